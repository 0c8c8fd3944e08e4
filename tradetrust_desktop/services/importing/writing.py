"""Writing what a plan says, in one step."""

import hashlib
import json
import os
import secrets
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Final

from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.domain.importing.comparing import LineBuilder
from tradetrust_desktop.domain.importing.customers import FileCustomer
from tradetrust_desktop.domain.importing.orders import ReadOrder
from tradetrust_desktop.domain.importing.values import (
    AmountMeans,
    ImportOptions,
    Keep,
    Outcome,
)
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.domain.orders import OrderKind, OrderStatus
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.services.importing.planning import Plan
from tradetrust_desktop.services.importing.understanding import Understood
from tradetrust_desktop.storage import bulk_orders
from tradetrust_desktop.storage.steps import Step

FOLDER: Final = "imports"
"""Where kept files lie, within the data folder."""


class KeptFile:
    """A copy of the imported file in the data folder, named by its content.

    The copy is made on a thread of its own; `wait` for it before the import is finished,
    and `forget` it where nothing was imported in the end.
    """

    def __init__(self, source: Path, file_hash: str, folder: Path) -> None:
        self.name = f"{file_hash}{source.suffix.lower()}"
        self._source = source
        self._hash = file_hash
        self._target = folder / FOLDER / self.name
        self._new = False
        self._trouble: Exception | None = None
        self._thread = threading.Thread(target=self._run, name="keeping the file", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Return when the copy is safe on the disk.

        Raises StorageTrouble where the file changed since it was read, or cannot be written.
        """
        self._thread.join()
        if self._trouble is not None:
            raise self._trouble

    def forget(self) -> None:
        """Take the copy away, unless an earlier import left it."""
        self._thread.join()
        if self._new:
            self._target.unlink(missing_ok=True)

    def _run(self) -> None:
        try:
            self._copy()
        except OSError as error:
            self._trouble = StorageTrouble(TroubleCode.CANNOT_WRITE_FILE, str(self._target))
            self._trouble.__cause__ = error
        except Exception as error:  # noqa: BLE001 - raised again by `wait`
            self._trouble = error

    def _copy(self) -> None:
        target = self._target
        if target.exists() and _hash(target) == self._hash:
            return
        waiting = target.with_name(f"{target.name}.{secrets.token_hex(4)}.part")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self._source, waiting)
            if _hash(waiting) != self._hash:
                raise StorageTrouble(TroubleCode.CANNOT_READ_FILE, str(self._source))
            with waiting.open("rb+") as file:
                os.fsync(file.fileno())
            waiting.replace(target)
            self._new = True
        finally:
            waiting.unlink(missing_ok=True)


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def has_work(plan: Plan) -> bool:
    """Whether any order is new or changes."""
    return any(done.outcome in (Outcome.NEW, Outcome.CHANGED) for done in plan.done)


def write(
    step: Step,
    plan: Plan,
    understood: Understood,
    options: ImportOptions,
    *,
    import_id: bytes,
    new_id: Callable[[], bytes],
    kept_file: str,
    breathe: Callable[[], None],
) -> None:
    """Write all that is new or changes, and the record of the import."""
    bulk_orders.add_import(
        step,
        import_id,
        {
            "file_name": understood.raw.path.name,
            "file_hash": understood.raw.file_hash,
            "kept_file": kept_file,
            "sheet": understood.raw.sheet,
            "options": options_text(options),
            "report": json.dumps(report(plan)),
        },
    )
    writer = _Writer(step, plan, import_id, new_id, breathe)
    writer.write_new()
    writer.change_orders()
    writer.complete_customers(options)
    _remember(step, plan, understood, options, writer.ids)
    writer.touch()


class _Writer:
    """Gives ids to what is new and writes it."""

    def __init__(
        self,
        step: Step,
        plan: Plan,
        import_id: bytes,
        new_id: Callable[[], bytes],
        breathe: Callable[[], None],
    ) -> None:
        self._step = step
        self._plan = plan
        self._import_id = import_id
        self._new_id = new_id
        self._breathe = breathe
        self._now = step.now_ms()
        self.ids: dict[str, bytes] = {}
        """Key of a customer of the file to its id."""
        self._new_customers: list[bytes] = []
        self._new_orders: list[tuple[ReadOrder, bytes]] = []

    def write_new(self) -> None:
        """Customers and orders that are not stored yet."""
        rows = [self._customer_row(one) for one in self._customers() if one.stored is None]
        self._new_customers = [row[0] for row in rows]  # type: ignore[misc]
        orders = []
        for order, done in zip(self._plan.orders, self._plan.done, strict=True):
            if done.outcome is Outcome.NEW:
                key = self._new_id()
                self._new_orders.append((order, key))
                orders.append(self._order_row(order, key))
        self._breathe()
        bulk_orders.insert_new(
            self._step, new_customers=rows, new_orders=orders, lines=self._lines()
        )

    def _customers(self) -> list[FileCustomer]:
        """Customers of orders that are written, each once."""
        found: dict[str, FileCustomer] = {}
        for order, done in zip(self._plan.orders, self._plan.done, strict=True):
            if done.outcome in (Outcome.NEW, Outcome.CHANGED):
                target = self._plan.matched.customers[order.customer].target
                found.setdefault(target.key, target)
        for customer in found.values():
            known = customer.stored
            self.ids[customer.key] = self._new_id() if known is None else known.id
        return list(found.values())

    def _customer_row(self, customer: FileCustomer) -> tuple[object, ...]:
        return (
            self.ids[customer.key],
            self._now,
            self._now,
            self._import_id,
            customer.name,
            fold(customer.name),
            customer.code,
            customer.country,
        )

    def _owner(self, order: ReadOrder) -> bytes:
        return self.ids[self._plan.matched.customers[order.customer].target.key]

    def _order_row(self, order: ReadOrder, key: bytes) -> tuple[object, ...]:
        return (
            key,
            self._now,
            self._now,
            self._import_id,
            order.number,
            order.number_key,
            order.customer_number,
            self._owner(order),
            order.country,
            _iso(order.day),
            str(order.kind),
            order.status or str(OrderStatus.OPEN),
            order.currency,
            order.total_minor,
            len(order.rows) if self._plan.table.has_lines else 0,
            order.incoterm,
            order.payment_terms,
            _iso(order.promised_ship_date),
        )

    def _lines(self) -> Iterator[tuple[object, ...]]:
        if not self._plan.table.has_lines:
            return
        builder = LineBuilder(self._plan.table)
        for place, (order, key) in enumerate(self._new_orders):
            if not place % 500:
                self._breathe()
            yield from builder.rows(order, key)

    def change_orders(self) -> None:
        """Orders that are stored already, each change logged."""
        for order, done in zip(self._plan.orders, self._plan.done, strict=True):
            if done.outcome is Outcome.CHANGED and done.stored is not None:
                values = dict(done.values)
                if "customer_id" in values:
                    values["customer_id"] = self._owner(order)
                bulk_orders.change_order(self._step, done.stored.id, values, done.lines)
                self._breathe()

    def complete_customers(self, options: ImportOptions) -> None:
        """Country and code of a stored customer that has none yet."""
        for customer in self._plan.matched.customers:
            target = customer.target
            known = target.stored
            if known is None or target.key not in self.ids:
                continue
            values: dict[str, object] = {}
            if customer.country and not known.country and _may(options, "country"):
                values["country"] = customer.country
            if customer.code and not known.code and _may(options, "customer_code"):
                values["code"] = customer.code
            if values:
                bulk_orders.change_customer(self._step, known.id, values)

    def touch(self) -> None:
        """Tell what was written in bulk, so that figures and search follow."""
        if self._new_customers:
            self._step.touch(Kind.CUSTOMER, count=len(self._new_customers))
        if self._new_orders:
            self._step.touch(Kind.ORDER, count=len(self._new_orders))


def _may(options: ImportOptions, name: str) -> bool:
    return options.keep.get(name, Keep.REPLACE) is not Keep.LEAVE


def _remember(
    step: Step,
    plan: Plan,
    understood: Understood,
    options: ImportOptions,
    ids: dict[str, bytes],
) -> None:
    """Keep the person's answers for the next file."""
    if options.columns is not None and options.remember_layout:
        bulk_orders.remember_layout(step, understood.layout, options.columns)
    for asked in plan.matched.doubtful:
        if asked.verdict is None:
            continue
        other = asked.similar_id or ids.get(asked.similar_key)
        if other is not None:
            bulk_orders.remember_verdict(step, fold(asked.name), other, same=asked.verdict)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def report(plan: Plan) -> dict[str, object]:
    """What the list of imports says later."""
    orders, notes = plan.by_kind[OrderKind.ORDER], plan.by_kind[OrderKind.CREDIT_NOTE]
    return {
        "orders": asdict(orders),
        "credit_notes": asdict(notes),
        "rows": plan.table.height,
        "lines": plan.lines,
        "equal_lines": plan.equal_lines,
        "lines_gone": plan.lines_gone,
        "customers_new": plan.customers_new,
        "problems": len(plan.problems),
    }


def options_text(options: ImportOptions) -> str:
    """Options as JSON."""
    return json.dumps(asdict(options), ensure_ascii=False)


def options_from(text: str) -> ImportOptions:
    """The options that `options_text` wrote."""
    values = json.loads(text)
    means = values.get("amount_means")
    values["amount_means"] = AmountMeans(means) if means else None
    values["keep"] = {name: Keep(keep) for name, keep in values.get("keep", {}).items()}
    known = ImportOptions.__dataclass_fields__.keys()
    return ImportOptions(**{name: value for name, value in values.items() if name in known})
