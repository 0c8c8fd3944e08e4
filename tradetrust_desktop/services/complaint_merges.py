"""Two complaints about the same thing: which one stays, and what is in the way."""

from collections.abc import Sequence

from sqlalchemy import Connection

from tradetrust_desktop.domain.care import ComplaintRow, ComplaintStatus
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.storage import complaint_merges
from tradetrust_desktop.storage import complaints as stored


def standing(connection: Connection, key: bytes) -> ComplaintRow:
    """The complaint that stands for this one: the last of a chain; Refused when it is gone."""
    return known(connection, complaint_merges.kept_id(connection, key))


def known(connection: Connection, key: bytes) -> ComplaintRow:
    """A complaint; Refused when it is gone."""
    found = stored.row(connection, key)
    if found is None:
        raise Refused(Problem(Code.NOT_FOUND))
    return found


def refuse_merged(connection: Connection, row: ComplaintRow) -> None:
    """Refused where another complaint stands for this one."""
    into = complaint_merges.merged_into(connection, row.id)
    if into is not None:
        raise Refused(Problem(Code.MERGED_ALREADY, value=row.number, params={"into": into[1]}))


def check(connection: Connection, kept: ComplaintRow, merged: ComplaintRow) -> None:
    """Refused with the one reason why these two cannot be merged."""
    if kept.id == merged.id:
        raise Refused(Problem(Code.SAME_COMPLAINT))
    if kept.draft.customer_id != merged.draft.customer_id:
        raise Refused(Problem(Code.OTHER_CUSTOMER, value=merged.number))
    refuse_merged(connection, merged)
    if complaint_merges.holds(connection, merged.id):
        raise Refused(Problem(Code.HOLDS_OTHERS, value=merged.number))
    closed = ComplaintStatus.CLOSED
    if kept.draft.status is closed and merged.draft.status is not closed:
        raise Refused(Problem(Code.KEPT_IS_CLOSED, value=kept.number))


def to_keep(connection: Connection, rows: Sequence[ComplaintRow]) -> bytes:
    """Which of several stays: one that holds others, one that is open, the earliest."""
    return min(
        rows,
        key=lambda row: (
            complaint_merges.merged_into(connection, row.id) is not None,
            not complaint_merges.holds(connection, row.id),
            row.draft.status is ComplaintStatus.CLOSED,
            row.draft.received_ms,
            row.number,
        ),
    ).id
