"""The first sheet: what a manager reads in half a minute, in formulas over the tables."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from tradetrust_desktop.domain.figures import CountrySales, Figures
from tradetrust_desktop.domain.money import as_decimal
from tradetrust_desktop.exchange.workbook import looks, trends
from tradetrust_desktop.exchange.workbook.charts import Place
from tradetrust_desktop.exchange.workbook.content import Words, WorkbookContent
from tradetrust_desktop.exchange.workbook.looks import Look, Looks
from tradetrust_desktop.exchange.workbook.package import Extras
from tradetrust_desktop.exchange.workbook.tables import PrintTexts, print_set_up
from tradetrust_desktop.exchange.workbook.trends import TrendCells

COLUMNS: Final = 13
"""B to M in cards of two; A is a margin."""
LATEST: Final = 36
"""So many months the charts of this sheet show at most."""

_LABEL: Final = Look(colour=looks.QUIET, ground=looks.PALE, align="left", indent=1)
_FIGURE: Final = Look(size=20, bold=True, ground=looks.PALE, align="left", indent=1)
_SMALL: Final = replace(_LABEL, size=9)
_HEAD: Final = Look(bold=True, colour=looks.QUIET, below=looks.GREY)
_HEAD_RIGHT: Final = replace(_HEAD, align="right")


@dataclass(frozen=True)
class Names:
    """How formulas call the tables and their columns."""

    orders: Sequence[str]
    """The table of orders, more than one where they fill several sheets."""
    customers: Sequence[str]


@dataclass
class _Page:
    ws: Any
    words: Words
    style: Looks
    names: Names
    values: dict[str, float | int | str]

    def put(self, cell: str, value: object, look: Look) -> None:
        self.style.put(self.ws[cell], value, look)

    def formula(self, cell: str, formula: str, value: float, look: Look) -> None:
        self.style.put_formula(self.ws[cell], formula, look)
        self.values[cell] = value

    def merge(self, left: str, right: str, look: Look) -> None:
        """Join a cell with the empty one beside it, which must look the same to be printed so."""
        self.style.put(self.ws[right], None, look)
        self.ws.merge_cells(f"{left}:{right}")

    def total(self, pattern: str) -> str:
        """A formula that adds the same term over each table of orders."""
        columns = {
            key: self.words(f"column.{key}")
            for key in ("kind", "status", "currency", "total", "country", "lines")
        }
        quoted = {
            "is_order": _quoted(self.words("kind.order")),
            "is_note": _quoted(self.words("kind.credit_note")),
            "counts": _quoted("<>" + self.words("status.cancelled")),
        }
        terms = [
            pattern.format(**{key: f"{table}[{name}]" for key, name in columns.items()}, **quoted)
            for table in self.names.orders
        ]
        return "=" + "+".join(terms)


def add(
    workbook: Workbook,
    content: WorkbookContent,
    *,
    words: Words,
    style: Looks,
    names: Names,
    trend_cells: TrendCells,
    extras: dict[str, Extras],
    print_texts: PrintTexts,
) -> None:
    """Add the sheet in front of all others."""
    ws = workbook.create_sheet(words("sheet.summary"), 0)
    page = _Page(ws, words, style, names, {})
    ws.column_dimensions["A"].width = 2
    ws.sheet_format.defaultRowHeight = looks.ROW_HEIGHT
    ws.sheet_format.customHeight = True
    for place in range(2, COLUMNS + 1):
        ws.column_dimensions[get_column_letter(place)].width = 13
    _head(page, content)
    _cards(page, content.figures)
    row = _revenue(page, content.figures, start=9)
    row = _countries(page, content.figures, start=row + 1)
    _add_charts(page, content.figures, trend_cells, below=max(row + 1, 25))
    print_set_up(ws, title=words("summary.title"), print_texts=print_texts, one_page=1)
    ws.freeze_panes = "A4"
    workbook.active = 0
    extras[ws.title] = Extras(values=page.values)


def _head(page: _Page, content: WorkbookContent) -> None:
    words, figures = page.words, content.figures
    page.put("B1", content.firm.name or words("summary.no_firm"), looks.SUBTITLE)
    page.put("B2", words("summary.title"), looks.TITLE)
    first = figures.sales[0].month if figures.sales else ""
    text = words("summary.empty")
    if figures.on:
        text = words("summary.note", on=figures.on.isoformat(), since=first, zone=content.firm.zone)
    page.put("B3", text, looks.SUBTITLE)
    page.ws.row_dimensions[2].height = 30
    page.ws.row_dimensions[4].height = 8


def _cards(page: _Page, figures: Figures) -> None:
    words, names = page.words, page.names
    orders = _quoted(">0")
    count, buyers = words("column.name"), words("column.orders")
    cards: list[tuple[str, str | float | None, float | None, str, str]] = [
        (
            words("card.customers"),
            "=" + "+".join(f"COUNTA({table}[{count}])" for table in names.customers),
            figures.customers,
            looks.COUNT,
            words("card.customers_note"),
        ),
        (
            words("card.buyers"),
            "=" + "+".join(f"COUNTIF({table}[{buyers}],{orders})" for table in names.customers),
            figures.customers_with_orders,
            looks.COUNT,
            words("card.buyers_note"),
        ),
        (
            words("card.orders"),
            page.total("COUNTIFS({kind},{is_order},{status},{counts})"),
            figures.orders,
            looks.COUNT,
            words("card.orders_note", lines=f"{figures.lines:,}"),
        ),
        (
            words("card.credit_notes"),
            page.total("COUNTIFS({kind},{is_note},{status},{counts})"),
            figures.credit_notes,
            looks.COUNT,
            words("card.credit_notes_note"),
        ),
        _repeat_card(words, figures),
        _satisfaction_card(words, figures),
    ]
    for number, (label, formula, value, number_format, note) in enumerate(cards):
        left, right = get_column_letter(2 + number * 2), get_column_letter(3 + number * 2)
        page.put(f"{left}5", label, _LABEL)
        look = replace(_FIGURE, number_format=number_format)
        if isinstance(formula, str):
            page.formula(f"{left}6", formula, value or 0, look)
        else:
            page.put(f"{left}6", words("nothing") if formula is None else formula, look)
        page.put(f"{left}7", note, _SMALL)
        for row, base in ((5, _LABEL), (6, look), (7, _SMALL)):
            page.style.put(page.ws[f"{right}{row}"], None, replace(base, gap=True))
            page.ws.merge_cells(f"{left}{row}:{right}{row}")
    for row, height in ((5, 24), (6, 34), (7, 20), (8, 12)):
        page.ws.row_dimensions[row].height = height


def _repeat_card(
    words: Words, figures: Figures
) -> tuple[str, float | None, float | None, str, str]:
    whole = [month for month in figures.repeat if month.complete and month.customers]
    label = words("card.repeat")
    if not whole:
        return label, None, None, looks.PERCENT, words("card.repeat_none")
    share = whole[-1].share
    note = words(
        "card.interval",
        month=whole[-1].month,
        low=f"{(share.low or 0) * 100:.0f}",
        high=f"{(share.high or 0) * 100:.0f}",
    )
    return label, share.rate, None, looks.PERCENT, note


def _satisfaction_card(
    words: Words, figures: Figures
) -> tuple[str, float | None, float | None, str, str]:
    readable = [month for month in figures.satisfaction if not month.few]
    label = words("card.satisfaction")
    if not readable:
        return label, None, None, looks.PERCENT, words("card.satisfaction_none")
    last = readable[-1]
    note = words("card.satisfaction_note", month=last.month, n=last.n)
    return label, last.share.rate, None, looks.PERCENT, note


def _revenue(page: _Page, figures: Figures, *, start: int) -> int:
    """Orders and revenue by currency; the first free row below."""
    words = page.words
    page.put(f"B{start}", words("summary.revenue"), looks.HEADING)
    page.ws.row_dimensions[start].height = 24
    head = start + 1
    for cell, key in (("B", "column.currency"), ("C", "orders"), ("D", "credit_notes")):
        page.put(f"{cell}{head}", words(key), _HEAD if cell == "B" else _HEAD_RIGHT)
    page.put(f"E{head}", words("revenue"), _HEAD_RIGHT)
    page.merge(f"E{head}", f"F{head}", _HEAD_RIGHT)
    row = head
    counts = replace(looks.PLAIN, number_format=looks.COUNT, align="right")
    for row, (currency, minor) in enumerate(figures.revenue.items(), head + 1):
        page.put(f"B{row}", currency, replace(looks.PLAIN, bold=True))
        made, notes = figures.by_currency[currency]
        same = "{currency},B" + str(row) + ",{status},{counts}"
        page.formula(
            f"C{row}", page.total("COUNTIFS({kind},{is_order}," + same + ")"), made, counts
        )
        page.formula(
            f"D{row}", page.total("COUNTIFS({kind},{is_note}," + same + ")"), notes, counts
        )
        look = replace(counts, number_format=looks.amount_format(currency), bold=True)
        total = page.total("SUMIFS({total}," + same + ")")
        page.formula(f"E{row}", total, float(as_decimal(minor, currency)), look)
        page.merge(f"E{row}", f"F{row}", look)
    return row + 1


def _countries(page: _Page, figures: Figures, *, start: int) -> int:
    words = page.words
    if not figures.countries:
        return start
    currency = trends.main_currency(figures)
    page.put(f"B{start}", words("summary.countries"), looks.HEADING)
    page.ws.row_dimensions[start].height = 24
    head = start + 1
    page.put(f"B{head}", words("column.country"), _HEAD)
    page.merge(f"B{head}", f"C{head}", _HEAD)
    page.put(f"D{head}", words("orders"), _HEAD_RIGHT)
    page.put(f"E{head}", words("revenue_in", code=currency), _HEAD_RIGHT)
    page.merge(f"E{head}", f"F{head}", _HEAD_RIGHT)
    for row, country in enumerate(figures.countries, head + 1):
        _country_row(page, country, row=row, currency=currency)
    return head + len(figures.countries) + 1


def _country_row(page: _Page, country: CountrySales, *, row: int, currency: str) -> None:
    counts = replace(looks.PLAIN, number_format=looks.COUNT, align="right")
    page.put(f"B{row}", page.words.country(country.country), looks.PLAIN)
    page.merge(f"B{row}", f"C{row}", looks.PLAIN)
    where = "{country},B" + str(row) + ",{status},{counts}"
    made = page.total("COUNTIFS({kind},{is_order}," + where + ")")
    page.formula(f"D{row}", made, country.orders, counts)
    look = replace(counts, number_format=looks.amount_format(currency))
    total = page.total("SUMIFS({total},{currency}," + _quoted(currency) + "," + where + ")")
    value = float(as_decimal(country.revenue.get(currency, 0), currency))
    page.formula(f"E{row}", total, value, look)
    page.merge(f"E{row}", f"F{row}", look)


def _add_charts(page: _Page, figures: Figures, cells: TrendCells, *, below: int) -> None:
    ws, words = page.ws, page.words
    if not cells.months:
        return
    if figures.revenue:
        trends.add_revenue(
            ws, cells, words, figures, place=Place("H9", f"N{below - 1}"), latest=LATEST
        )
    places = [Place(f"B{below}", f"G{below + 15}"), Place(f"H{below}", f"N{below + 15}")]
    if any(month.customers for month in figures.repeat):
        trends.add_repeat(ws, cells, words, place=places.pop(0), latest=LATEST)
    if any(not month.few for month in figures.satisfaction):
        trends.add_satisfaction(ws, cells, words, place=places.pop(0), latest=LATEST)
    if places:
        trends.add_orders(ws, cells, words, place=places.pop(0), latest=LATEST)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
