"""How a workbook of openpyxl becomes a file: rows in one stream, formulas with their values.

openpyxl writes a cell at a time and formulas without values. Here long tables are written
as text in one stream, which takes a fraction of the time, and each formula carries the value
the program has computed, so that a preview on a phone shows figures too. Excel and
LibreOffice compute anew when they open the file.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.workbook import Workbook
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

_ROWS: Final = re.compile(rb"<sheetData\s*/>|<sheetData>\s*</sheetData>")
_AFTER_IGNORED: Final = re.compile(rb"<drawing |<legacyDrawing |<tableParts |</worksheet>")
_FORMULA: Final = re.compile(
    rb'<c r="([A-Z]+[0-9]+)"([^>]*?)><f>(.*?)</f><v\s*/>(?:</v>)?</c>|'
    rb'<c r="([A-Z]+[0-9]+)"([^>]*?)><f>(.*?)</f><v></v></c>'
)
_CHUNK: Final = 1 << 20


@dataclass
class Extras:
    """What a sheet carries beyond what openpyxl writes."""

    rows: Iterable[str] | None = None
    """Rows of a long sheet as XML, from the first to the last; openpyxl then writes none."""
    dimension: str = ""
    """The range those rows fill, such as "A1:N20004"."""
    values: dict[str, float | int | str] = field(default_factory=dict)
    """Computed values of formulas by cell."""
    text_numbers: str = ""
    """A range whose numbers are text on purpose; Excel then shows no green corners."""


class _Writer(ExcelWriter):  # type: ignore[misc]
    def __init__(
        self, workbook: Workbook, archive: ZipFile, extras: Mapping[str, Extras], day: ZipInfo
    ) -> None:
        super().__init__(workbook, archive)
        self._extras = extras
        self._day = day

    def write_worksheet(self, ws: Any) -> None:
        ws._drawing = SpreadsheetDrawing()  # noqa: SLF001 - as its base class does
        ws._drawing.charts = ws._charts  # noqa: SLF001
        ws._drawing.images = ws._images  # noqa: SLF001
        buffer = BytesIO()
        writer = WorksheetWriter(ws, out=buffer)
        writer.write()
        ws._rels = writer._rels  # noqa: SLF001
        extras = self._extras.get(ws.title, Extras())
        xml = buffer.getvalue()
        if extras.text_numbers:
            xml = _with_text_numbers(xml, extras.text_numbers)
        if extras.values:
            xml = _with_values(xml, extras.values)
        info = ZipInfo(ws.path[1:], self._day.date_time)
        info.compress_type = ZIP_DEFLATED
        with self._archive.open(info, "w", force_zip64=True) as out:
            if extras.rows is None:
                out.write(xml)
            else:
                _write_long(out, xml, extras)
        self.manifest.append(ws)


def save(
    workbook: Workbook,
    path: Path,
    *,
    extras: Mapping[str, Extras],
    created: datetime,
) -> None:
    """Write the workbook to a path; `created` in UTC without zone. OSError as it comes."""
    workbook.properties.created = created
    workbook.properties.modified = created
    workbook.calculation.fullCalcOnLoad = True
    day = ZipInfo("x", (max(created.year, 1980), *created.timetuple()[1:6]))
    with ZipFile(path, "w", ZIP_DEFLATED, allowZip64=True) as archive:
        _Writer(workbook, archive, extras, day).write_data()


def _write_long(out: Any, xml: bytes, extras: Extras) -> None:
    xml = re.sub(rb'<dimension ref="[^"]*"', f'<dimension ref="{extras.dimension}"'.encode(), xml)
    place = _ROWS.search(xml)
    if place is None:
        raise ValueError("a long sheet must not hold cells of its own")
    out.write(xml[: place.start()] + b"<sheetData>")
    for chunk in _chunks(extras.rows or ()):
        out.write(chunk)
    out.write(b"</sheetData>" + xml[place.end() :])


def _chunks(rows: Iterable[str]) -> Iterator[bytes]:
    waiting: list[str] = []
    size = 0
    for row in rows:
        waiting.append(row)
        size += len(row)
        if size > _CHUNK:
            yield "".join(waiting).encode()
            waiting, size = [], 0
    yield "".join(waiting).encode()


def _with_text_numbers(xml: bytes, cells: str) -> bytes:
    ignored = (
        f'<ignoredErrors><ignoredError sqref="{cells}" numberStoredAsText="1"/></ignoredErrors>'
    )
    place = _AFTER_IGNORED.search(xml)
    if place is None:
        return xml
    return xml[: place.start()] + ignored.encode() + xml[place.start() :]


def _with_values(xml: bytes, values: Mapping[str, float | int | str]) -> bytes:
    def filled(match: re.Match[bytes]) -> bytes:
        cell, rest, formula = (match[i] or match[i + 3] for i in (1, 2, 3))
        value = values.get(cell.decode())
        if value is None:
            return match[0]
        kind = b' t="str"' if isinstance(value, str) else b""
        shown = cell_text(value).encode()
        return b'<c r="%b"%b%b><f>%b</f><v>%b</v></c>' % (cell, rest, kind, formula, shown)

    return _FORMULA.sub(filled, xml)


def cell_text(value: float | str) -> str:
    """A value as the text of a cell's `v`."""
    text = value if isinstance(value, str) else repr(value)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
