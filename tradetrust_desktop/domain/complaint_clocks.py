"""How the clocks of a complaint stand at a moment.

What is kept (`ClockRow`) is what the last act left: the moments at which something happens by
itself. So a list of thousands can be sorted by the time left, and a notification planned,
without replaying anything; `complaint_replay` makes the rows.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from tradetrust_desktop.domain.care import ClockRow
from tradetrust_desktop.domain.clocks import Clock, State, Urgency


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
