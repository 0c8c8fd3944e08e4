"""A dialog that is as high as its sentences need in the language in force."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QWidget


class FittedDialog(QDialog):
    """Never lower or narrower than what it holds; wrapped sentences count at its width."""

    def __init__(self, least_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least_width = least_width

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        taken = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Polish):
            self._fit()
        return taken

    def _fit(self) -> None:
        inside = self.layout()
        if inside is None:
            return
        needed = inside.totalMinimumSize()
        least = max(needed.width(), self._least_width)
        width = max(least, self.width())
        height = needed.height()
        if inside.hasHeightForWidth():
            height = max(height, inside.totalHeightForWidth(width))
        if (least, height) != (self.minimumWidth(), self.minimumHeight()):
            self.setMinimumSize(least, height)
