"""A complaint as a whole: its page, its way, and what a good close has."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from tradetrust_desktop.domain.care import (
    ComplaintDraft,
    ComplaintEvent,
    ComplaintRow,
    ComplaintStatus,
)
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft, InteractionRow

REVISIT_DAYS: Final = (7, 30)
"""How long after closing a customer is asked whether all is well."""
SILENT_MS: Final = 7 * 24 * 3_600_000
"""How long a customer is waited for before the next step is proposed."""
WAY: Final = (
    ComplaintStatus.NEW,
    ComplaintStatus.REPLIED,
    ComplaintStatus.INVESTIGATING,
    ComplaintStatus.PROPOSED,
    ComplaintStatus.AGREED,
    ComplaintStatus.IN_PROGRESS,
    ComplaintStatus.CLOSED,
)
"""The usual way; waiting stands beside it and reopened behind it."""


GROUPS: Final = ("customer", "priority", "status", "category", "owner", "country")
"""What the list can be grouped by."""


@dataclass(frozen=True)
class Group:
    """Complaints of a list that have something in common."""

    by: str
    """One of `GROUPS`."""
    value: str
    """The code they share, or the customer's name; empty for none."""
    ids: tuple[bytes, ...]


@dataclass(frozen=True)
class ComplaintPage:
    """All about a complaint."""

    row: ComplaintRow
    events: tuple[ComplaintEvent, ...]
    """The history of status and priority, the first of each from the receipt."""
    log: tuple[InteractionRow, ...]
    """What was said about it, the latest first; also about those that were merged into it."""
    kept: tuple[bytes, str] | None = None
    """Id and number of the complaint that this one was merged into; None for one that stands."""
    merged: tuple[tuple[bytes, str], ...] = ()
    """Those that were merged into this one."""


@dataclass(frozen=True)
class Unfinished:
    """What is still open of a complaint."""

    kind: str
    """ "promise" or "action"."""
    text: str
    due_ms: int | None = None
    """Of a promise."""
    due: date | None = None
    """Of an action that has a day."""


@dataclass(frozen=True)
class Closing:
    """What is asked for when a complaint is closed."""

    root_cause: str
    """In words; these or the entry of the list, `cause`."""
    remedy: str
    """What was done."""
    prevention: str
    """What prevents the next one, or why nothing is needed."""
    rating: int | None = None
    """How the customer rates the handling, 1 to 5."""
    rating_asked: date | None = None
    """Without a rating: the day the customer was asked for it."""
    revisits: tuple[int, ...] = REVISIT_DAYS
    """After how many days the customer is visited again."""
    cause: str = ""
    """The entry of the list of root causes."""


def stands_for(entry: InteractionDraft, status: ComplaintStatus) -> ComplaintStatus | None:
    """The status that a message brings by itself; None where it changes nothing.

    The first outgoing message is the reply, one marked as proposal the proposal. What is
    farther on its way stays there, as does what is closed.
    """
    if entry.direction is not Direction.OUT or status is ComplaintStatus.CLOSED:
        return None
    if entry.is_proposal:
        beyond = (ComplaintStatus.PROPOSED, ComplaintStatus.AGREED, ComplaintStatus.IN_PROGRESS)
        return None if status in beyond else ComplaintStatus.PROPOSED
    return ComplaintStatus.REPLIED if status is ComplaintStatus.NEW else None


def skipped(events: Sequence[ComplaintEvent], place: int) -> tuple[ComplaintStatus, ...]:
    """The steps of the way that the entry at this place jumped over; never taken before it.

    A message may have met what its status stands for; that is for the clocks to say.
    """
    event = events[place]
    if event.what != "status" or not event.before:
        return ()
    taken = {each.after for each in events[:place] if each.what == "status"}
    reached = [WAY.index(each) for each in WAY if each in taken]
    after = ComplaintStatus(event.after)
    if after not in WAY or not reached:
        return ()
    return tuple(each for each in WAY[max(reached) + 1 : WAY.index(after)])


def histories(draft: ComplaintDraft, *, now_ms: int) -> tuple[ComplaintEvent, ...]:
    """The history a complaint begins with: new and its priority at the receipt.

    One taken down in a later status is in it from now on.
    """
    received = draft.received_ms
    new = ComplaintStatus.NEW
    first = [
        ComplaintEvent(received, "status", "", str(new)),
        ComplaintEvent(received, "priority", "", str(draft.priority)),
    ]
    if draft.status is not new:
        at_ms = max(now_ms, received)
        first.append(ComplaintEvent(at_ms, "status", str(new), str(draft.status)))
    return tuple(first)
