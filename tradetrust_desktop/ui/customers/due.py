"""What is due with a customer: deadlines of complaints, follow-ups, promises, shipments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.promises import PromiseState, state_of
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints import remedy_words, standing_words
from tradetrust_desktop.ui.icons import paint_icon
from tradetrust_desktop.ui.theme import set_property
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, label
from tradetrust_desktop.ui.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from datetime import date

    from tradetrust_desktop.domain.care import ComplaintRow, FollowUpRow
    from tradetrust_desktop.domain.case import PromiseRow
    from tradetrust_desktop.domain.orders import OrderRow
    from tradetrust_desktop.services.desk import Desk
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.theme import Theme

_MOST = 4
_ROW = 28
_SOON_DAYS = 14
_LOOKED_AT = 50


@dataclass(frozen=True)
class Due:
    """What is open with a customer."""

    complaints: tuple[ComplaintRow, ...] = ()
    follow_ups: tuple[FollowUpRow, ...] = ()
    """By day, the earliest first."""
    orders: tuple[OrderRow, ...] = ()
    """With a promised day, not shipped yet, the earliest first."""
    promises: tuple[PromiseRow, ...] = ()
    """Such as the line of no complaint stands for, the earliest first."""


@dataclass(frozen=True)
class Line:
    """One line of the card."""

    icon: str
    colour: str
    """Name of the theme's colour: red past saving, amber soon, else quiet."""
    what: str
    when: str
    tab: str
    record_id: bytes


def read(desk: Desk, customer_id: bytes) -> Due:
    """What is open with a customer; runs on the reader thread."""
    mine = {"customer_id": customer_id.hex()}
    complaints = desk.complaints.ids(ListQuery(filters={**mine, "open": "1"}))
    follow_ups = desk.follow_ups.ids(ListQuery(filters={**mine, "state": "open"}))
    promised = ListQuery(sort="promised_ship_date", filters={**mine, "unshipped": "1"})
    timed = set(complaints)
    promises = []
    for row in desk.promises.open_with(customer_id):
        if row.draft.complaint_id in timed:  # its clock is that of the promise due first
            timed.discard(row.draft.complaint_id)
        else:
            promises.append(row)
    return Due(
        tuple(desk.complaints.rows(complaints[:_LOOKED_AT])),
        tuple(desk.follow_ups.rows(follow_ups[:_LOOKED_AT])),
        tuple(desk.orders.rows(desk.orders.ids(promised)[:_LOOKED_AT])),
        tuple(promises[:_LOOKED_AT]),
    )


class DueCard(Card):
    """Up to four lines, the most pressing first; where nothing is due it offers to plan."""

    plan_wanted = Signal()
    more_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self.context = context
        self._due = Due()
        theme, px = context.theme, context.theme.px
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setColumnStretch(1, 1)
        self.body.setSpacing(0)
        self.body.addLayout(self._grid)
        self.lines: list[DueLine] = [DueLine(context, self._grid, place) for place in range(_MOST)]
        self.nothing = label(role="quiet")
        self.plan_button = IconButton(theme, kind="link")
        self.plan_button.clicked.connect(self.plan_wanted)
        self.more_button = IconButton(theme, kind="link")
        self.more_button.clicked.connect(self.more_wanted)
        self.heading.addWidget(self.nothing)
        self.heading.addWidget(self.plan_button)
        self.heading.addWidget(self.more_button)
        context.minute.ticked.connect(self.write)
        self.retranslate()

    def show_due(self, due: Due) -> None:
        """Show what is open with the customer."""
        self._due = due
        self.write()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.set_title(self.tr("What is due"))
        self.nothing.setText(self.tr("Nothing is due."))
        self.plan_button.set_named(self.tr("Plan the next contact"))
        self.write()

    def write(self) -> None:
        """Say again how long is left."""
        lines = self._lines()
        shown = lines[:_MOST]
        for place, widget in enumerate(self.lines):
            widget.show_line(shown[place] if place < len(shown) else None)
        self.nothing.setVisible(not lines)
        self.plan_button.setVisible(not self._due.follow_ups)
        rest = len(lines) - len(shown)
        self.more_button.setVisible(rest > 0)
        self.more_button.set_named(self.tr("%n more", "", rest))

    def _lines(self) -> list[Line]:
        """All that is due, what is late first, then by day."""
        now, today = self.context.now_ms(), self.context.today()
        found: list[tuple[tuple[bool, int], Line]] = []
        for row in self._due.complaints:
            pressing = standing_words.pressing(row.clocks, now)
            said = standing_words.chip(row.clocks, now)
            late = pressing is not None and pressing.left_ms < 0
            rank = pressing.due_ms if pressing and pressing.due_ms else now + _day_ms(_SOON_DAYS)
            colour = "quiet" if said.kind in ("neutral", "green") else said.kind
            when = said.text if pressing is not None else words.word(row.draft.status)
            if pressing is None:
                colour = "quiet"
            line = Line(
                "alert" if late else "flag",
                colour,
                self.tr("Complaint {number}: {title}").format(
                    number=row.number, title=row.draft.title
                ),
                words.sentence(when),
                "complaints",
                row.id,
            )
            found.append(((not late, rank), line))
        for follow_up in self._due.follow_ups:
            due = follow_up.draft.due
            line = Line(
                words.follow_up_icon(follow_up.draft.kind),
                _colour(due, today),
                follow_up.draft.title,
                self._when(due, today),
                "follow_ups",
                follow_up.id,
            )
            found.append(((due >= today, now + _day_ms((due - today).days)), line))
        found += [self._promised(promise, now) for promise in self._due.promises]
        for order in self._due.orders:
            promised = order.promised_ship_date
            if promised is None or (promised - today).days > _SOON_DAYS:
                continue
            line = Line(
                "truck",
                _colour(promised, today),
                self.tr("Order {number} to be shipped").format(number=order.number),
                self._when(promised, today),
                "orders",
                order.id,
            )
            found.append(((promised >= today, now + _day_ms((promised - today).days)), line))
        found.sort(key=lambda pair: pair[0])
        return [line for _, line in found]

    def _promised(self, row: PromiseRow, now: int) -> tuple[tuple[bool, int], Line]:
        draft = row.draft
        state = state_of(draft, now)
        late = state is PromiseState.LATE
        colour = {PromiseState.LATE: "red", PromiseState.SOON: "amber"}.get(state, "quiet")
        span = standing_words.rough(abs(draft.due_ms - now))
        line = Line(
            "alert" if late else "clock",
            colour,
            self.tr("Promised: {what}").format(what=draft.text),
            words.sentence(remedy_words.promise_state(state, span)),
            "complaints" if draft.complaint_id else "customers",
            draft.complaint_id or draft.customer_id,
        )
        return (not late, draft.due_ms), line

    def _when(self, due: date, today: date) -> str:
        days = (today - due).days
        if days > 0:
            return _Days().late(days)
        if days == 0:
            return self.tr("Today")
        if days == -1:
            return self.tr("Tomorrow")
        formats = self.context.formats
        return formats.weekday(due) if due.year == today.year else formats.day(due)


class DueLine:
    """A line in the grid of the card: sign, what, when, a way to open it."""

    def __init__(self, context: Context, grid: QGridLayout, place: int) -> None:
        self._context = context
        self._line: Line | None = None
        self.sign = Sign(context.theme)
        self.what = ElidedLabel()
        self.when = label()
        self.open_button = IconButton(context.theme, kind="link")
        self.open_button.clicked.connect(self._open)
        grid.addWidget(self.sign, place, 0)
        grid.addWidget(self.what, place, 1)
        grid.addWidget(self.when, place, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.open_button, place, 3)
        self._parts = (self.sign, self.what, self.when, self.open_button)
        for part in self._parts:
            part.hide()

    def show_line(self, line: Line | None) -> None:
        """Show this line, or none."""
        self._line = line
        for part in self._parts:
            part.setVisible(line is not None)
        if line is None:
            return
        self.sign.show_icon(line.icon, line.colour)
        self.what.set_whole(line.what)
        self.when.setText(line.when)
        set_property(self.when, "colour", line.colour if line.colour != "quiet" else "")
        open_ = QCoreApplication.translate("DueCard", "Show")
        self.open_button.set_named(open_, line.what)
        self.open_button.setAccessibleName(f"{open_}: {line.what}, {line.when}")

    def _open(self) -> None:
        if self._line is not None:
            self._context.navigate(self._line.tab, self._line.record_id)


class Sign(QWidget):
    """An icon in a colour of the theme."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon, self._colour = "", "quiet"
        self.setFixedSize(theme.px(16), theme.px(_ROW))

    def show_icon(self, icon: str, colour: str) -> None:
        """Show another icon."""
        self._icon, self._colour = icon, colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._icon:
            top = (self.height() - self._theme.px(16)) / 2
            paint_icon(QPainter(self), self._theme, self._icon, 0, top, role=self._colour)


class _Days(QObject):
    """A number of days, which has plural forms; only `tr` is known to have them."""

    def late(self, days: int) -> str:
        return self.tr("%n day(s) late", "", days)


def _colour(due: date, today: date) -> str:
    if due < today:
        return "red"
    return "amber" if due == today else "quiet"


def _day_ms(days: int) -> int:
    return days * 86_400_000
