"""Checks that several kinds of records share; each answers with the problems it found."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Final

from tradetrust_desktop.domain.money import CURRENCIES
from tradetrust_desktop.domain.orders import INCOTERMS
from tradetrust_desktop.domain.problems import Code, Problem, Refused

SHORT: Final = 200
LONG: Final = 20_000
_FIRST_DAY: Final = date(1970, 1, 1)
_AHEAD: Final = timedelta(days=3660)
_SLACK_MS: Final = 10 * 60_000  # two clocks never agree to the minute
_EARLIEST_MS: Final = -62_000_000_000_000  # any moment between these has a day to name
_LATEST_MS: Final = 253_000_000_000_000


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


def past_day(field: str, value: date | None, today: date) -> Iterator[Problem]:
    """A day from 1970 to today, or none; tomorrow too, which some zones have already."""
    yield from (found := tuple(day(field, value, today)))
    if value is not None and not found and value > today + timedelta(days=1):
        yield Problem(Code.STILL_TO_COME, field=field)


def past_moment(field: str, at_ms: int, *, first_ms: int, now_ms: int) -> Iterator[Problem]:
    """A moment from `first_ms` to now."""
    if at_ms > now_ms + _SLACK_MS:
        yield Problem(Code.STILL_TO_COME, field=field)
    elif at_ms < first_ms:
        yield Problem(Code.DATE_OUT_OF_RANGE, field=field, value=day_of(at_ms).isoformat())


def day_of(at_ms: int) -> date:
    """The day of any moment whatever, to be named; the first or last one that has a name."""
    return datetime.fromtimestamp(nameable_ms(at_ms) / 1000, tz=UTC).date()


def nameable_ms(at_ms: int) -> int:
    """The moment, or the first or last one that has a day."""
    return min(max(at_ms, _EARLIEST_MS), _LATEST_MS)


def within(field: str, number: int | None, low: int, high: int) -> Iterator[Problem]:
    """A number of a scale, or none."""
    if number is not None and not low <= number <= high:
        params = {"low": str(low), "high": str(high)}
        yield Problem(Code.OUT_OF_SCALE, field=field, value=str(number), params=params)
