"""The time of a deadline in stretches: counted, not counted, left, late."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tradetrust_desktop.domain.working_time import Why

if TYPE_CHECKING:
    from datetime import datetime

    from tradetrust_desktop.domain.care import ClockRow
    from tradetrust_desktop.domain.deadlines import Deadline


class Stretch(StrEnum):
    """What a stretch of time is to a deadline."""

    COUNTED = "counted"
    SKIPPED = "skipped"
    LEFT = "left"
    LATE = "late"


@dataclass(frozen=True)
class Part:
    """One stretch, in milliseconds since 1970, UTC."""

    what: Stretch
    start_ms: int
    end_ms: int
    why: Why | None = None
    """Why it is not counted."""
    name: str = ""
    """Of the holiday."""
    is_open: bool = False
    """Nobody knows its end: a wait that lasts, and what is left after it."""

    @property
    def length_ms(self) -> int:
        """How long it is."""
        return self.end_ms - self.start_ms


@dataclass(frozen=True)
class Band:
    """All stretches of a deadline in order, and the moment of the mark."""

    parts: tuple[Part, ...]
    mark_ms: int
    """Now; or when the message was sent, or the complaint closed."""

    @property
    def start_ms(self) -> int:
        """Where the band begins: the receipt."""
        return self.parts[0].start_ms if self.parts else self.mark_ms

    @property
    def end_ms(self) -> int:
        """Where it ends."""
        return max(self.parts[-1].end_ms if self.parts else self.mark_ms, self.mark_ms)

    def share(self, at_ms: int) -> float:
        """How far from the left a moment is, 0 to 1."""
        whole = self.end_ms - self.start_ms
        return min(1.0, max(0.0, (at_ms - self.start_ms) / whole)) if whole else 0.0


def band(deadline: Deadline, row: ClockRow, now_ms: int) -> Band:
    """The stretches of a deadline as they are at a moment."""
    ends = [at for at in (row.met_ms, row.ended_ms) if at is not None]
    mark = min([now_ms, *ends])
    pieces = sorted((*deadline.counted, *deadline.skipped), key=lambda piece: piece.start)
    parts: list[Part] = []
    for piece in pieces:
        start, end = _ms(piece.start), _ms(piece.end)
        if piece.why is not None:
            parts.append(Part(Stretch.SKIPPED, start, end, piece.why, piece.name))
            continue
        if start < mark:
            parts.append(Part(Stretch.COUNTED, start, min(end, mark)))
        if end > mark:
            parts.append(Part(Stretch.LEFT, max(start, mark), end))
    if deadline.due is None:
        parts += _paused(parts, row, _ms(deadline.received), mark)
    elif _ms(deadline.due) < mark:
        parts.append(Part(Stretch.LATE, _ms(deadline.due), mark))
    return Band(tuple(parts), mark)


def _paused(parts: list[Part], row: ClockRow, received_ms: int, mark: int) -> list[Part]:
    """The wait that lasts, and the rest of the time drawn behind it without an end."""
    since = parts[-1].end_ms if parts else received_ms
    until = max(mark, since + 1)
    rest = max(0, row.budget_ms - sum(p.length_ms for p in parts if p.what is Stretch.COUNTED))
    wait = Part(Stretch.SKIPPED, since, until, Why.PAUSE, is_open=True)
    return [wait, Part(Stretch.LEFT, until, until + rest, is_open=True)] if rest else [wait]


def _ms(at: datetime) -> int:
    return round(at.timestamp() * 1000)
