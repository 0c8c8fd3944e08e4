"""Taking back an import of complaints: what nobody touched or linked to since."""

from collections.abc import Iterable
from typing import Any, Final

from sqlalchemy import RowMapping, Table, select

from tradetrust_desktop.domain.changes import Act, Kind
from tradetrust_desktop.domain.importing.values import KeptBecause, TakenBack
from tradetrust_desktop.storage import sqlite_only
from tradetrust_desktop.storage.import_undo import TakingBack
from tradetrust_desktop.storage.logged_rows import TABLES, from_json
from tradetrust_desktop.storage.schema import (
    actions,
    complaint_links,
    complaint_merges,
    complaints,
    contacts,
    customers,
    evidence,
    follow_ups,
    imports,
    interactions,
    orders,
    playbook_ticks,
    promises,
    remedies,
    step_changes,
    surveys,
    twin_texts,
)
from tradetrust_desktop.storage.steps import Step

_KINDS: Final = (Kind.COMPLAINT, Kind.CUSTOMER)
_TO_COMPLAINT: Final = (
    (follow_ups.c.complaint_id, KeptBecause.HAS_FOLLOW_UP),
    (surveys.c.complaint_id, KeptBecause.HAS_SURVEY),
    (promises.c.complaint_id, KeptBecause.HAS_PROMISE),
    (evidence.c.complaint_id, KeptBecause.HAS_EVIDENCE),
    *(
        (column, KeptBecause.CHANGED_LATER)
        for column in (
            complaint_merges.c.kept_id,
            complaint_merges.c.merged_id,
            actions.c.complaint_id,
            remedies.c.complaint_id,
            complaint_links.c.complaint_id,
            twin_texts.c.complaint_id,
            playbook_ticks.c.complaint_id,
        )
    ),
)
_TO_CUSTOMER: Final = (
    (complaints.c.customer_id, KeptBecause.HAS_COMPLAINT),
    (orders.c.customer_id, KeptBecause.HAS_ORDERS),
    (follow_ups.c.customer_id, KeptBecause.HAS_FOLLOW_UP),
    (surveys.c.customer_id, KeptBecause.HAS_SURVEY),
    (promises.c.customer_id, KeptBecause.HAS_PROMISE),
    (contacts.c.customer_id, KeptBecause.HAS_CONTACT),
    (interactions.c.customer_id, KeptBecause.HAS_INTERACTION),
)


def take_back(step: Step, import_id: bytes) -> TakenBack:
    """Undo what an import of complaints did; what was touched since stays and is named."""
    sqlite_only.let_references_wait(step.connection)
    work = _Work(step, import_id)
    work.complaints()
    work.customers()
    step.update(imports, import_id, {"taken_back_ms": step.now_ms()})
    return TakenBack(import_id, work.removed, work.restored, tuple(work.back.kept))


class _Work:
    def __init__(self, step: Step, import_id: bytes) -> None:
        self._connection = step.connection
        self._import_id = import_id
        self.back = TakingBack(step, import_id, act=Act.IMPORT_COMPLAINTS, kinds=_KINDS)
        self.removed = {"complaints": 0, "customers": 0}
        self.restored = {"complaints": 0}
        self._done = self._by_record()

    def complaints(self) -> None:
        """Remove what was added, give back what was changed."""
        linked = self.back.linked(complaints, *_TO_COMPLAINT)
        spoken = self._spoken_since()
        for (kind, key), changes in self._done.items():
            if kind is not Kind.COMPLAINT:
                continue
            row = self.back.row(complaints, (key,))
            if row is None:
                self._keep_gone(key, changes)
                continue
            is_new = row["import_id"] == self._import_id
            why = self.back.changed_since(kind, key) or (linked.get(key) if is_new else None)
            if why is None and key in spoken:
                why = KeptBecause.HAS_INTERACTION
            if why is not None:
                self.back.keep(kind, key, row["number"], why)
                continue
            self.back.play_back(changes)
            if is_new:
                self.removed["complaints"] += 1
            else:
                self.restored["complaints"] += 1

    def customers(self) -> None:
        """Remove the customers that were added and that nothing hangs on."""
        linked = self.back.linked(customers, *_TO_CUSTOMER)
        for (kind, key), changes in self._done.items():
            row = self.back.row(customers, (key,)) if kind is Kind.CUSTOMER else None
            if row is None:
                continue
            why = self.back.changed_since(kind, key) or linked.get(key)
            if why is not None:
                self.back.keep(kind, key, row["name"], why)
                continue
            self.back.forget_verdicts([key])
            self.back.play_back(changes)
            self.removed["customers"] += 1

    def _by_record(self) -> dict[tuple[Kind, bytes], list[RowMapping]]:
        """What the import wrote, by the complaint or the customer it belongs to."""
        query = (
            select(step_changes)
            .where(step_changes.c.step_id == self.back.own, step_changes.c.table_name != "imports")
            .order_by(step_changes.c.place)
        )
        found: dict[tuple[Kind, bytes], list[RowMapping]] = {}
        for change in self._connection.execute(query).mappings():
            kind = Kind(change["record_kind"])
            key = bytes.fromhex(change["record_key"].split("/")[0])
            if kind is Kind.INTERACTION:
                kind, key = Kind.COMPLAINT, _after(change)["complaint_id"]
            found.setdefault((kind, key), []).append(change)
        return found

    def _spoken_since(self) -> set[bytes]:
        """Complaints of the import with a message that it did not bring itself."""
        mine = {
            bytes.fromhex(change["record_key"])
            for changes in self._done.values()
            for change in changes
            if change["table_name"] == interactions.name
        }
        query = select(interactions.c.id, interactions.c.complaint_id).join(
            complaints, complaints.c.id == interactions.c.complaint_id
        )
        query = query.where(complaints.c.import_id == self._import_id)
        return {key for said, key in self._connection.execute(query) if said not in mine}

    def _keep_gone(self, key: bytes, changes: Iterable[RowMapping]) -> None:
        """One that was added and deleted since is gone anyway; a changed one is named."""
        was_there = any(
            change["table_name"] == complaints.name and change["before"] is not None
            for change in changes
        )
        if was_there:
            self.back.keep(Kind.COMPLAINT, key, "", KeptBecause.GONE)


def _after(change: RowMapping) -> dict[str, Any]:
    table: Table = TABLES[change["table_name"]]
    return from_json(table, change["after"])
