"""Chips: a word on a pale ground, as a label or drawn in a list row."""

from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from tradetrust_desktop.ui.icons import paint_icon
from tradetrust_desktop.ui.theme import Theme, set_property

ChipKind = Literal["neutral", "accent", "red", "amber", "green", "inverse"]


class Chip(QLabel):
    """A chip as a widget."""

    def __init__(
        self, text: str = "", kind: ChipKind = "neutral", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("chip", kind)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_chip(self, text: str, kind: ChipKind = "neutral") -> None:
        """Change word and ground; an empty word hides the chip."""
        self.setText(text)
        self.setVisible(bool(text))
        set_property(self, "chip", kind)


def chip_width(theme: Theme, text: str, icon: str = "") -> int:
    """How wide `paint_chip` will draw."""
    width = QFontMetricsF(theme.font("note")).horizontalAdvance(text) + theme.px(14)
    return round(width + (theme.px(16) if icon else 0))


def paint_chip(
    painter: QPainter,
    theme: Theme,
    text: str,
    kind: ChipKind,
    right: float,
    centre: float,
    *,
    icon: str = "",
) -> int:
    """Draw a chip that ends at x = `right` and is centred on y = `centre`; returns its width."""
    width = chip_width(theme, text, icon)
    height = theme.px(20)
    box = QRectF(right - width, centre - height / 2, width, height)
    ground, ink = ("text", "surface") if kind == "inverse" else (f"{kind}_pale", kind)
    if kind == "neutral":
        ink = "text"
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(ground))
    painter.drawRoundedRect(box, theme.px(4), theme.px(4))
    left = box.left() + theme.px(7)
    if icon:
        paint_icon(painter, theme, icon, left, centre - theme.px(6), size=12, role=ink)
        left += theme.px(16)
    painter.setFont(theme.font("note"))
    painter.setPen(theme.colour(ink))
    painter.drawText(
        QRectF(left, box.top(), box.right() - left, height), Qt.AlignmentFlag.AlignVCenter, text
    )
    painter.restore()
    return width
