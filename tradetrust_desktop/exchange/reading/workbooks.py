"""Workbooks, through calamine."""

import threading
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final

from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.reading.cells import Cell, MergedRange
from tradetrust_desktop.domain.reading.header import find_header
from tradetrust_desktop.exchange.reading import compound, opendocument, packages
from tradetrust_desktop.exchange.reading.kinds import FileKind
from tradetrust_desktop.exchange.reading.limits import Limits
from tradetrust_desktop.exchange.reading.source import SheetInfo, Source, Unreadable

_MOST_MERGED: Final = 100_000
_SHEETS_TRIED: Final = 40
_HEAD: Final = 60


def open_workbook(path: str, *, kind: FileKind, sheet: str | None, limits: Limits) -> Source:
    """A sheet of a workbook: the named one, or else the first visible one with content."""
    if kind is FileKind.COMPOUND:
        stream = compound.workbook_stream(path)
        book = _open(path)
        source, _ = _source(book, sheet, limits)
        position = list(book.sheet_names).index(source.sheet)
        return replace(source, overlay=compound.error_cells(stream, position))
    family, package = packages.check_package(path, limits)
    if family is packages.Package.ODS:
        return _open_document(path, package, sheet, limits)
    if family is packages.Package.XLSB:
        return _source(_open(path), sheet, limits)[0]
    return _open_xlsx(path, package, sheet, limits)


def _open_xlsx(path: str, package: zipfile.ZipFile, sheet: str | None, limits: Limits) -> Source:
    parts = packages.sheet_parts(package)
    likely = sheet if sheet is not None else next(iter(parts), None)
    if likely is None or likely not in parts:
        return _source(_open(path), sheet, limits)[0]

    def search(name: str) -> Callable[[], packages.Findings]:
        return lambda: packages.search_sheet(package, parts[name], limits)

    large = package.getinfo(parts[likely]).file_size > packages.SMALL
    beside = _Beside(search(likely), at_once=not large)
    source, _ = _source(_open(path), sheet, limits)
    if source.sheet == likely:
        found = beside.result()
    else:
        found = search(source.sheet)() if source.sheet in parts else packages.Findings()
    currencies = {column: tuple(sorted(codes)) for column, codes in found.currencies.items()}
    return replace(source, overlay=found.overlay, currencies=currencies)


def _open_document(
    path: str, package: zipfile.ZipFile, sheet: str | None, limits: Limits
) -> Source:
    source, table = _source(_open(path), sheet, limits)
    found = opendocument.search_document(package, source.sheet, rows=table.total_height + 1)
    return replace(source, overlay=found.overlay, merged=found.merged)


class _Beside:
    """Work on another thread, while calamine reads with the lock of the interpreter released."""

    def __init__(self, work: Callable[[], packages.Findings], *, at_once: bool) -> None:
        self._work = work
        self._found: packages.Findings | None = None
        self._trouble: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)
        if at_once:
            self._found = work()
        else:
            self._thread.start()

    def _run(self) -> None:
        try:
            self._found = self._work()
        except BaseException as error:  # noqa: BLE001 - raised again where the result is asked for
            self._trouble = error

    def result(self) -> packages.Findings:
        if self._thread.ident is not None:
            self._thread.join()
        if self._trouble is not None:
            raise self._trouble
        return self._found or packages.Findings()


def _open(path: str) -> Any:
    import python_calamine as calamine  # noqa: PLC0415 - the parent never needs it

    try:
        return calamine.CalamineWorkbook.from_filelike(Path(path).open("rb"))
    except calamine.PasswordError as error:
        raise Unreadable(Code.FILE_PROTECTED) from error
    except calamine.CalamineError as error:
        raise Unreadable(Code.FILE_UNREADABLE, str(error)) from error


def _source(book: Any, sheet: str | None, limits: Limits) -> tuple[Source, Any]:
    import python_calamine as calamine  # noqa: PLC0415

    try:
        sheets = _sheets(book, limits)
        if sheet is not None and sheet not in {info.name for info in sheets}:
            raise Unreadable(Code.NO_SUCH_SHEET, sheet)
        name, table = _table(book, sheets, sheet)
        merged = _merged(table)
    except calamine.PasswordError as error:
        raise Unreadable(Code.FILE_PROTECTED) from error
    except calamine.CalamineError as error:
        raise Unreadable(Code.FILE_UNREADABLE, str(error)) from error
    if (table.end[0] + 1) * (table.end[1] + 1 - table.start[1]) > limits.cells * 2:
        raise Unreadable(Code.FILE_TOO_LARGE)
    sheets = [
        replace(info, rows=table.end[0] + 1) if info.name == name else info for info in sheets
    ]
    return Source(sheets=tuple(sheets), sheet=name, rows=_rows(table), merged=merged), table


def _sheets(book: Any, limits: Limits) -> list[SheetInfo]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415

    found = [
        SheetInfo(meta.name, meta.visible == SheetVisibleEnum.Visible)
        for meta in book.sheets_metadata[: limits.sheet_names]
        if meta.typ == SheetTypeEnum.WorkSheet
    ]
    if not found:
        raise Unreadable(Code.FILE_EMPTY)
    return found


def _table(book: Any, sheets: Sequence[SheetInfo], wanted: str | None) -> tuple[str, Any]:
    """Name and table. Without a wish: the first visible one with headings, or with content.

    A hidden one only where no visible one has any content.
    """
    if wanted is not None:
        table = book.get_sheet_by_name(wanted)
        if table.start is None:
            raise Unreadable(Code.FILE_EMPTY)
        return wanted, table
    first: tuple[str, Any] | None = None
    for info in sorted(sheets, key=lambda sheet: not sheet.visible)[:_SHEETS_TRIED]:
        if first is not None and not info.visible:
            break
        table = book.get_sheet_by_name(info.name)
        if table.start is None:
            continue
        if len(sheets) == 1 or _has_header(table):
            return info.name, table
        first = first or (info.name, table)
    if first is None:
        raise Unreadable(Code.FILE_EMPTY)
    return first


def _has_header(table: Any) -> bool:
    """Whether the sheet begins with a table whose headings are understood: no cover, no notes."""
    head = [list(row) for row in islice(_rows(table), _HEAD)]
    try:
        return find_header(head).known
    except Refused:
        return False


def _merged(table: Any) -> tuple[MergedRange, ...]:
    ranges = table.merged_cell_ranges or ()
    return tuple(
        MergedRange(top + 1, left + 1, bottom + 1, right + 1)
        for (top, left), (bottom, right) in ranges[:_MOST_MERGED]
    )


def _rows(table: Any) -> Iterator[Sequence[Cell]]:
    """Rows from row 1 and column A on, whatever corner calamine begins in."""
    left = table.start[1]
    rows: Iterator[Sequence[Any]] = iter(table.iter_rows())
    first = next(rows, None)
    if first is None:
        return iter(())
    whole = chain((first,), rows)
    missing = table.end[1] + 1 - len(first)
    if left and missing > 0:
        padding: list[Cell] = [None] * missing
        return (padding + list(row) for row in whole)
    return whole
