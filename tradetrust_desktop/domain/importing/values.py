"""What goes into an import of orders and what comes back: values only.

An import has two acts. *Prepare* reads the whole file and says what would happen; it writes
nothing and may be repeated with other answers. *Commit* does it in one transaction, after
checking again against what is stored by then.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from tradetrust_desktop.domain.problems import Problem
from tradetrust_desktop.domain.reading.fields import Field

FIELDS: Final = tuple(field.value for field in Field)
"""What a column may be imported as, in the order in which people expect them."""

ORDER_FIELDS: Final = frozenset(
    (*FIELDS[:7], "incoterm", "payment_terms", "promised_ship_date", "status")
)


class Keep(StrEnum):
    """What a column does to an order that is stored already. An empty cell never erases."""

    REPLACE = "replace"
    FILL = "fill"
    """Written only where nothing is stored."""
    LEAVE = "leave"
    """Used for new orders alone."""


class AmountMeans(StrEnum):
    """What stands in the amount column of an order of several lines."""

    LINE = "line"
    ORDER_TOTAL = "order_total"
    """The order's total, repeated on each of its lines; taken once."""


class Question(StrEnum):
    """What the file leaves open; each is answered by an option of the same meaning."""

    COLUMNS = "columns"
    """A column that is needed was not recognised: `ImportOptions.columns`."""
    DATE_ORDER = "date_order"
    """Days could be read two ways: `ImportOptions.date_order`."""
    AMOUNT_MEANS = "amount_means"
    """Line amounts, or the order's total repeated: `ImportOptions.amount_means`."""


class Outcome(StrEnum):
    """What an import does, or would do, with an order."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    TO_CONFIRM = "to_confirm"
    """Waits for the answer whether its customer is a stored one; not imported."""
    REJECTED = "rejected"


@dataclass(frozen=True)
class ImportOptions:
    """What the user decided about a file; every default means "find out"."""

    sheet: str = ""
    """Empty: the first visible sheet that holds a table."""
    header_row: int = 0
    """Row of the (last) header as Excel counts; 0: search for it."""
    columns: Mapping[str, str] | None = None
    """Letter of a column to the name of a field, "" for a column that is left out.

    Letters not named are left out. None: recognised, or as remembered for these headings.
    """
    currency: str = ""
    """For orders whose currency the file does not say."""
    date_order: str = ""
    """"dmy", "mdy" or "ymd"."""
    amount_means: AmountMeans | None = None
    no_customer_as: str = ""
    """Name of the customer on whom rows without a customer are booked; empty: rejected."""
    keep: Mapping[str, Keep] = field(default_factory=dict)
    """Field to what it does to stored orders; `Keep.REPLACE` where not named."""
    verdicts: Mapping[str, str] = field(default_factory=dict)
    """`DoubtfulCustomer.key` to its `similar_key` for "the same", to "" for "another one"."""
    doubtful_wait: bool = False
    """Orders of doubtful customers without a verdict wait; otherwise such a customer is new."""
    remember_layout: bool = True
    """Keep `columns` for the next file with the same headings."""


@dataclass(frozen=True)
class Counts:
    """Orders, or rows, by what happens to them."""

    new: int = 0
    changed: int = 0
    same: int = 0
    to_confirm: int = 0
    rejected: int = 0


@dataclass(frozen=True)
class ColumnInfo:
    """A column of the file that has a heading or a value."""

    letter: str
    heading: str
    field: str
    """Name of the field it is imported as; empty: left out."""
    first_value: str
    """The first value that is not blank, as text."""
    arrived: int
    """Values that were read and taken (in a preview: would be)."""
    filled: int
    """Cells of the data rows that are not blank."""
    numeric: bool = False
    """Most values are numbers, so that a list aligns them to the right."""
    sure: bool = True
    """False where the match rests on content alone or two columns compete."""


@dataclass(frozen=True)
class DoubtfulCustomer:
    """A name in the file that resembles a customer, and is not written the same."""

    key: str
    """Names it in `ImportOptions.verdicts`."""
    name: str
    country: str
    first_row: int
    orders: int
    """Orders of the file under this name."""
    rows: int
    similar_key: str
    similar_id: bytes | None
    """The stored customer; None where it is another new name of the same file."""
    similar_name: str
    similar_country: str
    similar_city: str
    similar_orders: int
    score: int
    """0 to 100."""
    reasons: tuple[str, ...]
    """Codes: "legal_form" (they differ in it alone), "same_name", "spelling", "country" (the same),
    "code_differs"."""
    verdict: bool | None = None
    """Given by `ImportOptions.verdicts`; None: not answered."""


@dataclass(frozen=True)
class Skipped:
    """A row that is no data: a title above, a total or a note below, a repeated header."""

    row: int
    why: str
    """"above", "total", "note", "header"."""
    text: str


@dataclass(frozen=True)
class SheetChoice:
    """A sheet of the file."""

    name: str
    visible: bool = True


@dataclass(frozen=True)
class DateReading:
    """How the days of the file were read."""

    order: str = ""
    """"dmy", "mdy", "ymd", or empty where the cells are real dates."""
    how: str = "certain"
    """"certain", "given", "ambiguous", "contradicting"."""
    examples: tuple[str, ...] = ()
    """Values that show it: for "contradicting" one of each kind."""
    heading: str = ""


@dataclass(frozen=True)
class OrderPeek:
    """An order of the preview, enough to list it."""

    number: str
    customer: str
    first_row: int
    rows: int
    outcome: Outcome
    credit_note: bool


@dataclass(frozen=True)
class Preview:
    """What an import would do. `token` names the work kept behind it; pass it on unchanged."""

    token: object = field(repr=False, compare=False)
    file: str
    """Name of the file, without its folder."""
    file_hash: str
    options: ImportOptions
    sheet: str
    sheets: tuple[SheetChoice, ...]
    encoding: str
    """Of a text file; empty for workbooks."""
    header_row: int
    """Row of the (last) header as Excel counts."""
    rows: int
    """Data rows: without header, titles, totals, notes and empty rows."""
    orders: Counts
    credit_notes: Counts
    row_counts: Counts
    """Rows of orders and credit notes together."""
    lines: int
    """Lines of the orders that are new, changed or same; 0 for a file without lines."""
    equal_lines: int
    """Lines among them that equal an earlier one of their order in every column."""
    lines_gone: int
    """Stored lines of changed orders that the file no longer has."""
    customers_new: int
    customers_known: int
    doubtful: tuple[DoubtfulCustomer, ...]
    columns: tuple[ColumnInfo, ...]
    skipped: tuple[Skipped, ...]
    """The first hundred."""
    skipped_count: int
    dates: DateReading
    currencies: tuple[str, ...]
    currency_assumed: str
    """The currency taken for orders of which the file says none; empty: not needed."""
    currency_from: str
    """Where that came from: "option", "customer", "firm", "" (not assumed)."""
    amount_means: AmountMeans
    questions: tuple[Question, ...]
    """Open: nothing can be committed while there are any."""
    missing: tuple[str, ...]
    """Names of needed fields that no column was recognised for."""
    contested: Mapping[str, tuple[str, ...]]
    """Fields that several columns fit equally well, with their letters; none was taken."""
    problems: Sequence[Problem] = field(repr=False, compare=False)
    """All of them, in the order of rows; long, so walk it in pages."""
    rejected_rows: int
    layout_remembered: bool
    """The columns are as a person gave them for these headings before."""


@dataclass(frozen=True)
class ImportReport:
    """What an import did."""

    import_id: bytes | None
    """None where nothing was to be written."""
    preview: Preview
    """The same counts as before, as found at the moment of writing."""


@dataclass(frozen=True)
class ImportRow:
    """An import as a list shows it."""

    id: bytes
    time_ms: int
    file: str
    sheet: str
    orders_new: int
    orders_changed: int
    credit_notes_new: int
    credit_notes_changed: int
    lines: int
    rejected: int
    """Orders and credit notes rejected."""
    customers_new: int
    taken_back_ms: int | None
    kept_file: str
    """Path of the kept file within the data folder."""


class KeptBecause(StrEnum):
    """Why a record stayed when its import was taken back."""

    CHANGED_LATER = "changed_later"
    LATER_IMPORT = "later_import"
    HAS_COMPLAINT = "has_complaint"
    HAS_FOLLOW_UP = "has_follow_up"
    HAS_SURVEY = "has_survey"
    HAS_PROMISE = "has_promise"
    HAS_SHIPMENT = "has_shipment"
    HAS_EVIDENCE = "has_evidence"
    HAS_ORDERS = "has_orders"
    HAS_CONTACT = "has_contact"
    HAS_INTERACTION = "has_interaction"
    GONE = "gone"
    """It had been deleted by then, so its old values could not return."""


@dataclass(frozen=True)
class KeptRecord:
    """A record that stayed."""

    kind: str
    """"customer", "order" or "complaint"."""
    id: bytes
    name: str
    """The customer's name, or the number of the order or complaint."""
    why: KeptBecause


@dataclass(frozen=True)
class TakenBack:
    """What taking back an import did."""

    import_id: bytes
    removed: Mapping[str, int]
    """Record kinds ("orders", "credit_notes", "lines", "customers") to how many went."""
    restored: Mapping[str, int]
    """Record kinds ("orders", "credit_notes", "customers") to how many got their old values."""
    kept: tuple[KeptRecord, ...]
