"""The first page of an empty program."""

import json

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from tradetrust_desktop.domain.firm import Firm
from tradetrust_desktop.ui import first_page
from tradetrust_desktop.ui.first_page import FirstPage


@pytest.fixture
def page(surroundings, shown):
    return shown(FirstPage(surroundings.context))


def texts(page):
    return {name: shown.text() for name, shown in page._values.items()}


def test_how_the_program_is_set_up_stands_on_it(page):
    said = texts(page)
    assert said["language"] == "English"
    assert said["zone"] == "Beijing time, UTC+8"
    assert said["look"] == "light"
    assert said["currency"].endswith("CNY")
    assert said["hours"].startswith("Monday to Friday 09:00 to 12:00, 13:30 to 18:00; holidays")
    assert said["hours"].split()[-1].isdigit()


def test_another_firm_is_shown_as_it_is(page, surroundings):
    surroundings.context.firm = Firm(
        country="SA", zone="Asia/Riyadh", base_currency="SAR", hours="09:00-17:00", weekdays="7-4"
    )
    page.show_settings()
    surroundings.settle()
    said = texts(page)
    assert said["zone"] == "Riyadh time, UTC+3"
    assert said["hours"] == ("Sunday to Thursday 09:00 to 17:00; with the holidays of Saudi Arabia")


def test_its_buttons_say_what_is_wanted(page, qtbot):
    with qtbot.waitSignal(page.new_customer_wanted):
        page.add_button.click()
    with qtbot.waitSignal(page.sample_wanted):
        page.sample_button.click()
    with qtbot.waitSignal(page.settings_wanted):
        page._change.click()
    with qtbot.waitSignal(page.import_wanted) as asked:
        page.drop.choose.click()
    assert asked.args == [None]


def test_a_table_that_is_dropped_is_imported(page, qtbot, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "orders.xlsx"))])
    drop = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(page.import_wanted) as asked:
        page.drop.dropEvent(drop)
    assert asked.args == [tmp_path / "orders.xlsx"]


def test_the_sample_is_described_by_its_own_numbers(page, monkeypatch, tmp_path):
    (tmp_path / "about.json").write_text(
        json.dumps({"customers": 60, "orders": 1420, "complaints": 18}), encoding="utf-8"
    )
    monkeypatch.setattr(first_page, "resource", lambda _name: tmp_path / "about.json")
    page.retranslate()
    assert page._sample_text.text() == (
        "60 made-up customers, 1,420 orders and 18 complaints, in a folder of their own."
    )


@pytest.mark.parametrize("text", ["", "[]", '{"customers": "many"}'])
def test_a_sample_without_a_description_is_offered_all_the_same(page, monkeypatch, tmp_path, text):
    (tmp_path / "about.json").write_text(text, encoding="utf-8")
    monkeypatch.setattr(first_page, "resource", lambda _name: tmp_path / "about.json")
    page.retranslate()
    assert "made up" in page._sample_text.text()
