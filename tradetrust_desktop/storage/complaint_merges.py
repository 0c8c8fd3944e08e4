"""Complaints about the same thing, read: which one stands for another, and which go together.

Nothing of a merged complaint moves. Its messages, evidence and links stay its own and are read
through `together`, so that parting the two again gives back exactly what there was.
"""

from sqlalchemy import Connection, select

from tradetrust_desktop.storage.schema import complaint_merges, complaints


def kept_id(connection: Connection, key: bytes) -> bytes:
    """The complaint that stands for this one: itself unless it was merged into another."""
    query = select(complaint_merges.c.kept_id).where(complaint_merges.c.merged_id == key)
    found = connection.execute(query).scalar_one_or_none()
    return key if found is None else bytes(found)


def together(connection: Connection, key: bytes) -> tuple[bytes, ...]:
    """The complaint and all that were merged into it, itself first.

    Whatever belongs to a complaint is read for all of these.
    """
    query = (
        select(complaint_merges.c.merged_id)
        .where(complaint_merges.c.kept_id == key)
        .order_by(complaint_merges.c.at_ms, complaint_merges.c.merged_id)
    )
    return (key, *(bytes(each) for each in connection.execute(query).scalars()))


def merged_into(connection: Connection, key: bytes) -> tuple[bytes, str] | None:
    """Id and number of the complaint that holds this one; None where none does."""
    query = (
        select(complaints.c.id, complaints.c.number)
        .join(complaint_merges, complaint_merges.c.kept_id == complaints.c.id)
        .where(complaint_merges.c.merged_id == key)
    )
    found = connection.execute(query).first()
    return None if found is None else (bytes(found[0]), str(found[1]))


def holds(connection: Connection, key: bytes) -> tuple[tuple[bytes, str], ...]:
    """Id and number of the complaints that were merged into this one, the first one first."""
    table = complaint_merges.c
    query = (
        select(complaints.c.id, complaints.c.number)
        .join(complaint_merges, table.merged_id == complaints.c.id)
        .where(table.kept_id == key)
        .order_by(table.at_ms, table.merged_id)
    )
    return tuple((bytes(row[0]), str(row[1])) for row in connection.execute(query))
