"""The section of the actions of a complaint: containing, corrective, preventive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.actions import ActionState, standing
from tradetrust_desktop.domain.case import ActionDraft, ActionKind
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints import case_words
from tradetrust_desktop.ui.complaints.action_form import ActionForm
from tradetrust_desktop.ui.complaints.action_rows import ActionLine
from tradetrust_desktop.ui.complaints.case_part import CasePart
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, clear, label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tradetrust_desktop.domain.case import ActionRow
    from tradetrust_desktop.domain.complaints import ComplaintPage as Page
    from tradetrust_desktop.ui.complaints.case_part import Case
    from tradetrust_desktop.ui.context import Context

_WAITING: Final = frozenset((ActionState.OPEN, ActionState.OVERDUE, ActionState.CHECK_DUE))


class ActionsPart(CasePart):
    """A card for each kind; a new action and a changed one are typed in its place."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._complaint_id = b""
        self._rows: tuple[ActionRow, ...] = ()
        self.cards = {kind: KindCard(context, kind) for kind in ActionKind}
        self.form = ActionForm(context)
        self.form.setVisible(False)
        self.form.kept.connect(self._leave)
        self.form.given_up.connect(self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(16))
        for kind, card in self.cards.items():
            column.addWidget(card)
            card.add_button.clicked.connect(lambda _on=False, kind=kind: self.begin(kind))
            card.edited.connect(self.edit)
        self.cards[ActionKind.CONTAINING].hold(self.form)
        self.retranslate()

    def read(self, page: Page) -> tuple[ActionRow, ...]:
        """The actions of the complaint."""
        return self.context.desk.actions.of(page.row.id)

    def count(self, own: Any) -> str:
        """How many are to be done, or to be checked."""
        today = self.context.today()
        waiting = sum(standing(row.draft, today).state in _WAITING for row in own)
        return str(waiting) if waiting else ""

    def is_asking(self) -> bool:
        return not self.form.isHidden()

    def show_case(self, case: Case) -> None:
        """Show the actions of a complaint; what is being typed stays where it is the same one."""
        if case.page.row.id != self._complaint_id and self.is_asking():
            self.form.setVisible(False)
            self.asking.emit()
        self._complaint_id, self._rows = case.page.row.id, case.own
        self._write()
        self.context.tasks.read(
            self.context.desk.actions.known_words, self._offer, key=(id(self), "words")
        )

    def tick(self) -> None:
        """Another day may make an action late."""
        self._write()

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        for card in self.cards.values():
            card.retranslate()
        self.form.retranslate()
        self._write()

    def begin(self, kind: ActionKind) -> None:
        """Type a new action of a kind."""
        self._open(kind)
        self.form.begin(ActionDraft(kind, "", complaint_id=self._complaint_id))

    def edit(self, row: ActionRow) -> None:
        """Change an action."""
        self._open(row.draft.kind)
        self.form.begin(row.draft, row.id)
        self._write()

    def _open(self, kind: ActionKind) -> None:
        self.form.key = None
        self.cards[kind].hold(self.form)
        self.form.setVisible(True)
        self._write()
        self.asking.emit()

    def _leave(self) -> None:
        kind = self.form.fields["kind"].value()
        self.form.setVisible(False)
        self.form.key = None
        self._write()
        self.asking.emit()
        self.cards[ActionKind(kind)].add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        typed = None if self.form.isHidden() else self.form.key
        for kind, card in self.cards.items():
            card.show_rows(
                [row for row in self._rows if row.draft.kind is kind],
                typed=typed,
                is_open=not self.form.isHidden() and self.form.parentWidget() is card,
            )

    def _offer(self, known: Mapping[str, tuple[str, ...]]) -> None:
        self.form.offer(departments=known["department"], people=known["person"])


class KindCard(Card):
    """The actions of one kind."""

    edited = Signal(object)
    """Carries the `ActionRow`."""

    def __init__(self, context: Context, kind: ActionKind, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context, self._kind = context, kind
        self.lines: list[ActionLine] = []
        theme, px = context.theme, context.theme.px
        self.what = label(role="note")
        self.heading.insertWidget(1, self.what)
        self.add_button = IconButton(theme, "plus", kind="link")
        self.heading.addWidget(self.add_button)
        self.nothing = label(role="quiet", wrap=True)
        self.body.addWidget(self.nothing)
        holder = QHBoxLayout()
        holder.setContentsMargins(0, 0, 0, 0)
        self._list = QVBoxLayout()
        self._list.setSpacing(px(4))
        holder.addLayout(self._list)
        self.body.addLayout(holder)

    def hold(self, form: ActionForm) -> None:
        """Take the form in, below the rows."""
        self.body.addWidget(form)

    def show_rows(self, rows: list[ActionRow], *, typed: bytes | None, is_open: bool) -> None:
        """Show these; the one that is being typed stands in the form instead."""
        if [line.row.id for line in self.lines] != [row.id for row in rows]:
            clear(self._list)
            self.lines = []
            for row in rows:
                line = ActionLine(self._context, row)
                line.done.connect(self._set_done)
                line.worked.connect(self._set_worked)
                line.deleted.connect(self._delete)
                line.edited.connect(self.edited)
                self._list.addWidget(line)
                self.lines.append(line)
        for line, row in zip(self.lines, rows, strict=True):
            line.show_row(row)
            line.setVisible(row.id != typed)
        self.nothing.setVisible(not rows and not is_open)

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.set_title(words.sentence(case_words.action_kind(self._kind)))
        self.what.setText(
            {
                ActionKind.CONTAINING: self.tr("what keeps it from spreading, today"),
                ActionKind.CORRECTIVE: self.tr("what takes the cause away"),
                ActionKind.PREVENTIVE: self.tr("what prevents the next one elsewhere too"),
            }[self._kind]
        )
        self.nothing.setText(
            {
                ActionKind.CONTAINING: self.tr(
                    "Such as stopping what is in stock or on the way, and telling who else has it."
                ),
                ActionKind.CORRECTIVE: self.tr(
                    "Such as another seal, another packing, another check before loading."
                ),
                ActionKind.PREVENTIVE: self.tr(
                    "Such as a point on the checklist of every order, or training at the supplier."
                ),
            }[self._kind]
        )
        names = {
            ActionKind.CONTAINING: self.tr("Add a containing action"),
            ActionKind.CORRECTIVE: self.tr("Add a corrective action"),
            ActionKind.PREVENTIVE: self.tr("Add a preventive action"),
        }
        self.add_button.set_named(self.tr("Add"), names[self._kind])
        self.add_button.setAccessibleName(names[self._kind])

    def _set_done(self, row: ActionRow, is_done: bool) -> None:  # noqa: FBT001
        actions, day = self._context.desk.actions, self._context.today() if is_done else None
        self._context.tasks.write(
            lambda: actions.done(row.id, day=day, asked_by=self), None, self._failed
        )

    def _set_worked(self, row: ActionRow, worked: bool) -> None:  # noqa: FBT001
        actions = self._context.desk.actions
        self._context.tasks.write(
            lambda: actions.checked(row.id, worked=worked, asked_by=self), None, self._failed
        )

    def _delete(self, row: ActionRow) -> None:
        actions = self._context.desk.actions
        self._context.tasks.write(lambda: actions.delete(row.id, asked_by=self), None, self._failed)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: Exception) -> None:
        for line in self.lines:
            line.show_row(line.row)
        self._context.show_trouble(error)
