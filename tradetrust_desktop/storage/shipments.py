"""How orders travelled: reading, and the writes of a step."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Select, func, select

from tradetrust_desktop.domain.case import ShipmentDraft
from tradetrust_desktop.domain.investigation import ShipmentRow
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.storage.schema import complaint_links, orders, shipments
from tradetrust_desktop.storage.steps import Step

_FIELDS: Final = tuple(ShipmentDraft.__dataclass_fields__)


def of_order(connection: Connection, order_id: bytes) -> tuple[ShipmentRow, ...]:
    """The shipments of an order, in the order in which they were added."""
    return _rows(connection, _query().where(shipments.c.order_id == order_id))


def rows(connection: Connection, ids: Sequence[bytes]) -> dict[bytes, ShipmentRow]:
    """The shipments of these ids."""
    found = _rows(connection, _query().where(shipments.c.id.in_(ids))) if ids else ()
    return {row.id: row for row in found}


def row(connection: Connection, key: bytes) -> ShipmentRow | None:
    """One shipment; None where there is none."""
    return rows(connection, [key]).get(key)


def add(step: Step, key: bytes, typed: ShipmentDraft) -> None:
    """Add a shipment under an id made before."""
    step.insert(shipments, {"id": key, **_values(typed)})


def edit(step: Step, key: bytes, typed: ShipmentDraft) -> bool:
    """Make a shipment be as typed; False when nothing differs. KeyError where there is none."""
    return step.update(shipments, key, _values(typed))


def delete(step: Step, key: bytes) -> None:
    """Remove a shipment; Refused STILL_USED while a complaint is about it."""
    used = step.connection.execute(
        select(func.count())
        .select_from(complaint_links)
        .where(complaint_links.c.shipment_id == key)
    ).scalar_one()
    if used:
        raise Refused(Problem(Code.STILL_USED, params={"complaints": str(used)}))
    step.delete(shipments, key)


def forget(step: Step, order_id: bytes) -> None:
    """Remove the shipments of an order that goes."""
    for each in of_order(step.connection, order_id):
        step.delete(shipments, each.id)


def _query() -> Select[Any]:
    columns = [shipments.c[name] for name in _FIELDS]
    return (
        select(shipments.c.id, orders.c.number, *columns)
        .join(orders, orders.c.id == shipments.c.order_id)
        .order_by(shipments.c.id)
    )


def _rows(connection: Connection, query: Select[Any]) -> tuple[ShipmentRow, ...]:
    found = connection.execute(query)
    return tuple(
        ShipmentRow(id=key, order_number=number, draft=ShipmentDraft(*fields))
        for key, number, *fields in found
    )


def _values(typed: ShipmentDraft) -> dict[str, object]:
    return {name: getattr(typed, name) for name in _FIELDS}
