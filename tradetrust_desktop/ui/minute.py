"""The minute: running times follow it, and it notices another day, clock or zone.

A laptop sleeps over midnight, its clock is set, its owner flies to another zone. A timer
knows nothing of that, so the clock on the wall is compared with what was last seen on it.
"""

from __future__ import annotations

import time
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, QTimeZone, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_MINUTE_MS: Final = 60_000
_BACK_MS: Final = 2_000
"""A clock kept right over the network goes back a little now and then; that is nothing."""
_AHEAD_MS: Final = 4 * _MINUTE_MS
"""More than a few ticks were left out: the computer slept, or the clock was set."""


class Turn(StrEnum):
    """What is another than at the last look."""

    DAY = "day"
    CLOCK = "clock"
    """Set back, or far ahead, which is also what a night asleep looks like."""
    ZONE = "zone"
    """The computer's own; today follows the firm's."""


def system_zone() -> str:
    """The zone that the computer is set to at present, as "Asia/Shanghai"."""
    if hasattr(time, "tzset"):
        time.tzset()  # else Python stays in the zone in which the program was started
    return QTimeZone.systemTimeZoneId().toStdString()


class Minute(QObject):
    """One for the window. What shows a time that runs follows `ticked`."""

    ticked = Signal()
    """The clock shows another minute."""
    turned = Signal(object)
    """A frozenset of `Turn`, before `ticked`: all that speaks of today has to be read again."""

    def __init__(
        self,
        *,
        now_ms: Callable[[], int],
        today: Callable[[], date],
        zone: Callable[[], str] = system_zone,
        parent: QObject | None = None,
    ) -> None:
        """It stands still until `start`; `look` may be called at any time."""
        super().__init__(parent)
        self._now_ms = now_ms
        self._today = today
        self._zone = zone
        self._seen = (now_ms(), today(), zone())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._ring)

    def start(self) -> None:
        """Look at the turn of each minute from now on."""
        self._wait()

    def stop(self) -> None:
        """Look no longer by itself."""
        self._timer.stop()

    def look(self) -> None:
        """Compare the wall with what was last seen; also when the window is come back to."""
        before = self._seen
        now = self._seen = (self._now_ms(), self._today(), self._zone())
        turns = set()
        if now[1] != before[1]:
            turns.add(Turn.DAY)
        if not -_BACK_MS <= now[0] - before[0] <= _AHEAD_MS:
            turns.add(Turn.CLOCK)
        if now[2] != before[2]:
            turns.add(Turn.ZONE)
        if turns:
            self.turned.emit(frozenset(turns))
        if turns or now[0] // _MINUTE_MS != before[0] // _MINUTE_MS:
            self.ticked.emit()

    def _ring(self) -> None:
        self._wait()
        self.look()

    def _wait(self) -> None:
        self._timer.start(_MINUTE_MS - self._now_ms() % _MINUTE_MS)
