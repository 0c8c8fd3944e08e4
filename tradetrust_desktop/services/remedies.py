"""Choosing the remedy of a complaint: what can be offered, and what was decided."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from tradetrust_desktop.domain.case import (
    PromiseDraft,
    PromiseSource,
    RemedyDraft,
    RemedyRow,
)
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.money import LARGEST_MINOR, decimal_text
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.remedy_table import (
    Candidate,
    Level,
    Stake,
    Worth,
    candidates,
    level_of,
    missing,
)
from tradetrust_desktop.services import checks, promises
from tradetrust_desktop.storage import complaint_clocks, complaints, firm_time
from tradetrust_desktop.storage import promises as ledger
from tradetrust_desktop.storage import remedies as stored
from tradetrust_desktop.storage.engine import Database

_LIMITS: Final = {"text": 2000, "approval_note": 2000}
APPROVAL_PERMILLE: Final = 500
"""A cost above so many thousandths of the amount at stake asks who agreed to it."""


@dataclass(frozen=True)
class Suggestion:
    """What can be offered for a complaint, and from what it follows."""

    candidates: tuple[Candidate, ...]
    """The preferred one first."""
    worth: Worth
    level: Level
    stake: Stake
    missing: tuple[str, ...]
    """What has to be said before costs can be estimated: "stake", "extent", "share"."""


class Remedies:
    """Remedies of one database. Every method may run on any thread."""

    def __init__(self, database: Database, *, now_ms: Callable[[], int]) -> None:
        self._database = database
        self._now_ms = now_ms
        self._promises = promises.Promises(database, now_ms=now_ms)

    # reading

    def candidates(self, complaint_id: bytes, *, trust: int | None = None) -> Suggestion | None:
        """What can be offered for a complaint as it stands; None when it is gone.

        `trust` is the customer's score of 0 to 100, where there is one.
        """
        today = self._today()
        with self._database.reading() as connection:
            known = stored.known(connection, complaint_id, on=today)
        if known is None:
            return None
        worth = replace(known.worth, trust=trust)
        return Suggestion(
            candidates=candidates(
                category=known.category,
                extent=known.extent,
                share=known.share,
                worth=worth,
                stake=known.stake,
            ),
            worth=worth,
            level=level_of(worth, known.stake),
            stake=known.stake,
            missing=missing(extent=known.extent, share=known.share, stake=known.stake),
        )

    def of(self, complaint_id: bytes) -> tuple[RemedyRow, ...]:
        """What was decided for a complaint, the latest first."""
        with self._database.reading() as connection:
            return stored.of(connection, complaint_id)

    def asks_approval(self, draft: RemedyDraft, *, stake_minor: int, stake_currency: str) -> bool:
        """Whether a cost is so high that somebody should have agreed to it, and nobody has.

        That is more than half of the amount at stake; in another currency nobody can say.
        """
        if draft.cost_minor is None or draft.approved_by.strip():
            return False
        same = draft.cost_currency == stake_currency
        return same and draft.cost_minor * 1000 > stake_minor * APPROVAL_PERMILLE

    def check(self, draft: RemedyDraft) -> tuple[Problem, ...]:
        """Everything that is wrong with what was typed."""
        texts = {
            "text": draft.text,
            "approved_by": draft.approved_by,
            "approval_note": draft.approval_note,
        }
        return (
            *checks.lengths(texts, _LIMITS),
            *checks.currency("cost_currency", draft.cost_currency),
            *checks.past_day("decided", draft.decided, self._today()),
            *_cost(draft),
        )

    # writing: each is one act

    def decide(
        self,
        draft: RemedyDraft,
        *,
        promise: str = "",
        promise_due_ms: int | None = None,
        promised_by: str = "",
        asked_by: object = None,
    ) -> tuple[bytes, Changes]:
        """Keep a decision and what it promises to the customer, where there is a due time.

        The promise goes into the ledger with it as one act. Refused with all problems; those of
        the promise are named "promise" and "promise_due_ms".
        """
        draft = _stripped(draft)
        number, customer_id = self._complaint(draft.complaint_id)
        given = None
        problems = list(self.check(draft))
        if promise_due_ms is not None or promise.strip():
            given = promises.stripped(
                PromiseDraft(
                    customer_id=customer_id,
                    text=promise,
                    made_ms=self._now_ms(),
                    due_ms=promise_due_ms or 0,
                    source=PromiseSource.COMPLAINT,
                    promised_by=promised_by,
                    complaint_id=draft.complaint_id,
                )
            )
            names = {"text": "promise", "due_ms": "promise_due_ms"}
            if promise_due_ms is None:
                problems.append(Problem(Code.REQUIRED, field="promise_due_ms"))
                given = replace(given, due_ms=given.made_ms)
            problems += [
                replace(each, field=names.get(each.field, each.field))
                for each in self._promises.check(given)
            ]
        checks.refuse(tuple(problems))
        key = self._database.new_id()
        with (
            self._database.step(
                Act.REMEDY_DECIDE, params={"name": number}, asked_by=asked_by
            ) as step,
            checks.known_record(),
        ):
            stored.add(step, key, draft)
            if given is not None:
                ledger.add(step, self._database.new_id(), replace(given, remedy_id=key))
                complaint_clocks.rewrite(step, draft.complaint_id)
        return key, step.changes

    def edit(self, key: bytes, *, draft: RemedyDraft, asked_by: object = None) -> Changes:
        """Make a decision be as typed; Refused with all problems, or when it is gone."""
        draft = replace(_stripped(draft), complaint_id=self._known(key).draft.complaint_id)
        checks.refuse(self.check(draft))
        number, _ = self._complaint(draft.complaint_id)
        with (
            self._database.step(Act.REMEDY_EDIT, params={"name": number}, asked_by=asked_by) as s,
            checks.known_record(),
        ):
            stored.edit(s, key, draft)
        return s.changes

    def delete(self, key: bytes, *, asked_by: object = None) -> Changes:
        """Take a decision back, with what it promised and nobody has kept yet."""
        complaint_id = self._known(key).draft.complaint_id
        number, _ = self._complaint(complaint_id)
        with (
            self._database.step(Act.REMEDY_DELETE, params={"name": number}, asked_by=asked_by) as s,
            checks.known_record(),
        ):
            stored.delete(s, key)
            complaint_clocks.rewrite(s, complaint_id)
        return s.changes

    def _today(self) -> date:
        """The firm's day."""
        with self._database.reading() as connection:
            return firm_time.day_of(self._now_ms(), firm_time.zone(connection))

    def _known(self, key: bytes) -> RemedyRow:
        with self._database.reading() as connection:
            found = stored.row(connection, key)
        if found is None:
            raise Refused(Problem(Code.NOT_FOUND))
        return found

    def _complaint(self, key: bytes) -> tuple[str, bytes]:
        """Number and customer."""
        with self._database.reading() as connection:
            found = complaints.row(connection, key)
        if found is None:
            raise Refused(Problem(Code.NOT_FOUND))
        return found.number, found.draft.customer_id


def _stripped(draft: RemedyDraft) -> RemedyDraft:
    names = ("text", "approved_by", "approval_note")
    return replace(draft, **{name: getattr(draft, name).strip() for name in names})


def _cost(draft: RemedyDraft) -> Iterator[Problem]:
    if draft.cost_minor is None:
        return
    if not draft.cost_currency:
        yield Problem(Code.REQUIRED, field="cost_currency")
    if not 0 <= draft.cost_minor <= LARGEST_MINOR:
        amounts = (draft.cost_minor, 0, LARGEST_MINOR)
        value, low, high = (decimal_text(minor, draft.cost_currency) for minor in amounts)
        params = {"low": low, "high": high}
        yield Problem(Code.OUT_OF_SCALE, field="cost_minor", value=value, params=params)
