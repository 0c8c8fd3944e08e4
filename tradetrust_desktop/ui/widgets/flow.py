"""Parts side by side, going on in a new line where there is no room for all of them."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


class Flow(QWidget):
    """Lines of parts, each as wide as it likes to be; the last of a line may take the rest."""

    def __init__(
        self,
        *parts: QWidget,
        spacing: int,
        line_spacing: int | None = None,
        stretching: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`stretching` takes the room that is left in its line."""
        super().__init__(parent)
        self._spacing = spacing
        self._stretching = stretching
        self._parts: list[QWidget] = []
        self._lines: list[list[QWidget]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing if line_spacing is None else line_spacing)
        self.set_parts(*parts)

    def set_parts(self, *parts: QWidget) -> None:
        """Show these instead; those left out are let go of."""
        for gone in self._parts:
            if gone not in parts:
                gone.hide()
                gone.deleteLater()
        self._parts = list(parts)
        self._lay(self._fitting())

    def minimumSizeHint(self) -> QSize:
        widths = [part.minimumSizeHint().width() for part in self._shown()]
        return QSize(max(widths, default=0), self._height())

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _height(self) -> int:
        heights = [
            max((part.sizeHint().height() for part in line if not part.isHidden()), default=0)
            for line in self._lines
        ]
        gaps = self._column.spacing() * max(0, len(heights) - 1)
        return sum(heights) + gaps

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _fitting(self) -> list[list[QWidget]]:
        """Which part goes into which line."""
        lines: list[list[QWidget]] = [[]]
        taken = 0
        for part in self._parts:
            if part.isHidden() and part.testAttribute(
                Qt.WidgetAttribute.WA_WState_ExplicitShowHide
            ):
                lines[-1].append(part)  # it stays where it would be
                continue
            hint = max(part.sizeHint().width(), part.minimumWidth())
            width = min(hint, part.maximumWidth())
            if part is self._stretching:
                width = max(part.minimumSizeHint().width(), part.minimumWidth())
            more = width + (self._spacing if taken else 0)
            if taken and taken + more > self.width():
                lines.append([])
                taken, more = 0, width
            lines[-1].append(part)
            taken += more
        return lines

    def _arrange(self) -> None:
        wanted = self._fitting()
        if wanted != self._lines:
            self._lay(wanted)
            self.updateGeometry()

    def _lay(self, lines: list[list[QWidget]]) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            row = item.layout() if item is not None else None
            if row is not None:
                while row.count():
                    row.takeAt(0)
                row.deleteLater()
        for line in lines:
            row = QHBoxLayout()
            row.setSpacing(self._spacing)
            for part in line:
                row.addWidget(part, 1 if part is self._stretching else 0)
            # it takes the room that is over where the stretching part is hidden, too
            row.addStretch(0 if self._stretching in line else 1)
            self._column.addLayout(row)
        self._lines = lines
