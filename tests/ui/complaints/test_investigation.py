"""The sections of investigation and actions, by the keyboard."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.complaints.opened import Opened
from tests.ui.look.measure import faults
from tradetrust_desktop.domain.care import Category
from tradetrust_desktop.domain.case import ActionDraft, ActionKind, CaseLink, ShipmentDraft
from tradetrust_desktop.domain.complaint_subjects import Subject
from tradetrust_desktop.domain.orders import LineDraft, OrderDraft
from tradetrust_desktop.ui.complaints.actions_part import ActionsPart
from tradetrust_desktop.ui.complaints.investigation import InvestigationPart

MICRO = 1_000_000


@pytest.fixture
def order(desk: Any, firm: bytes, clock: Any) -> bytes:
    lines = (
        LineDraft("WL-318", "Wall light", 640 * MICRO, "pcs"),
        LineDraft("LN-20", "Lantern", 200 * MICRO, "pcs"),
    )
    return desk.orders.add(OrderDraft("SO-1", firm, clock.day, "USD", lines=lines))[0]


@pytest.fixture
def part(order: bytes, opened: Opened) -> InvestigationPart:
    del order
    opened.page.sections.open("investigation")
    opened.settle()
    return opened.page.findChild(InvestigationPart)


@pytest.fixture
def acts(opened: Opened) -> ActionsPart:
    opened.page.sections.open("actions")
    opened.settle()
    return opened.page.findChild(ActionsPart)


def keys(*pressed: Any) -> None:
    """Into whatever has the focus: texts are typed, keys are pressed."""
    for each in pressed:
        here = QApplication.focusWidget()
        assert here is not None
        if isinstance(each, str):
            QTest.keyClicks(here, each)
        else:
            QTest.keyClick(here, each)


def test_a_line_is_linked_by_the_keyboard_with_how_much_of_it_is_concerned(
    opened: Opened, part: InvestigationPart, desk: Any, order: bytes
):
    card = part.links
    assert card.nothing.isVisible()
    card.add_button.setFocus()
    keys(Qt.Key.Key_Space)
    opened.settle()
    assert card.chooser.order.value() == order
    card.chooser.words.setFocus()
    keys("lantern", Qt.Key.Key_Tab)
    assert card.chooser.list.count() == 1
    keys(Qt.Key.Key_Space)
    assert card.chooser.save_button.isEnabled()
    keys(Qt.Key.Key_Return)
    opened.settle()
    assert card.chooser.isHidden()
    (line,) = card.rows
    assert (line.name.whole_text(), line.of.text()) == ("LN-20 Lantern", "of 200 pcs")
    keys("400", Qt.Key.Key_Return)
    opened.settle()
    assert line.change.isVisible()  # more than was ordered
    assert desk.investigation.links(opened.key)[0].link.quantity_micro is None
    keys(Qt.Key.Key_Backspace, Qt.Key.Key_Return)
    opened.settle()
    assert not line.change.isVisible()
    assert desk.investigation.links(opened.key)[0].link.quantity_micro == 40 * MICRO
    assert part.fields["product"].value() == "LN-20"
    assert card.rows == [line]  # whoever types in it keeps it
    line.remove_button.click()
    opened.settle()
    assert card.nothing.isVisible()
    opened.undo()
    assert len(card.rows) == 1


def test_a_line_that_changed_since_says_so_and_is_taken_over(
    opened: Opened, part: InvestigationPart, desk: Any, order: bytes
):
    desk.investigation.set_links(opened.key, links=[CaseLink(order, 1), CaseLink(order, 2)])
    draft = desk.orders.page(order).draft
    desk.orders.edit(order, draft=replace(draft, lines=(LineDraft("X-9", "Other lamp"),)))
    opened.reread()
    one, two = part.links.rows
    assert one.change.text() == "Line 1 of the order is another item today: X-9 Other lamp"
    assert two.change.text() == "The order has no line 2 any more."
    assert not two.take_button.isVisible()
    one.take_button.click()
    opened.settle()
    assert part.links.rows[0].name.whole_text() == "X-9 Other lamp"
    assert not part.links.rows[0].change.isVisible()


def test_a_shipment_is_typed_where_one_links_and_a_misspelt_container_is_only_hinted_at(
    opened: Opened, part: InvestigationPart, desk: Any, order: bytes
):
    card = part.links
    card.choose()
    opened.settle()
    card.chooser.shipment_button.click()
    keys("COSCO", Qt.Key.Key_Tab, Qt.Key.Key_Tab, "csqu 305438 4")
    note = card.shipment.fields["container"].note
    assert note.text() == "Check the number: its last digit would be 3."
    card.shipment.fields["etd"].line.setText("soon")
    card.shipment.save()
    opened.settle()
    assert card.shipment.fields["etd"].problem.isVisible()
    card.shipment.fields["etd"].line.setText("12 Nov")
    card.shipment.save()
    opened.settle()
    (row,) = desk.shipments.of(order)
    assert (row.draft.container, row.draft.etd.month) == ("csqu 305438 4", 11)
    assert card.shipment.isHidden()
    card.chooser.list.setCurrentRow(card.chooser.list.count() - 2)
    keys(Qt.Key.Key_Return)
    opened.settle()
    assert card.rows[0].name.whole_text() == "Shipment COSCO, csqu 305438 4"
    assert part.fields["carrier"].value() == "COSCO"
    assert part.fields["container"].note.text() == note.text()
    card.rows[0].edit_button.click()
    card.shipment.fields["bill"].line.setText("B-77")
    keys(Qt.Key.Key_Escape)
    assert card.shipment.isHidden()
    assert desk.shipments.of(order)[0].draft.bill == ""


def test_each_why_asks_for_the_next_and_a_new_cause_is_added_and_chosen(
    opened: Opened, part: InvestigationPart, desk: Any
):
    lines = part.whys.lines
    assert [line.isVisible() for line in lines] == [True, False, False, False, False]
    lines[0].line.setFocus()
    keys("Water came in")
    assert lines[1].isVisible()
    keys(Qt.Key.Key_Tab, "No seal", Qt.Key.Key_Tab)
    opened.settle()
    assert opened.draft.whys == "Water came in\nNo seal"
    field = part.cause
    field.add_button.setFocus()
    keys(Qt.Key.Key_Space, "Night shift without seals", Qt.Key.Key_Return)
    opened.settle()
    key = opened.draft.cause
    assert desk.causes.text(key, language="en") == "Night shift without seals"
    assert field.value() == key
    assert QApplication.focusWidget() is field.box
    desk.causes.hide(key, language="en")
    opened.reread()
    assert field.box.currentText() == "Night shift without seals"
    keys(Qt.Key.Key_Tab, Qt.Key.Key_Space, "a", Qt.Key.Key_Escape)
    assert field.line.isHidden()


def test_a_field_is_written_over_the_complaint_as_it_stands_now(
    opened: Opened, part: InvestigationPart, desk: Any
):
    desk.complaints.edit(opened.key, draft=replace(opened.draft, title="Another title"))
    part.fields["supplier"].line.setFocus()
    keys("Hailight", Qt.Key.Key_Return)
    opened.settle()
    assert (opened.draft.supplier, opened.draft.title) == ("Hailight", "Another title")
    part.responsible.set_value("supplier")
    part.responsible.committed.emit()
    opened.settle()
    assert opened.draft.responsible == "supplier"


def test_category_and_sub_category_are_chosen_as_one(opened: Opened):
    field = opened.page.details.category
    field.set_value("logistics/transit_damage")
    assert field.box.currentText() == "Logistics and delivery, damage in transit"
    field.committed.emit()
    opened.settle()
    assert opened.draft.category == Category.LOGISTICS
    assert opened.draft.sub_category == Subject.TRANSIT_DAMAGE


def test_an_action_is_added_done_and_checked_by_the_keyboard(
    opened: Opened, acts: ActionsPart, desk: Any, clock: Any
):
    card = acts.cards[ActionKind.CORRECTIVE]
    card.add_button.setFocus()
    keys(Qt.Key.Key_Space)
    opened.settle()
    keys(Qt.Key.Key_Return)
    opened.settle()
    assert acts.form.fields["text"].problem.text() == "This is needed."
    keys("Test every lamp", Qt.Key.Key_Tab, "Production", Qt.Key.Key_Tab, "Zhou Min")
    keys(Qt.Key.Key_Tab, "20 Nov", Qt.Key.Key_Return)
    opened.settle()
    assert acts.form.isHidden()
    assert QApplication.focusWidget() is card.add_button
    (line,) = card.lines
    assert line.chip.text() == "3 day(s) overdue"
    assert opened.page.sections.tabs.accessibleTabName(2) == "Actions 1"
    line.box.setFocus()
    keys(Qt.Key.Key_Space)
    opened.settle()
    (row,) = desk.actions.of(opened.key)
    assert row.draft.done == clock.day
    assert row.draft.check_due == clock.day + timedelta(days=30)
    assert not line.yes_button.isVisible()
    clock.forward(days=31)
    opened.reread()
    assert line.chip.text() == "did it work?"
    line.no_button.setFocus()
    keys(Qt.Key.Key_Space)
    opened.settle()
    assert line.chip.text() == "did not work"
    line.words.setFocus()
    keys(Qt.Key.Key_Return)
    assert acts.form.isVisible()
    assert not line.isVisible()
    keys(Qt.Key.Key_Escape)
    line.words.setFocus()
    keys(Qt.Key.Key_Delete)
    opened.settle()
    assert desk.actions.of(opened.key) == ()
    opened.undo()
    assert desk.actions.of(opened.key)[0].draft.worked is False


def test_both_sections_speak_chinese_and_keep_what_is_typed(
    opened: Opened, part: InvestigationPart, acts: ActionsPart, desk: Any, in_chinese: Any
):
    desk.actions.add(ActionDraft(ActionKind.PREVENTIVE, "培训供应商", complaint_id=opened.key))
    opened.reread()
    acts.begin(ActionKind.CONTAINING)
    acts.form.fields["text"].edit.setPlainText("停发")
    in_chinese()
    opened.page.retranslate()
    assert acts.cards[ActionKind.PREVENTIVE].title.text() == "预防"
    assert acts.form.fields["text"].value() == "停发"
    assert part.why.title.text() == "为什么会发生"


def test_with_everything_open_all_has_room_and_a_name(
    opened: Opened, part: InvestigationPart, acts: ActionsPart, desk: Any, order: bytes
):
    shipment, _ = desk.shipments.add(ShipmentDraft(order, carrier="COSCO", container="XYZ"))
    links = [CaseLink(order, 1), CaseLink(order, shipment_id=shipment), CaseLink(order)]
    desk.investigation.set_links(opened.key, links=links)
    desk.actions.add(ActionDraft(ActionKind.CONTAINING, "Stop " * 40, complaint_id=opened.key))
    opened.page.sections.open("investigation")
    part.links.choose()
    opened.reread()
    part.links.chooser.shipment_button.click()
    opened.settle()
    root = opened.page.window()
    assert faults(root, language="en") == []
    opened.page.sections.open("actions")
    opened.settle()
    acts.edit(desk.actions.of(opened.key)[0])
    opened.settle()
    assert faults(root, language="en") == []
