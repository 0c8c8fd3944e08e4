"""From the cells of a sheet to a table: header, columns, days, rows, values."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from tradetrust_desktop.domain.importing.duplicates import duplicate_rows
from tradetrust_desktop.domain.importing.skipping import Kept, rows_of_data
from tradetrust_desktop.domain.importing.table import Table
from tradetrust_desktop.domain.importing.values import (
    DateReading,
    ImportOptions,
    Question,
    Skipped,
)
from tradetrust_desktop.domain.reading.cells import Cell, cell_text, column_letter
from tradetrust_desktop.domain.reading.currencies import currency_within
from tradetrust_desktop.domain.reading.dates import DateDecision, DateEvidence
from tradetrust_desktop.domain.reading.header import HeaderGuess, find_header, header_at
from tradetrust_desktop.domain.reading.matching import match_all
from tradetrust_desktop.domain.reading.numbers import NumberEvidence, mark_of
from tradetrust_desktop.domain.reading.profile import ColumnProfile
from tradetrust_desktop.services.importing.columns import DAYS, NUMBERS, ColumnReader, HowToRead
from tradetrust_desktop.services.importing.following import Follower
from tradetrust_desktop.services.importing.raw import RawSheet

_MONEY: Final = ("amount", "unit_price")


@dataclass
class Column:
    """A column of the sheet below the header."""

    letter: str
    heading: str
    profile: ColumnProfile
    filled: int
    field: str = ""
    sure: bool = True


@dataclass
class Understood:
    """A sheet with all that was found out about it."""

    raw: RawSheet
    table: Table
    header: HeaderGuess
    columns: list[Column]
    skipped: list[Skipped]
    skipped_count: int
    dates: DateReading
    layout: str
    """Names these headings in the memory of layouts."""
    remembered: bool
    followed: Follower | None = None
    """What was read by the time the last row came, if by the same header."""
    questions: list[Question] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    contested: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Fields that several columns fit equally well, with their letters."""


def understand(
    raw: RawSheet,
    options: ImportOptions,
    followed: Follower | None = None,
    *,
    remembered: Callable[[str], Mapping[str, str] | None],
    breathe: Callable[[], None],
) -> Understood:
    """Read a sheet as the options say, and find out what they leave open.

    `followed` is what was understood on the way, if anything. `remembered` gives letter to
    field for a layout that a person matched before; `breathe` is called between the parts
    and may raise. Refused with NO_HEADER where there is none.
    """
    if options.header_row:
        header = header_at(raw.head, options.header_row, merged=raw.merged, name=raw.path.name)
    else:
        header = find_header(raw.head, raw.merged, name=raw.path.name)
    start = header.first_data_row - 1
    below = [column[start:] for column in raw.columns] if start else raw.columns
    headings = list(header.headings) + [""] * (len(below) - len(header.headings))
    columns = []
    if followed is not None and followed.header_rows != header.rows:
        followed = None
    for place, cells in enumerate(below):
        if followed is not None:
            profile = followed.profiles[place]
        else:
            profile = ColumnProfile()
            profile.add(cells)
        columns.append(Column(column_letter(place), headings[place], profile, profile.filled))
        breathe()
    layout = layout_key(headings)
    memory = None if options.columns is not None else remembered(layout)
    contested = _match(
        columns, headings, options.columns if options.columns is not None else memory
    )
    fields = {place: column.field for place, column in enumerate(columns) if column.field}
    totals = followed.totals if followed is not None else None
    kept = rows_of_data(below, fields, dict(enumerate(headings)), totals=totals)
    breathe()
    understood = Understood(
        raw=raw,
        table=_empty_table(raw, header, kept, columns, fields),
        header=header,
        columns=columns,
        skipped=_skipped(raw, header, kept),
        skipped_count=len(kept.skipped) + _titles(raw, header),
        dates=_dates(columns, options),
        layout=layout,
        remembered=memory is not None,
        followed=followed,
        contested=contested,
    )
    _fill(understood, below, kept.rows, breathe)
    _ask(understood, options)
    return understood


def layout_key(headings: Sequence[str]) -> str:
    """Equal for files with the same headings in the same order."""
    text = json.dumps([" ".join(heading.split()).casefold() for heading in headings])
    return hashlib.sha256(text.encode()).hexdigest()


def _match(
    columns: list[Column], headings: Sequence[str], given: Mapping[str, str] | None
) -> dict[str, tuple[str, ...]]:
    """Give the columns their fields; returns the fields that several fit equally well."""
    if given is not None:
        taken: set[str] = set()
        for column in columns:
            name = given.get(column.letter, "")
            column.field = name if name not in taken else ""
            taken.add(name)
        return {}
    found = match_all(headings, [column.profile for column in columns])
    for name, match in found.fields.items():
        columns[match.column].field = str(name)
        columns[match.column].sure = match.sure
    return {
        str(name): tuple(columns[place].letter for place in places)
        for name, places in found.contested.items()
    }


def _empty_table(
    raw: RawSheet,
    header: HeaderGuess,
    kept: Kept,
    columns: list[Column],
    fields: Mapping[int, str],
) -> Table:
    first = header.first_data_row
    height = raw.height - first + 1
    rows: Sequence[int] = range(first, first + height)
    if kept.rows is not None:
        rows = [first + place for place in kept.rows]
    labels = {
        name: f"{columns[place].letter} {' '.join(columns[place].heading.split())}".strip()
        for place, name in fields.items()
    }
    return Table(
        sheet=raw.sheet or raw.path.name,
        rows=rows,
        fields={},
        labels=labels,
        currency=_currency(columns, raw.currencies),
    )


def _currency(columns: list[Column], formats: Mapping[int, tuple[str, ...]]) -> str:
    """What the headings of amount and price say, or else their number formats, if they agree."""
    money = [place for place, column in enumerate(columns) if column.field in _MONEY]
    found = {currency_within(columns[place].heading) for place in money} - {""}
    found = found or {code for place in money for code in formats.get(place, ())}
    return found.pop() if len(found) == 1 else ""


def _titles(raw: RawSheet, header: HeaderGuess) -> int:
    return sum(1 for row in raw.head[: header.rows[0] - 1] if any(cell is not None for cell in row))


def _skipped(raw: RawSheet, header: HeaderGuess, kept: Kept) -> list[Skipped]:
    above = []
    for number, row in enumerate(raw.head[: header.rows[0] - 1], start=1):
        text = next((cell_text(cell) for cell in row if cell is not None), "")
        if text:
            above.append(Skipped(number, "above", text))
    return [*above, *kept.tell(header.first_data_row)]


def _dates(columns: list[Column], options: ImportOptions) -> DateReading:
    """In which order the file writes its days, from all columns of days together."""
    evidence = DateEvidence()
    of_days = [column for column in columns if column.field in DAYS]
    for column in of_days:
        evidence.merge(column.profile.date_evidence)
    heading = of_days[0].heading if of_days else ""
    if evidence.decision is DateDecision.CONTRADICTING:
        pairs = [evidence.examples.get(order, [""])[0] for order in ("dmy", "mdy", "ymd")]
        examples = tuple(text for text in pairs if text)
        return DateReading(options.date_order, "contradicting", examples, heading)
    if evidence.decision is DateDecision.AMBIGUOUS:
        examples = tuple(evidence.examples.get("either", []))
        how = "given" if options.date_order else "ambiguous"
        return DateReading(options.date_order, how, examples, heading)
    if evidence.order is None:
        return DateReading("", "certain", (), heading)
    return DateReading(str(evidence.order), "certain", (), heading)


def _fill(
    understood: Understood,
    below: list[list[Cell]],
    kept: list[int] | None,
    breathe: Callable[[], None],
) -> None:
    """Read the cells of the matched columns, each different value once."""
    table = understood.table
    numbers = NumberEvidence()
    for column in understood.columns:
        if column.field in NUMBERS:
            numbers.merge(column.profile.number_evidence)
    for place, column in enumerate(understood.columns):
        if not column.field:
            continue
        cells = below[place] if kept is None else [below[place][row] for row in kept]
        table.cells.append(cells)
        mark = mark_of(column.profile.number_evidence, numbers)
        how = HowToRead.of(column.field, mark=mark, order=understood.dates.order)
        values, any_bad = _values(understood, place, how, cells, kept)
        table.fields[column.field] = values
        if any_bad and (bad := ColumnReader.bad_rows(values)):
            table.bad[column.field] = bad
        breathe()
    if not table.currency and "currency" not in table.fields:
        _currencies_in_amounts(understood, below, kept)
    if not table.has_lines and table.fields:
        every = below if kept is None else [[cells[row] for row in kept] for cells in below]
        running = {place for place, column in enumerate(understood.columns) if not column.field}
        table.duplicates = duplicate_rows(every, running)


def _values(
    understood: Understood, place: int, how: HowToRead, cells: list[Cell], kept: list[int] | None
) -> tuple[list[Any], bool]:
    """The values of a column, and whether any could not be read."""
    ahead = understood.followed.readers.get(place) if understood.followed else None
    if ahead is not None and ahead.how == how:
        values = ahead.values if kept is None else [ahead.values[row] for row in kept]
        return values, ahead.any_bad
    reader = ColumnReader(how)
    reader.add(cells)
    return reader.values, reader.any_bad


def _currencies_in_amounts(
    understood: Understood, below: list[list[Cell]], kept: list[int] | None
) -> None:
    """Currencies that stand beside the figures, such as "USD 1,200.00"."""
    for place, column in enumerate(understood.columns):
        if column.field not in _MONEY or not column.profile.number_texts:
            continue
        cells = below[place] if kept is None else [below[place][row] for row in kept]
        memo = {
            cell: currency_within(cell) if isinstance(cell, str) else ""
            for cell in dict.fromkeys(cells)
        }
        if any(memo.values()):
            understood.table.fields["currency"] = [*map(memo.__getitem__, cells)]
            return


def _ask(understood: Understood, options: ImportOptions) -> None:
    """What is missing, and what only a person can say."""
    fields = understood.table.fields.keys()
    if not fields & {"number", "customer_number"}:
        understood.missing.append("number")
    if not fields & {"customer", "customer_code"} and not options.no_customer_as:
        understood.missing.append("customer")
    if "date" not in fields:
        understood.missing.append("date")
    if not understood.table.has_lines and "amount" not in fields:
        understood.missing.append("amount")
    if understood.missing:
        understood.questions.append(Question.COLUMNS)
    if understood.dates.how in ("ambiguous", "contradicting") and not options.date_order:
        understood.questions.append(Question.DATE_ORDER)
