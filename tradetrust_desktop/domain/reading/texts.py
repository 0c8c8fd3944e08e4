"""Text of cells: one form for what looks alike, blanks, ids, names."""

import re
import unicodedata
from datetime import date, datetime, time
from typing import Final

from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.reading.cells import (
    ERROR_TEXTS,
    Cell,
    CellError,
    FormulaWithoutValue,
    float_text,
)

_SPACES: Final = re.compile(r"\s+")
_INVISIBLE: Final = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xAD))
_BLANKS: Final = frozenset(
    ("", "-", "--", "---", "–", "—", "——", "−", "/", "\\", ".", "*", "n/a", "null", "(blank)",
     "无", "無", "#", "'", "_", "?", "？", "nan", "<na>")
)  # fmt: skip
_UNDECIDED: Final = frozenset(
    ("tbd", "tba", "tbc", "t.b.d.", "t.b.a.", "none", "nil", "na", "n.a.", "asap", "待定", "未定",
     "暂无", "暫無", "待确认", "待確認", "待通知", "pending")
)  # fmt: skip
_SPOILT: Final = re.compile(r"[+-]?\d(?:[.,]\d+)?[eE]\+\d+")
_FLOAT_OF_INTEGER: Final = re.compile(r"(\d+)\.0+")
_EXACT: Final = 1e15
"""From here on a spreadsheet has lost digits: it keeps fifteen."""


def one_line(text: str) -> str:
    """Text without surplus blanks, line breaks and invisible signs."""
    if not text.isascii():
        text = text.translate(_INVISIBLE)
    text = _SPACES.sub(" ", text).strip()
    if text.startswith('="') and text.endswith('"'):  # how text files keep zeros from Excel
        text = text[2:-1]
    return text


def plain(text: str) -> str:
    """One line, full-width letters and digits made narrow, a leading apostrophe dropped."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return one_line(text).removeprefix("'")


def is_blank(text: str) -> bool:
    """Whether a plain text is how people leave a cell empty, such as "-" or "N/A"."""
    return text.lower() in _BLANKS


def is_undecided(text: str) -> bool:
    """Whether a plain text says that a day or number is not known yet, such as "TBD"."""
    return text.lower() in _UNDECIDED


def trouble_of(cell: Cell) -> Code | None:
    """The problem that a cell has in every field: an error, or a formula never calculated."""
    if isinstance(cell, CellError):
        return Code.CELL_ERROR
    if isinstance(cell, FormulaWithoutValue):
        return Code.FORMULA_WITHOUT_VALUE
    if isinstance(cell, str) and cell[:1] in {"#", "E"} and cell.strip() in ERROR_TEXTS:
        return Code.CELL_ERROR
    return None


def read_text(cell: Cell) -> str | Code:
    """Free text in one line; "" when blank."""
    if trouble := trouble_of(cell):
        return trouble
    if isinstance(cell, str):
        text = one_line(cell)
        return "" if is_blank(text) else text
    return _shown(cell)


def read_name(cell: Cell) -> str | Code:
    """A name in one line; one that is a number is written as such: "17850.0" is "17850"."""
    text = read_text(cell)
    whole = _FLOAT_OF_INTEGER.fullmatch(text) if isinstance(text, str) else None
    return whole.group(1) if whole else text


def read_id(cell: Cell) -> str | Code:
    """A number or code that must arrive exactly; "" when blank.

    "17850.0" and 17850 are "17850"; "00123" keeps its zeros. SPOILT_NUMBER where the
    spreadsheet has lost digits (2.50623E+14) or made a date of it.
    """
    if trouble := trouble_of(cell):
        return trouble
    if isinstance(cell, str):
        text = plain(cell)
        if is_blank(text):
            return ""
        if _SPOILT.fullmatch(text):
            return Code.SPOILT_NUMBER
        whole = _FLOAT_OF_INTEGER.fullmatch(text)
        return whole.group(1) if whole else text
    if isinstance(cell, (date, time)):  # a datetime is a date
        return Code.SPOILT_NUMBER
    if isinstance(cell, (int, float)) and abs(cell) >= _EXACT:
        return Code.SPOILT_NUMBER
    return _shown(cell)


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return float_text(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    return str(cell)
