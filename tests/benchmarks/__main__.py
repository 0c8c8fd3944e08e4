"""Runs every `bench_*.py` beside this file and prints one table, with the machine named.

Names on the command line choose some: `python -m tests.benchmarks import start`.
"""

import importlib
import os
import platform
import sqlite3
import sys
from pathlib import Path

from tests.benchmarks.table import Row, as_text


def main(words: list[str]) -> int:
    """Run what the words choose, or everything; 1 if a limit was exceeded or nothing ran."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    chosen = [name for name in names if not words or any(word in name for word in words)]
    rows: list[Row] = []
    for name in chosen:
        sys.stdout.write(f"{name} …\n")
        sys.stdout.flush()
        rows += importlib.import_module(f"tests.benchmarks.{name}").run()
    sys.stdout.write(f"\n{machine()}\n{as_text(rows)}\n")
    return 0 if rows and all(row.ok for row in rows) else 1


def machine() -> str:
    """The machine in one line: system, processor, cores, memory, versions that matter."""
    parts = [platform.platform(terse=True), _processor(), f"{os.cpu_count()} cores"]
    if memory := _memory_gib():
        parts.append(f"{memory:.0f} GiB")
    parts += [f"Python {platform.python_version()}", f"SQLite {sqlite3.sqlite_version} (system)"]
    return ", ".join(parts)


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def _memory_gib() -> float:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    except (AttributeError, ValueError, OSError):  # Windows has no sysconf
        return 0.0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
