"""What happened to a complaint, as far as its clocks ask, with those merged into it.

A complaint that was merged into another gives it its receipt, its messages, its promises and,
up to the merge, its priority: the one that is kept has the earliest receipt and the strictest
priority. What the user sets on the kept one after the merge holds as it is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from tradetrust_desktop.domain.care import ComplaintEvent, ComplaintStatus, Origin, Priority
from tradetrust_desktop.domain.clocks import Clock, Ending, PriorityChange, Sent, met_at
from tradetrust_desktop.domain.deadlines import PAUSING, StatusChange, strictest
from tradetrust_desktop.domain.instants import in_ms, moment

_SILENT: Final = PAUSING | {ComplaintStatus.CLOSED}
"""While it is so, the customer expects no progress note."""


@dataclass(frozen=True)
class Promised:
    """A promise to the customer, in milliseconds since 1970, UTC."""

    made_ms: int
    due_ms: int
    kept_ms: int | None = None
    dropped_ms: int | None = None
    """When the customer let us off."""

    def until(self, at_ms: int) -> "Promised":
        """As it stood at a moment."""
        kept = self.kept_ms if self.kept_ms is not None and self.kept_ms <= at_ms else None
        dropped = self.dropped_ms
        dropped = dropped if dropped is not None and dropped <= at_ms else None
        return replace(self, kept_ms=kept, dropped_ms=dropped)


@dataclass(frozen=True)
class Told:
    """What the data know of one complaint."""

    received_ms: int
    events: Sequence[ComplaintEvent]
    """At least the first priority and status.

    An event "ending" with "withdrawn" or "merged" stands at the moment of the closing it
    belongs to, or before it; one with nothing after it takes that back.
    """
    sent: Sequence[Sent] = ()
    promises: Sequence[Promised] = ()
    merged_ms: int | None = None
    """When it went into another one."""

    def until(self, at_ms: int) -> "Told":
        """What was known at a moment, though never less than its receipt."""
        last_ms = max(at_ms, self.received_ms)
        return replace(
            self,
            events=[event for event in self.events if event.at_ms <= last_ms],
            sent=[message for message in self.sent if in_ms(message.at) <= last_ms],
            promises=[each.until(last_ms) for each in self.promises if each.made_ms <= last_ms],
        )


@dataclass(frozen=True)
class Course:
    """What happened to a complaint that stands for itself and for those merged into it."""

    received: datetime
    origin: Origin
    statuses: tuple[StatusChange, ...]
    priorities: tuple[PriorityChange, ...]
    sent: tuple[Sent, ...]
    promises: tuple[Promised, ...]
    ended: tuple[datetime, Ending] | None
    """The first closing, or the withdrawal or merge that still holds."""
    is_over: bool
    """Closed now, or withdrawn or merged."""

    def met(self, clock: Clock) -> datetime | None:
        """When the message was sent that meets a clock; None if none was."""
        return met_at(clock, self.sent, received=self.received)

    def progress_due(self, every: timedelta) -> datetime | None:
        """When the customer is to hear again how it goes; None where nothing is due.

        Counted from the last message to them, or from when it went on after a wait or a
        reopening; never before the first reply, which has its own clock.
        """
        status = self.statuses[-1].status if self.statuses else ComplaintStatus.NEW
        if not every or self.is_over or status in _SILENT:
            return None
        said = [
            message.at
            for message in self.sent
            if message.outgoing and message.by_hand and message.at >= self.received
        ]
        if not said:
            return None
        went_on = [
            change.at
            for before, change in zip(self.statuses, self.statuses[1:], strict=False)
            if before.status in _SILENT and change.status not in _SILENT
        ]
        return max([*said, *went_on]) + every


def course(told: Told, *, origin: Origin, merged: Sequence[Told] = ()) -> Course:
    """The course of a complaint and of all that were merged into it, also by another one."""
    every = (told, *merged)
    statuses = tuple(
        StatusChange(moment(event.at_ms), ComplaintStatus(event.after))
        for event in told.events
        if event.what == "status"
    )
    ended = _ended(told.events)
    over = bool(statuses) and statuses[-1].status is ComplaintStatus.CLOSED
    return Course(
        received=moment(min(each.received_ms for each in every)),
        origin=origin,
        statuses=statuses,
        priorities=tuple(_priorities(told, merged)),
        sent=tuple(message for each in every for message in each.sent),
        promises=tuple(promise for each in every for promise in each.promises),
        ended=ended,
        is_over=over or (ended is not None and ended[1] is not Ending.CLOSED),
    )


def remedy_promise(promises: Iterable[Promised]) -> Promised | None:
    """The promise that times the remedy; None where none was made.

    The one due first of those that are still awaited; then the one kept latest after its time,
    for that stays on record; then the one kept last; then the one dropped last.
    """

    def place(promise: Promised) -> tuple[int, int]:
        if promise.kept_ms is not None:
            late = promise.kept_ms - promise.due_ms
            return (1, -late) if late > 0 else (2, -promise.kept_ms)
        return (0, promise.due_ms) if promise.dropped_ms is None else (3, -promise.dropped_ms)

    return min(promises, key=place, default=None)


def _ended(events: Sequence[ComplaintEvent]) -> tuple[datetime, Ending] | None:
    endings = sorted(
        (event for event in events if event.what == "ending"), key=lambda event: event.at_ms
    )

    def ending_at(at_ms: int) -> str:
        return next((each.after for each in reversed(endings) if each.at_ms <= at_ms), "")

    closings = [
        event.at_ms
        for event in events
        if event.what == "status"
        and event.after == ComplaintStatus.CLOSED
        and not ending_at(event.at_ms)
    ]
    found = [(at_ms, Ending.CLOSED) for at_ms in closings]
    if endings and endings[-1].after:
        found.append((endings[-1].at_ms, Ending(endings[-1].after)))
    if not found:
        return None
    at_ms, how = min(found, key=lambda each: each[0])
    return moment(at_ms), how


def _priorities(told: Told, merged: Sequence[Told]) -> Iterable[PriorityChange]:
    """From when on which priority held, the strictest of all up to the last merge."""
    last_merge = max((each.merged_ms or 0 for each in merged), default=0)
    changes = sorted(
        (
            (at_ms, place, priority)
            for place, each in enumerate((told, *merged))
            for at_ms, priority in _priority_events(each)
            if at_ms <= last_merge or place == 0
        ),
        key=lambda change: change[0],
    )
    held: dict[int, Priority] = {}
    before: Priority | None = None
    for at_ms, place, priority in changes:
        held[place] = priority
        now = strictest(held.values()) if at_ms <= last_merge else priority
        if now is not before:
            yield PriorityChange(moment(at_ms), now)
            before = now


def _priority_events(told: Told) -> list[tuple[int, Priority]]:
    return [
        (event.at_ms, Priority(event.after)) for event in told.events if event.what == "priority"
    ]
