"""Work off the UI thread: one worker reads, one writes, one handles files.

Results come home on the UI thread. A result for a widget that is gone is dropped.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event, Lock
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal
from shiboken6 import isValid

from tradetrust_desktop.domain.changes import Changes
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode

if TYPE_CHECKING:
    from tradetrust_desktop.ui.change_hub import ChangeHub

T = TypeVar("T")
Progress = Callable[[float], None]
Cancel = Callable[[], bool]
Failed = Callable[[Exception], None]

_log = logging.getLogger(__name__)
_PROGRESS_GAP = 0.05


class Tasks(QObject):
    """The three workers. Only `done` and `failed` may touch widgets."""

    trouble = Signal(object)
    """A Refused or StorageTrouble that nobody took care of."""
    defect = Signal(object)
    """Any other exception, after it was logged."""
    file_started = Signal(str)
    file_progressed = Signal(float)
    """A share of 0 to 1."""
    file_ended = Signal()
    idle = Signal()

    _home = Signal(object)

    def __init__(self, hub: ChangeHub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._pools = {
            name: ThreadPoolExecutor(1, thread_name_prefix=name)
            for name in ("reader", "writer", "files")
        }
        self._latest: dict[Hashable, Future[Any]] = {}
        self._pending = 0
        self._lock = Lock()
        self._cancel = Event()
        self._closed = False
        self._home.connect(self._come_home, Qt.ConnectionType.QueuedConnection)

    @property
    def pending(self) -> int:
        """How many pieces of work have not come home yet."""
        return self._pending

    def read(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Failed | None = None,
        *,
        key: Hashable = None,
    ) -> None:
        """Run a query. Of several waiting with the same `key` only the last is run."""
        self._submit("reader", work, done, failed, key=key)

    def write(
        self,
        work: Callable[[], T],
        done: Callable[[T], object] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run an act. `Changes` in what it returns are posted to the hub before `done`."""
        self._submit("writer", work, done, failed)

    def files(
        self,
        work: Callable[[Progress, Cancel], T],
        done: Callable[[T], object],
        failed: Failed | None = None,
        *,
        title: str = "",
    ) -> None:
        """Run long work with files; the status bar shows `title`, progress and a cancel button.

        `work` is called with `progress(share of 0 to 1)` and `cancel() -> bool`. What it returns
        is treated as by `write`. A cancelled work raises StorageTrouble(CANCELLED).
        """
        last = 0.0

        def progress(share: float) -> None:
            nonlocal last
            now = monotonic()
            if now - last >= _PROGRESS_GAP or share >= 1:
                last = now
                self._home.emit(lambda: self.file_progressed.emit(share))

        def run() -> T:
            self._cancel.clear()
            self._home.emit(lambda: self.file_started.emit(title))
            try:
                return work(progress, self._cancel.is_set)
            finally:
                self._home.emit(self.file_ended.emit)

        self._submit("files", run, done, failed)

    def cancel_files(self) -> None:
        """Ask the file work that runs to stop; it ends as soon as it may."""
        self._cancel.set()

    def wait_idle(self) -> None:
        """Let events run until all work came home; for tests and for closing."""
        while self._pending:
            loop = QEventLoop()
            self.idle.connect(loop.quit)
            if self._pending:
                loop.exec()
            self.idle.disconnect(loop.quit)

    def close(self) -> None:
        """End the threads: acts waiting to be written are written, all else is given up.

        Nothing comes home afterwards.
        """
        self._closed = True
        self._cancel.set()
        for name, pool in self._pools.items():
            pool.shutdown(wait=True, cancel_futures=name != "writer")

    def _submit(
        self,
        pool: str,
        work: Callable[[], Any],
        done: Callable[[Any], object] | None,
        failed: Failed | None,
        *,
        key: Hashable = None,
    ) -> None:
        if self._closed:
            return
        if key is not None:
            before = self._latest.pop(key, None)
            if before is not None:
                before.cancel()
        self._pending += 1
        future = self._pools[pool].submit(work)
        if key is not None:
            self._latest[key] = future
        posts = pool != "reader"
        future.add_done_callback(
            lambda ended: self._home.emit(lambda: self._deliver(ended, done, failed, posts=posts))
        )

    def _come_home(self, deliver: Callable[[], None]) -> None:
        if not self._closed:
            deliver()

    def _deliver(
        self,
        future: Future[Any],
        done: Callable[[Any], object] | None,
        failed: Failed | None,
        *,
        posts: bool,
    ) -> None:
        self._pending -= 1
        try:
            if not future.cancelled():
                error = future.exception()
                if error is None:
                    self._succeed(future.result(), done, posts=posts)
                else:
                    self._fail(error, failed)
        finally:
            if not self._pending:
                self.idle.emit()

    def _succeed(self, result: Any, done: Callable[[Any], object] | None, *, posts: bool) -> None:
        if posts:
            for changes in _changes_in(result):
                self._hub.post(changes)
        if done is not None and _alive(done):
            done(result)

    def _fail(self, error: BaseException, failed: Failed | None) -> None:
        if isinstance(error, (Refused, StorageTrouble)):
            if (
                isinstance(error, StorageTrouble)
                and error.code is TroubleCode.CANCELLED
                and not failed
            ):
                return
            if failed is not None and _alive(failed):
                failed(error)
            else:
                self.trouble.emit(error)
            return
        _log.error("Work in the background failed", exc_info=error)
        if failed is not None and _alive(failed) and isinstance(error, Exception):
            failed(error)
        self.defect.emit(error)


def _alive(call: Callable[..., object]) -> bool:
    owner = getattr(call, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


def _changes_in(result: object) -> list[Changes]:
    parts = result if isinstance(result, tuple) else (result, getattr(result, "changes", None))
    return [part for part in parts if isinstance(part, Changes)]
