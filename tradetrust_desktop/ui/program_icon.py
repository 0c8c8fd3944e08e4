"""The program's own picture, for windows and the tray."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from tradetrust_desktop.settings.resources import resource

_SIZES: Final = (16, 22, 24, 32, 44, 48, 64, 128, 256)


def program_icon(*, mark: str = "") -> QIcon:
    """The picture in all usual sizes; `mark` is the colour of a dot at its corner ("#RRGGBB")."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    drawing = QSvgRenderer(str(resource("icons/tradetrust.svg")))
    made = QIcon()
    for size in _SIZES:
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.render(painter, QRectF(0, 0, size, size))
        if mark:
            wide = size * 0.44
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor("#FFFFFF"))
            painter.drawEllipse(QRectF(size - wide, size - wide, wide, wide))
            painter.setBrush(QColor(mark))
            inner = wide * 0.78
            edge = size - wide + (wide - inner) / 2
            painter.drawEllipse(QRectF(edge, edge, inner, inner))
        painter.end()
        made.addPixmap(picture)
    return made
