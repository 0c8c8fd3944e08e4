"""A contact is taken down with the keyboard alone; what is due; what is said in the header."""

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tradetrust_desktop.domain.care import (
    Channel,
    ComplaintDraft,
    FollowUpDraft,
    FollowUpKind,
)
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.orders import OrderDraft
from tradetrust_desktop.services.local_times import LocalTimes
from tradetrust_desktop.ui.customers.tab import CustomersTab
from tradetrust_desktop.ui.tab_order import step
from tradetrust_desktop.ui.widgets.elided import ElidedLabel


def kept(surroundings: Any) -> list[InteractionDraft]:
    log = surroundings.context.desk.interactions
    return [row.draft for row in log.rows(log.ids(ListQuery()))]


def facts(page: Any) -> dict[str, str]:
    said = (part.accessibleName() for part in page.facts.findChildren(ElidedLabel))
    return dict(text.split(": ", 1) for text in said if ": " in text)


def test_one_line_and_enter_log_a_call_with_the_main_contact(
    opened: Any, surroundings: Any, nordlicht: bytes, birgit: bytes, qtbot: Any, clock: Any
):
    page = opened()
    page.log_button.click()
    assert QApplication.focusWidget() is page.log_panel.summary.line
    assert not page.due.isVisible()
    qtbot.keyClicks(QApplication.focusWidget(), "decides in January")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    surroundings.settle()

    assert kept(surroundings) == [
        InteractionDraft(
            nordlicht,
            clock.ms,
            "decides in January",
            Channel.PHONE,
            Direction.IN,
            contact_id=birgit,
        )
    ]
    assert not page.log_panel.isVisible()
    assert page.due.isVisible()
    assert page.timeline.model.total() == 1


def test_channel_and_direction_are_chosen_by_keys_and_the_channel_is_offered_again(
    opened: Any, surroundings: Any, qtbot: Any
):
    page = opened()
    page.log()
    panel = page.log_panel
    qtbot.keyClicks(panel.summary.line, "sent the price list")
    for key in (None, Qt.Key.Key_Left, Qt.Key.Key_Right):  # first comes what follows
        stop = step(page.window(), forward=True)  # as the window moves on at Tab
        stop.setFocus()
        if key is None:
            assert stop is panel.next_kind.control
        else:
            qtbot.keyClick(stop, key)
    assert panel.channel.choice() == "mail"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    surroundings.settle()
    (draft,) = kept(surroundings)
    assert (draft.channel, draft.direction) == (Channel.MAIL, Direction.OUT)
    page.log()
    assert page.log_panel.channel.choice() == "mail"


def test_what_follows_is_planned_in_the_same_act(
    opened: Any, surroundings: Any, nordlicht: bytes, birgit: bytes, qtbot: Any
):
    page = opened()
    page.log()
    panel = page.log_panel
    assert not panel.next_due.isVisible()
    qtbot.keyClicks(panel.summary.line, "decides in January")
    panel.next_kind.set_value("call")
    panel.next_kind.typed.emit()
    assert panel.next_due.isVisible()
    panel.next_due.set_value(date(2026, 12, 23))
    qtbot.keyClick(panel.next_title.line, Qt.Key.Key_Return)
    surroundings.settle()

    desk = surroundings.context.desk
    (planned,) = desk.follow_ups.rows(desk.follow_ups.ids(ListQuery()))
    assert planned.draft == FollowUpDraft(
        nordlicht, "Call", date(2026, 12, 23), FollowUpKind.CALL, contact_id=birgit
    )
    desk.history.undo()
    assert kept(surroundings) == []
    assert desk.follow_ups.ids(ListQuery()) == []


def test_a_message_may_belong_to_an_open_complaint(
    opened: Any, surroundings: Any, desk: Any, nordlicht: bytes, clock: Any, qtbot: Any
):
    key, _ = desk.complaints.add(ComplaintDraft(nordlicht, "glass too thin", clock.ms - 3_600_000))
    page = opened()
    page.log()
    panel = page.log_panel
    assert panel.complaint.isVisible()
    panel.complaint.set_value(key.hex())
    panel.direction.set_choice("out")
    qtbot.keyClicks(panel.summary.line, "we are sorry")
    qtbot.keyClick(panel.summary.line, Qt.Key.Key_Return)
    surroundings.settle()
    (draft,) = kept(surroundings)
    assert draft.complaint_id == key
    clocks = {row.clock: row.met_ms for row in desk.complaints.rows([key])[0].clocks}
    assert clocks["first_reply"] == clock.ms


def test_nothing_typed_is_refused_below_the_line(opened: Any, surroundings: Any, qtbot: Any):
    page = opened()
    page.log()
    panel = page.log_panel
    assert not panel.complaint.isVisible()
    qtbot.keyClick(panel.summary.line, Qt.Key.Key_Return)
    surroundings.settle()
    assert panel.isVisible()
    assert panel.summary.problem.text()
    qtbot.keyClicks(panel.summary.line, "x")
    qtbot.keyClicks(panel.minutes.line, "long")
    qtbot.keyClick(panel.minutes.line, Qt.Key.Key_Return)
    assert "long" in panel.minutes.problem.text()
    assert kept(surroundings) == []


def test_escape_gives_up(opened: Any, surroundings: Any, qtbot: Any):
    page = opened()
    page.log()
    qtbot.keyClicks(page.log_panel.summary.line, "never mind")
    qtbot.keyClick(page.log_panel.minutes.line, Qt.Key.Key_Escape)
    assert not page.log_panel.isVisible()
    assert page.log_button.isEnabled()
    page.log()
    assert page.log_panel.summary.value() == ""
    assert kept(surroundings) == []


def test_what_is_typed_survives_a_change_of_language(
    opened: Any, surroundings: Any, qtbot: Any, in_chinese: Any
):
    page = opened()
    page.log()
    qtbot.keyClicks(page.log_panel.summary.line, "half")
    page.log_panel.channel.set_choice("fair")
    in_chinese()
    surroundings.settle()
    assert page.log_panel.isVisible()
    assert page.log_panel.summary.value() == "half"
    assert page.log_panel.channel.choice() == "fair"


def test_the_window_asks_for_a_contact_with_the_customer_shown(
    surroundings: Any, shown: Any, nordlicht: bytes
):
    tab = shown(CustomersTab(surroundings.context))
    tab.show_record(nordlicht)
    tab.show_records(log=True)
    surroundings.settle()
    assert tab.record_page.log_panel.isVisible()
    assert tab.record_page.log_panel.customer_id == nordlicht


def test_what_is_late_comes_first_and_opens_its_record(
    opened: Any, surroundings: Any, desk: Any, nordlicht: bytes, clock: Any
):
    today = clock.today()
    late, _ = desk.follow_ups.add(FollowUpDraft(nordlicht, "send list", today - timedelta(days=2)))
    desk.follow_ups.add(FollowUpDraft(nordlicht, "call", today + timedelta(days=1)))
    promised = OrderDraft(
        "SO-1",
        nordlicht,
        today,
        "USD",
        total_minor=1,
        promised_ship_date=today + timedelta(days=4),
    )
    desk.orders.add(promised)
    key, _ = desk.complaints.add(ComplaintDraft(nordlicht, "glass", clock.ms - 20 * 3_600_000))
    due = opened().due
    shown_lines = [(line.what.whole_text(), line.when.text()) for line in due.lines]
    assert shown_lines == [
        ("send list", "2 day(s) late"),
        ("Complaint 2026-001: glass", "First reply 4 h left"),
        ("call", "Tomorrow"),
        ("Order SO-1 to be shipped", "Fri 27 Nov"),
    ]
    assert due.lines[0].when.property("colour") == "red"
    due.lines[0].open_button.click()
    due.lines[1].open_button.click()
    assert [went[:2] for went in surroundings.went_to] == [
        ("follow_ups", late),
        ("complaints", key),
    ]
    clock.forward(ms=3 * 3_600_000)
    surroundings.context.minute.ticked.emit()
    assert due.lines[1].when.text() == "First reply 1 h left"


def test_nothing_due_says_so_and_offers_to_plan(opened: Any, surroundings: Any, nordlicht: bytes):
    due = opened().due
    assert due.nothing.isVisible()
    assert not due.lines[0].what.isVisible()
    due.plan_button.click()
    assert surroundings.went_to == [("follow_ups", None, {"new_for": nordlicht})]


def test_the_header_says_their_time_the_next_and_last_contact_and_whom_to_ask(
    opened: Any, surroundings: Any, desk: Any, nordlicht: bytes, birgit: bytes, said: Any
):
    said("asks for lanterns", hours=72)
    desk.follow_ups.add(FollowUpDraft(nordlicht, "call", date(2026, 11, 24)))
    page = opened()
    found = facts(page)
    assert found["Local time"] == "13:40, working hours"
    assert found["Next contact"] == "Tue 24 Nov, call"
    assert found["Last contact"] == "20 Nov, mail"
    assert found["Contact"] == "Birgit Hansen, purchasing"


def test_at_the_start_the_list_comes_before_the_time_there(
    opened: Any, surroundings: Any, nordlicht: bytes, monkeypatch: Any
):
    monkeypatch.setattr(LocalTimes, "is_loaded", False)
    page = opened()
    assert facts(page)["Local time"] == "–"
    assert page._first_time.isActive()
    page._first_time.stop()
    page._first_time.timeout.emit()
    surroundings.settle()
    assert facts(page)["Local time"] == "13:40, working hours"


def test_what_is_half_typed_waits_for_its_customer(
    opened: Any, surroundings: Any, nordlicht: bytes, desk: Any, qtbot: Any
):
    other = desk.customers.add(CustomerDraft("Casa Verde"))[0]
    page = opened()

    def show(customer: bytes) -> None:
        surroundings.context.tasks.read(lambda: page.load(customer), page.show_record)
        surroundings.settle()

    page.log_button.click()
    qtbot.keyClicks(QApplication.focusWidget(), "decides in Jan")
    page.log_panel.direction.set_choice(Direction.OUT.value)
    page.log()  # by its key, a second time
    assert page.log_panel.summary.value() == "decides in Jan"
    show(other)
    assert not page.log_panel.isVisible()
    page.log()
    assert page.log_panel.summary.value() == ""
    show(nordlicht)
    assert page.log_panel.isVisible()
    assert page.log_panel.summary.value() == "decides in Jan"
    qtbot.keyClick(page.log_panel.summary.line, Qt.Key.Key_Return)
    surroundings.settle()
    (entry,) = kept(surroundings)
    assert (entry.customer_id, entry.direction) == (nordlicht, Direction.OUT)


def test_the_sections_below_are_named_for_who_hears_the_page(opened: Any):
    assert opened().sections.accessibleName() == "Sections of the page"
