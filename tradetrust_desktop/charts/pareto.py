"""The largest groups of complaints with the share they add up to."""

from collections.abc import Sequence
from typing import Final

from tradetrust_desktop.charts.bars import WIDTH, Bars
from tradetrust_desktop.charts.frame import Chart
from tradetrust_desktop.charts.style import ChartLabels, ChartStyle

MOST: Final = 6
"""So many bars; what is beyond is one bar together."""


def draw(counts: Sequence[int], *, named: int, style: ChartStyle, labels: ChartLabels) -> Chart:
    """Bars of these counts and the curve of their sum; the first `named` are in colour.

    `labels.months` names each bar.
    """
    chart = Bars(style, labels, wrapped=True)
    total = sum(counts)
    if not total:
        chart.say_empty()
        chart.fit()
        return chart
    chart.counts_up_to(total)
    chart.draw_bars(
        counts,
        colours=[style.line if place < named else style.resting for place in range(len(counts))],
        strong=[place < named for place in range(len(counts))],
    )
    if len(counts) > 1:
        _curve(chart, counts, total)
    chart.fit()
    return chart


def _curve(chart: Bars, counts: Sequence[int], total: int) -> None:
    style, added = chart.style, 0
    places, sums = [], []
    for place, count in enumerate(counts):
        added += count
        places.append(place + WIDTH / 2)
        sums.append(added)
    chart.axes.plot(
        *(places, sums),
        color=style.orange,
        linewidth=2,
        marker="o",
        markersize=4,
        solid_joinstyle="round",
        zorder=4,
        clip_on=False,
    )
    for right, value in list(zip(places, sums, strict=True))[1:]:
        last = value == total
        chart.axes.annotate(
            chart.labels.percent(value / total),
            (right, value),
            xytext=(-6, 11) if not last else (0, -14),
            textcoords="offset points",
            ha="right" if not last else "center",
            va="center",
            color=style.text,
            zorder=6,
            annotation_clip=False,
            **chart.font(style.note),
        )
        if last:
            break
