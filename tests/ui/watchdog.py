"""Two watchdogs over the thread that draws: no data are read on it, and it never stands still.

The first needs no clock and guards every test of the window. The second measures, so it is
for benchmarks alone.
"""

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer

from tradetrust_desktop.storage.engine import Database

_UI = str(Path("tradetrust_desktop") / "ui")
_BEFORE_THE_FIRST_PICTURE = frozenset({"__init__", "_first_tab"})
"""In these the window reads a number or two before there is anything to wait for."""
_BEAT_MS = 5


@contextmanager
def no_data_while_drawing() -> Iterator[None]:
    """Fails where code of the window reads or writes data on the thread that draws."""
    found: list[str] = []
    drawing = threading.main_thread()

    def watched(method: Any) -> Any:
        def call(self: Database, *args: Any, **kwargs: Any) -> Any:
            if threading.current_thread() is drawing:
                place = _asked_by_the_window()
                if place is not None:
                    found.append(place)
            return method(self, *args, **kwargs)

        return call

    with pytest.MonkeyPatch.context() as patch:
        for name in ("reading", "step"):
            patch.setattr(Database, name, watched(getattr(Database, name)))
        yield
    assert found == [], "data were read or written on the thread that draws"


def _asked_by_the_window() -> str | None:
    frame = sys._getframe(2)
    while frame is not None:
        code = frame.f_code
        if _UI in code.co_filename:
            if code.co_filename.endswith("main_window.py") and (
                code.co_name in _BEFORE_THE_FIRST_PICTURE
            ):
                return None
            return f"{Path(code.co_filename).name}:{frame.f_lineno} {code.co_name}"
        frame = frame.f_back
    return None


@dataclass
class Stall:
    """How long one act held the thread that draws."""

    stood: float
    """Seconds in which the event loop did not come round."""
    worked: float
    """Seconds of these in which the thread computed; other people's load does not count."""


class Stalls:
    """Measures, act by act, how long the event loop does not come round.

    A timer wants to beat; what lies between two beats is one standstill.
    """

    def __init__(self) -> None:
        self.acts: dict[str, Stall] = {}
        """The longest standstill of each act, by its name."""
        self._now = Stall(0, 0)
        self._last = (0.0, 0.0)
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    @contextmanager
    def act(self, name: str) -> Iterator[None]:
        """Watch what is done inside; of several acts of one name the longest standstill counts."""
        self._now = self.acts.setdefault(name, Stall(0, 0))
        self._last = (time.perf_counter(), time.thread_time())
        self._timer.start()
        try:
            yield
        finally:
            self._beat()
            self._timer.stop()

    def _beat(self) -> None:
        wall, worked = time.perf_counter(), time.thread_time()
        beat = _BEAT_MS / 1000
        self._now.stood = max(self._now.stood, wall - self._last[0] - beat)
        self._now.worked = max(self._now.worked, worked - self._last[1])
        self._last = wall, worked
