from dataclasses import dataclass

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication

from tradetrust_desktop.settings.preferences import Preferences
from tradetrust_desktop.ui.widgets.list_page import ListPage
from tradetrust_desktop.ui.widgets.paged_list import ListColumn, ListView, PagedModel


@dataclass(frozen=True)
class Row:
    id: bytes
    name: str
    number: int


COLUMNS = (
    ListColumn("name", lambda: "Name", lambda row: row.name, stretch=True),
    ListColumn("number", lambda: "Number", lambda row: str(row.number), width=80, right=True),
    ListColumn("hidden", lambda: "Hidden", lambda _: "h", shown=False),
)


def key(number):
    return number.to_bytes(4, "big")


class Records:
    """As many rows as wanted; counts what is asked."""

    def __init__(self, count):
        self.numbers = list(range(count))
        self.asked = []

    def ids(self, query):
        found = [number for number in self.numbers if query.text in str(number)]
        return [key(number) for number in (reversed(found) if query.descending else found)]

    def rows(self, ids):
        self.asked.append(len(ids))
        return [Row(each, f"row {int.from_bytes(each)}", int.from_bytes(each)) for each in ids]


@pytest.fixture
def records():
    return Records(100_000)


@pytest.fixture
def view(surroundings, records, shown):
    model = PagedModel(surroundings.context.tasks, COLUMNS, ids=records.ids, rows=records.rows)
    preferences = Preferences()
    made = ListView(surroundings.context.theme, model, name="test", preferences=preferences)
    model.setParent(made)
    made.preferences = preferences
    shown(made, 400, 600)
    model.reload()
    surroundings.settle()
    return made


def test_a_long_list_fetches_only_what_is_seen(view, records, surroundings):
    assert view.model().total() == 100_000
    assert records.asked == [100]

    view.scrollToBottom()
    view.grab()
    surroundings.settle()

    assert len(records.asked) <= 3
    assert view.model().row_at(99_999).number == 99_999


def test_typing_overtakes_the_query_before(view, records, surroundings):
    model = view.model()
    for text in ("9", "99", "999", "9999"):
        model.change_query(text=text)
    surroundings.settle()

    assert model.total() == 19
    assert model.row_at(0).number == 9999


def test_the_selection_stays_with_its_record(view, records, surroundings):
    opened = []
    view.opened.connect(opened.append)
    view.selectRow(5)
    assert opened == [key(5)]
    records.numbers = [1, 3, 5, 7]

    view.model().reload()
    surroundings.settle()

    assert view.current_id() == key(5)
    assert view.chosen_ids() == [key(5)]
    assert view.currentIndex().row() == 2
    assert opened == [key(5)]


def test_a_record_asked_for_is_selected_when_it_arrives(view, records, surroundings):
    assert not view.show_record(key(200_000))
    records.numbers.append(200_000)

    view.model().reload()
    surroundings.settle()

    assert view.chosen_ids() == [key(200_000)]
    place = view.currentIndex()
    assert view.viewport().rect().contains(view.visualRect(place).center())


def test_a_record_the_list_does_not_hold_leaves_no_other_one_marked(view):
    view.selectRow(2)

    view.show_record(key(200_000))

    assert view.chosen_ids() == []


def test_a_click_on_the_header_sorts_and_another_turns_it_round(view, qtbot, surroundings):
    header = view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(1) + 20, 10)

    for expected in (0, 99_999):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        surroundings.settle()
        assert view.model().query.sort == "number"
        assert view.model().row_at(0).number == expected


def test_chosen_rows_are_copied_as_a_table(view, qtbot):
    view.selectRow(2)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "Name\tNumber\nrow 2\t2\nrow 3\t3\n"


def test_columns_can_be_chosen_and_are_remembered(view, surroundings, records):
    menu = view.columns_menu()
    number, hidden = menu.actions()[1:]
    hidden.trigger()
    number.trigger()
    menu.close()
    model = PagedModel(surroundings.context.tasks, COLUMNS, ids=records.ids, rows=records.rows)

    again = ListView(surroundings.context.theme, model, name="test", preferences=view.preferences)

    assert [column.name for column in again.shown_columns()] == ["name", "hidden"]
    again.deleteLater()


def test_the_last_column_cannot_be_taken_away(view):
    menu = view.columns_menu()
    menu.actions()[1].trigger()
    menu.close()

    last = view.columns_menu()

    assert not last.actions()[0].isEnabled()
    last.close()


@pytest.fixture
def page(surroundings, records, shown):
    model = PagedModel(surroundings.context.tasks, COLUMNS, ids=records.ids, rows=records.rows)
    view = ListView(surroundings.context.theme, model, name="test")
    model.setParent(view)
    made = ListPage(surroundings.context, view, name="test")
    shown(made, 1280, 700)
    model.reload()
    surroundings.settle()
    return made


def test_typed_words_are_told_once_the_fingers_rest(page, qtbot):
    with qtbot.waitSignal(page.filter_typed, check_params_cb=lambda text: text == "abc"):
        qtbot.keyClicks(page.filter, "abc")


def test_enter_in_the_filter_goes_to_the_rows(page, qtbot):
    qtbot.keyClick(page.filter, Qt.Key.Key_Return)

    assert page.view.chosen_ids() == [key(0)]


def test_in_a_narrow_window_the_detail_covers_the_list_and_gives_it_back(page, qtbot):
    page.resize(1024, 680)
    assert page.view.isVisible()
    assert not page.detail.isVisible()

    spot = QPoint(30, page.view.rowViewportPosition(1) + 5)
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert page.detail.isVisible()
    assert not page.view.isVisible()

    page.back.click()
    assert page.view.isVisible()
    page.resize(1280, 700)
    assert page.view.isVisible()
    assert page.detail.isVisible()


def test_the_focus_opens_nothing_beside_a_record_that_the_list_does_not_hold_yet(
    view, records, surroundings
):
    opened = []
    view.opened.connect(opened.append)
    view.activateWindow()
    records.numbers.append(200_000)
    view.show_record(key(200_000))
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.model().reload()
    surroundings.settle()
    assert opened == []
    assert view.current_id() == key(200_000)


def test_what_is_left_of_several_is_not_taken_for_the_record_shown(view, records, surroundings):
    view.selectRow(2)
    view.selectionModel().select(
        view.model().index(3, 0),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )
    gone, left = view.chosen_ids()
    assert view.current_id() == gone

    records.numbers.remove(int.from_bytes(gone))
    view.model().reload()
    surroundings.settle()

    assert view.chosen_ids() == []
    assert view.model().place_of(left) >= 0
