"""Starting with the system: what Linux, macOS and Windows are told."""

import plistlib
import shlex
import sys
from configparser import RawConfigParser
from pathlib import Path

import pytest

from tradetrust_desktop.settings.autostart import (
    DesktopEntry,
    LaunchAgent,
    RunKey,
    desktop_entry,
    for_system,
    own_command,
)

FOLDER = '/home/李 梅/100% "own" $x'
COMMAND = ["/opt/Trade Trust/bin/tradetrust", "--data-dir", FOLDER, "--hidden"]


class Registry:
    """The part of `winreg` that is used, over a dictionary of keys."""

    HKEY_CURRENT_USER = "HKCU"
    REG_SZ = 1

    def __init__(self):
        self.keys = {}

    class Key:
        def __init__(self, values):
            self.values = values

        def __enter__(self):
            return self

        def __exit__(self, *_):
            return None

    def OpenKey(self, root, path):
        if (root, path) not in self.keys:
            raise FileNotFoundError(path)
        return self.Key(self.keys[root, path])

    def CreateKey(self, root, path):
        return self.Key(self.keys.setdefault((root, path), {}))

    def QueryValueEx(self, key, name):
        if name not in key.values:
            raise FileNotFoundError(name)
        return key.values[name]

    def SetValueEx(self, key, name, reserved, kind, value):
        assert reserved == 0
        key.values[name] = (value, kind)

    def DeleteValue(self, key, name):
        if name not in key.values:
            raise FileNotFoundError(name)
        del key.values[name]


def ways(tmp_path):
    return {
        "linux": DesktopEntry(tmp_path / "config" / "autostart", COMMAND),
        "darwin": LaunchAgent(tmp_path / "Library" / "LaunchAgents", COMMAND),
        "win32": RunKey(Registry(), COMMAND),
    }


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_it_is_switched_on_and_off_and_both_may_be_said_twice(tmp_path, platform):
    way = ways(tmp_path)[platform]
    assert not way.is_on()
    way.switch(on=False)
    for on in (True, True, False, False):
        way.switch(on=on)
        assert way.is_on() is on
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_linux_reads_the_words_back_as_they_were(tmp_path):
    way = ways(tmp_path)["linux"]
    way.switch(on=True)
    read = RawConfigParser()
    read.optionxform = str
    read.read(way.path, encoding="utf-8")

    line = read["Desktop Entry"]["Exec"].replace("\\\\", "\\").replace("%%", "%")
    assert shlex.split(line.replace("\\$", "$")) == COMMAND  # shlex leaves the sign there
    assert read["Desktop Entry"]["Type"] == "Application"


def test_a_plain_command_needs_no_quotes_on_linux():
    assert "\nExec=/usr/bin/tradetrust --hidden\n" in desktop_entry(
        ["/usr/bin/tradetrust", "--hidden"]
    )


def test_macos_reads_the_words_back_as_they_were(tmp_path):
    way = ways(tmp_path)["darwin"]
    way.switch(on=True)

    read = plistlib.loads(way.path.read_bytes())
    assert read["ProgramArguments"] == COMMAND
    assert read["RunAtLoad"] is True


def test_windows_is_given_one_line_with_quotes():
    registry = Registry()
    RunKey(registry, [r"C:\Program Files\TradeTrust\tradetrust.exe", "--hidden"]).switch(on=True)

    ((value, kind),) = registry.keys[
        "HKCU", r"Software\Microsoft\Windows\CurrentVersion\Run"
    ].values()
    assert value == r'"C:\Program Files\TradeTrust\tradetrust.exe" --hidden'
    assert kind == registry.REG_SZ


def test_other_programs_of_the_windows_key_stay():
    registry = Registry()
    way = RunKey(registry, COMMAND)
    way.switch(on=True)
    run = registry.keys["HKCU", r"Software\Microsoft\Windows\CurrentVersion\Run"]
    run["Other"] = ("other.exe", 1)

    way.switch(on=False)

    assert run == {"Other": ("other.exe", 1)}


def test_the_folder_of_the_system_is_chosen(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg"))
    linux = for_system(COMMAND, platform="linux")
    assert linux.path == tmp_path / "xdg" / "autostart" / "tradetrust.desktop"
    monkeypatch.delenv("XDG_CONFIG_HOME")
    assert for_system(COMMAND, platform="linux").path.is_relative_to(tmp_path / ".config")
    mac = for_system(COMMAND, platform="darwin")
    assert mac.path.parent == tmp_path / "Library" / "LaunchAgents"


def test_the_program_is_started_hidden_on_the_same_data(tmp_path, monkeypatch):
    plain = own_command(data_dir=None)
    assert plain[1:] == ["-m", "tradetrust_desktop", "--hidden"]
    assert Path(plain[0]).name == Path(sys.executable).name
    assert own_command(data_dir=tmp_path)[-3:] == ["--data-dir", str(tmp_path), "--hidden"]

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command(data_dir=None) == [sys.executable, "--hidden"]
