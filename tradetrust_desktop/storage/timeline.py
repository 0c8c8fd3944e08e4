"""The timeline of a customer: one query for what it holds, rows by pages."""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, time
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, Select, exists, func, select, tuple_, union_all

from tradetrust_desktop.domain.care import ComplaintRow, FollowUpRow, SurveyRow
from tradetrust_desktop.domain.interactions import (
    EventKind,
    InteractionRow,
    TimelineId,
    TimelineRow,
)
from tradetrust_desktop.domain.orders import OrderRow
from tradetrust_desktop.storage import complaints as stored_complaints
from tradetrust_desktop.storage import firm_time, sqlite_only
from tradetrust_desktop.storage import follow_ups as stored_follow_ups
from tradetrust_desktop.storage import interactions as stored_interactions
from tradetrust_desktop.storage import orders as stored_orders
from tradetrust_desktop.storage import surveys as stored_surveys
from tradetrust_desktop.storage.schema import (
    complaint_events,
    complaints,
    follow_ups,
    interactions,
    orders,
    surveys,
)

_KINDS: Final = tuple(EventKind)
_STORED: Final[dict[EventKind, Any]] = {
    EventKind.INTERACTION: stored_interactions,
    EventKind.ORDER: stored_orders,
    EventKind.COMPLAINT: stored_complaints,
    EventKind.FOLLOW_UP: stored_follow_ups,
    EventKind.SURVEY: stored_surveys,
}


def ids(
    connection: Connection, customer_id: bytes, *, kinds: Collection[EventKind] = ()
) -> list[TimelineId]:
    """What the timeline of a customer holds, newest first; all kinds where none is named.

    Of a day without a time comes last what is known by its day alone. A follow-up whose
    result stands in the log is there as that entry only, as is a status that came by a message.
    """
    wanted = [kind for kind in _KINDS if not kinds or kind in kinds]
    zone = firm_time.zone(connection)
    parts = [part for kind in wanted for part in _parts(kind, customer_id, zone)]
    together = union_all(*parts).subquery()
    ordered = select(together).order_by(
        together.c.at_ms.desc(), together.c.id.desc(), together.c.position.desc()
    )
    return [
        TimelineId(_KINDS[int(text[0])], bytes.fromhex(text[1:33]), int(text[33:]))
        for text in sqlite_only.packed_texts(connection, ordered)
    ]


def rows(connection: Connection, wanted: Sequence[TimelineId]) -> list[TimelineRow]:
    """The entries named, in their order; such as are gone are left out."""
    zone = firm_time.zone(connection)
    records: dict[tuple[EventKind, bytes], Any] = {}
    for kind in {each.kind for each in wanted}:
        keys = list({each.record_id for each in wanted if each.kind is kind})
        for row in _STORED[kind].rows(connection, keys):
            records[kind, row.id] = row
    events, done = _events(connection, wanted), _done(connection, wanted)
    found = []
    for each in wanted:
        record = records.get((each.kind, each.record_id))
        if record is None:
            continue
        if each.position:
            event = events.get((each.record_id, each.position))
            if event is not None:
                at_ms, what, before, after = event
                found.append(TimelineRow(each, at_ms, True, record, before, after, what))  # noqa: FBT003 - a field
            continue
        found.append(_row(each, record, zone, done.get(each.record_id)))
    return found


def _parts(kind: EventKind, customer_id: bytes, zone: ZoneInfo) -> list[Select[Any]]:
    """The queries for what a kind of record leaves on the timeline."""
    mark = str(_KINDS.index(kind))

    def part(
        key: ColumnElement[Any], at: ColumnElement[Any], position: ColumnElement[Any] | None = None
    ) -> Select[Any]:
        number = position if position is not None else sqlite_only.constant(0)
        name = sqlite_only.constant(mark).op("||")(func.hex(key))
        packed = name.op("||")(number)
        return select(
            packed.label("packed"),
            at.label("at_ms"),
            key.label("id"),
            number.label("position"),
        )

    def day(column: ColumnElement[Any]) -> ColumnElement[Any]:
        return sqlite_only.day_ms(column) - _offset_ms(zone)

    if kind is EventKind.INTERACTION:
        mine = interactions.c.customer_id == customer_id
        return [part(interactions.c.id, interactions.c.at_ms).where(mine)]
    if kind is EventKind.ORDER:
        return [part(orders.c.id, day(orders.c.day)).where(orders.c.customer_id == customer_id)]
    if kind is EventKind.SURVEY:
        mine = surveys.c.customer_id == customer_id
        return [part(surveys.c.id, day(surveys.c.day)).where(mine)]
    if kind is EventKind.FOLLOW_UP:
        at = func.coalesce(follow_ups.c.done_ms, day(follow_ups.c.done))
        told = exists().where(interactions.c.follow_up_id == follow_ups.c.id)
        mine = follow_ups.c.customer_id == customer_id
        return [part(follow_ups.c.id, at).where(mine, follow_ups.c.done.is_not(None), ~told)]
    events = complaint_events.c
    mine = complaints.c.customer_id == customer_id
    by_message = exists().where(
        interactions.c.complaint_id == complaints.c.id, interactions.c.at_ms == events.at_ms
    )
    return [
        part(complaints.c.id, complaints.c.received_ms).where(mine),
        part(complaints.c.id, events.at_ms, events.position)
        .join(complaint_events, events.complaint_id == complaints.c.id)
        .where(mine, events.what.in_(("status", "priority")), events.before != "", ~by_message),
    ]


def _events(
    connection: Connection, wanted: Sequence[TimelineId]
) -> dict[tuple[bytes, int], tuple[int, str, str, str]]:
    places = [(each.record_id, each.position) for each in wanted if each.position]
    if not places:
        return {}
    c = complaint_events.c
    query = select(c.complaint_id, c.position, c.at_ms, c.what, c.before, c.after).where(
        tuple_(c.complaint_id, c.position).in_(places)
    )
    return {
        (key, position): (at_ms, what, before, after)
        for key, position, at_ms, what, before, after in connection.execute(query)
    }


def _done(connection: Connection, wanted: Sequence[TimelineId]) -> dict[bytes, int]:
    """When follow-ups were done, where more than the day is known."""
    keys = [each.record_id for each in wanted if each.kind is EventKind.FOLLOW_UP]
    query = select(follow_ups.c.id, follow_ups.c.done_ms).where(
        follow_ups.c.id.in_(keys), follow_ups.c.done_ms.is_not(None)
    )
    return {key: int(done_ms) for key, done_ms in connection.execute(query)}


def _row(named: TimelineId, record: Any, zone: ZoneInfo, at_ms: int | None) -> TimelineRow:
    day: date | None = None
    match record:
        case InteractionRow():
            at_ms = record.draft.at_ms
        case ComplaintRow():
            at_ms = record.draft.received_ms
        case FollowUpRow():
            day = record.draft.done
        case OrderRow():
            day = record.day
        case SurveyRow():
            day = record.draft.day
    if at_ms is not None:
        return TimelineRow(named, at_ms, has_time=True, record=record)
    start = datetime.combine(day or date(1970, 1, 1), time(), zone)
    return TimelineRow(named, int(start.timestamp() * 1000), has_time=False, record=record)


def _offset_ms(zone: ZoneInfo) -> int:
    """How far the zone is ahead of UTC: near enough to sort days among moments."""
    offset = datetime(2000, 1, 1, tzinfo=UTC).astimezone(zone).utcoffset()
    return 0 if offset is None else int(offset.total_seconds() * 1000)
