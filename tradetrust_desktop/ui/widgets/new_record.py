"""The page on which a new record is typed: kept by Ctrl+Enter, given up by Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tradetrust_desktop.domain.problems import Problem, Refused
from tradetrust_desktop.ui.messages import problem_text
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.form_keys import keep_by_ctrl_enter
from tradetrust_desktop.ui.widgets.page_header import PageHeader
from tradetrust_desktop.ui.widgets.record_form import RecordForm, Records

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradetrust_desktop.ui.context import Context


class NewRecordPage(QWidget):
    """Header with Save and Cancel over `main` (the fields) and `side` (what helps).

    A subclass adds its fields to `form`, lays them into `main`, and says by `draft()` what
    was typed: a draft, or the problems that keep it from becoming one.
    """

    saved = Signal(bytes)
    given_up = Signal()

    def __init__(
        self, context: Context, records: Callable[[], Records], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._records = records
        self._saving = False
        self._saves = 0
        self.is_begun = False
        theme = context.theme
        px = theme.px
        self.form = RecordForm(self)
        self.form.typed.connect(self._check)
        self.header = PageHeader(theme)
        self.save_button = IconButton(theme, kind="primary")
        self.cancel_button = IconButton(theme, kind="link")
        self.header.add_button(self.save_button)
        self.header.add_button(self.cancel_button)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.give_up)
        self.trouble = label(role="problem", wrap=True)
        self.trouble.setVisible(False)
        self.main = QVBoxLayout()
        self.main.setSpacing(px(16))
        self.side = QVBoxLayout()
        self.side.setSpacing(px(16))
        body = QWidget()
        self.columns = columns = QHBoxLayout(body)
        columns.setContentsMargins(px(24), px(4), px(24), px(16))
        columns.setSpacing(px(24))
        self._main_holder = QWidget()
        self._main_holder.setLayout(self.main)
        self.main.setContentsMargins(0, 0, 0, 0)
        self._main_holder.setMaximumWidth(px(560))
        columns.addWidget(self._main_holder, 13)
        columns.addLayout(self.side, 7)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(12), 0, 0)
        column.setSpacing(px(12))
        top = QVBoxLayout()
        top.setContentsMargins(px(24), 0, px(24), 0)
        top.addWidget(self.header)
        top.addWidget(self.trouble)
        column.addLayout(top)
        column.addWidget(scroll, 1)
        keep_by_ctrl_enter(self, self.save)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.give_up)

    if TYPE_CHECKING:

        def draft(self) -> Any | tuple[Problem, ...]:
            """What was typed, or why it is no draft yet."""

        def title(self) -> str:
            """The title of the page."""

    def begin(self) -> None:
        """Empty the page and put the cursor into its first field."""
        self._saving = False
        self.is_begun = True
        self._say("")
        self.form.forget_typed()
        self.form.show_problems(())
        self.retranslate()
        next(iter(self.form.fields.values())).control.setFocus()

    def save(self) -> None:
        """Keep what was typed, or say what is missing."""
        if self._saving:
            return
        self._saves += 1
        draft = self.draft()
        if isinstance(draft, tuple):
            self._show_refused(draft)
            return
        self._saving = True
        records = self._records()
        self.context.tasks.write(
            lambda: records.add(draft, asked_by=self), self._kept, self._failed
        )

    def give_up(self) -> None:
        """Leave without keeping anything."""
        self.given_up.emit()

    def retranslate(self) -> None:
        """Set the texts of the frame."""
        self.header.set_title(self.title())
        self.save_button.set_named(self.tr("Save"))
        self.cancel_button.set_named(self.tr("Cancel"))
        self.header.set_line(self.tr("Ctrl+Enter saves"), self.tr("Esc gives up"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _check(self, _name: str) -> None:
        self._say("")
        draft = self.draft()
        if isinstance(draft, tuple):
            self.form.show_problems(draft, touched_only=True)
            return
        records, saves = self._records(), self._saves

        def show(problems: tuple[Problem, ...]) -> None:
            if saves == self._saves:  # else saving has said more meanwhile
                self.form.show_problems(problems, touched_only=True)

        self.context.tasks.read(lambda: records.check(draft), show, key=(id(self), "check"))

    def _kept(self, result: tuple[bytes, object]) -> None:
        self._saving = False
        self.saved.emit(result[0])

    def _failed(self, error: Exception) -> None:
        self._saving = False
        if isinstance(error, Refused):
            self._show_refused(error.problems)
        else:
            self.context.show_trouble(error)

    def _show_refused(self, problems: tuple[Problem, ...]) -> None:
        rest = self.form.show_problems(problems)
        self._say(problem_text(rest[0]) if rest else "")
        wrong = self.form.first_wrong()
        if wrong is not None:
            wrong.control.setFocus()

    def _say(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
