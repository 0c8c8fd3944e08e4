"""Follow-ups: lists, pages, and the writes of a step."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, func, select

from tradetrust_desktop.domain.care import FollowUpDraft, FollowUpKind, FollowUpRow
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.storage import sqlite_only
from tradetrust_desktop.storage.listing import customer_has, in_order, ordered, typed_words
from tradetrust_desktop.storage.schema import customers, follow_ups
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


def ids(connection: Connection, query: ListQuery) -> list[bytes]:
    """Ids of the follow-ups a list shows (usually those open by due day, then those done).

    Filters: kind; state ("open" or "done"); customer_id (hexadecimal); from and to (due
    days as ISO text, both included). Text is looked for in title, note and customer.
    """
    chosen = select(follow_ups.c.id).join(customers, customers.c.id == follow_ups.c.customer_id)
    for name, value in query.filters.items():
        if not value:
            continue
        if name == "kind":
            chosen = chosen.where(follow_ups.c.kind == value)
        elif name == "customer_id":
            chosen = chosen.where(follow_ups.c.customer_id == bytes.fromhex(value))
        elif name == "state":
            done = follow_ups.c.done
            chosen = chosen.where(done.is_not(None) if value == "done" else done.is_(None))
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
    usual = [follow_ups.c.done.is_not(None), follow_ups.c.due, follow_ups.c.id]
    order = ordered(query, _SORTS, usual, follow_ups.c.id)
    return sqlite_only.packed_ids(connection, chosen.order_by(*order))


def rows(connection: Connection, ids: Sequence[bytes]) -> list[FollowUpRow]:
    """The follow-ups of these ids, in their order; such as are gone are left out."""
    query = (
        select(
            follow_ups.c.id,
            customers.c.name,
            *(follow_ups.c[name] for name in _FIELDS),
        )
        .join(customers, customers.c.id == follow_ups.c.customer_id)
        .where(follow_ups.c.id.in_(ids))
    )
    found = in_order(connection, query, ids)
    return [FollowUpRow(row[0], row[1], _draft(row[2:])) for row in found]


def page(connection: Connection, key: bytes) -> FollowUpRow | None:
    """A follow-up with all its fields; None where there is none."""
    found = rows(connection, [key])
    return found[0] if found else None


def add(step: Step, key: bytes, typed: FollowUpDraft) -> None:
    """Add a follow-up under an id made before."""
    step.insert(follow_ups, {"id": key, **asdict(typed), "kind": str(typed.kind)})


def edit(step: Step, key: bytes, typed: FollowUpDraft) -> bool:
    """Make a follow-up be as typed; False when nothing differs. KeyError where there is none."""
    return step.update(follow_ups, key, {**asdict(typed), "kind": str(typed.kind)})


def delete(step: Step, key: bytes) -> None:
    """Remove a follow-up. KeyError where there is none."""
    step.delete(follow_ups, key)


def _draft(row: Sequence[Any]) -> FollowUpDraft:
    fields = dict(zip(_FIELDS, row, strict=True))
    fields["kind"] = FollowUpKind(fields["kind"])
    return FollowUpDraft(**fields)
