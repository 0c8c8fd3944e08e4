"""What follows from a complaint as it is being typed: until when to answer, here and there."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.deadlines import Reading
from tradetrust_desktop.ui.complaints import standing_words
from tradetrust_desktop.ui.complaints.clock_words import reading_words
from tradetrust_desktop.ui.complaints.follows_why import FollowsWhy
from tradetrust_desktop.ui.theme import set_property
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, label
from tradetrust_desktop.ui.widgets.local_time import moment_there

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.domain.care import ClockRow, ComplaintDraft
    from tradetrust_desktop.ui.context import Context


class WhatFollows(Card):
    """One block per deadline, and below them how their hours are counted."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._clocks: tuple[ClockRow, ...] = ()
        self._zone = self._city = self._country = ""
        self.blocks = {clock: _Block(context) for clock in _order()}
        for block in self.blocks.values():
            self.body.addWidget(block)
        self.reading = label(role="note", wrap=True)
        self.why_button = IconButton(context.theme, kind="link", small=True)
        self.why = FollowsWhy(context)
        self.why_button.clicked.connect(self.why.turn)
        foot = QHBoxLayout()
        foot.addWidget(self.reading, 1)
        foot.addWidget(self.why_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(foot)
        self.body.addWidget(self.why)
        self.write()

    def set_place(self, zone: str, *, city: str = "", country: str = "") -> None:
        """Where the customer is; empty where that is not known."""
        self._zone, self._city, self._country = zone, city, country
        self.write()

    def show_clocks(self, clocks: Sequence[ClockRow], draft: ComplaintDraft) -> None:
        """Show these deadlines of a complaint as typed."""
        self._clocks = tuple(clocks)
        self._write()
        timed = [row for row in clocks if row.due_ms is not None]
        self.why.show_draft(draft, timed[-1] if timed else None)

    def write(self) -> None:
        """All of it again: in another language, or a minute later."""
        self._write()
        self.why.write()

    def _write(self) -> None:
        self.set_title(self.tr("What follows"))
        captions = {
            Clock.CUSTOMER_TOLD: self.tr("Tell them by"),
            Clock.FIRST_REPLY: self.tr("First reply by"),
            Clock.PROPOSAL: self.tr("Proposal by"),
        }
        by_name = {row.clock: row for row in self._clocks}
        for clock, block in self.blocks.items():
            row = by_name.get(clock)
            block.setVisible(row is not None and row.due_ms is not None)
            if row is not None and row.due_ms is not None:
                block.write(captions[clock], row.due_ms, self._there(row.due_ms))
        limits = [standing_words.span(row.promised_ms or row.budget_ms) for row in self._clocks]
        text = ""
        if len(limits) == len(self.blocks):
            text = self.tr("%1, %2 and %3, %4")
        elif limits:
            text = self.tr("%1 and %2, %3")
        else:
            text = self.tr("The deadlines follow once the moment is right.")
        limits += [reading_words(Reading(row.reading)) for row in self._clocks[:1]]
        for place, limit in enumerate(limits, 1):
            text = text.replace(f"%{place}", limit)
        self.reading.setText(text)
        self.why_button.set_named(
            self.tr("Why?"), self.tr("What counts up to the last of them, and what does not")
        )
        self.why_button.setVisible(bool(self._clocks))

    def _there(self, time_ms: int) -> str:
        if not self._zone or self._zone == str(self._context.formats.zone):
            return ""
        return moment_there(
            self._context, time_ms, self._zone, city=self._city, country=self._country
        )


class _Block(QWidget):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.caption = label(role="quiet")
        self.due = label(role="strong")
        font = context.theme.font(semibold=True)
        self.due.setFont(font)
        self.left = label()
        self.there = label(role="note")
        self.there.setAlignment(  # also of a place written from the right
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, context.theme.px(4))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.caption, 0, 0, 1, 2)
        grid.addWidget(self.due, 1, 0)
        grid.addWidget(self.left, 1, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.there, 2, 0, 1, 2)

    def write(self, caption: str, due_ms: int, there: str) -> None:
        formats = self._context.formats
        day = datetime.fromtimestamp(due_ms / 1000, UTC).astimezone(formats.zone).date()
        gap = " " if formats.chinese else ", "
        self.caption.setText(caption)
        self.due.setText(f"{formats.weekday(day)}{gap}{formats.clock(due_ms)}")
        left = due_ms - self._context.now_ms()
        late = left < 0
        text = self.tr("%1 late already") if late else self.tr("in %1")
        self.left.setText(text.replace("%1", standing_words.span(abs(left))))
        set_property(self.left, "role", "problem" if late else "")
        self.there.setText(there)
        self.there.setVisible(bool(there))
        spoken = (caption, self.due.text(), self.left.text(), there)
        self.setAccessibleName(formats.joined(spoken))

    def labels(self) -> tuple[QLabel, ...]:
        """All that is shown."""
        return (self.caption, self.due, self.left, self.there)


def _order() -> tuple[Clock, ...]:
    return (Clock.CUSTOMER_TOLD, Clock.FIRST_REPLY, Clock.PROPOSAL)
