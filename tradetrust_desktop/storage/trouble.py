"""What the database refuses, said in the codes of `domain.trouble`."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode

_CODES: Final = {
    5: TroubleCode.LOCKED,  # SQLITE_BUSY
    6: TroubleCode.LOCKED,  # SQLITE_LOCKED
    8: TroubleCode.READ_ONLY,  # SQLITE_READONLY
    10: TroubleCode.DAMAGED,  # SQLITE_IOERR
    11: TroubleCode.DAMAGED,  # SQLITE_CORRUPT
    13: TroubleCode.DISK_FULL,  # SQLITE_FULL
    14: TroubleCode.FOLDER_UNUSABLE,  # SQLITE_CANTOPEN
    23: TroubleCode.READ_ONLY,  # SQLITE_AUTH
    26: TroubleCode.NOT_A_DATABASE,  # SQLITE_NOTADB
}
_NUMBERS: Final = {
    "database is locked": 5,
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
}
"""What SQLite calls its result codes; the driver leaves the code away when a backup fails."""
_SMALLEST_ROOM: Final = 1 << 20
"""Bytes free on the disk below which an input or output error is taken for want of room."""
_PRIMARY: Final = 0xFF
"""The low byte of an extended result code is the result code it extends."""


def code_of(error: BaseException) -> TroubleCode | None:
    """The code for an error of the driver; None where it is a defect of the program."""
    original = error.orig if isinstance(error, DBAPIError) else error
    number = getattr(original, "sqlite_errorcode", None)
    if number is None and isinstance(original, dbapi2.OperationalError):
        number = _NUMBERS.get(str(original))
    return None if number is None else _CODES.get(number & _PRIMARY)


@contextmanager
def told(detail: str = "") -> Iterator[None]:
    """Turn what the surroundings refuse into StorageTrouble; `detail` names the file."""
    try:
        yield
    except (DBAPIError, dbapi2.DatabaseError) as error:
        code = code_of(error)
        if code is None:
            raise
        if code is TroubleCode.DAMAGED and _no_room(detail):
            # A full disk is an input or output error too where SQLite makes the file that its
            # connections share; a whole database must not be given up for a copy then.
            code = TroubleCode.DISK_FULL
        raise StorageTrouble(code, detail) from error


def _no_room(detail: str) -> bool:
    folder = Path(detail).parent
    try:
        return bool(detail) and shutil.disk_usage(folder).free < _SMALLEST_ROOM
    except OSError:
        return False
