"""What is wrong with the user's data: codes and values, never sentences."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Code(StrEnum):
    """What is wrong. The sentence for each code is in `ui.messages`."""

    # a field
    REQUIRED = "required"
    TOO_LONG = "too_long"
    TOO_MANY_LINES = "too_many_lines"
    NOT_A_NUMBER = "not_a_number"
    NUMBER_TOO_LARGE = "number_too_large"
    TOO_MANY_DECIMALS = "too_many_decimals"
    NOT_A_DATE = "not_a_date"
    DATE_OUT_OF_RANGE = "date_out_of_range"
    UNKNOWN_CURRENCY = "unknown_currency"
    UNKNOWN_COUNTRY = "unknown_country"
    UNKNOWN_CUSTOMER = "unknown_customer"
    UNKNOWN_STATUS = "unknown_status"
    UNKNOWN_INCOTERM = "unknown_incoterm"
    OUT_OF_SCALE = "out_of_scale"
    ALREADY_EXISTS = "already_exists"
    NOT_FOUND = "not_found"
    STILL_USED = "still_used"
    TAKEN_BACK_BEFORE = "taken_back_before"
    # people and what was said to them
    NAME_OR_WAY = "name_or_way"
    """A contact needs a name, or one way to reach them."""
    NOT_A_PHONE = "not_a_phone"
    NOT_A_MAIL = "not_a_mail"
    ASKED_TWICE = "asked_twice"
    """Two consents for the same channel and purpose."""
    STILL_TO_COME = "still_to_come"
    NOT_DONE_YET = "not_done_yet"
    ALREADY_PAST = "already_past"
    # a time, a calendar, a deadline
    NOT_A_TIME = "not_a_time"
    UNKNOWN_ZONE = "unknown_zone"
    NOT_HOURS = "not_hours"
    NOT_WEEKDAYS = "not_weekdays"
    NO_WORKING_TIME = "no_working_time"
    NOT_A_PAUSE = "not_a_pause"
    NOT_A_BUDGET = "not_a_budget"
    NO_FONT = "no_font"
    """None is installed for the script of a text that is to be printed."""
    OTHER_LANGUAGE = "other_language"
    """The second language of a text is written in the first."""
    # complaints about the same thing
    SAME_COMPLAINT = "same_complaint"
    """It cannot be merged into itself."""
    OTHER_CUSTOMER = "other_customer"
    MERGED_ALREADY = "merged_already"
    """It stands for nothing any more; `value` is its number, param `into` that of the kept one."""
    HOLDS_OTHERS = "holds_others"
    """Others were merged into it, so it is the one to keep."""
    KEPT_IS_CLOSED = "kept_is_closed"
    """An open complaint would end with one that is closed."""
    CLOSED_ALREADY = "closed_already"
    """Closing or withdrawing what is closed; `value` is its number."""
    KEPT_TOO_EARLY = "kept_too_early"
    """A promise cannot have been kept, or dropped, before it was given."""
    CHECKED_TOO_EARLY = "checked_too_early"
    """Whether an action worked is not seen before it was done."""
    # a row of a file
    NO_NUMBER = "no_number"
    NO_CUSTOMER = "no_customer"
    NO_DATE = "no_date"
    NO_AMOUNT = "no_amount"
    CELL_ERROR = "cell_error"
    FORMULA_WITHOUT_VALUE = "formula_without_value"
    SPOILT_NUMBER = "spoilt_number"
    AMOUNT_DIFFERS = "amount_differs"
    TOTAL_KEPT = "total_kept"
    TWO_CUSTOMERS = "two_customers"
    TWO_CURRENCIES = "two_currencies"
    TWO_DAYS = "two_days"
    DUPLICATE_ROW = "duplicate_row"
    ORDER_REJECTED = "order_rejected"
    KIND_CHANGED = "kind_changed"
    # a file kept as evidence
    FILE_NOT_READ = "file_not_read"
    FILE_IS_EMPTY = "file_is_empty"
    IS_A_FOLDER = "is_a_folder"
    TOO_LARGE_TO_KEEP = "too_large_to_keep"
    KEPT_ALREADY = "kept_already"
    KEPT_FILE_LOST = "kept_file_lost"
    KEPT_FILE_ALTERED = "kept_file_altered"
    IS_A_PROGRAM = "is_a_program"
    # a file as a whole
    NO_SUCH_FILE = "no_such_file"
    FILE_UNREADABLE = "file_unreadable"
    FILE_EMPTY = "file_empty"
    FILE_PROTECTED = "file_protected"
    FILE_NOT_A_TABLE = "file_not_a_table"
    FILE_TOO_LARGE = "file_too_large"
    FILE_TOOK_TOO_LONG = "file_took_too_long"
    NO_SUCH_SHEET = "no_such_sheet"
    WRONG_ENDING = "wrong_ending"
    OVERWRITES_SOURCE = "overwrites_source"
    NO_HEADER = "no_header"
    MISSING_COLUMN = "missing_column"
    CONTESTED_COLUMN = "contested_column"
    DATE_ORDER_AMBIGUOUS = "date_order_ambiguous"
    DATE_ORDER_CONTRADICTS = "date_order_contradicts"
    TOTAL_DOUBTFUL = "total_doubtful"


@dataclass(frozen=True)
class Place:
    """Where in a file. Rows count from 1 as Excel shows them."""

    sheet: str = ""
    row: int | None = None
    column: str = ""
    """Letter of the column and its heading, such as "H 交期"; empty for the row as a whole."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with the user's data."""

    code: Code
    field: str = ""
    """Name of the field of the draft, or of the import column, that it concerns."""
    value: str = ""
    """What stood there, as the user would recognise it."""
    place: Place | None = None
    params: Mapping[str, str] = dataclasses.field(default_factory=dict)
    """What the sentence needs besides, such as the expected sum."""


class Refused(Exception):  # noqa: N818 - a refusal of data, not a defect
    """The user's input cannot be taken; carries every problem found, never the first alone."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(problem.code for problem in problems))
        self.problems = problems
