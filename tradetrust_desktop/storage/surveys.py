"""Surveys: the answers of customers, and the writes of a step."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, func, select

from tradetrust_desktop.domain.care import SurveyDraft, SurveyKind, SurveyRow
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.storage import sqlite_only
from tradetrust_desktop.storage.listing import customer_has, in_order, ordered, typed_words
from tradetrust_desktop.storage.schema import customers, surveys
from tradetrust_desktop.storage.steps import Step

_FIELDS: Final = tuple(SurveyDraft.__dataclass_fields__)
_SORTS: Final[dict[str, ColumnElement[Any]]] = {
    "customer": customers.c.name_key,
    "kind": surveys.c.kind,
    "day": surveys.c.day,
    "score": surveys.c.score,
    "comment": func.lower(surveys.c.comment),
    "channel": surveys.c.channel,
    "occasion": surveys.c.occasion,
}


def ids(connection: Connection, query: ListQuery) -> list[bytes]:
    """Ids of the answers a list shows (usually the latest first).

    Filters: kind; country (of the customer); customer_id (hexadecimal); from and to (days
    as ISO text, both included). Text is looked for in comment and customer.
    """
    chosen = select(surveys.c.id).join(customers, customers.c.id == surveys.c.customer_id)
    for name, value in query.filters.items():
        if not value:
            continue
        if name == "kind":
            chosen = chosen.where(surveys.c.kind == value)
        elif name == "country":
            chosen = chosen.where(customers.c.country == value)
        elif name == "customer_id":
            chosen = chosen.where(surveys.c.customer_id == bytes.fromhex(value))
        elif name == "from":
            chosen = chosen.where(surveys.c.day >= date.fromisoformat(value))
        elif name == "to":
            chosen = chosen.where(surveys.c.day <= date.fromisoformat(value))
    for word in typed_words(query):
        chosen = chosen.where(
            sqlite_only.contains(func.lower(surveys.c.comment), word)
            | customer_has(surveys.c.customer_id, word)
        )
    usual = [surveys.c.day.desc(), surveys.c.id.desc()]
    order = ordered(query, _SORTS, usual, surveys.c.id)
    return sqlite_only.packed_ids(connection, chosen.order_by(*order))


def rows(connection: Connection, ids: Sequence[bytes]) -> list[SurveyRow]:
    """The answers of these ids, in their order; such as are gone are left out."""
    query = (
        select(surveys.c.id, customers.c.name, *(surveys.c[name] for name in _FIELDS))
        .join(customers, customers.c.id == surveys.c.customer_id)
        .where(surveys.c.id.in_(ids))
    )
    found = in_order(connection, query, ids)
    return [SurveyRow(row[0], row[1], _draft(row[2:])) for row in found]


def page(connection: Connection, key: bytes) -> SurveyRow | None:
    """An answer with all its fields; None where there is none."""
    found = rows(connection, [key])
    return found[0] if found else None


def add(step: Step, key: bytes, typed: SurveyDraft) -> None:
    """Add an answer under an id made before."""
    step.insert(surveys, {"id": key, **asdict(typed), "kind": str(typed.kind)})


def delete(step: Step, key: bytes) -> None:
    """Remove an answer. KeyError where there is none."""
    step.delete(surveys, key)


def _draft(row: Sequence[Any]) -> SurveyDraft:
    fields = dict(zip(_FIELDS, row, strict=True))
    fields["kind"] = SurveyKind(fields["kind"])
    return SurveyDraft(**fields)
