"""What one can do with the communication log: messages, calls, meetings and notes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from tradetrust_desktop.domain.care import FollowUpDraft
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.complaints import stands_for
from tradetrust_desktop.domain.interactions import InteractionDraft, InteractionRow
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.problems import Code, Problem
from tradetrust_desktop.services import belonging, checks, complaint_checks
from tradetrust_desktop.storage import complaint_clocks
from tradetrust_desktop.storage import complaints as stored_complaints
from tradetrust_desktop.storage import follow_ups as stored_follow_ups
from tradetrust_desktop.storage import interactions as stored
from tradetrust_desktop.storage.engine import Database
from tradetrust_desktop.storage.steps import Step

_LIMITS: Final = {"summary": 500, "detail": checks.LONG}
_ABOUT_A_COMPLAINT: Final = {"summary": checks.LONG, "detail": checks.LONG}
"""There the whole of what was said is one text, and a mail may be pasted."""
_FIRST_MS: Final = 0


class Interactions:
    """The communication log of one database. Every method may run on any thread."""

    def __init__(
        self, database: Database, *, now_ms: Callable[[], int], today: Callable[[], date]
    ) -> None:
        self._database = database
        self._now_ms = now_ms
        self._today = today

    def ids(self, query: ListQuery) -> list[bytes]:
        """Ids of the entries a list shows, the latest first."""
        with self._database.reading() as connection:
            return stored.ids(connection, query)

    def rows(self, ids: Sequence[bytes]) -> list[InteractionRow]:
        """The entries of these ids, in their order."""
        with self._database.reading() as connection:
            return stored.rows(connection, ids)

    def page(self, key: bytes) -> InteractionRow | None:
        """One entry; None when it is gone."""
        found = self.rows([key])
        return found[0] if found else None

    def check(
        self, draft: InteractionDraft, *, following: FollowUpDraft | None = None
    ) -> tuple[Problem, ...]:
        """Everything that is wrong with what was typed; that of the next step is "next_due"."""
        texts = {"summary": draft.summary, "detail": draft.detail}
        limits = _LIMITS if draft.complaint_id is None else _ABOUT_A_COMPLAINT
        problems = [*checks.needed("summary", draft.summary), *checks.lengths(texts, limits)]
        if not draft.customer_id:
            problems.append(Problem(Code.NO_CUSTOMER, field="customer_id"))
        now_ms = self._now_ms()
        problems += checks.past_moment("at_ms", draft.at_ms, first_ms=_FIRST_MS, now_ms=now_ms)
        problems += checks.within("minutes", draft.minutes, 0, complaint_checks.MOST_MINUTES)
        if following is not None:
            if following.due < self._today():
                problems.append(Problem(Code.ALREADY_PAST, field="next_due"))
            problems += checks.day("next_due", following.due, self._today())
            problems += checks.lengths({"next_title": following.title}, {})
        return tuple(problems)

    def add(
        self,
        draft: InteractionDraft,
        *,
        following: FollowUpDraft | None = None,
        asked_by: object = None,
    ) -> tuple[bytes, Changes]:
        """Keep an entry, and what is to follow, as one act; Refused with all problems.

        One that belongs to a complaint brings the status it stands for, as `Complaints.log` does.
        """
        draft = _tidy(draft)
        hanging = list(belonging.problems(self._database, draft))
        if following is not None:
            hanging += belonging.problems(self._database, following)
        checks.refuse((*self.check(draft, following=following), *hanging))
        key = self._database.new_id()
        with self._database.step(
            Act.INTERACTION_ADD, params={"name": draft.summary}, asked_by=asked_by
        ) as step:
            stored.add(step, key, draft)
            _move_on(step, draft)
            _replay(step, draft.complaint_id)
            if following is not None:
                stored_follow_ups.add(step, self._database.new_id(), following)
        return key, step.changes

    def edit(self, key: bytes, *, draft: InteractionDraft, asked_by: object = None) -> Changes:
        """Make an entry be as typed; Refused with all problems, or when it is gone."""
        draft = _tidy(draft)
        before = self.page(key)
        of_old = None if before is None else before.draft
        found = [*self.check(draft), *belonging.problems(self._database, draft, before=of_old)]
        if of_old is not None and of_old.at_ms == draft.at_ms:
            # a moment that stands already may be ahead of a clock that was set back
            found = [each for each in found if each.field != "at_ms"]
        checks.refuse(tuple(found))
        with (
            self._database.step(
                Act.INTERACTION_EDIT, params={"name": draft.summary}, asked_by=asked_by
            ) as step,
            checks.known_record(),
        ):
            stored.edit(step, key, draft)
            _replay(step, draft.complaint_id, before.draft.complaint_id if before else None)
        return step.changes

    def delete(self, key: bytes, *, asked_by: object = None) -> Changes:
        """Remove an entry."""
        found = self.page(key)
        params = {"name": found.draft.summary} if found else {}
        with (
            self._database.step(Act.INTERACTION_DELETE, params=params, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            stored.delete(step, key)
            _replay(step, found.draft.complaint_id if found else None)
        return step.changes


def _move_on(step: Step, draft: InteractionDraft) -> None:
    """The first message to the customer is the reply to the complaint it belongs to."""
    if draft.complaint_id is None:
        return
    row = stored_complaints.row(step.connection, draft.complaint_id)
    status = stands_for(draft, row.draft.status) if row else None
    if row is not None and status is not None:
        changed = replace(row.draft, status=status)
        at_ms = min(draft.at_ms, step.now_ms())
        stored_complaints.edit(step, draft.complaint_id, changed, at_ms=at_ms)


def _replay(step: Step, *complaint_ids: bytes | None) -> None:
    """A message may meet a clock of the complaint it belongs to, or did until now."""
    for complaint_id in {key for key in complaint_ids if key is not None}:
        complaint_clocks.rewrite(step, complaint_id)


def _tidy(draft: InteractionDraft) -> InteractionDraft:
    summary = " ".join(draft.summary.split())
    return replace(draft, summary=summary, detail=draft.detail.strip())
