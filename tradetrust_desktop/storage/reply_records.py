"""What a reply to a complaint says of its remedy, its promises, its evidence and its revisit."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Connection, func, select

from tradetrust_desktop.domain.care import FollowUpKind
from tradetrust_desktop.domain.case import RemedyDraft, RemedyKind
from tradetrust_desktop.storage.case_tables import evidence, promises, remedies, twin_texts
from tradetrust_desktop.storage.schema import follow_ups, orders


def remedy(connection: Connection, complaint_id: bytes) -> tuple[bytes, RemedyDraft] | None:
    """What was decided last, with its id; None where nothing was."""
    row = connection.execute(
        select(remedies.c.id, remedies.c.kind, remedies.c.decided, remedies.c.text)
        .where(remedies.c.complaint_id == complaint_id)
        .order_by(remedies.c.decided.desc(), remedies.c.id.desc())
    ).first()
    if row is None:
        return None
    return row[0], RemedyDraft(complaint_id, RemedyKind(row[1]), row[2], text=row[3])


def promised_ms(connection: Connection, complaint_id: bytes) -> int | None:
    """When the first promise is due that is neither kept nor dropped; None where none is."""
    return connection.execute(
        select(func.min(promises.c.due_ms)).where(
            promises.c.complaint_id == complaint_id,
            promises.c.kept_ms.is_(None),
            promises.c.dropped_ms.is_(None),
        )
    ).scalar_one_or_none()


def shown_evidence(connection: Connection, complaint_id: bytes) -> Sequence[tuple[str, str]]:
    """Title and file name of what the customer may see, in the order in which it was added."""
    query = (
        select(evidence.c.title, evidence.c.name)
        .where(evidence.c.complaint_id == complaint_id, evidence.c.shown)
        .order_by(evidence.c.id)
    )
    return [(row[0], row[1]) for row in connection.execute(query)]


def revisit(connection: Connection, complaint_id: bytes) -> date | None:
    """The day of the next revisit that is planned."""
    return connection.execute(
        select(func.min(follow_ups.c.due)).where(
            follow_ups.c.complaint_id == complaint_id,
            follow_ups.c.kind == FollowUpKind.REVISIT,
            follow_ups.c.done.is_(None),
        )
    ).scalar_one_or_none()


def order_numbers(connection: Connection, order_id: bytes | None) -> tuple[str, str]:
    """Our number of an order and the customer's own; empty where there is none."""
    row = connection.execute(
        select(orders.c.number, orders.c.customer_number).where(orders.c.id == order_id)
    ).first()
    return (row[0], row[1]) if row else ("", "")


def twins(connection: Connection, complaint_id: bytes) -> dict[tuple[bytes, str], str]:
    """Second-language texts by record and field."""
    query = select(twin_texts.c.record_id, twin_texts.c.field, twin_texts.c.text).where(
        twin_texts.c.complaint_id == complaint_id
    )
    return {(row[0], row[1]): row[2] for row in connection.execute(query)}
