"""The clocks of one complaint, replayed from its course; and why each is due when it is."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from tradetrust_desktop.domain.care import ClockRow, Origin
from tradetrust_desktop.domain.clocks import Clock, Ending, Timed, timed
from tradetrust_desktop.domain.complaint_course import Course, Promised, remedy_promise
from tradetrust_desktop.domain.deadlines import Deadline, Policy, Reading, Rules, pauses_of
from tradetrust_desktop.domain.instants import in_ms, length_ms, moment
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.domain.working_time import Piece


@dataclass(frozen=True)
class Explained:
    """Why a clock is due when it is, and when it would be if hours were counted otherwise."""

    deadline: Deadline
    reading: Reading | None
    """None for a remedy, which is due when it was promised for."""
    country: str = ""
    """Whose calendar counts."""
    others: Mapping[Reading, datetime | None] = field(default_factory=dict, hash=False)
    """When it would be due by the readings the policy did not choose."""
    certain_until: date | None = None
    """The last day of which holidays are published; None where no end is known, or none asked."""
    is_certain: bool = True
    granted_at: datetime | None = None
    """When a new priority gave a quarter of its budget, since its own deadline was past."""


def replayed(course: Course, *, policy: Policy, rules: Rules) -> tuple[ClockRow, ...]:
    """All clocks of a complaint. `rules` have no pauses; these come from the course.

    Where the calendar has no room for what was promised, every hour counts, and the row says so.
    """
    found = [
        _replayed(clock, course, policy=policy, rules=rules) for clock in _policy_clocks(course)
    ]
    remedy = remedy_promise(course.promises)
    if remedy is not None:
        found.append(_remedy(remedy, course.ended))
    return tuple(found)


def explained(clock: Clock, course: Course, *, policy: Policy, rules: Rules) -> Explained | None:
    """Why a clock is due when it is, as for `replayed`; None for a clock it does not have."""
    if clock is Clock.REMEDY:
        remedy = remedy_promise(course.promises)
        return None if remedy is None else Explained(_promised(remedy), None)
    if clock is Clock.CUSTOMER_TOLD and course.origin is not Origin.US:
        return None
    found, used = _timed(clock, course, policy=policy, rules=rules)
    others = {}
    for reading in Reading:
        if reading is not used.reading:
            with suppress(Refused):
                other = replace(rules, reading=reading)
                others[reading] = _timed_by(clock, course, policy=policy, rules=other).deadline.due
    known = [due for due in (found.deadline.due, *others.values()) if due is not None]
    return Explained(
        found.deadline,
        used.reading,
        others=others,
        certain_until=rules.calendar.certain_until,
        is_certain=all(rules.calendar.is_certain(due) for due in known),
        granted_at=found.granted_at,
    )


def granted(
    course: Course, *, at: datetime, policy: Policy, rules: Rules
) -> tuple[tuple[Clock, datetime | None], ...]:
    """The clocks to which a new priority gave a quarter of its budget at a moment; until when."""
    found = []
    for clock in _policy_clocks(course):
        timed_, _ = _timed(clock, course, policy=policy, rules=rules)
        if timed_.granted_at == at:
            found.append((clock, timed_.deadline.due))
    return tuple(found)


def progress_due_ms(course: Course, policy: Policy) -> int | None:
    """When the next progress note is due; None where none is."""
    due = course.progress_due(policy.progress)
    return None if due is None else in_ms(due)


def _policy_clocks(course: Course) -> tuple[Clock, ...]:
    usual = (Clock.FIRST_REPLY, Clock.PROPOSAL)
    return (Clock.CUSTOMER_TOLD, *usual) if course.origin is Origin.US else usual


def _replayed(clock: Clock, course: Course, *, policy: Policy, rules: Rules) -> ClockRow:
    found, rules = _timed(clock, course, policy=policy, rules=rules)
    met, ended = course.met(clock), course.ended
    deadline = found.deadline
    since, budget = deadline.received, deadline.budget
    until = met or (ended[0] if ended else None)
    if until is None and deadline.due is None:
        until = max(pause.start for pause in rules.pauses)
    used = rules.used(since, max(until, since)) if until is not None else timedelta()
    return ClockRow(
        clock=str(clock),
        budget_ms=length_ms(budget),
        due_ms=_ms(deadline.due),
        half_ms=_ms(rules.moment_after(since, budget / 2)),
        quarter_ms=_ms(rules.moment_after(since, budget * 3 / 4)),
        met_ms=_ms(met),
        ended_ms=_ms(ended[0] if ended else None),
        is_needed=ended is None or ended[1] is Ending.CLOSED,
        used_ms=length_ms(used),
        reading=str(rules.reading),
        promised_ms=None if found.promised == budget else length_ms(found.promised),
    )


def _timed(clock: Clock, course: Course, *, policy: Policy, rules: Rules) -> tuple[Timed, Rules]:
    """The deadline, and the rules with the pauses of this clock by which it was found."""
    if clock is Clock.PROPOSAL:
        rules = replace(rules, pauses=pauses_of(course.statuses, pausing=policy.pausing))
    try:
        return _timed_by(clock, course, policy=policy, rules=rules), rules
    except Refused:
        rules = replace(rules, reading=Reading.EVERY_HOUR)
        return _timed_by(clock, course, policy=policy, rules=rules), rules


def _timed_by(clock: Clock, course: Course, *, policy: Policy, rules: Rules) -> Timed:
    return timed(
        clock,
        policy=policy,
        rules=rules,
        received=course.received,
        priorities=course.priorities,
        met=course.met(clock),
    )


def _remedy(remedy: Promised, ended: tuple[datetime, Ending] | None) -> ClockRow:
    """A close ends no promise; a withdrawal or a merge does, for this complaint."""
    at_ms = remedy.dropped_ms
    if ended is not None and ended[1] is not Ending.CLOSED:
        at_ms = min(each for each in (in_ms(ended[0]), at_ms) if each is not None)
    whole = max(0, remedy.due_ms - remedy.made_ms)
    until = remedy.kept_ms if remedy.kept_ms is not None else at_ms
    return ClockRow(
        clock=str(Clock.REMEDY),
        budget_ms=whole,
        due_ms=remedy.due_ms,
        half_ms=remedy.due_ms - whole // 2,
        quarter_ms=remedy.due_ms - whole // 4,
        met_ms=remedy.kept_ms,
        ended_ms=None if remedy.kept_ms is not None else at_ms,
        is_needed=at_ms is None,
        used_ms=0 if until is None else max(0, until - remedy.made_ms),
    )


def _promised(remedy: Promised) -> Deadline:
    made, due = moment(remedy.made_ms), moment(remedy.due_ms)
    counted = (Piece(made, due),) if made < due else ()
    return Deadline(made, due, max(due - made, timedelta()), counted=counted, skipped=())


def _ms(at: datetime | None) -> int | None:
    return None if at is None else in_ms(at)
