"""Which complaints a list shows, in which order and groups, and how many each filter has."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, Select, case, func, select

from tradetrust_desktop.domain.care import ComplaintStatus, Priority
from tradetrust_desktop.domain.complaints import GROUPS, Group
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.storage import firm_time, sqlite_only
from tradetrust_desktop.storage.complaint_filters import (
    AWAITED,
    CLOSED,
    STATES,
    Moments,
    filtered,
    in_state,
    moments,
)
from tradetrust_desktop.storage.listing import customer_has, ordered, typed_words
from tradetrust_desktop.storage.schema import complaint_clocks, complaints, customers

__all__ = ["GROUPS", "STATES", "Moments", "moments"]

_GRAVITY: Final = case(
    {str(priority): place for place, priority in enumerate(Priority)},
    value=complaints.c.priority,
    else_=len(Priority),
)
_ON_ITS_WAY: Final = case(
    {str(status): place for place, status in enumerate(ComplaintStatus)},
    value=complaints.c.status,
    else_=len(ComplaintStatus),
)
_TEXTS: Final = func.lower(
    complaints.c.number + "\n" + complaints.c.title + "\n" + complaints.c.description
)
_WAITING: Final = (
    select(
        complaint_clocks.c.complaint_id,
        func.min(complaint_clocks.c.due_ms).label("due_ms"),
    )
    .where(AWAITED)
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
    "status": _ON_ITS_WAY,
    "category": complaints.c.category,
}
_LATEST: Final = (complaints.c.received_ms.desc(), complaints.c.id.desc())
_BY_TIME_LEFT: Final = (
    case(
        (_WAITING.c.due_ms.is_not(None), 0),
        (_WAITING.c.complaint_id.is_not(None), 1),
        (complaints.c.status != CLOSED, 2),
        else_=3,
    ),
    _WAITING.c.due_ms,
    *_LATEST,
)


def ids(connection: Connection, query: ListQuery, *, now_ms: int) -> list[bytes]:
    """Ids of the complaints a list shows (usually the latest first).

    Filters: state (see `STATES`); the fields of `complaint_filters.VALUES`; country; customer
    (words of the name); "from" and "to" (days of the firm on which it was received); "open"
    ("1": not closed); customer_id, order_id and contact_id (hexadecimal). Sorted by "left",
    the first is what is latest or due next. Text is looked for in number, title, description
    and customer.
    """
    chosen = _chosen(connection, query, now_ms, select(complaints.c.id))
    return sqlite_only.packed_ids(connection, chosen.order_by(*_order(query)))


def groups(connection: Connection, query: ListQuery, *, by: str, now_ms: int) -> tuple[Group, ...]:
    """The same complaints in groups, each in the order of the list; none where nobody asks."""
    if by not in GROUPS:
        return ()
    if by in ("customer", "country"):
        return _by_customer(connection, query, by=by, now_ms=now_ms)
    column, places = _grouping(by)
    counted = _chosen(connection, query, now_ms, select(column, func.count()), by_time=False)
    sizes = [
        (str(value), number)
        for value, number in connection.execute(counted.group_by(column).order_by(*places))
    ]
    chosen = _chosen(connection, query, now_ms, select(complaints.c.id))
    found = sqlite_only.packed_ids(connection, chosen.order_by(*places, *_order(query)))
    ends = [0]
    for _, number in sizes:
        ends.append(ends[-1] + number)
    return tuple(
        Group(by, value, tuple(found[start:end]))
        for (value, _), (start, end) in zip(sizes, pairwise(ends), strict=True)
    )


def _by_customer(
    connection: Connection, query: ListQuery, *, by: str, now_ms: int
) -> tuple[Group, ...]:
    """By what stands with the customer: sorted here, for a join would take twice as long."""
    both = complaints.c.id.op("||")(complaints.c.customer_id)
    chosen = _chosen(connection, query, now_ms, select(both)).order_by(*_order(query))
    packed = sqlite_only.packed_ids(connection, chosen)
    of_customer: dict[bytes, list[bytes]] = {}
    for key, customer in zip(packed[0::2], packed[1::2], strict=True):
        of_customer.setdefault(customer, []).append(key)
    if by == "customer":
        names = select(customers.c.id, customers.c.name).order_by(
            customers.c.name_key, customers.c.id
        )
        return tuple(
            Group(by, name, tuple(of_customer[key]))
            for key, name in sqlite_only.packed_rows(connection, names)
            if key in of_customer
        )
    places = {key: place for place, key in enumerate(packed[0::2])}
    countries: dict[str, list[bytes]] = {}
    for key, country in sqlite_only.packed_rows(
        connection, select(customers.c.id, customers.c.country)
    ):
        countries.setdefault(country, []).extend(of_customer.get(key, ()))
    return tuple(
        Group(by, country, tuple(sorted(countries[country], key=places.__getitem__)))
        for country in sorted(countries, key=lambda code: (not code, code))
        if countries[country]
    )


def counts(connection: Connection, when: Moments) -> dict[str, int]:
    """How many complaints each saved filter has."""
    found = {
        name: connection.execute(
            select(func.count()).select_from(complaints).where(in_state(name, when))
        ).scalar_one()
        for name in STATES
        if name != "all"
    }
    every = select(func.count()).select_from(complaints)
    return {**found, "all": connection.execute(every).scalar_one()}


def count(connection: Connection, query: ListQuery, *, now_ms: int) -> int:
    """How many complaints a list would show."""
    chosen = _chosen(connection, query, now_ms, select(func.count()), by_time=False)
    found: int = connection.execute(chosen).scalar_one()
    return found


def values(connection: Connection, name: str) -> list[str]:
    """What a field holds among all complaints, the most frequent first; a country's own is one."""
    column = customers.c.country if name == "country" else complaints.c[name]
    query = select(column).select_from(complaints).where(column != "")
    if name == "country":
        query = query.join(customers, customers.c.id == complaints.c.customer_id)
    query = query.group_by(column).order_by(func.count().desc(), column)
    return [str(each) for each in connection.execute(query.limit(_OFFERED)).scalars()]


def next_due_ms(connection: Connection, now_ms: int) -> int | None:
    """When the next deadline passes that nobody has met yet; None where none runs."""
    query = select(func.min(complaint_clocks.c.due_ms)).where(
        AWAITED, complaint_clocks.c.due_ms >= now_ms
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
            AWAITED,
            complaint_clocks.c.due_ms >= firm_time.start_ms(first, zone),
            complaint_clocks.c.due_ms < firm_time.end_ms(last, zone),
        )
        .order_by(complaint_clocks.c.due_ms, complaint_clocks.c.complaint_id)
    )
    return [(row[0], row[1]) for row in connection.execute(query)]


def _chosen(
    connection: Connection,
    query: ListQuery,
    now_ms: int,
    chosen: Select[Any],
    *,
    by_time: bool = True,
) -> Select[Any]:
    """What the query asks for, with the tables that its order needs."""
    chosen = chosen.select_from(complaints)
    if query.sort == "customer":
        chosen = chosen.join(customers, customers.c.id == complaints.c.customer_id)
    if by_time and query.sort == "left":
        chosen = chosen.outerjoin(_WAITING, _WAITING.c.complaint_id == complaints.c.id)
    chosen = filtered(connection, chosen, query.filters, now_ms)
    for word in typed_words(query):
        chosen = chosen.where(
            customer_has(complaints.c.customer_id, word) | sqlite_only.contains(_TEXTS, word)
        )
    return chosen


def _order(query: ListQuery) -> Sequence[ColumnElement[Any]]:
    if query.sort == "left":
        return _BY_TIME_LEFT
    return ordered(query, _SORTS, _LATEST, complaints.c.id)


def _grouping(by: str) -> tuple[ColumnElement[Any], Sequence[ColumnElement[Any]]]:
    """What the members share, and by what groups come after each other; without a value last."""
    if by == "priority":
        return complaints.c.priority, (_GRAVITY,)
    if by == "status":
        return complaints.c.status, (_ON_ITS_WAY,)
    column = complaints.c[by]
    return column, (column == "", column)


_OFFERED: Final = 200
"""How many values of a field are offered to choose from."""
