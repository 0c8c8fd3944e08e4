"""The card of what customers answer: how satisfied they are, or whether they recommend us."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradetrust_desktop.domain.figures import Measure
from tradetrust_desktop.ui.insights import sentences
from tradetrust_desktop.ui.insights.chart_card import ChartCard
from tradetrust_desktop.ui.insights.drawing import (
    chart_labels,
    chart_style,
    last_month,
    values_table,
)
from tradetrust_desktop.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.charts.frame import Chart
    from tradetrust_desktop.domain.trends import Trends
    from tradetrust_desktop.ui.context import Context

_KEPT = "insights.answers"


class AnswersCard(ChartCard):
    """One chart with a choice of two measures; the choice is remembered."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._trends: Trends | None = None
        self.choice = Segments(context.theme)
        super().__init__(context, parent)
        self.top.insertWidget(1, self.choice)
        kept = context.preferences.get(_KEPT, "")
        known = (Measure.SATISFACTION, Measure.NPS)
        self.choice.set_choice(str(kept) if kept in known else str(Measure.SATISFACTION))
        self.choice.chosen.connect(self._choose)

    @property
    def measure(self) -> Measure:
        """What is shown."""
        return Measure(self.choice.choice() or Measure.SATISFACTION)

    def show_trends(self, trends: Trends) -> None:
        """Draw the measure chosen."""
        self._trends = trends
        if self.measure is Measure.NPS:
            self._show_nps(trends)
        else:
            self._show_satisfaction(trends)

    def retranslate(self) -> None:
        """Texts in the language in force; the tab draws again."""
        super().retranslate()
        self.choice.set_options(
            [
                (str(Measure.SATISFACTION), self.tr("Satisfied")),
                (str(Measure.NPS), self.tr("NPS")),
            ]
        )
        self.choice.setAccessibleName(self.tr("What customers were asked"))

    def _choose(self, name: str) -> None:
        self._context.preferences.set(_KEPT, name)
        if self._trends is not None:
            self.show_trends(self._trends)

    def _show_satisfaction(self, trends: Trends) -> None:
        formats, finding = self._context.formats, trends.satisfaction_finding
        title = sentences.satisfaction_title(finding, formats=formats, last=last_month(trends))
        subtitle = sentences.satisfaction_subtitle(finding)

        def draw() -> Chart:
            from tradetrust_desktop.charts import satisfaction  # noqa: PLC0415 - slow to load

            empty = self.tr("No answers in these months")
            labels = chart_labels(self._context, trends, title, subtitle, empty)
            style = chart_style(self._context)
            return satisfaction.draw(trends.satisfaction, style=style, labels=labels)

        rows = [
            [
                formats.month(month.month),
                str(month.n),
                "" if month.few else formats.percent(month.share.rate),
                "" if month.few else formats.percent(month.share.low),
                "" if month.few else formats.percent(month.share.high),
            ]
            for month in trends.satisfaction
        ]
        self.show_chart(
            draw,
            title=title,
            subtitle=subtitle,
            words=lambda place: sentences.satisfaction_point(
                trends.satisfaction[place], formats=self._context.formats
            ),
            table=values_table(self.tr("Answers"), self.tr("Satisfied"), rows),
        )

    def _show_nps(self, trends: Trends) -> None:
        formats, finding = self._context.formats, trends.nps_finding
        title = sentences.nps_title(finding, formats=formats, last=last_month(trends))
        subtitle = sentences.nps_subtitle(finding)

        def score(rate: float | None) -> str:
            return sentences.nps_score(rate, self._context.formats)

        def draw() -> Chart:
            from tradetrust_desktop.charts import satisfaction  # noqa: PLC0415 - slow to load

            empty = self.tr("No answers in these months")
            labels = chart_labels(self._context, trends, title, subtitle, empty, value=score)
            return satisfaction.draw(trends.nps, style=chart_style(self._context), labels=labels)

        rows = [
            [
                formats.month(month.month),
                str(month.n),
                *(
                    "" if month.few else score(value)
                    for value in (month.share.rate, month.share.low, month.share.high)
                ),
            ]
            for month in trends.nps
        ]
        self.show_chart(
            draw,
            title=title,
            subtitle=subtitle,
            words=lambda place: sentences.nps_point(
                trends.nps[place], formats=self._context.formats
            ),
            table=values_table(self.tr("Answers"), self.tr("NPS"), rows),
        )
