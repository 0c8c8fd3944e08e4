"""Why a complaint that is being typed would be due when it would: what counts, what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.complaint_clocks import standing
from tradetrust_desktop.ui.complaints import standing_words, why_words
from tradetrust_desktop.ui.complaints.band import BandView
from tradetrust_desktop.ui.complaints.stretches import band
from tradetrust_desktop.ui.widgets.cards import label, rule

if TYPE_CHECKING:
    from tradetrust_desktop.domain.care import ClockRow, ComplaintDraft
    from tradetrust_desktop.domain.complaint_replay import Explained
    from tradetrust_desktop.ui.context import Context


class FollowsWhy(QWidget):
    """The band of the last deadline: it goes on where those before it end. Reads while open."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._draft: ComplaintDraft | None = None
        self._clock: ClockRow | None = None
        self._found: Explained | None = None
        px = context.theme.px
        self.band = BandView(context, columns=1)
        self.others = label(role="note", wrap=True)
        self.certain = label(role="note", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(rule())
        for part in (self.band, self.others, self.certain):
            column.addWidget(part)
        self.setVisible(False)

    def show_draft(self, draft: ComplaintDraft, clock: ClockRow | None) -> None:
        """A complaint as typed, and the clock that it is about."""
        self._draft, self._clock = draft, clock
        if clock is None:
            self.setVisible(False)
        elif not self.isHidden():
            self._read()

    def turn(self) -> None:
        """Open or close it."""
        self.setVisible(self.isHidden() and self._clock is not None)
        if not self.isHidden():
            self._read()

    def write(self) -> None:
        """All of it again: in another language, or a minute later."""
        if not self.isHidden():
            self._read()

    def _read(self) -> None:
        draft, clock = self._draft, self._clock
        if draft is None or clock is None:
            return
        complaints, language = self._context.desk.complaints, self._context.language()
        self._context.tasks.read(
            lambda: complaints.preview_why(draft, Clock(clock.clock), language=language),
            self._take,
            key=(id(self), "why"),
        )

    def _take(self, found: Explained | None) -> None:
        clock, context = self._clock, self._context
        if found is None or clock is None:
            return
        now_ms = context.now_ms()
        self.band.show_band(
            band(found.deadline, clock, now_ms),
            colour=standing_words.colour(standing(clock, now_ms).urgency),
            now_ms=now_ms,
        )
        calendar = "" if found.is_certain else why_words.calendar_text(context, found)
        texts = (why_words.others_text(context, found), calendar)
        for shown, text in zip((self.others, self.certain), texts, strict=True):
            shown.setText(text)
            shown.setVisible(bool(text))
