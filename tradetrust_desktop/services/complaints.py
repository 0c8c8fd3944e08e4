"""What one can do with complaints."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from tradetrust_desktop.domain.care import ComplaintDraft, ComplaintRow
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.problems import Code, Problem
from tradetrust_desktop.services import checks
from tradetrust_desktop.storage import complaints as stored
from tradetrust_desktop.storage.engine import Database

_LIMITS: Final = {"description": checks.LONG}
_SLACK_MS: Final = 10 * 60_000  # two clocks never agree to the minute


class Complaints:
    """Complaints of one database. Every method may run on any thread."""

    def __init__(self, database: Database, *, now_ms: Callable[[], int]) -> None:
        self._database = database
        self._now_ms = now_ms

    def ids(self, query: ListQuery) -> list[bytes]:
        """Ids of the complaints a list shows, in its order."""
        with self._database.reading() as connection:
            return stored.ids(connection, query)

    def rows(self, ids: Sequence[bytes]) -> list[ComplaintRow]:
        """The complaints of these ids, in their order."""
        with self._database.reading() as connection:
            return stored.rows(connection, ids)

    def page(self, key: bytes) -> ComplaintRow | None:
        """One complaint; None when it is gone."""
        with self._database.reading() as connection:
            return stored.page(connection, key)

    def check(self, draft: ComplaintDraft) -> tuple[Problem, ...]:
        """Everything that is wrong with what was typed."""
        texts = {"title": draft.title, "description": draft.description, "category": draft.category}
        problems = [*checks.needed("title", draft.title), *checks.lengths(texts, _LIMITS)]
        if not draft.customer_id:
            problems.append(Problem(Code.NO_CUSTOMER, field="customer_id"))
        if not 0 <= draft.received_ms <= self._now_ms() + _SLACK_MS:
            problems.append(Problem(Code.DATE_OUT_OF_RANGE, field="received_ms"))
        return tuple(problems)

    def add(self, draft: ComplaintDraft, *, asked_by: object = None) -> tuple[bytes, Changes]:
        """Keep a new complaint under the next number of its year; Refused with all problems."""
        draft = replace(draft, title=draft.title.strip())
        checks.refuse(self.check(draft))
        key = self._database.new_id()
        with self._database.step(
            Act.COMPLAINT_ADD, params={"name": draft.title}, asked_by=asked_by
        ) as step:
            stored.add(step, key, draft)
        return key, step.changes

    def edit(self, key: bytes, *, draft: ComplaintDraft, asked_by: object = None) -> Changes:
        """Make a complaint be as typed; Refused with all problems, or when it is gone."""
        draft = replace(draft, title=draft.title.strip())
        checks.refuse(self.check(draft))
        with (
            self._database.step(
                Act.COMPLAINT_EDIT, params=self._name(key), asked_by=asked_by
            ) as step,
            checks.known_record(),
        ):
            stored.edit(step, key, draft)
        return step.changes

    def delete(self, key: bytes, *, asked_by: object = None) -> Changes:
        """Remove a complaint."""
        with (
            self._database.step(
                Act.COMPLAINT_DELETE, params=self._name(key), asked_by=asked_by
            ) as step,
            checks.known_record(),
        ):
            stored.delete(step, key)
        return step.changes

    def _name(self, key: bytes) -> dict[str, str]:
        found = self.page(key)
        return {"name": found.number} if found else {}
