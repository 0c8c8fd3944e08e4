"""The sections of a complaint's page below its way: the case, and what belongs to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.ui.widgets.laid_out import lay_out
from tradetrust_desktop.ui.widgets.section_tabs import SectionTabs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tradetrust_desktop.domain.complaints import ComplaintPage as Page
    from tradetrust_desktop.ui.complaints.case_part import Case, CasePart
    from tradetrust_desktop.ui.context import Context

NAMES = ("case", "investigation", "actions", "promises", "playbook", "report")
"""The sections in their order."""


class Sections(QWidget):
    """One section is open; each is as high as it needs to be.

    A part names the section it stands in; those of the case stand beside the page's own cards.
    """

    asking = Signal()
    """A form with a filled button was opened or closed in a part."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = context.theme.px
        self._parts: dict[str, CasePart] = {}
        self._pages: dict[str, QWidget] = {}
        self._section_of: dict[str, str] = {}
        self._counts: dict[str, str] = {}
        self._waiting: dict[str, Case] = {}
        """What the parts of closed sections will show once they are opened."""
        self.tabs = SectionTabs(context.theme, NAMES)
        self.tabs.chosen.connect(self._show_chosen)
        self.left = QVBoxLayout()
        """Of the case: what happened, and what is done about it."""
        self.right = QVBoxLayout()
        """Of the case: evidence, and what was said."""
        for side in (self.left, self.right):
            side.setSpacing(px(16))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.tabs)
        for name in NAMES:
            page = QWidget()
            self._pages[name] = page
            column.addWidget(page, 1)
            page.setVisible(name == NAMES[0])
        cards = QHBoxLayout(self._pages["case"])
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(px(16))
        cards.addLayout(self.left, 8)
        cards.addLayout(self.right, 5)

    def add_part(self, name: str, part: CasePart, *, section: str = "") -> None:
        """Let a part read with the page; with `section` it fills that section alone."""
        self._parts[name] = part
        part.asking.connect(self.asking)
        self._section_of[name] = section or NAMES[0]
        if section:
            column = QVBoxLayout(self._pages[section])
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(part)
            column.addStretch(1)

    def is_asking(self) -> bool:
        """Whether a part in the section that is open asks for something by a filled button."""
        shown = self.tabs.choice()
        return any(
            part.is_asking()
            for name, part in self._parts.items()
            if self._section_of[name] == shown
        )

    def open(self, name: str) -> None:
        """Show a section."""
        self.tabs.choose(name)

    def set_counts(self, counts: Mapping[str, str]) -> None:
        """What stands quietly behind the names of the sections."""
        titles = {
            "case": self.tr("Case"),
            "investigation": self.tr("Investigation"),
            "actions": self.tr("Actions"),
            "promises": self.tr("Promises"),
            "playbook": self.tr("Playbook"),
            "report": self.tr("8D report"),
        }
        self._counts = dict(counts)
        self.tabs.set_titles(titles, self._counts)

    def read(self, page: Page) -> dict[str, Any]:
        """What the parts need; on the reader thread."""
        return {name: part.read(page) for name, part in self._parts.items()}

    def show_case(self, case: Case, own: Mapping[str, Any]) -> None:
        """Show a complaint in every part."""
        self._waiting = {name: replace(case, own=own[name]) for name in self._parts}
        found = ((name, part.count(own[name])) for name, part in self._parts.items())
        self.set_counts({self._section_of[name]: count for name, count in found if count})
        self._show_waiting(self.tabs.choice())

    def tick(self) -> None:
        """Write what changes with the clock."""
        for part in self._parts.values():
            part.tick()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.set_counts(self._counts)
        for part in self._parts.values():
            part.retranslate()

    def _show_chosen(self, name: str) -> None:
        self._show_waiting(name)
        for each, page in self._pages.items():
            page.setVisible(each == name)
        lay_out(self._pages[name])
        self.asking.emit()

    def _show_waiting(self, section: str) -> None:
        for name in [each for each in self._waiting if self._section_of[each] == section]:
            self._parts[name].show_case(self._waiting.pop(name))
