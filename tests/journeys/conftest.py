"""The program on a new morning over the sample, for journeys of a day."""

import gc
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from tests.journeys.hands import Hands
from tests.ui.watchdog import no_data_while_drawing
from tradetrust_desktop.settings.preferences import Preferences
from tradetrust_desktop.ui.language import Language
from tradetrust_desktop.ui.main_window import MainWindow
from tradetrust_desktop.ui.theme import Theme

NOW = round(datetime(2026, 11, 23, 12, 40, tzinfo=UTC).timestamp() * 1000)
"""Monday, 20:40 in Ningbo and 09:40 in Sao Paulo."""
TODAY = date(2026, 11, 23)
SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"


@pytest.fixture(scope="session")
def filled(tmp_path_factory, template):
    """Per language, the file of the sample; copy it, never open it."""
    from tradetrust_desktop.services.desk import Desk
    from tradetrust_desktop.services.sample import Sample, load

    made = {}

    def fill(language):
        if language not in made:
            folder = tmp_path_factory.mktemp("sample")
            shutil.copy(template, folder / template.name)
            desk = Desk.open(folder, now_ms=lambda: NOW, today=lambda: TODAY)
            load(desk, Sample.read(SAMPLE), language=language)
            made[language] = desk.database.path
            desk.close()
        return made[language]

    return fill


@pytest.fixture
def begin(qapp, qtbot, clock, filled, folder):
    """Opens the program on the sample as on a new morning."""
    from tradetrust_desktop.services.desk import Desk

    clock.ms = NOW
    speaks, theme = Language(qapp), Theme()
    theme.apply(qapp, "light")
    opened = []

    def start(language):
        folder.mkdir()
        shutil.copy(filled(language), folder)
        speaks.use(language)
        desk = Desk.open(folder, now_ms=clock.now_ms, today=clock.today)
        kept = Preferences()
        kept.last_day, kept.tab = "2026-11-20", "orders"
        window = MainWindow(
            desk,
            preferences=kept,
            theme=theme,
            language=speaks,
            now_ms=clock.now_ms,
        )
        opened.append((window, desk))
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: qapp.activeWindow() is window)
        hands = Hands(window)
        hands.settle()
        return hands

    with no_data_while_drawing():
        yield start
    for window, desk in opened:
        window.quit()
        window.deleteLater()
        desk.close()
    opened.clear()
    speaks.use("en")
    speaks.stop()
    theme.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
