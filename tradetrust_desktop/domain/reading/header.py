"""Where the table begins: titles above, a header of one or two rows, data below."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Final

from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.reading.cells import Cell, MergedRange, cell_text
from tradetrust_desktop.domain.reading.currencies import named_currency
from tradetrust_desktop.domain.reading.dates import looks_like_date
from tradetrust_desktop.domain.reading.fields import Field
from tradetrust_desktop.domain.reading.headings import candidates
from tradetrust_desktop.domain.reading.numbers import looks_like_number
from tradetrust_desktop.domain.reading.texts import is_blank, one_line, plain

_LAST_HEADER_ROW: Final = 50
_LEAST_SCORE: Final = 0.6
_LEAST_FIELDS: Final = 2
_LONGEST_HEADING: Final = 80
_ROWS_BELOW: Final = 8
_WIDE: Final = 0.6
_UNITS: Final = frozenset(
    "pcs|kgs|kg|cbm|m3|ctns|sets|%|件|个|公斤|立方米|箱|套".split("|")  # noqa: SIM905 - shorter
)


@dataclass(frozen=True)
class HeaderGuess:
    """The header of a table. Rows count from 1 as Excel shows them."""

    rows: tuple[int, ...]
    """One row, or two that belong together."""
    headings: tuple[str, ...]
    """One per column; "" where there is none. Two rows are joined by a line break."""
    first_data_row: int
    known: bool
    """False where no heading was understood and the shape of the table alone says so."""


def find_header(
    head: Sequence[Sequence[Cell]], merged: Iterable[MergedRange] = (), *, name: str = ""
) -> HeaderGuess:
    """The header in the first rows of a sheet.

    Refused with NO_HEADER when no row can be one; `name` is what the message calls the file.
    """
    ranges = tuple(merged)
    best, best_weight = 0, (0, 0)
    for number, row in enumerate(head[:_LAST_HEADER_ROW], start=1):
        weight = _weight(row)
        if weight[0] >= _LEAST_FIELDS and weight > best_weight:
            best, best_weight = number, weight
    if best:
        return header_at(head, best, merged=ranges)
    for number in range(1, min(len(head), _LAST_HEADER_ROW) + 1):
        if _has_shape_of_header(head, number):
            return _guess(head, (number,), known=False)
    raise Refused(Problem(Code.NO_HEADER, value=name))


def header_at(
    head: Sequence[Sequence[Cell]],
    row: int,
    *,
    merged: Iterable[MergedRange] = (),
    name: str = "",
) -> HeaderGuess:
    """The header that has this row as its first or only one (or, as given by a person, last)."""
    ranges = tuple(merged)
    if not 1 <= row <= len(head):
        raise Refused(Problem(Code.NO_HEADER, value=name))
    if _continues(head, row, ranges):
        return _guess(head, (row, row + 1), known=True, merged=ranges)
    if row > 1 and _groups(head, row, ranges):
        return _guess(head, (row - 1, row), known=True, merged=ranges)
    return _guess(head, (row,), known=bool(_fields(head[row - 1])))


def _guess(
    head: Sequence[Sequence[Cell]],
    rows: tuple[int, ...],
    *,
    known: bool,
    merged: Sequence[MergedRange] = (),
) -> HeaderGuess:
    width = max(len(head[row - 1]) for row in rows)
    headings: list[str] = []
    for column in range(width):
        parts: list[str] = []
        for row in rows:
            text = _text(head, row, column, merged if row != rows[-1] else ())
            if text and text not in parts:
                parts.append(text)
        headings.append("\n".join(parts))
    return HeaderGuess(rows, tuple(headings), rows[-1] + 1, known)


def _text(
    head: Sequence[Sequence[Cell]], row: int, column: int, merged: Sequence[MergedRange]
) -> str:
    """A heading; one that spans columns counts for each of them."""
    cells = head[row - 1]
    value = cells[column] if column < len(cells) else None
    if value is None:
        for area in merged:
            if (
                area.first_row <= row <= area.last_row
                and area.first_column <= column + 1 <= area.last_column
            ):
                first = head[area.first_row - 1]
                value = first[area.first_column - 1] if area.first_column <= len(first) else None
    return cell_text(value).strip()


def _weight(row: Sequence[Cell]) -> tuple[int, int]:
    """How much a row looks like a header: fields known, then other short texts."""
    texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
    others = [cell for cell in row if cell is not None and not isinstance(cell, str)]
    if len(others) > len(texts) / 2 or any(isinstance(cell, (date, time)) for cell in others):
        return 0, 0
    short = [text for text in texts if len(text) <= _LONGEST_HEADING]
    if len(short) < len(texts):
        return 0, 0
    return len(_fields(row)), len(set(short))


def _fields(row: Sequence[Cell]) -> set[Field]:
    """The fields that the texts of a row mean, each text one."""
    found: set[Field] = set()
    for cell in row:
        if not isinstance(cell, str) or len(cell) > _LONGEST_HEADING:
            continue
        scores = candidates(cell)
        if scores:
            field, score = max(scores.items(), key=lambda item: item[1])
            if score >= _LEAST_SCORE:
                found.add(field)
    return found


def _continues(head: Sequence[Sequence[Cell]], row: int, merged: Sequence[MergedRange]) -> bool:
    """Whether the row below belongs to the header: translations, units, or parts of groups."""
    if row >= len(head):
        return False
    below = head[row]
    filled = [cell for cell in below if cell is not None and not _blank(cell)]
    if not filled or any(not isinstance(cell, str) for cell in filled):
        return False
    texts = [str(cell) for cell in filled]
    if all(_is_unit_of_heading(text) for text in texts):
        return True
    spans_down = any(area.first_row == row and area.last_row == row + 1 for area in merged)
    known = _fields(below)
    if spans_down and known:
        return True
    return len(known) >= max(_LEAST_FIELDS, len(filled) // 2)


def _groups(head: Sequence[Sequence[Cell]], row: int, merged: Sequence[MergedRange]) -> bool:
    """Whether the row above names groups of columns: its cells span columns or both rows."""
    return any(
        area.first_row == row - 1
        and (
            area.last_row == row
            or (area.last_row == row - 1 and 1 < _span(area) < _width(head[row - 1]) * _WIDE)
        )
        for area in merged
    )


def _span(area: MergedRange) -> int:
    return area.last_column - area.first_column + 1


def _width(row: Sequence[Cell]) -> int:
    return sum(cell is not None for cell in row)


def _is_unit_of_heading(text: str) -> bool:
    """Such as "(USD)", "PCS" or "（元）" below a heading."""
    bare = plain(text).strip("()[] ")
    return bool(named_currency(bare)) or bare.lower() in _UNITS


def _blank(cell: Cell) -> bool:
    return isinstance(cell, str) and is_blank(plain(cell))


def _has_shape_of_header(head: Sequence[Sequence[Cell]], number: int) -> bool:
    """Different short texts over rows as wide, of which some hold numbers or days."""
    row = head[number - 1]
    filled = [position for position, cell in enumerate(row) if cell is not None]
    texts = [one_line(cell) for cell in row if isinstance(cell, str)]
    if len(filled) < _LEAST_FIELDS or len(texts) < len(filled):
        return False
    if len(set(texts)) < len(texts) or any(len(text) > _LONGEST_HEADING for text in texts):
        return False
    below = [cells for cells in head[number : number + _ROWS_BELOW] if _width(cells)]
    if not below or len(filled) < _WIDE * max(map(_width, below)):
        return False
    if any(map(_is_value, row)):
        return False
    first = below[0]
    return any(_is_value(first[position]) for position in filled if position < len(first))


def _is_value(cell: Cell) -> bool:
    """A number or a day, also as text; a heading is neither."""
    if isinstance(cell, str):
        text = plain(cell)
        return bool(text[-1:].isdigit()) and (looks_like_number(text) or looks_like_date(text))
    return isinstance(cell, (int, float, date))
