"""Days in any usual notation, and in which order a file writes them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.reading.cells import Cell
from tradetrust_desktop.domain.reading.texts import is_blank, is_undecided, plain, trouble_of


class DateOrder(StrEnum):
    """What 3/4/2026 means."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


class DateDecision(StrEnum):
    """How sure the order of a file is."""

    CERTAIN = "certain"
    """All values agree, or none of them depends on it."""
    AMBIGUOUS = "ambiguous"
    """Every value makes sense both ways; a person must say."""
    CONTRADICTING = "contradicting"
    """Some values make sense one way only, others only the other way."""


FIRST_YEAR: Final = 1970
LAST_YEAR: Final = 2100
_FIRST_SERIAL: Final = 25_569
_LAST_SERIAL: Final = 73_415
_EPOCH: Final = date(1899, 12, 30)
_PIVOT: Final = 70
_EXAMPLES: Final = 3
_LONGEST: Final = 48
_DIGIT: Final = re.compile(r"\d")

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janvier janv enero ene gennaio gen janeiro styczen",
            "feb february februar fevrier fevr febrero febbraio fevereiro fev",
            "mar march marz maerz mrz mars marzo marco maart",
            "apr april avril avr abril abr aprile",
            "may mai mayo maggio mag maio mei",
            "jun june juni juin junio giugno giu junho",
            "jul july juli juillet juil julio luglio lug julho",
            "aug august aout agosto ago augustus",
            "sep sept september septembre septiembre settembre set setembro",
            "oct october oktober okt octobre octubre ottobre ott outubro out",
            "nov november novembre noviembre novembro",
            "dec december dezember dez decembre diciembre dic dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
_ACCENTS: Final = str.maketrans("äáàâéèêëíîóôöúûüçñ", "aaaaeeeeiiooouuucn")
_DIGITS: Final = str.maketrans("〇零一二三四五六七八九", "00123456789")
_TIME: Final = re.compile(
    r"[\sT,]*(?:上午|下午|凌晨|中午|晚上|[AaPp]\.?[Mm]\.?)?\s*\d{1,2}\s?[:：时時点點h]\s?\d{0,2}"
    r"(?:[:：分]\d{0,2}(?:[.,]\d+)?)?[分秒]?\s*(?:[AaPp]\.?[Mm]\.?)?\s*"
    r"(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$"
)
_WEEKDAY: Final = re.compile(
    r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\s+|\s*[(（]?(?:星期|周|週)[一二三四五六日天][)）]?",
    re.IGNORECASE,
)
_YEAR_FIRST: Final = re.compile(r"(\d{4})\s?[-/.,\s]\s?(\d{1,2})\s?[-/.,\s]\s?(\d{1,2})")
_CHINESE: Final = re.compile(
    r"(民国|民國)?\s?(\d{2,4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]?"
)
_COMPACT: Final = re.compile(r"((?:19|20)\d{2})([01]\d)([0-3]\d)")
_YEAR_LAST: Final = re.compile(r"(\d{1,2})\s?[-/.,\s]\s?(\d{1,2})\s?[-/.,\s]\s?(\d{4}|\d{2})")
_NAMED: Final = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[\s.\-/,]*(?:of\s+)?([a-z]{3,10})[\s.,\-/']*(\d{4}|\d{2})"
)
_NAME_FIRST: Final = re.compile(
    r"([a-z]{3,10})[\s.\-/,]*(\d{1,2})(?:st|nd|rd|th)?[\s.,\-/']+(\d{4}|\d{2})"
)
_YEAR_NAMED: Final = re.compile(r"(\d{4})[\s.\-/,]*([a-z]{3,10})[\s.\-/,]*(\d{1,2})")


@dataclass
class DateEvidence:
    """Which orders the distinct values of a column allow. Parts of a column can be merged."""

    dmy: int = 0
    """Texts that only day-month-year makes sense of, such as 25/12/2026."""
    mdy: int = 0
    ymd: int = 0
    """Texts with two-digit years that only year-month-day makes sense of: 98-12-25."""
    either: int = 0
    """Texts that make sense as day-month and as month-day, and differ."""
    plain: int = 0
    """Values that need no order: real dates, ISO, named months, 4/4/2026."""
    small_days: int = 0
    """Real dates up to the twelfth of a month."""
    large_days: int = 0
    """Real dates from the thirteenth on."""
    examples: dict[str, list[str]] = field(default_factory=dict)

    def merge(self, other: "DateEvidence") -> None:
        """Add what another part of the column showed."""
        for name in ("dmy", "mdy", "ymd", "either", "plain", "small_days", "large_days"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name, texts in other.examples.items():
            known = self.examples.setdefault(name, [])
            known.extend(text for text in texts if text not in known)
            del known[_EXAMPLES:]

    def add(self, cell: Cell) -> None:
        """Take one distinct value into account."""
        if isinstance(cell, date):
            self.plain += 1
            if cell.day > 12:  # noqa: PLR2004 - months
                self.large_days += 1
            else:
                self.small_days += 1
        elif isinstance(cell, str) and (kind := _kind(cell)):
            setattr(self, kind, getattr(self, kind) + 1)
            known = self.examples.setdefault(kind, [])
            if len(known) < _EXAMPLES:
                known.append(cell)

    @property
    def decision(self) -> DateDecision:
        """Whether the values leave a choice.

        A spreadsheet that misread a text file has turned the days up to the twelfth into
        wrong dates and left the others as text: that is a contradiction, too.
        """
        if sum(map(bool, (self.dmy, self.mdy, self.ymd))) > 1 or self._half_converted:
            return DateDecision.CONTRADICTING
        if self.either and not (self.dmy or self.mdy or self.ymd):
            return DateDecision.AMBIGUOUS
        return DateDecision.CERTAIN

    @property
    def order(self) -> DateOrder | None:
        """The order that the values show; None where they show none or contradict themselves."""
        if self.decision is not DateDecision.CERTAIN:
            return None
        for order in DateOrder:
            if getattr(self, order.value):
                return order
        return None

    @property
    def _half_converted(self) -> bool:
        texts = self.dmy + self.mdy
        return bool(texts and self.small_days and not self.large_days and not self.either)


def gather(cells: Iterable[Cell]) -> DateEvidence:
    """The evidence of many distinct values."""
    evidence = DateEvidence()
    for cell in cells:
        evidence.add(cell)
    return evidence


def looks_like_date(text: str) -> bool:
    """Whether a text can be read as a day in some order."""
    if len(text) > _LONGEST or not (_DIGIT.search(text) or "月" in text):
        return False
    return bool(_kind(text)) or isinstance(_from_serial_text(plain(text)), date)


def read_date(cell: Cell, order: DateOrder | None = None) -> date | Code | None:
    """The day in a cell; None when blank.

    `order` decides texts that depend on it; without one they are NOT_A_DATE unless only one
    order makes sense of them, or they are written with dots (04.03.2026: the day first). A
    time of day is left out. Numbers are serial days of Excel's 1900 system or 20260304.
    """
    if isinstance(cell, datetime):
        return _in_range(cell.date())
    if isinstance(cell, date):
        return _in_range(cell)
    if cell is None:
        return None
    if trouble := trouble_of(cell):
        return trouble
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _from_number(cell)
    if not isinstance(cell, str):
        return Code.NOT_A_DATE
    return _from_text(cell, order)


def _from_number(value: float) -> date | Code:
    if value == int(value) and _COMPACT.fullmatch(str(int(value))):
        return _from_text(str(int(value)), None) or Code.NOT_A_DATE
    if _FIRST_SERIAL <= value <= _LAST_SERIAL:
        return _EPOCH + timedelta(days=int(value))
    return Code.NOT_A_DATE


def _from_text(cell: str, order: DateOrder | None) -> date | Code | None:
    text = plain(cell)
    if is_blank(text) or is_undecided(text):
        return None
    text = _bare(text)
    known = _certain(text)
    if known is not None:
        return _day(*known)
    match = _YEAR_LAST.fullmatch(text)
    if match is None:
        return _from_serial_text(text)
    readings = _readings(match)
    if order is not None:
        return readings.get(order, Code.NOT_A_DATE)
    if "." in text and DateOrder.DMY in readings:
        return readings[DateOrder.DMY]  # dots are written between day and month in that order
    days = set(readings.values())
    return days.pop() if len(days) == 1 else Code.NOT_A_DATE


def _from_serial_text(text: str) -> date | Code:
    """A serial day that became text, as in "40513" or "40513.35"."""
    if re.fullmatch(r"\d{5}(?:\.\d+)?", text):
        return _from_number(float(text))
    return Code.NOT_A_DATE


def _bare(text: str) -> str:
    """Without time of day and weekday, in plain small letters."""
    text = _WEEKDAY.sub("", text).strip()
    text = _TIME.sub("", text).strip()
    text = re.sub(r"^(?:上午|下午)|(?:上午|下午)$", "", text)
    if "月" in text:
        text = _arabic(text)
    return text.lower().translate(_ACCENTS).strip(" ,.")


def _arabic(text: str) -> str:
    """二〇二六年三月二十五日 in digits."""
    text = re.sub(r"([二三])十([一二三四五六七八九])", r"\1\2", text)
    text = re.sub(r"十([一二三四五六七八九])", r"1\1", text)
    text = re.sub(r"([二三])十", r"\g<1>0", text).replace("十", "10")
    return text.translate(_DIGITS)


def _certain(text: str) -> tuple[int, int, int] | None:
    """Year, month, day of a text that needs no order."""
    if match := _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _CHINESE.fullmatch(text):
        year = int(match[2]) + 1911 if match[1] else _year(match[2])
        return year, int(match[3]), int(match[4])
    for pattern, places in (
        (_NAMED, (3, 2, 1)),
        (_NAME_FIRST, (3, 1, 2)),
        (_YEAR_NAMED, (1, 2, 3)),
    ):
        match = pattern.fullmatch(text)
        if match and (month := _MONTHS.get(match[places[1]])):
            return _year(match[places[0]]), month, int(match[places[2]])
    return None


def _readings(match: re.Match[str]) -> dict[DateOrder, date]:
    first, second, last = match.groups()
    wanted = {
        DateOrder.DMY: (_year(last), int(second), int(first)),
        DateOrder.MDY: (_year(last), int(first), int(second)),
    }
    if len(last) == 2:  # noqa: PLR2004
        wanted[DateOrder.YMD] = (_year(f"{int(first):02d}"), int(second), int(last))
    found = {order: _day(*numbers) for order, numbers in wanted.items()}
    return {order: day for order, day in found.items() if isinstance(day, date)}


def _kind(text: str) -> str:
    """Which counter of the evidence a text belongs to; "" when it is no date."""
    text = _bare(plain(text))
    known = _certain(text)
    if known is not None:
        return "plain" if isinstance(_day(*known), date) else ""
    match = _YEAR_LAST.fullmatch(text)
    if match is None:
        return ""
    readings = _readings(match)
    day_first, month_first = readings.get(DateOrder.DMY), readings.get(DateOrder.MDY)
    if day_first and month_first:
        return "plain" if day_first == month_first or "." in text else "either"
    if day_first or month_first:
        return "dmy" if day_first else "mdy"
    return "ymd" if readings else ""


def _year(text: str) -> int:
    if len(text) > 2:  # noqa: PLR2004
        return int(text)
    return int(text) + (2000 if int(text) < _PIVOT else 1900)


def _day(year: int, month: int, day: int) -> date | Code:
    try:
        return _in_range(date(year, month, day))
    except ValueError:
        return Code.NOT_A_DATE


def _in_range(day: date) -> date | Code:
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else Code.DATE_OUT_OF_RANGE
