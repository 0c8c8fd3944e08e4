"""The section of the investigation: what it is about, who is responsible, and why it happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from tradetrust_desktop.domain.case import Party
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints import case_words
from tradetrust_desktop.ui.complaints.case_part import CasePart
from tradetrust_desktop.ui.complaints.cause_field import CauseField
from tradetrust_desktop.ui.complaints.details import GrowingField
from tradetrust_desktop.ui.complaints.links_card import LinksCard
from tradetrust_desktop.ui.complaints.own_fields import OwnFields
from tradetrust_desktop.ui.complaints.whys import WhysField
from tradetrust_desktop.ui.orders.shipment_form import container_hint
from tradetrust_desktop.ui.widgets.cards import Card, Pairs, label
from tradetrust_desktop.ui.widgets.fields import ChoiceField, Field, TextField
from tradetrust_desktop.ui.widgets.record_form import EditInPlace, RecordForm
from tradetrust_desktop.ui.widgets.typed_fields import line_up

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QLabel, QWidget

    from tradetrust_desktop.domain.causes import Cause
    from tradetrust_desktop.domain.complaints import ComplaintPage as Page
    from tradetrust_desktop.domain.investigation import LinkRow
    from tradetrust_desktop.ui.complaints.case_part import Case
    from tradetrust_desktop.ui.context import Context

_WHO: Final = ("responsible", "supplier", "carrier", "owner")
_WHAT: Final = ("product", "batch", "container")
_WHY: Final = ("whys", "cause", "root_cause")
_OFFERED: Final = ("supplier", "carrier", "owner", "product")
_PAIRS: Final = 96


@dataclass(frozen=True)
class Found:
    """What the section reads for itself."""

    links: tuple[LinkRow, ...]
    causes: tuple[Cause, ...]
    cause_text: str
    """How the complaint's own cause reads, also one that is offered no more."""


class InvestigationPart(CasePart):
    """Every field is written as one leaves it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, px = context.theme, context.theme.px
        self.links = LinksCard(context)
        self.responsible = PartyField(theme, inplace=True)
        self.whys = WhysField(theme)
        self.cause = CauseField(context, inplace=True)
        self.root_cause = GrowingField(theme, lines=2, inplace=True)
        texts = [name for name in (*_WHO, *_WHAT) if name != "responsible"]
        self.fields: dict[str, Field] = {
            "responsible": self.responsible,
            **{name: TextField(theme, inplace=True) for name in texts},
            "whys": self.whys,
            "cause": self.cause,
            "root_cause": self.root_cause,
        }
        self.form = RecordForm(self)
        for name in (*_WHO, *_WHAT, *_WHY):
            self.form.add(name, self.fields[name])
        names = tuple(self.fields)
        self.editor = EditInPlace(
            context, lambda: OwnFields(context.desk.complaints, names), self.form, self
        )
        self._captions: dict[str, QLabel] = {}
        self.who = Card(theme)
        line_up(self.who, theme)
        pairs = Pairs(theme, caption_width=_PAIRS)
        pairs.setContentsMargins(px(12), 0, px(12), 0)
        for name in (*_WHO, *_WHAT):
            self._captions[name] = pairs.add_row("", self.fields[name])
        self.who.body.addWidget(pairs)
        self.who.body.addStretch(1)
        self.why = Card(theme)
        line_up(self.why, theme)
        self.why.body.addWidget(self.whys)
        for name in ("cause", "root_cause"):
            caption = label(role="strong")
            caption.setContentsMargins(px(12), px(4), px(12), 0)
            caption.setBuddy(self.fields[name].control)
            self._captions[name] = caption
            self.why.body.addWidget(caption)
            self.why.body.addWidget(self.fields[name])
        self.why.body.setSpacing(px(4))
        self.why.body.addStretch(1)
        beside = QHBoxLayout()
        beside.setSpacing(px(16))
        beside.addWidget(self.who, 5)
        beside.addWidget(self.why, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self.links)
        column.addLayout(beside)
        self.fields["container"].typed.connect(self._write_hint)
        self.retranslate()

    def read(self, page: Page) -> Found:
        """Links, and the list of root causes in the language in force."""
        desk, language = self.context.desk, self.context.language()
        cause = page.row.draft.cause
        return Found(
            links=desk.investigation.links(page.row.id),
            causes=desk.causes.all(language=language),
            cause_text=desk.causes.text(cause, language=language) if cause else "",
        )

    def show_case(self, case: Case) -> None:
        """Show a complaint; what is being typed stays where it is the same one."""
        row, found = case.page.row, case.own
        draft = row.draft
        self.links.show_links(
            found.links,
            complaint_id=row.id,
            customer_id=draft.customer_id,
            order_id=draft.order_id,
        )
        self.cause.set_causes(found.causes, category=draft.category)
        self.cause.know(draft.cause, found.cause_text)
        self.editor.show(row.id, draft)
        self._write_hint()
        self.context.tasks.read(
            lambda: self.context.desk.investigation.known_words(_OFFERED),
            self._offer,
            key=(id(self), "words"),
        )

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        self.links.retranslate()
        self.who.set_title(self.tr("Who and what"))
        self.why.set_title(self.tr("Why it happened"))
        captions = {
            "responsible": self.tr("Responsible"),
            "supplier": self.tr("Supplier"),
            "carrier": self.tr("Carrier"),
            "owner": self.tr("In charge here"),
            "product": self.tr("Product"),
            "batch": self.tr("Batch"),
            "container": self.tr("Container"),
            "cause": self.tr("Root cause"),
            "root_cause": self.tr("The same in your words"),
        }
        for name, text in captions.items():
            self._captions[name].setText(text)
            self.fields[name].set_caption(text, shown=False)
            field = self.fields[name]
            if isinstance(field, TextField):
                field.line.setPlaceholderText("–")
        self.root_cause.edit.setPlaceholderText(self.tr("What goes into the close and the report"))
        self.responsible.retranslate()
        self.whys.retranslate()
        self.cause.retranslate()
        self._write_hint()

    def _offer(self, known: Mapping[str, tuple[str, ...]]) -> None:
        for name, offered in known.items():
            field = self.fields[name]
            if isinstance(field, TextField):
                field.complete_from(offered)

    def _write_hint(self) -> None:
        field = self.fields["container"]
        field.set_note(container_hint(str(field.value())))
        field.note.setContentsMargins(self.context.theme.px(12), 0, 0, self.context.theme.px(6))


class PartyField(ChoiceField):
    """Who is responsible, or nobody knows yet."""

    def __init__(self, theme: Any, *, inplace: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, inplace=inplace, parent=parent)
        self.retranslate()
        self.set_value("")

    def retranslate(self) -> None:
        """Write the words in the language in force."""
        self.set_options([("", "–"), *words.options(Party, case_words.party)])
