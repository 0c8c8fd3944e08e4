"""Another data folder: chosen, remembered, missing; and the first start of an empty one."""

import shutil

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tradetrust_desktop import app
from tradetrust_desktop.domain.firm import Firm
from tradetrust_desktop.settings.paths import Paths
from tradetrust_desktop.settings.preferences import Preferences
from tradetrust_desktop.ui import detected
from tradetrust_desktop.ui.dialogs.told import ToldDialog
from tradetrust_desktop.ui.main_window import MainWindow


@pytest.fixture
def usual(monkeypatch, tmp_path, full_folder):
    """The usual places of the system are those of this test."""
    paths = Paths(full_folder, tmp_path / "preferences.json", tmp_path / "log" / "tt.log")
    monkeypatch.setattr(Paths, "find", lambda _=None: paths)
    return paths


@pytest.fixture
def drive(qapp):
    """Runs the program and acts on each window as soon as it rests."""
    timers = []

    def run(act, **how):
        def look():
            for each in QApplication.topLevelWidgets():
                if isinstance(each, ToldDialog) and each.isVisible():
                    act(each)
                    return
                if isinstance(each, MainWindow) and each.isVisible() and not each.tasks.pending:
                    act(each)
                    return

        timer = QTimer()
        timers.append(timer)
        timer.timeout.connect(look)
        timer.start(30)
        code = app.run(language="en", **how)
        timer.stop()
        return code

    yield run
    for timer in timers:
        timer.stop()


def seen_in(window):
    desk = window.context.desk
    return desk.database.folder, desk.customers.count()


def test_another_folder_opens_with_the_data_and_is_remembered(usual, drive, tmp_path):
    other = tmp_path / "other"
    seen = []

    def act(window):
        seen.append(seen_in(window))
        if len(seen) == 1:
            window.folder_chosen.emit(other, usual.data)
        else:
            window.quit()

    assert drive(act) == 0
    assert seen == [(usual.data, 3), (other, 3)]
    assert Preferences(usual.preferences).data_folder == other

    seen.clear()
    assert drive(lambda window: (seen.append(seen_in(window)), window.quit())) == 0
    assert seen == [(other, 3)]


def test_another_folder_may_begin_empty(usual, drive, tmp_path):
    other = tmp_path / "other"
    seen = []

    def act(window):
        seen.append(seen_in(window))
        if len(seen) == 1:
            window.folder_chosen.emit(other, None)
        else:
            window.quit()

    drive(act)
    assert seen == [(usual.data, 3), (other, 0)]


def test_what_the_command_line_says_is_not_remembered(usual, drive, tmp_path):
    other = tmp_path / "other"
    seen = []

    def act(window):
        seen.append(seen_in(window))
        if len(seen) == 1:
            window.folder_chosen.emit(other, usual.data)
        else:
            window.quit()

    drive(act, data_dir=usual.data)
    assert seen[-1] == (other, 3)
    assert Preferences(usual.preferences).data_folder is None


def test_a_remembered_folder_that_is_missing_is_not_made_anew(usual, drive, tmp_path):
    gone = tmp_path / "stick" / "data"
    Preferences(usual.preferences).data_folder = gone
    told = []

    def act(widget):
        assert isinstance(widget, ToldDialog)
        told.append(list(widget.buttons))
        widget.buttons["quit"].click()

    assert drive(act) == 3
    assert told == [["again", "other", "quit"]]
    assert not gone.exists()


def test_another_folder_helps_where_one_is_missing(usual, drive, tmp_path, monkeypatch):
    from tradetrust_desktop.ui.dialogs import opening

    Preferences(usual.preferences).data_folder = tmp_path / "stick" / "data"
    chosen = tmp_path / "chosen"
    chosen.mkdir()
    shutil.copy(usual.data / "tradetrust.db", chosen)
    monkeypatch.setattr(opening.QFileDialog, "getExistingDirectory", lambda *_: str(chosen))
    seen = []

    def act(widget):
        if isinstance(widget, ToldDialog):
            widget.buttons["other"].click()
        else:
            seen.append(seen_in(widget))
            widget.quit()

    assert drive(act) == 0
    assert seen == [(chosen, 3)]
    assert Preferences(usual.preferences).data_folder == chosen


def test_an_empty_program_begins_as_the_computer_is_set_up(drive, folder, monkeypatch):
    found = Firm(country="DE", zone="Europe/Berlin", base_currency="EUR", hours="09:00-18:00")
    monkeypatch.setattr(detected, "detected_firm", lambda: found)
    seen = []

    def act(window):
        history = window.context.desk.history.next_undo()
        seen.append((window.context.firm, str(window.context.formats.zone), history))
        window.quit()

    drive(act, data_dir=folder)
    assert seen == [(found, "Europe/Berlin", None)]


def test_records_that_are_there_keep_the_settings_they_had(drive, full_folder, monkeypatch):
    monkeypatch.setattr(detected, "detected_firm", lambda: Firm(country="DE"))
    seen = []

    def act(window):
        seen.append(window.context.firm)
        window.quit()

    drive(act, data_dir=full_folder)
    assert seen == [Firm()]
