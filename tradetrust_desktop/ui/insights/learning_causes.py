"""Root causes that come again: an action against each in one click, and what actions brought."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.case import ActionDraft, ActionKind
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.ui.insights import learning_titles as titles
from tradetrust_desktop.ui.insights import learning_words as said
from tradetrust_desktop.ui.messages import error_text
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, clear, label, rule
from tradetrust_desktop.ui.widgets.fields import DateField, TextField

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from tradetrust_desktop.domain.changes import Changes
    from tradetrust_desktop.domain.learning import Learned
    from tradetrust_desktop.domain.prevention import Effect, Repeated
    from tradetrust_desktop.ui.context import Context

_DAYS_TO_DO_IT = 14
_MOST = 5


class CausesCard(Card):
    """`opened` carries a cause and the day from which its complaints are wanted."""

    opened = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._shown: object = None
        self._learned: Learned | None = None
        self._causes: Mapping[str, str] = {}
        self.forms: dict[str, PreventForm] = {}
        """The proposals shown, by cause."""
        self.sentences: list[str] = []
        """What is said about each cause, as it stands on the card."""

    def show_learned(self, learned: Learned, causes: Mapping[str, str]) -> None:
        """Show the causes again, unless nothing differs: what is being typed stays."""
        self._learned, self._causes = learned, causes
        now = (learned.repeated, learned.effects, dict(causes))
        if now != self._shown:
            self._shown = now
            self._build(learned)

    def retranslate(self) -> None:
        """Texts in the language in force."""
        if self._learned is not None:
            self._build(self._learned)

    def _build(self, learned: Learned) -> None:
        typed = {cause: form.typed() for cause, form in self.forms.items()}
        self.forms, self.sentences = {}, []
        clear(self.body)
        self.set_title(titles.causes(learned))
        for found in learned.repeated[:_MOST]:
            self._add_repeated(found, typed.get(found.cause))
        if not learned.repeated:
            self._say(
                self.tr(
                    "Once a root cause comes for the third time, an action against it is "
                    "proposed here."
                ),
                role="quiet",
            )
        if learned.effects:
            self.body.addWidget(rule())
            for effect in learned.effects[:_MOST]:
                self._add_effect(effect)
        self.body.addStretch(1)

    def _add_repeated(self, found: Repeated, typed: tuple[str, str, date] | None) -> None:
        formats, px = self._context.formats, self._context.theme.px
        name = self._causes.get(found.cause, found.cause)
        text = said.repeated(found, cause=name, formats=formats)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._sentence(text, role="strong"), 1)
        link = IconButton(self._context.theme, kind="link", small=True)
        link.set_named(self.tr("Show"))
        link.setAccessibleName(f"{self.tr('Show')}: {text}")
        link.clicked.connect(
            lambda _on=False, found=found: self.opened.emit(found.cause, found.since)
        )
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        if found.planned is None:
            form = PreventForm(self._context, found, name, typed)
            self.forms[found.cause] = form
            self.body.addWidget(form)
            return
        done = IconButton(self._context.theme, "check", small=True)
        done.set_named(self.tr("Done today"))
        done.setAccessibleName(f"{self.tr('Done today')}: {name}")
        key = found.planned.id
        done.clicked.connect(lambda _on=False: self._done(key))
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self._sentence(said.planned(found, formats=formats), role="quiet"), 1)
        line.addWidget(done)
        self.body.addLayout(line)

    def _add_effect(self, effect: Effect) -> None:
        name = self._causes.get(effect.cause, effect.cause)
        self.body.addWidget(label(name, "strong", wrap=True))
        context = self._context
        text = said.effect(effect, today=context.today(), formats=context.formats)
        shown = self._say(text, role="quiet")
        shown.setToolTip(
            self.tr(
                "One acts against a cause when it is frequent, so some fall is to be expected "
                "anyway. The comparison is an exact one of the two counts."
            )
        )

    def _say(self, text: str, *, role: str = "") -> QWidget:
        shown = self._sentence(text, role=role)
        self.body.addWidget(shown)
        return shown

    def _sentence(self, text: str, *, role: str = "") -> QWidget:
        self.sentences.append(text)
        return label(text, role, wrap=True)

    def _done(self, key: bytes) -> None:
        actions, today = self._context.desk.actions, self._context.today()
        self._context.tasks.write(
            lambda: actions.done(key, day=today), lambda _done: None, self._context.show_trouble
        )


class PreventForm(QWidget):
    """What is to be done against a cause, by whom and when; filled so that one click does."""

    def __init__(
        self,
        context: Context,
        found: Repeated,
        name: str,
        typed: tuple[str, str, date] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._cause = context, found.cause
        theme, px = context.theme, context.theme.px
        self.what, self.who, self.day = TextField(theme), TextField(theme), DateField(theme)
        self.day.set_format("yyyy年M月d日" if context.formats.chinese else "d MMM yyyy")
        self.what.set_caption(self.tr("What prevents it"), shown=False)
        self.who.set_caption(self.tr("Who does it"), shown=False)
        self.day.set_caption(self.tr("By which day"), shown=False)
        self.what.line.setPlaceholderText(self.tr("What prevents it"))
        self.who.line.setPlaceholderText(self.tr("Who does it"))
        what, who, day = typed or (
            self.tr("Prevent: %1").replace("%1", name),
            found.owner,
            context.today() + timedelta(days=_DAYS_TO_DO_IT),
        )
        self.what.set_value(what)
        self.who.set_value(who)
        self.day.set_value(day)
        self.add_button = IconButton(theme, "plus")
        self.add_button.set_named(self.tr("Add action"))
        self.add_button.setAccessibleName(f"{self.tr('Add action')}: {name}")
        self.add_button.clicked.connect(self.add)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.who, 1)
        row.addWidget(self.day, 0)
        row.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        self.problem = label(role="problem", wrap=True)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(4))
        column.setSpacing(px(4))
        column.addWidget(self.what)
        column.addLayout(row)
        column.addWidget(self.problem)
        for field in (self.what, self.who):
            field.line.returnPressed.connect(self.add)

    def typed(self) -> tuple[str, str, date]:
        """What stands in the fields."""
        return self.what.value(), self.who.value(), self.day.value()

    def add(self) -> None:
        """Keep the action."""
        what, who, day = self.typed()
        draft = ActionDraft(ActionKind.PREVENTIVE, what, cause=self._cause, person=who, due=day)
        actions = self._context.desk.actions

        def keep() -> Changes:
            return actions.add(draft)[1]

        self._context.tasks.write(keep, lambda _done: None, self._refused)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            self._context.show_trouble(error)
            return
        self.problem.setText(error_text(error))
        self.problem.show()
