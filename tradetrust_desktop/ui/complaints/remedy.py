"""The remedy card: what decides it, what can be offered at what cost, and what was decided."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.care import ComplaintStatus
from tradetrust_desktop.domain.case import Extent, RemedyKind, Share
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints import remedy_words
from tradetrust_desktop.ui.complaints.case_part import CasePart
from tradetrust_desktop.ui.complaints.choices import StakeField
from tradetrust_desktop.ui.complaints.remedy_form import RemedyForm
from tradetrust_desktop.ui.complaints.remedy_rows import RemedyLine, candidate_line, decided_line
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, clear, label, rule
from tradetrust_desktop.ui.widgets.fields import ChoiceField
from tradetrust_desktop.ui.widgets.record_form import EditInPlace, RecordForm
from tradetrust_desktop.ui.widgets.typed_fields import line_up

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

    from PySide6.QtWidgets import QLabel

    from tradetrust_desktop.domain.case import RemedyRow
    from tradetrust_desktop.domain.changes import Changes
    from tradetrust_desktop.domain.complaints import ComplaintPage as Page
    from tradetrust_desktop.domain.problems import Problem
    from tradetrust_desktop.domain.remedy_table import Candidate
    from tradetrust_desktop.services.remedies import Suggestion
    from tradetrust_desktop.ui.complaints.case_part import Case
    from tradetrust_desktop.ui.complaints.remedy_form import Decided
    from tradetrust_desktop.ui.context import Context


@dataclass(frozen=True)
class Offered:
    """What the card reads for itself."""

    suggestion: Suggestion
    decided: tuple[RemedyRow, ...]


class RemedyPart(CasePart):
    """The rep decides: a candidate opens in place, what was decided stands on top."""

    propose_wanted = Signal(str)
    """Write the proposal with this text."""
    customer_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, px = context.theme, context.theme.px
        self._case: Case | None = None
        self._all = False
        self._aside: dict[bytes, tuple[RemedyRow | None, Decided]] = {}
        self.lines: list[RemedyLine] = []
        """What can be offered, the preferred one first; none while other remedies are hidden."""
        self.decided: list[RemedyLine] = []
        self.card = Card(theme)
        line_up(self.card, theme)
        self.own_button = IconButton(theme, kind="link")
        self.own_button.clicked.connect(self._choose_own)
        self.card.heading.addWidget(self.own_button)
        self.extent = ChoiceField(theme, inplace=True)
        self.share = ChoiceField(theme, inplace=True)
        for each in (self.extent, self.share):
            each.box.setMinimumWidth(px(96))  # longer words end in dots
        self.stake = StakeField(context, inplace=True)
        self.worth = IconButton(theme, kind="link")
        self.worth.clicked.connect(self.customer_wanted)
        self.revenue = label(role="note", wrap=True)
        self.form = _Inputs(self)
        for name, field in (
            ("extent", self.extent),
            ("share", self.share),
            ("stake", self.stake),
        ):
            self.form.add(name, field)
        self.editor = EditInPlace(context, lambda: context.desk.complaints, self.form, self)
        self._captions: dict[str, QLabel] = {}
        self.card.body.addLayout(self._facts())
        inner = QVBoxLayout()
        inner.setContentsMargins(px(12), 0, px(12), 0)
        inner.setSpacing(0)
        self.hint = label(role="note", wrap=True)
        self.hint.setContentsMargins(0, 0, 0, px(4))
        inner.addWidget(self.hint)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.decision = RemedyForm(context)
        self.decision.setVisible(False)
        self.decision.kept.connect(self._keep)
        self.decision.given_up.connect(self.give_up)
        inner.addWidget(self.decision)
        inner.addLayout(self._rows)
        self.more_button = IconButton(theme, kind="link")
        self.more_button.clicked.connect(self._show_all)
        more = QHBoxLayout()
        more.setContentsMargins(-px(5), 0, 0, 0)
        more.addWidget(self.more_button)
        more.addStretch(1)
        inner.addLayout(more)
        self.card.body.addLayout(inner)
        self.card.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.retranslate()

    def read(self, page: Page) -> Any:
        """What can be offered, and what was decided."""
        remedies, key = self.context.desk.remedies, page.row.id
        found = remedies.candidates(key)
        return None if found is None else Offered(found, remedies.of(key))

    def show_case(self, case: Case) -> None:
        """Show a complaint; a decision half typed stays where it is the same one."""
        if case.own is None:
            return
        before, row = self._case, case.page.row
        if before is None or before.page.row.id != row.id:
            if before is not None and self.decision.is_typed_in():
                self._aside[before.page.row.id] = (self.decision.row, self.decision.typed())
            self._close()
            self._all = False
        self._case = case
        self.stake.usual = case.currency or self.context.firm.base_currency
        self.editor.show(row.id, row.draft)
        aside = self._aside.pop(row.id, None)
        if aside is not None:
            self._open(row=aside[0], focused=False)
            self.decision.put(aside[1])
        self._write()

    def is_asking(self) -> bool:
        return not self.decision.isHidden()

    def give_up(self) -> None:
        """Close the form without keeping anything."""
        self._close()
        self._write()
        self._focus_first()

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        self.card.set_title(self.tr("Remedy suggestions"))
        self.own_button.set_named(self.tr("Another remedy"), self.tr("Decide on any remedy"))
        captions = {
            "extent": self.tr("Extent of the damage"),
            "share": self.tr("Our share"),
            "worth": self.tr("Worth to us"),
            "stake": self.tr("Amount at stake"),
        }
        for name, text in captions.items():
            self._captions[name].setText(text)
        for name in ("extent", "share", "stake"):
            getattr(self, name).set_caption(captions[name], shown=False)
        self.extent.set_options(_options(Extent, remedy_words.extent))
        self.share.set_options(_options(Share, remedy_words.share))
        self.stake.line.setPlaceholderText(self.tr("such as USD 1,200"))
        self.decision.retranslate()
        self._write()

    # inside

    def _facts(self) -> QGridLayout:
        """Three inputs side by side; the fourth stands below them as long as it is missing."""
        px = self.context.theme.px
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, px(12), 0)
        grid.setHorizontalSpacing(px(4))
        grid.setVerticalSpacing(0)
        worth = QWidget()
        inset = QVBoxLayout(worth)
        inset.setContentsMargins(px(7), px(3), 0, 0)
        inset.setSpacing(0)
        inset.addWidget(self.worth, 0, Qt.AlignmentFlag.AlignLeft)
        self.revenue.setContentsMargins(px(5), 0, 0, 0)
        inset.addWidget(self.revenue)
        inset.addStretch(1)
        for place, (name, widget) in enumerate(
            (
                ("extent", self.extent),
                ("share", self.share),
                ("worth", worth),
                ("stake", self.stake),
            )
        ):
            caption = label(role="note")
            caption.setContentsMargins(px(12), 0, 0, 0)
            caption.setBuddy(self.worth if name == "worth" else widget)
            row, column = divmod(place, 3)
            grid.addWidget(caption, row * 2, column)
            wide = 2 if name == "stake" else 1
            grid.addWidget(widget, row * 2 + 1, column, 1, wide, Qt.AlignmentFlag.AlignTop)
            self._captions[name] = caption
            grid.setColumnStretch(column, 1)
        return grid

    def _write(self) -> None:
        case = self._case
        if case is None:
            return
        offered: Offered = case.own
        suggestion = offered.suggestion
        self._say_worth(suggestion)
        is_known = suggestion.stake.minor is not None and not self.stake.control.hasFocus()
        for part in (self._captions["stake"], self.stake):
            part.setVisible(not is_known)
        self._say_missing(suggestion)
        focused = self._focused_line()
        clear(self._rows)
        self.lines, self.decided = [], []
        for row in offered.decided:
            line = decided_line(self.context, row, stake=suggestion.stake)
            propose, edit, back = line.buttons
            propose.clicked.connect(lambda _on=False, row=row: self._propose(row))
            edit.clicked.connect(lambda _on=False, row=row: self._edit(row))
            back.clicked.connect(lambda _on=False, row=row: self._take_back(row))
            self._add(line)
            self.decided.append(line)
        is_over = case.page.row.draft.status is ComplaintStatus.CLOSED
        hidden = (bool(offered.decided) or is_over) and not self._all
        self.hint.setVisible(bool(suggestion.missing) and not hidden)
        self.more_button.setVisible(hidden and not self.is_asking())
        self.more_button.set_named(
            self.tr("%n other suggestion(s)", "", len(suggestion.candidates))
        )
        if not hidden and not self.is_asking():
            for candidate in suggestion.candidates:
                line = candidate_line(self.context, candidate)
                line.buttons[0].clicked.connect(
                    lambda _on=False, each=candidate: self._choose(each)
                )
                self._add(line)
                self.lines.append(line)
        if focused is not None:
            every = [*self.decided, *self.lines]
            if every:
                every[min(focused, len(every) - 1)].buttons[0].setFocus()

    def _add(self, line: RemedyLine) -> None:
        self._rows.addWidget(rule())
        self._rows.addWidget(line)

    def _focused_line(self) -> int | None:
        """Where in the rows the keys are, which are about to be made anew."""
        for place, line in enumerate([*self.decided, *self.lines]):
            if any(button.hasFocus() for button in line.buttons):
                return place
        return None

    def _focus_first(self) -> None:
        for line in (*self.decided, *self.lines):
            line.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.own_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_worth(self, suggestion: Suggestion) -> None:
        worth, formats = suggestion.worth, self.context.formats
        grade = words.sentence(words.grade(worth.grade)) if worth.grade else self.tr("No grade")
        self.worth.set_named(grade, self.tr("Open the customer"))
        text = self.tr("no order in a year")
        if worth.revenue:
            currency, minor = worth.revenue[0]
            text = self.tr("%1 a year").replace("%1", formats.money(minor, currency))
        self.revenue.setText(text)
        caption = self._captions["worth"].text()
        self.worth.setAccessibleName(f"{caption}: {grade}, {text}")

    def _say_missing(self, suggestion: Suggestion) -> None:
        names = {
            "stake": self.tr("the amount at stake"),
            "extent": self.tr("the extent"),
            "share": self.tr("our share"),
        }
        listed = self.context.formats.listed(names[name] for name in suggestion.missing)
        text = self.tr("Every suggestion has its cost once these are known: %1").replace(
            "%1", listed
        )
        self.hint.setText(text)

    def _choose(self, candidate: Candidate) -> None:
        cost = (candidate.cost_minor, candidate.cost_currency)
        self._open(kind=candidate.kind, cost=cost)

    def _choose_own(self) -> None:
        self._open(kind=RemedyKind.REPLACEMENT)

    def _edit(self, row: RemedyRow) -> None:
        self._open(row=row)

    def _open(self, **how: Any) -> None:
        case = self._case
        if case is None:
            return
        self.decision.setVisible(True)
        self.own_button.setVisible(False)
        usual = case.page.row.draft.stake_currency or self.stake.usual
        self.decision.begin(case.page.row, zone=case.zone, usual=usual, **how)
        self._write()
        self.asking.emit()

    def _close(self) -> None:
        self.decision.setVisible(False)
        self.own_button.setVisible(True)
        self.asking.emit()

    def _keep(self) -> None:
        typed, row, remedies = self.decision.typed(), self.decision.row, self.context.desk.remedies

        def work() -> Changes:
            if row is not None:
                return remedies.edit(row.id, draft=typed.draft, asked_by=self)
            _, changes = remedies.decide(
                typed.draft,
                promise=typed.promise,
                promise_due_ms=typed.promise_due_ms,
                promised_by=typed.promised_by,
                asked_by=self,
            )
            return changes

        self.context.tasks.write(work, lambda _changes: self.give_up(), self._refused)

    def _refused(self, error: Exception) -> None:
        self.decision.form.show_refused(error, self.context.show_trouble)

    def _take_back(self, row: RemedyRow) -> None:
        remedies = self.context.desk.remedies
        self.context.tasks.write(
            lambda: remedies.delete(row.id, asked_by=self), None, self.context.show_trouble
        )

    def _propose(self, row: RemedyRow) -> None:
        text = remedy_words.remedy_line(row.draft.kind)
        if row.draft.text:
            text = self.tr("%1: %2").replace("%1", text).replace("%2", row.draft.text)
        self.propose_wanted.emit(" ".join(text.split()))

    def _show_all(self) -> None:
        self._all = True
        self._write()
        if self.lines:
            self.lines[0].buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)


class _Inputs(RecordForm):
    """Extent, share, and the amount at stake as one field of two attributes."""

    def values(self) -> dict[str, Any]:
        found = super().values()
        found["stake_minor"], found["stake_currency"] = found.pop("stake")
        return found

    def show_values(self, draft: Any, *, keep_typed: bool = True) -> None:
        stake = (draft.stake_minor, draft.stake_currency)
        shown = SimpleNamespace(extent=draft.extent, share=draft.share, stake=stake)
        super().show_values(shown, keep_typed=keep_typed)

    def show_problems(
        self, problems: Iterable[Problem], *, touched_only: bool = False
    ) -> list[Problem]:
        moved = [
            replace(each, field="stake") if each.field.startswith("stake_") else each
            for each in problems
        ]
        return super().show_problems(moved, touched_only=touched_only)


def _options(members: Iterable[StrEnum], name: Any) -> list[tuple[str, str]]:
    return [("", "–"), *((str(each), words.sentence(name(each))) for each in members)]
