"""Complaints about the same thing: which one stays, and what is in the way of merging them."""

from collections.abc import Iterator, Sequence

from tradetrust_desktop.domain.care import ComplaintRow, ComplaintStatus
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.storage import complaint_merges
from tradetrust_desktop.storage import complaints as stored
from tradetrust_desktop.storage.engine import Database


def standing(database: Database, key: bytes) -> ComplaintRow:
    """The complaint that stands for this one: the last of a chain; Refused when it is gone."""
    with database.reading() as connection:
        kept = complaint_merges.kept_id(connection, key)
    return known(database, kept)


def known(database: Database, key: bytes) -> ComplaintRow:
    """A complaint; Refused when it is gone."""
    with database.reading() as connection:
        found = stored.row(connection, key)
    if found is None:
        raise Refused(Problem(Code.NOT_FOUND))
    return found


def heard_by(database: Database, key: bytes) -> bytes:
    """What is said about a merged complaint belongs to the one that is kept."""
    with database.reading() as connection:
        return complaint_merges.kept_id(connection, key)


def into(database: Database, row: ComplaintRow) -> str:
    """The number of the complaint that this one was merged into; Refused where it was not."""
    with database.reading() as connection:
        found = complaint_merges.merged_into(connection, row.id)
    if found is None:
        raise Refused(Problem(Code.NOT_FOUND))
    return found[1]


def refuse_merged(database: Database, row: ComplaintRow) -> None:
    """Refused where another complaint stands for this one: it has no way of its own."""
    with database.reading() as connection:
        found = complaint_merges.merged_into(connection, row.id)
    if found is not None:
        raise Refused(Problem(Code.MERGED_ALREADY, value=row.number, params={"into": found[1]}))


def refuse_ended(database: Database, row: ComplaintRow) -> None:
    """Refused where it cannot end any more: another one stands for it, or it is closed."""
    refuse_merged(database, row)
    if row.draft.status is ComplaintStatus.CLOSED:
        raise Refused(Problem(Code.CLOSED_ALREADY, value=row.number))


def parted_problems(database: Database, row: ComplaintRow) -> Iterator[Problem]:
    """What keeps a complaint from going to another customer: those it was merged with."""
    with database.reading() as connection:
        into = complaint_merges.merged_into(connection, row.id)
        others = [*complaint_merges.holds(connection, row.id), *([into] if into else [])]
    if others:
        yield Problem(Code.OTHER_CUSTOMER, field="customer_id", value=others[0][1])


def check(database: Database, kept: ComplaintRow, *, merged: ComplaintRow) -> None:
    """Refused with the one reason why these two cannot be merged."""
    if kept.id == merged.id:
        raise Refused(Problem(Code.SAME_COMPLAINT))
    if kept.draft.customer_id != merged.draft.customer_id:
        raise Refused(Problem(Code.OTHER_CUSTOMER, value=merged.number))
    refuse_merged(database, merged)
    with database.reading() as connection:
        held = complaint_merges.holds(connection, merged.id)
    if held:
        raise Refused(Problem(Code.HOLDS_OTHERS, value=merged.number))
    closed = ComplaintStatus.CLOSED
    if kept.draft.status is closed and merged.draft.status is not closed:
        raise Refused(Problem(Code.KEPT_IS_CLOSED, value=kept.number))


def to_keep(database: Database, ids: Sequence[bytes]) -> bytes:
    """Which of several stays: one that holds others, one that is open, the earliest."""
    with database.reading() as connection:
        places = {
            row.id: (
                complaint_merges.merged_into(connection, row.id) is not None,
                not complaint_merges.holds(connection, row.id),
                row.draft.status is ComplaintStatus.CLOSED,
                row.draft.received_ms,
                row.number,
            )
            for row in stored.rows(connection, ids)
        }
    if not places:
        raise Refused(Problem(Code.NOT_FOUND))
    return min(places, key=places.__getitem__)
