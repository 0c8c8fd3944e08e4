"""What time it is at the customers of the list, kept for painting and renewed by the minute."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tradetrust_desktop.domain.local_time import LocalTime
    from tradetrust_desktop.services.local_times import LocalTimes
    from tradetrust_desktop.ui.context import Context

Place = tuple[str, str, str]
"""Country, city and zone of a customer."""


class Places(QObject):
    """Filled on the reader thread, read while painting. `renewed` asks to paint again."""

    renewed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._now: dict[Place, LocalTime | None] = {}
        self._opening: dict[tuple[Place, date], LocalTime | None] = {}
        self._asked: set[Place] = set()
        self._asked_days: set[tuple[Place, date]] = set()
        self._is_warm = False

    def now(self, place: Place) -> LocalTime | None:
        """The time there; None where no zone is known, or it was never asked for."""
        return self._now.get(place)

    def opening(self, place: Place, day: date) -> LocalTime | None:
        """The beginning of a day there, from which one sees when they open."""
        return self._opening.get((place, day))

    def learn(self, places: Iterable[Place], days: Iterable[tuple[Place, date]] = ()) -> None:
        """Find what is not known yet; for the reader thread.

        The first calendars of all take half a second. No list waits for them: they are found
        by the first `renew`, and the list is painted again.
        """
        self._asked.update(place for place in places if place not in self._now)
        self._asked_days.update(each for each in days if each not in self._opening)
        if self._is_warm:
            self._find(self._context.now_ms(), self._asked)

    def renew(self) -> None:
        """Find the time anew everywhere, since the minute, the day or the language is another."""
        now_ms = self._context.now_ms()

        def look() -> None:
            self._find(now_ms, {*self._now, *self._asked})
            self._is_warm = self._is_warm or bool(self._now)

        self._context.tasks.read(look, lambda _: self.renewed.emit(), key=(id(self), "renew"))

    def _find(self, now_ms: int, places: Iterable[Place]) -> None:
        """All of this happens on the reader thread, so nothing is asked for meanwhile."""
        times, language = self._context.desk.local_times, self._context.language()
        for place in tuple(places):
            self._now[place] = _at(times, now_ms, place, language)
        for place, day in self._asked_days:
            self._opening[place, day] = _opening(times, place, day, language)
        self._asked.clear()
        self._asked_days.clear()


def _at(times: LocalTimes, at_ms: int, place: Place, language: str) -> LocalTime | None:
    country, city, zone = place
    return times.at(at_ms, country=country, city=city, zone=zone, language=language)


def _opening(times: LocalTimes, place: Place, day: date, language: str) -> LocalTime | None:
    country, city, zone = place
    name = times.zone_of(country=country, city=city, zone=zone)
    if not name:
        return None
    begins = datetime.combine(day, time(), ZoneInfo(name))
    return _at(times, round(begins.timestamp() * 1000), place, language)
