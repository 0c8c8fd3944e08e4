"""Finding records by words, best first within each kind."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, Select, select

from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.domain.searching import (
    PHONE_MARK,
    Found,
    Hit,
    excerpt,
    holds,
    phone_digits,
    wanted,
)
from tradetrust_desktop.storage import sqlite_only
from tradetrust_desktop.storage.orders import number_key
from tradetrust_desktop.storage.schema import (
    complaints,
    customer_words,
    customers,
    follow_ups,
    interactions,
    order_items,
    orders,
    surveys,
)
from tradetrust_desktop.storage.search_texts import OF_CUSTOMER, OWN, POINTS, TABLES

_LEAST: Final = 20
"""So many records of a kind are looked at, that the best of them come first."""
_ITEMS: Final = 100
"""Of items more, since those in most orders come first, not the latest."""
_HIGHEST: Final = "\U0010ffff"
_MORE: Final[dict[Found, tuple[Any, ...]]] = {
    Found.CUSTOMER: (customers.c.country,),
    Found.CONTACT: (POINTS,),
    Found.ORDER: (orders.c.day,),
    Found.ITEM: (order_items.c.lines,),
    Found.COMPLAINT: (complaints.c.received_ms,),
    Found.FOLLOW_UP: (follow_ups.c.due,),
    Found.INTERACTION: (interactions.c.at_ms,),
    Found.SURVEY: (surveys.c.day,),
}
"""What a hit shows besides the texts it is found by."""


def find(connection: Connection, text: str, limit: int = 20) -> list[Hit]:
    """What has all the words of a text, by kind; the last word may be unfinished.

    Where there is more than `limit`, every kind gets its share.
    """
    words = wanted(text)
    if not words:
        return []
    rows = {kind: _rows(connection, kind, text, words, limit) for kind in Found}
    if len(words) > 1 and _just_begun(words[-1]):
        # it was left out above: who has it goes before all others, if anybody has
        having = {kind: [row for row in rows[kind] if _has(row, text)] for kind in Found}
        rows = having if any(having.values()) else rows
    groups = [_ranked(kind, rows[kind], text, limit) for kind in Found]
    shares = [0] * len(groups)
    left = limit
    while left and any(share < len(group) for share, group in zip(shares, groups, strict=True)):
        for place, group in enumerate(groups):
            if left and shares[place] < len(group):
                shares[place] += 1
                left -= 1
    return [hit for share, group in zip(shares, groups, strict=True) for hit in group[:share]]


def _rows(
    connection: Connection,
    kind: Found,
    text: str,
    words: Sequence[tuple[str, bool]],
    limit: int,
) -> list[list[Any]]:
    """What a hit needs of the records that may be meant, in no certain order."""
    most = max(limit, _ITEMS if kind is Found.ITEM else _LEAST)
    keys = dict.fromkeys(_beginning(connection, kind, text, most))
    if len(keys) < most:
        keys.update(dict.fromkeys(_entries(connection, kind, words, most)))
    digits = phone_digits(text) if kind is Found.CONTACT else ""
    if digits:
        number = [(PHONE_MARK + digits, True)]
        keys.update(dict.fromkeys(sqlite_only.search_entries(connection, kind, number, most)))
    if not keys:
        return []
    return sqlite_only.packed_rows(connection, _query(kind, list(keys)))


def _ranked(kind: Found, rows: list[list[Any]], text: str, limit: int) -> list[Hit]:
    if kind is Found.ITEM and len(rows) > _LEAST:
        rows = sorted(rows, key=_lines, reverse=True)[: max(limit, _LEAST)]
    hits = [_hit(kind, row, text) for row in rows]
    begin = fold(text)
    return sorted(hits, key=lambda hit: _rank(hit, text, begin))


def _entries(
    connection: Connection, kind: Found, words: Sequence[tuple[str, bool]], most: int
) -> list[bytes]:
    """Records that have all words as they stand, then such in which the last one goes on.

    Words with one letter in common are too many to look at, and no help: a letter that was
    just begun is left out until there is a second one.
    """
    whole = [(word, False) for word, _ in words]
    found = sqlite_only.search_entries(connection, kind, whole, most)
    *before, (last, goes_on) = words
    if len(found) >= most or (before and not _any(connection, kind, before)):
        return found
    more: Sequence[tuple[str, bool]] = words if goes_on else ()
    if _just_begun((last, goes_on)):
        more = before
    return found + sqlite_only.search_entries(connection, kind, more, most) if more else found


def _just_begun(word: tuple[str, bool]) -> bool:
    return word[1] and len(word[0]) == 1 and word[0].isascii()


def _has(row: Sequence[Any], text: str) -> bool:
    return holds("\n".join(cell for cell in row if isinstance(cell, str)), text)


def _any(connection: Connection, kind: Found, words: Sequence[tuple[str, bool]]) -> bool:
    return bool(sqlite_only.search_entries(connection, kind, words, 1))


def _lines(row: Sequence[Any]) -> int:
    return int(row[-1])


def _beginning(connection: Connection, kind: Found, text: str, most: int) -> list[bytes]:
    """Customers whose name, and orders whose number begins with what was typed."""
    if kind is Found.CUSTOMER:
        begin, column, key = fold(text), customer_words.c.name_key, customer_words.c.customer_id
    elif kind is Found.ORDER:
        begin, column, key = number_key(text), orders.c.number_key, orders.c.id
    else:
        return []
    query = select(key).where(column >= begin, column < begin + _HIGHEST)
    order = column if kind is Found.CUSTOMER else column.desc()
    return list(connection.execute(query.order_by(order).limit(most)).scalars())


def _query(kind: Found, keys: Sequence[bytes]) -> Select[Any]:
    table = TABLES[kind]
    own = [table.c.id, *(table.c[name] for name in OWN[kind])]
    if kind in OF_CUSTOMER:
        query = select(
            *own, table.c.customer_id, customers.c.name.label("customer"), *_MORE[kind]
        ).join(customers, customers.c.id == table.c.customer_id)
    else:
        query = select(*own, *_MORE[kind])
    return query.where(table.c.id.in_(keys))


def _hit(kind: Found, row: Sequence[Any], typed: str) -> Hit:
    own, more = list(row[1 : 1 + len(OWN[kind])]), row[-1]
    fields: dict[str, Any] = {}
    if kind in OF_CUSTOMER:
        fields.update(customer_id=row[-3], customer=row[-2])
    if isinstance(more, date):
        fields["day"] = more
    if kind is Found.CUSTOMER:
        fields.update(title=own[0], detail=own[3], country=more)
    elif kind is Found.CONTACT:
        addresses = more.split("\n") if more else []
        own += addresses
        fields.update(title=own[0] or "".join(addresses[:1]), detail=own[1])
    elif kind is Found.ORDER:
        fields.update(title=own[0] or own[1])
    elif kind is Found.ITEM:
        fields.update(
            title=own[0] or own[1], detail=own[1] if own[0] else "", item=tuple(own), lines=more
        )
    elif kind is Found.COMPLAINT:
        fields.update(title=own[1], detail=own[0], at_ms=more)
    elif kind is Found.INTERACTION:
        fields.update(title=own[0], at_ms=more)
    elif kind is Found.SURVEY:
        fields.update(title=excerpt(own, typed) or " ".join(own[0].split()))
    else:
        fields.update(title=own[0])
    made = Hit(kind, row[0], **fields)
    shown = f"{made.title}\n{made.detail}\n{made.customer}"
    if holds(shown, typed):
        return made
    return Hit(kind, row[0], **fields, excerpt=excerpt([t for t in own if t not in shown], typed))


def _rank(hit: Hit, typed: str, begin: str) -> tuple[int, float, str]:
    """What is called so first, then what begins so, then what says it itself; the latest first."""
    names = [fold(hit.title), fold(hit.detail)]
    if begin in names:
        how = 0
    elif any(name.startswith(begin) for name in names):
        how = 1
    elif holds(f"{hit.title}\n{hit.detail}", typed):
        how = 2
    else:
        how = 3 if hit.excerpt else 4
    if hit.at_ms is not None:
        late = hit.at_ms / 86_400_000
    else:
        late = hit.day.toordinal() if hit.day else hit.lines
    return how, -late, f"{fold(hit.title)}\n{hit.id.hex()}"
