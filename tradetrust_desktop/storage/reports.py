"""What the 8D report of a complaint is made of, read at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, select

from tradetrust_desktop.domain.care import ComplaintRow
from tradetrust_desktop.storage import complaint_merges, complaints, settings_store, twin_texts
from tradetrust_desktop.storage.schema import (
    actions,
    complaint_links,
    evidence,
    orders,
)
from tradetrust_desktop.storage.schema import complaints as complaint_table


@dataclass(frozen=True)
class Kept:
    """Everything kept about a complaint that a report prints, and about those merged into it.

    Rows are by column.
    """

    row: ComplaintRow
    twins: dict[tuple[bytes, str], str]
    actions: list[dict[str, Any]]
    evidence: list[dict[str, Any]]
    links: list[dict[str, Any]]
    """Each with the `number` of its order."""
    firm: str


def read(connection: Connection, complaint_id: bytes) -> Kept | None:
    """What is kept about a complaint; None where there is none."""
    row = complaints.row(connection, complaint_id)
    if row is None:
        return None
    together = complaint_merges.together(connection, complaint_id)
    links = (
        select(complaint_links, orders.c.number)
        .join(orders, orders.c.id == complaint_links.c.order_id)
        .where(complaint_links.c.complaint_id.in_(together))
        .order_by(complaint_links.c.complaint_id, complaint_links.c.position)
    )
    firm = settings_store.get(connection, "firm", {})
    return Kept(
        row=row,
        twins=twin_texts.of(connection, complaint_id),
        actions=_of(connection, actions, together),
        evidence=_of(connection, evidence, together),
        links=[dict(found) for found in connection.execute(links).mappings()],
        firm=str(firm.get("name") or ""),
    )


def by_number(connection: Connection, number: str) -> bytes | None:
    """The complaint of a number such as "2026-041"; None where there is none."""
    query = select(complaint_table.c.id).where(complaint_table.c.number == number.strip())
    return connection.execute(query).scalar()


def _of(connection: Connection, table: Table, together: Sequence[bytes]) -> list[dict[str, Any]]:
    query = (
        select(table)
        .where(table.c.complaint_id.in_(together))
        .order_by(table.c.created_ms, table.c.id)
    )
    return [dict(found) for found in connection.execute(query).mappings()]
