import json

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
)

from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.settings.preferences import Preferences
from tradetrust_desktop.ui.ready import Ready
from tradetrust_desktop.ui.top_bar import TABS
from tradetrust_desktop.ui.widgets.list_page import ListPage

CONTROL = Qt.KeyboardModifier.ControlModifier


def settle(window):
    from PySide6.QtCore import QCoreApplication

    for _ in range(4):
        window.tasks.wait_idle()
        QCoreApplication.processEvents()


def shown_list(window):
    return next(page for page in window.pages.currentWidget().findChildren(ListPage))


def dialog(window):
    found = [each for each in window.findChildren(QDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def test_only_the_tab_that_is_seen_is_made(window):
    assert list(window.pages.tabs) == ["customers"]


@pytest.mark.parametrize("name", TABS)
def test_every_tab_opens_by_its_key(window, qtbot, name):
    qtbot.keyClick(window, Qt.Key(Qt.Key.Key_1 + TABS.index(name)), CONTROL)
    settle(window)

    assert window.shown_tab == name
    assert window.pages.currentWidget() is window.tab(name)


def test_undo_says_what_it_would_do_and_does_it(window, qtbot):
    key, _ = window.context.desk.customers.add(CustomerDraft(name="Blue Harbor"))
    window._read_history()
    settle(window)
    assert "customer Blue Harbor added" in window.top.undo.toolTip()
    assert window.menu.undo.text() == "Undo: customer Blue Harbor added"
    assert "customer Blue Harbor added" in window.status.undo.text()

    window.top.tabs.setFocus()
    qtbot.keyClick(window.top.tabs, Qt.Key.Key_Z, CONTROL)
    settle(window)

    assert window.context.desk.customers.page(key) is None
    assert window.menu.redo.text() == "Redo: customer Blue Harbor added"
    assert window.status.told.text() == "Undone: customer Blue Harbor added"
    qtbot.keyClick(window.top.tabs, Qt.Key.Key_Y, CONTROL)
    settle(window)
    assert window.context.desk.customers.page(key) is not None


def test_a_list_follows_what_is_undone(window):
    assert shown_list(window).view.model().total() == 3
    for _ in range(9):
        window.menu.undo.trigger()
        settle(window)

    assert window.is_empty
    assert window.menu.undo.text() == "Nothing to undo"
    assert not window.top.undo.isEnabled()


def test_search_goes_to_the_record(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    box = window.top.search
    box.setFocus()
    qtbot.keyClicks(box, "Ca-2")
    with qtbot.waitSignal(box._pause.timeout):
        pass
    settle(window)
    assert [hit.title for hit in box.hits()] == ["Ca-2"]

    qtbot.keyClick(box, Qt.Key.Key_Return)
    settle(window)

    assert window.shown_tab == "orders"
    record = shown_list(window).view.current_id()
    assert window.context.desk.orders.page(record).draft.number == "Ca-2"
    assert box.text() == ""


def test_escape_leaves_the_search(window, qtbot):
    box = window.top.search
    box.start()
    qtbot.keyClicks(box, "zzz")
    qtbot.keyClick(box, Qt.Key.Key_Escape)

    assert box.text() == ""
    assert box.hits() == []


def test_the_filter_has_a_key(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F, CONTROL)

    assert window.focusWidget() is shown_list(window).filter


@pytest.mark.parametrize("tab", ["customers", "complaints", "follow_ups", "orders"])
def test_something_new_begins_in_the_sense_of_the_tab(window, tab):
    window.show_tab(tab)
    settle(window)
    before = window.grab().toImage()

    window.new_record(tab)
    settle(window)

    assert window.grab().toImage() != before


def test_the_language_changes_while_the_program_runs(window, language):
    window.show_tab("orders")
    settle(window)
    shown_list(window).filter.setText("nordlicht")
    switched = []
    window.top.tabs.currentChanged.connect(switched.append)

    window.use_language("zh_CN")
    settle(window)

    assert window.top.tabs.tabText(0) == "客户"
    assert window.context.formats.chinese
    assert shown_list(window).filter.text() == "nordlicht"
    from PySide6.QtWidgets import QDialogButtonBox

    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"
    box.deleteLater()
    window.use_language("en")
    settle(window)
    assert window.top.tabs.tabText(0) == "Customers"
    assert switched == []
    assert window.context.preferences.language == "en"


def test_what_is_wrong_under_a_field_is_said_in_the_new_language(window, qtbot):
    window.new_record("customers")
    settle(window)
    page = window.tab("customers").new_page
    qtbot.keyClicks(page.form.fields["currency"].control, "XQX")
    settle(window)
    told = [each.problem.text() for each in page.form.fields.values() if each.problem.text()]
    assert len(told) == 1

    window.use_language("zh_CN")
    settle(window)

    again = [each.problem.text() for each in page.form.fields.values() if each.problem.text()]
    assert again == ["没有“XQX”这个币种。"]
    window.use_language("en")


def test_light_and_dark_change_while_the_program_runs(window):
    light = window.grab().toImage().pixelColor(700, 400)
    window.use_theme("dark")
    dark = window.grab().toImage().pixelColor(700, 400)

    assert light.lightness() > 200
    assert dark.lightness() < 60
    assert window.context.preferences.theme == "dark"


def test_each_widget_is_dressed_anew_once_when_the_look_changes(window):
    class Count(QObject):
        times = 0

        def eventFilter(self, _watched, event):
            self.times += event.type() == QEvent.Type.StyleChange
            return False

    count = Count()
    shown_list(window).filter.installEventFilter(count)

    window.use_theme("dark")

    assert 1 <= count.times <= 2  # the old look is taken off, the new one put on


def test_an_empty_program_says_what_to_do_first(empty_window, qtbot):
    page = empty_window.pages.currentWidget()
    assert page.drop.isVisible()
    wanted = []
    empty_window.sample_wanted.connect(lambda: wanted.append("sample"))

    page.sample_button.click()
    page.add_button.click()
    settle(empty_window)

    assert wanted == ["sample"]
    assert empty_window.pages.currentWidget() is empty_window.tab("customers")


def test_the_first_customer_ends_the_first_page(empty_window):
    desk = empty_window.context.desk
    empty_window.tasks.write(lambda: desk.customers.add(CustomerDraft(name="Casa Verde")))
    settle(empty_window)

    assert not empty_window.is_empty
    assert shown_list(empty_window).view.model().total() == 1


@pytest.mark.parametrize("name", ["orders.xlsx", "ORDERS.CSV"])
def test_a_table_dropped_on_the_window_opens_the_import(window, tmp_path, monkeypatch, name):
    path = tmp_path / name
    path.write_text("")
    started = []
    monkeypatch.setattr(
        type(window.tab("orders")), "start_import", lambda _, at: started.append(at)
    )
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    window.dropEvent(drop)
    settle(window)

    assert started == [path]
    assert window.shown_tab == "orders"


def dropped_on(window, field, mime):
    """What the system does when something is dropped on a widget."""
    at = field.mapTo(window, field.rect().center())
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton)
    native = window.windowHandle()
    plain = Qt.KeyboardModifier.NoModifier
    QCoreApplication.sendEvent(native, QDragEnterEvent(at, *how, plain))
    QCoreApplication.sendEvent(native, QDropEvent(QPointF(at), *how, plain))


def test_a_table_dropped_on_a_field_opens_the_import_or_is_evidence_and_text_is_still_taken(
    window, tmp_path, monkeypatch
):
    started = []
    monkeypatch.setattr(
        type(window.tab("orders")), "start_import", lambda _, at: started.append(at)
    )
    window.new_record("complaints")
    settle(window)
    page = window.tab("complaints").new_page
    long = next(each for each in page.findChildren(QPlainTextEdit) if each.isVisible())
    fields = (window.top.search, long)
    table = QMimeData()
    (tmp_path / "orders.xlsx").write_bytes(b"a table")
    table.setUrls([QUrl.fromLocalFile(str(tmp_path / "orders.xlsx"))])
    words = QMimeData()
    words.setText("lantern")

    for field in fields:
        window.show_tab("complaints")
        settle(window)
        dropped_on(window, field, table)
    settle(window)
    assert started == [tmp_path / "orders.xlsx"]
    assert page.staged.paths() == [tmp_path / "orders.xlsx"]
    assert (window.top.search.text(), long.toPlainText()) == ("", "")

    window.show_tab("complaints")
    settle(window)
    for field in fields:
        dropped_on(window, field, words)
    assert (window.top.search.text(), long.toPlainText()) == ("lantern", "lantern")


def test_other_files_are_not_taken(window, tmp_path):
    from tradetrust_desktop.ui.dropped import dropped_table

    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "picture.png"))])
    assert dropped_table(mime) is None
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / f"{each}.xlsx")) for each in "ab"])
    assert dropped_table(mime) is None


def test_trouble_stands_in_a_line_with_the_way_on(window):
    window.tasks.trouble.emit(StorageTrouble(TroubleCode.DISK_FULL))
    assert window.trouble.isVisible()
    assert "disk is full" in window.trouble.text.text()
    assert not window.trouble.restore.isVisible()

    window.tasks.trouble.emit(StorageTrouble(TroubleCode.DAMAGED))
    assert window.trouble.restore.isVisible()
    window.trouble.shut.click()
    assert not window.trouble.isVisible()


def test_a_copy_is_made_and_can_be_chosen(window):
    window.menu.make_copy()
    settle(window)
    assert window.status.told.text().startswith("Copy kept")
    assert "copy kept" in window.status.file.text()
    chosen = []
    window.restore_chosen.connect(chosen.append)

    window.menu.choose_copy()
    restore = dialog(window)
    assert restore.list.count() == 1
    restore.ok.click()

    assert chosen == [window.context.desk.copies.list()[0].path]


def test_the_data_can_be_checked(window):
    window.menu.check_data()
    settle(window)

    assert window.status.told.text() == "The data are whole"


def test_badges_count_what_waits(window, clock):
    from tradetrust_desktop.domain.care import ComplaintDraft, FollowUpDraft
    from tradetrust_desktop.domain.listing import ListQuery

    desk = window.context.desk
    customer = desk.customers.ids(ListQuery())[0]
    yesterday = clock.ms - 30 * 3_600_000
    window.tasks.write(lambda: desk.complaints.add(ComplaintDraft(customer, "Broken", yesterday)))
    window.tasks.write(lambda: desk.complaints.add(ComplaintDraft(customer, "Calm", clock.ms)))
    window.tasks.write(lambda: desk.follow_ups.add(FollowUpDraft(customer, "Call", clock.day)))
    settle(window)

    assert window.top.tabs.accessibleTabName(1) == "Complaints 1, 1 past the deadline"
    assert window.top.tabs.accessibleTabName(2).startswith("Follow-ups 1, 1 follow-up")


def test_the_first_start_of_a_day_shows_what_is_due(open_window, full_folder, clock):
    from tradetrust_desktop.domain.care import FollowUpDraft
    from tradetrust_desktop.domain.listing import ListQuery

    kept = Preferences()
    first = open_window(full_folder, preferences=kept)
    desk = first.context.desk
    customer = desk.customers.ids(ListQuery())[0]
    desk.follow_ups.add(FollowUpDraft(customer, "Call", clock.day))
    first.show_tab("orders")
    first.close()
    desk.close()

    assert open_window(full_folder, preferences=kept).shown_tab == "orders"


def test_tomorrow_begins_with_the_follow_ups(open_window, full_folder, clock):
    from tradetrust_desktop.domain.care import FollowUpDraft
    from tradetrust_desktop.domain.listing import ListQuery

    kept = Preferences()
    kept.last_day, kept.tab = "2026-11-22", "orders"
    from tradetrust_desktop.services.desk import Desk

    desk = Desk.open(full_folder, now_ms=clock.now_ms, today=clock.today)
    desk.follow_ups.add(FollowUpDraft(desk.customers.ids(ListQuery())[0], "Call", clock.day))
    desk.close()

    assert open_window(full_folder, preferences=kept).shown_tab == "follow_ups"


def test_ready_prints_the_rows_and_has_tried_the_filter(window, qtbot):
    told = []
    Ready(window, lambda code, text: told.append((code, json.loads(text))))
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)

    code, said = told[0]
    assert code == 0
    assert said["ready"]
    assert said["count"] == len(said["rows"]) == 3
    assert any("Nordlicht" in cell for row in said["rows"] for cell in row)
    assert said["filtered"]["count"] >= 1


def test_ready_without_records_shows_no_rows(empty_window, qtbot):
    told = []
    Ready(empty_window, lambda code, text: told.append((code, json.loads(text))))
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)

    assert told[0][0] == 0
    assert told[0][1]["rows"] == []


@pytest.mark.parametrize("tab", TABS)
def test_every_control_has_a_name_for_those_who_cannot_see_it(window, tab):
    window.show_tab(tab)
    settle(window)
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)
    nameless = [
        f"{type(each).__name__} in {type(each.parent().parent()).__name__}"
        for kind in kinds
        for each in window.findChildren(kind)
        if each.isVisible()
        # parts that Qt makes and nobody can reach by the keyboard
        and not isinstance(each, QHeaderView)
        and not isinstance(each.parent(), (QLineEdit, QTableView))
        and not each.objectName().startswith("qt_")
        and not (each.accessibleName() or getattr(each, "text", str)() or each.toolTip())
    ]

    assert nameless == []


@pytest.mark.parametrize("tab", TABS)
def test_everything_fits_in_the_smallest_window(window, tab):
    window.resize(1024, 680)
    window.show_tab(tab)
    settle(window)

    assert (window.width(), window.height()) == (1024, 680)
    for part in (window.top, window.trouble, window.status, window.pages):
        assert part.minimumSizeHint().width() <= 1024, type(part).__name__
    assert window.centralWidget().minimumSizeHint().height() <= 680


def test_the_popup_lies_below_the_search_field(window, qtbot):
    box = window.top.search
    box.start()
    box.setText("nord")
    with qtbot.waitSignal(box._pause.timeout):
        pass
    settle(window)

    top = box.mapTo(window, QPoint(0, box.height())).y()
    assert box._popup.y() >= top
    assert box._popup.geometry().right() <= window.width()


def test_the_first_record_is_told_beside_the_file(empty_window):
    desk = empty_window.context.desk
    empty_window.show_file_state()
    settle(empty_window)
    assert "no records yet" in empty_window.status.file.text()
    empty_window.tasks.write(lambda: desk.customers.add(CustomerDraft("Nordlicht")), None)
    settle(empty_window)
    assert "no records yet" not in empty_window.status.file.text()
