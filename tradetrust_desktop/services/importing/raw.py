"""A whole sheet as it stands in the file, held by columns and sparing with memory."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tradetrust_desktop.domain.reading.cells import Cell, Chunk, MergedRange
from tradetrust_desktop.exchange.reading.source import SheetInfo
from tradetrust_desktop.exchange.reading.stream import TableStream, open_table

Progress = Callable[[float], None]
Cancel = Callable[[], bool]

_USUAL_ROWS = 100_000
"""Progress slows towards its end from about so many rows on, since nobody knows their number."""


@dataclass
class RawSheet:
    """All cells of a sheet from row 1 on; equal cells of a column are one object."""

    path: Path
    file_hash: str
    sheets: tuple[SheetInfo, ...]
    sheet: str
    encoding: str
    merged: tuple[MergedRange, ...]
    head: list[list[Cell]]
    currencies: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Position of a column to the currencies that its number formats show."""
    columns: list[list[Cell]] = field(default_factory=list)
    height: int = 0
    _known: list[dict[Cell, Cell]] = field(default_factory=list)

    def add(self, chunk: Chunk) -> None:
        """Take over a chunk; chunks come in their order from row 1 on."""
        for place, cells in enumerate(chunk.columns):
            if place == len(self.columns):
                self.columns.append([None] * self.height)
                self._known.append({None: None})
            if bool in set(map(type, cells)):  # TRUE is no 1, although Python takes them as equal
                cells = [str(c).upper() if isinstance(c, bool) else c for c in cells]  # noqa: PLW2901
            self.columns[place].extend(map(self._known[place].setdefault, cells, cells))
        self.height += chunk.height
        for column in self.columns[len(chunk.columns) :]:
            column.extend([None] * chunk.height)

    def finish(self) -> None:
        """Free what only reading needed, and show merged cells in all their rows."""
        self._known = []
        for area in self.merged:
            self._spread(area)

    def _spread(self, area: MergedRange) -> None:
        last = min(area.last_row, self.height)
        first = area.first_row - 1
        for place in range(area.first_column - 1, min(area.last_column, len(self.columns))):
            column = self.columns[place]
            value = column[first] if place == area.first_column - 1 and first < last else None
            for row in range(first, last):
                column[row] = value


def read_raw(
    path: Path,
    *,
    sheet: str,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
    follow: Callable[[RawSheet], None] | None = None,
) -> RawSheet:
    """Read a sheet through the reading process; `follow` is called after each chunk.

    Raises Refused for what cannot be read and StorageTrouble(CANCELLED).
    """
    with open_table(path, sheet=sheet or None, cancel=cancel) as stream:
        raw = _raw(path, stream)
        for chunk in stream.chunks():
            raw.add(chunk)
            if follow is not None:
                follow(raw)
            if progress is not None:
                progress(0.3 + 0.4 * raw.height / (raw.height + _USUAL_ROWS))
    raw.finish()
    return raw


def _raw(path: Path, stream: TableStream) -> RawSheet:
    return RawSheet(
        path=path,
        file_hash=stream.file_hash,
        sheets=stream.sheets,
        sheet=stream.sheet,
        encoding=stream.encoding,
        merged=stream.merged,
        head=stream.head,
        currencies=stream.currencies,
    )
