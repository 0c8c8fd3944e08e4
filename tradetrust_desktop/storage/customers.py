"""Customers: pages, and the writes of a step; the list of them is in `customer_list`."""

from collections.abc import Collection, Mapping
from dataclasses import asdict
from typing import Final

from sqlalchemy import ColumnElement, Connection, Table, case, func, select

from tradetrust_desktop.domain.customers import CustomerDraft, CustomerPage
from tradetrust_desktop.domain.names import fold, web_domain
from tradetrust_desktop.domain.orders import OrderStatus
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.storage import sqlite_only
from tradetrust_desktop.storage.customer_list import (
    count_of,
    ids,
    rows,
    values_in_use,
)
from tradetrust_desktop.storage.schema import (
    complaints,
    consents,
    contact_points,
    contacts,
    customer_words,
    customers,
    evidence,
    follow_ups,
    interactions,
    match_verdicts,
    orders,
    promises,
    surveys,
)
from tradetrust_desktop.storage.steps import Step

__all__ = [
    "Linked",
    "add",
    "count",
    "count_of",
    "country_of_order",
    "delete",
    "draft",
    "edit",
    "folded_names",
    "ids",
    "linked",
    "local_names",
    "names",
    "of_domain",
    "page",
    "rows",
    "set_fields",
    "values",
    "values_in_use",
    "with_name",
]

_FIELDS: Final = tuple(CustomerDraft.__dataclass_fields__)
_KEEPERS: Final = (orders, complaints, follow_ups, surveys)
"""What keeps a customer from being deleted; people and log go with it."""
_PART: Final = 500

Linked = Mapping[bytes, Mapping[str, int]]
"""Customer to how many records of each table keep it, such as {"orders": 3}."""


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
        for table in (complaints, follow_ups, surveys, contacts, interactions)
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
        contacts=number[3],
        interactions=number[4],
    )


def count(connection: Connection) -> int:
    """How many customers there are."""
    return int(connection.execute(select(func.count()).select_from(customers)).scalar_one())


def names(connection: Connection) -> list[tuple[bytes, str, str, str]]:
    """Id, name, local name and code of every customer, for matching."""
    query = select(customers.c.id, customers.c.name, customers.c.local_name, customers.c.code)
    return [(row[0], row[1], row[2], row[3]) for row in sqlite_only.packed_rows(connection, query)]


def folded_names(connection: Connection) -> tuple[list[bytes], list[str]]:
    """The ids of all customers, and in the same order their folded names."""
    order = (customer_words.c.name_key, customer_words.c.customer_id)
    keys = sqlite_only.packed_ids(connection, select(customer_words.c.customer_id).order_by(*order))
    known = sqlite_only.packed_texts(connection, select(customer_words.c.name_key).order_by(*order))
    return keys, known


def local_names(connection: Connection) -> list[tuple[bytes, str]]:
    """Id and local name of the customers that have one."""
    query = select(customers.c.id, customers.c.local_name).where(customers.c.local_name != "")
    return [(row[0], row[1]) for row in sqlite_only.packed_rows(connection, query)]


def of_domain(connection: Connection, domain: str) -> list[bytes]:
    """Ids of the customers whose website is of this domain, or whose people write from it."""
    place = sqlite_only.contains
    sites = select(customers.c.id, customers.c.website).where(
        place(func.lower(customers.c.website), domain)
    )
    mails = (
        select(contacts.c.customer_id, contact_points.c.value)
        .join(contacts, contacts.c.id == contact_points.c.contact_id)
        .where(place(func.lower(contact_points.c.value), f"@{domain}"))
    )
    found = [*connection.execute(sites), *connection.execute(mails)]
    return list(dict.fromkeys(key for key, text in found if web_domain(text) == domain))


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


def set_fields(step: Step, key: bytes, fields: Mapping[str, str]) -> bool:
    """Change some fields of `CustomerDraft`, not the name; False when nothing differs.

    KeyError where there is no such customer.
    """
    return step.update(customers, key, fields)


def values(connection: Connection, keys: Collection[bytes], field: str) -> dict[bytes, str]:
    """What these customers have in one field of `CustomerDraft`; such as are gone are left out."""
    found: dict[bytes, str] = {}
    for part in _parts(keys):
        query = select(customers.c.id, customers.c[field]).where(customers.c.id.in_(part))
        found.update((row[0], row[1]) for row in sqlite_only.packed_rows(connection, query))
    return found


def linked(connection: Connection, keys: Collection[bytes]) -> Linked:
    """Which of these customers have records that keep them, and how many of each table."""
    found: dict[bytes, dict[str, int]] = {}
    for part in _parts(keys):
        for table in _KEEPERS:
            query = (
                select(table.c.customer_id, func.count())
                .where(table.c.customer_id.in_(part))
                .group_by(table.c.customer_id)
            )
            for key, number in connection.execute(query):
                found.setdefault(key, {})[table.name] = number
    return found


def delete(step: Step, key: bytes) -> None:
    """Remove a customer with its people and log; Refused STILL_USED where other records hang on.

    KeyError where there is none.
    """
    used = linked(step.connection, [key]).get(key)
    if used:
        raise Refused(
            Problem(Code.STILL_USED, params={name: str(number) for name, number in used.items()})
        )
    _take(step, match_verdicts, match_verdicts.c.customer_id == key)
    _take(step, promises, promises.c.customer_id == key)
    said = select(interactions.c.id).where(interactions.c.customer_id == key)
    _take(step, evidence, evidence.c.interaction_id.in_(said))
    _take(step, interactions, interactions.c.customer_id == key)
    mine = select(contacts.c.id).where(contacts.c.customer_id == key)
    for table in (consents, contact_points):
        _take(step, table, table.c.contact_id.in_(mine))
    _take(step, contacts, contacts.c.customer_id == key)
    step.delete(customers, key)


def _take(step: Step, table: Table, which: ColumnElement[bool]) -> None:
    for row in step.connection.execute(select(table).where(which)).mappings().all():
        step.take(table, dict(row))


def _parts(keys: Collection[bytes]) -> list[list[bytes]]:
    listed = list(keys)
    return [listed[start : start + _PART] for start in range(0, len(listed), _PART)]


def country_of_order() -> ColumnElement[str]:
    """The order's own country, else that of its customer (join `customers`)."""
    return case((orders.c.country != "", orders.c.country), else_=customers.c.country)
