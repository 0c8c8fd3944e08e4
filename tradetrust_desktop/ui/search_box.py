"""One search field for everything, with what was found below it while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget
from shiboken6 import isValid

from tradetrust_desktop.domain.searching import Found
from tradetrust_desktop.ui.icons import icon
from tradetrust_desktop.ui.search_popup import SearchPopup
from tradetrust_desktop.ui.shortcuts import key_text, with_key
from tradetrust_desktop.ui.widgets.cards import label

if TYPE_CHECKING:
    from tradetrust_desktop.domain.searching import Hit
    from tradetrust_desktop.ui.context import Context

_WIDTH, _LEAST, _WITH_KEYS = 280, 184, 240
_PAUSE_MS = 15
"""Keys that come together, as from an input method, make one search."""
_MOST = 12
"""With the headings of all kinds, as many as the usual window shows without scrolling."""
_TABS = {
    Found.CUSTOMER: "customers",
    Found.ORDER: "orders",
    Found.COMPLAINT: "complaints",
    Found.FOLLOW_UP: "follow_ups",
}
_SECTIONS = {
    Found.CONTACT: "contacts",
    Found.INTERACTION: "timeline",
    Found.SURVEY: "surveys",
}
_STEPS = {
    Qt.Key.Key_Down: "next",
    Qt.Key.Key_Up: "previous",
    Qt.Key.Key_PageDown: "next_group",
    Qt.Key.Key_PageUp: "previous_group",
}


class SearchBox(QLineEdit):
    """The search field of the top bar."""

    opened = Signal()
    """Something was chosen, its page is shown, and nothing there took the focus."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self.setProperty("search", "true")
        self.setMinimumWidth(theme.px(_LEAST))
        self.setMaximumWidth(theme.px(_WIDTH))
        self._lens = QAction(self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self._keys = label(key_text("search"), "note")
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, theme.px(8), 0)
        inside.addStretch(1)
        inside.addWidget(self._keys)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self._popup: SearchPopup | None = None
        self._came_from: QWidget | None = None
        self._found_for: str | None = None
        """The text of which the hits are shown."""
        self._enters = False
        """Enter was pressed before the hits were there."""
        self.textChanged.connect(self._typed)
        theme.changed.connect(self._dress)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self._dress()
        self.retranslate()

    def sizeHint(self) -> QSize:
        """Long names of tabs may make it narrower, nothing else."""
        return QSize(self._context.theme.px(_WIDTH), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Its keys stand there while they leave room for what to do."""
        super().resizeEvent(event)
        self._fit_keys()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.setPlaceholderText(self.tr("Search everything"))
        self.setAccessibleName(self.tr("Search everything"))
        self.setToolTip(with_key(self.tr("Search everything"), "search"))
        if self._popup is not None:
            self._popup.hide()

    def start(self) -> None:
        """Go to the field, with what stands there selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def hits(self) -> list[Hit]:
        """What is offered at present."""
        return self._popup.hits() if self._popup is not None and self._popup.isVisible() else []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._popup if self._popup is not None and self._popup.isVisible() else None
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif popup is not None and step is not None:
            popup.move_choice(step)
            self.setAccessibleDescription(popup.choice_text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if self.text().strip():
            self._pause.start()

    def focusOutEvent(self, event: Any) -> None:
        super().focusOutEvent(event)
        if self._popup is not None:
            self._popup.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _dress(self) -> None:
        self._lens.setIcon(icon(self._context.theme, "search", role="quiet"))

    def _fit_keys(self) -> None:
        wide = self.width() >= self._context.theme.px(_WITH_KEYS)
        self._keys.setVisible(wide and not self.text())

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """Keep who had the focus before, so that Esc gives it back."""
        if new is self and old is not None and old.window() is self.window():
            self._came_from = old

    def _typed(self, text: str) -> None:
        self._fit_keys()
        self._enters = False
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._hide()

    def _search(self) -> None:
        text, desk = self.text(), self._context.desk
        self._context.tasks.read(
            lambda: (text, desk.search(text, limit=_MOST)),
            self._show,
            key=(id(self), "search"),
        )

    def _show(self, found: tuple[str, list[Hit]]) -> None:
        text, hits = found
        if not self.text().strip() or not self.hasFocus():
            return
        if self._popup is None:
            self._popup = SearchPopup(self._context, self.window())
            self._popup.chosen.connect(self._choose)
        self._found_for = text
        place = self.mapTo(self.window(), QPoint(0, self.height() + 4))
        self._popup.show_hits(hits, text, place, self.width())
        self.setAccessibleDescription(self._popup.choice_text())
        if self._enters and text == self.text():
            self._enter()

    def _enter(self) -> None:
        """Open what is chosen; where it is not found yet, as soon as it is."""
        if not self.text().strip():
            return
        if self._found_for == self.text() and self._popup is not None and self._popup.isVisible():
            self._enters = False
            self._choose(self._popup.choice())
        else:
            self._enters = True
            self._pause.stop()
            self._search()

    def _hide(self) -> None:
        self._found_for = None
        if self._popup is not None:
            self._popup.hide()

    def _leave(self) -> None:
        """Close, and give the focus back to who had it."""
        self._hide()
        self.clear()
        before = self._came_from
        self._came_from = None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.clearFocus()

    def _choose(self, hit: Hit | None) -> None:
        if hit is None:
            return
        self._hide()
        self.clear()
        navigate = self._context.navigate
        if hit.item is not None:
            navigate("orders", item=hit.item[0], description=hit.item[1])
        elif hit.kind in _SECTIONS:
            navigate("customers", hit.customer_id, section=_SECTIONS[hit.kind])
        else:
            navigate(_TABS[hit.kind], hit.id)
        if self.hasFocus():
            self._came_from = None
            self.clearFocus()
            self.opened.emit()
