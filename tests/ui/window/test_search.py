"""What one does in the search: type, go up and down, open, leave."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.ui.window.conftest import settle
from tradetrust_desktop.domain.care import (
    Channel,
    ComplaintDraft,
    FollowUpDraft,
    Priority,
    SurveyDraft,
    SurveyKind,
)
from tradetrust_desktop.domain.contacts import ContactDraft, Point, PointKind
from tradetrust_desktop.domain.interactions import InteractionDraft
from tradetrust_desktop.domain.searching import Found
from tradetrust_desktop.ui.search_rows import HEADING, HIT

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def owner(window):
    """A customer with a record of each kind about lanterns."""
    desk = window.context.desk
    (key,) = [hit.id for hit in desk.search("casa") if hit.kind is Found.CUSTOMER]
    phone = Point(PointKind.PHONE, "+34911234567")
    desk.contacts.add(ContactDraft(key, "Ana Lantern", role="Compras", points=(phone,)))
    desk.complaints.add(
        ComplaintDraft(key, "Lanterns broken", 1_795_000_000_000, Priority.MEDIUM, Channel.MAIL)
    )
    desk.follow_ups.add(FollowUpDraft(key, "Lantern samples", date(2026, 11, 24)))
    desk.interactions.add(InteractionDraft(key, 1_795_000_000_000, "Lantern prices sent"))
    desk.surveys.add(
        SurveyDraft(key, SurveyKind.CSAT, date(2026, 11, 20), 4, "Nice lanterns, thank you")
    )
    settle(window)
    return key


@pytest.fixture
def search(window, qtbot):
    """Types into the search as after Ctrl+K, and waits for what is found."""

    def look(text):
        qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
        box = window.top.search
        box.setFocus()
        qtbot.keyClicks(box, text)
        qtbot.waitUntil(lambda: box._found_for == box.text())
        return box

    return look


@pytest.fixture
def went_to(window, monkeypatch):
    """Where the window was asked to go, instead of going there."""
    asked = []
    monkeypatch.setattr(
        window.context, "navigate", lambda tab, key=None, **how: asked.append((tab, key, how))
    )
    return asked


def rows(box):
    """The rows as one reads them: headings in brackets."""
    listed = box._popup._list
    items = [listed.item(row) for row in range(listed.count())]
    return [
        f"[{item.text()}]" if item.data(HEADING) else item.data(HIT).hit.title for item in items
    ]


def test_hits_stand_under_the_heading_of_their_kind(owner, search):
    box = search("lantern")
    assert rows(box) == [
        "[Contacts]",
        "Ana Lantern",
        "[Items]",
        "GL-1",
        "[Complaints]",
        "Lanterns broken",
        "[Follow-ups]",
        "Lantern samples",
        "[Communication]",
        "Lantern prices sent",
        "[Surveys]",
        "Nice lanterns, thank you",
    ]


def test_the_second_line_says_whose_and_when(owner, search):
    box = search("lantern")
    lines = {hit.kind: line for hit, line in shown_lines(box)}
    firm = "Casa Verde Decoración S.L."
    assert lines[Found.CONTACT] == f"{firm} · Compras"
    assert lines[Found.ITEM].startswith("lantern · in 6 line")
    assert lines[Found.COMPLAINT] == f"{firm} · 2026-001 · 18 Nov"
    assert lines[Found.FOLLOW_UP] == f"{firm} · 24 Nov"
    assert lines[Found.SURVEY] == f"{firm} · 20 Nov"


def shown_lines(box):
    listed = box._popup._list
    found = (listed.item(row).data(HIT) for row in range(listed.count()))
    return [(line.hit, line.second) for line in found if line is not None]


def test_the_arrows_skip_headings_and_go_around(owner, search, qtbot):
    box = search("lantern")
    hits = box.hits()
    seen = [box._popup.choice()]
    for _ in hits:
        qtbot.keyClick(box, Qt.Key.Key_Down)
        seen.append(box._popup.choice())
    assert seen == [*hits, hits[0]]
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box._popup.choice() == hits[-1]
    assert box.hasFocus()


def test_page_keys_go_from_group_to_group(search, qtbot):
    box = search("nordlicht")  # a customer and two orders
    kinds = [box._popup.choice().kind]
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        qtbot.keyClick(box, key)
        kinds.append(box._popup.choice().kind)
    assert kinds == [Found.CUSTOMER, Found.ORDER, Found.CUSTOMER, Found.ORDER]
    assert box._popup.choice() == box.hits()[1]


def test_screen_readers_hear_the_choice(owner, search, qtbot):
    box = search("lantern")
    assert box.accessibleDescription().startswith("Ana Lantern, Casa Verde")
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.accessibleDescription().startswith("GL-1, lantern")


@pytest.mark.parametrize(
    ("title", "tab", "section"),
    [
        ("Ana Lantern", "customers", "contacts"),
        ("Lantern prices sent", "customers", "timeline"),
        ("Nice lanterns, thank you", "customers", "surveys"),
    ],
)
def test_what_belongs_to_a_customer_opens_there(owner, went_to, search, qtbot, title, tab, section):
    open_hit(search("lantern"), qtbot, title)
    assert went_to == [(tab, owner, {"section": section})]


def test_a_contact_is_shown_on_the_page_of_its_customer(owner, window, search, qtbot):
    open_hit(search("ana lantern"), qtbot, "Ana Lantern")
    settle(window)
    assert window.shown_tab == "customers"
    page = window.tab("customers").record_page
    assert window.tab("customers").view.current_id() == owner
    assert page.sections.choice() == "contacts"


def test_an_item_opens_the_orders_that_hold_it(owner, went_to, search, qtbot):
    open_hit(search("lantern"), qtbot, "GL-1")
    assert went_to == [("orders", None, {"item": "GL-1", "description": "lantern"})]


def test_a_complaint_opens_and_the_list_there_has_the_focus(owner, window, search, qtbot):
    box = search("broken")
    (hit,) = box.hits()
    open_hit(box, qtbot, "Lanterns broken")
    settle(window)
    assert window.shown_tab == "complaints"
    view = window.pages.currentWidget().view
    assert window.focusWidget() is view
    assert view.current_id() == hit.id


def open_hit(box, qtbot, title):
    for _ in box.hits():
        if box._popup.choice().title == title:
            break
        qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == ""
    assert not box._popup.isVisible()


def test_enter_before_anything_is_there_opens_the_first_as_soon_as_it_is(window, went_to, qtbot):
    box = window.top.search
    box.start()
    qtbot.keyClicks(box, "Ca-2")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert went_to == []
    settle(window)
    ((tab, key, how),) = went_to
    assert (tab, how) == ("orders", {})
    assert window.context.desk.orders.page(key).draft.number == "Ca-2"
    settle(window)
    assert len(went_to) == 1


def test_a_click_opens_and_a_heading_does_nothing(owner, went_to, search, qtbot):
    box = search("lantern")
    listed = box._popup._list

    def click(row):
        place = listed.visualItemRect(listed.item(row)).center()
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)

    click(2)
    assert went_to == []
    assert box.hits()
    click(3)
    assert went_to == [("orders", None, {"item": "GL-1", "description": "lantern"})]


def test_escape_closes_and_gives_the_focus_back(window, search, qtbot):
    view = window.pages.currentWidget().view
    window.activateWindow()
    view.setFocus()
    box = search("nord")
    assert box.hits()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert window.focusWidget() is view
    assert box.text() == ""
    assert not box._popup.isVisible()


def test_nothing_found_says_so_and_what_to_do(search, qtbot, went_to):
    box = search("xyzzy")
    popup = box._popup
    assert box.hits() == []
    assert popup._nothing.isVisible()
    assert popup._nothing.text() == "Nothing found for “xyzzy”"
    assert "fewer words" in popup._advice.text()
    assert box.accessibleDescription() == popup._nothing.text()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_Return):
        qtbot.keyClick(box, key)
    assert went_to == []


def test_a_phone_number_in_any_notation_finds_the_contact(owner, search):
    box = search("0034 911 23")
    assert [hit.title for hit in box.hits()] == ["Ana Lantern"]
    assert box.hits()[0].excerpt == "+34911234567"


def test_the_popup_stays_within_the_smallest_window(window, owner, search):
    window.resize(1024, 680)
    box = search("lantern")
    box._popup.show_hits(box.hits() * 30, "lantern", box.pos(), box.width())
    place = box._popup.geometry()
    assert window.rect().contains(place)
    last = box._popup._list
    whole = last.viewport().height()
    heights = [last.sizeHintForRow(row) for row in range(last.count())]
    assert whole in {sum(heights[:end]) for end in range(len(heights))}
