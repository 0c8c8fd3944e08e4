"""Line icons, drawn once per name, size and colour."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from tradetrust_desktop.settings.resources import resource
from tradetrust_desktop.ui.theme import Theme

_FADED = 0.45


@lru_cache(maxsize=128)
def _source(name: str) -> bytes:
    return resource(f"icons/{name}.svg").read_bytes()


@lru_cache(maxsize=512)
def _pixmap(name: str, size: int, colour: str, opacity: float, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    svg = _source(name).replace(b"currentColor", colour.encode())
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setOpacity(opacity)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def pixmap(
    theme: Theme, name: str, *, size: int = 16, role: str = "text", ratio: float = 1.0
) -> QPixmap:
    """An icon as a picture, in the theme's colour `role`; `size` in pixels of the design."""
    return _pixmap(name, theme.px(size), getattr(theme.colours, role), 1.0, ratio)


def screen_ratios() -> set[float]:
    """How many pixels a point has on the screens there are; icons are drawn for these."""
    return {screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0}


def icon(theme: Theme, name: str, *, size: int = 16, role: str = "text") -> QIcon:
    """An icon in the theme's colour `role`, sharp on every screen, faded where disabled."""
    result = QIcon()
    colour = getattr(theme.colours, role)
    for ratio in screen_ratios():
        result.addPixmap(_pixmap(name, theme.px(size), colour, 1.0, ratio))
        result.addPixmap(_pixmap(name, theme.px(size), colour, _FADED, ratio), QIcon.Mode.Disabled)
    return result


def paint_icon(
    painter: QPainter,
    theme: Theme,
    name: str,
    x: float,
    y: float,
    *,
    size: int = 16,
    role: str = "text",
) -> None:
    """Draw an icon with its top left corner at (x, y), for delegates and own painting."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(round(x), round(y), pixmap(theme, name, size=size, role=role, ratio=ratio))
