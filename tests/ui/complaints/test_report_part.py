"""The section of the 8D report: what is missing, and how it gets there."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tradetrust_desktop.domain.reports import Audience


def test_the_second_language_is_typed_beside_the_first(qtbot: Any, opened: Any, desk: Any) -> None:
    page, surroundings = opened.page, opened.surroundings
    page.sections.open("report")
    part = page.sections._parts["report"]
    [row] = part._rows.values()
    assert row.own.text() == "Lamps trip the breaker"
    assert part.state.text().startswith("1 text")
    row.field.edit.setFocus()
    qtbot.keyClicks(row.field.edit, "lamps")
    qtbot.keyClick(row.field.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    surroundings.settle()
    assert "the other one" in row.field.problem.text()
    row.field.edit.setPlainText("壁灯跳闸")
    qtbot.keyClick(row.field.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    surroundings.settle()
    assert row.field.problem.text() == ""
    kept = desk.reports.eight_d(opened.key, audience=Audience.CUSTOMER)
    assert kept.title.twin == "壁灯跳闸"


def test_the_page_is_saved_where_the_user_says(
    opened: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    page, surroundings = opened.page, opened.surroundings
    page.sections.open("report")
    part = page.sections._parts["report"]
    path = tmp_path / "8d.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    part.language.set_choice("en")
    part.save()
    surroundings.settle()
    assert path.read_bytes().startswith(b"%PDF")
    assert surroundings.told == ["Saved: 8d.pdf"]
