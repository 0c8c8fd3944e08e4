"""Compound files (OLE): what is in them, and the error cells of old workbooks.

The chains of such a file can run in circles, and calamine follows them until memory ends;
so they are walked here first. Layout: [MS-CFB] and [MS-XLS].
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.reading.cells import Cell, CellError
from tradetrust_desktop.exchange.reading.source import Unreadable

_HEADER: Final = 512
_ENTRY: Final = 128
_END: Final = 0xFFFFFFFA
"""Sector numbers from here on mean: no further sector."""
_IN_HEADER: Final = 109
_SHEET, _EOF, _FORMULA, _ERROR, _PASSWORD = 0x85, 0x0A, 0x06, 0x0205, 0x2F
_ERRORS: Final = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
    0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip


class CompoundFile:
    """A compound file whose chains are known to end."""

    def __init__(self, path: str) -> None:
        self._data = Path(path).read_bytes()
        if len(self._data) < _HEADER + _ENTRY:
            raise Unreadable(Code.FILE_UNREADABLE)
        shift, small_shift = struct.unpack_from("<HH", self._data, 30)
        if shift not in {9, 12} or small_shift != 6:  # noqa: PLR2004 - the two versions there are
            raise Unreadable(Code.FILE_UNREADABLE)
        self._size = 1 << shift
        self._table = self._read_table()
        (directory,) = struct.unpack_from("<I", self._data, 48)
        (self._limit,) = struct.unpack_from("<I", self._data, 56)
        (small_table,) = struct.unpack_from("<I", self._data, 60)
        entries = self._chain_bytes(directory)
        self._entries = dict(self._read_entries(entries))
        (root_start,) = struct.unpack_from("<I", entries, 116)
        self._small = self._chain_bytes(root_start) if root_start < _END else b""
        table = self._chain_bytes(small_table) if small_table < _END else b""
        self._small_table = struct.unpack(f"<{len(table) // 4}I", table)
        for name in self._entries:
            self.stream(name)

    @property
    def names(self) -> frozenset[str]:
        """Names of the streams."""
        return frozenset(self._entries)

    def stream(self, name: str) -> bytes:
        """The content of a stream."""
        start, size = self._entries[name]
        if not size or start >= _END:
            return b""
        if size >= self._limit:
            return self._chain_bytes(start)[:size]
        found = bytearray()
        for sector in _chain(start, self._small_table):
            found += self._small[sector * 64 : sector * 64 + 64]
        return bytes(found[:size])

    def _read_table(self) -> tuple[int, ...]:
        """The table of sector chains."""
        places = list(struct.unpack_from(f"<{_IN_HEADER}I", self._data, 76))
        (further,) = struct.unpack_from("<I", self._data, 68)
        seen: set[int] = set()
        while further < _END:
            if further in seen:
                raise Unreadable(Code.FILE_UNREADABLE)
            seen.add(further)
            numbers = struct.unpack(f"<{self._size // 4}I", self._sector(further))
            places += numbers[:-1]
            further = numbers[-1]
        used = [place for place in places if place < _END]
        if len(used) * self._size > len(self._data) + self._size:
            raise Unreadable(Code.FILE_UNREADABLE)
        table = b"".join(map(self._sector, used))
        return struct.unpack(f"<{len(table) // 4}I", table)

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        sector = self._data[start : start + self._size]
        if not sector:
            raise Unreadable(Code.FILE_UNREADABLE)
        return sector.ljust(self._size, b"\0")

    def _chain_bytes(self, start: int) -> bytes:
        return b"".join(map(self._sector, _chain(start, self._table)))

    def _read_entries(self, entries: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
        for place in range(0, len(entries) - _ENTRY + 1, _ENTRY):
            length, kind = struct.unpack_from("<HB", entries, place + 64)
            if kind == 2 and 2 <= length <= 64:  # noqa: PLR2004 - a stream with a name
                name = entries[place : place + length - 2].decode("utf-16-le", "replace")
                start, size = struct.unpack_from("<II", entries, place + 116)
                yield name, (start, size)


def _chain(start: int, table: tuple[int, ...]) -> Iterator[int]:
    seen: set[int] = set()
    while start < _END:
        if start in seen or start >= len(table):
            raise Unreadable(Code.FILE_UNREADABLE)
        seen.add(start)
        yield start
        start = table[start]


def workbook_stream(path: str) -> bytes:
    """The workbook in a compound file.

    Unreadable when there is none, when it is protected, or when a chain runs in a circle.
    """
    try:
        file = CompoundFile(path)
    except struct.error as error:
        raise Unreadable(Code.FILE_UNREADABLE, str(error)) from error
    if "EncryptedPackage" in file.names:
        raise Unreadable(Code.FILE_PROTECTED)
    for name in ("Workbook", "Book", "WORKBOOK", "BOOK"):
        if name in file.names:
            stream = file.stream(name)
            if any(code == _PASSWORD for code, _, _ in _records(stream, 0)):
                raise Unreadable(Code.FILE_PROTECTED)
            return stream
    raise Unreadable(Code.FILE_NOT_A_TABLE)


def error_cells(stream: bytes, sheet: int) -> dict[int, dict[int, Cell]]:
    """Row number from 1 to column position to error, of the sheet at a position in the book."""
    starts: list[int] = []
    for code, place, length in _records(stream, 0):
        if code == _SHEET and length >= 4:  # noqa: PLR2004
            starts.append(struct.unpack_from("<I", stream, place)[0])
    if sheet >= len(starts):
        return {}
    found: dict[int, dict[int, Cell]] = {}
    for code, place, length in _records(stream, starts[sheet]):
        error = None
        if code == _ERROR and length >= 8 and stream[place + 7] == 1:  # noqa: PLR2004
            error = stream[place + 6]
        elif (
            code in {_FORMULA, 0x0206, 0x0406}
            and length >= 14  # noqa: PLR2004
            and stream[place + 6] == 2  # noqa: PLR2004 - an error as result
            and stream[place + 12 : place + 14] == b"\xff\xff"
        ):
            error = stream[place + 8]
        if error is not None:
            row, column = struct.unpack_from("<HH", stream, place)
            found.setdefault(row + 1, {})[column] = CellError(_ERRORS.get(error, "#ERROR!"))
    return found


def _records(stream: bytes, place: int) -> Iterator[tuple[int, int, int]]:
    """Code, place of the content and its length, up to the end of a part of the stream."""
    unpack = struct.Struct("<HH").unpack_from
    end = len(stream) - 4
    while place <= end:
        code, length = unpack(stream, place)
        if code == _EOF:
            return
        yield code, place + 4, length
        place += 4 + length
