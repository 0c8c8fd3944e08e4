"""A list whose rows have two lines and no header; what is copied has all columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from tradetrust_desktop.ui.widgets.paged_list import ListColumn, ListDelegate, ListView

if TYPE_CHECKING:
    from tradetrust_desktop.ui.theme import TextRole


class TwoLineView(ListView):
    """The first column is painted over the whole row, the others are there to be copied."""

    def __init__(self, *args: Any, **how: Any) -> None:
        super().__init__(*args, **how)
        self.horizontalHeader().hide()

    def shown_columns(self) -> list[ListColumn[Any]]:
        """All columns."""
        return list(self._paged.columns)


class TwoLineDelegate(ListDelegate):
    """What the delegates of such lists draw with."""

    def write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        *,
        colour: str = "text",
        role: TextRole = "text",
        semibold: bool = False,
        right: bool = False,
    ) -> int:
        """Write one line centred in the height of `box`; returns the width it took."""
        key = f"{role}{semibold}{right}"
        font = self._written.get(key)
        if font is None:
            font = self._written[key] = self.theme.font(role, semibold=semibold, tabular=right)
        painter.setFont(font)
        painter.setPen(self.theme.colour(colour))
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(box.width()) + 1))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)

    def __init__(self, theme: Any, view: ListView) -> None:
        super().__init__(theme, view)
        self._written: dict[str, Any] = {}
        theme.changed.connect(self._written.clear)
