"""The different items of all order lines, each once, so that a search looks through few rows.

A step counts the lines it adds and takes away; `rebuild` counts all of them. Both come to the
same, which `differences` proves.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Any, Final

from sqlalchemy import Connection, bindparam, delete, select, update

from tradetrust_desktop.storage import sqlite_only
from tradetrust_desktop.storage.derived import Touched
from tradetrust_desktop.storage.schema import order_items, order_lines

_PART: Final = 1_000
"""Rows looked at together."""
_COLUMNS: Final = ("id", "item", "description", "lines")

Item = tuple[str, str]
"""Number and description, just as a line has them."""


def item_id(item: Item) -> bytes:
    """The id of an item, which follows from its texts."""
    return blake2b("\0".join(item).encode(errors="surrogatepass"), digest_size=16).digest()


def refresh(connection: Connection, touched: Touched) -> list[bytes]:
    """Bring the table up to date after a step; ids of items that are new or gone.

    Where nothing is known about what changed the table is made anew, and none are named.
    """
    if touched.everything:
        rebuild(connection)
        return []
    more = {item: number for item, number in touched.lines.items() if number and any(item)}
    return [
        key
        for part in _parts(list(more))
        for key in _change(connection, {item: more[item] for item in part})
    ]


def _change(connection: Connection, more: dict[Item, int]) -> list[bytes]:
    ids = {item_id(item): item for item in more}
    known = select(order_items.c.id, order_items.c.lines).where(order_items.c.id.in_(list(ids)))
    before = {key: lines for key, lines in connection.execute(known)}  # noqa: C416 - no dict()
    new = [(key, *item, more[item]) for key, item in ids.items() if key not in before]
    sqlite_only.add_rows(connection, order_items, _COLUMNS, new)
    after = {key: lines + more[ids[key]] for key, lines in before.items()}
    gone = [key for key, lines in after.items() if not lines]
    if gone:
        connection.execute(delete(order_items).where(order_items.c.id.in_(gone)))
    changed = [{"key": key, "now": lines} for key, lines in after.items() if lines]
    if changed:
        one = update(order_items).where(order_items.c.id == bindparam("key"))
        connection.execute(one.values(lines=bindparam("now")), changed)
    return [*gone, *(row[0] for row in new)]


def rebuild(connection: Connection) -> None:
    """Count all lines anew; a million take a second or two."""
    connection.execute(delete(order_items))
    rows = [(item_id(item), *item, lines) for item, lines in _counted(connection).items()]
    sqlite_only.add_rows(connection, order_items, _COLUMNS, rows)


def differences(connection: Connection) -> list[str]:
    """Items that a full recount would not have, or with another number; none if right."""
    kept = {
        (item, description): lines
        for item, description, lines in connection.execute(
            select(order_items.c.item, order_items.c.description, order_items.c.lines)
        )
    }
    counted = _counted(connection)
    wrong = sorted(item for item in kept.keys() | counted.keys() if kept.get(item) != counted[item])
    return [
        f"order_items: {item} {kept.get(item)} instead of {counted[item]}" for item in wrong[:20]
    ]


def _counted(connection: Connection) -> Counter[Item]:
    """Every item with its number of lines; grouping in SQL would sort all the texts."""
    counted: Counter[Item] = Counter()
    query = select(order_lines.c.item, order_lines.c.description)
    for rows in sqlite_only.row_batches(connection, query):
        counted.update((item, description) for item, description in rows)
    del counted["", ""]
    return counted


def _parts(listed: Sequence[Any]) -> Iterator[Iterable[Any]]:
    for start in range(0, len(listed), _PART):
        yield listed[start : start + _PART]
