"""Bars that stand on zero: the frame of the charts that count."""

from collections.abc import Sequence
from math import ceil
from typing import Any, Final

from tradetrust_desktop.charts.frame import LEFT, LINE_HEIGHT, Chart, Point, sign_width
from tradetrust_desktop.charts.style import PIXELS_PER_INCH, ChartLabels, ChartStyle

WIDTH: Final = 0.62
ABOVE: Final = 10
"""From the top of a bar to the middle of its number."""
_BESIDE: Final = 18
MONTHS_ONLY: Final = 40
"""Room below bars whose names take one line."""
_HEADROOM: Final = 0.12
_NAMES: Final = 16
"""Room around the names below their bars."""
_MOST_LINES: Final = 3
_DOTS: Final = "…"
_BREAKS: Final = " -/"
_STEPS: Final = (1, 2, 5)


class Bars(Chart):
    """One bar for each name of `labels.months`; names are broken into three lines at most."""

    right = _BESIDE

    def __init__(self, style: ChartStyle, labels: ChartLabels, *, wrapped: bool) -> None:
        """`wrapped` names keep their places and break; others are thinned out like months."""
        self._wrapped = wrapped
        if not wrapped:
            self.below = MONTHS_ONLY
        super().__init__(style, labels)
        count = max(len(labels.months), 1)
        self.axes.set_xlim(-0.5 - 0.1, count - 0.5 + 0.1)
        self._bars: list[Any] = []

    def draw_bars(
        self,
        counts: Sequence[int],
        *,
        colours: Sequence[str],
        strong: Sequence[bool],
        numbered: bool = True,
    ) -> None:
        """The bars with their numbers above; a number of none is not written."""
        self._bars = list(
            self.axes.bar(range(len(counts)), counts, width=WIDTH, color=list(colours), zorder=2)
        )
        self.points = tuple(Point(place, count) for place, count in enumerate(counts))
        for point, is_strong in zip(self.points, strong, strict=True):
            if point.value and numbered:
                self._number(point, strong=is_strong)

    def _number(self, point: Point, *, strong: bool) -> None:
        """Above its bar, on a ground of its own, so that no line runs through it."""
        self.axes.annotate(
            f"{point.value:,.0f}",
            (point.place, point.value),
            xytext=(0, ABOVE),
            textcoords="offset points",
            ha="center",
            va="center",
            color=self.style.text if strong else self.style.quiet,
            bbox={"facecolor": self.style.surface, "edgecolor": "none", "pad": 1},
            zorder=5,
            annotation_clip=False,
            **self.font(self.style.label if strong else self.style.note, 600 if strong else 400),
        )

    def counts_up_to(self, most: int, *, headroom: bool = True) -> None:
        """A grid from zero in whole steps, three to five lines."""
        step = whole_step(most)
        lines = max(2, ceil(most / step)) + 1
        ticks = [step * place for place in range(lines)]
        top = most * (1 + _HEADROOM) if headroom else most
        self.axes.set_ylim(0, max(top, ticks[-1] if ticks[-1] <= most * (1 + _HEADROOM) else top))
        shown = [tick for tick in ticks if tick <= self.axes.get_ylim()[1]]
        self.axes.set_yticks(shown, [f"{tick:,}" for tick in shown])
        for line in self.axes.get_ygridlines():
            line.set_clip_on(False)

    def mark(self, place: int | None) -> bool:
        """Frame the bar under the mouse, or none; True when it must be painted again."""
        found = place if place is not None and 0 <= place < len(self._bars) else None
        if found == self._marked:
            return False
        self._marked = found
        for number, bar in enumerate(self._bars):
            bar.set_edgecolor(self.style.text if number == found else "none")
            bar.set_linewidth(1.5 if number == found else 0)
        return True

    def fit(self) -> None:
        """Arrange everything; below the bars there is as much room as their names take."""
        if self._wrapped and self._rows:
            width = self.figure.get_size_inches()[0] * PIXELS_PER_INCH - LEFT - self.right
            self.below = _NAMES + LINE_HEIGHT * self._break_names(width)
        super().fit()

    def _break_names(self, width: float) -> int:
        """Break the names to the room of their bars; how many lines the longest takes."""
        room = width / max(len(self.labels.months), 1) / self.style.note - 0.15
        most = 1
        every = names_in(self.labels.months, room)
        for lines, note in zip(every, self._rows[0], strict=True):
            most = max(most, len(lines))
            note.set_text("\n".join(lines))
            note.set_linespacing(1.25)
            note.set_verticalalignment("top")
            note.set_position((0, -8))
        return most

    def _thin_out_months(self, width: float) -> None:
        if not self._wrapped:  # wrapped names all keep their places
            super()._thin_out_months(width)


def whole_step(most: int) -> int:
    """The step of a grid of whole numbers up to `most`, with four steps at most."""
    power = 1
    while True:
        for step in _STEPS:
            if step * power * 4 >= most:
                return step * power
        power *= 10


def broken(name: str, room: float) -> list[str]:
    """A name in three lines at most, each no wider than `room` (in parts of the font size)."""
    lines = [""]
    for word in _words(name):
        tried = f"{lines[-1]}{word}"
        if sign_widths(tried.rstrip()) <= room or not lines[-1].strip():
            lines[-1] = tried
        elif len(lines) < _MOST_LINES:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1].rstrip()}{_DOTS}"
            break
    return [_shortened(line.strip(), room) for line in lines]


def names_in(names: Sequence[str], room: float) -> list[list[str]]:
    """The lines of all names; a long word reaches into the room that its neighbours leave."""
    every = [broken(name, room) for name in names]
    for place, name in enumerate(names):
        beside = (*every[max(place - 1, 0) : place], *every[place + 1 : place + 2])
        widest = max((sign_widths(line) for lines in beside for line in lines), default=room)
        if any(line.endswith(_DOTS) for line in every[place]) and widest < room:
            every[place] = broken(name, 2 * room - widest)
    return every


def sign_widths(text: str) -> float:
    """About how wide a text is, in parts of the font size."""
    return sum(sign_width(sign) for sign in text)


def _words(name: str) -> list[str]:
    """Where a name may break: after blanks, and between Chinese signs."""
    found = [""]
    for sign in name:
        wide = sign_width(sign) == 1.0
        if found[-1] and (wide or found[-1][-1] in _BREAKS or sign_width(found[-1][-1]) == 1.0):
            found.append("")
        found[-1] += sign
    return found


def _shortened(line: str, room: float) -> str:
    if sign_widths(line) <= room:
        return line
    kept = line.rstrip(_DOTS)
    while kept and sign_widths(kept) + 1 > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}{_DOTS}"
