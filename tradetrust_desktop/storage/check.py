"""Looking whether the data of a folder is whole: the file, its rows, its figures, kept files.

What finds what: sums of the file at rest find any altered byte (`page_sums`); SQLite finds
a broken structure; row counts kept in every step's transaction find lost rows even after a
kill, when there are no sums; totals and line counts of orders, foreign keys, recounts of the
derived tables and hashes of kept files find the rest.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection, func, or_, select

from tradetrust_desktop.domain.trouble import StorageTrouble
from tradetrust_desktop.storage import (
    copies,
    derived,
    evidence,
    evidence_files,
    lock,
    log_file,
    page_sums,
    row_counts,
    search,
    sqlite_only,
)
from tradetrust_desktop.storage.engine import FILE_NAME, Database
from tradetrust_desktop.storage.schema import imports, order_lines, orders
from tradetrust_desktop.storage.trouble import code_of

KEPT_FILES = "imports"
"""The folder of imported files, inside the data folder."""


class FindingCode(StrEnum):
    """What a check found. The sentence for each is in `ui.messages`."""

    DATABASE_LOST = "database_lost"
    UNREADABLE = "unreadable"
    BYTES_ALTERED = "bytes_altered"
    LOG_BROKEN = "log_broken"
    """Of what a killed process left behind, a finished act cannot be read any more."""
    STRUCTURE_BROKEN = "structure_broken"
    REFERENCE_BROKEN = "reference_broken"
    ROWS_LOST = "rows_lost"
    LINES_DIFFER = "lines_differ"
    FIGURES_DIFFER = "figures_differ"
    SEARCH_DIFFERS = "search_differs"
    KEPT_FILE_LOST = "kept_file_lost"
    KEPT_FILE_ALTERED = "kept_file_altered"
    EVIDENCE_LOST = "evidence_lost"
    EVIDENCE_ALTERED = "evidence_altered"
    COPY_ALTERED = "copy_altered"


@dataclass(frozen=True)
class Finding:
    """One thing that is not as it should be; `detail` names the place."""

    code: FindingCode
    detail: str


def run(
    folder: Path,
    *,
    now_ms: Callable[[], int],
    passphrase: str | None = None,
    database: Database | None = None,
) -> list[Finding]:
    """Everything wrong with the data of a folder; nothing if it is whole or has no data.

    Give the open `database` where this process has one, since the file must then not be read
    behind SQLite's back. Nothing is mended.
    """
    if database is not None:
        places = dict.fromkeys([*database.altered(), *page_sums.noted_damage(database.path)])
        found = [Finding(FindingCode.BYTES_ALTERED, f"{FILE_NAME}: {place}") for place in places]
        with database.reading() as connection:
            return [*found, *_copies(folder), *_inside(connection, folder)]
    path = folder / FILE_NAME
    if not path.exists():
        lost = page_sums.beside(path).exists() or (folder / copies.FOLDER).is_dir()
        return [Finding(FindingCode.DATABASE_LOST, FILE_NAME)] if lost else []
    found = [*dict.fromkeys(_bytes(folder, path)), *_copies(folder)]
    try:
        opened = Database.open(folder, now_ms=now_ms, passphrase=passphrase, read_only=True)
    except StorageTrouble as trouble:
        if not found:
            found.append(Finding(FindingCode.UNREADABLE, str(trouble.code)))
        return found
    try:
        with opened.reading() as connection:
            found += _inside(connection, folder)
    except StorageTrouble as trouble:
        found.append(Finding(FindingCode.UNREADABLE, str(trouble.code)))
    finally:
        opened.close()
    return found


def _bytes(folder: Path, path: Path) -> Iterator[Finding]:
    for place in page_sums.noted_damage(path):
        yield Finding(FindingCode.BYTES_ALTERED, f"{FILE_NAME}: {place}")
    log = path.with_name(path.name + "-wal")
    if lock.is_held(folder):
        return  # at work: sums are of a file at rest
    if log.exists() and log.stat().st_size:
        if log_file.lost_acts(log):
            yield Finding(FindingCode.LOG_BROKEN, log.name)
        return
    for place in page_sums.differences(path) or ():
        yield Finding(FindingCode.BYTES_ALTERED, f"{FILE_NAME}: {place}")


def _copies(folder: Path) -> Iterator[Finding]:
    for copy in copies.listed(folder):
        for place in page_sums.differences(copy.path) or ():
            yield Finding(FindingCode.COPY_ALTERED, f"{copy.path.name}: {place}")


def _inside(connection: Connection, folder: Path) -> Iterator[Finding]:
    looks: tuple[tuple[FindingCode, Callable[[Connection], list[str]]], ...] = (
        (FindingCode.STRUCTURE_BROKEN, sqlite_only.structure_damage),
        (FindingCode.REFERENCE_BROKEN, sqlite_only.broken_references),
        (FindingCode.ROWS_LOST, row_counts.differences),
        (FindingCode.LINES_DIFFER, _lines),
        (FindingCode.FIGURES_DIFFER, derived.differences),
        (FindingCode.SEARCH_DIFFERS, search.differences),
    )
    for code, look in looks:
        try:
            places = look(connection)
        except Exception as error:  # one look may stumble over what another has found
            if code_of(error) is None and not isinstance(error, ValueError):
                raise
            places = [str(getattr(error, "orig", error))]
        yield from (Finding(code, place) for place in dict.fromkeys(places))
    yield from _kept_files(connection, folder)
    yield from _evidence(connection, folder)


def _lines(connection: Connection) -> list[str]:
    """Orders whose lines are not as many, or not as much, as the order says."""
    sums = (
        select(
            order_lines.c.order_id,
            func.count().label("number"),
            func.sum(order_lines.c.amount_minor).label("total"),
        )
        .group_by(order_lines.c.order_id)
        .subquery()
    )
    query = (
        select(orders.c.number)
        .outerjoin(sums, sums.c.order_id == orders.c.id)
        .where(
            or_(
                func.coalesce(sums.c.number, 0) != orders.c.line_count,
                (orders.c.line_count > 0) & (sums.c.total != orders.c.total_minor),
            )
        )
        .limit(20)
    )
    return list(connection.execute(query).scalars())


def _kept_files(connection: Connection, folder: Path) -> Iterator[Finding]:
    for name, known in connection.execute(select(imports.c.kept_file, imports.c.file_hash)):
        if not name:
            continue
        path = folder / KEPT_FILES / name
        try:
            with path.open("rb") as file:
                if hashlib.file_digest(file, "sha256").hexdigest() != known:
                    yield Finding(FindingCode.KEPT_FILE_ALTERED, name)
        except FileNotFoundError:
            yield Finding(FindingCode.KEPT_FILE_LOST, name)
        except OSError as error:
            yield Finding(FindingCode.KEPT_FILE_ALTERED, f"{name}: {error.strerror}")


def _evidence(connection: Connection, folder: Path) -> Iterator[Finding]:
    codes = {"lost": FindingCode.EVIDENCE_LOST, "altered": FindingCode.EVIDENCE_ALTERED}
    looked: dict[str, str] = {}
    for name, sha256, size, number in evidence.every(connection):
        if sha256 not in looked:
            looked[sha256] = evidence_files.state_of(folder, sha256, size, thorough=True)
        if looked[sha256] in codes:
            yield Finding(codes[looked[sha256]], f"{name} ({number})" if number else name)
