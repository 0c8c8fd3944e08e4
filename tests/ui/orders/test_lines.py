"""The table of lines: typing, totals, and what cannot be read."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.orders.conftest import line
from tradetrust_desktop.domain.orders import LineDraft
from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.ui.orders.form import AmountField
from tradetrust_desktop.ui.orders.lines_editor import LinesEditor
from tradetrust_desktop.ui.orders.lines_model import COLUMNS, LinesModel


@pytest.fixture
def model(surroundings: Any) -> Any:
    made = LinesModel(surroundings.context)
    made.set_lines((line("GL-2140", 200, 4.85, 97_000), line("LN-22", 10, 15, 15_000)), "USD")
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield made
    tester.deleteLater()


def put(model: LinesModel, row: int, name: str, text: str) -> bool:
    return model.setData(model.index(row, COLUMNS.index(name)), text)


def shown(model: LinesModel, row: int, name: str) -> str:
    return str(model.index(row, COLUMNS.index(name)).data())


def test_a_changed_quantity_changes_amount_and_total(model: LinesModel):
    assert put(model, 0, "quantity", "100")
    assert model.lines()[0].amount_minor == 48_500
    assert model.total_minor() == 63_500


def test_a_stated_amount_wins_over_quantity_times_price(model: LinesModel):
    put(model, 0, "amount", "960")
    assert model.lines()[0].amount_minor == 96_000
    assert model.lines()[0].quantity_micro == 200_000_000


def test_the_row_below_the_lines_begins_a_new_one(model: LinesModel):
    assert model.rowCount() == 3
    put(model, 2, "item", "WL-318")
    put(model, 2, "quantity", "3")
    put(model, 2, "unit_price", "11.2")
    assert model.rowCount() == 4
    assert model.lines()[2].item == "WL-318"
    assert model.lines()[2].amount_minor == 3_360


def test_what_is_no_number_stays_in_its_cell_and_out_of_the_lines(model: LinesModel):
    put(model, 0, "quantity", "about 500")
    assert shown(model, 0, "quantity") == "about 500"
    assert model.bad_cells() == [(0, "quantity", "about 500", Code.NOT_A_NUMBER)]
    assert model.lines()[0].quantity_micro == 200_000_000
    put(model, 0, "quantity", "500")
    assert model.bad_cells() == []
    assert model.lines()[0].quantity_micro == 500_000_000


def test_removing_a_line_moves_what_is_wrong_below_it(model: LinesModel):
    put(model, 1, "unit_price", "dear")
    model.remove([0])
    assert [each.item for each in model.lines()] == ["LN-22"]
    assert [(row, name) for row, name, _, _ in model.bad_cells()] == [(0, "unit_price")]


def test_an_amount_beyond_all_bounds_is_refused(model: LinesModel):
    put(model, 0, "quantity", "9000000000")
    put(model, 0, "unit_price", "9000000000")
    assert [bad[3] for bad in model.bad_cells()] == [Code.NUMBER_TOO_LARGE]


def test_another_currency_keeps_the_figures_people_read(model: LinesModel):
    model.set_currency("JPY")
    assert [each.amount_minor for each in model.lines()] == [970, 150]
    model.set_currency("USD")
    assert [each.amount_minor for each in model.lines()] == [97_000, 15_000]


def test_the_same_value_typed_again_is_no_edit(model: LinesModel, qtbot: Any):
    with qtbot.assertNotEmitted(model.edited):
        assert not put(model, 0, "quantity", "200")
        assert not put(model, 2, "item", "  ")


@pytest.fixture
def editor(surroundings: Any, shown: Any) -> LinesEditor:
    context = surroundings.context
    made = LinesEditor(context, AmountField(context, inplace=True), inplace=True)
    made.show_lines((line("GL-2140", 200, 4.85, 97_000),), "USD")
    shown(made, 800, 400)
    return made


def test_a_line_is_typed_by_keyboard_from_cell_to_cell(editor: LinesEditor, qtbot: Any):
    editor.add_button.click()
    for text, key in (
        ("WL-318", Qt.Key.Key_Tab),
        ("Wall light", Qt.Key.Key_Tab),
        ("3", Qt.Key.Key_Tab),
        ("PCS", Qt.Key.Key_Tab),
        ("11.2", Qt.Key.Key_Return),
    ):
        cell = QGuiApplication.focusObject()
        qtbot.keyClicks(cell, text)
        qtbot.keyClick(cell, key)
    qtbot.waitUntil(lambda: editor.model.lines()[-1].amount_minor > 0)
    assert editor.model.lines()[1] == LineDraft(
        item="WL-318",
        description="Wall light",
        quantity_micro=3_000_000,
        unit="PCS",
        unit_price_micro=11_200_000,
        amount_minor=3_360,
    )
    assert editor.total.line.text() == "1,003.60"


def test_the_key_delete_takes_the_chosen_line_out(editor: LinesEditor, qtbot: Any):
    editor.table.setCurrentIndex(editor.model.index(0, 1))
    qtbot.keyClick(editor.table, Qt.Key.Key_Delete)
    assert editor.model.lines() == ()
    assert editor.total.line.text() == "0.00"


def test_what_is_wrong_is_said_below_the_table_with_its_line(editor: LinesEditor):
    put(editor.model, 0, "quantity", "many")
    assert editor.problem.text() == "Line 1: “many” is not a number."
    put(editor.model, 0, "quantity", "7")
    assert editor.problem.isHidden()


def test_the_total_can_be_typed_only_where_there_are_no_lines(editor: LinesEditor):
    assert editor.total.line.isReadOnly()
    editor.model.remove([0])
    assert not editor.total.line.isReadOnly()
