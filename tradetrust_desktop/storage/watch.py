"""What is due by itself: counts for the tabs, and what happened between two moments."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, select

from tradetrust_desktop.storage.schema import complaint_clocks, complaints, customers, follow_ups

_WAITS = and_(
    complaint_clocks.c.met_ms.is_(None),
    complaint_clocks.c.ended_ms.is_(None),
    complaint_clocks.c.is_needed,
)


def waiting_complaints(connection: Connection, *, before_ms: int) -> int:
    """Complaints with a clock that nothing has met yet and that runs out before a moment."""
    clocks = complaint_clocks.c
    counted = select(func.count(clocks.complaint_id.distinct())).where(
        _WAITS, clocks.due_ms < before_ms
    )
    return connection.execute(counted).scalar_one()


def waiting_follow_ups(connection: Connection, *, until: date) -> int:
    """Follow-ups due by a day and not done."""
    counted = select(func.count()).where(follow_ups.c.done.is_(None), follow_ups.c.due <= until)
    return connection.execute(counted).scalar_one()


def quarters(connection: Connection, *, from_ms: int, to_ms: int) -> Sequence[tuple[Any, ...]]:
    """Clocks of which a quarter was left after `from_ms` and by `to_ms`, and that still run then.

    Rows of complaint_id, customer, title, number, clock, quarter_ms, due_ms.
    """
    clocks = complaint_clocks.c
    return _clocks(
        connection,
        clocks.quarter_ms > from_ms,
        clocks.quarter_ms <= to_ms,
        clocks.due_ms > to_ms,
        at=clocks.quarter_ms,
    )


def gone(connection: Connection, *, from_ms: int, to_ms: int) -> Sequence[tuple[Any, ...]]:
    """Clocks that ran out after `from_ms` and by `to_ms`; rows as those of `quarters`."""
    clocks = complaint_clocks.c
    return _clocks(connection, clocks.due_ms > from_ms, clocks.due_ms <= to_ms, at=clocks.due_ms)


def open_follow_ups(
    connection: Connection, *, first: date, last: date
) -> Sequence[tuple[Any, ...]]:
    """Follow-ups not done and due on these days; rows of id, customer, title, due, due_minute."""
    found = (
        select(
            follow_ups.c.id,
            customers.c.name,
            follow_ups.c.title,
            follow_ups.c.due,
            follow_ups.c.due_minute,
        )
        .join(customers, customers.c.id == follow_ups.c.customer_id)
        .where(follow_ups.c.done.is_(None), follow_ups.c.due.between(first, last))
    )
    return [tuple(row) for row in connection.execute(found)]


def _clocks(
    connection: Connection, *where: ColumnElement[bool], at: ColumnElement[int]
) -> Sequence[tuple[Any, ...]]:
    clocks = complaint_clocks.c
    found = (
        select(
            clocks.complaint_id,
            customers.c.name,
            complaints.c.title,
            complaints.c.number,
            clocks.clock,
            at,
            clocks.due_ms,
        )
        .join(complaints, complaints.c.id == clocks.complaint_id)
        .join(customers, customers.c.id == complaints.c.customer_id)
        .where(_WAITS, *where)
    )
    return [tuple(row) for row in connection.execute(found)]
