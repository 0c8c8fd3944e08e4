"""When each customer was spoken to last and is to be spoken to next, and what is open with them.

A step of a few records looks again at the customers whose log, follow-ups or complaints it
touched; bulk work, `rebuild` and `differences` count with SQL. Both count the same things.
"""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    case,
    delete,
    func,
    insert,
    select,
    union,
)

from tradetrust_desktop.domain.care import ComplaintStatus
from tradetrust_desktop.domain.customers import Grade
from tradetrust_desktop.domain.firm import from_kept
from tradetrust_desktop.domain.interactions import Direction
from tradetrust_desktop.storage import settings_store, sqlite_only
from tradetrust_desktop.storage.schema import (
    complaints,
    customer_contact,
    customers,
    follow_ups,
    interactions,
)

_FEW: Final = 2_000
"""Up to so many customers are looked at one by one; beyond, counting all anew is quicker."""
_MINUTES: Final = 24 * 60
_IS_CONTACT: Final = and_(
    interactions.c.channel != "", interactions.c.direction != Direction.INTERNAL
)
_IS_PLANNED: Final = follow_ups.c.done.is_(None)
_IS_OPEN: Final = complaints.c.status != ComplaintStatus.CLOSED
_LATEST: Final = (interactions.c.at_ms.desc(), interactions.c.id.desc())
_SOONEST: Final = (
    follow_ups.c.due,
    func.coalesce(follow_ups.c.due_minute, _MINUTES),
    follow_ups.c.id,
)


def rhythm(connection: Connection) -> dict[str, int]:
    """Days between contacts by grade, as the firm has set them."""
    firm = from_kept(settings_store.get(connection, "firm", {}))
    return {str(grade): firm.rhythm_of(grade).ideal for grade in Grade}


def refresh(connection: Connection, customer_ids: Collection[bytes], *, anew: bool) -> None:
    """Bring the rows of these customers up to date, or (`anew`) those of all."""
    if anew or len(customer_ids) > _FEW:
        rebuild(connection)
        return
    if not customer_ids:
        return
    days = rhythm(connection)
    for customer_id in customer_ids:
        old = connection.execute(
            select(customer_contact).where(customer_contact.c.customer_id == customer_id)
        ).first()
        new = _row(connection, customer_id, days)
        if new == (None if old is None else tuple(old)):
            continue
        if old is not None:
            connection.execute(
                delete(customer_contact).where(customer_contact.c.customer_id == customer_id)
            )
        if new is not None:
            names = [column.name for column in customer_contact.c]
            connection.execute(insert(customer_contact), dict(zip(names, new, strict=True)))


def rebuild(connection: Connection) -> None:
    """Compute the table anew; 100,000 customers take a second."""
    connection.execute(delete(customer_contact))
    columns = [column.name for column in customer_contact.c]
    connection.execute(insert(customer_contact).from_select(columns, _counted(connection)))


def differences(connection: Connection) -> list[str]:
    """Rows that a full recount would not have, or would have besides; none if right."""
    kept, counted = select(customer_contact), _counted(connection)
    found = []
    for first, second, what in ((kept, counted, "wrong"), (counted, kept, "missing")):
        odd = connection.execute(first.except_(second).limit(20))
        found += [f"{customer_contact.name}: {tuple(row)} is {what}" for row in odd]
    return found


def _row(
    connection: Connection, customer_id: bytes, days: Mapping[str, int]
) -> tuple[Any, ...] | None:
    """The row of a customer, from a few rows found by indexes; None where there is nothing."""
    last = connection.execute(
        select(interactions.c.at_ms, interactions.c.day, interactions.c.channel)
        .where(interactions.c.customer_id == customer_id, _IS_CONTACT)
        .order_by(*_LATEST)
        .limit(1)
    ).first()
    planned = connection.execute(
        select(follow_ups.c.due, follow_ups.c.kind)
        .where(follow_ups.c.customer_id == customer_id, _IS_PLANNED)
        .order_by(*_SOONEST)
        .limit(1)
    ).first()
    number = connection.execute(
        select(func.count())
        .select_from(complaints)
        .where(complaints.c.customer_id == customer_id, _IS_OPEN)
    ).scalar_one()
    customer = connection.execute(
        select(customers.c.grade, customers.c.name_key).where(customers.c.id == customer_id)
    ).first()
    if customer is None or not (last or planned or number):
        return None
    following: date | None = planned[0] if planned else None
    if following is None and last:
        following = last[1] + timedelta(days=days.get(customer[0], days[Grade.ORDINARY]))
    return (
        customer_id,
        last[0] if last else None,
        last[1] if last else None,
        last[2] if last else "",
        planned[0] if planned else None,
        planned[1] if planned else "",
        following,
        customer[1],
        number,
    )


def _counted(connection: Connection) -> Select[Any]:
    """All rows the table has to have, in the order of its columns."""
    last = _firsts(
        interactions.c.customer_id,
        _IS_CONTACT,
        _LATEST,
        interactions.c.at_ms,
        interactions.c.day,
        interactions.c.channel,
    )
    planned = _firsts(
        follow_ups.c.customer_id, _IS_PLANNED, _SOONEST, follow_ups.c.due, follow_ups.c.kind
    )
    number = (
        select(complaints.c.customer_id, func.count().label("number"))
        .where(_IS_OPEN)
        .group_by(complaints.c.customer_id)
        .subquery()
    )
    every = union(*(select(part.c.customer_id) for part in (last, planned, number))).subquery()
    days = rhythm(connection)
    waits = case(
        *((customers.c.grade == grade, number) for grade, number in days.items()),
        else_=days[Grade.ORDINARY],
    )
    return (
        select(
            every.c.customer_id,
            last.c.at_ms,
            last.c.day,
            func.coalesce(last.c.channel, ""),
            planned.c.due,
            func.coalesce(planned.c.kind, ""),
            func.coalesce(planned.c.due, sqlite_only.days_after(last.c.day, waits)),
            customers.c.name_key,
            func.coalesce(number.c.number, 0),
        )
        .select_from(every)
        .join(customers, customers.c.id == every.c.customer_id)
        .outerjoin(last, last.c.customer_id == every.c.customer_id)
        .outerjoin(planned, planned.c.customer_id == every.c.customer_id)
        .outerjoin(number, number.c.customer_id == every.c.customer_id)
    )


def _firsts(
    customer: ColumnElement[bytes],
    condition: ColumnElement[bool],
    order: Collection[ColumnElement[Any]],
    *values: ColumnElement[Any],
) -> Any:
    """Of each customer the first row in this order, as a subquery."""
    place = func.row_number().over(partition_by=customer, order_by=list(order)).label("place")
    rows = select(customer, *values, place).where(condition).subquery()
    return (
        select(*(column for column in rows.c if column.name != "place"))
        .where(rows.c.place == 1)
        .subquery()
    )
