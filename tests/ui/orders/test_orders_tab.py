"""The list of orders and the page of one, as a user works with them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.orders.conftest import Known
from tradetrust_desktop.domain.orders import OrderKind, OrderStatus
from tradetrust_desktop.ui.orders.tab import OrdersTab


def numbers(tab: OrdersTab) -> list[str]:
    return [tab.model.index(row, 0).data() for row in range(tab.model.rowCount())]


def column(tab: OrdersTab, name: str) -> int:
    return next(n for n, each in enumerate(tab.model.columns) if each.name == name)


def type_filter(qtbot: Any, surroundings: Any, tab: OrdersTab, text: str) -> None:
    tab.focus_filter()
    with qtbot.waitSignal(tab.list_page.filter_typed):
        qtbot.keyClicks(tab.list_page.filter, text)
    surroundings.settle()


def edit(qtbot: Any, surroundings: Any, tab: OrdersTab, name: str, text: str) -> None:
    control = tab.record_page.form.fields[name].control
    control.setFocus()
    control.selectAll()
    qtbot.keyClicks(control, text)
    qtbot.keyClick(control, Qt.Key.Key_Return)
    surroundings.settle()


def test_the_latest_order_stands_first_and_is_shown(tab: OrdersTab):
    QAbstractItemModelTester(
        tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal, tab.model
    )
    assert numbers(tab) == ["SO-1", "SO-2", "CN-3"]
    assert tab.list_page.count.text().startswith("3 order")
    assert tab.record_page.header.title.whole_text() == "SO-1"
    assert tab.record_page.lines.total.line.text() == "1,120.00"


def test_typed_words_filter_by_number_and_customer(qtbot: Any, surroundings: Any, tab: OrdersTab):
    type_filter(qtbot, surroundings, tab, "aurora")
    assert numbers(tab) == ["SO-2"]
    assert tab.list_page.count.text() == "1 of 3 orders"
    qtbot.keyClick(tab.list_page.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not tab.list_page._typing.isActive())
    surroundings.settle()
    assert len(numbers(tab)) == 3


def test_country_kind_and_status_narrow_the_list(surroundings: Any, tab: OrdersTab):
    actions = {each.text(): each for each in tab.filters.country.menu_of_choices().actions()}
    assert list(actions) == ["All countries", "Brazil", "Germany"]
    actions["Germany"].trigger()
    surroundings.settle()
    assert numbers(tab) == ["SO-1", "CN-3"]
    kinds = {each.text(): each for each in tab.filters.kind.menu_of_choices().actions()}
    kinds["Credit note"].trigger()
    surroundings.settle()
    assert numbers(tab) == ["CN-3"]
    tab.filters.set_filters({})
    statuses = {each.text(): each for each in tab.filters.status.menu_of_choices().actions()}
    statuses["Shipped"].trigger()
    surroundings.settle()
    assert numbers(tab) == ["SO-2"]


def test_a_click_on_a_heading_sorts_and_a_second_one_turns_round(surroundings: Any, tab: OrdersTab):
    header = tab.view.horizontalHeader()
    header.sectionClicked.emit(column(tab, "number"))
    surroundings.settle()
    assert numbers(tab) == ["CN-3", "SO-1", "SO-2"]
    header.sectionClicked.emit(column(tab, "number"))
    surroundings.settle()
    assert numbers(tab) == ["SO-2", "SO-1", "CN-3"]


def test_every_column_can_be_shown_sorted_and_copied(surroundings: Any, tab: OrdersTab):
    for place, each in enumerate(tab.model.columns):
        tab.view.showColumn(place)
        tab.model.sort(place)
        surroundings.settle()
        assert len(numbers(tab)) == 3, each.name
    tab.view.selectAll()
    tab.view.copy_chosen()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 4
    assert all(len(row.split("\t")) == len(tab.model.columns) for row in lines)


def test_ctrl_c_copies_the_rows_as_seen(qtbot: Any, tab: OrdersTab):
    tab.view.selectRow(0)
    qtbot.keyClick(tab.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        "Number\tCustomer\tDate\tAmount\nSO-1\tNordlicht Handels GmbH\t20 Nov\tUSD 1,120.00\n"
    )


def test_a_field_is_edited_where_one_reads_it(
    qtbot: Any, surroundings: Any, tab: OrdersTab, known: Known, order_of: Callable[[bytes], Any]
):
    edit(qtbot, surroundings, tab, "promised_ship_date", "4 Dec 2026")
    assert order_of(known.first).promised_ship_date == date(2026, 12, 4)
    edit(qtbot, surroundings, tab, "number", "SO-1b")
    assert order_of(known.first).number == "SO-1b"
    assert tab.record_page.header.title.whole_text() == "SO-1b"
    assert numbers(tab)[0] == "SO-1b"


def test_a_bad_value_stays_with_its_reason_below_it_and_the_rest_goes_on(
    qtbot: Any, surroundings: Any, tab: OrdersTab, known: Known, order_of: Callable[[bytes], Any]
):
    fields = tab.record_page.form.fields
    edit(qtbot, surroundings, tab, "day", "31 Nov 2026")
    assert fields["day"].problem.text() == "“31 Nov 2026” is not a day of the calendar."
    edit(qtbot, surroundings, tab, "incoterm", "XYZ Ningbo")
    assert "XYZ Ningbo" in fields["incoterm"].problem.text()
    edit(qtbot, surroundings, tab, "payment_terms", "L/C at sight")
    stored = order_of(known.first)
    assert stored.payment_terms == "L/C at sight"
    assert stored.day == date(2026, 11, 20)
    assert stored.incoterm == "FOB Ningbo"
    assert fields["day"].control.text() == "31 Nov 2026"
    edit(qtbot, surroundings, tab, "day", "30 Nov 2026")
    assert fields["day"].problem.isHidden()
    assert order_of(known.first).day == date(2026, 11, 30)
    assert surroundings.trouble == []


def test_a_number_that_exists_is_refused_below_the_field(
    qtbot: Any, surroundings: Any, tab: OrdersTab, known: Known, order_of: Callable[[bytes], Any]
):
    edit(qtbot, surroundings, tab, "number", "SO-2")
    assert tab.record_page.form.fields["number"].problem.text() == "“SO-2” exists already."
    assert tab.record_page.header.title.whole_text() == "SO-1"
    assert order_of(known.first).number == "SO-1"


def test_the_customer_is_found_by_a_name_typed_in_full(
    qtbot: Any, surroundings: Any, tab: OrdersTab, known: Known, order_of: Callable[[bytes], Any]
):
    edit(qtbot, surroundings, tab, "customer_id", "nobody of this name")
    assert not tab.record_page.form.customer.problem.isHidden()
    assert order_of(known.first).customer_id == known.nordlicht
    edit(qtbot, surroundings, tab, "customer_id", "Loja Aurora Ltda")
    assert order_of(known.first).customer_id == known.aurora


def test_lines_are_saved_as_they_are_typed(
    surroundings: Any, tab: OrdersTab, known: Known, order_of: Callable[[bytes], Any]
):
    model = tab.record_page.lines.model
    model.setData(model.index(0, 3), "100")
    surroundings.settle()
    stored = order_of(known.first)
    assert stored.lines[0].quantity_micro == 100_000_000
    assert stored.total_minor == 63_500
    model.setData(model.index(0, 3), "many")
    surroundings.settle()
    assert order_of(known.first).lines == stored.lines
    assert tab.record_page.lines.problem.text() == "Line 1: “many” is not a number."


def test_an_order_without_lines_has_a_total_one_can_type(
    qtbot: Any, surroundings: Any, tab: OrdersTab, known: Known, order_of: Callable[[bytes], Any]
):
    tab.show_record(known.second)
    surroundings.settle()
    edit(qtbot, surroundings, tab, "total_minor", "7500")
    assert order_of(known.second).total_minor == 7_500
    edit(qtbot, surroundings, tab, "total_minor", "7500.5")
    assert "decimals" in tab.record_page.form.total.problem.text()


def test_the_main_button_takes_the_order_one_step_on(
    surroundings: Any, tab: OrdersTab, known: Known, order_of: Callable[[bytes], Any]
):
    assert tab.record_page.step_button.text() == "Mark as confirmed"
    tab.record_page.step_button.click()
    surroundings.settle()
    assert order_of(known.first).status is OrderStatus.CONFIRMED
    assert tab.record_page.step_button.text() == "Mark as in production"
    tab.show_record(known.note)
    surroundings.settle()
    assert tab.record_page.step_button.isHidden()


def test_another_currency_counts_the_lines_anew(
    surroundings: Any, tab: OrdersTab, known: Known, order_of: Callable[[bytes], Any]
):
    field = tab.record_page.form.fields["currency"]
    field.control.setCurrentIndex(field.control.findData("JPY"))
    field.control.activated.emit(field.control.currentIndex())
    surroundings.settle()
    stored = order_of(known.first)
    assert (stored.currency, stored.total_minor) == ("JPY", 1_120)
    assert tab.record_page.lines.total.line.text() == "1,120"


def test_a_new_order_is_typed_by_keyboard_alone(
    qtbot: Any, surroundings: Any, tab: OrdersTab, desk: Any
):
    tab.new_record()
    surroundings.settle()
    page = tab.new_page
    assert page.order_form.customer.line.hasFocus()
    qtbot.keyClicks(page.order_form.customer.line, "Nordlicht Handels GmbH")
    for text in ("SO-77", "PO-1"):
        qtbot.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_Tab)
        qtbot.keyClicks(QGuiApplication.focusObject(), text)
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    surroundings.settle()
    stored = desk.orders.page(tab.view.current_id()).draft
    assert (stored.number, stored.customer_number) == ("SO-77", "PO-1")
    assert stored.day == date(2026, 11, 23)
    assert tab.record_page.header.title.whole_text() == "SO-77"


def test_a_new_order_without_what_it_needs_says_so_at_once_everywhere(
    surroundings: Any, tab: OrdersTab, desk: Any
):
    tab.new_record()
    page = tab.new_page
    page.order_form.fields["day"].line.setText("soon")
    page.save()
    surroundings.settle()
    assert page.order_form.customer.problem.text() == "The customer is missing."
    assert "soon" in page.order_form.fields["day"].problem.text()
    assert desk.orders.count() == 3


def test_a_new_order_carries_its_lines_and_their_sum(
    surroundings: Any, tab: OrdersTab, known: Known, desk: Any
):
    tab.show_records(new_for=known.aurora)
    surroundings.settle()
    page = tab.new_page
    page.order_form.fields["number"].set_value("SO-9")
    model = page.lines.model
    model.setData(model.index(0, 1), "LN-22")
    model.setData(model.index(0, 3), "4")
    model.setData(model.index(0, 5), "2.5")
    page.save()
    surroundings.settle()
    stored = desk.orders.page(tab.view.current_id()).draft
    assert stored.customer_id == known.aurora
    assert stored.total_minor == 1_000
    assert stored.lines[0].item == "LN-22"


def test_escape_gives_a_new_order_up(qtbot: Any, surroundings: Any, tab: OrdersTab, desk: Any):
    tab.new_record()
    qtbot.keyClicks(tab.new_page.order_form.customer.line, "x")
    qtbot.keyClick(tab.new_page, Qt.Key.Key_Escape)
    surroundings.settle()
    assert tab.list_page.detail.currentWidget() is tab.record_page
    assert desk.orders.count() == 3


def test_a_deleted_order_comes_back_by_undo_without_a_question(
    qtbot: Any, surroundings: Any, tab: OrdersTab, desk: Any, known: Known
):
    tab.view.setFocus()
    qtbot.keyClick(tab.view, Qt.Key.Key_Delete)
    surroundings.settle()
    assert numbers(tab) == ["SO-2", "CN-3"]
    assert tab.record_page.header.title.whole_text() == "SO-2"
    surroundings.context.tasks.write(desk.history.undo)
    surroundings.settle()
    assert numbers(tab) == ["SO-1", "SO-2", "CN-3"]
    assert len(desk.orders.page(known.first).draft.lines) == 2


def test_the_list_as_seen_goes_into_a_file(
    surroundings: Any, tab: OrdersTab, tmp_path: Path, monkeypatch: Any
):
    path = tmp_path / "list.csv"
    monkeypatch.setattr("tradetrust_desktop.ui.orders.export.ask_where", lambda *_a, **_k: path)
    tab.model.change_query(filters={"kind": str(OrderKind.ORDER)}, sort="number")
    surroundings.settle()
    tab.export_list()
    surroundings.settle()
    rows = path.read_text(encoding="utf-8-sig").splitlines()
    assert [row.split(",")[0] for row in rows] == ["Number", "SO-1", "SO-2"]
    assert surroundings.told == ["Saved: list.csv"]


def test_the_manager_gets_a_workbook(
    surroundings: Any, tab: OrdersTab, tmp_path: Path, monkeypatch: Any
):
    path = tmp_path / "report"
    monkeypatch.setattr("tradetrust_desktop.ui.orders.export.ask_where", lambda *_a, **_k: path)
    tab.export_for_manager()
    surroundings.settle()
    assert surroundings.trouble == []
    assert (tmp_path / "report.xlsx").stat().st_size > 5_000


def test_a_customer_s_orders_can_be_asked_for_and_all_shown_again(
    surroundings: Any, tab: OrdersTab, known: Known
):
    tab.show_records(customer_id=known.aurora, name="Orders of Loja Aurora")
    surroundings.settle()
    assert numbers(tab) == ["SO-2"]
    assert tab.filters.other_label.whole_text() == "Orders of Loja Aurora"
    tab.filters.all_button.click()
    surroundings.settle()
    assert len(numbers(tab)) == 3


def test_filters_that_leave_nothing_are_all_taken_away_at_once(
    surroundings: Any, tab: OrdersTab, known: Known
):
    tab.show_records(customer_id=known.aurora, country="JP", text="nobody")
    surroundings.settle()
    assert tab.list_page.list_empty.isVisible()
    tab.everything_button.click()
    surroundings.settle()
    assert len(numbers(tab)) == 3
    assert tab.list_page.filter.text() == ""
    assert tab.filters.filters() == {}


def test_the_orders_that_hold_an_item_can_be_asked_for_and_all_shown_again(
    surroundings: Any, tab: OrdersTab, in_chinese: Any
):
    tab.show_records(item="GL-2140", description="GL-2140 as agreed")
    surroundings.settle()
    assert numbers(tab) == ["SO-1"]
    assert tab.filters.other_label.whole_text() == "Orders with GL-2140, GL-2140 as agreed"
    in_chinese()
    assert "GL-2140 as agreed" in tab.filters.other_label.whole_text()
    tab.filters.all_button.click()
    surroundings.settle()
    assert len(numbers(tab)) == 3


def test_links_lead_to_the_customer_and_to_a_new_complaint(
    surroundings: Any, tab: OrdersTab, known: Known
):
    tab.record_page.customer_link.click()
    tab.record_page.complaint_button.click()
    assert surroundings.went_to == [
        ("customers", known.nordlicht, {}),
        ("complaints", None, {"new_for": known.nordlicht}),
    ]


def test_an_empty_tab_says_what_to_do_first(
    surroundings: Any, empty_tab: OrdersTab, monkeypatch: Any
):
    assert empty_tab.stack.currentWidget() is empty_tab.no_orders
    assert empty_tab.no_orders.title.text() == "Begin with your orders"
    empty_tab.no_orders.new_button.click()
    surroundings.settle()
    assert empty_tab.list_page.detail.currentWidget() is empty_tab.new_page


def test_the_tab_changes_its_language_and_keeps_what_is_typed(
    surroundings: Any, tab: OrdersTab, in_chinese: Callable[[], None]
):
    tab.new_record()
    tab.new_page.order_form.fields["note"].set_value("keep me")
    in_chinese()
    assert tab.import_button.text() == "导入"
    assert tab.record_page.step_button.text() == "标为已确认"
    assert tab.new_page.order_form.fields["note"].value() == "keep me"
    titles = [
        tab.model.headerData(place, Qt.Orientation.Horizontal)
        for place in range(tab.model.columnCount())
    ]
    assert titles[:4] == ["订单号", "客户", "日期", "金额"]
