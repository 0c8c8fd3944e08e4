"""The list of root causes in the settings."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tradetrust_desktop.ui.dialogs.settings_causes import CausesPage


@pytest.fixture
def page(shown, surroundings):
    made = shown(CausesPage(surroundings.context), 616, 480)
    surroundings.settle()
    return made


def typed(field, text):
    field.line.setFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, text)
    QTest.keyClick(field.line, Qt.Key.Key_Return)


def test_causes_are_added_reworded_given_back_hidden_and_offered_again(page, surroundings):
    causes = surroundings.context.desk.causes
    ours = causes.all(language="en")
    assert list(page.rows) == [each.key for each in ours]

    typed(page.new, "Pallets too high")
    surroundings.settle()
    key = causes.all(language="en")[-1].key
    assert page.rows[key].field.value() == "Pallets too high"
    assert page.new.value() == ""
    typed(page.new, "pallets TOO high")
    surroundings.settle()
    assert page.new.problem.text() == "“Pallets too high” exists already."

    row = page.rows["packing_weak"]
    assert not row.reset_button.isVisible()
    typed(row.field, "Cartons too thin")
    surroundings.settle()
    assert causes.text("packing_weak", language="en") == "Cartons too thin"
    assert row.reset_button.isVisible()
    row.reset_button.click()
    surroundings.settle()
    assert row.field.value() == "Packing too weak for the route"
    typed(row.field, "Pallets too high")
    surroundings.settle()
    assert row.field.problem.text() == "“Pallets too high” exists already."

    page.rows["below_sample"].turn_button.setFocus()
    page.rows["below_sample"].turn_button.click()
    surroundings.settle()
    assert [each.key for each in causes.hidden(language="en")] == ["below_sample"]
    assert list(page.rows)[-1] == "below_sample"
    assert page.rows["material_changed"].turn_button.hasFocus()  # the next one stands there now
    page.rows["below_sample"].turn_button.click()
    surroundings.settle()
    assert causes.hidden(language="en") == ()
    assert surroundings.trouble == []


def test_each_language_has_wordings_of_its_own(page, surroundings, in_chinese):
    in_chinese()
    page.retranslate()
    surroundings.settle()
    causes = surroundings.context.desk.causes
    texts = {key: row.field.value() for key, row in page.rows.items()}
    assert texts == {each.key: each.text for each in causes.all(language="zh_CN")}
