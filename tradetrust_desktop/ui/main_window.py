"""The main window: puts top bar, pages and status bar together."""

from __future__ import annotations

import base64
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QPushButton, QVBoxLayout, QWidget

from tradetrust_desktop.domain.changes import Changes, Kind
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui.change_hub import ChangeHub
from tradetrust_desktop.ui.context import Context
from tradetrust_desktop.ui.dropped import TablesOverFields, dropped_table
from tradetrust_desktop.ui.file_state import FileState
from tradetrust_desktop.ui.formats import Formats
from tradetrust_desktop.ui.minute import Minute
from tradetrust_desktop.ui.pages import Pages
from tradetrust_desktop.ui.quiet_line import QuietLine
from tradetrust_desktop.ui.shortcuts import listen
from tradetrust_desktop.ui.status_bar import StatusBar
from tradetrust_desktop.ui.tasks import Tasks
from tradetrust_desktop.ui.top_bar import TABS, TopBar
from tradetrust_desktop.ui.trouble_bar import TroubleBar
from tradetrust_desktop.ui.window_menu import WindowMenu
from tradetrust_desktop.ui.window_watch import WindowWatch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent

    from tradetrust_desktop.domain.changes import StepSummary
    from tradetrust_desktop.services.desk import Desk
    from tradetrust_desktop.settings.preferences import Preferences
    from tradetrust_desktop.ui.language import Language
    from tradetrust_desktop.ui.theme import Choice, Theme


class MainWindow(QMainWindow):
    """One window over one desk. Tabs are made when they are first shown."""

    sample_wanted = Signal()
    """The other data are wanted: the sample, or one's own again."""
    restore_chosen = Signal(object)
    folder_chosen = Signal(object, object)
    """Another folder to work with, and the one whose data go along, or None."""
    watching_changed = Signal()
    """Starting with the system, or what happens on closing, was set anew."""
    ended = Signal()
    """It has really closed, and not only hidden in the tray."""

    def __init__(
        self,
        desk: Desk,
        *,
        preferences: Preferences,
        theme: Theme,
        language: Language,
        now_ms: Callable[[], int],
        is_sample: bool = False,
    ) -> None:
        super().__init__()
        self.is_sample = is_sample
        self._language = language
        self._over_fields: TablesOverFields | None = None
        self._is_ending = False
        self._has_ended = False
        self.hub = ChangeHub(self)
        self.tasks = Tasks(self.hub, self)
        firm = desk.firm.get()
        self._formats = Formats(language.name, zone=firm.zone)

        def today() -> date:
            moment = datetime.fromtimestamp(now_ms() / 1000, UTC)
            return moment.astimezone(self._formats.zone).date()

        self.context = Context(
            desk=desk,
            tasks=self.tasks,
            hub=self.hub,
            theme=theme,
            formats=self._formats,
            preferences=preferences,
            firm=firm,
            now_ms=now_ms,
            today=today,
            minute=Minute(now_ms=now_ms, today=today, parent=self),
            navigate=self.navigate,
            notify=self.notify,
            show_trouble=self.show_trouble,
            language=lambda: language.name,
        )
        self._build(is_empty=desk.customers.count() == 0)
        theme.dress(self)
        self._connect()
        self._place()
        self.retranslate()
        self._read_history()
        self.show_tab(self._first_tab())

    # parts

    def _build(self, *, is_empty: bool) -> None:
        context, theme = self.context, self.context.theme
        self.top = TopBar(context)
        self.trouble = TroubleBar(theme)
        self.line = QuietLine(theme)
        self.pages = Pages(context, is_empty=is_empty)
        self.status = StatusBar(theme, self.tasks)
        self.menu = WindowMenu(self)
        self.top.menu_button.setMenu(self.menu.menu)
        self.top.add_to_new_menu(self.menu.import_orders)
        self.file_state = FileState(
            context,
            self.status,
            is_sample=self.is_sample,
            is_empty=lambda: self.is_empty,
            parent=self,
        )
        self.watch = WindowWatch(self)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.top, self.trouble, self.line):
            column.addWidget(part)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)
        self.setCentralWidget(middle)
        self.setMinimumSize(1024, 680)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        menu, pages, top = self.menu, self.pages, self.top
        pages.went.connect(top.show_tab)
        pages.sample_wanted.connect(self.sample_wanted)
        pages.settings_wanted.connect(menu.open_settings)
        top.tab_wanted.connect(self.show_tab)
        top.undo.clicked.connect(menu.undo.trigger)
        top.redo.clicked.connect(menu.redo.trigger)
        top.search.opened.connect(pages.focus_list)
        top.new_wanted.connect(pages.new_about_shown)
        top.log_wanted.connect(pages.log_contact)
        self.status.undo_wanted.connect(menu.undo.trigger)
        self.trouble.restore_wanted.connect(menu.choose_copy)
        menu.restore_chosen.connect(self.restore_chosen)
        self.hub.changed.connect(self._hear)
        self.tasks.trouble.connect(self.show_trouble)
        self.context.minute.turned.connect(self._turn)
        acts: dict[str, Callable[[], object]] = {
            name: partial(self.pages.go_to, name) for name in TABS
        }
        listen(
            self,
            {
                **acts,
                "search": top.search.start,
                "filter": pages.focus_filter,
                "new": lambda: self.new_record(self.shown_tab),
                "edit": pages.edit_shown,
                "menu": top.menu_button.showMenu,
            },
        )

    def _place(self) -> None:
        kept = self.context.preferences.window
        self.resize(1280, 800)
        if kept:
            self.restoreGeometry(QByteArray(base64.b64decode(kept)))

    def begin_day(self) -> None:
        """What may wait until the window is seen: badges, state of the file, copy of the day."""
        self.watch.begin()
        self.context.minute.start()
        self.file_state.begin_day()
        self.pages.make_ahead()

    # pages

    @property
    def is_empty(self) -> bool:
        """Whether there is no customer yet."""
        return self.pages.is_empty

    @property
    def shown_tab(self) -> str:
        """The name of the tab in front."""
        return self.pages.shown

    def tab(self, name: str) -> Any:
        """The widget of a tab, made if it is not there yet."""
        return self.pages.tab(name)

    def show_tab(self, name: str, *, first_page: bool = True) -> None:
        """Bring a tab to the front; an empty program shows its first page among the customers."""
        self.pages.show_tab(name, first_page=first_page)

    def navigate(self, tab: str, record_id: bytes | None = None, **how: Any) -> None:
        """Go to a tab, and there to a record or to the records that `how` describes."""
        self.pages.navigate(tab, record_id, **how)

    def new_record(self, tab: str) -> None:
        """Begin a new record in the sense of a tab."""
        self.pages.new_record(tab)

    def import_orders(self, path: Path | None) -> None:
        """Open the import of order lists, with a file or to choose one."""
        self.pages.import_orders(path)

    # what is said

    def notify(self, text: str) -> None:
        """Say a short thing in the status bar."""
        self.status.tell(text)

    def show_trouble(self, error: Exception) -> None:
        """Show what went wrong and belongs to no field."""
        self.trouble.tell(error)

    def show_file_state(self) -> None:
        """Say in the status bar which data are open and when they were copied."""
        self.file_state.show_state()

    def sample_title(self) -> str:
        """What the status bar says while the sample is filled."""
        return self.tr("Loading the sample data")

    def use_language(self, name: str) -> None:
        """Speak another language from now on, everywhere."""
        self.context.preferences.language = name
        self._write_as(name, self.context.firm.zone)
        self._language.use(name)
        self._dress(None)

    def use_theme(self, choice: str) -> None:
        """Light, dark, or as the system."""
        self.context.preferences.theme = choice
        self._dress(cast("Choice", choice))

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.menu.retranslate()
        self.watch.retranslate()
        name = self.context.firm.name
        if self.is_sample:
            self.setWindowTitle(self.tr("TradeTrust, sample data"))
        else:
            self.setWindowTitle(f"{name} · TradeTrust" if name else "TradeTrust")

    # coming and going

    def to_front(self) -> None:
        """Be seen: from the tray, from the task bar, from behind other windows.

        Who comes back on another day begins with what is due, as at the start of the program.
        """
        today = self.context.today().isoformat()
        if not self.isVisible() and self.context.preferences.last_day not in ("", today):
            self.context.preferences.last_day = today
            if self.watch.is_anything_due():
                self.show_tab("follow_ups")
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_hidden(self) -> None:
        """Begin unseen: behind the icon in the tray, or minimized where there is none."""
        if not self.watch.has_tray():
            self.showMinimized()

    def let_go(self) -> None:
        """The next closing is the last: the session ends, or other data are to be opened."""
        self._is_ending = True

    def quit(self) -> None:
        """Close and really end, whatever closing means otherwise."""
        self.let_go()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()  # what is typed in place is kept
        if self._has_ended:
            super().closeEvent(event)
            return
        kept = self.context.preferences
        kept.window = base64.b64encode(self.saveGeometry().data()).decode()
        kept.tab = self.shown_tab
        kept.last_day = self.context.today().isoformat()
        kept.save()
        if not self._is_ending and self.watch.stays_in_tray():
            event.ignore()
            self.hide()
            return
        self._has_ended = True
        self.context.minute.stop()
        self.pages.stop()
        self.file_state.stop()
        self.watch.end()
        self.tasks.close()
        super().closeEvent(event)
        self.ended.emit()

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.isVisible():
                self.show_file_state()
                self.watch.read_badges()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.context.minute.look()
        super().changeEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own
        from tradetrust_desktop.ui.tab_order import step  # noqa: PLC0415

        here = self.focusWidget()
        if here is not None and not here.isVisible():
            # what had the focus was hidden: nobody asked to go on, so nothing is framed
            self.top.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        there = step(self, forward=forward)
        if there is None:
            return super().focusNextPrevChild(forward)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        there.setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as the space bar does."""
        button = self.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter and not held and isinstance(button, QPushButton):
            if not event.isAutoRepeat():
                button.click()
            return
        super().keyPressEvent(event)

    def createPopupMenu(self) -> QMenu | None:
        return None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._over_fields is None:
            self._over_fields = TablesOverFields(self, self.import_orders)
            self.pages.focus_list()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_table(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_table(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.import_orders(path)

    # inside

    def _write_as(self, language: str, zone: str) -> None:
        self._formats = self.context.formats = Formats(language, zone=zone)

    def _dress(self, choice: Choice | None) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.context.theme.apply(app, choice)

    def _first_tab(self) -> str:
        """Follow-ups at the first start of a day if any are due; later where one left."""
        if self.is_empty:
            return "customers"
        kept = self.context.preferences
        today = self.context.today().isoformat()
        if kept.last_day != today:
            due = ListQuery(filters={"state": "open", "to": today})
            if self.context.desk.follow_ups.ids(due):
                return "follow_ups"
        return kept.tab if kept.tab in TABS else "customers"

    def _turn(self) -> None:
        """Another day, clock or zone: whatever is shown is read again."""
        self.hub.post(Changes(dict.fromkeys(Kind, 1)))
        self.file_state.begin_day()

    def _hear(self, changes: Changes) -> None:
        self._read_history()
        if changes.touches(Kind.SETTING):
            self.tasks.read(self.context.desk.firm.get, self._take_firm, key="firm")
        if changes.touches(Kind.CUSTOMER, Kind.IMPORT):
            self.tasks.read(self.context.desk.customers.count, self._take_count, key="count")
        watched = (Kind.COMPLAINT, Kind.FOLLOW_UP, Kind.CUSTOMER, Kind.INTERACTION, Kind.PROMISE)
        if changes.touches(*watched):
            self.watch.read_badges()

    def _take_count(self, count: int) -> None:
        was_empty = self.is_empty
        self.pages.take_count(count)
        if self.is_empty is not was_empty:
            self.show_file_state()

    def _take_firm(self, firm: Any) -> None:
        self.context.firm = firm
        self._write_as(self._language.name, firm.zone)
        self.retranslate()
        self.pages.show_firm()

    def _read_history(self) -> None:
        history = self.context.desk.history
        self.tasks.read(
            lambda: (history.next_undo(), history.next_redo()), self._take_history, key="history"
        )

    def _take_history(self, found: tuple[StepSummary | None, StepSummary | None]) -> None:
        self.menu.set_history(*found)
        self.top.set_history(*found)
        self.status.set_undo(found[0])
