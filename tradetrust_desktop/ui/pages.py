"""What lies between top bar and status bar: the tabs, the first page, the guide."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QWidget,
)

from tradetrust_desktop.ui.tab_order import stops

if TYPE_CHECKING:
    from pathlib import Path

    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.first_page import FirstPage
    from tradetrust_desktop.ui.help.page import HelpPage

_CLASSES: Final = {
    "customers": "CustomersTab",
    "complaints": "ComplaintsTab",
    "follow_ups": "FollowUpsTab",
    "orders": "OrdersTab",
    "insights": "InsightsTab",
}
_AHEAD_MS = 250
"""Between the steps in which pages are made ahead: room for whoever types."""


class Pages(QStackedWidget):
    """Makes a page when it is first shown, and finds the way among them."""

    went = Signal(str)
    """The name of the tab that came to the front."""
    sample_wanted = Signal()
    settings_wanted = Signal()
    all_made = Signal()
    """The tabs that were made ahead are all there."""

    def __init__(self, context: Context, *, is_empty: bool) -> None:
        """`is_empty` says that there are no records, so that the first page stands in."""
        super().__init__()
        self.is_empty = is_empty
        self.shown = ""
        """The name of the tab in front, or of the one to go back to from the guide."""
        self.tabs: dict[str, Any] = {}
        """Those made so far."""
        self._context = context
        self._first: FirstPage | None = None
        self._help: HelpPage | None = None
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(_AHEAD_MS)
        self._ahead.timeout.connect(self._step_ahead)

    def minimumSizeHint(self) -> QSize:
        """None of the pages, seen or not, keeps the window from being made small."""
        return QSize(640, 480)

    def tab(self, name: str) -> Any:
        """The widget of a tab, made if it is not there yet."""
        found = self._made(name)
        if self.indexOf(found) < 0:
            self.addWidget(found)
        return found

    def make_ahead(self) -> None:
        """Make the tabs not shown yet, in short steps while nothing else is to be done."""
        self._ahead.start()

    def stop(self) -> None:
        """Make no more tabs ahead; one that was not put in yet goes."""
        self._ahead.stop()
        for name in [each for each, tab in self.tabs.items() if self.indexOf(tab) < 0]:
            self.tabs.pop(name).deleteLater()

    def show_tab(self, name: str, *, first_page: bool = True) -> None:
        """Bring a tab to the front; an empty program shows its first page among the customers."""
        self.shown = name
        self.went.emit(name)
        if name == "customers" and self.is_empty and first_page:
            self.setCurrentWidget(self._first_page())
            return
        tab = self.tab(name)
        self.setCurrentWidget(tab)
        tab.activate()

    def navigate(self, tab: str, record_id: bytes | None = None, **how: Any) -> None:
        """Go to a tab, and there to a record or to the records that `how` describes."""
        left, here = self.currentWidget(), QApplication.focusWidget()
        self.show_tab(tab, first_page=False)
        if record_id is not None:
            self.tab(tab).show_record(record_id)
        if left is not self.currentWidget() and (here is None or self.isAncestorOf(here)):
            self._take_keys()
        if how:
            self.tab(tab).show_records(**how)

    def go_to(self, name: str) -> None:
        """Bring a tab to the front, ready for the arrow keys."""
        self.show_tab(name)
        self.focus_list(Qt.FocusReason.ShortcutFocusReason)

    def new_record(self, tab: str) -> None:
        """Begin a new record in the sense of a tab; among insights, an order."""
        if tab == "insights":
            tab = "orders"
        self.show_tab(tab, first_page=False)
        self.tab(tab).new_record()

    def new_about_shown(self, tab: str) -> None:
        """Begin a new record of a tab, with the customer of the record in front if there is one."""
        about: dict[str, Any] = getattr(self._tab_in_front(), "shown_about", dict)()
        self.new_record(tab)
        if about:
            self.tab(tab).begin_about(**about)

    def log_contact(self) -> None:
        """Take down what was said or written with the customer shown, in whatever tab."""
        shown = getattr(self._tab_in_front(), "shown_customer", None)
        self.navigate("customers", shown() if shown is not None else None, log=True)

    def import_orders(self, path: Path | None) -> None:
        """Open the import of order lists, with a file or to choose one."""
        self.show_tab("orders")
        if path is None:
            self.tab("orders").choose_import()
        else:
            self.tab("orders").start_import(path)

    def focus_filter(self) -> None:
        """Go to the field that narrows the list in front."""
        if (tab := self._tab_in_front()) is not None:
            tab.focus_filter()

    def focus_list(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Go to the list in front where it is seen, such as after a record was found.

        A new record that is being typed is gone on with.
        """
        tab = self._tab_in_front()
        view, new_page = getattr(tab, "view", None), getattr(tab, "new_page", None)
        if new_page is not None and new_page.isVisible():
            (new_page.focusWidget() or new_page).setFocus()
        elif view is not None and view.isVisible():
            view.setFocus(reason)

    def edit_shown(self) -> None:
        """Begin to edit: the cell one stands on, else what the tab says, else the first field."""
        here = QApplication.focusWidget()
        if isinstance(here, QAbstractItemView):
            index = here.currentIndex()
            if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
                here.edit(index)
                return
        tab = self._tab_in_front()
        if hasattr(tab, "edit_record"):
            tab.edit_record()
        elif hasattr(tab, "list_page"):
            tab.list_page.show_detail()
            _focus_first_field(tab.list_page.detail.currentWidget())

    def toggle_help(self) -> None:
        """Show the guide and the sheet of all keys, or go back to where one was."""
        if self._help is not None and self.currentWidget() is self._help:
            self.show_tab(self.shown)
            return
        if self._help is None:
            from tradetrust_desktop.ui.help.page import HelpPage  # noqa: PLC0415

            self._help = HelpPage(self._context)
            self._help.closed.connect(lambda: self.show_tab(self.shown))
            self.addWidget(self._help)
        self.setCurrentWidget(self._help)
        self._help.begin()

    def take_count(self, count: int) -> None:
        """How many customers there are now; the first one ends the first page."""
        was_empty, self.is_empty = self.is_empty, count == 0
        if was_empty and not self.is_empty and self._first is self.currentWidget():
            self.show_tab("customers")

    def show_firm(self) -> None:
        """The firm's settings are others."""
        if self._first is not None:
            self._first.show_settings()

    def _made(self, name: str) -> Any:
        found = self.tabs.get(name)
        if found is None:
            found = self.tabs[name] = getattr(_module(name), _CLASSES[name])(self._context)
        return found

    def _step_ahead(self) -> None:
        """Load, make or put in the next tab; each of them takes some 50 ms."""
        put_in = {id(self.widget(place)) for place in range(self.count())}
        name = next((each for each in _CLASSES if id(self.tabs.get(each)) not in put_in), None)
        if name is None:
            self.all_made.emit()
            return
        tasks = self._context.tasks
        if tasks.pending:
            self._ahead.start()
        elif name in self.tabs:
            self.addWidget(self.tabs[name])
            self._ahead.start()
        else:
            tasks.read(lambda: _module(name), lambda _: self._make_one(name))

    def _make_one(self, name: str) -> None:
        self._made(name)
        self._ahead.start()

    def _take_keys(self) -> None:
        """The way led here from a page that is not seen any more: the keys go on here."""
        self.focus_list()
        tab, here = self._tab_in_front(), QApplication.focusWidget()
        if here is None or not (tab.isAncestorOf(here) and here.isVisible()):
            first = next(stops(tab), None)
            if first is not None:
                first.setFocus()

    def _tab_in_front(self) -> Any:
        """None while the first page or the guide is shown."""
        tab = self.tabs.get(self.shown)
        return tab if self.currentWidget() is tab else None

    def _first_page(self) -> FirstPage:
        if self._first is None:
            from tradetrust_desktop.ui.first_page import FirstPage  # noqa: PLC0415

            page = FirstPage(self._context)
            page.import_wanted.connect(self.import_orders)
            page.new_customer_wanted.connect(lambda: self.new_record("customers"))
            page.sample_wanted.connect(self.sample_wanted)
            page.settings_wanted.connect(self.settings_wanted)
            self.addWidget(page)
            self._first = page
        return self._first


def _module(name: str) -> Any:
    return import_module(f"tradetrust_desktop.ui.{name}.tab")


def _focus_first_field(page: QWidget | None) -> None:
    if page is None:
        return
    for field in page.findChildren(QWidget):
        typed_in = isinstance(field, (QLineEdit, QPlainTextEdit, QComboBox))
        if typed_in and field.isVisibleTo(page) and field.isEnabled():
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
