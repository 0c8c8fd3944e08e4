"""The filters above the list of orders: country, kind, status, and what a chart asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from tradetrust_desktop.domain.orders import OrderKind, OrderStatus
from tradetrust_desktop.ui.orders.texts import kind_text, status_text
from tradetrust_desktop.ui.widgets.buttons import IconButton, MenuButton
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.paged_list import popup_below

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tradetrust_desktop.ui.context import Context

Options = list[tuple[str, str]]


class FilterButton(MenuButton):
    """Shows what is chosen; a click opens the choices. `chosen` carries a value, "" for all."""

    chosen = Signal(str)

    def __init__(self, context: Context, options: Callable[[], Options]) -> None:
        """`options` are pairs of value and text, the first is the one for all."""
        super().__init__(context.theme)
        self._options = options
        self.choice = ""
        self.setProperty("small", "true")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: popup_below(self.menu_of_choices(), self))

    def set_choice(self, value: str) -> None:
        """Choose without telling."""
        self.choice = value
        self.retranslate()

    def retranslate(self) -> None:
        """Show the choice in the language in force."""
        options = self._options()
        self.set_named(dict(options).get(self.choice, self.choice or options[0][1]))

    def menu_of_choices(self) -> QMenu:
        """The menu, which goes away with its closing."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for value, text in self._options():
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(value == self.choice)
            action.triggered.connect(lambda _on=False, value=value: self._choose(value))
            menu.addAction(action)
        return menu

    def _choose(self, value: str) -> None:
        if value != self.choice:
            self.set_choice(value)
            self.chosen.emit(value)


class OrderFilters(QWidget):
    """Three choices side by side, and below them a line for filters that came from elsewhere."""

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._countries: list[str] = []
        self._other: dict[str, str] = {}
        self._other_name = ""
        px = context.theme.px
        self.country = FilterButton(context, self._country_options)
        self.kind = FilterButton(context, self._kind_options)
        self.status = FilterButton(context, self._status_options)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for button in (self.country, self.kind, self.status):
            button.chosen.connect(lambda _: self.changed.emit())
            row.addWidget(button, 1)
        self._other_line = QWidget()
        other = QHBoxLayout(self._other_line)
        other.setContentsMargins(px(4), 0, 0, 0)
        self.other_label = ElidedLabel("quiet")
        self.all_button = IconButton(context.theme, kind="link", small=True)
        self.all_button.clicked.connect(self._drop_other)
        other.addWidget(self.other_label, 1)
        other.addWidget(self.all_button)
        self._other_line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(12))
        column.setSpacing(px(4))
        column.addLayout(row)
        column.addWidget(self._other_line)
        self.retranslate()

    def filters(self) -> dict[str, str]:
        """What `ListQuery.filters` is to hold."""
        chosen = {
            "country": self.country.choice,
            "kind": self.kind.choice,
            "status": self.status.choice,
        }
        return {
            **self._other,
            **{name: value for name, value in chosen.items() if value},
        }

    def set_filters(self, filters: Mapping[str, str], name: str = "") -> None:
        """Show these filters and no others; `name` says what those without a button mean."""
        buttons = {"country": self.country, "kind": self.kind, "status": self.status}
        for field, button in buttons.items():
            button.set_choice(filters.get(field, ""))
        self._other = {
            field: value for field, value in filters.items() if field not in buttons and value
        }
        self._other_name = name
        self.retranslate()

    def set_countries(self, countries: list[str]) -> None:
        """The countries there are to choose from."""
        self._countries = countries

    def retranslate(self) -> None:
        """Texts in the language in force."""
        for button, name in (
            (self.country, self.tr("Filter by country")),
            (self.kind, self.tr("Filter by kind")),
            (self.status, self.tr("Filter by status")),
        ):
            button.retranslate()
            button.setAccessibleDescription(name)
        self._other_line.setVisible(bool(self._other))
        self.other_label.set_whole(self._other_name or self._name_of_other())
        self.all_button.set_named(self.tr("Show all"))

    def _name_of_other(self) -> str:
        """What the filters without a button mean, in words."""
        names = [self._other.get(name, "") for name in ("item", "description")]
        item = self._context.formats.listed(names)
        if item:
            return self.tr("Orders with {item}").format(item=item)
        return self.tr("Only some of the orders")

    def _drop_other(self) -> None:
        self._other = {}
        self.retranslate()
        self.changed.emit()

    def _country_options(self) -> Options:
        formats = self._context.formats
        names = sorted(((code, formats.country(code)) for code in self._countries), key=_by_name)
        return [("", self.tr("All countries")), *names]

    def _kind_options(self) -> Options:
        return [("", self.tr("All kinds")), *((str(kind), kind_text(kind)) for kind in OrderKind)]

    def _status_options(self) -> Options:
        texts = ((str(status), status_text(status)) for status in OrderStatus)
        return [("", self.tr("Any status")), *texts]


def _by_name(pair: tuple[str, str]) -> str:
    return pair[1]
