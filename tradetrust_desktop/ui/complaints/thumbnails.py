"""Small pictures of kept photographs, made off the UI thread and kept in memory."""

from __future__ import annotations

from base64 import b64encode
from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from tradetrust_desktop.domain.case import EvidenceKind, EvidenceState

if TYPE_CHECKING:
    from pathlib import Path

    from tradetrust_desktop.domain.case import EvidenceRow
    from tradetrust_desktop.ui.context import Context

EDGE: Final = 320
"""Pixels of the longer side; the list draws it smaller, the tooltip as it is."""
_KEPT: Final = 200
_MOST_PIXELS: Final = 60_000_000
_MOST_SCALED: Final = 250_000_000
"""JPEG is read at an eighth of its size, so it may be larger."""
_FORMATS: Final = frozenset((b"jpeg", b"png", b"gif", b"bmp", b"webp", b"tiff", b"heic", b"heif"))


class Thumbnails(QObject):
    """`of` answers at once; what is not there yet is made, and `made` tells its hash."""

    made = Signal(str)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kept: OrderedDict[str, QImage | None] = OrderedDict()
        self._asked: set[str] = set()

    def of(self, row: EvidenceRow) -> QImage | None:
        """The small picture; None where there is none, or none yet."""
        key = row.sha256
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        is_photo = row.draft.kind is EvidenceKind.PHOTO and row.state is EvidenceState.WHOLE
        if is_photo and key not in self._asked:
            self._asked.add(key)
            evidence = self._context.desk.evidence
            self._context.tasks.read(
                lambda: small(evidence.path(row)),
                lambda image: self._take(key, image),
                key=(id(self), key),
            )
        return None

    def _take(self, key: str, image: QImage | None) -> None:
        self._asked.discard(key)
        self._kept[key] = image
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        if image is not None:
            self.made.emit(key)


def small(path: Path) -> QImage | None:
    """A picture with its longer side at most EDGE; None for what is none, or far too large.

    The size is looked at before a pixel is read, so that no file can fill the memory.
    """
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    kind = bytes(reader.format().data())
    size = reader.size()
    if kind not in _FORMATS or not size.isValid():
        return None
    most = _MOST_SCALED if kind == b"jpeg" else _MOST_PIXELS
    if size.width() * size.height() > most:
        return None
    if max(size.width(), size.height()) > EDGE:
        reader.setScaledSize(size.scaled(QSize(EDGE, EDGE), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image


def as_html(image: QImage) -> str:
    """The picture as a tooltip shows it."""
    return f'<img src="data:image/png;base64,{b64encode(png(image)).decode()}">'


def png(image: QImage) -> bytes:
    """The picture as a file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub knows names in bytes alone
    buffer.close()
    return bytes(content.data())
