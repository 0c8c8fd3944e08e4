"""The workbook of rejected rows: ready to be corrected and imported again."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.exchange.replacing import replaced
from tradetrust_desktop.exchange.workbook.text import pieces

ROWS_OF_SHEET: Final = 1_048_576
_NAME: Final = 31
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_WIDTH, _REASON_WIDTH = 16, 60


def write_rejected(
    path: Path, headings: Sequence[str], rows: Iterable[Sequence[object]], *, sheet: str
) -> int:
    """Write rows below their headings; returns how many rows were written.

    Text stays text, whatever it begins with. Rows beyond Excel's limit go on on a further
    sheet. The last heading is that of the reasons. Raises StorageTrouble where the file
    cannot be written; what stood there before stays then.
    """
    try:
        with replaced(path) as fresh:
            return _write(fresh, headings, rows, sheet.translate(_FORBIDDEN).strip("' ") or "1")
    except OSError as error:
        raise StorageTrouble(TroubleCode.CANNOT_WRITE_FILE, str(path)) from error


def _write(path: Path, headings: Sequence[str], rows: Iterable[Sequence[object]], name: str) -> int:
    workbook = Workbook(write_only=True)
    total, here = 0, 1
    current = _sheet(workbook, name, headings)
    try:
        for row in rows:
            if here == ROWS_OF_SHEET:
                current = _sheet(workbook, name, headings)
                here = 1
            current.append([_cell(current, value) for value in _fitting(row)])
            here += 1
            total += 1
        workbook.save(path)
    except BaseException:
        for made in workbook.worksheets:  # else their writers complain when they are collected
            made.close()
        raise
    return total


def _sheet(workbook: Any, name: str, headings: Sequence[str]) -> Any:
    number = len(workbook.sheetnames) + 1
    title = name[:_NAME] if number == 1 else f"{name[: _NAME - 4]} {number}"
    made = workbook.create_sheet(title)
    for place in range(1, len(headings) + 1):
        last = place == len(headings)
        made.column_dimensions[get_column_letter(place)].width = _REASON_WIDTH if last else _WIDTH
    made.freeze_panes = "A2"
    cells = []
    for heading in headings:
        cell = _cell(made, heading) or WriteOnlyCell(made)
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cells.append(cell)
    made.append(cells)
    return made


def _fitting(row: Sequence[object]) -> list[object]:
    """Values of which none is longer than a cell; what is left over stands behind the last."""
    fitting: list[object] = []
    rest: list[object] = []
    for value in row:
        if isinstance(value, str):
            first, *more = pieces(value)
            fitting.append(first)
            rest += more
        else:
            fitting.append(value)
    return fitting + rest


def _cell(sheet: Any, value: object) -> Any:
    if value is None or value == "":
        return None
    if isinstance(value, str):
        cell = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("\ufffd", value))
        cell.data_type = "s"  # also what begins with a sign of formulas
        if cell.value[:1] in {"=", "+", "-", "@"}:
            cell.quotePrefix = True
        return cell
    cell = WriteOnlyCell(sheet, value=value)
    if isinstance(value, datetime):
        cell.number_format = "yyyy-mm-dd hh:mm:ss"
    elif isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    elif isinstance(value, time):
        cell.number_format = "hh:mm:ss"
    return cell
