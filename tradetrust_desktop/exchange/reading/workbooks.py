"""Workbooks, through calamine."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.reading.cells import Cell, MergedRange
from tradetrust_desktop.exchange.reading.kinds import FileKind
from tradetrust_desktop.exchange.reading.limits import Limits
from tradetrust_desktop.exchange.reading.source import SheetInfo, Source, Unreadable


def open_workbook(path: str, *, kind: FileKind, sheet: str | None, limits: Limits) -> Source:
    """A sheet of a workbook: the named one, or else the first visible one with content."""
    import python_calamine as calamine  # noqa: PLC0415 - the parent never needs it

    try:
        book = calamine.CalamineWorkbook.from_filelike(Path(path).open("rb"))  # noqa: SIM115
        sheets = _sheets(book)
        if sheet is not None and sheet not in {info.name for info in sheets}:
            raise Unreadable(Code.NO_SUCH_SHEET, sheet)
        name, table = _table(book, sheets, sheet)
        merged = _merged(table)
    except calamine.PasswordError as error:
        raise Unreadable(Code.FILE_PROTECTED) from error
    except calamine.CalamineError as error:
        raise Unreadable(Code.FILE_UNREADABLE, str(error)) from error
    return Source(
        sheets=tuple(
            SheetInfo(info.name, info.visible, table.total_height + 1)
            if info.name == name
            else info
            for info in sheets
        ),
        sheet=name,
        rows=_rows(table),
        merged=merged,
    )


def _sheets(book: Any) -> list[SheetInfo]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415

    found = [
        SheetInfo(meta.name, meta.visible == SheetVisibleEnum.Visible)
        for meta in book.sheets_metadata
        if meta.typ == SheetTypeEnum.WorkSheet
    ]
    if not found:
        raise Unreadable(Code.FILE_EMPTY)
    return found


def _table(book: Any, sheets: Sequence[SheetInfo], wanted: str | None) -> tuple[str, Any]:
    """Name and table. Without a wish: visible sheets first, then hidden ones, none empty."""
    if wanted is not None:
        table = book.get_sheet_by_name(wanted)
        if table.start is None:
            raise Unreadable(Code.FILE_EMPTY)
        return wanted, table
    for info in sorted(sheets, key=lambda sheet: not sheet.visible):
        table = book.get_sheet_by_name(info.name)
        if table.start is not None:
            return info.name, table
    raise Unreadable(Code.FILE_EMPTY)


def _merged(table: Any) -> tuple[MergedRange, ...]:
    ranges = table.merged_cell_ranges or ()
    return tuple(
        MergedRange(top + 1, left + 1, bottom + 1, right + 1)
        for (top, left), (bottom, right) in ranges
    )


def _rows(table: Any) -> Iterator[Sequence[Cell]]:
    """Rows from row 1 and column A on, whatever corner calamine begins in."""
    left = table.start[1]
    rows: Iterator[Sequence[Cell]] = iter(table.iter_rows())
    first = next(rows, None)
    if first is None:
        return iter(())
    whole = chain((first,), rows)
    missing = table.end[1] + 1 - len(first)
    if left and missing > 0:
        padding: list[Cell] = [None] * missing
        return (padding + list(row) for row in whole)
    return whole
