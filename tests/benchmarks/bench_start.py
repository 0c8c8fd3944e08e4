"""How long the window takes until one can work with it, against a bare window.

The floor is a Python that imports SQLAlchemy, shows an empty QMainWindow and leaves. The
program opens the database of online_retail.xlsx (of the sample where that is absent), paints
its rows, filters them by a letter and leaves. Both are whole processes without a screen,
run in turn; medians are compared.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.benchmarks.surroundings import as_installed
from tests.benchmarks.table import Row, against_floor

RETAIL = Path(__file__).resolve().parents[3] / "shared" / "data" / "uci" / "online_retail.xlsx"
SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "orders.xlsx"
TURNS = 9
LIMIT = 3.0

BARE = """
import sqlalchemy
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""


def run() -> list[Row]:
    """One row: the program's start over the bare window's."""
    source = RETAIL if RETAIL.exists() else SAMPLE
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "data"
        ours = [*_program(folder), "--quit-when-ready"]
        _time(
            [*_program(folder), "import", "orders", str(source), "--currency", "GBP"], codes=(0, 1)
        )
        bare = [sys.executable, "-c", BARE]
        _time(bare)
        _time(ours)  # files are read from memory from now on, by both
        floors, measured = [], []
        for _ in range(TURNS):
            floors.append(_time(bare))
            measured.append(_time(ours))
    return [
        against_floor(
            f"start on the database of {source.name} against a bare window",
            measured=median(measured),
            floor=median(floors),
            limit=LIMIT,
        )
    ]


def _program(folder: Path) -> list[str]:
    return [sys.executable, "-m", "tradetrust_desktop", "--data-dir", str(folder)]


def _time(command: list[str], *, codes: tuple[int, ...] = (0,)) -> float:
    surroundings = {**as_installed(), "QT_QPA_PLATFORM": "offscreen"}
    begin = perf_counter()
    done = subprocess.run(command, capture_output=True, env=surroundings, check=False, timeout=600)
    took = perf_counter() - begin
    if done.returncode not in codes:
        raise RuntimeError(done.stderr.decode())
    return took
