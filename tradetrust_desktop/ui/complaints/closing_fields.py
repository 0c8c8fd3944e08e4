"""Fields of the close of a complaint: the customer's rating, and days until a revisit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tradetrust_desktop.ui.widgets.fields import ChoiceField, Field
from tradetrust_desktop.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.ui.theme import Theme

_ASKED: Final = "asked"
_NEITHER: Final = "none"
_DAYS: Final = (3, 7, 10, 14, 21, 30, 45, 60, 90, 180)


class RatingField(Field):
    """1 to 5, or that they were asked, or neither yet; its value is the rating or None."""

    def __init__(self, theme: Theme, *, asked: bool = True, parent: QWidget | None = None) -> None:
        """Without `asked` there is no choice for a customer who has not answered yet."""
        self._asked = asked
        self.segments = Segments(theme)
        super().__init__(theme, self.segments, parent=parent)
        self.retranslate()
        self.segments.set_choice(_NEITHER)
        self.segments.chosen.connect(self._tell)

    def value(self) -> int | None:
        choice = self.segments.choice()
        return int(choice) if choice.isdigit() else None

    def set_value(self, value: int | None) -> None:
        self.segments.set_choice(str(value) if value else _NEITHER)
        self.remember()

    def choice(self) -> str:
        """What is chosen, for `set_choice`: a rating, asked, or neither."""
        return self.segments.choice()

    def set_choice(self, choice: str) -> None:
        """Choose it again."""
        self.segments.set_choice(choice)

    def is_asked(self) -> bool:
        """Whether the customer was asked and has not answered yet."""
        return self.segments.choice() == _ASKED

    def retranslate(self) -> None:
        """Write the words in the language in force."""
        ratings = [(str(rating), str(rating)) for rating in range(1, 6)]
        named = [(_NEITHER, self.tr("not asked yet") if self._asked else self.tr("not rated"))]
        if self._asked:
            named.insert(0, (_ASKED, self.tr("asked, no answer yet")))
        self.segments.set_options([*ratings, *named])

    def _tell(self, _name: str) -> None:
        self.typed.emit()
        self.committed.emit()


class DaysField(ChoiceField):
    """After how many days; 0 for not at all."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.box.setMinimumWidth(theme.px(140))
        self.retranslate()

    def value(self) -> int:  # type: ignore[override]  # a number, not its figures
        return int(super().value() or 0)

    def set_value(self, value: int | str) -> None:
        super().set_value(str(value))

    def retranslate(self) -> None:
        """Write the words in the language in force."""
        named = [(str(days), self.tr("after %1 days").replace("%1", str(days))) for days in _DAYS]
        self.set_options([("0", self.tr("none")), *named])
