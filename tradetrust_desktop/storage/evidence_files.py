"""Files kept by their content inside the data folder: written, checked, cleared away.

A file lies at `evidence/ab/<hash>`, so the same content is there once. It is written before
its row: a kill leaves at most a file that nothing names, and `sweep` takes such files away.
"""

import contextlib
import hashlib
import os
import re
import secrets
import shutil
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO, Final

from tradetrust_desktop.domain.evidence import HEAD, LARGEST, plain
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.storage.copies import disk

FOLDER: Final = "evidence"
OPENED: Final = "opened"
"""Below it, what was opened lies as a copy under the name it came with."""
STAGED: Final = "staged"
"""Below it, what was pasted into a draft waits for the draft to be kept."""
_PART: Final = ".part"
_STAGED_DAYS: Final = 90
_AT_ONCE: Final = 1 << 20
_HASH: Final = re.compile(r"[0-9a-f]{64}")
_MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True)
class KeptFile:
    """A file that lies safely in the data folder."""

    sha256: str
    size: int
    name: str
    head: bytes
    """Its first bytes, which tell what it is."""


def place(folder: Path, sha256: str) -> Path:
    """Where the content with this hash lies."""
    if not _HASH.fullmatch(sha256):
        raise ValueError(sha256)
    return folder / FOLDER / sha256[:2] / sha256


def problem_with(source: Path) -> Problem | None:
    """Why a file cannot be kept, without reading it; None where it can."""
    name = plain(source.name) or str(source)
    try:
        found = source.stat()
    except FileNotFoundError:
        return Problem(Code.NO_SUCH_FILE, field="file", value=name)
    except (OSError, ValueError):
        return Problem(Code.FILE_NOT_READ, field="file", value=name)
    if S_ISDIR(found.st_mode):
        return Problem(Code.IS_A_FOLDER, field="file", value=name)
    if not S_ISREG(found.st_mode):
        return Problem(Code.FILE_NOT_READ, field="file", value=name)
    if found.st_size == 0:
        return Problem(Code.FILE_IS_EMPTY, field="file", value=name)
    if found.st_size > LARGEST:
        return too_large(name, found.st_size)
    return None


def too_large(name: str, size: int) -> Problem:
    """The problem of a file that is larger than any that is kept."""
    params = {
        "size": str(-(-size // _MEGABYTE)),
        "limit": str(LARGEST // _MEGABYTE),
    }
    return Problem(Code.TOO_LARGE_TO_KEEP, field="file", value=name, params=params)


def keep(
    folder: Path,
    source: Path,
    *,
    progress: Callable[[int], object] = lambda _bytes: None,
    cancel: Callable[[], bool] = lambda: False,
) -> KeptFile:
    """Copy a file into the folder, where its content is not there already.

    `progress` is told how many bytes were read since it was told last. Refused where the
    source cannot be kept (it vanished, it is empty, it grew too large); StorageTrouble where
    the folder cannot be written, or CANCELLED.
    """
    problem = problem_with(source)
    if problem is not None:
        raise Refused(problem)
    base = folder / FOLDER
    with _writing(base):
        base.mkdir(parents=True, exist_ok=True)
    waiting = base / f"{secrets.token_hex(8)}{_PART}"
    try:
        kept = _copy(source, waiting, progress, cancel)
        target = place(folder, kept.sha256)
        if state_of(folder, kept.sha256, kept.size, thorough=True) != "whole":
            with _writing(target):
                target.parent.mkdir(exist_ok=True)
                waiting.replace(target)  # also in the place of one that was altered
                _names_to_disk(target.parent)
                _names_to_disk(base)
    finally:
        with contextlib.suppress(OSError):
            waiting.unlink(missing_ok=True)
    return kept


def _copy(
    source: Path, waiting: Path, progress: Callable[[int], object], cancel: Callable[[], bool]
) -> KeptFile:
    name = plain(source.name) or "file"
    digest, size, head = hashlib.sha256(), 0, b""
    try:
        file = source.open("rb")
    except OSError as error:
        raise Refused(_unread(source, name)) from error
    with file, _writing(waiting):
        target = waiting.open("xb")
        with target:
            for block in _blocks(file, source, name):
                if cancel():
                    raise StorageTrouble(TroubleCode.CANCELLED)
                size += len(block)
                if size > LARGEST:  # it is still being written
                    raise Refused(too_large(name, size))
                head = head or block[:HEAD]
                digest.update(block)
                target.write(block)
                progress(len(block))
            target.flush()
            os.fsync(target.fileno())
    if not size:
        raise Refused(Problem(Code.FILE_IS_EMPTY, field="file", value=name))
    return KeptFile(digest.hexdigest(), size, name, head)


def _blocks(file: BinaryIO, source: Path, name: str) -> Iterator[bytes]:
    while True:
        try:
            block = file.read(_AT_ONCE)
        except OSError as error:
            raise Refused(_unread(source, name)) from error
        if not block:
            return
        yield block


def _unread(source: Path, name: str) -> Problem:
    code = Code.FILE_NOT_READ if source.exists() else Code.NO_SUCH_FILE
    return Problem(code, field="file", value=name)


def _writing(path: Path) -> AbstractContextManager[None]:
    return disk(path, otherwise=TroubleCode.CANNOT_WRITE_FILE)


def state_of(folder: Path, sha256: str, size: int, *, thorough: bool = False) -> str:
    """`whole`, `altered` or `lost`; only `thorough` reads the content."""
    path = place(folder, sha256)
    try:
        if path.stat().st_size != size:
            return "altered"
        if thorough:
            with path.open("rb") as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
                    return "altered"
    except FileNotFoundError:
        return "lost"
    except OSError:
        return "altered"
    return "whole"


def open_copy(folder: Path, sha256: str, name: str) -> Path:
    """A copy of a kept file under a name, read-only, to be opened by other programs."""
    target = folder / FOLDER / OPENED / sha256[:16] / name
    with _writing(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        _forget(target)  # somebody may have written into it
        shutil.copyfile(place(folder, sha256), target)
        target.chmod(0o400)
    return target


def staged(folder: Path, content: bytes, name: str) -> Path:
    """What was pasted, as a file that waits to be kept."""
    target = folder / FOLDER / STAGED / secrets.token_hex(4) / name
    with _writing(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return target


def forget_staged(folder: Path, path: Path) -> None:
    """Take away what was pasted; any other file is left alone."""
    base = folder / FOLDER / STAGED
    if path.parent.parent == base:
        _forget(path)
        with contextlib.suppress(OSError):
            path.parent.rmdir()


def forget_opened(folder: Path) -> None:
    """Take away the copies that were made to be opened, as far as nobody holds them."""
    base = folder / FOLDER / OPENED
    for path in sorted(base.glob("*/*")):
        _forget(path)
    for path in sorted(base.glob("*")):
        with contextlib.suppress(OSError):
            path.rmdir()
    with contextlib.suppress(OSError):
        base.rmdir()


def hashes(folder: Path) -> dict[str, Path]:
    """What lies in the folder, by the hash that names it."""
    base = folder / FOLDER
    return {path.name: path for path in base.glob("[0-9a-f][0-9a-f]/*") if _HASH.match(path.name)}


def sweep(folder: Path, *, needed: Collection[str], since_ms: int, now_ms: int) -> list[Path]:
    """Take away half copies, and files that came after `since_ms` and are not needed.

    So does what was pasted into a draft that nobody kept for long. Only while nothing is being
    kept. Returns what went.
    """
    base = folder / FOLDER
    going = list(base.glob(f"*{_PART}"))
    for path in base.glob(f"{STAGED}/*/*"):
        with contextlib.suppress(OSError):
            if path.stat().st_mtime < now_ms / 1000 - _STAGED_DAYS * 86_400:
                forget_staged(folder, path)
    for sha256, path in hashes(folder).items():
        with contextlib.suppress(OSError):
            if sha256 not in needed and path.stat().st_mtime_ns // 1_000_000 > since_ms:
                going.append(path)
    for path in going:
        _forget(path)
    return going


def _forget(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.chmod(0o600)
        path.unlink(missing_ok=True)


def _names_to_disk(path: Path) -> None:
    """Wait until the names in a folder would survive a power cut."""
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
