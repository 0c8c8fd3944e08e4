"""What a rep does with the page of the complaints: read, sort, filter, open records, prevent."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tradetrust_desktop.domain.care import ComplaintDraft, Priority
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.learning import Dimension
from tradetrust_desktop.ui.insights.learning_filters import NAMES
from tradetrust_desktop.ui.insights.tab import COMPLAINTS, InsightsTab

HOUR = 3_600_000
NBSP = "\u00a0"
CATEGORIES = ("quality",) * 4 + ("logistics",) * 2 + ("price",)


@pytest.fixture
def firm(desk: Any, clock: Any) -> list[bytes]:
    """Two customers and seven complaints of the last weeks, three of one cause."""
    buyers = [
        desk.customers.add(CustomerDraft(name, country=country))[0]
        for name, country in (("Nordlicht", "DE"), ("Casa Verde", "BR"))
    ]
    made = []
    for place, category in enumerate(CATEGORIES):
        at_ms = clock.ms - (place * 10 + 2) * 24 * HOUR
        draft = ComplaintDraft(
            buyers[place % 2],
            "Lamps flicker",
            at_ms,
            priority=Priority.MEDIUM,
            category=category,
            cause="packing_weak" if place < 3 else "",
            owner="Li Na",
            chance="Two metres long" if place == 5 else "",
            rating=4,
        )
        key = desk.complaints.add(draft)[0]
        sent = InteractionDraft(buyers[place % 2], at_ms + 2 * HOUR, "x", direction=Direction.OUT)
        desk.complaints.log(key, entry=sent)
        made.append(key)
    return made


@pytest.fixture
def tab(surroundings: Any, shown: Any, firm: list[bytes]) -> InsightsTab:
    made = InsightsTab(surroundings.context)
    made.set_section(COMPLAINTS)
    return shown(made)


def test_the_page_says_what_it_rests_on_and_what_it_found(tab: InsightsTab):
    page = tab.learning
    assert page.basis.text().startswith("Dec 2025 to Nov 2026: 7 complaint")
    assert "every hour counts" in page.counting.text()
    title = page.pareto.title.whole_text().replace(NBSP, " ")
    assert title == "Product quality makes up 57 % of complaints"
    assert page.tiles.tiles["first_reply"].figure.whole_text() == f"100{NBSP}%"
    assert "median 2 h" in page.tiles.tiles["first_reply"].notes[1].whole_text()
    assert page.tiles.tiles["answered"].figure.whole_text() == f"100{NBSP}%"
    assert not page.tiles.tiles["customer_told"].isVisible()
    assert [page.rows.index(row, 1).data() for row in range(3)] == ["4", "2", "1"]


def test_a_bar_a_row_and_a_late_clock_lead_to_their_complaints(
    tab: InsightsTab, surroundings: Any, firm: list[bytes], qtbot: Any
):
    page = tab.learning
    canvas = page.pareto.canvas
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.position_of(0))
    surroundings.settle()
    page.table.setFocus()
    page.table.selectRow(1)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    surroundings.settle()
    page.tiles.tiles["proposal"].link.click()
    surroundings.settle()
    went = [(tab_name, set(how["ids"]), how["text"]) for tab_name, _, how in surroundings.went_to]
    assert [each[0] for each in went] == ["complaints"] * 3
    assert went[0][1] == set(firm[:4])
    assert went[0][2].startswith("Product quality, Dec 2025 to Nov 2026: 4 complaint")
    assert went[1][1] == set(firm[4:6])
    assert went[2][1] == set(firm[1:])
    assert went[2][2].startswith("Proposal late, ")


def test_sorting_filtering_and_the_country_hold_for_all(tab: InsightsTab, surroundings: Any):
    page = tab.learning
    page.set_dimension(Dimension.COUNTRY)
    surroundings.settle()
    assert [page.rows.index(row, 0).data() for row in range(2)] == ["Germany", "Brazil"]
    menu = page.filters.menu_of({**dict.fromkeys(NAMES, ()), "category": ("price",)})
    category = menu.actions()[0].menu()
    next(each for each in category.actions() if "invoice" in each.text()).trigger()
    surroundings.settle()
    assert page.learned.whole.count == 1
    assert page.filters.in_words() == ["Category: Price and invoice"]
    assert page.filters.chips.isVisible()
    page.filters.choose("category", "")
    tab.show_records(country="BR")
    surroundings.settle()
    assert page.learned.whole.count == 3


def test_one_click_adds_the_action_that_is_proposed_and_done_measures_it(
    tab: InsightsTab, surroundings: Any, desk: Any, clock: Any
):
    card = tab.learning.causes
    assert card.sentences[0].startswith("Packing too weak for the route: 3 complaint")
    card.forms["packing_weak"].add_button.click()
    surroundings.settle()
    (action,) = desk.actions.of_cause("packing_weak")
    assert action.draft.person == "Li Na"
    assert action.draft.due == clock.today() + timedelta(days=14)
    assert card.forms == {}
    assert card.sentences[1].startswith("Action planned: Li Na, by 7 Dec")
    surroundings.context.tasks.write(lambda: desk.actions.done(action.id, day=clock.today()))
    surroundings.settle()
    assert card.sentences[-1].endswith("too little data to say")


def test_an_action_without_words_is_refused_where_it_is_typed(
    tab: InsightsTab, surroundings: Any, desk: Any
):
    form = tab.learning.causes.forms["packing_weak"]
    form.what.set_value("")
    form.add()
    surroundings.settle()
    assert form.problem.isVisible()
    assert desk.actions.of_cause("packing_weak") == ()


def test_a_wish_leads_to_its_complaint(tab: InsightsTab, surroundings: Any, firm: list[bytes]):
    page = tab.learning
    page.chances.setFocus()
    page.chances.selectRow(0)
    QTest.keyClick(page.chances, Qt.Key.Key_Return)
    assert surroundings.went_to[-1][:2] == ("complaints", firm[5])


def test_the_page_speaks_the_language_in_force(
    tab: InsightsTab, surroundings: Any, in_chinese: Any
):
    in_chinese()
    surroundings.settle()
    page = tab.learning
    assert page.by_button.text() == "按类别"
    assert page.pareto.title.whole_text() == "产品质量占投诉的 57%"


def test_without_complaints_the_page_says_what_to_do(surroundings: Any, shown: Any):
    tab = InsightsTab(surroundings.context)
    tab.set_section(COMPLAINTS)
    shown(tab)
    assert tab.learning.stack.currentWidget() is tab.learning.empty
    tab.learning.empty_button.click()
    assert surroundings.went_to[-1][0] == "complaints"
