"""The icon in the tray: how things stand in words, a small menu, and notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from tradetrust_desktop.ui.program_icon import program_icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.ui.theme import Theme

_SHOWN_MS = 12_000


def tray_is_there() -> bool:
    """Whether the desktop has a place for such icons; some have none."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """Lives as long as the window does, seen or not."""

    open_wanted = Signal()
    new_complaint_wanted = Signal()
    quit_wanted = Signal()
    notice_opened = Signal()
    """The notice shown last was clicked."""

    def __init__(
        self, theme: Theme, window: QWidget, *, is_there: Callable[[], bool] = tray_is_there
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._is_there = is_there
        self._is_late = False
        self.icon = QSystemTrayIcon(self)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.notice_opened)
        self.menu = QMenu(window)
        self.open = self.menu.addAction("")
        self.new_complaint = self.menu.addAction("")
        self.menu.addSeparator()
        self.quit = self.menu.addAction("")
        self.open.triggered.connect(self.open_wanted)
        self.new_complaint.triggered.connect(self.new_complaint_wanted)
        self.quit.triggered.connect(self.quit_wanted)
        self.icon.setContextMenu(self.menu)
        self._dress()
        theme.changed.connect(self._dress)
        self.retranslate()

    @property
    def is_there(self) -> bool:
        """Whether the window may hide behind the icon."""
        return self._is_there()

    def show(self) -> None:
        """Put the icon into the tray, where there is one."""
        if self.is_there:
            self.icon.show()

    def hide(self) -> None:
        """Take it away."""
        self.icon.hide()

    def set_state(self, words: str, *, is_late: bool) -> None:
        """What the tooltip says; something late puts a dot on the icon."""
        self.icon.setToolTip(words)
        if is_late != self._is_late:
            self._is_late = is_late
            self._dress()

    def tell(self, title: str, text: str) -> None:
        """Show a notice of the desktop."""
        if self.icon.isVisible():
            self.icon.showMessage(title, text, program_icon(), _SHOWN_MS)

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.open.setText(self.tr("Open TradeTrust"))
        self.new_complaint.setText(self.tr("New complaint"))
        self.quit.setText(self.tr("Quit"))

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.open_wanted.emit()

    def _dress(self) -> None:
        self.icon.setIcon(program_icon(mark=self._theme.colours.red if self._is_late else ""))
