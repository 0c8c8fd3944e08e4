"""Reading a file for an import, at once or on a thread of its own."""

import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.services.importing.following import Follower
from tradetrust_desktop.services.importing.raw import Cancel, Progress, RawSheet, read_raw

_TURN_SECONDS: Final = 0.0005


@dataclass(frozen=True)
class Read:
    """A file that was read."""

    raw: RawSheet
    followed: Follower | None
    stamp: tuple[int, int]
    """Size and time of the file when it was read."""

    def is_of(self, path: Path) -> bool:
        """Whether this is what a file holds now."""
        return self.raw.path == path and self.stamp == _stamp(path)


def read_file(
    path: Path, *, sheet: str, progress: Progress | None = None, cancel: Cancel | None = None
) -> Read:
    """Read a file; Refused where it cannot be, StorageTrouble(CANCELLED) on demand."""
    stamp = _stamp(path)
    follower = Follower()
    raw = read_raw(path, sheet=sheet, progress=progress, cancel=cancel, follow=follower.take)
    follower.finish(raw)
    return Read(raw, follower if follower.header_rows else None, stamp)


def _stamp(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError as error:
        raise Refused(Problem(Code.NO_SUCH_FILE, value=path.name)) from error
    return status.st_size, status.st_mtime_ns


class ReadAhead:
    """Reads a file on a thread, while other things are made ready. Leave its block to stop it."""

    def __init__(self, path: Path, *, sheet: str = "") -> None:
        self._path = path
        self._sheet = sheet
        self._stopped = threading.Event()
        self._read: Read | None = None
        self._trouble: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="reading ahead", daemon=True)

    def __enter__(self) -> Self:
        # the reading process is to start while this thread is busy importing modules
        self._turn = sys.getswitchinterval()
        sys.setswitchinterval(min(self._turn, _TURN_SECONDS))
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stopped.set()
        self._thread.join()
        sys.setswitchinterval(self._turn)

    def _run(self) -> None:
        try:
            self._read = read_file(self._path, sheet=self._sheet, cancel=self._stopped.is_set)
        except BaseException as error:  # noqa: BLE001 - raised again where the result is asked for
            self._trouble = error

    def result(self) -> Read:
        """What was read, as soon as it is; raises what `read_file` raises."""
        self._thread.join()
        if self._trouble is not None:
            raise self._trouble
        if self._read is None:
            raise RuntimeError("reading ahead was not begun")
        return self._read
