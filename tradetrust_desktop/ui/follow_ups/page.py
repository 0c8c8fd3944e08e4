"""What stands beside the agenda: the month, and the card of what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.ui.follow_ups.card import FollowUpCard
from tradetrust_desktop.ui.follow_ups.found import FollowUpFound, read_found
from tradetrust_desktop.ui.follow_ups.groups import DeadlineRow
from tradetrust_desktop.ui.follow_ups.month import (
    MonthView,
    first_shown,
    last_shown,
    month_title,
)
from tradetrust_desktop.ui.follow_ups.month_marks import read_marks
from tradetrust_desktop.ui.follow_ups.other_cards import DeadlineCard, SeveralCard
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.page_header import PageHeader
from tradetrust_desktop.ui.widgets.record_tab import RecordPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from tradetrust_desktop.ui.context import Context


_SIDE_BY_SIDE = 920


class FollowUpPage(RecordPage):
    """Below the month one card: of a follow-up, of a deadline, or of several follow-ups."""

    day_wanted = Signal(object)
    """A day of the month that the agenda shall show alone."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, px = context.theme, context.theme.px
        self.header = PageHeader(theme)
        self.back = IconButton(theme, "chevron-left", square=True)
        self.today_button = IconButton(theme)
        self.forth = IconButton(theme, "chevron-right", square=True)
        for button in (self.back, self.today_button, self.forth):
            self.header.add_button(button)
        self.month = MonthView(context)
        self.month.chosen.connect(self.day_wanted)
        self.month.turned.connect(self._turned)
        self.back.clicked.connect(lambda: self.month.turn(-1))
        self.forth.clicked.connect(lambda: self.month.turn(1))
        self.today_button.clicked.connect(lambda: self.month.turn(0))
        self.card = FollowUpCard(context)
        self.deadline = DeadlineCard(context)
        self.several = SeveralCard(context)
        self._cards = (self.card, self.deadline, self.several)
        self._shown: QWidget | None = None

        month = QVBoxLayout()
        month.setSpacing(px(12))
        month.addWidget(self.header)
        month.addWidget(self.month)
        month.addStretch(1)
        cards = QVBoxLayout()
        for card in self._cards:
            cards.addWidget(card)
        cards.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._both.setContentsMargins(px(24), px(12), px(24), px(16))
        self._both.setSpacing(px(16))
        self._both.addLayout(month)
        self._both.addLayout(cards, 1)
        self._show_card(None)
        self.retranslate()

    def load(self, record_id: bytes) -> FollowUpFound | DeadlineRow | None:
        """Read a follow-up, or the complaint whose deadline it is."""
        return read_found(self.context, record_id)

    def show_record(self, found: FollowUpFound | DeadlineRow) -> None:
        """Show what `load` found."""
        if isinstance(found, DeadlineRow):
            self.deadline.show_deadline(found)
            self._shown = self.deadline
        else:
            self.card.show_found(found)
            self._shown = self.card
        if self.several.isHidden():
            self._show_card(self._shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, as when it covers the list in a small window."""
        super().resizeEvent(event)
        wide = self.width() >= self.context.theme.px(_SIDE_BY_SIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._both.direction() != way:
            self._both.setDirection(way)
            self._both.setStretch(0, 1 if wide else 0)

    def show_nothing(self) -> None:
        """Nothing is chosen: the month alone."""
        self._shown = None
        self._show_card(None)

    def show_several(self, ids: Sequence[bytes]) -> None:
        """Show what can be done with several; with one or none, the card of before."""
        if len(ids) > 1:
            self.several.show_several(ids)
            self._show_card(self.several)
        elif not self.several.isHidden():
            self._show_card(self._shown)

    def show_month(self) -> None:
        """Read again what is due on each day of the month shown."""
        context, month = self.context, self.month.month
        first, last = first_shown(month), last_shown(month)
        zone, language = context.formats.zone, context.language()
        context.tasks.read(
            lambda: read_marks(context.desk, first=first, last=last, zone=zone, language=language),
            self.month.set_marks,
            key=(id(self), "month"),
        )

    def tick(self) -> None:
        """Another minute: what runs is written again."""
        if not self.deadline.isHidden():
            self.deadline.write()

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        self.back.set_named(self.tr("Month before"))
        self.forth.set_named(self.tr("Next month"))
        self.today_button.set_named(self.tr("Today"))
        self._write_title()
        self.card.retranslate()
        self.deadline.write()
        self.several.write()

    def _write_title(self) -> None:
        self.header.set_title(month_title(self.context.formats, self.month.month))
        self.month.setAccessibleName(self.header.title.whole_text())
        self.month.update()

    def _turned(self) -> None:
        self._write_title()
        self.show_month()

    def _show_card(self, shown: QWidget | None) -> None:
        for card in self._cards:
            card.setVisible(card is shown)
