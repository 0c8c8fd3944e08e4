"""Importing order lists: preview, import, take back, repeat.

The values that travel are re-exported here, so that callers need one module.
"""

import gc
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.firm import Firm
from tradetrust_desktop.domain.importing.values import (
    FIELDS,
    AmountMeans,
    ColumnInfo,
    Counts,
    DateReading,
    DoubtfulCustomer,
    ImportOptions,
    ImportReport,
    ImportRow,
    Keep,
    KeptBecause,
    KeptRecord,
    OrderPeek,
    Outcome,
    Preview,
    Question,
    SheetChoice,
    Skipped,
    TakenBack,
)
from tradetrust_desktop.domain.orders import OrderKind
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.services.importing import writing
from tradetrust_desktop.services.importing.planning import Plan, make_plan
from tradetrust_desktop.services.importing.previewing import Work, preview_of, refusals
from tradetrust_desktop.services.importing.raw import Cancel, Progress
from tradetrust_desktop.services.importing.reading import Read, ReadAhead, read_file
from tradetrust_desktop.services.importing.understanding import Understood, understand
from tradetrust_desktop.storage import (
    bulk_orders,
    complaint_import_undo,
    import_undo,
    settings_store,
)
from tradetrust_desktop.storage.engine import Database

__all__ = [
    "FIELDS",
    "AmountMeans",
    "ColumnInfo",
    "Counts",
    "DateReading",
    "DoubtfulCustomer",
    "ImportOptions",
    "ImportReport",
    "ImportRow",
    "Keep",
    "KeptBecause",
    "KeptRecord",
    "OrderImport",
    "OrderPeek",
    "Outcome",
    "Preview",
    "Question",
    "SheetChoice",
    "Skipped",
    "TakenBack",
    "refusals",
]

_TURN_SECONDS: Final = 0.001
"""How long this work keeps the interpreter before the window may have it."""


class OrderImport:
    """Imports of order lists into one database. Every method may run on any thread."""

    def __init__(self, database: Database, *, today: Callable[[], date]) -> None:
        self._database = database
        self._today = today

    def prepare(
        self,
        path: Path,
        *,
        options: ImportOptions | None = None,
        again: Preview | None = None,
        ahead: ReadAhead | None = None,
        progress: Progress | None = None,
        cancel: Cancel | None = None,
    ) -> Preview:
        """Say what the import of a file would do; writes nothing.

        With `again`, a preview of the same file, only what the new options change is done
        anew; `ahead` has begun to read it already. `progress` is told a share of 0 to 1;
        `cancel` is asked often and ends the work with StorageTrouble(CANCELLED). A file that
        cannot be read raises Refused.
        """
        options = options or ImportOptions()
        breathe = _breather(cancel)
        with _polite():
            read = self._read(path, options, again, ahead, progress, cancel)
            with self._database.reading() as connection:
                understood = understand(
                    read.raw,
                    options,
                    read.followed,
                    remembered=lambda key: bulk_orders.remembered_layout(connection, key),
                    breathe=breathe,
                )
                _tell(progress, 0.8)
                plan = None
                if not understood.questions:
                    plan = self._plan(understood, options, connection, breathe)
                    if plan.amounts.doubtful and options.amount_means is None:
                        understood.questions.append(Question.AMOUNT_MEANS)
        _tell(progress, 1.0)
        return preview_of(Work(read, understood, plan), options)

    def _read(
        self,
        path: Path,
        options: ImportOptions,
        again: Preview | None,
        ahead: ReadAhead | None,
        progress: Progress | None,
        cancel: Cancel | None,
    ) -> Read:
        _tell(progress, 0.02)
        if ahead is not None:
            return ahead.result()
        if again is not None and isinstance(again.token, Work):
            read = again.token.read
            same_sheet = options.sheet in ("", read.raw.sheet) or (
                options.sheet == again.options.sheet
            )
            if read.is_of(path) and same_sheet:
                return read
        return read_file(path, sheet=options.sheet, progress=progress, cancel=cancel)

    def _plan(
        self,
        understood: Understood,
        options: ImportOptions,
        connection: bulk_orders.Reading,
        breathe: Callable[[], None],
    ) -> Plan:
        firm = settings_store.get(connection, "firm", {})
        return make_plan(
            understood.table,
            options,
            connection,
            base_currency=str(firm.get("base_currency", Firm().base_currency)),
            today=self._today(),
            breathe=breathe,
        )

    def commit(
        self,
        preview: Preview,
        *,
        progress: Progress | None = None,
        cancel: Cancel | None = None,
        asked_by: object = None,
    ) -> tuple[ImportReport, Changes]:
        """Do what the preview says, checked again against what is stored now.

        Makes a copy of the database before. One transaction: wholly there or not at all.
        Raises Refused while the preview has open questions.
        """
        work = preview.token
        if not isinstance(work, Work) or work.plan is None or preview.questions:
            raise Refused(*refusals(preview))
        if not writing.has_work(work.plan):
            return ImportReport(None, preview), Changes(asked_by=asked_by)
        from tradetrust_desktop.storage import copies  # noqa: PLC0415 - for writing alone

        breathe = _breather(cancel)
        with _polite():
            copies.make(self._database, copies.Reason.IMPORT)
            _tell(progress, 0.1)
            kept = writing.KeptFile(
                work.read.raw.path, work.read.raw.file_hash, self._database.folder
            )
            try:
                return self._write(work, preview, kept, asked_by, breathe)
            except BaseException:
                kept.forget()
                raise

    def _write(
        self,
        work: Work,
        preview: Preview,
        kept: writing.KeptFile,
        asked_by: object,
        breathe: Callable[[], None],
    ) -> tuple[ImportReport, Changes]:
        import_id = self._database.new_id()
        options = preview.options
        with self._database.step(
            Act.IMPORT_ORDERS,
            params={"file": preview.file},
            asked_by=asked_by,
            import_id=import_id,
        ) as step:
            breathe()
            plan = work.plan
            newest = bulk_orders.last_step(step.connection, before=step.step_id)
            if plan is None or plan.last_step != newest:
                plan = self._plan(work.understood, options, step.connection, breathe)
            if writing.has_work(plan):
                writing.write(
                    step,
                    plan,
                    work.understood,
                    options,
                    import_id=import_id,
                    new_id=self._database.new_id,
                    kept_file=kept.name,
                    breathe=breathe,
                )
                kept.wait()
                breathe()
        done = preview if plan is work.plan else preview_of(replace(work, plan=plan), options)
        if not writing.has_work(plan):
            kept.forget()
            return ImportReport(None, done), step.changes
        return ImportReport(import_id, done), step.changes

    def take_back(self, import_id: bytes, *, asked_by: object = None) -> tuple[TakenBack, Changes]:
        """Remove what an import created and return what it changed, as far as nobody touched it.

        Raises Refused with NOT_FOUND for an unknown import, TAKEN_BACK_BEFORE for one of those.
        """
        from tradetrust_desktop.storage import copies  # noqa: PLC0415

        with self._database.reading() as connection:
            found = bulk_orders.import_row(connection, import_id)
        if found is None:
            raise Refused(Problem(Code.NOT_FOUND, "import_id", import_id.hex()))
        if found["taken_back_ms"] is not None:
            raise Refused(Problem(Code.TAKEN_BACK_BEFORE, "import_id", import_id.hex()))
        with _polite():
            copies.make(self._database, copies.Reason.IMPORT)
            with self._database.step(
                Act.IMPORT_TAKEN_BACK, params={"file": found["file_name"]}, asked_by=asked_by
            ) as step:
                undo = complaint_import_undo if found["what"] == "complaints" else import_undo
                taken = undo.take_back(step, import_id)
        return taken, step.changes

    def rows(self) -> tuple[ImportRow, ...]:
        """All imports of orders, the latest first."""
        with self._database.reading() as connection:
            found = bulk_orders.import_rows(connection)
        return tuple(_import_row(row) for row in found)

    def repeat(
        self,
        import_id: bytes,
        *,
        progress: Progress | None = None,
        cancel: Cancel | None = None,
    ) -> Preview:
        """Prepare the kept file of an import again with the options it had."""
        with self._database.reading() as connection:
            found = bulk_orders.import_row(connection, import_id)
        if found is None:
            raise Refused(Problem(Code.NOT_FOUND, "import_id", import_id.hex()))
        preview = self.prepare(
            self._database.folder / writing.FOLDER / found["kept_file"],
            options=writing.options_from(found["options"]),
            progress=progress,
            cancel=cancel,
        )
        return replace(preview, file=found["file_name"])

    def orders(self, preview: Preview, outcome: Outcome, *, limit: int) -> tuple[OrderPeek, ...]:
        """The first orders of a preview with this outcome, in the order of the file."""
        plan = preview.token.plan if isinstance(preview.token, Work) else None
        found: list[OrderPeek] = []
        if plan is None:
            return ()
        for order, done in zip(plan.orders, plan.done, strict=True):
            if done.outcome is outcome:
                customer = plan.matched.customers[order.customer] if order.customer >= 0 else None
                found.append(
                    OrderPeek(
                        number=order.number or order.customer_number,
                        customer=customer.name if customer else "",
                        first_row=plan.table.rows[order.rows[0]],
                        rows=len(order.rows),
                        outcome=outcome,
                        credit_note=order.kind is OrderKind.CREDIT_NOTE,
                    )
                )
                if len(found) == limit:
                    break
        return tuple(found)

    def save_rejected(
        self,
        preview: Preview,
        path: Path,
        *,
        reason_heading: str,
        reason_text: Callable[[Problem], str],
    ) -> int:
        """Write the rejected rows with their reasons into a workbook; returns their number.

        The sheet has the headings and values of the file and one column more; corrected, it
        can be imported as it is. An older file of that name is replaced, but not the list
        itself: Refused with OVERWRITES_SOURCE, and with WRONG_ENDING for a name that does not
        end in .xlsx.
        """
        from tradetrust_desktop.exchange.rejected import write_rejected  # noqa: PLC0415
        from tradetrust_desktop.services.importing.rejecting import (  # noqa: PLC0415
            may_replace,
            rejected_rows,
        )

        work = preview.token
        if not isinstance(work, Work) or work.plan is None:
            raise Refused(*refusals(preview))
        may_replace(path, work.read.raw.path)
        rows = rejected_rows(work.understood, work.plan, reason_text)
        headings = [column.heading for column in work.understood.columns]
        return write_rejected(
            path, [*headings, reason_heading], rows, sheet=work.read.raw.sheet or preview.file
        )


def _import_row(row: dict[str, Any]) -> ImportRow:
    report = json.loads(str(row["report"]))
    orders, notes = report["orders"], report["credit_notes"]
    return ImportRow(
        id=row["id"],
        time_ms=row["created_ms"],
        file=row["file_name"],
        sheet=row["sheet"],
        orders_new=orders["new"],
        orders_changed=orders["changed"],
        credit_notes_new=notes["new"],
        credit_notes_changed=notes["changed"],
        lines=report["lines"],
        rejected=orders["rejected"] + notes["rejected"],
        customers_new=report["customers_new"],
        taken_back_ms=row["taken_back_ms"],
        kept_file=f"{writing.FOLDER}/{row['kept_file']}",
    )


def _tell(progress: Progress | None, share: float) -> None:
    if progress is not None:
        progress(share)


def _breather(cancel: Cancel | None) -> Callable[[], None]:
    def breathe() -> None:
        if cancel is not None and cancel():
            raise StorageTrouble(TroubleCode.CANCELLED)

    return breathe


@contextmanager
def _polite() -> Iterator[None]:
    """Let other threads have the interpreter often, so that a window stays quick meanwhile."""
    before, collecting = sys.getswitchinterval(), gc.isenabled()
    sys.setswitchinterval(min(before, _TURN_SECONDS))
    gc.disable()  # millions of values come into being here, and none of them in a circle
    try:
        yield
    finally:
        sys.setswitchinterval(before)
        if collecting:
            gc.enable()
