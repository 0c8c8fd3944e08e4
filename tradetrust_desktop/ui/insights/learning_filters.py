"""What narrows the page of the complaints, besides period and country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from tradetrust_desktop.ui.insights import learning_words as said
from tradetrust_desktop.ui.widgets.buttons import MenuButton
from tradetrust_desktop.ui.widgets.filter_chips import FilterChip
from tradetrust_desktop.ui.widgets.flow import Flow
from tradetrust_desktop.ui.widgets.paged_list import popup_below

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tradetrust_desktop.ui.context import Context

NAMES = ("category", "grade", "product", "supplier", "carrier")
_MOST = 30


class LearningFilters(QObject):
    """A button whose menu has what complaints can be filtered by, and a chip for each choice."""

    changed = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.values: dict[str, str] = {}
        self.button = MenuButton(context.theme, "filter")
        self.button.clicked.connect(self.open)
        self.chips = Flow(spacing=context.theme.px(6))
        self.chips.hide()

    def open(self) -> None:
        """Ask what there is to choose, and open the menu."""
        learning = self._context.desk.learning
        self._context.tasks.read(
            lambda: {name: learning.choices(name) for name in NAMES},
            lambda found: popup_below(self.menu_of(found), self.button),
            key=(id(self), "choices"),
        )

    def menu_of(self, choices: Mapping[str, Sequence[str]]) -> QMenu:
        """A menu of each filter, with its most frequent values."""
        menu = QMenu(self.button)
        menu.aboutToHide.connect(menu.deleteLater)
        for name in NAMES:
            inner = menu.addMenu(said.filter_name(name))
            inner.setEnabled(bool(choices[name]))
            for code in ("", *choices[name][:_MOST]):
                text = self._value(name, code) if code else self.tr("All")
                action = inner.addAction(text.replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(self.values.get(name, "") == code)
                action.triggered.connect(
                    lambda _on=False, name=name, code=code: self.choose(name, code)
                )
        return menu

    def choose(self, name: str, code: str) -> None:
        """Filter by this; an empty value lets all pass again."""
        self.values = {key: value for key, value in self.values.items() if key != name}
        if code:
            self.values[name] = code
        self.write()
        self.changed.emit()

    def in_words(self) -> list[str]:
        """The filters in force."""
        return [
            said.condition(name, self._value(name, self.values[name]))
            for name in NAMES
            if name in self.values
        ]

    def write(self) -> None:
        """Show button and chips in the language in force."""
        self.button.set_named(self.tr("Filter"))
        parts = []
        for name in NAMES:
            if name in self.values:
                text = said.condition(name, self._value(name, self.values[name]))
                chip = FilterChip(self._context.theme, text)
                chip.setToolTip(self.tr("Take this filter away"))
                chip.clicked.connect(lambda _on=False, name=name: self.choose(name, ""))
                parts.append(chip)
        self.chips.set_parts(*parts)
        self.chips.setVisible(bool(parts))

    def _value(self, name: str, code: str) -> str:
        return said.value(name, code, formats=self._context.formats, causes={})
