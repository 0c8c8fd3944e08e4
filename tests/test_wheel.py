"""The wheel, built here and installed elsewhere, has everything: texts, sample, migrations."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TABS = ("customers", "complaints", "follow_ups", "orders", "insights")
SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"

pytestmark = [pytest.mark.xdist_group("wheel"), pytest.mark.long]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index"]
    subprocess.run(
        [*command, "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)], check=True
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment outside the checkout with the wheel in it.

    The libraries are borrowed from the environment of the tests, which does not hold the
    program itself.
    """
    folder = tmp_path_factory.mktemp("elsewhere") / "env"
    venv.create(folder, with_pip=False)
    python = folder / SCRIPTS / Path(sys.executable).name
    site = Path(sysconfig.get_path("purelib", vars={"base": str(folder)}))
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    subprocess.run([*command, "--no-deps", "--no-index", str(wheel)], check=True)
    return folder


def run(elsewhere: Path, *words: str, program: str = "tradetrust"):
    environment = {name: text for name, text in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [str(elsewhere / SCRIPTS / program), *words],
        cwd=elsewhere, env=environment, capture_output=True, text=True, check=False,
        encoding="utf-8", timeout=300,
    )  # fmt: skip


def test_the_wheel_carries_everything_that_is_no_code(wheel):
    inside = set(zipfile.ZipFile(wheel).namelist())
    shipped = "tradetrust_desktop/_shipped"
    wanted = {
        f"{shipped}/{path.relative_to(ROOT).as_posix()}"
        for folder in ("resources", "translations")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
    }
    wanted |= {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "tradetrust_desktop" / "storage" / "migrations").rglob("*.py")
    }
    assert any(name.endswith("zh_CN.qm") for name in wanted)
    assert wanted - inside == set()


def test_the_command_runs_outside_the_checkout(elsewhere):
    done = run(elsewhere, "--version")
    assert done.returncode == 0, done.stderr
    program = "import tradetrust_desktop; print(tradetrust_desktop.__file__)"
    done = run(elsewhere, "-c", program, program=Path(sys.executable).name)
    assert Path(done.stdout.strip()).is_relative_to(elsewhere)


MIGRATE = """
import sys
from alembic import command
from tradetrust_desktop.storage import migrating, sqlite_only
target = sqlite_only.uri(__import__("pathlib").Path(sys.argv[1]), mode="rwc")
writer = sqlite_only.engine(lambda: sqlite_only.connect(target), begin="BEGIN IMMEDIATE", size=1)
with writer.connect() as connection:
    with connection.begin():
        command.upgrade(migrating.configuration(connection), "head")
    print(migrating.differences(connection))
"""


def test_the_migrations_run_outside_the_checkout(elsewhere, tmp_path):
    place = str(tmp_path / "migrated.db")
    done = run(elsewhere, "-c", MIGRATE, place, program=Path(sys.executable).name)
    assert done.stdout == "[]\n", done.stderr


def test_the_demo_opens_every_tab_in_both_languages(elsewhere, tmp_path):
    done = run(elsewhere, "demo", str(tmp_path / "out"))
    assert done.returncode == 0, done.stderr
    made = {path.name for path in (tmp_path / "out").iterdir()}
    pictures = {
        f"{tab}-{language}-{theme}.png"
        for tab in TABS
        for language in ("zh_CN", "en")
        for theme in ("light", "dark")
    }
    assert pictures | {"workbook-zh_CN.xlsx", "workbook-en.xlsx"} <= made
    assert str(tmp_path / "out") in done.stdout
