"""Keeps watch: badges, notices while the window is hidden, and what was missed while closed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.watching import Badges, Watched, WatchEvent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tradetrust_desktop.ui.context import Context

_SEEN: Final = "watch.seen_ms"
_TOLD: Final = "watch.told"
_KEPT_DAYS: Final = 40
_DAY_MS: Final = 86_400_000
_SAVED_MS: Final = 10 * 60_000
_FEW: Final = 3
"""So many notices come one by one; more at once, as after a night asleep, come as one."""


class Watching(QObject):
    """Looks at each minute. Each event is told once, also over restarts and a clock set back."""

    badges_read = Signal(object)
    """A `Badges`."""
    noticed = Signal(str, str, object)
    """Title and text of a notice, and the `WatchEvent` it opens or None for all of them."""
    missed = Signal(object)
    """The tuple of `WatchEvent` that happened while the program was closed."""
    began = Signal()
    """What was missed is told, if anything was."""

    def __init__(
        self,
        context: Context,
        *,
        is_hidden: Callable[[], bool],
        is_sample: bool,
        parent: QObject,
    ) -> None:
        """`is_hidden` says whether nobody can see the window; samples are never told of."""
        super().__init__(parent)
        self._context = context
        self._is_hidden = is_hidden
        self._is_sample = is_sample
        self._seen_ms = 0
        self._saved_ms = 0
        self._told: dict[str, int] = {}
        context.minute.ticked.connect(self._tick)

    def begin(self) -> None:
        """Read the badges, tell what was missed, and watch from now on."""
        self.read_badges()
        now = self._context.now_ms()
        kept = self._context.preferences.get(_TOLD, {})
        if isinstance(kept, dict):
            self._told = {key: at for key, at in kept.items() if isinstance(at, int)}
        before = self._context.preferences.get(_SEEN)
        self._seen_ms = now
        if isinstance(before, int) and not self._is_sample:
            self._look(before, now, self._take_missed)
        else:
            self.began.emit()
        self._save()

    def end(self) -> None:
        """Remember until when was watched; what comes later is missed."""
        if self._seen_ms:
            self._save()

    def read_badges(self) -> None:
        """Count again what waits."""
        context = self._context
        desk, now, today = context.desk, context.now_ms(), context.today()
        context.tasks.read(
            lambda: desk.watch.badges(now_ms=now, today=today), self._take_badges, key="badges"
        )

    def summary(self, events: Iterable[WatchEvent]) -> str:
        """What happened, counted, as "2 deadlines passed, 3 follow-ups fell due"."""
        count = Counter(event.kind for event in events)
        parts = []
        if number := count[Watched.DEADLINE_GONE]:
            parts.append(self.tr("%n deadline(s) passed", "", number))
        if number := count[Watched.QUARTER_LEFT]:
            parts.append(self.tr("%n deadline(s) run out soon", "", number))
        if number := count[Watched.FOLLOW_UP_DUE]:
            parts.append(self.tr("%n follow-up(s) fell due", "", number))
        return self._joined(parts)

    def missed_text(self, events: Iterable[WatchEvent]) -> str:
        """The line for what was missed."""
        return self.tr("While it was closed: {what}.").format(what=self.summary(events))

    def state_text(self, badges: Badges) -> str:
        """How things stand, for the tooltip of the tray."""
        parts = []
        if badges.late:
            parts.append(self.tr("%n complaint(s) past the deadline", "", badges.late))
        if badges.today:
            parts.append(self.tr("%n complaint(s) due today", "", badges.today))
        if badges.follow_ups:
            parts.append(self.tr("%n follow-up(s) due by today", "", badges.follow_ups))
        if not parts:
            parts.append(self.tr("nothing waits"))
        return f"TradeTrust: {self._joined(parts)}"

    def complaints_hint(self, badges: Badges) -> str:
        """What the number beside Complaints counts."""
        parts = []
        if badges.late:
            parts.append(self.tr("%n past the deadline", "", badges.late))
        if badges.today:
            parts.append(self.tr("%n due today", "", badges.today))
        return self._joined(parts)

    def follow_ups_hint(self, badges: Badges) -> str:
        """What the number beside Follow-ups counts."""
        if not badges.follow_ups:
            return ""
        return self.tr("%n follow-up(s) due by today", "", badges.follow_ups)

    # inside

    def _joined(self, parts: list[str]) -> str:
        return ("，" if self._context.formats.chinese else ", ").join(parts)

    def _tick(self) -> None:
        self.read_badges()
        if not self._seen_ms or self._is_sample:
            return
        before, now = self._seen_ms, self._context.now_ms()
        self._seen_ms = now
        if before < now:
            self._look(before, now, self._take_new)
        if not 0 <= now - self._saved_ms < _SAVED_MS:
            self._save()

    def _look(
        self, from_ms: int, to_ms: int, take: Callable[[tuple[WatchEvent, ...]], None]
    ) -> None:
        watch = self._context.desk.watch
        self._context.tasks.read(lambda: watch.since(from_ms, to_ms), take)

    def _take_badges(self, badges: Badges) -> None:
        self.badges_read.emit(badges)

    def _take_missed(self, events: tuple[WatchEvent, ...]) -> None:
        if new := self._once(events):
            self.missed.emit(new)
        self.began.emit()

    def _take_new(self, events: tuple[WatchEvent, ...]) -> None:
        new = self._once(events)
        if not new or not self._context.preferences.notify or not self._is_hidden():
            return
        if len(new) > _FEW:
            self.noticed.emit("TradeTrust", self.summary(new), None)
            return
        for event in new:
            self.noticed.emit(self._title(event), self._text(event), event)

    def _once(self, events: tuple[WatchEvent, ...]) -> tuple[WatchEvent, ...]:
        new = tuple(event for event in events if event.key not in self._told)
        if new:
            self._told.update((event.key, event.at_ms) for event in new)
            self._save()
        return new

    def _title(self, event: WatchEvent) -> str:
        if event.kind is Watched.FOLLOW_UP_DUE:
            return event.title
        if event.kind is Watched.QUARTER_LEFT:
            text = {
                Clock.FIRST_REPLY: self.tr("Reply to {customer} by {when}"),
                Clock.PROPOSAL: self.tr("Propose a solution to {customer} by {when}"),
                Clock.CUSTOMER_TOLD: self.tr("Tell {customer} by {when}"),
                Clock.REMEDY: self.tr("Keep the promise to {customer} by {when}"),
            }
        else:
            text = {
                Clock.FIRST_REPLY: self.tr("The first reply to {customer} was due {when}"),
                Clock.PROPOSAL: self.tr("The proposal to {customer} was due {when}"),
                Clock.CUSTOMER_TOLD: self.tr("{customer} was to be told by {when}"),
                Clock.REMEDY: self.tr("The promise to {customer} was due {when}"),
            }
        return text[Clock(event.clock)].format(
            customer=event.customer, when=self._when(event.due_ms)
        )

    def _text(self, event: WatchEvent) -> str:
        if event.kind is Watched.FOLLOW_UP_DUE:
            return self.tr("Follow-up with {customer}, due {when}").format(
                customer=event.customer, when=self._when(event.due_ms)
            )
        if event.kind is Watched.QUARTER_LEFT:
            text = self.tr("Complaint {number}, {title}: a quarter of the time is left.")
        else:
            text = self.tr("Complaint {number}, {title}: the deadline has passed.")
        return text.format(number=event.number, title=event.title)

    def _when(self, time_ms: int) -> str:
        return self._context.formats.moment(time_ms, today=self._context.today())

    def _save(self) -> None:
        oldest = self._context.now_ms() - _KEPT_DAYS * _DAY_MS
        self._told = {key: at for key, at in self._told.items() if at >= oldest}
        self._saved_ms = self._context.now_ms()
        if self._is_sample:
            return
        preferences = self._context.preferences
        preferences.set(_TOLD, dict(self._told))
        preferences.set(_SEEN, self._seen_ms)
        preferences.save()
