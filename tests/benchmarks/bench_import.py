"""Importing a year of a real wholesaler, all in, against reading and storing its rows barely.

The floor is calamine giving all rows as lists and one executemany of them as they are, in one
process of its own. The import is the command `tradetrust import orders` from its start to its end,
on a new folder: with copy, checks, figures, search, and the file kept. Both are measured
three times in turn and the better one counts; memory is watched in a run of its own, since
watching holds up the watched.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

from tests.benchmarks.table import Row, against_floor, against_limit

FILE = Path(__file__).resolve().parents[3] / "shared" / "data" / "uci" / "online_retail.xlsx"
ROUNDS = 3
LIMIT = 2.0
MEMORY_MIB = 900.0
EXPECTED_EXIT = 1
"""Rows without a customer are rejected."""

FLOOR = """
import sys, time
from python_calamine import CalamineWorkbook
from sqlcipher3 import dbapi2
started = time.perf_counter()
rows = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
connection = dbapi2.connect(sys.argv[2])
connection.execute("CREATE TABLE r (a, b, c, d, e, f, g, h)")
connection.executemany("INSERT INTO r VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows[1:])
connection.commit()
print(time.perf_counter() - started)
"""


def run() -> list[Row]:
    """The import against its floor, and the memory of all its processes together."""
    if not FILE.exists():
        sys.stdout.write("  left out: the shared file online_retail.xlsx is not there\n")
        return []
    floors, imports = [], []
    for _ in range(ROUNDS):
        floors.append(_floor())
        imports.append(_import(watched=False)[0])
    peak = _import(watched=True)[1]
    return [
        against_floor(
            "import of 541,909 rows, all in",
            measured=min(imports),
            floor=min(floors),
            limit=LIMIT,
        ),
        against_limit("memory of all its processes", measured=peak, limit=MEMORY_MIB, unit="MiB"),
    ]


def _floor() -> float:
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-c", FLOOR, str(FILE), str(Path(folder) / "floor.db")],
            check=True,
            capture_output=True,
            text=True,
        )
    return float(done.stdout)


def _import(*, watched: bool) -> tuple[float, float]:
    """Seconds from start to exit, and where it is watched the peak of memory in MiB."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tradetrust_desktop", "import", "orders", str(FILE)]
        started = time.perf_counter()
        process = psutil.Popen(
            [*command, "--currency", "GBP", "--json", "--data-dir", str(Path(folder) / "data")],
            stdout=subprocess.DEVNULL,
        )
        peak = 0
        while True:
            try:
                code = process.wait(0.2 if watched else None)
                break
            except psutil.TimeoutExpired:
                peak = max(peak, _memory(process))
        seconds = time.perf_counter() - started
    if code != EXPECTED_EXIT:
        raise RuntimeError(f"the import ended with {code}")
    return seconds, peak / 2**20


def _memory(process: psutil.Popen) -> int:
    """What the process and its children hold; pages they share count once."""
    total = 0
    for one in [process, *_children(process)]:
        try:
            info = one.memory_full_info()
        except psutil.Error:
            continue
        total += getattr(info, "pss", info.uss)
    return total


def _children(process: psutil.Popen) -> list[psutil.Process]:
    try:
        return list(process.children(recursive=True))
    except psutil.Error:
        return []
