"""What one can do with the ledger of promises."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from tradetrust_desktop.domain.case import PromiseDraft, PromiseRow
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.services import belonging, checks
from tradetrust_desktop.storage import complaint_clocks, firm_time, remedies
from tradetrust_desktop.storage import promises as stored
from tradetrust_desktop.storage.engine import Database
from tradetrust_desktop.storage.steps import Step

LIMITS: Final[Mapping[str, int]] = {"text": 1000, "note": 1000}
_MOST_MS: Final = 3660 * 86_400_000


class Promises:
    """Promises of one database. Every method may run on any thread."""

    def __init__(self, database: Database, *, now_ms: Callable[[], int]) -> None:
        self._database = database
        self._now_ms = now_ms

    # reading

    def rows(self, ids: Sequence[bytes]) -> list[PromiseRow]:
        """The promises of these ids, in their order; such as are gone are left out."""
        with self._database.reading() as connection:
            return stored.rows(connection, ids)

    def of(
        self, *, complaint_id: bytes | None = None, customer_id: bytes | None = None
    ) -> tuple[PromiseRow, ...]:
        """The promises of a complaint or a customer, by when they are due."""
        with self._database.reading() as connection:
            return stored.of(connection, complaint_id=complaint_id, customer_id=customer_id)

    def open_of(self, complaint_id: bytes) -> tuple[PromiseRow, ...]:
        """What of a complaint's promises the customer still waits for, by when it is due."""
        with self._database.reading() as connection:
            return stored.of(connection, complaint_id=complaint_id, open_only=True)

    def open_with(self, customer_id: bytes) -> tuple[PromiseRow, ...]:
        """What a customer still waits for, by when it is due."""
        with self._database.reading() as connection:
            return stored.of(connection, customer_id=customer_id, open_only=True)

    def due(self, *, first: date, last: date) -> tuple[PromiseRow, ...]:
        """Open promises due on these days of the firm for which no complaint's clock runs."""
        with self._database.reading() as connection:
            zone = firm_time.zone(connection)
            return stored.awaited(
                connection,
                first_ms=firm_time.start_ms(first, zone),
                end_ms=firm_time.start_ms(last + timedelta(days=1), zone),
            )

    def check(self, draft: PromiseDraft) -> tuple[Problem, ...]:
        """Everything that is wrong with what was typed."""
        now_ms = self._now_ms()
        return (
            *checks.needed("text", draft.text),
            *checks.lengths(
                {"text": draft.text, "note": draft.note, "promised_by": draft.promised_by}, LIMITS
            ),
            *checks.past_moment("made_ms", draft.made_ms, first_ms=0, now_ms=now_ms),
            *_due(draft, now_ms=now_ms),
            *_settled(draft, now_ms=now_ms),
        )

    # writing: each is one act

    def add(self, draft: PromiseDraft, *, asked_by: object = None) -> tuple[bytes, Changes]:
        """Keep a new promise; Refused with all problems."""
        draft = self._tidy(draft)
        checks.refuse((*self.check(draft), *belonging.problems(self._database, draft)))
        key = self._database.new_id()
        with self._database.step(
            Act.PROMISE_ADD, params={"name": draft.text}, asked_by=asked_by
        ) as step:
            stored.add(step, key, draft)
            _follow(step, draft.complaint_id)
        return key, step.changes

    def edit(self, key: bytes, *, draft: PromiseDraft, asked_by: object = None) -> Changes:
        """Make a promise be as typed; Refused with all problems, or when it is gone."""
        before = self._known(key).draft
        draft = self._tidy(draft)
        hanging = belonging.problems(self._database, draft, before=before)
        checks.refuse((*self.check(draft), *hanging))
        with self._step(Act.PROMISE_EDIT, draft, asked_by=asked_by) as step:
            stored.edit(step, key, draft)
            _follow(step, before.complaint_id, draft.complaint_id)
        return step.changes

    def keep(self, key: bytes, *, at_ms: int | None = None, asked_by: object = None) -> Changes:
        """It was kept: now, or when it was; Refused for a moment before it was given."""
        draft = self._known(key).draft
        kept = self._now_ms() if at_ms is None else at_ms
        draft = replace(draft, kept_ms=kept, dropped_ms=None)
        checks.refuse(self.check(draft))
        return self._write(key, Act.PROMISE_KEEP, draft, asked_by=asked_by)

    def drop(self, key: bytes, *, note: str, asked_by: object = None) -> Changes:
        """The customer let us off; Refused without a word why."""
        draft = self._known(key).draft
        draft = replace(draft, note=note.strip(), dropped_ms=self._now_ms(), kept_ms=None)
        checks.refuse((*checks.needed("note", draft.note), *self.check(draft)))
        return self._write(key, Act.PROMISE_DROP, draft, asked_by=asked_by)

    def open_again(self, key: bytes, *, asked_by: object = None) -> Changes:
        """It was not kept after all, nor were we let off."""
        draft = replace(self._known(key).draft, kept_ms=None, dropped_ms=None)
        return self._write(key, Act.PROMISE_EDIT, draft, asked_by=asked_by)

    def delete(self, key: bytes, *, asked_by: object = None) -> Changes:
        """Remove a promise that was never given."""
        draft = self._known(key).draft
        with self._step(Act.PROMISE_DELETE, draft, asked_by=asked_by) as step:
            stored.delete(step, key)
            _follow(step, draft.complaint_id)
        return step.changes

    def _write(self, key: bytes, act: Act, draft: PromiseDraft, *, asked_by: object) -> Changes:
        with self._step(act, draft, asked_by=asked_by) as step:
            stored.edit(step, key, draft)
            _follow(step, draft.complaint_id)
        return step.changes

    def _tidy(self, draft: PromiseDraft) -> PromiseDraft:
        """As typed, without the decision it came from where that was taken back meanwhile."""
        draft = stripped(draft)
        if draft.remedy_id is None:
            return draft
        with self._database.reading() as connection:
            is_there = remedies.row(connection, draft.remedy_id) is not None
        return draft if is_there else replace(draft, remedy_id=None)

    @contextmanager
    def _step(self, act: Act, draft: PromiseDraft, *, asked_by: object) -> Iterator[Step]:
        with (
            self._database.step(act, params={"name": draft.text}, asked_by=asked_by) as step,
            checks.known_record(),
        ):
            yield step

    def _known(self, key: bytes) -> PromiseRow:
        with self._database.reading() as connection:
            found = stored.row(connection, key)
        if found is None:
            raise Refused(Problem(Code.NOT_FOUND))
        return found


def stripped(draft: PromiseDraft) -> PromiseDraft:
    """A promise without blanks around its texts."""
    names = ("text", "note", "promised_by")
    return replace(draft, **{name: getattr(draft, name).strip() for name in names})


def _due(draft: PromiseDraft, *, now_ms: int) -> Iterator[Problem]:
    if draft.due_ms < draft.made_ms:
        yield Problem(Code.ALREADY_PAST, field="due_ms")
    elif draft.due_ms > now_ms + _MOST_MS:
        day = checks.day_of(draft.due_ms).isoformat()
        yield Problem(Code.DATE_OUT_OF_RANGE, field="due_ms", value=day)


def _settled(draft: PromiseDraft, *, now_ms: int) -> Iterator[Problem]:
    for name in ("kept_ms", "dropped_ms"):
        at_ms = getattr(draft, name)
        if at_ms is None:
            continue
        if at_ms < draft.made_ms:
            yield Problem(Code.KEPT_TOO_EARLY, field=name)
        else:
            yield from checks.past_moment(name, at_ms, first_ms=draft.made_ms, now_ms=now_ms)


def _follow(step: Step, *complaint_ids: bytes | None) -> None:
    """Bring the clocks of the complaints up to date that the promise was or is given for."""
    for key in dict.fromkeys(complaint_ids):
        if key is not None:
            complaint_clocks.rewrite(step, key)
