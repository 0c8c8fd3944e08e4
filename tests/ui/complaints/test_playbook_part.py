"""The playbook on the page of a complaint: read, ticked off, copied, changed where it stands."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.complaints.opened import Opened
from tradetrust_desktop.domain.care import Category
from tradetrust_desktop.ui.formats import Formats


def set_category(opened: Opened, category: str) -> None:
    opened.desk.complaints.edit(opened.key, draft=replace(opened.draft, category=category))
    opened.reread()


def texts(part: Any) -> list[str]:
    return [line.text.text() for line in part.checklist.lines.values()]


def test_a_complaint_without_a_category_asks_for_one_and_shows_its_playbook(opened: Opened):
    page, part = opened.page, opened.page.playbook
    assert not page.pointer.isVisible()
    page.sections.open("playbook")
    assert part.choice.isVisible()
    part.choice.field.set_value(str(Category.PRICE))
    part.choice.field.box.activated.emit(part.choice.field.box.currentIndex())
    part.choice.field.committed.emit()
    opened.settle()
    assert opened.draft.category == "price"
    ours = opened.desk.playbooks.page(Category.PRICE, language="en")
    assert not part.choice.isVisible()
    assert part.what.title.text() == "Price and invoice"
    assert texts(part) == [each.text for each in ours.checklist]
    set_category(opened, "Teething troubles")
    assert part.choice.isVisible()
    assert "“Teething troubles”" in part.choice.text.text()


def test_the_checklist_is_ticked_by_space_and_click_and_undone(opened: Opened):
    set_category(opened, "quality")
    page, part = opened.page, opened.page.playbook
    assert page.sections.tabs.accessibleTabName(page.sections.tabs._names.index("playbook")) == (
        "Playbook 7"
    )
    page.pointer.link.click()
    assert page.sections.tabs.choice() == "playbook"
    first, second = list(part.checklist.lines.values())[:2]
    first.setFocus()
    QTest.keyClick(first.box, Qt.Key.Key_Space)
    opened.settle()
    QTest.mouseClick(second.text, Qt.MouseButton.LeftButton)
    opened.settle()
    assert set(opened.desk.playbooks.ticks(opened.key)) == {"quality.held", "quality.counted"}
    assert part.checklist.done.text() == "2 of 7 done"
    assert second.box.hasFocus()
    page.sections.open("case")
    assert page.pointer.link.text() == "Playbook: 2 of 7 done"
    page.sections.open("playbook")
    assert first is next(iter(part.checklist.lines.values()))
    set_category(opened, "price")
    assert part.checklist.done.text() == "0 of 6 done"
    set_category(opened, "quality")
    assert part.checklist.done.text() == "2 of 7 done"
    first = next(iter(part.checklist.lines.values()))
    QTest.keyClick(first.box, Qt.Key.Key_Space)
    opened.settle()
    assert set(opened.desk.playbooks.ticks(opened.key)) == {"quality.counted"}
    opened.undo()
    assert first.box.isChecked()


def test_a_playbook_is_changed_where_it_stands_and_given_back(opened: Opened):
    set_category(opened, "quality")
    page, part = opened.page, opened.page.playbook
    page.sections.open("playbook")
    ours = opened.desk.playbooks.page(Category.QUALITY, language="en")
    part.what.edit_button.click()
    editor = part.editor
    assert editor.isVisible()
    assert not page.step_button.isVisible()
    assert not editor.reset_button.isVisible()
    assert QApplication.focusWidget() is editor.steps.edit
    editor.question.edit.setPlainText("")
    QTest.keyClick(editor.steps.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert editor.question.problem.text() == "This is needed."
    editor.question.edit.setPlainText("How many?")
    editor.checklist.edit.setPlainText(
        "\n".join(["All of it held", *(each.text for each in ours.checklist[1:]), "Boss told"])
    )
    set_category(opened, "price")  # what is typed waits for the category it belongs to
    assert not editor.isVisible()
    assert page.step_button.isVisible()
    set_category(opened, "quality")
    page.sections.open("case")
    assert page.step_button.isVisible()
    page.sections.open("playbook")
    assert not page.step_button.isVisible()
    assert editor.question.value() == "How many?"
    QTest.keyClick(editor.steps.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    own = opened.desk.playbooks.page(Category.QUALITY, language="en")
    assert own.question == "How many?"
    assert own.steps == ours.steps
    assert [each.id for each in own.checklist[:-1]] == [each.id for each in ours.checklist]
    assert texts(part) == [each.text for each in own.checklist]
    assert part.what.own.isVisible()
    assert part.what.edit_button.hasFocus()
    assert page.step_button.isVisible()
    part.edit()
    QTest.keyClick(editor.steps.edit, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    part.edit()
    editor.reset_button.click()
    opened.settle()
    assert opened.desk.playbooks.page(Category.QUALITY, language="en") == ours
    assert not part.what.own.isVisible()


def test_in_chinese_the_question_is_copied_in_either_language(opened: Opened):
    set_category(opened, "documents")
    part, context = opened.page.playbook, opened.surroundings.context
    opened.page.sections.open("playbook")
    english, chinese = (
        opened.desk.playbooks.page(Category.DOCUMENTS, language=each).question
        for each in ("en", "zh_CN")
    )
    assert not part.ask.english_button.isVisible()
    part.ask.copy_button.click()
    assert QGuiApplication.clipboard().text() == english
    context.formats = Formats("zh_CN")
    opened.page.retranslate()
    assert part.ask.question.text() == chinese
    part.ask.copy_button.click()
    assert QGuiApplication.clipboard().text() == chinese
    part.ask.english_button.click()
    assert QGuiApplication.clipboard().text() == english
    assert len(opened.surroundings.told) == 3
