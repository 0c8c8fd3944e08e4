"""What a rep does with follow-ups: see what is due, tick off, postpone, plan the next."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from tradetrust_desktop.domain.care import FollowUpDraft, FollowUpKind, FollowUpRow
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui.follow_ups.groups import GroupRow, end_of_week
from tradetrust_desktop.ui.follow_ups.month import first_shown
from tradetrust_desktop.ui.follow_ups.tab import FollowUpsTab

TODAY = date(2026, 11, 23)  # a Monday


@pytest.fixture
def firm(desk: Any) -> bytes:
    return desk.customers.add(CustomerDraft("Nordlicht Handels GmbH"))[0]


@pytest.fixture
def planned(desk: Any, firm: bytes) -> dict[str, bytes]:
    made = {}
    for title, ahead, done in (
        ("Later call", 20, None),
        ("Call today", 0, None),
        ("Late mail", -3, None),
        ("Call on Friday", 4, None),
        ("Done visit", -2, TODAY),
    ):
        draft = FollowUpDraft(firm, title, TODAY + timedelta(days=ahead), done=done)
        made[title] = desk.follow_ups.add(draft)[0]
    return made


@pytest.fixture
def tab(surroundings: Any, shown: Any, planned: dict[str, bytes]) -> FollowUpsTab:
    return shown(FollowUpsTab(surroundings.context))


def agenda(tab: FollowUpsTab) -> list[str]:
    said = []
    for place in range(tab.model.total()):
        row = tab.model.row_at(place)
        said.append(f"[{row.group} {row.count}]" if isinstance(row, GroupRow) else row.draft.title)
    return said


def stored(surroundings: Any, key: bytes) -> FollowUpDraft:
    return surroundings.context.desk.follow_ups.page(key).draft


def test_the_agenda_is_grouped_by_when_things_are_due(tab: FollowUpsTab):
    QAbstractItemModelTester(tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert agenda(tab) == [
        *("[overdue 1]", "Late mail", "[today 1]", "Call today"),
        *("[week 1]", "Call on Friday", "[later 1]", "Later call", "[done 1]", "Done visit"),
    ]
    assert "5" in tab.list_page.count.text()


def test_a_span_hides_what_is_not_due_yet(tab: FollowUpsTab, surroundings: Any):
    tab.span._buttons["today"].click()
    surroundings.settle()
    assert agenda(tab) == ["[overdue 1]", "Late mail", "[today 1]", "Call today"]
    assert surroundings.context.preferences.get("follow_ups.span") == "today"


def test_headings_are_lower_and_can_not_be_chosen(tab: FollowUpsTab, qtbot: Any):
    assert tab.view.rowHeight(0) < tab.view.rowHeight(1)
    assert tab.model.flags(tab.model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert isinstance(tab.model.row_at(tab.view.currentIndex().row()), FollowUpRow)
    tab.view.setFocus()
    qtbot.keyClick(tab.view, Qt.Key.Key_Down)
    assert tab.view.current_id() == tab.model.id_at(3)


def test_the_first_follow_up_is_shown_beside_the_agenda(tab: FollowUpsTab):
    assert tab.record_page.title.value() == "Late mail"
    assert tab.record_page.heading.whole_text().startswith("3 day")


def test_a_click_on_the_ring_ticks_off_and_undo_opens_again(
    tab: FollowUpsTab, surroundings: Any, planned: dict[str, bytes], qtbot: Any
):
    box = tab.view.visualRect(tab.model.index(3, 0))
    spot = QPoint(box.left() + 26, box.center().y())
    qtbot.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    surroundings.settle()
    assert stored(surroundings, planned["Call today"]).done == TODAY
    assert "[done 2]" in agenda(tab)
    _, changes = surroundings.context.desk.history.undo()
    surroundings.context.hub.post(changes)
    surroundings.settle()
    assert "[today 1]" in agenda(tab)


def test_space_ticks_off(
    tab: FollowUpsTab, surroundings: Any, planned: dict[str, bytes], qtbot: Any
):
    tab.show_record(planned["Call today"])
    surroundings.settle()
    tab.view.setFocus()
    qtbot.keyClick(tab.view, Qt.Key.Key_Space)
    surroundings.settle()
    assert stored(surroundings, planned["Call today"]).done == TODAY


def test_done_keeps_what_came_of_it(
    tab: FollowUpsTab, surroundings: Any, planned: dict[str, bytes], qtbot: Any
):
    tab.show_record(planned["Call today"])
    surroundings.settle()
    qtbot.keyClicks(tab.record_page.result.control, "Vessel booked for 30 Nov")
    qtbot.keyClick(tab.record_page.result.control, Qt.Key.Key_Return)
    surroundings.settle()
    kept = stored(surroundings, planned["Call today"])
    assert (kept.done, kept.result) == (TODAY, "Vessel booked for 30 Nov")
    assert not tab.record_page.done_button.isVisible()
    tab.record_page.reopen_button.click()
    surroundings.settle()
    assert stored(surroundings, planned["Call today"]).done is None


def test_done_and_next_plans_another_with_the_same_customer(
    tab: FollowUpsTab, surroundings: Any, planned: dict[str, bytes], firm: bytes, qtbot: Any
):
    tab.show_record(planned["Call today"])
    surroundings.settle()
    tab.record_page.next_button.click()
    surroundings.settle()
    assert stored(surroundings, planned["Call today"]).done == TODAY
    page = tab.new_page
    assert page.isVisible()
    assert page.customer.value() == firm
    assert page.due.value() == TODAY + timedelta(days=30)
    qtbot.keyClicks(page.what.control, "Ask about spring")
    qtbot.keyClick(page.what.control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    surroundings.settle()
    assert "Ask about spring" in agenda(tab)


def test_postponing_moves_the_day(tab: FollowUpsTab, surroundings: Any, planned: dict[str, bytes]):
    tab.show_record(planned["Late mail"])
    surroundings.settle()
    tab.record_page.postpone_menu().actions()[1].trigger()
    surroundings.settle()
    assert stored(surroundings, planned["Late mail"]).due == TODAY + timedelta(days=3)


def test_a_new_follow_up_needs_customer_and_words(
    tab: FollowUpsTab, surroundings: Any, firm: bytes, qtbot: Any
):
    tab.new_record()
    page = tab.new_page
    page.save_button.click()
    surroundings.settle()
    assert page.customer.problem.text()
    assert page.what.problem.text()
    tab.begin_for(firm)
    surroundings.settle()
    qtbot.keyClicks(page.what.control, "Send the price list")
    page.kind.set_value(FollowUpKind.MAIL)
    page.shortcuts[7].click()
    page.save_button.click()
    surroundings.settle()
    desk = surroundings.context.desk
    (key,) = desk.follow_ups.ids(ListQuery(text="price list"))
    assert stored(surroundings, key) == FollowUpDraft(
        firm, "Send the price list", TODAY + timedelta(days=7), FollowUpKind.MAIL
    )


def test_the_month_counts_what_is_open_and_a_day_begins_a_new_one(
    tab: FollowUpsTab, surroundings: Any, qtbot: Any
):
    month = tab.record_page.month
    tab.reload()
    surroundings.settle()
    assert month._counts[TODAY] == 1
    assert month._counts[TODAY - timedelta(days=2)] == 0  # done
    grid = first_shown(month.month)
    place = (TODAY + timedelta(days=2) - grid).days
    px = surroundings.context.theme.px
    column, row = place % 7, place // 7
    spot = QPoint(
        round(px(33) + (column + 0.5) * month._day_width()), px(25) + row * px(43) + px(20)
    )
    qtbot.mouseClick(month, Qt.MouseButton.LeftButton, pos=spot)
    assert tab.new_page.due.value() == TODAY + timedelta(days=2)


def test_months_are_turned(tab: FollowUpsTab, surroundings: Any):
    page = tab.record_page
    page.forth.click()
    page.forth.click()
    assert page.header.title.whole_text() == "January 2027"
    page.back.click()
    assert page.header.title.whole_text() == "December 2026"
    page.today_button.click()
    assert page.header.title.whole_text() == "November 2026"
    surroundings.settle()


def test_copied_rows_leave_no_heading_out_and_carry_all_columns(tab: FollowUpsTab):
    tab.view.selectRow(1)
    tab.view.copy_chosen()
    head, row = QGuiApplication.clipboard().text().splitlines()
    assert head.split("\t")[:4] == ["What to do", "Customer", "Kind", "Due"]
    assert row.split("\t")[:2] == ["Late mail", "Nordlicht Handels GmbH"]


def test_deleting_is_undone(tab: FollowUpsTab, surroundings: Any, planned: dict[str, bytes]):
    tab.show_record(planned["Call today"])
    surroundings.settle()
    tab.delete_chosen()
    surroundings.settle()
    assert "Call today" not in agenda(tab)
    assert tab.record_page.title.value() != "Call today"
    surroundings.context.desk.history.undo()
    tab.reload()
    surroundings.settle()
    assert "Call today" in agenda(tab)


@pytest.mark.parametrize(
    ("today", "end"),
    [
        (date(2026, 11, 23), date(2026, 11, 29)),
        (date(2026, 11, 28), date(2026, 11, 29)),
        (date(2026, 11, 29), date(2026, 12, 6)),
    ],
)
def test_there_is_always_a_week_ahead(today: date, end: date):
    assert end_of_week(today) == end


def test_an_empty_tab_says_what_to_do(surroundings: Any, shown: Any):
    tab = shown(FollowUpsTab(surroundings.context))
    assert tab.stack.currentWidget() is tab.empty


def test_all_words_follow_the_language(tab: FollowUpsTab, surroundings: Any, in_chinese: Any):
    in_chinese()
    surroundings.settle()
    assert tab.record_page.header.title.whole_text() == "2026年11月"
    assert tab.record_page.done_button.text() == "完成"
