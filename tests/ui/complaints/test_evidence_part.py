"""Evidence on the page of a complaint: added in every way, opened, shown, renamed, removed."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.ui.complaints.opened import Opened
from tradetrust_desktop.domain.case import EvidenceKind
from tradetrust_desktop.domain.interactions import Direction
from tradetrust_desktop.ui.complaints import evidence as shown_evidence
from tradetrust_desktop.ui.complaints import thumbnails


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What was opened in other programs."""
    found: list[Path] = []
    monkeypatch.setattr(shown_evidence, "open_outside", lambda path: found.append(path) or True)
    return found


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "broken_glass.jpg"
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(path))
    return path


def mime_of(*paths: Path, text: str = "") -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if text:
        mime.setText(text)
    return mime


def drop(widget: Any, mime: QMimeData) -> None:
    at = QPointF(20, 20)
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
    enter = QDragEnterEvent(at.toPoint(), *how, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(at, *how, Qt.KeyboardModifier.NoModifier))


def files(opened: Opened) -> list[Any]:
    return list(opened.desk.evidence.of(opened.key))


def test_files_come_by_choice_drop_and_paste(
    opened: Opened, photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    part = opened.page.evidence
    assert part.empty.isVisible()
    report = tmp_path / "QC report.pdf"
    report.write_bytes(b"%PDF-1.7 report")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_a: ([str(photo)], ""))
    part.add_button.click()
    opened.settle()
    drop(opened.page, mime_of(report, photo))
    opened.settle()
    assert part.problem.text() == (
        "“broken_glass.jpg” is among the evidence already and was kept once."
    )
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0)
    QGuiApplication.clipboard().setImage(image)
    opened.page.log.note.setFocus()
    QTest.keyClick(opened.page.log.note, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert opened.page.log.note.text() == ""
    assert [(row.draft.title, row.draft.kind) for row in files(opened)] == [
        ("broken glass", EvidenceKind.PHOTO),
        ("QC report", EvidenceKind.TEST_REPORT),
        ("pasted 23 Nov, 20.40", EvidenceKind.PHOTO),
    ]
    assert [row.file.text() for row in part.rows] == [row.draft.title for row in files(opened)]
    assert not part.empty.isVisible()
    assert part.thumbnails.of(files(opened)[0]).size().toTuple() == (320, 240)
    assert not list(opened.desk.database.folder.glob("evidence/staged/*"))


def test_words_dropped_on_the_page_become_an_entry_of_the_log(opened: Opened):
    mime = QMimeData()
    mime.setText("Where are the photos?")
    drop(opened.page, mime)
    form = opened.page.log.form
    assert form.isVisible()
    assert form.summary.value() == "Where are the photos?"
    assert form.direction.value() is Direction.IN


def test_a_file_is_opened_shown_renamed_and_removed_by_keyboard(
    opened: Opened, photo: Path, outside: list[Path]
):
    part = opened.page.evidence
    part.keep([photo])
    opened.settle()
    row = part.rows[0]
    row.file.setFocus()
    QTest.keyClick(row.file, Qt.Key.Key_Return)
    opened.settle()
    assert [path.name for path in outside] == ["broken_glass.jpg"]
    assert row.seen.text() == "internal only"
    row.seen.click()
    opened.settle()
    assert row.seen.text() == "may be shown"
    assert files(opened)[0].draft.shown
    row.file.setFocus()
    QTest.keyClick(row.file, Qt.Key.Key_F2)
    QTest.keyClicks(row.line, "Glass of lamp 3")
    QTest.keyClick(row.line, Qt.Key.Key_Return)
    opened.settle()
    assert files(opened)[0].draft.title == "Glass of lamp 3"
    QTest.keyClick(row.file, Qt.Key.Key_F2)
    QTest.keyClicks(row.line, "no")
    QTest.keyClick(row.line, Qt.Key.Key_Escape)
    assert row.file.text() == "Glass of lamp 3"
    menu = part.menu(row, files(opened)[0])
    kinds = next(each.menu() for each in menu.actions() if each.menu())
    next(each for each in kinds.actions() if each.text() == "invoice").trigger()
    menu.deleteLater()
    opened.settle()
    assert files(opened)[0].draft.kind is EvidenceKind.INVOICE
    QTest.keyClick(row.file, Qt.Key.Key_Delete)
    opened.settle()
    assert files(opened) == []
    assert QApplication.focusWidget() is part.add_button
    opened.undo()
    assert [each.file.text() for each in part.rows] == ["Glass of lamp 3"]


def test_what_cannot_be_kept_or_opened_is_said_below_the_list(
    opened: Opened, photo: Path, outside: list[Path], tmp_path: Path
):
    part = opened.page.evidence
    film = tmp_path / "film.mp4"
    film.touch()
    with film.open("r+b") as file:
        file.truncate(2 * 1024**3)
    part.keep([film])
    opened.settle()
    assert part.problem.text() == (
        "“film.mp4” has 2048 MB, at most 200 MB are kept. "
        "Cut it shorter, or write down where it lies."
    )
    program = tmp_path / "photo.jpg.exe"
    program.write_bytes(b"MZ")
    part.keep([photo, program])
    opened.settle()
    assert not part.problem.isVisible()
    part.open(files(opened)[1])
    opened.settle()
    assert part.problem.text().startswith("“photo.jpg.exe” could start something")
    assert [path.is_dir() for path in outside] == [True]
    kept = opened.desk.evidence.content(files(opened)[0])
    kept.write_bytes(kept.read_bytes()[::-1])
    part.open(files(opened)[0])
    opened.settle()
    assert "was altered since it was kept" in part.problem.text()
    assert part.rows[0].seen.text() == "altered"
    kept.unlink()
    opened.reread()
    assert part.rows[0].seen.text() == "missing"
    assert len(outside) == 1


def test_a_picture_of_any_size_or_none_cannot_hold_the_program_up(tmp_path: Path):
    whole = QImage(2000, 1000, QImage.Format.Format_RGB32)
    whole.fill(0)
    good = tmp_path / "good.png"
    whole.save(str(good))
    small = thumbnails.small(good)
    assert small is not None
    assert small.size().toTuple() == (320, 160)
    raw = bytearray(good.read_bytes())
    raw[16:24] = (20_000).to_bytes(4, "big") * 2  # says it has 400 million points
    huge = tmp_path / "huge.png"
    huge.write_bytes(raw)
    broken = tmp_path / "broken.png"
    broken.write_bytes(good.read_bytes()[:60])
    for path in (huge, broken, tmp_path / "gone.png"):
        assert thumbnails.small(path) is None


def test_the_list_speaks_the_language_in_force(opened: Opened, photo: Path, in_chinese: Any):
    opened.page.evidence.keep([photo])
    opened.settle()
    in_chinese()
    opened.page.retranslate()
    opened.settle()
    assert opened.page.evidence.rows[0].file.text() == "broken glass"
