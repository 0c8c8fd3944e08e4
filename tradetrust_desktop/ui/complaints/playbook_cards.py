"""The cards of a playbook: what to do and to avoid, a checklist, what to ask the customer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from tradetrust_desktop.domain.care import Category
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, label
from tradetrust_desktop.ui.widgets.check_line import CheckLine
from tradetrust_desktop.ui.widgets.fields import ChoiceField

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QLabel

    from tradetrust_desktop.domain.playbooks import Playbook
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.theme import Theme


class CategoryChoice(Card):
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


class WhatToDo(Card):
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


class Checklist(Card):
    """What is to be done, to be ticked off."""

    ticked = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self.done = label(role="note")
        self.heading.addWidget(self.done)
        self.lines: dict[str, CheckLine] = {}
        self.body.setSpacing(theme.px(2))
        self._done = self._whole = 0

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
        self._whole = len(ids)
        self._done = len(ids) - len(page.open_items(ticks))
        self._say()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.set_title(self.tr("Checklist"))
        self._say()

    def _say(self) -> None:
        text = self.tr("%1 of %2 done").replace("%1", str(self._done))
        self.done.setText(text.replace("%2", str(self._whole)))


class WhatToAsk(Card):
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
