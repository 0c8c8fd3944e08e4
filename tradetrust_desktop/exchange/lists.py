"""A list as it is seen, or all orders with their lines, as a workbook or as CSV."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Final

from openpyxl.workbook import Workbook

from tradetrust_desktop.domain.money import as_decimal, micro_decimal
from tradetrust_desktop.exchange.replacing import replaced
from tradetrust_desktop.exchange.workbook.looks import Looks
from tradetrust_desktop.exchange.workbook.package import Extras, save
from tradetrust_desktop.exchange.workbook.tables import (
    Column,
    PrintTexts,
    Shape,
    TableSheet,
    add_table,
)

__all__ = ["Column", "PrintTexts", "Shape", "write_csv", "write_xlsx"]

FAMILY: Final = "Calibri"


def write_xlsx(
    path: Path,
    *,
    name: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[object]],
    print_texts: PrintTexts,
    created_utc: datetime,
    family: str = FAMILY,
    long_name: str = "Long texts",
) -> int:
    """Write a list as a workbook with one table; how many texts were too long for a cell.

    Those stand whole on a sheet of their own (`long_name`). The file appears whole or not
    at all; OSError as it comes.
    """
    workbook = Workbook()
    workbook.remove(workbook.active)
    style = Looks(workbook, family=family, size=10.0 if family != FAMILY else 11.0)
    extras: dict[str, Extras] = {}
    sheet = TableSheet(
        name=name, table=_table_name(name), title="", note="", columns=columns, rows=rows
    )
    written = add_table(workbook, sheet, style=style, extras=extras, print_texts=print_texts)
    if written.long_texts:
        _add_long_texts(workbook, long_name, written.long_texts, style)
    style.done()
    workbook.properties.title = name
    workbook.properties.creator = print_texts.firm or "TradeTrust Desktop"
    with replaced(path) as fresh:
        save(workbook, fresh, extras=extras, created=created_utc)
    return len(written.long_texts)


def _add_long_texts(
    workbook: Workbook, name: str, texts: Sequence[tuple[str, str]], style: Looks
) -> None:
    from tradetrust_desktop.exchange.workbook.looks import PLAIN  # noqa: PLC0415
    from tradetrust_desktop.exchange.workbook.text import pieces  # noqa: PLC0415

    ws = workbook.create_sheet(name)
    row = 1
    for cell, text in texts:
        for part in pieces(text):
            style.put(ws.cell(row=row, column=1), cell, PLAIN)
            style.put(ws.cell(row=row, column=2), part, PLAIN)
            row += 1


def _table_name(name: str) -> str:
    """A name that Excel takes for a table: letters, digits and low lines, a letter first."""
    plain = "".join(sign if sign.isalnum() else "_" for sign in name)
    return plain if plain[:1].isalpha() and len(plain) > 3 else f"Table_{plain}"  # noqa: PLR2004 - "AB1" is a cell


def write_csv(path: Path, *, columns: Sequence[Column], rows: Iterable[Sequence[object]]) -> None:
    """Write a list as CSV: UTF-8 with a mark that Excel needs, exact decimals, ISO days.

    CSV has no types: a reader that takes text for formulas must be told not to.
    """
    with (
        replaced(path) as fresh,
        fresh.open("w", encoding="utf-8-sig", newline="") as stream,
    ):
        writer = csv.writer(stream)
        writer.writerow([column.heading for column in columns])
        writer.writerows(_csv_rows(columns, rows))


def _csv_rows(
    columns: Sequence[Column], rows: Iterable[Sequence[object]]
) -> Iterator[list[object]]:
    shown = [_csv_text(column) for column in columns]
    for row in rows:
        yield [show(row, place) for place, show in enumerate(shown)]


def _csv_text(column: Column) -> Callable[[Sequence[object], int], object]:
    def amount(row: Sequence[object], place: int) -> object:
        value = row[place]
        if not isinstance(value, int):
            return ""
        from_place = column.currency_from
        currency = column.currency if from_place is None else str(row[from_place])
        return as_decimal(value, currency)

    def quantity(row: Sequence[object], place: int) -> object:
        value = row[place]
        return f"{micro_decimal(value):f}" if isinstance(value, int) else ""

    def plain(row: Sequence[object], place: int) -> object:
        value = row[place]
        if isinstance(value, date):
            return value.isoformat()
        return "" if value is None else value

    match column.shape:
        case Shape.AMOUNT:
            return amount
        case Shape.QUANTITY:
            return quantity
        case _:
            return plain
