"""Fields whose value is more than text: moments, words of a list, joined buttons."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.widgets.fields import ChoiceField, DateField, DateTimeField, Field
from tradetrust_desktop.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from enum import StrEnum
    from zoneinfo import ZoneInfo

    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.formats import Formats
    from tradetrust_desktop.ui.theme import Theme
    from tradetrust_desktop.ui.widgets.cards import Card

_MINUTE_MS = 60_000


def write_day(field: DateField, formats: Formats) -> None:
    """Write the day with its year, as the language does."""
    field.edit.setLocale(formats.locale)
    field.set_format("yyyy年M月d日" if formats.chinese else "d MMM yyyy")


def line_up(card: Card, theme: Theme) -> None:
    """Let fields that read as text begin where the heading of their card does."""
    px = theme.px
    inset = px(12)  # where the text of a field begins
    outer = card.layout()
    if outer is not None:
        outer.setContentsMargins(px(16) - inset, px(12), px(16) - inset, px(12))
    card.heading.setContentsMargins(inset, 0, inset, 0)


class MomentField(DateTimeField):
    """A moment in the firm's zone; its value is in milliseconds since 1970, UTC."""

    def __init__(
        self, context: Context, *, inplace: bool = False, parent: QWidget | None = None
    ) -> None:
        self._context = context
        self._exact = 0
        super().__init__(context.theme, inplace=inplace, parent=parent)

    def value(self) -> int:  # type: ignore[override]  # of another unit by its meaning
        """The moment; its seconds stay while the minute does."""
        typed = super().value().replace(tzinfo=self.zone())
        moment = int(typed.timestamp() * 1000)
        same = moment // _MINUTE_MS == self._exact // _MINUTE_MS
        return self._exact if same else moment

    def set_value(self, value: int) -> None:  # type: ignore[override]
        """Show a moment."""
        self._exact = value
        local = datetime.fromtimestamp(value / 1000, self.zone())
        super().set_value(local.replace(tzinfo=None))

    def zone(self) -> ZoneInfo:
        """The zone it is typed in."""
        return self._context.formats.zone

    def retranslate(self) -> None:
        """Write weekday, day and time as the language does."""
        formats = self._context.formats
        self.edit.setLocale(formats.locale)
        self.set_format("yyyy年M月d日 ddd HH:mm" if formats.chinese else "ddd d MMM yyyy, HH:mm")


class EnumField(ChoiceField):
    """One of the words of an enumeration; its value is the member."""

    def __init__(
        self,
        theme: Theme,
        members: Sequence[StrEnum],
        *,
        name: Callable[[StrEnum], str] = words.word,
        inplace: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._members = {member.value: member for member in members}
        self._name = name
        super().__init__(theme, inplace=inplace, parent=parent)
        self.retranslate()
        self.box.setCurrentIndex(0)

    def value(self) -> StrEnum:
        """The member chosen."""
        return self._members[super().value() or next(iter(self._members))]

    def retranslate(self) -> None:
        """Write the words in the language in force."""
        self.set_options(words.options(self._members.values(), self._name))


class SegmentField(Field):
    """One of a few, side by side; its value is the member of the enumeration."""

    def __init__(
        self,
        theme: Theme,
        members: Sequence[StrEnum],
        *,
        name: Callable[[StrEnum], str] = words.word,
        dense: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`dense` leaves less room around the words."""
        self._members = {member.value: member for member in members}
        self._name = name
        self.segments = Segments(theme, dense=dense)
        super().__init__(theme, self.segments, parent=parent)
        self.retranslate()
        self.segments.chosen.connect(self._tell)

    def value(self) -> StrEnum:
        """The member chosen."""
        return self._members[self.segments.choice()]

    def set_value(self, value: StrEnum) -> None:
        """Choose one."""
        self.segments.set_choice(value.value)
        self.remember()

    def retranslate(self) -> None:
        """Write the words in the language in force."""
        self.segments.set_options(words.options(self._members.values(), self._name))

    def _tell(self, _name: str) -> None:
        self.typed.emit()
        self.committed.emit()
