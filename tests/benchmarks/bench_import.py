"""Importing a year of a real wholesaler, all in, against reading and storing its rows barely.

The floor is calamine giving all rows as lists and one executemany of them, in one process of its
own: of the rows as they are, and, stricter, of rows whose days were made text outside the
measured time. The import is the command `tradetrust import orders` from its start to its end,
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

from tests.benchmarks.surroundings import as_installed
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
rows = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()[1:]
read = time.perf_counter() - started
plain = [tuple(c if isinstance(c, (int, float, str)) else str(c) for c in row) for row in rows]
connection = dbapi2.connect(sys.argv[2])
for name, given in (("plain", plain), ("as_they_are", rows)):
    connection.execute(f"CREATE TABLE {name} (a, b, c, d, e, f, g, h)")
    begun = time.perf_counter()
    connection.executemany(f"INSERT INTO {name} VALUES (?, ?, ?, ?, ?, ?, ?, ?)", given)
    connection.commit()
    print(read + time.perf_counter() - begun)
"""


def run() -> list[Row]:
    """The import against its floor, and the memory of all its processes together."""
    if not FILE.exists():
        sys.stdout.write("  left out: the shared file online_retail.xlsx is not there\n")
        return []
    floors: list[tuple[float, float]] = []
    imports = []
    for _ in range(ROUNDS):
        floors.append(_floor())
        imports.append(_import(watched=False)[0])
    peak = _import(watched=True)[1]
    stricter, literal = (min(side) for side in zip(*floors, strict=True))
    name = "import of 541,909 rows, all in"
    return [
        against_floor(name, measured=min(imports), floor=literal, limit=LIMIT),
        against_floor(
            f"{name}; stricter floor", measured=min(imports), floor=stricter, limit=LIMIT
        ),
        against_limit("memory of all its processes", measured=peak, limit=MEMORY_MIB, unit="MiB"),
    ]


def _floor() -> tuple[float, float]:
    """Seconds for rows with days as text, and for rows as they are."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-c", FLOOR, str(FILE), str(Path(folder) / "floor.db")],
            check=True,
            capture_output=True,
            text=True,
        )
    plain, as_they_are = map(float, done.stdout.split())
    return plain, as_they_are


def _import(*, watched: bool) -> tuple[float, float]:
    """Seconds from start to exit, and where it is watched the peak of memory in MiB."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tradetrust_desktop", "import", "orders", str(FILE)]
        started = time.perf_counter()
        process = psutil.Popen(
            [*command, "--currency", "GBP", "--json", "--data-dir", str(Path(folder) / "data")],
            stdout=subprocess.DEVNULL,
            env=as_installed(),
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
