"""Customers: lists, pages, and the writes of a step."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, case, func, select

from tradetrust_desktop.domain.customers import CustomerDraft, CustomerPage, CustomerRow
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.domain.orders import OrderStatus
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.storage import sqlite_only
from tradetrust_desktop.storage.listing import all_in, in_order, ordered, typed_words
from tradetrust_desktop.storage.schema import (
    complaints,
    customer_totals,
    customer_words,
    customers,
    follow_ups,
    orders,
    surveys,
)
from tradetrust_desktop.storage.steps import Step

_FIELDS: Final = tuple(CustomerDraft.__dataclass_fields__)

_SORTS: Final[dict[str, ColumnElement[Any]]] = {
    "name": customer_words.c.name_key,
    "code": customers.c.code,
    "country": customers.c.country,
    "city": customers.c.city,
    "grade": customers.c.grade,
    "orders": func.coalesce(customer_totals.c.orders, 0),
    "first_day": customer_totals.c.first_day,
    "last_day": customer_totals.c.last_day,
}
_FILTERS: Final = {
    name: customers.c[name] for name in ("country", "grade", "city", "industry", "source", "code")
}


def ids(connection: Connection, query: ListQuery) -> list[bytes]:
    """Ids of the customers a list shows, in its order (usually by name).

    Filters: country, grade, city, industry, source, code, and import_id (hexadecimal).
    """
    chosen = select(customer_words.c.customer_id)
    filters = {name: value for name, value in query.filters.items() if value}
    by_totals = query.sort in ("orders", "first_day", "last_day")
    if filters or (query.sort in _SORTS and query.sort != "name"):
        chosen = chosen.join(customers, customers.c.id == customer_words.c.customer_id)
        if by_totals:
            chosen = chosen.outerjoin(
                customer_totals, customer_totals.c.customer_id == customer_words.c.customer_id
            )
    for name, value in filters.items():
        if name == "import_id":
            chosen = chosen.where(customers.c.import_id == bytes.fromhex(value))
        elif name in _FILTERS:
            chosen = chosen.where(_FILTERS[name] == value)
    if typed := typed_words(query):
        chosen = chosen.where(all_in(typed, customer_words.c.words))
    usual = [customer_words.c.name_key, customer_words.c.customer_id]
    order = ordered(query, _SORTS, usual, customer_words.c.customer_id)
    return sqlite_only.packed_ids(connection, chosen.order_by(*order))


def rows(connection: Connection, ids: Sequence[bytes]) -> list[CustomerRow]:
    """The customers of these ids, in their order; such as are gone are left out."""
    query = (
        select(
            customers.c.id,
            customers.c.name,
            customers.c.code,
            customers.c.country,
            customers.c.city,
            customers.c.grade,
            func.coalesce(customer_totals.c.orders, 0),
            customer_totals.c.first_day,
            customer_totals.c.last_day,
        )
        .outerjoin(customer_totals, customer_totals.c.customer_id == customers.c.id)
        .where(customers.c.id.in_(ids))
    )
    return [CustomerRow(*row) for row in in_order(connection, query, ids)]


def draft(connection: Connection, key: bytes) -> CustomerDraft | None:
    """A customer as it would be typed; None where there is none."""
    columns = [customers.c[name] for name in _FIELDS]
    found = connection.execute(select(*columns).where(customers.c.id == key)).first()
    return None if found is None else CustomerDraft(*found)


def page(connection: Connection, key: bytes) -> CustomerPage | None:
    """All about a customer; None where there is none."""
    fields = draft(connection, key)
    found = rows(connection, [key])
    if fields is None or not found:
        return None
    total = func.sum(orders.c.total_minor)
    revenue = connection.execute(
        select(orders.c.currency, total)
        .where(orders.c.customer_id == key, orders.c.status != OrderStatus.CANCELLED)
        .group_by(orders.c.currency)
        .order_by(total.desc(), orders.c.currency)
    ).all()
    number = [
        connection.execute(
            select(func.count()).select_from(table).where(table.c.customer_id == key)
        ).scalar_one()
        for table in (complaints, follow_ups, surveys)
    ]
    import_id = connection.execute(
        select(customers.c.import_id).where(customers.c.id == key)
    ).scalar_one()
    return CustomerPage(
        id=key,
        import_id=import_id,
        fields=fields,
        row=found[0],
        revenue=tuple((currency, int(minor)) for currency, minor in revenue),
        complaints=number[0],
        follow_ups=number[1],
        surveys=number[2],
    )


def count(connection: Connection) -> int:
    """How many customers there are."""
    return int(connection.execute(select(func.count()).select_from(customers)).scalar_one())


def names(connection: Connection) -> list[tuple[bytes, str, str, str]]:
    """Id, name, local name and code of every customer, for matching."""
    query = select(customers.c.id, customers.c.name, customers.c.local_name, customers.c.code)
    return [(row[0], row[1], row[2], row[3]) for row in sqlite_only.packed_rows(connection, query)]


def with_name(connection: Connection, name: str) -> list[bytes]:
    """Ids of the customers whose folded name is that of `name`."""
    query = select(customers.c.id).where(customers.c.name_key == fold(name))
    return list(connection.execute(query).scalars())


def add(step: Step, key: bytes, fields: CustomerDraft, *, import_id: bytes | None = None) -> None:
    """Add a customer under an id made before."""
    step.insert(
        customers,
        {
            "id": key,
            "import_id": import_id,
            "name_key": fold(fields.name),
            **asdict(fields),
        },
    )


def edit(step: Step, key: bytes, fields: CustomerDraft) -> bool:
    """Make a customer be as typed; False when nothing differs. KeyError where there is none."""
    return step.update(customers, key, {"name_key": fold(fields.name), **asdict(fields)})


def delete(step: Step, key: bytes) -> None:
    """Remove a customer without records; Refused STILL_USED where there are any."""
    used = {
        table.name: step.connection.execute(
            select(func.count()).select_from(table).where(table.c.customer_id == key)
        ).scalar_one()
        for table in (orders, complaints, follow_ups, surveys)
    }
    if any(used.values()):
        raise Refused(
            Problem(
                Code.STILL_USED,
                params={name: str(number) for name, number in used.items() if number},
            )
        )
    from tradetrust_desktop.storage.schema import match_verdicts  # noqa: PLC0415

    verdicts = step.connection.execute(
        select(match_verdicts).where(match_verdicts.c.customer_id == key)
    ).mappings()
    for verdict in verdicts.all():
        step.take(match_verdicts, dict(verdict))
    step.delete(customers, key)


def country_of_order() -> ColumnElement[str]:
    """The order's own country, else that of its customer (join `customers`)."""
    return case((orders.c.country != "", orders.c.country), else_=customers.c.country)
