"""What an import needs of the stored data, and how it writes many orders at once."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from sqlalchemy import Connection, Select, func, select

from tradetrust_desktop.domain.importing.comparing import LINE_COLUMNS, Line, StoredOrder
from tradetrust_desktop.domain.importing.customers import StoredCustomer, StoredCustomers
from tradetrust_desktop.domain.orders import LineDraft
from tradetrust_desktop.storage.orders import replace_lines
from tradetrust_desktop.storage.schema import (
    customer_totals,
    customers,
    import_layouts,
    imports,
    match_verdicts,
    order_lines,
    orders,
    steps,
)
from tradetrust_desktop.storage.steps import Step

Reading: TypeAlias = Connection
"""A connection for those who only pass it on."""

_AT_ONCE: Final = 500
"""So many values stand in one condition; every database takes that many."""

_ORDER: Final = tuple(
    orders.c[name]
    for name in (
        "id",
        "number",
        "customer_number",
        "customer_id",
        "country",
        "day",
        "currency",
        "kind",
        "status",
        "total_minor",
        "line_count",
        "incoterm",
        "payment_terms",
        "promised_ship_date",
    )
)

CUSTOMER_COLUMNS: Final = (
    "id",
    "created_ms",
    "changed_ms",
    "import_id",
    "name",
    "name_key",
    "code",
    "country",
)
ORDER_COLUMNS: Final = (
    "id",
    "created_ms",
    "changed_ms",
    "import_id",
    "number",
    "number_key",
    "customer_number",
    "customer_id",
    "country",
    "day",
    "kind",
    "status",
    "currency",
    "total_minor",
    "line_count",
    "incoterm",
    "payment_terms",
    "promised_ship_date",
)
LINE_ROW: Final = ("order_id", "position", *LINE_COLUMNS)


def last_step(connection: Connection, *, before: int | None = None) -> int:
    """Number of the newest step: where it is unchanged, nothing was written meanwhile.

    `before` leaves out a step and what comes after it, such as one's own.
    """
    query = select(func.coalesce(func.max(steps.c.id), 0))
    if before is not None:
        query = query.where(steps.c.id < before)
    return int(connection.execute(query).scalar_one())


def customers_to_match(connection: Connection) -> StoredCustomers:
    """All customers as matching sees them, and what a person said about names before."""
    query = select(
        customers.c.id,
        customers.c.name,
        customers.c.code,
        customers.c.country,
        customers.c.currency,
        customers.c.city,
        func.coalesce(customer_totals.c.orders, 0),
    ).outerjoin(customer_totals, customer_totals.c.customer_id == customers.c.id)
    found = [StoredCustomer(*row) for row in connection.execute(query.order_by(customers.c.id))]
    verdicts = connection.execute(
        select(match_verdicts.c.name_key, match_verdicts.c.customer_id, match_verdicts.c.same)
    )
    return StoredCustomers(found, {(name, key): bool(same) for name, key, same in verdicts})


def orders_by_number(
    connection: Connection, number_keys: Collection[str]
) -> dict[str, StoredOrder]:
    """Stored orders by folded number; of several with one number the oldest."""
    found: dict[str, StoredOrder] = {}
    if not _any_orders(connection):
        return found
    query = _orders().add_columns(orders.c.number_key).order_by(orders.c.id)
    for part in _parts(number_keys):
        for row in connection.execute(query.where(orders.c.number_key.in_(part))):
            *values, key = row
            found.setdefault(key, StoredOrder(*values))
    return found


def orders_of_customers(
    connection: Connection, customer_ids: Collection[bytes]
) -> dict[tuple[bytes, str], StoredOrder]:
    """Orders of these customers by customer and the customer's own number, case folded."""
    found: dict[tuple[bytes, str], StoredOrder] = {}
    for part in _parts(customer_ids):
        query = _orders().where(orders.c.customer_id.in_(part), orders.c.customer_number != "")
        for row in connection.execute(query.order_by(orders.c.id)):
            order = StoredOrder(*row)
            found.setdefault((order.customer_id, order.customer_number.casefold()), order)
    return found


def lines_of(connection: Connection, order_ids: Collection[bytes]) -> dict[bytes, list[Line]]:
    """Lines of these orders by position."""
    found: dict[bytes, list[Line]] = {key: [] for key in order_ids}
    columns = [order_lines.c[name] for name in ("order_id", *LINE_COLUMNS)]
    query = select(*columns).order_by(order_lines.c.order_id, order_lines.c.position)
    for part in _parts(order_ids):
        for key, *line in connection.execute(query.where(order_lines.c.order_id.in_(part))):
            found[key].append(tuple(line))
    return found


def _orders() -> Select[Any]:
    return select(*_ORDER, customers.c.country.label("of_customer")).join(
        customers, customers.c.id == orders.c.customer_id
    )


def _any_orders(connection: Connection) -> bool:
    return connection.execute(select(orders.c.id).limit(1)).first() is not None


def _parts(values: Collection[Any]) -> Iterator[list[Any]]:
    listed = list(values)
    for start in range(0, len(listed), _AT_ONCE):
        yield listed[start : start + _AT_ONCE]


def insert_new(
    step: Step,
    *,
    new_customers: Sequence[tuple[object, ...]],
    new_orders: Sequence[tuple[object, ...]],
    lines: Iterable[tuple[object, ...]],
) -> None:
    """Write rows with the columns `CUSTOMER_COLUMNS`, `ORDER_COLUMNS` and `LINE_ROW`.

    Days are ISO text. Orders come in the order of their ids, lines in that of their orders.
    """
    if new_customers:
        step.bulk_insert(customers, CUSTOMER_COLUMNS, new_customers)
    if new_orders:
        step.bulk_insert(orders, ORDER_COLUMNS, new_orders)
        step.bulk_insert(order_lines, LINE_ROW, lines)


def change_order(
    step: Step, key: bytes, values: Mapping[str, object], lines: Sequence[Line] | None
) -> None:
    """Change columns of an order and, unless None, its lines as a whole, each row logged."""
    changed = False
    if lines is not None:
        changed = replace_lines(step, key, [LineDraft(*line) for line in lines])
    if not step.update(orders, key, values) and changed:
        # the order counts as changed although only its lines did
        step.update(orders, key, {"changed_ms": step.now_ms()})


def change_customer(step: Step, key: bytes, values: Mapping[str, object]) -> None:
    """Change columns of a customer, logged."""
    step.update(customers, key, values)


def add_import(step: Step, key: bytes, values: Mapping[str, object]) -> None:
    """The record of an import."""
    step.insert(imports, {"id": key, "what": "orders", **values})


def remembered_layout(connection: Connection, layout: str) -> dict[str, str] | None:
    """Letter to field, as a person gave it for a file with these headings."""
    found = connection.execute(
        select(import_layouts.c.mapping).where(import_layouts.c.layout == layout)
    ).scalar()
    return None if found is None else dict(json.loads(found))


def remember_layout(step: Step, layout: str, mapping: Mapping[str, str]) -> None:
    """Keep how the columns of these headings were matched."""
    text = json.dumps(dict(mapping), ensure_ascii=False, sort_keys=True)
    if remembered_layout(step.connection, layout) is None:
        step.insert(import_layouts, {"layout": layout, "mapping": text})
    else:
        step.update(import_layouts, (layout,), {"mapping": text})


def remember_verdict(step: Step, name_key: str, customer_id: bytes, *, same: bool) -> None:
    """Keep the answer whether a name is this customer."""
    key = (name_key, customer_id)
    known = select(match_verdicts.c.same).where(
        match_verdicts.c.name_key == name_key, match_verdicts.c.customer_id == customer_id
    )
    if step.connection.execute(known).first() is None:
        step.insert(
            match_verdicts, {"name_key": name_key, "customer_id": customer_id, "same": same}
        )
    else:
        step.update(match_verdicts, key, {"same": same})


def import_row(connection: Connection, key: bytes) -> dict[str, Any] | None:
    """The record of one import by column."""
    found = connection.execute(select(imports).where(imports.c.id == key)).mappings().first()
    return None if found is None else dict(found)


def import_rows(connection: Connection, what: str = "orders") -> list[dict[str, Any]]:
    """The records of all imports of orders, or of "complaints", the latest first."""
    query = select(imports).where(imports.c.what == what).order_by(imports.c.id.desc())
    return [dict(row) for row in connection.execute(query).mappings()]
