"""What one can do with the answers of customers."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from tradetrust_desktop.domain.care import SCALES, SurveyDraft, SurveyRow
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.problems import Code, Problem
from tradetrust_desktop.services import belonging, checks
from tradetrust_desktop.storage import customers as stored_customers
from tradetrust_desktop.storage import surveys as stored
from tradetrust_desktop.storage.engine import Database

_LIMITS: Final = {"comment": checks.LONG}


class Surveys:
    """Answers in one database. Every method may run on any thread."""

    def __init__(self, database: Database, *, today: Callable[[], date]) -> None:
        self._database = database
        self._today = today

    def ids(self, query: ListQuery) -> list[bytes]:
        """Ids of the answers a list shows, in its order."""
        with self._database.reading() as connection:
            return stored.ids(connection, query)

    def rows(self, ids: Sequence[bytes]) -> list[SurveyRow]:
        """The answers of these ids, in their order."""
        with self._database.reading() as connection:
            return stored.rows(connection, ids)

    def check(self, draft: SurveyDraft) -> tuple[Problem, ...]:
        """Everything that is wrong with what was typed."""
        low, high = SCALES[draft.kind]
        texts = {"comment": draft.comment, "channel": draft.channel, "occasion": draft.occasion}
        problems = [
            *checks.lengths(texts, _LIMITS),
            *checks.past_day("day", draft.day, self._today()),
        ]
        problems += checks.within("score", draft.score, low, high)
        if not draft.customer_id:
            problems.append(Problem(Code.NO_CUSTOMER, field="customer_id"))
        return tuple(problems)

    def add(self, draft: SurveyDraft, *, asked_by: object = None) -> tuple[bytes, Changes]:
        """Keep a new answer; Refused with all problems."""
        checks.refuse((*self.check(draft), *belonging.problems(self._database, draft)))
        key = self._database.new_id()
        params = self._name(draft.customer_id)
        with self._database.step(Act.SURVEY_ADD, params=params, asked_by=asked_by) as step:
            stored.add(step, key, draft)
        return key, step.changes

    def delete(self, key: bytes, *, asked_by: object = None) -> Changes:
        """Remove an answer."""
        found = self.rows([key])
        params = {"name": found[0].customer} if found else {}
        with (
            self._database.step(Act.SURVEY_DELETE, params=params, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            stored.delete(step, key)
        return step.changes

    def _name(self, customer_id: bytes) -> dict[str, str]:
        with self._database.reading() as connection:
            found = stored_customers.draft(connection, customer_id)
        return {"name": found.name} if found else {}
