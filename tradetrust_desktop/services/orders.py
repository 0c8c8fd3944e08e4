"""What one can do with orders and credit notes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.complaint_finding import KnownOrder
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.money import LARGEST_MINOR
from tradetrust_desktop.domain.orders import OrderDraft, OrderPage, OrderRow
from tradetrust_desktop.domain.problems import Code, Problem
from tradetrust_desktop.services import belonging, checks
from tradetrust_desktop.storage import order_finding
from tradetrust_desktop.storage import orders as stored
from tradetrust_desktop.storage.engine import Database

_LIMITS: Final = {"note": checks.LONG}
_TEXTS: Final = ("number", "customer_number", "country", "incoterm", "payment_terms", "note")


class Orders:
    """Orders of one database. Every method may run on any thread."""

    def __init__(self, database: Database, *, today: Callable[[], date]) -> None:
        self._database = database
        self._today = today

    def ids(self, query: ListQuery) -> list[bytes]:
        """Ids of the orders a list shows, in its order."""
        with self._database.reading() as connection:
            return stored.ids(connection, query)

    def rows(self, ids: Sequence[bytes]) -> list[OrderRow]:
        """The orders of these ids, in their order."""
        with self._database.reading() as connection:
            return stored.rows(connection, ids)

    def page(self, key: bytes) -> OrderPage | None:
        """All about one order; None when it is gone."""
        with self._database.reading() as connection:
            return stored.page(connection, key)

    def latest_of(self, customer_id: bytes, *, limit: int = 30) -> tuple[KnownOrder, ...]:
        """The latest orders of a customer with their lines and their arrival, newest first."""
        with self._database.reading() as connection:
            return order_finding.latest(connection, customer_id, limit=limit)

    def count(self) -> int:
        """How many orders and credit notes there are."""
        with self._database.reading() as connection:
            return stored.count(connection)

    def countries(self) -> list[str]:
        """The countries that orders have, for a filter."""
        with self._database.reading() as connection:
            return stored.countries(connection)

    def currencies(self) -> list[str]:
        """The currencies that orders have, for a filter."""
        with self._database.reading() as connection:
            return stored.currencies(connection)

    def check(self, draft: OrderDraft, *, key: bytes | None = None) -> tuple[Problem, ...]:
        """Everything that is wrong with what was typed; `key` is the order that is edited."""
        texts = {name: getattr(draft, name) for name in _TEXTS}
        problems = [
            *checks.lengths(texts, _LIMITS),
            *checks.needed("currency", draft.currency),
            *checks.currency("currency", draft.currency),
            *checks.incoterm("incoterm", draft.incoterm),
            *checks.day("day", draft.day, self._today()),
            *checks.day("promised_ship_date", draft.promised_ship_date, self._today()),
        ]
        if not draft.number.strip() and not draft.customer_number.strip():
            problems.append(Problem(Code.REQUIRED, field="number"))
        if not draft.customer_id:
            problems.append(Problem(Code.NO_CUSTOMER, field="customer_id"))
        amounts = [draft.total_minor, *(line.amount_minor for line in draft.lines)]
        if any(abs(amount) > LARGEST_MINOR for amount in amounts):
            problems.append(Problem(Code.NUMBER_TOO_LARGE, field="total_minor"))
        if draft.number.strip():
            with self._database.reading() as connection:
                others = set(stored.with_number(connection, draft.number)) - {key}
            if others:
                problems.append(Problem(Code.ALREADY_EXISTS, field="number", value=draft.number))
        return tuple(problems)

    def add(self, draft: OrderDraft, *, asked_by: object = None) -> tuple[bytes, Changes]:
        """Keep a new order with its lines; Refused with all problems."""
        draft = _tidy(draft)
        checks.refuse((*self.check(draft), *belonging.problems(self._database, draft)))
        key = self._database.new_id()
        with self._database.step(Act.ORDER_ADD, params=_name(draft), asked_by=asked_by) as step:
            stored.add(step, key, draft)
        return key, step.changes

    def edit(self, key: bytes, *, draft: OrderDraft, asked_by: object = None) -> Changes:
        """Make an order and its lines be as typed; Refused with all problems, or when gone."""
        draft = _tidy(draft)
        checks.refuse(self.check(draft, key=key))
        with (
            self._database.step(Act.ORDER_EDIT, params=_name(draft), asked_by=asked_by) as step,
            checks.known_record(),
        ):
            stored.edit(step, key, draft)
        return step.changes

    def delete(self, key: bytes, *, asked_by: object = None) -> Changes:
        """Remove an order with its lines; Refused while a complaint is about it."""
        with self._database.reading() as connection:
            draft = stored.draft(connection, key)
        params = _name(draft) if draft else {}
        with (
            self._database.step(Act.ORDER_DELETE, params=params, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            stored.delete(step, key)
        return step.changes


def _name(draft: OrderDraft) -> dict[str, str]:
    return {"name": draft.number or draft.customer_number}


def _tidy(draft: OrderDraft) -> OrderDraft:
    texts = {name: getattr(draft, name).strip() for name in _TEXTS}
    return replace(draft, **texts)
