"""The list of complaints: conditions as chips, own filters, groups, several at once, export."""

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog

from tradetrust_desktop.domain.care import ComplaintDraft, ComplaintStatus, Priority
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui.complaints.grouped import GroupRow
from tradetrust_desktop.ui.complaints.tab import ComplaintsTab

HOUR = 3_600_000


@pytest.fixture
def known(desk: Any, clock: Any) -> dict[str, bytes]:
    nord = desk.customers.add(CustomerDraft("Nordlicht Handels GmbH", country="DE"))[0]
    casa = desk.customers.add(CustomerDraft("Casa Verde Ltda.", country="BR"))[0]
    made = {}
    for title, firm, priority, ago in (
        ("Pallets lost", casa, Priority.MAJOR, 30),
        ("Cartons torn", nord, Priority.MEDIUM, 20),
        ("Pallets late", nord, Priority.MEDIUM, 10),
    ):
        draft = ComplaintDraft(
            firm, title, clock.ms - ago * HOUR, priority, supplier="Ningbo Glass"[: ago - 18]
        )
        made[title] = desk.complaints.add(draft)[0]
    return made


@pytest.fixture
def tab(surroundings: Any, shown: Any, known: dict[str, bytes]) -> ComplaintsTab:
    return shown(ComplaintsTab(surroundings.context))


def titles(tab: ComplaintsTab) -> list[str]:
    """What the list shows, headings in brackets."""
    rows = [tab.model.row_at(place) for place in range(tab.model.total())]
    return [
        f"[{row.value} {row.count}]" if isinstance(row, GroupRow) else row.draft.title
        for row in rows
        if row
    ]


def choose_group(tab: ComplaintsTab, surroundings: Any, text: str) -> None:
    menu = tab.sort_menu()
    next(each for each in menu.actions() if each.text() == text).trigger()
    menu.deleteLater()
    surroundings.settle()


def test_a_condition_stands_as_a_chip_and_goes_by_a_click(
    tab: ComplaintsTab, surroundings: Any, qtbot: Any
):
    tab.filters.button.click()
    surroundings.settle()
    priority = tab.filters.fields["priority"]
    priority.set_value("medium")
    priority.committed.emit()
    tab.filters.fields["from"].line.setText("22 Nov 2026")
    tab.filters.fields["from"].committed.emit()
    surroundings.settle()
    assert titles(tab) == ["Cartons torn", "Pallets late"]
    assert [chip.text() for chip in tab.filters.chips.chips.values()] == [
        "Medium",
        "Received from 22 Nov",
    ]
    tab.filters.fields["from"].line.setText("no day")
    tab.filters.fields["from"].committed.emit()
    assert tab.filters.fields["from"].problem.text()
    QTest.keyClick(tab.filters.chips.chips["priority"], Qt.Key.Key_Delete)
    surroundings.settle()
    assert surroundings.context.preferences.get("complaints.filters") == {
        "state": "open",
        "from": "2026-11-22",
    }
    tab.show_all()
    surroundings.settle()
    assert len(titles(tab)) == 3
    assert tab.filters.chips.isHidden()


def test_conditions_are_kept_under_a_name_and_found_in_the_menu(
    tab: ComplaintsTab, surroundings: Any
):
    tab.filters.set_filters({"state": "open", "supplier": "Ningbo Glass"})
    surroundings.settle()
    assert titles(tab) == ["Pallets lost"]
    chips = tab.filters.chips
    chips.save_link.click()
    QTest.keyClicks(chips.name.line, "Glass")
    QTest.keyClick(chips.name.line, Qt.Key.Key_Return)
    surroundings.settle()
    assert tab.saved.more.text() == "Glass"
    assert chips.isHidden()  # its name says it
    tab.filters.set_filters({})
    surroundings.settle()
    shown: list[tuple[str, bool]] = []
    own = tab.context.desk.saved_filters.of("complaints")
    counts = list(range(8))
    menu = tab.saved.more.menu_of(own, counts)
    shown = [(each.text(), each.isChecked()) for each in menu.actions() if each.text()]
    assert ("Progress note due\t0", False) in shown
    assert ("All complaints\t6", True) in shown
    next(each for each in menu.actions() if each.text() == "Glass\t7").trigger()
    menu.deleteLater()
    surroundings.settle()
    assert titles(tab) == ["Pallets lost"]


def test_groups_have_headings_that_keys_and_selection_pass_over(
    tab: ComplaintsTab, surroundings: Any, known: dict[str, bytes]
):
    QAbstractItemModelTester(tab.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    choose_group(tab, surroundings, "Group by customer")
    assert titles(tab) == [
        "[Casa Verde Ltda. 1]",
        "Pallets lost",
        "[Nordlicht Handels GmbH 2]",
        "Cartons torn",
        "Pallets late",
    ]
    assert tab.list_page.count.text() == "3 this year"
    px = tab.context.theme.px
    assert [tab.view.rowHeight(place) for place in range(5)] == [
        *(px(28), px(60), px(28), px(60), px(60))
    ]
    tab.show_record(known["Pallets lost"])
    tab.view.setFocus()
    QTest.keyClick(tab.view, Qt.Key.Key_Down)
    surroundings.settle()
    assert tab.view.current_id() == known["Cartons torn"]
    tab.view.selectAll()
    assert tab.view.chosen_count() == 3
    assert set(tab.view.chosen_ids()) == set(known.values())
    tab.view.clearSelection()
    choose_group(tab, surroundings, "Not grouped")
    assert titles(tab) == ["Pallets lost", "Cartons torn", "Pallets late"]
    assert tab.view.rowHeight(0) == px(60)


def test_what_another_page_asks_for_is_listed_and_named(
    tab: ComplaintsTab, surroundings: Any, known: dict[str, bytes]
):
    tab.show_records(ids=[known["Pallets lost"]], text="1 complaint behind “glass”")
    surroundings.settle()
    assert titles(tab) == ["Pallets lost"]
    assert [c.text() for c in tab.filters.chips.chips.values()] == ["1 complaint behind “glass”"]
    choose_group(tab, surroundings, "Group by priority")
    assert titles(tab) == ["[major 1]", "Pallets lost"]
    tab.filters.chips.chips["only"].click()
    surroundings.settle()
    assert len(titles(tab)) == 5
    choose_group(tab, surroundings, "Not grouped")
    tab.show_records(filters={"country": "BR", "from": "2026-01-01"})
    surroundings.settle()
    assert titles(tab) == ["Pallets lost"]


def test_several_are_merged_or_told_why_not(
    tab: ComplaintsTab, surroundings: Any, known: dict[str, bytes]
):
    tab.view.selectAll()
    surroundings.settle()
    page = tab.many_page
    assert page is not None
    assert page.merge_button.text() == "Merge 3 complaints"
    page.merge_button.click()
    surroundings.settle()
    assert "is of another customer" in page.merge_problem.text()
    both = [known["Cartons torn"], known["Pallets late"]]
    page.choose(both)
    assert page.merge_problem.isHidden()
    page.merge_button.click()
    surroundings.settle()
    desk = surroundings.context.desk
    assert desk.complaints.page(both[1]).kept[0] == both[0]
    assert surroundings.went_to[-1][:2] == ("complaints", both[0])


def test_several_get_an_owner_and_wait(
    tab: ComplaintsTab, surroundings: Any, known: dict[str, bytes]
):
    tab.view.selectAll()
    surroundings.settle()
    page = tab.many_page
    assert page is not None
    page.owner.line.setFocus()
    QTest.keyClicks(page.owner.line, "Li Wei")
    assert page.set_button.text() == "Set the owner of 3 complaints"
    page.status.set_value("waiting")
    page.set_fields()
    surroundings.settle()
    rows = surroundings.context.desk.complaints.rows(list(known.values()))
    assert {(row.draft.owner, row.draft.status) for row in rows} == {
        ("Li Wei", ComplaintStatus.WAITING)
    }


def test_the_list_is_exported_as_it_is_seen(
    tab: ComplaintsTab, surroundings: Any, tmp_path: Path, monkeypatch: Any, clock: Any
):
    target, asked = tmp_path / "list.csv", []

    def where(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(name).name)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(where))
    tab.filters.set_filters({"customer": "nordlicht"})
    choose_group(tab, surroundings, "Group by priority")
    tab.export_button.click()
    surroundings.settle()
    assert asked == ["Complaints Customer nordlicht 2026-11-23.xlsx"]
    lines = target.read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("Group,Number,What happened,Customer,Country,Priority,Status")
    assert [line.split(",")[2] for line in lines[1:]] == ["Cartons torn", "Pallets late"]
    heads = lines[0].split(",")
    first = dict(zip(heads, lines[1].split(","), strict=True))
    due = datetime.fromtimestamp(clock.ms / 1000 + 4 * 3600, ZoneInfo("Asia/Shanghai"))
    assert first["First reply due"] == f"{due:%Y-%m-%d %H:%M}"
    assert (first["First reply"], first["Proposal"], first["Remedy"]) == ("running", "running", "")
    assert first["Group"] == "Medium"


def test_words_are_asked_for_by_the_key_and_go_by_escape(
    tab: ComplaintsTab, surroundings: Any, qtbot: Any
):
    assert not tab.list_page.filter.isVisible()
    tab.focus_filter()
    QTest.keyClicks(tab.list_page.filter, "pallets")
    qtbot.waitUntil(lambda: tab.model.query.text == "pallets")
    surroundings.settle()
    assert titles(tab) == ["Pallets lost", "Pallets late"]
    QTest.keyClick(tab.list_page.filter, Qt.Key.Key_Escape)
    QTest.keyClick(tab.list_page.filter, Qt.Key.Key_Escape)
    assert not tab.list_page.filter.isVisible()
    qtbot.waitUntil(lambda: tab.model.query == ListQuery("", {"state": "open"}, "left"))
    surroundings.settle()
