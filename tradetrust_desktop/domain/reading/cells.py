"""Raw cells, as a file gives them, before anybody asks what they mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final, TypeAlias


@dataclass(frozen=True, slots=True)
class CellError:
    """A cell that shows an error of the spreadsheet, such as #DIV/0!."""

    text: str


@dataclass(frozen=True, slots=True)
class FormulaWithoutValue:
    """A formula whose result was never stored in the file; it is unknown, not zero."""


Cell: TypeAlias = (
    str | float | int | bool | datetime | date | time | CellError | FormulaWithoutValue | None
)
"""None is a cell without content. Text comes untrimmed."""

ERROR_TEXTS: Final = frozenset(
    [
        "#DIV/0!",
        "#N/A",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#REF!",
        "#VALUE!",
        "#GETTING_DATA",
        "#SPILL!",
        "#CALC!",
        "#FIELD!",
        "#BLOCKED!",
        "#CONNECT!",
        "#UNKNOWN!",
        "#BUSY!",
        "#N/A!",
        "Err:502",
        "Err:508",
        "Err:522",
    ]
)
"""Errors as they stand in text files and in files that keep them as text."""


@dataclass(frozen=True, slots=True)
class MergedRange:
    """Cells shown as one. Rows and columns count from 1; both ends belong to it."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some thousand rows by columns; all columns are equally long."""

    first_row: int
    """Row number of the first cell of each column, counting from 1 as Excel shows them."""
    columns: tuple[list[Cell], ...]

    @property
    def height(self) -> int:
        """How many rows."""
        return len(self.columns[0]) if self.columns else 0


def column_letter(position: int) -> str:
    """The letter of a column as Excel shows it; position 0 is A, 26 is AA."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_text(value: Cell) -> str:
    """A cell as the user would recognise it, for messages and samples."""
    if value is None:
        return ""
    if isinstance(value, CellError):
        return value.text
    if isinstance(value, FormulaWithoutValue):
        return "="
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return float_text(value)
    if isinstance(value, datetime):
        midnight = not (value.hour or value.minute or value.second)
        return value.date().isoformat() if midnight else value.isoformat(" ", "seconds")
    return str(value)


def float_text(value: float) -> str:
    """A float without needless zeros: 17850.0 is "17850", 0.1 is "0.1"."""
    if value.is_integer() and abs(value) < 1e17:  # noqa: PLR2004 - what Excel can still hold
        return str(int(value))
    return repr(value)


def as_rows(columns: Sequence[Sequence[Cell]], limit: int) -> list[list[Cell]]:
    """The first rows of columns."""
    return [list(row) for row in zip(*(column[:limit] for column in columns), strict=True)]
