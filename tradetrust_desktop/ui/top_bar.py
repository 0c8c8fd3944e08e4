"""The head of the window: tabs, undo and redo, search, new, menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from tradetrust_desktop.ui.icons import icon, pixmap, screen_ratios
from tradetrust_desktop.ui.messages import act_text
from tradetrust_desktop.ui.search_box import SearchBox
from tradetrust_desktop.ui.shortcuts import sequences, with_key
from tradetrust_desktop.ui.tab_strip import TabStrip

if TYPE_CHECKING:
    from tradetrust_desktop.domain.changes import StepSummary
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.theme import Theme

TABS = ("customers", "complaints", "follow_ups", "orders", "insights")
_NEW = (
    ("customers", ""),
    ("complaints", "new_complaint"),
    ("follow_ups", "new_follow_up"),
    ("orders", ""),
    ("log", "log_contact"),
)
"""What + offers, and the keys."""


class TopBar(QFrame):
    """48 px high."""

    tab_wanted = Signal(str)
    """A tab was clicked, also the one in front."""
    new_wanted = Signal(str)
    """The tab in whose sense something new is wanted."""
    log_wanted = Signal()
    """Something said or written is to be taken down."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        px = theme.px
        self.setProperty("bar", "top")
        self.setFixedHeight(px(48))
        self.tabs = TabStrip(theme)
        for _ in TABS:
            self.tabs.addTab("")
        self.undo = QToolButton()
        self.redo = QToolButton()
        self.search = SearchBox(context)
        self.new = QToolButton()
        self.menu_button = QToolButton()
        self.new_menu = QMenu(self)
        self._new_actions: dict[str, QAction] = {}
        for name, key in _NEW:
            action = self.new_menu.addAction("")
            if key:
                action.setShortcuts(sequences(key))
                action.setShortcutVisibleInContextMenu(True)
            wanted = self.log_wanted.emit if name == "log" else partial(self.new_wanted.emit, name)
            action.triggered.connect(lambda _=False, wanted=wanted: wanted())
            self._new_actions[name] = action
            self.addAction(action)
        self.new_menu.addSeparator()
        self.tabs.currentChanged.connect(lambda place: self.tab_wanted.emit(TABS[place]))
        self.tabs.tabBarClicked.connect(self._click_tab)
        for button in (self.new, self.menu_button):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.new.setMenu(self.new_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), 0, px(12), 0)
        row.setSpacing(0)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addSpacing(px(8))
        row.addWidget(self.search)
        row.addSpacing(px(10))
        row.addWidget(self.new)
        row.addWidget(self.menu_button)
        for button in (self.undo, self.redo, self.menu_button):
            button.setFixedSize(px(32), px(32))
            button.setIconSize(QSize(px(16), px(16)))
        self.new.setFixedSize(px(42), px(32))
        self.new.setIconSize(QSize(px(30), px(16)))
        self._undo: StepSummary | None = None
        self._redo: StepSummary | None = None
        theme.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def add_to_new_menu(self, action: QAction) -> None:
        """Offer behind + what the menu of the window offers too."""
        self.new_menu.addAction(action)

    def show_tab(self, name: str) -> None:
        """Mark a tab as the one in front, without asking for it."""
        self.tabs.blockSignals(True)  # noqa: FBT003
        self.tabs.setCurrentIndex(TABS.index(name))
        self.tabs.blockSignals(False)  # noqa: FBT003

    def retranslate(self) -> None:
        """Texts in the language in force."""
        names = (
            self.tr("Customers"),
            self.tr("Complaints"),
            self.tr("Follow-ups"),
            self.tr("Orders"),
            self.tr("Insights"),
        )
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)
            self.tabs.setAccessibleTabName(place, name)
            self.tabs.set_tip(place, with_key(name, TABS[place]))
        self.tabs.setAccessibleName(self.tr("Parts of the program"))
        self.new.setToolTip(with_key(self.tr("New"), "new"))
        self.new.setAccessibleName(self.tr("New"))
        self.menu_button.setToolTip(with_key(self.tr("Menu and settings"), "menu"))
        self.menu_button.setAccessibleName(self.tr("Menu and settings"))
        texts = {
            "customers": self.tr("New customer"),
            "complaints": self.tr("New complaint"),
            "follow_ups": self.tr("New follow-up"),
            "orders": self.tr("New order"),
            "log": self.tr("Log a contact"),
        }
        for name, action in self._new_actions.items():
            action.setText(texts[name])
        self.set_history(self._undo, self._redo)

    def set_history(self, undo: StepSummary | None, redo: StepSummary | None) -> None:
        """Say what undo and redo would do."""
        self._undo, self._redo = undo, redo
        self.undo.setEnabled(undo is not None)
        self.redo.setEnabled(redo is not None)
        back = (
            self.tr("Undo: {act}").format(act=act_text(undo))
            if undo
            else self.tr("Nothing to undo")
        )
        again = (
            self.tr("Redo: {act}").format(act=act_text(redo))
            if redo
            else self.tr("Nothing to redo")
        )
        self.undo.setToolTip(with_key(back, "undo"))
        self.undo.setAccessibleName(back)
        self.redo.setToolTip(with_key(again, "redo"))
        self.redo.setAccessibleName(again)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _click_tab(self, place: int) -> None:
        if place == self.tabs.currentIndex():  # back from the guide, which is no tab
            self.tab_wanted.emit(TABS[place])

    def _dress(self) -> None:
        theme = self._context.theme
        self.undo.setIcon(icon(theme, "undo"))
        self.redo.setIcon(icon(theme, "redo"))
        self.menu_button.setIcon(icon(theme, "gear"))
        self.new.setIcon(_plus(theme))


def _plus(theme: Theme) -> QIcon:
    """A plus with a small chevron beside it, as one icon."""
    made = QIcon()
    for ratio in screen_ratios():
        picture = QPixmap(round(theme.px(30) * ratio), round(theme.px(16) * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.drawPixmap(0, 0, pixmap(theme, "plus", ratio=ratio))
        painter.drawPixmap(
            theme.px(19), theme.px(3), pixmap(theme, "chevron-down", size=10, ratio=ratio)
        )
        painter.end()
        made.addPixmap(picture)
    return made
