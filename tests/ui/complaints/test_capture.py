"""Taking a complaint down: by keyboard alone, kept as a draft, with what follows beside it."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tradetrust_desktop.domain.care import (
    Category,
    Channel,
    ComplaintDraft,
    Priority,
)
from tradetrust_desktop.domain.contacts import ContactDraft
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.orders import LineDraft, OrderDraft
from tradetrust_desktop.ui.complaints.tab import ComplaintsTab

HOUR = 3_600_000
NOON_HERE = "Mon 23 Nov, 20:40"


@pytest.fixture
def delta(desk: Any, clock: Any) -> bytes:
    """A customer in Utrecht with two orders, of whom Sanne wrote last."""
    key = desk.customers.add(
        CustomerDraft("Delta Tuinverlichting B.V.", country="NL", city="Utrecht", currency="EUR")
    )[0]
    contact, _ = desk.contacts.add(ContactDraft(key, "Sanne de Wit", language="nl"))
    desk.interactions.add(
        InteractionDraft(
            *(key, clock.ms - HOUR, "glass is broken", Channel.MAIL, Direction.IN, contact)
        )
    )
    for number, day in (("SO-26-1300", date(2026, 9, 1)), ("SO-26-1402", date(2026, 11, 1))):
        lines = (LineDraft("L", "lantern", 200_000_000, "PCS", 33_500_000, 670_000),)
        desk.orders.add(OrderDraft(number, key, day, "USD", lines=lines))
    return key


@pytest.fixture
def tab(surroundings: Any, shown: Any, delta: bytes) -> ComplaintsTab:
    return shown(ComplaintsTab(surroundings.context), 1280, 724)


@pytest.fixture
def begun(tab: ComplaintsTab, surroundings: Any, delta: bytes) -> Any:
    """The page, begun for that customer."""
    tab.show_records(new_for=delta)
    surroundings.settle()
    return tab.new_page


def rows(surroundings: Any) -> list[Any]:
    complaints = surroundings.context.desk.complaints
    return complaints.rows(complaints.ids(ListQuery()))


def keys(qtbot: Any, surroundings: Any, *pressed: Any) -> None:
    for key in pressed:
        widget = QApplication.focusWidget()
        popup = QApplication.activePopupWidget()
        if isinstance(key, str):
            qtbot.keyClicks(widget, key)
        else:
            qtbot.keyClick(popup or widget, key)
        surroundings.settle()


def test_a_complaint_is_taken_down_by_keyboard_alone(
    tab: ComplaintsTab, surroundings: Any, delta: bytes, qtbot: Any
):
    tab.activateWindow()
    tab.new_record()
    surroundings.settle()
    tab.new_page.customer.control.setFocus()
    keys(
        *(qtbot, surroundings, "delt", Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Tab),
        *("40 of 200 lanterns broken", Qt.Key.Key_Return, "They ask what we will do"),
        *(Qt.Key.Key_Tab, Qt.Key.Key_Left),
    )
    assert tab.new_page.priority.value() is Priority.MAJOR
    widget = QApplication.focusWidget()
    qtbot.keyClick(widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    surroundings.settle()

    (row,) = rows(surroundings)
    draft = row.draft
    assert (draft.customer_id, draft.priority) == (delta, Priority.MAJOR)
    assert draft.title == "40 of 200 lanterns broken"
    assert draft.description == "They ask what we will do"
    assert draft.category == Category.QUALITY
    assert (row.order_number, row.contact) == ("SO-26-1402", "Sanne de Wit")
    assert tab.record_page.isVisible()
    assert tab.view.current_id() == row.id


def test_the_customer_is_told_about_before_anything_is_typed(begun: Any, surroundings: Any):
    assert begun.note.text.text() == (
        "No other open complaint. Sanne de Wit wrote last, reads Dutch."
    )
    assert begun.note._inside.text() == "13:40 in Utrecht"
    assert begun.found.order.box.currentText().startswith("SO-26-1402, 200 lantern")
    assert begun.found.stake.usual == "USD"
    assert begun.received.note.text() == "13:40 in Utrecht"


def test_open_complaints_of_the_customer_are_named(
    tab: ComplaintsTab, surroundings: Any, delta: bytes, clock: Any
):
    desk = surroundings.context.desk
    for title in ("a", "b"):
        desk.complaints.add(ComplaintDraft(delta, title, clock.ms - HOUR))
    tab.show_records(new_for=delta)
    surroundings.settle()
    shown = tab.new_page.note.text.text()
    assert "2026-001" in shown
    assert "2026-002" in shown


def test_what_follows_is_reckoned_again_with_each_change(begun: Any, surroundings: Any, clock: Any):
    def told() -> list[str]:
        surroundings.settle()
        blocks = [block for block in begun.follows.blocks.values() if not block.isHidden()]
        return [block.accessibleName() for block in blocks]

    assert told() == [
        "First reply by, Tue 24 Nov, 20:40, in 24 h, 13:40 in Utrecht",
        "Proposal by, Wed 25 Nov, 20:40, in 48 h, 13:40 in Utrecht",
    ]
    assert begun.follows.reading.text() == "24 h and 48 h, every hour counts"
    begun.priority.card(Priority.MAJOR).click()
    begun.received.set_value(clock.ms - 5 * HOUR)
    begun.received.typed.emit()
    assert told()[0] == "First reply by, Mon 23 Nov, 19:40, 1 h late already, 12:40 in Utrecht"
    begun.found.origin.box.click()
    assert len(told()) == 3
    assert begun.follows.reading.text() == "24 h, 4 h and 24 h, every hour counts"
    clock.forward(ms=HOUR)
    surroundings.context.minute.look()
    assert "2 h late" in told()[1]


def test_the_moment_is_typed_by_their_clock_too(begun: Any, surroundings: Any, clock: Any):
    assert begun.received.edit.text() == NOON_HERE
    begun.received.switch.click()
    assert begun.received.edit.text() == "Mon 23 Nov, 13:40"
    assert begun.received.note.text() == "20:40 in Beijing"
    assert begun.received.value() == clock.ms
    begun.received.edit.setTime(begun.received.edit.time().addSecs(-3600))
    assert begun.received.value() == clock.ms - HOUR
    begun.received.switch.click()
    assert begun.received.edit.text() == "Mon 23 Nov, 19:40"


def test_a_draft_outlives_the_page_and_the_program(
    begun: Any, tab: ComplaintsTab, surroundings: Any, shown: Any, delta: bytes, clock: Any
):
    context = surroundings.context
    begun.what.control.insertPlainText("Late again")
    begun.priority.card(Priority.MINOR).click()
    begun.found.category.set_value(str(Category.PRICE))
    begun.found.category.committed.emit()
    surroundings.settle()
    assert tab.draft_row.isVisible()
    assert tab.draft_row.accessibleName() == "Draft: Late again, Delta Tuinverlichting B.V."

    context.desk.complaints.add(ComplaintDraft(delta, "Another", clock.ms))
    clock.forward(ms=HOUR)
    again = shown(ComplaintsTab(context), 1280, 724)
    assert again.draft_row.isVisible()
    again.draft_row.click()
    surroundings.settle()
    page = again.new_page
    assert page.what.value() == "Late again"
    assert page.customer.value() == delta
    assert page.priority.value() is Priority.MINOR
    assert page.found.category.value() == Category.PRICE
    assert page.received.value() == clock.ms - HOUR

    page.save()
    surroundings.settle()
    assert [row.draft.category for row in rows(surroundings)] == ["price", ""]
    assert not again.draft_row.isVisible()
    assert not context.preferences.get("complaints.draft", {})


def test_cancelling_leaves_the_draft_in_the_list(
    begun: Any, tab: ComplaintsTab, surroundings: Any, qtbot: Any
):
    begun.what.control.insertPlainText("Late again")
    begun.cancel_button.setFocus()
    qtbot.keyClick(begun.cancel_button, Qt.Key.Key_Space)
    surroundings.settle()
    assert not begun.isVisible()
    assert not tab.draft_row.isHidden()
    tab.draft_row.click()
    assert begun.what.value() == "Late again"


def test_a_draft_can_be_discarded_once_there_is_one(
    begun: Any, tab: ComplaintsTab, surroundings: Any
):
    begun.discard()
    tab.new_record()
    assert not begun.discard_button.isVisible()
    begun.what.control.insertPlainText("Late again")
    assert begun.discard_button.isVisible()
    begun.discard_button.click()
    surroundings.settle()
    assert not tab.draft_row.isVisible()
    tab.new_record()
    assert tab.new_page.what.value() == ""
    assert tab.new_page.customer.text() == ""


def test_a_draft_of_one_customer_is_not_overwritten_for_another(
    begun: Any, tab: ComplaintsTab, surroundings: Any, delta: bytes
):
    begun.what.control.insertPlainText("Late again")
    other, _ = surroundings.context.desk.customers.add(CustomerDraft("Acme"))
    tab.show_records(new_for=other)
    surroundings.settle()
    assert begun.customer.value() == delta
    assert begun.what.value() == "Late again"
    assert surroundings.told == ["Save or discard this draft first."]


def test_an_amount_that_is_none_is_said_below_it(begun: Any, surroundings: Any):
    begun.what.control.insertPlainText("Late")
    begun.found.stake.line.setText("a lot")
    begun.save()
    surroundings.settle()
    assert begun.found.stake.problem.text() == "“a lot” is not a number."
    begun.found.stake.line.setText("1,340.50")
    begun.save()
    surroundings.settle()
    (row,) = rows(surroundings)
    assert (row.draft.stake_minor, row.draft.stake_currency) == (134_050, "USD")


def test_the_language_changes_while_one_types(begun: Any, surroundings: Any, in_chinese: Any):
    begun.what.control.insertPlainText("Late")
    in_chinese()
    surroundings.settle()
    assert begun.what.value() == "Late"
    assert begun.found.order.value()
    assert begun.received.edit.text() == "11月23日 周一 20:40"


def test_why_a_complaint_as_typed_would_be_due_then(begun: Any, surroundings: Any, clock: Any):
    follows = begun.follows
    assert follows.why.isHidden()
    follows.why_button.click()
    surroundings.settle()
    assert follows.why.band.said[-1].title == "2 d left"
    assert follows.why.others.text().startswith("If working hours counted: ")
    begun.received.set_value(clock.ms - 5 * HOUR)
    begun.received.typed.emit()
    surroundings.settle()
    assert [said.title for said in follows.why.band.said] == ["Counted 5 h", "1 d 19 h left"]
    follows.why_button.click()
    assert follows.why.isHidden()
