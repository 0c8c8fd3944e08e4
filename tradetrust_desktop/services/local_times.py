"""Clocks and holidays at the customers'. The first question loads a library: not for painting."""

from __future__ import annotations

import sys
import threading
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from tradetrust_desktop.domain.local_time import LocalTime, day_at, local_time, place_of
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.domain.working_time import FIRST_YEAR, LAST_YEAR, CountryDays
from tradetrust_desktop.services.holidays import country_days

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LocalTime", "LocalTimes"]

_MOST_DAYS_OFF: Final = 30
_MONDAY_TO_FRIDAY: Final = CountryDays(weekdays=frozenset(range(1, 6)), holidays={})


class LocalTimes:
    """Keeps the calendars it was asked for. Every method may run on any thread.

    The first question costs a tenth of a second and each new country some milliseconds, so
    ask on a worker; what comes back is a plain value.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._calendars: dict[tuple[str, int, str], CountryDays] = {}

    @property
    def is_loaded(self) -> bool:
        """Whether the library is there already, so that a question costs little."""
        return "holidays" in sys.modules

    def load(self) -> None:
        """Load the library now."""
        self._days("CN", FIRST_YEAR, "en")

    def zone_of(self, *, country: str, city: str = "", zone: str = "") -> str:
        """The zone typed, of a well-known city, or the country's usual one; "" when unknown."""
        found = place_of(country=country, city=city, zone=zone)
        return found.zone if found else ""

    def at(
        self, at_ms: int, *, country: str, city: str = "", zone: str = "", language: str = "en"
    ) -> LocalTime | None:
        """A moment (milliseconds since 1970, UTC) at a place; None where no zone is known."""
        place = place_of(country=country, city=city, zone=zone)
        if place is None:
            return None
        year = day_at(at_ms, place.zone).year
        this, following = (self._days(country, y, language) for y in (year, year + 1))
        days = CountryDays(
            weekdays=this.weekdays,
            holidays={**this.holidays, **following.holidays},
            working_weekends=this.working_weekends | following.working_weekends,
            certain_until=this.certain_until,
        )
        return local_time(datetime.fromtimestamp(at_ms / 1000, UTC), place, days)

    def holidays(
        self, country: str, *, first: date, last: date, language: str = "en"
    ) -> dict[date, str]:
        """Public holidays of a country from one day to another, both included, in order."""
        found: dict[date, str] = {}
        for year in range(first.year, last.year + 1):
            found.update(self._days(country, year, language).holidays)
        return {day: found[day] for day in sorted(found) if first <= day <= last}

    def next_holiday(
        self, country: str, *, after: date, within_days: int = 60, language: str = "en"
    ) -> tuple[date, str] | None:
        """The first public holiday later than a day, with its name; None when none is near."""
        first, last = after + timedelta(days=1), after + timedelta(days=within_days)
        days: Mapping[date, str] = self.holidays(country, first=first, last=last, language=language)
        return next(iter(days.items()), None)

    def working_day(self, day: date, *, country: str) -> date:
        """The first day from this one on that is neither weekend nor public holiday there."""
        found = day
        for _ in range(_MOST_DAYS_OFF):
            days = self._days(country, found.year, "en")
            worked = found.isoweekday() in days.weekdays or found in days.working_weekends
            if worked and found not in days.holidays:
                return found
            found += timedelta(days=1)
        return day

    def _days(self, country: str, year: int, language: str) -> CountryDays:
        """The calendar of a year; an unknown country works from Monday to Friday all year."""
        if not FIRST_YEAR <= year <= LAST_YEAR:
            return _MONDAY_TO_FRIDAY
        key = (country.upper(), year, language)
        with self._lock:
            found = self._calendars.get(key)
            if found is None:
                try:
                    found = country_days(country, years=[year], language=language)
                except Refused:
                    found = _MONDAY_TO_FRIDAY
                self._calendars[key] = found
        return found
