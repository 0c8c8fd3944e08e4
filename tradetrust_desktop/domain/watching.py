"""What the program tells of by itself: deadlines that run out, follow-ups whose time has come."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Final

MORNING: Final = 9 * 60
"""Minute of the day at which a follow-up without a time of its own is told."""


class Watched(StrEnum):
    """What happened by itself."""

    QUARTER_LEFT = "quarter_left"
    """A quarter of the time of a complaint's clock is left."""
    DEADLINE_GONE = "deadline_gone"
    FOLLOW_UP_DUE = "follow_up_due"


@dataclass(frozen=True)
class WatchEvent:
    """Something to tell once."""

    kind: Watched
    record_id: bytes
    customer: str
    title: str
    at_ms: int
    """When it happened."""
    number: str = ""
    """Of the complaint."""
    clock: str = ""
    """A `domain.clocks.Clock`; empty for a follow-up."""
    due_ms: int = 0
    """When the clock runs out or ran out, or the follow-up is due."""

    @property
    def key(self) -> str:
        """Told once under this; another deadline or another time is another key."""
        return f"{self.kind}:{self.record_id.hex()}:{self.clock}:{self.at_ms}"


@dataclass(frozen=True)
class Badges:
    """How much waits, for the tabs and the tray."""

    late: int = 0
    """Complaints with a deadline that is gone while they still wait for what it asks."""
    today: int = 0
    """Other complaints with a deadline that runs out before the day ends."""
    follow_ups: int = 0
    """Due by today and not done."""


def due_moment(day: date, minute: int | None, zone: tzinfo) -> int:
    """When a follow-up is due, milliseconds since 1970 in UTC; in the morning without a time."""
    hour, rest = divmod(MORNING if minute is None else minute, 60)
    return round(datetime.combine(day, time(hour, rest), zone).timestamp() * 1000)


def end_of_day(day: date, zone: tzinfo) -> int:
    """The first moment of the next day, milliseconds since 1970 in UTC."""
    return round(datetime.combine(day + timedelta(days=1), time(), zone).timestamp() * 1000)
