"""What belongs to the case of a complaint: links, actions, remedies, promises, evidence."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Party(StrEnum):
    """Who is responsible for what happened."""

    US = "us"
    SUPPLIER = "supplier"
    CARRIER = "carrier"
    FORWARDER = "forwarder"
    BANK = "bank"
    CUSTOMS = "customs"
    CUSTOMER = "customer"
    NOBODY = "nobody"


class Extent(StrEnum):
    """How much of what was bought is spoilt or missing, or worse."""

    SLIGHT = "slight"
    """It can be used as it is."""
    PART = "part"
    MOST = "most"
    ALL = "all"
    DANGER = "danger"
    """However little of it: somebody may be hurt, or goods and money are lost for good."""


class Share(StrEnum):
    """Our share of the responsibility, with that of those we chose."""

    NONE = "none"
    PART = "part"
    MOST = "most"
    ALL = "all"


class RemedyKind(StrEnum):
    """What can be offered."""

    REFUND = "refund"
    PART_REFUND = "part_refund"
    REPLACEMENT = "replacement"
    """Or reshipment of what is missing."""
    RETURN = "return"
    PRICE_REDUCTION = "price_reduction"
    FREIGHT_PAID = "freight_paid"
    FASTER_FREIGHT = "faster_freight"
    EXTRA_SERVICE = "extra_service"
    CREDIT = "credit"
    """For the next order."""
    EXPLANATION = "explanation"
    """With evidence."""


class ActionKind(StrEnum):
    """What an action is for."""

    CONTAINING = "containing"
    CORRECTIVE = "corrective"
    PREVENTIVE = "preventive"


class EvidenceKind(StrEnum):
    """What a kept file is."""

    PHOTO = "photo"
    VIDEO = "video"
    TEST_REPORT = "test_report"
    CONTRACT = "contract"
    MAIL = "mail"
    INVOICE = "invoice"
    OTHER = "other"


class EvidenceState(StrEnum):
    """Whether a kept file is still what was kept."""

    WHOLE = "whole"
    ALTERED = "altered"
    LOST = "lost"


class PromiseSource(StrEnum):
    """Where a promise was given."""

    COMPLAINT = "complaint"
    ORDER = "order"
    PLAN = "plan"
    CALL = "call"


@dataclass(frozen=True)
class ShipmentDraft:
    """How an order travelled, as typed."""

    order_id: bytes
    carrier: str = ""
    forwarder: str = ""
    container: str = ""
    bill: str = ""
    """Number of the bill of lading or air waybill."""
    etd: date | None = None
    eta: date | None = None
    arrived: date | None = None


@dataclass(frozen=True)
class CaseLink:
    """An order, a line or a shipment that a complaint is about."""

    order_id: bytes
    line_position: int | None = None
    shipment_id: bytes | None = None
    item: str = ""
    """Item and description of the line as they were when it was linked."""
    description: str = ""
    quantity_micro: int | None = None
    """How much of the line is concerned, in millionths."""


@dataclass(frozen=True)
class ActionDraft:
    """An action as typed."""

    kind: ActionKind
    text: str
    complaint_id: bytes | None = None
    """None for one against a root cause alone."""
    cause: str = ""
    department: str = ""
    person: str = ""
    due: date | None = None
    done: date | None = None
    check_due: date | None = None
    """When to look whether it worked."""
    checked: date | None = None
    worked: bool | None = None
    check_note: str = ""


@dataclass(frozen=True)
class ActionRow:
    """An action as a list shows it."""

    id: bytes
    draft: ActionDraft
    complaint_number: str = ""
    created_ms: int = 0


@dataclass(frozen=True)
class RemedyDraft:
    """What was decided, as typed."""

    complaint_id: bytes
    kind: RemedyKind
    decided: date
    text: str = ""
    cost_minor: int | None = None
    cost_currency: str = ""
    approved_by: str = ""
    approval_note: str = ""


@dataclass(frozen=True)
class RemedyRow:
    """A decision as the page shows it."""

    id: bytes
    draft: RemedyDraft


@dataclass(frozen=True)
class PromiseDraft:
    """A promise as typed."""

    customer_id: bytes
    text: str
    made_ms: int
    due_ms: int
    source: PromiseSource = PromiseSource.COMPLAINT
    promised_by: str = ""
    complaint_id: bytes | None = None
    order_id: bytes | None = None
    remedy_id: bytes | None = None
    kept_ms: int | None = None
    dropped_ms: int | None = None
    """When the customer let us off; `note` says why."""
    note: str = ""


@dataclass(frozen=True)
class PromiseRow:
    """A promise as a list shows it."""

    id: bytes
    customer: str
    draft: PromiseDraft
    complaint_number: str = ""
    order_number: str = ""
    country: str = ""
    city: str = ""
    time_zone: str = ""


@dataclass(frozen=True)
class EvidenceDraft:
    """A kept file as typed."""

    title: str
    kind: EvidenceKind = EvidenceKind.OTHER
    shown: bool = False
    """The customer may see it."""
    complaint_id: bytes | None = None
    interaction_id: bytes | None = None


@dataclass(frozen=True)
class EvidenceRow:
    """A kept file as a list shows it."""

    id: bytes
    draft: EvidenceDraft
    name: str
    """The name the file had."""
    sha256: str
    size: int
    """In bytes."""
    created_ms: int = 0
    state: EvidenceState = EvidenceState.WHOLE
    """By a quick look; opening it looks closely."""
