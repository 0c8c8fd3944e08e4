"""The history of complaints, and their clocks as the act that changed something left them."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, insert, select

from tradetrust_desktop.domain.care import ClockRow, ComplaintEvent, Origin
from tradetrust_desktop.domain.clocks import Clock, Sent, Timed
from tradetrust_desktop.domain.complaint_clocks import derivation, moment, replayed
from tradetrust_desktop.domain.deadlines import FIRST_POLICY, Policy, Rules
from tradetrust_desktop.domain.interactions import Direction
from tradetrust_desktop.domain.working_time import (
    MONDAY_TO_FRIDAY,
    Calendar,
    CountryDays,
    DayRange,
)
from tradetrust_desktop.storage import firm_time, sqlite_only
from tradetrust_desktop.storage.schema import (
    complaint_clocks,
    complaint_events,
    complaints,
    interactions,
)
from tradetrust_desktop.storage.steps import Step

_EVENT: Final = tuple(ComplaintEvent.__dataclass_fields__)
_CLOCK: Final = tuple(ClockRow.__dataclass_fields__)
_NINE_TO_FIVE: Final = DayRange(9 * 60, 17 * 60)


def policy_of(connection: Connection, received_ms: int) -> tuple[Policy, Rules]:
    """The policy in force at a receipt and how it counts time, without pauses."""
    del received_ms  # there is one version so far
    days = CountryDays(weekdays=MONDAY_TO_FRIDAY, holidays={})
    calendar = Calendar(zone=firm_time.zone(connection).key, ranges=(_NINE_TO_FIVE,), days=days)
    return FIRST_POLICY, Rules(FIRST_POLICY.reading, calendar)


def events(connection: Connection, key: bytes) -> tuple[ComplaintEvent, ...]:
    """The history of a complaint in its order."""
    query = (
        select(*(complaint_events.c[name] for name in _EVENT))
        .where(complaint_events.c.complaint_id == key)
        .order_by(complaint_events.c.position)
    )
    return tuple(ComplaintEvent(*row) for row in connection.execute(query))


def note(step: Step, key: bytes, events_: Sequence[ComplaintEvent]) -> None:
    """Add to the history of a complaint."""
    known = len(events(step.connection, key))
    for place, event in enumerate(events_, start=known + 1):
        values = {name: getattr(event, name) for name in _EVENT}
        step.insert(complaint_events, {"complaint_id": key, "position": place, **values})


def move_receipt(step: Step, key: bytes, received_ms: int) -> None:
    """After another receipt: the history begins there, and nothing in it is from before."""
    for place, event in enumerate(events(step.connection, key), start=1):
        at_ms = max(event.at_ms, received_ms) if event.before else received_ms
        step.update(complaint_events, (key, place), {"at_ms": at_ms})


def clocks(connection: Connection, ids: Sequence[bytes]) -> dict[bytes, tuple[ClockRow, ...]]:
    """The clocks of complaints, in the order in which they are promised."""
    query = select(
        complaint_clocks.c.complaint_id, *(complaint_clocks.c[name] for name in _CLOCK)
    ).where(complaint_clocks.c.complaint_id.in_(ids))
    found: dict[bytes, list[ClockRow]] = {}
    for key, *fields in sqlite_only.packed_rows(connection, query):
        found.setdefault(key, []).append(ClockRow(*fields))
    order = (Clock.CUSTOMER_TOLD, Clock.FIRST_REPLY, Clock.PROPOSAL)
    return {
        key: tuple(sorted(rows, key=lambda row: order.index(Clock(row.clock))))
        for key, rows in found.items()
    }


def replay(connection: Connection, key: bytes) -> tuple[ClockRow, ...]:
    """The clocks of a complaint as its history has them; none where it is gone."""
    known = _receipt(connection, key)
    if known is None:
        return ()
    received_ms, origin = known
    policy, rules = policy_of(connection, received_ms)
    return replayed(
        received_ms=received_ms,
        origin=origin,
        events=events(connection, key),
        sent=_sent(connection, key),
        policy=policy,
        rules=rules,
    )


def why(connection: Connection, key: bytes, clock: Clock) -> Timed | None:
    """How the deadline of a clock was found; None where the complaint has no such clock."""
    known = _receipt(connection, key)
    if known is None or (clock is Clock.CUSTOMER_TOLD and known[1] is not Origin.US):
        return None
    policy, rules = policy_of(connection, known[0])
    return derivation(
        clock,
        received_ms=known[0],
        events=events(connection, key),
        sent=_sent(connection, key),
        policy=policy,
        rules=rules,
    )


def rewrite(step: Step, complaint_id: bytes) -> None:
    """Bring the clocks of a complaint up to date with its history and its log.

    To be called in every step that changes any of them; harmless where the complaint is gone.
    """
    known = {
        row["clock"]: dict(row)
        for row in step.connection.execute(
            select(complaint_clocks).where(complaint_clocks.c.complaint_id == complaint_id)
        ).mappings()
    }
    for clock in replay(step.connection, complaint_id):
        values = {name: getattr(clock, name) for name in _CLOCK}
        if known.pop(clock.clock, None) is None:
            step.insert(complaint_clocks, {"complaint_id": complaint_id, **values})
        else:
            step.update(complaint_clocks, (complaint_id, clock.clock), values)
    for row in known.values():
        step.take(complaint_clocks, row)


def fill(connection: Connection) -> None:
    """After a migration: clocks for the complaints that have none, without a step."""
    query = select(complaints.c.id).where(
        complaints.c.id.not_in(select(complaint_clocks.c.complaint_id))
    )
    for key in sqlite_only.packed_ids(connection, query):
        for clock in replay(connection, key):
            values = {name: getattr(clock, name) for name in _CLOCK}
            connection.execute(insert(complaint_clocks), {"complaint_id": key, **values})


def forget(step: Step, complaint_id: bytes) -> None:
    """Take away the history and the clocks of a complaint that goes itself."""
    for table in (complaint_clocks, complaint_events):
        query = select(table).where(table.c.complaint_id == complaint_id)
        for row in step.connection.execute(query).mappings().all():
            step.take(table, dict(row))


def _receipt(connection: Connection, key: bytes) -> tuple[int, Origin] | None:
    query = select(complaints.c.received_ms, complaints.c.origin).where(complaints.c.id == key)
    found = connection.execute(query).first()
    return None if found is None else (found[0], Origin(found[1]))


def _sent(connection: Connection, key: bytes) -> list[Sent]:
    query = select(interactions.c.at_ms, interactions.c.is_proposal).where(
        interactions.c.complaint_id == key, interactions.c.direction == str(Direction.OUT)
    )
    return [
        Sent(moment(at_ms), is_proposal=is_proposal)
        for at_ms, is_proposal in connection.execute(query)
    ]
