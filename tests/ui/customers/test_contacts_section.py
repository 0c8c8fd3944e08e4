"""People are listed, added and corrected in place."""

from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from tradetrust_desktop.domain.contacts import ContactDraft, Point, PointKind
from tradetrust_desktop.ui.customers import reach


def people(surroundings: Any, customer: bytes) -> list[ContactDraft]:
    return [row.draft for row in surroundings.context.desk.contacts.of(customer)]


@pytest.fixture
def section(opened: Any, birgit: bytes) -> Any:
    return opened("contacts").contacts


def test_the_main_contact_is_shown_with_a_phone_people_can_read(section: Any):
    assert section.list.item(0).text() == "Birgit Hansen\npurchasing"
    assert section.editor.form.fields["name"].value() == "Birgit Hansen"
    assert section.editor.main.isChecked()
    assert [row.text.value() for row in section.editor.points.rows] == [
        "+49 40 2200450",
        "b.hansen@nordlicht.example",
    ]


def test_a_field_is_kept_as_one_leaves_it(
    section: Any, surroundings: Any, nordlicht: bytes, qtbot: Any
):
    role = section.editor.form.fields["role"].line
    role.setFocus()
    role.selectAll()
    qtbot.keyClicks(role, "owner")
    qtbot.keyClick(role, Qt.Key.Key_Return)
    surroundings.settle()
    assert people(surroundings, nordlicht)[0].role == "owner"
    assert section.list.item(0).text() == "Birgit Hansen\nowner"


def test_reading_without_typing_writes_nothing(
    section: Any, surroundings: Any, nordlicht: bytes, qtbot: Any
):
    before = surroundings.context.desk.history
    steps = before.undoable() if hasattr(before, "undoable") else None
    line = section.editor.points.rows[0].text.line
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    section.editor.write()
    surroundings.settle()
    assert people(surroundings, nordlicht)[0].points[0].value == "+49402200450"
    if steps is not None:
        assert before.undoable() == steps


def test_a_phone_in_any_notation_is_kept_and_a_wrong_one_is_said_below_it(
    section: Any, surroundings: Any, nordlicht: bytes, qtbot: Any
):
    section.editor.points.add_row(PointKind.PHONE)
    row = section.editor.points.rows[-1]
    row.text.line.setFocus()
    qtbot.keyClicks(row.text.line, "12")
    qtbot.keyClick(row.text.line, Qt.Key.Key_Return)
    surroundings.settle()
    assert "12" in row.text.problem.text()
    assert len(people(surroundings, nordlicht)[0].points) == 2
    row.text.line.selectAll()
    qtbot.keyClicks(row.text.line, "0171 / 555 44 33")
    qtbot.keyClick(row.text.line, Qt.Key.Key_Return)
    surroundings.settle()
    assert people(surroundings, nordlicht)[0].points[-1].value == "+491715554433"


def test_a_new_contact_needs_a_name_or_a_way_and_is_kept_as_soon_as_it_has_one(
    section: Any, surroundings: Any, nordlicht: bytes, qtbot: Any
):
    section.new_button.click()
    role = section.editor.form.fields["role"].line
    role.setFocus()
    qtbot.keyClicks(role, "warehouse")
    qtbot.keyClick(role, Qt.Key.Key_Return)
    surroundings.settle()
    assert section.editor.form.fields["name"].problem.text()
    assert len(people(surroundings, nordlicht)) == 1
    name = section.editor.form.fields["name"].line
    name.setFocus()
    qtbot.keyClicks(name, "Arne Petersen")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    surroundings.settle()
    assert [(each.name, each.role) for each in people(surroundings, nordlicht)] == [
        ("Birgit Hansen", "purchasing"),
        ("Arne Petersen", "warehouse"),
    ]
    assert section.list.currentRow() == 1


def test_the_star_moves_to_another_contact(
    section: Any, surroundings: Any, nordlicht: bytes, desk: Any
):
    desk.contacts.add(ContactDraft(nordlicht, "Arne Petersen"))
    section.context.hub.post(
        desk.contacts.edit(
            desk.contacts.of(nordlicht)[0].id,
            draft=ContactDraft(nordlicht, "Birgit Hansen", "sales", is_main=True),
        )
    )
    surroundings.settle()
    section.list.setCurrentRow(1)
    section.editor.main.click()
    surroundings.settle()
    assert [(each.name, each.is_main) for each in people(surroundings, nordlicht)] == [
        ("Arne Petersen", True),
        ("Birgit Hansen", False),
    ]


def test_a_consent_is_written_down_and_taken_away(
    section: Any, surroundings: Any, nordlicht: bytes
):
    consents = section.editor.consents
    consents.add_button.click()
    surroundings.settle()
    (kept,) = people(surroundings, nordlicht)[0].consents
    assert kept.given
    assert kept.day == surroundings.context.today()
    consents.rows[0].gone_button.click()
    surroundings.settle()
    assert people(surroundings, nordlicht)[0].consents == ()


def test_a_number_is_copied_and_dialled_by_a_click_alone(
    section: Any, surroundings: Any, monkeypatch: pytest.MonkeyPatch
):
    opened_urls: list[QUrl] = []
    monkeypatch.setattr(reach.QDesktopServices, "openUrl", opened_urls.append)
    assert reach.QDesktopServices is QDesktopServices
    phone, mail = section.editor.points.rows
    phone.copy_button.click()
    assert QGuiApplication.clipboard().text() == "+49 40 2200450"
    assert opened_urls == []
    phone.open_button.click()
    mail.open_button.click()
    assert [url.toString() for url in opened_urls] == [
        "tel:+49402200450",
        "mailto:b.hansen@nordlicht.example",
    ]


def test_a_birthday_without_its_year_is_kept_and_read_back(
    section: Any, surroundings: Any, nordlicht: bytes, qtbot: Any, in_chinese: Any
):
    born = section.editor.form.fields["birthday"]
    born.line.setFocus()
    qtbot.keyClicks(born.line, "4 Mar")
    qtbot.keyClick(born.line, Qt.Key.Key_Return)
    surroundings.settle()
    assert people(surroundings, nordlicht)[0].birthday == "--03-04"
    section.list.setFocus()
    section.context.hub.post(
        surroundings.context.desk.contacts.edit(
            surroundings.context.desk.contacts.of(nordlicht)[0].id,
            draft=ContactDraft(
                nordlicht,
                "Birgit Hansen",
                birthday="1985-03-04",
                is_main=True,
                points=(Point(PointKind.PHONE, "+49402200450"),),
            ),
        )
    )
    surroundings.settle()
    assert born.line.text() == "4 Mar 1985"
    in_chinese()
    surroundings.settle()
    assert born.line.text() == "1985年3月4日"


def test_a_contact_is_deleted_and_comes_back_by_undo(
    section: Any, surroundings: Any, nordlicht: bytes, qtbot: Any
):
    section.list.setFocus()
    qtbot.keyClick(section.list, Qt.Key.Key_Delete)
    surroundings.settle()
    assert section.list.count() == 0
    assert people(surroundings, nordlicht) == []
    _, changes = surroundings.context.desk.history.undo()
    surroundings.context.hub.post(changes)
    surroundings.settle()
    assert section.list.count() == 1
    assert section.editor.form.fields["name"].value() == "Birgit Hansen"
