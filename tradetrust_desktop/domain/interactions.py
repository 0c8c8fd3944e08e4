"""The communication log: what was said to a customer, by them, or noted about them."""

from dataclasses import dataclass
from enum import StrEnum

from tradetrust_desktop.domain.care import Channel


class Direction(StrEnum):
    """Who spoke to whom."""

    IN = "in"
    OUT = "out"
    INTERNAL = "internal"
    """Among us, with a supplier, a note: it meets no clock and is no contact."""


@dataclass(frozen=True)
class InteractionDraft:
    """One entry of the log as typed."""

    customer_id: bytes
    at_ms: int
    """When it happened, milliseconds since 1970 in UTC."""
    summary: str
    channel: Channel | None = None
    """None for a plain note."""
    direction: Direction = Direction.INTERNAL
    contact_id: bytes | None = None
    complaint_id: bytes | None = None
    follow_up_id: bytes | None = None
    """The follow-up whose result this is."""
    detail: str = ""
    sentiment: str = ""
    """ "good", "neutral" or "bad"; empty where nobody said."""
    minutes: int | None = None
    """How long a call or a meeting took."""
    is_proposal: bool = False
    """This message was the proposal for its complaint."""


@dataclass(frozen=True)
class InteractionRow:
    """One entry as the log shows it."""

    id: bytes
    customer: str
    contact: str
    complaint_number: str
    draft: InteractionDraft


class EventKind(StrEnum):
    """What an entry of a customer's timeline is about."""

    INTERACTION = "interaction"
    ORDER = "order"
    COMPLAINT = "complaint"
    """Received, or a new status or priority."""
    FOLLOW_UP = "follow_up"
    """Done."""
    SURVEY = "survey"


@dataclass(frozen=True)
class TimelineId:
    """Names an entry of the timeline without reading it."""

    kind: EventKind
    record_id: bytes
    position: int = 0
    """Which entry of a complaint's history; else 0."""


@dataclass(frozen=True)
class TimelineRow:
    """One entry of the timeline: when, what kind, and the record itself."""

    id: TimelineId
    at_ms: int
    has_time: bool
    """False where only the day is known: an order, an answer."""
    record: object
    """InteractionRow, OrderRow, ComplaintRow, FollowUpRow or SurveyRow."""
    before: str = ""
    """Of a complaint's history: what it was."""
    after: str = ""
    what: str = ""
    """Of a complaint's history: "status" or "priority"."""
