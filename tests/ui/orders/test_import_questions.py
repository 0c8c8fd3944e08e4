"""What the import asks before it goes on, and what the answers do."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.ui.orders.conftest import HEADINGS, order_row
from tests.ui.orders.wizard_steps import choose, column_named, desk_ids, figures, go_on, read
from tradetrust_desktop.domain.importing.values import AmountMeans
from tradetrust_desktop.ui.orders.import_questions import reading_of
from tradetrust_desktop.ui.orders.tab import OrdersTab
from tradetrust_desktop.ui.orders.wizard import COLUMNS, FILE, PREVIEW


def test_a_needed_column_that_was_not_recognised_is_asked_for(
    surroundings: Any, tab: OrdersTab, write_orders: Callable[..., Path]
):
    headings = [*HEADINGS]
    headings[0] = "备查"
    path = write_orders(
        order_row("alpha", "Fjordlys Interiør AS"),
        order_row("beta", "Fjordlys Interiør AS"),
        headings=headings,
    )
    wizard = read(surroundings, tab, path)
    assert wizard.step() == COLUMNS
    if column_named(wizard, "备查").field.value():
        choose(column_named(wizard, "备查"), "")
    assert not wizard.footer.next_button.isEnabled()
    assert "Order number" in wizard.footer.note.whole_text()
    assert "Order number" in wizard.columns_page.questions.missing.text()
    choose(column_named(wizard, "备查"), "number")
    assert wizard.footer.next_button.isEnabled()
    go_on(surroundings, wizard)
    assert figures(wizard)["new"] == "2"


def test_a_meaning_given_to_a_second_column_leaves_the_first_out(
    surroundings: Any, tab: OrdersTab, problem_file: Path
):
    wizard = read(surroundings, tab, problem_file)
    choose(column_named(wizard, "备注"), "description")
    assert column_named(wizard, "备注").field.value() == "description"
    assert column_named(wizard, "品名规格").field.value() != "description"


def test_days_that_read_two_ways_are_asked_once_with_both_readings(
    surroundings: Any, tab: OrdersTab, desk: Any, write_orders: Callable[..., Path]
):
    path = write_orders(
        order_row("SO-901", "Fjordlys Interiør AS", day="03/04/2026"),
        order_row("SO-902", "Fjordlys Interiør AS", day="05/06/2026"),
    )
    wizard = read(surroundings, tab, path)
    assert wizard.step() == COLUMNS
    card = wizard.columns_page.questions.dates
    answers = {button.text(): button for button in card.buttons()}
    assert set(answers) == {
        "3 Apr 2026 (day, month, year)",
        "4 Mar 2026 (month, day, year)",
    }
    assert not wizard.footer.next_button.isEnabled()
    assert answers["3 Apr 2026 (day, month, year)"].hasFocus()
    answers["4 Mar 2026 (month, day, year)"].click()
    go_on(surroundings, wizard)
    assert wizard.step() == PREVIEW
    go_on(surroundings, wizard)
    days = {row.number: row.day.isoformat() for row in desk.orders.rows(desk_ids(desk))}
    assert days["SO-901"] == "2026-03-04"


def test_a_currency_that_the_file_does_not_name_is_asked(
    surroundings: Any, tab: OrdersTab, desk: Any, write_orders: Callable[..., Path]
):
    headings = [each for each in HEADINGS if each != "币种"]
    rows = [
        [value for value, each in zip(row, HEADINGS, strict=True) if each != "币种"]
        for row in (
            order_row("SO-901", "Fjordlys Interiør AS"),
            order_row("SO-902", "Fjordlys Interiør AS"),
        )
    ]
    wizard = read(surroundings, tab, write_orders(*rows, headings=headings))
    questions = wizard.columns_page.questions
    assert not questions.currency_card.isHidden()
    assert questions.currency.value() == "CNY"
    questions.currency.box.setCurrentIndex(questions.currency.box.findData("EUR"))
    questions.currency.box.activated.emit(questions.currency.box.currentIndex())
    go_on(surroundings, wizard)
    go_on(surroundings, wizard)
    found = {row.number: row.currency for row in desk.orders.rows(desk_ids(desk))}
    assert found["SO-901"] == "EUR"


def test_a_currency_found_lacking_only_later_is_still_asked(
    surroundings: Any, tab: OrdersTab, write_orders: Callable[..., Path]
):
    headings = [each for each in HEADINGS if each != "币种"]
    row = [
        value
        for value, each in zip(
            order_row("SO-901", "Fjordlys Interiør AS", day="03/04/2026"), HEADINGS, strict=True
        )
        if each != "币种"
    ]
    wizard = read(surroundings, tab, write_orders(row, headings=headings))
    wizard.columns_page.questions.dates.buttons()[0].click()
    go_on(surroundings, wizard)
    assert wizard.step() == COLUMNS
    assert not wizard.columns_page.questions.currency_card.isHidden()
    go_on(surroundings, wizard)
    assert wizard.step() == PREVIEW


def test_answers_for_one_file_are_not_taken_for_the_next(
    surroundings: Any, tab: OrdersTab, write_orders: Callable[..., Path]
):
    first = write_orders(order_row("SO-901", "Fjordlys Interiør AS", day="03/04/2026"))
    wizard = read(surroundings, tab, first)
    wizard.columns_page.questions.dates.buttons()[1].click()
    second = write_orders(
        order_row("SO-911", "Fjordlys Interiør AS", day="05/06/2026"), name="second.xlsx"
    )
    wizard = read(surroundings, tab, second)
    assert wizard.columns_page.questions.dates.answer() == ""
    assert not wizard.footer.next_button.isEnabled()


def test_a_doubtful_total_is_asked(
    surroundings: Any, tab: OrdersTab, desk: Any, write_orders: Callable[..., Path]
):
    path = write_orders(
        order_row("SO-901", "Fjordlys Interiør AS", quantity=None, price=None, amount=900),
        order_row(
            "SO-901", "Fjordlys Interiør AS", item="WL-318", quantity=None, price=None, amount=900
        ),
    )
    wizard = read(surroundings, tab, path)
    card = wizard.columns_page.questions.amounts
    assert wizard.step() == COLUMNS
    assert not card.isHidden()
    assert not wizard.footer.next_button.isEnabled()
    total = next(
        button
        for button in card.buttons()
        if button.property("answer") == str(AmountMeans.ORDER_TOTAL)
    )
    total.click()
    go_on(surroundings, wizard)
    go_on(surroundings, wizard)
    found = {row.number: row.total_minor for row in desk.orders.rows(desk_ids(desk))}
    assert found["SO-901"] == 90_000


def test_of_several_sheets_one_is_chosen(
    surroundings: Any, tab: OrdersTab, write_orders: Callable[..., Path]
):
    path = write_orders(
        order_row("SO-901", "Fjordlys Interiør AS"),
        order_row("SO-902", "Fjordlys Interiør AS"),
        more_sheets=("补录",),
    )
    wizard = read(surroundings, tab, path)
    assert wizard.step() == FILE
    sheets = {button.text(): button for button in wizard.file_page.group.buttons()}
    assert list(sheets) == ["订单明细", "补录"]
    assert sheets["订单明细"].isChecked()
    sheets["补录"].click()
    surroundings.settle()
    assert wizard.step() == COLUMNS
    assert wizard.preview.sheet == "补录"
    assert wizard.preview.rows == 1


def test_rows_without_a_customer_can_be_booked_on_one(
    surroundings: Any, tab: OrdersTab, desk: Any, problem_file: Path
):
    wizard = read(surroundings, tab, problem_file)
    questions = wizard.columns_page.questions
    book = next(b for b in questions.nobody_card.buttons() if b.property("answer") == "book")
    book.click()
    assert not wizard.footer.next_button.isEnabled()
    questions.nobody.line.setText("Walk-in customers")
    questions.nobody.line.textEdited.emit("Walk-in customers")
    assert wizard.footer.next_button.isEnabled()
    go_on(surroundings, wizard)
    assert figures(wizard)["rejected"] == "2"
    assert figures(wizard)["new"] == "3"


@pytest.mark.parametrize(
    ("value", "order", "expected"),
    [
        ("03/04/2026", "dmy", "2026-04-03"),
        ("03/04/2026", "mdy", "2026-03-04"),
        ("2026-03-04", "ymd", "2026-03-04"),
        ("3.4.26 08:15", "dmy", "2026-04-03"),
        ("13/04/2026", "mdy", None),
        ("March", "dmy", None),
    ],
)
def test_a_written_day_has_a_reading_per_order(value: str, order: str, expected: str | None):
    found = reading_of(value, order)
    assert (found.isoformat() if found else None) == expected
