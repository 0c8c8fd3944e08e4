"""Reading the sheet of a complaint list: its header, its columns, its rows, its days."""

from collections.abc import Iterator, Mapping
from typing import Final

from tradetrust_desktop.domain.importing.complaint_columns import (
    ComplaintField,
    known_headings,
    missing,
)
from tradetrust_desktop.domain.importing.complaint_rows import ReadComplaint, days_of
from tradetrust_desktop.domain.importing.values import ColumnInfo, ImportOptions
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.reading.cells import Cell, cell_text, column_letter
from tradetrust_desktop.domain.reading.dates import DateDecision, DateOrder, gather
from tradetrust_desktop.domain.reading.header import HeaderGuess, find_header, header_at
from tradetrust_desktop.services.importing.raw import RawSheet

_HEADER_WITHIN: Final = 50
_LEAST_HEADINGS: Final = 2


def header_of(raw: RawSheet) -> HeaderGuess:
    """The row with the most headings of a complaint list; else as in any list."""
    counts = {
        number: known_headings([cell_text(cell) for cell in row])
        for number, row in enumerate(raw.head[:_HEADER_WITHIN], start=1)
    }
    best = max(counts, key=lambda number: counts[number], default=0)
    if best and counts[best] >= _LEAST_HEADINGS:
        return header_at(raw.head, best, merged=raw.merged, name=raw.path.name)
    return find_header(raw.head, raw.merged, name=raw.path.name)


def refuse_incomplete(
    fields: Mapping[ComplaintField, int], raw: RawSheet, options: ImportOptions
) -> None:
    """Refused where a needed column is not there."""
    lacking = [
        name
        for name in missing(tuple(fields))
        if name is not ComplaintField.CUSTOMER or not options.no_customer_as
    ]
    if lacking:
        raise Refused(
            *(
                Problem(Code.MISSING_COLUMN, str(name), raw.path.name, params={"field": name})
                for name in lacking
            )
        )


def day_order(
    below: Mapping[ComplaintField, list[Cell]], options: ImportOptions
) -> DateOrder | None:
    """How days of figures alone are read; refused where they can be read two ways."""
    evidence = gather(dict.fromkeys(days_of(below)))
    shown = [text for texts in evidence.examples.values() for text in texts]
    if evidence.decision is DateDecision.CONTRADICTING:
        raise Refused(Problem(Code.DATE_ORDER_CONTRADICTS, "received", ", ".join(shown[:2])))
    if options.date_order:
        return DateOrder(options.date_order)
    if evidence.decision is DateDecision.AMBIGUOUS:
        raise Refused(Problem(Code.DATE_ORDER_AMBIGUOUS, "received", ", ".join(shown[:2])))
    return evidence.order


def filled_rows(
    below: Mapping[ComplaintField, list[Cell]], first: int, options: ImportOptions
) -> list[tuple[int, Mapping[ComplaintField, Cell]]]:
    """The rows that hold anything, with their number."""
    found: list[tuple[int, Mapping[ComplaintField, Cell]]] = []
    for place, cells in enumerate(zip(*below.values(), strict=True)):
        row = dict(zip(below, cells, strict=True))
        if all(cell is None or not cell_text(cell).strip() for cell in cells):
            continue
        if options.no_customer_as and not row.get(ComplaintField.CUSTOMER):
            row[ComplaintField.CUSTOMER] = options.no_customer_as
        found.append((first + place, row))
    return found


def labels_of(
    fields: Mapping[ComplaintField, int], headings: list[str]
) -> dict[ComplaintField, str]:
    """Letter and heading of each column, by which a problem names it."""
    return {
        name: f"{column_letter(place)} {' '.join(headings[place].split())}".strip()
        for name, place in fields.items()
    }


def columns_of(
    raw: RawSheet,
    header: HeaderGuess,
    headings: list[str],
    fields: Mapping[ComplaintField, int],
    read: list[ReadComplaint],
) -> Iterator[ColumnInfo]:
    """The columns with what was taken from them; empty ones without a heading are left out."""
    names = {place: name for name, place in fields.items()}
    start = header.first_data_row
    taken = [one.row - start for one in read]
    for place, heading in enumerate(headings):
        cells = raw.columns[place][start - 1 :]
        filled = sum(1 for cell in cells if cell is not None)
        if not heading and not filled:
            continue
        name = names.get(place)
        arrived = sum(1 for row in taken if cells[row] is not None) if name else 0
        first = next((cell for cell in cells if cell is not None), None)
        yield ColumnInfo(
            letter=column_letter(place),
            heading=heading,
            field=str(name or ""),
            first_value=cell_text(first),
            arrived=arrived,
            filled=filled,
        )
