"""Complaints: lists, pages, and the writes of a step."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, case, func, select

from tradetrust_desktop.domain.care import (
    Channel,
    ComplaintDraft,
    ComplaintRow,
    ComplaintStatus,
    Priority,
)
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.storage import sqlite_only
from tradetrust_desktop.storage.listing import customer_has, in_order, ordered, typed_words
from tradetrust_desktop.storage.schema import complaints, customers
from tradetrust_desktop.storage.steps import Step

_FIELDS: Final = tuple(ComplaintDraft.__dataclass_fields__)
_GRAVITY: Final = case(
    {str(priority): place for place, priority in enumerate(Priority)},
    value=complaints.c.priority,
    else_=len(Priority),
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


def ids(connection: Connection, query: ListQuery) -> list[bytes]:
    """Ids of the complaints a list shows (usually the latest first).

    Filters: status, priority, channel, category; "open" ("1": not closed); customer_id and
    order_id (hexadecimal). Text is looked for in number, title, description and customer.
    """
    chosen = select(complaints.c.id).join(customers, customers.c.id == complaints.c.customer_id)
    for name, value in query.filters.items():
        if not value:
            continue
        if name in ("status", "priority", "channel", "category"):
            chosen = chosen.where(complaints.c[name] == value)
        elif name in ("customer_id", "order_id"):
            chosen = chosen.where(complaints.c[name] == bytes.fromhex(value))
        elif name == "open":
            chosen = chosen.where(complaints.c.status != ComplaintStatus.CLOSED)
    for word in typed_words(query):
        chosen = chosen.where(
            sqlite_only.contains(func.lower(complaints.c.number), word)
            | sqlite_only.contains(func.lower(complaints.c.title), word)
            | sqlite_only.contains(func.lower(complaints.c.description), word)
            | customer_has(complaints.c.customer_id, word)
        )
    usual = [complaints.c.received_ms.desc(), complaints.c.id.desc()]
    order = ordered(query, _SORTS, usual, complaints.c.id)
    return sqlite_only.packed_ids(connection, chosen.order_by(*order))


def rows(connection: Connection, ids: Sequence[bytes]) -> list[ComplaintRow]:
    """The complaints of these ids, in their order; such as are gone are left out."""
    query = (
        select(
            complaints.c.id,
            complaints.c.number,
            customers.c.name,
            *(complaints.c[name] for name in _FIELDS),
        )
        .join(customers, customers.c.id == complaints.c.customer_id)
        .where(complaints.c.id.in_(ids))
    )
    found = in_order(connection, query, ids)
    return [ComplaintRow(row[0], row[1], row[2], _draft(row[3:])) for row in found]


def page(connection: Connection, key: bytes) -> ComplaintRow | None:
    """A complaint with all its fields; None where there is none."""
    found = rows(connection, [key])
    return found[0] if found else None


def add(step: Step, key: bytes, typed: ComplaintDraft) -> str:
    """Add a complaint under an id made before; returns the number it was given."""
    number = _next_number(step.connection, typed.received_ms)
    step.insert(complaints, {"id": key, "number": number, **_values(typed)})
    return number


def edit(step: Step, key: bytes, typed: ComplaintDraft) -> bool:
    """Make a complaint be as typed; False when nothing differs. KeyError where there is none."""
    return step.update(complaints, key, _values(typed))


def delete(step: Step, key: bytes) -> None:
    """Remove a complaint. KeyError where there is none."""
    step.delete(complaints, key)


def _values(typed: ComplaintDraft) -> dict[str, object]:
    values = {name: getattr(typed, name) for name in _FIELDS}
    return {
        **values,
        **{name: str(values[name]) for name in ("priority", "channel", "status")},
    }


def _draft(row: Sequence[Any]) -> ComplaintDraft:
    fields = dict(zip(_FIELDS, row, strict=True))
    fields["priority"] = Priority(fields["priority"])
    fields["channel"] = Channel(fields["channel"])
    fields["status"] = ComplaintStatus(fields["status"])
    return ComplaintDraft(**fields)


def _next_number(connection: Connection, received_ms: int) -> str:
    year = datetime.fromtimestamp(received_ms / 1000, tz=UTC).year
    used = connection.execute(
        select(complaints.c.number).where(complaints.c.number.like(f"{year:04d}-%"))
    ).scalars()
    last = max((int(number.split("-", 1)[1]) for number in used), default=0)
    return f"{year:04d}-{last + 1:03d}"
