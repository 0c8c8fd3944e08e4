"""Which files may be dropped on the window."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData

TABLES: Final = (".xlsx", ".xls", ".ods", ".csv", ".xlsm", ".tsv", ".txt")


def dropped_table(mime: QMimeData) -> Path | None:
    """The one table file that is dragged over the window; None for anything else."""
    urls = mime.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in TABLES else None
