"""What one can do with actions against causes."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date
from typing import Final

from tradetrust_desktop.domain.actions import check_day
from tradetrust_desktop.domain.case import ActionDraft, ActionRow
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.services import checks
from tradetrust_desktop.storage import actions as stored
from tradetrust_desktop.storage import complaints
from tradetrust_desktop.storage.engine import Database
from tradetrust_desktop.storage.steps import Step

_TEXTS: Final = ("text", "department", "person", "check_note")
_LIMITS: Final = {"text": 2_000, "check_note": 2_000}
_OFFERED: Final = ("department", "person")
_NAME: Final = 60


class Actions:
    """Actions of one database. Every method may run on any thread."""

    def __init__(self, database: Database, *, today: Callable[[], date]) -> None:
        self._database = database
        self._today = today

    def of(self, complaint_id: bytes) -> tuple[ActionRow, ...]:
        """The actions of a complaint: containing, corrective, preventive."""
        with self._database.reading() as connection:
            return stored.of_complaint(connection, complaint_id)

    def of_cause(self, cause: str) -> tuple[ActionRow, ...]:
        """The actions against a root cause as such, without a complaint."""
        with self._database.reading() as connection:
            return stored.of_cause(connection, cause)

    def open(self) -> tuple[ActionRow, ...]:
        """Everything that is to be done or to be checked, by day; without a day at the end."""
        with self._database.reading() as connection:
            return stored.awaited(connection)

    def due(self, *, first: date, last: date) -> tuple[ActionRow, ...]:
        """What is to be done or to be checked on these days of the firm, by day."""
        with self._database.reading() as connection:
            return stored.awaited(connection, first=first, last=last)

    def known_words(self) -> dict[str, tuple[str, ...]]:
        """The departments and persons that actions have already, the most frequent first."""
        with self._database.reading() as connection:
            return {name: stored.known_words(connection, name) for name in _OFFERED}

    def rows(self, ids: Sequence[bytes]) -> list[ActionRow]:
        """The actions of these ids, in their order; such as are gone are left out."""
        with self._database.reading() as connection:
            return stored.rows(connection, ids)

    def row(self, key: bytes) -> ActionRow | None:
        """One action; None when it is gone."""
        with self._database.reading() as connection:
            return stored.row(connection, key)

    def check(self, draft: ActionDraft) -> tuple[Problem, ...]:
        """Everything that is wrong with what was typed."""
        return tuple(self._problems(draft))

    def add(self, draft: ActionDraft, *, asked_by: object = None) -> tuple[bytes, Changes]:
        """Keep a new action, of a complaint or against a cause; Refused with all problems."""
        draft = _tidy(draft)
        checks.refuse((*self.check(draft), *self._owner_problems(draft)))
        key = self._database.new_id()
        with self._step(Act.ACTION_ADD, draft, asked_by=asked_by) as step:
            stored.add(step, key, draft)
        return key, step.changes

    def edit(self, key: bytes, *, draft: ActionDraft, asked_by: object = None) -> Changes:
        """Make an action be as typed; Refused with all problems, or when it is gone."""
        draft = _tidy(draft)
        checks.refuse(self.check(draft))
        return self._write(Act.ACTION_EDIT, key, draft, asked_by=asked_by)

    def delete(self, key: bytes, *, asked_by: object = None) -> Changes:
        """Remove an action."""
        draft = self._draft(key)
        with (
            self._step(Act.ACTION_DELETE, draft, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            stored.delete(step, key)
        return step.changes

    def done(self, key: bytes, *, day: date | None, asked_by: object = None) -> Changes:
        """Say on which day an action was done, None for not yet.

        Whether it worked is to be checked 30 days later, unless another day stands there;
        not done any more means not checked either.
        """
        before = self._draft(key)
        draft = replace(before, done=day)
        if day is None:
            draft = replace(draft, check_due=None, checked=None, worked=None)
        elif before.check_due is None or before.check_due < day:
            draft = replace(draft, check_due=check_day(day))
        checks.refuse(self.check(draft))
        act = Act.ACTION_EDIT if day is None else Act.ACTION_DONE
        return self._write(act, key, draft, asked_by=asked_by)

    def checked(
        self,
        key: bytes,
        *,
        worked: bool | None,
        note: str | None = None,
        day: date | None = None,
        asked_by: object = None,
    ) -> Changes:
        """Say whether an action worked, today unless another day is given; None takes it back.

        Refused NOT_DONE_YET while it is not done.
        """
        before = self._draft(key)
        if before.done is None:
            raise Refused(Problem(Code.NOT_DONE_YET, field="worked"))
        checked = None if worked is None else day or self._today()
        text = before.check_note if note is None else note.strip()
        draft = replace(before, worked=worked, checked=checked, check_note=text)
        checks.refuse(self.check(draft))
        return self._write(Act.ACTION_CHECKED, key, draft, asked_by=asked_by)

    def _problems(self, draft: ActionDraft) -> Iterator[Problem]:
        today = self._today()
        yield from checks.needed("text", draft.text)
        yield from checks.lengths({name: getattr(draft, name) for name in _TEXTS}, _LIMITS)
        for name in ("due", "check_due"):
            yield from checks.day(name, getattr(draft, name), today)
        for name in ("done", "checked"):
            yield from checks.past_day(name, getattr(draft, name), today)
        if draft.done is None and (draft.checked is not None or draft.worked is not None):
            yield Problem(Code.NOT_DONE_YET, field="worked")
        for name in ("check_due", "checked"):
            day = getattr(draft, name)
            if draft.done is not None and day is not None and day < draft.done:
                yield Problem(Code.CHECKED_TOO_EARLY, field=name)

    def _owner_problems(self, draft: ActionDraft) -> Iterator[Problem]:
        if draft.complaint_id is None:
            yield from checks.needed("cause", draft.cause)
            return
        with self._database.reading() as connection:
            if complaints.row(connection, draft.complaint_id) is None:
                yield Problem(Code.NOT_FOUND, field="complaint_id")

    def _draft(self, key: bytes) -> ActionDraft:
        row = self.row(key)
        if row is None:
            raise Refused(Problem(Code.NOT_FOUND))
        return row.draft

    def _write(self, act: Act, key: bytes, draft: ActionDraft, *, asked_by: object) -> Changes:
        with self._step(act, draft, asked_by=asked_by) as step, checks.known_record():
            stored.edit(step, key, draft)
        return step.changes

    def _step(
        self, act: Act, draft: ActionDraft, *, asked_by: object
    ) -> AbstractContextManager[Step]:
        text = draft.text.strip().partition("\n")[0]
        name = text if len(text) <= _NAME else text[: _NAME - 1] + "…"
        return self._database.step(act, params={"name": name}, asked_by=asked_by)


def _tidy(draft: ActionDraft) -> ActionDraft:
    return replace(draft, **{name: getattr(draft, name).strip() for name in _TEXTS})
