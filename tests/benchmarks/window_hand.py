"""What a hand does in the window, act by act, each with its name."""

import time
from typing import Any

from PySide6.QtCore import QEventLoop

from tests.ui.watchdog import Stalls

TABS = ("customers", "complaints", "follow_ups", "orders", "insights")
SECTIONS = ("orders", "complaints", "follow_ups", "surveys", "contacts", "profile", "timeline")


class Hand:
    """Every act lets its result be painted before the next begins."""

    def __init__(self, app: Any, window: Any, stalls: Stalls) -> None:
        self._app = app
        self._window = window
        self._stalls = stalls

    def settle(self) -> None:
        """Let all work come home."""
        for _ in range(3):
            self._window.tasks.wait_idle()
            self._app.processEvents()

    def wait_for_pages(self) -> None:
        """Let the tabs be made ahead."""
        loop = QEventLoop()
        self._window.pages.all_made.connect(loop.quit)
        with self._stalls.act("tabs made ahead"):
            loop.exec()

    def switch(self, tab: str, named: str) -> float:
        """Another tab in front; the seconds from the key to the picture."""
        if self._window.shown_tab == tab:
            self._window.show_tab("customers" if tab != "customers" else "orders")
            self.settle()
        with self._stalls.act(f"{named}: {tab}"):
            begin = time.perf_counter()
            self._window.show_tab(tab)
            self._app.processEvents()
            self._window.repaint()
            took = time.perf_counter() - begin
            self.settle()
        return took

    def open_customer(self, customer_id: bytes, named: str) -> float:
        """A customer's page with the first entries of the timeline; the seconds it takes."""
        tab = self._window.tab("customers")
        page = tab.record_page
        page.sections.choose("timeline")
        self.settle()
        with self._stalls.act(named):
            begin = time.perf_counter()
            tab.show_record(customer_id)
            self.settle()
            page.repaint()
            return time.perf_counter() - begin

    def do(self, named: str, act: Any) -> None:
        """Anything else."""
        with self._stalls.act(named):
            act()
            self.settle()

    def walk(self, *, busy: bytes, calm: bytes, complaints: list[bytes]) -> None:
        """Everything that is done on a day, after all tabs were seen once."""
        self._customers(busy, calm)
        self._lists()
        self._complaints(complaints)
        self._follow_ups()
        self._beside()
        self._looks()

    def _customers(self, busy: bytes, calm: bytes) -> None:
        window = self._window
        self.switch("customers", "second visit")
        tab = window.tab("customers")
        page = tab.record_page
        for visit in ("first", "second"):
            self.do("customer opened", lambda: tab.show_record(busy))
            for section in SECTIONS:
                self.do(
                    f"section, {visit} visit: {section}", lambda s=section: page.sections.choose(s)
                )
            self.do("customer opened", lambda: tab.show_record(calm))
        tab.show_record(busy)
        self.settle()
        bar = page.timeline.view.verticalScrollBar()
        for part in (0.1, 0.3, 0.5, 0.9, 1.0):
            to = round(bar.maximum() * part)
            self.do("timeline scrolled", lambda to=to: bar.setValue(to))
        self.do("contact logged: opened", page.log)
        self.do("contact logged: left", page.log_panel.give_up)
        page.timeline.note.setText("Asked for prices")
        self.do("note kept", page.timeline.keep_note)
        self.do("undo", window.menu.undo.trigger)
        self.do("redo", window.menu.redo.trigger)
        self.do("undo", window.menu.undo.trigger)
        for _ in range(2):
            self.do("new customer begun", tab.new_record)
            self.do("new customer left", tab.new_page.given_up.emit)

    def _lists(self) -> None:
        window = self._window
        window.show_tab("customers")
        self.settle()
        tab = window.tab("customers")
        view, model = tab.view, tab.model
        for word in ("nor", "lum", "12", ""):
            self.do("customers filtered", lambda word=word: model.change_query(text=word))
        header = view.horizontalHeader()
        for place in range(3):
            self.do("customers sorted", lambda place=place: header.sectionClicked.emit(place))
        bar = view.verticalScrollBar()
        for part in (0.3, 0.9, 0.0):
            to = round(bar.maximum() * part)
            self.do("customers scrolled", lambda to=to: bar.setValue(to))
        self.do("all customers selected", view.selectAll)
        self.do("all customers copied", view.copy_chosen)
        self.do("all customers read again while selected", tab.reload)
        self.do("one customer selected again", lambda: view.selectRow(3))
        self.do("several selected", lambda: self._select(view, 5))
        self.do("one customer selected again", lambda: view.selectRow(3))
        for name in ("orders", "complaints"):
            window.show_tab(name)
            self.settle()
            other = window.tab(name)
            for word in ("12", ""):
                self.do(f"{name} filtered", lambda m=other.model, w=word: m.change_query(text=w))
            self.do(f"all {name} selected", other.view.selectAll)
            self.do(f"all {name} copied", other.view.copy_chosen)
            self.do(f"one of {name} selected", lambda view=other.view: view.selectRow(0))

    def _select(self, view: Any, number: int) -> None:
        from PySide6.QtCore import QItemSelectionModel

        flags = QItemSelectionModel.SelectionFlag
        for place in range(number):
            view.selectionModel().select(view.model().index(place, 0), flags.Select | flags.Rows)

    def _complaints(self, complaints: list[bytes]) -> None:
        window = self._window
        window.show_tab("complaints")
        self.settle()
        tab = window.tab("complaints")
        for key in complaints * 2:
            self.do("complaint opened", lambda key=key: tab.show_record(key))
        for _ in range(2):
            self.do("new complaint begun", tab.new_record)
            self.do("new complaint left", tab.new_page.given_up.emit)

    def _follow_ups(self) -> None:
        window = self._window
        window.show_tab("follow_ups")
        self.settle()
        tab = window.tab("follow_ups")
        for span in ("week", "all", "today", "all"):
            self.do(f"follow-ups: {span}", lambda span=span: tab.choose_span(span))
        for place in range(1, 8):
            self.do("follow-up opened", lambda place=place: tab.view.selectRow(place))
        for step in (1, 1, -1, 0):
            self.do("month turned", lambda step=step: tab.page.month.turn(step))
        for _ in range(2):
            self.do("new follow-up begun", tab.new_record)
            self.do("new follow-up left", tab.new_page.given_up.emit)

    def _beside(self) -> None:
        window = self._window
        window.show_tab("orders")
        self.settle()
        orders = window.tab("orders")
        for place in range(4):
            self.do("order opened", lambda place=place: orders.view.selectRow(place))
        for _ in range(2):
            self.do("new order begun", orders.new_record)
            self.do("new order left", orders.new_page.given_up.emit)
        self.do("imports shown", orders.show_imports)
        window.activateWindow()
        self.do("search begun", window.top.search.start)
        for word in ("n", "no", "nor", "nord", "pallets", "12", ""):
            self.do("searched", lambda word=word: self._search(word))
        for _ in range(2):
            self.do("guide shown", window.pages.toggle_help)
            self.do("guide left", window.pages.toggle_help)

    def _search(self, word: str) -> None:
        box = self._window.top.search
        box.setText(word)
        box._pause.stop()
        if word:
            box._search()

    def _looks(self) -> None:
        from tradetrust_desktop.ui.dialogs.settings import SettingsDialog

        window = self._window
        for visit in ("first", "second"):
            self.do(f"settings opened, {visit} time", window.menu.open_settings)
            dialog = window.findChild(SettingsDialog)
            for name in ("firm", "contact", "watching", "data"):
                self.do(
                    f"settings: {name}", lambda name=name, dialog=dialog: dialog.show_page(name)
                )
            self.do("settings closed", dialog.accept)
            self._app.sendPostedEvents(None, 52)  # DeferredDelete
        self.do("a minute passed", window.context.minute.ticked.emit)
        for tab in ("customers", "insights"):
            window.show_tab(tab)
            self.settle()
            for language in ("zh_CN", "en"):
                self.do("language switched", lambda name=language: window.use_language(name))
            for choice in ("dark", "light"):
                self.do("theme switched", lambda choice=choice: window.use_theme(choice))
