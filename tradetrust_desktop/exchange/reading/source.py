"""What the child knows of a file: its sheets, and the rows of one of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.reading.cells import Cell, MergedRange


class Unreadable(Exception):  # noqa: N818 - a refusal of data, not a defect
    """The file cannot be taken; the child says so with a code of `problems`."""

    def __init__(self, code: Code, value: str = "") -> None:
        super().__init__(str(code))
        self.code = code
        self.value = value


@dataclass(frozen=True)
class SheetInfo:
    """A sheet of the file, as the user may choose it."""

    name: str
    visible: bool = True
    rows: int | None = None
    """Known for the sheet that was read."""


@dataclass
class Source:
    """An opened file, ready to give the rows of one sheet."""

    sheets: tuple[SheetInfo, ...]
    sheet: str
    rows: Iterable[Sequence[Cell]]
    """From row 1 on; rows may differ in length."""
    encoding: str = ""
    """Of a text file; empty for workbooks."""
    encoding_certain: bool = True
    delimiter: str = ""
    first_row: int = 1
    merged: tuple[MergedRange, ...] = ()
    currencies: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Column position to the currencies that its number formats show."""
    overlay: Mapping[int, Mapping[int, Cell]] = field(default_factory=dict)
    """Row number to column position to what calamine keeps silent about."""


def with_overlay(source: Source) -> Iterator[Sequence[Cell]]:
    """The rows, completed by the overlay; it may reach beyond the last row."""
    overlay = dict(source.overlay)
    number = source.first_row
    for row in source.rows:
        extra = overlay.pop(number, None)
        yield row if extra is None else _completed(row, extra)
        number += 1
    for row_number in sorted(overlay):
        while number < row_number:
            yield ()
            number += 1
        yield _completed((), overlay[row_number])
        number += 1


def _completed(row: Sequence[Cell], extra: Mapping[int, Cell]) -> list[Cell]:
    cells = list(row)
    cells.extend([None] * (max(extra) + 1 - len(cells)))
    for position, value in extra.items():
        if cells[position] is None or isinstance(cells[position], str):
            cells[position] = value  # calamine gives "" or, for OpenDocument, the error's text
    return cells
