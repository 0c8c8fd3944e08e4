"""The two commands: they set up what is missing, once, and say what they cannot do."""

import importlib.util
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "packaging"
PIN = re.compile(r"(?m)^([\w.-]+)==([^\s;\\]+)")


def load(name: str):
    spec = importlib.util.spec_from_file_location(f"dev_{name}", FOLDER / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def ground():
    return load("ground")


@pytest.fixture
def checkout(tmp_path, ground):
    """A checkout with locks and an environment that was set up for them."""
    (tmp_path / "packaging").mkdir()
    for name in ground.LOCKS:
        (tmp_path / "packaging" / name).write_text("nothing==1.0\n", encoding="utf-8")
    python = ground._python_of(tmp_path / ".venv")
    python.parent.mkdir(parents=True)
    python.touch()
    stamp = ground._stamp(tmp_path, display=False)
    (tmp_path / ".venv" / ground.STAMP).write_text(json.dumps(stamp), encoding="utf-8")
    return tmp_path


def no_command(*_args, **_kwargs):
    raise AssertionError("a command was run")


def test_a_second_run_starts_at_once(ground, checkout, monkeypatch):
    monkeypatch.setattr(ground.subprocess, "run", no_command)
    assert Path(ground.prepare(checkout, yes=False, display=False)).is_relative_to(checkout)


def test_other_locked_versions_renew_the_environment(ground, checkout, monkeypatch):
    done = []
    monkeypatch.setattr(ground, "_system_packages", lambda **_: None)
    monkeypatch.setattr(ground, "_usable", lambda _python: True)
    monkeypatch.setattr(ground, "_install", lambda root, _python: done.append(root))
    (checkout / "packaging" / ground.LOCKS[0]).write_text("nothing==2.0\n", encoding="utf-8")
    ground.prepare(checkout, yes=False, display=False)
    ground.prepare(checkout, yes=False, display=False)
    assert done == [checkout]


def test_a_broken_environment_is_made_anew(ground, checkout, monkeypatch):
    made = []

    class Builder:
        def __init__(self, **how):
            made.append(how)

        def create(self, folder):
            made.append(folder)

    (checkout / ".venv" / ground.STAMP).unlink()
    monkeypatch.setattr(ground, "_system_packages", lambda **_: None)
    monkeypatch.setattr(ground, "_usable", lambda _python: False)
    monkeypatch.setattr(ground, "_install", lambda *_: None)
    monkeypatch.setattr(ground.venv, "EnvBuilder", Builder)
    ground.prepare(checkout, yes=False, display=False)
    assert made[0]["clear"] is True
    assert made[1:] == [checkout / ".venv"]


@pytest.fixture
def apt(ground, monkeypatch):
    """A Debian without any of the packages; the commands that were run."""
    ran = []

    def run(command, **_how):
        if command[0] == "dpkg-query":
            return subprocess.CompletedProcess(command, 1, "libgl1 installed\nlibegl1 unknown\n")
        ran.append(command)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(ground.sys, "platform", "linux")
    monkeypatch.setattr(ground.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(ground.subprocess, "run", run)
    return ran


def test_a_user_gets_the_exact_line_to_run(ground, apt, monkeypatch):
    monkeypatch.setattr(ground.os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(ground.Missing) as missing:
        ground._system_packages(yes=False, display=False)
    line = str(missing.value).splitlines()[-1]
    assert "sudo apt-get install -y --no-install-recommends libegl1 libxkbcommon0" in line
    assert "libgl1" not in line.split()
    assert "libxcb-cursor0" not in line
    assert apt == []


@pytest.mark.parametrize(("user", "before"), [(0, []), (1000, ["sudo"])])
def test_root_or_yes_installs(ground, apt, monkeypatch, user, before):
    monkeypatch.setattr(ground.os, "geteuid", lambda: user, raising=False)
    ground._system_packages(yes=True, display=True)
    assert [command[: len(before) + 2] for command in apt] == [
        [*before, "apt-get", "update"],
        [*before, "apt-get", "install"],
    ]
    assert "libxcb-cursor0" in apt[1]


def test_other_systems_are_left_alone(ground, monkeypatch):
    monkeypatch.setattr(ground.subprocess, "run", no_command)
    monkeypatch.setattr(ground.sys, "platform", "darwin")
    ground._system_packages(yes=True, display=True)


def test_an_old_python_is_turned_away_in_one_sentence(tmp_path):
    program = (
        "import sys, runpy, os; os.environ['PATH'] = ''; sys.version_info = (3, 9, 2, 'final', 0); "
        "sys.argv = ['dev.py', 'test']; runpy.run_path(sys.stdin.read(), run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], input=str(FOLDER / "dev.py"),
        capture_output=True, text=True, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr == "TradeTrust Desktop needs Python 3.11 or newer; this is 3.9.\n"


def test_python_keeps_what_it_compiled_whatever_is_set_outside(tmp_path, monkeypatch, capfd):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    asked = "import sys; print(sys.dont_write_bytecode)"
    assert load("checks").call(tmp_path, [sys.executable, "-c", asked]) == 0
    assert capfd.readouterr().out == "False\n"


def test_files_of_tests_lie_in_memory_where_there_is_room(monkeypatch, tmp_path):
    checks = load("checks")
    with checks.scratch(tmp_path / "none") as words:
        assert words == []
    monkeypatch.setattr(checks, "ROOM", 1)
    with checks.scratch(tmp_path) as words:
        (place,) = words
        assert [each.is_dir() for each in tmp_path.iterdir()] == [True]
        assert place.startswith(f"--basetemp={tmp_path}")
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(checks, "ROOM", 2**80)
    with checks.scratch(tmp_path) as words:
        assert words == []


def test_one_failed_check_fails_all_and_the_others_still_run(monkeypatch, capfd, tmp_path):
    checks = load("checks")
    monkeypatch.setattr(
        checks,
        "CHECKS",
        (("bad", ("-c", "raise SystemExit(3)")), ("tests", ("-c", "print('ran')"))),
    )
    assert checks.run(tmp_path, sys.executable, []) == 1
    printed = capfd.readouterr().out
    assert "ran" in printed
    assert printed.endswith("checks: 1 passed, 1 failed\n")


def test_ci_runs_the_command_of_the_readme():
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines[-1] == "exec python3 packaging/dev.py test"
    assert "python3 packaging/dev.py test" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_locks_hold_what_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for name, needs in (
        ("requirements.lock", project["project"]["dependencies"]),
        ("requirements-dev.lock", project["dependency-groups"]["dev"]),
    ):
        text = (FOLDER / name).read_text(encoding="utf-8")
        pins = {canonicalize_name(found): version for found, version in PIN.findall(text)}
        for need in map(Requirement, needs):
            assert pins[canonicalize_name(need.name)] in need.specifier
        for entry in re.split(r"(?m)^(?=[\w.-]+==)", text)[1:]:
            assert "--hash=sha256:" in entry, entry.splitlines()[0]
        assert "://" not in text
