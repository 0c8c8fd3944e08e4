"""Beside the agenda: the deadline of a complaint, and what to do with several follow-ups."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from tradetrust_desktop.domain.complaint_clocks import standing
from tradetrust_desktop.ui.complaints import standing_words
from tradetrust_desktop.ui.follow_ups.columns import deadline_day, deadline_text, deadline_why
from tradetrust_desktop.ui.follow_ups.days import day_menu
from tradetrust_desktop.ui.follow_ups.found import POSTPONE, working_days
from tradetrust_desktop.ui.theme import set_property
from tradetrust_desktop.ui.widgets.buttons import IconButton, MenuButton
from tradetrust_desktop.ui.widgets.cards import Card, label
from tradetrust_desktop.ui.widgets.fitting_row import FittingRow
from tradetrust_desktop.ui.widgets.paged_list import popup_below

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QMenu, QWidget

    from tradetrust_desktop.domain.changes import Changes
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.follow_ups.groups import DeadlineRow


_FRIDAY, _MONDAY_AFTER = 4, 7


class DeadlineCard(Card):
    """Met by what is sent, so nothing is ticked here; the way leads to the complaint."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._row: DeadlineRow | None = None
        theme = context.theme
        self.heading_line = label(role="heading", wrap=True)
        self.customer_link = IconButton(theme, kind="link")
        self.left = label(role="strong")
        self.about = label(role="quiet", wrap=True)
        self.open_button = IconButton(theme, kind="primary")
        self.open_button.clicked.connect(self.open)
        self.customer_link.clicked.connect(self._open_customer)
        for part in (self.heading_line, self.left, self.about):
            self.body.addWidget(part)
        self.body.addSpacing(theme.px(4))
        # the heading names the customer, so the way there may stand below
        ways = FittingRow(self.open_button, self.customer_link, spacing=theme.px(8))
        self.body.addWidget(ways)
        self.body.addStretch(1)
        self.write()

    def show_deadline(self, row: DeadlineRow) -> None:
        """Show a deadline."""
        self._row = row
        self.write()

    def write(self) -> None:
        """Say it in the language in force, for the present minute."""
        self.open_button.set_named(self.tr("Open the complaint"))
        row, context = self._row, self._context
        if row is None:
            return
        stands = standing(row.clock, context.now_ms())
        self.heading_line.setText(deadline_text(context, row))
        self.customer_link.set_named(row.complaint.customer)
        late = stands.left_ms < 0
        text = self.tr("%1 late, was due %2") if late else self.tr("%1 left, due %2")
        when = context.formats.day_time(row.due_ms, today=context.today())
        if row.action is not None:
            day = deadline_day(context, row)
            when = context.formats.weekday(day)
            text = self.tr("Due %2")
        text = text.replace("%1", standing_words.span(abs(stands.left_ms))).replace("%2", when)
        self.left.setText(text)
        colour = "red" if late else standing_words.colour(stands.urgency)
        set_property(self.left, "colour", "" if colour == "text" else colour)
        self.about.setText(deadline_why(row))

    def open(self) -> None:
        """Go to the complaint."""
        if self._row is not None:
            self._context.navigate("complaints", self._row.complaint.id)

    def _open_customer(self) -> None:
        if self._row is not None:
            self._context.navigate("customers", self._row.complaint.draft.customer_id)


class SeveralCard(Card):
    """What one can do with all follow-ups selected, each as one act."""

    done_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._ids: tuple[bytes, ...] = ()
        theme = context.theme
        self.count = label(role="heading")
        self.hint = label(role="quiet", wrap=True)
        self.done_button = IconButton(theme, "check", kind="primary")
        self.postpone_button = MenuButton(theme)
        self.delete_button = IconButton(theme, "trash")
        self.done_button.clicked.connect(self.done_wanted)
        self.delete_button.clicked.connect(self.delete_wanted)
        self.postpone_button.clicked.connect(
            lambda: popup_below(self.postpone_menu(), self.postpone_button)
        )
        self.body.addWidget(self.count)
        self.body.addWidget(self.hint)
        self.body.addSpacing(theme.px(4))
        self.body.addWidget(
            FittingRow(
                *(self.done_button, self.postpone_button, self.delete_button),
                spacing=theme.px(8),
            )
        )
        self.body.addStretch(1)
        self.write()

    def show_several(self, ids: Sequence[bytes]) -> None:
        """Which ones are selected."""
        self._ids = tuple(ids)
        self.write()

    def write(self) -> None:
        """Say it in the language in force."""
        self.count.setText(self.tr("%n follow-up(s) selected", "", len(self._ids)))
        self.hint.setText(self.tr("What you do now is done to all of them, and undone at once."))
        self.done_button.set_named(self.tr("Done"))
        self.postpone_button.set_named(self.tr("Postpone"))
        self.delete_button.set_named(self.tr("Delete"))

    def postpone_menu(self) -> QMenu:
        """When to come back to them; weekends and holidays are left out for each by itself."""
        today = self._context.today()
        days = {ahead: _no_weekend(today + timedelta(days=ahead)) for ahead in POSTPONE}
        ahead = {day: far for far, day in days.items()}
        return day_menu(
            self._context,
            self,
            days,
            lambda day: self.postpone(day, ahead=ahead.get(day)),
            below=self.postpone_button,
        )

    def postpone(self, day: date, *, ahead: int | None = None) -> None:
        """Make all due on a day, or so far ahead that nobody there has a holiday."""
        context, ids = self._context, self._ids
        desk, today = context.desk, context.today()

        def work() -> Changes:
            days = dict.fromkeys(ids, day)
            if ahead is not None:
                for row in desk.follow_ups.rows(ids):
                    there = working_days(desk, today, (ahead,), country=row.country)
                    days[row.id] = there[ahead]
            return desk.follow_ups.postpone_many(days, asked_by=self)

        context.tasks.write(work, None, context.show_trouble)


def _no_weekend(day: date) -> date:
    if day.weekday() <= _FRIDAY:
        return day
    return day + timedelta(days=_MONDAY_AFTER - day.weekday())
