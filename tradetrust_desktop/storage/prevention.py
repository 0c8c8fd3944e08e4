"""How often each root cause came, and what was done against it."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from sqlalchemy import Connection, func, select

from tradetrust_desktop.domain.case import ActionKind
from tradetrust_desktop.domain.clocks import Ending
from tradetrust_desktop.domain.prevention import WINDOW_DAYS, Against
from tradetrust_desktop.storage import firm_time, sqlite_only
from tradetrust_desktop.storage.case_tables import actions
from tradetrust_desktop.storage.schema import complaints

_COUNTED: Final = complaints.c.ending.not_in((str(Ending.WITHDRAWN), str(Ending.MERGED)))


def received(connection: Connection, *, since: date, until: date) -> Mapping[str, list[date]]:
    """The days on which complaints of each root cause came; merged and withdrawn ones not."""
    zone = firm_time.zone(connection)
    query = select(complaints.c.cause, complaints.c.received_ms).where(
        complaints.c.cause != "",
        _COUNTED,
        complaints.c.received_ms >= firm_time.start_ms(since, zone),
        complaints.c.received_ms < firm_time.start_ms(until + timedelta(days=1), zone),
    )
    found: dict[str, list[date]] = {}
    for cause, at_ms in sqlite_only.packed_rows(connection, query):
        found.setdefault(cause, []).append(firm_time.day_of(at_ms, zone))
    return found


def owners(connection: Connection, causes: Iterable[str], *, since: date) -> Mapping[str, str]:
    """Who had most complaints of each cause from a day on; only where somebody is named."""
    query = (
        select(complaints.c.cause, complaints.c.owner, func.count())
        .where(
            complaints.c.cause.in_(list(causes)),
            complaints.c.owner != "",
            _COUNTED,
            complaints.c.received_ms >= firm_time.start_ms(since, firm_time.zone(connection)),
        )
        .group_by(complaints.c.cause, complaints.c.owner)
        .order_by(func.count(), complaints.c.owner.desc())
    )
    return {cause: owner for cause, owner, _ in connection.execute(query)}


def of_cause(connection: Connection, cause: str, *, since: date) -> tuple[bytes, ...]:
    """The complaints of a root cause from a day on, the latest first."""
    query = (
        select(complaints.c.id)
        .where(
            complaints.c.cause == cause,
            _COUNTED,
            complaints.c.received_ms >= firm_time.start_ms(since, firm_time.zone(connection)),
        )
        .order_by(complaints.c.received_ms.desc(), complaints.c.id)
    )
    return tuple(sqlite_only.packed_ids(connection, query))


def against(connection: Connection) -> list[Against]:
    """All preventive actions with a cause: their own, else that of their complaint."""
    cause = func.coalesce(func.nullif(actions.c.cause, ""), complaints.c.cause, "")
    query = (
        select(cause, actions.c.due, actions.c.done, actions.c.person, actions.c.id)
        .select_from(actions.outerjoin(complaints, complaints.c.id == actions.c.complaint_id))
        .where(actions.c.kind == str(ActionKind.PREVENTIVE), cause != "")
        .order_by(actions.c.created_ms, actions.c.id)
    )
    return [Against(*row) for row in connection.execute(query)]


def looked_back_to(known: list[Against], today: date) -> date:
    """From when on complaints are needed: 90 days, and 90 before the first action done."""
    earliest = min((each.done for each in known if each.done), default=today)
    return min(earliest, today) - timedelta(days=WINDOW_DAYS)
