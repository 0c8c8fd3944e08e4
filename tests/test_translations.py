"""Every text of the window is translated, and the check that says so can fail."""

import importlib.util
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def tool(monkeypatch, tmp_path):
    """The translations tool, on a copy of the files."""
    path = ROOT / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("dev_translations", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    copy = tmp_path / "translations"
    shutil.copytree(ROOT / "translations", copy)
    monkeypatch.setattr(module, "FOLDER", copy)
    return module


def change(tool, old: str, new: str) -> None:
    """Put something else in the Chinese file, once, and compile it."""
    path = tool.FOLDER / "zh_CN.ts"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    tool.compile_qm(tool.FOLDER, "zh_CN")


def test_all_texts_of_the_code_are_translated(tool):
    assert tool.faults() == []


def test_a_text_without_translation_is_found(tool):
    start = "<source>Cancel</source>\n        <translation>取消</translation>"
    change(tool, start, "<source>Cancel</source>\n        <translation type='unfinished'/>")
    assert [line for line in tool.faults() if "'Cancel' is unfinished" in line]


def test_a_text_that_is_no_longer_in_the_code_is_found(tool):
    change(tool, "<source>Cancel</source>", "<source>Cancel it</source>")
    found = "\n".join(tool.faults())
    assert "still has" in found
    assert "lacks" in found


def test_a_translation_that_drops_a_place_is_found(tool):
    change(tool, "“{value}”", "“{valve}”")
    assert [line for line in tool.faults() if "has other places" in line]


def test_an_outdated_compiled_file_is_found(tool):
    (tool.FOLDER / "zh_CN.qm").write_bytes((tool.FOLDER / "en.qm").read_bytes())
    assert tool.faults() == ["zh_CN.qm is not what zh_CN.ts says"]


def test_no_text_escapes_the_tool(tool):
    """What is written in a call that translates is in the file, under its context."""
    import ast

    tool.refresh(tool.FOLDER, "zh_CN")
    known = {(context, text) for context, text, _ in tool._messages(tool.FOLDER / "zh_CN.ts")}
    texts = {text for _, text in known}
    escaped = []
    for path in (ROOT / "tradetrust_desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            words = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
            if (name == "tr" and words and words[0] not in texts) or (
                name in ("translate", "QT_TRANSLATE_NOOP")
                and len(words) > 1
                and tuple(words[:2]) not in known
            ):
                escaped.append(f"{path.name}:{node.lineno} {words}")
    assert "Messages" in {context for context, _ in known}
    assert escaped == []
