"""The list of customers in a rep's hands: next contacts, filters, many at once, copies."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from tradetrust_desktop.domain.care import ComplaintDraft, FollowUpDraft
from tradetrust_desktop.domain.customers import CustomerDraft, CustomerRow
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.saved_filters import SavedFilter
from tradetrust_desktop.ui.customers.list_columns import customer_columns
from tradetrust_desktop.ui.customers.tab import CustomersTab
from tradetrust_desktop.ui.widgets.paged_list import ListView
from tradetrust_desktop.ui.widgets.paged_model import PagedModel

TODAY = date(2026, 11, 23)
MANY = 100_000


@pytest.fixture
def firms(desk: Any) -> dict[str, bytes]:
    """Four customers: contact late, today, tomorrow, none."""
    made = {}
    for name, due, fields in (
        ("Aurora", -3, {"country": "BR", "grade": "core", "tags": "fair"}),
        ("Blue", 0, {"country": "US", "owner": "Li"}),
        ("Casa", 1, {"country": "ES", "grade": "strategic"}),
        ("Delta", None, {"country": "NL"}),
    ):
        made[name[0]] = desk.customers.add(CustomerDraft(name, **fields))[0]
        if due is not None:
            draft = FollowUpDraft(made[name[0]], "Call", TODAY + timedelta(days=due))
            desk.follow_ups.add(draft)
    return made


@pytest.fixture
def tab(surroundings: Any, shown: Any, firms: dict[str, bytes]) -> CustomersTab:
    return shown(CustomersTab(surroundings.context))


def names(tab: CustomersTab) -> list[str]:
    rows = [tab.model.row_at(place) for place in range(tab.model.total())]
    return [row.name for row in rows if row]


def column(tab: CustomersTab, name: str) -> list[str]:
    found = next(each for each in tab.model.columns if each.name == name)
    return [found.text(tab.model.row_at(place)) for place in range(tab.model.total())]


def test_the_list_begins_with_who_is_to_be_spoken_to_first(tab: CustomersTab):
    assert names(tab) == ["Aurora", "Blue", "Casa", "Delta"]
    assert column(tab, "next_contact") == ["3 days late", "today", "24 Nov", "–"]
    shown = [each.name for each in tab.view.shown_columns()]
    assert shown == ["country", "name", "next_contact"]
    assert tab.view.horizontalHeader().isVisible()
    next_contact = next(each for each in tab.model.columns if each.name == "next_contact")
    rows = [tab.model.row_at(place) for place in range(4)]
    assert [next_contact.colour(row) for row in rows] == ["red", "text", "text", "text"]
    assert [next_contact.strong(row) for row in rows] == [False, True, False, False]
    assert next_contact.hint(rows[2]) == "Tue 24 Nov: call"


def test_every_saved_filter_says_how_many_it_lists_and_narrows(
    tab: CustomersTab, surroundings: Any, desk: Any, firms: dict[str, bytes]
):
    desk.complaints.add(ComplaintDraft(firms["B"], "late", surroundings.context.now_ms()))
    shown = []
    tab.filters.saved._show = lambda found: shown.append(tab.filters.saved.menu_of(*found))
    tab.filters.saved.click()
    surroundings.settle()
    (menu,) = shown
    actions = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.text().split("\t") for action in actions] == [
        ["All customers", "4"],
        ["Core, strategic", "2"],
        ["Contact overdue", "1"],
        ["No contact for 60 days", "4"],
        ["Open complaints", "1"],
        ["No order for 180 days", "0"],
    ]
    for place, found in ((1, ["Aurora", "Casa"]), (2, ["Aurora"]), (4, ["Blue"])):
        actions[place].trigger()
        surroundings.settle()
        assert names(tab) == found
        assert tab.filters.saved.text() == actions[place].text().split("\t")[0]
        assert not tab.filters.chips.isVisible()
    menu.deleteLater()


def test_conditions_stand_as_chips_and_go_one_by_one(
    tab: CustomersTab, surroundings: Any, qtbot: Any
):
    tab.filters.button.click()
    surroundings.settle()
    days = tab.filters.fields["no_contact"].control
    days.setFocus()
    qtbot.keyClicks(days, "030 days")
    qtbot.keyClick(days, Qt.Key.Key_Return)
    tab.filters.set_filters({**tab.filters.filters, "grade": "core|strategic", "country": "BR"})
    surroundings.settle()
    assert names(tab) == ["Aurora"]
    chips = tab.filters.chips.chips
    assert [chip.text() for chip in chips.values()] == [
        "No contact for 30 days",
        "Core, strategic",
        "Brazil",
    ]
    chips["country"].setFocus()
    qtbot.keyClick(chips["country"], Qt.Key.Key_Delete)
    surroundings.settle()
    assert names(tab) == ["Aurora", "Casa"]
    tab.filters.chips.clear_link.click()
    surroundings.settle()
    assert len(names(tab)) == 4
    assert tab.filters.saved.text() == "All customers"


def test_a_filter_is_saved_under_a_name_found_again_and_deleted(
    tab: CustomersTab, surroundings: Any, desk: Any, qtbot: Any
):
    tab.filters.set_filters({"tag": "fair"})
    tab.filters.chips.save_link.click()
    qtbot.keyClicks(tab.filters.chips.name.control, "Met at the fair")
    qtbot.keyClick(tab.filters.chips.name.control, Qt.Key.Key_Return)
    surroundings.settle()
    assert desk.saved_filters.of("customers") == (SavedFilter("Met at the fair", {"tag": "fair"}),)
    assert tab.filters.saved.text() == "Met at the fair"
    assert not tab.filters.chips.isVisible()
    menu = tab.filters.saved.menu_of(desk.saved_filters.of("customers"), [4, 2, 1, 4, 0, 0, 1])
    menu.actions()[-1].trigger()
    surroundings.settle()
    assert desk.saved_filters.of("customers") == ()
    assert tab.filters.saved.text() == "Filtered"
    menu.deleteLater()


def test_conditions_are_there_again_at_the_next_start(
    tab: CustomersTab, surroundings: Any, shown: Any
):
    tab.filters.set_filters({"country": "ES"})
    surroundings.settle()
    assert names(shown(CustomersTab(surroundings.context))) == ["Casa"]


def test_the_field_for_words_comes_with_ctrl_f_and_goes_when_left_empty(
    tab: CustomersTab, surroundings: Any, qtbot: Any
):
    field = tab.list_page.filter
    assert not field.isVisible()
    tab.focus_filter()
    assert field.isVisible()
    qtbot.keyClicks(field, "cas")
    qtbot.waitUntil(lambda: tab.model.query.text == "cas")
    surroundings.settle()
    assert names(tab) == ["Casa"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()


def test_fields_of_several_are_set_by_a_button_that_says_so(
    tab: CustomersTab, surroundings: Any, desk: Any, firms: dict[str, bytes], qtbot: Any
):
    tab.view.setFocus()
    tab.view.selectAll()
    surroundings.settle()
    page = tab.many_page
    assert tab.list_page.detail.currentWidget() is page
    assert page.header.title.whole_text() == "4 customers chosen"
    assert not page.set_button.isEnabled()
    page.grade.control.setFocus()
    qtbot.keyClick(page.grade.control, Qt.Key.Key_Down)
    assert page.set_button.text() == "Set grade of 4 customers"
    qtbot.keyClicks(page.owner.control, "Wu")
    assert page.set_button.text() == "Set grade and owner of 4 customers"
    qtbot.keyClick(page.owner.control, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    surroundings.settle()
    rows = desk.customers.rows(list(firms.values()))
    assert [(row.grade, row.owner) for row in rows] == [("strategic", "Wu")] * 4
    assert tab.list_page.detail.currentWidget() is page
    assert tab.view.chosen_count() == 4
    assert page.wanted() == {}
    desk.history.undo()
    assert {row.owner for row in desk.customers.rows(list(firms.values()))} == {"", "Li"}


def test_a_wrong_currency_for_several_is_said_under_its_field(
    tab: CustomersTab, surroundings: Any, desk: Any, firms: dict[str, bytes], qtbot: Any
):
    tab.view.selectAll()
    surroundings.settle()
    qtbot.keyClicks(tab.many_page.currency.control, "RNB")
    surroundings.settle()
    assert "RNB" in tab.many_page.currency.problem.text()
    tab.many_page.set_button.click()
    surroundings.settle()
    assert desk.customers.page(firms["A"]).fields.currency == ""
    assert tab.many_page.set_button.isEnabled()


def test_one_customer_alone_has_its_page_again(tab: CustomersTab, surroundings: Any, qtbot: Any):
    tab.view.selectAll()
    surroundings.settle()
    place = tab.view.visualRect(tab.model.index(2, 1)).center()
    qtbot.mouseClick(tab.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    surroundings.settle()
    assert tab.list_page.detail.currentWidget() is tab.record_page
    assert tab.record_page.header.title.whole_text() == "Casa"


def test_the_country_brings_currency_zone_and_language_and_spares_what_was_typed(
    tab: CustomersTab, surroundings: Any, qtbot: Any
):
    tab.new_record()
    page = tab.new_page
    qtbot.keyClicks(page.language.control, "Catalan")
    for country, expected in (("ES", "EUR Europe/Madrid"), ("BR", "BRL America/Sao_Paulo")):
        page.country.line.clear()
        qtbot.keyClicks(page.country.control, country)
        page.country.line.completer().popup().hide()
        surroundings.settle()
        assert f"{page.currency.value()} {page.time_zone.value()}" == expected
        assert page.language.value() == "Catalan"
    qtbot.keyClicks(page.city.control, "Manaus")
    surroundings.settle()
    assert page.time_zone.value() == "America/Manaus"


def test_the_known_firm_is_opened_by_keys_and_nothing_half_is_kept(
    tab: CustomersTab, surroundings: Any, desk: Any, qtbot: Any
):
    key, _ = desk.customers.add(CustomerDraft("Nova", website="https://nova.no"))
    tab.new_record()
    qtbot.keyClicks(tab.new_page.website.control, "www.nova.no/contact")
    surroundings.settle()
    button = tab.new_page._alike_rows.itemAt(0).widget()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    surroundings.settle()
    assert tab.view.current_id() == key
    assert tab.list_page.detail.currentWidget() is tab.record_page
    assert desk.customers.count() == 5
    tab.new_record()
    assert tab.new_page.website.value() == ""


class Heap:
    """So many customers that nothing may be done with each of them on the thread that draws."""

    ids = tuple(number.to_bytes(16, "big") for number in range(MANY))

    def __init__(self) -> None:
        self.most = 0

    def find(self, query: ListQuery) -> Sequence[bytes]:
        return self.ids if not query.descending else self.ids[::-1]

    def rows(self, ids: list[bytes]) -> list[CustomerRow]:
        self.most = max(self.most, len(ids))
        return [
            CustomerRow(key, f"Firm\t{int.from_bytes(key, 'big')}", "", "DE", "", "", 0, None, None)
            for key in ids
        ]


@pytest.fixture
def heap() -> Heap:
    return Heap()


@pytest.fixture
def view(surroundings: Any, shown: Any, heap: Heap) -> ListView:
    context = surroundings.context
    model = PagedModel(context.tasks, customer_columns(context), ids=heap.find, rows=heap.rows)
    made = ListView(context.theme, model)
    model.setParent(made)
    model.reload()
    return shown(made)


def test_all_of_100_000_rows_are_selected_sorted_and_kept_as_one_stretch(
    view: ListView, surroundings: Any, monkeypatch: pytest.MonkeyPatch
):
    asked = []
    for name in ("row_at", "id_at"):
        plain = getattr(PagedModel, name)
        counted = lambda model, place, plain=plain: asked.append(place) or plain(model, place)  # noqa: E731
        monkeypatch.setattr(PagedModel, name, counted)
    view.selectAll()
    assert view.chosen_count() == MANY
    assert view.chosen_places() == [range(MANY)]
    assert len(asked) < MANY / 100  # asking for each row takes seconds
    view._paged.change_query(descending=True)
    surroundings.settle()
    assert view.chosen_places() == [range(MANY)]
    assert view.chosen_ids()[0] == Heap.ids[-1]


def test_copies_of_many_rows_are_read_in_parts_and_hold_all_of_them(
    view: ListView, surroundings: Any, heap: Heap
):
    told: list[int] = []
    view.copied.connect(told.append)
    view.show_record(Heap.ids[10])
    flags = view.selectionModel().SelectionFlag
    model = view.model()
    for place in (*range(20, 1_500), *range(50_000, 50_100)):
        view.selectionModel().select(model.index(place, 0), flags.Select | flags.Rows)
    view.copy_chosen()
    surroundings.settle()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert told == [1_581]
    assert lines[0] == "Country\tName\tNext contact"
    assert lines[1] == "DE\tFirm 10\t–"
    assert lines[-1] == "DE\tFirm 50099\t–"
    assert len(lines) == 1_582
    assert heap.most <= 500


def test_the_long_list_is_a_sound_model_also_while_it_changes(view: ListView, surroundings: Any):
    model = view._paged
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.change_query(descending=True)
    surroundings.settle()
    model.retranslate()
    view.scrollTo(model.index(MANY - 1, 0))
    surroundings.settle()
    assert model.row_at(MANY - 1) is not None or model.total() == MANY
