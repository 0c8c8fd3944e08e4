"""What a user does in the settings of the window."""

import shutil
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLibraryInfo, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QToolButton
from shiboken6 import isValid

from tests.ui.window.conftest import settle
from tradetrust_desktop.domain.care import Priority
from tradetrust_desktop.domain.customers import Grade
from tradetrust_desktop.domain.deadlines import Budget, Reading
from tradetrust_desktop.domain.firm import Rhythm
from tradetrust_desktop.settings.preferences import Preferences
from tradetrust_desktop.ui.dialogs.restore import RestoreDialog
from tradetrust_desktop.ui.dialogs.settings import PAGES, SettingsDialog
from tradetrust_desktop.ui.dialogs.settings_days import DayKind
from tradetrust_desktop.ui.dialogs.told import ToldDialog


def found(window, kind):
    return next(each for each in window.findChildren(kind) if each.isVisible())


@pytest.fixture
def window(empty_window):
    """The window over no records, which is all that settings need."""
    return empty_window


@pytest.fixture
def settings(window):
    """The settings, opened from the menu."""
    window.menu.open_settings()
    settle(window)
    dialog = found(window, SettingsDialog)
    yield dialog
    if isValid(dialog):
        dialog.close()
    settle(window)


def typed(field, text):
    """Type into a field as a person does, and leave it by Enter."""
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, text)
    QTest.keyClick(field.line, Qt.Key.Key_Return)


def test_what_is_typed_holds_at_once_and_can_be_undone(window, settings):
    settings.show_page("firm")
    typed(settings.firm.name, "Haichang Lighting")
    settle(window)
    assert window.context.firm.name == "Haichang Lighting"
    assert "Haichang Lighting" in window.windowTitle()

    typed(settings.firm.zone, "Europe/Berlin")
    settle(window)
    assert str(window.context.formats.zone) == "Europe/Berlin"
    assert "Berlin time, UTC+1" in settings.firm.zone.note.text()

    settings.close()
    window.menu.undo.trigger()
    settle(window)
    assert (window.context.firm.name, window.context.firm.zone) == (
        "Haichang Lighting",
        "Asia/Shanghai",
    )


def test_what_is_wrong_is_said_under_its_field_and_not_kept(window, settings):
    settings.show_page("firm")
    page = settings.firm
    typed(page.zone, "Nowhere")
    typed(page.hours, "18:00-09:00")
    typed(page.name, "Haichang")
    settle(window)
    assert "no time zone" in page.zone.problem.text()
    assert "no working hours" in page.hours.problem.text()
    assert page.name.problem.text() == ""
    assert window.context.firm.name == "Haichang"
    assert window.context.firm.zone == "Asia/Shanghai"

    typed(page.zone, "Asia/Dubai")
    settle(window)
    assert not page.zone.problem.isVisible()
    assert page.hours.problem.isVisible()


@pytest.mark.parametrize(
    ("text", "zone"), [("berlin", "Europe/Berlin"), ("America/New York", "America/New_York")]
)
def test_a_zone_may_be_called_by_its_city(window, settings, text, zone):
    settings.show_page("firm")
    typed(settings.firm.zone, text)
    settle(window)
    assert settings.firm.zone.value() == zone
    assert window.context.firm.zone == zone


def test_a_zone_may_be_called_by_its_chinese_city(window, settings):
    window.use_language("zh_CN")
    settings.show_page("firm")
    typed_zone = settings.firm.zone
    for text, zone in (("东京", "Asia/Tokyo"), ("上海", "Asia/Shanghai")):
        typed_zone.line.setFocus()
        typed_zone.line.setText(text)  # as an input method does
        QTest.keyClick(typed_zone.line, Qt.Key.Key_Return)
        settle(window)
        assert window.context.firm.zone == zone


def test_a_week_without_a_working_day_is_refused(window, settings):
    settings.show_page("firm")
    page = settings.firm
    QTest.mouseClick(page.weekdays.buttons[6], Qt.MouseButton.LeftButton)
    settle(window)
    assert window.context.firm.weekdays == "1-6"
    for button in page.weekdays.buttons.values():
        if button.isChecked():
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(window)
    assert page.weekdays.value() == ""
    assert "needs a working day" in page.weekdays.problem.text()
    assert window.context.firm.weekdays == "6"


def test_what_stands_in_a_field_is_kept_when_the_settings_are_closed(window, settings):
    settings.show_page("firm")
    settings.firm.name.line.setFocus()
    QTest.keyClicks(settings.firm.name.line, "Haichang")
    settings.shut.click()
    settle(window)
    assert window.context.firm.name == "Haichang"


def test_the_calendar_says_until_when_it_is_published(window, settings):
    settings.show_page("firm")
    settle(window)
    assert "Published until the end of" in settings.firm.certain.text()
    typed(settings.firm.country, "Germany")
    settle(window)
    assert window.context.firm.country == "DE"
    assert settings.firm.certain.text() == "Public holidays of Germany are days off."


def test_a_rhythm_is_kept_and_a_wrong_one_is_said(window, settings):
    settings.show_page("contact")
    page = settings.contact
    typed(page.rhythm[Grade.CORE, "ideal"], "20")
    settle(window)
    assert window.context.firm.rhythm_of("core") == Rhythm(20, 45)

    typed(page.rhythm[Grade.CORE, "most"], "10")
    typed(page.rhythm[Grade.ORDINARY, "ideal"], "often")
    settle(window)
    assert "outside the scale 20" in page.rhythm[Grade.CORE, "most"].problem.text()
    assert "not a number" in page.rhythm[Grade.ORDINARY, "ideal"].problem.text()
    assert window.context.firm.rhythm_of("core") == Rhythm(20, 45)


def test_limits_are_set_for_all_and_for_a_grade_and_what_is_wrong_stays_in_its_field(
    window, settings
):
    settings.show_page("deadlines")
    settle(window)
    page, policies = settings.deadlines, window.context.desk.policies
    reply, proposal = (page.budgets[Priority.MAJOR, name] for name in ("first_reply", "proposal"))
    assert (reply.value(), proposal.value()) == ("4", "24")
    typed(reply, "2.5")
    settle(window)
    assert policies.current().budgets[Priority.MAJOR].first_reply == timedelta(hours=2.5)

    page.whose.set_choice("core")
    page.whose.chosen.emit("core")
    assert (reply.value(), reply.line.placeholderText()) == ("", "2.5")
    typed(proposal, "12")
    settle(window)
    own = policies.current().by_grade[Grade.CORE][Priority.MAJOR]
    assert own == Budget(timedelta(hours=2.5), timedelta(hours=12))

    for text, said in (("0", "more than 0 hours"), ("soon", "not a number"), ("1e9", "too large")):
        typed(proposal, text)
        settle(window)
        assert said in proposal.problem.text(), text
    assert policies.current().by_grade[Grade.CORE][Priority.MAJOR] == own
    for field in (reply, proposal):
        field.line.setFocus()
        field.line.selectAll()
        QTest.keyClick(field.line, Qt.Key.Key_Delete)
        QTest.keyClick(field.line, Qt.Key.Key_Return)
        settle(window)
    assert policies.current().by_grade == {}
    assert len(policies.versions()) == 2, "set in one sitting: one version"


def test_reading_pauses_notes_and_days_hold_at_once_and_are_undone(window, settings):
    settings.show_page("deadlines")
    settle(window)
    page, desk = settings.deadlines, window.context.desk
    before = desk.policies.current()
    page.reading.segments.set_choice("working-days")
    page.reading.segments.chosen.emit("working-days")
    settle(window)
    assert "one working day" in page.reading.note.text()
    page.supplier.click()
    settle(window)
    typed(page.progress, "24")
    settle(window)
    page.days.day.set_value(date(2027, 2, 4))
    typed(page.days.name, "Stocktaking")
    settle(window)
    terms = desk.policies.current()
    assert (terms.reading, terms.supplier_pauses, terms.progress_hours) == (
        Reading.WORKING_DAYS, True, 24,
    )  # fmt: skip
    assert terms.work.off == {date(2027, 2, 4): "Stocktaking"}
    assert "31 Dec 20" in page.certain.text()

    page.days.kind.set_value(DayKind.WORKED)
    QTest.mouseClick(page.days.add_button, Qt.MouseButton.LeftButton)
    settle(window)
    assert desk.policies.current().work.worked == {date(2027, 2, 4)}
    assert desk.policies.current().work.off == {}
    QTest.mouseClick(page.days.removing[date(2027, 2, 4)], Qt.MouseButton.LeftButton)
    settle(window)
    assert page.days.removing == {}
    for _ in range(6):
        _, changes = desk.history.undo()
    window.context.hub.post(changes)
    settle(window)
    assert desk.policies.current() == before
    assert (page.progress.value(), page.supplier.isChecked()) == ("48", False)
    assert page.reading.value() is Reading.EVERY_HOUR


def test_watching_is_switched_on_this_computer(window, settings, qtbot):
    settings.show_page("watching")
    kept = window.context.preferences
    with qtbot.waitSignal(settings.watching_changed):
        settings.watching.notify.box.click()
    assert kept.notify is False
    assert kept.close_to_tray is None
    settings.watching.tray.box.click()
    assert kept.close_to_tray is True
    assert "beside the clock" in settings.watching.tray.note.text()


def test_settings_speak_the_new_language_at_once(window, settings):
    settings.show_page("firm")
    settings.firm.name.line.setFocus()
    QTest.keyClicks(settings.firm.name.line, "half typ")
    chinese = settings.general.language.findChildren(QToolButton)[0]
    chinese.click()
    settle(window)

    assert settings.windowTitle() == "设置"
    assert settings.firm.weekdays.buttons[1].text() == "周一"
    assert settings.firm.name.value() == "half typ"


def test_the_look_changes_at_once(window, settings):
    dark = settings.general.look.findChildren(QToolButton)[2]
    dark.click()
    assert window.context.theme.is_dark
    assert window.context.preferences.theme == "dark"


def test_the_pages_are_reached_by_keyboard_alone(window, settings):
    settings.list.setFocus()
    for place, _ in enumerate(PAGES):
        assert settings.stack.currentIndex() == place
        QTest.keyClick(settings.list, Qt.Key.Key_Down)
    settings.show_page("contact")
    QTest.keyClick(settings.list, Qt.Key.Key_Tab)
    assert settings.focusWidget() is settings.contact.rhythm[Grade.STRATEGIC, "ideal"].line
    QTest.keyClick(settings.focusWidget(), Qt.Key.Key_Escape)
    assert not settings.isVisible()


def test_a_copy_is_made_and_shown(window, settings):
    settings.show_page("data")
    settle(window)
    assert settings.data.copies.text().startswith("none yet")
    settings.data.copy_button.click()
    settle(window)
    assert settings.data.list.count() == 1
    assert "made by hand" in settings.data.list.item(0).text()

    settings.data.restore_button.click()
    settle(window)
    restore = found(window, RestoreDialog)
    assert not isValid(settings)
    assert restore.list.currentItem().data(Qt.ItemDataRole.UserRole).is_file()
    restore.reject()


@pytest.mark.parametrize(("button", "brings"), [("bring", True), ("open", False)])
def test_another_folder_without_data_is_asked_about(window, settings, tmp_path, button, brings):
    wanted = []
    window.folder_chosen.connect(lambda folder, brought: wanted.append((folder, brought)))
    settings.data.take_folder(tmp_path / "other")
    asked = found(window, ToldDialog)
    assert list(asked.buttons) == ["bring", "open", "cancel"]
    asked.buttons[button].click()
    settle(window)
    present = window.context.desk.database.folder
    assert wanted == [(tmp_path / "other", present if brings else None)]


def test_another_folder_with_data_is_opened_as_it_is(window, settings, tmp_path):
    wanted = []
    window.folder_chosen.connect(lambda folder, brought: wanted.append((folder, brought)))
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(window.context.desk.database.path, other)
    settings.data.take_folder(other)
    asked = found(window, ToldDialog)
    assert list(asked.buttons) == ["open", "cancel"]
    asked.buttons["cancel"].click()
    settle(window)
    assert wanted == []
    settings.data.take_folder(other)
    found(window, ToldDialog).buttons["open"].click()
    settle(window)
    assert wanted == [(other, None)]


def test_the_folder_in_use_is_not_chosen_again(window, settings):
    settings.data.take_folder(window.context.desk.database.folder)
    assert not [each for each in window.findChildren(ToldDialog) if each.isVisible()]


def test_qt_speaks_the_language_too(window, qapp, qtbot):
    texts = QTranslator()
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert texts.load(f"{place}/qtbase_zh_CN.qm")

    def cancel():
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        return box.buttons()[0].text()

    english = cancel()
    window.use_language("zh_CN")
    settle(window)
    assert cancel() == texts.translate("QPlatformTheme", "Cancel") != english
    assert QApplication.translate("QLineEdit", "&Copy") != "&Copy"
    window.use_language("en")
    settle(window)
    assert cancel() == english


def test_a_data_folder_is_remembered(tmp_path):
    kept = Preferences(tmp_path / "preferences.json")
    assert kept.data_folder is None
    kept.data_folder = tmp_path / "other"
    assert Preferences(tmp_path / "preferences.json").data_folder == tmp_path / "other"
