"""The clocks of one complaint, replayed from its history, and how they stand at a moment.

What is kept (`ClockRow`) is what the last act left: the moments at which something happens by
itself. So a list of thousands can be sorted by the time left, and a notification planned,
without replaying anything.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from tradetrust_desktop.domain.care import (
    ClockRow,
    ComplaintEvent,
    ComplaintStatus,
    Origin,
    Priority,
)
from tradetrust_desktop.domain.clocks import (
    Clock,
    PriorityChange,
    Sent,
    State,
    Timed,
    Urgency,
    met_at,
    timed,
)
from tradetrust_desktop.domain.deadlines import Policy, Rules, StatusChange, pauses_of

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MS: Final = timedelta(milliseconds=1)


@dataclass(frozen=True)
class ClockStanding:
    """How a clock stands at a moment."""

    clock: Clock
    state: State
    due_ms: int | None
    at_ms: int | None
    """When it was met, breached or ended; None while it runs or is paused."""
    left_ms: int
    """What is left of the time; below zero by as much as it is late."""
    urgency: Urgency | None
    """None unless it runs."""
    is_open: bool = False
    """The customer still waits for it, in time or late; False once it is met or ended."""


def replayed(
    *,
    received_ms: int,
    origin: Origin,
    events: Sequence[ComplaintEvent],
    sent: Iterable[Sent],
    policy: Policy,
    rules: Rules,
) -> tuple[ClockRow, ...]:
    """All clocks of a complaint. `events` hold at least the first priority and status.

    `rules` are those of the policy's reading without pauses; these come from the events.
    """
    clocks = [Clock.FIRST_REPLY, Clock.PROPOSAL]
    if origin is Origin.US:
        clocks.insert(0, Clock.CUSTOMER_TOLD)
    statuses = _statuses(events)
    closed = min(
        (change.at for change in statuses if change.status is ComplaintStatus.CLOSED),
        default=None,
    )
    messages = tuple(sent)
    received = moment(received_ms)
    return tuple(
        _replayed(
            clock,
            received=received,
            priorities=_priorities(events),
            met=met_at(clock, messages, received=received),
            closed=closed,
            policy=policy,
            rules=_rules(clock, rules, statuses),
        )
        for clock in clocks
    )


def derivation(
    clock: Clock,
    *,
    received_ms: int,
    events: Sequence[ComplaintEvent],
    sent: Iterable[Sent],
    policy: Policy,
    rules: Rules,
) -> Timed:
    """Why a clock is due when it is: what was counted and skipped; as for `replayed`."""
    received = moment(received_ms)
    return timed(
        clock,
        policy=policy,
        rules=_rules(clock, rules, _statuses(events)),
        received=received,
        priorities=_priorities(events),
        met=met_at(clock, sent, received=received),
    )


def loudest(rows: Iterable[ClockRow], now_ms: int) -> ClockStanding | None:
    """The clock to show where there is room for one; None where there is none.

    What is due first of what the customer waits for, then what is paused, then the gravest
    breach, then one that was met.
    """
    found = [standing(row, now_ms) for row in rows]
    return min(found, key=_quietness, default=None)


def _quietness(stands: ClockStanding) -> tuple[int, int]:
    if stands.is_open:
        return (0, stands.left_ms) if stands.due_ms is not None else (1, stands.left_ms)
    return (2, stands.left_ms) if stands.state is State.BREACHED else (3, stands.left_ms)


def _statuses(events: Iterable[ComplaintEvent]) -> list[StatusChange]:
    return [
        StatusChange(moment(event.at_ms), ComplaintStatus(event.after))
        for event in events
        if event.what == "status"
    ]


def _priorities(events: Iterable[ComplaintEvent]) -> list[PriorityChange]:
    return [
        PriorityChange(moment(event.at_ms), Priority(event.after))
        for event in events
        if event.what == "priority"
    ]


def _rules(clock: Clock, rules: Rules, statuses: Iterable[StatusChange]) -> Rules:
    if clock is not Clock.PROPOSAL:
        return rules.without_pauses()
    return Rules(rules.reading, rules.calendar, pauses_of(statuses))


def standing(row: ClockRow, now_ms: int) -> ClockStanding:
    """How a clock stands at a moment."""
    due, met, ended = row.due_ms, row.met_ms, row.ended_ms

    def stands(
        state: State,
        at_ms: int | None,
        left_ms: int,
        urgency: Urgency | None = None,
        *,
        is_open: bool = False,
    ) -> ClockStanding:
        clock = Clock(row.clock)
        return ClockStanding(clock, state, due, at_ms, left_ms, urgency, is_open)

    rest = row.budget_ms - row.used_ms
    if met is not None and met <= now_ms and (ended is None or met <= ended):
        if due is None or met <= due:
            return stands(State.MET, met, rest)
        return stands(State.BREACHED, due, min(rest, due - met))
    if ended is not None and ended <= now_ms:
        if due is not None and due < ended:
            return stands(State.BREACHED, due, min(rest, due - ended))
        return stands(State.BREACHED if row.is_needed else State.NOT_NEEDED, ended, rest)
    if due is None:
        return stands(State.PAUSED, None, rest, is_open=True)
    if due < now_ms:
        return stands(State.BREACHED, due, due - now_ms, is_open=True)
    if row.quarter_ms is not None and now_ms >= row.quarter_ms:
        urgency = Urgency.QUARTER_LEFT
    elif row.half_ms is not None and now_ms >= row.half_ms:
        urgency = Urgency.HALF_GONE
    else:
        urgency = Urgency.CALM
    return stands(State.RUNNING, None, due - now_ms, urgency, is_open=True)


def moment(ms: int) -> datetime:
    """Milliseconds since 1970 as a moment in UTC, exactly."""
    return _EPOCH + ms * _MS


def _replayed(
    clock: Clock,
    *,
    received: datetime,
    priorities: Iterable[PriorityChange],
    met: datetime | None,
    closed: datetime | None,
    policy: Policy,
    rules: Rules,
) -> ClockRow:
    found: Timed = timed(
        clock, policy=policy, rules=rules, received=received, priorities=priorities, met=met
    )
    deadline = found.deadline
    since, budget = deadline.received, deadline.budget
    until = met or closed
    if until is None and deadline.due is None:
        until = max(pause.start for pause in rules.pauses)
    used = rules.used(since, max(until, since)) if until is not None else timedelta()
    return ClockRow(
        clock=str(clock),
        budget_ms=budget // _MS,
        due_ms=_ms(deadline.due),
        half_ms=_ms(rules.moment_after(since, budget / 2)),
        quarter_ms=_ms(rules.moment_after(since, budget * 3 / 4)),
        met_ms=_ms(met),
        ended_ms=_ms(closed),
        is_needed=True,
        used_ms=used // _MS,
    )


def _ms(at: datetime | None) -> int | None:
    return None if at is None else (at - _EPOCH) // _MS
