"""Importing lists of complaints: preview and import, by the same road as orders.

One row is one complaint. What was imported before is known by its number in the other list and
its customer; the same file twice changes nothing. Taking back is `OrderImport.take_back`.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.firm import Firm, from_kept
from tradetrust_desktop.domain.importing.complaint_columns import (
    ComplaintField,
    match,
)
from tradetrust_desktop.domain.importing.complaint_rows import (
    HowToRead,
    ReadComplaint,
    read_rows,
)
from tradetrust_desktop.domain.importing.values import (
    ColumnInfo,
    Counts,
    DoubtfulCustomer,
    ImportOptions,
    Outcome,
)
from tradetrust_desktop.domain.problems import Problem
from tradetrust_desktop.domain.reading.cells import Cell
from tradetrust_desktop.domain.reading.numbers import gather as gather_numbers
from tradetrust_desktop.domain.working_time import read_ranges
from tradetrust_desktop.services.importing import complaint_sheet as sheets
from tradetrust_desktop.services.importing import writing
from tradetrust_desktop.services.importing.complaint_planning import Plan, planned
from tradetrust_desktop.services.importing.raw import Cancel, Progress, RawSheet, read_raw
from tradetrust_desktop.storage import bulk_orders, complaints, settings_store
from tradetrust_desktop.storage import complaint_imports as stored
from tradetrust_desktop.storage.engine import Database
from tradetrust_desktop.storage.steps import Step


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
    plan: Plan


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
        header = sheets.header_of(raw)
        headings = list(header.headings) + [""] * (len(raw.columns) - len(header.headings))
        fields = match(headings)
        sheets.refuse_incomplete(fields, raw, options)
        below = {
            name: raw.columns[place][header.first_data_row - 1 :] for name, place in fields.items()
        }
        problems: list[Problem] = []
        with self._database.reading() as connection:
            firm = from_kept(settings_store.get(connection, "firm", {}))
        how = self._how(below, options, firm, raw, labels=sheets.labels_of(fields, headings))
        rows = sheets.filled_rows(below, header.first_data_row, options)
        every = [row for row, _ in rows]
        read = list(read_rows(iter(rows), how, problems.append))
        with self._database.reading() as connection:
            plan = planned(connection, read, options)
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
            columns=tuple(sheets.columns_of(raw, header, headings, fields, read)),
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
                plan = planned(step.connection, work.read, work.options)
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
            order=sheets.day_order(below, options),
            mark=gather_numbers(cell for cell in amounts if isinstance(cell, str)).mark,
            opening=time(opening // 60, opening % 60),
            currency=options.currency or firm.base_currency,
            now=datetime.fromtimestamp(self._database.now_ms() / 1000, UTC),
            sheet=raw.sheet,
            labels=labels,
        )

    def _write(self, step: Step, read: list[ReadComplaint], plan: Plan, import_id: bytes) -> None:
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
