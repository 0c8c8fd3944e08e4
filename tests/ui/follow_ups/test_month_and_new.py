"""The month beside the agenda, and the page for a new follow-up."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui.follow_ups.agenda_steps import (
    DAY,
    TODAY,
    agenda,
    open_,
    stored,
)
from tradetrust_desktop.domain.care import (
    FollowUpDraft,
    FollowUpKind,
)
from tradetrust_desktop.domain.changes import Act
from tradetrust_desktop.domain.contacts import ContactDraft
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.orders import OrderDraft
from tradetrust_desktop.ui.follow_ups.month import first_shown
from tradetrust_desktop.ui.follow_ups.tab import FollowUpsTab


def test_the_month_counts_what_is_open_and_knows_holidays_and_deadlines(
    tab: FollowUpsTab, surroundings: Any, desk: Any, complaint: bytes
):
    there = desk.customers.add(CustomerDraft("Blue", country="US"))[0]
    desk.follow_ups.add(FollowUpDraft(there, "Call", TODAY + 3 * DAY))
    tab.reload()
    surroundings.settle()
    month = tab.page.month
    assert month.marks.follow_ups[TODAY] == 1
    assert TODAY - 2 * DAY not in month.marks.follow_ups  # done
    assert month.marks.deadlines == {TODAY: 1, TODAY + DAY: 1}
    assert month.marks.holiday_text(TODAY + 3 * DAY) == "US"
    said = month.day_text(TODAY + 3 * DAY)
    assert said.startswith("Thu 26 Nov\n1 follow-up")
    assert said.endswith("United States: Thanksgiving Day")
    assert not month.grab().isNull()


def test_a_day_is_reached_by_keys_and_shown_alone(tab: FollowUpsTab, surroundings: Any, qtbot: Any):
    month = tab.page.month
    month.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(month, key)
    assert month.day == TODAY + 4 * DAY
    assert "1 follow-up" in month.accessibleDescription()
    qtbot.keyClick(month, Qt.Key.Key_Return)
    surroundings.settle()
    assert agenda(tab) == ["[day 1]", "Call on Friday"]
    assert tab.day_button.isVisible()
    tab.new_record()
    assert tab.new_page.due.value() == TODAY + 4 * DAY
    tab.new_page.give_up()
    qtbot.keyClick(month, Qt.Key.Key_Escape)
    surroundings.settle()
    assert agenda(tab)[0] == "[overdue 1]"
    assert not tab.day_button.isVisible()


def test_a_click_on_a_day_shows_it_alone_even_if_nothing_is_due(
    tab: FollowUpsTab, surroundings: Any, qtbot: Any
):
    month = tab.page.month
    place = (TODAY + 2 * DAY - first_shown(month.month)).days
    px = surroundings.context.theme.px
    column, row = place % 7, place // 7
    spot = QPoint(round(month._left(column) + px(20)), px(25) + row * px(43) + px(20))
    qtbot.mouseClick(month, Qt.MouseButton.LeftButton, pos=spot)
    surroundings.settle()
    assert agenda(tab) == []
    assert tab.stack.currentIndex() == 0
    tab.day_button.click()
    surroundings.settle()
    assert "Call today" in agenda(tab)


def test_months_are_turned_by_buttons_and_keys(tab: FollowUpsTab, surroundings: Any, qtbot: Any):
    page = tab.page
    page.forth.click()
    page.forth.click()
    assert page.header.title.whole_text() == "January 2027"
    qtbot.keyClick(page.month, Qt.Key.Key_PageUp)
    assert page.header.title.whole_text() == "December 2026"
    qtbot.keyClick(page.month, Qt.Key.Key_PageDown)
    page.back.click()
    page.today_button.click()
    assert page.header.title.whole_text() == "November 2026"
    assert page.month.day == TODAY
    for _ in range(3):
        qtbot.keyClick(page.month, Qt.Key.Key_Down)
    assert page.header.title.whole_text() == "December 2026"
    surroundings.settle()


def test_a_new_follow_up_needs_customer_and_words(
    tab: FollowUpsTab, surroundings: Any, firm: bytes, qtbot: Any
):
    tab.new_record()
    page = tab.new_page
    page.save_button.click()
    surroundings.settle()
    assert page.customer.problem.text()
    assert page.what.problem.text()
    tab.show_records(new_for=firm)
    surroundings.settle()
    assert page.there.text() == "13:40 in Hamburg, working hours"
    qtbot.keyClicks(page.what.control, "Send the price list")
    page.kind.set_value(FollowUpKind.MAIL)
    qtbot.keyClicks(page.due_minute.control, "9:30")
    page.shortcuts[7].click()
    page.save_button.click()
    surroundings.settle()
    desk = surroundings.context.desk
    (key,) = desk.follow_ups.ids(ListQuery(text="price list"))
    assert stored(surroundings, key) == FollowUpDraft(
        firm, "Send the price list", TODAY + 7 * DAY, FollowUpKind.MAIL, due_minute=570
    )
    assert tab.page.card.title_field.value() == "Send the price list"


def test_a_new_one_may_belong_to_a_complaint_or_an_order_that_is_open(
    tab: FollowUpsTab, surroundings: Any, desk: Any, firm: bytes, complaint: bytes, qtbot: Any
):
    order = desk.orders.add(OrderDraft("SO-1", firm, TODAY, "EUR"))[0]
    person = desk.contacts.add(ContactDraft(firm, "Birgit Hansen"))[0]
    page = tab.new_page
    tab.show_records(new_for=firm, complaint_id=complaint)
    surroundings.settle()
    offered = [page.about.box.itemText(place) for place in range(page.about.box.count())]
    assert offered[1:] == ["Complaint 2026-001: Broken", "Order SO-1"]
    qtbot.keyClicks(page.what.control, "Call")
    page.contact.set_value(person)
    assert page.draft().complaint_id == complaint
    assert page.draft().contact_id == person
    page.about.box.setCurrentIndex(2)
    assert (page.draft().complaint_id, page.draft().order_id) == (None, order)
    page.customer.line.clear()
    qtbot.keyClicks(page.customer.line, "X")
    surroundings.settle()
    assert not page.about.isVisible()


def test_a_holiday_there_is_said_while_the_day_is_chosen(
    tab: FollowUpsTab, surroundings: Any, desk: Any
):
    there = desk.customers.add(CustomerDraft("Blue", country="US", city="Baltimore"))[0]
    tab.show_records(new_for=there, due=date(2026, 11, 26))
    surroundings.settle()
    assert tab.new_page.holiday.text() == "Holiday there: Thanksgiving Day"
    tab.new_page.shortcuts[1].click()
    surroundings.settle()
    assert not tab.new_page.holiday.isVisible()


def test_all_words_follow_the_language_and_what_is_typed_stays(
    tab: FollowUpsTab, surroundings: Any, in_chinese: Any, planned: dict[str, bytes], qtbot: Any
):
    card = open_(surroundings, tab, planned["Call today"])
    card.result.control.setFocus()
    qtbot.keyClicks(card.result.control, "half a sen")
    in_chinese()
    surroundings.settle()
    assert tab.page.header.title.whole_text() == "2026年11月"
    assert tab.page.today_button.text() == "今天"
    assert card.result.value() == "half a sen"


def test_of_ten_thousand_follow_ups_only_those_on_the_screen_are_read(
    surroundings: Any, shown: Any, desk: Any, firm: bytes, monkeypatch: pytest.MonkeyPatch
):
    from tradetrust_desktop.storage import follow_ups

    with desk.database.step(Act.FOLLOW_UP_ADD) as step:
        for number in range(10_000):
            draft = FollowUpDraft(firm, f"Call {number}", TODAY + timedelta(days=number % 400))
            follow_ups.add(step, desk.database.new_id(), draft)
    read: list[bytes] = []
    plain = FollowUpsTab.find_rows
    monkeypatch.setattr(
        FollowUpsTab, "find_rows", lambda tab, ids: (read.extend(ids), plain(tab, ids))[1]
    )
    tab = shown(FollowUpsTab(surroundings.context))
    tab.choose_span("all")
    surroundings.settle()
    assert tab.model.records() == 10_000
    for act in (tab._fit, tab._count, tab.view.viewport().repaint, tab._write_times):
        act()
        surroundings.settle()
    assert 0 < len(read) < 1_000
