"""The entry of the list of root causes that a complaint is put down to, and a way to add one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.ui.messages import error_text
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.fields import ChoiceField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from tradetrust_desktop.domain.causes import Cause
    from tradetrust_desktop.domain.changes import Changes
    from tradetrust_desktop.ui.context import Context


class CauseField(ChoiceField):
    """Its value is the key of the entry; empty for none.

    Those of the complaint's own category stand first. Below the list a line takes the words of
    a new entry: Enter adds and chooses it, Esc gives up.
    """

    def __init__(
        self, context: Context, *, inplace: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.theme, inplace=inplace, parent=parent)
        self.box.setProperty("long", "true")
        self._context = context
        self._causes: Sequence[Cause] = ()
        self._category = ""
        px = context.theme.px
        self.add_button = IconButton(context.theme, "plus", kind="link", small=True)
        self.line = _NewCause()
        self.line.setVisible(False)
        row = QHBoxLayout()
        side = px(4) if inplace else 0
        row.setContentsMargins(side, 0, px(12) if inplace else 0, 0)
        row.addWidget(self.add_button)
        row.addWidget(self.line, 1)
        row.addStretch(0)
        self.layout().addLayout(row)  # type: ignore[union-attr]  # a field has a column
        self.add_button.clicked.connect(self._begin)
        self.line.returnPressed.connect(self._add)
        self.line.left.connect(self._leave)
        self.retranslate()
        self.set_value("")

    def set_causes(self, causes: Sequence[Cause], *, category: str = "") -> None:
        """Choose among these, those of a category first; the present choice is kept."""
        if (tuple(causes), category) == (tuple(self._causes), self._category):
            return
        self._causes, self._category = tuple(causes), category
        self._offer()

    def know(self, key: str, text: str) -> None:
        """How an entry reads that is offered no more, so that a complaint still shows it."""
        place = self.box.findData(key)
        if place < 0 and key:
            self.box.addItem(text, key)
        elif key and self.box.itemText(place) != text:
            self.box.setItemText(place, text)

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.add_button.set_named(
            self.tr("Add to the list"), self.tr("Add a root cause that the list does not have yet")
        )
        self.line.setPlaceholderText(self.tr("A root cause in a few words, then Enter"))
        self.line.setAccessibleName(self.tr("New root cause"))
        self._offer()

    def _offer(self) -> None:
        own = [each for each in self._causes if self._category and each.category == self._category]
        rest = [each for each in self._causes if each not in own]
        self.set_options(
            [("", self.tr("not chosen yet")), *((each.key, each.text) for each in (*own, *rest))]
        )
        if own and rest:
            self.box.insertSeparator(1 + len(own))

    def _begin(self) -> None:
        self.add_button.setVisible(False)
        self.line.setVisible(True)
        self.line.clear()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self.line.setVisible(False)
        self.add_button.setVisible(True)
        self.set_problem("")
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        text, causes = self.line.text().strip(), self._context.desk.causes
        if not text:
            self._leave()
            return
        language = self._context.language()

        def work() -> tuple[str, Changes]:
            return causes.add(text, language=language, asked_by=self)

        self._context.tasks.write(work, lambda made: self._added(made[0], text), self._refused)

    def _added(self, key: str, text: str) -> None:
        if self.box.findData(key) < 0:
            self.box.addItem(text, key)
        self._leave()
        self.box.setCurrentIndex(self.box.findData(key))
        self._chosen()

    def _refused(self, error: Exception) -> None:
        known = next((c for c in self._causes if c.text == self.line.text().strip()), None)
        if known is not None:  # it stands in the list already: that is what was meant
            self._added(known.key, known.text)
        elif isinstance(error, Refused):
            self.set_problem(error_text(error))
        else:
            self._context.show_trouble(error)


class _NewCause(QLineEdit):
    """Esc says `left`."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
