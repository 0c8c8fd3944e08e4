"""Cards, headings and lines: the parts a detail page is put together from."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from tradetrust_desktop.ui.theme import Theme
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.flow import Flow


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A label in a text role: title, heading, strong, quiet, note, figure, problem.

    The style sheet knows it by the property `role` (a label's `text` is its text).
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def rule() -> QFrame:
    """A horizontal line in the border colour."""
    line = QFrame()
    line.setProperty("rule", "true")
    line.setFixedHeight(1)
    return line


class Card(QFrame):
    """A framed part of a page: heading row, then whatever is added to `body`."""

    def __init__(self, theme: Theme, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        outer.setSpacing(theme.px(8))
        self.heading = QHBoxLayout()
        """The heading row; widgets added to it stand at the right of the title."""
        self.heading.setSpacing(theme.px(8))
        self.title = label(title, "heading")
        self.title.setMinimumHeight(theme.px(22))
        self.heading.addWidget(self.title)
        self.heading.addStretch(1)
        outer.addLayout(self.heading)
        # only now: shown before it has a parent, it would flash up as a window of its own
        self.title.setVisible(bool(title))
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(8))
        outer.addLayout(self.body, 1)

    def close_up(self) -> None:
        """Let what reads as text stand right below the heading: it has room of its own."""
        outer = self.layout()
        if outer is not None:
            outer.setSpacing(0)

    def leave_frame(self) -> None:
        """Stand on another card, which has the frame and the room around."""
        self.setProperty("card", "")
        outer = self.layout()
        if outer is not None:
            outer.setContentsMargins(0, 0, 0, 0)

    def set_title(self, title: str) -> None:
        """Change the heading; an empty one takes no room."""
        self.title.setText(title)
        self.title.setVisible(bool(title))


class Facts(Flow):
    """Small captions over values, side by side: "Local time / 09:40, working hours"."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(spacing=theme.px(24), line_spacing=theme.px(4), parent=parent)
        self._most = theme.px(320)
        self._least = theme.px(200)
        self._facts: list[tuple[str, ...]] = []

    def set_facts(self, facts: Sequence[tuple[str, ...]]) -> None:
        """Show these pairs of caption and value, left to right; a third names a colour."""
        if list(facts) != self._facts:
            self._facts = list(facts)
            self.set_parts(*(self._column_of(*fact) for fact in facts))

    def _column_of(self, caption: str, value: str, colour: str = "") -> QWidget:
        shown = ElidedLabel()
        if colour:
            shown.setProperty("colour", colour)
        shown.set_whole(value)
        # dates and sums stay whole; only long terms give way
        shown.setMinimumWidth(min(shown.sizeHint().width(), self._least))
        shown.setMaximumWidth(self._most)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setAccessibleName(f"{caption}: {value}")
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(caption, "note"))
        column.addWidget(shown)
        column.addStretch(1)  # captions stay on one line where a value is higher
        return made


class Pairs(QWidget):
    """Lines of caption and value with a rule below each, as at the foot of the first page."""

    def __init__(
        self, theme: Theme, *, caption_width: int = 88, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setColumnMinimumWidth(0, theme.px(caption_width))
        self._grid.setColumnStretch(1, 1)
        self._rows = 0

    def add_row(self, caption: str, value: QWidget) -> QLabel:
        """Add a line; returns the caption's label, so that it can be translated later."""
        shown = label(caption, "quiet")
        shown.setBuddy(value)
        self._grid.addWidget(shown, self._rows * 2, 0)
        self._grid.addWidget(value, self._rows * 2, 1)
        self._grid.setRowMinimumHeight(self._rows * 2, self._theme.px(31))
        self._grid.addWidget(rule(), self._rows * 2 + 1, 0, 1, 2)
        self._rows += 1
        return shown


def clear(layout: QBoxLayout) -> None:
    """Take everything out of a layout and let go of the widgets."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QBoxLayout):
            clear(inner)
            inner.deleteLater()
