"""One list of keys: the window listens to it, the sheet and the tooltips show it."""

from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel

from tradetrust_desktop.domain.care import ComplaintDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.settings.resources import resource
from tradetrust_desktop.ui.help.marked_text import rich_text
from tradetrust_desktop.ui.shortcuts import SHORTCUTS, key_text, key_texts, sequences, sheet
from tradetrust_desktop.ui.widgets.list_page import ListPage

BY_THEIR_PLACES = {"save", "give_up", "copy", "delete"}
"""Lists and pages listen to these by themselves, where they are meant."""
OF_INPUT_METHODS = (
    *("Ctrl+Space", "Shift+Space", "Ctrl+.", "Ctrl+;", "Ctrl+Shift+Space", "Ctrl+Shift+F"),
    *("Ctrl+Shift+B", "Ctrl+Shift+E", "Ctrl+Shift+K", "Ctrl+Shift+S", "Ctrl+`", "Ctrl+Shift+1"),
)
"""What the usual Chinese input methods of Windows, macOS and Linux keep for themselves."""
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def settle(window):
    for _ in range(4):
        window.tasks.wait_idle()
        QCoreApplication.processEvents()


def listened(window):
    """Every key the window itself listens to, as portable text, with how often."""
    portable = QKeySequence.SequenceFormat.PortableText
    found = Counter()
    for shortcut in window.findChildren(QShortcut):
        if shortcut.context() == Qt.ShortcutContext.WindowShortcut:
            found[shortcut.key().toString(portable)] += 1
    for action in window.findChildren(QAction):
        for key in action.shortcuts():
            found[key.toString(portable)] += 1
    return found


def test_the_window_listens_to_each_key_of_the_list_once_and_to_no_other(window):
    wanted = {
        QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
        for each in SHORTCUTS
        if each.name not in BY_THEIR_PLACES
        for key in each.keys
    }
    found = listened(window)
    assert set(found) == wanted
    assert {key: times for key, times in found.items() if times > 1} == {}


def test_no_key_stands_for_two_acts():
    keys = Counter(key for each in SHORTCUTS for key in each.keys)
    assert [key for key, times in keys.items() if times > 1] == []


def test_no_key_is_one_of_an_input_method_and_those_it_may_take_have_a_second():
    for each in SHORTCUTS:
        assert not set(each.keys) & set(OF_INPUT_METHODS), each.name
        taken = {"Ctrl+Shift+U", "Ctrl+Shift+Z"} & set(each.keys)
        assert len(each.keys) > len(taken), each.name


def test_keys_are_written_as_the_system_writes_them():
    native = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
    assert key_text("search") == native
    assert key_texts("new_follow_up") == ["Ctrl+Shift+U", "Ctrl+Shift+G"]
    assert sequences("quit") == [QKeySequence("Ctrl+Q")]


def test_tooltips_show_the_keys_of_the_list(window):
    top = window.top
    for widget, name in ((top.new, "new"), (top.menu_button, "menu"), (top.redo, "redo")):
        assert widget.toolTip().endswith(f"({key_text(name)})"), name
    assert top.tabs.tabToolTip(3) == "Orders (Ctrl+4)"


def test_what_is_written_behind_plus_says_its_key(window):
    window.top.retranslate()
    entries = [
        (action.text(), action.shortcut().toString())
        for action in window.top.new_menu.actions()
        if not action.isSeparator()
    ]
    assert entries == [
        ("New customer", ""),
        ("New complaint", "Ctrl+Shift+C"),
        ("New follow-up", "Ctrl+Shift+U"),
        ("New order", ""),
        ("Log a contact", "Ctrl+Shift+L"),
        ("Import orders…", "Ctrl+O"),
    ]


@pytest.mark.parametrize(
    ("key", "tab"),
    [(Qt.Key.Key_C, "complaints"), (Qt.Key.Key_U, "follow_ups"), (Qt.Key.Key_G, "follow_ups")],
)
def test_capture_begins_from_anywhere(window, qtbot, key, tab):
    window.show_tab("orders")
    settle(window)
    qtbot.keyClick(window, key, CONTROL | SHIFT)
    settle(window)

    assert window.shown_tab == tab
    assert window.tab(tab).new_page.isVisible()


def test_a_contact_is_logged_on_the_customer_shown(window, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(
        type(window.tab("customers")), "show_records", lambda _, **how: asked.append(how)
    )
    window.show_tab("orders")
    settle(window)
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL | SHIFT)
    settle(window)

    assert (window.shown_tab, asked) == ("customers", [{"log": True}])


def test_a_contact_is_logged_with_the_customer_of_the_record_in_front(window, qtbot):
    window.show_tab("orders")
    settle(window)
    customer = window.tab("orders").shown_customer()
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL | SHIFT)
    settle(window)

    panel = window.tab("customers").record_page.log_panel
    assert panel.isVisible()
    assert customer is not None
    assert panel.customer_id == customer


@pytest.fixture
def complaint(window):
    """A complaint of some customer."""
    desk = window.context.desk
    customer = desk.customers.ids(ListQuery())[0]
    found = desk.complaints.add(ComplaintDraft(customer, "Lamps broken", 1_763_000_000_000))[0]
    settle(window)
    return found


@pytest.mark.parametrize("front", ["customers", "complaints", "orders"])
@pytest.mark.usefixtures("complaint")
def test_a_follow_up_begins_with_the_customer_in_front(window, qtbot, front):
    window.show_tab(front)
    settle(window)
    about = window.tab(front).shown_about()
    qtbot.keyClick(window, Qt.Key.Key_U, CONTROL | SHIFT)
    settle(window)

    page = window.tab("follow_ups").new_page
    assert page.customer.value() == about["customer_id"]
    assert page.what.line.hasFocus()


def test_a_follow_up_begun_on_a_complaint_belongs_to_it(window, qtbot, complaint):
    window.navigate("complaints", complaint)
    settle(window)
    qtbot.keyClick(window, Qt.Key.Key_U, CONTROL | SHIFT)
    settle(window)

    assert window.tab("follow_ups").new_page.about.value() == b"c" + complaint


def test_a_complaint_begins_with_the_customer_in_front_who_may_be_typed_over(window, qtbot):
    window.show_tab("customers")
    settle(window)
    customer = window.tab("customers").view.current_id()
    qtbot.keyClick(window, Qt.Key.Key_C, CONTROL | SHIFT)
    settle(window)

    field = window.tab("complaints").new_page.customer
    assert field.value() == customer
    assert field.line.hasFocus()
    qtbot.keyClicks(field.line, "zz")
    assert field.line.text() == "zz"


def test_a_draft_of_a_complaint_keeps_its_customer(window, qtbot):
    window.new_record("complaints")
    page = window.tab("complaints").new_page
    qtbot.keyClicks(page.what.edit, "Lamps broken")
    window.show_tab("customers")
    settle(window)
    qtbot.keyClick(window, Qt.Key.Key_C, CONTROL | SHIFT)
    settle(window)

    assert page.what.value() == "Lamps broken"
    assert page.customer.value() is None


def test_who_is_led_to_a_record_finds_the_keys_in_its_list(window, complaint):
    window.resize(1280, 800)
    window.show_tab("orders")
    settle(window)
    window.tab("orders").view.setFocus()
    window.navigate("complaints", complaint)
    settle(window)

    assert window.tab("complaints").view.hasFocus()


def test_who_is_led_to_a_record_without_room_for_its_list_finds_the_keys_on_the_page(
    window, complaint
):
    window.resize(760, 700)
    window.show_tab("orders")
    settle(window)
    window.tab("orders").view.setFocus()
    window.navigate("complaints", complaint)
    settle(window)

    assert not window.tab("complaints").view.isVisible()
    assert window.tab("complaints").isAncestorOf(QApplication.focusWidget())


def test_the_new_record_of_a_tab_is_empty(window, qtbot):
    window.show_tab("orders")
    settle(window)
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    settle(window)

    assert window.tab("orders").new_page.isVisible()
    assert window.tab("orders").new_page.order_form.customer.value() is None


def test_f2_goes_to_the_first_field_of_the_page(window, qtbot):
    window.new_record("customers")
    settle(window)
    window.top.tabs.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F2)

    page = window.tab("customers").new_page
    assert page.isAncestorOf(QApplication.focusWidget())


def test_ctrl_q_ends(window, qtbot):
    ended = []
    window.ended.connect(lambda: ended.append(True))
    qtbot.keyClick(window, Qt.Key.Key_Q, CONTROL)
    assert ended == [True]


# the guide


def test_f1_opens_the_guide_in_the_window_and_leads_back(window, qtbot):
    window.show_tab("orders")
    settle(window)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    page = window.pages.currentWidget()
    assert "Begin" not in page.guide.toPlainText()
    assert "The first start" in page.guide.toPlainText()
    assert QApplication.activeModalWidget() is None

    qtbot.keyClick(page.guide, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.tab("orders")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.pages.currentWidget() is window.tab("orders")


def test_the_tab_in_front_leads_back_from_the_guide_by_a_click(window, qtbot):
    window.show_tab("orders")
    settle(window)
    window.pages.toggle_help()
    qtbot.mouseClick(
        window.top.tabs, Qt.MouseButton.LeftButton, pos=window.top.tabs.tabRect(3).center()
    )
    assert window.pages.currentWidget() is window.tab("orders")


def test_the_sheet_shows_every_act_with_its_keys(window):
    window.pages.toggle_help()
    page = window.pages.currentWidget()
    shown = [label.text() for label in page.sheet.findChildren(QLabel)]
    rows = [row for _, rows in sheet() for row in rows]
    assert len(rows) == len(SHORTCUTS)
    for act, keys in rows:
        assert shown[shown.index(act) :].index("\n".join(keys)) < len(shown), act


@pytest.mark.parametrize("speaks", ["en", "zh_CN"])
def test_the_guide_names_only_keys_there_are_and_no_mark_is_left(window, speaks):
    window.use_language(speaks)
    window.pages.toggle_help()
    settle(window)
    page = window.pages.currentWidget()
    text = page.guide.toPlainText()
    chinese = sum("\u4e00" <= sign <= "\u9fff" for sign in text)
    window.use_language("en")

    for sign in ("{", "}", "`", "**", "##"):
        assert sign not in text
    for name in ("new_complaint", "search", "undo", "quit", "log_contact"):
        assert key_text(name) in text
    assert (chinese > 500) is (speaks == "zh_CN")


def test_guide_and_sheet_are_read_by_the_keyboard_alone(window, qtbot):
    window.resize(1024, 680)
    window.pages.toggle_help()
    settle(window)
    page = window.pages.currentWidget()
    for part in (page.guide, page.beside):
        bar = part.verticalScrollBar()
        assert QApplication.focusWidget() is part
        qtbot.keyClick(part, Qt.Key.Key_PageDown)
        assert bar.value() > 0
        qtbot.keyClick(part, Qt.Key.Key_Tab)


def test_both_guides_have_the_same_parts():
    parts = [
        resource(f"guide/guide.{language}.md").read_text(encoding="utf-8").count("\n## ")
        for language in ("en", "zh_CN")
    ]
    assert parts[0] == parts[1] >= 8


def test_the_guide_keeps_its_place_when_language_and_look_change(window):
    window.pages.toggle_help()
    settle(window)
    bar = window.pages.currentWidget().guide.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    window.use_theme("dark")
    settle(window)
    share = bar.value() / bar.maximum()
    window.use_theme("light")

    assert 0.4 < share < 0.6


def test_marks_become_rich_text():
    marked = "## One\nfirst line\nof **two** <b>\n\n- a\n  longer\n- `Ctrl+K`\nend"
    assert rich_text(marked) == (
        '<p class="heading">One</p><p>first line of <b>two</b> &lt;b&gt;</p>'
        '<ul><li>a longer</li><li><span class="key">Ctrl+K</span></li></ul><p>end</p>'
    )
    assert rich_text("第一行，\n第二行") == "<p>第一行，第二行</p>"


# a Chinese input method


def compose(widget, text):
    """Letters that an input method still holds."""
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))


def commit(widget, text):
    """The word that was chosen at last."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def test_what_is_being_composed_filters_nothing_until_it_is_chosen(window, qtbot):
    page = next(iter(window.pages.currentWidget().findChildren(ListPage)))
    asked = []
    page.filter_typed.connect(asked.append)
    page.filter.setFocus()
    for text in ("t", "tou", "tou'su"):
        compose(page.filter, text)
    qtbot.wait(80)
    assert (asked, page.filter.text()) == ([], "")
    with qtbot.waitSignal(page.filter_typed):
        commit(page.filter, "投诉")
    assert asked == ["投诉"]


def test_what_is_being_composed_searches_nothing_until_it_is_chosen(window, qtbot):
    box = window.top.search
    box.start()
    compose(box, "zi")
    compose(box, "zi lan")
    assert not box._pause.isActive()
    commit(box, "紫蓝")
    assert box._pause.isActive()
    with qtbot.waitSignal(box._pause.timeout):
        pass
    settle(window)
    assert box.hits() == []
    assert box.text() == "紫蓝"
