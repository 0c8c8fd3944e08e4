"""Numbers in any usual notation."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Final

from tradetrust_desktop.domain.money import LARGEST_MINOR, MICRO
from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.reading.cells import Cell
from tradetrust_desktop.domain.reading.currencies import without_currency
from tradetrust_desktop.domain.reading.texts import is_blank, is_undecided, plain, trouble_of

LARGEST_MICRO: Final = LARGEST_MINOR
"""Nine thousand million in millionths, which a 64-bit integer holds with ease."""


class DecimalMark(StrEnum):
    """What stands before the decimals of a text."""

    POINT = "point"
    COMMA = "comma"


@dataclass
class NumberEvidence:
    """Distinct texts of a column that can be read with one mark only."""

    point: int = 0
    comma: int = 0

    def merge(self, other: "NumberEvidence") -> None:
        """Add what another part of the column showed."""
        self.point += other.point
        self.comma += other.comma

    @property
    def mark(self) -> DecimalMark:
        """What most texts of the column say; a point where none says anything."""
        return DecimalMark.COMMA if self.comma > self.point else DecimalMark.POINT


def mark_of(column: NumberEvidence, file: NumberEvidence) -> DecimalMark:
    """The mark of a column; one that says nothing itself is written as the others of the file.

    A quantity of "1.000" beside prices such as "0,50" is a thousand.
    """
    return column.mark if column.point != column.comma else file.mark


_SIGNS: Final = str.maketrans({"−": "-", "–": "-", "—": "-", "﹣": "-", "'": "", "’": "", "`": ""})
_BODY: Final = re.compile(r"\d[\d.,]*|[.,]\d+")
_GROUPED_POINT: Final = re.compile(r"\d{1,3}(?:\.\d{3})+")
_GROUPED_COMMA: Final = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}")
_EXPONENT: Final = re.compile(r"\d(?:[.,]\d+)?[eE][+-]?\d{1,2}")
_INNER_SPACE: Final = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_SCALE: Final = {"万": 4, "萬": 4, "亿": 8, "億": 8, "千": 3, "百万": 6, "百萬": 6}
_UNIT: Final = re.compile(
    r"\s?(?:pcs?|pieces?|sets?|ctns?|cartons?|boxe?s?|pairs?|prs|dozens?|doz|dz|units?|ea|each|"
    r"kgs?|tons?|mts?|m|mtrs?|met(?:er|re)s?|yds?|yards?|rolls?|bags?|sheets?|bottles?|cbm|"
    r"lbs?|g|l|sqm|packs?|pkgs?|pkts?|st|stk|"
    r"个|件|套|只|双|打|箱|台|条|张|米|公斤|千克|吨|包|卷|支|把|瓶|盒|桶|根|块|片|對|對|对|組|组|隻|雙|"
    r"臺|條|張|噸|袋|本|辆|艘|柜|櫃|板|副|枚|粒|颗|串|株|码|碼)\.?",
    re.IGNORECASE,
)


def evidence_of(text: str) -> NumberEvidence:
    """What one text says about the decimal mark."""
    body = _body(text)
    if body is None:
        return NumberEvidence()
    points, commas = body.count("."), body.count(",")
    if points and commas:
        comma_last = body.rindex(",") > body.rindex(".")
        return NumberEvidence(comma=1) if comma_last else NumberEvidence(point=1)
    mark, count = (".", points) if points else (",", commas)
    if not count:
        return NumberEvidence()
    grouped = count > 1
    before, _, after = body.rpartition(mark)
    if not grouped and len(after) == 3 and before not in {"", "0"} and len(before) <= 3:  # noqa: PLR2004
        return NumberEvidence()  # "1,234" and "1.234" can be both
    decimal = not grouped
    return NumberEvidence(point=1) if decimal == (mark == ".") else NumberEvidence(comma=1)


def gather(texts: Iterable[str]) -> NumberEvidence:
    """What many texts say together."""
    total = NumberEvidence()
    for text in texts:
        total.merge(evidence_of(text))
    return total


def looks_like_number(text: str) -> bool:
    """Whether a text can be read as a number with one mark or the other."""
    text = plain(text).translate(_SIGNS)
    if _EXPONENT.fullmatch(text):
        return True
    stripped = _stripped(text)
    return stripped is not None and any(
        _decimal(stripped[0], mark) is not None for mark in DecimalMark
    )


def read_number(cell: Cell, mark: DecimalMark = DecimalMark.POINT) -> Decimal | Code | None:
    """The number in a cell, exact for texts, to 15 digits for floats; None when blank."""
    if isinstance(cell, bool):
        return Code.NOT_A_NUMBER
    if isinstance(cell, int):
        return Decimal(cell)
    if isinstance(cell, float):
        return Decimal(f"{cell:.15g}") if abs(cell) < float("inf") else Code.NOT_A_NUMBER
    if cell is None:
        return None
    if trouble := trouble_of(cell):
        return trouble
    if isinstance(cell, (date, time)) or not isinstance(cell, str):
        return Code.NOT_A_NUMBER
    return _read_text(cell, mark)


def read_micro(cell: Cell, mark: DecimalMark = DecimalMark.POINT) -> int | Code | None:
    """The number in a cell in whole millionths, halves rounded away from zero; None when blank."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e9:  # noqa: PLR2004
        return int(cell) * MICRO
    value = read_number(cell, mark)
    return as_micro(value) if isinstance(value, Decimal) else value


def as_micro(value: Decimal) -> int | Code:
    """A decimal in whole millionths; NUMBER_TOO_LARGE beyond nine thousand million."""
    if abs(value) * MICRO > LARGEST_MICRO:
        return Code.NUMBER_TOO_LARGE
    return int((value * MICRO).to_integral_value(ROUND_HALF_UP))


def _read_text(text: str, mark: DecimalMark) -> Decimal | Code | None:
    text = plain(text)
    if is_blank(text) or is_undecided(text):
        return None
    text = text.translate(_SIGNS)
    if _EXPONENT.fullmatch(text):
        return Decimal(text.replace(",", "."))
    stripped = _stripped(text)
    if stripped is None:
        return Code.NOT_A_NUMBER
    body, sign, shift = stripped
    value = _decimal(body, mark)
    if value is None:
        return Code.NOT_A_NUMBER
    return (value if sign > 0 else -value).scaleb(shift)


def _stripped(text: str) -> tuple[str, int, int] | None:
    """Digits and marks, the sign, and the power of ten that a percent sign or 万 means."""
    sign, shift = 1, 0
    if text.startswith("(") and text.endswith(")"):
        sign, text = -1, text[1:-1].strip()
    text, sign = _signed(text, sign)
    text = without_currency(text)
    text, sign = _signed(text, sign)
    if text.startswith("(") and text.endswith(")"):
        sign, text = -sign, text[1:-1].strip()
    if text.endswith("%"):
        shift, text = -2, text[:-1].strip()
    else:
        for word in sorted(_SCALE, key=len, reverse=True):
            if text.endswith(word):
                shift, text = _SCALE[word], without_currency(text.removesuffix(word))
                break
    text = _INNER_SPACE.sub("", text)
    whole = _BODY.match(text)
    if whole is None:
        return None
    rest = text[whole.end() :]
    if rest and not _UNIT.fullmatch(rest):
        return None
    return whole.group().removesuffix(",") if rest else whole.group(), sign, shift


def _signed(text: str, sign: int) -> tuple[str, int]:
    text = text.strip()
    if text[:1] in {"-", "+"}:
        return text[1:].strip(), -sign if text[0] == "-" else sign
    if text[-1:] == "-":
        return text[:-1].strip(), -sign
    return text, sign


def _body(text: str) -> str | None:
    text = plain(text).translate(_SIGNS)
    if _EXPONENT.fullmatch(text):
        return None
    stripped = _stripped(text)
    return stripped[0] if stripped else None


def _decimal(body: str, mark: DecimalMark) -> Decimal | None:
    """Digits with their marks as a decimal; None when the marks make no sense."""
    points, commas = body.count("."), body.count(",")
    if points and commas:  # the last one is the decimal mark, whatever the column says
        point_last = body.rindex(".") > body.rindex(",")
    elif points > 1 or commas > 1:
        point_last = commas > 1
    elif points or commas:
        sign = "." if points else ","
        before, _, after = body.partition(sign)
        could_group = len(after) == 3 and before not in {"", "0"} and len(before) <= 3  # noqa: PLR2004
        point_last = mark is DecimalMark.POINT if could_group else bool(points)
    else:
        return Decimal(body)
    group, decimal = (",", ".") if point_last else (".", ",")
    head, _, tail = body.partition(decimal)
    if decimal in tail or group in tail:
        return None
    if group in head:
        pattern = _GROUPED_COMMA if group == "," else _GROUPED_POINT
        if not pattern.fullmatch(head):
            return None
        head = head.replace(group, "")
    return Decimal(f"{head or '0'}.{tail or '0'}") if tail else Decimal(head or "0")
