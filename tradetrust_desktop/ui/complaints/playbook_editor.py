"""A playbook being changed where it stands: one field for each part, one entry a line."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from tradetrust_desktop.domain.playbooks import Playbook, items_of
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.ui.messages import spread
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, label
from tradetrust_desktop.ui.widgets.fields import LongField

if TYPE_CHECKING:
    from tradetrust_desktop.domain.playbooks import Item
    from tradetrust_desktop.ui.theme import Theme

_LINED = ("steps", "avoid", "checklist")
_ROOM = 16


class WholeField(LongField):
    """As high as all of its text, however long: nothing scrolls within a page that does."""

    def __init__(self, theme: Theme, *, lines: int) -> None:
        super().__init__(theme, lines=lines)
        self._least = self.edit.height()
        self._room = theme.px(_ROOM)
        self._wide = 0
        self.edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.edit.textChanged.connect(self._fit)
        self.edit.viewport().installEventFilter(self)

    def set_value(self, value: str) -> None:
        super().set_value(value)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another width breaks the lines elsewhere."""
        if event.type() == QEvent.Type.Resize and isinstance(event, QResizeEvent):
            if watched is not self.edit and event.size().width() != self._wide:
                self._wide = event.size().width()
                self._fit()
            return False
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Measured at once: the text on the screen is laid out later, as far as it is seen."""
        if not self._wide:
            return
        measured = QTextDocument()
        measured.setDefaultFont(self.edit.font())
        measured.setPlainText(self.edit.toPlainText())
        measured.setTextWidth(self._wide)
        wanted = max(self._least, ceil(measured.size().height()) + self._room)
        if self.edit.height() != wanted:
            self.edit.setFixedHeight(wanted)


class PlaybookEditor(Card):
    """Ctrl+Enter saves, Esc gives up. What is typed stays until one of them."""

    saved = Signal()
    reset = Signal()
    given_up = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._items: tuple[Item, ...] = ()
        self._name = ""
        self.steps = WholeField(theme, lines=3)
        self.avoid = WholeField(theme, lines=2)
        self.checklist = WholeField(theme, lines=5)
        self.question = WholeField(theme, lines=2)
        self.proof = WholeField(theme, lines=2)
        self.prevention = WholeField(theme, lines=2)
        self.fields = {
            "steps": self.steps,
            "avoid": self.avoid,
            "checklist": self.checklist,
            "question": self.question,
            "proof": self.proof,
            "prevention": self.prevention,
        }
        for field in self.fields.values():
            field.edit.installEventFilter(self)
        sides = QHBoxLayout()
        sides.setSpacing(theme.px(16))
        for parts in (
            (self.steps, self.avoid),
            (self.checklist, self.question, self.proof),
        ):
            column = QVBoxLayout()
            column.setSpacing(theme.px(12))
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            sides.addLayout(column, 1)
        self.body.addLayout(sides)
        self.body.addWidget(self.prevention)
        self.note = label(role="note", wrap=True)
        self.save_button = IconButton(theme, kind="primary")
        self.cancel_button = IconButton(theme)
        self.reset_button = IconButton(theme, "undo", kind="link")
        self.save_button.clicked.connect(self.saved)
        self.cancel_button.clicked.connect(self.given_up)
        self.reset_button.clicked.connect(self.reset)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        for button in (self.save_button, self.cancel_button):
            foot.addWidget(button)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.reset_button)
        self.body.addLayout(foot)

    def begin(self, page: Playbook) -> None:
        """Begin with a page."""
        self._items = page.checklist
        texts = {
            "steps": "\n\n".join(page.steps),
            "avoid": "\n\n".join(page.avoid),
            "question": page.question,
            "proof": page.proof,
            "checklist": "\n".join(each.text for each in page.checklist),
            "prevention": page.prevention,
        }
        for name, field in self.fields.items():
            field.set_value(texts[name])
            field.set_problem("")
        self.reset_button.setVisible(page.is_own)

    def page(self) -> Playbook:
        """What is typed; lines of the checklist that were only reworded keep their ids."""
        lines = {
            name: tuple(filter(None, (line.strip() for line in field.value().splitlines())))
            for name, field in self.fields.items()
        }
        return Playbook(
            steps=lines["steps"],
            avoid=lines["avoid"],
            question=" ".join(lines["question"]),
            proof=" ".join(lines["proof"]),
            checklist=items_of(lines["checklist"], self._items),
            prevention=self.prevention.value(),
        )

    def say(self, error: Exception) -> bool:
        """Show under its field what is wrong; False where it belongs to none."""
        return isinstance(error, Refused) and not spread(error.problems, self.fields)

    def set_category(self, name: str) -> None:
        """Whose playbook it is."""
        self._name = name
        self.set_title(self.tr("Playbook: %1").replace("%1", name))

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        captions = {
            "steps": self.tr("First steps"),
            "avoid": self.tr("Avoid"),
            "question": self.tr("Ask the customer"),
            "proof": self.tr("Collect as evidence"),
            "checklist": self.tr("Checklist"),
            "prevention": self.tr("So that it does not come back"),
        }
        for name, text in captions.items():
            self.fields[name].set_caption(text)
            self.fields[name].set_note(self.tr("One per line") if name in _LINED else "")
        self.note.setText(self.tr("Holds for every complaint of this category."))
        self.save_button.set_named(self.tr("Save"), self.tr("Save (Ctrl+Enter)"))
        self.cancel_button.set_named(self.tr("Cancel"), self.tr("Cancel (Esc)"))
        self.reset_button.set_named(self.tr("As it came"), self.tr("Take back all changes"))
        self.set_category(self._name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter saves all; Esc gives up where the field has nothing of its own to give up."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            wants_save = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and wants_save:
                self.saved.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.given_up.emit()
                return True
        return super().eventFilter(watched, event)
