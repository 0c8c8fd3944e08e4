"""A text of several lines whose last one never holds a word or a Chinese character alone."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

_CHINESE: Final = re.compile(r"[\u3400-\u9fff]")
_LEAST: Final = 3
"""Characters of the last line."""
_LEAST_CHINESE: Final = 2
"""Of them Chinese, so that a number does not stand there without its word."""
_STEP: Final = 6


class Balanced(QLabel):
    """Narrows its lines, as many as they are, until the last one is long enough."""

    def __init__(self, text: str, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        if role:
            self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._width = -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != self._width:
            self._width = event.size().width()
            self.ensurePolished()
            spare = spare_width(self.text(), self.font(), self._width)
            if self.contentsMargins().right() != spare:
                self.setContentsMargins(0, 0, spare, 0)


def spare_width(text: str, font: QFont, width: int) -> int:
    """How much narrower a text is set so that its last line is long enough."""
    is_long = _is_long if _CHINESE.search(text) else _has_words
    lines = _lines(text, font, width)
    if len(lines) == 1 or is_long(lines[-1]):
        return 0
    for tried in range(_STEP, width // 3, _STEP):
        found = _lines(text, font, width - tried)
        if len(found) == len(lines) and all(map(is_long, found)):
            return tried
    return 0


def _is_long(line: str) -> bool:
    return len(line) >= _LEAST and len(_CHINESE.findall(line)) >= _LEAST_CHINESE


def _has_words(line: str) -> bool:
    return " " in line.strip()


def _lines(text: str, font: QFont, width: int) -> list[str]:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return found
