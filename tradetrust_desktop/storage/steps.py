"""One act of a user as one transaction: every write goes through a step, which logs it."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from itertools import islice
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import Connection, Table, delete, insert, select, update

from tradetrust_desktop.domain.changes import Act, Changes, Kind
from tradetrust_desktop.storage import derived, row_counts, search, sqlite_only
from tradetrust_desktop.storage.logged_rows import (
    KIND_OF,
    is_row,
    key_of,
    key_text,
    to_json,
)
from tradetrust_desktop.storage.schema import (
    complaints,
    customers,
    follow_ups,
    interactions,
    order_lines,
    orders,
    settings,
    step_blobs,
    step_changes,
    steps,
)

_BATCH: Final = 8_000


class StepKind(StrEnum):
    """What a row of the change log stands for."""

    ACT = "act"
    UNDO = "undo"
    REDO = "redo"
    BARRIER = "barrier"
    """An act that is not undone, and before which nothing can be undone any more."""


class StepState(StrEnum):
    """Whether an act can be undone (done), redone (undone) or neither (gone)."""

    DONE = "done"
    UNDONE = "undone"
    GONE = "gone"


class Step:
    """The writing side of one act; made by `Database.step`, worthless after its block."""

    def __init__(
        self,
        connection: Connection,
        *,
        step_id: int,
        kind: StepKind,
        import_id: bytes | None,
        asked_by: object,
        now_ms: Callable[[], int],
        who: str = "",
    ) -> None:
        self.connection = connection
        self.step_id = step_id
        self.kind = kind
        self.import_id = import_id
        self.now_ms = now_ms
        self.who = who
        """Who acts, as the change log names them."""
        self.changes = Changes(asked_by=asked_by)
        """What the step changed; complete when its block has ended."""
        self._asked_by = asked_by
        self._place = 0
        self._records: dict[Kind, set[str]] = {}
        self._bulk: Counter[Kind] = Counter()
        self._touched = derived.Touched()
        self._counts: Counter[str] = Counter()
        self._recount: set[str] = set()

    def insert(self, table: Table, values: Mapping[str, object]) -> None:
        """Add a row and log it; created and changed times are filled in where they are missing."""
        row = _storable(values)
        for name in ("created_ms", "changed_ms"):
            if name in table.c and name not in row:
                row[name] = self.now_ms()
        for column in table.c:
            if column.name not in row:
                default = column.server_default
                row[column.name] = None if default is None else default.arg  # type: ignore[attr-defined]
        self.put(table, row)

    def update(
        self, table: Table, key: bytes | tuple[Any, ...], values: Mapping[str, object]
    ) -> bool:
        """Change columns of a row and log what they were; False when nothing differs.

        Raises KeyError where there is no such row.
        """
        whole = key if isinstance(key, tuple) else (key,)
        before = self._row(table, whole)
        new = {name: v for name, v in _storable(values).items() if before[name] != v}
        if not new:
            return False
        if "changed_ms" in table.c and "changed_ms" not in new:
            new["changed_ms"] = self.now_ms()
        self.alter(table, whole, {name: before[name] for name in new}, new)
        return True

    def delete(self, table: Table, key: bytes | tuple[Any, ...]) -> None:
        """Remove a row and log it. Raises KeyError where there is no such row."""
        whole = key if isinstance(key, tuple) else (key,)
        self.take(table, self._row(table, whole))

    def bulk_insert(
        self, table: Table, columns: Sequence[str], rows: Iterable[Sequence[object]]
    ) -> int:
        """Add many rows without logging each; returns their number.

        Allowed for customers and orders that carry this step's import id and for lines of
        such orders, which is how undo finds them again. Values are those of the database:
        days as ISO text. Call `touch` afterwards.
        """
        if table not in (customers, orders, order_lines):
            raise ValueError(table.name)
        number = 0
        source = iter(rows)
        while batch := list(islice(source, _BATCH)):
            sqlite_only.add_rows(self.connection, table, columns, batch)
            number += len(batch)
            if table is order_lines:
                self.count_lines(columns, batch)
        self._counts[table.name] += number
        return number

    def touch(
        self, kind: Kind, keys: Iterable[bytes] | None = None, count: int | None = None
    ) -> None:
        """Say what was changed in bulk, or by SQL of one's own on `connection`.

        The rows of that kind are counted again. Without `keys`, derived tables and search
        follow for what carries the step's import id; in a barrier, or without such an id,
        figures are made anew altogether, and search follows for rows that came or went.
        With `keys`, search follows for these records, and the customers' figures only if
        `remember` was called before the change.
        `count` is the number of records for `changes`.
        """
        self._recount.update(name for name, of in KIND_OF.items() if of is kind)
        if keys is None:
            self._bulk[kind] += count or 0
            self._touched.import_id = self._new_rows
            self._touched.everything = self._touched.everything or self._new_rows is None
            return
        known = list(keys)
        self._bulk[kind] += len(known) if count is None else count
        self._touched.records.update((kind, key) for key in known)

    def count_lines(
        self, columns: Sequence[str], rows: Sequence[Sequence[Any]], *, gone: bool = False
    ) -> None:
        """Say which lines of orders came, or are gone, by SQL of one's own.

        Not needed after `bulk_insert`, nor where `touch` makes everything anew.
        """
        if "item" in columns and "description" in columns:
            # zip makes no new pair for each line of half a million
            item, description = columns.index("item"), columns.index("description")
            found: Iterable[tuple[str, str]] = zip(
                map(itemgetter(item), rows), map(itemgetter(description), rows), strict=True
            )
        else:
            whole = [dict(zip(columns, row, strict=True)) for row in rows]
            found = [(row.get("item", ""), row.get("description", "")) for row in whole]
        if gone:
            self._touched.lines.subtract(found)
        else:
            self._touched.lines.update(found)  # at once: one Counter after the other is slow

    # the three ways a row changes, also used to play the log back

    def put(self, table: Table, row: Mapping[str, Any]) -> None:
        """Add exactly this row and log it."""
        self._note(table, row)
        if table is order_lines:
            self._touched.lines[row["item"], row["description"]] += 1
        self.connection.execute(insert(table), dict(row))
        self._counts[table.name] += 1
        self._log(table, key_of(table, row), before=None, after=row)

    def alter(
        self,
        table: Table,
        key: tuple[Any, ...],
        before: Mapping[str, Any],
        after: Mapping[str, Any],
    ) -> None:
        """Set exactly these columns and log both sides."""
        row = self._row(table, key)
        new = {**row, **after}
        self._note(table, row)
        self._note(table, new)
        if table is order_lines:
            self._touched.lines[row["item"], row["description"]] -= 1
            self._touched.lines[new["item"], new["description"]] += 1
        self.connection.execute(update(table).where(is_row(table, key)), dict(after))
        self._log(table, key, before=before, after=after)

    def take(self, table: Table, row: Mapping[str, Any]) -> None:
        """Remove this row and log it."""
        self._note(table, row)
        if table is order_lines:
            self._touched.lines[row["item"], row["description"]] -= 1
        key = key_of(table, row)
        self.connection.execute(delete(table).where(is_row(table, key)))
        self._counts[table.name] -= 1
        self._log(table, key, before=row, after=None)

    def row(self, table: Table, key: tuple[Any, ...]) -> dict[str, Any]:
        """A whole row as it stands. Raises KeyError where there is none."""
        return self._row(table, key)

    def _row(self, table: Table, key: tuple[Any, ...]) -> dict[str, Any]:
        found = self.connection.execute(select(table).where(is_row(table, key))).mappings().first()
        if found is None:
            raise KeyError(key_text(key))
        return dict(found)

    def remember(self, customer_ids: Iterable[bytes]) -> None:
        """Before changing orders of these customers by SQL of one's own: keep what they were."""
        for customer_id in customer_ids:
            self._touched.remember(self.connection, customer_id, self._new_rows)

    @property
    def _new_rows(self) -> bytes | None:
        """The import whose rows this step creates."""
        return self.import_id if self.kind in (StepKind.ACT, StepKind.REDO) else None

    def _note(self, table: Table, row: Mapping[str, Any]) -> None:
        """Before a change: remember what derived tables and search say because of this row."""
        kind = KIND_OF[table.name]
        owner = key_of(table, row)[0]
        self._records.setdefault(kind, set()).add(str(owner))
        if table is orders:
            self.remember([row["customer_id"]])
        elif table is customers:
            self.remember([row["id"]])
        if table in (customers, interactions, follow_ups, complaints):
            self._touched.spoken.add(row["id" if table is customers else "customer_id"])
        elif table is settings and row["name"] == "firm":
            self._touched.rhythm = True
        if isinstance(owner, bytes):
            self._touched.records.add((kind, owner))

    def _log(
        self,
        table: Table,
        key: tuple[Any, ...],
        *,
        before: Mapping[str, Any] | None,
        after: Mapping[str, Any] | None,
    ) -> None:
        self._place += 1
        self.connection.execute(
            insert(step_changes),
            {
                "step_id": self.step_id,
                "place": self._place,
                "table_name": table.name,
                "record_kind": KIND_OF[table.name],
                "record_key": key_text(key),
                "before": None if before is None else to_json(before),
                "after": None if after is None else to_json(after),
            },
        )

    def finish(self) -> bool:
        """Bring derived tables, search and counts up to date; False if nothing changed."""
        numbers = Counter({kind: len(keys) for kind, keys in self._records.items()})
        numbers.update(self._bulk)
        self.changes = Changes(
            {kind: number for kind, number in numbers.items() if number}, self._asked_by
        )
        if not (
            self._place or self._bulk or self._touched.everything or any(self._counts.values())
        ):
            return False
        derived.refresh(self.connection, self._touched)
        search.refresh(self.connection, self._touched)
        row_counts.refresh(self.connection, self._counts, self._recount)
        return True


def _storable(values: Mapping[str, object]) -> dict[str, Any]:
    """The values with halves of signs, which a name of a file may have, as question marks."""
    return {
        name: value.encode(errors="replace").decode()
        if isinstance(value, str) and not value.isascii()
        else value
        for name, value in values.items()
    }


@contextmanager
def kept_step(
    connection: Connection,
    act: Act,
    *,
    kind: StepKind,
    params: Mapping[str, str],
    asked_by: object,
    import_id: bytes | None,
    now_ms: Callable[[], int],
    who: str,
    of_step: int | None = None,
) -> Iterator[Step]:
    """A step over an open transaction: its row in the log, and all that follows from it."""
    own = StepState.DONE if kind is StepKind.ACT else StepState.GONE
    row = {
        "time_ms": now_ms(),
        "who": who,
        "kind": kind,
        "act": act,
        "params": json.dumps(_storable(params), ensure_ascii=False),
        "of_step": of_step,
        "state": own,
        "import_id": import_id,
    }
    key = connection.execute(insert(steps), row).inserted_primary_key
    step_id = int(key[0]) if key else 0
    step = Step(
        connection,
        step_id=step_id,
        kind=kind,
        import_id=import_id,
        asked_by=asked_by,
        now_ms=now_ms,
        who=who,
    )
    yield step
    if not step.finish() and kind in (StepKind.ACT, StepKind.BARRIER):
        connection.execute(delete(steps).where(steps.c.id == step_id))
        return
    _settle(connection, step_id, kind)


def _settle(connection: Connection, step_id: int, kind: StepKind) -> None:
    """A new act ends what could be redone; a barrier also what could be undone."""
    ended = {
        StepKind.ACT: [StepState.UNDONE],
        StepKind.BARRIER: [StepState.UNDONE, StepState.DONE],
    }.get(kind)
    if ended:
        ending = select(steps.c.id).where(steps.c.state == StepState.UNDONE)
        connection.execute(delete(step_blobs).where(step_blobs.c.step_id.in_(ending)))
        connection.execute(
            update(steps)
            .where(steps.c.state.in_(ended), steps.c.id != step_id)
            .values(state=StepState.GONE)
        )
