"""The page of one complaint, and what a rep does on it by the keyboard."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tradetrust_desktop.domain.care import ComplaintDraft
from tradetrust_desktop.ui.complaints.page import ComplaintPage


class Opened:
    """The page over one complaint, read again after each act as the tab does it."""

    def __init__(self, page: ComplaintPage, surroundings: Any, key: bytes) -> None:
        self.page, self.surroundings, self.key = page, surroundings, key
        self.desk = surroundings.context.desk
        surroundings.context.hub.changed.connect(self.read)
        self.reread()

    def read(self, _changes: object = None) -> None:
        self.surroundings.context.tasks.read(
            lambda: self.page.load(self.key),
            lambda found: found is not None and self.page.show_record(found),
        )

    def reread(self) -> None:
        self.read()
        self.settle()

    def settle(self) -> None:
        self.surroundings.settle()

    @property
    def stored(self) -> Any:
        return self.desk.complaints.page(self.key)

    @property
    def draft(self) -> ComplaintDraft:
        return self.stored.row.draft

    def press(self) -> None:
        """The main button, by the space bar."""
        self.page.step_button.setFocus()
        QTest.keyClick(self.page.step_button, Qt.Key.Key_Space)
        self.settle()

    def type_in(self, text: str) -> None:
        """Into whatever has the focus."""
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClicks(here, text)

    def enter(self, **how: Any) -> None:
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, Qt.Key.Key_Return, **how)
        self.settle()

    def choose(self, text: str) -> None:
        """An entry of the menu."""
        menu = self.page.menu()
        found = [each for each in menu.actions() if each.text() == text]
        assert found, [each.text() for each in menu.actions()]
        found[0].trigger()
        menu.deleteLater()
        self.settle()

    def undo(self) -> None:
        _, changes = self.desk.history.undo()
        self.surroundings.context.hub.post(changes)
        self.settle()


def reply(opened: Opened) -> None:
    opened.press()
    opened.type_in("We are looking into it")
    opened.enter()


def propose(opened: Opened) -> None:
    opened.press()
    opened.type_in("New seals by air")
    opened.enter()


def close(opened: Opened) -> None:
    opened.press()
    for text in ("No seal fitted", "Seals sent", "Checked by us now"):
        opened.type_in(text)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    opened.page.closing.rating.segments._buttons["4"].click()
    opened.page.closing.root_cause.edit.setFocus()
    opened.enter(modifier=Qt.KeyboardModifier.ControlModifier)
