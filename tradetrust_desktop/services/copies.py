"""Safety copies of the data, and the check of database and files."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tradetrust_desktop.storage import copies as stored
from tradetrust_desktop.storage import moving
from tradetrust_desktop.storage.engine import Database

if TYPE_CHECKING:
    from tradetrust_desktop.storage.check import Finding

Copy = stored.Copy
listed = stored.listed
"""The copies of a folder, also of one whose database cannot be opened."""
holds_data = moving.holds_data
bring = moving.bring


class Copies:
    """Copies of one database. Every method may run on any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def make(self) -> Path:
        """Keep a copy now, verified by opening it; StorageTrouble COPY_FAILED otherwise."""
        return stored.make(self._database)

    def make_daily(self) -> Path | None:
        """Keep the copy of the day, unless there is one already."""
        return stored.daily(self._database)

    def list(self) -> Sequence[Copy]:
        """The copies there are, newest first."""
        return stored.listed(self._database.folder)

    def latest_ms(self) -> int:
        """When the newest copy was made, milliseconds since 1970 in UTC; 0 for never."""
        return max((copy.time_ms for copy in self.list()), default=0)

    def check(self) -> "Sequence[Finding]":
        """What is wrong with database and kept files; empty when all is well."""
        from tradetrust_desktop.storage import check as stored_check  # noqa: PLC0415

        database = self._database
        return stored_check.run(
            database.folder,
            now_ms=database.now_ms,
            passphrase=database.passphrase,
            database=database,
        )
