"""What time it is at a customer's, and whether anybody is at work there."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from tradetrust_desktop.domain.working_time import (
    Calendar,
    CountryDays,
    DayRange,
    Why,
    moment_of,
)
from tradetrust_desktop.domain.zones import SEVERAL, city_zone, country_zone, is_zone

CUSTOMER_HOURS: Final = (DayRange(9 * 60, 18 * 60),)
"""When customers are taken to be at work, by their own clocks."""
_SEARCHED_DAYS: Final = 60
"""No country rests longer than this."""


@dataclass(frozen=True)
class LocalTime:
    """A moment as it is at one place."""

    zone: str
    """IANA name."""
    now: datetime
    """Aware, by the clocks there."""
    is_open: bool
    """Inside the working hours there, on a working day."""
    opens: datetime | None
    """When they begin to work next, by the clocks there; None while they do."""
    closes: datetime | None
    """When the working hours end that run now, by the clocks there; None while none do."""
    is_working_day: bool
    holiday: str
    """Name of today's public holiday there; empty for none."""
    is_known: bool
    """False where the zone is only the usual one of a country that has several."""


@dataclass(frozen=True)
class Place:
    """The zone of a place, and whether it is certain."""

    zone: str
    is_known: bool


def place_of(*, country: str, city: str = "", zone: str = "") -> Place | None:
    """The zone typed, else that of a well-known city, else the usual one of the country.

    None where nothing is known. A zone that does not exist counts as none.
    """
    if is_zone(zone):
        return Place(zone, is_known=True)
    found = city_zone(country, city)
    if found:
        return Place(found, is_known=True)
    usual = country_zone(country)
    return Place(usual, is_known=country.upper() not in SEVERAL) if usual else None


def local_time(
    moment: datetime,
    place: Place,
    days: CountryDays,
    *,
    hours: tuple[DayRange, ...] = CUSTOMER_HOURS,
) -> LocalTime:
    """A moment (aware) at a place; `days` covers the year of it there and the next."""
    zone = ZoneInfo(place.zone)
    now = moment.astimezone(zone)
    calendar = Calendar(place.zone, hours, days)
    why, _ = calendar.why_off(now.date())
    closes = _closes(moment, calendar, zone) if why is None else None
    is_holiday = why is Why.HOLIDAY
    return LocalTime(
        zone=place.zone,
        now=now,
        is_open=closes is not None,
        opens=None if closes else _opens(moment, calendar, zone),
        closes=closes,
        is_working_day=why is None,
        holiday=days.holidays[now.date()] if is_holiday else "",
        is_known=place.is_known,
    )


def _closes(moment: datetime, calendar: Calendar, zone: ZoneInfo) -> datetime | None:
    day = moment.astimezone(zone).date()
    for span in calendar.ranges:
        if moment_of(day, span.start, zone) <= moment < moment_of(day, span.end, zone, last=True):
            return moment_of(day, span.end, zone, last=True).astimezone(zone)
    return None


def _opens(moment: datetime, calendar: Calendar, zone: ZoneInfo) -> datetime | None:
    today = moment.astimezone(zone).date()
    for ahead in range(_SEARCHED_DAYS):
        day = today + timedelta(days=ahead)
        if calendar.why_off(day)[0] is not None:
            continue
        for span in calendar.ranges:
            start = moment_of(day, span.start, zone)
            if start > moment:
                return start.astimezone(zone)
    return None


def day_at(at_ms: int, zone: str) -> date:
    """The day that a moment (milliseconds since 1970, UTC) belongs to in a zone."""
    return datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(ZoneInfo(zone)).date()
