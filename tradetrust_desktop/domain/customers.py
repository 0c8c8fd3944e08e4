"""What a customer is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class Grade(StrEnum):
    """How much a customer matters to the firm."""

    STRATEGIC = "strategic"
    CORE = "core"
    ORDINARY = "ordinary"


class Source(StrEnum):
    """How the firm came to know the customer."""

    FAIR = "fair"
    PLATFORM = "platform"
    REFERRAL = "referral"
    SEARCH = "search"
    INBOUND = "inbound"


BULK_FIELDS: Final = (
    "grade",
    "owner",
    "source",
    "add_tags",
    "remove_tags",
    "language",
    "currency",
    "payment_terms",
)
"""What can be set for several customers at once; the two for tags leave other tags alone."""


@dataclass(frozen=True)
class CustomerDraft:
    """A customer as typed; only the name is needed. Empty text means unknown."""

    name: str
    local_name: str = ""
    code: str = ""
    country: str = ""
    """ISO 3166 alpha-2, or the text as it came where no such country is known."""
    city: str = ""
    address: str = ""
    website: str = ""
    registration: str = ""
    industry: str = ""
    source: str = ""
    grade: str = ""
    currency: str = ""
    incoterm: str = ""
    payment_terms: str = ""
    language: str = ""
    time_zone: str = ""
    notes: str = ""
    size: str = ""
    owner: str = ""
    """Who in our firm looks after them."""
    tags: str = ""
    """Words separated by commas."""
    credit_rating: str = ""
    guarantee: str = ""
    """What secures payment: L/C, insurance, deposit."""
    birthday: str = ""
    """The day the firm was founded, "1985-03-04" or "--03-04"."""
    culture: str = ""
    """What to mind with them: customs, forms of address, feasts."""


@dataclass(frozen=True)
class CustomerRow:
    """A customer as a list shows it."""

    id: bytes
    name: str
    code: str
    country: str
    city: str
    grade: str
    orders: int
    """Orders that count: no credit notes, none cancelled."""
    first_day: date | None
    last_day: date | None
    """Of the last order."""
    last_contact: date | None = None
    """Day of the last real contact in the firm's zone; a note is none."""
    last_channel: str = ""
    next_contact: date | None = None
    """The next follow-up planned, else when the rhythm of their grade asks for one."""
    next_kind: str = ""
    """The kind of that follow-up; empty where it comes from the rhythm."""
    open_complaints: int = 0
    tags: str = ""
    owner: str = ""


@dataclass(frozen=True)
class CustomerPage:
    """A customer as the page shows it: all fields and the sums of the orders."""

    id: bytes
    fields: CustomerDraft
    row: CustomerRow
    revenue: tuple[tuple[str, int], ...]
    """Currency and minor units, net of credit notes, largest first."""
    complaints: int
    follow_ups: int
    surveys: int
    import_id: bytes | None
    contacts: int = 0
    interactions: int = 0
