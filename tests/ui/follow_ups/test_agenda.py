"""The list of a day: groups, the time at the customers, deadlines among follow-ups."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.follow_ups.agenda_steps import DAY, HOUR_MS, TODAY, agenda, open_
from tradetrust_desktop.domain.care import (
    FollowUpDraft,
    FollowUpRow,
)
from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui.follow_ups.groups import (
    end_of_week,
)
from tradetrust_desktop.ui.follow_ups.tab import FollowUpsTab


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


def test_a_deadline_stands_at_its_day_and_is_never_ticked(
    surroundings: Any, shown: Any, complaint: bytes, qtbot: Any
):
    tab = shown(FollowUpsTab(surroundings.context))
    assert agenda(tab) == ["[today 1]", "(first_reply)", "[week 1]", "(proposal)"]
    assert tab.page.deadline.isVisible()
    assert tab.page.deadline.heading_line.text() == ("Reply to Nordlicht Handels GmbH by 22:40")
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


def test_the_list_is_there_before_the_first_calendar(
    surroundings: Any, shown: Any, planned: dict[str, bytes], monkeypatch: Any
):
    asked: list[Any] = []
    times, tasks = surroundings.context.desk.local_times, surroundings.context.tasks
    find = times.at

    def at(*args: Any, **how: Any) -> Any:
        asked.append(how)
        return find(*args, **how)

    monkeypatch.setattr(times, "at", at)
    tab = FollowUpsTab(surroundings.context)
    rows: list[Any] = []
    tasks.read(lambda: tab.find_rows(list(tab.find_ids(ListQuery()))), rows.extend)
    surroundings.settle()
    assert len(rows) > len(planned) - 2  # without what is due later
    assert asked == []
    shown(tab)
    assert asked
    assert "Hamburg" in tab.model.data(tab.model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
