"""What one sensibly does next with a complaint, and where it stands on its way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tradetrust_desktop.domain.care import ComplaintStatus
from tradetrust_desktop.domain.clocks import Clock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.domain.care import ClockRow, ComplaintEvent
    from tradetrust_desktop.domain.complaints import ComplaintPage

WAY = (
    ComplaintStatus.NEW,
    ComplaintStatus.REPLIED,
    ComplaintStatus.INVESTIGATING,
    ComplaintStatus.PROPOSED,
    ComplaintStatus.AGREED,
    ComplaintStatus.IN_PROGRESS,
    ComplaintStatus.CLOSED,
)
WAITS = (ComplaintStatus.WAITING, ComplaintStatus.WAITING_SUPPLIER)
"""Beside the way: somebody else is to do something first."""
_CLOCK_OF = {
    ComplaintStatus.REPLIED: Clock.FIRST_REPLY,
    ComplaintStatus.PROPOSED: Clock.PROPOSAL,
}
_USUAL = {
    ComplaintStatus.PROPOSED: ComplaintStatus.AGREED,
    ComplaintStatus.AGREED: ComplaintStatus.IN_PROGRESS,
    ComplaintStatus.IN_PROGRESS: ComplaintStatus.CLOSED,
    ComplaintStatus.CLOSED: ComplaintStatus.REOPENED,
    ComplaintStatus.REOPENED: ComplaintStatus.INVESTIGATING,
}


class StepState(StrEnum):
    """How a step of the way stands."""

    DONE = "done"
    HERE = "here"
    OPEN = "open"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Step:
    """One step of the way."""

    status: ComplaintStatus
    state: StepState
    at_ms: int | None = None
    """When it was reached last."""
    due_ms: int | None = None
    """Until when its message has to be sent; None where nothing is due."""
    beside: ComplaintStatus | None = None
    """Waiting or reopened, where the complaint stands beside the way at this step."""
    who: str = ""
    """Who took it; empty where nobody knows."""


def clock_of(status: ComplaintStatus) -> Clock | None:
    """The clock of the message that a status stands for; None for one that stands for none."""
    return _CLOCK_OF.get(status)


def is_met(clocks: Sequence[ClockRow], clock: Clock) -> bool:
    """Whether the message of a clock was sent."""
    return any(row.clock == clock and row.met_ms is not None for row in clocks)


def is_ahead(page: ComplaintPage, status: ComplaintStatus) -> bool:
    """Whether a status lies farther on the way than the complaint, or beside it."""
    present = page.row.draft.status
    if present in WAITS:
        present = before_waiting(page)
    if status not in WAY or present not in WAY:
        return True
    return WAY.index(status) > WAY.index(present)


def asks_for_message(page: ComplaintPage, status: ComplaintStatus) -> bool:
    """Whether a status set by hand stands for a message that nobody logged yet."""
    clock = clock_of(status)
    if clock is None:
        return False
    return not is_met(page.row.clocks, clock) or is_ahead(page, status)


def before_waiting(page: ComplaintPage) -> ComplaintStatus:
    """Where a complaint stood before its present wait; investigating where nobody knows."""
    for event in reversed(_statuses(page.events)):
        if event.after in WAITS:
            before = ComplaintStatus(event.before) if event.before else None
            if before is not None and before not in WAITS:
                return before
    return ComplaintStatus.INVESTIGATING


def next_act(page: ComplaintPage) -> ComplaintStatus:
    """The status that the next sensible act brings: a message that is due comes first."""
    status, clocks = page.row.draft.status, page.row.clocks
    if status is ComplaintStatus.CLOSED:
        return ComplaintStatus.REOPENED
    open_still = {row.clock for row in clocks if row.met_ms is None and row.ended_ms is None}
    if status is ComplaintStatus.NEW or Clock.FIRST_REPLY in open_still:
        return ComplaintStatus.REPLIED
    if status in WAITS:
        status = before_waiting(page)
    if status in _USUAL:
        return _USUAL[status]
    return ComplaintStatus.PROPOSED


def steps(page: ComplaintPage) -> tuple[Step, ...]:
    """The way with what was done, when, and what is due. Steps jumped over are told as such."""
    status, events = page.row.draft.status, _statuses(page.events)
    reached = {ComplaintStatus(event.after): event.at_ms for event in events}
    since = max(
        (event.at_ms for event in events if event.after == ComplaintStatus.REOPENED), default=0
    )
    beside: ComplaintStatus | None = None
    here = status
    if status in WAITS:
        beside, here = status, before_waiting(page)
    if here is ComplaintStatus.REOPENED:
        beside, here = beside or here, ComplaintStatus.REPLIED
    place = WAY.index(here)
    who = {ComplaintStatus(event.after): event.who for event in events}
    due = {row.clock: row.due_ms for row in page.row.clocks if _waits(row)}
    met = {row.clock: row.met_ms for row in page.row.clocks}
    made = []
    for number, step in enumerate(WAY):
        clock = clock_of(step)
        # a message may have come without its status: the first one may be the proposal
        at_ms = reached.get(step) or (met.get(clock) if clock else None)
        after_reopening = at_ms is not None and (at_ms >= since or number <= 1)
        if number == place:
            shown = reached.get(beside, at_ms) if beside else at_ms
            by = who.get(beside or step, "")
            made.append(Step(step, StepState.HERE, shown, None, beside, by))
        elif number > place:
            made.append(Step(step, StepState.OPEN, None, due.get(clock) if clock else None))
        elif after_reopening:
            made.append(Step(step, StepState.DONE, at_ms, who=who.get(step, "")))
        else:
            made.append(Step(step, StepState.SKIPPED))
    return tuple(made)


def _waits(row: ClockRow) -> bool:
    return row.met_ms is None and row.ended_ms is None


def _statuses(events: Sequence[ComplaintEvent]) -> list[ComplaintEvent]:
    return sorted(
        (event for event in events if event.what == "status"), key=lambda event: event.at_ms
    )
