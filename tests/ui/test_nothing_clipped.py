"""Every screen in both languages, with longer words and at three scales: nothing is cut."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from tests.ui.look.every_screen import seed, write_list
from tests.ui.look.measure import faults
from tests.ui.look.stretched import longer

ROOT = Path(__file__).resolve().parents[2]
LONGER = 0.4


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """A data folder and an order list, copied for each look."""
    folder = tmp_path_factory.mktemp("look")
    seed(folder / "full")
    write_list(folder / "κατάλογος.xlsx")
    return folder


def look_at(folder, language, size, stretch, scale):
    """What is wrong, measured in a process that starts with this scale."""
    asked = (folder, language, "x".join(str(part) for part in size), stretch)
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.look.every_screen", *(str(each) for each in asked)],
        cwd=ROOT,
        env=os.environ | {"QT_SCALE_FACTOR": str(scale), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.long
@pytest.mark.parametrize(
    ("language", "scale"), [("en", 1), ("en", 1.5), ("en", 2), ("zh_CN", 1), ("zh_CN", 1.5)]
)
def test_longer_words_have_room_at_every_scale(prepared, tmp_path, language, scale):
    folder = copied(prepared, tmp_path)
    assert look_at(folder, language, (1280, 800), LONGER, scale) == []


@pytest.mark.long
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_nothing_is_cut_in_the_smallest_window(prepared, tmp_path, language):
    folder = copied(prepared, tmp_path)
    assert look_at(folder, language, (1024, 680), 0, 1) == []


def copied(prepared, tmp_path):
    import shutil

    return Path(shutil.copytree(prepared, tmp_path / "look"))


@pytest.fixture
def page(qtbot):
    """A page to put faulty widgets on."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    QVBoxLayout(made)
    made.show()
    return made


def put(page, widget):
    page.layout().addWidget(widget)
    widget.show()
    page.layout().activate()


def test_a_cut_sentence_is_found(page):
    text = QLabel("Nothing was imported yet", page)
    text.setGeometry(0, 0, 40, 20)
    text.show()
    assert any("needs" in fault for fault in faults(page, language="en"))


def test_a_button_without_a_name_is_found(page):
    put(page, QPushButton())
    assert any("no accessible name" in fault for fault in faults(page, language="en"))


def test_an_english_word_in_a_chinese_window_is_found(page):
    put(page, QPushButton("Save"))
    assert any("not translated" in fault for fault in faults(page, language="zh_CN"))
    assert not faults(page, language="en")


def test_controls_that_lie_on_each_other_are_found(page):
    for left in (0, 20):
        button = QPushButton("Save", page)
        button.setGeometry(left, 40, 80, 30)
        button.show()
    assert any("lies on" in fault for fault in faults(page, language="en"))


@pytest.mark.parametrize(("text", "chinese"), [("Save", False), ("保存", True)])
def test_stretched_texts_are_two_fifths_longer(text, chinese):
    assert len(longer(text, by=LONGER, chinese=chinese)) >= 1.4 * len(text)
