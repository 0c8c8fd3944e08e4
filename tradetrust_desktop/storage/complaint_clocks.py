"""The history of complaints, and their clocks as the act that changed something left them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy import Connection, insert, select, update

from tradetrust_desktop.domain.care import (
    ClockRow,
    ComplaintDraft,
    ComplaintEvent,
    ComplaintStatus,
    Origin,
)
from tradetrust_desktop.domain.clocks import Clock, Sent
from tradetrust_desktop.domain.complaint_course import Course, Promised, Told, course
from tradetrust_desktop.domain.complaint_replay import (
    Explained,
    explained,
    granted,
    progress_due_ms,
    replayed,
)
from tradetrust_desktop.domain.deadlines import Policy, Rules
from tradetrust_desktop.domain.instants import in_ms, moment
from tradetrust_desktop.domain.interactions import Direction
from tradetrust_desktop.domain.policies import Terms
from tradetrust_desktop.storage import policies, sqlite_only
from tradetrust_desktop.storage.schema import (
    complaint_clocks,
    complaint_events,
    complaint_merges,
    complaints,
    customers,
    interactions,
    promises,
)
from tradetrust_desktop.storage.steps import Step

_EVENT: Final = tuple(ComplaintEvent.__dataclass_fields__)
_CLOCK: Final = tuple(ClockRow.__dataclass_fields__)


def events(connection: Connection, key: bytes) -> tuple[ComplaintEvent, ...]:
    """The history of a complaint in its order."""
    query = (
        select(*(complaint_events.c[name] for name in _EVENT))
        .where(complaint_events.c.complaint_id == key)
        .order_by(complaint_events.c.position)
    )
    return tuple(ComplaintEvent(*row) for row in connection.execute(query))


def note(step: Step, key: bytes, events_: Sequence[ComplaintEvent]) -> None:
    """Add to the history of a complaint; who did it is the user of the step unless named."""
    known = len(events(step.connection, key))
    for place, event in enumerate(events_, start=known + 1):
        values = {name: getattr(event, name) for name in _EVENT}
        values["who"] = event.who or step.who
        step.insert(complaint_events, {"complaint_id": key, "position": place, **values})


def move_receipt(step: Step, key: bytes, received_ms: int) -> None:
    """After another receipt: the history begins there, and nothing in it is from before."""
    for place, event in enumerate(events(step.connection, key), start=1):
        is_first = event.what in ("status", "priority") and not event.before
        at_ms = received_ms if is_first else max(event.at_ms, received_ms)
        step.update(complaint_events, (key, place), {"at_ms": at_ms})


def clocks(connection: Connection, ids: Sequence[bytes]) -> dict[bytes, tuple[ClockRow, ...]]:
    """The clocks of complaints, in the order in which they are promised."""
    query = select(
        complaint_clocks.c.complaint_id, *(complaint_clocks.c[name] for name in _CLOCK)
    ).where(complaint_clocks.c.complaint_id.in_(ids))
    found: dict[bytes, list[ClockRow]] = {}
    for key, *fields in sqlite_only.packed_rows(connection, query):
        found.setdefault(key, []).append(ClockRow(*fields))
    order = (Clock.CUSTOMER_TOLD, Clock.FIRST_REPLY, Clock.PROPOSAL, Clock.REMEDY)
    return {
        key: tuple(sorted(rows, key=lambda row: order.index(Clock(row.clock))))
        for key, rows in found.items()
    }


def replay(
    connection: Connection, key: bytes, *, until_ms: int | None = None
) -> tuple[ClockRow, ...]:
    """The clocks of a complaint as its history has them; none where it is gone.

    With `until_ms` as they were at that moment, knowing nothing of what came later.
    """
    found = _found(connection, key, until_ms=until_ms)
    return () if found is None else found.clocks()


def why(
    connection: Connection, key: bytes, clock: Clock, *, days_of: policies.DaysOf | None = None
) -> Explained | None:
    """How the deadline of a clock was found; None where the complaint has no such clock.

    Loads the calendar of the country; `days_of` names its days in another language.
    """
    found = _found(connection, key)
    return None if found is None else found.why(clock, days_of=days_of)


def preview(
    connection: Connection, draft: ComplaintDraft, events_: Sequence[ComplaintEvent]
) -> tuple[ClockRow, ...]:
    """The clocks that a complaint would get if it were added as typed."""
    return _as_typed(connection, draft, events_).clocks()


def preview_why(
    connection: Connection,
    draft: ComplaintDraft,
    events_: Sequence[ComplaintEvent],
    clock: Clock,
    *,
    days_of: policies.DaysOf | None = None,
) -> Explained | None:
    """How the deadline of such a clock would be found; None where it would have none."""
    return _as_typed(connection, draft, events_).why(clock, days_of=days_of)


def _as_typed(
    connection: Connection, draft: ComplaintDraft, events_: Sequence[ComplaintEvent]
) -> "_Found":
    grade = connection.execute(
        select(customers.c.grade).where(customers.c.id == draft.customer_id)
    ).scalar_one_or_none()
    version = policies.of(connection, policies.number_at(connection, draft.received_ms))
    return _Found(
        course(Told(draft.received_ms, events_), origin=draft.origin),
        version.terms.policy(version.number, grade or ""),
        version.terms,
    )


def rewrite(step: Step, complaint_id: bytes) -> None:
    """Bring the clocks of a complaint up to date with its history, its log and its promises.

    To be called in every step that changes any of them; harmless where the complaint is gone.
    One that was merged into another brings that up to date, too.
    """
    found = _found(step.connection, complaint_id)
    known = {
        row["clock"]: dict(row)
        for row in step.connection.execute(
            select(complaint_clocks).where(complaint_clocks.c.complaint_id == complaint_id)
        ).mappings()
    }
    for clock in () if found is None else found.clocks():
        values = {name: getattr(clock, name) for name in _CLOCK}
        if known.pop(clock.clock, None) is None:
            step.insert(complaint_clocks, {"complaint_id": complaint_id, **values})
        else:
            step.update(complaint_clocks, (complaint_id, clock.clock), values)
    for row in known.values():
        step.take(complaint_clocks, row)
    if found is not None:
        due_ms = progress_due_ms(found.course, found.policy)
        step.update(complaints, complaint_id, {"progress_due_ms": due_ms})
    kept = _kept_of(step.connection, complaint_id)
    if kept is not None and kept != complaint_id:
        rewrite(step, kept)


def note_granted(step: Step, key: bytes, at_ms: int) -> None:
    """Write into the history what the new priority of a moment gave, where its time was past."""
    found = _found(step.connection, key)
    if found is None:
        return
    at = moment(at_ms)
    clocks_ = granted(found.course, at=at, policy=found.policy, rules=found.rules())
    given = [
        ComplaintEvent(at_ms, "granted", str(clock), "" if due is None else str(in_ms(due)))
        for clock, due in clocks_
    ]
    note(step, key, given)


def keep_policy(step: Step, key: bytes) -> None:
    """Choose the version of the policy by the receipt, and the grade by the customer as it is.

    The grade is read when a complaint is added, or moved to another customer or receipt: one
    given to the customer later changes no promise.
    """
    query = (
        select(complaints.c.received_ms, customers.c.grade)
        .join(customers, customers.c.id == complaints.c.customer_id)
        .where(complaints.c.id == key)
    )
    row = step.connection.execute(query).first()
    if row is not None:
        number = policies.number_at(step.connection, row[0])
        step.update(complaints, key, {"policy_version": number, "policy_grade": row[1]})


def fill(connection: Connection) -> None:
    """After a migration, without a step: clocks for the complaints that have none, and when
    their customers are to hear again.
    """  # noqa: D205 - one sentence that names both
    query = select(complaints.c.id).where(
        complaints.c.id.not_in(select(complaint_clocks.c.complaint_id))
    )
    for key in sqlite_only.packed_ids(connection, query):
        for clock in replay(connection, key):
            values = {name: getattr(clock, name) for name in _CLOCK}
            connection.execute(insert(complaint_clocks), {"complaint_id": key, **values})
    silent = select(complaints.c.id).where(
        complaints.c.progress_due_ms.is_(None),
        complaints.c.status.not_in((str(ComplaintStatus.CLOSED), str(ComplaintStatus.WAITING))),
    )
    for key in sqlite_only.packed_ids(connection, silent):
        follow(connection, key)


def follow(connection: Connection, key: bytes) -> None:
    """Without a step: when the customer is to hear again, as the history has it."""
    found = _found(connection, key)
    due_ms = None if found is None else progress_due_ms(found.course, found.policy)
    row = update(complaints).where(complaints.c.id == key)
    changed = row.where(complaints.c.progress_due_ms.is_distinct_from(due_ms))
    connection.execute(changed.values(progress_due_ms=due_ms))


def forget(step: Step, complaint_id: bytes) -> None:
    """Take away the history and the clocks of a complaint that goes itself."""
    for table in (complaint_clocks, complaint_events):
        query = select(table).where(table.c.complaint_id == complaint_id)
        for row in step.connection.execute(query).mappings().all():
            step.take(table, dict(row))


@dataclass(frozen=True)
class _Found:
    course: Course
    policy: Policy
    terms: Terms

    def rules(self, *, whole: bool = False, days_of: policies.DaysOf | None = None) -> Rules:
        moments = [self.course.received, *(each.at for each in self.course.statuses)]
        moments += [each.at for each in self.course.priorities]
        return policies.rules(
            self.terms, first=min(moments), last=max(moments), whole=whole, days_of=days_of
        )

    def why(self, clock: Clock, *, days_of: policies.DaysOf | None) -> Explained | None:
        rules = self.rules(whole=True, days_of=days_of)
        told = explained(clock, self.course, policy=self.policy, rules=rules)
        return None if told is None else replace(told, country=self.terms.work.country)

    def clocks(self) -> tuple[ClockRow, ...]:
        return replayed(self.course, policy=self.policy, rules=self.rules())


def _found(connection: Connection, key: bytes, *, until_ms: int | None = None) -> _Found | None:
    names = ("received_ms", "origin", "policy_version", "policy_grade")
    query = select(*(complaints.c[name] for name in names)).where(complaints.c.id == key)
    row = connection.execute(query).first()
    if row is None:
        return None
    received_ms, origin, number, grade = row
    version = policies.of(connection, number)
    told = _told(connection, key, received_ms)
    merged = _merged(connection, key, seen={key})
    if until_ms is not None:
        told = told.until(until_ms)
        merged = [each.until(until_ms) for each in merged if (each.merged_ms or 0) <= until_ms]
    return _Found(
        course(told, origin=Origin(origin), merged=merged),
        version.terms.policy(version.number, grade),
        version.terms,
    )


def _merged(connection: Connection, key: bytes, *, seen: set[bytes]) -> list[Told]:
    """All that went into a complaint, also by way of another."""
    query = (
        select(complaint_merges.c.merged_id, complaint_merges.c.at_ms, complaints.c.received_ms)
        .join(complaints, complaints.c.id == complaint_merges.c.merged_id)
        .where(complaint_merges.c.kept_id == key)
    )
    found = []
    for other, at_ms, received_ms in connection.execute(query).all():
        if other not in seen:
            seen.add(other)
            found.append(_told(connection, other, received_ms, merged_ms=at_ms))
            found += _merged(connection, other, seen=seen)
    return found


def _kept_of(connection: Connection, key: bytes) -> bytes | None:
    query = select(complaint_merges.c.kept_id).where(complaint_merges.c.merged_id == key)
    return connection.execute(query).scalar_one_or_none()


def _told(
    connection: Connection, key: bytes, received_ms: int, *, merged_ms: int | None = None
) -> Told:
    return Told(
        received_ms,
        events(connection, key),
        sent=_sent(connection, key),
        promises=_promises(connection, key),
        merged_ms=merged_ms,
    )


def _promises(connection: Connection, key: bytes) -> list[Promised]:
    columns = (promises.c[name] for name in Promised.__dataclass_fields__)
    query = select(*columns).where(promises.c.complaint_id == key)
    return [Promised(*row) for row in connection.execute(query)]


def _sent(connection: Connection, key: bytes) -> list[Sent]:
    """Of this complaint alone: `_merged` brings what belongs to others."""
    query = select(interactions.c.at_ms, interactions.c.is_proposal).where(
        interactions.c.complaint_id == key, interactions.c.direction == str(Direction.OUT)
    )
    return [
        Sent(moment(at_ms), is_proposal=is_proposal)
        for at_ms, is_proposal in connection.execute(query)
    ]
