"""Contacts with their ways to reach them and their consents: lists, and the writes of a step."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

from sqlalchemy import Connection, Table, func, select

from tradetrust_desktop.domain.care import Channel
from tradetrust_desktop.domain.contacts import (
    Consent,
    ContactDraft,
    ContactRow,
    Point,
    PointKind,
    Purpose,
)
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.storage import sqlite_only
from tradetrust_desktop.storage.listing import in_order
from tradetrust_desktop.storage.schema import (
    complaints,
    consents,
    contact_points,
    contacts,
    customers,
    follow_ups,
    interactions,
)
from tradetrust_desktop.storage.steps import Step

_HEAD: Final = tuple(
    name for name in ContactDraft.__dataclass_fields__ if name not in ("points", "consents")
)
_NAMED_IN: Final[tuple[Table, ...]] = (interactions, complaints, follow_ups)
"""What keeps the name of a contact and goes on without it."""


def of(connection: Connection, customer_id: bytes) -> tuple[ContactRow, ...]:
    """The contacts of a customer: the main one, then by name."""
    query = select(contacts.c.id).where(contacts.c.customer_id == customer_id)
    found = rows(connection, sqlite_only.packed_ids(connection, query.order_by(contacts.c.id)))
    return tuple(sorted(found, key=lambda row: (not row.draft.is_main, fold(row.draft.name))))


def rows(connection: Connection, ids: Sequence[bytes]) -> list[ContactRow]:
    """The contacts of these ids, in their order; such as are gone are left out."""
    query = (
        select(contacts.c.id, customers.c.name, *(contacts.c[name] for name in _HEAD))
        .join(customers, customers.c.id == contacts.c.customer_id)
        .where(contacts.c.id.in_(ids))
    )
    points, agreed = _points(connection, ids), _consents(connection, ids)
    return [
        ContactRow(row[0], row[1], _draft(row[2:], points[row[0]], agreed[row[0]]))
        for row in in_order(connection, query, ids)
    ]


def add(step: Step, key: bytes, typed: ContactDraft) -> None:
    """Add a contact under an id made before; a new main contact takes over from another."""
    if typed.is_main:
        _stand_back(step, typed.customer_id, key)
    step.insert(contacts, {"id": key, **_values(typed)})
    _replace_parts(step, key, typed)


def edit(step: Step, key: bytes, typed: ContactDraft) -> bool:
    """Make a contact be as typed; False when nothing differs. KeyError where there is none."""
    if typed.is_main:
        _stand_back(step, typed.customer_id, key)
    changed = step.update(contacts, key, _values(typed))
    return _replace_parts(step, key, typed) or changed


def delete(step: Step, key: bytes) -> None:
    """Remove a contact; what was said stays in the log, without the name.

    Raises KeyError where there is none.
    """
    for table in _NAMED_IN:
        named = select(table.c.id).where(table.c.contact_id == key)
        for record in sqlite_only.packed_ids(step.connection, named):
            step.update(table, record, {"contact_id": None})
    for part in (contact_points, consents):
        for row in _part_rows(step, part, key):
            step.take(part, row)
    step.delete(contacts, key)


def _stand_back(step: Step, customer_id: bytes, key: bytes) -> None:
    """Whoever else was the main contact is it no longer."""
    query = select(contacts.c.id).where(
        contacts.c.customer_id == customer_id, contacts.c.is_main, contacts.c.id != key
    )
    for other in sqlite_only.packed_ids(step.connection, query):
        step.update(contacts, other, {"is_main": False})


def _replace_parts(step: Step, key: bytes, typed: ContactDraft) -> bool:
    points = [
        {
            "contact_id": key,
            "position": place,
            "kind": str(point.kind),
            "value": point.value,
            "label": point.label,
        }
        for place, point in enumerate(typed.points, start=1)
    ]
    agreed = [
        {
            "contact_id": key,
            **asdict(each),
            "channel": str(each.channel),
            "purpose": str(each.purpose),
        }
        for each in typed.consents
    ]
    changed = _replace(step, contact_points, key, points)
    return _replace(step, consents, key, agreed) or changed


def _replace(step: Step, table: Table, key: bytes, new: list[dict[str, Any]]) -> bool:
    """Give a contact these parts; rows that stay as they are are not touched."""
    named = [column.name for column in table.primary_key]
    wanted = {tuple(row[name] for name in named): row for row in new}
    changed = False
    for old in _part_rows(step, table, key):
        place = tuple(old[name] for name in named)
        if place not in wanted:
            step.take(table, old)
            changed = True
        else:
            changed = step.update(table, place, wanted.pop(place)) or changed
    for row in wanted.values():
        step.insert(table, row)
        changed = True
    return changed


def _part_rows(step: Step, table: Table, key: bytes) -> list[dict[str, Any]]:
    found = step.connection.execute(select(table).where(table.c.contact_id == key)).mappings()
    return [dict(row) for row in found]


def _points(connection: Connection, ids: Sequence[bytes]) -> dict[bytes, list[Point]]:
    table = contact_points
    query = (
        select(table.c.contact_id, table.c.kind, table.c.value, table.c.label)
        .where(table.c.contact_id.in_(ids))
        .order_by(table.c.contact_id, table.c.position)
    )
    found: dict[bytes, list[Point]] = defaultdict(list)
    for key, kind, value, label in sqlite_only.packed_rows(connection, query):
        found[key].append(Point(PointKind(kind), value, label))
    return found


def _consents(connection: Connection, ids: Sequence[bytes]) -> dict[bytes, list[Consent]]:
    table = consents
    names = ("contact_id", "channel", "purpose", "given", "day", "source")
    query = (
        select(*(table.c[name] for name in names))
        .where(table.c.contact_id.in_(ids))
        .order_by(table.c.contact_id, table.c.purpose, table.c.channel)
    )
    found: dict[bytes, list[Consent]] = defaultdict(list)
    for key, channel, purpose, given, day, source in sqlite_only.packed_rows(connection, query):
        found[key].append(Consent(Channel(channel), Purpose(purpose), bool(given), day, source))
    return found


def _values(typed: ContactDraft) -> dict[str, object]:
    return {name: getattr(typed, name) for name in _HEAD}


def _draft(row: Sequence[Any], points: list[Point], agreed: list[Consent]) -> ContactDraft:
    fields = dict(zip(_HEAD, row, strict=True))
    fields["is_main"] = bool(fields["is_main"])
    return ContactDraft(**fields, points=tuple(points), consents=tuple(agreed))


def with_address(connection: Connection, address: str) -> tuple[bytes, bytes] | None:
    """Customer and contact with this mail address; None where nobody or several firms have it."""
    if not address:
        return None
    query = (
        select(contacts.c.customer_id, contacts.c.id)
        .join(contact_points, contact_points.c.contact_id == contacts.c.id)
        .where(
            contact_points.c.kind == str(PointKind.MAIL),
            func.lower(contact_points.c.value) == address.lower(),
        )
        .order_by(contacts.c.id)
    )
    found = [(customer, contact) for customer, contact in connection.execute(query)]
    return found[0] if len({customer for customer, _ in found}) == 1 else None
