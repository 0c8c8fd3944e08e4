"""A country by name or code, typed or picked; and a button that filters by country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from tradetrust_desktop.ui.widgets.buttons import MenuButton
from tradetrust_desktop.ui.widgets.fields import TextField
from tradetrust_desktop.ui.widgets.paged_list import popup_below

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tradetrust_desktop.domain.figures import CountrySales
    from tradetrust_desktop.ui.context import Context

_MOST = 30


class CountryField(TextField):
    """Its value is the ISO code; text that names no country stays as it was typed."""

    def __init__(
        self, context: Context, *, inplace: bool = False, parent: QWidget | None = None
    ) -> None:
        self._context = context
        self._codes: dict[str, str] = {}
        self._language = ""
        super().__init__(context.theme, inplace=inplace, parent=parent)
        self.line.textEdited.connect(self._offer)

    def value(self) -> str:
        typed = self.line.text().strip()
        if not typed:
            return ""
        self._know()
        if len(typed) == 2 and typed.upper() in self._codes.values():  # noqa: PLR2004 - alpha-2
            return typed.upper()
        return self._codes.get(typed.casefold(), typed)

    def set_value(self, value: str) -> None:
        """Show a country by its code, in the language in force."""
        self.line.setText(self._context.formats.country(value) if value else "")
        self.line.setCursorPosition(0)
        self.remember()

    def retranslate(self) -> None:
        """Name the country in the language in force, unless somebody types."""
        if not self.is_being_edited():
            self.set_value(self.value())

    def _offer(self, _text: str) -> None:
        if self.line.completer() is None or self._language != self._context.formats.language:
            self._know()
            self.complete_from(list(self._context.formats.countries().values()))
            completer = self.line.completer()
            if completer is not None:
                completer.complete()

    def _know(self) -> None:
        formats = self._context.formats
        if self._language != formats.language:
            self._language = formats.language
            # names of the language left a moment ago are still understood
            self._codes.update(
                {name.casefold(): code for code, name in formats.countries().items()}
            )


class CountryFilter(MenuButton):
    """A button with a menu of the countries one sells to. `chosen` carries the code, or ""."""

    chosen = Signal(str)

    def __init__(
        self,
        context: Context,
        read: Callable[[], Sequence[CountrySales]],
        parent: QWidget | None = None,
    ) -> None:
        """`read` runs on the reader thread each time the menu is opened."""
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._read = read
        self.country = ""
        self.clicked.connect(self.open)
        self.retranslate()

    def set_country(self, country: str) -> None:
        """Choose without telling."""
        self.country = country
        self.retranslate()

    def open(self) -> None:
        """Open the menu."""
        self._context.tasks.read(self._read, self._show, key=(id(self), "countries"))

    def retranslate(self) -> None:
        """Show what is chosen in the language in force."""
        name = self._context.formats.country(self.country) if self.country else ""
        self.set_named(name or QCoreApplication.translate("CountryFilter", "All countries"))

    def _show(self, countries: Sequence[CountrySales]) -> None:
        menu = self.menu_of(countries)
        popup_below(menu, self)

    def menu_of(self, countries: Sequence[CountrySales]) -> QMenu:
        """The menu: all, then the largest countries."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        codes = ["", *(row.country for row in countries[:_MOST])]
        for code in codes:
            name = self._context.formats.country(code)
            action = QAction(
                name or QCoreApplication.translate("CountryFilter", "All countries"), menu
            )
            action.setCheckable(True)
            action.setChecked(code == self.country)
            action.triggered.connect(lambda _on=False, code=code: self._choose(code))
            menu.addAction(action)
        return menu

    def _choose(self, code: str) -> None:
        if code != self.country:
            self.set_country(code)
            self.chosen.emit(code)
