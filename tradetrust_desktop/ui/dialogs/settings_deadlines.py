"""The page of the settings that says until when complaints are answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from math import isfinite
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget
from shiboken6 import isValid

from tradetrust_desktop.domain.care import Priority
from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.domain.customers import Grade
from tradetrust_desktop.domain.deadlines import Budget, Reading
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.dialogs.settings_days import DaysByHand
from tradetrust_desktop.ui.dialogs.settings_page import SettingsPage
from tradetrust_desktop.ui.messages import spread
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.fields import Field, TextField
from tradetrust_desktop.ui.widgets.segments import Segments
from tradetrust_desktop.ui.widgets.typed_fields import SegmentField

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from enum import StrEnum

    from PySide6.QtWidgets import QLabel

    from tradetrust_desktop.domain.policies import Budgets, Terms
    from tradetrust_desktop.ui.context import Context

_HOUR = timedelta(hours=1)
_CLOCKS = ("first_reply", "proposal")
_WIDE = 128
_CAPTION = 136


class PolicyKeeper(QObject):
    """Keeps the terms as one is set; what is wrong stays in its field and is not kept."""

    shown = Signal()
    """The terms were read again."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.terms: Terms | None = None
        """None until they are read."""
        self.certain: date | None = None

    def read(self) -> None:
        """Read the terms in force."""
        policies = self._context.desk.policies

        def found() -> tuple[Terms, date | None]:
            terms = policies.current()
            return terms, policies.certain_until(terms)

        self._context.tasks.read(found, self._take, key=(id(self), "terms"))

    def keep(self, fields: Mapping[str, Field], **values: Any) -> None:
        """Save some terms; `fields` show the problems of theirs."""
        if self.terms is None:
            return
        wanted = replace(self.terms, **values)
        if wanted == self.terms:
            spread((), fields)
            return
        before, self.terms = self.terms, wanted
        policies = self._context.desk.policies

        def failed(error: Exception) -> None:
            self.terms = before
            if isValid(self) and isinstance(error, Refused):
                if spread(error.problems, fields):
                    self._context.show_trouble(error)
            else:  # the settings were closed meanwhile, or the data refuse
                self._context.show_trouble(error)

        def done(_changes: object) -> None:
            if isValid(self):
                spread((), fields)
                self.shown.emit()

        self._context.tasks.write(lambda: policies.save(wanted), done, failed)

    def _take(self, found: tuple[Terms, date | None]) -> None:
        self.terms, self.certain = found
        self.shown.emit()


class DeadlinesPage(SettingsPage):
    """How hours are counted, the limits, what pauses them, and days added by hand."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, px = context.theme, context.theme.px
        self._texts: dict[str, QLabel] = {}
        self.keeper = PolicyKeeper(context, self)
        self.reading = SegmentField(theme, list(Reading), name=_reading_name)
        self.reading.committed.connect(self._take_reading)
        self.add("reading", self.reading)
        self.whose = Segments(theme)
        self.whose.chosen.connect(lambda _name: self._show_budgets())
        self.add("whose", self.whose)
        self.budgets: dict[tuple[Priority, str], TextField] = {}
        self._add_budgets()
        self.told = self._number("customer_told", self._take_told)
        self.progress = self._number("progress", self._take_progress)
        self.supplier = QCheckBox()
        self.supplier.clicked.connect(self._take_supplier)
        self.add_wide(self.supplier)
        self.kept = label(role="note", wrap=True)
        self.add_wide(self.kept)
        self.add_rule()
        self.calendar = label(role="heading")
        self.add_wide(self.calendar)
        self.certain = label(role="note", wrap=True)
        self.add_wide(self.certain)
        self.days = DaysByHand(context)
        self.days.changed.connect(self._take_days)
        self.add_wide(self.days)
        self.grid.setVerticalSpacing(px(12))
        for caption in self._captions.values():  # the fields stand below those of the limits
            caption.setFixedWidth(px(_CAPTION))
        self.keeper.shown.connect(self.show_terms)
        context.hub.follow(self, (Kind.SETTING,), self.keeper.read)
        self.retranslate()
        self.keeper.read()

    def show_terms(self) -> None:
        """Put the terms into the fields; what is being typed stays."""
        terms = self.keeper.terms
        if terms is None:
            return
        self.reading.set_value(terms.reading)
        self._show_budgets()
        if not self.told.is_unfinished():
            self.told.set_value(_hours(terms.customer_told))
        if not self.progress.is_unfinished():
            self.progress.set_value(str(terms.progress_hours))
        self.supplier.setChecked(terms.supplier_pauses)
        self.days.show_days(terms.work)
        self._write_notes()

    def retranslate(self) -> None:
        """Texts in the language in force; what was typed stays."""
        self.title.setText(self.tr("Deadlines of complaints"))
        self.calendar.setText(self.tr("Days added by hand"))
        self.set_captions(
            {
                "reading": self.tr("What counts"),
                "whose": self.tr("Limits for"),
                "customer_told": self.tr("Telling the customer, hours"),
                "progress": self.tr("Progress note after, hours"),
            }
        )
        self.reading.retranslate()
        self.whose.set_options([("", self.tr("All customers")), *words.options(Grade)])
        texts = {
            "priority": self.tr("Priority"),
            "first_reply": self.tr("First reply, hours"),
            "proposal": self.tr("Proposal, hours"),
            **{priority.value: words.word(priority) for priority in Priority},
        }
        for name, shown in self._texts.items():
            shown.setText(texts[name])
        for (priority, name), field in self.budgets.items():
            field.set_caption(f"{words.word(priority)}, {texts[name]}", shown=False)
        self.told.set_note(self.tr("Where we found the fault ourselves."))
        self.progress.set_note(
            self.tr("While a complaint is open, after the last message. 0: none.")
        )
        self.supplier.setText(
            self.tr("Waiting for the supplier stops the clock of the proposal, too")
        )
        self.kept.setText(
            self.tr(
                "Counted from the moment the customer wrote. A complaint keeps the limits of the "
                "day it was received; what is changed here holds for the next ones."
            )
        )
        self.days.retranslate()
        self._write_notes()

    # inside

    def _add_budgets(self) -> None:
        px = self.context.theme.px
        holder = QWidget()
        table = QGridLayout(holder)
        table.setContentsMargins(0, 0, 0, 0)
        table.setHorizontalSpacing(px(16))
        table.setVerticalSpacing(px(8))
        for place, name in enumerate(("priority", *_CLOCKS)):
            table.addWidget(self._text(name, role="quiet"), 0, place)
            table.setColumnMinimumWidth(place, px(_WIDE if place else _CAPTION))
        for line, priority in enumerate(Priority, start=1):
            table.addWidget(self._text(priority.value), line, 0)
            for place, name in enumerate(_CLOCKS, start=1):
                field = TextField(self.context.theme)
                field.setMaximumWidth(px(_WIDE))
                field.committed.connect(partial(self._take_budget, priority))
                self.budgets[priority, name] = field
                table.addWidget(field, line, place)
        table.setColumnStretch(len(_CLOCKS) + 1, 1)
        self.add_wide(holder)

    def _number(self, name: str, take: Any) -> TextField:
        field = TextField(self.context.theme)
        field.line.setMaximumWidth(self.context.theme.px(_WIDE))
        field.committed.connect(take)
        self.add(name, field)
        return field

    def _text(self, name: str, role: str = "") -> QLabel:
        self._texts[name] = label(role=role)
        return self._texts[name]

    def _show_budgets(self) -> None:
        terms = self.keeper.terms
        if terms is None:
            return
        own = self._own(terms)
        for (priority, name), field in self.budgets.items():
            usual = _hours(getattr(terms.budgets[priority], name))
            shown = _hours(getattr(own[priority], name)) if priority in own else ""
            field.line.setPlaceholderText(usual if own is not terms.budgets else "")
            if not field.is_unfinished():
                field.set_value(shown)
                field.say(None)

    def _own(self, terms: Terms) -> Budgets:
        """The limits of the grade chosen; those of all where none is."""
        chosen = self.whose.choice()
        return terms.by_grade.get(Grade(chosen), {}) if chosen else terms.budgets

    def _take_reading(self) -> None:
        self.keeper.keep({"reading": self.reading}, reading=self.reading.value())

    def _take_supplier(self) -> None:
        self.keeper.keep({}, supplier_pauses=self.supplier.isChecked())

    def _take_told(self) -> None:
        length = self._read(self.told)
        if length is not None:
            self.keeper.keep({"customer_told": self.told}, customer_told=length)

    def _take_progress(self) -> None:
        length = self._read(self.progress)
        if length is not None:
            hours = round(length / _HOUR)
            self.keeper.keep({"progress_hours": self.progress}, progress_hours=hours)

    def _take_budget(self, priority: Priority) -> None:
        terms, chosen = self.keeper.terms, self.whose.choice()
        if terms is None:
            return
        fields = {name: self.budgets[priority, name] for name in _CLOCKS}
        own = dict(self._own(terms))
        if chosen and not any(field.value() for field in fields.values()):
            own.pop(priority, None)
        else:
            usual = terms.budgets[priority]
            first, proposal = (
                getattr(usual, name) if chosen and not field.value() else self._read(field)
                for name, field in fields.items()
            )
            if first is None or proposal is None:
                return
            own[priority] = Budget(first, proposal)
        named: dict[str, Field] = {
            f"{chosen}{'.' if chosen else ''}{priority.value}.{name}": field
            for name, field in fields.items()
        }
        if chosen:
            by_grade = {**terms.by_grade, Grade(chosen): own}
            kept = {grade: budgets for grade, budgets in by_grade.items() if budgets}
            self.keeper.keep(named, by_grade=kept)
        else:
            self.keeper.keep(named, budgets=own)

    def _take_days(self) -> None:
        terms = self.keeper.terms
        if terms is not None:
            work = replace(terms.work, worked=self.days.worked, off=self.days.off)
            self.keeper.keep(self.days.fields, work=work)

    def _read(self, field: TextField) -> timedelta | None:
        """Hours as typed; what cannot be read is said below the field."""
        typed = field.value()
        try:
            hours = float(typed.replace(",", ".").replace("，", "."))
        except ValueError:
            field.say(Problem(Code.NOT_A_NUMBER if typed else Code.REQUIRED, value=typed))
            return None
        if not isfinite(hours) or abs(hours) > _MOST:
            field.say(Problem(Code.NUMBER_TOO_LARGE, value=typed))
            return None
        field.say(None)
        return timedelta(minutes=round(hours * 60))

    def _write_notes(self) -> None:
        terms = self.keeper.terms
        if terms is None:
            return
        self.reading.set_note(
            {
                Reading.EVERY_HOUR: self.tr(
                    "Nights, weekends and holidays count too, as customers expect."
                ),
                Reading.WORKING_HOURS: self.tr("24 h are 24 hours of working time."),
                Reading.WORKING_DAYS: self.tr(
                    "24 h are one working day; less than 24 h are hours of working time."
                ),
            }[terms.reading]
        )
        country = self.context.formats.country(terms.work.country)
        text = self.tr("Public holidays of {country} need not be added.")
        if self.keeper.certain is not None:
            text = self.tr(
                "Public holidays and working weekends of {country} are certain until {day} and "
                "need not be added. What comes later can be added here once it is known."
            )
        day = self.context.formats.day(self.keeper.certain)
        self.certain.setText(text.format(country=country, day=day))


_MOST = 1_000_000


def _hours(length: timedelta) -> str:
    return f"{length / _HOUR:g}"


def _reading_name(reading: StrEnum) -> str:
    return {
        Reading.EVERY_HOUR: translate("DeadlinesPage", "every hour"),
        Reading.WORKING_HOURS: translate("DeadlinesPage", "working hours"),
        Reading.WORKING_DAYS: translate("DeadlinesPage", "working days"),
    }[Reading(reading)]


def translate(context: str, text: str) -> str:
    """The text in the language in force; named as it is so that it is found for translation."""
    return QCoreApplication.translate(context, text)
