"""What a rep does with complaints: take one down, follow its way, correct, delete."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from tradetrust_desktop.domain.care import (
    Channel,
    ComplaintDraft,
    ComplaintStatus,
    Priority,
)
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui.complaints.tab import ComplaintsTab

HOUR = 3_600_000


@pytest.fixture
def firms(desk: Any) -> dict[str, bytes]:
    return {
        name[0]: desk.customers.add(CustomerDraft(name))[0]
        for name in ("Nordlicht Handels GmbH", "Blue Harbor Supply Co.")
    }


@pytest.fixture
def known(desk: Any, firms: dict[str, bytes], clock: Any) -> dict[str, bytes]:
    """Three complaints: open and major, waiting, closed."""
    made = {}
    for title, firm, priority, status, ago in (
        ("Two pallets lost", "B", Priority.MAJOR, ComplaintStatus.INVESTIGATING, 30),
        ("12 cartons damaged", "N", Priority.MEDIUM, ComplaintStatus.WAITING, 50),
        ("Manual missing", "N", Priority.MINOR, ComplaintStatus.CLOSED, 90),
    ):
        draft = ComplaintDraft(
            firms[firm], title, clock.ms - ago * HOUR, priority=priority, status=status
        )
        made[title] = desk.complaints.add(draft)[0]
    return made


@pytest.fixture
def tab(surroundings: Any, shown: Any, known: dict[str, bytes]) -> ComplaintsTab:
    return shown(ComplaintsTab(surroundings.context))


def titles(tab: ComplaintsTab) -> list[str]:
    rows = [tab.model.row_at(place) for place in range(tab.model.total())]
    return [row.draft.title for row in rows if row]


def stored(surroundings: Any, key: bytes) -> ComplaintDraft:
    return surroundings.context.desk.complaints.page(key).row.draft


def saved_texts(tab: ComplaintsTab) -> list[str]:
    return [button.text() for button in tab.saved.segments._buttons.values()]


def newest(tab: ComplaintsTab) -> Any:
    """The row of the complaint that is shown."""
    return tab.model.row_at(tab.model.place_of(tab.view.current_id()))


def test_open_complaints_come_first_and_closed_ones_on_request(
    tab: ComplaintsTab, surroundings: Any
):
    QAbstractItemModelTester(tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert titles(tab) == ["Two pallets lost", "12 cartons damaged"]
    assert tab.list_page.count.text() == "2 of 3 this year"
    tab.saved.segments._buttons["this_year"].click()
    surroundings.settle()
    assert len(titles(tab)) == 3
    assert not tab.all_button.isVisible()
    assert surroundings.context.preferences.get("complaints.filters") == {"state": "this_year"}


def test_saved_filters_carry_their_counts_as_far_as_there_is_room(
    tab: ComplaintsTab, surroundings: Any
):
    tab.saved.setFixedWidth(600)
    surroundings.settle()
    assert saved_texts(tab) == ["Open 2", "Late 2", "Due today 0", "Waiting 1", "This year 3"]
    tab.saved.setFixedWidth(60)
    surroundings.settle()
    assert saved_texts(tab) == ["Open", "Late", "Today", "Waiting"]


def test_older_complaints_are_one_click_away(
    tab: ComplaintsTab, surroundings: Any, firms: dict[str, bytes], clock: Any
):
    desk = surroundings.context.desk
    _, changes = desk.complaints.add(
        ComplaintDraft(
            firms["N"], "Long ago", clock.ms - 9000 * HOUR, status=ComplaintStatus.CLOSED
        )
    )
    surroundings.context.hub.post(changes)
    surroundings.settle()
    assert tab.all_button.isVisible()
    tab.all_button.click()
    surroundings.settle()
    assert len(titles(tab)) == 4
    assert tab.list_page.count.text() == "4 complaints"
    assert not any(button.isChecked() for button in tab.saved.segments._buttons.values())


def test_a_state_is_shown_on_request(tab: ComplaintsTab, surroundings: Any):
    tab.show_records(state="waiting")
    surroundings.settle()
    assert titles(tab) == ["12 cartons damaged"]


def test_the_list_sorts_by_priority(tab: ComplaintsTab, surroundings: Any):
    assert tab.sort_button.text() == "By time left"
    tab.saved.segments._buttons["this_year"].click()
    by_priority = next(a for a in tab.sort_menu().actions() if a.text() == "By priority")
    by_priority.trigger()
    surroundings.settle()
    assert titles(tab) == ["Two pallets lost", "12 cartons damaged", "Manual missing"]
    assert tab.sort_button.text() == "By priority"


def test_time_left_goes_on_without_reading(
    tab: ComplaintsTab, surroundings: Any, clock: Any, monkeypatch: Any
):
    left = next(column for column in tab.model.columns if column.name == "left")
    row = tab.model.row_at(0)
    assert left.text(row) == "first reply 1 d 2 h late"
    read: list[object] = []
    monkeypatch.setattr(tab.model, "reload", lambda: read.append(1))
    clock.forward(ms=HOUR)
    surroundings.context.minute.ticked.emit()
    assert left.text(row) == "first reply 1 d 3 h late"
    assert read == []


def test_a_deadline_that_passes_makes_the_list_be_read_again(
    tab: ComplaintsTab, surroundings: Any, firms: dict[str, bytes], clock: Any
):
    desk = surroundings.context.desk
    _, changes = desk.complaints.add(ComplaintDraft(firms["N"], "Glass", clock.ms - 23 * HOUR))
    surroundings.context.hub.post(changes)
    surroundings.settle()
    tab.choose_saved("late")
    surroundings.settle()
    assert "Glass" not in titles(tab)
    clock.forward(ms=HOUR + 1)
    surroundings.context.minute.ticked.emit()
    surroundings.settle()
    assert "Glass" in titles(tab)


def test_several_are_deleted_in_one_act(tab: ComplaintsTab, surroundings: Any, qtbot: Any):
    tab.view.setFocus()
    tab.view.selectAll()
    qtbot.keyClick(tab.view, Qt.Key.Key_Delete)
    surroundings.settle()
    assert titles(tab) == []
    _, changes = surroundings.context.desk.history.undo()
    surroundings.context.hub.post(changes)
    surroundings.settle()
    assert len(titles(tab)) == 2


def test_copied_rows_carry_all_columns(tab: ComplaintsTab):
    tab.view.selectRow(0)
    tab.view.copy_chosen()
    head, row = QGuiApplication.clipboard().text().splitlines()
    assert head.split("\t")[:3] == ["What happened", "Number", "Customer"]
    assert row.split("\t")[2:6] == [
        "Blue Harbor Supply Co.",
        "major",
        "investigating",
        "first reply 1 d 2 h late",
    ]


def take_down(tab: ComplaintsTab, surroundings: Any, qtbot: Any, who: str, what: str) -> None:
    tab.new_record()
    page = tab.new_page
    qtbot.keyClicks(page.customer.control, who)
    surroundings.settle()
    qtbot.keyClicks(page.what.control, what)
    surroundings.settle()


def save(tab: ComplaintsTab, surroundings: Any, qtbot: Any) -> None:
    page = tab.new_page
    qtbot.keyClick(page.what.control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    surroundings.settle()


def test_a_complaint_is_taken_down_with_who_and_what(
    tab: ComplaintsTab, surroundings: Any, firms: dict[str, bytes], qtbot: Any
):
    tab.new_record()
    page = tab.new_page
    qtbot.keyClicks(page.customer.control, "nordl")
    surroundings.settle()
    page.customer._take_name(page.customer._names.stringList()[0])
    surroundings.settle()
    assert page.about.isVisible()
    qtbot.keyClicks(page.what.control, "40 of 200 lamps broken")
    page.priority.card(Priority.MAJOR).click()
    page.channel.segments._buttons[Channel.PHONE.value].click()
    save(tab, surroundings, qtbot)
    row = newest(tab)
    assert row.draft.title == "40 of 200 lamps broken"
    assert row.number == "2026-004"
    assert row.draft.customer_id == firms["N"]
    assert row.draft.priority is Priority.MAJOR
    assert row.draft.channel is Channel.PHONE
    assert tab.record_page.header.aside.text() == "2026-004"


def test_a_name_typed_in_full_is_the_customer(
    tab: ComplaintsTab, surroundings: Any, firms: dict[str, bytes], qtbot: Any
):
    take_down(tab, surroundings, qtbot, "blue harbor supply co.", "Lost")
    save(tab, surroundings, qtbot)
    row = newest(tab)
    assert (row.draft.title, row.draft.customer_id) == ("Lost", firms["B"])


def test_a_name_typed_in_full_is_taken_on_leaving_the_field(
    tab: ComplaintsTab, surroundings: Any, firms: dict[str, bytes], qtbot: Any
):
    tab.new_record()
    customer = tab.new_page.customer
    qtbot.keyClicks(customer.control, "Blue Harbor Supply Co.")
    surroundings.settle()
    qtbot.keyClick(customer.completer.popup(), Qt.Key.Key_Tab)
    assert customer.value() == firms["B"]


def test_nothing_typed_is_refused_with_what_is_missing(
    tab: ComplaintsTab, surroundings: Any, qtbot: Any
):
    tab.new_record()
    save(tab, surroundings, qtbot)
    assert tab.new_page.customer.problem.text() == "The customer is missing."
    assert tab.new_page.what.problem.text() == "This is needed."
    assert tab.new_page.isVisible()


def test_an_unknown_customer_is_named_and_can_be_added_at_once(
    tab: ComplaintsTab, surroundings: Any, qtbot: Any
):
    take_down(tab, surroundings, qtbot, "Delta Tuinverlichting", "Glass broken")
    save(tab, surroundings, qtbot)
    assert "Delta Tuinverlichting" in tab.new_page.customer.problem.text()
    tab.new_page.customer.add_button.click()
    surroundings.settle()
    save(tab, surroundings, qtbot)
    desk = surroundings.context.desk
    assert len(desk.customers.ids(ListQuery(text="Delta"))) == 1
    assert newest(tab).draft.title == "Glass broken"


def test_a_receipt_in_the_future_is_refused(
    tab: ComplaintsTab, surroundings: Any, firms: dict[str, bytes], clock: Any, qtbot: Any
):
    tab.show_records(new_for=firms["N"])
    surroundings.settle()
    tab.new_page.received.set_value(clock.ms + 48 * HOUR)
    qtbot.keyClicks(tab.new_page.what.control, "Late")
    save(tab, surroundings, qtbot)
    assert tab.new_page.received.problem.text()


def test_escape_leaves_the_new_page(tab: ComplaintsTab, surroundings: Any, qtbot: Any):
    take_down(tab, surroundings, qtbot, "x", "y")
    qtbot.keyClick(tab.new_page.what.control, Qt.Key.Key_Escape)
    qtbot.keyClick(tab.new_page.what.control, Qt.Key.Key_Escape)
    surroundings.settle()
    assert tab.record_page.isVisible()
    assert not tab.new_page.isVisible()
    assert len(titles(tab)) == 2


def test_a_complaint_is_deleted_and_comes_back_by_undo(
    tab: ComplaintsTab, surroundings: Any, known: dict[str, bytes], qtbot: Any
):
    tab.show_record(known["Two pallets lost"])
    tab.view.setFocus()
    qtbot.keyClick(tab.view, Qt.Key.Key_Delete)
    surroundings.settle()
    assert titles(tab) == ["12 cartons damaged"]
    assert tab.record_page.details.title.value() == "12 cartons damaged"
    _, changes = surroundings.context.desk.history.undo()
    surroundings.context.hub.post(changes)
    surroundings.settle()
    assert "Two pallets lost" in titles(tab)


def test_the_customer_is_one_click_away(
    tab: ComplaintsTab, surroundings: Any, known: dict[str, bytes], firms: dict[str, bytes]
):
    tab.show_record(known["Two pallets lost"])
    surroundings.settle()
    tab.record_page.header.customer_link.click()
    assert surroundings.went_to == [("customers", firms["B"], {})]


def test_an_empty_tab_says_what_to_do(surroundings: Any, shown: Any):
    tab = shown(ComplaintsTab(surroundings.context))
    assert tab.stack.currentWidget() is tab.empty


def test_all_words_follow_the_language(tab: ComplaintsTab, surroundings: Any, in_chinese: Any):
    in_chinese()
    surroundings.settle()
    assert tab.list_page.new_button.text() == "新建投诉"


@pytest.mark.parametrize("size", [(1280, 724), (1024, 604)])
def test_the_page_fits_the_window_or_scrolls(
    surroundings: Any, shown: Any, known: dict[str, bytes], size: tuple[int, int]
):
    tab = shown(ComplaintsTab(surroundings.context), *size)
    tab.show_record(known["Two pallets lost"])
    surroundings.settle()
    assert tab.height() == size[1]


def test_several_get_one_priority_in_one_act(
    tab: ComplaintsTab, surroundings: Any, known: dict[str, bytes]
):
    tab.view.setFocus()
    tab.view.selectAll()
    surroundings.settle()
    page = tab.many_page
    assert page.isVisible()
    assert page.header.title.whole_text() == "2 complaints chosen"
    assert not page.set_button.isEnabled()
    page.priority.set_value("minor")
    page.priority.typed.emit()
    assert page.set_button.text() == "Set the priority of 2 complaints"
    page.set_button.click()
    surroundings.settle()
    assert stored(surroundings, known["Two pallets lost"]).priority is Priority.MINOR
    assert surroundings.context.desk.history.next_undo().params["count"] == "2"
