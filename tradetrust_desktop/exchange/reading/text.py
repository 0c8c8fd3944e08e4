"""Text files: which encoding, which delimiter, and their rows."""

import codecs
import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Final, TextIO

from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.exchange.reading.limits import Limits
from tradetrust_desktop.exchange.reading.source import SheetInfo, Source, Unreadable

DELIMITERS: Final = (",", ";", "\t", "|", "^", "~", "\x1f", "，", "；", ":")
_BLOCK: Final = 1 << 20
_SAMPLE: Final = 1 << 16
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MANY_COLUMNS: Final = 16_384


def open_text(path: str, *, encoding: str, limits: Limits) -> Source:
    """A text file as a source of one sheet without a name; `encoding` "" means: find out."""
    name, certain = (encoding, True) if encoding else find_encoding(path)
    try:
        with open_decoded(path, name) as file:
            sample = file.read(_SAMPLE)
    except (UnicodeError, LookupError) as error:
        raise Unreadable(Code.FILE_UNREADABLE, name) from error
    if not sample.strip("\ufeff \t\r\n\x00"):
        raise Unreadable(Code.FILE_EMPTY)
    stated = _stated_delimiter(sample)
    delimiter = stated or find_delimiter(sample)
    return Source(
        sheets=(SheetInfo(""),),
        sheet="",
        rows=_rows(path, name, delimiter, limits),
        encoding=name,
        encoding_certain=certain,
        delimiter=delimiter,
    )


def open_decoded(path: str, encoding: str) -> TextIO:
    """The file as text, line ends untouched."""
    return Path(path).open(encoding=encoding, newline="")


def find_encoding(path: str) -> tuple[str, bool]:
    """Name of the encoding, and whether there is no reasonable other."""
    with Path(path).open("rb") as file:
        start = file.read(_SAMPLE)
    for mark, name in _MARKS:
        if start.startswith(mark):
            return name, True
    if b"\x00" in start:
        return _by_zeros(start), True
    if _decodes(path, "utf-8"):
        return "utf-8", True
    if _looks_chinese(path) and _decodes(path, "gb18030"):
        return "gb18030", False
    if _decodes(path, "cp1252"):
        return "cp1252", False
    return "latin-1", False


def _by_zeros(start: bytes) -> str:
    """UTF-16 or UTF-32 without a mark, told by where the zero bytes stand."""
    zeros = [start[offset::4].count(0) for offset in range(4)]
    quarter = len(start) // 4
    if sum(count * 10 >= quarter * 7 for count in zeros) == 3:  # noqa: PLR2004
        return "utf-32-be" if zeros[0] >= zeros[3] else "utf-32-le"
    return "utf-16-be" if start[::2].count(0) > start[1::2].count(0) else "utf-16-le"


def _decodes(path: str, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    with Path(path).open("rb") as file:
        try:
            while block := file.read(_BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _looks_chinese(path: str) -> bool:
    """Whether high bytes come in pairs as the common Chinese characters have them.

    Western texts are nearly always valid GB18030 as well, but there a letter with an accent
    stands alone, between plain letters.
    """
    pairs = single = 0
    with Path(path).open("rb") as file:
        while block := file.read(_BLOCK):
            position, end = 0, len(block) - 1
            while position < end and pairs + single < _SAMPLE:
                if block[position] < 0x80:  # noqa: PLR2004
                    position += 1
                elif 0xA1 <= block[position] <= 0xD7 and block[position + 1] >= 0xA1:  # noqa: PLR2004
                    pairs += 1
                    position += 2
                else:
                    single += 1
                    position += 1 if block[position + 1] < 0x80 else 2  # noqa: PLR2004
    return pairs > single


def _stated_delimiter(sample: str) -> str:
    """What a first line such as "sep=;" says."""
    first = sample.lstrip("\ufeff").split("\n", 1)[0].rstrip("\r").strip('"')
    if first[:4].lower() == "sep=" and len(first) == 5:  # noqa: PLR2004
        return first[4]
    return ""


def find_delimiter(sample: str) -> str:
    """The delimiter that cuts the most lines into equally many fields; a comma if none does."""
    lines = sample.splitlines(keepends=True)
    if len(sample) >= _SAMPLE and len(lines) > 1:
        sample = "".join(lines[:-1])
    best, best_score = ",", 0.0
    for candidate in DELIMITERS:
        if candidate in sample and (score := _score(sample, candidate)) > best_score:
            best, best_score = candidate, score
    return best


def _score(sample: str, delimiter: str) -> float:
    widths: Counter[int] = Counter()
    try:
        for row in csv.reader(StringIO(sample, newline=""), delimiter=delimiter):
            if row:
                widths[len(row)] += 1
    except csv.Error:
        return 0.0
    total = widths.total()
    fitting = {width: count for width, count in widths.items() if width > 1}
    if not fitting:
        return 0.0
    width, count = max(fitting.items(), key=lambda item: (item[1], item[0]))
    # Most rows of the same width win; among equals the one with more columns.
    return count / total + min(width, 50) / 1000


def _rows(path: str, encoding: str, delimiter: str, limits: Limits) -> Iterator[list[str]]:
    csv.field_size_limit(limits.field)
    last: list[str] = []
    try:
        with open_decoded(path, encoding) as file:
            lines = _Lines(file, limits)
            for row in csv.reader(lines, delimiter=delimiter):
                if len(row) > _MANY_COLUMNS:
                    raise Unreadable(Code.FILE_TOO_LARGE)
                yield row
                last = row
    except UnicodeError as error:
        raise Unreadable(Code.FILE_UNREADABLE, encoding) from error
    except csv.Error as error:
        raise Unreadable(Code.FILE_UNREADABLE, str(error)) from error
    if _is_unclosed(last, lines.last):
        raise Unreadable(Code.FILE_UNREADABLE, last[-1][:80])


def _is_unclosed(row: list[str], line: str) -> bool:
    """Whether the file ended within quotes: then the rows since then are one field, and lost."""
    return bool(row and line) and "\n" in row[-1][: -len(line)] and row[-1].endswith(line)


class _Lines:
    """The lines of a file, none longer than allowed; a "sep=" line becomes an empty one."""

    def __init__(self, file: TextIO, limits: Limits) -> None:
        self._file = file
        self._limit = limits.line
        self._is_first = True
        self.last = ""

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._file.readline(self._limit)
        if not line:
            raise StopIteration
        if len(line) >= self._limit:
            raise Unreadable(Code.FILE_TOO_LARGE)
        if self._is_first:
            self._is_first = False
            line = line.removeprefix("\ufeff")
            if _stated_delimiter(line):
                line = "\n"
        self.last = line
        return line
