"""The guards of conftest catch what they are there for."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
NOISE = """
import logging, socket, threading, time, warnings
import pytest

def test_quiet():
    logging.getLogger("x").info("all is well")

@pytest.mark.logs("low on paper")
def test_expected():
    logging.getLogger("x").warning("low on paper")

@pytest.mark.logs("low on paper")
def test_expected_in_vain():
    pass

def test_log():
    logging.getLogger("x").warning("low on paper")

def test_python_warning():
    warnings.warn("old")

def test_network():
    socket.create_connection(("127.0.0.1", 9))

def test_thread():
    threading.Thread(target=time.sleep, args=(8,)).start()

def test_qt_message(qapp):
    from PySide6.QtCore import qWarning
    qWarning("too wide")

kept = []

def test_timer(qapp):
    from PySide6.QtCore import QTimer
    kept.append(QTimer(interval=60000))
    kept[0].start()

def test_window(qapp):
    from PySide6.QtWidgets import QWidget
    kept.append(QWidget())
    kept[-1].show()
"""


def test_noise_fails_and_quiet_passes(tmp_path):
    (tmp_path / "test_noise.py").write_text(NOISE, encoding="utf-8")
    shutil.copy(HERE / "conftest.py", tmp_path)
    shutil.copy(HERE.parent / "pyproject.toml", tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-rA", "test_noise.py"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    ends: dict[str, set[str]] = {}
    for outcome, name in re.findall(
        r"(?m)^(PASSED|FAILED|ERROR) test_noise.py::test_(\w+)", done.stdout
    ):
        ends.setdefault(name, set()).add(outcome)
    good = {name for name, outcomes in ends.items() if outcomes == {"PASSED"}}
    assert good == {"quiet", "expected"}, done.stdout
    assert set(ends) == set(re.findall(r"def test_(\w+)", NOISE))
