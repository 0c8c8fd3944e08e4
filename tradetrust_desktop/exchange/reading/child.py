"""The reading process: opens one file, sends its rows, ends.

Nothing here is trusted by the parent: it may be killed by the system, abort in the middle
of a library, or hang. It holds no data of the user but the file.
"""

import gc
import os
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice, zip_longest
from multiprocessing.connection import Connection
from typing import Final

from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.reading.cells import Cell
from tradetrust_desktop.exchange.reading.limits import Limits
from tradetrust_desktop.exchange.reading.memory import limit_own_memory
from tradetrust_desktop.exchange.reading.source import Source, Unreadable, with_overlay
from tradetrust_desktop.exchange.reading.wire import (
    DEFECT,
    END,
    OPENED,
    REFUSED,
    message,
    pack_chunk,
)

CHUNK_ROWS: Final = 8192
_WAITING_CHUNKS: Final = 6


def read(pipe: Connection, path: str, sheet: str | None, encoding: str, limits: Limits) -> None:
    """Main function of the child."""
    _be_quiet()
    limit_own_memory(limits.memory)
    gc.disable()  # nothing here is cyclic, and half a million rows would be walked again and again
    try:
        _send(pipe, path, sheet, encoding, limits)
    except Unreadable as refusal:
        _last_word(pipe, message(REFUSED, (str(refusal.code), refusal.value)))
    except MemoryError:
        _last_word(pipe, message(REFUSED, (str(Code.FILE_TOO_LARGE), "")))
    except (BrokenPipeError, ConnectionResetError):
        pass  # the parent no longer listens
    except BaseException as error:  # noqa: BLE001 - a panic of the library is a BaseException
        _last_word(pipe, _report(error))
    # WORKAROUND: leaving normally would free millions of cells one by one first.
    pipe.close()
    os._exit(0)


def _report(error: BaseException) -> bytes:
    """A panic of the library is the file's fault; anything else is a defect of ours.

    The message of the error stays here, since it may quote the file.
    """
    kind = type(error).__name__
    if kind == "PanicException":
        return message(REFUSED, (str(Code.FILE_UNREADABLE), ""))
    return message(DEFECT, kind + "\n" + "".join(traceback.format_tb(error.__traceback__)))


def _be_quiet() -> None:
    """Panics of the library are told to the parent, not to the terminal."""
    with suppress(OSError, ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
    sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123


def _last_word(pipe: Connection, data: bytes) -> None:
    with suppress(OSError):
        pipe.send_bytes(data)


def _open(path: str, sheet: str | None, encoding: str, limits: Limits) -> Source:
    """The source for what the first bytes of the file say it is."""
    from tradetrust_desktop.exchange.reading import kinds  # noqa: PLC0415

    kind = kinds.recognise(path)
    if kind is kinds.FileKind.TEXT:
        from tradetrust_desktop.exchange.reading import text  # noqa: PLC0415

        return text.open_text(path, encoding=encoding, limits=limits)
    from tradetrust_desktop.exchange.reading import workbooks  # noqa: PLC0415

    return workbooks.open_workbook(path, kind=kind, sheet=sheet, limits=limits)


def _send(pipe: Connection, path: str, sheet: str | None, encoding: str, limits: Limits) -> None:
    source = _open(path, sheet, encoding, limits)
    if source.encoding and sheet is not None and sheet != source.sheet:
        raise Unreadable(Code.NO_SUCH_SHEET, sheet)
    waiting: queue.Queue[bytes | None] = queue.Queue(_WAITING_CHUNKS)
    broken = threading.Event()
    sender = threading.Thread(target=_sender, args=(pipe, waiting, broken), daemon=True)
    sender.start()
    waiting.put(
        message(
            OPENED,
            (
                [(info.name, info.visible, info.rows) for info in source.sheets],
                source.sheet,
                source.encoding,
                source.encoding_certain,
                source.delimiter,
                list(source.merged),
                dict(source.currencies),
            ),
        )
    )
    rows = with_overlay(source)
    first_row = source.first_row
    while not broken.is_set():
        block = list(islice(rows, CHUNK_ROWS))
        if not block:
            break
        waiting.put(pack_chunk(first_row, _columns(block)))
        first_row += len(block)
    waiting.put(message(END, first_row - 1))
    waiting.put(None)
    sender.join()


def _columns(block: list[Sequence[Cell]]) -> list[tuple[Cell, ...]]:
    return list(zip_longest(*block))


def _sender(
    pipe: Connection, waiting: "queue.Queue[bytes | None]", broken: threading.Event
) -> None:
    """Sends while the main thread turns the next rows into columns."""
    for data in _until_none(waiting):
        if broken.is_set():
            continue
        try:
            pipe.send_bytes(data)
        except OSError:
            broken.set()


def _until_none(waiting: "queue.Queue[bytes | None]") -> Iterator[bytes]:
    while (data := waiting.get()) is not None:
        yield data
