"""What a detail page begins with: title, one main button, then chips and quiet words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from tradetrust_desktop.ui.theme import Theme
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.chips import Chip, ChipKind
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.flow import Flow


class PageHeader(QWidget):
    """Title row 32 high with its buttons at the right, 6 below it a line of chips."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel("title")
        self.aside = label(role="quiet")
        font = theme.font("heading")
        self.aside.setFont(font)
        self.aside.setVisible(False)
        row = self._row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.title)
        row.addWidget(self.aside)
        row.addStretch(1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.px(8))
        row.addLayout(self.buttons)
        self._line = Flow(spacing=theme.px(8), line_spacing=theme.px(4))
        self._line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._below = QHBoxLayout()
        self._below.addWidget(self._line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(row)
        column.addLayout(self._below)
        self.title.setMinimumHeight(theme.px(32))
        self._line_height = theme.px(20)

    def set_title(self, title: str, aside: str = "") -> None:
        """The title, and beside it in quiet a number or the like."""
        self.title.set_whole(title)
        self.aside.setText(aside)
        self.aside.setVisible(bool(aside))

    def insert_title(self, field: QWidget) -> None:
        """Put a field in the place of the title, which it is to be edited in."""
        self._row.insertWidget(0, field)
        self.title.setVisible(False)

    def indent_line(self, inset: int) -> None:
        """Let the line begin where the words of a field in the place of the title do."""
        self._below.setContentsMargins(inset, 0, 0, 0)

    def set_aside(self, aside: str) -> None:
        """The number alone, where a field shows the title."""
        self.aside.setText(aside)
        self.aside.setVisible(bool(aside))

    def add_button(self, button: QPushButton) -> QPushButton:
        """Put a button at the right end of the title row."""
        self.buttons.addWidget(button)
        return button

    def set_line(self, *parts: tuple[str, ChipKind] | str | QWidget) -> None:
        """The line below: (word, kind) becomes a chip, text is quiet, a widget stays itself.

        What finds no room goes on in a second line.
        """
        made: list[QWidget] = []
        for part in parts:
            if isinstance(part, QWidget):
                made.append(part)
            elif isinstance(part, str):
                made += [_quiet(part, self._line_height)] if part else []
            elif part[0]:
                made.append(Chip(part[0], part[1]))
        self._line.set_parts(*made)


def _quiet(text: str, height: int) -> QLabel:
    made = ElidedLabel("quiet")
    made.set_whole(text)
    made.setMinimumHeight(height)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
