"""The band of a deadline: what was counted, what not and why, what is left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from tradetrust_desktop.domain.working_time import Why
from tradetrust_desktop.ui.complaints import standing_words
from tradetrust_desktop.ui.complaints.moments import closed_up, from_to, spoken
from tradetrust_desktop.ui.complaints.stretches import Band, Part, Stretch
from tradetrust_desktop.ui.theme import set_property
from tradetrust_desktop.ui.widgets.cards import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.theme import Theme

COLUMNS: Final = 4
"""The legend continues the columns of the clocks above it."""
_MOST: Final = 8
_BAR: Final = 8
_HATCH: Final = 5


@dataclass(frozen=True)
class Said:
    """One entry of the legend."""

    what: Stretch
    title: str
    note: str


class DeadlineBar(QWidget):
    """The stretches side by side, as long as they last, with a mark at now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._band = Band((), 0)
        self._colour = "text"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_band(self, band: Band, *, colour: str) -> None:
        """Show these stretches; what is left in a colour of the theme."""
        self._band, self._colour = band, colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self._theme.px(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(20))

    def boxes(self) -> list[tuple[Part, QRectF]]:
        """Where each stretch is drawn."""
        height = self._theme.px(_BAR)
        top = (self.height() - height) / 2
        found = []
        for part in self._band.parts:
            left = self._x(part.start_ms)
            found.append((part, QRectF(left, top, self._x(part.end_ms) - left, height)))
        return found

    def mark_x(self) -> float:
        """Where the mark stands."""
        return self._x(self._band.mark_ms)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw stretches, then the mark."""
        del event
        painter = QPainter(self)
        for part, box in self.boxes():
            paint_stretch(painter, self._theme, part.what, box, colour=self._colour)
        middle, reach = self.height() / 2, self._theme.px(8)
        pen = QPen(self._theme.colour("text"), self._theme.px(2))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        at = min(max(1.0, self.mark_x()), self.width() - 1.0)
        painter.drawLine(QPointF(at, middle - reach), QPointF(at, middle + reach))

    def _x(self, at_ms: int) -> float:
        return self._band.share(at_ms) * self.width()


class BandView(QWidget):
    """The bar with its legend below."""

    def __init__(
        self, context: Context, *, columns: int = COLUMNS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._columns = columns
        theme = context.theme
        self.bar = DeadlineBar(theme)
        self.said: tuple[Said, ...] = ()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(theme.px(8))
        for place in range(columns):
            self._grid.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.bar)
        column.addLayout(self._grid)

    def show_band(
        self, band: Band, *, colour: str, now_ms: int, waits: Mapping[int, str] | None = None
    ) -> None:
        """Show a band; `waits` are what was waited for, by the moment the wait began."""
        said = legend(self._context, band, now_ms=now_ms, waits=waits or {})
        self.bar.show_band(band, colour=colour)
        if said == self.said and self._grid.count():
            return
        self.said = said
        self.bar.setAccessibleName(". ".join(f"{each.title}, {each.note}" for each in said))
        _clear(self._grid)
        for place, each in enumerate(said):
            entry = _Entry(self._context.theme, each, colour)
            self._grid.addWidget(entry, *divmod(place, self._columns), Qt.AlignmentFlag.AlignTop)


def _clear(grid: QGridLayout) -> None:
    while grid.count():
        item = grid.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class _Entry(QWidget):
    def __init__(self, theme: Theme, said: Said, colour: str) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, theme.px(8), 0)
        grid.setHorizontalSpacing(theme.px(6))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        title = label(said.title, wrap=True)
        if said.what is Stretch.LATE or (said.what is Stretch.LEFT and colour != "text"):
            title.setFont(theme.font(semibold=True))
            set_property(title, "colour", "red" if said.what is Stretch.LATE else colour)
        grid.addWidget(_Swatch(theme, said.what, colour), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(title, 0, 1)
        grid.addWidget(label(said.note, "note", wrap=True), 1, 1)


class _Swatch(QWidget):
    def __init__(self, theme: Theme, what: Stretch, colour: str) -> None:
        super().__init__()
        self._theme, self._what, self._colour = theme, what, colour
        self.setFixedSize(theme.px(10), theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        px = self._theme.px
        box = QRectF(0, px(4), px(10), px(10))
        paint_stretch(QPainter(self), self._theme, self._what, box, colour=self._colour)


def paint_stretch(
    painter: QPainter, theme: Theme, what: Stretch, box: QRectF, *, colour: str
) -> None:
    """Draw a stretch: full, hatched, outlined; each can be told without its colour."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    if what is Stretch.COUNTED:
        painter.fillRect(box, theme.colour("mark_grey"))
    elif what is Stretch.LATE:
        painter.fillRect(box, theme.colour("red"))
    elif what is Stretch.SKIPPED:
        painter.fillRect(box, theme.colour("track"))
        _hatch(painter, theme, box)
    else:
        ground = f"{colour}_pale" if colour in ("amber", "red") else "surface"
        edge = colour if colour in ("amber", "red") else "outline"
        painter.setBrush(QBrush(theme.colour(ground)))
        painter.setPen(QPen(theme.colour(edge), 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


def _hatch(painter: QPainter, theme: Theme, box: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(box)
    painter.setPen(QPen(theme.colour("mark_grey"), 1.25))
    step = theme.px(_HATCH)
    left = box.left() - box.height()
    while left < box.right():
        painter.drawLine(QPointF(left, box.bottom()), QPointF(left + box.height(), box.top()))
        left += step


def legend(
    context: Context, band: Band, *, now_ms: int, waits: Mapping[int, str]
) -> tuple[Said, ...]:
    """What the stretches are, in words; many of them are added up by their kind."""
    left = [part for part in band.parts if part.what is Stretch.LEFT]
    parts = [part for part in band.parts if part.what is not Stretch.LEFT]
    said = [_said(context, part, now_ms, waits) for part in parts]
    if len(parts) + bool(left) > _MOST:
        said = _added_up(parts)
    if left:
        said.append(_said_left(context, left))
    return tuple(said)


def why_words(why: Why, name: str = "") -> str:
    """Why a stretch is not counted."""
    translate = standing_words.translate
    if name:
        return name
    return {
        Why.OUTSIDE_HOURS: translate("DeadlineBand", "outside working hours"),
        Why.WEEKEND: translate("DeadlineBand", "weekend"),
        Why.HOLIDAY: translate("DeadlineBand", "holiday"),
        Why.DAY_OFF: translate("DeadlineBand", "day off"),
        Why.PAUSE: translate("DeadlineBand", "waiting for the customer"),
    }[why]


def _said(context: Context, part: Part, now_ms: int, waits: Mapping[int, str]) -> Said:
    translate = standing_words.translate
    span = standing_words.span(part.length_ms)
    when = from_to(context, part.start_ms, part.end_ms, now_ms)
    if part.what is Stretch.COUNTED:
        return Said(part.what, _with(translate("DeadlineBand", "Counted %1"), span), when)
    if part.what is Stretch.LATE:
        title = _with(translate("DeadlineBand", "%1 late"), span)
        return Said(part.what, title, when)
    why = why_words(part.why or Why.PAUSE, part.name)
    if part.why is Why.PAUSE:
        why = waits.get(part.start_ms) or why
    title = _with(translate("DeadlineBand", "Not counted %1"), span)
    note = translate("DeadlineBand", "%1, %2").replace("%1", when).replace("%2", why)
    return Said(part.what, title, note)


def _said_left(context: Context, left: list[Part]) -> Said:
    translate = standing_words.translate
    span = standing_words.figure(sum(part.length_ms for part in left))
    if left[-1].is_open:
        note = translate("DeadlineBand", "once the wait is over")
    else:
        moment = spoken(context, left[-1].end_ms, time_only_on=context.today())
        note = closed_up(_with(translate("DeadlineBand", "until %1"), moment))
    return Said(Stretch.LEFT, _with(translate("DeadlineBand", "%1 left"), span), note)


def _added_up(parts: list[Part]) -> list[Said]:
    translate = standing_words.translate
    sums: dict[tuple[Stretch, str], int] = {}
    for part in parts:
        why = why_words(part.why, part.name) if part.why else ""
        key = (part.what, why)
        sums[key] = sums.get(key, 0) + part.length_ms
    texts = {
        Stretch.COUNTED: translate("DeadlineBand", "Counted %1"),
        Stretch.SKIPPED: translate("DeadlineBand", "Not counted %1"),
        Stretch.LATE: translate("DeadlineBand", "%1 late"),
    }
    return [
        Said(what, _with(texts[what], standing_words.span(length)), why)
        for (what, why), length in sums.items()
    ]


def _with(text: str, value: str) -> str:
    return text.replace("%1", value)
