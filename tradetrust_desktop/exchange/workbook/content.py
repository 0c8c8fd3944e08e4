"""What goes into the manager's workbook, as values."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from tradetrust_desktop.domain.figures import Figures
from tradetrust_desktop.domain.firm import Firm


class OrderRecord(NamedTuple):
    """An order or a credit note."""

    number: str
    customer_number: str
    customer: str
    code: str
    country: str
    day: date
    kind: str
    status: str
    currency: str
    total_minor: int
    lines: int
    incoterm: str
    payment_terms: str
    promised: date | None


class CustomerRecord(NamedTuple):
    """A customer with the sums of the orders up to the day of the figures."""

    name: str
    local_name: str
    code: str
    country: str
    city: str
    grade: str
    orders: int
    first_day: date | None
    last_day: date | None
    revenue: Mapping[str, int]


@dataclass(frozen=True)
class WorkbookContent:
    """Everything the workbook shows, already as of one day."""

    firm: Firm
    figures: Figures
    orders: Sequence[OrderRecord]
    customers: Sequence[CustomerRecord]
    created: datetime
    """In the firm's zone, without zone."""
    created_utc: datetime
    """The same moment in UTC, without zone."""


@dataclass(frozen=True)
class Words:
    """The words of a workbook in one language, from `resources/workbook`."""

    language: str
    texts: Mapping[str, Any]
    country: Callable[[str], str]
    """The name of a country by its code; a text that is no code comes back as it is."""

    def __call__(self, key: str, **values: object) -> str:
        """A text by its key, with values set in."""
        text = str(self.texts[key])
        return text.format(**values) if values else text

    def pairs(self, key: str) -> list[tuple[str, str]]:
        """A list of terms with their meaning."""
        return [(str(term), str(meaning)) for term, meaning in self.texts[key]]


@dataclass(frozen=True)
class WorkbookReport:
    """What a reader of the workbook should be told, beyond that it was written."""

    orders: int
    customers: int
    split_sheets: int = 0
    """How many sheets more than one the orders took."""
    long_texts: int = 0
    """Texts longer than a cell holds; whole on a sheet of their own."""
