"""Writes a page of Qt's rich text as a PDF file, complete or not at all."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
    QTextFormat,
)

from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.exchange.replacing import replaced

_DPI: Final = 300
_MARGIN_MM: Final = 14.0
_FOOT_MM: Final = 6.0
_SIZES: Final = (9.5, 9.0, 8.5, 8.0, 7.5)
"""Sizes of the text in points, tried in this order until all stands on one page."""
_USUAL: Final = 9.0
"""The size where one page is too little."""
_QUIET: Final = "#52606D"


@dataclass(frozen=True)
class Sheet:
    """What is to be printed on A4."""

    html: Callable[[float], str]
    """Rich text for a size of the text in points."""
    title: str
    footer: Callable[[int, int], str]
    """The foot of a page, from its number and how many there are."""
    images: Mapping[str, QImage] = field(default_factory=dict)
    """By the name that the rich text calls them."""


def write(sheet: Sheet, path: Path) -> int:
    """Print into a file, on one page if it can be read there, and say how many pages it took.

    May run on any thread. StorageTrouble(CANNOT_WRITE_FILE) leaves what was there before.
    """
    try:
        with replaced(path) as fresh:
            return _write(sheet, fresh)
    except OSError as error:
        raise StorageTrouble(TroubleCode.CANNOT_WRITE_FILE, str(path)) from error


def _write(sheet: Sheet, path: Path) -> int:
    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setTitle(sheet.title)
    writer.setCreator("TradeTrust Desktop")
    width, height = float(writer.width()), float(writer.height())
    foot = _FOOT_MM / 25.4 * _DPI
    document = _set(sheet, writer, QSizeF(width, height - foot))
    pages = document.pageCount()
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(str(path))
    try:
        for page in range(pages):
            if page:
                writer.newPage()
            top = page * (height - foot)
            painter.save()
            painter.translate(0, -top)
            document.drawContents(painter, QRectF(0, top, width, height - foot))
            painter.restore()
            painter.setFont(_font(7.5))
            painter.setPen(QColor(_QUIET))
            line = QRectF(0, height - foot, width, foot)
            bottom = Qt.AlignmentFlag.AlignBottom
            painter.drawText(line, bottom | Qt.AlignmentFlag.AlignLeft, sheet.footer(0, 0))
            if pages > 1:
                number = sheet.footer(page + 1, pages)
                painter.drawText(line, bottom | Qt.AlignmentFlag.AlignRight, number)
    finally:
        painter.end()
    return pages


def _set(sheet: Sheet, writer: QPdfWriter, room: QSizeF) -> QTextDocument:
    """The text in the largest size that stands on one page; in the usual one if none does."""
    for size in (*_SIZES, _USUAL):
        document = QTextDocument()
        document.documentLayout().setPaintDevice(writer)
        document.setDocumentMargin(0)
        document.setDefaultFont(_font(size))
        for name, image in sheet.images.items():
            document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)
        document.setHtml(sheet.html(size))
        document.setPageSize(room)
        if document.pageCount() == 1:
            break
    else:
        _keep_together(document, room.height())
    return document


def _keep_together(document: QTextDocument, height: float) -> None:
    """Let no part of the text that fits on a page begin on one and end on the next."""
    layout = document.documentLayout()
    for frame in document.rootFrame().childFrames():
        box = layout.frameBoundingRect(frame)
        first, last = int(box.top() // height), int((box.bottom() - 1) // height)
        if first != last and box.height() < height:
            kept = frame.frameFormat()
            kept.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            frame.setFrameFormat(kept)


def _font(size: float) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(size)
    return font
