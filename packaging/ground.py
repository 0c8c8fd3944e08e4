"""What the program stands on: system packages, a virtual environment, locked versions."""

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

# Debian and Ubuntu: what Qt and the charts need on a machine without a desktop. Where a
# library was renamed between releases, either name will do.
SYSTEM = (
    ("libegl1",),
    ("libgl1",),
    ("libxkbcommon0",),
    ("libdbus-1-3",),
    ("libfontconfig1",),
    ("libglib2.0-0", "libglib2.0-0t64"),
    ("fonts-noto-cjk",),
)
# The xcb window system, needed only where a window will be seen.
SYSTEM_DISPLAY = (
    ("libxcb-cursor0",),
    ("libxcb-icccm4",),
    ("libxcb-image0",),
    ("libxcb-keysyms1",),
    ("libxcb-randr0",),
    ("libxcb-render-util0",),
    ("libxcb-shape0",),
    ("libxcb-xinerama0",),
    ("libxcb-xkb1",),
    ("libxkbcommon-x11-0",),
)
LOCKS = ("requirements.lock", "requirements-dev.lock")
STAMP = "tradetrust-stamp.json"


class Missing(Exception):  # noqa: N818 - it says what is missing
    """Something is missing that cannot be installed from here; the text says the way out."""


def has_display() -> bool:
    """Whether a window could be seen here."""
    if sys.platform in ("win32", "darwin"):
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal")):
        return False
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def prepare(root: Path, *, yes: bool, display: bool) -> str:
    """Install what is missing; the path of the environment's Python.

    When nothing changed since the last time, this only reads one small file. Raises
    `Missing` with one sentence where the user has to act.
    """
    folder = root / ".venv"
    python = _python_of(folder)
    stamp = _stamp(root, display=display)
    kept = _kept(folder)
    if python.exists() and kept.items() >= stamp.items():
        return str(python)
    _system_packages(yes=yes, display=display)
    if not _usable(python):
        _say("Making the virtual environment .venv …")
        venv.EnvBuilder(
            clear=folder.exists(), with_pip=True, symlinks=sys.platform != "win32"
        ).create(folder)
        kept = {}
    if kept.get("locks") != stamp["locks"]:
        _say("Installing the locked versions …")
        _install(root, python)
    (folder / STAMP).write_text(json.dumps(kept | stamp), encoding="utf-8")
    return str(python)


def _say(text: str) -> None:
    print(text, flush=True)


def _python_of(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def _usable(python: Path) -> bool:
    """Whether the environment's Python starts, has pip and is the version it was made with."""
    if not python.exists():
        return False
    probe = "import sys, pip; print(*sys.version_info[:2])"
    answer = subprocess.run([str(python), "-c", probe], capture_output=True, text=True, check=False)
    return answer.returncode == 0 and answer.stdout.split() == [
        str(part) for part in sys.version_info[:2]
    ]


def _stamp(root: Path, *, display: bool) -> dict[str, str]:
    """What the environment must have been set up for."""
    digest = hashlib.sha256()
    for name in LOCKS:
        digest.update((root / "packaging" / name).read_bytes())
    wanted = {
        "python": ".".join(str(part) for part in sys.version_info[:2]),
        "locks": digest.hexdigest(),
        "system": " ".join(names[0] for names in SYSTEM),
    }
    if display:
        wanted["display"] = " ".join(names[0] for names in SYSTEM_DISPLAY)
    return wanted


def _kept(folder: Path) -> dict[str, str]:
    try:
        return dict(json.loads((folder / STAMP).read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


# system packages


def _system_packages(*, yes: bool, display: bool) -> None:
    if not sys.platform.startswith("linux"):
        return
    if not shutil.which("apt-get") or not shutil.which("dpkg-query"):
        return  # another distribution; Qt says itself which library it lacks
    wanted = SYSTEM + (SYSTEM_DISPLAY if display else ())
    missing = _not_installed(wanted)
    if importlib.util.find_spec("ensurepip") is None:
        missing.append("python3-venv")
    if not missing:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if os.geteuid() == 0:
        prefix: list[str] = []
    elif yes and shutil.which("sudo"):
        prefix = ["sudo"]
    else:
        raise Missing(
            "Some system packages are missing; run this once, then the same command again:\n"
            f"  sudo apt-get update && sudo {' '.join(install)}"
        )
    _say("Installing system packages: " + " ".join(missing) + " …")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for words in (["apt-get", "update"], install):
        done = subprocess.run(
            [*prefix, *words], env=environment, capture_output=True, text=True, check=False
        )
        if done.returncode and words is install:
            raise Missing(
                f"{done.stdout[-2000:]}{done.stderr[-2000:]}\n"
                f"The system packages could not be installed; try it by hand: {' '.join(install)}"
            )


def _not_installed(wanted: tuple[tuple[str, ...], ...]) -> list[str]:
    names = [name for group in wanted for name in group]
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *names],
        capture_output=True,
        text=True,
        check=False,  # it fails whenever one of the names is unknown, which is no error here
    )
    installed = {
        line.split()[0] for line in answer.stdout.splitlines() if line.endswith(" installed")
    }
    return [group[0] for group in wanted if not installed.intersection(group)]


# locked versions


def _install(root: Path, python: Path) -> None:
    lock = root / "packaging" / LOCKS[-1]
    pip = [str(python), "-m", "pip", "--disable-pip-version-check"]
    done = subprocess.run(
        [*pip, "install", "--quiet", "--require-hashes", "--only-binary=:all:", "-r", str(lock)],
        check=False,
    )
    if done.returncode:
        raise Missing("The locked versions could not be installed; see what pip says above.")
    spare = _spare(pip, root)
    if spare:
        subprocess.run([*pip, "uninstall", "--quiet", "--yes", *spare], check=False)
    # as an installer does with what it installs, so that the first start is as quick as any
    package = str(root / "tradetrust_desktop")
    subprocess.run([str(python), "-m", "compileall", "-q", package], check=False)


def _spare(pip: list[str], root: Path) -> list[str]:
    """Packages that stand in the environment but no longer in the locks."""
    locked = {"pip", "setuptools", "wheel"}
    for name in LOCKS:
        text = (root / "packaging" / name).read_text(encoding="utf-8")
        locked |= {_plain(found) for found in re.findall(r"(?m)^([\w.-]+)==", text)}
    answer = subprocess.run([*pip, "list", "--format=json"], capture_output=True, check=False)
    try:
        there = [str(entry["name"]) for entry in json.loads(answer.stdout)]
    except ValueError:
        return []
    return [name for name in there if _plain(name) not in locked]


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
