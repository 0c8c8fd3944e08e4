"""The answers of a customer: a row to type one in, and those there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tradetrust_desktop.domain.care import SCALES, Channel, Occasion, SurveyDraft, SurveyKind
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.customers import people_words
from tradetrust_desktop.ui.customers.columns import survey_columns
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.composing import Composing
from tradetrust_desktop.ui.widgets.fields import ChoiceField, DateField, TextField
from tradetrust_desktop.ui.widgets.flow import Flow
from tradetrust_desktop.ui.widgets.record_form import RecordForm
from tradetrust_desktop.ui.widgets.records_section import RecordsSection
from tradetrust_desktop.ui.widgets.typed_fields import write_day

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from tradetrust_desktop.ui.context import Context


class SurveysSection(RecordsSection):
    """Answers are added with Enter from any field of the row; Delete removes one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            name="customer-surveys",
            columns=survey_columns(context),
            records=lambda: context.desk.surveys,
            parent=parent,
        )
        theme, px = context.theme, context.theme.px
        self.form = RecordForm(self)
        self.kind = ChoiceField(theme)
        self.day = DateField(theme)
        self.score = TextField(theme)
        self.occasion = ChoiceField(theme)
        self.channel = ChoiceField(theme)
        self.comment = TextField(theme)
        self.add_button = IconButton(theme, "plus")
        self.kind.setFixedWidth(px(206))
        self.day.setFixedWidth(px(150))
        self.score.setFixedWidth(px(104))
        self.occasion.setMinimumWidth(px(150))
        self.channel.setMinimumWidth(px(110))
        for name, field in (
            ("kind", self.kind),
            ("score", self.score),
            ("day", self.day),
            ("occasion", self.occasion),
            ("channel", self.channel),
            ("comment", self.comment),
        ):
            self.form.add(name, field)
        asked = Flow(self.kind, self.score, self.day, self.occasion, self.channel, spacing=px(8))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.comment, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        self.top.setSpacing(px(8))
        self.top.addWidget(asked)
        self.top.addLayout(row)
        self._composing = Composing(self.comment.line)
        self.kind.set_options([(kind.value, "") for kind in SurveyKind])
        self.kind.set_value(SurveyKind.CSAT.value)
        self.day.set_value(context.today())
        self.form.typed.connect(self._check)
        self.add_button.clicked.connect(self.add)
        self.delete_with(lambda survey: context.desk.surveys.delete(survey, asked_by=self))
        self.retranslate()

    def show_customer(self, customer_id: bytes) -> None:
        """Show the answers of this customer; another one's half-typed answer is dropped."""
        if customer_id != self.customer_id:
            self._empty_row()
        super().show_customer(customer_id)

    def draft(self) -> SurveyDraft | tuple[Problem, ...]:
        """The answer typed, or what keeps it from being one."""
        typed = self.score.value()
        if not typed:
            return (Problem(Code.REQUIRED, field="score"),)
        try:
            score = int(typed)
        except ValueError:
            return (Problem(Code.NOT_A_NUMBER, field="score", value=typed),)
        return SurveyDraft(
            customer_id=self.customer_id or b"",
            kind=SurveyKind(self.kind.value()),
            day=self.day.value(),
            score=score,
            comment=self.comment.value(),
            channel=self.channel.value(),
            occasion=self.occasion.value(),
        )

    def add(self) -> None:
        """Keep the answer, or say under the field what is wrong with it."""
        draft = self.draft()
        if isinstance(draft, tuple):
            self._refused(Refused(*draft))
            return
        surveys = self.context.desk.surveys
        self.context.tasks.write(
            lambda: surveys.add(draft, asked_by=self),
            lambda _kept: self._empty_row(),
            self._refused,
        )

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        super().retranslate()
        self.kind.set_options([(kind.value, _question(kind)) for kind in SurveyKind])
        self.kind.set_caption(self.tr("Question"), shown=False)
        occasions = [(each.value, people_words.occasion(each.value)) for each in Occasion]
        self.occasion.set_options([("", self.tr("Occasion")), *occasions])
        self.occasion.set_caption(self.tr("Occasion"), shown=False)
        self.channel.set_options([("", self.tr("Channel")), *words.options(Channel, words.channel)])
        self.channel.set_caption(self.tr("Channel"), shown=False)
        self.day.set_caption(self.tr("Day of the answer"), shown=False)
        write_day(self.day, self.context.formats)
        self.score.set_caption(self.tr("Answer"), shown=False)
        self.comment.set_caption(self.tr("Comment"), shown=False)
        self.comment.line.setPlaceholderText(self.tr("What they said"))
        self.add_button.set_named(self.tr("Add answer"))
        self.set_empty_text(
            self.tr("No answers yet. Ask how satisfied they are, and type the answer in above.")
        )
        self._say_scale()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add()
            return
        super().keyPressEvent(event)

    def _say_scale(self) -> None:
        low, high = SCALES[SurveyKind(self.kind.value() or SurveyKind.CSAT)]
        text = self.tr("%1 to %2").replace("%1", str(low)).replace("%2", str(high))
        self.score.line.setPlaceholderText(text)

    def _check(self, name: str) -> None:
        if name == "kind":
            self._say_scale()
        draft = self.draft()
        if isinstance(draft, tuple):
            self.form.show_problems(draft if self.score.value() else (), touched_only=True)
            return
        surveys = self.context.desk.surveys
        self.context.tasks.read(
            lambda: surveys.check(draft),
            lambda problems: self.form.show_problems(problems, touched_only=True) and None,
            key=(id(self), "check"),
        )

    def _refused(self, error: Exception) -> None:
        self.form.show_refused(error, self.context.show_trouble)

    def _empty_row(self) -> None:
        self.score.set_value("")
        self.comment.set_value("")
        self.occasion.set_value("")
        self.day.set_value(self.context.today())
        self.form.forget_typed()
        self.form.show_problems(())


def _question(kind: SurveyKind) -> str:
    low, high = SCALES[kind]
    text = QCoreApplication.translate("SurveyQuestions", "%1 (%2–%3)")
    text = text.replace("%3", str(high)).replace("%2", str(low))
    return text.replace("%1", words.survey_question(kind))
