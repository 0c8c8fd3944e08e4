"""Until when a complaint must be answered, and why.

A deadline is found by walking through time from the receipt on and counting what the
reading of the policy counts, with pauses as breaks. Nothing is ever added to a finished
deadline, so time that was no working time anyway is never given twice. Moments are aware
datetimes in UTC.
"""

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from tradetrust_desktop.domain.care import ComplaintStatus, Priority
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.working_time import Calendar, Piece, Why, united_pieces

HORIZON_YEARS: Final = 5
_HORIZON: Final = timedelta(days=HORIZON_YEARS * 366)
"""A budget that this much time cannot hold is refused, so that no search is without end."""
_DAY: Final = timedelta(hours=24)
_TICK: Final = timedelta(microseconds=1)
PAUSING: Final = frozenset({ComplaintStatus.WAITING})
"""Statuses that stop the clock of the proposal, whatever a policy says."""


class Reading(StrEnum):
    """What "24 h" means."""

    EVERY_HOUR = "every-hour"
    WORKING_HOURS = "working-hours"
    WORKING_DAYS = "working-days"
    """24 h are the working time of one ordinary working day; less than 24 h are working hours."""


@dataclass(frozen=True)
class Budget:
    """What the customer is promised."""

    first_reply: timedelta
    proposal: timedelta


@dataclass(frozen=True)
class Policy:
    """A version of the rules; a complaint keeps the one of its receipt for good."""

    version: int
    reading: Reading
    budgets: Mapping[Priority, Budget]
    customer_told: timedelta = _DAY
    """How long we may know of a fault that we found before the customer does."""
    pausing: AbstractSet[ComplaintStatus] = PAUSING
    """Statuses that stop the clock of the proposal."""
    progress: timedelta = 2 * _DAY
    """How long the customer may hear nothing once we replied; zero where that is not watched."""


FIRST_POLICY: Final = Policy(
    version=1,
    reading=Reading.EVERY_HOUR,
    budgets={
        Priority.MAJOR: Budget(timedelta(hours=4), timedelta(hours=24)),
        Priority.MEDIUM: Budget(timedelta(hours=24), timedelta(hours=48)),
        Priority.MINOR: Budget(timedelta(hours=24), timedelta(hours=120)),
    },
)
"""The policy in force until the firm sets another."""


@dataclass(frozen=True)
class Pause:
    """Time in which the clock of the proposal stands still."""

    start: datetime
    end: datetime | None = None
    """None while it lasts."""


@dataclass(frozen=True)
class StatusChange:
    """One entry of the status history of a complaint."""

    at: datetime
    status: ComplaintStatus


@dataclass(frozen=True)
class Deadline:
    """A deadline with its derivation: counted and skipped stretches fill the time up to it."""

    received: datetime
    due: datetime | None
    """None while a pause lasts, since nobody knows its end."""
    budget: timedelta
    """What is counted, as the reading has it: two working days of 7.5 h are 15 h."""
    counted: tuple[Piece, ...]
    skipped: tuple[Piece, ...]
    """Each with its reason."""


@dataclass(frozen=True)
class Rules:
    """How time is counted for a clock: the reading, the calendar, the pauses."""

    reading: Reading
    calendar: Calendar
    pauses: tuple[Pause, ...] = ()

    def counted_budget(self, budget: timedelta) -> timedelta:
        """How much time the reading counts for a promise; Refused(NOT_A_BUDGET) unless > 0."""
        if budget <= timedelta():
            raise _not_a_budget(budget)
        if self.reading is Reading.WORKING_DAYS and budget >= _DAY:
            ticks = (self.calendar.ordinary_day // _TICK) * (budget // _TICK) // (_DAY // _TICK)
            return timedelta(microseconds=ticks)
        return budget

    def deadline(self, received: datetime, promised: timedelta) -> Deadline:
        """When the promised time will have been counted from a moment on.

        It falls on the moment of closing where that uses the time up, not on the next opening.
        Raises Refused(NOT_A_BUDGET) for one that the working time of five years cannot hold.
        """
        return self._walk(received, self.counted_budget(promised), promised)

    def granted(self, since: datetime, promised: timedelta) -> Deadline:
        """A quarter of the promised time, as the reading counts it, from a moment on."""
        return self._walk(since, self.counted_budget(promised) / 4, promised)

    def moment_after(self, since: datetime, counted: timedelta) -> datetime | None:
        """When so much time will have been counted from a moment on; None during a pause."""
        return self._walk(since, counted, counted).due

    def _walk(self, received: datetime, budget: timedelta, promised: timedelta) -> Deadline:
        left = budget
        walked: list[Piece] = []
        due: datetime | None = None
        for piece in self.pieces(received, self._horizon(received)):
            if piece.why is None and piece.length >= left:
                due = piece.start + left
                walked.append(piece.until(due))
                break
            walked.append(piece)
            if piece.why is None:
                left -= piece.length
        if due is None and all(pause.end is not None for pause in self.pauses):
            raise _not_a_budget(promised)
        stretches = tuple(united_pieces(walked))
        return Deadline(
            received,
            due,
            budget,
            counted=tuple(piece for piece in stretches if piece.why is None),
            skipped=tuple(piece for piece in stretches if piece.why is not None),
        )

    def used(self, received: datetime, now: datetime) -> timedelta:
        """How much was counted from the receipt to a moment, also beyond the deadline."""
        return sum(
            (piece.length for piece in self.pieces(received, now) if piece.why is None),
            timedelta(),
        )

    def pieces(self, start: datetime, until: datetime) -> Iterator[Piece]:
        """The time between two moments by kind, with the pauses cut out of what counts.

        Found as it is asked for, piece by piece; neighbours may be of one kind. Ends with the
        last moment known before a pause that still lasts.
        """
        whole: Callable[[datetime, datetime], Iterable[Piece]] = (
            _every_hour if self.reading is Reading.EVERY_HOUR else self.calendar.pieces
        )
        pauses = united(self.pauses)
        if pauses and pauses[-1].end is None:
            until = min(until, max(pauses[-1].start, start))
        for piece in whole(start, until):
            if piece.why is None:
                yield from _cut(piece, pauses)
            else:
                yield piece

    def without_pauses(self) -> "Rules":
        """The same for a clock that no pause stops: any but the proposal's."""
        return dataclasses.replace(self, pauses=())

    def _horizon(self, received: datetime) -> datetime:
        ends = [pause.end for pause in self.pauses if pause.end is not None]
        return max([received, *ends]) + _HORIZON


def pauses_of(
    history: Iterable[StatusChange], *, pausing: AbstractSet[ComplaintStatus] = PAUSING
) -> tuple[Pause, ...]:
    """The pauses that a status history holds, whichever status ended them."""
    found: list[Pause] = []
    since: datetime | None = None
    for change in sorted(history, key=lambda change: change.at):
        if change.status in pausing:
            since = since or change.at
        elif since is not None:
            found.append(Pause(since, change.at))
            since = None
    if since is not None:
        found.append(Pause(since))
    return united(found)


def united(pauses: Iterable[Pause]) -> tuple[Pause, ...]:
    """The pauses in order; those that touch or overlap as one, empty ones left out."""
    found: list[Pause] = []
    for pause in sorted(pauses, key=lambda pause: pause.start):
        last = found[-1] if found else None
        if pause.end is not None and pause.end <= pause.start:
            continue
        if last is None or (last.end is not None and pause.start > last.end):
            found.append(pause)
        elif last.end is not None and (pause.end is None or pause.end > last.end):
            found[-1] = Pause(last.start, pause.end)
    return tuple(found)


def strictest(priorities: Iterable[Priority]) -> Priority:
    """The gravest of some priorities, as merged complaints take it."""
    return min(priorities, key=list(Priority).index)


def _every_hour(start: datetime, until: datetime) -> Iterator[Piece]:
    if start < until:
        yield Piece(start, until)


def _cut(piece: Piece, pauses: Sequence[Pause]) -> Iterator[Piece]:
    """The parts of a counted piece, those in a pause with that as the reason."""
    at = piece.start
    for pause in pauses:
        start = max(pause.start, at)
        end = piece.end if pause.end is None else min(pause.end, piece.end)
        if start >= end:
            continue
        if at < start:
            yield Piece(at, start)
        yield Piece(start, end, Why.PAUSE)
        at = end
    if at < piece.end:
        yield Piece(at, piece.end)


def _not_a_budget(budget: timedelta) -> Refused:
    hours = f"{budget / timedelta(hours=1):g}"
    params = {"years": str(HORIZON_YEARS)}
    return Refused(Problem(Code.NOT_A_BUDGET, field="budget", value=hours, params=params))
