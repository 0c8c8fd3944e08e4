"""Which complaints a list shows, in which order, and how many each saved filter has."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, select

from tradetrust_desktop.domain.care import ComplaintStatus, Priority
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.storage import firm_time, sqlite_only
from tradetrust_desktop.storage.listing import customer_has, ordered, typed_words
from tradetrust_desktop.storage.schema import (
    complaint_clocks,
    complaint_events,
    complaints,
    customers,
)

STATES: Final = ("open", "late", "due_today", "waiting", "closed_month", "this_year", "all")
"""The saved filters of the list."""
_CLOSED: Final = str(ComplaintStatus.CLOSED)
_GRAVITY: Final = case(
    {str(priority): place for place, priority in enumerate(Priority)},
    value=complaints.c.priority,
    else_=len(Priority),
)
_TEXTS: Final = func.lower(
    complaints.c.number + "\n" + complaints.c.title + "\n" + complaints.c.description
)
_AWAITED: Final = and_(complaint_clocks.c.met_ms.is_(None), complaint_clocks.c.ended_ms.is_(None))
"""Clocks that the customer still waits for."""
_WAITING: Final = (
    select(
        complaint_clocks.c.complaint_id,
        func.min(complaint_clocks.c.due_ms).label("due_ms"),
    )
    .where(_AWAITED)
    .group_by(complaint_clocks.c.complaint_id)
    .subquery()
)
_SORTS: Final[dict[str, ColumnElement[Any]]] = {
    "number": complaints.c.number,
    "customer": customers.c.name_key,
    "title": func.lower(complaints.c.title),
    "received_ms": complaints.c.received_ms,
    "priority": _GRAVITY,
    "channel": complaints.c.channel,
    "status": complaints.c.status,
    "category": complaints.c.category,
}
_LATEST: Final = (complaints.c.received_ms.desc(), complaints.c.id.desc())
_BY_TIME_LEFT: Final = (
    case(
        (_WAITING.c.due_ms.is_not(None), 0),
        (_WAITING.c.complaint_id.is_not(None), 1),
        (complaints.c.status != _CLOSED, 2),
        else_=3,
    ),
    _WAITING.c.due_ms,
    *_LATEST,
)


@dataclass(frozen=True)
class Moments:
    """Now, and the borders of today, this month and this year in the zone of the firm."""

    now_ms: int
    tomorrow_ms: int
    month_ms: int
    year_ms: int
    next_year_ms: int


def moments(connection: Connection, *, now_ms: int, today: date | None = None) -> Moments:
    """The borders for a moment; `today` is the day of the firm unless given."""
    zone = firm_time.zone(connection)
    day = today or firm_time.day_of(now_ms, zone)
    return Moments(
        now_ms,
        firm_time.start_ms(day + timedelta(days=1), zone),
        firm_time.start_ms(day.replace(day=1), zone),
        firm_time.start_ms(date(day.year, 1, 1), zone),
        firm_time.start_ms(date(day.year + 1, 1, 1), zone),
    )


def ids(connection: Connection, query: ListQuery, *, now_ms: int) -> list[bytes]:
    """Ids of the complaints a list shows (usually the latest first).

    Filters: state (see `STATES`); status, priority, channel, category, origin; "open" ("1":
    not closed); customer_id, order_id and contact_id (hexadecimal). Sorted by "left", the
    first is what is latest or due next. Text is looked for in number, title, description and
    customer.
    """
    chosen = select(complaints.c.id)
    words = typed_words(query)
    if query.sort == "customer":
        chosen = chosen.join(customers, customers.c.id == complaints.c.customer_id)
    elif query.sort == "left":
        chosen = chosen.outerjoin(_WAITING, _WAITING.c.complaint_id == complaints.c.id)
    chosen = _filtered(connection, chosen, query.filters, now_ms)
    for word in words:
        chosen = chosen.where(
            customer_has(complaints.c.customer_id, word) | sqlite_only.contains(_TEXTS, word)
        )
    order: list[ColumnElement[Any]] = list(_BY_TIME_LEFT)
    if query.sort != "left":
        order = ordered(query, _SORTS, _LATEST, complaints.c.id)
    return sqlite_only.packed_ids(connection, chosen.order_by(*order))


def counts(connection: Connection, when: Moments) -> dict[str, int]:
    """How many complaints each saved filter has."""
    found = {
        name: connection.execute(
            select(func.count()).select_from(complaints).where(_in_state(name, when))
        ).scalar_one()
        for name in STATES
        if name != "all"
    }
    every = select(func.count()).select_from(complaints)
    return {**found, "all": connection.execute(every).scalar_one()}


def next_due_ms(connection: Connection, now_ms: int) -> int | None:
    """When the next deadline passes that nobody has met yet; None where none runs."""
    query = select(func.min(complaint_clocks.c.due_ms)).where(
        _AWAITED, complaint_clocks.c.due_ms >= now_ms
    )
    return connection.execute(query).scalar_one_or_none()


def awaited(
    connection: Connection, *, first: date, last: date, zone: ZoneInfo | None = None
) -> list[tuple[bytes, str]]:
    """Complaint and clock of the deadlines that fall on these days of the firm, by time."""
    zone = zone or firm_time.zone(connection)
    query = (
        select(complaint_clocks.c.complaint_id, complaint_clocks.c.clock)
        .where(
            _AWAITED,
            complaint_clocks.c.due_ms >= firm_time.start_ms(first, zone),
            complaint_clocks.c.due_ms < firm_time.start_ms(last + timedelta(days=1), zone),
        )
        .order_by(complaint_clocks.c.due_ms, complaint_clocks.c.complaint_id)
    )
    return [(row[0], row[1]) for row in connection.execute(query)]


def _filtered(
    connection: Connection, chosen: Select[Any], filters: Mapping[str, str], now_ms: int
) -> Select[Any]:
    for name, value in filters.items():
        if not value:
            continue
        if name in ("status", "priority", "channel", "category", "origin"):
            chosen = chosen.where(complaints.c[name] == value)
        elif name in ("customer_id", "order_id", "contact_id"):
            chosen = chosen.where(complaints.c[name] == bytes.fromhex(value))
        elif name == "open":
            chosen = chosen.where(complaints.c.status != _CLOSED)
        elif name == "state" and value in STATES and value != "all":
            chosen = chosen.where(_in_state(value, moments(connection, now_ms=now_ms)))
    return chosen


def _in_state(state: str, when: Moments) -> ColumnElement[bool]:
    if state == "open":
        return complaints.c.status != _CLOSED
    if state == "waiting":
        return complaints.c.status == str(ComplaintStatus.WAITING)
    if state == "this_year":
        received = complaints.c.received_ms
        return and_(received >= when.year_ms, received < when.next_year_ms)
    if state == "closed_month":
        event = complaint_events.c
        closed = select(event.complaint_id).where(
            event.what == "status", event.after == _CLOSED, event.at_ms >= when.month_ms
        )
        return and_(complaints.c.status == _CLOSED, complaints.c.id.in_(closed))
    due = complaint_clocks.c.due_ms
    within = due < when.now_ms
    if state == "due_today":
        within = and_(due >= when.now_ms, due < when.tomorrow_ms)
    return complaints.c.id.in_(select(complaint_clocks.c.complaint_id).where(_AWAITED, within))
