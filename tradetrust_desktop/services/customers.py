"""What one can do with customers."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Final

from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.customers import CustomerDraft, CustomerPage, CustomerRow
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.names import match_key
from tradetrust_desktop.domain.problems import Problem
from tradetrust_desktop.services import checks
from tradetrust_desktop.storage import customers as stored
from tradetrust_desktop.storage.engine import Database

_LIMITS: Final = {"notes": checks.LONG, "address": 1000, "website": 500}
_ALIKE: Final = 90


class Customers:
    """Customers of one database. Every method may run on any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self, query: ListQuery) -> list[bytes]:
        """Ids of the customers a list shows, in its order."""
        with self._database.reading() as connection:
            return stored.ids(connection, query)

    def rows(self, ids: Sequence[bytes]) -> list[CustomerRow]:
        """The customers of these ids, in their order."""
        with self._database.reading() as connection:
            return stored.rows(connection, ids)

    def page(self, key: bytes) -> CustomerPage | None:
        """All about one customer; None when it is gone."""
        with self._database.reading() as connection:
            return stored.page(connection, key)

    def count(self) -> int:
        """How many customers there are."""
        with self._database.reading() as connection:
            return stored.count(connection)

    def check(self, draft: CustomerDraft) -> tuple[Problem, ...]:
        """Everything that is wrong with what was typed."""
        return (
            *checks.needed("name", draft.name),
            *checks.lengths(asdict(draft), _LIMITS),
            *checks.currency("currency", draft.currency),
            *checks.incoterm("incoterm", draft.incoterm),
        )

    def similar(self, name: str, *, limit: int = 5) -> list[CustomerRow]:
        """Customers whose name is nearly this one, the likest first; names of digits never are."""
        wanted = match_key(name)
        if not wanted or wanted.replace(" ", "").isdigit():
            return []
        from rapidfuzz import fuzz  # noqa: PLC0415

        with self._database.reading() as connection:
            likely = []
            for key, known, local, _ in stored.names(connection):
                alike = max(
                    fuzz.ratio(wanted, match_key(each), score_cutoff=_ALIKE)
                    for each in (known, local or known)
                )
                if alike:
                    likely.append((-alike, key))
            likely.sort()
            return stored.rows(connection, [key for _, key in likely[:limit]])

    def add(self, draft: CustomerDraft, *, asked_by: object = None) -> tuple[bytes, Changes]:
        """Keep a new customer; Refused with all problems."""
        draft = _tidy(draft)
        checks.refuse(self.check(draft))
        key = self._database.new_id()
        with self._database.step(
            Act.CUSTOMER_ADD, params={"name": draft.name}, asked_by=asked_by
        ) as step:
            stored.add(step, key, draft)
        return key, step.changes

    def edit(self, key: bytes, *, draft: CustomerDraft, asked_by: object = None) -> Changes:
        """Make a customer be as typed; Refused with all problems, or when it is gone."""
        draft = _tidy(draft)
        checks.refuse(self.check(draft))
        with (
            self._database.step(
                Act.CUSTOMER_EDIT, params={"name": draft.name}, asked_by=asked_by
            ) as step,
            checks.known_record(),
        ):
            stored.edit(step, key, draft)
        return step.changes

    def delete(self, key: bytes, *, asked_by: object = None) -> Changes:
        """Remove a customer; Refused while it has orders, complaints, follow-ups or answers."""
        with self._database.reading() as connection:
            draft = stored.draft(connection, key)
        params = {"name": draft.name if draft else ""}
        with (
            self._database.step(Act.CUSTOMER_DELETE, params=params, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            stored.delete(step, key)
        return step.changes


def _tidy(draft: CustomerDraft) -> CustomerDraft:
    texts = {name: text.strip() for name, text in asdict(draft).items()}
    return replace(draft, **texts)
