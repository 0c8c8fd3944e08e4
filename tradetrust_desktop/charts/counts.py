"""How many in each month."""

from collections.abc import Sequence
from typing import Final

from tradetrust_desktop.charts.bars import Bars
from tradetrust_desktop.charts.frame import Chart
from tradetrust_desktop.charts.style import PALE, ChartLabels, ChartStyle, mixed

_NUMBERED: Final = 18
"""With more bars than this their numbers would touch."""


def draw(
    counts: Sequence[int],
    *,
    halves: tuple[float, float] | None = None,
    running: bool,
    style: ChartStyle,
    labels: ChartLabels,
) -> Chart:
    """One bar a month, the last one pale while it is `running`.

    `halves` are the means of the first and the last half of the months, where they differ.
    """
    chart = Bars(style, labels, wrapped=False)
    if not sum(counts):
        chart.say_empty()
        chart.fit()
        return chart
    chart.counts_up_to(max(counts))
    colours = [style.line] * len(counts)
    if running:
        colours[-1] = mixed(style.line, style.surface, PALE)
    many = len(counts) > _NUMBERED
    chart.draw_bars(counts, colours=colours, strong=[False] * len(counts), numbered=not many)
    if halves is not None:
        half = len(counts) // 2
        _mean(chart, 0, half, halves[0])
        _mean(chart, len(counts) - half, len(counts), halves[1])
    chart.fit()
    return chart


def _mean(chart: Bars, first: int, end: int, value: float) -> None:
    chart.axes.plot(
        *([first - 0.4, end - 0.6], [value, value]),
        color=chart.style.orange,
        linewidth=1.5,
        linestyle=(0, (4, 3)),
        zorder=4,
    )
