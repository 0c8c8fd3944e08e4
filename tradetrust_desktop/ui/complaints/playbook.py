"""The playbook beside a complaint: what to do, what to avoid, and a checklist to tick off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.playbooks import known_category
from tradetrust_desktop.settings.preferences import LANGUAGES
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints.case_part import CasePart
from tradetrust_desktop.ui.complaints.playbook_cards import (
    CategoryChoice,
    Checklist,
    WhatToAsk,
    WhatToDo,
)
from tradetrust_desktop.ui.complaints.playbook_editor import PlaybookEditor
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.laid_out import lay_out

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QHideEvent, QShowEvent

    from tradetrust_desktop.domain.care import Category
    from tradetrust_desktop.domain.complaints import ComplaintPage as Page
    from tradetrust_desktop.domain.playbooks import Playbook
    from tradetrust_desktop.ui.complaints.case_part import Case
    from tradetrust_desktop.ui.context import Context

_ENGLISH = "en"


@dataclass(frozen=True)
class Found:
    """What the playbook of a complaint is shown with."""

    category: Category | None
    pages: Mapping[str, Playbook]
    """By language; empty without a category."""
    ticks: Mapping[str, int]


def found_for(context: Context, page: Page) -> Found:
    """Read the playbook of a complaint in every language; not on the UI thread."""
    category = known_category(page.row.draft.category)
    playbooks = context.desk.playbooks
    return Found(
        category,
        {
            language: playbooks.page(category, language=language)
            for language in LANGUAGES
            if category is not None
        },
        playbooks.ticks(page.row.id),
    )


class PlaybookPart(CasePart):
    """The page of the complaint's category; edited in its place, ticked off by click or Space."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        px = context.theme.px
        self._case: Case | None = None
        self._found: Found | None = None
        self._editing: tuple[Category, str] | None = None
        self.choice = CategoryChoice(context)
        self.choice.chosen.connect(self._take_category)
        self.what = WhatToDo(context.theme)
        self.what.edit_button.clicked.connect(self.edit)
        self.checklist = Checklist(context.theme)
        self.checklist.ticked.connect(self._tick)
        self.ask = WhatToAsk(context)
        self.editor = PlaybookEditor(context.theme)
        self.editor.saved.connect(self._save)
        self.editor.reset.connect(self._reset)
        self.editor.given_up.connect(self._leave)
        self._page = QWidget()
        right = QVBoxLayout()
        right.setSpacing(px(16))
        right.addWidget(self.checklist)
        right.addWidget(self.ask, 1)
        cards = QHBoxLayout(self._page)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(px(16))
        cards.addWidget(self.what, 7)
        cards.addLayout(right, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.choice)
        column.addWidget(self._page)
        column.addWidget(self.editor)
        self.retranslate()

    def read(self, page: Page) -> Found:
        """The playbook in every language, and what was ticked off."""
        return found_for(self.context, page)

    def count(self, own: Found) -> str:
        """How much of the checklist is open."""
        shown = own.pages.get(self.context.language())
        number = 0 if shown is None else len(shown.open_items(own.ticks))
        return self.context.formats.number(number) if number else ""

    def show_case(self, case: Case) -> None:
        """Show the playbook of its category, or ask for one."""
        self._case, self._found = case, case.own
        self._write()

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        for part in (self.choice, self.what, self.checklist, self.ask, self.editor):
            part.retranslate()
        self._write()

    def is_asking(self) -> bool:
        """While the playbook is changed, saving it is the filled button."""
        return self.isVisible() and not self.editor.isHidden()

    def edit(self) -> None:
        """Let the playbook be changed where it stands."""
        shown, found = self._shown(), self._found
        if shown is None or found is None or found.category is None:
            return
        self._editing = (found.category, self.context.language())
        self.editor.begin(shown)
        self._write()
        self.editor.steps.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.asking.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.asking.emit()

    # inside

    def _shown(self) -> Playbook | None:
        return None if self._found is None else self._found.pages.get(self.context.language())

    def _write(self) -> None:
        found, shown = self._found, self._shown()
        if found is None or self._case is None:
            return
        draft = self._case.page.row.draft
        self.choice.setVisible(shown is None)
        editing = shown is not None and self._editing == (found.category, self.context.language())
        turned = editing == self.editor.isHidden()
        self.editor.setVisible(editing)
        self._page.setVisible(shown is not None and not editing)
        if turned:
            self.asking.emit()
            lay_out(self)
        if shown is None or found.category is None:
            self.choice.ask(draft.category)
            return
        name = words.sentence(words.category(found.category))
        self.editor.set_category(name)
        self.what.show_page(name, shown)
        self.checklist.show_items(shown, found.ticks)
        self.ask.show_page(shown, found.pages.get(_ENGLISH) if self._is_foreign() else None)

    def _is_foreign(self) -> bool:
        return self.context.language() != _ENGLISH

    def _take_category(self, category: str) -> None:
        if self._case is None:
            return
        row, complaints = self._case.page.row, self.context.desk.complaints
        draft = replace(row.draft, category=category, sub_category="")
        self.context.tasks.write(
            lambda: complaints.edit(row.id, draft=draft, asked_by=self),
            None,
            self.context.show_trouble,
        )

    def _tick(self, item: str, on: bool) -> None:  # noqa: FBT001 - a signal's
        if self._case is None:
            return
        playbooks, language = self.context.desk.playbooks, self.context.language()
        act = playbooks.tick if on else playbooks.untick
        key = self._case.page.row.id

        def failed(error: Exception) -> None:
            self._write()
            self.context.show_trouble(error)

        self.context.tasks.write(
            lambda: act(key, item=item, language=language, asked_by=self), None, failed
        )

    def _save(self) -> None:
        if self._editing is None:
            return
        category, language = self._editing
        page, playbooks = self.editor.page(), self.context.desk.playbooks
        self.context.tasks.write(
            lambda: playbooks.edit(category, page=page, language=language, asked_by=self),
            lambda _changes: self._leave(),
            self._refused,
        )

    def _reset(self) -> None:
        if self._editing is None:
            return
        category, language = self._editing
        playbooks = self.context.desk.playbooks
        self.context.tasks.write(
            lambda: playbooks.reset(category, language=language, asked_by=self),
            lambda _changes: self._leave(),
            self.context.show_trouble,
        )

    def _refused(self, error: Exception) -> None:
        if not self.editor.say(error):
            self.context.show_trouble(error)

    def _leave(self) -> None:
        self._editing = None
        self._write()
        self.what.edit_button.setFocus(Qt.FocusReason.OtherFocusReason)


class PlaybookPointer(CasePart):
    """One quiet line among the case: how far the checklist is."""

    opened = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._found: Found | None = None
        self.link = IconButton(context.theme, kind="link")
        self.link.clicked.connect(self.opened)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.link)

    def read(self, page: Page) -> Found:
        """As the playbook itself."""
        return found_for(self.context, page)

    def show_case(self, case: Case) -> None:
        """Say how much is done."""
        self._found = case.own
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        found = self._found
        shown = None if found is None else found.pages.get(self.context.language())
        if found is None or shown is None:
            self.setVisible(False)
            return
        formats, whole = self.context.formats, len(shown.checklist)
        done = whole - len(shown.open_items(found.ticks))
        text = self.tr("Playbook: %1 of %2 done") if done else self.tr("Playbook")
        counted = text.replace("%1", formats.number(done)).replace("%2", formats.number(whole))
        self.link.set_named(counted, self.tr("Open the playbook of this complaint"))
        self.setVisible(True)
