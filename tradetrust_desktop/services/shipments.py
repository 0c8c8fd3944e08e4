"""What one can do with the shipments of orders."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from tradetrust_desktop.domain import containers
from tradetrust_desktop.domain.case import ShipmentDraft
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.investigation import ShipmentRow
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.services import checks
from tradetrust_desktop.storage import orders
from tradetrust_desktop.storage import shipments as stored
from tradetrust_desktop.storage.engine import Database

_TEXTS: Final = ("carrier", "forwarder", "container", "bill")
_DAYS: Final = ("etd", "eta", "arrived")


class Shipments:
    """Shipments of one database. Every method may run on any thread."""

    def __init__(self, database: Database, *, today: Callable[[], date]) -> None:
        self._database = database
        self._today = today

    def of(self, order_id: bytes) -> tuple[ShipmentRow, ...]:
        """The shipments of an order, in the order in which they were added."""
        with self._database.reading() as connection:
            return stored.of_order(connection, order_id)

    def check(self, draft: ShipmentDraft) -> tuple[Problem, ...]:
        """Everything that is wrong with what was typed; a doubtful container is not."""
        return tuple(self._problems(draft))

    def add(self, draft: ShipmentDraft, *, asked_by: object = None) -> tuple[bytes, Changes]:
        """Keep a new shipment; Refused with all problems."""
        draft = _tidy(draft)
        checks.refuse(self.check(draft))
        params = {"name": self._number(draft.order_id)}
        key = self._database.new_id()
        with self._database.step(Act.SHIPMENT_ADD, params=params, asked_by=asked_by) as step:
            stored.add(step, key, draft)
        return key, step.changes

    def edit(self, key: bytes, *, draft: ShipmentDraft, asked_by: object = None) -> Changes:
        """Make a shipment be as typed; Refused with all problems, or when it is gone."""
        draft = _tidy(draft)
        checks.refuse(self.check(draft))
        params = {"name": self._number(draft.order_id)}
        with (
            self._database.step(Act.SHIPMENT_EDIT, params=params, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            stored.edit(step, key, draft)
        return step.changes

    def delete(self, key: bytes, *, asked_by: object = None) -> Changes:
        """Remove a shipment; Refused while a complaint is about it."""
        with self._database.reading() as connection:
            found = stored.row(connection, key)
        params = {"name": found.order_number if found else ""}
        with (
            self._database.step(Act.SHIPMENT_DELETE, params=params, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            stored.delete(step, key)
        return step.changes

    def _problems(self, draft: ShipmentDraft) -> Iterator[Problem]:
        yield from checks.lengths({name: getattr(draft, name) for name in _TEXTS}, {})
        for name in ("etd", "eta"):
            yield from checks.day(name, getattr(draft, name), self._today())
        yield from checks.past_day("arrived", draft.arrived, self._today())
        if not any(getattr(draft, name) for name in (*_TEXTS, *_DAYS)):
            yield Problem(Code.REQUIRED, field="carrier")

    def _number(self, order_id: bytes) -> str:
        with self._database.reading() as connection:
            found = orders.rows(connection, [order_id])
        if not found:
            raise Refused(Problem(Code.NOT_FOUND, field="order_id"))
        return found[0].number or found[0].customer_number


def _tidy(draft: ShipmentDraft) -> ShipmentDraft:
    texts = {name: getattr(draft, name).strip() for name in _TEXTS}
    if containers.doubt(texts["container"]) is None:
        texts["container"] = containers.tidied(texts["container"])
    return replace(draft, **texts)
