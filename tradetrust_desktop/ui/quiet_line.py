"""A line under the top bar for what may be answered or left alone; never in the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from tradetrust_desktop.ui.icons import icon, pixmap
from tradetrust_desktop.ui.widgets.cards import clear, label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tradetrust_desktop.ui.theme import Theme


@dataclass(frozen=True)
class Answer:
    """A button of the line; it goes away when it was pressed."""

    words: Callable[[], str]
    act: Callable[[], object]


@dataclass(frozen=True)
class Line:
    """Something to say; the words are asked for again when the language changes."""

    words: Callable[[], str]
    answers: Sequence[Answer] = ()


class QuietLine(QFrame):
    """Shows one line after the other; each stays until it is answered or closed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._waiting: list[Line] = []
        px = theme.px
        self.setProperty("bar", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(8), px(6))
        row.setSpacing(px(8))
        self._mark = QLabel()
        self.text = label(wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._answers = QHBoxLayout()
        self._answers.setSpacing(px(8))
        self.shut = QToolButton()
        self.shut.clicked.connect(self._next)
        row.addWidget(self._mark)
        row.addWidget(self.text, 1)
        row.addLayout(self._answers)
        row.addWidget(self.shut)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def say(self, line: Line) -> None:
        """Show a line, after those that still stand there."""
        self._waiting.append(line)
        if len(self._waiting) == 1:
            self._show_first()

    def buttons(self) -> list[QPushButton]:
        """The answers that are offered."""
        found = (self._answers.itemAt(place) for place in range(self._answers.count()))
        widgets = (item.widget() for item in found if item is not None)
        return [each for each in widgets if isinstance(each, QPushButton)]

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.shut.setToolTip(self.tr("Close this line"))
        self.shut.setAccessibleName(self.tr("Close this line"))
        if not self._waiting:
            return
        line = self._waiting[0]
        self.text.setText(line.words())
        for button, answer in zip(self.buttons(), line.answers, strict=True):
            button.setText(answer.words())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show_first(self) -> None:
        clear(self._answers)
        for answer in self._waiting[0].answers:
            button = QPushButton()
            button.setProperty("small", "true")
            button.clicked.connect(lambda _=False, answer=answer: self._answer(answer))
            self._answers.addWidget(button)
        self.retranslate()
        self.show()

    def _answer(self, answer: Answer) -> None:
        self._next()
        answer.act()

    def _next(self) -> None:
        self._waiting.pop(0)
        if self._waiting:
            self._show_first()
        else:
            self.hide()

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        self._mark.setPixmap(pixmap(self._theme, "clock", role="accent", ratio=ratio))
        self.shut.setIcon(icon(self._theme, "cross", size=12))
