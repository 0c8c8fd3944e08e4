"""The same text in the second language, for what is printed about a complaint."""

from sqlalchemy import Connection, select

from tradetrust_desktop.storage.schema import twin_texts
from tradetrust_desktop.storage.steps import Step


def of(connection: Connection, complaint_id: bytes) -> dict[tuple[bytes, str], str]:
    """The twins of a complaint and its parts, by record and field."""
    query = select(twin_texts.c.record_id, twin_texts.c.field, twin_texts.c.text).where(
        twin_texts.c.complaint_id == complaint_id
    )
    return {(record, field): text for record, field, text in connection.execute(query)}


def put(step: Step, complaint_id: bytes, place: tuple[bytes, str], text: str) -> None:
    """Keep a twin; an empty one goes."""
    query = select(twin_texts).where(
        twin_texts.c.record_id == place[0], twin_texts.c.field == place[1]
    )
    known = step.connection.execute(query).mappings().first()
    if not text:
        if known is not None:
            step.take(twin_texts, dict(known))
    elif known is None:
        values = {"record_id": place[0], "field": place[1]}
        step.insert(twin_texts, {**values, "complaint_id": complaint_id, "text": text})
    else:
        step.update(twin_texts, place, {"text": text})


def forget(step: Step, complaint_id: bytes) -> None:
    """Take away the twins of a complaint that goes itself."""
    query = select(twin_texts).where(twin_texts.c.complaint_id == complaint_id)
    for row in step.connection.execute(query).mappings().all():
        step.take(twin_texts, dict(row))
