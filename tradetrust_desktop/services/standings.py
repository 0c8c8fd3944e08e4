"""How the deadlines of complaints stand, or stood, at a moment."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from tradetrust_desktop.domain.care import (
    ClockRow,
    ComplaintEvent,
    ComplaintRow,
    ComplaintStatus,
    Priority,
)
from tradetrust_desktop.domain.clocks import Clock, State
from tradetrust_desktop.domain.complaint_clocks import ClockStanding, standing
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.storage import complaint_clocks, complaint_lists, firm_time
from tradetrust_desktop.storage import complaints as stored
from tradetrust_desktop.storage.engine import Database


class Which(StrEnum):
    """Which complaints are asked for."""

    OPEN = "open"
    """Not closed."""
    BREACHED = "breached"
    """Any of their deadlines was missed, also of closed ones."""
    ALL = "all"


@dataclass(frozen=True)
class ComplaintStanding:
    """A complaint and its deadlines at a moment."""

    number: str
    customer: str
    priority: Priority
    status: ComplaintStatus
    received_ms: int
    clocks: Mapping[Clock, ClockStanding]
    """Those it has."""


class Standings:
    """Looks at one database. Every method may run on any thread."""

    def __init__(self, database: Database, *, now_ms: Callable[[], int]) -> None:
        self._database = database
        self._now_ms = now_ms

    def zone(self) -> ZoneInfo:
        """The zone of the firm's clocks."""
        with self._database.reading() as connection:
            return firm_time.zone(connection)

    def at(self, which: Which, *, on_ms: int | None = None) -> tuple[ComplaintStanding, ...]:
        """The complaints as they stand, in the order in which they came; now unless given.

        For a moment that is past, as it was then: what came later is not known, and what had
        not come in yet is not there. For one to come, as it will be if nothing happens.
        """
        now_ms = self._now_ms()
        on_ms = now_ms if on_ms is None else on_ms
        return tuple(each for each in self._all(on_ms, now_ms) if _is_wanted(each, which))

    def _all(self, on_ms: int, now_ms: int) -> Iterator[ComplaintStanding]:
        with self._database.reading() as connection:
            query = ListQuery(sort="received_ms")
            ids = complaint_lists.ids(connection, query, now_ms=now_ms)
            for row in stored.rows(connection, ids):
                if row.draft.received_ms > on_ms:
                    continue
                if on_ms >= now_ms:
                    yield _stands(row, row.clocks, on_ms)
                    continue
                clocks = complaint_clocks.replay(connection, row.id, until_ms=on_ms)
                yield _stands(row, clocks, on_ms, complaint_clocks.events(connection, row.id))


def _stands(
    row: ComplaintRow,
    clocks: Sequence[ClockRow],
    on_ms: int,
    events: Sequence[ComplaintEvent] = (),
) -> ComplaintStanding:
    then = {"priority": str(row.draft.priority), "status": str(row.draft.status)}
    then |= {event.what: event.after for event in events if event.at_ms <= on_ms}
    return ComplaintStanding(
        number=row.number,
        customer=row.customer,
        priority=Priority(then["priority"]),
        status=ComplaintStatus(then["status"]),
        received_ms=row.draft.received_ms,
        clocks={Clock(clock.clock): standing(clock, on_ms) for clock in clocks},
    )


def _is_wanted(stands: ComplaintStanding, which: Which) -> bool:
    if which is Which.OPEN:
        return stands.status is not ComplaintStatus.CLOSED
    if which is Which.BREACHED:
        return any(clock.state is State.BREACHED for clock in stands.clocks.values())
    return True
