"""What a file leaves open, asked once each: the order of dates, the currency, the amount."""

from __future__ import annotations

import re
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from tradetrust_desktop.domain import money
from tradetrust_desktop.domain.importing.values import AmountMeans, Question
from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.ui.icons import pixmap
from tradetrust_desktop.ui.orders.texts import date_order_text, field_text, shrinking
from tradetrust_desktop.ui.widgets.cards import Card, label
from tradetrust_desktop.ui.widgets.fields import ChoiceField, TextField

if TYPE_CHECKING:
    from tradetrust_desktop.domain.importing.values import Preview
    from tradetrust_desktop.ui.context import Context

_USUAL: Final = ("USD", "EUR", "CNY", "GBP", "JPY", "AUD", "CAD", "HKD")
_ORDERS: Final = ("dmy", "mdy", "ymd")
_CENTURY: Final = 100
_LOOKED_AT: Final = 2000


def reading_of(value: str, order: str) -> date | None:
    """How a written day is understood in an order of day, month and year; None if it cannot be."""
    groups = re.findall(r"\d+", value)[:3]
    if len(groups) < len(order):
        return None
    parts = {name: int(group) for name, group in zip(order, groups, strict=True)}
    year = parts["y"] + (2000 if parts["y"] < _CENTURY else 0)
    try:
        return date(year, parts["m"], parts["d"])
    except ValueError:
        return None


class QuestionCard(Card):
    """A question with a few answers. `answered` comes when one of them is chosen."""

    answered = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme)
        self._context = context
        self._mark = QLabel()
        self.heading.insertWidget(0, self._mark)
        self.about = label(role="quiet", wrap=True)
        self.body.addWidget(self.about)
        self.answers = QVBoxLayout()
        self.answers.setSpacing(context.theme.px(2))
        self.body.addLayout(self.answers)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda _: self._tell())
        self._open = True
        context.theme.changed.connect(self._dress)
        self._dress()

    def set_question(self, title: str, about: str, *, is_open: bool) -> None:
        """The question, and why it is asked; an open one carries an amber sign."""
        self.set_title(title)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self._open = is_open
        self._dress()

    def set_answers(self, answers: list[tuple[str, str]], chosen: str) -> None:
        """Pairs of value and text; `chosen` may be empty while nothing is."""
        known = [button.property("answer") for button in self._group.buttons()]
        if known != [value for value, _ in answers]:
            for button in self._group.buttons():
                self._group.removeButton(button)
                button.hide()
                button.deleteLater()
            for value, _ in answers:
                button = QRadioButton()
                button.setProperty("answer", value)
                self._group.addButton(button)
                self.answers.addWidget(button)
        for button, (value, text) in zip(self._group.buttons(), answers, strict=True):
            button.setText(text.replace("&", "&&"))
            button.setChecked(value == chosen)

    def answer(self) -> str:
        """The value chosen; empty while there is none."""
        button = self._group.checkedButton()
        return str(button.property("answer")) if button is not None else ""

    def forget(self) -> None:
        """Another file: nothing is chosen."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def buttons(self) -> list[QRadioButton]:
        """The answers, from the top."""
        return [each for each in self._group.buttons() if isinstance(each, QRadioButton)]

    def _tell(self) -> None:
        self._open = False
        self._dress()
        self.answered.emit()

    def _dress(self) -> None:
        theme = self._context.theme
        role = "amber" if self._open else "quiet"
        picture = pixmap(theme, "question", size=16, role=role, ratio=self.devicePixelRatioF())
        self._mark.setPixmap(picture)


class Questions(QWidget):
    """The questions of one file, the open ones first asked; every answer can be changed."""

    answered = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._preview: Preview | None = None
        px = context.theme.px
        self.dates = QuestionCard(context)
        self.amounts = QuestionCard(context)
        self.currency_card = Card(context.theme)
        self.currency = shrinking(ChoiceField(context.theme))
        self.currency_about = label(role="quiet", wrap=True)
        self.currency_card.body.addWidget(self.currency_about)
        self.currency_card.body.addWidget(self.currency)
        self.nobody_card = QuestionCard(context)
        self.nobody = TextField(context.theme)
        self.nobody_card.body.addWidget(self.nobody)
        self.missing_card = Card(context.theme)
        self.missing = label(wrap=True)
        self.missing_card.body.addWidget(self.missing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        for card in self._cards():
            column.addWidget(card)
        column.addStretch(1)
        for card in (self.dates, self.amounts, self.nobody_card):
            card.answered.connect(self._answer)
        self.currency.committed.connect(self._answer)
        self.nobody.typed.connect(self._answer)

    def show_preview(self, preview: Preview) -> None:
        """Ask what this file leaves open."""
        if self._preview is None or self._preview.file_hash != preview.file_hash:
            for card in (self.dates, self.amounts, self.nobody_card):
                card.forget()
        self._preview = preview
        options = preview.options
        self.currency.set_options(self._currencies())
        self.currency.set_value(preview.currency_assumed or options.currency)
        self.nobody.set_value(options.no_customer_as)
        self.retranslate()

    def is_complete(self) -> bool:
        """Whether everything that must be answered is."""
        preview = self._preview
        if preview is None:
            return False
        asked = set(preview.questions)
        return not (
            (Question.DATE_ORDER in asked and not self.dates.answer())
            or (Question.AMOUNT_MEANS in asked and not self.amounts.answer())
            or (self.nobody_card.answer() == "book" and not self.nobody.value())
        )

    def answers(self) -> dict[str, object]:
        """The answers, by the names of `ImportOptions`."""
        preview = self._preview
        found: dict[str, object] = {}
        if preview is None:
            return found
        if not self.dates.isHidden() and self.dates.answer():
            found["date_order"] = self.dates.answer()
        if not self.amounts.isHidden() and self.amounts.answer():
            found["amount_means"] = AmountMeans(self.amounts.answer())
        if preview.currency_assumed and self.currency.value() != preview.currency_assumed:
            found["currency"] = self.currency.value()
        book = self.nobody_card.answer() == "book"
        found["no_customer_as"] = self.nobody.value() if book else ""
        return found

    def first_open(self) -> QWidget | None:
        """Where the cursor belongs: the first question that has no answer."""
        for card in (self.dates, self.amounts):
            if not card.isHidden() and not card.answer() and card.buttons():
                return card.buttons()[0]
        return None

    def has_any(self) -> bool:
        """Whether any question is shown."""
        return any(not card.isHidden() for card in self._cards())

    def set_missing(self, fields: tuple[str, ...]) -> None:
        """Say which needed columns are not chosen yet."""
        self.missing_card.setVisible(bool(fields))
        if fields:
            names = self.tr(", ").join(field_text(field) for field in fields)
            self.missing_card.set_title(self.tr("Which column is it?"))
            self.missing.setText(
                self.tr("Not recognised: {names}. Choose the column in the table.").format(
                    names=names
                )
            )

    def retranslate(self) -> None:
        """Set all texts again."""
        preview = self._preview
        if preview is None:
            return
        self._ask_dates(preview)
        self._ask_amounts(preview)
        self._ask_currency(preview)
        self._ask_nobody(preview)
        self.set_missing(preview.missing)

    def _cards(self) -> tuple[Card, ...]:
        return (
            self.missing_card,
            self.dates,
            self.amounts,
            self.currency_card,
            self.nobody_card,
        )

    def _answer(self) -> None:
        self.nobody.setVisible(self.nobody_card.answer() == "book")
        self.answered.emit()

    def _ask_dates(self, preview: Preview) -> None:
        asked = Question.DATE_ORDER in preview.questions
        given = preview.dates.how in ("given", "ambiguous", "contradicting")
        self.dates.setVisible(asked or given)
        if not asked and not given:
            return
        value = preview.dates.examples[0] if preview.dates.examples else ""
        heading = preview.dates.heading or field_text("date")
        if preview.dates.how == "contradicting":
            about = self.tr(
                "In {heading}, {values} contradict each other. The order chosen counts; what "
                "does not fit is rejected."
            ).format(heading=heading, values=self.tr(" and ").join(preview.dates.examples[:2]))
        else:
            about = self.tr("In {heading}, {value} can be read two ways.").format(
                heading=heading, value=value
            )
        chosen = self.dates.answer() or preview.options.date_order
        self.dates.set_question(
            self.tr("Which day is {value}?").format(value=value), about, is_open=not chosen
        )
        self.dates.set_answers(self._readings(value, chosen), chosen)

    def _readings(self, value: str, chosen: str) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        days: list[date] = []
        for order in _ORDERS:
            day = reading_of(value, order)
            if day is None or (day in days and order != chosen):
                continue
            days.append(day)
            shown = self._context.formats.day(day)
            found.append(
                (
                    order,
                    self.tr("{day} ({order})").format(day=shown, order=date_order_text(order)),
                )
            )
        if not found:
            found = [(order, date_order_text(order)) for order in _ORDERS]
        return found

    def _ask_amounts(self, preview: Preview) -> None:
        asked = Question.AMOUNT_MEANS in preview.questions
        given = preview.options.amount_means is not None
        self.amounts.setVisible(asked or given)
        if not asked and not given:
            return
        chosen = self.amounts.answer() or str(preview.options.amount_means or "")
        self.amounts.set_question(
            self.tr("What is the amount of a row?"),
            self.tr("Orders of several rows carry the same amount on each of them."),
            is_open=not chosen,
        )
        self.amounts.set_answers(
            [
                (str(AmountMeans.LINE), self.tr("The amount of its line; rows are added up")),
                (
                    str(AmountMeans.ORDER_TOTAL),
                    self.tr("The total of the order; it is taken once"),
                ),
            ],
            chosen,
        )

    def _ask_currency(self, preview: Preview) -> None:
        self.currency_card.setVisible(bool(preview.currency_assumed))
        self.currency_card.set_title(self.tr("Which currency?"))
        why = {
            "firm": self.tr("The file names none, so your firm's currency is taken."),
            "customer": self.tr("The file names none, so the customer's currency is taken."),
            "option": self.tr("The file names none; this is what you chose."),
        }
        self.currency_about.setText(why.get(preview.currency_from, self.tr("The file names none.")))
        self.currency.set_caption(self.tr("Currency"), shown=False)

    def _ask_nobody(self, preview: Preview) -> None:
        lacking = bool(preview.options.no_customer_as) or _lacks_customers(preview)
        self.nobody_card.setVisible(lacking)
        if not lacking:
            return
        chosen = self.nobody_card.answer()
        chosen = chosen or ("book" if preview.options.no_customer_as else "reject")
        self.nobody_card.set_question(self.tr("Rows without a customer"), "", is_open=False)
        self.nobody_card.set_answers(
            [
                ("reject", self.tr("are rejected with that reason")),
                ("book", self.tr("are booked on one customer:")),
            ],
            chosen,
        )
        self.nobody.set_caption(self.tr("Name of that customer"), shown=False)
        self.nobody.line.setPlaceholderText(self.tr("such as Walk-in customers"))
        self.nobody.setVisible(chosen == "book")

    def _currencies(self) -> list[tuple[str, str]]:
        rest = sorted(money.CURRENCIES.difference(_USUAL))
        return [(code, self._context.formats.currency(code)) for code in (*_USUAL, *rest)]


def _lacks_customers(preview: Preview) -> bool:
    first = islice(iter(preview.problems), _LOOKED_AT)
    return any(problem.code is Code.NO_CUSTOMER for problem in first)
