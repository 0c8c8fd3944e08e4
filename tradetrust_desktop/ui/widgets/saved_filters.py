"""The button at the left of a toolbar: filters in plain words, with how many records each lists."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui.widgets.buttons import MenuButton
from tradetrust_desktop.ui.widgets.paged_list import popup_below

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tradetrust_desktop.domain.saved_filters import SavedFilter
    from tradetrust_desktop.ui.context import Context


@dataclass(frozen=True)
class PlainFilter:
    """A filter that is always there; `text` is called again when the language changes."""

    text: Callable[[], str]
    filters: Mapping[str, str] = field(default_factory=dict)


class SavedFilterButton(MenuButton):
    """Its text is the filter in force; its menu has the usual ones and one's own."""

    chosen = Signal(object)
    """A mapping of conditions."""
    forgotten = Signal(str)
    """The filter of this name is to be deleted."""

    def __init__(
        self,
        context: Context,
        *,
        usual: Sequence[PlainFilter],
        count: Callable[[Sequence[ListQuery]], Sequence[int]],
        own: Callable[[], Sequence[SavedFilter]],
        parent: QWidget | None = None,
    ) -> None:
        """`count` and `own` are called on the reader thread, when the menu opens."""
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._usual = tuple(usual)
        self._count = count
        self._own = own
        self._known: tuple[SavedFilter, ...] = ()
        self._filters: Mapping[str, str] = {}
        self.clicked.connect(self.open)

    def show_filters(self, filters: Mapping[str, str]) -> None:
        """Name what is in force."""
        self._filters = dict(filters)
        self.retranslate()

    def name_of(self, filters: Mapping[str, str]) -> str:
        """The name of these conditions; empty where they have none."""
        for usual in self._usual:
            if dict(usual.filters) == dict(filters):
                return usual.text()
        return next((each.name for each in self._known if dict(each.filters) == dict(filters)), "")

    def read_own(self, done: Callable[[], object] = lambda: None) -> None:
        """Read one's own filters, so that they are known by name."""

        def known(own: Sequence[SavedFilter]) -> None:
            self._known = tuple(own)
            self.retranslate()
            done()

        self._context.tasks.read(self._own, known, key=(id(self), "own"))

    def retranslate(self) -> None:
        """Say what is in force in the language in force."""
        name = self.name_of(self._filters)
        self.set_named(name or self.tr("Filtered"), self.tr("Saved filters"))
        self.updateGeometry()

    def open(self) -> None:
        """Count, then open the menu."""
        usual, count, own = self._usual, self._count, self._own

        def work() -> tuple[tuple[SavedFilter, ...], list[int]]:
            known = tuple(own())
            every = [*(each.filters for each in usual), *(each.filters for each in known)]
            return known, list(count([ListQuery(filters=each) for each in every]))

        self._context.tasks.read(work, self._show, key=(id(self), "menu"))

    def menu_of(self, own: Sequence[SavedFilter], counts: Sequence[int]) -> QMenu:
        """The menu: the usual filters, one's own, and a way to delete the one in force."""
        self._known = tuple(own)
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        entries = [
            *((each.text(), each.filters) for each in self._usual),
            *((each.name, each.filters) for each in own),
        ]
        for place, ((text, filters), number) in enumerate(zip(entries, counts, strict=True)):
            if place == len(self._usual):
                menu.addSeparator()
            # behind the tabulator stands what a menu shows at its right edge
            shown = text.replace("&", "&&")
            action = QAction(f"{shown}\t{self._context.formats.number(number)}", menu)
            action.setCheckable(True)
            action.setChecked(dict(filters) == dict(self._filters))
            action.triggered.connect(
                lambda _on=False, filters=dict(filters): self.chosen.emit(filters)
            )
            menu.addAction(action)
        name = next((each.name for each in own if dict(each.filters) == dict(self._filters)), "")
        if name:
            menu.addSeparator()
            text = self.tr("Delete the filter “%1”").replace("%1", name)
            delete = menu.addAction(text.replace("&", "&&"))
            delete.triggered.connect(lambda _on=False, name=name: self.forgotten.emit(name))
        return menu

    def _show(self, found: tuple[tuple[SavedFilter, ...], list[int]]) -> None:
        popup_below(self.menu_of(*found), self)
