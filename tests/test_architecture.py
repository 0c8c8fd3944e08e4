"""The walls of the house: what imports cannot show, import-linter and ruff have the rest."""

import ast
import importlib
import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import tradetrust_desktop

PACKAGE = Path(tradetrust_desktop.__file__).parent
ROOT = PACKAGE.parent
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 500
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}
CLOCKS = {
    ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("date", "today"),
    ("time", "time"), ("time", "time_ns"), ("QDate", "currentDate"), ("QTime", "currentTime"),
    ("QDateTime", "currentDateTime"), ("QDateTime", "currentDateTimeUtc"),
}  # fmt: skip
TELLERS = {"app.py", "cli.py", "headless.py"}
"""Who may ask for the time of day; everything else is given it."""
SLOW = (
    *("matplotlib", "openpyxl", "python_calamine", "alembic", "babel", "rapidfuzz", "numpy"),
    *("holidays", "phonenumbers"),
)


def names(modules: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in modules]


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def calls(path: Path) -> Iterator[tuple[str, str, int]]:
    """Owner and name of every call of the form `owner.name(...)`, with its line."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            text = owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")
            yield text, node.func.attr, node.lineno


def test_no_module_outgrows_itself():
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in [*MODULES, *(ROOT / "packaging").glob("*.py"), *(ROOT / "tests").rglob("*.py")]
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}


def test_names_say_the_feature():
    vague = [path for path in MODULES if set(path.stem.split("_")) & VAGUE]
    assert names(vague) == []


def test_only_the_top_asks_for_the_time_of_day():
    asked = [
        f"{path.relative_to(ROOT).as_posix()}:{line} {owner}.{name}"
        for path in MODULES
        if path.name not in TELLERS
        for owner, name, line in calls(path)
        if (owner, name) in CLOCKS
    ]
    assert asked == []


def test_the_domain_opens_no_file_and_knows_no_locale():
    touched = []
    for path in MODULES:
        if not path.is_relative_to(PACKAGE / "domain"):
            continue
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Name) and node.id in ("open", "print", "input"):
                touched.append(f"{path.name}:{node.lineno} {node.id}")
            imported = []
            if isinstance(node, ast.Import):
                imported = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                imported = [node.module or ""]
            touched += [
                f"{path.name} imports {name}"
                for name in imported
                if name.split(".")[0]
                in ("os", "io", "pathlib", "locale", "sqlite3", "subprocess", "socket", "time")
            ]
    assert touched == []


def test_texts_for_people_are_literals():
    """A text is found for translation only where it is written out."""
    loose = []
    for path in MODULES:
        for node in ast.walk(tree(path)):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if node.func.attr == "tr" and not (
                node.args
                and isinstance(node.args[0], ast.Constant)
                and isinstance(node.args[0].value, str)
            ):
                loose.append(f"{path.relative_to(ROOT).as_posix()}:{node.lineno}")
    assert loose == []


def test_nothing_unfinished_is_left():
    left = [
        f"{path.relative_to(ROOT).as_posix()}: {word}"
        for path in MODULES
        for word in ("TODO", "FIXME", "XXX", "raise NotImplementedError")
        if word in path.read_text(encoding="utf-8")
    ]
    assert left == []


def declared() -> list[tuple[str, str, list[str]]]:
    """Module, class and names of what a widget leaves to those that derive from it.

    A Qt widget cannot be an ABC; what is left open is declared for the type checker alone.
    """
    found = []
    for path in MODULES:
        for node in ast.walk(tree(path)):
            if not isinstance(node, ast.ClassDef):
                continue
            names = [
                inner.name
                for part in node.body
                if isinstance(part, ast.If) and ast.unparse(part.test) == "TYPE_CHECKING"
                for inner in part.body
                if isinstance(inner, ast.FunctionDef)
            ]
            if names:
                module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
                found.append((module, node.name, names))
    return found


def derived(kind: type) -> Iterator[type]:
    """The classes of the program that are made of this one and that none is made of."""
    ours = [each for each in kind.__subclasses__() if each.__module__.startswith("tradetrust")]
    for each in ours:
        yield from derived(each)
    if not ours:
        yield kind


def test_what_a_widget_leaves_open_every_class_made_of_it_says():
    for path in MODULES:
        if "ui" in path.relative_to(ROOT).parts:
            importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    open_ones = declared()
    assert len(open_ones) >= 5
    missing = [
        f"{each.__name__}.{name}"
        for module, owner, names in open_ones
        for each in derived(getattr(importlib.import_module(module), owner))
        for name in names
        if not hasattr(each, name)
    ]
    assert missing == []


@pytest.mark.parametrize("module", ["tradetrust_desktop.cli", "tradetrust_desktop.app"])
def test_starting_loads_nothing_that_is_needed_later(module: str):
    if importlib.util.find_spec(module) is None:
        pytest.skip(f"{module} is not there")
    program = f"import sys, {module}; print(*sorted(n for n in sys.modules if '.' not in n))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert set(SLOW) & set(done.stdout.split()) == set()


def test_commands_without_a_window_load_no_qt(tmp_path: Path):
    program = (
        "import sys, tradetrust_desktop.cli as cli; cli.main(['figures', '--data-dir', "
        "sys.argv[1], '--json']); print(*(n for n in sys.modules if n.startswith('PySide6')), "
        "file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "none")],
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    assert "PySide6" not in done.stderr


def test_the_layers_notice_a_wrong_import(tmp_path: Path):
    """The contracts can fail: a domain module that imports storage breaks them."""
    import shutil

    shutil.copytree(
        PACKAGE, tmp_path / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__", "_shipped")
    )
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / PACKAGE.name / "domain" / "wrong.py").write_text(
        "from tradetrust_desktop.storage import schema\n", encoding="utf-8"
    )
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", command, "--no-cache"],
        capture_output=True, text=True, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 1
    assert "tradetrust_desktop.domain.wrong" in done.stdout
