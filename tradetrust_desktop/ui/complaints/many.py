"""Several complaints: their priority and category at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradetrust_desktop.domain.care import Category, Priority
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.widgets.fields import ChoiceField
from tradetrust_desktop.ui.widgets.many_page import EMPTIED, ManyPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.ui.context import Context


class ManyComplaintsPage(ManyPage):
    """The page of several complaints."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, lambda: context.desk.complaints, parent)
        self.priority = ChoiceField(context.theme)
        self.category = ChoiceField(context.theme)
        self.add_field("priority", self.priority)
        self.add_field("category", self.category)
        self.retranslate()
        self.empty()

    def retranslate(self) -> None:
        """Texts in the language in force; what is chosen stays."""
        number = len(self.ids)
        self.header.set_title(self.tr("%n complaints chosen", "", number))
        self.header.set_line(self.tr("What you leave empty stays as it is."))
        as_is = ("", self.tr("as it is"))
        none = (EMPTIED, self.tr("none"))
        self.priority.set_options([as_is, *words.options(Priority)])
        self.category.set_options([as_is, *words.options(Category, words.category), none])
        self.priority.set_caption(words.sentence(self.tr("priority")))
        self.category.set_caption(words.sentence(self.tr("category")))
        self.note.setText(
            self.tr(
                "Another priority has other deadlines, from the receipt on. "
                "A single undo takes it back for all of them."
            )
        )
        self.delete_button.set_named(
            self.tr("Delete %n complaints", "", number), self.tr("Delete (Del)")
        )
        super().retranslate()

    def button_text(self) -> str:
        """What the button will do, in words."""
        number, wanted = len(self.ids), self.wanted()
        if {"priority", "category"} <= set(wanted):
            return self.tr("Set priority and category of %n complaints", "", number)
        if "priority" in wanted:
            return self.tr("Set the priority of %n complaints", "", number)
        if "category" in wanted:
            return self.tr("Set the category of %n complaints", "", number)
        return self.tr("Set fields of %n complaints", "", number)
