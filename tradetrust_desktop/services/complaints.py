"""What one can do with complaints."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from tradetrust_desktop.domain.care import (
    ClockRow,
    ComplaintDraft,
    ComplaintRow,
    ComplaintStatus,
    FollowUpDraft,
    FollowUpKind,
)
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.clocks import Clock, Ending
from tradetrust_desktop.domain.complaint_clocks import ClockStanding, standing
from tradetrust_desktop.domain.complaint_replay import Explained
from tradetrust_desktop.domain.complaints import (
    REVISIT_DAYS,
    Closing,
    ComplaintPage,
    Group,
    Unfinished,
    histories,
    stands_for,
)
from tradetrust_desktop.domain.interactions import InteractionDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.services import belonging, checks, complaint_checks, complaint_merges
from tradetrust_desktop.services.holidays import days_in
from tradetrust_desktop.storage import (
    complaint_clocks,
    complaint_lists,
    complaint_merging,
    complaint_rest,
    firm_time,
    follow_ups,
    interactions,
    settings_store,
)
from tradetrust_desktop.storage import complaints as stored
from tradetrust_desktop.storage.engine import Database
from tradetrust_desktop.storage.steps import Step

_OTHERS: Final = 20
_REVISITS: Final = "complaints.revisit_days"


class Complaints:
    """Complaints of one database. Every method may run on any thread."""

    def __init__(self, database: Database, *, now_ms: Callable[[], int]) -> None:
        self._database = database
        self._now_ms = now_ms

    # reading

    def ids(self, query: ListQuery) -> list[bytes]:
        """Ids of the complaints a list shows, in its order; see `storage.complaint_lists.ids`."""
        with self._database.reading() as connection:
            return complaint_lists.ids(connection, query, now_ms=self._now_ms())

    def groups(self, query: ListQuery, *, by: str) -> tuple[Group, ...]:
        """The complaints of a list in groups: by customer, priority, status, category, owner,
        country.
        """  # noqa: D205 - one sentence that names them all
        with self._database.reading() as connection:
            return complaint_lists.groups(connection, query, by=by, now_ms=self._now_ms())

    def count_each(self, queries: Sequence[ListQuery]) -> list[int]:
        """How many complaints each of these lists would show."""
        with self._database.reading() as connection:
            now_ms = self._now_ms()
            return [complaint_lists.count(connection, each, now_ms=now_ms) for each in queries]

    def values_in_use(self, names: Iterable[str]) -> dict[str, list[str]]:
        """What these fields hold among all complaints, the most frequent first."""
        with self._database.reading() as connection:
            return {name: complaint_lists.values(connection, name) for name in names}

    def rows(self, ids: Sequence[bytes]) -> list[ComplaintRow]:
        """The complaints of these ids, in their order."""
        with self._database.reading() as connection:
            return stored.rows(connection, ids)

    def page(self, key: bytes) -> ComplaintPage | None:
        """One complaint with its history and its log; None when it is gone."""
        with self._database.reading() as connection:
            return stored.page(connection, key)

    def unfinished(self, key: bytes) -> tuple[Unfinished, ...]:
        """Promises not kept and actions not done; to be named before it is closed."""
        with self._database.reading() as connection:
            return complaint_rest.unfinished(connection, key)

    def others_of(self, key: bytes) -> tuple[ComplaintRow, ...]:
        """The same customer's complaints that it could be merged with, the latest first."""
        with self._database.reading() as connection:
            row = stored.row(connection, key)
            if row is None:
                return ()
            filters = {"customer_id": row.draft.customer_id.hex()}
            query = ListQuery(filters=filters)
            found = complaint_lists.ids(connection, query, now_ms=self._now_ms())
            rows = stored.rows(connection, [each for each in found if each != key][:_OTHERS])
        return tuple(each for each in rows if each.ending != Ending.MERGED)

    def counts(self, *, now_ms: int | None = None, today: date | None = None) -> dict[str, int]:
        """How many complaints each saved filter (`storage.complaint_lists.STATES`) has.

        Counted for now and the firm's today unless another moment or day is given.
        """
        now_ms = self._now_ms() if now_ms is None else now_ms
        with self._database.reading() as connection:
            when = complaint_lists.moments(connection, now_ms=now_ms, today=today)
            return complaint_lists.counts(connection, when)

    def next_due_ms(self) -> int | None:
        """When the next deadline passes that nobody has met yet; None where none runs."""
        with self._database.reading() as connection:
            return complaint_lists.next_due_ms(connection, self._now_ms())

    def deadlines(
        self, *, first: date, last: date
    ) -> tuple[tuple[ComplaintRow, ClockStanding], ...]:
        """Deadlines not met yet that fall on these days of the firm, by time; also late ones."""
        with self._database.reading() as connection:
            found = complaint_lists.awaited(connection, first=first, last=last)
            rows = stored.rows(connection, list(dict.fromkeys(key for key, _ in found)))
        by_id = {row.id: row for row in rows}
        clocks = {(row.id, clock.clock): clock for row in rows for clock in row.clocks}
        now_ms = self._now_ms()
        return tuple((by_id[place[0]], standing(clocks[place], now_ms)) for place in found)

    def preview(self, draft: ComplaintDraft) -> tuple[ClockRow, ...]:
        """The clocks that a complaint would get if it were added as typed.

        None where it cannot have been received at that moment.
        """
        now_ms = self._now_ms()
        if any(p.field == "received_ms" for p in complaint_checks.problems(draft, now_ms=now_ms)):
            return ()
        with self._database.reading() as connection:
            return complaint_clocks.preview(connection, draft, histories(draft, now_ms=now_ms))

    def preview_why(
        self, draft: ComplaintDraft, clock: Clock, *, language: str = "en"
    ) -> Explained | None:
        """What would be counted up to a deadline of a complaint as typed, as `why` tells it."""
        now_ms = self._now_ms()
        if any(p.field == "received_ms" for p in complaint_checks.problems(draft, now_ms=now_ms)):
            return None
        with self._database.reading() as connection:
            events = histories(draft, now_ms=now_ms)
            return complaint_clocks.preview_why(
                connection, draft, events, clock, days_of=days_in(language)
            )

    def why(self, key: bytes, clock: Clock, *, language: str = "en") -> Explained | None:
        """What was counted and skipped up to the deadline of a clock; None without that clock.

        Holidays are named in the language. Loads a library the first time: not for painting.
        """
        with self._database.reading() as connection:
            return complaint_clocks.why(connection, key, clock, days_of=days_in(language))

    def check(
        self, draft: ComplaintDraft, *, before: ComplaintDraft | None = None
    ) -> tuple[Problem, ...]:
        """Everything that is wrong with what was typed; `before` is what an edit began with."""
        found = complaint_checks.problems(draft, now_ms=self._now_ms())
        # a moment that stands already may be ahead of a clock that was set back
        same = before is not None and before.received_ms == draft.received_ms
        return (
            *(each for each in found if not (same and each.field == "received_ms")),
            *belonging.problems(self._database, draft, before=before),
        )

    def check_many(self, values: Mapping[str, str]) -> tuple[Problem, ...]:
        """What is wrong with values that `edit_many` is to set."""
        return tuple(complaint_checks.many_problems(values))

    # writing: each is one act

    def add(self, draft: ComplaintDraft, *, asked_by: object = None) -> tuple[bytes, Changes]:
        """Keep a new complaint under the next number of its year; Refused with all problems."""
        draft = complaint_checks.stripped(draft)
        checks.refuse(self.check(draft))
        key = self._database.new_id()
        with self._database.step(
            Act.COMPLAINT_ADD, params={"name": draft.title}, asked_by=asked_by
        ) as step:
            stored.add(step, key, draft)
        return key, step.changes

    def edit(self, key: bytes, *, draft: ComplaintDraft, asked_by: object = None) -> Changes:
        """Make a complaint be as typed; Refused with all problems, or when it is gone."""
        draft = complaint_checks.stripped(draft)
        row = self._row(key)
        checks.refuse((*self.check(draft, before=row.draft), *self._way_problems(row, draft)))
        with self._step(Act.COMPLAINT_EDIT, key, asked_by=asked_by) as (step, _):
            stored.edit(step, key, draft)
        return step.changes

    def edit_many(
        self, ids: Sequence[bytes], *, values: Mapping[str, str], asked_by: object = None
    ) -> Changes:
        """Give several complaints another priority, category, owner or status in one act.

        Refused as a whole where a value is wrong; such as are gone meanwhile are left out, and
        what is closed keeps its status.
        """
        checks.refuse(self.check_many(values))
        params = {"count": str(len(ids))}
        fields = complaint_checks.to_set(values)
        with self._database.step(Act.COMPLAINTS_EDIT, params=params, asked_by=asked_by) as step:
            for row in stored.rows(step.connection, ids):
                own = dict(fields)
                if row.draft.status is ComplaintStatus.CLOSED:
                    own.pop("status", None)
                draft = replace(row.draft, **own)
                stored.edit(step, row.id, complaint_checks.stripped(draft))
        return step.changes

    def delete(self, key: bytes, *, asked_by: object = None) -> Changes:
        """Remove a complaint with its history; its messages stay with the customer."""
        with self._step(Act.COMPLAINT_DELETE, key, asked_by=asked_by) as (step, _):
            stored.delete(step, key)
        return step.changes

    def delete_many(self, ids: Sequence[bytes], *, asked_by: object = None) -> Changes:
        """Remove several complaints in one act; such as are gone meanwhile are left out."""
        params = {"count": str(len(ids))}
        with self._database.step(Act.COMPLAINTS_DELETE, params=params, asked_by=asked_by) as step:
            for row in stored.rows(step.connection, list(dict.fromkeys(ids))):
                stored.delete(step, row.id)
        return step.changes

    def log(
        self,
        key: bytes,
        *,
        entry: InteractionDraft,
        status: ComplaintStatus | None = None,
        asked_by: object = None,
    ) -> Changes:
        """Keep what was said about a complaint, with the status it stands for unless given.

        The customer and the complaint of the entry are filled in. The first outgoing message
        is the reply, one marked as proposal the proposal; the rest changes no status.
        """
        return self._said(key, entry=entry, status=status, asked_by=asked_by)

    def set_status(
        self,
        key: bytes,
        *,
        status: ComplaintStatus,
        note: str = "",
        message: InteractionDraft | None = None,
        asked_by: object = None,
    ) -> Changes:
        """Set a status by hand, with the message it stands for where there was one.

        It holds from when the message was sent, else from now. What is to be closed needs
        what a good close has (see `close`), else it is Refused.
        """
        return self._said(key, entry=message, status=status, note=note, asked_by=asked_by)

    def close(self, key: bytes, *, closing: Closing, asked_by: object = None) -> Changes:
        """Close a complaint and plan the revisits; Refused with everything that is missing.

        Refused, too, where it is closed already: its revisits are planned.
        """
        now_ms = self._now_ms()
        today = self._today(now_ms)
        checks.refuse(tuple(complaint_checks.closing_problems(closing, today=today)))
        complaint_merges.refuse_ended(self._database, self._row(key))
        with self._step(Act.COMPLAINT_CLOSE, key, asked_by=asked_by) as (step, row):
            draft = replace(
                row.draft,
                status=ComplaintStatus.CLOSED,
                root_cause=closing.root_cause.strip(),
                cause=closing.cause.strip(),
                remedy=closing.remedy.strip(),
                prevention=closing.prevention.strip(),
                rating=closing.rating,
                rating_asked=closing.rating_asked,
            )
            stored.edit(step, key, draft, at_ms=now_ms)
            for days in closing.revisits:
                revisit = FollowUpDraft(
                    customer_id=draft.customer_id,
                    title=draft.title,
                    due=today + timedelta(days=days),
                    kind=FollowUpKind.REVISIT,
                    contact_id=draft.contact_id,
                    complaint_id=key,
                    order_id=draft.order_id,
                )
                follow_ups.add(step, self._database.new_id(), revisit)
        return step.changes

    def withdraw(self, key: bytes, *, note: str = "", asked_by: object = None) -> Changes:
        """The customer takes it back: closed without what a good close has, nothing due any more.

        Refused where it is closed already.
        """
        row = self._row(key)
        complaint_merges.refuse_ended(self._database, row)
        checks.refuse(tuple(complaint_checks.note_problems(note)))
        draft = replace(row.draft, status=ComplaintStatus.CLOSED)
        with self._step(Act.COMPLAINT_WITHDRAW, key, asked_by=asked_by) as (step, _):
            stored.edit(step, key, draft, note=note.strip(), ending=Ending.WITHDRAWN)
        return step.changes

    def merge(
        self, kept: bytes, *, merged: Sequence[bytes], asked_by: object = None
    ) -> tuple[bytes, Changes]:
        """Let one complaint stand for others about the same thing; returns which one stays.

        One that was merged itself is stood for by the one that holds it. The kept one takes
        the earliest receipt and the gravest priority, and shows what was said about all of
        them. Refused with one reason, and then nothing is merged.
        """
        one = complaint_merges.standing(self._database, kept)
        others = [complaint_merges.known(self._database, key) for key in dict.fromkeys(merged)]
        for other in others:
            complaint_merges.check(self._database, one, merged=other)
        params = {"name": one.number, "merged": ", ".join(other.number for other in others)}
        with (
            self._database.step(Act.COMPLAINT_MERGE, params=params, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            for other in others:
                complaint_merging.merge(step, one.id, other.id)
        return one.id, step.changes

    def merge_many(self, ids: Sequence[bytes], *, asked_by: object = None) -> tuple[bytes, Changes]:
        """Merge these into one of them: the earliest that is open; see `merge`."""
        kept = complaint_merges.to_keep(self._database, ids)
        return self.merge(kept, merged=[key for key in ids if key != kept], asked_by=asked_by)

    def unmerge(self, merged: bytes, *, asked_by: object = None) -> Changes:
        """Part a complaint from the one it was merged into, as both were; Refused if it was not.

        What was said and done since stays with the one that was kept.
        """
        row = self._row(merged)
        params = {"name": complaint_merges.into(self._database, row), "merged": row.number}
        with (
            self._database.step(Act.COMPLAINT_UNMERGE, params=params, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            complaint_merging.unmerge(step, merged)
        return step.changes

    def revisit_days(self) -> tuple[int, ...]:
        """After how many days a customer is visited again, unless the close says otherwise."""
        with self._database.reading() as connection:
            kept = settings_store.get(connection, _REVISITS, REVISIT_DAYS)
        return tuple(int(days) for days in kept)

    def keep_revisit_days(self, days: Sequence[int], *, asked_by: object = None) -> Changes:
        """Plan these revisits from now on."""
        checks.refuse(tuple(complaint_checks.revisit_problems(days)))
        with self._database.step(Act.SETTING_EDIT, asked_by=asked_by) as step:
            settings_store.put(step, {_REVISITS: sorted(days)})
        return step.changes

    def _said(
        self,
        key: bytes,
        *,
        entry: InteractionDraft | None,
        status: ComplaintStatus | None,
        note: str = "",
        asked_by: object,
    ) -> Changes:
        now_ms = self._now_ms()
        checks.refuse(tuple(complaint_checks.note_problems(note)))
        if entry is not None:
            entry = replace(entry, summary=entry.summary.strip())
            checks.refuse(tuple(complaint_checks.entry_problems(entry, now_ms=now_ms)))
        act = Act.COMPLAINT_STATUS
        if status is not None:
            complaint_merges.refuse_merged(self._database, self._row(key))
        key = complaint_merges.heard_by(self._database, key)
        row = self._row(key)
        if entry is not None:
            entry = replace(entry, customer_id=row.draft.customer_id, complaint_id=key)
            checks.refuse(tuple(belonging.problems(self._database, entry)))
        if entry is not None and status is None:
            status = stands_for(entry, row.draft.status)
        if status is None or status is row.draft.status:
            act = Act.INTERACTION_ADD if entry is not None else Act.COMPLAINT_EDIT
        elif status is ComplaintStatus.CLOSED:
            kept = complaint_checks.kept(row.draft)
            today = self._today(now_ms)
            checks.refuse(tuple(complaint_checks.closing_problems(kept, today=today)))
        params = {"name": row.number, "status": str(status or row.draft.status)}
        with (
            self._database.step(act, params=params, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            if entry is not None:
                interactions.add(step, self._database.new_id(), entry)
            if status is not None:
                at_ms = now_ms if entry is None else min(entry.at_ms, now_ms)
                draft = replace(row.draft, status=status)
                stored.edit(step, key, draft, at_ms=at_ms, note=note)
            complaint_clocks.rewrite(step, key)
        return step.changes

    def _way_problems(self, row: ComplaintRow, draft: ComplaintDraft) -> Iterator[Problem]:
        """Why an edit cannot take a complaint where it would: another status, another customer."""
        if draft.status is not row.draft.status:
            complaint_merges.refuse_merged(self._database, row)
            if draft.status is ComplaintStatus.CLOSED:
                today = self._today(self._now_ms())
                yield from complaint_checks.closing_problems(
                    complaint_checks.kept(draft), today=today
                )
        if draft.customer_id != row.draft.customer_id:
            yield from complaint_merges.parted_problems(self._database, row)

    @contextmanager
    def _step(
        self, act: Act, key: bytes, *, asked_by: object
    ) -> Iterator[tuple[Step, ComplaintRow]]:
        row = self._row(key)
        with (
            self._database.step(act, params={"name": row.number}, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            yield step, row

    def _row(self, key: bytes) -> ComplaintRow:
        with self._database.reading() as connection:
            found = stored.row(connection, key)
        if found is None:
            raise Refused(Problem(Code.NOT_FOUND))
        return found

    def _today(self, now_ms: int) -> date:
        """The firm's day."""
        with self._database.reading() as connection:
            return firm_time.day_of(now_ms, firm_time.zone(connection))
