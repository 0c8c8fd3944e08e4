"""The page of a complaint, by the keyboard: from the first reply to the close and back."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.complaints.opened import Opened, close, propose, reply
from tradetrust_desktop.domain.care import (
    Channel,
    ComplaintDraft,
    ComplaintStatus,
    FollowUpKind,
)
from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui.complaints import acts

HOUR = 3_600_000
MINUTE = 60_000
TYPED = "Photos and a refund"


def test_the_whole_way_is_gone_by_keyboard(opened: Opened, clock: Any):
    page = opened.page
    assert page.step_button.text() == "Log first reply"
    reply(opened)
    assert opened.draft.status is ComplaintStatus.REPLIED
    assert page.step_button.text() == "Propose a solution"
    assert QApplication.focusWidget() is page.step_button

    clock.forward(ms=HOUR)
    opened.choose("Wait for the customer")
    opened.type_in("Asked for photos")
    opened.enter()
    assert opened.draft.status is ComplaintStatus.WAITING
    assert page.clocks.views[Clock.PROPOSAL].state.text() == "Paused"

    clock.forward(ms=HOUR)
    propose(opened)
    assert opened.draft.status is ComplaintStatus.PROPOSED
    assert opened.stored.log[0].draft.is_proposal
    assert page.step_button.text() == "Mark as agreed"

    opened.press()
    assert opened.draft.status is ComplaintStatus.AGREED
    opened.press()
    assert opened.draft.status is ComplaintStatus.IN_PROGRESS
    assert page.step_button.text() == "Close"

    close(opened)
    assert opened.draft.status is ComplaintStatus.CLOSED
    assert (opened.draft.root_cause, opened.draft.rating) == ("No seal fitted", 4)
    number = opened.stored.row.number
    assert page.step_button.text() == "Reopen"

    opened.press()
    assert opened.draft.status is ComplaintStatus.REOPENED
    assert opened.stored.row.number == number
    assert len(opened.stored.log) == 3
    assert page.step_button.text() == "Begin to investigate"


def test_the_first_reply_meets_its_clock(opened: Opened):
    view = opened.page.clocks.views[Clock.FIRST_REPLY]
    assert view.state.text() == "3 h left"
    assert view.state.property("role") == "clock"
    reply(opened)
    assert view.state.text() == "Replied in time"
    assert view.note.text() == "took 1 h, limit 4 h"
    entry = opened.stored.log[0].draft
    assert (entry.direction, entry.channel) == (Direction.OUT, Channel.MAIL)


def test_a_reply_without_words_is_refused_under_its_field(opened: Opened):
    opened.press()
    opened.enter()
    assert opened.page.log.form.summary.problem.text() == "This is needed."
    assert opened.draft.status is ComplaintStatus.NEW


def test_nothing_was_sent_leaves_the_status_with_a_note(opened: Opened):
    opened.press()
    opened.page.log.form.unsent_button.click()
    opened.type_in("Told by the agent")
    opened.enter()
    assert opened.draft.status is ComplaintStatus.REPLIED
    assert opened.stored.log == ()
    assert opened.stored.events[-1].note == "Told by the agent"
    assert opened.page.step_button.text() == "Log first reply"  # the clock still runs


def test_escape_leaves_the_message_and_gives_the_button_back(opened: Opened):
    opened.press()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert opened.page.log.form.isHidden()
    assert QApplication.focusWidget() is opened.page.step_button


def test_the_time_left_follows_the_minute_without_asking_the_data(
    opened: Opened, surroundings: Any, clock: Any, monkeypatch: pytest.MonkeyPatch
):
    def asked(*_args: object, **_more: object) -> None:
        raise AssertionError("the data were asked")

    monkeypatch.setattr(type(opened.desk.database), "reading", asked)
    view = opened.page.clocks.views[Clock.FIRST_REPLY]
    clock.forward(ms=2 * HOUR + 10 * MINUTE)
    surroundings.context.minute.look()
    surroundings.settle()
    assert view.state.text() == "50 min left"
    assert view.state.property("colour") == "amber"
    clock.forward(ms=HOUR)
    surroundings.context.minute.look()
    surroundings.settle()
    assert view.state.text() == "10 min late"
    assert view.state.property("colour") == "red"


def test_why_opens_the_band_in_place_and_closes_it(opened: Opened):
    clocks = opened.page.clocks
    clocks.why_button.setFocus()
    QTest.keyClick(clocks.why_button, Qt.Key.Key_Space)
    opened.settle()
    assert clocks.opened.isVisible()
    assert [each.title for each in clocks.band.said] == ["Counted 1 h", "3 h left"]
    clocks.choice._buttons["proposal"].click()
    opened.settle()
    assert clocks.band.said[-1].title == "23 h left"
    clocks.why_button.click()
    assert clocks.opened.isHidden()


def test_the_close_says_what_is_missing_under_each_field(opened: Opened):
    opened.page.choose(ComplaintStatus.CLOSED)
    opened.enter(modifier=Qt.KeyboardModifier.ControlModifier)
    closing = opened.page.closing
    for field in (closing.root_cause, closing.remedy, closing.prevention, closing.rating):
        assert field.problem.text() == "This is needed."
    assert opened.draft.status is ComplaintStatus.NEW


def test_a_close_plans_the_revisits_as_typed_in_one_act(opened: Opened, clock: Any, firm: bytes):
    opened.page.choose(ComplaintStatus.CLOSED)
    closing = opened.page.closing
    for field in (closing.root_cause, closing.remedy, closing.prevention):
        field.set_value("As said")
    closing.rating.segments._buttons["asked"].click()
    assert closing.asked.isVisible()
    closing.revisits[0].set_value(10)
    closing.revisits[1].set_value(0)
    closing.save()
    opened.settle()
    assert opened.draft.rating_asked == clock.today()
    key = {"customer_id": firm.hex()}
    planned = opened.desk.follow_ups.rows(opened.desk.follow_ups.ids(ListQuery(filters=key)))
    assert [(each.draft.kind, each.draft.due) for each in planned] == [
        (FollowUpKind.REVISIT, date(2026, 11, 23) + timedelta(days=10))
    ]
    opened.undo()
    assert opened.draft.status is ComplaintStatus.NEW
    assert not opened.desk.follow_ups.ids(ListQuery(filters=key))


def test_escape_leaves_the_close(opened: Opened):
    opened.page.choose(ComplaintStatus.CLOSED)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert opened.page.closing.isHidden()
    assert opened.page.step_button.isVisible()


def test_a_note_is_one_line_and_enter(opened: Opened):
    opened.page.log.note.setFocus()
    opened.type_in("The supplier is asked")
    opened.enter()
    entry = opened.stored.log[0].draft
    assert (entry.summary, entry.channel, entry.direction) == (
        "The supplier is asked",
        None,
        Direction.INTERNAL,
    )
    assert opened.draft.status is ComplaintStatus.NEW
    assert opened.page.log.note.text() == ""


def test_their_answer_ends_the_wait(opened: Opened, clock: Any):
    reply(opened)
    opened.choose("Wait for the customer")
    opened.type_in("Asked for photos")
    opened.enter()
    clock.forward(ms=HOUR)
    opened.page.log.add_button.click()
    form = opened.page.log.form
    form.direction.segments._buttons["in"].click()
    assert form.wait_over.isVisible()
    form.summary.edit.setFocus()
    opened.type_in("3 photos")
    opened.enter()
    assert opened.draft.status is ComplaintStatus.REPLIED
    assert opened.stored.log[0].draft.direction is Direction.IN


def test_back_from_waiting_is_where_it_stood_before(opened: Opened):
    reply(opened)
    opened.page.set_status(ComplaintStatus.INVESTIGATING)
    opened.settle()
    opened.page.set_status(ComplaintStatus.WAITING, note="no photos yet")
    opened.settle()
    opened.choose("Back from waiting")
    assert opened.draft.status is ComplaintStatus.INVESTIGATING


def test_an_entry_edited_to_another_time_moves_the_clock(opened: Opened, clock: Any):
    reply(opened)
    row = opened.page.log.rows[0]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    form = opened.page.log.form
    form.at.set_value(clock.ms - 30 * MINUTE)
    opened.enter()
    view = opened.page.clocks.views[Clock.FIRST_REPLY]
    assert view.note.text() == "took 30 min, limit 4 h"


def test_an_entry_deleted_lets_the_clock_run_again(opened: Opened):
    reply(opened)
    QTest.keyClick(opened.page.log.rows[0], Qt.Key.Key_Delete)
    opened.settle()
    assert opened.stored.log == ()
    assert opened.page.clocks.views[Clock.FIRST_REPLY].state.text() == "3 h left"


def test_a_click_on_the_way_skips_forward_and_shows_it(opened: Opened, qtbot: Any):
    way = opened.page.way
    spot = way.centre_of(acts.WAY.index(ComplaintStatus.IN_PROGRESS)).toPoint()
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton, pos=QPoint(spot))
    opened.settle()
    assert opened.draft.status is ComplaintStatus.IN_PROGRESS
    states = [step.state for step in way.steps]
    assert states[1:5] == [acts.StepState.SKIPPED] * 4
    assert way.said(2) == "Investigating, skipped"


def test_the_way_is_walked_with_the_keyboard(opened: Opened):
    reply(opened)
    way = opened.page.way
    way.setFocus()
    QTest.keyClick(way, Qt.Key.Key_Right)
    QTest.keyClick(way, Qt.Key.Key_Return)
    opened.settle()
    assert opened.draft.status is ComplaintStatus.INVESTIGATING


def test_below_the_steps_stands_when_and_until_when(opened: Opened, clock: Any):
    way = opened.page.way
    assert way.said(1) == "Replied, by 23:40"
    assert way.said(3) == "Proposed, by tomorrow 19:40"
    reply(opened)
    clock.forward(ms=HOUR)
    opened.page.set_status(ComplaintStatus.WAITING)
    opened.settle()
    assert way.said(1) == f"Waiting, since today 21:40, set by {opened.desk.database.who}"
    assert way.said(3) == "Proposed"


def test_what_is_typed_stays_when_the_page_is_read_again(opened: Opened):
    opened.press()
    opened.type_in(TYPED)
    opened.reread()
    assert opened.page.log.form.isVisible()
    assert opened.page.log.form.summary.value() == TYPED


def test_what_is_typed_stays_when_the_language_changes(opened: Opened, in_chinese: Any):
    opened.page.choose(ComplaintStatus.CLOSED)
    opened.type_in(TYPED)
    in_chinese()
    opened.page.retranslate()
    assert opened.page.closing.root_cause.value() == TYPED
    assert opened.page.closing.title.text() == "关闭投诉"


def test_a_log_entry_says_what_it_means(opened: Opened, desk: Any, firm: bytes, clock: Any):
    reply(opened)
    call = InteractionDraft(firm, clock.ms, "Supplier admits it", Channel.PHONE)
    desk.complaints.log(opened.key, entry=call)
    opened.reread()
    names = [row.accessibleName() for row in opened.page.log.rows]
    assert any("Phone, internal, counts as no reply" in name for name in names)
    assert any("Mail, the first reply" in name for name in names)


def test_a_first_reply_that_is_the_proposal_skips_no_reply(opened: Opened):
    opened.page.choose(ComplaintStatus.PROPOSED)
    opened.type_in("New seals by air")
    opened.enter()
    states = [step.state for step in opened.page.way.steps]
    done, skipped = acts.StepState.DONE, acts.StepState.SKIPPED
    assert states[:4] == [done, done, skipped, acts.StepState.HERE]


def test_another_complaint_is_shown_from_its_top(
    opened: Opened, desk: Any, firm: bytes, clock: Any
):
    area = opened.page.parentWidget().parentWidget()
    area.resize(888, 400)
    opened.settle()
    area.verticalScrollBar().setValue(200)
    opened.reread()
    assert area.verticalScrollBar().value() == 200
    opened.key, _ = desk.complaints.add(ComplaintDraft(firm, "Late", clock.ms))
    opened.reread()
    assert area.verticalScrollBar().value() == 0


def test_words_half_typed_wait_for_their_complaint(opened: Opened, firm: bytes, clock: Any):
    mine = opened.key
    opened.press()
    opened.type_in("We are looking")
    opened.key = opened.desk.complaints.add(ComplaintDraft(firm, "Wrong label", clock.ms))[0]
    opened.reread()
    assert opened.page.log.form.isHidden()
    opened.page.log.note.setText("ask the supplier")
    other, opened.key = opened.key, mine
    opened.reread()
    assert opened.page.log.form.summary.value() == "We are looking"
    assert not opened.page.log.form.isHidden()
    assert opened.page.log.note.text() == ""
    opened.key = other
    opened.reread()
    assert opened.page.log.note.text() == "ask the supplier"
    assert opened.page.log.form.isHidden()
