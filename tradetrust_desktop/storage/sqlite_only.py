"""Whatever is special to SQLite and SQLCipher; the rest of `storage` is portable SQL.

A PostgreSQL twin of this module would open connections, pack pages with `json_agg` and
search with `tsvector`.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import (
    Boolean,
    Column,
    CompoundSelect,
    Connection,
    Date,
    Engine,
    Integer,
    LargeBinary,
    Select,
    Table,
    cast,
    create_engine,
    event,
    func,
    literal_column,
    select,
)
from sqlalchemy.pool import QueuePool
from sqlalchemy.sql.elements import ColumnElement
from sqlcipher3 import dbapi2

from tradetrust_desktop.domain.searching import Found

PAGE_SIZE: Final = 4096
BUSY_MS: Final = 5_000
READERS: Final = 8
_TOGETHER: Final = 40
"""Rows in one statement: a quarter less work, and the interpreter's lock given up less often."""


def uri(path: Path, *, mode: str) -> str:
    """The file as SQLite wants it: `mode` is "rwc", "rw", "ro" or "immutable"."""
    name = quote(path.absolute().as_posix(), safe="/:")
    name = name if name.startswith("/") else f"/{name}"
    how = "mode=ro&immutable=1" if mode == "immutable" else f"mode={mode}"
    return f"file://{name}?{how}"


def connect(
    target: str, *, passphrase: str | None = None, read_only: bool = False
) -> dbapi2.Connection:
    """A driver connection that starts transactions only when told to.

    With a passphrase the whole file, its write-ahead log and its copies are encrypted;
    SQLCipher derives the key from it (PBKDF2). A wrong one shows at the first read.
    """
    connection = dbapi2.connect(
        target, isolation_level=None, check_same_thread=False, uri=True, timeout=BUSY_MS / 1000
    )
    try:
        if passphrase:
            # SQLCipher writes to standard error on its own; its errors reach us anyway.
            connection.execute("PRAGMA cipher_log_level = NONE")
            # PRAGMA takes no parameters; doubling the quotes is all its text literal needs.
            key = passphrase.replace("'", "''")
            connection.execute(f"PRAGMA key = '{key}'")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA temp_store = MEMORY")  # nothing plain beside an encrypted file
        connection.execute("PRAGMA cache_size = -65536")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def prepare_writer(connection: dbapi2.Connection) -> None:
    """Settings of the one writing connection.

    The write-ahead log lets readers go on while a step is written. `synchronous = FULL`
    waits for the disk once an act: with NORMAL a killed process would lose nothing either
    (what was written is with the operating system), but a power cut could take back acts
    the user saw finished.
    """
    connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA journal_size_limit = 67108864")


def keeps_log(connection: dbapi2.Connection) -> bool:
    """Whether the file is set to a write-ahead log; setting that changes its first page."""
    return bool(connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal")


def check_writable(connection: dbapi2.Connection) -> None:
    """Raise the driver's error where the file is no database of this key or cannot be written."""
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")


def engine(creator: Callable[[], dbapi2.Connection], *, begin: str, size: int) -> Engine:
    """An engine over `creator`; every transaction starts with the statement `begin`."""
    made = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=creator,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0 if size == 1 else READERS,
    )

    @event.listens_for(made, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return made


def let_references_wait(connection: Connection) -> None:
    """Check foreign keys at the end of this transaction, so that rows may come in any order."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")


@contextmanager
def references_unchecked(connection: Connection) -> Iterator[None]:
    """No foreign keys while tables are rebuilt; `broken_references` looks afterwards."""
    driver: Any = connection.connection.dbapi_connection
    driver.execute("PRAGMA foreign_keys = OFF")  # without effect inside a transaction
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys = ON")


def broken_references(connection: Connection) -> list[str]:
    """Rows whose foreign keys lead nowhere, as "orders -> customers"."""
    found = connection.exec_driver_sql("PRAGMA foreign_key_check")
    return [f"{row[0]} -> {row[2]}" for row in found]


def structure_damage(connection: Connection) -> list[str]:
    """What SQLite finds wrong with the file, in its own words; none if whole."""
    # WORKAROUND: the check of the full-text index trusts what this connection remembers of
    # it, even after another one has written; only a query makes it look again (SQLite 3.53).
    for kind in SEARCH_KINDS:
        search_entries(connection, kind, [("x", False)], 1)
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check(20)")]
    return [] if found == ["ok"] else found


def rows_by_table(connection: dbapi2.Connection) -> dict[str, int]:
    """How many rows each table has (shadow tables of the full-text index included)."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' "
        "ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        for (name,) in names
    }


def copy_database(source: str, target: Path, *, passphrase: str | None) -> dict[str, int]:
    """Copy one committed state page by page into a new file; returns its rows by table.

    The copy is a single file without write-ahead log, encrypted where the source is.
    """
    origin = connect(source, passphrase=passphrase, read_only=True)
    try:
        origin.execute("BEGIN")  # the count and the pages are of one state
        counted = rows_by_table(origin)
        copy = connect(uri(target, mode="rwc"), passphrase=passphrase)
        try:
            copy.execute("PRAGMA synchronous = OFF")  # the caller waits for the disk once
            origin.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
        origin.execute("ROLLBACK")
    finally:
        origin.close()
    return counted


def write_log_back(path: Path, *, passphrase: str | None) -> None:
    """Bring what the write-ahead log holds into the file; nobody else may have it open."""
    connection = connect(uri(path, mode="rw"), passphrase=passphrase)
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


# pages in one piece: the driver gives up the interpreter's lock for every row it fetches,
# and while an import keeps the other thread busy each return may cost milliseconds; so a
# page is packed by SQLite and fetched as a single value


def packed_ids(connection: Connection, query: Select[Any] | CompoundSelect[Any]) -> list[bytes]:
    """The 16-byte ids that a query of one column yields, in its order, fetched as one value."""
    inner = query.subquery()
    joined = func.group_concat(next(iter(inner.c)), literal_column("''"))
    packed = connection.execute(select(cast(joined, LargeBinary))).scalar()
    data = packed or b""
    return [data[start : start + 16] for start in range(0, len(data), 16)]


def packed_rows(connection: Connection, query: Select[Any]) -> list[list[Any]]:
    """The rows of a query, fetched as one value; ids, days and truth values as Python has them."""
    inner = query.subquery()
    columns = list(inner.c)
    cells = [func.hex(c) if isinstance(c.type, LargeBinary) else c for c in columns]
    packed = connection.execute(select(func.json_group_array(func.json_array(*cells)))).scalar()
    rows: list[list[Any]] = json.loads(packed or "[]")
    decoders = [_decoder(column) for column in columns]
    for place, decode in enumerate(decoders):
        if decode is not None:
            for row in rows:
                value = row[place]
                row[place] = None if value is None or value == "" else decode(value)
    return rows


def packed_texts(connection: Connection, query: Select[Any]) -> list[str]:
    """The texts that the first column of a query yields, in its order, fetched as one value."""
    inner = query.subquery()
    packed = connection.execute(select(func.group_concat(next(iter(inner.c)), "\n"))).scalar()
    return str(packed).split("\n") if packed else []


def constant(value: float | str) -> ColumnElement[Any]:
    """A value of ours within a query, not a parameter of it."""
    return literal_column(str(value) if isinstance(value, (int, float)) else f"'{value}'")


def day_ms(day: ColumnElement[date]) -> ColumnElement[int]:
    """The beginning of a day in UTC, in milliseconds since 1970."""
    return cast(func.strftime("%s", day), Integer) * 1000


def row_batches(
    connection: Connection, query: Select[Any], size: int = 50_000
) -> Iterator[list[tuple[Any, ...]]]:
    """The rows of a query just as the driver has them (days as text), for passes over many."""
    compiled = query.compile(dialect=connection.dialect)
    names = compiled.positiontup or []
    values = tuple(compiled.params[name] for name in names)
    result = connection.exec_driver_sql(str(compiled), values)
    cursor = result.cursor
    while cursor is not None and (rows := cursor.fetchmany(size)):
        yield list(rows)
    result.close()


def is_id(column: Column[Any]) -> bool:
    """Whether a column holds bytes."""
    return isinstance(column.type, LargeBinary)


def add_rows(
    connection: Connection,
    table: Table,
    columns: Sequence[str],
    rows: Sequence[Sequence[object]],
) -> None:
    """Insert many rows of values as the database has them (days as text), the quickest way."""
    if not rows:
        return
    head = f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES "  # noqa: S608 - our names
    marks = f"({', '.join('?' * len(columns))})"
    together = len(rows) - len(rows) % _TOGETHER
    if together:
        flat = chain.from_iterable
        connection.exec_driver_sql(
            head + ", ".join([marks] * _TOGETHER),
            [tuple(flat(rows[at : at + _TOGETHER])) for at in range(0, together, _TOGETHER)],
        )
    if together < len(rows):
        connection.exec_driver_sql(head + marks, [tuple(row) for row in rows[together:]])


def month_of(day: ColumnElement[date]) -> ColumnElement[str]:
    """The month of a day as "2011-02"."""
    return func.substr(day, 1, 7)


def days_after(day: ColumnElement[date], number: ColumnElement[int]) -> ColumnElement[date]:
    """The day so many days after another one."""
    return func.date(day, func.printf("%+d days", number), type_=Date)


def _decoder(column: ColumnElement[Any]) -> Callable[[Any], object] | None:
    if isinstance(column.type, LargeBinary):
        return bytes.fromhex
    if isinstance(column.type, Date):
        return date.fromisoformat
    if isinstance(column.type, Boolean):
        return bool
    return None


def contains(column: ColumnElement[str], text: str) -> ColumnElement[Any]:
    """Whether a folded column contains a folded text; quicker than LIKE over 100,000 rows."""
    return func.instr(column, text) > 0


# full-text search: one index a kind, without stored texts, over words made by `search`


SEARCH_KINDS: Final = tuple(Found)


def _search_table(kind: Found) -> str:
    return f"search_index_{kind}"


def create_search(connection: Connection) -> None:
    """Make the full-text indexes.

    They keep no text of their own, only which entry of `search_records` has which words;
    neither places nor numbers of words are kept, since nothing ranks by them.
    """
    for kind in SEARCH_KINDS:
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE {_search_table(kind)} USING fts5("
            "words, content='search_records', content_rowid='id', detail='none', columnsize=0, "
            "tokenize='unicode61 remove_diacritics 0')"
        )


def clear_search(connection: Connection) -> None:
    """Forget every entry of the full-text indexes."""
    for kind in SEARCH_KINDS:
        table = _search_table(kind)
        connection.exec_driver_sql(f"INSERT INTO {table}({table}) VALUES ('delete-all')")  # noqa: S608 - our names


def add_to_search(connection: Connection, kind: Found, entries: Sequence[tuple[int, str]]) -> None:
    """Add entries: a number and its words, separated by blanks."""
    if entries:
        connection.exec_driver_sql(
            f"INSERT INTO {_search_table(kind)}(rowid, words) VALUES (?, ?)",  # noqa: S608 - our names
            list(entries),
        )


def remove_from_search(
    connection: Connection, kind: Found, entries: Sequence[tuple[int, str]]
) -> None:
    """Take entries out; the words must be those they were added with."""
    if entries:
        table = _search_table(kind)
        connection.exec_driver_sql(
            f"INSERT INTO {table}({table}, rowid, words) VALUES ('delete', ?, ?)",  # noqa: S608 - our names
            list(entries),
        )


def search_entries(
    connection: Connection,
    kind: Found,
    wanted: Sequence[tuple[str, bool]],
    limit: int,
) -> list[bytes]:
    """Ids of the records that have all words, the latest entry first.

    A word may be a prefix (True). Ranking by the words would read every record that matches.
    """
    match = " ".join(f'"{word}"{"*" if prefix else ""}' for word, prefix in wanted)
    table = _search_table(kind)
    found = connection.exec_driver_sql(
        f"SELECT search_records.record_id FROM {table} AS found "  # noqa: S608 - our names
        "CROSS JOIN search_records ON search_records.id = found.rowid "
        f"WHERE found.{table} MATCH ? ORDER BY found.rowid DESC LIMIT ?",
        (match, limit),
    )
    return [row[0] for row in found]
