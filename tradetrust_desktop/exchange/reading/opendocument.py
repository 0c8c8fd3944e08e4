"""OpenDocument sheets: merged cells and errors, which calamine does not give."""

import zipfile
from dataclasses import dataclass, field
from typing import Final
from xml.etree import ElementTree as ET

from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.reading.cells import Cell, CellError, MergedRange
from tradetrust_desktop.exchange.reading.source import Unreadable

_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_EXTENSION: Final = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_SIGNS: Final = (b"number-rows-spanned", b"number-columns-spanned", b'value-type="error"')
_BLOCK: Final = 1 << 22


@dataclass
class DocumentFindings:
    """What the search found."""

    overlay: dict[int, dict[int, Cell]] = field(default_factory=dict)
    merged: tuple[MergedRange, ...] = ()


def search_document(package: zipfile.ZipFile, sheet: str, *, rows: int) -> DocumentFindings:
    """Merged cells and errors of a sheet, down to its last row with content."""
    try:
        if not _has_signs(package):
            return DocumentFindings()
        return _walk(package, sheet, rows)
    except (zipfile.BadZipFile, ET.ParseError, KeyError, OSError, EOFError) as error:
        raise Unreadable(Code.FILE_UNREADABLE, str(error)) from error


def _has_signs(package: zipfile.ZipFile) -> bool:
    with package.open("content.xml") as file:
        tail = b""
        while block := file.read(_BLOCK):
            if any(sign in tail + block for sign in _SIGNS):
                return True
            tail = block[-64:]
    return False


def _walk(package: zipfile.ZipFile, sheet: str, rows: int) -> DocumentFindings:
    findings = DocumentFindings()
    merged: list[MergedRange] = []
    inside = False
    row = 0
    with package.open("content.xml") as file:
        for event, element in ET.iterparse(file, events=("start", "end")):  # noqa: S314
            if element.tag == f"{_TABLE}table":
                inside = event == "start" and element.get(f"{_TABLE}name") == sheet
                if event == "end":
                    element.clear()
            if event != "end" or element.tag != f"{_TABLE}table-row":
                continue
            if inside and row < rows:
                _take_row(element, row + 1, findings, merged)
                row += int(element.get(f"{_TABLE}number-rows-repeated", "1"))
            element.clear()
    findings.merged = tuple(merged)
    return findings


def _take_row(
    element: ET.Element, row: int, findings: DocumentFindings, merged: list[MergedRange]
) -> None:
    column = 0
    for cell in element:
        if cell.tag not in {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"}:
            continue
        down = int(cell.get(f"{_TABLE}number-rows-spanned", "1"))
        across = int(cell.get(f"{_TABLE}number-columns-spanned", "1"))
        if down > 1 or across > 1:
            merged.append(MergedRange(row, column + 1, row + down - 1, column + across))
        if cell.get(f"{_EXTENSION}value-type") == "error":
            text = "".join(cell.itertext()).strip()
            findings.overlay.setdefault(row, {})[column] = CellError(text or "#ERROR!")
        column += int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
