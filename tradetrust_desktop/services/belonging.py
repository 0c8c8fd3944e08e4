"""What a record hangs on: its customer, and records of that same customer."""

from collections.abc import Iterator
from typing import Any

from tradetrust_desktop.domain.problems import Code, Problem
from tradetrust_desktop.storage import belonging as stored
from tradetrust_desktop.storage.engine import Database


def problems(database: Database, draft: Any, *, before: Any = None) -> Iterator[Problem]:
    """A customer that is gone, and a contact, an order or the like that is gone or another's.

    What stands as in `before` is left alone: an order may have gone to another customer since.
    A draft without a customer has that problem elsewhere.
    """
    if not draft.customer_id:
        return
    same = before is not None and before.customer_id == draft.customer_id
    with database.reading() as connection:
        if not same and not stored.is_customer(connection, draft.customer_id):
            yield Problem(Code.NOT_FOUND, field="customer_id")
            return
        for name in stored.LINKS:
            key = getattr(draft, name, None)
            if key is None or (same and getattr(before, name) == key):
                continue
            if stored.customer_of(connection, name, key) != draft.customer_id:
                yield Problem(Code.NOT_FOUND, field=name)
