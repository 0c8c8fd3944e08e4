"""One search field for everything, with the records found below it while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.ui.icons import icon, paint_icon
from tradetrust_desktop.ui.widgets.cards import label

if TYPE_CHECKING:
    from tradetrust_desktop.services.desk import Hit
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.theme import Theme

_PAUSE_MS = 60
_MOST = 12
_ICONS = {
    Kind.CUSTOMER: "person",
    Kind.ORDER: "box",
    Kind.COMPLAINT: "flag",
    Kind.FOLLOW_UP: "phone",
}
_TABS = {
    Kind.CUSTOMER: "customers",
    Kind.ORDER: "orders",
    Kind.COMPLAINT: "complaints",
    Kind.FOLLOW_UP: "follow_ups",
}
_HIT = Qt.ItemDataRole.UserRole


class SearchBox(QLineEdit):
    """The search field of the top bar."""

    found = Signal(str, bytes)
    """The tab and the record that was chosen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self.setProperty("search", "true")
        self.setFixedWidth(theme.px(280))
        self._lens = QAction(self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self._keys = label("Ctrl+K", "note")
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, theme.px(8), 0)
        inside.addStretch(1)
        inside.addWidget(self._keys)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self._popup: _Popup | None = None
        self.textChanged.connect(self._typed)
        theme.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.setPlaceholderText(self.tr("Search everything"))
        self.setAccessibleName(self.tr("Search everything"))
        self.setToolTip(self.tr("Search everything (Ctrl+K)"))

    def start(self) -> None:
        """Go to the field, with what stands there selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def hits(self) -> list[Hit]:
        """What is offered at present."""
        return self._popup.hits() if self._popup is not None and self._popup.isVisible() else []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._popup
        shown = popup is not None and popup.isVisible()
        if event.key() == Qt.Key.Key_Escape:
            if shown and popup:
                popup.hide()
            self.clear()
            self.clearFocus()
        elif popup and shown and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            popup.move_choice(1 if event.key() == Qt.Key.Key_Down else -1)
        elif popup and shown and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(popup.choice())
        else:
            super().keyPressEvent(event)

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

    def _typed(self, text: str) -> None:
        self._keys.setVisible(not text)
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            if self._popup is not None:
                self._popup.hide()

    def _search(self) -> None:
        text, desk = self.text(), self._context.desk
        self._context.tasks.read(
            lambda: desk.search(text, limit=_MOST), self._show, key=(id(self), "search")
        )

    def _show(self, hits: list[Hit]) -> None:
        if not self.text().strip() or not self.hasFocus():
            return
        if self._popup is None:
            self._popup = _Popup(self._context.theme, self.window())
            self._popup.chosen.connect(self._choose)
        place = self.mapTo(self.window(), QPoint(0, self.height() + 4))
        self._popup.show_hits(hits, place, self._context.theme.px(440), self.width())

    def _choose(self, hit: Hit | None) -> None:
        if hit is None:
            return
        if self._popup is not None:
            self._popup.hide()
        self.clear()
        self.found.emit(_TABS[hit.kind], hit.id)


class _Popup(QFrame):
    """The records found; the keyboard stays in the field above."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("card", "true")
        self.hide()
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setItemDelegate(_HitDelegate(theme, self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(lambda item: self.chosen.emit(item.data(_HIT)))
        self._list.itemEntered.connect(self._list.setCurrentItem)
        self._nothing = QLabel()
        self._nothing.setProperty("role", "quiet")
        self._nothing.setMargin(theme.px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, theme.px(4), 1, theme.px(4))
        column.addWidget(self._list)
        column.addWidget(self._nothing)

    def show_hits(self, hits: list[Hit], place: QPoint, width: int, least: int) -> None:
        self._list.clear()
        for hit in hits:
            item = QListWidgetItem(f"{hit.title} {hit.detail}")
            item.setData(_HIT, hit)
            self._list.addItem(item)
        self._list.setVisible(bool(hits))
        self._nothing.setVisible(not hits)
        self._nothing.setText(self.tr("Nothing found"))
        if hits:
            self._list.setCurrentRow(0)
        rows = len(hits) * self._theme.px(36) if hits else self._theme.px(40)
        self.resize(max(width, least), rows + self._theme.px(10))
        left = max(
            4, min(place.x() + least - self.width(), self.window().width() - self.width() - 4)
        )
        self.move(left, place.y())
        self.show()
        self.raise_()

    def hits(self) -> list[Hit]:
        return [self._list.item(row).data(_HIT) for row in range(self._list.count())]

    def choice(self) -> Hit | None:
        item = self._list.currentItem()
        found: Hit | None = item.data(_HIT) if item is not None else None
        return found

    def move_choice(self, by: int) -> None:
        count = self._list.count()
        if count:
            self._list.setCurrentRow((self._list.currentRow() + by) % count)


class _HitDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        del index
        return QSize(option.rect.width(), self._theme.px(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        theme, px = self._theme, self._theme.px
        hit: Hit = index.data(_HIT)
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("accent_pale"))
            painter.fillRect(
                QRectF(box.left(), box.top(), px(3), box.height()), theme.colour("accent")
            )
        paint_icon(
            painter,
            theme,
            _ICONS[hit.kind],
            box.left() + px(14),
            box.center().y() - px(8),
            role="quiet",
        )
        painter.setFont(theme.font())
        metrics = painter.fontMetrics()
        text = box.adjusted(px(40), 0, -px(14), 0)
        centre = Qt.AlignmentFlag.AlignVCenter
        half = int(text.width() * 0.6)
        title = metrics.elidedText(hit.title, Qt.TextElideMode.ElideRight, half)
        painter.setPen(theme.colour("text"))
        painter.drawText(text, centre, title)
        room = int(text.width()) - metrics.horizontalAdvance(title) - px(12)
        painter.setPen(theme.colour("quiet"))
        painter.setFont(theme.font("note"))
        detail = painter.fontMetrics().elidedText(hit.detail, Qt.TextElideMode.ElideRight, room)
        painter.drawText(text, centre | Qt.AlignmentFlag.AlignRight, detail)
