"""The import as a user goes through it, from the file to taking it back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.orders.conftest import Known
from tests.ui.orders.wizard_steps import (
    choose,
    column_named,
    desk_ids,
    figures,
    go_on,
    numbers,
    read,
)
from tradetrust_desktop.domain.importing.values import Outcome
from tradetrust_desktop.ui.orders.tab import OrdersTab
from tradetrust_desktop.ui.orders.wizard import COLUMNS, DONE, FILE, PREVIEW, ImportWizard


def test_a_file_with_problems_goes_through_all_four_steps(
    surroundings: Any, tab: OrdersTab, known: Known, desk: Any, problem_file: Path
):
    wizard = read(surroundings, tab, problem_file)
    assert tab.places.currentWidget() is wizard
    assert wizard.step() == COLUMNS
    assert column_named(wizard, "下单日期").field.value() == "date"
    assert column_named(wizard, "备注").field.value() == ""
    assert column_named(wizard, "订单号").value.whole_text() == "SO-901"

    go_on(surroundings, wizard)
    assert wizard.step() == PREVIEW
    assert figures(wizard) == {
        "new": "2",
        "changed": "0",
        "same": "0",
        "to_confirm": "1",
        "rejected": "3",
    }
    assert numbers(desk) == {"SO-1", "SO-2", "CN-3"}

    customers = wizard.preview_page.customers
    assert customers.title.text() == "Is this the same customer?"
    customers.yes_button.click()
    surroundings.settle()
    assert figures(wizard)["new"] == "3"
    assert figures(wizard)["to_confirm"] == "0"
    assert wizard.footer.next_button.text().startswith("Import 3 order")

    go_on(surroundings, wizard)
    assert wizard.step() == DONE
    assert numbers(desk) == {"SO-1", "SO-2", "CN-3", "SO-901", "SO-902", "SO-903"}
    assert desk.customers.page(known.nordlicht).row.orders == 2
    arrived = {info.heading: info.arrived for info in wizard.done_page.model.rows}
    assert arrived["金额"] == 4

    go_on(surroundings, wizard)
    assert tab.places.currentWidget() is tab.stack
    assert tab.model.total() == 3
    assert tab.filters.other_label.whole_text() == "Orders of one import"


def test_the_keys_stay_on_the_way_through_the_import(
    surroundings: Any, tab: OrdersTab, problem_file: Path
):
    wizard = read(surroundings, tab, problem_file)
    go_on(surroundings, wizard)
    footer = wizard.footer
    assert footer.next_button.hasFocus()
    footer.next_button.click()
    assert footer.bar.hasFocus()
    surroundings.settle()
    assert footer.next_button.text() == "Show the orders"
    assert footer.next_button.hasFocus()


def test_every_rejected_row_says_where_what_and_why(
    surroundings: Any, tab: OrdersTab, problem_file: Path
):
    wizard = read(surroundings, tab, problem_file)
    go_on(surroundings, wizard)
    table = wizard.preview_page.table
    QAbstractItemModelTester(
        table.problems, QAbstractItemModelTester.FailureReportingMode.Fatal, table.problems
    )
    shown = [
        [table.problems.index(row, place).data() for place in range(4)]
        for row in range(table.problems.rowCount())
    ]
    assert shown == [
        ["订单明细", "9", "D 下单日期", "2026/13/04"],
        ["订单明细", "10", "E 币种", "RNB"],
        ["订单明细", "11", "B 客户名称", "empty"],
    ]
    assert "RNB" in table.problems.index(1, 4).data()


def test_the_counts_filter_the_table_below(surroundings: Any, tab: OrdersTab, problem_file: Path):
    wizard = read(surroundings, tab, problem_file)
    go_on(surroundings, wizard)
    page = wizard.preview_page
    assert page.table.outcome() is Outcome.REJECTED
    page.counts.cards[Outcome.NEW].click()
    surroundings.settle()
    assert [order.number for order in page.table.orders.rows] == ["SO-901", "SO-902"]
    assert page.table.title.text() == "New orders"
    page.counts.cards[Outcome.SAME].click()
    surroundings.settle()
    assert page.table.stack.currentWidget() is page.table.nothing


def test_no_makes_a_new_customer_and_later_leaves_the_order_out(
    surroundings: Any, tab: OrdersTab, desk: Any, problem_file: Path
):
    wizard = read(surroundings, tab, problem_file)
    go_on(surroundings, wizard)
    customers = wizard.preview_page.customers
    customers.later_button.click()
    assert customers.title.text() == "Customers are settled"
    assert figures(wizard)["to_confirm"] == "1"
    customers.again_button.click()
    customers.no_button.click()
    surroundings.settle()
    assert figures(wizard)["new"] == "3"
    go_on(surroundings, wizard)
    assert desk.customers.count() == 4


def test_back_loses_no_answer(surroundings: Any, tab: OrdersTab, problem_file: Path):
    wizard = read(surroundings, tab, problem_file)
    choose(column_named(wizard, "国别"), "")
    go_on(surroundings, wizard)
    wizard.preview_page.customers.yes_button.click()
    surroundings.settle()
    wizard.footer.back_button.click()
    assert wizard.step() == COLUMNS
    assert column_named(wizard, "国别").field.value() == ""
    wizard.footer.back_button.click()
    assert wizard.step() == FILE
    go_on(surroundings, wizard)
    go_on(surroundings, wizard)
    assert wizard.step() == PREVIEW
    assert figures(wizard)["to_confirm"] == "0"
    assert "country" not in {info.field for info in wizard.preview.columns}


def test_cancel_leaves_everything_as_it_was(
    surroundings: Any, tab: OrdersTab, desk: Any, problem_file: Path
):
    tab.start_import(problem_file)
    assert tab.wizard.is_busy()
    tab.wizard.footer.cancel_button.click()
    assert tab.places.currentWidget() is tab.stack
    surroundings.settle()
    assert tab.places.currentWidget() is tab.stack
    wizard = read(surroundings, tab, problem_file)
    go_on(surroundings, wizard)
    wizard.footer.cancel_button.click()
    assert tab.places.currentWidget() is tab.stack
    assert numbers(desk) == {"SO-1", "SO-2", "CN-3"}
    assert surroundings.trouble == []


def test_what_is_no_table_is_said_where_the_file_was_chosen(
    surroundings: Any, tab: OrdersTab, tmp_path: Path
):
    path = tmp_path / "holiday.xlsx"
    path.write_bytes(b"PK\x03\x04 this is no workbook")
    wizard = read(surroundings, tab, path)
    assert wizard.step() == FILE
    assert wizard.file_page.sentence.text()
    assert wizard.footer.next_button.isHidden()
    assert surroundings.trouble == []
    wizard = read(surroundings, tab, tmp_path / "gone.xlsx")
    assert "gone.xlsx" in wizard.file_page.name.text()
    assert not wizard.is_busy()


def test_a_file_dropped_on_the_page_is_read(surroundings: Any, tab: OrdersTab, problem_file: Path):
    tab.choose_import()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(problem_file))])
    tab.wizard.file_page.zone.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    surroundings.settle()
    assert tab.wizard.step() == COLUMNS


def test_the_file_chosen_in_the_dialog_is_read(
    surroundings: Any, empty_tab: OrdersTab, problem_file: Path, monkeypatch: Any
):
    monkeypatch.setattr(
        "tradetrust_desktop.ui.orders.import_file.QFileDialog.getOpenFileName",
        lambda *_: (str(problem_file), ""),
    )
    empty_tab.no_orders.zone.choose.click()
    surroundings.settle()
    assert empty_tab.wizard.step() == COLUMNS


def test_rejected_rows_are_saved_and_their_file_can_be_imported(
    surroundings: Any, tab: OrdersTab, problem_file: Path, tmp_path: Path, monkeypatch: Any
):
    out = tmp_path / "rejected.xlsx"
    monkeypatch.setattr("tradetrust_desktop.ui.orders.rejected.ask_where", lambda *_a, **_k: out)
    wizard = read(surroundings, tab, problem_file)
    go_on(surroundings, wizard)
    wizard.preview_page.table.save_button.click()
    surroundings.settle()
    assert surroundings.told == ["Saved: rejected.xlsx"]
    again = read(surroundings, tab, out)
    assert again.preview is not None
    assert again.preview.rows == 3


def test_the_same_file_again_has_nothing_to_import(
    surroundings: Any, tab: OrdersTab, problem_file: Path
):
    for _ in range(2):
        wizard = read(surroundings, tab, problem_file)
        if wizard.step() == COLUMNS:
            go_on(surroundings, wizard)
        if wizard.preview_page.customers.open_count():
            wizard.preview_page.customers.yes_button.click()
            surroundings.settle()
        go_on(surroundings, wizard)
    assert wizard.step() == PREVIEW
    assert figures(wizard)["same"] == "3"
    assert not wizard.footer.next_button.isEnabled()
    assert wizard.footer.next_button.text() == "Nothing to import"


def import_all(surroundings: Any, tab: OrdersTab, path: Path) -> ImportWizard:
    wizard = read(surroundings, tab, path)
    go_on(surroundings, wizard)
    wizard.preview_page.customers.yes_button.click()
    surroundings.settle()
    go_on(surroundings, wizard)
    assert wizard.step() == DONE
    return wizard


def test_taking_back_asks_once_and_says_what_goes_and_what_stays(
    surroundings: Any, tab: OrdersTab, desk: Any, problem_file: Path
):
    wizard = import_all(surroundings, tab, problem_file)
    card = wizard.done_page.take_back
    card.begin_button.click()
    assert card.title.text() == "Take back this import?"
    assert "3 new order" in card.sentence.text()
    assert "1 new customer" in card.sentence.text()
    card.no_button.click()
    assert len(numbers(desk)) == 6
    kept = next(row.id for row in desk.orders.rows(desk_ids(desk)) if row.number == "SO-902")
    from dataclasses import replace

    desk.orders.edit(kept, draft=replace(desk.orders.page(kept).draft, note="called"))
    card.begin_button.click()
    card.yes_button.click()
    surroundings.settle()
    assert card.title.text() == "The import is taken back"
    assert "SO-902" in card.more.text()
    assert numbers(desk) == {"SO-1", "SO-2", "CN-3", "SO-902"}


def test_the_list_of_imports_takes_back_and_repeats(
    surroundings: Any, tab: OrdersTab, desk: Any, problem_file: Path
):
    import_all(surroundings, tab, problem_file)
    tab.show_imports()
    surroundings.settle()
    page = tab.imports
    QAbstractItemModelTester(
        page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page.model
    )
    assert [row.file for row in page.model.rows] == ["orders.xlsx"]
    assert page.name.whole_text() == "orders.xlsx"
    page.orders_button.click()
    surroundings.settle()
    assert tab.model.total() == 3
    tab.show_imports()
    surroundings.settle()
    page.take_back.begin_button.click()
    page.take_back.yes_button.click()
    surroundings.settle()
    assert numbers(desk) == {"SO-1", "SO-2", "CN-3"}
    assert page.model.index(0, 5).data().startswith("taken back")
    page.repeat_button.click()
    surroundings.settle()
    assert tab.places.currentWidget() is tab.wizard
    assert tab.wizard.preview is not None
    assert tab.wizard.preview.file == "orders.xlsx"
    if tab.wizard.step() == COLUMNS:
        go_on(surroundings, tab.wizard)
    go_on(surroundings, tab.wizard)
    assert len(numbers(desk)) == 6


def test_a_second_file_does_not_push_a_running_import_aside(
    surroundings: Any, tab: OrdersTab, problem_file: Path
):
    tab.start_import(problem_file)
    tab.start_import(problem_file)
    assert surroundings.told == ["An import is running already."]
    surroundings.settle()
    assert tab.wizard.step() == COLUMNS


def test_the_wizard_speaks_chinese_as_soon_as_the_program_does(
    surroundings: Any, tab: OrdersTab, problem_file: Path, in_chinese: Callable[[], None]
):
    wizard = read(surroundings, tab, problem_file)
    go_on(surroundings, wizard)
    in_chinese()
    assert wizard.title.text() == "导入订单"
    assert wizard.footer.next_button.text() == "导入 2 个订单"
    cards = wizard.preview_page.counts.cards
    assert cards[Outcome.NEW].caption == "新增"
    assert cards[Outcome.NEW].about == "个订单，3 行"
    assert wizard.preview_page.customers.title.text() == "这是同一家客户吗？"
    assert wizard.preview_page.columns_card.title.text() == "列对应"
