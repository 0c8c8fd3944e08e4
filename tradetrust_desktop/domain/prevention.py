"""Root causes that come again, and whether an action against one helped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from tradetrust_desktop.domain.intervals import at_most

WINDOW_DAYS: Final = 90
"""How far one looks back, and how long before and after an action is compared."""
REPEATED_FROM: Final = 3
"""So many complaints of one cause within the window ask for an action."""
FEW_BEFORE: Final = 4
"""Below this nothing is said about a fall."""
STRONG: Final = 0.10
"""A fall that chance alone brings in at most one of ten cases."""


@dataclass(frozen=True)
class Against:
    """A preventive action against a root cause."""

    cause: str
    due: date | None
    done: date | None
    person: str = ""
    id: bytes = b""


@dataclass(frozen=True)
class Repeated:
    """A root cause that came again and again; an action against it is proposed."""

    cause: str
    """Its key in the list of root causes."""
    count: int
    """Complaints in the 90 days up to today, or since the last action was done."""
    since: date
    planned: Against | None = None
    """An action that is on its way, so that none is proposed."""
    owner: str = ""
    """Who had most of these complaints: proposed for the action."""


class EffectCode(StrEnum):
    """Whether complaints of a cause became fewer after something was done."""

    FEW = "few"
    """Too little data to say."""
    FELL = "fell"
    """Fewer, by more than chance brings."""
    MAYBE = "maybe"
    """Fewer, but chance may have done it."""
    SAME = "same"
    """Not fewer."""


@dataclass(frozen=True)
class Effect:
    """How often a cause came before an action was done and after it."""

    cause: str
    done: date
    before: int
    """In the 90 days up to the day before it was done."""
    after: int
    """From the day it was done, 90 days at most."""
    days_after: int
    """How many of these days have passed."""
    code: EffectCode
    chance: float = 1.0
    """How often chance alone brings so few or fewer after it."""


def repeated(
    received: Mapping[str, Sequence[date]], known: Sequence[Against], *, today: date
) -> tuple[Repeated, ...]:
    """The causes that came three times or more in the 90 days up to today, the worst first.

    Where an action against one was done within these days, only what came since counts: what
    it was done against is no reason for another one.
    """
    found = []
    for cause, days in received.items():
        mine = [each for each in known if each.cause == cause]
        last = max((each.done for each in mine if each.done), default=None)
        since = today - timedelta(days=WINDOW_DAYS - 1)
        if last is not None and last >= since:
            since = last + timedelta(days=1)
        count = sum(since <= day <= today for day in days)
        if count < REPEATED_FROM:
            continue
        open_ones = [each for each in mine if each.done is None]
        first = min(open_ones, key=lambda each: each.due or date.max, default=None)
        found.append(
            Repeated(
                cause,
                count,
                since,
                planned=first,
            )
        )
    return tuple(
        sorted(found, key=lambda each: (each.planned is not None, -each.count, each.cause))
    )


def effects(
    received: Mapping[str, Sequence[date]], known: Sequence[Against], *, today: date
) -> tuple[Effect, ...]:
    """What the last action done against each cause brought, the latest first."""
    last: dict[str, date] = {}
    for each in known:
        if each.done is not None and each.done <= today:
            last[each.cause] = max(each.done, last.get(each.cause, each.done))
    found = [
        measured(cause, received.get(cause, ()), done=done, today=today)
        for cause, done in last.items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.done.toordinal(), each.cause)))


def measured(cause: str, received: Sequence[date], *, done: date, today: date) -> Effect:
    """Compare 90 days before an action with the days after it.

    If nothing had changed, the complaints of both stretches would fall on the days after it
    by their share of all days; `chance` is the exact binomial probability of so few there.
    """
    start, end = done - timedelta(days=WINDOW_DAYS), done + timedelta(days=WINDOW_DAYS)
    before = sum(start <= day < done for day in received)
    after = sum(done <= day < end and day <= today for day in received)
    days_after = max(0, min((today - done).days + 1, WINDOW_DAYS))
    code, chance = EffectCode.FEW, 1.0
    if before >= FEW_BEFORE and days_after:
        chance = at_most(after, of=before + after, rate=days_after / (WINDOW_DAYS + days_after))
        fewer = after * WINDOW_DAYS < before * days_after
        if not fewer:
            code = EffectCode.SAME
        else:
            code = EffectCode.FELL if chance <= STRONG else EffectCode.MAYBE
    return Effect(cause, done, before, after, days_after, code, chance)
