"""Conditions of the list of complaints: those of the saved filters, and those of the panel."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, and_, or_, select

from tradetrust_desktop.domain.care import ComplaintStatus
from tradetrust_desktop.domain.complaints import SILENT_MS
from tradetrust_desktop.domain.interactions import Direction
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.storage import firm_time
from tradetrust_desktop.storage.listing import customer_has
from tradetrust_desktop.storage.schema import (
    complaint_clocks,
    complaint_events,
    complaints,
    customers,
    interactions,
)

STATES: Final = (
    *("open", "late", "due_today", "waiting", "waiting_supplier", "silent", "progress_due"),
    *("reopened", "closed_month", "this_year", "all"),
)
"""The saved filters of the list."""
VALUES: Final = (
    *("status", "priority", "channel", "category", "sub_category", "cause", "origin", "owner"),
    *("responsible", "supplier", "carrier", "product", "batch", "ending"),
)
"""Fields of which one or several values ("a|b", "-" for none) can be asked for."""
NONE: Final = "-"
AWAITED: Final = and_(complaint_clocks.c.met_ms.is_(None), complaint_clocks.c.ended_ms.is_(None))
"""Clocks that the customer still waits for."""
CLOSED: Final = str(ComplaintStatus.CLOSED)
_IDS: Final = ("customer_id", "order_id", "contact_id")


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


def filtered(
    connection: Connection, chosen: Select[Any], filters: Mapping[str, str], now_ms: int
) -> Select[Any]:
    """The query with the conditions of these filters; unknown ones and empty ones ask nothing."""
    for name, value in filters.items():
        if value:
            condition = _condition(connection, name, value, now_ms)
            if condition is not None:
                chosen = chosen.where(condition)
    return chosen


def _condition(
    connection: Connection, name: str, value: str, now_ms: int
) -> ColumnElement[bool] | None:
    if name in VALUES:
        return complaints.c[name].in_([("" if each == NONE else each) for each in value.split("|")])
    if name in _IDS:
        return complaints.c[name] == bytes.fromhex(value)
    if name == "country":
        countries = [("" if each == NONE else each) for each in value.split("|")]
        known = select(customers.c.id).where(customers.c.country.in_(countries))
        return complaints.c.customer_id.in_(known)
    if name == "customer":
        words = [customer_has(complaints.c.customer_id, word) for word in fold(value).split()]
        return and_(True, *words)  # noqa: FBT003 - SQL's own "true"
    if name in ("from", "to"):
        return _received(connection, name, value)
    if name == "open":
        return complaints.c.status != CLOSED
    if name == "state" and value in STATES and value != "all":
        return in_state(value, moments(connection, now_ms=now_ms))
    return None


def _received(connection: Connection, name: str, value: str) -> ColumnElement[bool] | None:
    """Received on this day of the firm or after, or before."""
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    zone = firm_time.zone(connection)
    if name == "from":
        return complaints.c.received_ms >= firm_time.start_ms(day, zone)
    return complaints.c.received_ms < firm_time.start_ms(day + timedelta(days=1), zone)


def in_state(state: str, when: Moments) -> ColumnElement[bool]:
    """The condition of a saved filter."""
    of, now = complaints.c, when.now_ms
    match state:
        case "open":
            return of.status != CLOSED
        case "waiting" | "waiting_supplier" | "reopened":
            return of.status == state
        case "silent":
            return _silent(now)
        case "progress_due":
            return and_(of.progress_due_ms <= now, of.status != CLOSED)
        case "this_year":
            return and_(of.received_ms >= when.year_ms, of.received_ms < when.next_year_ms)
        case "closed_month":
            event = complaint_events.c
            closed = select(event.complaint_id).where(
                event.what == "status", event.after == CLOSED, event.at_ms >= when.month_ms
            )
            return and_(of.status == CLOSED, of.id.in_(closed))
    due = complaint_clocks.c.due_ms
    within = due < now
    if state == "due_today":
        within = and_(due >= now, due < when.tomorrow_ms)
    late = of.id.in_(select(complaint_clocks.c.complaint_id).where(AWAITED, within))
    if state != "due_today":
        return late
    told = and_(of.progress_due_ms < when.tomorrow_ms, of.status != CLOSED)
    return or_(late, told)


def _silent(now_ms: int) -> ColumnElement[bool]:
    """Waiting for a customer who was asked longer ago than the silence that is borne."""
    before = now_ms - SILENT_MS
    waiting = str(ComplaintStatus.WAITING)
    event, said = complaint_events.c, interactions.c
    lately = select(event.complaint_id).where(
        event.complaint_id == complaints.c.id, event.after == waiting, event.at_ms >= before
    )
    reminded = select(said.id).where(
        said.complaint_id == complaints.c.id,
        said.direction != str(Direction.INTERNAL),
        said.at_ms >= before,
    )
    return and_(complaints.c.status == waiting, ~lately.exists(), ~reminded.exists())
