"""Every check of the project, one after the other, with one line at the end."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("lint", ("-m", "ruff", "check", "--output-format=concise", ".")),
    ("types", ("-m", "mypy")),
    ("layers", ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")),
    ("translations", ("packaging/translations.py", "--check")),
    ("tests", ("-m", "pytest", "-q", "-n", "2", "--dist", "loadgroup")),
)

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of its own is made there
ROOM = 6 * 2**30
"""Bytes; the largest imports and their copies take a part of it."""


def run(root: Path, python: str, words: list[str]) -> int:
    """Run all checks, also after one failed; 0 when all passed. `words` go to pytest."""
    failed = []
    start = time.monotonic()
    with scratch() as places:
        for name, command in CHECKS:
            print(f"── {name}", flush=True)
            extra = [*places, *words] if name == "tests" else []
            if call(root, [python, *command, *extra]):
                failed.append(name)
    passed = len(CHECKS) - len(failed)
    took = time.monotonic() - start
    print(f"── {took:.0f} s; failed: {', '.join(failed) or 'nothing'}")
    print(f"checks: {passed} passed, {len(failed)} failed")
    return 1 if failed else 0


@contextmanager
def scratch(memory: Path = MEMORY) -> Iterator[list[str]]:
    """Words for pytest that put the files of the tests into memory, where there is room.

    The program waits for the disk with each act, which is no part of what the tests show.
    """
    if not os.access(memory, os.W_OK) or shutil.disk_usage(memory).free < ROOM:
        yield []
        return
    folder = tempfile.mkdtemp(prefix="tradetrust-", dir=memory)
    try:
        yield [f"--basetemp={folder}/tests"]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def call(root: Path, command: list[str]) -> int:
    """Run a command in the checkout, its output shown as it comes; its exit code.

    The package is found in the checkout, whatever else is installed. Python keeps what it
    compiled, whatever is set outside: else each process compiles the whole program anew, and
    the benchmarks would measure that.
    """
    environment = os.environ | {"PYTHONPATH": str(root), "PYTHONUTF8": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.stdout.flush()
    try:
        return subprocess.run(command, cwd=root, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 130
