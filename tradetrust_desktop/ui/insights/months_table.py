"""All figures month by month, below the charts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tradetrust_desktop.ui.widgets.paged_list import ListColumn

if TYPE_CHECKING:
    from tradetrust_desktop.domain.figures import (
        RepeatMonth,
        SalesMonth,
        SatisfactionMonth,
    )
    from tradetrust_desktop.domain.trends import Trends
    from tradetrust_desktop.ui.context import Context

WIDTHS = (92, 66, -1, 78, 84, 60, 142, 104, 152)


@dataclass(frozen=True)
class MonthRow:
    """All that is known about a month."""

    month: str
    sales: SalesMonth
    satisfaction: SatisfactionMonth
    repeat: RepeatMonth


def month_rows(trends: Trends) -> list[MonthRow]:
    """One row a month, the latest first."""
    rows = [
        MonthRow(*parts)
        for parts in zip(
            trends.months, trends.sales, trends.satisfaction, trends.repeat, strict=True
        )
    ]
    return rows[::-1]


def month_columns(context: Context) -> list[ListColumn[MonthRow]]:
    """Orders, satisfaction and repeat purchase."""
    translate = QCoreApplication.translate

    def revenue(row: MonthRow) -> str:
        sums = sorted(row.sales.revenue.items(), key=lambda pair: -pair[1])
        return "   ".join(context.formats.money(minor, code) for code, minor in sums) or "–"

    def satisfied(row: MonthRow) -> str:
        few = row.satisfaction.few
        return "–" if few else context.formats.percent(row.satisfaction.share.rate)

    def mean(row: MonthRow) -> str:
        found = row.satisfaction.mean
        few = row.satisfaction.few or found is None
        return "–" if few or found is None else context.formats.number(found, places=1)

    def rate(row: MonthRow) -> str:
        text = context.formats.percent(row.repeat.share.rate)
        if row.repeat.customers and not row.repeat.complete:
            return translate("MonthsTable", "%1, incomplete").replace("%1", text)
        return text

    def count(number: int) -> str:
        return context.formats.number(number) if number else "–"

    return [
        ListColumn(
            "month",
            lambda: translate("MonthsTable", "Month"),
            lambda row: context.formats.month(row.month),
        ),
        ListColumn(
            "orders",
            lambda: translate("MonthsTable", "Orders"),
            lambda row: count(row.sales.orders),
            right=True,
        ),
        ListColumn("revenue", lambda: translate("MonthsTable", "Revenue"), revenue, right=True),
        ListColumn(
            "answers",
            lambda: translate("MonthsTable", "Answers"),
            lambda row: count(row.satisfaction.n),
            right=True,
        ),
        ListColumn(
            "satisfied", lambda: translate("MonthsTable", "Satisfied"), satisfied, right=True
        ),
        ListColumn("mean", lambda: translate("MonthsTable", "Mean"), mean, right=True),
        ListColumn(
            "customers",
            lambda: translate("MonthsTable", "Customers, 365 days"),
            lambda row: count(row.repeat.customers),
            right=True,
        ),
        ListColumn(
            "repeaters",
            lambda: translate("MonthsTable", "Bought again"),
            lambda row: count(row.repeat.repeaters),
            right=True,
        ),
        ListColumn(
            "rate",
            lambda: translate("MonthsTable", "Repeat purchase"),
            rate,
            right=True,
            colour=lambda row: "text" if row.repeat.complete else "quiet",
        ),
    ]
