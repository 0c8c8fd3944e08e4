"""The sheet of months: revenue, orders, repeat purchase, satisfaction, with charts below."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, floor
from typing import Any, Final

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.pagebreak import Break

from tradetrust_desktop.domain.figures import Figures, RepeatMonth, SalesMonth, SatisfactionMonth
from tradetrust_desktop.domain.money import as_decimal
from tradetrust_desktop.domain.months import first_day
from tradetrust_desktop.exchange.workbook import charts, looks
from tradetrust_desktop.exchange.workbook.charts import Cells, Place, Plan, Row
from tradetrust_desktop.exchange.workbook.content import Words
from tradetrust_desktop.exchange.workbook.looks import Looks
from tradetrust_desktop.exchange.workbook.package import Extras
from tradetrust_desktop.exchange.workbook.tables import (
    Column,
    PrintTexts,
    Shape,
    TableSheet,
    add_table,
)

ONE_PAGE: Final = 26
"""With so many months the table and its charts are printed on one page."""
GAP: Final = 120_000
"""Room between two charts, in English metric units."""
_WIDE: Final = 0.5
"""Above this distance the grid of shares takes steps of 20 % instead of 10 %."""
_EXCEL_ZERO: Final = date(1899, 12, 30).toordinal()


@dataclass(frozen=True)
class TrendCells:
    """Where the months lie on the sheet, so that charts on any sheet can follow them."""

    sheet: Any
    first: int
    months: tuple[str, ...]
    columns: dict[str, int]
    values: dict[str, list[float | int | None]]
    incomplete: tuple[int, ...]
    """Places of months whose window is incomplete."""
    family: str

    def cells(self, key: str, *, latest: int | None = None) -> Cells:
        """A column by its key, of the latest months or all."""
        skip = max(0, len(self.months) - latest) if latest else 0
        return Cells(
            self.sheet,
            self.columns[key],
            self.first + skip,
            self.first + len(self.months) - 1,
            self.values[key][skip:],
        )

    def pale(self, *, latest: int | None = None) -> tuple[int, ...]:
        """Places of incomplete months among the latest."""
        skip = max(0, len(self.months) - latest) if latest else 0
        return tuple(place - skip for place in self.incomplete if place >= skip)


def add(
    workbook: Workbook,
    figures: Figures,
    *,
    words: Words,
    style: Looks,
    extras: dict[str, Extras],
    print_texts: PrintTexts,
    family: str,
) -> TrendCells:
    """Add the sheet and say where its cells are."""
    currencies = list(figures.revenue)
    keys = _columns(words, currencies, answers=bool(figures.satisfaction))
    sales = {month.month: month for month in figures.sales}
    repeat = {month.month: month for month in figures.repeat}
    answers = {month.month: month for month in figures.satisfaction}
    months = tuple(sorted({*sales, *repeat, *answers}))
    records = [
        _record(
            month,
            sales.get(month, SalesMonth(month)),
            repeat.get(month),
            answers.get(month, SatisfactionMonth(month)),
            currencies,
            words,
        )
        for month in months
    ]
    sheet = TableSheet(
        name=words("sheet.trends"),
        table=words("table.trends"),
        title=words("trends.title"),
        note=words("trends.note"),
        columns=[column for _, column in keys],
        rows=[[record[key] for key, _ in keys] for record in records],
        header_lines=2,
    )
    written = add_table(workbook, sheet, style=style, extras=extras, print_texts=print_texts)
    ws = workbook[sheet.name]
    cells = TrendCells(
        ws,
        written.first_row + 1,
        months,
        {key: place for place, (key, _) in enumerate(keys, 1)},
        {key: [_plotted(record[key], column) for record in records] for key, column in keys},
        tuple(
            i for i, month in enumerate(months) if month in repeat and not repeat[month].complete
        ),
        family,
    )
    if months:
        _add_charts(ws, cells, words, figures, below=written.first_row + len(months) + 2)
    return cells


def _columns(words: Words, currencies: Sequence[str], *, answers: bool) -> list[tuple[str, Column]]:
    columns = [
        ("month", Column(words("month"), Shape.MONTH)),
        ("orders", Column(words("orders"), Shape.COUNT)),
        ("credit_notes", Column(words("credit_notes"), Shape.COUNT)),
        *(
            (f"revenue.{code}", Column(words("revenue_in", code=code), Shape.AMOUNT, currency=code))
            for code in currencies
        ),
        ("customers", Column(words("trends.customers"), Shape.COUNT)),
        ("repeaters", Column(words("trends.repeaters"), Shape.COUNT)),
        ("repeat", Column(words("trends.repeat"), Shape.PERCENT)),
        ("repeat_low", Column(words("trends.repeat_low"), Shape.PERCENT)),
        ("repeat_high", Column(words("trends.repeat_high"), Shape.PERCENT)),
        ("complete", Column(words("trends.complete"))),
    ]
    if not answers:
        return columns
    return [
        *columns,
        ("answers", Column(words("trends.answers"), Shape.COUNT)),
        ("satisfied", Column(words("trends.satisfied"), Shape.COUNT)),
        ("csat", Column(words("trends.csat"), Shape.PERCENT)),
        ("csat_low", Column(words("trends.csat_low"), Shape.PERCENT)),
        ("csat_high", Column(words("trends.csat_high"), Shape.PERCENT)),
        ("mean", Column(words("trends.mean"), Shape.MEAN)),
    ]


def _record(
    month: str,
    sales: SalesMonth,
    repeat: RepeatMonth | None,
    answers: SatisfactionMonth,
    currencies: Sequence[str],
    words: Words,
) -> dict[str, object]:
    again = repeat.share if repeat else None
    readable = None if answers.few else answers.share
    return {
        "month": first_day(month),
        "orders": sales.orders,
        "credit_notes": sales.credit_notes,
        **{f"revenue.{code}": sales.revenue.get(code, 0) for code in currencies},
        "customers": again.of if again else None,
        "repeaters": again.hits if again else None,
        "repeat": again.rate if again else None,
        "repeat_low": again.low if again else None,
        "repeat_high": again.high if again else None,
        "complete": words("yes" if repeat.complete else "no") if repeat else "",
        "answers": answers.n,
        "satisfied": answers.share.hits,
        "csat": readable.rate if readable else None,
        "csat_low": readable.low if readable else None,
        "csat_high": readable.high if readable else None,
        "mean": answers.mean if readable else None,
    }


def _plotted(value: object, column: Column) -> float | int | None:
    if isinstance(value, date):
        return value.toordinal() - _EXCEL_ZERO
    if isinstance(value, int) and column.shape is Shape.AMOUNT:
        return float(as_decimal(value, column.currency))
    return value if isinstance(value, int | float) else None


def _add_charts(ws: Any, cells: TrendCells, words: Words, figures: Figures, *, below: int) -> None:
    if len(cells.months) <= ONE_PAGE:
        ws.page_setup.fitToHeight = 1
    else:
        ws.row_breaks.append(Break(id=below - 1))  # a page break must not cut through a chart
    columns = len(cells.columns)
    middle = get_column_letter(columns // 2 + 1)
    right = get_column_letter(columns + 1)
    high = 16
    places = iter(
        Place(f"{start}{top}", f"{end}{top + high}", inset=0 if start == "A" else GAP)
        for top in (below, below + high + 1)
        for start, end in (("A", middle), (middle, right))
    )
    if figures.revenue:
        add_revenue(ws, cells, words, figures, place=next(places))
    if any(month.customers for month in figures.repeat):
        add_repeat(ws, cells, words, place=next(places), interval=True)
    if any(not month.few for month in figures.satisfaction):
        add_satisfaction(ws, cells, words, place=next(places), interval=True)
    add_orders(ws, cells, words, place=next(places))


def add_orders(
    ws: Any, cells: TrendCells, words: Words, *, place: Place, latest: int | None = None
) -> None:
    """Orders by month as columns."""
    charts.add_columns(
        ws,
        Plan(
            title=words("chart.orders"),
            categories=cells.cells("month", latest=latest),
            rows=[Row(words("orders"), cells.cells("orders", latest=latest), colour=looks.TEAL)],
            place=place,
            number_format=looks.COUNT,
            family=cells.family,
            category_format=looks.MONTH,
            lowest=0,
        ),
    )


def add_revenue(
    ws: Any,
    cells: TrendCells,
    words: Words,
    figures: Figures,
    *,
    place: Place,
    latest: int | None = None,
) -> None:
    """Revenue by month as columns, in the currency with most orders; sums are never mixed."""
    currency = main_currency(figures)
    charts.add_columns(
        ws,
        Plan(
            title=words("chart.revenue", currency=currency),
            categories=cells.cells("month", latest=latest),
            rows=[
                Row(
                    words("revenue_in", code=currency),
                    cells.cells(f"revenue.{currency}", latest=latest),
                )
            ],
            place=place,
            number_format="#,##0",
            family=cells.family,
            category_format=looks.MONTH,
        ),
    )


def main_currency(figures: Figures) -> str:
    """The currency with most orders, of equals the first by its code."""
    counts = figures.by_currency
    return min(figures.revenue, key=lambda code: (-counts.get(code, (0, 0))[0], code))


def add_repeat(
    ws: Any,
    cells: TrendCells,
    words: Words,
    *,
    place: Place,
    interval: bool = False,
    latest: int | None = None,
) -> None:
    """Repeat purchase by month as a line, incomplete months pale."""
    _add_share(
        *(ws, cells, words("chart.repeat"), looks.ACCENT),
        keys=("repeat", "repeat_low", "repeat_high"),
        titles=(words("trends.repeat"), words("chart.low"), words("chart.high")),
        place=place,
        interval=interval,
        latest=latest,
        pale=cells.pale(latest=latest),
    )


def add_satisfaction(
    ws: Any,
    cells: TrendCells,
    words: Words,
    *,
    place: Place,
    interval: bool = False,
    latest: int | None = None,
) -> None:
    """Satisfaction by month as a line; months below five answers are gaps."""
    _add_share(
        *(ws, cells, words("chart.satisfaction"), looks.PURPLE),
        keys=("csat", "csat_low", "csat_high"),
        titles=(words("trends.csat"), words("chart.low"), words("chart.high")),
        place=place,
        interval=interval,
        latest=latest,
        pale=(),
    )


def _add_share(
    ws: Any,
    cells: TrendCells,
    title: str,
    colour: str,
    *,
    keys: tuple[str, str, str],
    titles: tuple[str, str, str],
    place: Place,
    interval: bool,
    latest: int | None,
    pale: tuple[int, ...],
) -> None:
    rate, low, high = (cells.cells(key, latest=latest) for key in keys)
    rows = [Row(titles[0], rate, colour=colour, pale=pale)]
    if interval:
        rows.append(Row(titles[1], low, colour=looks.GREY, dashed=True, thin=True))
        rows.append(Row(titles[2], high, colour=looks.GREY, dashed=True, thin=True))
    shown = [value for row in rows for value in row.cells.values if isinstance(value, int | float)]
    charts.add_lines(
        ws,
        Plan(
            title=title,
            categories=cells.cells("month", latest=latest),
            rows=rows,
            place=place,
            number_format="0%",
            family=cells.family,
            category_format=looks.MONTH,
            lowest=floor(min(shown, default=0.0) * 10) / 10,
            highest=ceil(max(shown, default=1.0) * 10) / 10,
            step=0.1 if max(shown, default=1.0) - min(shown, default=0.0) < _WIDE else 0.2,
        ),
    )
