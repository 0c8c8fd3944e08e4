"""The card of the clocks: what is due, when in both zones, how long is left, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.complaint_clocks import ClockStanding, loudest, standing
from tradetrust_desktop.ui.complaints import standing_words, why_words
from tradetrust_desktop.ui.complaints.band import COLUMNS, BandView
from tradetrust_desktop.ui.complaints.clock_words import ClockSaid, clock_said, why_text
from tradetrust_desktop.ui.complaints.stretches import band
from tradetrust_desktop.ui.icons import paint_icon
from tradetrust_desktop.ui.theme import set_property
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, label, rule
from tradetrust_desktop.ui.widgets.fitting_row import FittingRow
from tradetrust_desktop.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tradetrust_desktop.domain.care import ComplaintRow
    from tradetrust_desktop.domain.complaint_replay import Explained
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.theme import Theme

_SIGN = 16


class ClocksCard(Card):
    """Reads nothing at a turn of the minute: what is kept tells how a clock stands at any time."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        theme, px = context.theme, context.theme.px
        self._row: ComplaintRow | None = None
        self._zone = ""
        self._waits: Mapping[int, str] = {}
        self._found: Explained | None = None
        self._chosen: Clock | None = None
        self.views = {clock: ClockView(theme, self) for clock in Clock}
        for view in self.views.values():
            view.setVisible(False)
        self.why_button = IconButton(theme, "chevron-down", kind="link")
        self.why_button.clicked.connect(self._turn)
        self._why = QWidget()
        self._why_row = QHBoxLayout(self._why)
        self._why_row.setContentsMargins(0, 0, 0, 0)
        self._why_row.addWidget(self.why_button)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(px(2))
        for place in range(COLUMNS):
            self._grid.setColumnStretch(place, 1)
        self.body.addLayout(self._grid)
        self.opened = QWidget()
        column = QVBoxLayout(self.opened)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(8))
        column.addWidget(rule())
        self.choice = Segments(theme, saved=True)
        self.choice.chosen.connect(self._choose)
        choice_row = QHBoxLayout()
        choice_row.addStretch(1)
        choice_row.addWidget(self.choice)
        column.addLayout(choice_row)
        self.band = BandView(context)
        column.addWidget(self.band)
        self.others = label(role="note", wrap=True)
        """When it would be due by the other readings."""
        self.certain = label(role="note", wrap=True)
        """What else there is to know: what a new priority gave, how far the calendar reaches."""
        column.addWidget(self.others)
        column.addWidget(self.certain)
        self.body.addWidget(self.opened)
        self.progress = label(role="note", wrap=True)
        self._progress_on: QVBoxLayout = self.body
        self.body.addWidget(self.progress)
        self.opened.setVisible(False)
        self.setFocusProxy(self.why_button)

    def show_complaint(self, row: ComplaintRow, *, zone: str, waits: Mapping[int, str]) -> None:
        """Show the clocks of a complaint; another one's band is closed.

        `zone` is the customer's, or empty; `waits` say what was waited for, by the moment.
        """
        another = self._row is None or self._row.id != row.id
        self._row, self._zone, self._waits = row, zone, waits
        if another:
            self._chosen = None
            self.opened.setVisible(False)
        self.tick()
        if not another and not self.opened.isHidden():
            self._read()

    def tick(self) -> None:
        """Write everything as it is now."""
        row = self._row
        if row is None:
            return
        now_ms = self._context.now_ms()
        stands = [standing(clock, now_ms) for clock in row.clocks]
        first = loudest(row.clocks, now_ms)
        loud = first if first is not None and first.is_open else None
        self._arrange(stands, loud)
        for clock, found in zip(row.clocks, stands, strict=True):
            said = clock_said(self._context, clock, found, complaint=row, zone=self._zone)
            name = standing_words.clock_name(found.clock)
            is_loud = loud is not None and found.clock is loud.clock
            self.views[found.clock].say(name, said, loud=is_loud)
        asked = loud or (stands[-1] if stands else None)
        self.why_button.setVisible(asked is not None)
        self.why_button.set_named(why_text(self._context, loud))
        self.choice.set_options(
            [(str(found.clock), standing_words.clock_name(found.clock)) for found in stands]
        )
        self.choice.setVisible(len(stands) > 1)
        note = why_words.progress_text(self._context, row.progress_due_ms)
        late = row.progress_due_ms is not None and row.progress_due_ms < now_ms
        set_property(self.progress, "colour", "amber" if late else "")
        self.progress.setText(note)
        self.progress.setVisible(bool(note))
        self._put_progress(loud)
        self._write_band()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.band.said = ()
        self.tick()

    def open_band(self, clock: Clock | None = None) -> None:
        """Show why a clock is due when it is; the loudest one's unless another is named."""
        row = self._row
        if row is None or not row.clocks:
            return
        if clock is None:
            found = loudest(row.clocks, self._context.now_ms())
            is_open = found is not None and found.is_open
            clock = found.clock if found and is_open else Clock(row.clocks[-1].clock)
        self._chosen = clock
        self.choice.set_choice(str(clock))
        self.opened.setVisible(True)
        self._dress_link()
        self._read()

    def close_band(self) -> None:
        """Show the clocks alone."""
        self.opened.setVisible(False)
        self._dress_link()

    # inside

    def _turn(self) -> None:
        if self.opened.isHidden():
            self.open_band()
        else:
            self.close_band()

    def _dress_link(self) -> None:
        self.why_button.set_sign("chevron-down" if self.opened.isHidden() else "chevron-up")

    def _choose(self, name: str) -> None:
        self.open_band(Clock(name))

    def _read(self) -> None:
        row, clock = self._row, self._chosen
        if row is None or clock is None:
            return
        complaints, language = self._context.desk.complaints, self._context.language()
        self._context.tasks.read(
            lambda: complaints.why(row.id, clock, language=language),
            lambda found: self._take(row.id, clock, found),
            key=(id(self), "why"),
        )

    def _take(self, key: bytes, clock: Clock, found: Explained | None) -> None:
        if self._row is not None and self._row.id == key and clock is self._chosen:
            self._found = found
            self._write_band()

    def _write_band(self) -> None:
        row, found, chosen = self._row, self._found, self._chosen
        if row is None or found is None or chosen is None or self.opened.isHidden():
            return
        now_ms = self._context.now_ms()
        clock = next((each for each in row.clocks if each.clock == chosen), None)
        if clock is None:
            return
        self.band.show_band(
            band(found.deadline, clock, now_ms),
            colour=standing_words.colour(standing(clock, now_ms).urgency),
            now_ms=now_ms,
            waits=self._waits,
        )
        context = self._context
        others = why_words.others_text(context, found)
        more = (
            why_words.granted_note(context, found),
            why_words.calendar_text(context, found),
        )
        for shown, text in ((self.others, others), (self.certain, " ".join(filter(None, more)))):
            shown.setText(text)
            shown.setVisible(bool(text))

    def _put_progress(self, loud: ClockStanding | None) -> None:
        """The next note to the customer stands below what is known of the loud clock, if any."""
        column = self.views[loud.clock].facts if loud else self.body
        if column is not self._progress_on:
            self._progress_on.removeWidget(self.progress)
            # before the room that is left
            column.insertWidget(column.count() - (1 if loud else 0), self.progress)
            self._progress_on = column

    def _arrange(self, stands: list[ClockStanding], loud: ClockStanding | None) -> None:
        """One column for each, what is left for the loud one."""
        shown = [found.clock for found in stands]
        for clock, view in self.views.items():
            if clock not in shown:
                view.setVisible(False)
                self._grid.removeWidget(view)
        rest = COLUMNS - (len(shown) - 1)
        wide = loud.clock if loud else (shown[-1] if shown else None)
        place = 0
        for clock in shown:
            width = rest if clock is wide else 1
            self._grid.addWidget(self.views[clock], 0, place, 1, width, Qt.AlignmentFlag.AlignTop)
            self.views[clock].setVisible(True)
            place += width
            if clock is wide:
                corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
                self._grid.addWidget(self._why, 0, place - 1, corner)
                gap = self._context.theme.px(24) if place < COLUMNS else 0
                self._why_row.setContentsMargins(0, 0, gap, 0)


class ClockView(QWidget):
    """One clock: caption, state, and what belongs to it; the loud one larger."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        self.caption = label(role="quiet")
        self.sign = Sign(theme)
        self.state = label()
        self.here = label()
        self.there = label()
        self.note = label(role="note", wrap=True)
        state_row = QHBoxLayout()
        state_row.setContentsMargins(0, 0, 0, 0)
        state_row.setSpacing(px(6))
        state_row.addWidget(self.sign)
        state_row.addWidget(self.state)
        state_row.addStretch(1)
        self._state = QWidget()
        self._state.setLayout(state_row)
        self._state.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._facts = QWidget()
        self._moments = FittingRow(self.here, self.there, spacing=px(16), below=0)
        self.facts = QVBoxLayout(self._facts)
        """Moments and notes, one below the other."""
        self.facts.setContentsMargins(0, 0, 0, 0)
        self.facts.setSpacing(px(1))
        self.facts.addWidget(self._moments)
        self.facts.addWidget(self.note)
        self.facts.addStretch(1)
        self._body = FittingRow(self._state, self._facts, spacing=px(24), below=px(2))
        self._body.set_stretch(self._facts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(12), 0)
        column.setSpacing(px(2))
        column.addWidget(self.caption)
        column.addWidget(self._body)

    def say(self, name: str, said: ClockSaid, *, loud: bool) -> None:
        """Write how the clock stands."""
        self._body.set_stacked(not loud)
        set_property(self.state, "role", "clock" if loud else "heading")
        set_property(self.here, "role", "strong" if loud else "")
        self.caption.setText(name)
        self.state.setText(said.state)
        self.sign.show_icon(said.icon if not loud or said.icon == "alert" else "", said.colour)
        set_property(self.state, "colour", said.colour)
        for shown, text in ((self.here, said.here), (self.there, said.there)):
            shown.setText(text)
            shown.setVisible(bool(text))
        self._moments.setVisible(bool(said.here or said.there))
        self.note.setText(said.note)
        self.note.setVisible(bool(said.note))
        self.setAccessibleName(said.spoken(name))
        self.state.setAccessibleName(said.spoken(name))


class Sign(QWidget):
    """A small icon that goes with a word."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon, self._colour = "", "text"
        self.setFixedSize(theme.px(_SIGN), theme.px(_SIGN))
        theme.changed.connect(self.update)

    def show_icon(self, icon: str, colour: str = "text") -> None:
        """Show an icon in a colour of the theme; an empty name hides it."""
        self._icon, self._colour = icon, colour
        self.setVisible(bool(icon))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_SIGN), self._theme.px(_SIGN))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._icon:
            painter = QPainter(self)
            paint_icon(painter, self._theme, self._icon, 0, 0, role=self._colour)
