"""The rows of the log of a complaint: messages to edit, and quiet turns of its history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.care import (
    Channel,
    ComplaintEvent,
    ComplaintStatus,
    Origin,
    Priority,
)
from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.complaints import ComplaintPage, skipped
from tradetrust_desktop.domain.interactions import Direction, InteractionRow
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints.moments import day_here, spoken, there
from tradetrust_desktop.ui.complaints.standing_words import translate
from tradetrust_desktop.ui.complaints.why_words import granted_text
from tradetrust_desktop.ui.icons import paint_icon
from tradetrust_desktop.ui.widgets.balanced import Balanced
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.row_button import RowButton

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradetrust_desktop.domain.care import ComplaintRow
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.theme import Theme

_INTERNAL_ICONS = {
    Channel.PHONE: "phone",
    Channel.MAIL: "mail",
    Channel.VIDEO: "video",
    Channel.MESSENGER: "chat",
    Channel.MEETING: "people",
    Channel.FAIR: "people",
    Channel.PLATFORM: "globe",
}
SAME_MS = 1000
"""What happened within a second of a message is taken to have come with it."""


class EntryRow(RowButton):
    """A message: Enter or a click edits it, Delete removes it."""

    def __init__(
        self, theme: Theme, *, time: str, icon: str, text: str, note: str, width: int
    ) -> None:
        super().__init__(theme)
        px = theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(4), px(4), px(4), px(4))
        row.setSpacing(px(8))
        when = label(time, "note")
        when.setFixedWidth(width)
        when.setMinimumHeight(px(18))
        row.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_Icon(theme, icon), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(Balanced(text))
        if note:
            lines.addWidget(Balanced(note, "note"))
        row.addLayout(lines, 1)
        self.setAccessibleName(
            ", ".join(part for part in (time.replace("\n", " "), text, note) if part)
        )


class EventRow(QWidget):
    """Another status or priority, said quietly between the messages."""

    def __init__(self, theme: Theme, *, time: str, text: str, width: int) -> None:
        super().__init__()
        px = theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(4), px(2), px(4), px(2))
        row.setSpacing(px(8))
        when = label(time, "note")
        when.setFixedWidth(width)
        row.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(px(24))
        said = label(text, "note", wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        row.addWidget(said, 1)


class _Icon(QWidget):
    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._name = theme, name
        self.setFixedSize(theme.px(16), theme.px(18))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        top = self._theme.px(1)
        paint_icon(QPainter(self), self._theme, self._name, 0, top, role="quiet")


def entry_icon(entry: InteractionRow) -> str:
    """Arrow in or out; what is internal shows its channel, a note a pencil."""
    draft = entry.draft
    if draft.direction is Direction.OUT:
        return "arrow-out"
    if draft.direction is Direction.IN:
        return "arrow-in"
    return _INTERNAL_ICONS[draft.channel] if draft.channel else "pencil"


def entry_note(
    context: Context, entry: InteractionRow, *, complaint: ComplaintRow, zone: str, meets: str
) -> str:
    """The second line: channel, contact, their time, what it means for the clocks."""
    draft = entry.draft
    parts = [words.sentence(words.channel(draft.channel))] if draft.channel else []
    if entry.contact:
        parts.append(entry.contact)
    if draft.direction is Direction.IN:
        parts.append(there(context, draft.at_ms, complaint, zone))
    if meets:
        parts.append(meets)
    if draft.direction is Direction.INTERNAL and draft.channel:
        parts.append(translate("ComplaintLog", "internal, counts as no reply"))
    if not parts:
        parts.append(translate("ComplaintLog", "Note"))
    return joined(context, parts)


def joined(context: Context, parts: list[str]) -> str:
    """Words of one line, with the comma of the language."""
    return ("，" if context.formats.chinese else ", ").join(part for part in parts if part)


def meets(entry: InteractionRow, complaint: ComplaintRow) -> str:
    """Which clock a message met, in words; empty for none."""
    draft = entry.draft
    if draft.direction is not Direction.OUT:
        return ""
    met = {
        row.clock
        for row in complaint.clocks
        if row.met_ms is not None and abs(row.met_ms - draft.at_ms) < SAME_MS
    }
    if draft.is_proposal:
        return translate("ComplaintLog", "the proposal")
    if "first_reply" in met:
        return translate("ComplaintLog", "the first reply")
    return ""


def event_text(event: ComplaintEvent, origin: Origin) -> str:
    """A turn of the history in words; empty for what the receipt says already."""
    if event.what == "priority":
        if not event.before:
            return ""
        text = translate("ComplaintLog", "Priority %1 instead of %2")
        text = text.replace("%1", words.word(Priority(event.after)))
        text = text.replace("%2", words.word(Priority(event.before)))
    elif event.what == "merged":
        return translate("ComplaintLog", "%1 merged into this one").replace("%1", event.after)
    elif event.what == "ending":
        return _ending_text(event)
    elif event.what == "granted":
        return granted_text(Clock(event.before))
    elif not event.before:
        text = translate("ComplaintLog", "Complaint received")
        if origin is Origin.US:
            text = translate("ComplaintLog", "Found by us")
    else:
        text = translate("ComplaintLog", "Status: %1")
        text = text.replace("%1", words.word(ComplaintStatus(event.after)))
    return f"{text} – {event.note}" if event.note else text


def _end_of(page: ComplaintPage, event: ComplaintEvent) -> str:
    """How the complaint ended with this turn, where it was not closed in the usual way."""
    return next(
        (
            each.after
            for each in page.events
            if each.what == "ending" and each.at_ms == event.at_ms and event.what == "status"
        ),
        "",
    )


def turn_text(context: Context, page: ComplaintPage, place: int, *, named: bool) -> str:
    """A turn of the history with what was jumped over, and who made it if that is `named`."""
    event = page.events[place]
    text = event_text(event, page.row.draft.origin)
    end = _end_of(page, event)
    if end == "merged":
        text = translate("ComplaintLog", "Merged into %1").replace("%1", event.note)
    elif end:
        return ""  # the end says it
    return joined(context, [text, *turn_aside(page, place, named=named)]) if text else ""


def turn_aside(page: ComplaintPage, place: int, *, named: bool) -> list[str]:
    """Which steps a turn of the history jumped over, and who made it if that is `named`."""
    event = page.events[place]
    answered = any(
        row.clock == Clock.FIRST_REPLY and row.met_ms is not None and row.met_ms <= event.at_ms
        for row in page.row.clocks
    )
    over = [
        each
        for each in skipped(page.events, place)
        if not (answered and each is ComplaintStatus.REPLIED)
    ]
    if _end_of(page, event):
        over = []  # it has no way to the end
    if not named or not event.who:
        return [skipped_text(over)]
    by = translate("ComplaintLog", "set by %1")
    if not event.before and event.what == "status":
        by = translate("ComplaintLog", "taken down by %1")
    return [skipped_text(over), by.replace("%1", event.who)]


def _ending_text(event: ComplaintEvent) -> str:
    if event.after == "withdrawn":
        text = translate("ComplaintLog", "Withdrawn by the customer")
        return f"{text} – {event.note}" if event.note else text
    return ""  # merged, or no longer ended: the status beside it says it


def event_beside(event: ComplaintEvent) -> str:
    """A status that came with a message, as the end of its second line; empty if it says so."""
    if event.after in (ComplaintStatus.REPLIED, ComplaintStatus.PROPOSED):
        return ""
    if event.after == ComplaintStatus.WAITING:
        return translate("ComplaintLog", "the proposal clock is paused")
    return words.word(ComplaintStatus(event.after))


def skipped_text(statuses: Iterable[ComplaintStatus]) -> str:
    """Which steps were jumped over, such as "skipped: investigating, agreed"; empty for none."""
    named = translate("ComplaintLog", ", ").join(words.word(each) for each in statuses)
    return translate("ComplaintLog", "skipped: %1").replace("%1", named) if named else ""


def time_text(context: Context, at_ms: int) -> str:
    """When, short: the time alone today, else the day above it.

    In Chinese a day of this month stands before the time, without its month.
    """
    day_then, today = day_here(context, at_ms), context.today()
    same_month = (day_then.year, day_then.month) == (today.year, today.month)
    if context.formats.chinese and same_month and day_then < today:
        return f"{day_then.day}日 {context.formats.clock(at_ms)}"
    day, gap, time = spoken(context, at_ms, time_only_on=context.today()).rpartition(" ")
    return f"{day}\n{time}" if gap else time
