"""Columns of cells becoming columns of values, each different cell read once."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from tradetrust_desktop.domain.importing.table import BLANKS, Bad
from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.reading.cells import Cell, cell_text
from tradetrust_desktop.domain.reading.countries import read_country
from tradetrust_desktop.domain.reading.currencies import read_currency
from tradetrust_desktop.domain.reading.dates import DateOrder, read_date
from tradetrust_desktop.domain.reading.numbers import DecimalMark, read_micro
from tradetrust_desktop.domain.reading.terms import read_status
from tradetrust_desktop.domain.reading.texts import read_id, read_name, read_text

IDS: Final = ("number", "customer_number", "customer_code", "item")
NUMBERS: Final = ("quantity", "unit_price", "amount")
DAYS: Final = ("date", "promised_ship_date")


@dataclass(frozen=True)
class HowToRead:
    """All that decides what a cell of a column means."""

    field: str
    mark: DecimalMark = DecimalMark.POINT
    """Of numbers alone."""
    order: str = ""
    """Of days alone, as in `DateReading`."""

    @classmethod
    def of(cls, field: str, *, mark: DecimalMark, order: str) -> "HowToRead":
        """With those decisions left out that do not matter to the field."""
        return cls(
            field,
            mark if field in NUMBERS else DecimalMark.POINT,
            order if field in DAYS else "",
        )


class ColumnReader:
    """Reads a column part by part. Equal values are one object."""

    def __init__(self, how: HowToRead) -> None:
        self.how = how
        self.values: list[Any] = []
        self._read = _reader(how)
        self._blank = BLANKS.get(how.field, "")
        self._memo: dict[Cell, Any] = {}
        self._same: dict[Any, Any] = {}
        self._bad = False

    def add(self, cells: Sequence[Cell], new: Iterable[Cell] | None = None) -> None:
        """Read the next cells; `new` are those among them that never stood above, if known."""
        for cell in dict.fromkeys(cells) if new is None else new:
            value = self._read(cell)
            if isinstance(value, Code):
                value, self._bad = Bad(value, cell_text(cell)), True
            elif value is None:
                value = self._blank
            self._memo[cell] = self._same.setdefault(value, value)
        self.values.extend(map(self._memo.__getitem__, cells))

    @staticmethod
    def bad_rows(values: Sequence[Any]) -> list[int]:
        """Positions of what could not be read."""
        return [row for row, value in enumerate(values) if isinstance(value, Bad)]

    @property
    def any_bad(self) -> bool:
        """Whether anything could not be read."""
        return self._bad


def _reader(how: HowToRead) -> Callable[[Cell], Any]:
    """How a cell is read: a value, "" or None when blank, or a Code."""
    name = how.field
    if name in IDS:
        return read_id
    if name in NUMBERS:
        return lambda cell: read_micro(cell, how.mark)
    if name in DAYS:
        order = DateOrder(how.order) if how.order else None
        return lambda cell: read_date(cell, order)
    if name == "status":
        return lambda cell: _text_of(read_status(cell))
    others = {"currency": read_currency, "country": read_country, "customer": read_name}
    return others.get(name, read_text)


def _text_of(status: object) -> object:
    return status if isinstance(status, Code) or status is None else str(status)
