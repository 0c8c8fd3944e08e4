"""Long sheets: title, a real Excel table with filters, frozen header, print set-up."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.table import Table, TableStyleInfo

from tradetrust_desktop.domain.money import as_decimal, micro_decimal
from tradetrust_desktop.exchange.workbook import looks
from tradetrust_desktop.exchange.workbook.looks import Look, Looks
from tradetrust_desktop.exchange.workbook.package import Extras
from tradetrust_desktop.exchange.workbook.text import (
    LONGEST,
    WAKES,
    cell_xml,
    footer,
    pieces,
    widest,
)

MOST_ROWS: Final = 1_048_576
"""Rows of a sheet in Excel."""
WIDEST: Final = 48
NARROWEST: Final = 8
_EPOCH: Final = date(1899, 12, 30).toordinal()
_EXCEL_FROM: Final = date(1900, 3, 1)
"""Before this Excel's count of days is off by one; such days are written as text."""


class Shape(StrEnum):
    """What a column holds and so how it is written."""

    TEXT = "text"
    CODE = "code"
    """Text that may consist of digits: a number of an order, a customer's code."""
    DAY = "day"
    MONTH = "month"
    COUNT = "count"
    AMOUNT = "amount"
    """Minor units; the currency stands in the column named by `currency_from`."""
    QUANTITY = "quantity"
    """Millionths."""
    PERCENT = "percent"
    MEAN = "mean"


@dataclass(frozen=True)
class Column:
    """A column of a table."""

    heading: str
    shape: Shape = Shape.TEXT
    currency_from: int | None = None
    """Place of the column with the currency, for amounts of mixed currencies."""
    currency: str = ""
    """The currency of all amounts of the column, where there is one."""


@dataclass(frozen=True)
class TableSheet:
    """A sheet that is a table, with a title above it."""

    name: str
    """Of the sheet; at most 31 characters."""
    table: str
    """Of the table, as formulas call it."""
    title: str
    note: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[object]]
    header_lines: int = 1
    """2 lets headings wrap, for tables of many narrow columns."""


def without_blanks(
    columns: Sequence[Column], rows: Sequence[Sequence[object]], *, needed: Collection[int]
) -> tuple[list[Column], list[Sequence[object]]]:
    """The table without columns that are blank in every row, but for those that are needed."""
    kept = [
        place
        for place in range(len(columns))
        if place in needed or any(row[place] not in (None, "") for row in rows)
    ]
    if len(kept) == len(columns):
        return list(columns), list(rows)
    moved = []
    for place in kept:
        column = columns[place]
        if column.currency_from is not None:
            column = replace(column, currency_from=kept.index(column.currency_from))
        moved.append(column)
    return moved, [[row[place] for place in kept] for row in rows]


@dataclass
class Written:
    """What became of a table: names for formulas, and what did not fit as it was."""

    tables: list[str]
    first_row: int
    """The row of the header."""
    long_texts: list[tuple[str, str]]
    """Cell ("Orders!F12") and the whole text of each that is longer than Excel's limit."""


@dataclass(frozen=True)
class PrintTexts:
    """What stands on printed pages: firm, title and the page count with & codes."""

    firm: str
    page: str
    """Such as "Page &P of &N"."""


def add_table(
    workbook: Workbook,
    sheet: TableSheet,
    *,
    style: Looks,
    extras: dict[str, Extras],
    print_texts: PrintTexts,
    most_rows: int = MOST_ROWS,
) -> Written:
    """Add a table as a sheet; what exceeds Excel's rows goes on on further sheets."""
    header = 4 if sheet.title else 1
    room = most_rows - header
    parts = [sheet.rows[i : i + room] for i in range(0, len(sheet.rows), room)] or [[]]
    written = Written([], header, [])
    widths = [_column_width(sheet, place) for place in range(len(sheet.columns))]
    for number, rows in enumerate(parts, 1):
        suffix = f" {number}" if number > 1 else ""
        name = f"{sheet.name}{suffix}"
        table = f"{sheet.table}_{number}" if number > 1 else sheet.table
        part = replace(sheet, name=name, table=table, rows=rows, title=sheet.title + suffix)
        ws = workbook.create_sheet(name)
        _set_up(ws, part, header=header, widths=widths, print_texts=print_texts)
        last = max(header + len(rows), header + 1)
        right = get_column_letter(len(sheet.columns))
        ws.add_table(_excel_table(part, f"A{header}:{right}{last}"))
        extras[name] = Extras(
            rows=_rows(part, style=style, header=header),
            dimension=f"A1:{right}{last}",
            text_numbers=_text_ranges(part, header, last),
        )
        written.tables.append(table)
        written.long_texts += _long_texts(part, header)
    return written


def _excel_table(sheet: TableSheet, ref: str) -> Table:
    table = Table(displayName=sheet.table, name=sheet.table, ref=ref)
    table._initialise_columns()  # noqa: SLF001 - openpyxl would read headings from cells it has not
    for column, heading in zip(table.tableColumns, sheet.columns, strict=True):
        column.name = heading.heading.replace("\n", "_x000a_")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
    return table


def _set_up(
    ws: Any, sheet: TableSheet, *, header: int, widths: Sequence[float], print_texts: PrintTexts
) -> None:
    for place, wide in enumerate(widths, 1):
        ws.column_dimensions[get_column_letter(place)].width = wide
    ws.freeze_panes = f"{'B' if len(sheet.columns) > 1 else 'A'}{header + 1}"
    ws.sheet_format.defaultRowHeight = looks.ROW_HEIGHT
    ws.sheet_format.customHeight = True
    print_set_up(ws, title=sheet.title or sheet.name, print_texts=print_texts)
    ws.print_title_rows = f"{header}:{header}"


def print_set_up(ws: Any, *, title: str, print_texts: PrintTexts, one_page: int = 0) -> None:
    """Landscape on A4, as wide as the page, with firm, title and page number below.

    `one_page` is 1 where everything belongs on a single page, 0 for as many as it takes.
    """
    ws.sheet_view.showGridLines = False
    ws.sheet_view.zoomScale = 100
    ws.sheet_properties.pageSetUpPr.fitToPage = True
    ws.page_setup.orientation = "landscape"
    ws.page_setup.paperSize = ws.PAPERSIZE_A4
    ws.page_setup.fitToWidth = 1
    ws.page_setup.fitToHeight = one_page
    ws.print_options.horizontalCentered = one_page == 1
    margins = ws.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.header, margins.footer = 0.5, 0.7, 0.3, 0.35
    for part, text in (
        (ws.oddFooter.left, footer(print_texts.firm)),
        (ws.oddFooter.center, footer(title)),
        (ws.oddFooter.right, print_texts.page),
    ):
        part.text, part.size = text or None, 9


# widths


def _column_width(sheet: TableSheet, place: int) -> float:
    column = sheet.columns[place]
    heading = _heading_width(column.heading, sheet.header_lines) + 5  # and the filter's button
    values = [row[place] for row in sheet.rows]
    content = _content_width(column, sheet.rows, values)
    if column.shape not in (Shape.TEXT, Shape.CODE):
        return max(NARROWEST, heading, content + 3)
    return min(max(NARROWEST, heading, content + 3), max(WIDEST, heading))


def _heading_width(heading: str, lines: int) -> int:
    whole = widest([heading])
    if lines == 1:
        return whole
    words = heading.split()
    if len(words) == 1:  # Chinese breaks anywhere, a single word nowhere
        return whole if heading.isascii() else -(-whole // lines) + 1
    return min(
        max(widest([" ".join(words[:cut])]), widest([" ".join(words[cut:])]))
        for cut in range(1, len(words))
    )


def _content_width(
    column: Column, rows: Sequence[Sequence[object]], values: Sequence[object]
) -> int:
    match column.shape:
        case Shape.TEXT | Shape.CODE:
            return widest({str(value) for value in values if value})
        case Shape.DAY:
            return 10
        case Shape.MONTH:
            return 7
        case Shape.PERCENT | Shape.MEAN:
            return 7
        case Shape.COUNT:
            return max((len(f"{value:,}") for value in values if value is not None), default=1)
        case Shape.QUANTITY:
            return max((len(f"{micro_decimal(v):,f}") for v in _numbers(values)), default=1)
        case Shape.AMOUNT:
            largest: dict[str, int] = {}
            for row, value in zip(rows, values, strict=True):
                if isinstance(value, int):
                    currency = _currency(column, row)
                    largest[currency] = max(largest.get(currency, 0), abs(value))
            return max((len(f"-{as_decimal(v, c):,f}") for c, v in largest.items()), default=4)


def _numbers(values: Sequence[object]) -> Iterator[int]:
    return (value for value in values if isinstance(value, int))


def _currency(column: Column, row: Sequence[object]) -> str:
    if column.currency_from is None:
        return column.currency
    return str(row[column.currency_from])


# rows as XML


def _rows(sheet: TableSheet, *, style: Looks, header: int) -> Iterator[str]:
    letters = [get_column_letter(place) for place in range(1, len(sheet.columns) + 1)]
    if sheet.title:
        yield _text_row(1, sheet.title, style.number(looks.TITLE), 30)
        yield _text_row(2, sheet.note, style.number(looks.SUBTITLE), looks.ROW_HEIGHT)
    cells = "".join(
        f'<c r="{letter}{header}" s="{style.number(_header_look(column))}" t="inlineStr">'
        f"{cell_xml(column.heading)}</c>"
        for letter, column in zip(letters, sheet.columns, strict=True)
    )
    tall = 17 * sheet.header_lines + 7
    yield f'<row r="{header}" ht="{tall}" customHeight="1">{cells}</row>'
    tallest = _Tallest()
    writers = [
        _cell_writer(sheet, place, letter, style, tallest) for place, letter in enumerate(letters)
    ]
    for number, row in enumerate(sheet.rows, header + 1):
        written = "".join([write(row, number) for write in writers])
        if tallest.lines > 1:
            height = min(looks.ROW_HEIGHT * tallest.lines, 400)
            yield f'<row r="{number}" ht="{height:g}" customHeight="1">{written}</row>'
            tallest.lines = 1
        else:
            yield f'<row r="{number}">{written}</row>'


class _Tallest:
    """How many lines the row being written needs."""

    lines = 1


def _text_row(number: int, text: str, style: int, height: float) -> str:
    return (
        f'<row r="{number}" ht="{height:g}" customHeight="1"><c r="A{number}" s="{style}" '
        f't="inlineStr">{cell_xml(text)}</c></row>'
    )


def _header_look(column: Column) -> Look:
    right = column.shape not in (Shape.TEXT, Shape.CODE, Shape.DAY, Shape.MONTH)
    return replace(looks.HEADER, align="right" if right else "left")


_FORMATS: Final = {
    Shape.TEXT: "General",
    Shape.CODE: looks.TEXT_FORMAT,
    Shape.DAY: looks.DAY,
    Shape.MONTH: looks.MONTH,
    Shape.COUNT: looks.COUNT,
    Shape.QUANTITY: looks.QUANTITY,
    Shape.PERCENT: looks.PERCENT,
    Shape.MEAN: looks.MEAN,
}

_CellWriter = Callable[[Sequence[object], int], str]


def _cell_writer(
    sheet: TableSheet, place: int, letter: str, style: Looks, tallest: _Tallest
) -> _CellWriter:
    column = sheet.columns[place]
    if column.shape in (Shape.TEXT, Shape.CODE):
        return _text_writer(sheet, place, letter, style, tallest)
    if column.shape is Shape.AMOUNT:
        return _amount_writer(column, place, letter, style)
    align = "left" if column.shape in (Shape.DAY, Shape.MONTH) else "right"
    look = replace(looks.PLAIN, number_format=_FORMATS[column.shape], align=align, indent=1)
    number = style.number(look)
    empty = f'" s="{number}"/>'
    start = f'<c r="{letter}'
    if column.shape in (Shape.DAY, Shape.MONTH):

        def write_day(row: Sequence[object], at: int) -> str:
            day = row[place]
            if not isinstance(day, date):
                return f"{start}{at}{empty}"
            if day < _EXCEL_FROM:
                return f'{start}{at}" s="{number}" t="inlineStr">{cell_xml(day.isoformat())}</c>'
            return f'{start}{at}" s="{number}"><v>{day.toordinal() - _EPOCH}</v></c>'

        return write_day
    quantity = column.shape is Shape.QUANTITY

    def write_number(row: Sequence[object], at: int) -> str:
        value = row[place]
        if value is None:
            return f"{start}{at}{empty}"
        text = micro_decimal(value) if quantity and isinstance(value, int) else repr(value)
        return f'{start}{at}" s="{number}"><v>{text}</v></c>'

    return write_number


def _amount_writer(column: Column, place: int, letter: str, style: Looks) -> _CellWriter:
    numbers: dict[str, int] = {}
    start = f'<c r="{letter}'

    def write(row: Sequence[object], at: int) -> str:
        currency = _currency(column, row)
        number = numbers.get(currency)
        if number is None:
            look = replace(
                looks.PLAIN,
                number_format=looks.amount_format(currency),
                align="right",
                indent=1,
            )
            number = numbers[currency] = style.number(look)
        value = row[place]
        if not isinstance(value, int):
            return f'{start}{at}" s="{number}"/>'
        return f'{start}{at}" s="{number}"><v>{as_decimal(value, currency)}</v></c>'

    return write


def _text_writer(
    sheet: TableSheet, place: int, letter: str, style: Looks, tallest: _Tallest
) -> _CellWriter:
    column = sheet.columns[place]
    look = replace(looks.PLAIN, number_format=_FORMATS[column.shape], align="left", indent=1)
    plain = style.number(look)
    wrapped = style.number(replace(look, wrap=True, vertical="top"))
    marked = style.number(replace(look, text_mark=True))
    wide = style.number(replace(look, wrap=True, vertical="top", text_mark=True))
    start = f'<c r="{letter}'
    empty = f'" s="{plain}"/>'
    known: dict[str, str] = {}
    tall: dict[str, int] = {}

    def write(row: Sequence[object], at: int) -> str:
        value = row[place]
        if not value:
            return f"{start}{at}{empty}"
        text = str(value)
        rest = known.get(text)
        if rest is None:
            first = pieces(text)[0]
            long = len(text) > WIDEST // 2 and widest([text]) > WIDEST
            lines = sum(max(1, -(-widest([line]) // (WIDEST - 3))) for line in text.split("\n"))
            if text.startswith(WAKES):
                number = wide if long else marked
            else:
                number = wrapped if long or lines > 1 else plain
            if long or lines > 1:
                tall[text] = lines
            rest = f'" s="{number}" t="inlineStr">{cell_xml(first)}</c>'
            if len(known) < 20_000:  # noqa: PLR2004 - texts that repeat, not all there are
                known[text] = rest
        if tall and text in tall:
            tallest.lines = max(tallest.lines, tall[text])
        return f"{start}{at}{rest}"

    return write


def _long_texts(sheet: TableSheet, header: int) -> Iterator[tuple[str, str]]:
    for place, column in enumerate(sheet.columns):
        if column.shape in (Shape.TEXT, Shape.CODE):
            letter = get_column_letter(place + 1)
            for at, row in enumerate(sheet.rows, header + 1):
                text = row[place]
                if isinstance(text, str) and len(text) > LONGEST:
                    yield f"{sheet.name}!{letter}{at}", text


def _text_ranges(sheet: TableSheet, header: int, last: int) -> str:
    return " ".join(
        f"{letter}{header + 1}:{letter}{last}"
        for place, column in enumerate(sheet.columns, 1)
        if column.shape is Shape.CODE and (letter := get_column_letter(place))
    )
