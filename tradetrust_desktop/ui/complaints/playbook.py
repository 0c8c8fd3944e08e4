"""The playbook beside a complaint: what to do, what to avoid, and a checklist to tick off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.care import Category
from tradetrust_desktop.domain.playbooks import known_category
from tradetrust_desktop.settings.preferences import LANGUAGES
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints.case_part import CasePart
from tradetrust_desktop.ui.complaints.playbook_editor import PlaybookEditor
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, label
from tradetrust_desktop.ui.widgets.check_line import CheckLine
from tradetrust_desktop.ui.widgets.fields import ChoiceField
from tradetrust_desktop.ui.widgets.laid_out import lay_out

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QHideEvent, QShowEvent
    from PySide6.QtWidgets import QLabel

    from tradetrust_desktop.domain.complaints import ComplaintPage as Page
    from tradetrust_desktop.domain.playbooks import Playbook
    from tradetrust_desktop.ui.complaints.case_part import Case
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.theme import Theme

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
        self.choice = _Choice(context)
        self.choice.chosen.connect(self._take_category)
        self.what = _What(context.theme)
        self.what.edit_button.clicked.connect(self.edit)
        self.checklist = _Checklist(context.theme)
        self.checklist.ticked.connect(self._tick)
        self.ask = _Ask(context)
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


class _Choice(Card):
    """Stands where a complaint has no category, or one that no playbook knows."""

    chosen = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme)
        self._context = context
        self._text = ""
        self.text = label(role="quiet", wrap=True)
        self.field = ChoiceField(context.theme)
        self.field.setMaximumWidth(context.theme.px(320))
        self.field.committed.connect(self._commit)
        self.body.addWidget(self.text)
        self.body.addWidget(self.field)

    def ask(self, text: str) -> None:
        """Ask for the category; `text` is what stands there instead of one."""
        self._text = text
        self.field.set_value("")
        self._say()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.set_title(self.tr("Which playbook?"))
        self.field.set_caption(self.tr("Category"), shown=False)
        none = self.tr("Choose a category")
        every = [(str(each), words.sentence(words.category(each))) for each in Category]
        self.field.set_options([("", none), *every])
        self._say()

    def _say(self) -> None:
        foreign = self.tr("“%1” has no playbook of its own. Choose the category it belongs to.")
        none = self.tr("There is a page for each category. Choose what this complaint is about.")
        self.text.setText(foreign.replace("%1", self._text) if self._text else none)

    def _commit(self) -> None:
        if self.field.value():
            self.chosen.emit(self.field.value())


class _What(Card):
    """First steps, errors to avoid, and how to prevent the next one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self.own = label(role="note")
        self.edit_button = IconButton(theme, kind="link")
        self.heading.addWidget(self.own)
        self.heading.addWidget(self.edit_button)
        self.steps = _Lines(theme)
        self.avoid = _Lines(theme)
        self.prevention = label(wrap=True)
        self._headings = [label(role="strong") for _ in range(3)]
        for heading, part in zip(
            self._headings, (self.steps, self.avoid, self.prevention), strict=True
        ):
            self.body.addWidget(heading)
            self.body.addWidget(part)
            self.body.addSpacing(theme.px(4))
        self.body.addStretch(1)

    def show_page(self, name: str, page: Playbook) -> None:
        """Show the playbook of the category of this name."""
        self.set_title(name)
        self.own.setVisible(page.is_own)
        self.steps.show_lines(page.steps, numbered=True)
        self.avoid.show_lines(page.avoid)
        self.prevention.setText(page.prevention)
        for part in (self._headings[2], self.prevention):
            part.setVisible(bool(page.prevention))

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.own.setText(self.tr("your version"))
        self.edit_button.set_named(self.tr("Edit"), self.tr("Change this playbook"))
        for heading, text in zip(
            self._headings,
            (self.tr("First steps"), self.tr("Avoid"), self.tr("So that it does not come back")),
            strict=True,
        ):
            heading.setText(text)


class _Lines(QWidget):
    """Sentences below each other, each with its number or a dash."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setColumnMinimumWidth(0, theme.px(12))
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []

    def show_lines(self, lines: Sequence[str], *, numbered: bool = False) -> None:
        """Show these instead."""
        while len(self._rows) < len(lines):
            sign, text = label(role="quiet"), label(wrap=True)
            place = len(self._rows)
            self._grid.addWidget(sign, place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, place, 1)
            self._rows.append((sign, text))
        for place, (sign, text) in enumerate(self._rows):
            for part in (sign, text):
                part.setVisible(place < len(lines))
            sign.setText(str(place + 1) if numbered else "–")
            text.setText(lines[place] if place < len(lines) else "")


class _Checklist(Card):
    """What is to be done, to be ticked off."""

    ticked = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self.done = label(role="note")
        self.heading.addWidget(self.done)
        self.lines: dict[str, CheckLine] = {}
        self.body.setSpacing(theme.px(2))
        self._said = ("", 0, 0)

    def show_items(self, page: Playbook, ticks: Mapping[str, int]) -> None:
        """Show a checklist; lines that stay keep the focus."""
        ids = [each.id for each in page.checklist]
        if list(self.lines) != ids:
            for gone in self.lines.values():
                gone.hide()
                gone.deleteLater()
            self.lines = {each: CheckLine(self._theme) for each in ids}
            for item, line in self.lines.items():
                line.toggled.connect(partial(self.ticked.emit, item))
                self.body.addWidget(line)
        for each in page.checklist:
            self.lines[each.id].set_text(each.text)
            self.lines[each.id].set_ticked(is_ticked=each.id in ticks)
        open_items = len(page.open_items(ticks))
        self._said = ("", len(ids) - open_items, len(ids))
        self._say()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.set_title(self.tr("Checklist"))
        self._say()

    def _say(self) -> None:
        _, done, whole = self._said
        text = self.tr("%1 of %2 done")
        self.done.setText(text.replace("%1", str(done)).replace("%2", str(whole)))


class _Ask(Card):
    """The question to the customer, and the proof to collect."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme)
        self._context = context
        self._english = ""
        theme = context.theme
        self.question = label(wrap=True)
        self.copy_button = IconButton(theme, kind="link")
        self.english_button = IconButton(theme, kind="link")
        self.copy_button.clicked.connect(lambda: self._copy(self.question.text()))
        self.english_button.clicked.connect(lambda: self._copy(self._english))
        self.heading.addWidget(self.english_button)
        self.heading.addWidget(self.copy_button)
        self.collect = label(role="heading")
        self.proof = label(wrap=True)
        self.body.addWidget(self.question)
        self.body.addSpacing(theme.px(8))
        self.body.addWidget(self.collect)
        self.body.addWidget(self.proof)
        self.body.addStretch(1)

    def show_page(self, page: Playbook, english: Playbook | None) -> None:
        """Show question and proof; `english` offers the question in English too."""
        self.question.setText(page.question)
        self.proof.setText(page.proof)
        self._english = "" if english is None else english.question
        self.english_button.setVisible(bool(self._english))

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.set_title(self.tr("Ask the customer"))
        self.collect.setText(self.tr("Collect as evidence"))
        self.copy_button.set_named(self.tr("Copy"), self.tr("Copy the question"))
        self.english_button.set_named(
            self.tr("Copy in English"), self.tr("Copy the question in English")
        )

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.notify(self.tr("Question copied"))
