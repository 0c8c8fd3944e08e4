"""Importing lists of complaints: preview and import, by the same road as orders.

One row is one complaint. What was imported before is known by its number in the other list and
its customer; the same file twice changes nothing. Taking back is `OrderImport.take_back`.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from tradetrust_desktop.domain.care import ComplaintRow
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.firm import Firm, from_kept
from tradetrust_desktop.domain.importing.complaint_columns import (
    ComplaintField,
    known_headings,
    match,
    missing,
)
from tradetrust_desktop.domain.importing.complaint_rows import (
    HowToRead,
    ReadComplaint,
    days_of,
    read_rows,
)
from tradetrust_desktop.domain.importing.customers import FileCustomer, Matched, match_customers
from tradetrust_desktop.domain.importing.values import (
    ColumnInfo,
    Counts,
    DoubtfulCustomer,
    ImportOptions,
    Outcome,
)
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.reading.cells import Cell, cell_text, column_letter
from tradetrust_desktop.domain.reading.dates import DateDecision, DateOrder, gather
from tradetrust_desktop.domain.reading.header import HeaderGuess, find_header, header_at
from tradetrust_desktop.domain.reading.numbers import gather as gather_numbers
from tradetrust_desktop.domain.working_time import read_ranges
from tradetrust_desktop.services.importing import writing
from tradetrust_desktop.services.importing.raw import Cancel, Progress, RawSheet, read_raw
from tradetrust_desktop.storage import bulk_orders, complaints, settings_store
from tradetrust_desktop.storage import complaint_imports as stored
from tradetrust_desktop.storage.engine import Database
from tradetrust_desktop.storage.steps import Step

_HEADER_WITHIN: Final = 50
_LEAST_HEADINGS: Final = 2


@dataclass(frozen=True)
class ComplaintPreview:
    """What an import of complaints would do."""

    file: str
    sheet: str
    header_row: int
    """As Excel counts."""
    rows: int
    complaints: Counts
    customers_new: int
    customers_known: int
    doubtful: tuple[DoubtfulCustomer, ...]
    """Names that resemble a customer; each becomes a new one."""
    columns: tuple[ColumnInfo, ...]
    currency_assumed: str
    """Taken for amounts of which the file says none; empty where none was."""
    problems: tuple[Problem, ...]
    work: "_Work" = field(repr=False, compare=False)


@dataclass
class _Work:
    """What stands behind a preview."""

    raw: RawSheet
    options: ImportOptions
    read: list[ReadComplaint]
    plan: "_Plan"


@dataclass
class _Plan:
    matched: Matched
    owners: list[FileCustomer]
    """Whose complaint each is, in their order."""
    known: list[ComplaintRow | None]
    outcomes: list[Outcome]
    orders: Mapping[tuple[bytes, str], bytes]

    @property
    def has_work(self) -> bool:
        """Whether anything is new or changes."""
        return bool({Outcome.NEW, Outcome.CHANGED} & set(self.outcomes))


@dataclass(frozen=True)
class ComplaintImportRow:
    """An import of complaints as a list shows it."""

    id: bytes
    time_ms: int
    file: str
    sheet: str
    complaints: Counts
    customers_new: int
    taken_back_ms: int | None


class ComplaintImport:
    """Imports of complaint lists into one database. Every method may run on any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def prepare(
        self,
        path: Path,
        *,
        options: ImportOptions | None = None,
        progress: Progress | None = None,
        cancel: Cancel | None = None,
    ) -> ComplaintPreview:
        """Say what the import of a file would do; writes nothing.

        Of the options count the sheet, the order of days, the currency, and the customer for
        rows without one. Refused for a file that cannot be read, that lacks a needed column
        or whose days can be read two ways.
        """
        options = options or ImportOptions()
        raw = read_raw(path, sheet=options.sheet, progress=progress, cancel=cancel)
        header = _header(raw)
        headings = list(header.headings) + [""] * (len(raw.columns) - len(header.headings))
        fields = match(headings)
        _refuse_incomplete(fields, raw, options)
        below = {
            name: raw.columns[place][header.first_data_row - 1 :] for name, place in fields.items()
        }
        problems: list[Problem] = []
        with self._database.reading() as connection:
            firm = from_kept(settings_store.get(connection, "firm", {}))
        how = self._how(below, options, firm, raw, labels=_labels(fields, headings))
        rows = _rows(below, header.first_data_row, options)
        every = [row for row, _ in rows]
        read = list(read_rows(iter(rows), how, problems.append))
        with self._database.reading() as connection:
            plan = _plan(connection, read, options)
        counts = {outcome: plan.outcomes.count(outcome) for outcome in Outcome}
        assumed = any(
            one.draft.stake_minor is not None and one.draft.stake_currency == how.currency
            for one in read
        )
        return ComplaintPreview(
            file=path.name,
            sheet=raw.sheet,
            header_row=header.rows[-1],
            rows=len(every),
            complaints=Counts(
                new=counts[Outcome.NEW],
                changed=counts[Outcome.CHANGED],
                same=counts[Outcome.SAME],
                rejected=len(every) - len(read),
            ),
            customers_new=plan.matched.new,
            customers_known=plan.matched.known,
            doubtful=tuple(plan.matched.doubtful),
            columns=tuple(_columns(raw, header, headings, fields, read)),
            currency_assumed=how.currency if assumed and "currency" not in fields else "",
            problems=tuple(problems),
            work=_Work(raw, options, read, plan),
        )

    def commit(
        self, preview: ComplaintPreview, *, asked_by: object = None
    ) -> tuple[bytes | None, Changes]:
        """Do it in one act, compared again with what is stored by now.

        The id of the import; None where nothing was to be written. The file is kept.
        """
        from tradetrust_desktop.storage import copies  # noqa: PLC0415

        work = preview.work
        if not work.plan.has_work:
            return None, Changes(asked_by=asked_by)
        kept = writing.KeptFile(work.raw.path, work.raw.file_hash, self._database.folder)
        copies.make(self._database, copies.Reason.IMPORT)
        import_id = self._database.new_id()
        try:
            with self._database.step(
                Act.IMPORT_COMPLAINTS,
                params={"file": preview.file},
                asked_by=asked_by,
                import_id=import_id,
            ) as step:
                plan = _plan(step.connection, work.read, work.options)
                stored.add_import(step, import_id, _record(preview, kept.name))
                self._write(step, work.read, plan, import_id)
                kept.wait()
        except BaseException:
            kept.forget()
            raise
        return import_id, step.changes

    def rows(self) -> tuple[ComplaintImportRow, ...]:
        """All imports of complaints, the latest first."""
        with self._database.reading() as connection:
            found = bulk_orders.import_rows(connection, "complaints")
        return tuple(_import_row(row) for row in found)

    # inside

    def _how(
        self,
        below: Mapping[ComplaintField, list[Cell]],
        options: ImportOptions,
        firm: Firm,
        raw: RawSheet,
        *,
        labels: Mapping[ComplaintField, str],
    ) -> HowToRead:
        opening = min(read_ranges(firm.hours)).start
        amounts = below.get(ComplaintField.AMOUNT, ())
        return HowToRead(
            zone=ZoneInfo(firm.zone),
            order=_day_order(below, options),
            mark=gather_numbers(cell for cell in amounts if isinstance(cell, str)).mark,
            opening=time(opening // 60, opening % 60),
            currency=options.currency or firm.base_currency,
            now=datetime.fromtimestamp(self._database.now_ms() / 1000, UTC),
            sheet=raw.sheet,
            labels=labels,
        )

    def _write(self, step: Step, read: list[ReadComplaint], plan: _Plan, import_id: bytes) -> None:
        new_id = self._database.new_id
        customers: dict[str, bytes] = {}
        numbers = stored.Numbers(step)
        for one, owner, known, outcome in zip(
            read, plan.owners, plan.known, plan.outcomes, strict=True
        ):
            if outcome is Outcome.SAME:
                continue
            target = owner.target
            key = target.stored.id if target.stored is not None else customers.get(target.key)
            if key is None:
                key = customers[target.key] = new_id()
                values = {"name": target.name, "code": target.code, "country": target.country}
                stored.add_customer(step, key, import_id=import_id, values=values)
            draft = replace(
                one.draft, customer_id=key, order_id=plan.orders.get((key, one.order.casefold()))
            )
            if known is not None:
                complaints.edit(step, known.id, stored.changed(known, draft, one.said))
                continue
            stored.add(
                step,
                (new_id(), new_id()),
                draft,
                import_id=import_id,
                number=numbers.next(draft.received_ms),
                replied=one.replied,
                closed=one.closed,
            )


def _header(raw: RawSheet) -> HeaderGuess:
    """The row with the most headings of a complaint list; else as in any list."""
    counts = {
        number: known_headings([cell_text(cell) for cell in row])
        for number, row in enumerate(raw.head[:_HEADER_WITHIN], start=1)
    }
    best = max(counts, key=lambda number: counts[number], default=0)
    if best and counts[best] >= _LEAST_HEADINGS:
        return header_at(raw.head, best, merged=raw.merged, name=raw.path.name)
    return find_header(raw.head, raw.merged, name=raw.path.name)


def _refuse_incomplete(
    fields: Mapping[ComplaintField, int], raw: RawSheet, options: ImportOptions
) -> None:
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


def _day_order(
    below: Mapping[ComplaintField, list[Cell]], options: ImportOptions
) -> DateOrder | None:
    evidence = gather(dict.fromkeys(days_of(below)))
    shown = [text for texts in evidence.examples.values() for text in texts]
    if evidence.decision is DateDecision.CONTRADICTING:
        raise Refused(Problem(Code.DATE_ORDER_CONTRADICTS, "received", ", ".join(shown[:2])))
    if options.date_order:
        return DateOrder(options.date_order)
    if evidence.decision is DateDecision.AMBIGUOUS:
        raise Refused(Problem(Code.DATE_ORDER_AMBIGUOUS, "received", ", ".join(shown[:2])))
    return evidence.order


def _rows(
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


def _plan(
    connection: bulk_orders.Reading, read: list[ReadComplaint], options: ImportOptions
) -> _Plan:
    owners = list(_owners(read))
    matched = match_customers(
        list({owner.key: owner for owner in owners}.values()),
        bulk_orders.customers_to_match(connection),
        verdicts=options.verdicts,
        wait=False,
        row_number=int,
    )
    known = stored.known(connection)
    orders = stored.orders_by_number(connection, {one.order for one in read})
    plan = _Plan(matched, owners, [], [], orders)
    taken: set[tuple[str, str]] = set()
    for one, owner in zip(read, owners, strict=True):
        found = None
        target = owner.target.stored
        if one.number and target is not None:
            same = known.get(one.number.casefold(), ())
            found = next((row for row in same if row.draft.customer_id == target.id), None)
        outcome = Outcome.NEW
        place = (owner.target.key, one.number.casefold())
        if one.number and place in taken:
            outcome = Outcome.SAME  # the same number of the same customer stands twice
        elif found is not None and target is not None:
            draft = replace(one.draft, order_id=orders.get((target.id, one.order.casefold())))
            new = stored.changed(found, draft, one.said)
            outcome = Outcome.SAME if new == found.draft else Outcome.CHANGED
        taken.add(place)
        plan.known.append(found)
        plan.outcomes.append(outcome)
    return plan


def _owners(read: list[ReadComplaint]) -> Iterator[FileCustomer]:
    """The customer of each complaint; one object for one customer of the file."""
    found: dict[str, FileCustomer] = {}
    for one in read:
        key = f"code:{one.code.casefold()}" if one.code else f"name:{fold(one.customer)}"
        customer = found.get(key)
        if customer is None:
            customer = found[key] = FileCustomer(key, one.customer, one.code, one.row)
        customer.country = customer.country or one.country
        customer.rows += 1
        yield customer


def _labels(fields: Mapping[ComplaintField, int], headings: list[str]) -> dict[ComplaintField, str]:
    return {
        name: f"{column_letter(place)} {' '.join(headings[place].split())}".strip()
        for name, place in fields.items()
    }


def _columns(
    raw: RawSheet,
    header: HeaderGuess,
    headings: list[str],
    fields: Mapping[ComplaintField, int],
    read: list[ReadComplaint],
) -> Iterator[ColumnInfo]:
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


def _record(preview: ComplaintPreview, kept_file: str) -> dict[str, Any]:
    return {
        "file_name": preview.file,
        "file_hash": preview.work.raw.file_hash,
        "kept_file": kept_file,
        "sheet": preview.sheet,
        "options": writing.options_text(preview.work.options),
        "report": json.dumps(
            {
                "complaints": asdict(preview.complaints),
                "customers_new": preview.customers_new,
                "rows": preview.rows,
                "problems": len(preview.problems),
            }
        ),
    }


def _import_row(row: Mapping[str, Any]) -> ComplaintImportRow:
    report = json.loads(str(row["report"]))
    return ComplaintImportRow(
        id=row["id"],
        time_ms=row["created_ms"],
        file=row["file_name"],
        sheet=row["sheet"],
        complaints=Counts(**report["complaints"]),
        customers_new=report["customers_new"],
        taken_back_ms=row["taken_back_ms"],
    )
