"""Every check of the project, one after the other, with one line at the end."""

import os
import subprocess
import sys
import time
from pathlib import Path

CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("format", ("-m", "ruff", "format", "--check", ".")),
    ("lint", ("-m", "ruff", "check", "--output-format=concise", ".")),
    ("types", ("-m", "mypy")),
    ("layers", ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")),
    ("translations", ("packaging/translations.py", "--check")),
    ("tests", ("-m", "pytest", "-q", "-n", "2", "--dist", "loadgroup")),
)


def run(root: Path, python: str, words: list[str]) -> int:
    """Run all checks, also after one failed; 0 when all passed. `words` go to pytest."""
    failed = []
    start = time.monotonic()
    for name, command in CHECKS:
        print(f"── {name}", flush=True)
        extra = words if name == "tests" else []
        if call(root, [python, *command, *extra]):
            failed.append(name)
    passed = len(CHECKS) - len(failed)
    took = time.monotonic() - start
    print(f"── {took:.0f} s; failed: {', '.join(failed) or 'nothing'}")
    print(f"checks: {passed} passed, {len(failed)} failed")
    return 1 if failed else 0


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
