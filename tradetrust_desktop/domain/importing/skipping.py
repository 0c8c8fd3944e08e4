"""Rows below the header that are no data: empty ones, totals, notes, repeated headers."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Final

from tradetrust_desktop.domain.importing.values import Skipped
from tradetrust_desktop.domain.reading.cells import Cell, cell_text
from tradetrust_desktop.domain.reading.totals import is_total

_NAMES: Final = ("number", "customer_number", "customer", "customer_code", "item", "description")
_OF_DATA: Final = ("date", "quantity", "unit_price", "amount", "promised_ship_date")
_NOTE_CELLS: Final = 2


@dataclass
class Kept:
    """Which rows are data, by position below the header."""

    rows: list[int] | None
    """None: all of them."""
    skipped: list[tuple[int, str, str]] = field(default_factory=list)
    """Position, why, text. Empty rows are left out without a word."""

    def tell(self, first_row: int) -> list[Skipped]:
        """The same with row numbers as Excel counts; `first_row` is that of position 0."""
        return [Skipped(first_row + place, why, text) for place, why, text in self.skipped]


def rows_of_data(
    columns: Sequence[Sequence[Cell]],
    fields: Mapping[int, str],
    headings: Mapping[int, str],
    *,
    totals: Sequence[AbstractSet[Cell]] | None = None,
) -> Kept:
    """Tell data from the rest. `columns` begin below the header; `fields` are the matched ones.

    `totals` are the values of each column that name a sum, where they are known already.

    A row with a word for a sum where a name or number would stand, and without a day, is a
    total. At the end, rows of one or two texts that carry no day and no figure are notes.
    """
    height = len(columns[0]) if columns else 0
    out: dict[int, tuple[str, str]] = {}
    if totals is None:
        totals = [set(filter(is_total, set(column))) for column in columns]
    for place, why, text in _totals(columns, fields, totals):
        out[place] = (why, text)
    for place, text in _headers(columns, fields, headings):
        out[place] = ("header", text)
    empty = _empty(columns, fields)
    notes = _notes(columns, fields, height, out.keys() | empty)
    last = _bare_sum(columns, fields, height, out.keys() | empty | notes.keys())
    if last is not None:
        out[last] = ("total", "")
    out.update({place: ("note", text) for place, text in notes.items()})
    gone = out.keys() | empty
    if not gone:
        return Kept(None)
    kept = [place for place in range(height) if place not in gone]
    return Kept(kept, [(place, *out[place]) for place in sorted(out)])


def _totals(
    columns: Sequence[Sequence[Cell]],
    fields: Mapping[int, str],
    totals: Sequence[AbstractSet[Cell]],
) -> list[tuple[int, str, str]]:
    by_field = {name: columns[place] for place, name in fields.items()}
    found: dict[int, str] = {}
    for place, column in enumerate(columns):
        if place in fields and fields[place] not in _NAMES:
            continue
        words = totals[place]
        if not words:
            continue
        for row, value in enumerate(column):
            if value in words and _has_no_other_name(by_field, row):
                found.setdefault(row, str(value))
    return [(row, "total", text) for row, text in found.items()]


def _has_no_other_name(by_field: Mapping[str, Sequence[Cell]], row: int) -> bool:
    """Whether the row has neither a day nor any name or number beside words for a sum."""
    for name in (*_NAMES, "date"):
        if name in by_field:
            value = by_field[name][row]
            if value not in (None, "") and not is_total(value):
                return False
    return True


def _headers(
    columns: Sequence[Sequence[Cell]], fields: Mapping[int, str], headings: Mapping[int, str]
) -> list[tuple[int, str]]:
    """Rows that repeat the headings, as each page of a printed list does."""
    named = [place for place in fields if headings.get(place)]
    if not named:
        return []
    first = named[0]
    title = headings[first].strip()
    column = columns[first]
    if title not in set(column):
        return []
    found = []
    for row, value in enumerate(column):
        if value == title:
            equal = sum(
                1
                for place in named
                if str(columns[place][row] or "").strip() == headings[place].strip()
            )
            if equal * 2 > len(named):
                found.append((row, title))
    return found


def _empty(columns: Sequence[Sequence[Cell]], fields: Mapping[int, str]) -> set[int]:
    """Rows without any content in the columns that are imported."""
    used = [columns[place] for place in fields] or list(columns)
    if not used:
        return set()
    fullest = max(used, key=_filled)
    if _filled(fullest) == len(fullest) and not any(map(_blank, set(fullest))):
        return set()
    places = [row for row, value in enumerate(used[0]) if _blank(value)]
    for column in used[1:]:
        places = [row for row in places if _blank(column[row])]
    return set(places)


def _filled(column: Sequence[Cell]) -> int:
    return len(column) - column.count(None)


def _blank(value: Cell) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _notes(
    columns: Sequence[Sequence[Cell]],
    fields: Mapping[int, str],
    height: int,
    gone: set[int],
) -> dict[int, str]:
    """Rows at the end that say something in words and are no data."""
    of_data = [columns[place] for place, name in fields.items() if name in _OF_DATA]
    found: dict[int, str] = {}
    for row in range(height - 1, -1, -1):
        if row in gone:
            continue
        if any(_is_figure(column[row]) for column in of_data):
            break
        cells = [column[row] for column in columns if not _blank(column[row])]
        if len(cells) > _NOTE_CELLS or not all(isinstance(cell, str) for cell in cells):
            break
        found[row] = cell_text(cells[0]) if cells else ""
    return found


def _is_figure(value: Cell) -> bool:
    """Whether a cell of a day or number holds one, or an error in its place."""
    if value is None:
        return False
    return not isinstance(value, str) or any(map(str.isdigit, value))


def _bare_sum(
    columns: Sequence[Sequence[Cell]], fields: Mapping[int, str], height: int, gone: set[int]
) -> int | None:
    """The last row, where it names nothing and one of its figures is the sum of those above."""
    last = next((row for row in range(height - 1, 0, -1) if row not in gone), None)
    if last is None:
        return None
    by_field = {name: columns[place] for place, name in fields.items()}
    if any(not _blank(by_field[name][last]) for name in (*_NAMES, "date") if name in by_field):
        return None
    for name in ("amount", "quantity"):
        if name not in by_field:
            continue
        figures = [
            value
            for row, value in enumerate(by_field[name][: last + 1])
            if row not in gone and isinstance(value, int | float)
        ]
        if len(figures) > 2 and abs(sum(figures[:-1]) - figures[-1]) < 0.01:  # noqa: PLR2004
            return last
    return None
