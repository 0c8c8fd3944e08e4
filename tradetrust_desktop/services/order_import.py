"""Importing order lists: preview, import, take back, repeat.

The values that travel are re-exported here, so that callers need one module.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tradetrust_desktop.domain.changes import Changes
from tradetrust_desktop.domain.importing.values import (
    FIELDS,
    AmountMeans,
    ColumnInfo,
    Counts,
    DateReading,
    DoubtfulCustomer,
    ImportOptions,
    ImportReport,
    ImportRow,
    Keep,
    KeptBecause,
    KeptRecord,
    Outcome,
    Preview,
    Question,
    SheetChoice,
    Skipped,
    TakenBack,
)
from tradetrust_desktop.domain.problems import Problem

__all__ = [
    "FIELDS",
    "AmountMeans",
    "ColumnInfo",
    "Counts",
    "DateReading",
    "DoubtfulCustomer",
    "ImportOptions",
    "ImportReport",
    "ImportRow",
    "Keep",
    "KeptBecause",
    "KeptRecord",
    "OrderImport",
    "Outcome",
    "Preview",
    "Question",
    "SheetChoice",
    "Skipped",
    "TakenBack",
]

if TYPE_CHECKING:
    from tradetrust_desktop.storage.engine import Database


class OrderImport:
    """Imports of order lists into one database. Every method may run on any thread."""

    def __init__(self, database: "Database", *, today: Callable[[], date]) -> None:
        self._database = database
        self._today = today

    def prepare(
        self,
        path: Path,
        *,
        options: ImportOptions = ImportOptions(),
        again: Preview | None = None,
        progress: Callable[[float], None] | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> Preview:
        """Say what the import of a file would do; writes nothing.

        With `again`, a preview of the same file, only what the new options change is done
        anew. `progress` is told a share of 0 to 1; `cancel` is asked often and ends the work
        with StorageTrouble(CANCELLED). A file that cannot be read raises Refused.
        """
        raise NotImplementedError

    def commit(
        self,
        preview: Preview,
        *,
        progress: Callable[[float], None] | None = None,
        cancel: Callable[[], bool] | None = None,
        asked_by: object = None,
    ) -> tuple[ImportReport, Changes]:
        """Do what the preview says, checked again against what is stored now.

        Makes a copy of the database before. One transaction: wholly there or not at all.
        Raises Refused while the preview has open questions.
        """
        raise NotImplementedError

    def take_back(self, import_id: bytes, *, asked_by: object = None) -> tuple[TakenBack, Changes]:
        """Remove what an import created and return what it changed, as far as nobody touched it.

        Raises Refused(NOT_FOUND) for an unknown import or one taken back before.
        """
        raise NotImplementedError

    def rows(self) -> tuple[ImportRow, ...]:
        """All imports, the latest first."""
        raise NotImplementedError

    def repeat(
        self,
        import_id: bytes,
        *,
        progress: Callable[[float], None] | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> Preview:
        """Prepare the kept file of an import again with the options it had."""
        raise NotImplementedError

    def save_rejected(
        self,
        preview: Preview,
        path: Path,
        *,
        reason_heading: str,
        reason_text: Callable[[Problem], str],
        cancel: Callable[[], bool] | None = None,
    ) -> int:
        """Write the rejected rows with their reasons into a workbook; returns their number.

        The sheet has the headings and values of the file and one column more; corrected, it
        can be imported as it is.
        """
        raise NotImplementedError
