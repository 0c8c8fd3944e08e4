"""Undo and redo of what users did, also across restarts."""

from tradetrust_desktop.domain.changes import Changes, StepSummary
from tradetrust_desktop.storage.engine import Database
from tradetrust_desktop.storage.history import History as StoredHistory


class History:
    """The change log as a user sees it. Every method may run on any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._stored = StoredHistory(database)

    def next_undo(self) -> StepSummary | None:
        """What undo would take back; None when there is nothing."""
        with self._database.reading() as connection:
            return self._stored.next_undo(connection)

    def next_redo(self) -> StepSummary | None:
        """What redo would bring back; None when there is nothing."""
        with self._database.reading() as connection:
            return self._stored.next_redo(connection)

    def undo(self) -> tuple[StepSummary, Changes] | None:
        """Take back the last act that still stands; None when there is none."""
        return self._stored.undo() if self.next_undo() else None

    def redo(self) -> tuple[StepSummary, Changes] | None:
        """Do again what was taken back last; None when there is nothing."""
        return self._stored.redo() if self.next_redo() else None
