"""What one can do with follow-ups."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from tradetrust_desktop.domain.care import FollowUpDraft, FollowUpRow
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.problems import Code, Problem
from tradetrust_desktop.services import checks
from tradetrust_desktop.storage import follow_ups as stored
from tradetrust_desktop.storage.engine import Database

_LIMITS: Final = {"note": checks.LONG, "result": checks.LONG}


class FollowUps:
    """Follow-ups of one database. Every method may run on any thread."""

    def __init__(self, database: Database, *, today: Callable[[], date]) -> None:
        self._database = database
        self._today = today

    def ids(self, query: ListQuery) -> list[bytes]:
        """Ids of the follow-ups a list shows, in its order."""
        with self._database.reading() as connection:
            return stored.ids(connection, query)

    def rows(self, ids: Sequence[bytes]) -> list[FollowUpRow]:
        """The follow-ups of these ids, in their order."""
        with self._database.reading() as connection:
            return stored.rows(connection, ids)

    def page(self, key: bytes) -> FollowUpRow | None:
        """One follow-up; None when it is gone."""
        with self._database.reading() as connection:
            return stored.page(connection, key)

    def check(self, draft: FollowUpDraft) -> tuple[Problem, ...]:
        """Everything that is wrong with what was typed."""
        texts = {"title": draft.title, "note": draft.note, "result": draft.result}
        problems = [
            *checks.needed("title", draft.title),
            *checks.lengths(texts, _LIMITS),
            *checks.day("due", draft.due, self._today()),
            *checks.day("done", draft.done, self._today()),
        ]
        if not draft.customer_id:
            problems.append(Problem(Code.NO_CUSTOMER, field="customer_id"))
        return tuple(problems)

    def add(self, draft: FollowUpDraft, *, asked_by: object = None) -> tuple[bytes, Changes]:
        """Keep a new follow-up; Refused with all problems."""
        draft = replace(draft, title=draft.title.strip())
        checks.refuse(self.check(draft))
        key = self._database.new_id()
        with self._database.step(
            Act.FOLLOW_UP_ADD, params={"name": draft.title}, asked_by=asked_by
        ) as step:
            stored.add(step, key, draft)
        return key, step.changes

    def edit(self, key: bytes, *, draft: FollowUpDraft, asked_by: object = None) -> Changes:
        """Make a follow-up be as typed; Refused with all problems, or when it is gone."""
        draft = replace(draft, title=draft.title.strip())
        checks.refuse(self.check(draft))
        with (
            self._database.step(
                Act.FOLLOW_UP_EDIT, params={"name": draft.title}, asked_by=asked_by
            ) as step,
            checks.known_record(),
        ):
            stored.edit(step, key, draft)
        return step.changes

    def delete(self, key: bytes, *, asked_by: object = None) -> Changes:
        """Remove a follow-up."""
        found = self.page(key)
        params = {"name": found.draft.title} if found else {}
        with (
            self._database.step(Act.FOLLOW_UP_DELETE, params=params, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            stored.delete(step, key)
        return step.changes
