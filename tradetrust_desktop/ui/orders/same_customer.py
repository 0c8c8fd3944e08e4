"""The question whether a name in the file is a customer that is known already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from tradetrust_desktop.ui.icons import pixmap
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card
from tradetrust_desktop.ui.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from tradetrust_desktop.domain.importing.values import DoubtfulCustomer, Preview
    from tradetrust_desktop.ui.context import Context


class SameCustomerCard(Card):
    """One doubtful customer after the other: yes, no, or later."""

    answered = Signal(str, str)
    """The key of the doubtful customer, and of the known one for yes, "" for no."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, " ", parent)
        self._context = context
        self._all: tuple[DoubtfulCustomer, ...] = ()
        self._verdicts: dict[str, bool] = {}
        self._later: set[str] = set()
        self._shown: DoubtfulCustomer | None = None
        theme = context.theme
        px = theme.px
        self._mark = QLabel()
        self.title.setMinimumWidth(px(120))
        self.heading.insertWidget(0, self._mark)
        self.place = ElidedLabel("note")
        self.heading.insertWidget(2, self.place)
        self.yes_button = IconButton(theme, small=True)
        self.no_button = IconButton(theme, small=True)
        self.later_button = IconButton(theme, small=True)
        self.again_button = IconButton(theme, kind="link", small=True)
        self.yes_button.clicked.connect(lambda: self._answer(same=True))
        self.no_button.clicked.connect(lambda: self._answer(same=False))
        self.later_button.clicked.connect(self._put_off)
        self.again_button.clicked.connect(self._begin_again)
        for button in (self.yes_button, self.no_button, self.later_button, self.again_button):
            self.heading.addWidget(button)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(24))
        self._grid.setVerticalSpacing(0)
        self._labels: list[list[ElidedLabel]] = []
        for column in range(3):
            lines = []
            for row, role in enumerate(("note", "" if column == 2 else "strong", "quiet")):  # noqa: PLR2004 - the reasons
                shown = ElidedLabel(role)
                shown.setMinimumHeight(px(18))
                self._grid.addWidget(shown, row, column)
                lines.append(shown)
            self._labels.append(lines)
            self._grid.setColumnStretch(column, (9, 9, 5)[column])
        self._body = QWidget()
        self._grid.setContentsMargins(0, 0, 0, px(4))
        self._body.setLayout(self._grid)
        self.body.addWidget(self._body)
        context.theme.changed.connect(self._dress)
        self._dress()

    def show_preview(self, preview: Preview) -> None:
        """The doubtful customers of a preview, with the answers given."""
        self._all = preview.doubtful
        for each in preview.doubtful:
            if each.verdict is not None:
                self._verdicts[each.key] = each.verdict
        self._verdicts = {
            key: verdict
            for key, verdict in self._verdicts.items()
            if key in {each.key for each in self._all}
        }
        self.retranslate()

    def forget(self) -> None:
        """Another file: nothing is answered."""
        self._verdicts.clear()
        self._later.clear()

    def open_count(self) -> int:
        """How many wait for an answer, those put off included."""
        return sum(each.key not in self._verdicts for each in self._all)

    def retranslate(self) -> None:
        """Show the next question, or what was answered."""
        waiting = [
            each
            for each in self._all
            if each.key not in self._verdicts and each.key not in self._later
        ]
        self.setVisible(bool(self._all))
        self._shown = waiting[0] if waiting else None
        for button in (self.yes_button, self.no_button, self.later_button):
            button.setVisible(bool(waiting))
        self.again_button.setVisible(not waiting and bool(self._all))
        self._body.setVisible(bool(waiting))
        self.yes_button.set_named(self.tr("Yes, the same"))
        self.no_button.set_named(self.tr("No, a new one"))
        self.later_button.set_named(self.tr("Later"))
        self.again_button.set_named(self.tr("Change"))
        self._dress()
        if self._shown is None:
            self.set_title(self.tr("Customers are settled"))
            self.place.set_whole(self._summary())
            return
        place = self._all.index(self._shown) + 1
        self.set_title(self.tr("Is this the same customer?"))
        self.place.set_whole(self.tr("{place} of {all}").format(place=place, all=len(self._all)))
        self._show(self._shown)

    def _show(self, found: DoubtfulCustomer) -> None:
        formats = self._context.formats
        file_lines = (
            self.tr("In the file, from row {row}, %n order(s)", "", found.orders).format(
                row=formats.number(found.first_row)
            ),
            found.name,
            formats.country(found.country),
        )
        if found.similar_id is None:
            where = self.tr("Another name in this file")
        else:
            where = self.tr("Known customer, %n order(s)", "", found.similar_orders)
        country = formats.country(found.similar_country)
        place = found.similar_city or country
        if found.similar_city and country:
            place = self.tr("{city}, {country}").format(city=found.similar_city, country=country)
        known_lines = (
            where,
            found.similar_name,
            place,
        )
        reasons = [self._reason(code) for code in found.reasons]
        reason_lines = (
            self.tr("Alike because"),
            reasons[0]
            if reasons
            else self.tr("spelling {score} % alike").format(score=found.score),
            self.tr(", ").join(reasons[1:]),
        )
        for labels, texts in zip(
            self._labels, (file_lines, known_lines, reason_lines), strict=True
        ):
            for shown, text in zip(labels, texts, strict=True):
                shown.set_whole(text)

    def _reason(self, code: str) -> str:
        return {
            "legal_form": self.tr("only the legal form differs"),
            "spelling": self.tr("almost the same spelling"),
            "country": self.tr("the same country"),
            "code_differs": self.tr("but another code"),
        }.get(code, code)

    def _summary(self) -> str:
        same = sum(self._verdicts.get(each.key) is True for each in self._all)
        new = sum(self._verdicts.get(each.key) is False for each in self._all)
        later = len(self._all) - same - new
        parts = [self.tr("{same} the same, {new} new").format(same=same, new=new)]
        if later:
            parts.append(self.tr("%n later, not imported now", "", later))
        return self.tr(", ").join(parts)

    def _answer(self, *, same: bool) -> None:
        found = self._shown
        if found is None:
            return
        self._verdicts[found.key] = same
        self.retranslate()
        self.answered.emit(found.key, found.similar_key if same else "")

    def _put_off(self) -> None:
        if self._shown is not None:
            self._later.add(self._shown.key)
            self.retranslate()

    def _begin_again(self) -> None:
        self._verdicts.clear()
        self._later.clear()
        self.retranslate()

    def _dress(self) -> None:
        role = "amber" if self._shown is not None else "green"
        name = "question" if self._shown is not None else "check"
        ratio = self.devicePixelRatioF()
        self._mark.setPixmap(pixmap(self._context.theme, name, role=role, ratio=ratio))
