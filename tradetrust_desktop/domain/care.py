"""Complaints, follow-ups and surveys, as far as lists that can be added to need them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class Priority(StrEnum):
    """How grave a complaint is."""

    MAJOR = "major"
    MEDIUM = "medium"
    MINOR = "minor"


class ComplaintStatus(StrEnum):
    """Where a complaint stands on its way."""

    NEW = "new"
    REPLIED = "replied"
    INVESTIGATING = "investigating"
    PROPOSED = "proposed"
    AGREED = "agreed"
    IN_PROGRESS = "in_progress"
    CLOSED = "closed"
    WAITING = "waiting"
    """For the customer."""
    WAITING_SUPPLIER = "waiting_supplier"
    """It stops a clock only where the policy says so."""
    REOPENED = "reopened"


class Channel(StrEnum):
    """The road a message took."""

    MAIL = "mail"
    PHONE = "phone"
    VIDEO = "video"
    MESSENGER = "messenger"
    MEETING = "meeting"
    FAIR = "fair"
    PLATFORM = "platform"


class Origin(StrEnum):
    """Who found out what is complained of."""

    CUSTOMER = "customer"
    US = "us"
    """The clock *customer told* runs from when we knew."""


class Category(StrEnum):
    """What a complaint is about."""

    QUALITY = "quality"
    LOGISTICS = "logistics"
    PAYMENT = "payment"
    PRICE = "price"
    CONTRACT = "contract"
    DOCUMENTS = "documents"
    POLICY = "policy"
    COMMUNICATION = "communication"
    CREDIT = "credit"
    AFTER_SALES = "after_sales"
    TECHNICAL = "technical"


class Occasion(StrEnum):
    """Why a customer was asked."""

    ORDER = "order"
    COMPLAINT = "complaint"
    PERIODIC = "periodic"
    TRAINING = "training"


class FollowUpKind(StrEnum):
    """What is to be done with a customer."""

    CALL = "call"
    MAIL = "mail"
    VISIT = "visit"
    FAIR_MEETING = "fair_meeting"
    SAMPLE = "sample"
    QUOTATION = "quotation"
    ORDER_CHECK = "order_check"
    PAYMENT_REMINDER = "payment_reminder"
    REVISIT = "revisit"
    CARE = "care"
    MARKET_INFORMATION = "market_information"
    TRAINING = "training"
    SURVEY = "survey"


class SurveyKind(StrEnum):
    """A measure of satisfaction; each has its own scale."""

    CSAT = "csat"
    NPS = "nps"
    CES = "ces"


SCALES: Final = {SurveyKind.CSAT: (1, 5), SurveyKind.NPS: (0, 10), SurveyKind.CES: (1, 7)}
"""Lowest and highest answer of each measure; nothing else is accepted."""


@dataclass(frozen=True)
class ClockRow:
    """How a clock of a complaint was left by the last act; `domain.complaint_clocks` reads it."""

    clock: str
    """A `domain.clocks.Clock`."""
    budget_ms: int
    due_ms: int | None
    """None while it is paused, as are the two below."""
    half_ms: int | None
    """When half of the time is left."""
    quarter_ms: int | None
    met_ms: int | None
    """When the message went that meets it, in time or late."""
    ended_ms: int | None
    """When the complaint was closed first, or withdrawn, or merged into another."""
    is_needed: bool
    """False where it ended without anybody waiting for it any more."""
    used_ms: int
    """Time counted until it was paused, met or ended; 0 while it runs."""
    reading: str = "every-hour"
    """A `domain.deadlines.Reading`: how the hours were counted."""
    promised_ms: int | None = None
    """What was promised, where less is counted: a working day for 24 h."""


@dataclass(frozen=True)
class ComplaintDraft:
    """A complaint as typed."""

    customer_id: bytes
    title: str
    received_ms: int
    """When the customer wrote, milliseconds since 1970 in UTC."""
    priority: Priority = Priority.MEDIUM
    channel: Channel = Channel.MAIL
    status: ComplaintStatus = ComplaintStatus.NEW
    category: str = ""
    """A `Category`, or the text as it came where none was chosen."""
    description: str = ""
    order_id: bytes | None = None
    origin: Origin = Origin.CUSTOMER
    contact_id: bytes | None = None
    stake_minor: int | None = None
    """Amount at stake in minor units of `stake_currency`."""
    stake_currency: str = ""
    root_cause: str = ""
    remedy: str = ""
    """What was done."""
    prevention: str = ""
    """What prevents the next one, or why nothing is needed."""
    rating: int | None = None
    """How the customer rates the handling, 1 to 5."""
    rating_asked: date | None = None
    sub_category: str = ""
    """A code of `domain.complaint_subjects`, or empty."""
    product: str = ""
    batch: str = ""
    container: str = ""
    supplier: str = ""
    carrier: str = ""
    responsible: str = ""
    """A `domain.case.Party`, or empty."""
    owner: str = ""
    cause: str = ""
    """The entry of the list of root causes; `root_cause` says it in words."""
    whys: str = ""
    """Five whys, one a line."""
    extent: str = ""
    """A `domain.case.Extent`, or empty."""
    share: str = ""
    """Our share of the responsibility: a `domain.case.Share`, or empty."""
    outcome: str = ""
    lessons: str = ""
    chance: str = ""
    """A wish the market has that this complaint shows; empty for none."""
    external_number: str = ""
    """Its number where it was imported from."""


@dataclass(frozen=True)
class ComplaintEvent:
    """One entry of the history of a complaint."""

    at_ms: int
    what: str
    """ "status", "priority", "ending" ("", "withdrawn", "merged"), "merged" or "granted".

    "granted": a new priority, whose own deadline was past, gave a quarter of its time; `before`
    is the clock, `after` until when, in milliseconds (empty while it is paused).
    """
    before: str
    """Empty for the first, that of the receipt."""
    after: str
    note: str = ""
    who: str = ""
    """The user of the computer on which it was done; empty where nobody knows."""


@dataclass(frozen=True)
class ComplaintRow:
    """A complaint as a list shows it."""

    id: bytes
    number: str
    """Given on saving: the year and a running number, such as "2026-041"."""
    customer: str
    draft: ComplaintDraft
    clocks: tuple[ClockRow, ...] = ()
    country: str = ""
    """Of the customer, as are city and zone, to know what time it is there."""
    city: str = ""
    time_zone: str = ""
    order_number: str = ""
    contact: str = ""
    closed_ms: int | None = None
    """When it was closed last; None while it is open."""
    ending: str = ""
    """A `domain.clocks.Ending` other than closed, where it was closed so."""
    policy_version: int = 1
    """That of its receipt."""
    progress_due_ms: int | None = None
    """When the customer is to hear how it goes; None where nothing is due."""


@dataclass(frozen=True)
class FollowUpDraft:
    """A follow-up as typed."""

    customer_id: bytes
    title: str
    due: date
    kind: FollowUpKind = FollowUpKind.CALL
    note: str = ""
    done: date | None = None
    result: str = ""
    due_minute: int | None = None
    """Minute of the day in the firm's zone; None for any time of the day."""
    contact_id: bytes | None = None
    complaint_id: bytes | None = None
    order_id: bytes | None = None


@dataclass(frozen=True)
class FollowUpRow:
    """A follow-up as a list shows it."""

    id: bytes
    customer: str
    draft: FollowUpDraft
    country: str = ""
    """Of the customer, as are city and zone, to know what time it is there."""
    city: str = ""
    time_zone: str = ""
    contact: str = ""
    phone: str = ""
    """The first phone of the contact, else of the customer's main contact (E.164)."""
    complaint_number: str = ""
    order_number: str = ""


@dataclass(frozen=True)
class SurveyDraft:
    """One answer of a customer."""

    customer_id: bytes
    kind: SurveyKind
    day: date
    score: int
    comment: str = ""
    channel: str = ""
    """A `Channel`, or empty."""
    occasion: str = ""
    """An `Occasion`, or empty."""
    complaint_id: bytes | None = None
    order_id: bytes | None = None


@dataclass(frozen=True)
class SurveyRow:
    """One answer as a list shows it."""

    id: bytes
    customer: str
    draft: SurveyDraft
