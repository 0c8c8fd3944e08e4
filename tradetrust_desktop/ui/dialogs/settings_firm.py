"""The pages of the settings that belong to the firm: itself, and its contact rhythm."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from tradetrust_desktop.domain.customers import Grade
from tradetrust_desktop.domain.firm import Rhythm
from tradetrust_desktop.domain.money import CURRENCIES
from tradetrust_desktop.domain.problems import Code, Problem
from tradetrust_desktop.domain.zones import country_zones, is_zone
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.dialogs.settings_page import FirmKeeper, SettingsPage
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.country_field import CountryField
from tradetrust_desktop.ui.widgets.fields import ChoiceField, Field, TextField
from tradetrust_desktop.ui.widgets.local_time import zone_text
from tradetrust_desktop.ui.widgets.weekdays_field import WeekdaysField

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QLabel

    from tradetrust_desktop.ui.context import Context


class FirmPage(SettingsPage):
    """Name, country, zone, currency, working time. Each is kept as soon as one leaves it."""

    def __init__(self, context: Context, keeper: FirmKeeper, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._keeper = keeper
        theme = context.theme
        self.name = TextField(theme)
        self.country = CountryField(context)
        self.zone = TextField(theme)
        self._zones = sorted(available_timezones())
        self.zone.complete_from(self._zones)
        self.currency = ChoiceField(theme)
        # no wider for the longest name of a currency
        self.currency.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.currency.box.setMinimumContentsLength(12)
        self.weekdays = WeekdaysField(theme)
        self.hours = TextField(theme)
        self.fields: dict[str, Field] = {
            "name": self.name,
            "country": self.country,
            "zone": self.zone,
            "base_currency": self.currency,
            "weekdays": self.weekdays,
            "hours": self.hours,
        }
        for name, field in self.fields.items():
            self.add(name, field)
            field.committed.connect(partial(self._commit, name))
        self.certain = label(role="note", wrap=True)
        self.certain.setContentsMargins(0, theme.px(8), 0, 0)
        self.add("certain", self.certain)
        keeper.kept.connect(self.show_certain)
        self.zone.typed.connect(self._show_zone)
        self.retranslate()
        self.show_firm()

    def show_firm(self) -> None:
        """Put the settings into the fields."""
        firm = self._keeper.firm
        for name, field in self.fields.items():
            field.set_value(getattr(firm, name))
        self._show_zone()
        self.show_certain()

    def retranslate(self) -> None:
        """Texts in the language in force; what was typed stays."""
        formats = self.context.formats
        self.title.setText(self.tr("Your firm"))
        self.set_captions(
            {
                "name": self.tr("Name"),
                "country": self.tr("Country"),
                "zone": self.tr("Time zone"),
                "base_currency": self.tr("Base currency"),
                "weekdays": self.tr("Working days"),
                "hours": self.tr("Working hours"),
                "certain": self.tr("Holidays"),
            }
        )
        self.country.retranslate()
        self.currency.set_options(
            sorted(
                ((code, formats.currency(code)) for code in CURRENCIES), key=lambda pair: pair[0]
            )
        )
        self.currency.set_note(self.tr("Totals over several currencies are converted into it."))
        self.weekdays.show_names(formats)
        self.hours.set_note(self.tr("Several ranges with a comma: 09:00-12:00,13:30-18:00"))
        self._show_zone()
        self.show_certain()

    def show_certain(self) -> None:
        """Say until when the calendar of the country is published."""
        desk, country = self.context.desk, self._keeper.firm.country
        self.context.tasks.read(
            lambda: (country, desk.firm.certain_until(country)),
            self._tell_certain,
            key=(id(self), "certain"),
        )

    def _tell_certain(self, found: tuple[str, date | None]) -> None:
        country, certain = found
        name = self.context.formats.country(country)
        if certain is None:
            text = self.tr("Public holidays of {country} are days off.").format(country=name)
        else:
            text = self.tr(
                "Public holidays of {country} are days off, weekends worked in exchange are "
                "working days. Published until the end of {year}; later days may still move."
            ).format(country=name, year=certain.year)
        self.certain.setText(text)

    def _show_zone(self) -> None:
        zone = self._typed_zone()
        about = f"{zone_text(self.context, zone)} · " if is_zone(zone) else ""
        self.zone.set_note(about + self.tr("“Today” and the borders of months follow it."))

    def _typed_zone(self) -> str:
        """The zone by its name, or by the city it is named after, in the language in force."""
        typed = self.zone.value()
        name = typed.replace(" ", "_")
        if is_zone(name):
            return name
        city = self.context.formats.zone_city
        called = [each for each in self._zones if city(each).casefold() == typed.casefold()]
        # several old names may share a city: the one that a country goes by is meant
        usual = country_zones()
        return next((each for each in called if each in usual), called[0] if called else name)

    def _commit(self, name: str) -> None:
        value: Any = self.fields[name].value()
        if name == "zone":
            value = self._typed_zone()
            if value != self.zone.value():
                self.zone.set_value(value)
        self._keeper.keep({name: self.fields[name]}, **{name: value})


class ContactPage(SettingsPage):
    """How often customers hear from the firm."""

    def __init__(self, context: Context, keeper: FirmKeeper, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._keeper = keeper
        theme = context.theme
        self._texts: dict[str, QLabel] = {}
        self.rhythm: dict[tuple[Grade, str], TextField] = {}
        table = self._table(("grade", "ideal", "most"))
        for line, grade in enumerate(Grade, start=1):
            table.addWidget(self._text(grade.value), line, 0)
            for place, name in enumerate(("ideal", "most"), start=1):
                field = TextField(theme)
                field.setMaximumWidth(theme.px(152))
                field.committed.connect(partial(self._commit, grade))
                self.rhythm[grade, name] = field
                table.addWidget(field, line, place)
        self.rhythm_note = label(role="note", wrap=True)
        self.add_wide(self.rhythm_note)
        self.retranslate()
        self.show_firm()

    def show_firm(self) -> None:
        """Put the rhythm into the fields."""
        for (grade, name), field in self.rhythm.items():
            field.set_value(str(getattr(self._keeper.firm.rhythm_of(grade), name)))

    def retranslate(self) -> None:
        """Texts in the language in force; what was typed stays."""
        self.title.setText(self.tr("Contact rhythm"))
        texts = {
            "grade": self.tr("Grade"),
            "ideal": self.tr("Ideally within, days"),
            "most": self.tr("At most, days"),
        }
        texts |= {grade.value: words.word(grade) for grade in Grade}
        for name, shown in self._texts.items():
            shown.setText(texts[name])
        for (grade, name), field in self.rhythm.items():
            field.set_caption(f"{words.word(grade)}, {texts[name]}", shown=False)
        self.rhythm_note.setText(
            self.tr(
                "Counted from the last real contact; a customer without a grade counts as "
                "ordinary. It gives the day of the next contact where none is planned."
            )
        )

    def _commit(self, grade: Grade) -> None:
        fields: dict[str, Field] = {
            f"rhythm.{grade.value}.{name}": self.rhythm[grade, name] for name in ("ideal", "most")
        }
        days = {}
        for name, field in fields.items():
            typed = field.value()
            # the digits of other scripts are digits too
            field.say(None if typed.isdecimal() else Problem(_not_days(typed), value=typed))
            if typed.isdecimal():
                days[name] = int(typed)
        if len(days) == len(fields):
            ideal, most = days.values()
            rhythm = {**self._keeper.firm.rhythm, grade: Rhythm(ideal, most)}
            self._keeper.keep(fields, rhythm=rhythm)

    def _table(self, heads: tuple[str, ...]) -> QGridLayout:
        px = self.context.theme.px
        holder = QWidget()
        table = QGridLayout(holder)
        table.setContentsMargins(0, 0, 0, 0)
        table.setHorizontalSpacing(px(16))
        table.setVerticalSpacing(px(8))
        for place, name in enumerate(heads):
            table.addWidget(self._text(name, role="quiet"), 0, place)
            table.setColumnMinimumWidth(place, px(152))
        table.setColumnStretch(len(heads), 1)
        self.add_wide(holder)
        return table

    def _text(self, name: str, role: str = "") -> QLabel:
        self._texts[name] = label(role=role)
        return self._texts[name]


def _not_days(typed: str) -> Code:
    return Code.NOT_A_NUMBER if typed else Code.REQUIRED
