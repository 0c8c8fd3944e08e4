"""Several customers: their grade, owner, source, tags and terms at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradetrust_desktop.domain.customers import Grade, Source
from tradetrust_desktop.domain.money import CURRENCIES
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.widgets.fields import ChoiceField, TextField
from tradetrust_desktop.ui.widgets.many_page import EMPTIED, ManyPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.ui.context import Context


class ManyCustomersPage(ManyPage):
    """The page of several customers."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, lambda: context.desk.customers, parent)
        theme = context.theme
        self.grade, self.source = ChoiceField(theme), ChoiceField(theme)
        self.owner = TextField(theme)
        self.add_tags, self.remove_tags = TextField(theme), TextField(theme)
        self.language, self.currency = TextField(theme), TextField(theme)
        self.payment_terms = TextField(theme)
        self.currency.complete_from(sorted(CURRENCIES))
        for name in (
            "grade",
            "owner",
            "source",
            "payment_terms",
            "add_tags",
            "remove_tags",
            "language",
            "currency",
        ):
            self.add_field(name, getattr(self, name))
        self.retranslate()
        self.empty()

    def choose(self, ids: list[bytes]) -> None:
        """Show these customers, with the owners and tags there are to choose from."""
        if ids != self.ids:
            customers = self.context.desk.customers
            self.context.tasks.read(customers.values_in_use, self._offer, key=(id(self), "values"))
        super().choose(ids)

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        number = self.context.formats.number(len(self.ids))
        self.header.set_title(
            self.tr("%n customers chosen", "", len(self.ids)).replace(str(len(self.ids)), number)
        )
        self.header.set_line(self.tr("What you leave empty stays as it is."))
        as_is = ("", self.tr("as it is"))
        none = (EMPTIED, self.tr("none"))
        self.grade.set_options([as_is, *words.options(Grade), none])
        self.source.set_options([as_is, *words.options(Source, words.source), none])
        for name, caption in self._captions().items():
            field = self.form.fields[name]
            field.set_caption(words.sentence(caption))
            if isinstance(field, TextField):
                field.line.setPlaceholderText(self.tr("as it is"))
        self.add_tags.line.setPlaceholderText(self.tr("Words separated by commas"))
        self.remove_tags.line.setPlaceholderText(self.tr("Words separated by commas"))
        self.note.setText(self.tr("One step: a single undo takes it back for all of them."))
        self.delete_button.set_named(
            self.tr("Delete %n customers", "", len(self.ids)).replace(str(len(self.ids)), number),
            self.tr("Delete (Del); those with orders, complaints or follow-ups stay"),
        )
        super().retranslate()

    def button_text(self) -> str:
        """What the button will do, in words."""
        captions = self._captions()
        names = [captions[name] for name in self.wanted()]
        number = len(self.ids)
        if not names:
            return self.tr("Set fields of %n customers", "", number)
        if len(names) > 2:  # noqa: PLR2004 - more would not fit on a button
            text = self.tr("Set %1 fields of %n customers", "", number)
            return text.replace("%1", str(len(names)))
        joined = names[0]
        if len(names) > 1:
            joined = self.tr("%1 and %2").replace("%1", names[0]).replace("%2", names[1])
        return self.tr("Set %1 of %n customers", "", number).replace("%1", joined)

    def _captions(self) -> dict[str, str]:
        return {
            "grade": self.tr("grade"),
            "owner": self.tr("owner"),
            "source": self.tr("source"),
            "payment_terms": self.tr("payment terms"),
            "add_tags": self.tr("tags to add"),
            "remove_tags": self.tr("tags to remove"),
            "language": self.tr("language"),
            "currency": self.tr("currency"),
        }

    def _offer(self, known: dict[str, list[tuple[str, int]]]) -> None:
        self.owner.complete_from([value for value, _ in known["owner"]])
        tags = [value for value, _ in known["tag"]]
        self.add_tags.complete_from(tags)
        self.remove_tags.complete_from(tags)
