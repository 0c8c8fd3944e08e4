"""The data rows of a sheet once their cells are read: columns by field, problems by row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, overload

from tradetrust_desktop.domain.problems import Code, Place, Problem


@dataclass(frozen=True, slots=True)
class Bad:
    """A cell that holds something, but nothing that can be read as its field asks."""

    code: Code
    text: str
    """What stands there, as the user would recognise it."""


BLANKS: Final[Mapping[str, Any]] = {
    "quantity": None,
    "unit_price": None,
    "amount": None,
    "date": None,
    "promised_ship_date": None,
}
"""What an empty cell is: None in fields of numbers and days, "" in all others."""

REPORTED_ONLY: Final = frozenset((Code.UNKNOWN_STATUS, Code.AMOUNT_DIFFERS, Code.TOTAL_KEPT))
"""Problems that are told while the order is kept."""


@dataclass(slots=True)
class Table:
    """Columns of equal length, each a list of values as its field means them.

    Text is trimmed; quantities, prices and amounts are whole millionths; days are dates.
    Equal texts of a column are one object, which makes comparing runs of rows quick.
    """

    sheet: str
    rows: Sequence[int]
    """Row number in the sheet, as Excel counts, of each data row."""
    fields: dict[str, list[Any]]
    """Fields that a column was matched to."""
    bad: dict[str, list[int]] = field(default_factory=dict)
    """Fields that hold a `Bad`, with the positions of those rows."""
    cells: list[list[Any]] = field(default_factory=list)
    """The matched columns as they stand in the file."""
    currency: str = ""
    """What a heading or the number format of the amounts says."""
    duplicates: list[int] = field(default_factory=list)
    """Positions of rows that stand twice, in a sheet without lines."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Field to letter and heading of its column, such as "H 交期"."""

    @property
    def height(self) -> int:
        """How many data rows."""
        return len(self.rows)

    @property
    def has_lines(self) -> bool:
        """Whether the rows are lines of orders, or else each an amount of an order."""
        return "item" in self.fields or "quantity" in self.fields

    @property
    def has_amounts(self) -> bool:
        """Whether the file says for how much."""
        return "amount" in self.fields or {"quantity", "unit_price"} <= self.fields.keys()

    def column(self, name: str) -> list[Any]:
        """The column of a field; all blank where no column was matched to it."""
        found = self.fields.get(name)
        return [BLANKS.get(name, "")] * self.height if found is None else found


class ProblemList(Sequence[Problem]):
    """Problems of the rows of one table, kept small: half a million must not weigh a gigabyte."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._found: list[tuple[int, Code, str, str, Mapping[str, str] | None]] = []
        self._rows: set[int] = set()

    def add(
        self,
        row: int,
        code: Code,
        *,
        field: str = "",
        value: str = "",
        params: Mapping[str, str] | None = None,
    ) -> None:
        """Note a problem of the data row at this position."""
        self._found.append((row, code, field, value, params))
        self._rows.add(row)

    def has(self, row: int) -> bool:
        """Whether anything was noted for the data row at this position."""
        return row in self._rows

    def add_all(self, rows: Sequence[int], code: Code, *, field: str) -> None:
        """Note the same problem, of an empty cell, for many rows."""
        self._found.extend([(row, code, field, "", None) for row in rows])
        self._rows.update(rows)

    def sort(self) -> None:
        """Bring the problems into the order of their rows."""
        self._found.sort(key=lambda found: found[0])

    def copy(self) -> "ProblemList":
        """A list that can grow without changing this one."""
        twin = ProblemList(self._table)
        twin._found = self._found.copy()
        twin._rows = self._rows.copy()
        return twin

    def by_row(self) -> dict[int, list[int]]:
        """Position of a data row to the positions of its problems in this list."""
        places: dict[int, list[int]] = {}
        for place, found in enumerate(self._found):
            places.setdefault(found[0], []).append(place)
        return places

    def __len__(self) -> int:
        return len(self._found)

    @overload
    def __getitem__(self, place: int) -> Problem: ...
    @overload
    def __getitem__(self, place: slice) -> list[Problem]: ...
    def __getitem__(self, place: int | slice) -> Problem | list[Problem]:
        if isinstance(place, slice):
            return [self._problem(found) for found in self._found[place]]
        return self._problem(self._found[place])

    def __iter__(self) -> Iterator[Problem]:
        return map(self._problem, self._found)

    def _problem(self, found: tuple[int, Code, str, str, Mapping[str, str] | None]) -> Problem:
        row, code, field, value, params = found
        place = Place(self._table.sheet, self._table.rows[row], self._table.labels.get(field, ""))
        return Problem(code, field, value, place, params or {})
