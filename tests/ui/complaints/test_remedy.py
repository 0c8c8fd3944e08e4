"""Choosing a remedy and keeping promises on the page of a complaint, by the keyboard."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.complaints.opened import Opened
from tradetrust_desktop.domain.care import Category, ComplaintDraft, Priority
from tradetrust_desktop.domain.case import Extent, PromiseDraft, RemedyDraft, RemedyKind, Share

HOUR = 3_600_000
DAY = 24 * HOUR


@pytest.fixture
def complaint(desk: Any, firm: bytes, clock: Any) -> bytes:
    draft = ComplaintDraft(
        firm,
        "Lamps trip the breaker",
        clock.ms - HOUR,
        Priority.MAJOR,
        category=Category.QUALITY,
        stake_minor=18_400_00,
        stake_currency="USD",
        extent=Extent.PART,
        share=Share.MOST,
        owner="Lin",
    )
    return desk.complaints.add(draft)[0]


def said(widget: Any) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.text()]


def focused() -> Any:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def space(widget: Any) -> None:
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)


def promise(opened: Opened, clock: Any, text: str, *, hours: int) -> bytes:
    row = opened.stored.row
    draft = PromiseDraft(
        row.draft.customer_id, text, clock.ms, clock.ms + hours * HOUR, complaint_id=opened.key
    )
    key = opened.desk.promises.add(draft)[0]
    opened.reread()
    return key


def test_a_candidate_says_reason_cost_and_share_and_follows_the_inputs(opened: Opened):
    remedy = opened.page.remedy
    assert said(remedy.lines[0]) == [
        "Replace or reship",
        "preferred",
        "Only what is spoilt is sent again",
        "USD\N{NO-BREAK SPACE}3,385.60",
        "18\N{NO-BREAK SPACE}% of the amount",
    ]
    assert len(remedy.lines) == 4
    assert remedy.worth.text() == "No grade"
    assert remedy.stake.isHidden()
    assert remedy.hint.isHidden()

    remedy.extent.box.setFocus()
    QTest.keyClicks(remedy.extent.box, "dan")
    remedy.share.box.setFocus()
    opened.settle()

    assert opened.draft.extent == Extent.DANGER
    assert "What may hurt somebody is replaced" in said(remedy.lines[0])
    opened.undo()
    assert opened.draft.extent == Extent.PART
    assert "Only what is spoilt is sent again" in said(remedy.lines[0])


def test_without_an_amount_it_says_what_to_do_and_keeps_the_order(opened: Opened):
    remedy = opened.page.remedy
    before = [said(line)[0] for line in remedy.lines]
    opened.page.details.stake.line.setFocus()
    focused().clear()
    opened.enter()

    assert remedy.hint.text() == (
        "Every suggestion has its cost once these are known: the amount at stake"
    )
    assert [said(line)[0] for line in remedy.lines] == before
    assert "–" in said(remedy.lines[0])
    remedy.stake.line.setFocus()
    opened.type_in("9,200")
    opened.enter()
    assert (opened.draft.stake_minor, opened.draft.stake_currency) == (9_200_00, "CNY")
    assert "–" not in said(remedy.lines[0])
    assert remedy.hint.isHidden()


def test_a_remedy_is_decided_and_promised_by_keyboard_and_undone(opened: Opened, clock: Any):
    remedy = opened.page.remedy
    space(remedy.lines[0].buttons[0])
    assert opened.page.step_button.isHidden()  # one filled button at a time
    assert remedy.lines == []
    opened.type_in("24 lamps and seals by air")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    remedy.decision.cost.line.setFocus()
    remedy.decision.cost.line.selectAll()
    opened.type_in("USD 12,000")
    assert remedy.decision.cost.note.text() == "65\N{NO-BREAK SPACE}% of the amount at stake"
    assert remedy.decision.approved_by.note.text().startswith("More than half")
    remedy.decision.approved_by.line.setFocus()
    opened.type_in("Ms Wu")
    assert remedy.decision.approved_by.note.isHidden()
    opened.enter()

    (row,) = opened.desk.remedies.of(opened.key)
    assert (row.draft.kind, row.draft.cost_minor) == (RemedyKind.REPLACEMENT, 12_000_00)
    assert (row.draft.text, row.draft.approved_by) == ("24 lamps and seals by air", "Ms Wu")
    (given,) = opened.desk.promises.of(complaint_id=opened.key)
    assert (given.draft.text, given.draft.promised_by) == ("24 lamps and seals by air", "Lin")
    assert given.draft.due_ms > clock.ms + 6 * DAY
    opened.reread()
    assert "chosen" in said(remedy.decided[0])
    assert "decided 23 Nov, agreed by Ms Wu" in said(remedy.decided[0])
    assert remedy.more_button.text().startswith("4 other suggestion")
    assert remedy.lines == []
    assert not opened.page.step_button.isHidden()

    space(remedy.more_button)
    assert len(remedy.lines) == 4
    opened.undo()
    assert opened.desk.promises.of() == ()
    assert remedy.decided == []


def test_what_is_wrong_is_said_under_its_field_and_esc_gives_up(opened: Opened):
    remedy = opened.page.remedy
    space(remedy.own_button)
    remedy.decision.cost.line.setText("USD twelve")
    remedy.decision.due.set_value(HOUR)
    opened.enter()

    assert "twelve" in remedy.decision.cost.problem.text() or remedy.decision.due.problem.text()
    assert remedy.decision.due.problem.text() == "This day is past."
    assert not remedy.decision.isHidden()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    if not remedy.decision.isHidden():
        QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert remedy.decision.isHidden()
    assert opened.desk.remedies.of(opened.key) == ()


def test_a_decision_is_edited_proposed_and_taken_back(opened: Opened):
    remedy = opened.page.remedy
    opened.desk.remedies.decide(
        RemedyDraft(opened.key, RemedyKind.CREDIT, date(2026, 11, 23), "5 % of the next order")
    )
    opened.reread()
    propose, edit, _ = remedy.decided[0].buttons
    space(edit)
    remedy.decision.cost.line.setFocus()
    opened.type_in("USD 100")
    opened.enter()
    assert opened.desk.remedies.of(opened.key)[0].draft.cost_minor == 100_00
    opened.reread()

    propose = remedy.decided[0].buttons[0]
    space(propose)
    form = opened.page.log.form
    assert not form.isHidden()
    assert form.summary.value() == "Credit for the next order: 5 % of the next order"
    assert form.asked.is_proposal
    opened.page.log.give_up()

    space(remedy.decided[0].buttons[2])
    opened.settle()
    opened.reread()
    assert opened.desk.remedies.of(opened.key) == ()


def test_a_promise_is_given_kept_and_let_off_in_its_section(opened: Opened, clock: Any):
    page = opened.page
    page.sections.open("promises")
    part = page.promises
    assert part.nothing.text().startswith("Nothing was promised yet")
    space(part.add_button)
    opened.type_in("Test report of the batch")
    opened.enter()
    opened.reread()
    (row,) = opened.desk.promises.of(complaint_id=opened.key)
    assert row.draft.text == "Test report of the batch"
    assert part.count(opened.desk.promises.of()) == "1"
    assert "7 d" in part.lines[0].state.text() or "6 d" in part.lines[0].state.text()

    promise(opened, clock, "Photos", hours=2)
    clock.forward(ms=3 * HOUR)
    page.tick()
    assert said(part.lines[0])[0] == "Photos"
    assert part.lines[0].state.text() == "1 h late"
    assert part.lines[0].state.property("colour") == "red"

    space(part.lines[0].keep_button)
    opened.settle()
    opened.reread()
    assert said(part.lines[1])[0] == "Photos"
    assert part.lines[1].state.text() == "kept 1 h late"

    space(part.lines[0].drop_button)
    opened.enter()
    assert part.form.note.problem.text() == "This is needed."
    opened.type_in("They need it no more")
    opened.enter()
    opened.reread()
    assert part.lines[0].state.text() == "let off"
    assert opened.desk.promises.open_of(opened.key) == ()

    space(part.lines[0].edit_button)
    space(part.form.again_button)
    opened.settle()
    assert len(opened.desk.promises.open_of(opened.key)) == 1


def test_both_speak_chinese(opened: Opened, in_chinese: Any):
    remedy = opened.page.remedy
    space(remedy.own_button)
    remedy.decision.what.edit.setPlainText("24 lamps")
    in_chinese()
    opened.page.retranslate()
    assert remedy.decision.what.value() == "24 lamps"
