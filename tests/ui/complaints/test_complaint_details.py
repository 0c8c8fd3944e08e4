"""What is kept about a complaint, edited where one reads it."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.complaints.opened import Opened
from tradetrust_desktop.domain.care import (
    Category,
    Origin,
    Priority,
)
from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.contacts import ContactDraft
from tradetrust_desktop.domain.orders import OrderDraft

HOUR = 3_600_000
MINUTE = 60_000
TYPED = "Photos and a refund"


def test_another_priority_is_told_in_the_log(opened: Opened):
    field = opened.page.details.priority
    field.box.setCurrentIndex(field.box.findData("minor"))
    field.box.activated.emit(field.box.currentIndex())
    opened.settle()
    assert opened.draft.priority is Priority.MINOR
    assert any("Priority minor instead of major" in text[1] for text in opened.page.log._said)
    assert opened.page.clocks.views[Clock.FIRST_REPLY].state.text() == "23 h left"


def test_the_title_is_edited_where_it_stands_and_not_emptied(opened: Opened):
    line = opened.page.details.title.line
    line.setFocus()
    line.selectAll()
    opened.type_in("Breaker trips")
    opened.enter()
    assert opened.draft.title == "Breaker trips"
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    opened.enter()
    assert opened.page.details.title.problem.text()
    assert opened.draft.title == "Breaker trips"


def test_a_description_is_kept_by_ctrl_enter(opened: Opened):
    opened.page.details.description.edit.setFocus()
    opened.type_in("Twelve of 310")
    opened.enter(modifier=Qt.KeyboardModifier.ControlModifier)
    assert opened.draft.description == "Twelve of 310"


@pytest.mark.parametrize(
    ("typed", "minor", "currency"),
    [("USD 18,400", 1_840_000, "USD"), ("18400.50 eur", 1_840_050, "EUR"), ("12", 1200, "CNY")],
)
def test_the_amount_at_stake_is_typed_with_its_currency(
    opened: Opened, typed: str, minor: int, currency: str
):
    opened.page.details.stake.line.setFocus()
    opened.type_in(typed)
    opened.enter()
    assert (opened.draft.stake_minor, opened.draft.stake_currency) == (minor, currency)


def test_an_amount_that_cannot_be_read_is_said_and_not_kept(opened: Opened):
    opened.page.details.stake.line.setFocus()
    opened.type_in("USD much")
    opened.enter()
    assert opened.page.details.stake.problem.text()
    assert opened.draft.stake_minor is None


def test_order_contact_category_and_origin_are_chosen(
    qapp: Any, desk: Any, firm: bytes, opened: Opened
):
    order, _ = desk.orders.add(OrderDraft("SO-1", firm, date(2026, 10, 12), "USD"))
    contact, _ = desk.contacts.add(ContactDraft(firm, "Faisal"))
    opened.reread()
    details = opened.page.details
    for field, wanted in (
        (details.order, order.hex()),
        (details.contact, contact.hex()),
        (details.category, str(Category.QUALITY)),
        (details.origin, str(Origin.US)),
    ):
        field.box.setCurrentIndex(field.box.findData(wanted))
        field.box.activated.emit(field.box.currentIndex())
        opened.settle()
    kept = opened.draft
    assert (kept.order_id, kept.contact_id) == (order, contact)
    assert (kept.category, kept.origin) == ("quality", Origin.US)
    assert opened.page.header.order_link.text() == "Order SO-1"
    assert opened.page.step_button.text() == "Tell the customer"
    assert opened.page.clocks.views[Clock.CUSTOMER_TOLD].isVisible()
    opened.page.header.order_link.click()
    assert opened.surroundings.went_to[-1] == ("orders", order, {})


def test_while_a_message_is_asked_for_the_filled_button_is_the_one_that_keeps_it(opened: Opened):
    opened.page.act()
    opened.settle()
    assert opened.page.log.form.save_button.isVisible()
    assert not opened.page.step_button.isVisible()
    opened.page.log.give_up()
    assert opened.page.step_button.isVisible()


def test_a_title_without_room_ends_in_dots_until_one_types(opened: Opened):
    title = opened.page.details.title
    opened.page.step_button.setFocus()
    title.set_value("Forty of two hundred lanterns arrived with broken glass " * 4)
    opened.settle()
    assert title._dots.isVisible()
    title.line.setFocus()
    assert not title._dots.isVisible()


def test_changing_one_field_leaves_the_seconds_of_the_receipt(opened: Opened, firm: bytes):
    before = opened.draft.received_ms
    opened.page.details.title.set_value("Late")
    opened.page.details.editor.change()
    opened.settle()
    assert opened.draft.received_ms == before


def test_a_follow_up_is_planned_for_the_customer(opened: Opened, firm: bytes):
    opened.choose("Plan a follow-up")
    tab, record, how = opened.surroundings.went_to[-1]
    assert (tab, record, how["new_for"]) == ("follow_ups", None, firm)
