"""Which files may be dropped on the window, and how they get past the fields of text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

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

    Where the page around the field has `drops` of its own, that gets files of every kind.
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
        field = self._field_under(event)
        mime = event.mimeData()
        if field is None or not any(url.isLocalFile() for url in mime.urls()):
            return super().eventFilter(watched, event)
        page, path = _drops_around(field), dropped_table(mime)
        if page is None and path is None:
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if not isinstance(event, QDragMoveEvent):
            if page is not None:
                page.take(mime)
            elif path is not None:
                self._take(path)
        return True

    def _field_under(self, event: QDropEvent) -> QWidget | None:
        under = self._window.childAt(event.position().toPoint())
        if under is not None and isinstance(under.parentWidget(), QAbstractScrollArea):
            under = under.parentWidget()  # what is seen of several lines is their viewport
        return under if isinstance(under, (QLineEdit, QPlainTextEdit)) else None


def _drops_around(field: QWidget) -> Any:
    around: QWidget | None = field
    while around is not None:
        found = getattr(around, "drops", None)
        if found is not None:
            return found
        around = around.parentWidget()
    return None
