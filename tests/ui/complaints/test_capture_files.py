"""Words, mails, photographs and other files that come to a new complaint, and what is found."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.complaints.test_capture import begun, delta, rows, tab  # noqa: F401 - fixtures
from tests.ui.complaints.test_evidence_part import drop, mime_of
from tradetrust_desktop.domain.care import Channel
from tradetrust_desktop.domain.contacts import ContactDraft, Point, PointKind
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.ui.complaints.tab import ComplaintsTab

MAIL = (
    b"From: Sanne de Wit <Sanne@delta.example>\r\nSubject: RE: 40 of 200 lanterns broken\r\n"
    b"Date: Mon, 23 Nov 2026 08:50:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    b"They sell from 1 Dec and ask what we will do.\r\n"
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    photo, mail = tmp_path / "crushed carton.jpg", tmp_path / "mail.eml"
    carton = QImage(4, 4, QImage.Format.Format_RGB32)
    carton.fill(0)
    assert carton.save(str(photo))
    mail.write_bytes(MAIL)
    return photo, mail


def test_a_mail_and_photos_dropped_make_the_complaint(
    tab: ComplaintsTab,  # noqa: F811
    surroundings: Any,
    delta: bytes,  # noqa: F811
    files: tuple[Path, Path],
):
    desk = surroundings.context.desk
    sanne = next(each for each in desk.contacts.of(delta))
    other = ContactDraft(delta, "Jan", points=(Point(PointKind.MAIL, "jan@delta.example"),))
    desk.contacts.add(other)
    point = Point(PointKind.MAIL, "sanne@delta.example")
    desk.contacts.edit(sanne.id, draft=ContactDraft(delta, "Sanne de Wit", points=(point,)))
    tab.new_record()
    surroundings.settle()
    page = tab.new_page
    drop(page, mime_of(*files))
    surroundings.settle()
    assert page.customer.value() == delta
    assert page.what.value().startswith("40 of 200 lanterns broken\nThey sell from 1 Dec")
    wrote = datetime.fromtimestamp(page.received.value() / 1000, UTC)
    assert wrote == datetime(2026, 11, 23, 7, 50, tzinfo=UTC)
    assert [chip.text() for chip in page.staged.chips] == ["crushed carton.jpg", "mail.eml"]
    assert page.found.stake.line.text() == "USD 1,340.00"
    assert page.found.reckoned.whole_text() == "40 pieces at 33.50"
    page.save()
    surroundings.settle()
    (row,) = rows(surroundings)
    assert (row.draft.title, row.draft.channel) == ("40 of 200 lanterns broken", Channel.MAIL)
    assert row.contact == "Sanne de Wit"
    assert (row.draft.stake_minor, row.draft.stake_currency) == (134_000, "USD")
    kept = desk.evidence.of(row.id)
    assert [each.name for each in kept] == ["crushed carton.jpg", "mail.eml"]
    assert [each.file.text() for each in tab.record_page.evidence.rows] == [
        "crushed carton",
        "mail",
    ]


def test_files_of_a_draft_outlive_the_program_and_the_ones_gone_are_named(
    begun: Any,  # noqa: F811
    surroundings: Any,
    shown: Any,
    files: tuple[Path, Path],
):
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    QGuiApplication.clipboard().setImage(image)
    begun.what.control.setFocus()
    QTest.keyClick(begun.what.control, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    mime = QMimeData()
    mime.setText("Late again")
    drop(begun, mime)
    drop(begun, mime_of(*files[:1]))
    surroundings.settle()
    assert begun.what.value() == "Late again"
    files[0].unlink()
    again = shown(ComplaintsTab(surroundings.context), 1280, 724)
    again.draft_row.click()
    surroundings.settle()
    page = again.new_page
    assert [chip.text() for chip in page.staged.chips] == ["pasted 23 Nov, 20.40.png"]
    assert page.staged.problem.text() == "There is no file crushed carton.jpg."
    staged = page.staged.paths()[0]
    assert staged.exists()
    page.staged.chips[0].setFocus()
    QTest.keyClick(page.staged.chips[0], Qt.Key.Key_Delete)
    surroundings.settle()
    assert not staged.exists()
    assert QApplication.focusWidget() is page.staged.add_button


def test_a_film_of_two_gigabytes_is_refused_before_it_is_copied(
    begun: Any,  # noqa: F811
    surroundings: Any,
    tmp_path: Path,
):
    film = tmp_path / "film.mp4"
    film.touch()
    with film.open("r+b") as file:
        file.truncate(2 * 1024**3)
    drop(begun, mime_of(film))
    surroundings.settle()
    assert begun.staged.problem.text().startswith("“film.mp4” has 2048 MB, at most 200 MB")
    assert begun.staged.chips == []


def test_a_file_that_vanishes_before_saving_is_named_and_the_complaint_is_kept(
    begun: Any,  # noqa: F811
    surroundings: Any,
    files: tuple[Path, Path],
):
    begun.what.control.insertPlainText("Late")
    drop(begun, mime_of(*files))
    surroundings.settle()
    files[0].unlink()
    begun.save()
    surroundings.settle()
    (row,) = rows(surroundings)
    (trouble,) = surroundings.trouble
    assert [each.code for each in trouble.problems] == [Code.NO_SUCH_FILE]
    assert [each.name for each in surroundings.context.desk.evidence.of(row.id)] == ["mail.eml"]


def test_order_and_amount_follow_the_text_until_they_are_changed_by_hand(
    begun: Any,  # noqa: F811
    surroundings: Any,
):
    def write(text: str) -> None:
        begun.what.edit.setPlainText(text)
        surroundings.settle()

    write("10 lanterns of SO-26-1300 are broken")
    assert begun.found.order.box.currentText() == "SO-26-1300, 200 lantern, ordered 1 Sep"
    assert begun.found.stake.line.text() == "USD 335.00"
    begun.found.stake.line.setText("500")
    begun.found.stake.line.textEdited.emit("500")
    write("20 lanterns of SO-26-1402 are broken")
    assert begun.found.order.box.currentText().startswith("SO-26-1402")
    assert begun.found.stake_typed() == (50_000, "USD", None)
    assert begun.found.reckoned.isHidden()


def test_what_is_wrong_with_the_moment_is_said_below_it_before_all_else_is_typed(
    tab: ComplaintsTab,  # noqa: F811
    surroundings: Any,
    clock: Any,
):
    surroundings.context.desk.customers.add(CustomerDraft("Acme"))
    tab.new_record()
    surroundings.settle()
    page = tab.new_page
    for days, text in ((1, "This moment is still to come."), (-46_000, "1900-12-14 lies too far")):
        page.received.set_value(clock.ms + days * 86_400_000)
        page.received.typed.emit()
        surroundings.settle()
        assert page.received.problem.text().startswith(text)
    page.found.origin.box.click()
    assert page.received.caption.text() == "When we knew"
