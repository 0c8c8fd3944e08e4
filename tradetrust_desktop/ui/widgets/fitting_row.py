"""Parts side by side where there is room for them, else one below the other."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class FittingRow(QWidget):
    """A row for parts whose words are longer in one language than in another."""

    def __init__(self, *parts: QWidget, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spacing)
        for part in parts:
            self._row.addWidget(part)
        self._row.addStretch(1)

    def set_stretch(self, part: QWidget, stretch: int) -> None:
        """Let a part take the room that is left."""
        self._row.setStretchFactor(part, stretch)
        self._row.setStretch(self._row.count() - 1, 0)

    def minimumSizeHint(self) -> QSize:
        widths = [part.minimumSizeHint().width() for part in self._shown()]
        return QSize(max(widths, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        items = (self._row.itemAt(place) for place in range(self._row.count()))
        parts = (item.widget() for item in items if item is not None)
        return [part for part in parts if part is not None and not part.isHidden()]

    def _arrange(self) -> None:
        parts = self._shown()
        needed = sum(part.sizeHint().width() for part in parts)
        needed += self._row.spacing() * (len(parts) - 1)
        wanted = QBoxLayout.Direction.LeftToRight
        if needed > self.width():
            wanted = QBoxLayout.Direction.TopToBottom
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            self.updateGeometry()
