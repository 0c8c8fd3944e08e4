"""Checks that several kinds of records share; each answers with the problems it found."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Final

from tradetrust_desktop.domain.money import CURRENCIES
from tradetrust_desktop.domain.orders import INCOTERMS
from tradetrust_desktop.domain.problems import Code, Problem, Refused

SHORT: Final = 200
LONG: Final = 20_000
_FIRST_DAY: Final = date(1970, 1, 1)
_AHEAD: Final = timedelta(days=3660)


def refuse(problems: tuple[Problem, ...]) -> None:
    """Raise Refused where there are problems."""
    if problems:
        raise Refused(*problems)


@contextmanager
def known_record() -> Iterator[None]:
    """A record that is gone is the user's matter (NOT_FOUND), not a defect."""
    try:
        yield
    except KeyError as gone:
        raise Refused(Problem(Code.NOT_FOUND)) from gone


def lengths(texts: Mapping[str, str], limits: Mapping[str, int]) -> Iterator[Problem]:
    """Texts by field that are longer than their limit (SHORT unless named)."""
    for name, text in texts.items():
        limit = limits.get(name, SHORT)
        if len(text) > limit:
            yield Problem(Code.TOO_LONG, field=name, value=text[:40], params={"limit": str(limit)})


def needed(field: str, text: str) -> Iterator[Problem]:
    """A text that must not be empty."""
    if not text.strip():
        yield Problem(Code.REQUIRED, field=field)


def currency(field: str, code: str) -> Iterator[Problem]:
    """An ISO 4217 code, or nothing."""
    if code and code not in CURRENCIES:
        yield Problem(Code.UNKNOWN_CURRENCY, field=field, value=code)


def incoterm(field: str, text: str) -> Iterator[Problem]:
    """An Incoterm with or without its place ("FOB Ningbo"), or nothing."""
    words = text.split()
    if words and words[0].upper() not in INCOTERMS:
        yield Problem(Code.UNKNOWN_INCOTERM, field=field, value=text)


def day(field: str, value: date | None, today: date) -> Iterator[Problem]:
    """A day from 1970 to ten years from now, or none."""
    if value is not None and not _FIRST_DAY <= value <= today + _AHEAD:
        yield Problem(Code.DATE_OUT_OF_RANGE, field=field, value=value.isoformat())
