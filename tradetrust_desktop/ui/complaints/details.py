"""What is kept about a complaint, edited where one reads it."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontMetricsF

from tradetrust_desktop.domain.care import Channel, ComplaintStatus, Origin, Priority
from tradetrust_desktop.domain.complaint_subjects import joined, parted
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints.choices import CategoryField, IdField, StakeField
from tradetrust_desktop.ui.complaints.moments import there
from tradetrust_desktop.ui.complaints.title_field import TitleField
from tradetrust_desktop.ui.widgets.cards import Card, Pairs
from tradetrust_desktop.ui.widgets.fields import ChoiceField, Field, LongField
from tradetrust_desktop.ui.widgets.record_form import EditInPlace, RecordForm
from tradetrust_desktop.ui.widgets.typed_fields import EnumField, MomentField, line_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLabel, QWidget

    from tradetrust_desktop.domain.care import ComplaintRow
    from tradetrust_desktop.domain.problems import Problem
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.theme import Theme

_NAMES = (
    "priority",
    "received",
    "channel",
    "category",
    "origin",
    "order",
    "contact",
    "stake",
)
_LEARNED = ("root_cause", "remedy", "prevention", "rating", "chance")
_PAGE_PAIRS = 84
_MOST_LINES = 12


class ComplaintForm(RecordForm):
    """The amount at stake, and the category, are one field of two attributes each."""

    def values(self) -> dict[str, Any]:
        found = super().values()
        found["category"], found["sub_category"] = parted(found["category"])
        found["stake_minor"], found["stake_currency"] = found.pop("stake")
        return found

    def show_values(self, draft: object, *, keep_typed: bool = True) -> None:
        super().show_values(_AsFields(draft), keep_typed=keep_typed)

    def show_problems(self, problems: Any, *, touched_only: bool = False) -> list[Problem]:
        """Problems of either attribute are said under the one field."""
        from dataclasses import replace  # noqa: PLC0415

        moved = [
            replace(each, field="stake") if each.field.startswith("stake_") else each
            for each in problems
        ]
        return super().show_problems(moved, touched_only=touched_only)


class _AsFields:
    def __init__(self, draft: object) -> None:
        self._draft = draft

    def __getattr__(self, name: str) -> Any:
        if name == "stake":
            return self._draft.stake_minor, self._draft.stake_currency  # type: ignore[attr-defined]
        if name == "category":
            return joined(self._draft.category, self._draft.sub_category)  # type: ignore[attr-defined]
        return getattr(self._draft, name)


class Details(QObject):
    """The fields of the page with the cards they stand on; each commits by itself."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        theme = context.theme
        self._row: ComplaintRow | None = None
        self._zone = ""
        self.form = ComplaintForm(page)
        self.title = TitleField(theme)
        self.description = GrowingField(theme, lines=1, inplace=True)
        self.priority = EnumField(theme, tuple(Priority), inplace=True)
        self.received = MomentField(context, inplace=True)
        self.channel = EnumField(theme, tuple(Channel), name=words.channel, inplace=True)
        self.category = CategoryField(theme, inplace=True)
        self.category.box.setMinimumWidth(theme.px(160))  # its longest words end in dots
        self.origin = EnumField(theme, tuple(Origin), name=words.origin, inplace=True)
        self.order = IdField(theme, inplace=True)
        self.contact = IdField(theme, inplace=True)
        self.stake = StakeField(context, inplace=True)
        self.root_cause = GrowingField(theme, lines=1, inplace=True)
        self.remedy = GrowingField(theme, lines=1, inplace=True)
        self.prevention = GrowingField(theme, lines=1, inplace=True)
        self.chance = GrowingField(theme, lines=1, inplace=True)
        self.rating = RatingChoice(theme, inplace=True)
        for name, field in self._fields():
            self.form.add(name, field)
        self.editor = EditInPlace(context, lambda: context.desk.complaints, self.form, page)
        self.what = Card(theme)
        line_up(self.what, theme)
        self.what.close_up()
        self.what.body.addWidget(self.description)
        self.data = Card(theme)
        line_up(self.data, theme)
        pairs = Pairs(theme, caption_width=_PAGE_PAIRS)
        pairs.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        self._captions: dict[str, QLabel] = {
            name: pairs.add_row("", getattr(self, name)) for name in _NAMES
        }
        self.data.body.addWidget(pairs)
        self.data.body.addStretch(1)
        self.learned = Card(theme)
        line_up(self.learned, theme)
        learned = Pairs(theme, caption_width=_PAGE_PAIRS)
        learned.setContentsMargins(theme.px(12), 0, theme.px(12), 0)
        self._captions |= {name: learned.add_row("", getattr(self, name)) for name in _LEARNED}
        for name in _LEARNED:
            self._captions[name].setWordWrap(True)
        self.learned.body.addWidget(learned)
        self.learned.setVisible(False)

    def show_complaint(
        self,
        row: ComplaintRow,
        *,
        zone: str,
        orders: Sequence[tuple[bytes, str]],
        contacts: Sequence[tuple[bytes, str]],
        currency: str,
    ) -> None:
        """Show a complaint; what is being typed stays if it is the same one."""
        self._row, self._zone = row, zone
        self.order.set_records(orders)
        self.contact.set_records(contacts)
        self.stake.usual = currency
        self.editor.show(row.id, row.draft)
        draft = row.draft
        is_learned = any((draft.root_cause, draft.remedy, draft.prevention, draft.chance))
        is_closed = draft.status is ComplaintStatus.CLOSED
        self.learned.setVisible(is_learned or is_closed or self.chance.is_being_edited())
        self._write_there()

    def ask_chance(self) -> None:
        """Go to the wish of the market, also before anything came of the complaint."""
        self.learned.setVisible(True)
        self.chance.setFocus()

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        self.what.set_title(self.tr("What happened"))
        self.data.set_title(self.tr("Data of the complaint"))
        self.learned.set_title(self.tr("What came of it"))
        self.title.set_caption(self.tr("In a few words"), shown=False)
        self.description.set_caption(self.tr("Description"), shown=False)
        self.description.edit.setPlaceholderText(self.tr("Nothing more was said. Click to add."))
        captions = {
            "priority": self.tr("Priority"),
            "received": self.tr("They wrote"),
            "channel": self.tr("How"),
            "category": self.tr("Category"),
            "origin": self.tr("Origin"),
            "order": self.tr("Order"),
            "contact": self.tr("Contact"),
            "stake": self.tr("At stake"),
            "root_cause": self.tr("Root cause"),
            "remedy": self.tr("What was done"),
            "prevention": self.tr("Prevention"),
            "chance": self.tr("Chance"),
            "rating": self.tr("Their rating"),
        }
        found_by_us = self._row is not None and self._row.draft.origin is Origin.US
        if found_by_us:
            captions["received"] = self.tr("We knew")
        for name, text in captions.items():
            self._captions[name].setText(text)
            getattr(self, name).set_caption(text, shown=False)
        self.chance.edit.setPlaceholderText(
            self.tr("A wish of the market that shows here: a cheaper kind, another packing")
        )
        self.stake.line.setPlaceholderText(self.tr("such as USD 1,200"))
        for field in (
            self.priority,
            self.received,
            self.channel,
            self.category,
            self.origin,
            self.rating,
        ):
            field.retranslate()
        self._write_there()

    def _write_there(self) -> None:
        row = self._row
        if row is None:
            return
        px = self._context.theme.px
        note = there(self._context, row.draft.received_ms, row, self._zone)
        self.received.set_note(note)
        self.received.note.setContentsMargins(px(12), 0, 0, px(6))

    def _fields(self) -> tuple[tuple[str, Field], ...]:
        return (
            ("title", self.title),
            ("description", self.description),
            ("priority", self.priority),
            ("received_ms", self.received),
            ("channel", self.channel),
            ("category", self.category),
            ("origin", self.origin),
            ("order_id", self.order),
            ("contact_id", self.contact),
            ("stake", self.stake),
            ("root_cause", self.root_cause),
            ("remedy", self.remedy),
            ("prevention", self.prevention),
            ("chance", self.chance),
            ("rating", self.rating),
        )


class GrowingField(LongField):
    """As high as its text, from some lines on up to twelve."""

    def __init__(
        self, theme: Theme, *, lines: int, inplace: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, lines=lines, inplace=inplace, parent=parent)
        self._theme, self._lines = theme, lines
        self.edit.document().documentLayout().documentSizeChanged.connect(self._fit)
        # the lines that a narrower place makes of it are counted later
        self.edit.verticalScrollBar().rangeChanged.connect(self._fit)

    def _fit(self) -> None:
        document = self.edit.document()
        lines = max(self._lines, min(_MOST_LINES, round(document.size().height())))
        height = ceil(lines * QFontMetricsF(self.edit.font()).lineSpacing()) + 2
        wanted = height + 2 * round(document.documentMargin()) + self._theme.px(16)
        if self.edit.height() != wanted:
            self.edit.setFixedHeight(wanted)


class RatingChoice(ChoiceField):
    """1 to 5, or none."""

    def __init__(self, theme: Theme, *, inplace: bool = False) -> None:
        super().__init__(theme, inplace=inplace)
        self.retranslate()
        self.set_value(None)

    def value(self) -> int | None:  # type: ignore[override]
        found = super().value()
        return int(found) if found else None

    def set_value(self, value: int | str | None) -> None:
        super().set_value(str(value or ""))

    def retranslate(self) -> None:
        """Write the choices."""
        self.set_options([("", "–"), *((str(each), f"{each} / 5") for each in range(1, 6))])
