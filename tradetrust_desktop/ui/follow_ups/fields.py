"""Fields of a follow-up: a time of the day that may be left open, and a record among a few."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from tradetrust_desktop.ui.follow_ups.columns import minute_text
from tradetrust_desktop.ui.widgets.fields import ChoiceField, Field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.domain.problems import Problem
    from tradetrust_desktop.ui.theme import Theme

_TIME = re.compile(r"\s*(\d{1,2})(?:\s*[:.：hH时点]\s*(\d{2})?|(\d{2}))?\s*分?\s*")
_HOUR, _HOURS = 60, 24
_NO_TIME = -1


def minute_of(text: str) -> int | None:
    """A time of the day as typed ("9", "9:30", "0930", "15：30") in minutes; None for nothing.

    What is no time of the day comes back as -1.
    """
    if not text.strip():
        return None
    found = _TIME.fullmatch(text)
    if found is None:
        return _NO_TIME
    hours, minutes = int(found[1]), int(found[2] or found[3] or 0)
    return hours * _HOUR + minutes if hours < _HOURS and minutes < _HOUR else _NO_TIME


class MinuteField(Field):
    """A time of the day; its value is in minutes, None for any time."""

    def __init__(
        self, theme: Theme, *, inplace: bool = False, parent: QWidget | None = None
    ) -> None:
        self.line = QLineEdit()
        super().__init__(theme, self.line, inplace=inplace, parent=parent)
        self.line.textEdited.connect(self.typed)
        self.committed.connect(self._tidy)

    def value(self) -> int | None:
        return minute_of(self.line.text())

    def set_value(self, value: int | None) -> None:
        self.line.setText("" if value is None or value < 0 else minute_text(value))
        self.remember()

    def say(self, problem: Problem | None) -> None:
        """Say how a time is written, whatever was wrong with it."""
        super().say(problem)
        if problem is not None:
            self.set_problem(self.tr("A time such as 15:30, or nothing."))
            self._said = problem

    def retranslate(self) -> None:
        """What stands there while no time is set."""
        self.line.setPlaceholderText(self.tr("any time"))

    def _tidy(self) -> None:
        value = self.value()
        if value is not None and value >= 0:
            self.line.setText(minute_text(value))


class AmongField(ChoiceField):
    """One of a few records, or none; its value is the id."""

    def set_records(self, records: Sequence[tuple[bytes, str]], *, none: str) -> None:
        """Ids and names to choose from, and what it says where none is chosen."""
        before = self.value()
        names = [("", none), *((key.hex(), text) for key, text in records)]
        self.set_options(names)
        if before is None or self.box.findData(before.hex()) < 0:
            self.box.setCurrentIndex(0)
        self.remember()

    def value(self) -> bytes | None:  # type: ignore[override]  # of another kind by its meaning
        """The id of the record chosen."""
        found = super().value()
        return bytes.fromhex(found) if found else None

    def set_value(self, value: bytes | str | None) -> None:
        """Choose a record; one that is not offered counts as none."""
        wanted = value.hex() if isinstance(value, bytes) else value or ""
        self.box.setCurrentIndex(max(0, self.box.findData(wanted)))
        self.remember()
