"""Where an action stands, and when somebody has to look at it next."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Final

from tradetrust_desktop.domain.care import ClockRow
from tradetrust_desktop.domain.case import ActionDraft
from tradetrust_desktop.domain.clocks import Clock

CHECK_AFTER: Final = timedelta(days=30)
"""When to look whether an action worked, counted from the day it was done."""


class ActionState(StrEnum):
    """How far an action has come."""

    OPEN = "open"
    OVERDUE = "overdue"
    DONE = "done"
    """Whether it worked is to be checked later, or never."""
    CHECK_DUE = "check_due"
    """The day has come to look whether it worked."""
    WORKED = "worked"
    FAILED = "failed"
    """It was checked, and did not work."""
    CHECKED = "checked"
    """It was checked, but nobody said whether it worked."""


@dataclass(frozen=True)
class ActionStanding:
    """Where an action stands on a day."""

    state: ActionState
    next_day: date | None
    """When it is due, or to be checked; None where nothing is left to do."""

    @property
    def is_late(self) -> bool:
        """Whether somebody should have acted already."""
        return self.state in (ActionState.OVERDUE, ActionState.CHECK_DUE)


def standing(draft: ActionDraft, today: date) -> ActionStanding:
    """Where an action stands on a day."""
    if draft.done is None:
        late = draft.due is not None and draft.due < today
        return ActionStanding(ActionState.OVERDUE if late else ActionState.OPEN, draft.due)
    if draft.checked is not None:
        if draft.worked is None:
            return ActionStanding(ActionState.CHECKED, None)
        return ActionStanding(ActionState.WORKED if draft.worked else ActionState.FAILED, None)
    if draft.check_due is not None and draft.check_due <= today:
        return ActionStanding(ActionState.CHECK_DUE, draft.check_due)
    return ActionStanding(ActionState.DONE, draft.check_due)


def timing(draft: ActionDraft, zone: tzinfo) -> ClockRow:
    """An action as a clock that runs out with its day, in a zone."""
    day = draft.due if draft.done is None else draft.check_due
    due_ms = None if day is None else _end_of(day, zone)
    return ClockRow(
        clock=str(Clock.REMEDY),
        budget_ms=0,
        due_ms=due_ms,
        half_ms=due_ms,
        quarter_ms=due_ms,
        met_ms=None,
        ended_ms=None,
        is_needed=True,
        used_ms=0,
    )


def _end_of(day: date, zone: tzinfo) -> int:
    """The last millisecond of a day."""
    midnight = datetime.combine(day + timedelta(days=1), time(), zone)
    return round(midnight.timestamp() * 1000) - 1


def check_day(done: date) -> date:
    """When to look whether an action worked that was done on a day."""
    return done + CHECK_AFTER
