"""Settings: language and look at once, the firm's own on OK, copies and the data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tradetrust_desktop.domain.firm import Firm
from tradetrust_desktop.domain.money import CURRENCIES
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.settings.preferences import LANGUAGES
from tradetrust_desktop.ui.dialogs.fitted import FittedDialog
from tradetrust_desktop.ui.messages import spread
from tradetrust_desktop.ui.widgets.cards import label, rule
from tradetrust_desktop.ui.widgets.fields import ChoiceField, Field, TextField
from tradetrust_desktop.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from tradetrust_desktop.ui.context import Context


class SettingsDialog(FittedDialog):
    """What may be set. Language and look change while it is open."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    restore_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:  # noqa: PLR0915
        super().__init__(context.theme.px(560), parent)
        self._context = context
        theme = context.theme
        px = theme.px
        self.language = Segments(theme)
        self.language.chosen.connect(self.language_chosen)
        self.look = Segments(theme)
        self.look.chosen.connect(self.theme_chosen)
        self.name = TextField(theme)
        self.country = ChoiceField(theme)
        self.zone = TextField(theme)
        self.zone.complete_from(sorted(available_timezones()))
        self.currency = ChoiceField(theme)
        self._fields: dict[str, Field] = {
            "name": self.name,
            "country": self.country,
            "zone": self.zone,
            "base_currency": self.currency,
        }
        self._headings: dict[str, QLabel] = {}
        self._captions: dict[str, QLabel] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnMinimumWidth(0, px(120))
        self._grid.setColumnStretch(1, 1)
        self._line = 0
        self._add_heading("program")
        self._add("language", self.language)
        self._add("look", self.look)
        self._add_heading("firm")
        for name, field in self._fields.items():
            self._add(name, field)
        self._add_heading("data")
        folder = str(context.desk.database.folder)
        self.folder = label(wrap=True)
        self.folder.setText(folder)
        self.open_folder = QPushButton()
        self.open_folder.setProperty("small", "true")
        self.open_folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
        )
        self._add("folder", _beside(self.folder, self.open_folder))
        self.copies = label(wrap=True)
        self.copy_button = QPushButton()
        self.copy_button.setProperty("small", "true")
        self.copy_button.clicked.connect(self.copy_wanted)
        self.restore_button = QPushButton()
        self.restore_button.setProperty("small", "true")
        self.restore_button.clicked.connect(self.restore_wanted)
        self._add("copies", _above(self.copies, self.copy_button, self.restore_button))
        self.ok = QPushButton()
        self.ok.setProperty("kind", "primary")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self._save)
        self.cancel = QPushButton()
        self.cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.ok)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(16))
        column.setSpacing(px(16))
        column.addLayout(self._grid)
        column.addStretch(1)
        column.addWidget(rule())
        column.addLayout(buttons)
        self.retranslate()
        self.show_firm(context.firm)

    def show_firm(self, firm: Firm) -> None:
        """Put the firm's settings into the fields."""
        self.name.set_value(firm.name)
        self.country.set_value(firm.country)
        self.zone.set_value(firm.zone)
        self.currency.set_value(firm.base_currency)

    def typed(self) -> Firm:
        """The firm's settings as they stand in the fields."""
        return Firm(
            name=self.name.value(),
            country=self.country.value(),
            zone=self.zone.value().replace(" ", "_"),
            base_currency=self.currency.value(),
        )

    def retranslate(self) -> None:
        """Texts in the language in force; what was typed stays."""
        formats = self._context.formats
        self.setWindowTitle(self.tr("Settings"))
        texts = {
            "program": self.tr("Program"),
            "firm": self.tr("Your firm"),
            "data": self.tr("Data"),
        }
        for name, shown in self._headings.items():
            shown.setText(texts[name])
        captions = {
            "language": self.tr("Language"),
            "look": self.tr("Look"),
            "name": self.tr("Name"),
            "country": self.tr("Country"),
            "zone": self.tr("Time zone"),
            "base_currency": self.tr("Base currency"),
            "folder": self.tr("Data folder"),
            "copies": self.tr("Safety copies"),
        }
        for name, shown in self._captions.items():
            shown.setText(captions[name])
            if name in self._fields:
                self._fields[name].set_caption(captions[name], shown=False)
        self.language.set_options(list(LANGUAGES.items()))
        self.language.set_choice(self._context.language())
        self.look.set_options(
            [
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ]
        )
        self.look.set_choice(self._context.theme.choice)
        self.zone.set_note(self.tr("“Today” and the borders of months follow it."))
        self.country.set_options(list(formats.countries().items()))
        self.currency.set_options(
            sorted(
                ((code, formats.currency(code)) for code in CURRENCIES), key=lambda pair: pair[0]
            )
        )
        self.open_folder.setText(self.tr("Open"))
        self.copy_button.setText(self.tr("Make one now"))
        self.restore_button.setText(self.tr("Restore…"))
        self.ok.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))
        self.show_copies()

    def show_copies(self) -> None:
        """Say when the newest copy was made."""
        copies = self._context.desk.copies
        latest = copies.latest_ms()
        if latest:
            when = self._context.formats.day_time(latest, today=self._context.today())
            self.copies.setText(
                self.tr("%n kept, the newest of {when}", "", len(copies.list())).format(when=when)
            )
        else:
            self.copies.setText(self.tr("none yet; one is made every day and before each import"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _save(self) -> None:
        firm = self.typed()
        desk = self._context.desk
        if firm == self._context.firm:
            self.accept()
            return
        self._context.tasks.write(
            lambda: desk.firm.save(firm), lambda _: self.accept(), self._refused
        )

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            spread(error.problems, self._fields)
        else:
            self._context.show_trouble(error)

    def _add_heading(self, name: str) -> None:
        if self._line:
            self._grid.setRowMinimumHeight(self._line, self._context.theme.px(8))
            self._line += 1
        self._headings[name] = label(role="heading")
        self._grid.addWidget(self._headings[name], self._line, 0, 1, 2)
        self._line += 1

    def _add(self, name: str, control: QWidget) -> None:
        self._captions[name] = label(role="quiet")
        self._captions[name].setMinimumHeight(self._context.theme.px(32))
        self._captions[name].setBuddy(control)
        self._grid.addWidget(self._captions[name], self._line, 0)
        self._grid.setAlignment(self._captions[name], Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(control, self._line, 1)
        self._line += 1


def _above(first: QLabel, *others: QWidget) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 6, 0, 0)
    column.setSpacing(8)
    column.addWidget(first)
    row = QHBoxLayout()
    row.setSpacing(8)
    for other in others:
        row.addWidget(other)
    row.addStretch(1)
    column.addLayout(row)
    return both


def _beside(first: QWidget, *others: QWidget) -> QWidget:
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(first, 1)
    for other in others:
        row.addWidget(other)
    return both
