"""The field for words of a list whose toolbar has no room for it: shown when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from tradetrust_desktop.ui.theme import Theme
    from tradetrust_desktop.ui.widgets.list_page import ListPage


class WordsField(QWidget):
    """Takes the filter field out of a list's toolbar; it goes again when it is left empty."""

    def __init__(self, page: ListPage, theme: Theme) -> None:
        super().__init__()
        self._page = page
        page.toolbar.removeWidget(page.filter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, theme.px(8))
        row.addWidget(page.filter)
        self.hide()
        page.filter.installEventFilter(self)
        page.filter.textChanged.connect(lambda text: self.setVisible(True) if text else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left empty, or Esc in it: back to the list."""
        field = self._page.filter
        kinds = (QEvent.Type.KeyPress, QEvent.Type.FocusOut)
        # a field that is being taken apart still tells that it loses the focus
        if watched is field and event.type() in kinds and isValid(field) and not field.text():
            if event.type() == QEvent.Type.FocusOut:
                self.hide()
            elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                self._page.view.setFocus()
                self.hide()
                return True
        return super().eventFilter(watched, event)
