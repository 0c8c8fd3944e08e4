"""The page of the settings for the list of root causes: worded anew, hidden, added to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.dialogs.settings_page import SettingsPage, in_a_row
from tradetrust_desktop.ui.messages import error_text
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import clear, label
from tradetrust_desktop.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from tradetrust_desktop.domain.causes import Cause
    from tradetrust_desktop.domain.changes import Changes
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.theme import Theme

_OFFERED, _HIDDEN = "", "hidden"
_LINE = 28


class CausesPage(SettingsPage):
    """Each entry reads as text until one clicks; what is hidden stands last."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, px = context.theme, context.theme.px
        self._causes: tuple[Sequence[Cause], Sequence[Cause]] = ((), ())
        self.rows: dict[str, CauseRow] = {}
        self.about = label(role="note", wrap=True)
        self.new = TextField(theme)
        self.new.line.returnPressed.connect(self.add_typed)
        self.add_button = IconButton(theme, "plus")
        self.add_button.clicked.connect(self.add_typed)
        adding = QWidget()
        line = QHBoxLayout(adding)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        line.addWidget(self.new, 1)
        line.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        entries = QWidget()
        self._entries = QVBoxLayout(entries)
        self._entries.setContentsMargins(0, 0, 0, 0)
        self._entries.setSpacing(0)
        self.add_wide(self.about)
        self.add_wide(adding)
        self.add_wide(entries)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in force; each language has wordings of its own."""
        self.title.setText(self.tr("Root causes"))
        self.about.setText(
            self.tr(
                "What complaints are put down to. Click a line to word it anew; a hidden one is "
                "offered no more, but complaints that have it keep it."
            )
        )
        self.new.set_caption(self.tr("New root cause"), shown=False)
        self.new.line.setPlaceholderText(self.tr("A root cause in a few words, then Enter"))
        self.add_button.set_named(self.tr("Add"), self.tr("Add this root cause to the list"))
        self._causes = ((), ())  # the headings are written anew, too
        if self.isVisible():
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()

    def reload(self) -> None:
        """Read the list again."""
        causes, language = self.context.desk.causes, self.context.language()
        self.context.tasks.read(
            lambda: (causes.all(language=language), causes.hidden(language=language)),
            self._show,
            key=(id(self), "causes"),
        )

    def add_typed(self) -> None:
        """Take what is typed into the list."""
        text, causes = self.new.value(), self.context.desk.causes
        if not text:
            return
        language = self.context.language()
        self._write(lambda: causes.add(text, language=language)[1], self.new, self._added)

    # inside

    def _added(self) -> None:
        self.new.set_value("")
        self.new.set_problem("")

    def _show(self, found: tuple[Sequence[Cause], Sequence[Cause]]) -> None:
        if not isValid(self) or found == self._causes:
            return
        same = [[each.key for each in part] for part in found] == [
            [each.key for each in part] for part in self._causes
        ]
        self._causes = found
        if not same:
            self._build(*found)
        for part in found:
            for each in part:
                self.rows[each.key].show_cause(each)
        self._name()

    def _build(self, offered: Sequence[Cause], hidden: Sequence[Cause]) -> None:
        place = next((at for at, row in enumerate(self.rows.values()) if row.has_focus()), None)
        clear(self._entries)
        self.rows = {}
        for kind, part in ((_OFFERED, offered), (_HIDDEN, hidden)):
            before: str | None = None
            for each in part:
                heading = kind or self._heading(each)
                if heading != before:
                    self._add_heading(heading)
                before = heading
                self.rows[each.key] = self._row(each.key, is_hidden=bool(kind))
                self._entries.addWidget(self.rows[each.key])
        if place is not None:
            every = list(self.rows.values())
            every[min(place, len(every) - 1)].take_focus()

    @staticmethod
    def _heading(cause: Cause) -> str:
        return "own" if cause.is_own else cause.category or "any"

    def _add_heading(self, name: str) -> None:
        known = {
            "own": self.tr("Added by you"),
            "any": self.tr("Any category"),
            _HIDDEN: self.tr("Not offered"),
        }
        heading = label(known.get(name) or words.sentence(words.category(name)), role="strong")
        heading.setContentsMargins(0, self.context.theme.px(12), 0, self.context.theme.px(2))
        self._entries.addWidget(heading)

    def _row(self, key: str, *, is_hidden: bool) -> CauseRow:
        row = CauseRow(self.context.theme, is_hidden=is_hidden)
        causes = self.context.desk.causes
        row.reworded.connect(partial(self._reword, key))
        row.reset.connect(lambda: self._act(causes.reset, key))
        row.turned.connect(lambda: self._act(causes.show if is_hidden else causes.hide, key))
        return row

    def _name(self) -> None:
        for row in self.rows.values():
            row.retranslate()

    def _reword(self, key: str, text: str) -> None:
        causes, language = self.context.desk.causes, self.context.language()
        self._write(lambda: causes.rename(key, text=text, language=language), self.rows[key].field)

    def _act(self, act: Callable[..., Changes], key: str) -> None:
        language = self.context.language()
        self._write(lambda: act(key, language=language), self.rows[key].field)

    def _write(
        self,
        work: Callable[[], Changes],
        field: TextField,
        done: Callable[[], None] | None = None,
    ) -> None:
        def kept(_changes: Changes) -> None:
            if isValid(self):
                if done is not None:
                    done()
                self.reload()

        def failed(error: Exception) -> None:
            if isinstance(error, Refused) and isValid(field):
                field.set_problem(error_text(error))
            else:
                self.context.show_trouble(error)

        self.context.tasks.write(work, kept, failed)


class CauseRow(QWidget):
    """One entry: its text, edited in place, and what can be done with it."""

    reworded = Signal(str)
    reset = Signal()
    turned = Signal()
    """Hide it, or offer it again."""

    def __init__(self, theme: Theme, *, is_hidden: bool) -> None:
        super().__init__()
        self._is_hidden = is_hidden
        self.field = TextField(theme, inplace=True)
        self.field.setEnabled(not is_hidden)
        self.field.committed.connect(lambda: self.reworded.emit(self.field.value()))
        self.reset_button = IconButton(theme, "undo", kind="quiet", square=True)
        self.reset_button.clicked.connect(self.reset)
        self.turn_button = IconButton(theme, kind="link")
        self.turn_button.clicked.connect(self.turned)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        row.addWidget(self.field, 1)
        # beside the line, not beside what is said under it
        beside = in_a_row(self.reset_button, self.turn_button, spacing=theme.px(4), stretch=False)
        beside.setFixedHeight(theme.px(_LINE))
        row.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)

    def show_cause(self, cause: Cause) -> None:
        """Show the entry; what is being typed stays."""
        if not self.field.is_being_edited():
            self.field.set_value(cause.text)
            self.field.set_problem("")
        self.reset_button.setVisible(cause.is_changed and not self._is_hidden)

    def retranslate(self) -> None:
        """Texts in the language in force."""
        text = self.field.value()
        self.field.set_caption(self.tr("Root cause"), shown=False)
        self.reset_button.set_named(self.tr("As it came"))
        if self._is_hidden:
            self.turn_button.set_named(self.tr("Offer again"))
        else:
            self.turn_button.set_named(self.tr("Hide"))
        self.turn_button.setAccessibleDescription(text)

    def has_focus(self) -> bool:
        """Whether the keys go to any part of it."""
        parts = (self.field.control, self.reset_button, self.turn_button)
        return any(part.hasFocus() for part in parts)

    def take_focus(self) -> None:
        """Let the keys go on from here."""
        self.turn_button.setFocus(Qt.FocusReason.OtherFocusReason)
