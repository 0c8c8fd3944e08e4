"""The clocks of a complaint: what meets one, and what a new priority does to its deadline.

A breach stays a breach whatever happens later; that is why everything here is replayed from
the history. How a clock stands at a moment is said by `complaint_clocks`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from tradetrust_desktop.domain.care import Priority
from tradetrust_desktop.domain.deadlines import Deadline, Policy, Rules


class Clock(StrEnum):
    """What a complaint is timed for."""

    FIRST_REPLY = "first_reply"
    PROPOSAL = "proposal"
    CUSTOMER_TOLD = "customer_told"
    """Only where we found the fault ourselves, from when we knew."""
    REMEDY = "remedy"
    """Timed by what was promised to the customer, not by a policy; only once something was."""


class State(StrEnum):
    """How a clock stands."""

    RUNNING = "running"
    PAUSED = "paused"
    MET = "met"
    BREACHED = "breached"
    NOT_NEEDED = "not_needed"


class Urgency(StrEnum):
    """How loud a running clock is; a paused or met one is silent."""

    CALM = "calm"
    HALF_GONE = "half_gone"
    QUARTER_LEFT = "quarter_left"


class Ending(StrEnum):
    """How a complaint ended."""

    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    """Into another one, which goes on."""
    IMPORTED = "imported"
    """It was closed before the program knew it, so nobody can say whether it was in time."""


@dataclass(frozen=True)
class Sent:
    """A message of the log, as far as clocks ask."""

    at: datetime
    outgoing: bool = True
    """Not received, and no internal note."""
    by_hand: bool = True
    """Not an answer that a machine gives by itself."""
    is_proposal: bool = False


@dataclass(frozen=True)
class PriorityChange:
    """From when on a complaint had a priority; the first is that of the receipt."""

    at: datetime
    priority: Priority


@dataclass(frozen=True)
class Timed:
    """The deadline of a clock after all changes of priority."""

    deadline: Deadline
    promised: timedelta
    """What was said, however it is counted."""
    granted_at: datetime | None = None
    """When a new priority, whose own deadline was past, gave a quarter of its budget instead."""


def met_at(clock: Clock, sent: Iterable[Sent], *, received: datetime) -> datetime | None:
    """When the first message that meets a clock was sent; None if none was.

    Messages from before the receipt, internal notes and answers of machines meet nothing.
    """
    return min(
        (
            message.at
            for message in sent
            if message.outgoing
            and message.by_hand
            and message.at >= received
            and (clock is not Clock.PROPOSAL or message.is_proposal)
        ),
        default=None,
    )


def promised(policy: Policy, clock: Clock, priority: Priority) -> timedelta:
    """What a policy promises for a clock and a priority; nothing for a remedy."""
    if clock is Clock.CUSTOMER_TOLD:
        return policy.customer_told
    budget = policy.budgets[priority]
    return budget.first_reply if clock is Clock.FIRST_REPLY else budget.proposal


def timed(
    clock: Clock,
    *,
    policy: Policy,
    rules: Rules,
    received: datetime,
    priorities: Iterable[PriorityChange],
    met: datetime | None = None,
) -> Timed:
    """The deadline of a clock, with every change of priority replayed.

    A pause stops the clock of the proposal alone. One that is met or breached keeps its
    deadline. Needs one priority at least.
    """
    if clock is not Clock.PROPOSAL:
        rules = rules.without_pauses()
    first, *later = sorted(priorities, key=lambda change: change.at)
    budget = promised(policy, clock, first.priority)
    found = Timed(rules.deadline(received, budget), budget)
    for change in later:
        due = found.deadline.due
        if (met is not None and met <= change.at) or (due is not None and due < change.at):
            break
        budget = promised(policy, clock, change.priority)
        fresh = rules.deadline(received, budget)
        if fresh.due is not None and fresh.due <= change.at:
            found = Timed(rules.granted(change.at, budget), budget / 4, granted_at=change.at)
        else:
            found = Timed(fresh, budget)
    return found
