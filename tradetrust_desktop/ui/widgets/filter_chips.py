"""What narrows a list, in plain words below its toolbar: each goes away by a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from tradetrust_desktop.ui.icons import paint_icon
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.fields import TextField
from tradetrust_desktop.ui.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPainter

    from tradetrust_desktop.ui.theme import Theme

_CROSS = 12


class FilterChip(IconButton):
    """A condition in words with a cross behind it; a click, Enter or Delete takes it away."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, kind="chip", parent=parent)
        self.set_named(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        hint.setWidth(hint.width() + self._theme.px(_CROSS + 4))
        return hint

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        least.setWidth(min(self.sizeHint().width(), self._theme.px(80)))
        return least

    def paint_content(self, painter: QPainter) -> None:
        px = self._theme.px
        painter.setPen(self._theme.colour("text"))
        painter.setFont(self.font())
        room = self.width() - px(7 + _CROSS + 6)
        text = self.fontMetrics().elidedText(self._shown(), Qt.TextElideMode.ElideRight, room + 1)
        box = QRectF(px(7), 0, room + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        left, top = self.width() - px(_CROSS + 5), self.height() / 2 - px(_CROSS) / 2
        paint_icon(painter, self._theme, "cross", left, top, size=_CROSS, role="quiet")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (
            Qt.Key.Key_Delete,
            Qt.Key.Key_Backspace,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
        ):
            self.click()
        else:
            super().keyPressEvent(event)


class FilterChips(QWidget):
    """The conditions in force, a way to keep them under a name, and one to be rid of them."""

    removed = Signal(str)
    """The condition of this name is to go."""
    cleared = Signal()
    kept = Signal(str)
    """The conditions are to be kept under this name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        self.chips: dict[str, FilterChip] = {}
        self.save_link = IconButton(theme, kind="link")
        self.clear_link = IconButton(theme, kind="link")
        self._flow = Flow(self.save_link, self.clear_link, spacing=px(6))
        self.name = TextField(theme)
        self.keep_button = IconButton(theme)
        self._naming = QWidget()
        row = QHBoxLayout(self._naming)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.name, 1)
        row.addWidget(self.keep_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(px(8))
        column.addWidget(self._flow)
        column.addWidget(self._naming)
        self._naming.hide()
        self.hide()
        self.save_link.clicked.connect(self._ask_name)
        self.clear_link.clicked.connect(self.cleared)
        self.keep_button.clicked.connect(self._keep)
        self.name.line.returnPressed.connect(self._keep)
        self.retranslate()

    def show_conditions(self, conditions: Sequence[tuple[str, str]]) -> None:
        """Show these: name and words of each. None at all hides the row."""
        had_focus = any(chip.hasFocus() for chip in self.chips.values())
        self.chips = {}
        for name, text in conditions:
            chip = FilterChip(self._theme, text, self)
            chip.setToolTip(self.tr("Take this condition away"))
            chip.clicked.connect(lambda _on=False, name=name: self.removed.emit(name))
            self.chips[name] = chip
        self._flow.set_parts(*self.chips.values(), self.save_link, self.clear_link)
        if not conditions:
            self._naming.hide()
        self.setVisible(bool(conditions))
        if had_focus:
            first = next(iter(self.chips.values()), None)
            if first is not None:
                first.setFocus()

    def retranslate(self) -> None:
        """Texts in the language in force; the caller shows the conditions again."""
        self.save_link.set_named(self.tr("Save filter"))
        self.clear_link.set_named(self.tr("Take all away"))
        self.name.set_caption(self.tr("Name of the filter"), shown=False)
        self.name.line.setPlaceholderText(self.tr("Name of the filter"))
        self.keep_button.set_named(self.tr("Save"))

    def _ask_name(self) -> None:
        self._naming.show()
        self.name.line.setFocus()

    def _keep(self) -> None:
        if self.name.value():
            self.kept.emit(self.name.value())
            self.name.set_value("")
            self._naming.hide()
