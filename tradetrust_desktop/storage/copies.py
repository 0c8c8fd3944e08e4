"""Copies of the database: made, verified, rotated, and put back."""

import contextlib
import errno
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlcipher3 import dbapi2

from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.storage import page_sums, sqlite_only
from tradetrust_desktop.storage.lock import FolderLock
from tradetrust_desktop.storage.trouble import told

if TYPE_CHECKING:
    from tradetrust_desktop.storage.engine import Database

FOLDER: Final = "copies"
DATABASE: Final = "tradetrust.db"
DAYS: Final = 7
WEEKS: Final = 4
MONTHS: Final = 12


class Reason(StrEnum):
    """Why a copy was made."""

    DAILY = "daily"
    IMPORT = "import"
    MIGRATION = "migration"
    RESTORE = "restore"
    """What was there before another copy was put back."""
    MANUAL = "manual"


_LATEST: Final = {
    Reason.IMPORT: 7,
    Reason.MIGRATION: 3,
    Reason.RESTORE: 7,
    Reason.MANUAL: 12,
}
"""So many of the latest are kept besides those of the days, weeks and months."""

_NAME: Final = re.compile(r"tradetrust-(\d{8}-\d{6}-\d{3})-([a-z]+)\.db")


@dataclass(frozen=True)
class Copy:
    """A copy in the folder of copies."""

    path: Path
    time_ms: int
    reason: Reason
    size: int
    """Bytes."""


def make(database: "Database", reason: Reason = Reason.MANUAL) -> Path:
    """Copy a database as it stands, also while others read and write; verified and rotated.

    Raises StorageTrouble COPY_FAILED where the copy is not what it should be, or what the
    disk says (DISK_FULL, READ_ONLY).
    """
    return make_of_file(
        database.folder, reason, now_ms=database.now_ms, passphrase=database.passphrase
    )


def make_of_file(
    folder: Path,
    reason: Reason,
    *,
    now_ms: Callable[[], int],
    passphrase: str | None = None,
) -> Path:
    """Copy the database of a folder; see `make`."""
    now = now_ms()
    target_folder = folder / FOLDER
    with disk(target_folder):
        target_folder.mkdir(parents=True, exist_ok=True)
    target = target_folder / _name(now, reason)
    while target.exists():  # two in one millisecond
        now += 1
        target = target_folder / _name(now, reason)
    copy_file(folder / DATABASE, target, passphrase=passphrase)
    if not page_sums.noted_damage(folder / DATABASE):  # else the good ones are the old ones
        rotate(folder)
    return target


def daily(database: "Database") -> Path | None:
    """Make the copy of the day unless there is one of today (UTC); call it after opening.

    Raises StorageTrouble DAMAGED, and makes none that would push good ones out, where the
    file was altered since the program wrote it.
    """
    altered = database.altered()
    if altered:
        page_sums.note_damage(database.path, altered)
    if page_sums.noted_damage(database.path):
        raise StorageTrouble(TroubleCode.DAMAGED, str(database.path))
    today = _moment(database.now_ms()).date()
    if any(_moment(copy.time_ms).date() >= today for copy in listed(database.folder)):
        return None
    return make(database, Reason.DAILY)


def listed(folder: Path) -> list[Copy]:
    """The copies of a folder, latest first."""
    found = []
    place = folder / FOLDER
    for path in place.iterdir() if place.is_dir() else ():
        match = _NAME.fullmatch(path.name)
        if match is None or match[2] not in set(Reason):
            continue
        try:
            moment = datetime.strptime(match[1], "%Y%m%d-%H%M%S-%f").replace(tzinfo=UTC)
            size = path.stat().st_size
        except (ValueError, OSError):
            continue
        time_ms = round(moment.timestamp() * 1000)
        found.append(Copy(path, time_ms, Reason(match[2]), size))
    return sorted(found, key=lambda copy: (copy.time_ms, copy.path.name), reverse=True)


def rotate(folder: Path) -> list[Path]:
    """Remove copies no longer wanted; returns which.

    Kept are the latest of each of the last 7 days, 4 weeks and 12 months that have any,
    and some of the latest of each other reason.
    """
    every = listed(folder)
    keep: set[Path] = set()
    for number, pattern in ((DAYS, "%Y-%j"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        latest: dict[str, Path] = {}
        for copy in every:
            latest.setdefault(_moment(copy.time_ms).strftime(pattern), copy.path)
        keep.update(list(latest.values())[:number])
    for reason, number in _LATEST.items():
        keep.update([copy.path for copy in every if copy.reason is reason][:number])
    gone = [copy.path for copy in every if copy.path not in keep]
    for path in gone:
        page_sums.forget(path)
        with contextlib.suppress(OSError):
            path.unlink()
    return gone


def verify(path: Path, *, passphrase: str | None = None) -> dict[str, int]:
    """Open a copy read-only and look whether it is whole; returns the rows of each table.

    Raises StorageTrouble COPY_FAILED, NOT_A_DATABASE, WRONG_PASSPHRASE or CANNOT_READ_FILE.
    """
    if not path.is_file():
        raise StorageTrouble(TroubleCode.CANNOT_READ_FILE, str(path))
    if page_sums.differences(path):
        raise StorageTrouble(TroubleCode.COPY_FAILED, str(path))
    try:
        with told(str(path)):
            connection = sqlite_only.connect(
                sqlite_only.uri(path, mode="immutable"), passphrase=passphrase, read_only=True
            )
            try:
                return _whole(connection, path)
            finally:
                connection.close()
    except StorageTrouble as trouble:
        if trouble.code is TroubleCode.NOT_A_DATABASE and passphrase is not None:
            raise StorageTrouble(TroubleCode.WRONG_PASSPHRASE, str(path)) from trouble
        if trouble.code is TroubleCode.DAMAGED:
            raise StorageTrouble(TroubleCode.COPY_FAILED, str(path)) from trouble
        raise


def _whole(connection: dbapi2.Connection, path: Path) -> dict[str, int]:
    if connection.execute("PRAGMA quick_check").fetchone()[0] != "ok":
        raise StorageTrouble(TroubleCode.COPY_FAILED, str(path))
    counted = sqlite_only.rows_by_table(connection)
    if "row_counts" not in counted or "alembic_version" not in counted:
        raise StorageTrouble(TroubleCode.NOT_A_DATABASE, str(path))
    for name, number in connection.execute("SELECT table_name, rows FROM row_counts"):
        if counted.get(name) != number:
            raise StorageTrouble(TroubleCode.COPY_FAILED, f"{path}: {name}")
    return counted


def copy_file(source: Path, target: Path, *, passphrase: str | None = None) -> None:
    """Copy a database that may be in use into one new file, and verify it row count by row count.

    Encrypted where the source is. The target appears whole or not at all.
    """
    part = target.with_name(target.name + ".part")
    try:
        with disk(target), _read_from(source), told(str(target)):
            part.unlink(missing_ok=True)
            counted = sqlite_only.copy_database(
                sqlite_only.uri(source, mode="ro"), part, passphrase=passphrase
            )
            if verify(part, passphrase=passphrase) != counted:
                raise StorageTrouble(TroubleCode.COPY_FAILED, str(target))
            _to_disk(part)
            part.replace(target)
            page_sums.write(target)
            _to_disk(target.parent)
    finally:
        for left in (part, *_logs(part)):
            with contextlib.suppress(OSError):  # what went wrong before is what is told
                left.unlink(missing_ok=True)


def restore(
    folder: Path, copy: Path, *, now_ms: Callable[[], int], passphrase: str | None = None
) -> Path | None:
    """Put a copy in the place of the folder's database, which must be closed.

    The file that was there is kept among the copies first and returned (None where there
    was none); one too damaged to be copied is moved there as it is. A process killed on the
    way leaves the one or the other, whole.
    """
    from tradetrust_desktop.storage import engine  # noqa: PLC0415 - which imports this module

    verify(copy, passphrase=passphrase)
    engine.refuse_newer(copy, passphrase)
    path = folder / DATABASE
    with disk(folder):
        folder.mkdir(parents=True, exist_ok=True)
    lock = FolderLock(folder)
    new = path.with_name(path.name + ".new")
    try:
        copy_file(copy, new, passphrase=passphrase)
        page_sums.forget(new)
        kept = _keep_present(folder, now_ms=now_ms, passphrase=passphrase)
        page_sums.forget(path)
        with disk(path):
            for log in _logs(path):  # already in the file, or kept with the damaged one
                log.unlink(missing_ok=True)
            new.replace(path)
            _to_disk(folder)
            page_sums.write(path)
            page_sums.damage_note(path).unlink(missing_ok=True)
    finally:
        page_sums.forget(new)
        new.unlink(missing_ok=True)
        lock.release()
    return kept


def _keep_present(
    folder: Path, *, now_ms: Callable[[], int], passphrase: str | None
) -> Path | None:
    path = folder / DATABASE
    if not path.exists():
        return None
    try:
        kept = make_of_file(folder, Reason.RESTORE, now_ms=now_ms, passphrase=passphrase)
        with told(str(path)):
            sqlite_only.write_log_back(path, passphrase=passphrase)
    except StorageTrouble as trouble:
        if trouble.code in (TroubleCode.DISK_FULL, TroubleCode.READ_ONLY, TroubleCode.LOCKED):
            raise
        kept = folder / FOLDER / f"damaged-{_name(now_ms(), Reason.RESTORE)}"
        with disk(kept):
            kept.parent.mkdir(exist_ok=True)
            for log in _logs(path):
                if log.exists():
                    log.replace(kept.with_name(kept.name + log.name.removeprefix(path.name)))
            path.replace(kept)
    return kept


def _logs(path: Path) -> tuple[Path, Path]:
    return path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")


def _to_disk(path: Path) -> None:
    """Wait until a file (or the names in a folder) would survive a power cut."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def _read_from(source: Path) -> Iterator[None]:
    """What is wrong with the content is told of the source, not of the copy that was to be."""
    try:
        yield
    except StorageTrouble as trouble:
        if trouble.code in (TroubleCode.DAMAGED, TroubleCode.NOT_A_DATABASE):
            raise StorageTrouble(trouble.code, str(source)) from trouble
        raise


@contextlib.contextmanager
def disk(path: Path, *, otherwise: TroubleCode = TroubleCode.COPY_FAILED) -> Iterator[None]:
    """What the disk refuses, as StorageTrouble: no room, no rights, `otherwise`."""
    try:
        yield
    except PermissionError as error:
        raise StorageTrouble(TroubleCode.READ_ONLY, str(path)) from error
    except OSError as error:
        full = error.errno in (28, 122)  # ENOSPC, EDQUOT
        code = TroubleCode.DISK_FULL if full else otherwise
        if error.errno == errno.EROFS:
            code = TroubleCode.READ_ONLY
        raise StorageTrouble(code, str(path)) from error


def _moment(time_ms: int) -> datetime:
    return datetime.fromtimestamp(time_ms / 1000, tz=UTC)


def _name(time_ms: int, reason: Reason) -> str:
    moment = _moment(time_ms - time_ms % 1000)
    return f"tradetrust-{moment:%Y%m%d-%H%M%S}-{time_ms % 1000:03d}-{reason}.db"
