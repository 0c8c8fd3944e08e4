"""Fields of a complaint whose value is a record, a word of a list that may lack it, or money."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyledItemDelegate

from tradetrust_desktop.domain.complaint_subjects import parted
from tradetrust_desktop.domain.money import CURRENCIES
from tradetrust_desktop.domain.problems import Code, Problem
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints import case_words
from tradetrust_desktop.ui.orders.typed import BadInput, minor
from tradetrust_desktop.ui.widgets.fields import ChoiceField, TextField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.theme import Theme

_CODE = re.compile(r"[A-Za-z]{2,}")
_LETTERS = 3
_INDENT = "\N{EM SPACE}"


class IdField(ChoiceField):
    """One of some records, or none; its value is the id."""

    def __init__(
        self, theme: Theme, *, inplace: bool = False, parent: QWidget | None = None
    ) -> None:
        self._records: list[tuple[bytes, str]] = []
        self._none = "–"
        super().__init__(theme, inplace=inplace, parent=parent)
        self.set_records(())

    def set_records(self, records: Iterable[tuple[bytes, str]], *, none: str = "") -> None:
        """Choose among these; the present choice is kept where it is among them."""
        self._records = list(records)
        self._none = none or self._none
        self.set_options([("", self._none), *((key.hex(), name) for key, name in self._records)])

    def set_none(self, text: str) -> None:
        """What stands for none."""
        self.set_records(self._records, none=text)

    def value(self) -> bytes | None:  # type: ignore[override]  # an id, not its letters
        found = super().value()
        return bytes.fromhex(found) if found else None

    def set_value(self, value: bytes | str | None) -> None:
        """Choose a record; one that is not offered counts as none."""
        name = value.hex() if isinstance(value, bytes) else (value or "")
        super().set_value(name if self.box.findData(name) >= 0 else "")


class CategoryField(ChoiceField):
    """A category with or without its sub-category, none, or the text that came with an import.

    The value is both as one choice (`complaint_subjects.joined`). The list shows the
    sub-categories under their category; what is chosen names both.
    """

    def __init__(
        self, theme: Theme, *, inplace: bool = False, parent: QWidget | None = None
    ) -> None:
        self._none = "–"
        super().__init__(theme, inplace=inplace, parent=parent)
        self.box.setProperty("long", "true")
        self._delegate = _UnderCategory(self.box)
        self.box.setItemDelegate(self._delegate)
        self.retranslate()
        self.set_value("")

    def set_none(self, text: str) -> None:
        """What stands for none."""
        self._none = text
        self.retranslate()

    def parts(self) -> tuple[str, str]:
        """Category and sub-category."""
        return parted(self.value())

    def retranslate(self) -> None:
        """Write the words in the language in force."""
        self.set_options([("", self._none), *case_words.category_options()])


class _UnderCategory(QStyledItemDelegate):
    """Shows a sub-category by its own name alone, a little to the right."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        _, subject = parted(str(index.data(Qt.ItemDataRole.UserRole) or ""))
        if subject:
            option.text = _INDENT + words.sentence(case_words.subject(subject))


class StakeField(TextField):
    """An amount with its currency, as "USD 18,400"; its value is minor units and code.

    What cannot be read is said under the field, and counts as what was there before.
    """

    def __init__(
        self, context: Context, *, inplace: bool = False, parent: QWidget | None = None
    ) -> None:
        self._context = context
        self._kept: tuple[int | None, str] = (None, "")
        self.usual = ""
        """The currency of an amount typed without one."""
        super().__init__(context.theme, inplace=inplace, parent=parent)

    def value(self) -> tuple[int | None, str]:  # type: ignore[override]  # of another kind
        found = self._read()
        return self._kept if isinstance(found, Problem) else found

    def set_value(self, value: tuple[int | None, str]) -> None:  # type: ignore[override]
        self._kept = value
        amount, currency = value
        text = "" if amount is None else self._context.formats.money(amount, currency)
        super().set_value(text.replace("\N{NO-BREAK SPACE}", " "))

    def wrong(self) -> Problem | None:
        """Why what is typed cannot be read; None where it can."""
        found = self._read()
        return found if isinstance(found, Problem) else None

    def is_being_edited(self) -> bool:
        wrong = isinstance(self._read(), Problem)
        return self.control.hasFocus() and (wrong or super().is_being_edited())

    def say(self, problem: Problem | None) -> None:
        """What cannot be read is said before all else."""
        found = self._read()
        super().say(found if isinstance(found, Problem) else problem)

    def _read(self) -> tuple[int | None, str] | Problem:
        text = self.line.text().strip()
        if not text:
            return None, ""
        if not any(sign.isdigit() for sign in text):
            return Problem(Code.NOT_A_NUMBER, field="stake_minor", value=text)
        codes = _CODE.findall(text)
        currency = (codes[0] if codes else self.usual or self._kept[1]).upper()
        if len(currency) != _LETTERS or currency not in CURRENCIES:
            return Problem(Code.UNKNOWN_CURRENCY, field="stake_minor", value=currency)
        try:
            return minor(text, currency), currency
        except BadInput as bad:
            return Problem(bad.code, field="stake_minor", value=text)
