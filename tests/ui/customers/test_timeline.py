"""What a rep does on the timeline: read, note, filter, open, correct, delete."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester

from tradetrust_desktop.domain.care import Channel, ComplaintDraft, FollowUpDraft, FollowUpKind
from tradetrust_desktop.domain.interactions import (
    Direction,
    EventKind,
    InteractionDraft,
    TimelineId,
)
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.orders import OrderDraft
from tradetrust_desktop.ui.customers.timeline import packed, unpacked
from tradetrust_desktop.ui.customers.timeline_words import told


def lines(page: Any) -> list[str]:
    """The first lines of all entries."""
    model = page.timeline.model
    rows = [model.row_at(place) for place in range(model.total())]
    return [told(page.context, row).first for row in rows if row]


def test_an_entry_is_named_in_a_list_and_found_again():
    named = TimelineId(EventKind.COMPLAINT, bytes(range(16)), 70_000)
    assert unpacked(packed(named)) == named


def test_the_timeline_is_a_sound_model(opened: Any, said: Any, surroundings: Any):
    for number in range(130):
        said(f"entry {number}", hours=number)
    page = opened()
    model = page.timeline.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.timeline.view.scrollToBottom()
    page.timeline.view.grab()
    surroundings.settle()
    page.timeline.show_kind("interaction")
    surroundings.settle()
    lines(page)  # asks for what is not there yet
    surroundings.settle()
    assert len(lines(page)) == 130
    assert lines(page)[0] == "entry 0"
    assert lines(page)[-1] == "entry 129"


def test_a_note_is_kept_by_enter_and_undone(
    opened: Any, surroundings: Any, nordlicht: bytes, qtbot: Any, clock: Any
):
    page = opened()
    qtbot.keyClicks(page.timeline.note, "prefers cartons of 12")
    qtbot.keyClick(page.timeline.note, Qt.Key.Key_Return)
    surroundings.settle()

    log = surroundings.context.desk.interactions
    (kept,) = log.rows(log.ids(ListQuery()))
    assert kept.draft == InteractionDraft(nordlicht, clock.ms, "prefers cartons of 12")
    assert lines(page) == ["prefers cartons of 12"]
    assert page.timeline.note.text() == ""
    _, changes = surroundings.context.desk.history.undo()
    surroundings.context.hub.post(changes)
    surroundings.settle()
    assert lines(page) == []


def test_enter_while_a_word_is_being_composed_keeps_nothing(
    opened: Any, surroundings: Any, qtbot: Any
):
    note = opened().timeline.note
    note.setFocus()
    QCoreApplication.sendEvent(note, QInputMethodEvent("nihao", []))
    qtbot.keyClick(note, Qt.Key.Key_Return)
    surroundings.settle()
    assert surroundings.context.desk.interactions.ids(ListQuery()) == []

    chosen = QInputMethodEvent()
    chosen.setCommitString("你好")
    QCoreApplication.sendEvent(note, chosen)
    qtbot.keyClick(note, Qt.Key.Key_Return)
    surroundings.settle()
    log = surroundings.context.desk.interactions
    assert [row.draft.summary for row in log.rows(log.ids(ListQuery()))] == ["你好"]


def test_a_note_that_is_too_long_is_given_back_with_the_reason(
    opened: Any, surroundings: Any, qtbot: Any
):
    timeline = opened().timeline
    timeline.note.setText("x" * 501)
    qtbot.keyClick(timeline.note, Qt.Key.Key_Return)
    surroundings.settle()
    assert len(timeline.note.text()) == 501
    assert "500" in timeline.problem.text()


def test_a_half_typed_note_does_not_follow_to_another_customer(opened: Any, nordlicht: bytes):
    timeline = opened().timeline
    timeline.note.setText("half")
    timeline.show_customer(nordlicht)
    assert timeline.note.text() == "half"
    timeline.show_customer(bytes(16))
    assert timeline.note.text() == ""


@pytest.fixture
def records(desk: Any, nordlicht: bytes, clock: Any, said: Any) -> dict[str, bytes]:
    """A record of each kind, from the newest to the oldest."""
    today = clock.today()
    key = desk.complaints.add(
        ComplaintDraft(nordlicht, "glass too thin", clock.ms - 2 * 86_400_000)
    )[0]
    order = OrderDraft("SO-1", nordlicht, today - timedelta(days=5), "USD", total_minor=100)
    done = FollowUpDraft(
        nordlicht,
        "Sample sent",
        today - timedelta(days=9),
        FollowUpKind.SAMPLE,
        done=today - timedelta(days=9),
        result="arrived",
    )
    return {
        "said": said("asks for lanterns"),
        "complaints": key,
        "orders": desk.orders.add(order)[0],
        "follow_ups": desk.follow_ups.add(done)[0],
    }


@pytest.mark.parametrize(("place", "tab"), [(1, "complaints"), (2, "orders"), (3, "follow_ups")])
def test_enter_opens_the_record_of_an_entry(
    opened: Any, surroundings: Any, records: dict[str, bytes], qtbot: Any, place: int, tab: str
):
    view = opened().timeline.view
    view.selectRow(place)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert surroundings.went_to[-1][:2] == (tab, records[tab])


def test_each_kind_can_be_shown_alone(opened: Any, surroundings: Any, records: dict[str, bytes]):
    page = opened()
    assert lines(page) == [
        "asks for lanterns",
        "Complaint 2026-001: glass too thin",
        "Order SO-1",
        "Sample sent",
    ]
    menu = page.timeline.kinds_menu()
    menu.actions()[2].trigger()
    menu.deleteLater()
    surroundings.settle()
    assert lines(page) == ["Order SO-1"]


def test_an_entry_is_changed_in_place(
    opened: Any, surroundings: Any, records: dict[str, bytes], qtbot: Any
):
    page = opened()
    page.timeline.view.selectRow(0)
    qtbot.keyClick(page.timeline.view, Qt.Key.Key_Return)
    panel = page.log_panel
    assert panel.isVisible()
    assert panel.summary.value() == "asks for lanterns"
    panel.summary.line.selectAll()
    qtbot.keyClicks(panel.summary.line, "asks for 240 lanterns")
    qtbot.keyClick(panel.summary.line, Qt.Key.Key_Return)
    surroundings.settle()
    assert not panel.isVisible()
    kept = surroundings.context.desk.interactions.page(records["said"]).draft
    assert (kept.summary, kept.channel, kept.direction) == (
        "asks for 240 lanterns",
        Channel.MAIL,
        Direction.IN,
    )
    assert lines(page)[0] == "asks for 240 lanterns"


def test_delete_removes_an_entry_and_leaves_orders_alone(
    opened: Any, surroundings: Any, records: dict[str, bytes], qtbot: Any
):
    page = opened()
    page.timeline.view.selectRow(0)
    page.timeline.view.setFocus()
    qtbot.keyClick(page.timeline.view, Qt.Key.Key_Delete)
    surroundings.settle()
    assert "asks for lanterns" not in lines(page)
    page.timeline.view.selectRow(1)
    qtbot.keyClick(page.timeline.view, Qt.Key.Key_Delete)
    surroundings.settle()
    assert "Order SO-1" in lines(page)
    assert surroundings.told
    surroundings.context.desk.history.undo()
    assert surroundings.context.desk.interactions.page(records["said"]) is not None


def test_an_order_of_another_year_shows_its_year(
    opened: Any, desk: Any, nordlicht: bytes, surroundings: Any
):
    desk.orders.add(OrderDraft("SO-0", nordlicht, date(2019, 5, 4), "USD", total_minor=5))
    page = opened()
    page.timeline.view.grab()
    assert lines(page) == ["Order SO-0"]
    assert page.timeline.model.columns[1].text(page.timeline.model.row_at(0)) == "4 May 2019"


def test_the_timeline_speaks_chinese(
    opened: Any, records: dict[str, bytes], in_chinese: Any, surroundings: Any
):
    page = opened()
    in_chinese()
    surroundings.settle()
    page.timeline.view.grab()
    assert len(lines(page)) == 4
