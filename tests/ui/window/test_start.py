"""Starting: one window a folder, trouble with the way on, what comes after a window."""

import json
import subprocess
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication

from tradetrust_desktop import app
from tradetrust_desktop.domain.trouble import StorageTrouble
from tradetrust_desktop.ui.dialogs.told import ToldDialog
from tradetrust_desktop.ui.main_window import MainWindow
from tradetrust_desktop.ui.one_window import Doorbell, wake_other


def windows():
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]


def test_a_second_start_rings_at_the_first(qapp, qtbot, tmp_path):
    rung = []
    assert not wake_other(tmp_path)
    bell = Doorbell(tmp_path, lambda: rung.append(True), qapp)

    assert wake_other(tmp_path)
    qtbot.waitUntil(lambda: bool(rung))

    assert not wake_other(tmp_path / "other")
    assert wake_other(tmp_path, show=False)
    qtbot.waitUntil(lambda: not bell.findChildren(QLocalSocket))
    assert rung == [True]
    bell.close()
    bell.deleteLater()
    assert not wake_other(tmp_path)


def test_the_window_opens_tells_and_leaves(full_folder):
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tradetrust_desktop"),
            *("--data-dir", str(full_folder), "--language", "en", "--quit-when-ready"),
        ],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["count"] == 3


def test_trouble_at_the_start_is_told_and_one_may_quit(qapp, folder, monkeypatch):
    folder.mkdir()
    (folder / "tradetrust.db").write_bytes(b"this is no database at all" * 400)
    told = []

    def answer():
        for each in QApplication.topLevelWidgets():
            if isinstance(each, ToldDialog) and each.isVisible():
                told.append(list(each.buttons))
                each.buttons["quit"].click()

    timer = QTimer()
    timer.timeout.connect(answer)
    timer.start(20)
    code = app.run(data_dir=folder, language="en")
    timer.stop()

    assert code == 3
    assert told == [["restore", "again", "quit"]]


def test_trouble_is_raised_where_nobody_looks(qapp, folder):
    folder.mkdir()
    (folder / "tradetrust.db").write_bytes(b"this is no database at all" * 400)

    with pytest.raises(StorageTrouble):
        app.run(data_dir=folder, language="en", quit_when_ready=True)


def test_a_copy_is_restored_in_a_new_window(qapp, full_folder, monkeypatch):
    from tradetrust_desktop.domain.customers import CustomerDraft

    seen = []

    def act():
        window = windows()[0] if windows() else None
        if window is None or window.tasks.pending or not window.isVisible():
            return
        desk = window.context.desk
        seen.append(desk.customers.count())
        if len(seen) == 1:
            path = desk.copies.make()
            desk.customers.add(CustomerDraft(name="too much"))
            seen.append(desk.customers.count())
            window.restore_chosen.emit(path)
        else:
            window.close()

    timer = QTimer()
    timer.timeout.connect(act)
    timer.start(30)
    code = app.run(data_dir=full_folder, language="en")
    timer.stop()

    assert code == 0
    assert seen == [3, 4, 3]
    assert len(list((full_folder / "copies").glob("*-restore.db"))) == 1


def test_the_sample_opens_in_a_folder_of_its_own(qapp, empty_folder):
    seen = []

    def act():
        window = windows()[0] if windows() else None
        if window is None or window.tasks.pending or not window.isVisible():
            return
        seen.append((window.is_sample, window.context.desk.customers.count()))
        if len(seen) == 3:
            window.close()
        else:
            window.sample_wanted.emit()

    timer = QTimer()
    timer.timeout.connect(act)
    timer.start(30)
    app.run(data_dir=empty_folder, language="en")
    timer.stop()

    assert seen == [(False, 0), (True, 77), (False, 0)]


def test_pictures_of_every_tab_are_drawn(qapp, full_folder, tmp_path):
    made = app.pictures(full_folder, tmp_path, languages=("en",), themes=("light", "dark"))

    assert len(made) == 10
    assert len({path.read_bytes() for path in made}) == 10
