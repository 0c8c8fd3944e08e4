"""Keeping the search index: what every record is found by, brought up to date by each step.

`storage.search_texts` says what is found by which words, `storage.search_hits` finds it.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Select, delete, func, select

from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.domain.names import fold, latin
from tradetrust_desktop.domain.searching import Found
from tradetrust_desktop.storage import items, sqlite_only
from tradetrust_desktop.storage.derived import Touched
from tradetrust_desktop.storage.schema import customer_words, customers, orders, search_records
from tradetrust_desktop.storage.search_texts import OF_CUSTOMER, TABLES, existing, texts, words_of

_PART: Final = 1_000
"""Records looked at together."""
_KINDS: Final[dict[Kind, Found]] = {Kind(kind): kind for kind in Found if kind is not Found.ITEM}


def filter_words(name: str, local_name: str, code: str, city: str) -> str:
    """What the filter of the customers looks through."""
    whole = f"{name} {local_name} {code} {city}"
    reading = latin(whole)
    return f"{fold(whole)} {reading}" if reading else fold(whole)


def refresh(connection: Connection, touched: Touched) -> None:
    """Bring the items, the index and the customers' words up to date after a step."""
    changed_items = items.refresh(connection, touched)
    if touched.everything and not _follow(connection):
        _rebuild_index(connection)
        return
    records: set[tuple[Found, bytes]] = {
        (_KINDS[kind], key) for kind, key in touched.records if kind in _KINDS
    }
    records.update((Found.ITEM, key) for key in changed_items)
    if touched.import_id is not None:
        for table, kind in ((customers, Found.CUSTOMER), (orders, Found.ORDER)):
            mine = select(table.c.id).where(table.c.import_id == touched.import_id)
            new = sqlite_only.packed_ids(connection, mine.order_by(table.c.id))
            records.difference_update((kind, key) for key in new)
            _drop(connection, kind, new if len(new) <= _PART else ())
            if kind is Found.CUSTOMER:
                _write_words(connection, new)
            _add(connection, kind, new, is_range=True)
    changed = [key for kind, key in records if kind is Found.CUSTOMER]
    renamed = _write_words(connection, changed)
    for kind in OF_CUSTOMER:
        table = TABLES[kind]
        for keys in _parts(renamed):
            query = select(table.c.id).where(table.c.customer_id.in_(keys))
            records.update((kind, key) for key in connection.execute(query).scalars())
    for kind in Found:
        mine_too = [key for of, key in records if of is kind]
        _drop(connection, kind, mine_too)
        _add(connection, kind, mine_too)


def _follow(connection: Connection) -> bool:
    """Take out what is gone and add what is new; False where making all anew is less work."""
    every = connection.execute(select(func.count()).select_from(search_records)).scalar_one()
    gone, new = {}, {}
    for kind in Found:
        entries = select(search_records.c.record_id).where(search_records.c.kind == kind)
        gone[kind] = sqlite_only.packed_ids(connection, entries.except_(existing(kind)))
        new[kind] = sqlite_only.packed_ids(connection, existing(kind).except_(entries))
    if sum(map(len, gone.values())) > every // 2:
        return False
    _write_words(connection, gone[Found.CUSTOMER] + new[Found.CUSTOMER])
    for kind in Found:
        _drop(connection, kind, gone[kind])
        _add(connection, kind, new[kind])
    return True


def rebuild(connection: Connection) -> None:
    """Make the items, the index and the customers' words anew."""
    items.rebuild(connection)
    _rebuild_index(connection)


def _rebuild_index(connection: Connection) -> None:
    connection.execute(delete(customer_words))
    sqlite_only.clear_search(connection)
    connection.execute(delete(search_records))
    for kind in Found:
        every = sqlite_only.packed_ids(connection, existing(kind).order_by(TABLES[kind].c.id))
        if kind is Found.CUSTOMER:
            _write_words(connection, every)
        _add(connection, kind, every)


def differences(connection: Connection) -> list[str]:
    """Kinds of which search has not exactly the records that exist, and wrong items; none if right.

    Reads only.
    """
    found = items.differences(connection)
    for kind in Found:
        entries = select(search_records.c.record_id).where(search_records.c.kind == kind)
        if _unlike(connection, existing(kind), entries):
            found.append(str(kind))
    if _unlike(
        connection,
        select(customers.c.id, customers.c.name_key),
        select(customer_words.c.customer_id, customer_words.c.name_key),
    ):
        found.append(customer_words.name)
    return found


def _unlike(connection: Connection, first: Select[Any], second: Select[Any]) -> bool:
    return any(
        connection.execute(one.except_(other).limit(1)).first() is not None
        for one, other in ((first, second), (second, first))
    )


def _write_words(connection: Connection, keys: Sequence[bytes]) -> list[bytes]:
    """Write what the filter of the customers looks through; ids of those where it is another."""
    query = select(
        customers.c.id,
        customers.c.name_key,
        customers.c.name,
        customers.c.local_name,
        customers.c.code,
        customers.c.city,
    )
    changed: list[bytes] = []
    for part in _parts(keys):
        known = customer_words.c.customer_id.in_(part)
        before = {
            key: (name_key, words)
            for name_key, key, words in connection.execute(select(customer_words).where(known))
        }
        after = {
            row[0]: (row[1], filter_words(*row[2:]))
            for row in sqlite_only.packed_rows(connection, query.where(customers.c.id.in_(part)))
        }
        other = [key for key in part if before.get(key) != after.get(key)]
        changed += other
        old = [key for key in other if key in before]
        if old:
            connection.execute(delete(customer_words).where(customer_words.c.customer_id.in_(old)))
        new = [(after[key][0], key, after[key][1]) for key in other if key in after]
        columns = ("name_key", "customer_id", "words")
        sqlite_only.add_rows(connection, customer_words, columns, new)
    return changed


def _parts(keys: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    for start in range(0, len(keys), _PART):
        yield keys[start : start + _PART]


def _drop(connection: Connection, kind: Found, keys: Sequence[bytes]) -> None:
    """Take the entries of these records out."""
    for part in _parts(keys):
        known = (search_records.c.kind == kind) & search_records.c.record_id.in_(part)
        query = select(search_records.c.id, search_records.c.words).where(known)
        old = [(number, text) for number, text in connection.execute(query)]
        if old:
            sqlite_only.remove_from_search(connection, kind, old)
            connection.execute(delete(search_records).where(known))


def _add(
    connection: Connection, kind: Found, keys: Sequence[bytes], *, is_range: bool = False
) -> None:
    """Add entries for those of these records that exist.

    `is_range`: the keys are sorted, with hardly any others in between, as those of an import;
    asking for their range is quicker than naming each.
    """
    if not keys:
        return
    last = connection.execute(select(func.max(search_records.c.id))).scalar() or 0
    query = texts(kind)
    key_column = next(iter(query.selected_columns))
    for part in _parts(keys):
        if is_range:
            between = query.where(key_column.between(part[0], part[-1]))
            asked = set(part)
            rows = sqlite_only.packed_rows(connection, between)
            found = [row for row in rows if row[0] in asked]
        else:
            found = sqlite_only.packed_rows(connection, query.where(key_column.in_(part)))
        if not found:
            continue
        entries = [
            (number, str(kind), row[0], words_of(kind, row))
            for number, row in enumerate(found, start=last + 1)
        ]
        last += len(found)
        columns = ("id", "kind", "record_id", "words")
        sqlite_only.add_rows(connection, search_records, columns, entries)
        sqlite_only.add_to_search(connection, kind, [(entry[0], entry[3]) for entry in entries])
