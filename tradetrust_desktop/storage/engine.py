"""Opening a data folder: one connection that writes, some that read, and the file itself."""

import contextlib
import getpass
import secrets
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, Engine, inspect
from sqlcipher3 import dbapi2

from tradetrust_desktop.domain.changes import Act
from tradetrust_desktop.domain.ids import id_source
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.storage import page_sums, sqlite_only
from tradetrust_desktop.storage.lock import FolderLock
from tradetrust_desktop.storage.schema import metadata
from tradetrust_desktop.storage.steps import Step, StepKind, kept_step
from tradetrust_desktop.storage.trouble import told

if TYPE_CHECKING:
    import io

FILE_NAME: Final = "tradetrust.db"
HEAD: Final = "0003"
"""Newest revision in `migrations`, written here so that opening needs no Alembic."""
_VERSION: Final = "alembic_version"
_READ_VERSION: Final = "SELECT version_num FROM alembic_version"
_WRITE_VERSION: Final = f"INSERT INTO alembic_version VALUES ('{HEAD}')"  # noqa: S608 - ours
_NOT_UNDONE: Final = frozenset({Act.IMPORT_TAKEN_BACK, Act.SETTINGS_FOUND})


class Database:
    """The data of one folder. Close it; every method may be called from any thread."""

    def __init__(
        self,
        folder: Path,
        *,
        writer: Engine | None,
        reader: Engine,
        now_ms: Callable[[], int],
        passphrase: str | None,
        who: str,
        lock: FolderLock | None,
    ) -> None:
        self.folder = folder
        self.path = folder / FILE_NAME
        self.passphrase = passphrase
        self.now_ms = now_ms
        self.new_id = id_source(now_ms)
        self.who = who
        self._writer = writer
        self._reader = reader
        self._lock = lock
        self._turn = threading.Lock()
        self._turn_of: int | None = None
        self._gathered: Step | None = None
        self._bytes: io.BufferedReader | None = None
        self._written = writer is not None and not page_sums.beside(self.path).exists()

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        now_ms: Callable[[], int],
        passphrase: str | None = None,
        read_only: bool = False,
        who: str = "",
    ) -> "Database":
        """Open the data of a folder, made or brought up to date first where needed.

        Only one program at a time may open it to write (StorageTrouble WINDOW_OPEN); any
        number may read meanwhile. A folder without data is empty to a reader and stays as
        it is. `who` stands in the change log, by default the name of the system's user.

        Raises:
            StorageTrouble: with the code of what is in the way.
        """
        path = folder / FILE_NAME
        if read_only:
            return cls._open_to_read(folder, now_ms=now_ms, passphrase=passphrase)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageTrouble(TroubleCode.FOLDER_UNUSABLE, str(folder)) from error
        lock = FolderLock(folder)
        try:
            target = sqlite_only.uri(path, mode="rwc")
            with _opened(path, passphrase):
                first = sqlite_only.connect(target, passphrase=passphrase)
                try:
                    sqlite_only.check_writable(first)
                    if not sqlite_only.keeps_log(first):
                        page_sums.forget(path)
                    sqlite_only.prepare_writer(first)
                except BaseException:
                    first.close()
                    raise
                waiting = [first]

                def write() -> dbapi2.Connection:
                    if waiting:
                        return waiting.pop()
                    again = sqlite_only.connect(target, passphrase=passphrase)
                    sqlite_only.prepare_writer(again)
                    return again

                def read() -> dbapi2.Connection:
                    return sqlite_only.connect(target, passphrase=passphrase, read_only=True)

                writer = sqlite_only.engine(write, begin="BEGIN IMMEDIATE", size=1)
                try:
                    _bring_up_to_date(writer, folder, now_ms=now_ms, passphrase=passphrase)
                except BaseException:
                    writer.dispose()
                    for unused in waiting:
                        unused.close()
                    raise
            return cls(
                folder,
                writer=writer,
                reader=sqlite_only.engine(read, begin="BEGIN", size=sqlite_only.READERS),
                now_ms=now_ms,
                passphrase=passphrase,
                who=who or _user_name(),
                lock=lock,
            )
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _open_to_read(
        cls, folder: Path, *, now_ms: Callable[[], int], passphrase: str | None
    ) -> "Database":
        path = folder / FILE_NAME
        if folder.exists() and not folder.is_dir():
            raise StorageTrouble(TroubleCode.FOLDER_UNUSABLE, str(folder))
        keeper: list[dbapi2.Connection] = []
        revision = ""
        if path.exists():
            with _opened(path, passphrase):
                target = _readable(path, passphrase)
                revision = _revision_of(path, target, passphrase)
        if revision:
            if revision != HEAD:
                if not _older(revision):
                    raise StorageTrouble(TroubleCode.NEWER_THAN_PROGRAM, str(path))
                # Old tables cannot be read by this program: bring them up to date first.
                cls.open(folder, now_ms=now_ms, passphrase=passphrase).close()
        else:
            _refuse_emptied(folder)
            target = f"file:{secrets.token_hex(8)}?mode=memory&cache=shared"
            keeper.append(sqlite_only.connect(target))
            maker = sqlite_only.engine(
                lambda: sqlite_only.connect(target), begin="BEGIN IMMEDIATE", size=1
            )
            with maker.begin() as connection:
                create(connection)
            maker.dispose()

        def read() -> dbapi2.Connection:
            return sqlite_only.connect(
                target, passphrase=None if keeper else passphrase, read_only=True
            )

        database = cls(
            folder,
            writer=None,
            reader=sqlite_only.engine(read, begin="BEGIN", size=sqlite_only.READERS),
            now_ms=now_ms,
            passphrase=passphrase,
            who="",
            lock=None,
        )
        database._keeper = keeper
        return database

    _keeper: list[dbapi2.Connection]

    @property
    def read_only(self) -> bool:
        """Whether steps are refused here."""
        return self._writer is None

    def close(self) -> None:
        """Let go of the file and of the lock; harmless when done twice."""
        self._reader.dispose()
        for connection in getattr(self, "_keeper", []):
            connection.close()
        self._keeper = []
        if self._writer is not None:
            self._writer.dispose()
            if self._bytes is not None:
                self._bytes.close()
                self._bytes = None
            self._leave_sums()
        if self._lock is not None:
            self._lock.release()

    def altered(self) -> list[str]:
        """Where the file is not as it was left when last closed after writing.

        Nothing once this session has written, or where a killed process left no sums. Takes
        about half a second for a gigabyte; steps wait.
        """
        if self._writer is None:
            return []
        with self._turn:
            if self._written:
                return []
            if self._bytes is None:
                # Closing any handle of the file drops SQLite's own locks on it (POSIX), so
                # this one stays open as long as its connections.
                self._bytes = self.path.open("rb")
            return page_sums.differences(self.path, self._bytes) or []

    def _leave_sums(self) -> None:
        log = self.path.with_name(self.path.name + "-wal")
        if not self._written or (log.exists() and log.stat().st_size):
            return  # somebody still reads, and the log goes back into the file only after that
        self._written = False
        with contextlib.suppress(OSError):  # without sums a check finds less, that is all
            page_sums.write(self.path)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that cannot write and sees one state of the data until the block ends.

        While this thread gathers steps it is the writing one, so that they see each other.
        """
        gathered = self._gathered_here()
        if gathered is not None:
            yield gathered.connection
            return
        with told(str(self.path)), self._reader.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def step(
        self,
        act: Act,
        *,
        params: Mapping[str, str] | None = None,
        asked_by: object = None,
        import_id: bytes | None = None,
    ) -> Iterator[Step]:
        """One act of a user: one transaction, one step to undo, nothing of it on an error.

        `params` are what the sentence for the act needs. Steps of several threads wait for
        each other; a step inside a step is a defect, unless they are gathered.
        """
        gathered = self._gathered_here()
        if gathered is not None:
            yield gathered
            return
        kind = StepKind.BARRIER if act in _NOT_UNDONE else StepKind.ACT
        with (
            self.writing() as connection,
            kept_step(
                connection,
                act,
                kind=kind,
                params=params or {},
                asked_by=asked_by,
                import_id=import_id,
                now_ms=self.now_ms,
                who=self.who,
            ) as step,
        ):
            yield step

    @contextmanager
    def gathering(self, act: Act) -> Iterator[None]:
        """Let all steps of this thread inside the block be parts of one act, quickly.

        Their `changes` are not known before the block ends. An error ends all of it.
        """
        with self.step(act) as step:
            self._gathered = step
            try:
                yield
            finally:
                self._gathered = None

    def _gathered_here(self) -> Step | None:
        return self._gathered if self._turn_of == threading.get_ident() else None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The writing connection in a transaction of its own, for `storage` itself alone."""
        if self._writer is None:
            raise StorageTrouble(TroubleCode.READ_ONLY, str(self.path))
        if self._turn_of == threading.get_ident():
            raise RuntimeError("a step inside a step")
        with self._turn:
            if not self.path.exists():
                # SQLite writes on into a file that was removed, and all of it would be lost
                raise StorageTrouble(TroubleCode.FOLDER_UNUSABLE, str(self.folder))
            self._turn_of = threading.get_ident()
            if not self._written:
                page_sums.forget(self.path)
                self._written = True
            try:
                with told(str(self.path)), self._writer.begin() as connection:
                    yield connection
            finally:
                self._turn_of = None


def create(connection: Connection) -> None:
    """All tables of the newest revision in an empty database."""
    metadata.create_all(connection)
    sqlite_only.create_search(connection)
    connection.exec_driver_sql(
        f"CREATE TABLE {_VERSION} ( version_num VARCHAR(32) NOT NULL, "
        f"CONSTRAINT {_VERSION}_pkc PRIMARY KEY (version_num) )"
    )
    connection.exec_driver_sql(_WRITE_VERSION)


def refuse_newer(path: Path, passphrase: str | None) -> None:
    """StorageTrouble NEWER_THAN_PROGRAM where a closed file has tables this program lacks."""
    with _opened(path, passphrase):
        revision = _revision_of(path, sqlite_only.uri(path, mode="immutable"), passphrase)
    if revision > HEAD:
        raise StorageTrouble(TroubleCode.NEWER_THAN_PROGRAM, str(path))


def _bring_up_to_date(
    writer: Engine, folder: Path, *, now_ms: Callable[[], int], passphrase: str | None
) -> None:
    with writer.connect() as connection:
        names = inspect(connection).get_table_names()
        revision = _revision(connection) if _VERSION in names else ""
    if revision == HEAD:
        return
    if not names:
        _refuse_emptied(folder)
    page_sums.forget(folder / FILE_NAME)
    if not names:
        with writer.begin() as connection:
            create(connection)
        return
    if not revision:  # a database of some other program
        raise StorageTrouble(TroubleCode.NOT_A_DATABASE, str(folder / FILE_NAME))
    if not _older(revision):
        raise StorageTrouble(TroubleCode.NEWER_THAN_PROGRAM, str(folder / FILE_NAME))
    from tradetrust_desktop.storage import migrating  # noqa: PLC0415 - loads Alembic

    migrating.upgrade(writer, folder, now_ms=now_ms, passphrase=passphrase)


def _older(revision: str) -> bool:
    return revision < HEAD


def _revision(connection: Connection) -> str:
    return str(connection.exec_driver_sql(_READ_VERSION).scalar() or "")


def _refuse_emptied(folder: Path) -> None:
    """A file without tables was left by a program killed while it made it, unless it has copies.

    Where there are some it was emptied by accident, and to begin anew would push them out.
    """
    path = folder / FILE_NAME
    if path.exists() and any((folder / "copies").glob("*.db")):
        raise StorageTrouble(TroubleCode.DAMAGED, str(path))


def _revision_of(path: Path, target: str, passphrase: str | None) -> str:
    """The revision of the tables; empty where there are no tables at all yet."""
    connection = sqlite_only.connect(target, passphrase=passphrase, read_only=True)
    try:
        found = connection.execute(
            "SELECT 1 FROM sqlite_master WHERE name = ?", (_VERSION,)
        ).fetchone()
        if not found:
            if connection.execute("SELECT 1 FROM sqlite_master").fetchone() is None:
                return ""
            raise StorageTrouble(TroubleCode.NOT_A_DATABASE, str(path))
        return str(connection.execute(_READ_VERSION).fetchone()[0])
    finally:
        connection.close()


def _readable(path: Path, passphrase: str | None) -> str:
    """How to open the file to read: as usual, or as unchangeable where nothing may be written."""
    usual = sqlite_only.uri(path, mode="rw")
    try:
        connection = sqlite_only.connect(usual, passphrase=passphrase, read_only=True)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            connection.close()
    except dbapi2.OperationalError:
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            raise
        return sqlite_only.uri(path, mode="immutable")
    return usual


@contextmanager
def _opened(path: Path, passphrase: str | None) -> Iterator[None]:
    """Trouble while opening; an unreadable header is a wrong passphrase where one was given."""
    try:
        with told(str(path)):
            yield
    except StorageTrouble as trouble:
        if trouble.code is TroubleCode.NOT_A_DATABASE and (
            passphrase is not None or _looks_encrypted(path)
        ):
            raise StorageTrouble(TroubleCode.WRONG_PASSPHRASE, str(path)) from trouble
        raise


def _looks_encrypted(path: Path) -> bool:
    """Whether the file may be a database of ours whose passphrase was not given.

    An encrypted file is whole pages of what looks like chance, so its first bytes are
    hardly ever all of ASCII, unlike those of most other files.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(64)
    except OSError:
        return False
    return size > 0 and size % sqlite_only.PAGE_SIZE == 0 and not head.isascii()


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user, as in some containers
        return ""
