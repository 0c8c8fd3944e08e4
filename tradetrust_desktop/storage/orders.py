"""Orders with their lines: lists, pages, and the writes of a step."""

from collections.abc import Sequence
from dataclasses import asdict, astuple
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.orders import (
    LineDraft,
    OrderDraft,
    OrderKind,
    OrderPage,
    OrderRow,
    OrderStatus,
)
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.storage import complaint_links, promises, shipments, sqlite_only
from tradetrust_desktop.storage.customers import country_of_order
from tradetrust_desktop.storage.listing import customer_has, in_order, ordered, typed_words
from tradetrust_desktop.storage.schema import (
    complaints,
    customers,
    follow_ups,
    imports,
    order_lines,
    orders,
    surveys,
)
from tradetrust_desktop.storage.steps import Step

_LINE: Final = tuple(LineDraft.__dataclass_fields__)
_HEAD: Final = tuple(name for name in OrderDraft.__dataclass_fields__ if name != "lines")

_SORTS: Final[dict[str, ColumnElement[Any]]] = {
    "number": orders.c.number_key,
    "customer": customers.c.name_key,
    "customer_number": orders.c.customer_number,
    "country": country_of_order(),
    "day": orders.c.day,
    "kind": orders.c.kind,
    "status": orders.c.status,
    "currency": orders.c.currency,
    "total_minor": orders.c.total_minor,
    "lines": orders.c.line_count,
    "promised_ship_date": orders.c.promised_ship_date,
    "incoterm": orders.c.incoterm,
    "payment_terms": orders.c.payment_terms,
}
_STILL_HERE: Final = (OrderStatus.OPEN, OrderStatus.CONFIRMED, OrderStatus.IN_PRODUCTION)
_NEEDS_CUSTOMER: Final = {"customer", "country"}


def number_key(number: str) -> str:
    """A number as orders are found by it: without blanks around it, case folded."""
    return number.strip().casefold()


def ids(connection: Connection, query: ListQuery) -> list[bytes]:
    """Ids of the orders a list shows, in its order (usually the latest first).

    Filters: country, kind, status, currency; customer_id and import_id (hexadecimal);
    from and to (days as ISO text, both included); item and description (a line has them,
    both exactly), for which all lines are read.
    """
    chosen = select(orders.c.id)
    filters = {name: value for name, value in query.filters.items() if value}
    if query.sort in _NEEDS_CUSTOMER or "country" in filters:
        chosen = chosen.join(customers, customers.c.id == orders.c.customer_id)
    chosen = _filtered(chosen, filters)
    for word in typed_words(query):
        chosen = chosen.where(
            or_(
                sqlite_only.contains(orders.c.number_key, word),
                sqlite_only.contains(func.lower(orders.c.customer_number), word),
                customer_has(orders.c.customer_id, word),
            )
        )
    usual = [orders.c.day.desc(), orders.c.id.desc()]
    order = ordered(query, _SORTS, usual, orders.c.id)
    return sqlite_only.packed_ids(connection, chosen.order_by(*order))


def _filtered(chosen: Select[Any], filters: dict[str, str]) -> Select[Any]:
    for name, value in filters.items():
        if name in ("kind", "status", "currency"):
            chosen = chosen.where(orders.c[name] == value)
        elif name in ("customer_id", "import_id"):
            chosen = chosen.where(orders.c[name] == bytes.fromhex(value))
        elif name == "unshipped":
            chosen = chosen.where(
                orders.c.promised_ship_date.is_not(None),
                orders.c.kind == OrderKind.ORDER,
                orders.c.status.in_(_STILL_HERE),
            )
        elif name == "country":
            chosen = chosen.where(country_of_order() == value)
        elif name == "from":
            chosen = chosen.where(orders.c.day >= date.fromisoformat(value))
        elif name == "to":
            chosen = chosen.where(orders.c.day <= date.fromisoformat(value))
    wanted = [
        order_lines.c[name] == filters[name] for name in ("item", "description") if name in filters
    ]
    if wanted:
        chosen = chosen.where(orders.c.id.in_(select(order_lines.c.order_id).where(*wanted)))
    return chosen


def rows(connection: Connection, ids: Sequence[bytes]) -> list[OrderRow]:
    """The orders of these ids, in their order; such as are gone are left out."""
    query = (
        select(
            orders.c.id,
            orders.c.number,
            orders.c.customer_id,
            customers.c.name,
            orders.c.customer_number,
            country_of_order().label("resolved"),
            orders.c.day,
            orders.c.kind,
            orders.c.status,
            orders.c.currency,
            orders.c.total_minor,
            orders.c.line_count,
            orders.c.promised_ship_date,
            orders.c.incoterm,
            orders.c.payment_terms,
        )
        .join(customers, customers.c.id == orders.c.customer_id)
        .where(orders.c.id.in_(ids))
    )
    found = in_order(connection, query, ids)
    for row in found:
        row[7] = OrderKind(row[7])
        row[8] = OrderStatus(row[8])
    return [OrderRow(*row) for row in found]


def lines(connection: Connection, key: bytes) -> tuple[LineDraft, ...]:
    """The lines of an order by position."""
    query = (
        select(*(order_lines.c[name] for name in _LINE))
        .where(order_lines.c.order_id == key)
        .order_by(order_lines.c.position)
    )
    return tuple(LineDraft(*row) for row in sqlite_only.packed_rows(connection, query))


def draft(connection: Connection, key: bytes) -> OrderDraft | None:
    """An order as it would be typed, with its lines; None where there is none."""
    columns = [orders.c[name] for name in _HEAD]
    found = connection.execute(select(*columns).where(orders.c.id == key)).mappings().first()
    if found is None:
        return None
    fields = dict(found)
    fields["kind"] = OrderKind(fields["kind"])
    fields["status"] = OrderStatus(fields["status"])
    return OrderDraft(**fields, lines=lines(connection, key))


def page(connection: Connection, key: bytes) -> OrderPage | None:
    """All about an order; None where there is none."""
    found = rows(connection, [key])
    typed = draft(connection, key)
    if typed is None or not found:
        return None
    origin = connection.execute(
        select(orders.c.import_id, imports.c.file_name)
        .outerjoin(imports, imports.c.id == orders.c.import_id)
        .where(orders.c.id == key)
    ).one()
    return OrderPage(
        id=key, draft=typed, row=found[0], import_id=origin[0], import_file=origin[1] or ""
    )


def count(connection: Connection) -> int:
    """How many orders and credit notes there are."""
    return int(connection.execute(select(func.count()).select_from(orders)).scalar_one())


def countries(connection: Connection) -> list[str]:
    """The countries that orders or customers have, for a filter."""
    of_orders = select(orders.c.country).distinct()
    of_customers = select(customers.c.country).distinct()
    found = connection.execute(of_orders.union(of_customers)).scalars()
    return sorted(country for country in found if country)


def currencies(connection: Connection) -> list[str]:
    """The currencies that orders have, for a filter."""
    return sorted(connection.execute(select(orders.c.currency).distinct()).scalars())


def with_number(connection: Connection, number: str) -> list[bytes]:
    """Ids of the orders that have this number."""
    query = select(orders.c.id).where(orders.c.number_key == number_key(number))
    return list(connection.execute(query).scalars())


def add(step: Step, key: bytes, typed: OrderDraft, *, import_id: bytes | None = None) -> None:
    """Add an order and its lines under an id made before."""
    step.insert(orders, {"id": key, "import_id": import_id, **_head(typed)})
    for position, line in enumerate(typed.lines, start=1):
        step.insert(order_lines, {"order_id": key, "position": position, **asdict(line)})


def edit(step: Step, key: bytes, typed: OrderDraft) -> bool:
    """Make an order and its lines be as typed; False when nothing differs.

    Raises KeyError where there is no such order.
    """
    changed = replace_lines(step, key, typed.lines)
    return step.update(orders, key, _head(typed)) or changed


def replace_lines(step: Step, key: bytes, new: Sequence[LineDraft]) -> bool:
    """Give an order these lines; rows that stay as they are are not touched."""
    old = lines(step.connection, key)
    changed = False
    for position, line in enumerate(new, start=1):
        if position > len(old):
            step.insert(order_lines, {"order_id": key, "position": position, **asdict(line)})
            changed = True
        elif astuple(line) != astuple(old[position - 1]):
            step.update(order_lines, (key, position), asdict(line))
            changed = True
    for position in range(len(new) + 1, len(old) + 1):
        step.delete(order_lines, (key, position))
        changed = True
    return changed


def delete(step: Step, key: bytes) -> None:
    """Remove an order with its lines and shipments; follow-ups and answers stay.

    Refused STILL_USED where a complaint is about it, or about a line or shipment of it.
    """
    used = step.connection.execute(
        select(func.count()).select_from(complaints).where(complaints.c.order_id == key)
    ).scalar_one()
    used += complaint_links.count_of_order(step.connection, key)
    if used:
        raise Refused(Problem(Code.STILL_USED, params={"complaints": str(used)}))
    promises.unlink(step, "order_id", key)
    for table in (follow_ups, surveys):
        query = select(table.c.id).where(table.c.order_id == key)
        for linked in step.connection.execute(query).scalars().all():
            step.update(table, linked, {"order_id": None})
    shipments.forget(step, key)
    replace_lines(step, key, ())
    step.delete(orders, key)


def _head(typed: OrderDraft) -> dict[str, object]:
    fields: dict[str, object] = {name: getattr(typed, name) for name in _HEAD}
    if typed.lines:
        fields["total_minor"] = sum(line.amount_minor for line in typed.lines)
    fields["kind"] = str(typed.kind)
    fields["status"] = str(typed.status)
    fields["number_key"] = number_key(typed.number)
    fields["line_count"] = len(typed.lines)
    return fields
