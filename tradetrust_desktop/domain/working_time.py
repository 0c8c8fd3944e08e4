"""When a firm works: ranges of the day, weekdays, holidays, working weekends, days by hand.

Instants are aware datetimes in UTC and all arithmetic is done there; only the ranges of a
day are local, and become instants through the zone's own rules. A local time that the clocks
skip stands for the moment of the skip. One that comes twice opens a range at its first and
closes it at its last coming.
"""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from tradetrust_desktop.domain.problems import Code, Problem, Refused

DAY_MINUTES: Final = 24 * 60
MONDAY_TO_FRIDAY: Final = frozenset({1, 2, 3, 4, 5})
FIRST_YEAR: Final = 1970
LAST_YEAR: Final = 2100
"""Years in which a complaint may begin and end; calendars are not asked for others."""
_RANGE: Final = re.compile(r"\s*(\d{1,2}):(\d\d)\s*[-–]\s*(\d{1,2}):(\d\d)\s*", re.ASCII)
_DAYS: Final = re.compile(r"\s*([1-7])\s*(?:[-–]\s*([1-7])\s*)?", re.ASCII)
_LAST_MINUTE: Final = 59


class Why(StrEnum):
    """Why a stretch of time is not counted."""

    OUTSIDE_HOURS = "outside_hours"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    DAY_OFF = "day_off"
    """A day added by hand."""
    PAUSE = "pause"
    """Waiting for the customer; named only where time would else have counted."""


@dataclass(frozen=True, order=True)
class DayRange:
    """A range of the local day in minutes after midnight; the end, up to 1440, is not in it."""

    start: int
    end: int

    @property
    def minutes(self) -> int:
        """How long it is by the clock on the wall."""
        return self.end - self.start


@dataclass(frozen=True)
class Piece:
    """A stretch of time of one kind, in UTC; working time where there is no reason against."""

    start: datetime
    end: datetime
    why: Why | None = None
    name: str = ""
    """What the holiday or the day off is called."""

    @property
    def length(self) -> timedelta:
        """How long it really takes, whatever the clocks are set to meanwhile."""
        return self.end - self.start

    def until(self, end: datetime) -> "Piece":
        """The part of it before a moment inside it."""
        return dataclasses.replace(self, end=end)


@dataclass(frozen=True)
class CountryDays:
    """What a country's calendar says for some years."""

    weekdays: frozenset[int]
    """Ordinary working days, 1 for Monday to 7 for Sunday."""
    holidays: Mapping[date, str]
    working_weekends: frozenset[date] = frozenset()
    """Days of a weekend that are worked in exchange for a holiday."""
    certain_until: date | None = None
    """Later holidays and working weekends are not published yet; None: no limit."""


@dataclass(frozen=True)
class Calendar:
    """The working time of a firm. One without any cannot be made: Refused(NO_WORKING_TIME).

    Days added by hand come before all else, working weekends before holidays.
    """

    zone: str
    """IANA name."""
    ranges: tuple[DayRange, ...]
    """The hours of a working day, in order."""
    days: CountryDays
    worked: frozenset[date] = frozenset()
    """Working days added by hand."""
    off: Mapping[date, str] = dataclasses.field(default_factory=dict)
    """Days off added by hand, with their names."""

    def __post_init__(self) -> None:
        ranges = joined(self.ranges)
        if not ranges or not self.days.weekdays:
            raise Refused(Problem(Code.NO_WORKING_TIME, field="hours"))
        object.__setattr__(self, "ranges", ranges)

    @property
    def certain_until(self) -> date | None:
        """The last day for which holidays and working weekends are published; None: all are."""
        return self.days.certain_until

    def is_certain(self, moment: datetime) -> bool:
        """Whether the calendar is published up to a moment."""
        limit = self.certain_until
        return limit is None or moment.astimezone(ZoneInfo(self.zone)).date() <= limit

    @property
    def ordinary_day(self) -> timedelta:
        """The working time of an ordinary working day."""
        return timedelta(minutes=sum(span.minutes for span in self.ranges))

    def why_off(self, day: date) -> tuple[Why | None, str]:
        """Why nobody works on a day, with its name; None for a working day."""
        if day in self.off:
            return Why.DAY_OFF, self.off[day]
        if day in self.worked or day in self.days.working_weekends:
            return None, ""
        if day in self.days.holidays:
            return Why.HOLIDAY, self.days.holidays[day]
        if day.isoweekday() not in self.days.weekdays:
            return Why.WEEKEND, ""
        return None, ""

    def pieces(self, start: datetime, until: datetime) -> Iterator[Piece]:
        """All the time from one moment to another, in order, without gap or overlap, by kind.

        Found day by day as it is asked for; `united_pieces` makes one of neighbours.
        """
        zone = ZoneInfo(self.zone)
        at = start
        # An hour that comes twice around midnight may still belong to the day before.
        day = start.astimezone(zone).date() - timedelta(days=1)
        while at < until:
            for end, why, name in self._day(day, zone):
                end = min(end, until)  # noqa: PLW2901 - what lies behind is nobody's question
                if end > at:
                    yield Piece(at, end, why, name)
                    at = end
            day += timedelta(days=1)

    def _day(self, day: date, zone: ZoneInfo) -> Iterator[tuple[datetime, Why | None, str]]:
        """The ends of the day's parts, in order, each with its kind."""
        why, name = self.why_off(day)
        if why is None:
            why = Why.OUTSIDE_HOURS
            for span in self.ranges:
                yield moment_of(day, span.start, zone), why, ""
                # Midnight belongs to the next day, also where it comes twice.
                yield moment_of(day, span.end, zone, last=span.end < DAY_MINUTES), None, ""
        yield moment_of(day, DAY_MINUTES, zone), why, name


def united_pieces(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours of one kind as one: a night is one piece, not two halves."""
    held: Piece | None = None
    for piece in pieces:
        if held is None:
            held = piece
        elif (held.end, held.why, held.name) == (piece.start, piece.why, piece.name):
            held = held.until(piece.end)
        else:
            yield held
            held = piece
    if held is not None:
        yield held


def moment_of(day: date, minutes: int, zone: ZoneInfo, *, last: bool = False) -> datetime:
    """The moment, in UTC, at which the clocks of a zone show so many minutes after midnight.

    Where they show it twice, the first or the last time; where never, when they are set on.
    """
    return moment(datetime.combine(day, time()) + timedelta(minutes=minutes), zone, last=last)


def moment(local: datetime, zone: ZoneInfo, *, last: bool = False) -> datetime:
    """The moment, in UTC, of a local time without offset; see `moment_of`."""
    first = local.replace(tzinfo=zone, fold=0).astimezone(UTC)
    second = local.replace(tzinfo=zone, fold=1).astimezone(UTC)
    if first <= second:
        return second if last else first
    # In a gap fold 0 reckons with the old offset, fold 1 with the new: between them lies the skip.
    before, after = second, first
    new = after.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        if middle.astimezone(zone).utcoffset() == new:
            after = middle
        else:
            before = middle
    return after


def read_time(text: str, zone: ZoneInfo, *, field: str) -> datetime:
    """The moment, in UTC, that a time names; it is in the zone unless it carries an offset.

    Raises Refused(NOT_A_TIME) for another text, and for years no calendar is asked for.
    """
    try:
        read = datetime.fromisoformat(text.strip())
        if FIRST_YEAR < read.year < LAST_YEAR:
            return moment(read, zone) if read.tzinfo is None else read.astimezone(UTC)
    except ValueError as error:
        raise Refused(Problem(Code.NOT_A_TIME, field=field, value=text)) from error
    raise Refused(Problem(Code.NOT_A_TIME, field=field, value=text))


def joined(ranges: Iterable[DayRange]) -> tuple[DayRange, ...]:
    """The ranges in order, those that touch or overlap as one, empty ones left out."""
    found: list[DayRange] = []
    for span in sorted(span for span in ranges if span.minutes > 0):
        if found and span.start <= found[-1].end:
            found[-1] = DayRange(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def read_ranges(text: str) -> tuple[DayRange, ...]:
    """Ranges as people type them: "09:00-12:00,13:30-18:00", up to 24:00.

    Raises Refused(NOT_HOURS) for another text and for ranges that overlap or go backwards, and
    NO_WORKING_TIME for none.
    """
    parts = [part for part in re.split("[,，]", text) if part.strip()]
    found = sorted(_range(part) for part in parts)
    if any(later.start < span.end for span, later in pairwise(found)):
        raise Refused(Problem(Code.NOT_HOURS, field="hours", value=text))
    ranges = joined(found)
    if not ranges:
        raise Refused(Problem(Code.NO_WORKING_TIME, field="hours", value=text))
    return ranges


def _range(text: str) -> DayRange:
    match = _RANGE.fullmatch(text)
    if match:
        hour, minute, to_hour, to_minute = map(int, match.groups())
        span = DayRange(hour * 60 + minute, to_hour * 60 + to_minute)
        if max(minute, to_minute) <= _LAST_MINUTE and span.start <= span.end <= DAY_MINUTES:
            return span
    raise Refused(Problem(Code.NOT_HOURS, field="hours", value=text))


def read_weekdays(text: str) -> frozenset[int]:
    """Weekdays as people type them, 1 for Monday: "1-5", "1-4,6", over the weekend "7-4".

    Raises Refused(NOT_WEEKDAYS), and NO_WORKING_TIME for none.
    """
    days: set[int] = set()
    for part in re.split("[,，]", text):
        if not part.strip():
            continue
        match = _DAYS.fullmatch(part)
        if not match:
            raise Refused(Problem(Code.NOT_WEEKDAYS, field="weekdays", value=text))
        first, last = int(match[1]), int(match[2] or match[1])
        days |= {(first - 1 + step) % 7 + 1 for step in range((last - first) % 7 + 1)}
    if not days:
        raise Refused(Problem(Code.NO_WORKING_TIME, field="weekdays", value=text))
    return frozenset(days)
