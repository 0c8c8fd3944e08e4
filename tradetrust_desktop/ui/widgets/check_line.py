"""A box to tick with a text of several lines; the whole line takes the click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from tradetrust_desktop.ui.theme import set_property
from tradetrust_desktop.ui.widgets.cards import label

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from tradetrust_desktop.ui.theme import Theme


class CheckLine(QWidget):
    """What is ticked reads quietly. `toggled` tells of the user's ticks alone."""

    toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.clicked.connect(self._toggled)
        self.text = label(wrap=True)
        self.setFocusProxy(self.box)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.text.setContentsMargins(0, theme.px(4), 0, theme.px(4))

    def set_text(self, text: str) -> None:
        """What is to be done."""
        self.text.setText(text)
        self.box.setAccessibleName(text)

    def set_ticked(self, *, is_ticked: bool) -> None:
        """Show it ticked or open, without `toggled`."""
        self.box.setChecked(is_ticked)
        self._dress()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken, so that the release comes here too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click beside the box counts as one on it."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.box.setFocus(Qt.FocusReason.MouseFocusReason)
            self.box.click()
            return
        super().mouseReleaseEvent(event)

    def _toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's own
        self._dress()
        self.toggled.emit(on)

    def _dress(self) -> None:
        set_property(self.text, "role", "quiet" if self.box.isChecked() else "")
