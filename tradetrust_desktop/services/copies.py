"""Safety copies of the data, and the check of database and files."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from tradetrust_desktop.storage import check as stored_check
from tradetrust_desktop.storage import copies as stored
from tradetrust_desktop.storage.engine import Database

Finding = stored_check.Finding


class Copies:
    """Copies of one database. Every method may run on any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.now_ms: Callable[[], int] = database.now_ms

    def make(self) -> Path:
        """Keep a copy now, verified by opening it; StorageTrouble COPY_FAILED otherwise."""
        return stored.make(self._database, "asked")

    def make_daily(self) -> Path | None:
        """Keep the copy of the day, unless there is one already."""
        today = datetime.fromtimestamp(self.now_ms() / 1000, UTC).date()
        latest = self.latest_ms()
        if latest and datetime.fromtimestamp(latest / 1000, UTC).date() == today:
            return None
        return stored.make(self._database, "daily")

    def list(self) -> list[Path]:
        """The copies there are, newest first."""
        return sorted(
            (self._database.folder / "copies").glob("*.db"),
            key=lambda path: path.stat().st_mtime,
            reverse=True,
        )

    def latest_ms(self) -> int:
        """When the newest copy was made, milliseconds since 1970 in UTC; 0 for never."""
        found = self.list()
        return round(found[0].stat().st_mtime * 1000) if found else 0

    def check(self) -> list[Finding]:
        """What is wrong with database and kept files; empty when all is well."""
        return stored_check.run(self._database.folder)
