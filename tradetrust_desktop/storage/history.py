"""Undo and redo: the change log played back as a new step, also after a restart."""

import json
import zlib
from contextlib import AbstractContextManager
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, Table, delete, func, insert, select, update

from tradetrust_desktop.domain.changes import Act, Changes, Kind, StepSummary
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.storage import complaint_clocks, sqlite_only
from tradetrust_desktop.storage.engine import Database
from tradetrust_desktop.storage.logged_rows import TABLES, from_json, key_from_text
from tradetrust_desktop.storage.schema import (
    complaints,
    customers,
    order_lines,
    orders,
    step_blobs,
    step_changes,
    steps,
)
from tradetrust_desktop.storage.steps import Step, StepKind, StepState, kept_step

_BATCH: Final = 5_000
"""Rows packed together: little enough that lists stay quick meanwhile."""
_NEWER: Final = '%"progress_due_ms"%'
_AT_ONCE: Final = 100
_FEW: Final = 2_000
"""Up to so many customers the figures follow by difference."""


class History:
    """What can be undone and redone in a database. All methods may be called from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def next_undo(self, connection: Connection) -> StepSummary | None:
        """The act that `undo` would take back; None where there is none."""
        found = _latest(connection, StepState.DONE)
        return None if found is None else _summary(found)

    def next_redo(self, connection: Connection) -> StepSummary | None:
        """The act that `redo` would bring back; None where there is none."""
        found = _earliest_undone(connection)
        return None if found is None else _summary(found)

    def undo(self, *, asked_by: object = None) -> tuple[StepSummary, Changes]:
        """Take the last act back. Refused NOT_FOUND where there is nothing to undo."""
        with self._database.writing() as connection:
            found = _latest(connection, StepState.DONE)
            if found is None:
                raise Refused(Problem(Code.NOT_FOUND, field="undo"))
            with self._playing(connection, found, StepKind.UNDO, asked_by) as step:
                _undo(step, found)
            _mark(connection, found, StepState.UNDONE)
        return _summary(found), step.changes

    def redo(self, *, asked_by: object = None) -> tuple[StepSummary, Changes]:
        """Bring the act undone last back. Refused NOT_FOUND where there is nothing to redo."""
        with self._database.writing() as connection:
            found = _earliest_undone(connection)
            if found is None:
                raise Refused(Problem(Code.NOT_FOUND, field="redo"))
            with self._playing(connection, found, StepKind.REDO, asked_by) as step:
                _redo(step, found)
            _mark(connection, found, StepState.DONE)
        return _summary(found), step.changes

    def _playing(
        self, connection: Connection, found: RowMapping, kind: StepKind, asked_by: object
    ) -> AbstractContextManager[Step]:
        sqlite_only.let_references_wait(connection)
        return kept_step(
            connection,
            Act(found["act"]),
            kind=kind,
            params=json.loads(found["params"]),
            asked_by=asked_by,
            import_id=found["import_id"],
            now_ms=self._database.now_ms,
            who=self._database.who,
            of_step=found["id"],
        )


def _latest(connection: Connection, state: StepState) -> RowMapping | None:
    query = (
        select(steps)
        .where(steps.c.kind == StepKind.ACT, steps.c.state == state)
        .order_by(steps.c.id.desc())
        .limit(1)
    )
    return connection.execute(query).mappings().first()


def _earliest_undone(connection: Connection) -> RowMapping | None:
    # Acts are undone from the last one backwards, so the one undone last is the earliest.
    query = (
        select(steps)
        .where(steps.c.kind == StepKind.ACT, steps.c.state == StepState.UNDONE)
        .order_by(steps.c.id)
        .limit(1)
    )
    return connection.execute(query).mappings().first()


def _mark(connection: Connection, found: RowMapping, state: StepState) -> None:
    connection.execute(update(steps).where(steps.c.id == found["id"]).values(state=state))


def _summary(row: RowMapping) -> StepSummary:
    return StepSummary(
        step_id=row["id"],
        act=Act(row["act"]),
        params=json.loads(row["params"]),
        time_ms=row["time_ms"],
    )


def _logged(connection: Connection, step_id: int, *, backwards: bool) -> list[RowMapping]:
    place = step_changes.c.place
    query = (
        select(step_changes)
        .where(step_changes.c.step_id == step_id)
        .order_by(place.desc() if backwards else place)
    )
    return list(connection.execute(query).mappings())


def _undo(step: Step, found: RowMapping) -> None:
    for change in _logged(step.connection, found["id"], backwards=True):
        _play(step, change, before=change["after"], after=change["before"])
    _follow(step, found["id"])
    if found["import_id"] is not None:
        _pack(step, found["id"], found["import_id"])


def _redo(step: Step, found: RowMapping) -> None:
    if found["import_id"] is not None:
        _unpack(step, found["id"])
    for change in _logged(step.connection, found["id"], backwards=False):
        _play(step, change, before=change["before"], after=change["after"])
    _follow(step, found["id"])


def _follow(step: Step, step_id: int) -> None:
    """What an earlier version of the program logged says nothing of when customers hear again."""
    query = select(step_changes.c.record_key).where(
        step_changes.c.step_id == step_id,
        step_changes.c.table_name == complaints.name,
        func.coalesce(step_changes.c.after, step_changes.c.before).not_like(_NEWER),
    )
    # no earlier version touched many at once, so more of them need nothing
    for key in step.connection.execute(query.limit(_AT_ONCE)).scalars():
        complaint_clocks.follow(step.connection, bytes.fromhex(key))


def _play(step: Step, change: RowMapping, *, before: str | None, after: str | None) -> None:
    table = TABLES[change["table_name"]]
    if before is None and after is not None:
        step.put(table, from_json(table, after))
        return
    key = key_from_text(table, change["record_key"])
    if after is None:
        step.take(table, step.row(table, key))
    else:
        old = from_json(table, before or "{}")
        step.alter(table, key, old, from_json(table, after))


# bulk rows: an import is one step, and what it created is found by its id


def _mine(table: Table, import_id: bytes) -> Any:
    if table is order_lines:
        of_import = select(orders.c.id).where(orders.c.import_id == import_id)
        return order_lines.c.order_id.in_(of_import)
    return table.c.import_id == import_id


def _pack(step: Step, step_id: int, import_id: bytes) -> None:
    """Move the rows that an import created into `step_blobs`."""
    connection = step.connection
    _tell_before(step, import_id)
    place = 0
    for table in (customers, orders, order_lines):
        query = select(table).where(_mine(table, import_id)).order_by(*table.primary_key)
        for rows in sqlite_only.row_batches(connection, query, _BATCH):
            if table is order_lines:
                step.count_lines(table.c.keys(), rows, gone=True)
            place += 1
            text = json.dumps(
                {"columns": [c.name for c in table.c], "rows": [_plain(row) for row in rows]},
                ensure_ascii=False,
                separators=(",", ":"),
            )
            connection.execute(
                insert(step_blobs),
                {
                    "step_id": step_id,
                    "place": place,
                    "table_name": table.name,
                    "rows": zlib.compress(text.encode(), level=1),
                },
            )
    for table in (order_lines, orders, customers):
        connection.execute(delete(table).where(_mine(table, import_id)))


def _tell_before(step: Step, import_id: bytes) -> None:
    """Say what is about to go; where it is little, figures and search follow by difference."""
    for table, kind in ((customers, Kind.CUSTOMER), (orders, Kind.ORDER)):
        mine = select(table.c.id).where(_mine(table, import_id))
        keys = sqlite_only.packed_ids(step.connection, mine)
        if not keys:
            continue
        if len(keys) > _FEW:
            step.touch(kind, count=len(keys))
        else:
            step.touch(kind, keys)
            buyers = select(orders.c.customer_id).where(orders.c.import_id == import_id)
            step.remember(list(step.connection.execute(buyers.distinct()).scalars()))


def _plain(row: tuple[Any, ...]) -> list[Any]:
    return [value.hex() if isinstance(value, bytes) else value for value in row]


def _unpack(step: Step, step_id: int) -> None:
    """Put the rows of `step_blobs` back, exactly as they were, and forget the blobs."""
    connection = step.connection
    mine = step_blobs.c.step_id == step_id
    places = list(
        connection.execute(
            select(step_blobs.c.place).where(mine).order_by(step_blobs.c.place)
        ).scalars()
    )
    numbers = {Kind.CUSTOMER: 0, Kind.ORDER: 0}
    for place in places:
        name, blob = connection.execute(
            select(step_blobs.c.table_name, step_blobs.c.rows).where(
                mine, step_blobs.c.place == place
            )
        ).one()
        table = TABLES[name]
        packed = json.loads(zlib.decompress(blob))
        ids = [at for at, c in enumerate(packed["columns"]) if sqlite_only.is_id(table.c[c])]
        for row in packed["rows"]:
            for at in ids:
                if row[at] is not None:
                    row[at] = bytes.fromhex(row[at])
        sqlite_only.add_rows(connection, table, packed["columns"], packed["rows"])
        if table is order_lines:
            step.count_lines(packed["columns"], packed["rows"])
        if table is customers:
            numbers[Kind.CUSTOMER] += len(packed["rows"])
        elif table is orders:
            numbers[Kind.ORDER] += len(packed["rows"])
    connection.execute(delete(step_blobs).where(mine))
    for kind, number in numbers.items():
        if number:
            step.touch(kind, count=number)
