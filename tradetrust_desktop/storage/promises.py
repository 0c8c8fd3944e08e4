"""The ledger of promises: lists, and the writes of a step."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select

from tradetrust_desktop.domain.case import PromiseDraft, PromiseRow, PromiseSource
from tradetrust_desktop.storage import complaint_merges as merging
from tradetrust_desktop.storage.schema import (
    complaint_merges,
    complaints,
    customers,
    orders,
    promises,
)
from tradetrust_desktop.storage.steps import Step

_FIELDS: Final = tuple(PromiseDraft.__dataclass_fields__)
IS_OPEN: Final[ColumnElement[bool]] = and_(
    promises.c.kept_ms.is_(None), promises.c.dropped_ms.is_(None)
)
"""Somebody still waits for it."""


def row(connection: Connection, key: bytes) -> PromiseRow | None:
    """One promise; None where there is none."""
    found = connection.execute(_rows().where(promises.c.id == key)).first()
    return None if found is None else _row(found)


def rows(connection: Connection, ids: Sequence[bytes]) -> list[PromiseRow]:
    """The promises of these ids, in their order; such as are gone are left out."""
    query = _rows().where(promises.c.id.in_(ids))
    found = {each[0]: _row(each) for each in connection.execute(query)}
    return [found[key] for key in ids if key in found]


def of(
    connection: Connection,
    *,
    complaint_id: bytes | None = None,
    customer_id: bytes | None = None,
    open_only: bool = False,
) -> tuple[PromiseRow, ...]:
    """Promises, by when they are due; of a complaint or a customer where one is given.

    A complaint has those of the complaints that were merged into it.
    """
    query = _rows()
    if complaint_id is not None:
        every = merging.together(connection, complaint_id)
        query = query.where(promises.c.complaint_id.in_(every))
    if customer_id is not None:
        query = query.where(promises.c.customer_id == customer_id)
    if open_only:
        query = query.where(IS_OPEN)
    return tuple(_row(found) for found in connection.execute(query.order_by(*_ORDER)))


def awaited(connection: Connection, *, first_ms: int, end_ms: int) -> tuple[PromiseRow, ...]:
    """Open promises due within a span that no clock of a complaint stands for.

    The clock *remedy* of a complaint is that of its open promise due first.
    """
    place = func.coalesce(complaint_merges.c.kept_id, promises.c.complaint_id)
    turn = func.row_number().over(partition_by=place, order_by=_ORDER)
    waiting = (
        select(
            promises.c.id.label("id"),
            promises.c.due_ms.label("due_ms"),
            place.label("place"),
            turn.label("turn"),
        )
        .outerjoin(complaint_merges, complaint_merges.c.merged_id == promises.c.complaint_id)
        .where(IS_OPEN)
        .subquery()
    )
    holder = complaints.alias()
    wanted = (
        select(waiting.c.id)
        .outerjoin(holder, holder.c.id == waiting.c.place)
        .where(
            waiting.c.due_ms >= first_ms,
            waiting.c.due_ms < end_ms,
            waiting.c.place.is_(None) | ((waiting.c.turn > 1) & (holder.c.ending == "")),
        )
    )
    query = _rows().where(promises.c.id.in_(wanted))
    return tuple(_row(found) for found in connection.execute(query.order_by(*_ORDER)))


def add(step: Step, key: bytes, typed: PromiseDraft) -> None:
    """Add a promise under an id made before."""
    step.insert(promises, {"id": key, **_values(typed)})


def edit(step: Step, key: bytes, typed: PromiseDraft) -> bool:
    """Make a promise be as typed; False when nothing differs. KeyError where there is none."""
    return step.update(promises, key, _values(typed))


def delete(step: Step, key: bytes) -> None:
    """Remove a promise. KeyError where there is none."""
    step.delete(promises, key)


def forget(step: Step, which: ColumnElement[bool]) -> None:
    """Remove the promises of what goes itself."""
    for found in step.connection.execute(select(promises).where(which)).mappings().all():
        step.take(promises, dict(found))


def unlink(step: Step, column: str, key: bytes) -> None:
    """Keep the promises that name a record which goes, without it."""
    query = select(promises.c.id).where(promises.c[column] == key)
    for found in step.connection.execute(query).scalars().all():
        step.update(promises, found, {column: None})


_ORDER: Final = (promises.c.due_ms, promises.c.id)


def _rows() -> Select[Any]:
    return (
        select(
            promises.c.id,
            customers.c.name,
            complaints.c.number,
            orders.c.number,
            customers.c.country,
            customers.c.city,
            customers.c.time_zone,
            *(promises.c[name] for name in _FIELDS),
        )
        .join(customers, customers.c.id == promises.c.customer_id)
        .outerjoin(complaints, complaints.c.id == promises.c.complaint_id)
        .outerjoin(orders, orders.c.id == promises.c.order_id)
    )


def _row(found: Sequence[Any]) -> PromiseRow:
    fields = dict(zip(_FIELDS, found[7:], strict=True))
    fields["source"] = PromiseSource(fields["source"])
    return PromiseRow(
        id=found[0],
        customer=found[1],
        draft=PromiseDraft(**fields),
        complaint_number=found[2] or "",
        order_number=found[3] or "",
        country=found[4],
        city=found[5],
        time_zone=found[6],
    )


def _values(typed: PromiseDraft) -> dict[str, object]:
    values: dict[str, object] = {name: getattr(typed, name) for name in _FIELDS}
    return {**values, "source": str(typed.source)}
