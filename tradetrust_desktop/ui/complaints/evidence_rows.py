"""A row of the evidence: what it is, its title, and whether the customer may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTextLayout,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from tradetrust_desktop.domain.case import EvidenceKind, EvidenceState
from tradetrust_desktop.ui.icons import paint_icon
from tradetrust_desktop.ui.widgets.balanced import spare_width
from tradetrust_desktop.ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from tradetrust_desktop.ui.theme import Theme

_ICONS: Final = {
    EvidenceKind.PHOTO: "image",
    EvidenceKind.VIDEO: "film",
    EvidenceKind.MAIL: "mail",
    EvidenceKind.TEST_REPORT: "file",
    EvidenceKind.CONTRACT: "file",
    EvidenceKind.INVOICE: "file",
    EvidenceKind.OTHER: "file",
}
_RENAMES: Final = Qt.Key.Key_F2


class FileButton(QAbstractButton):
    """Sign or small picture, and title: Enter or a click opens, F2 renames, Delete removes."""

    rename_wanted = Signal()
    delete_wanted = Signal()
    menu_wanted = Signal(object)
    """Where on the screen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = "file"
        self._image: QImage | None = None
        self._faded = False
        self._sign = theme.px(24)
        """Room for what stands before the title."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_file(
        self, title: str, kind: EvidenceKind, image: QImage | None, *, gone: bool, wide: bool
    ) -> None:
        """Show a file; one that is `gone` has no picture. `wide`: others have pictures."""
        self._icon = "alert" if gone else _ICONS[kind]
        self._faded = gone
        self._image = None if gone else image
        self._sign = self._theme.px(36 if wide else 24)
        self.setText(title)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        width = self.fontMetrics().horizontalAdvance(self.text()) + self._sign + px(12)
        return QSize(width, px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(72), self._theme.px(28))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """A long title takes two lines."""
        px, lines = self._theme.px, len(self._lines(width))
        return max(px(32 if self._image is not None else 28), px(8) + lines * px(18))

    def _lines(self, width: int) -> list[str]:
        """The title in at most two lines, the second of which may end in dots."""
        room = width - self._sign - self._theme.px(8)
        metrics, text = QFontMetrics(self.font()), self.text()
        if room <= 0 or metrics.horizontalAdvance(text) <= room:
            return [text]
        layout = QTextLayout(text, self.font())
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room - spare_width(text, self.font(), room))
        layout.endLayout()
        taken = line.textLength()
        rest = text[taken:].strip()
        elided = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
        return [text[:taken].rstrip(), elided] if rest else [text]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.key() == _RENAMES:
            self.rename_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        at = event.globalPos() if by_mouse else self.mapToGlobal(self.rect().bottomLeft())
        self.menu_wanted.emit(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), px(4), px(4))
        left = px(4)
        if self._image is not None:
            box = QRect(left, 0, px(28), px(28))
            box.moveCenter(QPoint(box.center().x(), self.rect().center().y()))
            self._paint_image(painter, box)
        else:
            top = self.height() / 2 - px(8)
            role = "red" if self._faded else "quiet"
            inset = (self._sign - px(24)) / 2
            paint_icon(painter, theme, self._icon, left + inset, top, role=role)
        left += self._sign
        painter.setPen(theme.colour("quiet" if self._faded else "text"))
        painter.setFont(self.font())
        lines = self._lines(self.width())
        top = (self.height() - len(lines) * px(18)) / 2
        for place, text in enumerate(lines):
            line = QRectF(left, top + place * px(18), self.width() - left, px(18))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(4), px(4))

    def _paint_image(self, painter: QPainter, box: QRect) -> None:
        assert self._image is not None  # noqa: S101 - asked for only where there is one
        around = QPainterPath()
        around.addRoundedRect(QRectF(box), self._theme.px(3), self._theme.px(3))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(around)
        whole = self._image.size()
        part = box.size().scaled(whole, Qt.AspectRatioMode.KeepAspectRatio)
        source = QRect(0, 0, part.width(), part.height())
        source.moveCenter(self._image.rect().center())
        painter.drawImage(box, self._image, source)
        painter.restore()
        painter.setPen(self._theme.colour("border"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(around)


class EvidenceRowView(QWidget):
    """One kept file; the words at its right end change who may see it."""

    renamed = Signal(str)
    shown_toggled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = FileButton(theme)
        self.file.rename_wanted.connect(self.rename)
        self.seen = _SeenButton(theme, kind="quiet", small=True)
        self.seen.setFont(theme.font("note"))
        self.seen.clicked.connect(self.shown_toggled)
        self.line = _TitleLine()
        self.line.setVisible(False)
        self.line.kept.connect(self._rename)
        self.line.given_up.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(self.file, 1)
        row.addWidget(self.line, 1)
        row.addWidget(self.seen)

    def show_file(
        self, row: Any, image: QImage | None, *, seen: str, hint: str, wide: bool
    ) -> None:
        """Show a kept file with the words for who sees it, or for what is wrong with it."""
        gone = row.state is not EvidenceState.WHOLE
        self.file.show_file(row.draft.title, row.draft.kind, image, gone=gone, wide=wide)
        self.seen.is_wrong = gone
        self.seen.set_named(seen, hint)

    def rename(self) -> None:
        """Type another title in its place."""
        self.line.setText(self.file.text())
        self.file.setVisible(False)
        self.line.setVisible(True)
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Show the title again as it was."""
        focused = self.line.hasFocus()
        self.line.setVisible(False)
        self.file.setVisible(True)
        if focused:
            self.file.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rename(self) -> None:
        text = " ".join(self.line.text().split())
        before = self.file.text()
        self.leave()
        if text and text != before:
            self.renamed.emit(text)


class _SeenButton(IconButton):
    """Quiet words, red where they say what is wrong."""

    is_wrong = False

    def _role(self) -> str:
        return "red" if self.is_wrong else super()._role()


class _TitleLine(QLineEdit):
    """Enter or leaving it keeps, Esc gives up."""

    kept = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("small", "true")
        self.setMaxLength(200)
        self.editingFinished.connect(self._end)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _end(self) -> None:
        if not self.isHidden():
            self.kept.emit()
