"""What a file is, by its first bytes; the extension lies too often."""

from enum import StrEnum
from pathlib import Path
from typing import Final

from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.exchange.reading.source import Unreadable


class FileKind(StrEnum):
    """A way to read a file."""

    ZIPPED = "zipped"
    """xlsx, xlsm, xlsb, ods."""
    COMPOUND = "compound"
    """xls, and anything encrypted by Excel."""
    TEXT = "text"


_OTHER_THINGS: Final = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*",
    b"SQLite format 3", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"{\\rtf",
    b"\x7fELF", b"BEGIN:V", b"\x00\x00\x01\x00",
)  # fmt: skip
_MARKUP: Final = (
    b"<!doctype",
    b"<html",
    b"<?xml",
    b"<table",
    b"<!--",
    b"<head",
    b"<body",
    b"<meta",
)
_MARKS_OF_TEXT: Final = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff", b"\xef\xbb\xbf")
_CONTROLS: Final = (*range(1, 7), *range(14, 26))
_SAMPLE: Final = 4096


def recognise(path: str) -> FileKind:
    """The kind of a file; Unreadable when it is empty or no table at all."""
    try:
        with Path(path).open("rb") as file:
            start = file.read(_SAMPLE)
    except OSError as error:
        raise Unreadable(Code.FILE_UNREADABLE, str(error)) from error
    if not start:
        raise Unreadable(Code.FILE_EMPTY)
    if start.startswith(b"PK"):
        return FileKind.ZIPPED
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        return FileKind.COMPOUND
    if start.startswith(_OTHER_THINGS):
        raise Unreadable(Code.FILE_NOT_A_TABLE)
    if _is_markup(start):
        raise Unreadable(Code.FILE_NOT_A_TABLE)
    if not _is_text(start):
        raise Unreadable(Code.FILE_NOT_A_TABLE)
    return FileKind.TEXT


def _is_markup(start: bytes) -> bool:
    plain = start.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf")
    plain = plain.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").lstrip().lower()
    return plain.startswith(_MARKUP)


def _is_text(start: bytes) -> bool:
    """Whether there are no control characters but those that texts have.

    UTF-16 and UTF-32 hold zeros, but then nearly always at the same places.
    """
    if start.startswith(_MARKS_OF_TEXT):
        return True
    controls = sum(start.count(byte) for byte in _CONTROLS)
    if controls * 100 > len(start):
        return False
    zeros = start.count(0)
    odd, even = start[1::2].count(0), start[::2].count(0)
    return (
        zeros == 0
        or (zeros * 5 >= len(start) and min(odd, even) * 20 <= max(odd, even))
        or (zeros * 10 >= len(start) * 7)
    )
