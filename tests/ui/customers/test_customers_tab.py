"""What a rep does among the customers: find, open, add, correct, delete, take down answers."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from tradetrust_desktop.domain.care import SurveyDraft, SurveyKind
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.orders import LineDraft, OrderDraft
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.ui.customers.tab import CustomersTab
from tradetrust_desktop.ui.widgets.elided import ElidedLabel


def order(customer: bytes, number: str, day: date, minor: int, currency: str = "USD") -> OrderDraft:
    line = LineDraft(item="GL-2140", amount_minor=minor)
    return OrderDraft(number, customer, day, currency, total_minor=minor, lines=(line,))


@pytest.fixture
def firms(desk: Any) -> dict[str, bytes]:
    """Three customers, two of them with orders."""
    made = {}
    for name, country in (
        ("Nordlicht Handels GmbH", "DE"),
        ("Casa Verde Decoración S.L.", "ES"),
        ("Fjordlys Interiør AS", "NO"),
    ):
        made[name[0]] = desk.customers.add(CustomerDraft(name, country=country))[0]
    desk.orders.add(order(made["N"], "SO-1", date(2026, 11, 19), 123_456))
    desk.orders.add(order(made["N"], "SO-2", date(2026, 3, 2), 50_000, "EUR"))
    desk.orders.add(order(made["C"], "SO-3", date(2025, 8, 4), 9_900))
    return made


@pytest.fixture
def tab(surroundings: Any, shown: Any, firms: dict[str, bytes]) -> CustomersTab:
    return shown(CustomersTab(surroundings.context))


def facts(page: Any) -> dict[str, str]:
    """What stands below the chips, by its caption."""
    said = (part.accessibleName() for part in page.facts.findChildren(ElidedLabel))
    return dict(text.split(": ", 1) for text in said if ": " in text)


def names(tab: CustomersTab) -> list[str]:
    rows = [tab.model.row_at(place) for place in range(tab.model.total())]
    return [row.name for row in rows if row]


def test_the_list_is_a_sound_model_and_shows_the_first_customer(tab: CustomersTab):
    QAbstractItemModelTester(tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tab.model.reload()
    tab.context.tasks.wait_idle()
    assert names(tab) == [
        "Casa Verde Decoración S.L.",
        "Fjordlys Interiør AS",
        "Nordlicht Handels GmbH",
    ]
    assert tab.record_page.header.title.whole_text() == "Casa Verde Decoración S.L."


def test_a_typed_filter_finds_names_without_their_accents(
    tab: CustomersTab, surroundings: Any, qtbot: Any
):
    qtbot.keyClicks(tab.list_page.filter, "decoracion")
    qtbot.waitUntil(lambda: tab.model.query.text == "decoracion")
    surroundings.settle()
    assert names(tab) == ["Casa Verde Decoración S.L."]
    assert "1" in tab.list_page.count.text()
    assert "3" in tab.list_page.count.text()


def test_an_unknown_country_is_told_by_the_tooltip_alone(
    desk: Any, surroundings: Any, shown: Any, firms: dict[str, bytes]
):
    desk.customers.add(CustomerDraft("Zephyr Trading", country="Unspecified"))
    model = shown(CustomersTab(surroundings.context)).model
    column = next(each for each in model.columns if each.name == "country")
    rows = [model.row_at(place) for place in range(model.total())]
    assert [column.text(row) for row in rows] == ["ES", "NO", "DE", ""]
    assert [column.hint(row) for row in rows] == ["Spain", "Norway", "Germany", "Unspecified"]


def test_a_country_narrows_the_list(tab: CustomersTab, surroundings: Any, qtbot: Any):
    tab.filters.button.click()
    surroundings.settle()
    country = tab.filters.fields["country"]
    assert [country.box.itemText(place) for place in range(4)] == [
        "any",
        "Germany",
        "Spain",
        "Norway",
    ]
    qtbot.keyClick(country.control, Qt.Key.Key_Down)
    surroundings.settle()
    assert names(tab) == ["Nordlicht Handels GmbH"]
    assert tab.filters.chips.chips["country"].text() == "Germany"
    assert tab.filters.saved.text() == "Filtered"


def test_the_header_sorts_and_the_order_is_remembered(tab: CustomersTab, surroundings: Any):
    place = [column.name for column in tab.model.columns].index("orders")
    tab.model.sort(place, Qt.SortOrder.DescendingOrder)
    surroundings.settle()
    assert names(tab)[0] == "Nordlicht Handels GmbH"
    assert surroundings.context.preferences.get("customers.sort") == {"by": "orders", "down": True}


def test_copied_rows_are_a_table_with_headings(tab: CustomersTab, surroundings: Any):
    tab.view.selectAll()
    tab.view.copy_chosen()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 4
    assert lines[0].split("\t") == ["Country", "Name", "Next contact"]
    assert lines[3].split("\t")[1] == "Nordlicht Handels GmbH"


def test_the_page_says_terms_orders_and_revenue_by_currency(
    tab: CustomersTab, surroundings: Any, firms: dict[str, bytes]
):
    desk = surroundings.context.desk
    fields = desk.customers.page(firms["N"]).fields
    desk.customers.edit(firms["N"], draft=replace(fields, currency="USD", incoterm="FOB Ningbo"))
    tab.show_record(firms["N"])
    surroundings.settle()
    page = tab.record_page
    assert facts(page)["Terms"] == "USD, FOB Ningbo"
    assert page.revenue.whole_text() == (
        "Revenue USD\u00a01,234.56   EUR\u00a0500.00; first order 2 Mar, last order 19 Nov"
    )


def test_enter_on_an_order_goes_to_its_tab(
    tab: CustomersTab, surroundings: Any, firms: dict[str, bytes], qtbot: Any
):
    tab.show_record(firms["N"])
    tab.record_page.sections.choose("orders")
    surroundings.settle()
    orders = tab.record_page.orders
    orders.view.selectRow(0)
    qtbot.keyClick(orders.view, Qt.Key.Key_Return)
    assert surroundings.went_to[-1][:2] == ("orders", orders.model.id_at(0))


def test_a_field_of_the_profile_is_kept_on_enter_and_undone(
    tab: CustomersTab, surroundings: Any, firms: dict[str, bytes], qtbot: Any
):
    tab.show_record(firms["N"])
    surroundings.settle()
    tab.record_page.sections.choose("profile")
    city = tab.record_page.profile.form.fields["city"].control
    city.setFocus()
    qtbot.keyClicks(city, "Hamburg")
    qtbot.keyClick(city, Qt.Key.Key_Return)
    surroundings.settle()
    desk = surroundings.context.desk
    assert desk.customers.page(firms["N"]).fields.city == "Hamburg"
    desk.history.undo()
    assert desk.customers.page(firms["N"]).fields.city == ""


def test_escape_gives_up_what_was_typed_in_place(
    tab: CustomersTab, surroundings: Any, firms: dict[str, bytes], qtbot: Any
):
    tab.show_record(firms["N"])
    surroundings.settle()
    tab.record_page.sections.choose("profile")
    name = tab.record_page.profile.form.fields["name"].control
    name.setFocus()
    qtbot.keyClicks(name, " and more")
    qtbot.keyClick(name, Qt.Key.Key_Escape)
    name.clearFocus()
    surroundings.settle()
    desk = surroundings.context.desk
    assert desk.customers.page(firms["N"]).fields.name == "Nordlicht Handels GmbH"


def test_a_currency_that_does_not_exist_is_refused_under_its_field(
    tab: CustomersTab, surroundings: Any, firms: dict[str, bytes], qtbot: Any
):
    tab.show_record(firms["N"])
    surroundings.settle()
    tab.record_page.sections.choose("profile")
    currency = tab.record_page.profile.form.fields["currency"]
    currency.control.setFocus()
    qtbot.keyClicks(currency.control, "RNB")
    qtbot.keyClick(currency.control, Qt.Key.Key_Return)
    surroundings.settle()
    assert "RNB" in currency.problem.text()
    assert surroundings.context.desk.customers.page(firms["N"]).fields.currency == ""


def test_a_country_is_typed_by_name_and_kept_as_code(
    tab: CustomersTab, surroundings: Any, firms: dict[str, bytes], qtbot: Any
):
    tab.show_record(firms["N"])
    surroundings.settle()
    tab.record_page.sections.choose("profile")
    country = tab.record_page.profile.form.fields["country"].control
    country.setFocus()
    country.selectAll()
    qtbot.keyClicks(country, "austria")
    country.completer().popup().hide()
    qtbot.keyClick(country, Qt.Key.Key_Return)
    surroundings.settle()
    assert surroundings.context.desk.customers.page(firms["N"]).fields.country == "AT"


def test_a_new_customer_needs_only_a_name(tab: CustomersTab, surroundings: Any, qtbot: Any):
    tab.new_record()
    page = tab.new_page
    qtbot.keyClick(page.name.control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    surroundings.settle()
    assert page.name.problem.text()
    qtbot.keyClicks(page.name.control, "Delta Tuinverlichting B.V.")
    qtbot.keyClick(page.name.control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    surroundings.settle()
    assert "Delta Tuinverlichting B.V." in names(tab)
    assert tab.record_page.header.title.whole_text() == "Delta Tuinverlichting B.V."
    assert tab.list_page.detail.currentWidget() is tab.record_page


def test_a_name_that_looks_like_a_known_one_offers_to_open_that(
    tab: CustomersTab, surroundings: Any, firms: dict[str, bytes], qtbot: Any
):
    tab.new_record()
    qtbot.keyClicks(tab.new_page.name.control, "NORDLICHT HANDELS")
    surroundings.settle()
    assert tab.new_page.alike.isVisible()
    tab.new_page._alike_rows.itemAt(0).widget().click()
    surroundings.settle()
    assert tab.record_page.header.title.whole_text() == "Nordlicht Handels GmbH"
    assert surroundings.context.desk.customers.count() == 3


def test_a_customer_without_records_is_deleted_and_comes_back_by_undo(
    tab: CustomersTab, surroundings: Any, firms: dict[str, bytes]
):
    tab.show_record(firms["F"])
    surroundings.settle()
    tab.delete_chosen()
    surroundings.settle()
    assert len(names(tab)) == 2
    assert tab.record_page.header.title.whole_text() != "Fjordlys Interiør AS"
    _, changes = surroundings.context.desk.history.undo()
    surroundings.context.hub.post(changes)
    surroundings.settle()
    assert "Fjordlys Interiør AS" in names(tab)


def test_all_selected_customers_are_deleted_and_those_with_orders_stay(
    tab: CustomersTab, surroundings: Any, firms: dict[str, bytes], qtbot: Any
):
    desk = surroundings.context.desk
    desk.customers.add(CustomerDraft("Aaker AS"))
    tab.reload()
    surroundings.settle()
    tab.view.selectAll()
    assert len(tab.view.chosen_ids()) == 4

    tab.view.setFocus()
    qtbot.keyClick(tab.view, Qt.Key.Key_Delete)
    surroundings.settle()

    assert names(tab) == ["Casa Verde Decoración S.L.", "Nordlicht Handels GmbH"]
    assert [each.problems[0].code for each in surroundings.trouble] == [Code.STILL_USED]
    desk.history.undo()
    tab.reload()
    surroundings.settle()
    assert len(names(tab)) == 4


def test_the_menu_of_a_page_deletes_what_it_shows_and_nothing_else_selected(
    tab: CustomersTab, surroundings: Any, firms: dict[str, bytes]
):
    surroundings.context.desk.customers.add(CustomerDraft("Zephyr Trading"))
    tab.show_record(firms["F"])
    surroundings.settle()
    tab.view.selectAll()

    tab.record_page.delete_wanted.emit()
    surroundings.settle()

    assert "Fjordlys Interiør AS" not in names(tab)
    assert "Zephyr Trading" in names(tab)


def test_a_customer_with_orders_is_not_deleted(
    tab: CustomersTab, surroundings: Any, firms: dict[str, bytes]
):
    tab.show_record(firms["N"])
    surroundings.settle()
    tab.delete_chosen()
    surroundings.settle()
    (refused,) = surroundings.trouble
    assert isinstance(refused, Refused)
    assert refused.problems[0].code is Code.STILL_USED
    assert len(names(tab)) == 3


@pytest.mark.parametrize(
    ("kind", "score"), [("csat", "6"), ("csat", "0"), ("nps", "11"), ("ces", "8")]
)
def test_an_answer_outside_its_scale_is_refused_under_the_field(
    tab: CustomersTab,
    surroundings: Any,
    firms: dict[str, bytes],
    qtbot: Any,
    kind: str,
    score: str,
):
    tab.show_record(firms["N"])
    surroundings.settle()
    tab.record_page.sections.choose("surveys")
    surveys = tab.record_page.surveys
    surveys.kind.set_value(kind)
    qtbot.keyClicks(surveys.score.control, score)
    surroundings.settle()
    assert score in surveys.score.problem.text()
    qtbot.keyClick(surveys.score.control, Qt.Key.Key_Return)
    surroundings.settle()
    assert surroundings.context.desk.surveys.ids(ListQuery()) == []


def test_an_answer_that_is_no_number_is_refused(
    tab: CustomersTab, surroundings: Any, firms: dict[str, bytes], qtbot: Any
):
    tab.show_record(firms["N"])
    surroundings.settle()
    tab.record_page.sections.choose("surveys")
    surveys = tab.record_page.surveys
    qtbot.keyClicks(surveys.score.control, "good")
    assert "good" in surveys.score.problem.text()


def test_answers_are_typed_in_and_deleted(
    tab: CustomersTab, surroundings: Any, firms: dict[str, bytes], qtbot: Any
):
    tab.show_record(firms["N"])
    surroundings.settle()
    tab.record_page.sections.choose("surveys")
    surveys = tab.record_page.surveys
    qtbot.keyClicks(surveys.score.control, "4")
    qtbot.keyClicks(surveys.comment.control, "Quick answer")
    qtbot.keyClick(surveys.comment.control, Qt.Key.Key_Return)
    surroundings.settle()
    desk = surroundings.context.desk
    (kept,) = desk.surveys.rows(desk.surveys.ids(ListQuery()))
    assert kept.draft == SurveyDraft(
        firms["N"], SurveyKind.CSAT, date(2026, 11, 23), 4, "Quick answer"
    )
    assert surveys.score.value() == ""
    assert tab.record_page.sections._counts["surveys"] == "1"
    surveys.view.selectRow(0)
    surveys.view.setFocus()
    qtbot.keyClick(surveys.view, Qt.Key.Key_Delete)
    surroundings.settle()
    assert desk.surveys.ids(ListQuery()) == []


def test_a_half_typed_answer_does_not_follow_to_another_customer(
    tab: CustomersTab, surroundings: Any, firms: dict[str, bytes], qtbot: Any
):
    tab.record_page.sections.choose("surveys")
    tab.show_record(firms["N"])
    surroundings.settle()
    qtbot.keyClicks(tab.record_page.surveys.score.control, "4")
    tab.show_record(firms["C"])
    surroundings.settle()
    assert tab.record_page.surveys.score.value() == ""


def test_the_records_behind_a_figure_are_listed_alone(
    tab: CustomersTab, surroundings: Any, firms: dict[str, bytes]
):
    tab.show_records(ids=(firms["C"], firms["F"]), text="Nov 2026: 2 customers")
    surroundings.settle()
    assert names(tab) == ["Casa Verde Decoración S.L.", "Fjordlys Interiør AS"]
    assert tab._only_label.whole_text() == "Nov 2026: 2 customers"
    tab._only_off.click()
    surroundings.settle()
    assert len(names(tab)) == 3


def test_buttons_begin_records_of_this_customer(
    tab: CustomersTab, surroundings: Any, firms: dict[str, bytes]
):
    tab.show_record(firms["N"])
    surroundings.settle()
    menu = tab.record_page.menu()
    menu.actions()[0].trigger()
    menu.deleteLater()
    tab.record_page.follow_up_button.click()
    assert surroundings.went_to == [
        ("complaints", None, {"new_for": firms["N"]}),
        ("follow_ups", None, {"new_for": firms["N"]}),
    ]


def test_what_is_typed_survives_a_change_of_language(
    tab: CustomersTab, surroundings: Any, qtbot: Any, in_chinese: Any
):
    tab.new_record()
    qtbot.keyClicks(tab.new_page.name.control, "Delta")
    in_chinese()
    surroundings.settle()
    assert tab.new_page.name.value() == "Delta"
    assert tab.new_page.header.title.whole_text() == "新建客户"
    assert tab.record_page.sections.tabText(1) == "订单"


def test_an_empty_program_says_what_to_do(surroundings: Any, shown: Any):
    tab = shown(CustomersTab(surroundings.context))
    assert tab.stack.currentWidget() is tab.empty
    tab.empty_button.click()
    surroundings.settle()
    assert tab.stack.currentWidget() is tab.list_page
    assert tab.new_page.isVisible()


def test_long_texts_end_in_dots_and_do_not_widen_the_window(
    tab: CustomersTab, surroundings: Any, firms: dict[str, bytes]
):
    desk = surroundings.context.desk
    long = "thirty per cent in advance, the rest against documents; " * 3
    draft = CustomerDraft(
        "A very long name of a firm " * 5, city=long, industry=long, payment_terms=long
    )
    desk.customers.edit(firms["N"], draft=draft)
    before = tab.minimumSizeHint().width()
    tab.show_record(firms["N"])
    surroundings.settle()
    assert tab.minimumSizeHint().width() <= before + 120
    assert tab.width() == 1280


def test_a_narrow_window_begins_with_the_list(
    surroundings: Any, shown: Any, firms: dict[str, bytes], qtbot: Any
):
    tab = shown(CustomersTab(surroundings.context), 1024, 604)
    assert tab.view.isVisible()
    assert not tab.record_page.isVisible()
    spot = tab.view.visualRect(tab.model.index(1, 1)).center()
    qtbot.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    surroundings.settle()
    assert tab.record_page.isVisible()
    assert not tab.view.isVisible()
    tab.list_page.back.click()
    assert tab.view.isVisible()
