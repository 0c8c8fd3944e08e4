"""The main window: puts top bar, tabs and status bar together."""

from __future__ import annotations

import base64
from datetime import UTC, date, datetime
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from tradetrust_desktop.domain.changes import Changes, Kind
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui.change_hub import ChangeHub
from tradetrust_desktop.ui.context import Context
from tradetrust_desktop.ui.dropped import TablesOverFields, dropped_table
from tradetrust_desktop.ui.formats import Formats
from tradetrust_desktop.ui.minute import Minute
from tradetrust_desktop.ui.status_bar import StatusBar
from tradetrust_desktop.ui.tasks import Tasks
from tradetrust_desktop.ui.top_bar import TABS, TopBar
from tradetrust_desktop.ui.trouble_bar import TroubleBar
from tradetrust_desktop.ui.window_menu import WindowMenu

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tradetrust_desktop.domain.changes import StepSummary
    from tradetrust_desktop.services.desk import Desk
    from tradetrust_desktop.settings.preferences import Preferences
    from tradetrust_desktop.ui.first_page import FirstPage
    from tradetrust_desktop.ui.language import Language
    from tradetrust_desktop.ui.theme import Choice, Theme

_CLASSES: Final = {
    "customers": "CustomersTab",
    "complaints": "ComplaintsTab",
    "follow_ups": "FollowUpsTab",
    "orders": "OrdersTab",
    "insights": "InsightsTab",
}
_DAILY_COPY_MS: Final = 3000


class _Pages(QStackedWidget):
    """The tabs; none of them, seen or not, keeps the window from being made small."""

    def minimumSizeHint(self) -> QSize:
        return QSize(640, 480)


class MainWindow(QMainWindow):
    """One window over one desk. Tabs are made when they are first shown."""

    sample_wanted = Signal()
    """The other data are wanted: the sample, or one's own again."""
    restore_chosen = Signal(object)

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
        self._tabs: dict[str, Any] = {}
        self._shown = ""
        self._first_page: FirstPage | None = None
        self._over_fields: TablesOverFields | None = None
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
        self.is_empty = desk.customers.count() == 0
        self._build()
        self._connect()
        self._place()
        self.retranslate()
        self._read_history()
        self.show_tab(self._first_tab())

    # parts

    def _build(self) -> None:
        theme = self.context.theme
        self.top = TopBar(self.context)
        self.trouble = TroubleBar(theme)
        self.pages = _Pages()
        self.status = StatusBar(theme, self.tasks)
        self.menu = WindowMenu(self)
        self.top.menu_button.setMenu(self.menu.menu)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.top, self.trouble):
            column.addWidget(part)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)
        self.setCentralWidget(middle)
        self.setMinimumSize(1024, 680)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        menu = self.menu
        self.top.tabs.currentChanged.connect(lambda place: self.show_tab(TABS[place]))
        self.top.undo.clicked.connect(menu.undo.trigger)
        self.top.redo.clicked.connect(menu.redo.trigger)
        self.status.undo_wanted.connect(menu.undo.trigger)
        self.top.search.found.connect(self.navigate)
        self.top.new_wanted.connect(self.new_record)
        self.trouble.restore_wanted.connect(menu.choose_copy)
        menu.restore_chosen.connect(self.restore_chosen)
        self.hub.changed.connect(self._hear)
        self.tasks.trouble.connect(self.show_trouble)
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+K": self.top.search.start,
            "Ctrl+N": lambda: self.new_record(self._shown),
            "Ctrl+F": self._focus_filter,
            "F10": self.top.menu_button.showMenu,
        }
        for number, name in enumerate(TABS, start=1):
            keys[f"Ctrl+{number}"] = partial(self.show_tab, name)
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)
        self.context.minute.turned.connect(self._turn)
        self.context.minute.ticked.connect(self._read_badges)
        self._daily = QTimer(self)
        self._daily.setSingleShot(True)
        self._daily.setInterval(_DAILY_COPY_MS)
        self._daily.timeout.connect(self._copy_of_the_day)

    def _place(self) -> None:
        kept = self.context.preferences.window
        self.resize(1280, 800)
        if kept:
            self.restoreGeometry(QByteArray(base64.b64decode(kept)))

    def begin_day(self) -> None:
        """What may wait until the window is seen: badges, state of the file, copy of the day."""
        self._read_badges()
        self.show_file_state()
        self.context.minute.start()
        if not self.is_empty:
            self._daily.start()

    def _copy_of_the_day(self) -> None:
        desk = self.context.desk

        def work(_progress: object, _cancel: object) -> Path | None:
            return desk.copies.make_daily()

        self.tasks.files(work, lambda _: self.show_file_state(), self.show_trouble)

    # tabs

    def tab(self, name: str) -> Any:
        """The widget of a tab, made if it is not there yet."""
        found = self._tabs.get(name)
        if found is None:
            module = import_module(f"tradetrust_desktop.ui.{name}.tab")
            found = getattr(module, _CLASSES[name])(self.context)
            self._tabs[name] = found
            self.pages.addWidget(found)
        return found

    def show_tab(self, name: str, *, first_page: bool = True) -> None:
        """Bring a tab to the front; an empty program shows its first page among the customers."""
        self._shown = name
        place = TABS.index(name)
        if self.top.tabs.currentIndex() != place:
            self.top.tabs.blockSignals(True)  # noqa: FBT003
            self.top.tabs.setCurrentIndex(place)
            self.top.tabs.blockSignals(False)  # noqa: FBT003
        if name == "customers" and self.is_empty and first_page:
            self.pages.setCurrentWidget(self._make_first_page())
            return
        tab = self.tab(name)
        self.pages.setCurrentWidget(tab)
        tab.activate()

    @property
    def shown_tab(self) -> str:
        """The name of the tab in front."""
        return self._shown

    def navigate(self, tab: str, record_id: bytes | None = None, **how: Any) -> None:
        """Go to a tab, and there to a record or to the records that `how` describes."""
        self.show_tab(tab, first_page=False)
        if record_id is not None:
            self.tab(tab).show_record(record_id)
        if how:
            self.tab(tab).show_records(**how)

    def new_record(self, tab: str) -> None:
        """Begin a new record in the sense of a tab; among insights, an order list is imported."""
        if tab == "insights":
            tab = "orders"
        self.show_tab(tab, first_page=False)
        self.tab(tab).new_record()

    def import_orders(self, path: Path | None) -> None:
        """Open the import of order lists, with a file or to choose one."""
        self.show_tab("orders")
        if path is None:
            self.tab("orders").choose_import()
        else:
            self.tab("orders").start_import(path)

    # what is said

    def notify(self, text: str) -> None:
        """Say a short thing in the status bar."""
        self.status.tell(text)

    def show_trouble(self, error: Exception) -> None:
        """Show what went wrong and belongs to no field."""
        self.trouble.tell(error)

    def show_file_state(self) -> None:
        """Say in the status bar which data are open and when they were copied."""
        desk = self.context.desk

        def work() -> int:  # the service is made on the worker, it is not needed to start
            return desk.copies.latest_ms()

        self.tasks.read(work, self._tell_file, key="file state")

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

    def _dress(self, choice: Choice | None) -> None:
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        app = QApplication.instance()
        if isinstance(app, QApplication):
            self.context.theme.apply(app, choice)

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.menu.retranslate()
        name = self.context.firm.name
        if self.is_sample:
            self.setWindowTitle(self.tr("TradeTrust, sample data"))
        else:
            self.setWindowTitle(f"{name} · TradeTrust" if name else "TradeTrust")

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.isVisible():
                self.show_file_state()
                self._read_badges()
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

    def createPopupMenu(self) -> QMenu | None:
        return None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._over_fields is None:
            self._over_fields = TablesOverFields(self, self.import_orders)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_table(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_table(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.import_orders(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()  # what is typed in place is kept
        kept = self.context.preferences
        kept.window = base64.b64encode(self.saveGeometry().data()).decode()
        kept.tab = self._shown
        kept.last_day = self.context.today().isoformat()
        kept.save()
        self.context.minute.stop()
        self._daily.stop()
        self.tasks.close()
        super().closeEvent(event)

    # inside

    def _write_as(self, language: str, zone: str) -> None:
        self._formats = self.context.formats = Formats(language, zone=zone)

    def _turn(self) -> None:
        """Another day, clock or zone: whatever is shown is read again."""
        self.hub.post(Changes(dict.fromkeys(Kind, 1)))
        self.show_file_state()
        if not self.is_empty:
            self._daily.start()

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

    def _make_first_page(self) -> FirstPage:
        if self._first_page is None:
            from tradetrust_desktop.ui.first_page import FirstPage  # noqa: PLC0415

            page = FirstPage(self.context)
            page.import_wanted.connect(self.import_orders)
            page.new_customer_wanted.connect(lambda: self.new_record("customers"))
            page.sample_wanted.connect(self.sample_wanted)
            page.settings_wanted.connect(self.menu.open_settings)
            self.pages.addWidget(page)
            self._first_page = page
        return self._first_page

    def _focus_filter(self) -> None:
        if self.pages.currentWidget() is self._tabs.get(self._shown):
            self.tab(self._shown).focus_filter()

    def _hear(self, changes: Changes) -> None:
        self._read_history()
        if changes.touches(Kind.SETTING):
            self.tasks.read(self.context.desk.firm.get, self._take_firm, key="firm")
        if changes.touches(Kind.CUSTOMER, Kind.IMPORT):
            self.tasks.read(self.context.desk.customers.count, self._take_count, key="count")
        if changes.touches(Kind.COMPLAINT, Kind.FOLLOW_UP, Kind.CUSTOMER):
            self._read_badges()

    def _take_firm(self, firm: Any) -> None:
        self.context.firm = firm
        self._write_as(self._language.name, firm.zone)
        self.retranslate()
        if self._first_page is not None:
            self._first_page.show_settings()

    def _take_count(self, count: int) -> None:
        was_empty, self.is_empty = self.is_empty, count == 0
        if was_empty and not self.is_empty and self._first_page is self.pages.currentWidget():
            self.show_tab("customers")

    def _read_history(self) -> None:
        history = self.context.desk.history
        self.tasks.read(
            lambda: (history.next_undo(), history.next_redo()), self._take_history, key="history"
        )

    def _take_history(self, found: tuple[StepSummary | None, StepSummary | None]) -> None:
        self.menu.set_history(*found)
        self.top.set_history(*found)
        self.status.set_undo(found[0])

    def _read_badges(self) -> None:
        desk, today = self.context.desk, self.context.today().isoformat()

        def work() -> tuple[int, int]:
            complaints = desk.complaints.ids(ListQuery(filters={"open": "1"}))
            due = desk.follow_ups.ids(ListQuery(filters={"state": "open", "to": today}))
            return len(complaints), len(due)

        self.tasks.read(work, self._take_badges, key="badges")

    def _take_badges(self, found: tuple[int, int]) -> None:
        complaints, due = found
        tabs = self.top.tabs
        tabs.set_badge(
            TABS.index("complaints"),
            complaints,
            hint=self.tr("%n complaint(s) not closed", "", complaints),
        )
        tabs.set_badge(
            TABS.index("follow_ups"),
            due,
            hint=self.tr("%n follow-up(s) due by today", "", due),
        )

    def _tell_file(self, latest_ms: int) -> None:
        context = self.context
        name = self.tr("Sample data") if self.is_sample else context.desk.database.path.name
        if self.is_empty:
            state = self.tr("no records yet")
        elif latest_ms:
            state = self.tr("copy kept {when}").format(when=self._when(latest_ms))
        else:
            state = self.tr("no copy yet")
        encrypted = context.desk.database.passphrase is not None
        kept = self.tr("encrypted") if encrypted else self.tr("not encrypted")
        self.status.set_file(
            self.tr("{file}, {kept}, {state}").format(file=name, kept=kept, state=state),
            safe=encrypted,
        )

    def _when(self, time_ms: int) -> str:
        """The time alone for today, else with its day."""
        formats, today = self.context.formats, self.context.today()
        moment = datetime.fromtimestamp(time_ms / 1000, UTC).astimezone(formats.zone)
        if moment.date() == today:
            return formats.clock(time_ms)
        return formats.day_time(time_ms, today=today)
