"""Replies written in place and beside a complaint that is being taken down."""

from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.complaints.opened import Opened
from tradetrust_desktop.domain.care import Channel
from tradetrust_desktop.domain.contacts import ContactDraft, Point, PointKind
from tradetrust_desktop.domain.interactions import Direction
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.replies import Stage, gaps
from tradetrust_desktop.ui.complaints.tab import ComplaintsTab

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def faisal(desk: Any, firm: bytes) -> bytes:
    mail = (Point(PointKind.MAIL, "faisal@najd.example"),)
    return desk.contacts.add(ContactDraft(firm, "Faisal", language="ar", points=mail))[0]


@pytest.fixture
def writing(faisal: bytes, opened: Opened) -> Opened:
    """The reply in front, opened by its button."""
    opened.page.header.mail_button.click()
    opened.settle()
    return opened


@pytest.fixture
def mails(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the system's mail program is given."""
    opened: list[str] = []

    class Services:
        @staticmethod
        def openUrl(url: QUrl) -> bool:
            opened.append(bytes(url.toEncoded()).decode())
            return True

    monkeypatch.setattr("tradetrust_desktop.ui.complaints.reply.QDesktopServices", Services)
    return opened


def test_the_reply_that_comes_next_opens_in_the_contacts_language_from_the_right(
    writing: Opened,
):
    card = writing.page.reply
    assert card.isVisible()
    assert writing.page.step_button.isHidden()
    assert QApplication.focusWidget() is card.text
    assert (card.reply.stage, card.reply.language) == (Stage.FIRST_REPLY, "ar")
    option = card.text.document().defaultTextOption()
    assert option.textDirection() is Qt.LayoutDirection.RightToLeft
    assert card.subject.line.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert card.title.text() == "Mail to Faisal"
    assert "speaker of Arabic" in card._unread.text()
    card.languages.chosen.emit("en")
    writing.settle()
    option = card.text.document().defaultTextOption()
    assert option.textDirection() is Qt.LayoutDirection.LeftToRight
    assert card.subject.line.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert card._unread.isHidden()


def test_gaps_are_counted_and_f6_goes_from_one_to_the_next(writing: Opened):
    card = writing.page.reply
    card._ask(stage=Stage.DELAY, language="en")
    writing.settle()
    left = card.text.gaps_left()
    assert left >= 3
    assert card.gap_button.text() == f"{left} gaps left"
    QTest.keyClick(card.text, Qt.Key.Key_F6)
    first = card.text.textCursor().selectedText()
    assert first == "[[why it takes longer]]"
    QTest.keyClicks(card.text, "The vessel was rerouted.")
    assert card.text.gaps_left() == left - 1
    QTest.keyClick(card.text, Qt.Key.Key_F6)
    assert card.text.textCursor().selectedText() == "[[day and time, with the time zone]]"
    card.copy()
    assert QGuiApplication.clipboard().text() == card.text.toPlainText()
    assert writing.surroundings.told[-1] == f"Reply copied, with {left - 1} gaps left."


def test_what_was_typed_waits_for_its_stage_and_language_and_outlives_a_reload(writing: Opened):
    card = writing.page.reply
    card._ask(language="en")
    writing.settle()
    card.text.setPlainText("My own words")
    card._ask(stage=Stage.CLOSE)
    writing.settle()
    assert card.text.toPlainText() != "My own words"
    card._ask(stage=Stage.FIRST_REPLY)
    writing.settle()
    writing.reread()
    assert card.text.toPlainText() == "My own words"
    QTest.keyClick(card.text, Qt.Key.Key_Escape)
    assert card.isHidden()
    assert writing.page.step_button.isVisible()
    card.begin(Stage.FIRST_REPLY)
    writing.settle()
    card._ask(language="en")
    writing.settle()
    assert card.text.toPlainText() == "My own words"
    card._fill_again()
    writing.settle()
    assert card.text.toPlainText() == card.reply.body


def test_marked_as_sent_it_is_logged_with_its_text_and_the_clock_is_met(writing: Opened):
    card = writing.page.reply
    body = card.text.toPlainText()
    QTest.keyClick(card.text, Qt.Key.Key_Return, CTRL)
    writing.settle()
    entry = writing.stored.log[0].draft
    assert (entry.channel, entry.direction) == (Channel.MAIL, Direction.OUT)
    assert entry.detail == body
    assert "\u2066" not in entry.summary
    assert not entry.is_proposal
    assert writing.draft.status == "replied"
    assert card.isHidden()
    writing.page.log.rows[0].click()
    form = writing.page.log.form
    assert form.detail.isVisible()
    assert form.detail.value() == body
    form.summary.set_value("First reply, in Arabic")
    form.kept.emit()
    writing.settle()
    assert writing.stored.log[0].draft.detail == body
    card.begin(Stage.PROPOSAL)
    writing.settle()
    card.mark_sent()
    writing.settle()
    assert writing.stored.log[0].draft.is_proposal
    assert writing.draft.status == "proposed"


def test_it_opens_as_a_mail_draft_to_the_contact(
    writing: Opened, mails: list[str], monkeypatch: pytest.MonkeyPatch
):
    card = writing.page.reply
    card.open_mail()
    assert mails[0].startswith("mailto:faisal@najd.example?subject=%D8%B1")
    assert "&body=%D8%A7" in mails[0]
    monkeypatch.setattr("sys.platform", "win32")  # where addresses are short
    card.open_mail()
    assert "&body=" not in mails[1]
    assert QGuiApplication.clipboard().text() == card.text.toPlainText()
    assert "paste it" in writing.surroundings.told[-1]


def test_the_whole_of_a_mail_that_came_is_kept_with_its_entry(opened: Opened):
    log = opened.page.log
    log.add_button.click()
    assert log.form.detail.isHidden()
    log.form.summary.set_value("He sends photos")
    log.form.detail_button.click()
    QTest.keyClicks(QApplication.focusWidget(), "Dear Lin Wei, see below.")
    log.form.kept.emit()
    opened.settle()
    assert opened.stored.log[0].draft.detail == "Dear Lin Wei, see below."


def test_a_language_is_marked_as_read_and_a_name_is_kept(writing: Opened):
    card = writing.page.reply
    card.read_button.click()
    writing.settle()
    assert card._unread.isHidden()
    writing.undo()
    card.signed.set_value("Lin Wei")
    card.signed.committed.emit()
    writing.settle()
    assert "Lin Wei" in card.text.toPlainText()


def test_a_template_is_made_ones_own_and_taken_back(writing: Opened):
    card = writing.page.reply
    card._ask(stage=Stage.CLOSE, language="en")
    writing.settle()
    card._edit_template()
    writing.settle()
    editor = card.template
    assert editor.isVisible()
    assert card.sent_button.isHidden() or not card.sent_button.isVisible()
    assert "{salutation}" in editor.text.toPlainText()
    editor.text.setPlainText("Hello {contact}")
    editor.keep_button.click()
    writing.settle()
    assert card.text.toPlainText() == "Hello Faisal"
    card._edit_template()
    writing.settle()
    editor.text.setPlainText("")
    editor.keep_button.click()
    writing.settle()
    assert editor.problem.text() == "This is needed."
    editor.reset_button.click()
    writing.settle()
    assert card.text.toPlainText().startswith("Dear Faisal,")


def test_beside_a_new_complaint_the_reply_is_live_and_copied_with_its_number(
    surroundings: Any, shown: Any, firm: bytes, faisal: bytes, qtbot: Any
):
    tab = shown(ComplaintsTab(surroundings.context), 1280, 724)
    tab.show_records(new_for=firm)
    surroundings.settle()
    page = tab.new_page
    card = page.first_reply
    assert card.isVisible()
    assert card.reply.language == "ar"
    card.languages.chosen.emit("en")
    surroundings.settle()
    qtbot.keyClicks(page.what.edit, "Wall lights trip the breaker")
    surroundings.settle()
    assert "Wall lights trip the breaker" in card.text.toPlainText()
    QGuiApplication.clipboard().setText("before")
    page.plain_save_button.click()
    surroundings.settle()
    assert QGuiApplication.clipboard().text() == "before"
    tab.show_records(new_for=firm)
    surroundings.settle()
    qtbot.keyClicks(page.what.edit, "40 of 200 lanterns broken")
    surroundings.settle()
    page.save_button.click()
    surroundings.settle()
    complaints = surroundings.context.desk.complaints
    assert len(complaints.ids(ListQuery())) == 2
    text = QGuiApplication.clipboard().text()
    assert "2026-002" in plain_of(text)
    assert surroundings.told[-1].startswith("Reply copied")


def plain_of(text: str) -> str:
    assert not gaps(text.replace("[[اسمكم]]", "").replace("[[your name]]", ""))
    return text
