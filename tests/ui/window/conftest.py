"""The whole window on a desk of its own."""

import gc
import shutil

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.orders import LineDraft, OrderDraft
from tradetrust_desktop.settings.preferences import Preferences
from tradetrust_desktop.ui.language import Language
from tradetrust_desktop.ui.main_window import MainWindow
from tradetrust_desktop.ui.theme import Theme

NAMES = ("Nordlicht Handels GmbH", "Casa Verde Decoración S.L.", "Minato Shōkai K.K.")


@pytest.fixture(scope="session")
def furnished(tmp_path_factory, template):
    """The file of a database with three customers and six orders; copy it, never open it."""
    from datetime import date

    from tests.conftest import NOON
    from tradetrust_desktop.services.desk import Desk

    folder = tmp_path_factory.mktemp("furnished")
    shutil.copy(template, folder / template.name)
    desk = Desk.open(folder, now_ms=lambda: NOON, today=lambda: date(2026, 11, 23))
    for name in NAMES:
        key, _ = desk.customers.add(CustomerDraft(name=name))
        for number in (1, 2):
            line = LineDraft("GL-1", "lantern", 2_000_000, "PCS", 4_850_000, 970)
            desk.orders.add(
                OrderDraft(
                    f"{name[:2]}-{number}", key, date(2026, 11, number), "USD", lines=(line,)
                )
            )
    path = desk.database.path
    desk.close()
    return path


@pytest.fixture
def full_folder(folder, furnished):
    """A data folder with customers and orders in it."""
    folder.mkdir()
    shutil.copy(furnished, folder / furnished.name)
    return folder


@pytest.fixture
def language(qapp):
    """English, given back afterwards."""
    made = Language(qapp)
    made.use("en")
    yield made
    made.use("en")
    made.deleteLater()


@pytest.fixture
def open_window(qapp, clock, language):
    """Opens windows on a folder and closes them with their desks."""
    from tradetrust_desktop.services.desk import Desk

    opened = []
    theme = Theme()
    theme.apply(qapp, "light")

    def make(folder, *, preferences=None):
        desk = Desk.open(folder, now_ms=clock.now_ms, today=clock.today)
        window = MainWindow(
            desk,
            preferences=preferences or Preferences(),
            theme=theme,
            language=language,
            now_ms=clock.now_ms,
        )
        opened.append((window, desk))
        window.resize(1280, 800)
        window.show()
        settle(window)
        return window

    yield make
    for window, desk in opened:
        window.quit()
        window.deleteLater()
        desk.close()
    opened.clear()
    theme.apply(qapp, "light")
    theme.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture
def window(open_window, full_folder):
    """The window over customers and orders."""
    return open_window(full_folder)


@pytest.fixture
def empty_window(open_window, empty_folder):
    """The window over no records."""
    return open_window(empty_folder)


def settle(window):
    """Let all work come home."""
    for _ in range(4):
        window.tasks.wait_idle()
        QCoreApplication.processEvents()
