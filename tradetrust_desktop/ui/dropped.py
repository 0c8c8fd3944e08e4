"""Which files may be dropped on the window, and how they get past the fields of text."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QWidget

TABLES: Final = (".xlsx", ".xls", ".ods", ".csv", ".xlsm", ".tsv", ".txt")


def dropped_table(mime: QMimeData) -> Path | None:
    """The one table file that is dragged over the window; None for anything else."""
    urls = mime.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in TABLES else None


class TablesOverFields(QObject):
    """Takes a table dropped on a field of text, which would write its path into the field.

    It hears what the system tells the native window, so nothing passes through it but what
    mouse and keyboard do, and fields made later are covered. Dragged text goes on to the field.
    """

    def __init__(self, window: QWidget, take: Callable[[Path], object]) -> None:
        super().__init__(window)
        self._window = window
        self._take = take
        native = window.windowHandle()
        if native is not None:
            native.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # a QDropEvent is also what enters and moves
        if not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        path = dropped_table(event.mimeData())
        if path is None or not self._over_field(event):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if not isinstance(event, QDragMoveEvent):
            self._take(path)
        return True

    def _over_field(self, event: QDropEvent) -> bool:
        under = self._window.childAt(event.position().toPoint())
        if under is not None and isinstance(under.parentWidget(), QAbstractScrollArea):
            under = under.parentWidget()  # what is seen of several lines is their viewport
        return isinstance(under, (QLineEdit, QPlainTextEdit))
