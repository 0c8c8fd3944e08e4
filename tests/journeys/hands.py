"""Hands on a keyboard, and eyes on the window: how a journey goes through the program."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST_TABS = 60


class Hands:
    """Press keys where the focus is, as the system would send them, and nothing else."""

    def __init__(self, window: Any) -> None:
        self.window = window

    def press(self, *keys: Any, held: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys one after the other; all work comes home after each."""
        for key in keys:
            QTest.keyClick(self._place(), key, held)
            self.settle()

    def write(self, text: str) -> None:
        """Type a text; letters that are on no key come from an input method, word by word."""
        if text.isascii():
            for letter in text:  # a list of words that opens takes the keys from then on
                QTest.keyClick(self._place(), letter)
                QCoreApplication.processEvents()
        else:
            here = QApplication.focusWidget()
            QApplication.sendEvent(here, QInputMethodEvent(text, []))
            chosen = QInputMethodEvent("", [])
            chosen.setCommitString(text)
            QApplication.sendEvent(here, chosen)
        self.settle()

    def ctrl(self, key: Any) -> None:
        """Press a key with Ctrl held."""
        self.press(key, held=CONTROL)

    def ctrl_shift(self, key: Any) -> None:
        """Press a key with Ctrl and Shift held."""
        self.press(key, held=CONTROL | SHIFT)

    def tab_to(self, name: str, *, most: int = MOST_TABS, key: Any = Qt.Key.Key_Tab) -> int:
        """Press Tab until the focus is where the screen reader says this name; how often."""
        met = []
        for times in range(1, most + 1):
            self.press(key)
            here = spoken(QApplication.focusWidget())
            met.append(here)
            if here.startswith(name):
                return times
        raise AssertionError(f"{name!r} is not reached by Tab: {met}")

    def settle(self) -> None:
        """Let all work come home."""
        for _ in range(3):
            self.window.tasks.wait_idle()
            QCoreApplication.processEvents()

    @property
    def focused(self) -> str:
        """What a screen reader says of where the keys go."""
        return spoken(QApplication.focusWidget())

    @property
    def tab_in_front(self) -> str:
        """The name of the tab that is chosen."""
        bar = self.window.top.tabs
        return str(bar.tabText(bar.currentIndex())).split("  ")[0]

    def read(self) -> str:
        """All that can be read, as one text."""
        return "\n".join(self.shown())

    def sees(self, *texts: str) -> bool:
        """Whether all of these can be read in the window."""
        shown = self.shown()
        missing = [text for text in texts if not any(text in each for each in shown)]
        assert not missing, f"{missing} not among {shown}"
        return True

    def shown(self) -> list[str]:
        """Every text that can be read in the window, in no order."""
        found = []
        for widget in self.window.findChildren(QWidget):
            if widget.isVisible():
                found += _texts(widget)
        return [text.replace("\xa0", " ") for text in found if text]

    def _place(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window


def spoken(widget: QWidget | None) -> str:
    """The name of a control."""
    if widget is None:
        return ""
    name = widget.accessibleName()
    if not name and isinstance(widget, QAbstractButton):
        name = widget.text()
    return name or type(widget).__name__


def _texts(widget: QWidget) -> list[str]:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return [widget.text()]
    if isinstance(widget, QComboBox):
        return [widget.currentText()]
    if isinstance(widget, QAbstractSpinBox):
        return [widget.text()]
    if isinstance(widget, QPlainTextEdit):
        return [widget.toPlainText()]
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        return _cells(widget)
    return []


def _cells(view: QAbstractItemView) -> list[str]:
    model, found = view.model(), []
    for row in range(min(model.rowCount(), 40)):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                text = index.data(role)
                if isinstance(text, str):
                    found.append(text)
    return found
