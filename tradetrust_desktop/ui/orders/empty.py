"""The Orders tab before there is an order: a place to drop a file, or a first one by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.ui.first_page import DropZone
from tradetrust_desktop.ui.shortcuts import key_text
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, label

if TYPE_CHECKING:
    from tradetrust_desktop.ui.context import Context

_WIDTH = 880


class NoOrdersPage(QWidget):
    """Says what to do first."""

    dropped = Signal(object)
    choose_wanted = Signal()
    new_wanted = Signal()
    imports_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = context.theme.px
        self.setProperty("ground", "window")
        self.title = label(role="title")
        self.sentence = label(role="quiet")
        self.zone = DropZone(context)
        self.zone.dropped.connect(self.dropped)
        self.zone.choose_wanted.connect(self.choose_wanted)
        self._cards: list[Card] = []
        self._abouts = []
        self.new_button = IconButton(context.theme, "plus")
        self.imports_button = IconButton(context.theme, "table")
        self.new_button.clicked.connect(self.new_wanted)
        self.imports_button.clicked.connect(self.imports_wanted)
        cards = QHBoxLayout()
        cards.setSpacing(px(16))
        self.keys = label(key_text("new"), "quiet")
        for button, extra in ((self.new_button, self.keys), (self.imports_button, None)):
            card = Card(context.theme, " ")
            about = label(role="quiet", wrap=True)
            card.body.addWidget(about)
            card.body.addSpacing(px(8))
            row = QHBoxLayout()
            row.setSpacing(px(12))
            row.addWidget(button)
            if extra is not None:
                row.addWidget(extra)
            row.addStretch(1)
            card.body.addLayout(row)
            self._cards.append(card)
            self._abouts.append(about)
            cards.addWidget(card, 1)
        middle = QWidget()
        middle.setMaximumWidth(px(_WIDTH))
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        head = QVBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(self.title)
        head.addWidget(self.sentence)
        column.addLayout(head)
        column.addWidget(self.zone)
        column.addLayout(cards)
        column.addStretch(1)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(px(24), px(62), px(24), px(24))
        sides.addStretch(1)
        sides.addWidget(middle, 100)
        sides.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts again."""
        self.title.setText(self.tr("Begin with your orders"))
        self.sentence.setText(self.tr("A list from your ERP or a spreadsheet is enough."))
        self._cards[0].set_title(self.tr("Type one order"))
        self._abouts[0].setText(self.tr("A customer, a number and the lines; the total follows."))
        self._cards[1].set_title(self.tr("Earlier imports"))
        self._abouts[1].setText(self.tr("What was imported and taken back can be repeated."))
        self.new_button.set_named(self.tr("New order"))
        self.imports_button.set_named(self.tr("Show imports"))
        self.zone.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
