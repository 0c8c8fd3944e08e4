"""A template of a reply made one's own, where the reply stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.domain.replies import RIGHT_TO_LEFT, Stage, Template
from tradetrust_desktop.ui.complaints.reply_text import ReplyText
from tradetrust_desktop.ui.messages import error_text
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.fields import TextField
from tradetrust_desktop.ui.widgets.flow import Flow

if TYPE_CHECKING:
    from tradetrust_desktop.ui.context import Context


class TemplateEditor(QWidget):
    """Subject and text with the names of facts in them. Esc leaves it as it was."""

    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme, px = context.theme, context.theme.px
        self._stage, self._language = Stage.FIRST_REPLY, "en"
        self.how = label(role="note", wrap=True)
        self.subject = TextField(theme)
        self.text = ReplyText(theme)
        self.text.given_up.connect(self.left)
        self.problem = label(role="problem", wrap=True)
        self.problem.setVisible(False)
        self.keep_button = IconButton(theme, kind="primary")
        self.keep_button.clicked.connect(self.keep)
        self.reset_button = IconButton(theme, "undo")
        self.reset_button.clicked.connect(self.reset)
        self.cancel_button = IconButton(theme, kind="link")
        self.cancel_button.clicked.connect(self.left)
        buttons = Flow(spacing=px(8), line_spacing=px(8))
        buttons.set_parts(self.keep_button, self.reset_button, self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for part in (self.how, self.subject, self.text, self.problem, buttons):
            column.addWidget(part)

    def begin(self, stage: Stage, language: str) -> None:
        """Show the template in force for a stage and language."""
        self._stage, self._language = stage, language
        self._say("")
        self.setVisible(True)
        replies = self._context.desk.replies
        self._context.tasks.read(
            lambda: replies.template(stage, language=language),
            self._show,
            self._context.show_trouble,
            key=(id(self), "template"),
        )

    def keep(self) -> None:
        """Keep it as the user's own, for all complaints."""
        replies, stage, language = self._context.desk.replies, self._stage, self._language
        template = Template(self.subject.value(), self.text.toPlainText())
        self._context.tasks.write(
            lambda: replies.keep(stage, language=language, template=template, asked_by=self),
            lambda _changes: self.left.emit(),
            self._refused,
        )

    def reset(self) -> None:
        """Take the template that came with the program again."""
        replies, stage, language = self._context.desk.replies, self._stage, self._language
        self._context.tasks.write(
            lambda: replies.reset(stage, language=language, asked_by=self),
            lambda _changes: self.left.emit(),
            self._refused,
        )

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        self.how.setText(
            self.tr(
                "Names in { } are filled in from the record. What stands between < and > is left "
                "out where a fact in it is missing. [[ ]] marks a gap for you to write in."
            )
        )
        self.subject.set_caption(self.tr("Subject of the template"))
        self.text.setAccessibleName(self.tr("Text of the template"))
        self.keep_button.set_named(self.tr("Keep as my template"))
        self.reset_button.set_named(self.tr("As it came with the program"))
        self.cancel_button.set_named(self.tr("Cancel"), self.tr("Give up what was typed (Esc)"))

    def _show(self, template: Template) -> None:
        self.subject.set_value(template.subject)
        self.text.show_text(template.body, right_to_left=self._language in RIGHT_TO_LEFT)
        self.reset_button.setVisible(template.is_own)
        self.text.setFocus()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._say(error_text(error))
        else:
            self._context.show_trouble(error)

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
