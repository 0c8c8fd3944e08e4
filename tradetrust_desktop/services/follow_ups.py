"""What one can do with follow-ups."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from tradetrust_desktop.domain.care import Channel, FollowUpDraft, FollowUpKind, FollowUpRow
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.problems import Code, Problem
from tradetrust_desktop.services import belonging, checks, complaint_checks
from tradetrust_desktop.storage import complaint_clocks, complaints, interactions
from tradetrust_desktop.storage import follow_ups as stored
from tradetrust_desktop.storage.engine import Database
from tradetrust_desktop.storage.steps import Step

_LIMITS: Final = {"note": checks.LONG, "result": checks.LONG}
_LAST_MINUTE: Final = 24 * 60 - 1
_LINE: Final = 500
"""What the log takes as the one line of an entry."""

USUAL_CHANNELS: Final[Mapping[FollowUpKind, Channel | None]] = {
    FollowUpKind.CALL: Channel.PHONE,
    FollowUpKind.MAIL: Channel.MAIL,
    FollowUpKind.VISIT: Channel.MEETING,
    FollowUpKind.FAIR_MEETING: Channel.FAIR,
    FollowUpKind.SAMPLE: Channel.MAIL,
    FollowUpKind.QUOTATION: Channel.MAIL,
    FollowUpKind.ORDER_CHECK: None,
    FollowUpKind.PAYMENT_REMINDER: Channel.MAIL,
    FollowUpKind.REVISIT: Channel.PHONE,
    FollowUpKind.CARE: Channel.MAIL,
    FollowUpKind.MARKET_INFORMATION: Channel.MAIL,
    FollowUpKind.TRAINING: Channel.VIDEO,
    FollowUpKind.SURVEY: Channel.MAIL,
}
"""On which road a follow-up of a kind usually goes; None for what is done among ourselves."""


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

    def due_days(self, query: ListQuery) -> list[date]:
        """The due days of what `ids` finds, in the same order."""
        with self._database.reading() as connection:
            return stored.due_days(connection, query)

    def places(self, query: ListQuery) -> list[tuple[str, str, str]]:
        """Country, city and zone of the customers that a query concerns, each place once."""
        with self._database.reading() as connection:
            return stored.places(connection, query)

    def count(self, query: ListQuery) -> int:
        """How many follow-ups a query finds."""
        with self._database.reading() as connection:
            return stored.count(connection, query)

    def due_counts(self, *, first: date, last: date) -> dict[date, int]:
        """How many open follow-ups are due on each day of a span, both ends included."""
        with self._database.reading() as connection:
            return stored.due_counts(connection, first=first, last=last)

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
            *checks.past_day("done", draft.done, self._today()),
            *checks.within("due_minute", draft.due_minute, 0, _LAST_MINUTE),
        ]
        if not draft.customer_id:
            problems.append(Problem(Code.NO_CUSTOMER, field="customer_id"))
        return tuple(problems)

    def add(self, draft: FollowUpDraft, *, asked_by: object = None) -> tuple[bytes, Changes]:
        """Keep a new follow-up; Refused with all problems."""
        draft = replace(draft, title=draft.title.strip())
        checks.refuse((*self.check(draft), *belonging.problems(self._database, draft)))
        key = self._database.new_id()
        with self._database.step(
            Act.FOLLOW_UP_ADD, params={"name": draft.title}, asked_by=asked_by
        ) as step:
            stored.add(step, key, draft)
        return key, step.changes

    def edit(self, key: bytes, *, draft: FollowUpDraft, asked_by: object = None) -> Changes:
        """Make a follow-up be as typed; Refused with all problems, or when it is gone."""
        draft = replace(draft, title=draft.title.strip())
        hanging = belonging.problems(self._database, draft, before=self._known(key).draft)
        checks.refuse((*self.check(draft), *hanging))
        with (
            self._database.step(
                Act.FOLLOW_UP_EDIT, params={"name": draft.title}, asked_by=asked_by
            ) as step,
            checks.known_record(),
        ):
            stored.edit(step, key, draft)
        return step.changes

    def finish(
        self,
        key: bytes,
        *,
        result: str = "",
        next: FollowUpDraft | None = None,  # noqa: A002 - the word of the product
        channel: Channel | None = None,
        rating: int | None = None,
        asked_by: object = None,
    ) -> Changes:
        """Done today, with what came of it and, where there is one, the next follow-up: one act.

        What came of it goes into the log: with a channel as said to the customer, which is a
        contact and may meet a clock of the complaint it hangs on; without one as a note.
        Without words nothing is logged. A `rating` (1 to 5) of how its complaint was handled
        is kept with the complaint. What is done already stays as it is. Refused when it is
        gone, or with what is wrong.
        """
        found = self._known(key)
        if found.draft.done is not None:
            return Changes(asked_by=asked_by)
        done = replace(found.draft, done=self._today(), result=result.strip())
        rated = tuple(checks.within("rating", rating, *complaint_checks.RATINGS))
        checks.refuse((*self.check(done), *rated))
        if next is not None:
            next = replace(next, title=next.title.strip())  # noqa: A001
            checks.refuse((*self.check(next), *belonging.problems(self._database, next)))
        with (
            self._database.step(
                Act.FOLLOW_UP_DONE, params={"name": found.draft.title}, asked_by=asked_by
            ) as step,
            checks.known_record(),
        ):
            stored.edit(step, key, done)
            if done.result:
                self._log(step, key, done, channel=channel)
            if rating is not None and done.complaint_id is not None:
                complaints.rate(step, done.complaint_id, rating)
            if next is not None:
                stored.add(step, self._database.new_id(), next)
        return step.changes

    def finish_many(self, ids: Iterable[bytes], *, asked_by: object = None) -> Changes:
        """Done today, all of them as one act; such as are done or gone stay as they are."""
        today = self._today()
        drafts = {
            row.id: replace(row.draft, done=today)
            for row in self.rows(list(ids))
            if row.draft.done is None
        }
        return self._change(Act.FOLLOW_UPS_DONE, Act.FOLLOW_UP_DONE, drafts, asked_by)

    def skip(self, key: bytes, *, reason: str = "", asked_by: object = None) -> Changes:
        """Close it without having done it; nothing goes into the log."""
        draft = replace(self._known(key).draft, done=self._today(), result=reason.strip())
        checks.refuse(self.check(draft))
        return self._change(None, Act.FOLLOW_UP_SKIP, {key: draft}, asked_by)

    def postpone(
        self, key: bytes, *, due: date, due_minute: int | None = None, asked_by: object = None
    ) -> Changes:
        """Make it due on another day, at any time of it unless one is given."""
        draft = replace(self._known(key).draft, due=due, due_minute=due_minute)
        checks.refuse(self.check(draft))
        return self._change(None, Act.FOLLOW_UP_POSTPONE, {key: draft}, asked_by)

    def postpone_many(self, days: Mapping[bytes, date], *, asked_by: object = None) -> Changes:
        """Make each of them due on its day, as one act; the time of day stays."""
        drafts = {
            row.id: replace(row.draft, due=days[row.id])
            for row in self.rows(list(days))
            if row.draft.done is None
        }
        for draft in drafts.values():
            checks.refuse(self.check(draft))
        return self._change(Act.FOLLOW_UPS_POSTPONE, Act.FOLLOW_UP_POSTPONE, drafts, asked_by)

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

    def delete_many(self, ids: Sequence[bytes], *, asked_by: object = None) -> Changes:
        """Remove all of them as one act; such as are gone already do not matter."""
        found = self.rows(list(ids))
        if len(found) == 1:
            return self.delete(found[0].id, asked_by=asked_by)
        params = {"count": str(len(found))}
        with self._database.step(Act.FOLLOW_UPS_DELETE, params=params, asked_by=asked_by) as step:
            for row in found:
                stored.delete(step, row.id)
        return step.changes

    def _known(self, key: bytes) -> FollowUpRow:
        found = self.page(key)
        if found is None:
            checks.refuse((Problem(Code.NOT_FOUND),))
            raise AssertionError
        return found

    def _change(
        self,
        several: Act | None,
        one: Act,
        drafts: Mapping[bytes, FollowUpDraft],
        asked_by: object,
    ) -> Changes:
        """Write these drafts as one step, named after the only one or their number."""
        act, params = one, {"name": next((draft.title for draft in drafts.values()), "")}
        if several is not None and len(drafts) != 1:
            act, params = several, {"count": str(len(drafts))}
        with (
            self._database.step(act, params=params, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            for key, draft in drafts.items():
                stored.edit(step, key, draft)
        return step.changes

    def _log(self, step: Step, key: bytes, done: FollowUpDraft, *, channel: Channel | None) -> None:
        first, _, _ = done.result.partition("\n")
        entry = InteractionDraft(
            done.customer_id,
            self._database.now_ms(),
            first.strip()[:_LINE],
            channel=channel,
            direction=Direction.INTERNAL if channel is None else Direction.OUT,
            contact_id=done.contact_id,
            complaint_id=done.complaint_id,
            follow_up_id=key,
            detail=done.result if first.strip() != done.result else "",
        )
        interactions.add(step, self._database.new_id(), entry)
        if done.complaint_id is not None:
            complaint_clocks.rewrite(step, done.complaint_id)
