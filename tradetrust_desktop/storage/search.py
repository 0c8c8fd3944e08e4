"""Searching all records by words: Chinese as overlapping pairs, everything else folded."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Select, Table, delete, func, select

from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.domain.names import fold, latin, words
from tradetrust_desktop.storage import sqlite_only
from tradetrust_desktop.storage.derived import Touched
from tradetrust_desktop.storage.schema import (
    complaints,
    customer_words,
    customers,
    follow_ups,
    orders,
    search_records,
)

_CJK: Final = re.compile(
    "[\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003134f]+"
)
_PART: Final = 1_000
"""Records looked at together."""


@dataclass(frozen=True)
class Hit:
    """A record found: its kind and id, what it is called, and what tells it from others."""

    kind: Kind
    id: bytes
    title: str
    detail: str


def find(connection: Connection, text: str, limit: int = 20) -> list[Hit]:
    """Records that have all the words of a text, best first; the last word may be unfinished."""
    wanted = _wanted(text)
    if not wanted:
        return []
    numbers = sqlite_only.search_entries(connection, wanted, limit)
    query = select(search_records.c.id, search_records.c.kind, search_records.c.record_id).where(
        search_records.c.id.in_(numbers)
    )
    record_of = {number: (Kind(kind), key) for number, kind, key in connection.execute(query)}
    named: dict[tuple[Kind, bytes], tuple[str, str]] = {}
    for kind in {kind for kind, _ in record_of.values()}:
        keys = [key for of, key in record_of.values() if of is kind]
        for key, title, detail in connection.execute(_titles(kind, keys)):
            named[kind, key] = (title, detail)
    found = [record_of[number] for number in numbers if number in record_of]
    # customers first: who types a name wants the firm before its hundred orders
    found.sort(key=lambda record: record[0] is not Kind.CUSTOMER)
    return [Hit(kind, key, *named[kind, key]) for kind, key in found if (kind, key) in named]


def _wanted(text: str) -> list[tuple[str, bool]]:
    """The words to look for, and whether each may go on."""
    typed = words(text)
    wanted: list[tuple[str, bool]] = []
    for place, word in enumerate(typed):
        end = 0
        for run in _CJK.finditer(word):
            if run.start() > end:
                wanted.append((word[end : run.start()], False))
            chinese = run.group()
            if len(chinese) == 1:
                wanted.append((chinese, True))
            wanted += [(chinese[at : at + 2], False) for at in range(len(chinese) - 1)]
            end = run.end()
        if end < len(word):
            wanted.append((word[end:], place == len(typed) - 1))
    return wanted


def indexed(*texts: str) -> str:
    """The words under which an entry is found, separated by blanks.

    Chinese runs become overlapping pairs and their last character alone, so that a single
    character is found as the beginning of a pair.
    """
    whole = " ".join(texts)
    if whole.isascii():
        return " ".join(set(words(whole)))
    found: set[str] = set()
    for word in words(whole):
        end = 0
        for run in _CJK.finditer(word):
            found.add(word[end : run.start()])
            chinese = run.group()
            found.update(chinese[at : at + 2] for at in range(len(chinese) - 1))
            found.add(chinese[-1])
            end = run.end()
        found.add(word[end:])
    return " ".join(found - {""})


def filter_words(name: str, local_name: str, code: str, city: str) -> str:
    """What the filter of the customers looks through."""
    whole = f"{name} {local_name} {code} {city}"
    reading = latin(whole)
    return f"{fold(whole)} {reading}" if reading else fold(whole)


def refresh(connection: Connection, touched: Touched) -> None:
    """Bring the index and the customers' words up to date after a step."""
    if touched.everything and not _follow(connection):
        rebuild(connection)
        return
    records = set(touched.records)
    if touched.import_id is not None:
        for table, kind in ((customers, Kind.CUSTOMER), (orders, Kind.ORDER)):
            mine = select(table.c.id).where(table.c.import_id == touched.import_id)
            new = sqlite_only.packed_ids(connection, mine)
            records.difference_update((kind, key) for key in new)
            _drop(connection, kind, new if len(new) <= _PART else ())
            if kind is Kind.CUSTOMER:
                _write_words(connection, new)
            _add(connection, kind, new)
    renamed = [key for kind, key in records if kind is Kind.CUSTOMER]
    _write_words(connection, renamed)
    for table, kind in _NAMING_CUSTOMER:
        for keys in _parts(renamed):
            query = select(table.c.id).where(table.c.customer_id.in_(keys))
            records.update((kind, key) for key in connection.execute(query).scalars())
    for kind in _TEXTS:
        mine_too = [key for of, key in records if of is kind]
        _drop(connection, kind, mine_too)
        _add(connection, kind, mine_too)


def _follow(connection: Connection) -> bool:
    """Take out what is gone and add what is new; False where making all anew is less work."""
    every = connection.execute(select(func.count()).select_from(search_records)).scalar_one()
    gone, new = {}, {}
    for kind, table in _TABLES.items():
        entries = select(search_records.c.record_id).where(search_records.c.kind == kind)
        existing = select(table.c.id)
        gone[kind] = sqlite_only.packed_ids(connection, entries.except_(existing))
        new[kind] = sqlite_only.packed_ids(connection, existing.except_(entries))
    if sum(map(len, gone.values())) > every // 2:
        return False
    _write_words(connection, gone[Kind.CUSTOMER] + new[Kind.CUSTOMER])
    for kind in _TABLES:
        _drop(connection, kind, gone[kind])
        _add(connection, kind, new[kind])
    return True


def rebuild(connection: Connection) -> None:
    """Make the index and the customers' words anew."""
    connection.execute(delete(customer_words))
    sqlite_only.clear_search(connection)
    connection.execute(delete(search_records))
    for kind, table in _TABLES.items():
        every = sqlite_only.packed_ids(connection, select(table.c.id).order_by(table.c.id))
        if kind is Kind.CUSTOMER:
            _write_words(connection, every)
        _add(connection, kind, every)


def differences(connection: Connection) -> list[str]:
    """Kinds of records of which search has not exactly those that exist; none if right."""
    found = []
    for kind, table in _TABLES.items():
        entries = select(search_records.c.record_id).where(search_records.c.kind == kind)
        if _unlike(connection, select(table.c.id), entries):
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


def _write_words(connection: Connection, keys: Sequence[bytes]) -> None:
    query = select(
        customers.c.id,
        customers.c.name_key,
        customers.c.name,
        customers.c.local_name,
        customers.c.code,
        customers.c.city,
    )
    for part in _parts(keys):
        connection.execute(delete(customer_words).where(customer_words.c.customer_id.in_(part)))
        new = [
            (row[1], row[0], filter_words(*row[2:]))
            for row in sqlite_only.packed_rows(connection, query.where(customers.c.id.in_(part)))
        ]
        if new:
            columns = ("name_key", "customer_id", "words")
            sqlite_only.add_rows(connection, customer_words, columns, new)


def _parts(keys: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    for start in range(0, len(keys), _PART):
        yield keys[start : start + _PART]


def _drop(connection: Connection, kind: Kind, keys: Sequence[bytes]) -> None:
    """Take the entries of these records out."""
    for part in _parts(keys):
        known = (search_records.c.kind == kind) & search_records.c.record_id.in_(part)
        query = select(search_records.c.id, search_records.c.words).where(known)
        old = [(number, text) for number, text in connection.execute(query)]
        if old:
            sqlite_only.remove_from_search(connection, old)
            connection.execute(delete(search_records).where(known))


def _add(connection: Connection, kind: Kind, keys: Sequence[bytes]) -> None:
    """Add entries for those of these records that exist."""
    last = connection.execute(select(func.max(search_records.c.id))).scalar() or 0
    query = _TEXTS[kind]()
    key_column = next(iter(query.selected_columns))
    for part in _parts(keys):
        found = sqlite_only.packed_rows(connection, query.where(key_column.in_(part)))
        if not found:
            continue
        entries = [
            (number, str(kind), row[0], indexed(*row[1:]))
            for number, row in enumerate(found, start=last + 1)
        ]
        last += len(found)
        columns = ("id", "kind", "record_id", "words")
        sqlite_only.add_rows(connection, search_records, columns, entries)
        sqlite_only.add_to_search(connection, [(entry[0], entry[3]) for entry in entries])


def _customer_texts() -> Select[Any]:
    c = customers.c
    return select(c.id, c.name, c.local_name, c.code, c.city, c.website, c.registration, c.notes)


def _order_texts() -> Select[Any]:
    return select(
        orders.c.id,
        orders.c.number,
        orders.c.customer_number,
        customers.c.name,
        customers.c.local_name,
        orders.c.note,
    ).join(customers, customers.c.id == orders.c.customer_id)


def _complaint_texts() -> Select[Any]:
    return select(
        complaints.c.id,
        complaints.c.number,
        complaints.c.title,
        complaints.c.description,
        customers.c.name,
        customers.c.local_name,
    ).join(customers, customers.c.id == complaints.c.customer_id)


def _follow_up_texts() -> Select[Any]:
    return select(
        follow_ups.c.id,
        follow_ups.c.title,
        follow_ups.c.note,
        customers.c.name,
        customers.c.local_name,
    ).join(customers, customers.c.id == follow_ups.c.customer_id)


_TEXTS: Final = {
    Kind.CUSTOMER: _customer_texts,
    Kind.ORDER: _order_texts,
    Kind.COMPLAINT: _complaint_texts,
    Kind.FOLLOW_UP: _follow_up_texts,
}
_TABLES: Final[dict[Kind, Table]] = {
    Kind.CUSTOMER: customers,
    Kind.ORDER: orders,
    Kind.COMPLAINT: complaints,
    Kind.FOLLOW_UP: follow_ups,
}
_NAMING_CUSTOMER: Final[tuple[tuple[Table, Kind], ...]] = (
    (orders, Kind.ORDER),
    (complaints, Kind.COMPLAINT),
    (follow_ups, Kind.FOLLOW_UP),
)


def _titles(kind: Kind, keys: Sequence[bytes]) -> Select[Any]:
    """Id, title and detail of records."""
    if kind is Kind.CUSTOMER:
        return select(customers.c.id, customers.c.name, customers.c.city).where(
            customers.c.id.in_(keys)
        )
    table, title = {
        Kind.ORDER: (orders, orders.c.number),
        Kind.COMPLAINT: (complaints, complaints.c.title),
        Kind.FOLLOW_UP: (follow_ups, follow_ups.c.title),
    }[kind]
    return (
        select(table.c.id, title, customers.c.name)
        .join(customers, customers.c.id == table.c.customer_id)
        .where(table.c.id.in_(keys))
    )
