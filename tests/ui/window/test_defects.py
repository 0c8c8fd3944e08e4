import sys
import threading

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tradetrust_desktop.ui.defects import Defects
from tradetrust_desktop.ui.dialogs.told import ToldDialog
from tradetrust_desktop.ui.theme import Theme


@pytest.fixture
def defects(qapp):
    before = sys.excepthook, threading.excepthook
    made = Defects(Theme(), lambda: None)
    yield made
    made.stop()
    assert (sys.excepthook, threading.excepthook) == before


def dialogs():
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, ToldDialog)]


def fail(name):
    raise RuntimeError(f"cannot find {name!r}")


def caught(name):
    try:
        fail(name)
    except RuntimeError:
        return sys.exc_info()
    return None


@pytest.mark.logs("Defect")
def test_a_defect_is_logged_shown_once_and_the_program_lives_on(defects, qapp):
    sys.excepthook(*caught("Nordlicht"))
    sys.excepthook(*caught("Nordlicht"))
    qapp.processEvents()

    assert len(dialogs()) == 1
    assert defects.count == 2
    shown = dialogs()[0]
    text = shown.text.toPlainText()
    assert "RuntimeError" in text
    assert "test_defects.py" in text
    assert "Nordlicht" not in text
    shown.buttons["copy"].click()
    assert QGuiApplication.clipboard().text() == text
    shown.buttons["close"].click()
    qapp.processEvents()
    assert not any(each.isVisible() for each in dialogs())


@pytest.mark.logs("Defect")
def test_a_defect_on_another_thread_is_shown_too(defects, qapp):
    thread = threading.Thread(target=fail, args=("x",))
    thread.start()
    thread.join()
    qapp.processEvents()

    shown = dialogs()[0]
    assert "RuntimeError" in shown.text.toPlainText()
    shown.buttons["close"].click()
    qapp.processEvents()
