"""The ledger of what the customer was promised for a complaint: by when, and whether kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.promises import PromiseState, is_open, state_of
from tradetrust_desktop.ui.complaints import remedy_words
from tradetrust_desktop.ui.complaints.case_part import CasePart
from tradetrust_desktop.ui.complaints.log_rows import joined
from tradetrust_desktop.ui.complaints.moments import our_place, spoken, there
from tradetrust_desktop.ui.complaints.promise_form import PromiseForm
from tradetrust_desktop.ui.complaints.standing_words import rough
from tradetrust_desktop.ui.customers.due import Sign
from tradetrust_desktop.ui.theme import set_property
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, clear, label, rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradetrust_desktop.domain.care import ComplaintRow
    from tradetrust_desktop.domain.case import PromiseRow
    from tradetrust_desktop.domain.changes import Changes
    from tradetrust_desktop.domain.complaints import ComplaintPage as Page
    from tradetrust_desktop.ui.complaints.case_part import Case
    from tradetrust_desktop.ui.context import Context

_WHEN: Final = 180
_STATE: Final = 120
SIGNS: dict[PromiseState, tuple[str, str]] = {
    PromiseState.RUNNING: ("clock", "quiet"),
    PromiseState.SOON: ("clock", "amber"),
    PromiseState.LATE: ("alert", "red"),
    PromiseState.KEPT: ("check", "green"),
    PromiseState.KEPT_LATE: ("alert", "red"),
    PromiseState.LET_OFF: ("cross", "quiet"),
}
"""Icon and colour of a state; a word stands beside them."""


class PromisesPart(CasePart):
    """By when they are due; a new one is typed in place."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._case: Case | None = None
        self.lines: list[PromiseLine] = []
        self.card = Card(theme)
        self.add_button = IconButton(theme, kind="link")
        self.add_button.clicked.connect(lambda: self._open(None))
        self.card.heading.addWidget(self.add_button)
        self.form = PromiseForm(context)
        self.form.setVisible(False)
        self.form.kept.connect(self._keep_typed)
        self.form.given_up.connect(self.give_up)
        self.form.delete_wanted.connect(self._delete)
        self.form.open_again_wanted.connect(self._open_again)
        self.nothing = label(role="quiet", wrap=True)
        self.card.body.addWidget(self.form)
        self.card.body.addWidget(self.nothing)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.card.body.addLayout(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.retranslate()

    def read(self, page: Page) -> Any:
        """The promises of the complaint, by when they are due."""
        return self.context.desk.promises.of(complaint_id=page.row.id)

    def show_case(self, case: Case) -> None:
        """Show a complaint; a promise half typed stays where it is the same one."""
        another = self._case is None or self._case.page.row.id != case.page.row.id
        self._case = case
        if another:
            self._close()
        self._write()

    def is_asking(self) -> bool:
        return not self.form.isHidden()

    def count(self, own: Any) -> str:
        waiting = sum(is_open(row.draft) for row in own)
        return str(waiting) if waiting else ""

    def tick(self) -> None:
        """Say again how long is left."""
        self._write()

    def give_up(self) -> None:
        """Close the form without keeping anything."""
        self._close()
        self._focus()

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        self.card.set_title(self.tr("Promises"))
        self.add_button.set_named(self.tr("New promise"), self.tr("Write down what was promised"))
        self.nothing.setText(
            self.tr("Nothing was promised yet. A remedy with a day, or a new promise, stands here.")
        )
        self.form.retranslate()
        self._write()

    # inside

    def _write(self) -> None:
        case = self._case
        if case is None:
            return
        focused = next(
            (
                (place, at)
                for place, line in enumerate(self.lines)
                for at, button in enumerate(line.buttons)
                if button.hasFocus()
            ),
            None,
        )
        clear(self._rows)
        self.lines = []
        for row in sorted(case.own, key=_place):
            line = PromiseLine(self.context, row, complaint=case.page.row, zone=case.zone)
            line.edit_button.clicked.connect(lambda _on=False, row=row: self._open(row))
            line.keep_button.clicked.connect(lambda _on=False, row=row: self._keep(row))
            line.drop_button.clicked.connect(lambda _on=False, row=row: self._let_off(row))
            self._rows.addWidget(rule())
            self._rows.addWidget(line)
            self.lines.append(line)
        self.nothing.setVisible(not self.lines and not self.is_asking())
        if focused is not None and self.lines:
            self._focus(*focused)

    def _focus(self, place: int = 0, button: int = 0) -> None:
        if not self.lines:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        buttons = self.lines[min(place, len(self.lines) - 1)].buttons
        buttons[min(button, len(buttons) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, row: PromiseRow | None, *, letting_off: bool = False) -> None:
        case = self._case
        if case is None:
            return
        self.form.setVisible(True)
        self.add_button.setVisible(False)
        self.nothing.setVisible(False)
        self.form.begin(case.page.row, zone=case.zone, row=row, letting_off=letting_off)
        self.asking.emit()

    def _let_off(self, row: PromiseRow) -> None:
        self._open(row, letting_off=True)

    def _close(self) -> None:
        self.form.setVisible(False)
        self.add_button.setVisible(True)
        self.asking.emit()

    def _keep(self, row: PromiseRow) -> None:
        promises = self.context.desk.promises
        self.context.tasks.write(
            lambda: promises.keep(row.id, asked_by=self), None, self.context.show_trouble
        )

    def _keep_typed(self) -> None:
        row, draft, promises = self.form.row, self.form.typed(), self.context.desk.promises

        def work() -> Changes:
            if row is None:
                return promises.add(draft, asked_by=self)[1]
            if self.form.letting_off:
                return promises.drop(row.id, note=draft.note, asked_by=self)
            return promises.edit(row.id, draft=draft, asked_by=self)

        self._do(work)

    def _delete(self) -> None:
        row, promises = self.form.row, self.context.desk.promises
        if row is not None:
            self._do(lambda: promises.delete(row.id, asked_by=self))

    def _open_again(self) -> None:
        row, promises = self.form.row, self.context.desk.promises
        if row is not None:
            self._do(lambda: promises.open_again(row.id, asked_by=self))

    def _do(self, work: Callable[[], Changes]) -> None:
        self.context.tasks.write(work, lambda _changes: self.give_up(), self._refused)

    def _refused(self, error: Exception) -> None:
        self.form.form.show_refused(error, self.context.show_trouble)


class PromiseLine(QWidget):
    """What was promised, until when here and there, how it stands, and what can be done."""

    def __init__(
        self, context: Context, row: PromiseRow, *, complaint: ComplaintRow, zone: str
    ) -> None:
        super().__init__()
        theme, px = context.theme, context.theme.px
        draft = row.draft
        state = state_of(draft, context.now_ms())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, px(8), 0, px(8))
        line.setSpacing(px(12))
        sign, colour = SIGNS[state]
        shown_sign = Sign(theme)
        shown_sign.show_icon(sign, colour)
        line.addWidget(shown_sign, 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(px(2))
        said.addWidget(label(draft.text, "strong", wrap=True))
        note = self._note(context, row, complaint)
        said.addWidget(label(note, "note", wrap=True))
        line.addLayout(said, 1)
        moments = QWidget()
        moments.setFixedWidth(px(_WHEN))
        when = QVBoxLayout(moments)
        when.setContentsMargins(0, 0, 0, 0)
        when.setSpacing(px(2))
        here = self.tr("by %1 %2").replace("%1", spoken(context, draft.due_ms))
        here = here.replace("%2", our_place(context))
        away = there(context, draft.due_ms, complaint, zone)
        when.addWidget(label(here, wrap=True))
        if away:
            when.addWidget(label(away, "note", wrap=True))
        when.addStretch(1)
        line.addWidget(moments)
        word = remedy_words.promise_state(state, rough(_span(draft, context.now_ms())))
        self.state = label(word, wrap=True)
        set_property(self.state, "colour", "" if colour == "quiet" else colour)
        self.state.setFixedWidth(px(_STATE))
        line.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        self.keep_button = IconButton(theme, small=True)
        self.keep_button.set_named(self.tr("Kept"), self.tr("It was kept just now"))
        self.drop_button = IconButton(theme, kind="link")
        self.drop_button.set_named(self.tr("Let off"), self.tr("The customer waits no more"))
        self.edit_button = IconButton(theme, "pencil", small=True, square=True)
        self.edit_button.set_named(self.tr("Edit the promise"))
        acts = QHBoxLayout()
        acts.setSpacing(px(8))
        line.addLayout(acts)
        line.setAlignment(acts, Qt.AlignmentFlag.AlignTop)
        for button in (self.keep_button, self.drop_button, self.edit_button):
            acts.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            button.setAccessibleName(f"{button.accessibleName()}: {draft.text}")
        waits = is_open(draft)
        for button in (self.keep_button, self.drop_button):
            room = button.sizePolicy()
            room.setRetainSizeWhenHidden(True)  # the columns stand one below the other
            button.setSizePolicy(room)
        self.keep_button.setVisible(waits)
        self.drop_button.setVisible(waits)
        every = (self.keep_button, self.drop_button, self.edit_button)
        self.buttons = list(every if waits else every[2:])
        self.setAccessibleName(f"{draft.text}, {here}, {word}")

    def _note(self, context: Context, row: PromiseRow, complaint: ComplaintRow) -> str:
        draft = row.draft
        made = self.tr("promised %1").replace("%1", spoken(context, draft.made_ms))
        parts = [made]
        if draft.promised_by:
            parts[0] = self.tr("%1 by %2").replace("%1", made).replace("%2", draft.promised_by)
        if row.complaint_number != complaint.number:
            parts.append(row.complaint_number)
        lines = [joined(context, parts)]
        if draft.kept_ms is not None:
            lines.append(self.tr("kept %1").replace("%1", spoken(context, draft.kept_ms)))
        if draft.dropped_ms is not None and draft.kept_ms is None:
            lines.append(self.tr("let off %1").replace("%1", spoken(context, draft.dropped_ms)))
        return "\n".join((*lines, draft.note) if draft.note else lines)


def _place(row: PromiseRow) -> tuple[bool, int]:
    """What is open first, by when it is due; then what is settled, the latest first."""
    waits = is_open(row.draft)
    return not waits, row.draft.due_ms if waits else -row.draft.due_ms


def _span(draft: Any, now_ms: int) -> int:
    """How much time is left, or by how much it was or is late."""
    until = draft.kept_ms if draft.kept_ms is not None else now_ms
    return abs(int(draft.due_ms) - int(until))
