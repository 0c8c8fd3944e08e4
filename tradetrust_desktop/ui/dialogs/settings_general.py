"""The pages of the settings that belong to this computer: language and look, and watching."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from tradetrust_desktop.settings.preferences import LANGUAGES
from tradetrust_desktop.ui.dialogs.settings_page import SettingsPage
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from tradetrust_desktop.ui.context import Context


class GeneralPage(SettingsPage):
    """Language and look."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.language = Segments(context.theme)
        self.language.chosen.connect(self.language_chosen)
        self.look = Segments(context.theme)
        self.look.chosen.connect(self.theme_chosen)
        self.add("language", self.language)
        self.add("look", self.look)
        self.note = label(role="note", wrap=True)
        self.add_wide(self.note)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.title.setText(self.tr("General"))
        self.set_captions({"language": self.tr("Language"), "look": self.tr("Look")})
        self.language.set_options(list(LANGUAGES.items()))
        self.language.set_choice(self.context.language())
        self.look.set_options(
            [
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ]
        )
        self.look.set_choice(self.context.theme.choice)
        self.note.setText(
            self.tr("Texts are as large as the system says. What is being typed stays as it is.")
        )


class WatchingPage(SettingsPage):
    """What the program does while nobody looks at it."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        kept = context.preferences
        self.tray = _Switch()
        self.tray.box.setChecked(kept.close_to_tray is True)
        self.tray.box.toggled.connect(self._take_tray)
        self.start = _Switch()
        self.start.box.setChecked(kept.start_with_system)
        self.start.box.toggled.connect(self._take_start)
        self.notify = _Switch()
        self.notify.box.setChecked(kept.notify)
        self.notify.box.toggled.connect(self._take_notify)
        for switch in (self.tray, self.start, self.notify):
            self.add_wide(switch)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.title.setText(self.tr("Watching"))
        note = self.tr("The icon beside the clock says what is due; quit from its menu.")
        if self.context.preferences.close_to_tray is None:
            note = self.tr("You are asked at the next start.")
        self.tray.set_texts(self.tr("Go on watching when the window is closed"), note)
        self.start.set_texts(
            self.tr("Start with the system, hidden"),
            self.tr("Deadlines are watched from the moment you log in."),
        )
        self.notify.set_texts(
            self.tr("Tell the desktop of deadlines and follow-ups"),
            self.tr(
                "Before a complaint's deadline and at a follow-up's time, while the window is "
                "hidden. What was missed is shown at the next start."
            ),
        )

    def _take_tray(self, on: bool) -> None:  # noqa: FBT001 - Qt's own
        self.context.preferences.close_to_tray = on
        self.retranslate()
        self.changed.emit()

    def _take_start(self, on: bool) -> None:  # noqa: FBT001 - Qt's own
        self.context.preferences.start_with_system = on
        self.changed.emit()

    def _take_notify(self, on: bool) -> None:  # noqa: FBT001 - Qt's own
        self.context.preferences.notify = on
        self.changed.emit()


class _Switch(QWidget):
    """A box to tick, and below it what that means."""

    def __init__(self) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.note = label(role="note", wrap=True)
        self.note.setIndent(26)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        column.addWidget(self.note)

    def set_texts(self, text: str, note: str) -> None:
        self.box.setText(text)
        self.note.setText(note)
        self.box.setAccessibleDescription(note)
