"""The manager's workbook: summary, orders, customers, trends, definitions."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from openpyxl.workbook import Workbook

from tradetrust_desktop.exchange.replacing import replaced
from tradetrust_desktop.exchange.workbook import definitions, summary, trends
from tradetrust_desktop.exchange.workbook.content import (
    CustomerRecord,
    OrderRecord,
    Words,
    WorkbookContent,
    WorkbookReport,
)
from tradetrust_desktop.exchange.workbook.looks import Looks
from tradetrust_desktop.exchange.workbook.package import Extras, save
from tradetrust_desktop.exchange.workbook.tables import (
    MOST_ROWS,
    Column,
    PrintTexts,
    Shape,
    TableSheet,
    Written,
    add_table,
    without_blanks,
)

_CURRENCY: Final = OrderRecord._fields.index("currency")
_SHAPES: Final = {
    "number": Shape.CODE,
    "customer_number": Shape.CODE,
    "code": Shape.CODE,
    "day": Shape.DAY,
    "promised": Shape.DAY,
    "total": Shape.AMOUNT,
    "lines": Shape.COUNT,
    "orders": Shape.COUNT,
    "first_day": Shape.DAY,
    "last_day": Shape.DAY,
}
_ORDER_COLUMNS: Final = tuple(
    "total" if field == "total_minor" else field for field in OrderRecord._fields
)
_CUSTOMER_COLUMNS: Final = CustomerRecord._fields[:-1]
_ALWAYS: Final = (
    *("number", "customer", "country", "day", "kind", "status", "currency", "total", "lines"),
)
"""Columns of orders that stand there even when blank: formulas and readers count on them."""
_ALWAYS_OF_CUSTOMERS: Final = ("name", "country", "orders", "first_day", "last_day")


def write(
    path: Path,
    content: WorkbookContent,
    *,
    words: Words,
    most_rows: int = MOST_ROWS,
) -> WorkbookReport:
    """Write the workbook; the file appears whole or not at all. OSError as it comes.

    `most_rows` is Excel's limit, smaller only in tests.
    """
    workbook = Workbook()
    workbook.remove(workbook.active)
    family = words("font")
    style = Looks(workbook, family=family, size=float(words("font_size")))
    extras: dict[str, Extras] = {}
    print_texts = PrintTexts(firm=content.firm.name, page=words("page"))
    shared: dict[str, Any] = {"style": style, "extras": extras, "print_texts": print_texts}

    orders = add_table(workbook, _orders(content, words), most_rows=most_rows, **shared)
    customers = add_table(workbook, _customers(content, words), most_rows=most_rows, **shared)
    cells = trends.add(workbook, content.figures, words=words, family=family, **shared)
    summary.add(
        workbook,
        content,
        words=words,
        names=summary.Names(orders.tables, customers.tables),
        trend_cells=cells,
        **shared,
    )
    long_texts = _finish(workbook, content, words, orders, customers, style, print_texts)
    style.done()
    workbook.properties.title = words("summary.title")
    workbook.properties.creator = content.firm.name or words("program")
    workbook.properties.lastModifiedBy = workbook.properties.creator
    workbook.properties.language = words.language.replace("_", "-")
    with replaced(path) as fresh:
        save(workbook, fresh, extras=extras, created=content.created_utc)
    return WorkbookReport(
        orders=len(content.orders),
        customers=len(content.customers),
        split_sheets=len(orders.tables) - 1,
        long_texts=long_texts,
    )


def _finish(
    workbook: Workbook,
    content: WorkbookContent,
    words: Words,
    orders: Written,
    customers: Written,
    style: Looks,
    print_texts: PrintTexts,
) -> int:
    """Add the sheets that depend on what the tables could not hold; how many long texts."""
    long_texts = [*orders.long_texts, *customers.long_texts]
    notes = []
    if len(orders.tables) > 1:
        notes.append((words("fact.split"), words("fact.split_text", sheets=len(orders.tables))))
    if long_texts:
        notes.append((words("fact.long"), words("fact.long_text", n=len(long_texts))))
        definitions.add_long_texts(
            workbook, long_texts, words=words, style=style, print_texts=print_texts
        )
    definitions.add(
        workbook, content, words=words, style=style, print_texts=print_texts, notes=notes
    )
    return len(long_texts)


def _orders(content: WorkbookContent, words: Words) -> TableSheet:
    columns = [_column(key, words, currency_from=_CURRENCY) for key in _ORDER_COLUMNS]
    kind = _translated(words, "kind")
    status = _translated(words, "status")
    country = _remembered(words.country)
    rows: list[Sequence[object]] = [
        (*row[:4], country(row[4]), row[5], kind(row[6]), status(row[7]), *row[8:])
        for row in content.orders
    ]
    columns, rows = without_blanks(
        columns, rows, needed=[_ORDER_COLUMNS.index(key) for key in _ALWAYS]
    )
    return TableSheet(
        name=words("sheet.orders"),
        table=words("table.orders"),
        title=words("sheet.orders"),
        note=words("orders.note"),
        columns=columns,
        rows=rows,
    )


def _customers(content: WorkbookContent, words: Words) -> TableSheet:
    currencies = list(content.figures.revenue)
    columns = [_column(key, words) for key in _CUSTOMER_COLUMNS]
    columns += [
        Column(words("revenue_in", code=code), Shape.AMOUNT, currency=code) for code in currencies
    ]
    grade = _translated(words, "grade")
    country = _remembered(words.country)
    rows: list[Sequence[object]] = [
        (
            *row[:3],
            country(row.country),
            row.city,
            grade(row.grade),
            *row[6:9],
            *(row.revenue.get(code) for code in currencies),
        )
        for row in content.customers
    ]
    shown, kept = without_blanks(
        columns, rows, needed=[_CUSTOMER_COLUMNS.index(key) for key in _ALWAYS_OF_CUSTOMERS]
    )
    return TableSheet(
        name=words("sheet.customers"),
        table=words("table.customers"),
        title=words("sheet.customers"),
        note=words("customers.note"),
        columns=shown,
        rows=kept,
    )


def _column(key: str, words: Words, *, currency_from: int | None = None) -> Column:
    shape = _SHAPES.get(key, Shape.TEXT)
    place = currency_from if shape is Shape.AMOUNT else None
    return Column(words(f"column.{key}"), shape, currency_from=place)


def _translated(words: Words, group: str) -> Callable[[str], str]:
    return _remembered(lambda code: words(f"{group}.{code}") if code else "")


def _remembered(name: Callable[[str], str]) -> Callable[[str], str]:
    known: dict[str, str] = {}

    def look_up(code: str) -> str:
        found = known.get(code)
        if found is None:
            found = known[code] = name(code)
        return found

    return look_up
