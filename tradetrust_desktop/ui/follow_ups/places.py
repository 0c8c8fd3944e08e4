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

    def now(self, place: Place) -> LocalTime | None:
        """The time there; None where no zone is known, or it was never asked for."""
        return self._now.get(place)

    def opening(self, place: Place, day: date) -> LocalTime | None:
        """The beginning of a day there, from which one sees when they open."""
        return self._opening.get((place, day))

    def learn(self, places: Iterable[Place], days: Iterable[tuple[Place, date]] = ()) -> None:
        """Find what is not known yet; for the reader thread."""
        desk, language = self._context.desk.local_times, self._context.language()
        now_ms = self._context.now_ms()
        for place in places:
            if place not in self._now:
                self._now[place] = _at(desk, now_ms, place, language)
        for place, day in days:
            if (place, day) not in self._opening:
                self._opening[place, day] = _opening(desk, place, day, language)

    def renew(self) -> None:
        """Find the time anew everywhere, since the minute, the day or the language is another."""
        desk, language = self._context.desk.local_times, self._context.language()
        now_ms, known = self._context.now_ms(), list(self._now)

        def look() -> dict[Place, LocalTime | None]:
            return {place: _at(desk, now_ms, place, language) for place in known}

        self._context.tasks.read(look, self._take, key=(id(self), "renew"))

    def _take(self, found: dict[Place, LocalTime | None]) -> None:
        self._now.update(found)
        self.renewed.emit()


def _at(desk: LocalTimes, at_ms: int, place: Place, language: str) -> LocalTime | None:
    country, city, zone = place
    return desk.at(at_ms, country=country, city=city, zone=zone, language=language)


def _opening(desk: LocalTimes, place: Place, day: date, language: str) -> LocalTime | None:
    country, city, zone = place
    name = desk.zone_of(country=country, city=city, zone=zone)
    if not name:
        return None
    begins = datetime.combine(day, time(), ZoneInfo(name))
    return _at(desk, round(begins.timestamp() * 1000), place, language)
