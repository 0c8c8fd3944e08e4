"""The rows of the remedy card: what can be offered, and what was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.ui.complaints import remedy_words
from tradetrust_desktop.ui.complaints.log_rows import joined
from tradetrust_desktop.ui.complaints.moments import closed_up
from tradetrust_desktop.ui.complaints.standing_words import translate
from tradetrust_desktop.ui.widgets.balanced import Balanced
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.chips import Chip
from tradetrust_desktop.ui.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from tradetrust_desktop.domain.case import RemedyRow
    from tradetrust_desktop.domain.remedy_table import Candidate, Stake
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.widgets.chips import ChipKind

_FIGURES = 108


class RemedyLine(QWidget):
    """A name with its chip, a reason below; at the right a cost, its share, and buttons."""

    def __init__(
        self,
        context: Context,
        *,
        name: str,
        chip: tuple[str, ChipKind] | None,
        note: str,
        cost: str,
        part: str,
    ) -> None:
        super().__init__()
        theme, px = context.theme, context.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(8), 0, px(8))
        row.setSpacing(px(12))
        self.said = QVBoxLayout()
        self.said.setSpacing(px(2))
        top = QHBoxLayout()
        top.setSpacing(px(8))
        title = ElidedLabel("strong")
        title.set_whole(name)
        top.addWidget(title)
        if chip is not None:
            top.addWidget(Chip(*chip))
        top.addStretch(1)
        self.said.addLayout(top)
        for line in note.splitlines():
            self.said.addWidget(Balanced(line, "note"))
        self.said.addStretch(1)
        row.addLayout(self.said, 1)
        figures = QVBoxLayout()
        figures.setSpacing(px(2))
        for text, role in ((cost, ""), (part, "note")):
            shown = label(text, role)
            shown.setAlignment(Qt.AlignmentFlag.AlignRight)
            shown.setMinimumWidth(px(_FIGURES))
            figures.addWidget(shown)
        figures.addStretch(1)
        row.addLayout(figures)
        self.buttons: list[IconButton] = []
        self._row = row
        self._theme = theme
        self.setAccessibleName(", ".join(each for each in (name, note, cost, part) if each))

    def add_button(self, text: str, hint: str) -> IconButton:
        """A button at the right end."""
        button = IconButton(self._theme, small=True)
        button.set_named(text, hint)
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.buttons.append(button)
        return button

    def add_below(self, *named: tuple[str, str]) -> None:
        """Links below the words, each with its hint."""
        line = QHBoxLayout()
        line.setContentsMargins(-self._theme.px(5), 0, 0, 0)  # their words begin where these do
        line.setSpacing(self._theme.px(8))
        for text, hint in named:
            button = IconButton(self._theme, kind="link")
            button.set_named(text, hint)
            line.addWidget(button)
            self.buttons.append(button)
        line.addStretch(1)
        self.said.addLayout(line)


def candidate_line(context: Context, candidate: Candidate) -> RemedyLine:
    """What can be offered, with the reason and what it would cost."""
    name = remedy_words.remedy_line(candidate.kind)
    cost = part = ""
    if candidate.cost_minor is not None:
        cost = context.formats.money(candidate.cost_minor, candidate.cost_currency)
        part = _part(context, candidate.permille or 0)
    if candidate.cost_minor == 0:
        cost, part = translate("RemedyLines", "no cost"), ""
    preferred = translate("RemedyLines", "preferred")
    line = RemedyLine(
        context,
        name=name,
        chip=(preferred, "accent") if candidate.rank == 1 else None,
        note=remedy_words.remedy_reason(candidate.reason),
        cost=cost or "–",
        part=part,
    )
    button = line.add_button(
        translate("RemedyLines", "Choose"), translate("RemedyLines", "Decide on this remedy")
    )
    button.setAccessibleName(f"{button.text()}: {name}")
    return line


def decided_line(context: Context, row: RemedyRow, *, stake: Stake) -> RemedyLine:
    """What was decided, with its cost and who agreed."""
    draft, formats = row.draft, context.formats
    kind = remedy_words.remedy_line(draft.kind)
    day = formats.day(draft.decided, today=context.today())
    notes = [translate("RemedyLines", "decided %1").replace("%1", day)]
    if draft.approved_by:
        agreed = translate("RemedyLines", "agreed by %1").replace("%1", draft.approved_by)
        notes.append(agreed)
    note = closed_up(joined(context, notes))
    if draft.approval_note:
        note = translate("RemedyLines", "%1: %2").replace("%1", note)
        note = note.replace("%2", draft.approval_note)
    if draft.text:
        note = f"{draft.text}\n{note}"
    cost, part = "–", ""
    if draft.cost_minor is not None:
        cost = formats.money(draft.cost_minor, draft.cost_currency)
        if stake.minor and draft.cost_currency == stake.currency:
            part = _part(context, round(draft.cost_minor * 1000 / stake.minor))
    chosen: tuple[str, ChipKind] = (translate("RemedyLines", "chosen"), "green")
    line = RemedyLine(context, name=kind, chip=chosen, note=note, cost=cost, part=part)
    line.add_below(
        (
            translate("RemedyLines", "Propose it"),
            translate("RemedyLines", "Write the proposal to the customer with it"),
        ),
        (translate("RemedyLines", "Edit"), translate("RemedyLines", "Edit the decision")),
        (
            translate("RemedyLines", "Take back"),
            translate("RemedyLines", "Take the decision back, with what it promises"),
        ),
    )
    for button in line.buttons:
        button.setAccessibleName(f"{button.text()}: {kind}")
    return line


def _part(context: Context, permille: int) -> str:
    text = translate("RemedyLines", "%1 of the amount")
    return text.replace("%1", context.formats.percent(permille / 1000))
