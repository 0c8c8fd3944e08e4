"""Zipped workbooks, looked at before they are unpacked, and what calamine keeps silent about.

Calamine gives an empty cell for #DIV/0! and for a formula whose result was never stored. A
search of the sheet's own text finds both; it only looks closer where there is something.
"""

import re
import zipfile
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final
from xml.etree import ElementTree as ET

from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.reading.cells import Cell, CellError, FormulaWithoutValue
from tradetrust_desktop.exchange.reading.limits import MIB, Limits
from tradetrust_desktop.exchange.reading.number_formats import money_styles
from tradetrust_desktop.exchange.reading.source import Unreadable

SMALL: Final = 16 * MIB
"""Sheets up to this size are searched before calamine sees them, larger ones beside it."""
_BLOCK: Final = 4 * MIB
_LARGE_PART: Final = 32 * MIB
_PARTS: Final = 20_000
_ENCRYPTED: Final = 1


class Package(StrEnum):
    """A family of zipped workbooks."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    ODS = "ods"


@dataclass
class Findings:
    """What the search of a sheet found."""

    overlay: dict[int, dict[int, Cell]] = field(default_factory=dict)
    """Row number from 1 to column position from 0 to cell."""
    currencies: dict[int, set[str]] = field(default_factory=dict)
    """Column position to the currencies that its number formats show."""


def check_package(path: str, limits: Limits) -> tuple[Package, zipfile.ZipFile]:
    """The kind of a zip, opened; Unreadable when it is broken, too large or no workbook."""
    try:
        package = zipfile.ZipFile(path)
        parts = package.infolist()
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError) as error:
        raise Unreadable(Code.FILE_UNREADABLE, str(error)) from error
    unpacked = sum(part.file_size for part in parts)
    swollen = any(
        part.file_size > _LARGE_PART and part.file_size > part.compress_size * limits.ratio
        for part in parts
    )
    if unpacked > limits.unpacked or swollen or len(parts) > _PARTS:
        raise Unreadable(Code.FILE_TOO_LARGE)
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise Unreadable(Code.FILE_PROTECTED)
    return _kind(package, {part.filename for part in parts}), package


def _kind(package: zipfile.ZipFile, names: set[str]) -> Package:
    lowered = {name.lower() for name in names}
    if any(name.endswith("workbook.xml") for name in lowered):
        return Package.XLSX
    if any(name.endswith("workbook.bin") for name in lowered):
        return Package.XLSB
    if "content.xml" in names and "mimetype" in names:
        with suppress(zipfile.BadZipFile, KeyError, OSError, NotImplementedError):
            if b"spreadsheet" in package.read("mimetype")[:200]:
                manifest = package.open("META-INF/manifest.xml").read(4 * MIB)
                if b"encryption-data" in manifest:
                    raise Unreadable(Code.FILE_PROTECTED)
                return Package.ODS
    raise Unreadable(Code.FILE_NOT_A_TABLE)


def sheet_parts(package: zipfile.ZipFile) -> dict[str, str]:
    """Names of the worksheets to their parts, visible ones first; empty if that is not clear."""
    try:
        book_name = _book_part(package)
        folder = book_name.rpartition("/")[0]
        rels_name = f"{folder}/_rels/{book_name.rpartition('/')[2]}.rels".lstrip("/")
        targets = {
            rel.get("Id", ""): _joined(folder, rel.get("Target", ""))
            for rel in ET.fromstring(package.read(rels_name))  # noqa: S314 - expat bounds entities
        }
        found: list[tuple[bool, str, str]] = []
        for sheet in ET.fromstring(package.read(book_name)).iter():  # noqa: S314
            if sheet.tag.rpartition("}")[2] != "sheet":
                continue
            ids = [value for name, value in sheet.items() if name.endswith("}id")]
            target = targets.get(ids[0], "") if ids else ""
            hidden = sheet.get("state", "visible") != "visible"
            found.append((hidden, sheet.get("name", ""), target))
    except (KeyError, ET.ParseError, zipfile.BadZipFile, OSError, NotImplementedError, EOFError):
        return {}
    found.sort(key=lambda item: item[0])
    known = set(package.namelist())
    return {name: target for _, name, target in found if target in known}


def _book_part(package: zipfile.ZipFile) -> str:
    names = [name for name in package.namelist() if name.lower().endswith("workbook.xml")]
    return min(names, key=len)


def _joined(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    parts = [*folder.split("/"), *target.split("/")] if folder else target.split("/")
    kept: list[str] = []
    for part in parts:
        if part == "..":
            kept = kept[:-1]
        elif part not in {"", "."}:
            kept.append(part)
    return "/".join(kept)


_P: Final = rb"(?:\w+:)?"
_FILLED_CELL: Final = re.compile(rb"<" + _P + rb'c r="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')
_CELL: Final = re.compile(
    rb"<" + _P + rb"c\b([^>]*[^/>])>((?:(?!</" + _P + rb"c>).)*)</" + _P + rb"c>", re.DOTALL
)
_WORTH_A_LOOK: Final = (b't="e"', b"t='e'", b"<f", b":f")
_ERROR_MARK: Final = re.compile(rb"""\bt=["']e["']""")
_PLACE: Final = re.compile(rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")
_FORMULA: Final = re.compile(rb"<" + _P + rb"f[\s/>]")
_VALUE: Final = re.compile(rb"<" + _P + rb"v(?:\s[^>]*)?>([^<]+)<")
_INLINE: Final = re.compile(rb"<" + _P + rb"is[\s>]")
_TEXT_MARK: Final = re.compile(rb"""\bt=["']str["']""")
_ROW_END: Final = b"row>"


def search_sheet(package: zipfile.ZipFile, part: str, limits: Limits) -> Findings:
    """Errors and formulas without values of a sheet.

    Unreadable when the content of a small sheet spans more cells than allowed, as one
    cell in the last corner does.
    """
    findings = Findings()
    money = _Money.of(package)
    info = package.getinfo(part)
    small = info.file_size <= SMALL
    corners = _Corners()
    rest = b""
    try:
        with package.open(info) as file:
            while block := file.read(_BLOCK):
                block = rest + block
                end = block.rfind(_ROW_END)
                rest = block[end:] if end >= 0 else block
                if len(rest) > 2 * _LARGE_PART:
                    raise Unreadable(Code.FILE_TOO_LARGE)
                if end >= 0:
                    _look_at(block[:end], findings)
                    if money is not None:
                        money.take(block[:end], findings)
                    if small:
                        corners.take(block[:end])
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError) as error:
        raise Unreadable(Code.FILE_UNREADABLE, str(error)) from error
    _look_at(rest, findings)
    if corners.cells > limits.cells:
        raise Unreadable(Code.FILE_TOO_LARGE)
    return findings


def _look_at(block: bytes, findings: Findings) -> None:
    # plain searches, since this runs beside calamine over all of a large sheet: five times as
    # quick as one expression for all
    if not any(mark in block for mark in _WORTH_A_LOOK):
        return
    for match in _CELL.finditer(block):
        attributes, content = match.groups()
        value = _silent(attributes, content)
        if value is None:
            continue
        place = _PLACE.search(attributes)
        if place is not None:
            row, column = int(place[2]), column_position(place[1])
            findings.overlay.setdefault(row, {})[column] = value


def _silent(attributes: bytes, content: bytes) -> Cell:
    """What a cell holds that calamine gives as empty; None for all others."""
    stored = _VALUE.search(content)
    if b't="e"' in attributes or _ERROR_MARK.search(attributes):
        return CellError(stored[1].decode("utf-8", "replace").strip() if stored else "#ERROR!")
    if stored or not _FORMULA.search(content) or _INLINE.search(content):
        return None
    if _TEXT_MARK.search(attributes):  # a formula whose result is an empty text
        return None
    return FormulaWithoutValue()


@dataclass
class _Money:
    """Cells whose style shows a currency."""

    styles: dict[int, str]
    pattern: re.Pattern[bytes]

    @classmethod
    def of(cls, package: zipfile.ZipFile) -> "_Money | None":
        styles = money_styles(package)
        if not styles:
            return None
        numbers = b"|".join(str(number).encode() for number in styles)
        pattern = (
            rb"<" + _P + rb'c r="([A-Z]{1,3})\d{1,7}"[^>]*?\bs="(' + numbers + rb')"[^>]*(?<!/)>'
        )
        return cls(styles, re.compile(pattern))

    def take(self, block: bytes, findings: Findings) -> None:
        for letters, style in set(self.pattern.findall(block)):
            known = findings.currencies.setdefault(column_position(letters), set())
            known.add(self.styles[int(style)])


@dataclass
class _Corners:
    """The rectangle around all cells with content."""

    top: int = 1 << 30
    bottom: int = 0
    left: int = 1 << 30
    right: int = 0

    def take(self, block: bytes) -> None:
        for letters, digits in _FILLED_CELL.findall(block):
            row, column = int(digits), column_position(letters)
            self.top, self.bottom = min(self.top, row), max(self.bottom, row)
            self.left, self.right = min(self.left, column), max(self.right, column)

    @property
    def cells(self) -> int:
        if not self.bottom:
            return 0
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)


def column_position(letters: bytes) -> int:
    """A is 0, AA is 26."""
    position = 0
    for letter in letters:
        position = position * 26 + letter - 64
    return position - 1
