"""What a rep does with follow-ups: see what is due, tick off, postpone, plan the next."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from tradetrust_desktop.domain.care import (
    Channel,
    ComplaintDraft,
    FollowUpDraft,
    FollowUpKind,
    FollowUpRow,
    Priority,
)
from tradetrust_desktop.domain.changes import Act, Kind
from tradetrust_desktop.domain.contacts import ContactDraft, Point, PointKind
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.orders import OrderDraft
from tradetrust_desktop.ui.follow_ups.groups import (
    DeadlineRow,
    GroupRow,
    MoreRow,
    end_of_week,
)
from tradetrust_desktop.ui.follow_ups.month import first_shown
from tradetrust_desktop.ui.follow_ups.tab import FollowUpsTab

TODAY = date(2026, 11, 23)  # a Monday; 20:40 at the firm's, 13:40 in Hamburg
DAY = timedelta(days=1)
HOUR_MS = 3_600_000


@pytest.fixture
def firm(desk: Any) -> bytes:
    draft = CustomerDraft("Nordlicht Handels GmbH", country="DE", city="Hamburg")
    return desk.customers.add(draft)[0]


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
    made = shown(FollowUpsTab(surroundings.context))
    made.choose_span("all")
    surroundings.settle()
    return made


@pytest.fixture
def complaint(desk: Any, firm: bytes, clock: Any) -> bytes:
    """Received 22 hours ago: the first reply is due in two, the proposal in 26."""
    received = clock.now_ms() - 22 * HOUR_MS
    return desk.complaints.add(ComplaintDraft(firm, "Broken", received, Priority.MEDIUM))[0]


def agenda(tab: FollowUpsTab) -> list[str]:
    said = []
    for place in range(tab.model.total()):
        row = tab.model.row_at(place)
        if isinstance(row, GroupRow):
            said.append(f"[{row.group} {row.count}]")
        elif isinstance(row, MoreRow):
            said.append(f"+{row.count}")
        elif isinstance(row, DeadlineRow):
            said.append(f"({row.clock.clock})")
        else:
            said.append(row.draft.title)
    return said


def place_of(tab: FollowUpsTab, title: str) -> int:
    return agenda(tab).index(title)


def stored(surroundings: Any, key: bytes) -> FollowUpDraft:
    return surroundings.context.desk.follow_ups.page(key).draft


def log(surroundings: Any) -> list[Any]:
    interactions = surroundings.context.desk.interactions
    return [row.draft for row in interactions.rows(interactions.ids(ListQuery()))]


def open_(surroundings: Any, tab: FollowUpsTab, key: bytes) -> Any:
    tab.show_record(key)
    surroundings.settle()
    return tab.page.card


def undo(surroundings: Any) -> Any:
    summary, changes = surroundings.context.desk.history.undo()
    surroundings.context.hub.post(changes)
    surroundings.settle()
    return summary


# the list


def test_the_agenda_is_grouped_by_when_things_are_due(tab: FollowUpsTab):
    QAbstractItemModelTester(tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert agenda(tab) == [
        *("[overdue 1]", "Late mail", "[today 1]", "Call today"),
        *("[week 1]", "Call on Friday", "[later 1]", "Later call", "[done 1]", "Done visit"),
    ]
    assert "5" in tab.list_page.count.text()


def test_today_shows_the_beginning_of_the_week_and_the_way_to_the_rest(
    surroundings: Any, shown: Any, desk: Any, firm: bytes, qtbot: Any
):
    for number in range(8):
        desk.follow_ups.add(FollowUpDraft(firm, f"Call {number}", TODAY + DAY))
    tab = shown(FollowUpsTab(surroundings.context))
    QAbstractItemModelTester(tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert agenda(tab) == ["[week 8]", *(f"Call {n}" for n in range(5)), "+3"]
    assert "8" in tab.list_page.count.text()
    tab.view.selectRow(tab.model.total() - 1)
    qtbot.keyClick(tab.view, Qt.Key.Key_Return)
    surroundings.settle()
    assert agenda(tab)[-1] == "Call 7"
    assert tab.span.choice() == "week"
    assert surroundings.context.preferences.get("follow_ups.span") == "week"


def test_what_was_done_today_is_counted_beside_today(tab: FollowUpsTab, surroundings: Any):
    tab.span._buttons["today"].click()
    surroundings.settle()
    assert agenda(tab) == [
        *("[overdue 1]", "Late mail", "[today 1]", "Call today", "[week 1]", "Call on Friday"),
    ]
    heading = tab.model.row_at(2)
    assert (heading.done, heading.is_first) == (1, False)
    assert tab.model.row_at(0).is_first


def test_what_is_lost_by_waiting_comes_first_in_a_group(
    surroundings: Any, shown: Any, desk: Any, firm: bytes, complaint: bytes
):
    core = desk.customers.add(CustomerDraft("Core", grade="core"))[0]
    for draft in (
        FollowUpDraft(firm, "ordinary", TODAY),
        FollowUpDraft(core, "core", TODAY),
        FollowUpDraft(firm, "complaint", TODAY, complaint_id=complaint),
        FollowUpDraft(firm, "on Tuesday", TODAY + DAY),
        FollowUpDraft(core, "on Wednesday", TODAY + 2 * DAY),
    ):
        desk.follow_ups.add(draft)
    tab = shown(FollowUpsTab(surroundings.context))
    assert agenda(tab) == [
        *("[today 4]", "(first_reply)", "complaint", "core", "ordinary"),
        *("[week 3]", "(proposal)", "on Tuesday", "on Wednesday"),
    ]
    assert "lost by waiting" in tab.sorted_by.whole_text()


def test_headings_are_lower_and_can_not_be_chosen(tab: FollowUpsTab, qtbot: Any):
    assert tab.view.rowHeight(0) < tab.view.rowHeight(1)
    assert tab.model.flags(tab.model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert isinstance(tab.model.row_at(tab.view.currentIndex().row()), FollowUpRow)
    tab.view.setFocus()
    before = tab.view.currentIndex().row()
    qtbot.keyClick(tab.view, Qt.Key.Key_Down)
    assert tab.view.current_id() == tab.model.id_at(before + 2)


def test_rows_keep_their_height_when_the_headings_move(tab: FollowUpsTab, surroundings: Any):
    tab.choose_span("today")
    surroundings.settle()
    tab.list_page.filter_typed.emit("call")
    surroundings.settle()
    assert agenda(tab) == ["[today 1]", "Call today", "[week 1]", "Call on Friday"]
    heights = [tab.view.rowHeight(place) for place in range(4)]
    assert heights[0] == heights[2] < heights[1] == heights[3]


def test_the_first_follow_up_is_shown_beside_the_agenda(tab: FollowUpsTab):
    assert tab.page.card.isVisible()
    assert tab.page.card.title_field.value() == "Late mail"


def test_a_screen_reader_hears_the_whole_row(tab: FollowUpsTab):
    index = tab.model.index(1, 0)
    said = tab.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Late mail, Nordlicht Handels GmbH, call, 3 day")
    assert "13:40 Hamburg" in said


def test_copied_rows_leave_no_heading_out_and_carry_all_columns(
    tab: FollowUpsTab, surroundings: Any
):
    tab.view.selectRow(1)
    tab.view.copy_chosen()
    surroundings.settle()
    head, row = QGuiApplication.clipboard().text().splitlines()
    assert head.split("\t")[:4] == ["What to do", "Customer", "Kind", "Due"]
    assert row.split("\t")[:2] == ["Late mail", "Nordlicht Handels GmbH"]


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


# the time there


def test_the_line_above_says_where_one_may_call_and_who_opens_next(
    surroundings: Any, shown: Any, desk: Any, planned: dict[str, bytes], clock: Any
):
    other = desk.customers.add(CustomerDraft("Loja", country="BR", city="São Paulo"))[0]
    desk.follow_ups.add(FollowUpDraft(other, "Call Ana", TODAY))
    clock.ms -= 2 * HOUR_MS  # 18:40 at the firm's, 11:40 in Hamburg, 07:40 in São Paulo
    tab = shown(FollowUpsTab(surroundings.context))
    said = tab.open_now.line.whole_text()
    assert said == "Open now: Germany. São Paulo opens at 20:00 your time."
    clock.ms += 3 * HOUR_MS
    surroundings.context.minute.look()
    surroundings.settle()
    assert tab.open_now.line.whole_text() == "Open now: Germany, Brazil."
    clock.ms += 8 * HOUR_MS
    surroundings.context.minute.look()
    surroundings.settle()
    assert tab.open_now.line.whole_text() == (
        "Nobody is at work now. Hamburg opens on Tue at 16:00 your time, São Paulo on Tue at 20:00."
    )


def test_the_line_above_is_gone_where_no_place_is_known(surroundings: Any, shown: Any, desk: Any):
    nowhere = desk.customers.add(CustomerDraft("Nowhere"))[0]
    desk.follow_ups.add(FollowUpDraft(nowhere, "Call", TODAY))
    tab = shown(FollowUpsTab(surroundings.context))
    assert agenda(tab) == ["[today 1]", "Call"]
    assert not tab.open_now.isVisible()
    assert not tab.view.grab().isNull()


def test_another_day_moves_everything_to_other_groups(
    tab: FollowUpsTab, surroundings: Any, clock: Any
):
    clock.forward(days=1)
    surroundings.context.minute.look()
    surroundings.context.hub.post(_all_kinds())  # what the window does at midnight
    surroundings.settle()
    assert agenda(tab)[:3] == ["[overdue 2]", "Late mail", "Call today"]


def _all_kinds() -> Any:
    from tradetrust_desktop.domain.changes import Changes

    return Changes(dict.fromkeys(Kind, 1))


# deadlines of complaints


def test_a_deadline_stands_at_its_day_and_is_never_ticked(
    surroundings: Any, shown: Any, complaint: bytes, qtbot: Any
):
    tab = shown(FollowUpsTab(surroundings.context))
    assert agenda(tab) == ["[today 1]", "(first_reply)", "[week 1]", "(proposal)"]
    assert tab.page.deadline.isVisible()
    assert tab.page.deadline.heading_line.whole_text() == (
        "Reply to Nordlicht Handels GmbH by 22:40"
    )
    assert "2 h" in tab.page.deadline.left.text()
    tab.view.setFocus()
    qtbot.keyClick(tab.view, Qt.Key.Key_Space)
    tab.delete_chosen()
    surroundings.settle()
    assert agenda(tab)[1] == "(first_reply)"
    qtbot.keyClick(tab.view, Qt.Key.Key_Return)
    assert surroundings.went_to == [("complaints", complaint, {})]


def test_a_deadline_that_runs_out_moves_to_what_is_overdue(
    surroundings: Any, shown: Any, complaint: bytes, clock: Any
):
    tab = shown(FollowUpsTab(surroundings.context))
    clock.ms += 3 * HOUR_MS
    surroundings.context.minute.look()
    surroundings.settle()
    assert agenda(tab) == ["[overdue 1]", "(first_reply)", "[week 1]", "(proposal)"]
    assert "late" in tab.page.deadline.left.text()
    assert not tab.grab().isNull()


def test_what_was_answered_is_no_deadline_any_more(
    surroundings: Any, shown: Any, desk: Any, firm: bytes, complaint: bytes
):
    call = desk.follow_ups.add(FollowUpDraft(firm, "Call back", TODAY, complaint_id=complaint))[0]
    tab = shown(FollowUpsTab(surroundings.context))
    card = open_(surroundings, tab, call)
    card.next_day.choose(None)
    card.result.set_value("Told them we look into it")
    card.finish()
    surroundings.settle()
    assert agenda(tab) == ["[today 0]", "[week 1]", "(proposal)"]


# done, next, postpone


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


# several at once


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


# the card


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


# the month


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


# a new one


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
    assert tab.new_page.holiday.text() == "Holiday in United States: Thanksgiving Day"
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


def test_ten_thousand_follow_ups_keep_the_screen_free(
    surroundings: Any, shown: Any, desk: Any, firm: bytes
):
    from time import perf_counter

    from tradetrust_desktop.storage import follow_ups

    with desk.database.step(Act.FOLLOW_UP_ADD) as step:
        for number in range(10_000):
            draft = FollowUpDraft(firm, f"Call {number}", TODAY + timedelta(days=number % 400))
            follow_ups.add(step, desk.database.new_id(), draft)
    tab = shown(FollowUpsTab(surroundings.context))
    tab.choose_span("all")
    surroundings.settle()
    assert tab.model.records() == 10_000
    longest = 0.0
    for act in (tab._fit, tab._count, tab.view.viewport().repaint, tab._write_times):
        start = perf_counter()
        act()
        longest = max(longest, perf_counter() - start)
    assert longest < 0.05
