"""A text of several lines whose last one never holds a single Chinese character or two."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

_CHINESE: Final = re.compile(r"[\u3400-\u9fff]")
_LEAST: Final = 3
"""Characters of the last line."""
_STEP: Final = 6


class Balanced(QLabel):
    """Narrows its lines, as many as they are, until the last one is long enough."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._width = -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != self._width:
            self._width = event.size().width()
            self._balance()

    def _balance(self) -> None:
        width, spare = self._width, 0
        if _CHINESE.search(self.text()[-_LEAST:]):
            lines = self._lines(width)
            if len(lines) > 1 and lines[-1] < _LEAST:
                for tried in range(_STEP, width // 3, _STEP):
                    found = self._lines(width - tried)
                    if len(found) == len(lines) and found[-1] >= _LEAST:
                        spare = tried
                        break
        if self.contentsMargins().right() != spare:
            self.setContentsMargins(0, 0, spare, 0)

    def _lines(self, width: int) -> list[int]:
        """How many characters each line has at a width."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout = QTextLayout(self.text(), self.font())
        layout.setTextOption(option)
        layout.beginLayout()
        found = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            found.append(line.textLength())
        layout.endLayout()
        return found
