"""What a record hangs on: its customer, and records of that same customer."""

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Table, select

from tradetrust_desktop.domain.problems import Code, Problem
from tradetrust_desktop.storage.engine import Database
from tradetrust_desktop.storage.schema import complaints, contacts, customers, follow_ups, orders

_TABLES: Final[dict[str, Table]] = {
    "contact_id": contacts,
    "order_id": orders,
    "complaint_id": complaints,
    "follow_up_id": follow_ups,
}


def problems(database: Database, draft: Any, *, before: Any = None) -> Iterator[Problem]:
    """A customer that is gone, and a contact, an order or the like that is gone or another's.

    What stands as in `before` is left alone: an order may have gone to another customer since.
    A draft without a customer has that problem elsewhere.
    """
    if not draft.customer_id:
        return
    same = before is not None and before.customer_id == draft.customer_id
    with database.reading() as connection:
        known = select(customers.c.id).where(customers.c.id == draft.customer_id)
        if not same and connection.execute(known).first() is None:
            yield Problem(Code.NOT_FOUND, field="customer_id")
            return
        for name, table in _TABLES.items():
            key = getattr(draft, name, None)
            if key is None or (same and getattr(before, name) == key):
                continue
            of = select(table.c.customer_id).where(table.c.id == key)
            if connection.execute(of).scalar_one_or_none() != draft.customer_id:
                yield Problem(Code.NOT_FOUND, field=name)
