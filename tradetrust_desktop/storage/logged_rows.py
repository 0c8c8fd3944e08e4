"""Rows as the change log writes them: JSON by column, ids in hexadecimal, days as ISO text."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from sqlalchemy import Boolean, Column, ColumnElement, Date, LargeBinary, Table, and_

from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.storage.schema import RECORDS

KIND_OF: Final = {
    "customers": Kind.CUSTOMER,
    "orders": Kind.ORDER,
    "order_lines": Kind.ORDER,
    "contacts": Kind.CONTACT,
    "contact_points": Kind.CONTACT,
    "consents": Kind.CONTACT,
    "complaints": Kind.COMPLAINT,
    "complaint_events": Kind.COMPLAINT,
    "complaint_clocks": Kind.COMPLAINT,
    "complaint_links": Kind.COMPLAINT,
    "complaint_merges": Kind.COMPLAINT,
    "actions": Kind.COMPLAINT,
    "remedies": Kind.COMPLAINT,
    "twin_texts": Kind.COMPLAINT,
    "playbook_ticks": Kind.COMPLAINT,
    "evidence": Kind.EVIDENCE,
    "promises": Kind.PROMISE,
    "shipments": Kind.ORDER,
    "interactions": Kind.INTERACTION,
    "follow_ups": Kind.FOLLOW_UP,
    "surveys": Kind.SURVEY,
    "imports": Kind.IMPORT,
    "import_layouts": Kind.IMPORT,
    "match_verdicts": Kind.IMPORT,
    "settings": Kind.SETTING,
    "policies": Kind.SETTING,
    "own_texts": Kind.SETTING,
}
"""The kind of record that a row belongs to."""

TABLES: Final = {table.name: table for table in RECORDS}


def to_json(row: Mapping[str, object]) -> str:
    """Values by column as JSON."""
    return json.dumps({name: _plain(value) for name, value in row.items()}, ensure_ascii=False)


def from_json(table: Table, text: str) -> dict[str, Any]:
    """The values that `to_json` wrote, as the columns of the table want them."""
    row: dict[str, Any] = json.loads(text)
    return {name: typed(table.c[name], value) for name, value in row.items()}


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, date):
        return value.isoformat()
    return value


def typed(column: Column[Any], value: object) -> object:
    """A value out of JSON as the column has it."""
    if value is None:
        return None
    if isinstance(column.type, LargeBinary):
        return bytes.fromhex(str(value))
    if isinstance(column.type, Date):
        return date.fromisoformat(str(value))
    if isinstance(column.type, Boolean):
        return bool(value)
    return value


def key_of(table: Table, row: Mapping[str, Any]) -> tuple[Any, ...]:
    """The values of the primary key in a whole row."""
    return tuple(row[column.name] for column in table.primary_key)


def key_text(key: tuple[Any, ...]) -> str:
    """A key as the change log writes it; that of a record's part begins with the record's own."""
    return "/".join(str(_plain(value)) for value in key)


def key_from_text(table: Table, text: str) -> tuple[Any, ...]:
    """The key that `key_text` wrote."""
    columns = list(table.primary_key)
    parts = text.split("/", len(columns) - 1) if len(columns) > 1 else [text]
    if len(columns) > 1 and not isinstance(columns[0].type, LargeBinary):
        parts = text.rsplit("/", len(columns) - 1)  # a text in front may hold slashes itself
    return tuple(
        int(part) if column.type.python_type is int else typed(column, part)
        for column, part in zip(columns, parts, strict=True)
    )


def is_row(table: Table, key: tuple[Any, ...]) -> ColumnElement[bool]:
    """The condition that finds the row of a key."""
    return and_(*(c == value for c, value in zip(table.primary_key, key, strict=True)))
