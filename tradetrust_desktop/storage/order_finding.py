"""The latest orders of a customer with what a text may say of them: lines, arrival."""

from collections import defaultdict

from sqlalchemy import Connection, func, select

from tradetrust_desktop.domain.complaint_finding import KnownOrder
from tradetrust_desktop.domain.orders import LineDraft, OrderKind, OrderStatus
from tradetrust_desktop.storage.schema import order_lines, orders, shipments

_LINES = 100
"""Lines of one order that are looked at."""
_LINE = tuple(LineDraft.__dataclass_fields__)


def latest(connection: Connection, customer_id: bytes, *, limit: int) -> tuple[KnownOrder, ...]:
    """The latest orders of a customer, the newest first; no credit notes, none cancelled."""
    query = (
        select(
            *(orders.c[name] for name in ("id", "number", "customer_number", "day", "currency")),
            orders.c.total_minor,
        )
        .where(
            orders.c.customer_id == customer_id,
            orders.c.kind == str(OrderKind.ORDER),
            orders.c.status != str(OrderStatus.CANCELLED),
        )
        .order_by(orders.c.day.desc(), orders.c.id.desc())
        .limit(limit)
    )
    found = connection.execute(query).all()
    ids = [row[0] for row in found]
    lines = _lines(connection, ids)
    travelled = (
        select(shipments.c.order_id, func.max(shipments.c.arrived))
        .where(shipments.c.order_id.in_(ids))
        .group_by(shipments.c.order_id)
    )
    arrived = {key: day for key, day in connection.execute(travelled)}  # noqa: C416 - of rows
    return tuple(
        KnownOrder(
            id=row.id,
            number=row.number,
            customer_number=row.customer_number,
            day=row.day,
            currency=row.currency,
            total_minor=row.total_minor,
            lines=tuple(lines[row.id]),
            arrived=arrived.get(row.id),
        )
        for row in found
    )


def _lines(connection: Connection, ids: list[bytes]) -> dict[bytes, list[LineDraft]]:
    query = (
        select(order_lines.c.order_id, *(order_lines.c[name] for name in _LINE))
        .where(order_lines.c.order_id.in_(ids), order_lines.c.position <= _LINES)
        .order_by(order_lines.c.order_id, order_lines.c.position)
    )
    found: dict[bytes, list[LineDraft]] = defaultdict(list)
    for key, *line in connection.execute(query):
        found[key].append(LineDraft(*line))
    return found
