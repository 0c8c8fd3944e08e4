"""What every chart of the insights is drawn with: words, colours, and its values as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tradetrust_desktop.charts.style import ChartLabels, ChartStyle
    from tradetrust_desktop.domain.trends import Trends
    from tradetrust_desktop.ui.context import Context


class _Charts(QObject):
    """Words that all charts share; only `tr` of an object knows plural forms."""

    def few(self, number: int) -> str:
        return self.tr("%n answer(s)", "", number)

    def before(self, year: str, rate: str) -> str:
        return self.tr("%1: %2").replace("%1", year).replace("%2", rate)

    def n(self) -> str:
        return self.tr("n")

    def heading(self, number: str, share: str) -> list[str]:
        return [self.tr("Month"), number, share, self.tr("95 % from"), self.tr("to")]


def values_table(number: str, share: str, rows: Sequence[list[str]]) -> str:
    """The values of a chart as text with tabs."""
    head = _Charts().heading(number, share)
    return "".join("\t".join(row) + "\n" for row in (head, *rows))


def chart_labels(
    context: Context,
    trends: Trends,
    title: str,
    subtitle: str,
    empty: str,
    *,
    value: Callable[[float], str] | None = None,
) -> ChartLabels:
    """The words of a chart; `value` writes its axis, percentages unless given."""
    from tradetrust_desktop.charts.style import ChartLabels  # noqa: PLC0415 - slow to load

    formats = context.formats
    long = len({month[:4] for month in trends.months}) > 2  # noqa: PLR2004 - more than a turn of the year
    names = tuple(
        formats.month(month) if long else formats.month(month, with_year=False)
        for month in trends.months
    )
    year = str(int(trends.months[-1][:4]) - 1) if trends.months else ""
    words = _Charts()
    return ChartLabels(
        months=names,
        percent=value or formats.percent,
        few_answers=words.few,
        before=lambda rate: words.before(year, rate),
        n=words.n(),
        empty=empty,
        title=title,
        subtitle=subtitle,
    )


def count_labels(
    context: Context, names: Sequence[str], title: str, subtitle: str, empty: str
) -> ChartLabels:
    """The words of a chart that counts; `names` stand below its bars."""
    from tradetrust_desktop.charts.style import ChartLabels  # noqa: PLC0415 - slow to load

    return ChartLabels(
        months=tuple(names),
        percent=context.formats.percent,
        empty=empty,
        title=title,
        subtitle=subtitle,
    )


def chart_style(context: Context) -> ChartStyle:
    """Fonts and colours of the window."""
    from tradetrust_desktop.charts.style import ChartStyle  # noqa: PLC0415 - slow to load

    theme, colours = context.theme, context.theme.colours
    return ChartStyle(
        surface=colours.surface,
        border=colours.border,
        text=colours.text,
        quiet=colours.quiet,
        line=colours.mark_blue,
        grey=colours.mark_grey,
        orange=colours.mark_orange,
        resting=colours.mark_resting,
        families=(QFontInfo(theme.font()).family(), *theme.font().families()),
        note=theme.font("note").pixelSize(),
        label=theme.font().pixelSize(),
        heading=theme.font("heading").pixelSize(),
    )


def last_month(trends: Trends) -> str:
    """The last month shown."""
    return trends.months[-1] if trends.months else ""
