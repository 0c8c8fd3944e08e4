"""Settings: a list of pages at the left, the page at the right; what changes holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from tradetrust_desktop.ui.dialogs.settings_causes import CausesPage
from tradetrust_desktop.ui.dialogs.settings_data import DataPage
from tradetrust_desktop.ui.dialogs.settings_deadlines import DeadlinesPage
from tradetrust_desktop.ui.dialogs.settings_firm import ContactPage, FirmPage
from tradetrust_desktop.ui.dialogs.settings_general import GeneralPage, WatchingPage
from tradetrust_desktop.ui.dialogs.settings_page import FirmKeeper
from tradetrust_desktop.ui.widgets.cards import label, rule

if TYPE_CHECKING:
    from tradetrust_desktop.ui.context import Context

PAGES = ("general", "firm", "contact", "deadlines", "causes", "watching", "data")


class SettingsDialog(QDialog):
    """What may be set. There is nothing to confirm: each change holds as soon as it is made."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    watching_changed = Signal()
    """Tray, start with the system or notices were switched; they stand in the preferences."""
    copy_wanted = Signal()
    restore_wanted = Signal(object)
    """The path of a copy to begin with, or None."""
    folder_chosen = Signal(object, object)
    """The folder to work with from now on, and the one whose data go along, or None."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        px = context.theme.px
        keeper = FirmKeeper(context, self)
        self.general = GeneralPage(context)
        self.firm = FirmPage(context, keeper)
        self.contact = ContactPage(context, keeper)
        self.deadlines = DeadlinesPage(context)
        self.causes = CausesPage(context)
        self.watching = WatchingPage(context)
        self.data = DataPage(context)
        self.general.language_chosen.connect(self.language_chosen)
        self.general.theme_chosen.connect(self.theme_chosen)
        self.watching.changed.connect(self.watching_changed)
        self.data.copy_wanted.connect(self.copy_wanted)
        self.data.restore_wanted.connect(self.restore_wanted)
        self.data.folder_chosen.connect(self.folder_chosen)
        self.list = QListWidget()
        self.list.setProperty("pages", "true")
        self.list.setFixedWidth(px(184))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stack = QStackedWidget()
        pages = (
            self.general,
            self.firm,
            self.contact,
            self.deadlines,
            self.causes,
            self.watching,
            self.data,
        )
        for page in pages:
            item = QListWidgetItem()
            item.setSizeHint(QSize(0, px(36)))
            self.list.addItem(item)
            self.stack.addWidget(page)
        self.list.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.list.setCurrentRow(0)
        self.about = label(role="note")
        self.shut = QPushButton()
        self.shut.setAutoDefault(False)
        self.shut.clicked.connect(self.accept)
        self._arrange()
        self.resize(px(800), px(580))
        self.retranslate()

    def show_page(self, name: str) -> None:
        """Bring one of `PAGES` to the front."""
        self.list.setCurrentRow(PAGES.index(name))

    def retranslate(self) -> None:
        """Texts in the language in force; the pages see to theirs."""
        self.setWindowTitle(self.tr("Settings"))
        self.list.setAccessibleName(self.tr("Settings"))
        names = (
            self.tr("General"),
            self.tr("Firm"),
            self.tr("Contact rhythm"),
            self.tr("Deadlines"),
            self.tr("Root causes"),
            self.tr("Watching"),
            self.tr("Data"),
        )
        for place, name in enumerate(names):
            self.list.item(place).setText(name)
        self.about.setText(self.tr("Changes hold at once."))
        self.shut.setText(self.tr("Close"))

    def show_copies(self) -> None:
        """Read again which copies there are, unless the settings were closed meanwhile."""
        if isValid(self.data):
            self.data.show_copies()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def done(self, result: int) -> None:
        """Close; what stands in the field one is in is kept first, if it can be."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        super().done(result)

    def _arrange(self) -> None:
        px = self._context.theme.px
        side = QFrame()
        side.setProperty("bar", "right")
        beside = QVBoxLayout(side)
        beside.setContentsMargins(px(12), px(16), px(12), px(16))
        beside.addWidget(self.list)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(12))
        foot.setSpacing(px(8))
        foot.addWidget(self.about, 1)
        foot.addWidget(self.shut)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.stack, 1)
        right.addWidget(rule())
        right.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(side)
        whole.addLayout(right, 1)
