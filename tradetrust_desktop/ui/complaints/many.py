"""Several complaints: fields to set for all of them, and merging them into one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradetrust_desktop.domain.care import Priority
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints import case_words
from tradetrust_desktop.ui.messages import error_text
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.fields import ChoiceField, TextField
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
        self.status = ChoiceField(context.theme)
        self.owner = TextField(context.theme)
        self.add_field("priority", self.priority)
        self.add_field("category", self.category)
        self.add_field("status", self.status)
        self.add_field("owner", self.owner)
        self.merge_button = IconButton(context.theme, "copy")
        self.merge_button.clicked.connect(self.merge)
        self.header.add_button(self.merge_button)
        self.merge_problem = label(role="problem", wrap=True)
        self.merge_problem.hide()
        self.card.body.insertWidget(0, self.merge_problem)
        self.retranslate()
        self.empty()

    def choose(self, ids: list[bytes]) -> None:
        if ids != self.ids:
            self.merge_problem.hide()
        super().choose(ids)

    def merge(self) -> None:
        """Merge them into the earliest that is open, and show that one."""
        complaints, ids = self.context.desk.complaints, list(self.ids)
        self.context.tasks.write(
            lambda: complaints.merge_many(ids, asked_by=None),
            lambda done: self.context.navigate("complaints", done[0]),
            self._not_merged,
        )

    def retranslate(self) -> None:
        """Texts in the language in force; what is chosen stays."""
        from tradetrust_desktop.services.complaint_checks import SET_TOGETHER  # noqa: PLC0415

        number = len(self.ids)
        self.header.set_title(self.tr("%n complaints chosen", "", number))
        self.header.set_line(self.tr("What you leave empty stays as it is."))
        as_is = ("", self.tr("as it is"))
        none = (EMPTIED, self.tr("none"))
        self.priority.set_options([as_is, *words.options(Priority)])
        self.category.set_options([as_is, *case_words.category_options(), none])
        self.status.set_options([as_is, *words.options(SET_TOGETHER)])
        self.priority.set_caption(words.sentence(self.tr("priority")))
        self.category.set_caption(words.sentence(self.tr("category")))
        self.status.set_caption(self.tr("Status of those that are open"))
        self.owner.set_caption(self.tr("Owner"))
        self.owner.line.setPlaceholderText(as_is[1])
        self.note.setText(
            self.tr(
                "Another priority has other deadlines, from the receipt on. "
                "A single undo takes it back for all of them."
            )
        )
        self.merge_button.set_named(
            self.tr("Merge %n complaints", "", number),
            self.tr(
                "They are about the same thing: the earliest one stays, with the gravest "
                "priority and everything that was said"
            ),
        )
        self.delete_button.set_named(
            self.tr("Delete %n complaints", "", number), self.tr("Delete (Del)")
        )
        super().retranslate()

    def button_text(self) -> str:
        """What the button will do, in words."""
        number, wanted = len(self.ids), set(self.wanted())
        if wanted == {"priority", "category"}:
            return self.tr("Set priority and category of %n complaints", "", number)
        if wanted == {"priority"}:
            return self.tr("Set the priority of %n complaints", "", number)
        if wanted == {"category"}:
            return self.tr("Set the category of %n complaints", "", number)
        if wanted == {"status"}:
            return self.tr("Set the status of %n complaints", "", number)
        if wanted == {"owner"}:
            return self.tr("Set the owner of %n complaints", "", number)
        return self.tr("Set fields of %n complaints", "", number)

    def _not_merged(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.merge_problem.setText(error_text(error))
            self.merge_problem.show()
        else:
            self.context.show_trouble(error)
