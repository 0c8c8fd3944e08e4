"""Sets up whatever is missing, then runs, tests or measures the program.

    python3 packaging/dev.py run            the window; without a display, the demo job
    python3 packaging/dev.py test           every check
    python3 packaging/dev.py setup          the set-up alone
    python3 packaging/dev.py bench          the benchmarks, as one table
    python3 packaging/dev.py translations   .ts files renewed from the code, .qm compiled
    python3 packaging/dev.py lock           exact versions chosen anew

Standard library only, since it runs before anything is installed.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

OLDEST = (3, 11)

if sys.version_info < OLDEST:
    # An older Python may still read this file, and perhaps a newer one stands beside it.
    import shutil

    for _name in ("python3.14", "python3.13", "python3.12", "python3.11"):
        _found = shutil.which(_name)
        if _found:
            os.execv(_found, [_found, *sys.argv])  # noqa: S606 - the same command, newer Python
    sys.exit(
        "TradeTrust Desktop needs Python 3.11 or newer; "
        f"this is {sys.version_info[0]}.{sys.version_info[1]}."
    )

import checks
import ground

ROOT = Path(__file__).resolve().parent.parent


def main(words: list[str]) -> int:
    """Do what the command line asks for; the exit code of what was run."""
    asked, rest = _parser().parse_known_args(words)
    rest = [word for word in rest if word != "--"]
    if rest and asked.command not in ("run", "test", "bench"):
        _parser().error("unrecognized arguments: " + " ".join(rest))
    display = ground.has_display()
    try:
        python = ground.prepare(ROOT, yes=asked.yes, display=display and asked.command == "run")
    except ground.Missing as missing:
        print(missing, file=sys.stderr)
        return 1
    if asked.command == "setup":
        return 0
    if asked.command == "run":
        return _run(python, rest, display=display)
    if asked.command == "test":
        return checks.run(ROOT, python, rest)
    if asked.command == "bench":
        return checks.call(ROOT, [python, "-m", "tests.benchmarks", *rest])
    tool = {"translations": "translations.py", "lock": "lock_versions.py"}[asked.command]
    flags = ["--upgrade"] if asked.command == "lock" and asked.upgrade else []
    return checks.call(ROOT, [python, str(ROOT / "packaging" / tool), *flags])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dev.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--yes", action="store_true", help="install missing system packages with sudo, unasked"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", parents=[common], help="open the window; more words go to it")
    commands.add_parser("test", parents=[common], help="every check; more words go to pytest")
    commands.add_parser("setup", parents=[common], help="set up and stop")
    commands.add_parser("bench", parents=[common], help="benchmarks; words choose some by name")
    commands.add_parser("translations", parents=[common], help="renew .ts and .qm from the code")
    lock = commands.add_parser("lock", parents=[common], help="choose exact versions anew")
    lock.add_argument("--upgrade", action="store_true", help="take the newest of everything")
    return parser


def _run(python: str, words: list[str], *, display: bool) -> int:
    if display:
        return checks.call(ROOT, [python, "-m", "tradetrust_desktop", *words])
    out = ROOT / "build" / "demo"
    print(
        "There is no display here, so the demo runs without a window: "
        "sample orders, the manager's workbook, pictures of the tabs.",
        flush=True,
    )
    return checks.call(ROOT, [python, "-m", "tradetrust_desktop", "demo", str(out), *words])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
