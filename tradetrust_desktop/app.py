"""Puts everything together: the window, its desk, its look; and pictures of it without a screen."""

from __future__ import annotations

import gc
import os
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from pathlib import Path
from typing import TYPE_CHECKING

from tradetrust_desktop.domain.changes import Changes, Kind
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.services.desk import Desk
from tradetrust_desktop.settings.log import start_logging, stop_logging
from tradetrust_desktop.settings.paths import Paths
from tradetrust_desktop.settings.preferences import LANGUAGES, Preferences

# PySide looks at the source of each module that is imported after it, so the others go first:
# it makes the start a tenth shorter.
# isort: split
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tradetrust_desktop.ui.defects import Defects
from tradetrust_desktop.ui.language import Language, system_language
from tradetrust_desktop.ui.main_window import MainWindow
from tradetrust_desktop.ui.pauses import CollectInPauses
from tradetrust_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tradetrust_desktop.domain.reports import Audience, PrintedText, ReportLanguage
    from tradetrust_desktop.ui.one_window import Doorbell
    from tradetrust_desktop.ui.tasks import Cancel, Progress


_SAMPLE = "sample"
_STAY_BEHIND = (_SAMPLE, "log")
"""Folders below the data that do not go along into another folder."""
_TROUBLE = 3
_PICTURE = (1280, 800)


def now_ms() -> int:
    """The time of day, milliseconds since 1970 in UTC."""
    return time.time_ns() // 1_000_000


def today() -> date:
    """The day here."""
    return datetime.now(UTC).astimezone().date()


@dataclass(frozen=True)
class _Next:
    """What to do after a window has closed."""

    folder: Path
    restore: Path | None = None
    bring: Path | None = None
    """The folder whose data go along."""
    must_exist: bool = False
    """A folder that was chosen once is not made again, empty, when it is missing."""
    hidden: bool = False


def run(
    *,
    data_dir: Path | None = None,
    language: str | None = None,
    quit_when_ready: bool = False,
    hidden: bool = False,
) -> int:
    """Open the window and work until it is closed; returns the exit code.

    With `quit_when_ready` the window leaves as soon as one could work with it, and prints
    one JSON object; StorageTrouble is raised instead of shown. With `hidden` it begins in the
    tray, or minimized where there is none.
    """
    paths = Paths.find(data_dir)
    log = start_logging(paths.log)
    app = _application()
    try:
        preferences = Preferences(paths.preferences)
        if data_dir is None and preferences.data_folder is not None:
            paths = replace(paths, data=preferences.data_folder)
        program = _Program(
            app, paths, preferences, language or preferences.language, data_dir=data_dir
        )
        return program.run(quit_when_ready=quit_when_ready, hidden=hidden)
    finally:
        gc.enable()
        stop_logging(log)


class _Program:
    """One run of the program: windows one after the other, over one's own data or the sample."""

    def __init__(
        self,
        app: QApplication,
        paths: Paths,
        preferences: Preferences,
        language: str,
        *,
        data_dir: Path | None,
    ) -> None:
        self._app = app
        self._data_dir = data_dir
        self._paths = paths
        self._preferences = preferences
        self._language = Language(app)
        self._language.use(language or system_language())
        self._theme = Theme()
        self._theme.apply(app, preferences.theme)  # type: ignore[arg-type]
        self._window: MainWindow | None = None
        self._next: _Next | None = None
        self._code = 0
        self._doorbell: Doorbell | None = None

    def run(self, *, quit_when_ready: bool, hidden: bool = False) -> int:
        from tradetrust_desktop.ui.one_window import wake_other  # noqa: PLC0415

        if wake_other(self._paths.data, show=not hidden):
            return 0
        defects = Defects(self._theme, lambda: self._window)
        self._listen()
        quits = self._app.quitOnLastWindowClosed()
        self._app.setQuitOnLastWindowClosed(False)  # in the tray there is no window
        if isinstance(self._app, _Application):
            self._app.asked_to_quit = self._let_go
        self._app.commitDataRequest.connect(self._let_go)
        try:
            chosen = None if self._data_dir else self._preferences.data_folder
            must_exist = chosen is not None
            self._next = _Next(self._paths.data, must_exist=must_exist, hidden=hidden)
            while self._next is not None:
                step, self._next = self._next, None
                desk = self._open(step, may_ask=not quit_when_ready)
                if desk is None:
                    return _TROUBLE
                self._settle_in(desk.database.folder)
                try:
                    self._show(desk, defects, quit_when_ready=quit_when_ready, hidden=step.hidden)
                finally:
                    desk.close()
        finally:
            self._app.setQuitOnLastWindowClosed(quits)
            self._app.commitDataRequest.disconnect(self._let_go)
            if isinstance(self._app, _Application):
                self._app.asked_to_quit = None
            self._listen_no_more()
            defects.stop()
            self._language.stop()
        return self._code

    def _open(self, step: _Next, *, may_ask: bool) -> Desk | None:
        """The desk over a folder; trouble is shown with the way on, until it opens or one quits."""
        while True:
            try:
                if step.restore is not None:
                    from tradetrust_desktop.storage import copies  # noqa: PLC0415

                    copies.restore(step.folder, step.restore, now_ms=now_ms)
                step = _brought(step)
                desk = Desk.open(step.folder, now_ms=now_ms, today=today)
            except StorageTrouble as trouble:
                if not may_ask:
                    raise
                again = self._ask(trouble, step)
                if again is None:
                    return None
                step = again
            else:
                if not self._is_sample(step.folder):
                    _set_up(desk)
                return desk

    def _settle_in(self, folder: Path) -> None:
        """From now on another folder holds one's own data, also for a second start."""
        if folder == self._paths.data or self._is_sample(folder):
            return
        self._paths = replace(self._paths, data=folder)
        if self._data_dir is None:  # else the command line has the last word
            self._preferences.data_folder = folder
        self._listen()

    def _listen(self) -> None:
        from tradetrust_desktop.ui.one_window import Doorbell  # noqa: PLC0415

        self._listen_no_more()
        self._doorbell = Doorbell(self._paths.data, self._to_front, self._app)

    def _listen_no_more(self) -> None:
        if self._doorbell is not None:
            self._doorbell.close()
            self._doorbell.deleteLater()
            self._doorbell = None

    def _ask(self, trouble: StorageTrouble, step: _Next) -> _Next | None:
        from tradetrust_desktop.ui.dialogs.opening import ask_about  # noqa: PLC0415

        answer = ask_about(self._theme, trouble, step.folder, language=self._language.name)
        if answer is None:
            return None
        if answer == "again":
            return step
        if Path(answer).is_dir():
            return _Next(Path(answer))
        return _Next(step.folder, restore=Path(answer))

    def _show(self, desk: Desk, defects: Defects, *, quit_when_ready: bool, hidden: bool) -> None:
        folder = desk.database.folder
        window = MainWindow(
            desk,
            preferences=self._preferences,
            theme=self._theme,
            language=self._language,
            now_ms=now_ms,
            is_sample=self._is_sample(folder),
        )
        self._window = window
        window.tasks.defect.connect(defects.tell)
        window.sample_wanted.connect(lambda: self._go_on(_Next(self._other(folder))))
        window.restore_chosen.connect(lambda path: self._go_on(_Next(folder, restore=path)))
        window.folder_chosen.connect(
            lambda other, brought: self._go_on(_Next(other, bring=brought))
        )
        window.watching_changed.connect(self._follow_watching)
        window.ended.connect(self._app.exit)
        if not hidden:
            window.show()
        gc.freeze()  # what is there now stays; the collector need not look at it again
        gc.enable()
        if window.is_sample and window.is_empty:
            window.tasks.files(self._sample_work(desk), lambda _: None, title=window.sample_title())
        pauses = None
        if quit_when_ready:
            from tradetrust_desktop.ui.ready import Ready  # noqa: PLC0415

            Ready(window, self._ready)
        else:
            window.pages.all_made.connect(gc.freeze)
            pauses = CollectInPauses(self._app)
            window.begin_day()
            if hidden:
                window.show_hidden()
        self._app.exec()
        if pauses is not None:
            pauses.stop()
        self._window = None
        window.quit()
        window.deleteLater()

    def _ready(self, code: int, told: str) -> None:
        self._code = code
        sys.stdout.write(told + "\n")
        sys.stdout.flush()
        if self._window is not None:
            self._window.quit()

    def _go_on(self, step: _Next) -> None:
        self._next = step
        if self._window is not None:
            self._window.quit()

    def _to_front(self) -> None:
        if self._window is not None:
            self._window.to_front()

    def _let_go(self, *_: object) -> None:
        """The desktop ends the session or the program: closing must not stop at the tray."""
        if self._window is not None:
            self._window.let_go()

    def _follow_watching(self) -> None:
        from tradetrust_desktop.settings.autostart import for_system, own_command  # noqa: PLC0415

        way = for_system(own_command(data_dir=self._data_dir))
        try:
            way.switch(on=self._preferences.start_with_system)
        except OSError as error:
            if self._window is not None:
                trouble = StorageTrouble(TroubleCode.CANNOT_WRITE_FILE, str(error))
                self._window.show_trouble(trouble)

    def _other(self, folder: Path) -> Path:
        sample = self._paths.data / _SAMPLE
        return self._paths.data if folder == sample else sample

    def _is_sample(self, folder: Path) -> bool:
        return folder == self._paths.data / _SAMPLE

    def _sample_work(self, desk: Desk) -> Callable[[Progress, Cancel], tuple[object, Changes]]:
        """What fills an empty sample, for the thread that handles files."""
        language = self._language.name

        def work(progress: Progress, cancel: Cancel) -> tuple[object, Changes]:
            from tradetrust_desktop.services.sample import Sample, load  # noqa: PLC0415
            from tradetrust_desktop.settings.resources import resource  # noqa: PLC0415

            sample = Sample.read(resource("sample"))
            report = load(desk, sample, language=language, progress=progress, cancel=cancel)
            return report, Changes(dict.fromkeys(Kind, 1))

        return work


def _brought(step: _Next) -> _Next:
    """Let the data go along that shall; what is done needs not be done again."""
    if step.must_exist and not step.folder.is_dir():
        raise StorageTrouble(TroubleCode.FOLDER_UNUSABLE, str(step.folder))
    if step.bring is None:
        return step
    from tradetrust_desktop.services.copies import bring  # noqa: PLC0415

    bring(step.bring, step.folder, without=_STAY_BEHIND)
    return replace(step, bring=None)


def _set_up(desk: Desk) -> None:
    """An empty program begins with what the computer says about its user's firm."""
    if desk.firm.is_set() or desk.customers.count():
        return
    from tradetrust_desktop.ui.detected import detected_firm  # noqa: PLC0415

    with suppress(StorageTrouble):  # then the usual settings stand in
        desk.firm.begin_with(detected_firm())


def pictures(
    folder: Path,
    out: Path,
    *,
    languages: Sequence[str] = tuple(LANGUAGES),
    themes: Sequence[str] = ("light", "dark"),
    tabs: Sequence[str] = ("customers", "complaints", "follow_ups", "orders", "insights"),
) -> list[Path]:
    """Draw every tab over the data of a folder, as `<tab>-<language>-<theme>.png`.

    Needs no screen. It is the afternoon after the last order, so that old data look alive.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = _application()
    clock = _clock_of(folder)
    desk = Desk.open(folder, now_ms=clock, today=today, read_only=True)
    desk.local_times.load()  # pictures show the clocks of the customers at once
    made = []
    language, theme = Language(app), Theme()
    language.use(languages[0])
    theme.apply(app, themes[0])  # type: ignore[arg-type]
    window = MainWindow(
        desk, preferences=Preferences(), theme=theme, language=language, now_ms=clock
    )
    telling = {"customers": _telling(desk), "complaints": _with_evidence(desk)}
    try:
        window.resize(*_PICTURE)
        window.show()
        for name in languages:
            window.use_language(name)
            for look in themes:
                window.use_theme(look)
                window.begin_day()
                for tab in tabs:
                    window.show_tab(tab)
                    if telling.get(tab) is not None:
                        window.navigate(tab, telling[tab])
                    made.append(_picture(app, window, out / f"{tab}-{name}-{look}.png"))
    finally:
        window.close()
        window.deleteLater()
        language.stop()
        desk.close()
    return made


@dataclass(frozen=True)
class Printed8D:
    """What became of a report."""

    pages: int
    missing: tuple[PrintedText, ...]
    """What is printed as "not translated"."""


def print_8d(
    desk: Desk, complaint_id: bytes, path: Path, *, language: ReportLanguage, audience: Audience
) -> Printed8D:
    """Print the 8D report of a complaint without a window, and without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application()
    from tradetrust_desktop.domain.reports import missing  # noqa: PLC0415 - a command's alone
    from tradetrust_desktop.ui.printing import eight_d  # noqa: PLC0415

    report = desk.reports.eight_d(complaint_id, audience=audience)
    pages = eight_d.print_to(
        path, desk, report, language=language, audience=audience, printed=today()
    )
    return Printed8D(pages, missing(report, language))


def _picture(app: QApplication, window: MainWindow, path: Path) -> Path:
    for _ in range(4):  # a list brings its first record, the record its parts
        window.tasks.wait_idle()
        app.processEvents()
    focused = window.focusWidget()
    if focused is not None:
        focused.clearFocus()
    if not window.grab().save(str(path)):
        raise StorageTrouble(TroubleCode.CANNOT_WRITE_FILE, str(path))
    return path


def _clock_of(folder: Path) -> Callable[[], int]:
    """The afternoon of the day after the last order; the present where there is none."""
    desk = Desk.open(folder, now_ms=now_ms, today=today, read_only=True)
    try:
        last = desk.orders.ids(ListQuery(sort="day", descending=True))[:1]
        days = [row.day for row in desk.orders.rows(last)]
    finally:
        desk.close()
    if not days:
        return now_ms
    moment = datetime.combine(days[0], time_of_day(8, 40), UTC) + timedelta(days=1)
    return lambda: round(moment.timestamp() * 1000)


def _telling(desk: Desk) -> bytes | None:
    """A customer with something to show: of those with an open complaint, who orders most."""
    query = ListQuery(filters={"open_complaints": "1"}, sort="orders", descending=True)
    return next(iter(desk.customers.ids(query)), None)


def _with_evidence(desk: Desk) -> bytes | None:
    """Of the open complaints the most urgent that has evidence."""
    urgent = desk.complaints.ids(ListQuery(filters={"state": "open"}, sort="left"))
    return next((key for key in urgent if desk.evidence.of(key)), None)


def _application() -> QApplication:
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    app = _Application(["tradetrust"])
    app.setApplicationName("TradeTrust")
    app.setDesktopFileName("tradetrust")
    return app


class _Application(QApplication):
    """Knows when the desktop wants the program to end, as from the dock of macOS."""

    asked_to_quit: Callable[[], None] | None = None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit and self.asked_to_quit is not None:
            self.asked_to_quit()
        return super().event(event)
