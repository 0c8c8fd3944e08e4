"""The sheet of all keys, drawn from the one list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from tradetrust_desktop.ui.shortcuts import sheet
from tradetrust_desktop.ui.widgets.cards import Card, label

if TYPE_CHECKING:
    from tradetrust_desktop.ui.theme import Theme


class KeySheet(QWidget):
    """A card a group; the act at the left, its keys at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self._cards: list[Card] = []
        self._rows: list[list[tuple[QLabel, QLabel]]] = []
        for _, rows in sheet():
            card = Card(theme, " ")
            grid = QGridLayout()
            grid.setHorizontalSpacing(px(12))
            grid.setVerticalSpacing(px(4))
            grid.setColumnStretch(0, 1)
            shown = []
            for line in range(len(rows)):
                act, keys = label(wrap=True), label(role="quiet")
                keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
                grid.addWidget(act, line, 0)
                grid.addWidget(keys, line, 1)
                shown.append((act, keys))
            card.body.addLayout(grid)
            column.addWidget(card)
            self._cards.append(card)
            self._rows.append(shown)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        for card, shown, (title, rows) in zip(self._cards, self._rows, sheet(), strict=True):
            card.set_title(title)
            for (act, keys), (act_text, key_texts) in zip(shown, rows, strict=True):
                act.setText(act_text)
                keys.setText("\n".join(key_texts))
                keys.setAccessibleName(f"{act_text}: {', '.join(key_texts)}")
