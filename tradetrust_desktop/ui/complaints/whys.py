"""Five whys: each answer asks the next question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.fields import Field, TextField

if TYPE_CHECKING:
    from tradetrust_desktop.ui.theme import Theme

MOST: Final = 5


class WhysField(Field):
    """Its value is the answers, one a line; the next line appears once the one before is filled."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        holder = QWidget()
        super().__init__(theme, holder, parent=parent)
        holder.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, theme.px(24))
        grid.setColumnStretch(1, 1)
        self.lines = tuple(TextField(theme, inplace=True) for _ in range(MOST))
        self._numbers = tuple(label(str(place), role="quiet") for place in range(1, MOST + 1))
        for place, (number, line) in enumerate(zip(self._numbers, self.lines, strict=True)):
            number.setContentsMargins(theme.px(12), 0, 0, 0)
            grid.addWidget(number, place, 0)
            grid.addWidget(line, place, 1)
            line.typed.connect(self._typed)
            line.committed.connect(self.committed)
        self.setFocusProxy(self.lines[0])
        self.retranslate()
        self.set_value("")

    def value(self) -> str:
        return "\n".join(text for line in self.lines if (text := line.value()))

    def set_value(self, value: str) -> None:
        answers = [text for text in value.split("\n") if text.strip()]
        # what an import or a longer list brought along stays in the last line
        shown = [*answers[: MOST - 1], " ".join(answers[MOST - 1 :])]
        for place, line in enumerate(self.lines):
            line.set_value(shown[place] if place < len(shown) else "")
        self._arrange()

    def is_being_edited(self) -> bool:
        return any(line.is_being_edited() for line in self.lines)

    def retranslate(self) -> None:
        """Texts in the language in force."""
        for place, line in enumerate(self.lines):
            name = self.tr("Why %1").replace("%1", str(place + 1))
            line.set_caption(name, shown=False)
            first = self.tr("Why did it happen?")
            line.line.setPlaceholderText(self.tr("And why was that?") if place else first)

    def _typed(self) -> None:
        self._arrange()
        self.typed.emit()

    def _arrange(self) -> None:
        filled = max((place for place, line in enumerate(self.lines) if line.value()), default=-1)
        for place, (number, line) in enumerate(zip(self._numbers, self.lines, strict=True)):
            is_asked = place <= filled + 1
            number.setVisible(is_asked)
            line.setVisible(is_asked)
