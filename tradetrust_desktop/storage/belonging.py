"""Whose records are."""

from typing import Final

from sqlalchemy import Connection, Table, select

from tradetrust_desktop.storage.schema import complaints, contacts, customers, follow_ups, orders

LINKS: Final[dict[str, Table]] = {
    "contact_id": contacts,
    "order_id": orders,
    "complaint_id": complaints,
    "follow_up_id": follow_ups,
}
"""What a record can hang on besides its customer, by the field that names it."""


def is_customer(connection: Connection, key: bytes) -> bool:
    """Whether there is such a customer."""
    return (
        connection.execute(select(customers.c.id).where(customers.c.id == key)).first() is not None
    )


def customer_of(connection: Connection, name: str, key: bytes) -> bytes | None:
    """Whose contact, order or the like (a name of `LINKS`) that is; None where it is gone."""
    table = LINKS[name]
    return connection.execute(
        select(table.c.customer_id).where(table.c.id == key)
    ).scalar_one_or_none()
