"""A choice of one among a few, side by side, joined or as saved filters."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from tradetrust_desktop.ui.theme import TextRole, Theme, set_property

_SEGMENT_ROOM = 22
_ROOM, _TIGHT = 14, 6
"""What stands left and right of the words together, as the style sheet has it."""


class Segments(QWidget):
    """Checkable buttons of which one is chosen. `chosen` carries the name of the choice."""

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        options: Sequence[tuple[str, str]] = (),
        *,
        saved: bool = False,
        dense: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`options` are pairs of name and text; `saved` draws the flat row of saved filters.

        `dense` leaves less room around the words, for forms and cards.
        """
        super().__init__(parent)
        self._saved = saved
        self._dense = dense
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(2) if saved else 0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._group.buttonClicked.connect(self._tell)
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Show these choices; known ones keep their button, so that the focus stays."""
        names = [name for name, _ in options]
        if names == list(self._buttons):
            for name, text in options:
                self._write(self._buttons[name], text)
            return
        before = self.choice()
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()  # it is gone only after the event in hand
            button.deleteLater()
        self._buttons = {}
        for place, (name, text) in enumerate(options):
            button = QToolButton()
            self._write(button, text)
            button.setCheckable(True)
            if self._saved:
                button.setProperty("saved", "true")
            else:
                button.setProperty("segment", _place(place, len(options)))
                button.setProperty("dense", "true" if self._dense else "false")
            self._group.addButton(button)
            self._row.addWidget(button)
            button.show()  # else it counts as nothing wide until the event in hand is over
            self._buttons[name] = button
        if before in self._buttons:
            self.set_choice(before)
        elif names:
            self.set_choice(names[0])

    def choice(self) -> str:
        """The name of what is chosen; empty before there is anything to choose."""
        return next((name for name, button in self._buttons.items() if button.isChecked()), "")

    def set_choice(self, name: str) -> None:
        """Choose without telling."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)
            self._one_stop()

    def _one_stop(self) -> None:
        """The Tab key stops at what is chosen, or at the first; the arrows go on from there."""
        stop = self.choice() or next(iter(self._buttons), "")
        for name, button in self._buttons.items():
            policy = Qt.FocusPolicy.TabFocus if name == stop else Qt.FocusPolicy.NoFocus
            button.setFocusPolicy(policy)

    def set_tight(self, tight: bool) -> None:  # noqa: FBT001 - a state
        """Draw saved filters with less room around the words."""
        for button in self._buttons.values():
            set_property(button, "tight", "true" if tight else "false")
            room = _TIGHT if tight else _ROOM
            button.setFixedWidth(self._advance(button.text(), "note") + self._theme.px(room) + 2)

    def _write(self, button: QToolButton, text: str) -> None:
        button.setText(text)
        if not self._saved:  # the chosen one is written stronger, and must not be cut then
            button.setMinimumWidth(self._advance(text, "text") + self._theme.px(_SEGMENT_ROOM) + 2)

    def _advance(self, text: str, role: TextRole) -> int:
        return QFontMetrics(self._theme.font(role, semibold=True)).horizontalAdvance(text)

    def clear_choice(self) -> None:
        """Choose none, without telling."""
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)
        self._one_stop()

    def _tell(self) -> None:
        self._one_stop()
        self.chosen.emit(self.choice())


def _place(place: int, count: int) -> str:
    if count == 1:
        return "only"
    if place == 0:
        return "first"
    return "last" if place == count - 1 else "middle"
