"""The shipments on the page of an order."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt

from tests.ui.orders.conftest import Known
from tradetrust_desktop.ui.orders.tab import OrdersTab


def test_a_shipment_is_added_changed_and_deleted_where_the_order_stands(
    qtbot: Any, surroundings: Any, tab: OrdersTab, known: Known, desk: Any
):
    card = tab.record_page.shipments
    card.add_button.click()
    qtbot.keyClicks(card.form.fields["carrier"].control, "COSCO")
    card.form.fields["etd"].line.setText("2026-11-12")
    qtbot.keyClick(
        card.form.fields["etd"].line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    surroundings.settle()
    (row,) = desk.shipments.of(known.first)
    assert (row.draft.carrier, row.draft.etd) == ("COSCO", date(2026, 11, 12))
    assert card.form.isHidden()
    assert len(card.edit_buttons) == 1
    card.edit_buttons[0].click()
    card.form.fields["container"].line.setText("MSKU9070323")
    card.form.save()
    surroundings.settle()
    assert desk.shipments.of(known.first)[0].draft.container == "MSKU9070323"
    card.edit_buttons[0].click()
    card.form.delete_button.click()
    surroundings.settle()
    assert desk.shipments.of(known.first) == ()
    assert card.edit_buttons == []
