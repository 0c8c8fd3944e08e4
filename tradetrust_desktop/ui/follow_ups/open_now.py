"""The line above the agenda: where one may call now, and who is at work next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tradetrust_desktop.ui.icons import pixmap
from tradetrust_desktop.ui.widgets.cards import rule
from tradetrust_desktop.ui.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from tradetrust_desktop.domain.local_time import LocalTime
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.follow_ups.places import Place, Places

_MOST = ((8, 2), (6, 2), (5, 2), (4, 2), (3, 2), (3, 1), (2, 1), (1, 1))
"""How many countries that are open and places that open next are named, if there is room."""


class OpenNow(QFrame):
    """Says "Open now: Poland, Germany. Łódź opens at 16:00 your time."; empty, it takes no room."""

    def __init__(self, context: Context, places: Places, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._places = places
        self._shown: Sequence[Place] = ()
        self._known: list[tuple[Place, LocalTime]] = []
        px = context.theme.px
        self._icon = QLabel()
        self.line = ElidedLabel("quiet")
        row = QHBoxLayout()
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(self._icon)
        row.addWidget(self.line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self.setFixedHeight(px(32))
        self.setVisible(False)
        context.theme.changed.connect(self.set_theme)
        self.set_theme()

    def set_places(self, places: Sequence[Place]) -> None:
        """Whose times to tell."""
        self._shown = places
        self.write()

    def write(self) -> None:
        """Say it again, for the present minute and in the language in force."""
        known = [
            (place, at) for place in self._shown if (at := self._places.now(place)) is not None
        ]
        self._known = known
        self.setVisible(bool(known))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Name as many as there is room for."""
        px = self._context.theme.px
        room = self.width() - px(16 + 16 + 8 + 16) - px(4)
        metrics = self.line.fontMetrics()
        text = ""
        for countries, coming in _MOST if self._known else ():
            text = self._sentences(self._known, countries=countries, coming=coming)
            if metrics.horizontalAdvance(text) <= room:
                break
        self.line.set_whole(text)

    def set_theme(self) -> None:
        """The icon in the look in force."""
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(pixmap(self._context.theme, "globe", role="quiet", ratio=ratio))
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _sentences(
        self, known: list[tuple[Place, LocalTime]], *, countries: int, coming: int
    ) -> str:
        formats = self._context.formats
        closing: dict[str, datetime] = {}
        opening: dict[str, datetime] = {}
        for (country, city, _), at in known:
            where = formats.country(country) or city or formats.zone_city(at.zone)
            if at.closes is not None:
                closing[where] = min(closing.get(where, at.closes), at.closes)
            elif at.opens is not None:
                exact = city if city and at.is_known else where
                opening[exact] = min(opening.get(exact, at.opens), at.opens)
        at_work = sorted(closing, key=lambda where: closing[where])
        said = formats.listed(at_work[:countries])
        rest = len(at_work) - countries
        if rest > 0:
            said = self.tr("%1 and %n more", "", rest).replace("%1", said)
        if at_work:
            sentence = self.tr("Open now: %1.").replace("%1", said)
        else:
            sentence = self.tr("Nobody is at work now.")
        following = sorted(opening, key=lambda where: opening[where])[:coming]
        parts = [
            self._opens(where, opening[where], first=place == 0)
            for place, where in enumerate(following)
        ]
        if not parts:
            return sentence
        return self.tr("%1 %2.").replace("%1", sentence).replace("%2", formats.joined(parts))

    def _opens(self, where: str, at: datetime, *, first: bool) -> str:
        formats = self._context.formats
        here = at.astimezone(formats.zone)
        time = f"{here:%H:%M}"
        if here.date() == self._context.today():
            text = self.tr("%1 opens at %2 your time") if first else self.tr("%1 at %2")
        else:
            text = self.tr("%1 opens on %3 at %2 your time") if first else self.tr("%1 on %3 at %2")
        day = QDate(here.year, here.month, here.day)
        text = text.replace("%3", formats.locale.toString(day, "ddd"))
        return text.replace("%2", time).replace("%1", where)
