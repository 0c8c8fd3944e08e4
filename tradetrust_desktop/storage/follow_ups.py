"""Follow-ups: lists, pages, and the writes of a step."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, ScalarSelect, Select, case, func, select

from tradetrust_desktop.domain.care import FollowUpDraft, FollowUpKind, FollowUpRow
from tradetrust_desktop.domain.contacts import PointKind
from tradetrust_desktop.domain.customers import Grade
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.storage import firm_time, sqlite_only
from tradetrust_desktop.storage.listing import customer_has, in_order, ordered, typed_words
from tradetrust_desktop.storage.schema import (
    complaints,
    contact_points,
    contacts,
    customers,
    follow_ups,
    interactions,
    orders,
)
from tradetrust_desktop.storage.steps import Step

_FIELDS: Final = tuple(FollowUpDraft.__dataclass_fields__)
_SORTS: Final[dict[str, ColumnElement[Any]]] = {
    "customer": customers.c.name_key,
    "title": func.lower(follow_ups.c.title),
    "due": follow_ups.c.due,
    "kind": follow_ups.c.kind,
    "done": follow_ups.c.done,
    "result": func.lower(follow_ups.c.result),
}


_LAST_MINUTE: Final = 24 * 60
_LOST_BY_WAITING: Final[list[ColumnElement[Any]]] = [
    follow_ups.c.complaint_id.is_(None),
    case(
        {str(grade): place for place, grade in enumerate(Grade)},
        value=customers.c.grade,
        else_=len(Grade),
    ),
    follow_ups.c.due,
    func.coalesce(follow_ups.c.due_minute, _LAST_MINUTE),
    follow_ups.c.id,
]
"""What hangs on a complaint, then by the customer's grade, then what is due first."""


def ids(connection: Connection, query: ListQuery) -> list[bytes]:
    """Ids of the follow-ups a list shows (usually those open by due day, then those done).

    Sorted by "waiting": what is lost most by waiting first; by "day": that within each due day.
    Filters: kind; state ("open" or
    "done"); customer_id, complaint_id, order_id (hexadecimal); from and to (due days as ISO
    text, both included); done (the day it was done). Text is looked for in title, note and
    customer.
    """
    chosen = _chosen(select(follow_ups.c.id), query)
    return sqlite_only.packed_ids(connection, chosen.order_by(*_order(query)))


def due_days(connection: Connection, query: ListQuery) -> list[date]:
    """The due days of what `ids` finds, in the same order."""
    chosen = _chosen(select(follow_ups.c.due), query).order_by(*_order(query))
    return [date.fromisoformat(day) for day in sqlite_only.packed_texts(connection, chosen)]


def places(connection: Connection, query: ListQuery) -> list[tuple[str, str, str]]:
    """Country, city and zone of the customers that a query of `ids` concerns, each once."""
    place = (customers.c.country, customers.c.city, customers.c.time_zone)
    chosen = _chosen(select(*place), query).distinct().order_by(*place)
    return [(row[0], row[1], row[2]) for row in connection.execute(chosen)]


def due_counts(connection: Connection, *, first: date, last: date) -> dict[date, int]:
    """How many open follow-ups are due on each day from one to another, both included."""
    query = (
        select(follow_ups.c.due, func.count())
        .where(follow_ups.c.done.is_(None), follow_ups.c.due.between(first, last))
        .group_by(follow_ups.c.due)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def count(connection: Connection, query: ListQuery) -> int:
    """How many follow-ups `ids` would find."""
    chosen = _chosen(select(func.count()), query)
    return int(connection.execute(chosen).scalar_one())


def rows(connection: Connection, ids: Sequence[bytes]) -> list[FollowUpRow]:
    """The follow-ups of these ids, in their order; such as are gone are left out."""
    query = (
        select(
            follow_ups.c.id,
            customers.c.name,
            customers.c.country,
            customers.c.city,
            customers.c.time_zone,
            contacts.c.name.label("contact"),
            func.coalesce(_phone_of_contact(), _phone_of_customer(), "").label("phone"),
            complaints.c.number.label("complaint"),
            orders.c.number.label("order"),
            *(follow_ups.c[name] for name in _FIELDS),
        )
        .join(customers, customers.c.id == follow_ups.c.customer_id)
        .outerjoin(contacts, contacts.c.id == follow_ups.c.contact_id)
        .outerjoin(complaints, complaints.c.id == follow_ups.c.complaint_id)
        .outerjoin(orders, orders.c.id == follow_ups.c.order_id)
        .where(follow_ups.c.id.in_(ids))
    )
    return [_row(row) for row in in_order(connection, query, ids)]


def page(connection: Connection, key: bytes) -> FollowUpRow | None:
    """A follow-up with all its fields; None where there is none."""
    found = rows(connection, [key])
    return found[0] if found else None


def add(step: Step, key: bytes, typed: FollowUpDraft) -> None:
    """Add a follow-up under an id made before."""
    step.insert(follow_ups, {"id": key, **_values(step, typed, done_before=None, done_ms=None)})


def edit(step: Step, key: bytes, typed: FollowUpDraft) -> bool:
    """Make a follow-up be as typed; False when nothing differs. KeyError where there is none."""
    row = step.row(follow_ups, (key,))
    values = _values(step, typed, done_before=row["done"], done_ms=row["done_ms"])
    return step.update(follow_ups, key, values)


def delete(step: Step, key: bytes) -> None:
    """Remove a follow-up; what was said stays in the log. KeyError where there is none."""
    said = select(interactions.c.id).where(interactions.c.follow_up_id == key)
    for entry in step.connection.execute(said).scalars().all():
        step.update(interactions, entry, {"follow_up_id": None})
    step.delete(follow_ups, key)


def _order(query: ListQuery) -> list[ColumnElement[Any]]:
    usual = [follow_ups.c.done.is_not(None), follow_ups.c.due, follow_ups.c.id]
    if query.sort == "waiting":
        usual = _LOST_BY_WAITING
    elif query.sort == "day":
        usual = [follow_ups.c.due, *_LOST_BY_WAITING]
    return ordered(query, _SORTS, usual, follow_ups.c.id)


def _chosen(chosen: Select[Any], query: ListQuery) -> Select[Any]:
    chosen = chosen.select_from(
        follow_ups.join(customers, customers.c.id == follow_ups.c.customer_id)
    )
    for name, value in query.filters.items():
        if not value:
            continue
        if name == "kind":
            chosen = chosen.where(follow_ups.c.kind == value)
        elif name in ("customer_id", "complaint_id", "order_id"):
            chosen = chosen.where(follow_ups.c[name] == bytes.fromhex(value))
        elif name == "state":
            done = follow_ups.c.done
            chosen = chosen.where(done.is_not(None) if value == "done" else done.is_(None))
        elif name == "done":
            chosen = chosen.where(follow_ups.c.done == date.fromisoformat(value))
        elif name == "from":
            chosen = chosen.where(follow_ups.c.due >= date.fromisoformat(value))
        elif name == "to":
            chosen = chosen.where(follow_ups.c.due <= date.fromisoformat(value))
    for word in typed_words(query):
        chosen = chosen.where(
            sqlite_only.contains(func.lower(follow_ups.c.title), word)
            | sqlite_only.contains(func.lower(follow_ups.c.note), word)
            | customer_has(follow_ups.c.customer_id, word)
        )
    return chosen


def _phone_of_contact() -> ScalarSelect[str]:
    return (
        select(contact_points.c.value)
        .where(
            contact_points.c.contact_id == follow_ups.c.contact_id,
            contact_points.c.kind == str(PointKind.PHONE),
        )
        .order_by(contact_points.c.position)
        .limit(1)
        .scalar_subquery()
    )


def _phone_of_customer() -> ScalarSelect[str]:
    people = contacts.alias()
    return (
        select(contact_points.c.value)
        .join(people, people.c.id == contact_points.c.contact_id)
        .where(
            people.c.customer_id == follow_ups.c.customer_id,
            contact_points.c.kind == str(PointKind.PHONE),
        )
        .order_by(people.c.is_main.desc(), people.c.id, contact_points.c.position)
        .limit(1)
        .scalar_subquery()
    )


def _values(
    step: Step, typed: FollowUpDraft, *, done_before: date | None, done_ms: int | None
) -> dict[str, object]:
    """The columns of a draft. The moment is known only of what was ticked on the day itself."""
    if typed.done != done_before:
        now_ms = step.now_ms()
        today = firm_time.day_of(now_ms, firm_time.zone(step.connection))
        done_ms = now_ms if typed.done == today else None
    return {**asdict(typed), "kind": str(typed.kind), "done_ms": done_ms}


def _row(row: Sequence[Any]) -> FollowUpRow:
    fields = dict(zip(_FIELDS, row[9:], strict=True))
    fields["kind"] = FollowUpKind(fields["kind"])
    return FollowUpRow(
        id=row[0],
        customer=row[1],
        draft=FollowUpDraft(**fields),
        country=row[2],
        city=row[3],
        time_zone=row[4],
        contact=row[5] or "",
        phone=row[6],
        complaint_number=row[7] or "",
        order_number=row[8] or "",
    )
