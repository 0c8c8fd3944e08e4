"""Starting with the system, as each one wants it: Linux, Windows, macOS.

Each way is a pair of plain functions over places they are given, so that all of them can be
tried on any system; `for_system` chooses the one that counts here.
"""

from __future__ import annotations

import os
import plistlib
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME: Final = "TradeTrust"
_LABEL: Final = "tradetrust.desktop"
_RUN: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
_NOT_PLAIN: Final = frozenset(" \t\n\"'\\><~|&;$*?#()`")


class Autostart(Protocol):
    """One system's way to start programs when one logs in."""

    def is_on(self) -> bool:
        """Whether the program is to start."""

    def switch(self, *, on: bool) -> None:
        """Have it started from the next log-in on, or no longer; OSError where that cannot be."""


class DesktopEntry:
    """A file in `~/.config/autostart`, by the XDG autostart specification."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        self.path = folder / "tradetrust.desktop"
        self._command = command

    def is_on(self) -> bool:
        """Whether the file is there."""
        return self.path.is_file()

    def switch(self, *, on: bool) -> None:
        """Write the file or take it away."""
        if on:
            _write(self.path, desktop_entry(self._command).encode())
        else:
            self.path.unlink(missing_ok=True)


class LaunchAgent:
    """A file in `~/Library/LaunchAgents`, which launchd reads at the next log-in."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        self.path = folder / f"{_LABEL}.plist"
        self._command = command

    def is_on(self) -> bool:
        """Whether the file is there."""
        return self.path.is_file()

    def switch(self, *, on: bool) -> None:
        """Write the file or take it away."""
        if on:
            _write(self.path, launch_agent(self._command))
        else:
            self.path.unlink(missing_ok=True)


class RunKey:
    """A value below the user's own Run key."""

    def __init__(self, registry: Any, command: Sequence[str]) -> None:
        """`registry` is the module `winreg`, or what stands for it in a test."""
        self._registry = registry
        self._command = command

    def is_on(self) -> bool:
        """Whether the value is there."""
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, _RUN) as key:
                registry.QueryValueEx(key, NAME)
        except FileNotFoundError:
            return False
        return True

    def switch(self, *, on: bool) -> None:
        """Set the value or take it away."""
        registry = self._registry
        with registry.CreateKey(registry.HKEY_CURRENT_USER, _RUN) as key:
            if on:
                line = subprocess.list2cmdline(self._command)
                registry.SetValueEx(key, NAME, 0, registry.REG_SZ, line)
                return
            try:
                registry.DeleteValue(key, NAME)
            except FileNotFoundError:
                return


def for_system(command: Sequence[str], *, platform: str = sys.platform) -> Autostart:
    """The way of this system, for a command line."""
    home = Path.home()
    if platform == "win32":
        import winreg  # noqa: PLC0415 - only there

        return RunKey(winreg, command)
    if platform == "darwin":
        return LaunchAgent(home / "Library" / "LaunchAgents", command)
    config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    return DesktopEntry(config / "autostart", command)


def own_command(*, data_dir: Path | None) -> list[str]:
    """The command line that starts this program hidden, on the same data."""
    if getattr(sys, "frozen", False):
        words = [sys.executable]
    else:
        windowless = Path(sys.executable).with_name("pythonw.exe")
        python = windowless if windowless.is_file() else Path(sys.executable)
        words = [str(python), "-m", "tradetrust_desktop"]
    if data_dir is not None:
        words += ["--data-dir", str(data_dir)]
    return [*words, "--hidden"]


def desktop_entry(command: Sequence[str]) -> str:
    """The text of the file that Linux desktops read."""
    return (
        "[Desktop Entry]\n"
        "Type=Application\n"
        f"Name={NAME}\n"
        f"Exec={' '.join(_quoted(word) for word in command)}\n"
        "Icon=tradetrust\n"
        "Terminal=false\n"
        "X-GNOME-Autostart-enabled=true\n"
    )


def launch_agent(command: Sequence[str]) -> bytes:
    """The property list that launchd reads."""
    return plistlib.dumps(
        {"Label": _LABEL, "ProgramArguments": list(command), "RunAtLoad": True},
        sort_keys=False,
    )


def _quoted(word: str) -> str:
    """A word of an Exec line: quoted where it is not plain, and % doubled, as specified."""
    word = word.replace("%", "%%")
    if word and not _NOT_PLAIN & set(word):
        return word
    # the value is unescaped once as a string and once as an Exec line, hence four for one
    word = word.replace("\\", "\\\\\\\\")
    for sign in '"`$':
        word = word.replace(sign, "\\\\" + sign)
    return f'"{word}"'


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.write_bytes(content)
    draft.replace(path)
