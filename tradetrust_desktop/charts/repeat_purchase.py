"""Repeat purchase month by month, its interval, and the same months a year earlier."""

from collections.abc import Sequence
from itertools import pairwise

from tradetrust_desktop.charts.frame import Chart, Point, runs
from tradetrust_desktop.charts.style import PALE, ChartLabels, ChartStyle, mixed
from tradetrust_desktop.domain.figures import Finding, FindingCode, RepeatMonth


def draw(
    months: Sequence[RepeatMonth],
    *,
    before: Sequence[RepeatMonth | None] = (),
    finding: Finding | None = None,
    style: ChartStyle,
    labels: ChartLabels,
) -> Chart:
    """The chart of these months; `labels.months` has one text for each.

    Incomplete months are pale and without a band. The month a finding counts from wears a
    ring and its percentage.
    """
    chart = Chart(style, labels)
    points = [_point(place, month) for place, month in enumerate(months)]
    chart.points = tuple(point for point in points if point)
    if not chart.points:
        chart.say_empty()
        chart.fit()
        return chart
    chart.count_row([month.customers for month in months])
    earlier = [
        point
        for place, month in enumerate(before)
        if month is not None and (point := _point(place, month))
    ]
    whole = [place for place, month in enumerate(months) if points[place] and month.complete]
    edges = [point.value for point in (*chart.points, *earlier)]
    for place in whole:
        share = months[place].share
        edges += [edge for edge in (share.low, share.high) if edge is not None]
    chart.values_between(min(edges), max(edges))
    for run in runs(whole):
        shares = [months[place].share for place in run]
        chart.band(run, [s.low or 0.0 for s in shares], [s.high or 0.0 for s in shares])
    for first, second in pairwise(earlier):
        if second.place == first.place + 1:
            chart.line([first, second], look="dashed")
    for one, other in pairwise(points):
        if one and other:
            both = months[one.place].complete and months[other.place].complete
            chart.line([one, other], look="solid" if both else "pale")
    _mark(chart, months, earlier, finding)
    chart.fit()
    return chart


def _point(place: int, month: RepeatMonth) -> Point | None:
    rate = month.share.rate
    return None if rate is None else Point(place, rate)


def _mark(
    chart: Chart,
    months: Sequence[RepeatMonth],
    earlier: Sequence[Point],
    finding: Finding | None,
) -> None:
    labels, style = chart.labels, chart.style
    if finding is not None and finding.code in (FindingCode.UP, FindingCode.DOWN):
        since = next((p for p in chart.points if months[p.place].month == finding.since), None)
        if since is not None:
            chart.dot(since, filled=False)
            above = 15 if finding.code is FindingCode.DOWN else -15
            chart.note(since, f"{since.value * 100:.0f}", above=above, strong=True)
    last = chart.points[-1]
    complete = months[last.place].complete
    colour = style.line if complete else mixed(style.line, style.surface, PALE)
    chart.dot(last, filled=True, colour=colour)
    chart.end_label(last, labels.percent(last.value), strong=complete)
    if earlier and earlier[-1].place == last.place:
        chart.end_label(earlier[-1], labels.before(labels.percent(earlier[-1].value)))
