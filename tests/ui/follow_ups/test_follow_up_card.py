"""What a rep does with a follow-up: done with what came of it, the next, later, several at once."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.follow_ups.agenda_steps import DAY, TODAY, agenda, log, open_, place_of, stored, undo
from tradetrust_desktop.domain.care import (
    Channel,
    FollowUpDraft,
    FollowUpKind,
)
from tradetrust_desktop.domain.changes import Act
from tradetrust_desktop.domain.contacts import ContactDraft, Point, PointKind
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.orders import OrderDraft
from tradetrust_desktop.ui.follow_ups.tab import FollowUpsTab
from tradetrust_desktop.ui.widgets.fields import shortened


def test_a_click_on_the_ring_ticks_off_and_undo_opens_again(
    tab: FollowUpsTab, surroundings: Any, planned: dict[str, bytes], qtbot: Any
):
    box = tab.view.visualRect(tab.model.index(3, 0))
    spot = QPoint(box.left() + 26, box.center().y())
    qtbot.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    surroundings.settle()
    assert stored(surroundings, planned["Call today"]).done == TODAY
    assert "[done 2]" in agenda(tab)
    undo(surroundings)
    assert "[today 1]" in agenda(tab)


def test_space_ticks_off_and_opens_again(
    tab: FollowUpsTab, surroundings: Any, planned: dict[str, bytes], qtbot: Any
):
    for done in (TODAY, None):
        open_(surroundings, tab, planned["Call today"])
        tab.view.setFocus()
        qtbot.keyClick(tab.view, Qt.Key.Key_Space)
        surroundings.settle()
        assert stored(surroundings, planned["Call today"]).done == done


def test_enter_after_the_result_logs_it_plans_the_next_and_goes_on(
    tab: FollowUpsTab, surroundings: Any, planned: dict[str, bytes], firm: bytes, qtbot: Any
):
    card = open_(surroundings, tab, planned["Call today"])
    assert card.next_day.day() == date(2026, 12, 23)
    qtbot.keyClicks(card.result.control, "Vessel booked for 30 Nov")
    qtbot.keyClick(card.result.control, Qt.Key.Key_Return)
    surroundings.settle()
    kept = stored(surroundings, planned["Call today"])
    assert (kept.done, kept.result) == (TODAY, "Vessel booked for 30 Nov")
    (entry,) = log(surroundings)
    assert (entry.summary, entry.channel) == ("Vessel booked for 30 Nov", Channel.PHONE)
    desk = surroundings.context.desk
    (key,) = desk.follow_ups.ids(ListQuery(filters={"from": "2026-12-23", "to": "2026-12-23"}))
    assert stored(surroundings, key) == FollowUpDraft(firm, "Call today", date(2026, 12, 23))
    assert card.title_field.value() == "Call on Friday"
    assert card.result.value() == ""
    assert undo(surroundings).act is Act.FOLLOW_UP_DONE
    assert log(surroundings) == []
    assert stored(surroundings, planned["Call today"]).done is None


def test_the_next_one_may_be_of_another_kind_on_another_day_or_none(
    tab: FollowUpsTab, surroundings: Any, planned: dict[str, bytes]
):
    card = open_(surroundings, tab, planned["Call today"])
    card.next_kind.set_value(FollowUpKind.VISIT)
    card.next_day.menu_of_days().actions()[0].trigger()
    following = card.next_draft()
    assert (following.title, following.kind) == ("Visit Nordlicht Handels GmbH", "visit")
    assert following.due == TODAY + 7 * DAY
    assert card.done_button.text() == "Done, plan next"
    card.next_day.menu_of_days().actions()[-1].trigger()
    assert card.done_button.text() == "Done"
    card.done_button.click()
    surroundings.settle()
    assert len(surroundings.context.desk.follow_ups.ids(ListQuery())) == len(planned)


def test_what_was_about_a_complaint_is_not_carried_on(
    tab: FollowUpsTab, surroundings: Any, desk: Any, firm: bytes, complaint: bytes
):
    person = desk.contacts.add(ContactDraft(firm, "Birgit Hansen"))[0]
    draft = FollowUpDraft(
        firm, "Ask about the lanterns", TODAY, complaint_id=complaint, contact_id=person
    )
    card = open_(surroundings, tab, desk.follow_ups.add(draft)[0])
    following = card.next_draft()
    assert (following.title, following.contact_id) == ("Call Birgit Hansen", person)
    assert following.complaint_id is None


def test_skipping_closes_without_a_word_in_the_log(
    tab: FollowUpsTab, surroundings: Any, planned: dict[str, bytes]
):
    card = open_(surroundings, tab, planned["Call today"])
    card.skip_button.click()
    surroundings.settle()
    kept = stored(surroundings, planned["Call today"])
    assert (kept.done, kept.result) == (TODAY, "Skipped")
    assert log(surroundings) == []
    card = open_(surroundings, tab, planned["Call today"])
    assert card.when.text() == "Done on 23 Nov. Skipped"
    assert not card.done_button.isVisible()
    card.reopen_button.click()
    surroundings.settle()
    assert stored(surroundings, planned["Call today"]).done is None


def test_postponing_leaves_out_weekends_and_holidays_there(
    surroundings: Any, shown: Any, desk: Any
):
    there = desk.customers.add(CustomerDraft("Blue", country="US", city="Baltimore"))[0]
    key = desk.follow_ups.add(FollowUpDraft(there, "Call", TODAY, due_minute=600))[0]
    tab = shown(FollowUpsTab(surroundings.context))
    card = open_(surroundings, tab, key)
    days = [action.text().partition("\t")[2] for action in card.postpone_menu().actions()]
    assert days[:3] == ["Tue 24 Nov", "Fri 27 Nov", "Mon 30 Nov"]  # the 26th is Thanksgiving
    card.postpone_menu().actions()[1].trigger()
    surroundings.settle()
    kept = stored(surroundings, key)
    assert (kept.due, kept.due_minute) == (date(2026, 11, 27), 600)


def test_any_other_day_comes_from_a_calendar(
    tab: FollowUpsTab, surroundings: Any, planned: dict[str, bytes], qtbot: Any
):
    from PySide6.QtWidgets import QApplication

    from tradetrust_desktop.ui.follow_ups.days import DayPicker

    card = open_(surroundings, tab, planned["Call today"])
    card.postpone_menu().actions()[-1].trigger()
    (picker,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, DayPicker)]
    assert picker.isVisible()
    qtbot.keyClick(picker.calendar.focusWidget() or picker.calendar, Qt.Key.Key_Right)
    picker.calendar.activated.emit(picker.calendar.selectedDate())
    surroundings.settle()
    assert stored(surroundings, planned["Call today"]).due == TODAY + 2 * DAY


def test_several_are_done_postponed_and_deleted_at_once(
    tab: FollowUpsTab, surroundings: Any, planned: dict[str, bytes]
):
    desk, several = surroundings.context.desk, tab.page.several
    both = [planned["Late mail"], planned["Call today"]]

    def choose() -> None:
        tab.view._select({place_of(tab, "Late mail"), place_of(tab, "Call today")}, -1)
        surroundings.settle()
        assert several.isVisible()
        assert several.count.text().startswith("2 ")

    choose()
    several.postpone_menu().actions()[1].trigger()
    surroundings.settle()
    assert {stored(surroundings, key).due for key in both} == {TODAY + 3 * DAY}
    choose()
    several.done_button.click()
    surroundings.settle()
    assert {stored(surroundings, key).done for key in both} == {TODAY}
    choose()
    several.delete_button.click()
    surroundings.settle()
    assert len(desk.follow_ups.ids(ListQuery())) == len(planned) - 2
    acts = [undo(surroundings).act for _ in range(3)]
    assert acts == [Act.FOLLOW_UPS_DELETE, Act.FOLLOW_UPS_DONE, Act.FOLLOW_UPS_POSTPONE]
    assert stored(surroundings, both[0]).due == TODAY - 3 * DAY


def test_one_row_again_shows_its_card(tab: FollowUpsTab, surroundings: Any):
    tab.view.selectAll()
    assert tab.page.several.isVisible()
    tab.view.selectRow(place_of(tab, "Call today"))
    surroundings.settle()
    assert not tab.page.several.isVisible()
    assert tab.page.card.title_field.value() == "Call today"


def test_deleting_is_undone_and_the_month_stays(
    tab: FollowUpsTab, surroundings: Any, planned: dict[str, bytes]
):
    open_(surroundings, tab, planned["Call today"])
    tab.delete_chosen()
    surroundings.settle()
    assert "Call today" not in agenda(tab)
    assert tab.page.card.title_field.value() == "Call on Friday"
    undo(surroundings)
    assert "Call today" in agenda(tab)
    tab.view.selectAll()
    tab.delete_chosen()
    surroundings.settle()
    assert tab.stack.currentWidget() is tab.empty


def test_the_card_says_whom_to_reach_how_and_when(
    tab: FollowUpsTab, surroundings: Any, desk: Any, firm: bytes, complaint: bytes
):
    points = (Point(PointKind.PHONE, "+494055501730"),)
    person = desk.contacts.add(ContactDraft(firm, "Birgit Hansen", points=points))[0]
    order = desk.orders.add(OrderDraft("SO-1", firm, TODAY, "EUR"))[0]
    draft = FollowUpDraft(
        firm, "Call Birgit", TODAY, complaint_id=complaint, order_id=order, contact_id=person
    )
    key = desk.follow_ups.add(draft)[0]
    card = open_(surroundings, tab, key)
    assert card.phone.text() == "+49 40 55501730"
    card.phone.click()
    assert QGuiApplication.clipboard().text() == "+494055501730"
    assert card.local.whole_text().startswith("13:40 in Hamburg, no holiday before ")
    for button in (card.customer_link, card.complaint_link, card.order_link):
        assert button.isVisible()
        button.click()
    assert surroundings.went_to == [
        ("customers", firm, {}),
        ("complaints", complaint, {}),
        ("orders", order, {}),
    ]


def test_every_line_is_edited_where_it_stands(
    tab: FollowUpsTab,
    surroundings: Any,
    desk: Any,
    firm: bytes,
    planned: dict[str, bytes],
    qtbot: Any,
):
    person = desk.contacts.add(ContactDraft(firm, "Birgit Hansen"))[0]
    card = open_(surroundings, tab, planned["Call today"])
    card.title_field.control.setFocus()
    card.title_field.line.selectAll()
    qtbot.keyClicks(card.title_field.control, "Call Birgit")
    qtbot.keyClick(card.title_field.control, Qt.Key.Key_Return)
    card.due_minute.control.setFocus()
    qtbot.keyClicks(card.due_minute.control, "1530")
    qtbot.keyClick(card.due_minute.control, Qt.Key.Key_Return)
    card.contact.set_value(person)
    card.contact.committed.emit()
    surroundings.settle()
    kept = stored(surroundings, planned["Call today"])
    assert (kept.title, kept.due_minute, kept.contact_id) == ("Call Birgit", 930, person)
    assert card.due_minute.line.text() == "15:30"
    card.due_minute.line.selectAll()
    qtbot.keyClicks(card.due_minute.control, "25:00")
    surroundings.settle()
    assert card.due_minute.problem.text() == "A time such as 15:30, or nothing."
    assert stored(surroundings, planned["Call today"]).due_minute == 930


@pytest.mark.parametrize(
    ("typed", "minute"),
    [
        *(("", None), ("9", 540), ("9:30", 570), ("0930", 570), ("15：30", 930)),
        *(("9点30分", 570), ("24", -1), ("12:60", -1), ("soon", -1)),
    ],
)
def test_times_of_the_day_are_read_in_any_notation(typed: str, minute: int | None):
    from tradetrust_desktop.ui.follow_ups.fields import minute_of

    assert minute_of(typed) == minute


def test_a_title_without_room_ends_in_dots_until_one_types(
    tab: FollowUpsTab, surroundings: Any, planned: dict[str, bytes]
):
    card = open_(surroundings, tab, planned["Call today"])
    line = card.title_field.line
    whole = "Call about the samples of the spring collection " * 4
    card.title_field.set_value(whole)
    tab.view.setFocus()
    drawn = line.grab().toImage()
    line.setFocus()
    line.end(False)  # noqa: FBT003 - Qt's own
    typed = line.grab().toImage()
    tab.view.setFocus()
    shorter = {shortened(line, whole, line.width() - less) for less in range(40)}
    as_dots = []
    for text in shorter:
        line.setText(text)
        as_dots.append(line.grab().toImage())
    assert drawn in as_dots
    assert typed not in as_dots


def test_a_revisit_asks_for_the_rating_of_its_complaint(
    tab: FollowUpsTab, surroundings: Any, firm: bytes, complaint: bytes, qtbot: Any
):
    desk = surroundings.context.desk
    draft = FollowUpDraft(firm, "All well?", TODAY, FollowUpKind.REVISIT, complaint_id=complaint)
    revisit, changes = desk.follow_ups.add(draft)
    surroundings.context.hub.post(changes)
    surroundings.settle()
    card = open_(surroundings, tab, revisit)
    assert card.rating.isVisible()
    card.rating.segments._buttons["4"].click()
    qtbot.keyClicks(card.result.control, "They are happy")
    qtbot.keyClick(card.result.control, Qt.Key.Key_Return)
    surroundings.settle()
    assert desk.complaints.page(complaint).row.draft.rating == 4
    assert card.rating.isHidden()  # the next one is no revisit
