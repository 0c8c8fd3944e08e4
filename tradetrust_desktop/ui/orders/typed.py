"""Numbers and days as people type them into a field, read back exactly."""

import re
import unicodedata
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

from tradetrust_desktop.domain import money
from tradetrust_desktop.domain.problems import Code

_NUMBER: Final = re.compile(r"[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?")
_DAY_FIRST_YEAR: Final = re.compile(r"(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})\D?")
_DAY_LAST_YEAR: Final = re.compile(r"(\d{1,2})[./\- ]+(\d{1,2})[./\- ]+(\d{4})")
_DAY_SHORT: Final = re.compile(r"(\d{1,2})\D{1,2}(\d{1,2})\D?")
_DAY_SOLID: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DAY_WORD: Final = re.compile(r"(\d{1,2})[. ]*([A-Za-z]{3,9})[., ]*(\d{4})?")
_MONTHS: Final = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
]
_MICRO_PLACES: Final = 6
_FIRST_YEAR: Final = 1970
_LAST_YEAR: Final = 2199


class BadInput(ValueError):  # noqa: N818 - the typing is bad, not the program
    """What was typed cannot be taken."""

    def __init__(self, code: Code) -> None:
        super().__init__(str(code))
        self.code = code


def _plain(text: str) -> str:
    shown = unicodedata.normalize("NFKC", text).replace("\u2212", "-").replace("\u2019", "")
    return shown.strip()


def _decimal(text: str) -> Decimal:
    shown = "".join(_plain(text).split())
    if not shown or not _NUMBER.fullmatch(shown) or not any(sign.isdigit() for sign in shown):
        raise BadInput(Code.NOT_A_NUMBER)
    try:
        return Decimal(shown.replace(",", ""))
    except InvalidOperation:
        raise BadInput(Code.NOT_A_NUMBER) from None


def _scaled(value: Decimal, places: int) -> int:
    scaled = value.scaleb(places)
    if abs(scaled) > money.LARGEST_MINOR:
        raise BadInput(Code.NUMBER_TOO_LARGE)
    if scaled != scaled.to_integral_value():
        raise BadInput(Code.TOO_MANY_DECIMALS)
    return int(scaled)


def micro(text: str) -> int | None:
    """A quantity or unit price in millionths; None where nothing was typed."""
    if not _plain(text):
        return None
    return _scaled(_decimal(text), _MICRO_PLACES)


def minor(text: str, currency: str) -> int:
    """An amount in minor units; nothing typed is zero. The currency may stand beside it."""
    shown = _plain(text).upper().removeprefix(currency).removesuffix(currency)
    if not shown.strip():
        return 0
    return _scaled(_decimal(shown), money.digits(currency))


def day(text: str, *, today: date) -> date | None:
    """A day in any order that cannot be misread, or day first; without a year, this one's.

    None where nothing was typed.
    """
    shown = _plain(text)
    if not shown:
        return None
    for pattern, places in (
        (_DAY_SOLID, (0, 1, 2)),
        (_DAY_FIRST_YEAR, (0, 1, 2)),
        (_DAY_LAST_YEAR, (2, 1, 0)),
    ):
        if found := pattern.fullmatch(shown):
            parts = [int(found.group(place + 1)) for place in places]
            return _made(*parts)
    if found := _DAY_WORD.fullmatch(shown):
        name = found.group(2)[:3].lower()
        if name in _MONTHS:
            year = int(found.group(3) or today.year)
            return _made(year, _MONTHS.index(name) + 1, int(found.group(1)))
    if found := _DAY_SHORT.fullmatch(shown):
        first, second = int(found.group(1)), int(found.group(2))
        if "月" in shown:
            return _made(today.year, first, second)
        return _made(today.year, second, first)
    raise BadInput(Code.NOT_A_DATE)


def _made(year: int, month: int, day_of_month: int) -> date:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise BadInput(Code.DATE_OUT_OF_RANGE)
    try:
        return date(year, month, day_of_month)
    except ValueError:
        raise BadInput(Code.NOT_A_DATE) from None
