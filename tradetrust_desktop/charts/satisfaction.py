"""Answers month by month: the share or the score, its interval, and how many answered."""

from collections.abc import Sequence
from itertools import pairwise

from tradetrust_desktop.charts.frame import Chart, Point, runs
from tradetrust_desktop.charts.style import ChartLabels, ChartStyle
from tradetrust_desktop.domain.figures import SatisfactionMonth
from tradetrust_desktop.domain.recommendation import NpsMonth

AnswerMonth = SatisfactionMonth | NpsMonth


def draw(
    months: Sequence[AnswerMonth],
    *,
    style: ChartStyle,
    labels: ChartLabels,
) -> Chart:
    """The chart of these months; `labels.months` has one text for each.

    Months below five answers are an open grey point without a percentage, joined by dotted
    lines; a month without answers is a gap. Satisfaction and recommendation are drawn alike.
    """
    chart = Chart(style, labels)
    points = [_point(place, month) for place, month in enumerate(months)]
    chart.points = tuple(point for point in points if point)
    if not chart.points:
        chart.say_empty()
        chart.fit()
        return chart
    chart.count_row([month.n for month in months])
    readable = [place for place, month in enumerate(months) if month.n and not month.few]
    shares = {place: months[place].share for place in readable}
    edges = [v for share in shares.values() for v in (share.low, share.high) if v is not None]
    edges += [point.value for point in chart.points]
    chart.values_between(min(edges), max(edges))
    for run in runs(readable):
        chart.band(
            run,
            [shares[place].low or 0.0 for place in run],
            [shares[place].high or 0.0 for place in run],
        )
    for before, after in pairwise(points):
        if before and after:
            solid = before.place in shares and after.place in shares
            chart.line([before, after], look="solid" if solid else "dotted")
    _mark(chart, months, readable)
    chart.fit()
    return chart


def _point(place: int, month: AnswerMonth) -> Point | None:
    rate = month.share.rate
    return None if rate is None else Point(place, rate)


def _mark(chart: Chart, months: Sequence[AnswerMonth], readable: Sequence[int]) -> None:
    labels = chart.labels
    alone = {run[0] for run in runs(readable) if len(run) == 1}
    said_few = -2
    for point in chart.points:
        if point.place not in readable:
            chart.dot(point, filled=False, colour=chart.style.grey)
            if point.place - said_few > 1:  # neighbours would write over each other
                text = labels.few_answers(months[point.place].n)
                chart.note(point, text, above=-22 if _room_below(chart, point) else 20)
                said_few = point.place
        elif point.place in alone:
            chart.dot(point, filled=True)
    if not readable:
        return
    last = next(point for point in chart.points if point.place == readable[-1])
    chart.dot(last, filled=True)
    share = months[last.place].share
    text = labels.percent(last.value)
    if last.place != len(months) - 1:
        chart.note(last, text, above=16, strong=True)
        return
    chart.end_label(last, text, strong=True)
    for edge in (share.low, share.high):
        if edge is not None:
            text = str(round(edge * 100)).replace("-", "\N{MINUS SIGN}")
            chart.end_label(Point(last.place, edge), text)


def _room_below(chart: Chart, point: Point) -> bool:
    """Whether words belong below a point: the line comes from above, or there it is cramped."""
    low, high = chart.axes.get_ylim()
    height = (point.value - low) / (high - low)
    beside = [other.value for other in chart.points if abs(other.place - point.place) == 1]
    from_above = not beside or sum(beside) / len(beside) >= point.value
    return height > 0.85 or (from_above and height > 0.2)  # noqa: PLR2004 - shares of the height
