"""What the lists of all kinds of records have in common."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, and_, select

from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.storage import sqlite_only
from tradetrust_desktop.storage.schema import customer_words

_MOST_WORDS: Final = 30


def typed_words(query: ListQuery) -> list[str]:
    """The folded words of the filter, each once; all must occur.

    Of more than a database can ask for at once, as of a letter pasted by accident, the first.
    """
    return list(dict.fromkeys(fold(query.text).split()))[:_MOST_WORDS]


def all_in(words: Iterable[str], *columns: ColumnElement[str]) -> ColumnElement[bool]:
    """Each word stands in one of the folded columns."""
    found = []
    for word in words:
        places = [sqlite_only.contains(column, word) for column in columns]
        either = places[0]
        for place in places[1:]:
            either = either | place
        found.append(either)
    return and_(True, *found)  # noqa: FBT003 - SQL's own "true"


def customer_has(customer_id: ColumnElement[bytes], word: str) -> ColumnElement[bool]:
    """The customer of a record is found by this folded word."""
    found = select(customer_words.c.customer_id).where(
        sqlite_only.contains(customer_words.c.words, word)
    )
    return customer_id.in_(found)


def ordered(
    query: ListQuery,
    columns: Mapping[str, ColumnElement[Any]],
    usual: Sequence[ColumnElement[Any]],
    last: ColumnElement[Any],
) -> list[ColumnElement[Any]]:
    """The sort the list asks for, ties in the order of ids; `usual` without a known column."""
    column = columns.get(query.sort)
    if column is None:
        return list(usual)
    if query.descending:
        return [column.desc(), last.desc()]
    return [column.asc(), last.asc()]


def in_order(connection: Connection, query: Select[Any], ids: Sequence[bytes]) -> list[list[Any]]:
    """The rows of a query whose first column is the id, in the order of `ids`."""
    by_id = {row[0]: row for row in sqlite_only.packed_rows(connection, query)}
    return [by_id[key] for key in ids if key in by_id]
