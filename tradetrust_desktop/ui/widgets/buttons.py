"""Buttons that dress themselves again when the theme changes."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from tradetrust_desktop.ui.icons import icon, paint_icon
from tradetrust_desktop.ui.theme import Theme

_CHEVRON_ROOM = 22
_GAP = 6
_LINK_ROOM = 80


class IconButton(QPushButton):
    """A push button with a line icon; without text it is a square."""

    def __init__(
        self,
        theme: Theme,
        name: str = "",
        *,
        kind: str = "plain",
        small: bool = False,
        square: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._kind = kind
        self.setProperty("kind", kind)
        if small:
            self.setProperty("small", "true")
        if square:
            self.setProperty("square", "true")
        theme.changed.connect(self._dress)
        self._dress()

    def set_named(self, text: str, hint: str = "") -> None:
        """Text for people who see and hear it; a square button shows it as a tooltip alone."""
        if self.property("square"):
            self.setToolTip(hint or text)
        else:
            self.setText(text.replace("&", "&&"))
            self.setToolTip(hint)
        self.setAccessibleName(text)

    def set_sign(self, name: str) -> None:
        """Another icon; an empty name takes it away."""
        self._name = name
        self._dress()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._name and self.text():
            hint.setWidth(hint.width() + self._theme.px(_GAP - 4))  # the style leaves 4
        return hint

    def minimumSizeHint(self) -> QSize:
        """A link carries a name of any length, and ends in dots where there is no room."""
        least = super().minimumSizeHint()
        if self._kind == "link":
            least.setWidth(min(self.sizeHint().width(), self._theme.px(_LINK_ROOM)))
        return least

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style draws the frame; icon and text stand 6 apart, which it cannot."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        self.paint_content(painter)

    def paint_content(self, painter: QPainter) -> None:
        """Icon and text in the middle."""
        px = self._theme.px
        advance = self.fontMetrics().horizontalAdvance(self._shown())
        icon_width = px(16) + (px(_GAP) if advance else 0) if self._name else 0
        room = min(advance, self.width() - icon_width - px(6))
        self._paint_parts(painter, (self.width() - room - icon_width) / 2, room)

    def _paint_parts(self, painter: QPainter, left: float, room: float) -> None:
        px = self._theme.px
        role = self._role() if self.isEnabled() else "quiet"
        if self._name:
            middle = self.height() / 2 - px(8)
            paint_icon(painter, self._theme, self._name, left, middle, role=role)
            left += px(16 + _GAP)
        painter.setPen(self._theme.colour(role))
        painter.setFont(self.font())
        text = self.fontMetrics().elidedText(
            self._shown(), Qt.TextElideMode.ElideRight, int(room) + 1
        )
        painter.drawText(
            QRectF(left, 0, room + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text
        )

    def _shown(self) -> str:
        return self.text().replace("&&", "&")

    def _role(self) -> str:
        return {"primary": "on_accent", "link": "accent", "quiet": "quiet", "danger": "red"}.get(
            self._kind, "text"
        )

    def _dress(self) -> None:
        if self._name:
            self.setIcon(icon(self._theme, self._name, role=self._role()))
        self.update()


class MenuButton(IconButton):
    """A plain button whose text is what is chosen, with a chevron at its right end."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        hint.setWidth(hint.width() + self._theme.px(_CHEVRON_ROOM))
        return hint

    def paint_content(self, painter: QPainter) -> None:
        px = self._theme.px
        icon_width = px(16 + _GAP) if self._name else 0
        room = self.width() - px(12 + _CHEVRON_ROOM + 6) - icon_width
        self._paint_parts(painter, px(12), room)
        top = self.height() / 2 - px(6)
        paint_icon(painter, self._theme, "chevron-down", self.width() - px(24), top, size=12)
