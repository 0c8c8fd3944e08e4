"""Parts side by side where there is room for them, else one below the other."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget


class FittingRow(QWidget):
    """A row for parts whose words are longer in one language than in another."""

    def __init__(
        self,
        *parts: QWidget,
        spacing: int,
        below: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`spacing` between parts side by side, `below` between such as stand on each other."""
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spacing)
        self._spacing, self._below = spacing, spacing if below is None else below
        for part in parts:
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._stacked = False

    def set_stacked(self, stacked: bool) -> None:  # noqa: FBT001
        """Put the parts one below the other even where there is room."""
        if stacked != self._stacked:
            self._stacked = stacked
            self._arrange()

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
        needed += self._spacing * (len(parts) - 1)
        wanted = QBoxLayout.Direction.LeftToRight
        if self._stacked or needed > self.width():
            wanted = QBoxLayout.Direction.TopToBottom
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
            beside = wanted == QBoxLayout.Direction.LeftToRight
            self._row.setSpacing(self._spacing if beside else self._below)
            self.updateGeometry()
