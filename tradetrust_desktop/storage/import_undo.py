"""Taking an import back, also weeks later: what nobody touched since goes, or returns."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Column, RowMapping, Table, delete, select

from tradetrust_desktop.domain.changes import Act, Kind
from tradetrust_desktop.domain.importing.values import KeptBecause, KeptRecord, TakenBack
from tradetrust_desktop.domain.orders import OrderKind
from tradetrust_desktop.storage import sqlite_only
from tradetrust_desktop.storage.logged_rows import (
    TABLES,
    from_json,
    is_row,
    key_from_text,
)
from tradetrust_desktop.storage.schema import (
    complaint_links,
    complaints,
    contacts,
    customers,
    follow_ups,
    imports,
    interactions,
    match_verdicts,
    order_lines,
    orders,
    promises,
    shipments,
    step_changes,
    steps,
    surveys,
)
from tradetrust_desktop.storage.steps import Step, StepKind

_AT_ONCE: Final = 500
_MUCH: Final = 2_000

_Record = tuple[str, bytes]
"""Kind and id."""


@dataclass
class _Later:
    """What was logged for a record after the import: each cell as the import had left it."""

    cells: dict[tuple[str, str], dict[str, Any] | None] = field(default_factory=dict)
    """Table and key to its columns; None for a row that did not exist."""
    by_import: bool = False


def take_back(step: Step, import_id: bytes) -> TakenBack:
    """Undo what an import did, as far as its records are still as it left them.

    What it created goes unless it was changed since, or a record is linked to it. What it
    changed gets its old values back unless it was changed since. The rest is named.
    """
    sqlite_only.let_references_wait(step.connection)
    work = TakingBack(step, import_id)
    work.restore()
    work.remove()
    step.update(imports, import_id, {"taken_back_ms": step.now_ms()})
    return TakenBack(import_id, work.removed, work.restored, tuple(work.kept))


class TakingBack:
    """What was logged by an import and after it, and the way back.

    `kinds` are those of records that others may have changed since.
    """

    def __init__(
        self,
        step: Step,
        import_id: bytes,
        *,
        act: Act = Act.IMPORT_ORDERS,
        kinds: tuple[Kind, ...] = (Kind.ORDER, Kind.CUSTOMER),
    ) -> None:
        self._step = step
        self._connection = step.connection
        self._import_id = import_id
        self.removed = {"orders": 0, "credit_notes": 0, "lines": 0, "customers": 0}
        self.restored = {"orders": 0, "credit_notes": 0, "customers": 0}
        self.kept: list[KeptRecord] = []
        self.own = self._connection.execute(
            select(steps.c.id).where(
                steps.c.import_id == import_id,
                steps.c.kind == StepKind.ACT,
                steps.c.act == act,
            )
        ).scalar_one()
        self._later = self._find_later(kinds)

    def _find_later(self, kinds: tuple[Kind, ...]) -> dict[_Record, _Later]:
        """Records that the log names after the import, with how the import had left them."""
        query = (
            select(
                step_changes.c.table_name,
                step_changes.c.record_kind,
                step_changes.c.record_key,
                step_changes.c.before,
                steps.c.act,
            )
            .join(steps, steps.c.id == step_changes.c.step_id)
            .where(
                step_changes.c.step_id > self.own,
                step_changes.c.step_id != self._step.step_id,
                step_changes.c.record_kind.in_(kinds),
            )
            .order_by(step_changes.c.step_id, step_changes.c.place)
        )
        found: dict[_Record, _Later] = {}
        for change in self._connection.execute(query).mappings():
            owner = bytes.fromhex(change["record_key"].split("/")[0])
            later = found.setdefault((change["record_kind"], owner), _Later())
            later.by_import = change["act"] in (Act.IMPORT_ORDERS, Act.IMPORT_COMPLAINTS)
            place = (change["table_name"], change["record_key"])
            table = TABLES[change["table_name"]]
            if change["before"] is None:
                later.cells.setdefault(place, None)
                continue
            before = from_json(table, change["before"])
            known = later.cells.setdefault(place, before)
            if known is not None:
                for name, value in before.items():
                    known.setdefault(name, value)
        return found

    def row(self, table: Table, key: tuple[Any, ...]) -> dict[str, Any] | None:
        """A row as it is now; None where it is gone."""
        found = self._connection.execute(select(table).where(is_row(table, key))).mappings()
        row = found.first()
        return None if row is None else dict(row)

    def changed_since(self, kind: Kind, key: bytes) -> KeptBecause | None:
        """Why a record is no longer as the import left it; None where it is."""
        later = self._later.get((kind, key))
        if later is None:
            return None
        for (name, text), then in later.cells.items():
            table = TABLES[name]
            now = self.row(table, key_from_text(table, text))
            if (then is None) != (now is None) or (
                then is not None
                and now is not None
                and any(now[column] != value for column, value in then.items())
            ):
                return KeptBecause.LATER_IMPORT if later.by_import else KeptBecause.CHANGED_LATER
        return None

    # what the import changed

    def restore(self) -> None:
        """Give changed records their old values back."""
        query = (
            select(step_changes)
            .where(step_changes.c.step_id == self.own, step_changes.c.table_name != "imports")
            .order_by(step_changes.c.place)
        )
        by_record: dict[_Record | tuple[str, str], list[RowMapping]] = {}
        for change in self._connection.execute(query).mappings():
            kind, text = change["record_kind"], change["record_key"]
            if kind in (Kind.ORDER, Kind.CUSTOMER):
                owner: _Record | tuple[str, str] = (kind, bytes.fromhex(text.split("/")[0]))
            else:
                owner = (change["table_name"], text)
            by_record.setdefault(owner, []).append(change)
        for (kind, key), changes in by_record.items():
            if isinstance(key, bytes):
                self._restore_record(Kind(kind), key, changes)
            elif self.as_left(changes):
                self.play_back(changes)

    def _restore_record(self, kind: Kind, key: bytes, changes: list[RowMapping]) -> None:
        table = customers if kind is Kind.CUSTOMER else orders
        row = self.row(table, (key,))
        if row is None:
            self.keep(kind, key, "", KeptBecause.GONE)
            return
        name = str(row["name" if kind is Kind.CUSTOMER else "number"] or row.get("customer_number"))
        why = self.changed_since(kind, key)
        if why is None and not self.as_left(changes):
            why = KeptBecause.CHANGED_LATER
        if why is not None:
            self.keep(kind, key, name, why)
            return
        self.play_back(changes)
        self.restored["customers" if kind is Kind.CUSTOMER else _plural(row["kind"])] += 1

    def as_left(self, changes: Iterable[RowMapping]) -> bool:
        """Whether every row still has the values that the import wrote last."""
        last: dict[tuple[str, str], dict[str, Any] | None] = {}
        for change in changes:
            place = (change["table_name"], change["record_key"])
            if change["after"] is None:
                last[place] = None
            else:
                after = from_json(TABLES[change["table_name"]], change["after"])
                last[place] = {**(last.get(place) or {}), **after}
        for (name, text), then in last.items():
            table = TABLES[name]
            now = self.row(table, key_from_text(table, text))
            if (then is None) != (now is None):
                return False
            if then and now and any(now[column] != value for column, value in then.items()):
                return False
        return True

    def play_back(self, changes: list[RowMapping]) -> None:
        """Undo these changes of the import, the last first."""
        for change in reversed(changes):
            table = TABLES[change["table_name"]]
            if change["before"] is None:
                row = self.row(table, key_from_text(table, change["record_key"]))
                if row is not None:
                    self._step.take(table, row)
            elif change["after"] is None:
                self._step.put(table, from_json(table, change["before"]))
            else:
                self._step.alter(
                    table,
                    key_from_text(table, change["record_key"]),
                    from_json(table, change["after"]),
                    from_json(table, change["before"]),
                )

    # what the import created

    def remove(self) -> None:
        """Take away what the import created and nobody touched or linked to since."""
        going = self._orders_that_go()
        buyers = {row[2] for row in going}
        gone = [row[0] for row in going]
        for key, kind, _ in going:
            del key
            self.removed[_plural(kind)] += 1
        self._tell(Kind.ORDER, gone, buyers)
        self._count_out(gone)
        self.removed["lines"] = self._delete(order_lines.c.order_id, gone)
        self._delete(orders.c.id, gone)
        customers_gone = self._customers_that_go()
        self._tell(Kind.CUSTOMER, customers_gone, ())
        self.forget_verdicts(customers_gone)
        self.removed["customers"] = self._delete(customers.c.id, customers_gone)

    def _orders_that_go(self) -> list[tuple[bytes, str, bytes]]:
        mine = select(
            orders.c.id,
            orders.c.kind,
            orders.c.customer_id,
            orders.c.number,
            orders.c.customer_number,
        ).where(orders.c.import_id == self._import_id)
        linked = self.linked(
            orders,
            (complaints.c.order_id, KeptBecause.HAS_COMPLAINT),
            (complaint_links.c.order_id, KeptBecause.HAS_COMPLAINT),
            (promises.c.order_id, KeptBecause.HAS_PROMISE),
            (shipments.c.order_id, KeptBecause.HAS_SHIPMENT),
            (follow_ups.c.order_id, KeptBecause.HAS_FOLLOW_UP),
            (surveys.c.order_id, KeptBecause.HAS_SURVEY),
        )
        going = []
        for key, kind, customer, number, customers_number in self._connection.execute(mine):
            why = self.changed_since(Kind.ORDER, key) or linked.get(key)
            if why is None:
                going.append((key, kind, customer))
            else:
                self.keep(Kind.ORDER, key, number or customers_number, why)
        return going

    def _customers_that_go(self) -> list[bytes]:
        mine = select(customers.c.id, customers.c.name).where(
            customers.c.import_id == self._import_id
        )
        linked = self.linked(
            customers,
            (complaints.c.customer_id, KeptBecause.HAS_COMPLAINT),
            (follow_ups.c.customer_id, KeptBecause.HAS_FOLLOW_UP),
            (surveys.c.customer_id, KeptBecause.HAS_SURVEY),
            (promises.c.customer_id, KeptBecause.HAS_PROMISE),
            (orders.c.customer_id, KeptBecause.HAS_ORDERS),
            (contacts.c.customer_id, KeptBecause.HAS_CONTACT),
            (interactions.c.customer_id, KeptBecause.HAS_INTERACTION),
        )
        going = []
        for key, name in self._connection.execute(mine):
            reason = self.changed_since(Kind.CUSTOMER, key) or linked.get(key)
            if reason is None:
                going.append(key)
            else:
                self.keep(Kind.CUSTOMER, key, name, reason)
        return going

    def linked(
        self, table: Table, *links: tuple[Column[Any], KeptBecause]
    ) -> dict[bytes, KeptBecause]:
        """Records that the import created and another hangs on, by the first of these columns."""
        linked: dict[bytes, KeptBecause] = {}
        for column, why in links:
            found = select(column).join(table, table.c.id == column)
            found = found.where(table.c.import_id == self._import_id).distinct()
            for key in self._connection.execute(found).scalars():
                linked.setdefault(key, why)
        return linked

    def forget_verdicts(self, keys: Collection[bytes]) -> None:
        """Nobody is asked again whether a name is a customer that goes."""
        for part in _parts(keys):
            query = select(match_verdicts).where(match_verdicts.c.customer_id.in_(part))
            for row in list(self._connection.execute(query).mappings()):
                self._step.take(match_verdicts, dict(row))

    def _delete(self, column: Column[Any], keys: Collection[bytes]) -> int:
        """Delete the rows whose column is one of these keys; how many there were."""
        number = 0
        for part in _parts(keys):
            number += self._connection.execute(
                delete(column.table).where(column.in_(part))
            ).rowcount
        return number

    def _count_out(self, order_ids: Collection[bytes]) -> None:
        if len(order_ids) > _MUCH:
            return  # all is counted anew
        names = ("item", "description")
        query = select(*(order_lines.c[name] for name in names))
        for part in _parts(order_ids):
            mine = query.where(order_lines.c.order_id.in_(part))
            self._step.count_lines(names, self._connection.execute(mine).all(), gone=True)

    def _tell(self, kind: Kind, keys: list[bytes], buyers: Collection[bytes]) -> None:
        """Say what is about to go, so that figures and search follow."""
        if not keys:
            return
        if len(keys) > _MUCH:
            self._step.touch(kind, count=len(keys))
            return
        self._step.touch(kind, keys)
        if buyers:
            self._step.remember(list(buyers))

    def keep(self, kind: Kind, key: bytes, name: str, why: KeptBecause) -> None:
        """Name a record that stays."""
        self.kept.append(KeptRecord(str(kind), key, name, why))


def _plural(kind: str) -> str:
    return "credit_notes" if kind == OrderKind.CREDIT_NOTE else "orders"


def _parts(keys: Collection[bytes]) -> Iterable[list[bytes]]:
    listed = list(keys)
    return [listed[start : start + _AT_ONCE] for start in range(0, len(listed), _AT_ONCE)]
