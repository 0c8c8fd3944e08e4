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
    description: str = ""
    order_id: bytes | None = None


@dataclass(frozen=True)
class ComplaintRow:
    """A complaint as a list shows it."""

    id: bytes
    number: str
    """Given on saving: the year and a running number, such as "2026-041"."""
    customer: str
    draft: ComplaintDraft


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


@dataclass(frozen=True)
class FollowUpRow:
    """A follow-up as a list shows it."""

    id: bytes
    customer: str
    draft: FollowUpDraft


@dataclass(frozen=True)
class SurveyDraft:
    """One answer of a customer."""

    customer_id: bytes
    kind: SurveyKind
    day: date
    score: int
    comment: str = ""
    channel: str = ""
    occasion: str = ""


@dataclass(frozen=True)
class SurveyRow:
    """One answer as a list shows it."""

    id: bytes
    customer: str
    draft: SurveyDraft
