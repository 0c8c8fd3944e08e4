from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tradetrust_desktop.ui.widgets.fields import (
    ChoiceField,
    DateField,
    DateTimeField,
    LongField,
    TextField,
)


@pytest.fixture
def place(shown):
    page = QWidget()
    QVBoxLayout(page)

    def put(field):
        page.layout().addWidget(field)
        if not page.isVisible():
            shown(page, 400, 300)
        page.activateWindow()
        return field

    return put


def test_enter_keeps_what_is_typed_once(place, surroundings, qtbot):
    field = place(TextField(surroundings.context.theme, inplace=True))
    field.set_value("Hamburg")
    kept = []
    field.committed.connect(lambda: kept.append(field.value()))
    field.control.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, "Bremen ")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    field.line.clearFocus()

    assert kept == ["Bremen"]


def test_escape_gives_up(place, surroundings, qtbot):
    field = place(TextField(surroundings.context.theme, inplace=True))
    field.set_value("Hamburg")
    kept = []
    field.committed.connect(lambda: kept.append(field.value()))
    field.control.setFocus()
    qtbot.keyClicks(field.line, "xyz")
    assert field.is_being_edited()
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    field.line.clearFocus()

    assert field.value() == "Hamburg"
    assert kept == []


def test_leaving_a_changed_field_keeps_it(place, surroundings, qtbot):
    field = place(LongField(surroundings.context.theme))
    other = place(TextField(surroundings.context.theme))
    kept = []
    field.committed.connect(lambda: kept.append(field.value()))
    field.control.setFocus()
    qtbot.keyClicks(field.edit, "two")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    qtbot.keyClicks(field.edit, "lines")
    other.control.setFocus()

    assert kept == ["two\nlines"]


def test_a_problem_stands_below_its_field_and_is_told_to_screen_readers(place, surroundings):
    field = place(TextField(surroundings.context.theme))
    field.set_caption("Name")

    field.set_problem("This is needed.")

    assert field.problem.isVisible()
    assert field.control.accessibleName() == "Name"
    assert field.control.accessibleDescription() == "This is needed."
    field.set_problem("")
    assert not field.problem.isVisible()


def test_a_choice_is_kept_at_once_and_survives_new_texts(place, surroundings, qtbot):
    field = place(ChoiceField(surroundings.context.theme))
    field.set_options([("a", "Alpha"), ("b", "Beta")])
    field.set_value("a")
    kept = []
    field.committed.connect(lambda: kept.append(field.value()))
    field.control.setFocus()
    qtbot.keyClick(field.box, Qt.Key.Key_Down)
    field.set_options([("a", "甲"), ("b", "乙")])

    assert kept == ["b"]
    assert field.value() == "b"


def test_an_unknown_choice_stays_visible(place, surroundings):
    field = place(ChoiceField(surroundings.context.theme))
    field.set_options([("", ""), ("DE", "Germany")])

    field.set_value("Freedonia")

    assert field.box.currentText() == "Freedonia"


def test_days_and_times_go_in_and_out(place, surroundings):
    day = place(DateField(surroundings.context.theme))
    moment = place(DateTimeField(surroundings.context.theme))

    day.set_value(date(2026, 11, 23))
    moment.set_value(datetime(2026, 11, 23, 15, 50))  # noqa: DTZ001 - as typed

    assert day.value() == date(2026, 11, 23)
    assert moment.value() == datetime(2026, 11, 23, 15, 50)  # noqa: DTZ001
