"""Reading a file of unknown origin, seen from the program that asks for it."""

import hashlib
import logging
import multiprocessing
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Final

from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.reading.cells import Cell, Chunk, MergedRange, as_rows
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.exchange.reading import child, wire
from tradetrust_desktop.exchange.reading.limits import Limits
from tradetrust_desktop.exchange.reading.memory import resident
from tradetrust_desktop.exchange.reading.source import SheetInfo

_log = logging.getLogger(__name__)

HEAD_ROWS: Final = 60
_LOOK_EVERY: Final = 0.05
_BLOCK: Final = 1 << 20


class TableStream:
    """One sheet of a file, row by row from a reading process.

    `chunks` may be gone through once. Whatever goes wrong on the way is raised as Refused
    with one problem, or as StorageTrouble when it was cancelled.
    """

    sheets: tuple[SheetInfo, ...]
    """All sheets of the file, hidden ones marked."""
    sheet: str
    """Name of the sheet that is read; empty for text files."""
    encoding: str
    """Of a text file; empty for workbooks."""
    encoding_certain: bool
    """False where the same bytes make sense in another encoding, too: show a preview."""
    delimiter: str
    merged: tuple[MergedRange, ...]
    """Ranges shown as one cell. The value of the first counts; others may hide older ones."""
    currencies: Mapping[int, tuple[str, ...]]
    """Column position to the currencies that its number formats show, more than one if mixed."""
    file_hash: str
    """SHA-256 of the file."""
    head: list[list[Cell]]
    """The first rows, for the search for the header."""
    rows: int | None
    """Number of the last row; known when all chunks have been taken."""

    def __init__(self, watch: "_Watch", file_hash: str) -> None:
        self._watch = watch
        self.file_hash = file_hash
        self.rows = None
        tag, content = watch.receive()
        if tag != wire.OPENED:
            raise watch.refusal(Code.FILE_UNREADABLE)
        sheets, self.sheet, self.encoding, self.encoding_certain, self.delimiter, *rest = content
        merged, self.currencies = rest
        self.sheets = tuple(SheetInfo(*info) for info in sheets)
        self.merged = tuple(merged)
        self._first = self._next()
        self.head = as_rows(self._first.columns, HEAD_ROWS) if self._first else []
        if self._first is None:
            raise watch.refusal(Code.FILE_EMPTY)

    def chunks(self) -> Iterator[Chunk]:
        """All rows from row 1 on. Columns may grow in number from chunk to chunk."""
        chunk = self._first
        self._first = None
        while chunk is not None:
            yield chunk
            chunk = self._next()

    def _next(self) -> Chunk | None:
        if self.rows is not None:
            return None
        tag, content = self._watch.receive()
        if tag == wire.CHUNK:
            return wire.unpack_chunk(content)
        self.rows = content
        return None


@contextmanager
def open_table(
    path: Path,
    *,
    sheet: str | None = None,
    encoding: str = "",
    limits: Limits | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Iterator[TableStream]:
    """Open a table of any kind in a process of its own, which ends with the block.

    `sheet` None means the first visible sheet with content; `encoding` "" means: find out.
    `cancel` is asked about every 50 ms while waiting.
    """
    limits = limits or Limits()
    _check(path, limits)
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(
        target=child.read, args=(there, str(path), sheet, encoding, limits), daemon=True
    )
    process.start()
    there.close()
    watch = _Watch(process, here, limits=limits, cancel=cancel, name=path.name)
    try:
        yield TableStream(watch, _hash(path, watch))
    finally:
        watch.stop()


def _check(path: Path, limits: Limits) -> None:
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Refused(Problem(Code.NO_SUCH_FILE, value=path.name)) from error
    except (OSError, ValueError) as error:
        raise Refused(Problem(Code.FILE_UNREADABLE, value=path.name)) from error
    if not path.is_file():
        raise Refused(Problem(Code.FILE_NOT_A_TABLE, value=path.name))
    if not status.st_size:
        raise Refused(Problem(Code.FILE_EMPTY, value=path.name))
    if status.st_size > limits.file_size:
        raise Refused(Problem(Code.FILE_TOO_LARGE, value=path.name))


def _hash(path: Path, watch: "_Watch") -> str:
    """SHA-256 of the file, taken while the child opens it."""
    total = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                total.update(block)
                watch.look()
    except OSError as error:
        raise watch.refusal(Code.FILE_UNREADABLE) from error
    return total.hexdigest()


class _Watch:
    """The parent's end of the pipe: takes messages, and ends a child that takes too much."""

    def __init__(
        self,
        process: BaseProcess,
        pipe: Connection,
        *,
        limits: Limits,
        cancel: Callable[[], bool] | None,
        name: str,
    ) -> None:
        self._process = process
        self._pipe = pipe
        self._limits = limits
        self._cancel = cancel
        self._name = name
        self._waited = 0.0
        self._stopped = False

    def refusal(self, code: Code) -> Refused:
        return Refused(Problem(code, value=self._name))

    def receive(self) -> tuple[bytes, Any]:
        """The next message; Refused when the child refuses, ends, or takes too much."""
        while True:
            started = time.monotonic()
            try:
                ready = self._pipe.poll(_LOOK_EVERY)
                data = self._pipe.recv_bytes() if ready else b""
            except (EOFError, OSError) as error:
                raise self.refusal(self._how_it_ended()) from error
            self._waited += time.monotonic() - started
            if data:
                return self._understood(data)
            self.look()

    def look(self) -> None:
        """Ends the child and raises when it is to stop or has taken too much."""
        if self._cancel is not None and self._cancel():
            self.stop()
            raise StorageTrouble(TroubleCode.CANCELLED, self._name)
        if self._waited > self._limits.seconds:
            self.stop()
            raise self.refusal(Code.FILE_TOOK_TOO_LONG)
        held = resident(self._process.pid) if self._process.pid else None
        if held is not None and held > self._limits.memory:
            self.stop()
            raise self.refusal(Code.FILE_TOO_LARGE)

    def stop(self) -> None:
        """Leave nothing behind, whatever the child is doing."""
        if self._stopped:
            return
        self._stopped = True
        self._pipe.close()
        self._process.kill()
        self._process.join()
        self._process.close()

    def _understood(self, data: bytes) -> tuple[bytes, Any]:
        tag, content = wire.open_message(data)
        if tag == wire.REFUSED:
            code, value = content
            if code == Code.NO_SUCH_SHEET:
                raise Refused(Problem(Code.NO_SUCH_SHEET, value=value))
            raise self.refusal(Code(code))
        if tag == wire.DEFECT:
            raise self.refusal(Code.FILE_UNREADABLE)
        return tag, content

    def _how_it_ended(self) -> Code:
        """Why there is no message: a library that runs out of memory aborts the process."""
        self._process.join(5)
        exit_code = self._process.exitcode or 0
        ran_out = exit_code in {-6, -9, 137, 0xC0000409, -1073740791}
        return Code.FILE_TOO_LARGE if ran_out else Code.FILE_UNREADABLE
