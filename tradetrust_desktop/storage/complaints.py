"""Complaints: pages, and the writes of a step; lists are in `complaint_lists`."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Integer, Table, cast, func, select

from tradetrust_desktop.domain.care import (
    Channel,
    ComplaintDraft,
    ComplaintEvent,
    ComplaintRow,
    ComplaintStatus,
    Origin,
    Priority,
)
from tradetrust_desktop.domain.clocks import Ending
from tradetrust_desktop.domain.complaints import ComplaintPage, histories
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.storage import (
    actions,
    complaint_clocks,
    complaint_links,
    complaint_merges,
    complaint_merging,
    evidence,
    firm_time,
    interactions,
    playbooks,
    remedies,
    sqlite_only,
    twin_texts,
)
from tradetrust_desktop.storage.listing import in_order
from tradetrust_desktop.storage.schema import (
    complaint_events,
    complaints,
    contacts,
    customers,
    follow_ups,
    orders,
    surveys,
)
from tradetrust_desktop.storage.schema import interactions as log
from tradetrust_desktop.storage.steps import Step

_FIELDS: Final = tuple(ComplaintDraft.__dataclass_fields__)
_TYPES: Final = {
    "priority": Priority,
    "channel": Channel,
    "status": ComplaintStatus,
    "origin": Origin,
}
_LINKED: Final[tuple[Table, ...]] = (log, follow_ups, surveys)
"""What stays with the customer when a complaint goes."""


def rows(connection: Connection, ids: Sequence[bytes]) -> list[ComplaintRow]:
    """The complaints of these ids, in their order; such as are gone are left out."""
    query = (
        select(
            complaints.c.id,
            complaints.c.number,
            customers.c.name,
            customers.c.country,
            customers.c.city,
            customers.c.time_zone,
            orders.c.number,
            contacts.c.name,
            complaints.c.ending,
            complaints.c.policy_version,
            complaints.c.progress_due_ms,
            *(complaints.c[name] for name in _FIELDS),
        )
        .join(customers, customers.c.id == complaints.c.customer_id)
        .outerjoin(orders, orders.c.id == complaints.c.order_id)
        .outerjoin(contacts, contacts.c.id == complaints.c.contact_id)
        .where(complaints.c.id.in_(ids))
    )
    found = in_order(connection, query, ids)
    clocks = complaint_clocks.clocks(connection, ids)
    drafts = {row[0]: _draft(row[11:]) for row in found}
    closed = _closed(
        connection,
        [key for key, draft in drafts.items() if draft.status is ComplaintStatus.CLOSED],
    )
    return [
        ComplaintRow(
            id=row[0],
            number=row[1],
            customer=row[2],
            draft=drafts[row[0]],
            clocks=clocks.get(row[0], ()),
            country=row[3],
            city=row[4],
            time_zone=row[5],
            order_number=row[6] or "",
            contact=row[7] or "",
            ending=row[8],
            policy_version=row[9],
            progress_due_ms=row[10],
            closed_ms=closed.get(row[0]),
        )
        for row in found
    ]


def row(connection: Connection, key: bytes) -> ComplaintRow | None:
    """A complaint with all its fields; None where there is none."""
    found = rows(connection, [key])
    return found[0] if found else None


def page(connection: Connection, key: bytes) -> ComplaintPage | None:
    """A complaint with its history and its log; None where there is none."""
    found = row(connection, key)
    if found is None:
        return None
    said = [
        each
        for one in complaint_merges.together(connection, key)
        for each in interactions.ids(connection, ListQuery(filters={"complaint_id": one.hex()}))
    ]
    entries = interactions.rows(connection, said)
    entries.sort(key=lambda entry: entry.draft.at_ms, reverse=True)
    return ComplaintPage(
        row=found,
        events=complaint_clocks.events(connection, key),
        log=tuple(entries),
        kept=complaint_merges.merged_into(connection, key),
        merged=complaint_merges.holds(connection, key),
    )


def add(step: Step, key: bytes, typed: ComplaintDraft, *, number: str = "") -> str:
    """Add a complaint under an id made before; returns the number it was given."""
    number = begin(step, key, typed, number=number)
    complaint_clocks.rewrite(step, key)
    return number


def begin(step: Step, key: bytes, typed: ComplaintDraft, *, number: str = "") -> str:
    """Like `add`, for a step that writes more of it and then its clocks, once."""
    number = number or next_number(step.connection, typed.received_ms, {})
    step.insert(complaints, {"id": key, "number": number, **_values(typed)})
    complaint_clocks.keep_policy(step, key)
    complaint_clocks.note(step, key, histories(typed, now_ms=step.now_ms()))
    return number


def edit(
    step: Step,
    key: bytes,
    typed: ComplaintDraft,
    *,
    at_ms: int | None = None,
    note: str = "",
    ending: Ending | None = None,
) -> bool:
    """Make a complaint be as typed; False when nothing differs. KeyError where there is none.

    A new status or priority goes into the history, as of `at_ms` (now unless given), though
    never before what the history knows already. So does an `ending`, which stays until the
    complaint is opened again.
    """
    before = step.row(complaints, (key,))
    values = _values(typed)
    values["ending"] = before["ending"] if ending is None else str(ending)
    if typed.status is not ComplaintStatus.CLOSED:
        values["ending"] = ""
    if not step.update(complaints, key, values):
        return False
    if before["received_ms"] != typed.received_ms:
        complaint_clocks.move_receipt(step, key, typed.received_ms)
    if (before["received_ms"], before["customer_id"]) != (typed.received_ms, typed.customer_id):
        complaint_clocks.keep_policy(step, key)
    at_ms = step.now_ms() if at_ms is None else at_ms
    known = complaint_clocks.events(step.connection, key)
    fresh = [
        ComplaintEvent(
            max([at_ms, *(event.at_ms for event in known if event.what == what)]),
            what,
            before[what],
            str(values[what]),
            note if what != "priority" else "",
        )
        for what in ("ending", "status", "priority")
        if before[what] != values[what]
    ]
    complaint_clocks.note(step, key, fresh)
    for event in fresh:
        if event.what == "priority":
            complaint_clocks.note_granted(step, key, event.at_ms)
    complaint_clocks.rewrite(step, key)
    return True


def rate(step: Step, key: bytes, rating: int) -> None:
    """Keep how the customer rates the handling; with the kept one where it was merged."""
    step.update(complaints, complaint_merges.kept_id(step.connection, key), {"rating": rating})


def delete(step: Step, key: bytes) -> None:
    """Remove a complaint with its history; its messages, follow-ups and answers stay.

    KeyError where there is none.
    """
    complaint_merging.part_all(step, key)
    for table in _LINKED:
        query = select(table.c.id).where(table.c.complaint_id == key)
        for linked in step.connection.execute(query).scalars().all():
            step.update(table, linked, {"complaint_id": None})
    evidence.forget_of(step, key)
    actions.forget(step, key)
    complaint_links.replace(step, key, ())
    remedies.forget(step, key)
    twin_texts.forget(step, key)
    playbooks.forget(step, key)
    complaint_clocks.forget(step, key)
    step.delete(complaints, key)


def _closed(connection: Connection, ids: Sequence[bytes]) -> dict[bytes, int]:
    """When these were closed last."""
    query = (
        select(complaint_events.c.complaint_id, func.max(complaint_events.c.at_ms))
        .where(
            complaint_events.c.complaint_id.in_(ids),
            complaint_events.c.what == "status",
            complaint_events.c.after == str(ComplaintStatus.CLOSED),
        )
        .group_by(complaint_events.c.complaint_id)
    )
    found = sqlite_only.packed_rows(connection, query) if ids else []
    return {key: at_ms for key, at_ms in found}  # noqa: C416 - of lists


def _values(typed: ComplaintDraft) -> dict[str, Any]:
    values: Mapping[str, object] = {name: getattr(typed, name) for name in _FIELDS}
    return {**values, **{name: str(values[name]) for name in _TYPES}}


def _draft(row: Sequence[Any]) -> ComplaintDraft:
    fields = dict(zip(_FIELDS, row, strict=True))
    fields.update({name: made(fields[name]) for name, made in _TYPES.items()})
    return ComplaintDraft(**fields)


def next_number(connection: Connection, received_ms: int, last: Mapping[str, int]) -> str:
    """The number after the last of the year of a receipt.

    `last` may know the last number of a year, for those who give many.
    """
    year = f"{firm_time.day_of(received_ms, firm_time.zone(connection)).year:04d}"
    if year not in last:
        number = complaints.c.number
        largest = func.max(cast(func.substr(number, len(year) + 2), Integer))
        # a range of the index: those of other years are not looked at
        query = select(largest).where(number >= f"{year}-", number < f"{year}.")
        last = {year: connection.execute(query).scalar() or 0}
    return f"{year}-{last[year] + 1:03d}"
