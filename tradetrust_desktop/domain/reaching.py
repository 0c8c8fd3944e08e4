"""How a person is reached: phones in any notation, mail addresses, and birthdays as people type."""

import re
from datetime import date
from typing import Final

_MAIL: Final = re.compile(r"[^\s@,;<>\"()]+@[^\s@,;<>\"().]+(\.[^\s@,;<>\"().]+)+")
_WRITTEN_MAIL: Final = re.compile(r".*<([^<>]+)>\s*", re.DOTALL)
_WHOLE: Final = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?")
_NO_YEAR: Final = re.compile(r"(?:--)?(\d{1,2})\s*(?:-|月)\s*(\d{1,2})\s*日?")
_DOTTED: Final = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})?")
_DAY_NAMED: Final = re.compile(r"(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s*(\d{4})?", re.IGNORECASE)
_NAMED_DAY: Final = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:\s*,?\s*(\d{4}))?", re.IGNORECASE)
_MONTHS: Final = (
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
)
_LEAP: Final = 2000
"""Stands in for a year that is not known: it has a 29 February."""
_FIRST_YEAR: Final = 1800
_SHORTEST: Final = 8
"""No subscriber anywhere is reached by fewer signs, the plus among them."""


def e164(text: str, country: str) -> str:
    """A phone number as "+48425550173"; "" where it is none.

    Without a leading + it is read as dialled within `country` (ISO 3166 alpha-2).
    """
    import phonenumbers  # noqa: PLC0415 - its tables take a moment, and few screens need them

    typed = text.strip()
    if typed.startswith("00"):
        typed = f"+{typed[2:]}"
    region = country.upper() if country.upper() in phonenumbers.SUPPORTED_REGIONS else None
    try:
        number = phonenumbers.parse(typed, region)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number) or number.extension:
        return ""
    kept = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return kept if len(kept) >= _SHORTEST else ""


def readable_phone(number: str, country: str = "") -> str:
    """An E.164 number in groups: as dialled within `country` where it lies there, else with +."""
    import phonenumbers  # noqa: PLC0415

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    at_home = phonenumbers.region_code_for_number(parsed) == country.upper() != ""
    style = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(parsed, style.NATIONAL if at_home else style.INTERNATIONAL)


def mail_address(text: str) -> str:
    """The address, also out of "Birgit Hansen <b.hansen@nordlicht.example>"; "" if it is none."""
    typed = text.strip()
    written = _WRITTEN_MAIL.fullmatch(typed)
    address = written.group(1).strip() if written else typed
    return address if _MAIL.fullmatch(address) else ""


def birthday(text: str) -> str | None:
    """A birthday as it is kept: "1985-03-04", or "--03-04" without a year; None if it is none.

    Reads 1985-03-04, 1985年3月4日, 4.3.1985, 4 Mar 1985, Mar 4, 03-04 and 3月4日. Two numbers
    with a slash say nothing of which is the month and are refused.
    """
    typed = text.strip()
    if not typed:
        return ""
    if found := _WHOLE.fullmatch(typed):
        return _kept(*(int(part) for part in found.groups()))
    if found := _NO_YEAR.fullmatch(typed):
        return _kept(None, int(found.group(1)), int(found.group(2)))
    if found := _DOTTED.fullmatch(typed):
        return _kept(_number(found.group(3)), int(found.group(2)), int(found.group(1)))
    if found := _DAY_NAMED.fullmatch(typed):
        return _kept(_number(found.group(3)), _month(found.group(2)), int(found.group(1)))
    if found := _NAMED_DAY.fullmatch(typed):
        return _kept(_number(found.group(3)), _month(found.group(1)), int(found.group(2)))
    return None


def birthday_parts(kept: str) -> tuple[int | None, int, int] | None:
    """Year (None where unknown), month and day of a kept birthday; None where there is none."""
    read = birthday(kept)
    if not read:
        return None
    year = None if read.startswith("--") else int(read[:4])
    return year, int(read[-5:-3]), int(read[-2:])


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _month(name: str) -> int:
    short = name[:3].lower()
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0


def _kept(year: int | None, month: int, day: int) -> str | None:
    if year is not None and year < _FIRST_YEAR:
        return None
    try:
        found = date(_LEAP if year is None else year, month, day)
    except ValueError:
        return None
    return f"--{found:%m-%d}" if year is None else found.isoformat()
