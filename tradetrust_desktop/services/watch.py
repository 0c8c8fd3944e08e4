"""What waits, and what happened by itself while nobody looked."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from tradetrust_desktop.domain.watching import (
    Badges,
    Watched,
    WatchEvent,
    due_moment,
    end_of_day,
)
from tradetrust_desktop.services.firm import FirmSettings
from tradetrust_desktop.storage import watch as stored
from tradetrust_desktop.storage.engine import Database


class Watch:
    """Looks at one database. Every method may run on any thread."""

    def __init__(self, database: Database, *, firm: FirmSettings) -> None:
        self._database = database
        self._firm = firm

    def badges(self, *, now_ms: int, today: date) -> Badges:
        """How much is late, runs out today, or is due."""
        end_ms = end_of_day(today, self._zone())
        with self._database.reading() as connection:
            late = stored.waiting_complaints(connection, before_ms=now_ms)
            by_tonight = stored.waiting_complaints(connection, before_ms=max(end_ms, now_ms))
            follow_ups = stored.waiting_follow_ups(connection, until=today)
        return Badges(late=late, today=by_tonight - late, follow_ups=follow_ups)

    def since(self, from_ms: int, to_ms: int) -> tuple[WatchEvent, ...]:
        """What happened after `from_ms` and by `to_ms` and still waits, in the order it happened.

        Nothing where `to_ms` is not later, as after a clock was set back.
        """
        if to_ms <= from_ms:
            return ()
        zone = self._zone()
        first, last = (
            datetime.fromtimestamp(ms / 1000, UTC).astimezone(zone).date()
            for ms in (from_ms, to_ms)
        )
        with self._database.reading() as connection:
            clocks = {
                Watched.QUARTER_LEFT: stored.quarters(connection, from_ms=from_ms, to_ms=to_ms),
                Watched.DEADLINE_GONE: stored.gone(connection, from_ms=from_ms, to_ms=to_ms),
            }
            follow_ups = stored.open_follow_ups(connection, first=first, last=last)
        found = [
            WatchEvent(kind, key, customer, title, at_ms, number=number, clock=clock, due_ms=due_ms)
            for kind, rows in clocks.items()
            for key, customer, title, number, clock, at_ms, due_ms in rows
        ]
        for key, customer, title, due, minute in follow_ups:
            at_ms = due_moment(due, minute, zone)
            if from_ms < at_ms <= to_ms:
                found.append(
                    WatchEvent(Watched.FOLLOW_UP_DUE, key, customer, title, at_ms, due_ms=at_ms)
                )
        return tuple(sorted(found, key=lambda event: (event.at_ms, event.key)))

    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self._firm.get().zone)
