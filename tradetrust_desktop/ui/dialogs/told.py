"""Small dialogs that say one thing: trouble with a way on, or a defect with a text to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tradetrust_desktop.ui.dialogs.fitted import FittedDialog
from tradetrust_desktop.ui.widgets.cards import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.ui.theme import Theme


class ToldDialog(FittedDialog):
    """A heading, a sentence, and buttons; `choice` is the name of the one pressed."""

    def __init__(
        self,
        theme: Theme,
        *,
        title: str,
        sentence: str,
        buttons: Sequence[tuple[str, str]],
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`buttons` are pairs of name and text, the first one is the main one."""
        super().__init__(theme.px(460), parent)
        if parent is None:
            theme.dress(self)
        self.choice = ""
        self.setWindowTitle(title)
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(label(title, "heading", wrap=True))
        said = label(sentence, wrap=True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(said)
        self.text: QPlainTextEdit | None = None
        if text:
            self.text = QPlainTextEdit(text)
            self.text.setReadOnly(True)
            self.text.setAccessibleName(title)
            self.text.setMinimumHeight(px(160))
            column.addWidget(self.text, 1)
        else:
            column.addStretch(1)  # a short sentence stands by its heading
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        self.buttons: dict[str, QPushButton] = {}
        for place, (name, words) in enumerate(buttons):
            button = QPushButton(words)
            if place == 0:
                button.setProperty("kind", "primary")
                button.setDefault(True)
            button.clicked.connect(lambda _=False, name=name: self._press(name))
            self.buttons[name] = button
        for name in reversed(self.buttons):
            row.addWidget(self.buttons[name])
        column.addLayout(row)
        if buttons:  # now that they belong to the dialog
            self.buttons[buttons[0][0]].setFocus()

    def _press(self, name: str) -> None:
        if name == "copy" and self.text is not None:
            QGuiApplication.clipboard().setText(self.text.toPlainText())
            return
        self.choice = name
        self.accept()
