"""The orders, lines and shipments that complaints are about."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

from sqlalchemy import Connection, and_, func, select

from tradetrust_desktop.domain.case import CaseLink
from tradetrust_desktop.domain.investigation import LineChange, LinkRow, changed, same_thing
from tradetrust_desktop.storage import shipments
from tradetrust_desktop.storage.complaint_merges import together
from tradetrust_desktop.storage.schema import (
    complaint_links,
    complaints,
    order_lines,
    orders,
)
from tradetrust_desktop.storage.steps import Step

_WORDS: Final = 200
_FIELDS: Final = tuple(CaseLink.__dataclass_fields__)


def links(connection: Connection, complaint_id: bytes) -> tuple[CaseLink, ...]:
    """What a complaint is about, in its order."""
    query = (
        select(*(complaint_links.c[name] for name in _FIELDS))
        .where(complaint_links.c.complaint_id == complaint_id)
        .order_by(complaint_links.c.position)
    )
    return tuple(CaseLink(*row) for row in connection.execute(query))


def rows(connection: Connection, complaint_id: bytes) -> tuple[LinkRow, ...]:
    """What a complaint is about, with what the orders say today.

    That of complaints merged into it comes after its own; what both have stands once.
    """
    line = and_(
        order_lines.c.order_id == complaint_links.c.order_id,
        order_lines.c.position == complaint_links.c.line_position,
    )
    query = (
        select(
            complaint_links.c.position,
            orders.c.number,
            orders.c.customer_number,
            orders.c.day,
            order_lines.c.item,
            order_lines.c.description,
            order_lines.c.quantity_micro,
            order_lines.c.unit,
            *(complaint_links.c[name] for name in _FIELDS),
        )
        .join(orders, orders.c.id == complaint_links.c.order_id)
        .outerjoin(order_lines, line)
        .where(complaint_links.c.complaint_id.in_(together(connection, complaint_id)))
        .order_by(complaint_links.c.complaint_id != complaint_id, complaint_links.c.position)
    )
    found = list(connection.execute(query))
    sent = shipments.rows(connection, [row.shipment_id for row in found if row.shipment_id])
    made: list[LinkRow] = []
    for position, number, theirs, day, item, description, quantity, unit, *fields in found:
        link = CaseLink(*fields)
        if any(same_thing(each.link, link) for each in made):
            continue
        now = None if item is None else (item, description)
        change = changed(link, now)
        made.append(
            LinkRow(
                position=position,
                link=link,
                order_number=number or theirs,
                order_day=day,
                change=change,
                item_now=(item or "") if change is LineChange.OTHER else link.item,
                description_now=(description or "")
                if change is LineChange.OTHER
                else link.description,
                ordered_micro=quantity,
                unit=unit or "",
                shipment=sent.get(link.shipment_id) if link.shipment_id else None,
            )
        )
    return tuple(made)


def as_of_today(connection: Connection, link: CaseLink) -> CaseLink | None:
    """A link with the item and description its line has now; None where it leads to nothing."""
    if link.shipment_id is not None:
        row = shipments.row(connection, link.shipment_id)
        is_there = row is not None and row.draft.order_id == link.order_id
        return CaseLink(link.order_id, shipment_id=link.shipment_id) if is_there else None
    if link.line_position is None:
        known = select(orders.c.id).where(orders.c.id == link.order_id)
        return CaseLink(link.order_id) if connection.execute(known).first() else None
    query = select(order_lines.c.item, order_lines.c.description).where(
        order_lines.c.order_id == link.order_id,
        order_lines.c.position == link.line_position,
    )
    found = connection.execute(query).first()
    if found is None:
        return None
    return CaseLink(
        link.order_id,
        link.line_position,
        item=found[0],
        description=found[1],
        quantity_micro=link.quantity_micro,
    )


def ordered(connection: Connection, link: CaseLink) -> int | None:
    """Quantity of the line that a link leads to; None where nobody knows it."""
    query = select(order_lines.c.quantity_micro).where(
        order_lines.c.order_id == link.order_id,
        order_lines.c.position == link.line_position,
    )
    return connection.execute(query).scalar_one_or_none()


def replace(step: Step, complaint_id: bytes, new: Sequence[CaseLink]) -> None:
    """Let a complaint be about these; rows that stay as they are are not touched."""
    old = links(step.connection, complaint_id)
    for position, link in enumerate(new, start=1):
        if position > len(old):
            step.insert(
                complaint_links,
                {"complaint_id": complaint_id, "position": position, **asdict(link)},
            )
        else:
            step.update(complaint_links, (complaint_id, position), asdict(link))
    for position in range(len(new) + 1, len(old) + 1):
        step.delete(complaint_links, (complaint_id, position))


def known_words(connection: Connection, field: str) -> tuple[str, ...]:
    """The texts that complaints have in a field, the most frequent first."""
    column = complaints.c[field]
    query = (
        select(column)
        .where(column != "")
        .group_by(column)
        .order_by(func.count().desc(), column)
        .limit(_WORDS)
    )
    return tuple(connection.execute(query).scalars())


def count_of_order(connection: Connection, order_id: bytes) -> int:
    """How many complaints have a link to this order, or to a line or shipment of it."""
    query = select(func.count(complaint_links.c.complaint_id.distinct())).where(
        complaint_links.c.order_id == order_id
    )
    return int(connection.execute(query).scalar_one())
