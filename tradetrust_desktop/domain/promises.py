"""How a promise stands: what was told to a customer, and until when."""

from enum import StrEnum
from typing import Final

from tradetrust_desktop.domain.care import ClockRow
from tradetrust_desktop.domain.case import PromiseDraft
from tradetrust_desktop.domain.clocks import Clock

_DAY_MS: Final = 86_400_000


class PromiseState(StrEnum):
    """How a promise stands."""

    RUNNING = "running"
    SOON = "soon"
    LATE = "late"
    KEPT = "kept"
    KEPT_LATE = "kept_late"
    LET_OFF = "let_off"


OPEN: Final = (PromiseState.RUNNING, PromiseState.SOON, PromiseState.LATE)
"""Somebody still waits for it."""


def is_open(draft: PromiseDraft) -> bool:
    """Whether the customer still waits for it."""
    return draft.kept_ms is None and draft.dropped_ms is None


def state_of(draft: PromiseDraft, now_ms: int) -> PromiseState:
    """How a promise stands at a moment.

    It is due soon from when half of its time is gone, as the clocks of a complaint are, though
    not more than a week before.
    """
    if draft.kept_ms is not None:
        return PromiseState.KEPT if draft.kept_ms <= draft.due_ms else PromiseState.KEPT_LATE
    if draft.dropped_ms is not None:
        return PromiseState.LET_OFF
    if draft.due_ms < now_ms:
        return PromiseState.LATE
    left, whole = draft.due_ms - now_ms, draft.due_ms - draft.made_ms
    soon = left * 2 <= whole and left <= 7 * _DAY_MS
    return PromiseState.SOON if soon else PromiseState.RUNNING


def timing(draft: PromiseDraft) -> ClockRow:
    """A promise as a clock of its own, as the clock *remedy* of a complaint is made."""
    whole = max(0, draft.due_ms - draft.made_ms)
    ended = draft.dropped_ms if draft.kept_ms is None else None
    until = draft.kept_ms if draft.kept_ms is not None else ended
    return ClockRow(
        clock=str(Clock.REMEDY),
        budget_ms=whole,
        due_ms=draft.due_ms,
        half_ms=draft.due_ms - whole // 2,
        quarter_ms=draft.due_ms - whole // 4,
        met_ms=draft.kept_ms,
        ended_ms=ended,
        is_needed=ended is None,
        used_ms=0 if until is None else max(0, until - draft.made_ms),
    )
