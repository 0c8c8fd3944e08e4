"""What an import of complaints needs of the stored data, and how it writes them."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, select

from tradetrust_desktop.domain.care import (
    ComplaintDraft,
    ComplaintEvent,
    ComplaintRow,
    ComplaintStatus,
)
from tradetrust_desktop.domain.clocks import Ending
from tradetrust_desktop.domain.instants import in_ms
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.storage import complaint_clocks, complaints, interactions
from tradetrust_desktop.storage.schema import complaints as table
from tradetrust_desktop.storage.schema import customers, imports, orders
from tradetrust_desktop.storage.steps import Step

_AT_ONCE: Final = 500


def known(connection: Connection) -> dict[str, list[ComplaintRow]]:
    """Complaints that were imported before, by their folded number in the other list."""
    query = select(table.c.id).where(table.c.external_number != "").order_by(table.c.id)
    ids: list[bytes] = list(connection.execute(query).scalars())
    found: dict[str, list[ComplaintRow]] = {}
    for first in range(0, len(ids), _AT_ONCE):
        for row in complaints.rows(connection, ids[first : first + _AT_ONCE]):
            found.setdefault(row.draft.external_number.casefold(), []).append(row)
    return found


def orders_by_number(
    connection: Connection, numbers: Collection[str]
) -> dict[tuple[bytes, str], bytes]:
    """Customer and folded number to the order, for those numbers that exist."""
    found: dict[tuple[bytes, str], bytes] = {}
    wanted = sorted({number.casefold() for number in numbers if number})
    for first in range(0, len(wanted), _AT_ONCE):
        query = select(orders.c.customer_id, orders.c.number_key, orders.c.id).where(
            orders.c.number_key.in_(wanted[first : first + _AT_ONCE])
        )
        found |= {(owner, number): key for owner, number, key in connection.execute(query)}
    return found


def add_customer(step: Step, key: bytes, *, import_id: bytes, values: dict[str, str]) -> None:
    """A customer that nobody knew yet."""
    row = {"id": key, "import_id": import_id, "name_key": fold(values["name"]), **values}
    step.insert(customers, row)


def add_import(step: Step, key: bytes, values: dict[str, Any]) -> None:
    """The record of the import."""
    step.insert(imports, {"id": key, "what": "complaints", **values})


class Numbers:
    """Gives the numbers of many complaints without asking the data for each."""

    def __init__(self, step: Step) -> None:
        self._step = step
        self._last: dict[str, int] = {}

    def next(self, received_ms: int) -> str:
        """The next number of the year of a receipt."""
        first = complaints.next_number(self._step.connection, received_ms, self._last)
        year, number = first.split("-", 1)
        self._last[year] = int(number)
        return first


def add(
    step: Step,
    keys: tuple[bytes, bytes],
    draft: ComplaintDraft,
    *,
    import_id: bytes,
    number: str,
    replied: datetime | None,
    closed: datetime | None,
) -> None:
    """Add a complaint; `keys` are its id and that of its reply, if one is known.

    One that is closed already ended before the program knew it: nobody can say whether its
    deadlines were kept, unless the list says when it was answered.
    """
    key, message = keys
    complaints.begin(step, key, replace(draft, status=_begun(draft)), number=number)
    values: dict[str, object] = {"import_id": import_id}
    if replied is not None:
        entry = InteractionDraft(
            customer_id=draft.customer_id,
            at_ms=in_ms(replied),
            summary=draft.title,
            channel=draft.channel,
            direction=Direction.OUT,
            complaint_id=key,
        )
        interactions.add(step, message, entry)
    if draft.status is ComplaintStatus.CLOSED:
        answered = in_ms(replied) if replied is not None else draft.received_ms
        at_ms = max(in_ms(closed) if closed is not None else answered, answered)
        values |= {"status": str(draft.status), "ending": str(Ending.IMPORTED)}
        events = [
            ComplaintEvent(answered, "ending", "", str(Ending.IMPORTED)),
            ComplaintEvent(at_ms, "status", str(ComplaintStatus.NEW), str(draft.status)),
        ]
        complaint_clocks.note(step, key, events)
    step.update(table, key, values)
    complaint_clocks.rewrite(step, key)


def _begun(draft: ComplaintDraft) -> ComplaintStatus:
    """The status with which the history begins."""
    is_closed = draft.status is ComplaintStatus.CLOSED
    return ComplaintStatus.NEW if is_closed else draft.status


def changed(row: ComplaintRow, draft: ComplaintDraft, said: Collection[str]) -> ComplaintDraft:
    """A stored complaint with what a row says of it; equal to what is stored where nothing new.

    An empty cell never erases. A status is left alone: the program knows more about it.
    """
    fields = {name: getattr(draft, name) for name in said if name != "status"}
    if draft.order_id is not None:
        fields["order_id"] = draft.order_id
    return replace(row.draft, **fields, received_ms=draft.received_ms)
