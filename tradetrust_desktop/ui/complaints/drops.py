"""Files, pictures and words dropped anywhere on a page, or pasted into it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget


class Drops(QObject):
    """What is dropped on a page, told apart; fields of words on it take words themselves.

    `ui.dropped` finds it by the page's `drops` for what is dropped on one of these fields.
    """

    files = Signal(list)
    """Paths."""
    image = Signal(QImage)
    text = Signal(str)
    hovered = Signal(bool)
    """Something that can be dropped is over the page, or no longer."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        page.setAcceptDrops(True)
        page.installEventFilter(self)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), page)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)

    def watch(self, *fields: QWidget) -> None:
        """Files and pictures pasted into these fields are taken from them."""
        for field in fields:
            field.installEventFilter(self)

    def takes(self, mime: QMimeData) -> bool:
        """Whether there is something in it for the page."""
        return bool(local_files(mime)) or mime.hasImage() or bool(mime.text().strip())

    def take(self, mime: QMimeData) -> None:
        """Files before pictures before words: a copied file is named in words too."""
        paths = local_files(mime)
        self.hovered.emit(False)  # noqa: FBT003
        if paths:
            self.files.emit(paths)
        elif mime.hasImage():
            picture = mime.imageData()
            if isinstance(picture, QImage) and not picture.isNull():
                self.image.emit(picture)
        elif mime.text().strip():
            self.text.emit(mime.text().strip())

    def paste(self) -> None:
        """Take files and pictures that were copied elsewhere; words are for a field."""
        mime = QGuiApplication.clipboard().mimeData()
        if mime is not None and (local_files(mime) or mime.hasImage()):
            self.take(mime)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._page:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                mime = QGuiApplication.clipboard().mimeData()
                pastes = event.matches(QKeySequence.StandardKey.Paste)
                if pastes and mime is not None and _is_for_page(mime):
                    self.take(mime)
                    return True
            return super().eventFilter(watched, event)
        if isinstance(event, QDropEvent):  # also what enters and moves
            if not self.takes(event.mimeData()):
                return False
            event.acceptProposedAction()
            if isinstance(event, (QDragEnterEvent, QDragMoveEvent)):
                self.hovered.emit(True)  # noqa: FBT003
            else:
                self.take(event.mimeData())
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.hovered.emit(False)  # noqa: FBT003
        return super().eventFilter(watched, event)


def local_files(mime: QMimeData) -> list[Path]:
    """The files of this computer among what is dropped."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _is_for_page(mime: QMimeData) -> bool:
    return bool(local_files(mime)) or (mime.hasImage() and not mime.hasText())
