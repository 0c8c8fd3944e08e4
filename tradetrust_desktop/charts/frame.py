"""The frame all charts share: grid, months, n, labels at the end, hover, saving.

Lengths are pixels of the screen; the frame fits itself anew whenever its size changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from math import ceil, floor
from typing import Any, Final, Literal

from matplotlib.figure import Figure
from matplotlib.text import Annotation

from tradetrust_desktop.charts.style import (
    PALE,
    PIXELS_PER_INCH,
    ChartLabels,
    ChartStyle,
    mixed,
    usable_families,
)

LEFT: Final = 52
RIGHT: Final = 76
TOP: Final = 12
TITLE: Final = 58
"""Room for title and subtitle above the grid."""
MONTHS: Final = 24
"""From the lowest grid line to the row of months; n stands as far below again."""
BELOW: Final = 66
LINE_HEIGHT: Final = 16
BAND: Final = 0.18
SAVED_SIZE: Final = (960, 480)


@dataclass(frozen=True)
class Point:
    """A month that is drawn: its place among the months and its value from 0 to 1."""

    place: int
    value: float


@dataclass
class _EndLabel:
    note: Annotation
    value: float


class Chart:
    """A matplotlib figure with what a view around it needs to know."""

    right = RIGHT
    below = BELOW
    """Room beside and below the grid."""

    def __init__(self, style: ChartStyle, labels: ChartLabels) -> None:
        self.style = style
        self.labels = labels
        self.families = usable_families(style.families)
        self.figure = Figure(figsize=(8, 4), dpi=PIXELS_PER_INCH, facecolor=style.surface)
        self.axes: Any = self.figure.add_subplot()
        self.points: tuple[Point, ...] = ()
        """The months drawn, oldest first."""
        self._marked: int | None = None
        self._end_labels: list[_EndLabel] = []
        self._top = TOP
        self._prepare_axes()
        self._rows = self._month_rows()
        self._cursor = self.axes.axvline(
            0, color=style.quiet, linewidth=1, alpha=0.5, visible=False, zorder=1
        )
        self._ring = self.axes.plot(
            *([], []),
            **self.marker(style.line, size=10.0, filled=True),
            visible=False,
            zorder=6,
        )[0]
        self.figure.canvas.mpl_connect("resize_event", lambda _event: self.fit())

    # what views call

    def fit(self) -> None:
        """Arrange everything for the present size; called by itself when a view resizes."""
        width, height = (inches * PIXELS_PER_INCH for inches in self.figure.get_size_inches())
        left, right = LEFT / width, 1 - self.right / width
        bottom, top = self.below / height, 1 - self._top / height
        if right - left > 0.1 and top - bottom > 0.1:  # noqa: PLR2004 - smaller shows nothing anyway
            self.figure.subplots_adjust(left=left, right=right, bottom=bottom, top=top)
        self._thin_out_months(width - LEFT - self.right)
        self._spread_end_labels(height - self.below - self._top)

    def near(self, x: float, y: float) -> int | None:
        """The place of the drawn month nearest to a mouse event's `x`, `y`.

        None outside of the chart. Coordinates are those of matplotlib events: pixels of the
        canvas from the lower left corner.
        """
        if not self.points or not self.axes.bbox.padded(14).contains(x, y):
            return None
        place = float(self.axes.transData.inverted().transform((x, y))[0])
        return min(self.points, key=lambda point: abs(point.place - place)).place

    def mark(self, place: int | None) -> bool:
        """Mark a month under the mouse, or none; True when the chart must be painted again."""
        point = next((point for point in self.points if point.place == place), None)
        found = point.place if point else None
        if found == self._marked:
            return False
        self._marked = found
        self._cursor.set_visible(point is not None)
        self._ring.set_visible(point is not None)
        if point is not None:
            self._cursor.set_xdata([point.place, point.place])
            self._ring.set_data([point.place], [point.value])
        return True

    def add_title(self) -> None:
        """Put title and subtitle on the chart itself, for a picture that leaves the window."""
        self._top = TITLE + TOP
        self._titles = [
            self._corner_text(self.labels.title, -26, self.style.heading, self.style.text, 600),
            self._corner_text(self.labels.subtitle, -46, self.style.note, self.style.quiet, 400),
        ]
        self.fit()

    def png(self, *, size: tuple[int, int] | None = None, scale: float = 2.0) -> bytes:
        """The chart as a PNG, `size` in pixels before the scale; as it stands by default."""
        return self._saved("png", size, dpi=PIXELS_PER_INCH * scale)

    def svg(self, *, size: tuple[int, int] | None = None) -> bytes:
        """The chart as an SVG whose texts are outlines, so that it looks the same anywhere."""
        return self._saved("svg", size, dpi=PIXELS_PER_INCH)

    # what the two charts draw with

    def marker(
        self, colour: str, *, size: float = 6.0, filled: bool, ring: float = 1.75
    ) -> dict[str, Any]:
        """A round mark: filled, or a ring on the ground."""
        return {
            "linestyle": "none",
            "marker": "o",
            "markersize": size if filled else size + 1,
            "markerfacecolor": colour if filled else self.style.surface,
            "markeredgecolor": colour if not filled else self.style.surface,
            "markeredgewidth": 0 if filled and size < 10 else ring,  # noqa: PLR2004 - the hover mark
        }

    def band(self, places: Sequence[int], low: Sequence[float], high: Sequence[float]) -> None:
        """The 95 % interval over neighbouring months; over a single one, a short bar."""
        if len(places) == 1:
            places = [places[0] - 0.08, places[0] + 0.08]  # type: ignore[list-item]
            low, high = [*low, *low], [*high, *high]
        self.axes.fill_between(
            *(places, low, high),
            color=self.style.line,
            alpha=BAND,
            linewidth=0,
            zorder=1.5,
        )

    def line(
        self,
        points: Sequence[Point],
        *,
        look: Literal["solid", "pale", "dotted", "dashed"] = "solid",
    ) -> None:
        """A line through points."""
        style = self.style
        colour, width, dashes = {
            "solid": (style.line, 2.0, None),
            "pale": (mixed(style.line, style.surface, PALE), 2.0, None),
            "dotted": (style.grey, 1.25, (0, (2, 3))),
            "dashed": (style.grey, 1.5, (0, (4, 3))),
        }[look]
        self.axes.plot(
            [point.place for point in points],
            [point.value for point in points],
            color=colour,
            linewidth=width,
            linestyle=dashes or "solid",
            solid_joinstyle="round",
            solid_capstyle="round",
            zorder=2 if look == "dashed" else 3,
        )

    def dot(self, point: Point, *, filled: bool, colour: str | None = None) -> None:
        """A mark on a point."""
        look = self.marker(colour or self.style.line, filled=filled)
        self.axes.plot([point.place], [point.value], **look, zorder=5, clip_on=False)

    def note(
        self, point: Point, text: str, *, above: int, strong: bool = False, ha: str = "center"
    ) -> None:
        """A few words above (or, negative, below) a point."""
        self.axes.annotate(
            text,
            (point.place, point.value),
            xytext=(0, above),
            textcoords="offset points",
            ha=ha,
            va="center",
            color=self.style.text if strong else self.style.quiet,
            zorder=6,
            annotation_clip=False,
            **self.font(self.style.label if strong else self.style.note, 600 if strong else 400),
        )

    def end_label(self, point: Point, text: str, *, strong: bool = False) -> None:
        """Words to the right of the last point; they make room for each other."""
        note = self.axes.annotate(
            text,
            (point.place, point.value),
            xytext=(9, 0),
            textcoords="offset points",
            va="center",
            color=self.style.text if strong else self.style.quiet,
            annotation_clip=False,
            zorder=6,
            **self.font(self.style.label if strong else self.style.note, 600 if strong else 400),
        )
        self._end_labels.append(_EndLabel(note, point.value))

    def values_between(self, lowest: float, highest: float) -> None:
        """Set the grid so that these shares are within it, three to five lines at even steps.

        Values below zero, as scores have them, open it down to -1.
        """
        least = 0.0 if lowest >= 0 else -1.0
        for step in (0.05, 0.10, 0.20, 0.25, *((0.50,) if least else ())):
            low = max(least, floor(round(lowest / step, 9)) * step)
            high = min(1.0, ceil(round(highest / step, 9)) * step)
            if high - low < 2 * step:
                low = max(least, high - 2 * step)
                high = min(1.0, max(high, low + 2 * step))
            lines = round((high - low) / step) + 1
            if lines <= 4:  # noqa: PLR2004 - more would crowd a card
                break
        ticks = [low + step * place for place in range(lines)]
        self.axes.set_ylim(low, max(ticks[-1], high))
        self.axes.set_yticks(ticks, [self.labels.percent(tick) for tick in ticks])
        for line in self.axes.get_ygridlines():
            line.set_clip_on(False)  # else the outermost ones lose half their strength

    def count_row(self, counts: Sequence[int | None]) -> None:
        """The numbers each month rests on, in a row under the months."""
        self._rows.append(
            [
                self._under(place, "" if count is None else str(count), MONTHS * 2)
                for place, count in enumerate(counts)
            ]
        )
        self.axes.annotate(
            self.labels.n,
            (0, 0),
            xycoords="axes fraction",
            xytext=(10 - LEFT, -MONTHS * 2),
            textcoords="offset points",
            va="center",
            color=self.style.quiet,
            **self.font(self.style.note),
        )

    def say_empty(self) -> None:
        """Say in the middle that there is nothing to draw."""
        self.axes.set_yticks([])
        self.axes.text(
            *(0.5, 0.5, self.labels.empty),
            transform=self.axes.transAxes,
            ha="center",
            va="center",
            color=self.style.quiet,
            **self.font(self.style.label),
        )

    def font(self, size: float, weight: int = 400) -> dict[str, Any]:
        """Font properties for a text."""
        return {"fontfamily": self.families, "fontsize": size, "fontweight": weight}

    # inside

    def _prepare_axes(self) -> None:
        axes = self.axes
        axes.set_facecolor("none")
        axes.set_axisbelow(True)
        for spine in axes.spines.values():
            spine.set_visible(False)
        axes.yaxis.grid(visible=True, color=self.style.border, linewidth=1.0, snap=True)
        axes.tick_params(length=0, pad=8, labelcolor=self.style.quiet, labelsize=self.style.note)
        axes.tick_params(axis="y", labelfontfamily=self.families)
        axes.set_xticks([])
        axes.set_xlim(-0.3, max(len(self.labels.months) - 1, 0.7) + 0.15)

    def _under(self, place: int, text: str, below: int) -> Annotation:
        note: Annotation = self.axes.annotate(
            text,
            (place, 0),
            xycoords=("data", "axes fraction"),
            xytext=(0, -below),
            textcoords="offset points",
            ha="center",
            va="center",
            color=self.style.quiet,
            annotation_clip=False,
            **self.font(self.style.note),
        )
        return note

    def _month_rows(self) -> list[list[Annotation]]:
        return [[self._under(place, text, MONTHS) for place, text in enumerate(self.labels.months)]]

    def _corner_text(self, text: str, below: int, size: float, colour: str, weight: int) -> Any:
        return self.axes.annotate(
            text,
            (0, 1),
            xycoords="figure fraction",
            xytext=(10, below),
            textcoords="offset points",
            va="center",
            color=colour,
            **self.font(size, weight),
        )

    def _thin_out_months(self, width: float) -> None:
        count = len(self.labels.months)
        if not count:
            return
        widest = max(
            sum(sign_width(sign) for sign in note.get_text()) for row in self._rows for note in row
        )
        every = max(1, ceil((widest * self.style.note + 6) * count / max(width, 1)))
        for row in self._rows:
            for place, note in enumerate(row):
                note.set_visible((count - 1 - place) % every == 0)

    def _spread_end_labels(self, height: float) -> None:
        low, high = self.axes.get_ylim()
        labels = sorted(self._end_labels, key=lambda label: label.value)
        if not labels or high <= low:
            return
        wanted = [(label.value - low) / (high - low) * height for label in labels]
        # push neighbours apart about their common middle, until none overlap
        groups: list[tuple[float, int]] = []
        for place in wanted:
            groups.append((place, 1))
            while len(groups) > 1 and _overlap(groups[-2], groups[-1]):
                (upper, many), (lower, more) = groups.pop(), groups.pop()
                groups.append(((upper * many + lower * more) / (many + more), many + more))
        placed = [
            middle + (rank - (many - 1) / 2) * LINE_HEIGHT
            for middle, many in groups
            for rank in range(many)
        ]
        for label, place, natural in zip(labels, placed, wanted, strict=True):
            label.note.set_position((9, place - natural))

    def _saved(self, kind: str, size: tuple[int, int] | None, *, dpi: float) -> bytes:
        import matplotlib as mpl  # noqa: PLC0415 - settings for this file alone

        before = tuple(self.figure.get_size_inches())
        if size is not None:
            self.figure.set_size_inches(size[0] / PIXELS_PER_INCH, size[1] / PIXELS_PER_INCH)
        self.mark(None)
        self.fit()
        stream = BytesIO()
        metadata = {"Date": None} if kind == "svg" else {}
        try:
            with mpl.rc_context({"svg.hashsalt": "tradetrust", "svg.fonttype": "path"}):
                self.figure.savefig(
                    stream,
                    format=kind,
                    dpi=dpi,
                    facecolor=self.style.surface,
                    metadata=metadata,
                )
        finally:
            self.figure.set_size_inches(before)
            self.fit()
        return stream.getvalue()


def sign_width(sign: str) -> float:
    """About how wide a character is, in parts of the font size."""
    if ord(sign) > 0x2E80:  # noqa: PLR2004 - from here on Chinese and its kin
        return 1.0
    return 0.3 if sign in " .,:" else 0.6


def _overlap(below: tuple[float, int], above: tuple[float, int]) -> bool:
    return above[0] - below[0] < (above[1] + below[1]) / 2 * LINE_HEIGHT


def runs(places: Sequence[int]) -> list[list[int]]:
    """Places in stretches without a gap."""
    found: list[list[int]] = []
    for place in places:
        if found and found[-1][-1] == place - 1:
            found[-1].append(place)
        else:
            found.append([place])
    return found
