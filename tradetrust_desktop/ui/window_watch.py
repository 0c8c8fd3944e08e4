"""What the window does with what is watched: badges, tray, notices, the quiet line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from tradetrust_desktop.domain.watching import Badges, Watched, WatchEvent
from tradetrust_desktop.ui.program_icon import program_icon
from tradetrust_desktop.ui.quiet_line import Answer, Line
from tradetrust_desktop.ui.top_bar import TABS
from tradetrust_desktop.ui.tray import Tray
from tradetrust_desktop.ui.watch import Watching

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tradetrust_desktop.ui.main_window import MainWindow

_COMPLAINTS: Final = TABS.index("complaints")
_FOLLOW_UPS: Final = TABS.index("follow_ups")


class WindowWatch(QObject):
    """Between the watch and all that shows it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._context = window.context
        self._badges: Badges | None = None
        self._notice: WatchEvent | None = None
        self.tray: Tray | None = None
        """Made when the day begins; pictures and short runs need none."""
        self.watching = Watching(
            window.context,
            is_hidden=self._is_hidden,
            is_sample=window.is_sample,
            parent=self,
        )
        self.watching.badges_read.connect(self._show_badges)
        self.watching.noticed.connect(self._tell)
        self.watching.missed.connect(self._say_missed)
        self.watching.began.connect(self._ask_about_closing)

    def begin(self) -> None:
        """Watch from now on; tell what was missed, and ask once about the tray."""
        if self.tray is None:
            self._make_tray()
        self.watching.begin()

    def end(self) -> None:
        """The window closes for good."""
        self.watching.end()
        if self.tray is not None:
            self.tray.hide()

    def read_badges(self) -> None:
        """Count again what waits."""
        self.watching.read_badges()

    def is_anything_due(self) -> bool:
        """Whether follow-ups or complaints wait today, as far as was counted."""
        return self._badges is not None and self._badges != Badges()

    def stays_in_tray(self) -> bool:
        """Whether closing the window means to go on behind the icon."""
        return self._context.preferences.close_to_tray is True and self.has_tray()

    def has_tray(self) -> bool:
        """Whether the window may be left to the icon."""
        return self.tray is not None and self.tray.is_there

    def follow_preferences(self) -> None:
        """How it watches was set anew: the icon stands in the tray while anything needs it."""
        if self.tray is None:
            return
        kept = self._context.preferences
        if kept.close_to_tray or kept.notify or kept.start_with_system:
            self.tray.show()
        else:
            self.tray.hide()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        if self.tray is not None:
            self.tray.retranslate()

    # inside

    def _make_tray(self) -> None:
        window = self._window
        window.setWindowIcon(program_icon())
        self.tray = Tray(self._context.theme, window)
        self.tray.open_wanted.connect(window.to_front)
        self.tray.new_complaint_wanted.connect(self._begin_complaint)
        self.tray.quit_wanted.connect(window.quit)
        self.tray.notice_opened.connect(self._open_notice)
        self.follow_preferences()

    def _is_hidden(self) -> bool:
        return not self._window.isVisible() or self._window.isMinimized()

    def _show_badges(self, badges: Badges) -> None:
        self._badges = badges
        tabs, watching = self._window.top.tabs, self.watching
        tabs.set_badge(
            _COMPLAINTS,
            badges.late + badges.today,
            "red" if badges.late else "neutral",
            hint=watching.complaints_hint(badges),
        )
        tabs.set_badge(_FOLLOW_UPS, badges.follow_ups, hint=watching.follow_ups_hint(badges))
        if self.tray is not None:
            self.tray.set_state(watching.state_text(badges), is_late=bool(badges.late))

    def _tell(self, title: str, text: str, event: WatchEvent | None) -> None:
        if self.tray is not None:
            self._notice = event
            self.tray.tell(title, text)

    def _open_notice(self) -> None:
        event = self._notice
        self._window.to_front()
        if event is None:
            self._window.navigate("follow_ups", span="today")
        else:
            followed = event.kind is Watched.FOLLOW_UP_DUE
            self._window.navigate("follow_ups" if followed else "complaints", event.record_id)

    def _begin_complaint(self) -> None:
        self._window.to_front()
        self._window.new_record("complaints")

    def _say_missed(self, events: tuple[WatchEvent, ...]) -> None:
        self._window.line.say(
            Line(
                lambda: self.watching.missed_text(events),
                [Answer(lambda: self.tr("Show"), lambda: self._show_missed(events))],
            )
        )

    def _show_missed(self, events: Iterable[WatchEvent]) -> None:
        """One record itself, complaints alone in their list, else the agenda of today."""
        found = list(events)
        kinds = {event.kind for event in found}
        if len(found) == 1:
            followed = Watched.FOLLOW_UP_DUE in kinds
            tab = "follow_ups" if followed else "complaints"
            self._window.navigate(tab, found[0].record_id)
        elif Watched.FOLLOW_UP_DUE in kinds:
            self._window.navigate("follow_ups", span="today")
        else:
            self._window.navigate("complaints", state="late")

    def _ask_about_closing(self) -> None:
        """From the second start on, until it is answered."""
        kept, tray = self._context.preferences, self.tray
        first = not kept.last_day
        if first or self._window.is_sample or self._window.is_empty or tray is None:
            return
        if kept.close_to_tray is not None or not tray.is_there:
            return
        self._window.line.say(
            Line(
                lambda: self.tr("Keep watching in the tray when the window is closed?"),
                [
                    Answer(lambda: self.tr("Yes"), lambda: self._answer(closes_to_tray=True)),
                    Answer(lambda: self.tr("No"), lambda: self._answer(closes_to_tray=False)),
                ],
            )
        )

    def _answer(self, *, closes_to_tray: bool) -> None:
        self._context.preferences.close_to_tray = closes_to_tray
        self.follow_preferences()
