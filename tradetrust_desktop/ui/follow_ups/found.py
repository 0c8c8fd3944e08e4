"""What the cards beside the agenda show, read on the reader thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from tradetrust_desktop.ui.follow_ups.columns import place_of
from tradetrust_desktop.ui.follow_ups.groups import (
    DeadlineRow,
    deadline_of,
    deadline_parts,
    deadline_row,
    is_follow_up,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from tradetrust_desktop.domain.care import FollowUpRow
    from tradetrust_desktop.domain.local_time import LocalTime
    from tradetrust_desktop.services.desk import Desk
    from tradetrust_desktop.ui.context import Context

POSTPONE: Final = (1, 3, 7, 30)
NEXT: Final = (7, 14, 30, 45, 90)
USUAL_NEXT: Final = 30


@dataclass(frozen=True)
class FollowUpFound:
    """A follow-up with what one wants to know before calling."""

    row: FollowUpRow
    phone: str
    """Written in groups, as one dials it from abroad."""
    contacts: tuple[tuple[bytes, str], ...]
    local: LocalTime | None
    holiday: tuple[date, str] | None
    """The next one there, with its name."""
    days: Mapping[int, date]
    """Days ahead to the day they come to: the first from then on that is worked there."""


def read_found(context: Context, record_id: bytes) -> FollowUpFound | DeadlineRow | None:
    """What stands behind an id of the agenda; None for a heading and for what is gone."""
    desk = context.desk
    if is_follow_up(record_id):
        row = desk.follow_ups.page(record_id)
        return None if row is None else _follow_up(context, row)
    timed = deadline_of(record_id)
    if timed is None:
        return None
    complaints = {row.id: row for row in desk.complaints.rows([timed[0]])}
    return deadline_row(record_id, complaints, deadline_parts(desk, [record_id]))


def working_days(desk: Desk, today: date, ahead: Iterable[int], *, country: str) -> dict[int, date]:
    """Days so far from today, each moved on over weekends and holidays of the country."""
    return {
        days: desk.local_times.working_day(today + timedelta(days=days), country=country)
        for days in ahead
    }


def _follow_up(context: Context, row: FollowUpRow) -> FollowUpFound:
    from tradetrust_desktop.domain.reaching import readable_phone  # noqa: PLC0415

    desk, language, today = context.desk, context.language(), context.today()
    country, city, zone = place_of(row)
    local = desk.local_times.at(
        context.now_ms(), country=country, city=city, zone=zone, language=language
    )
    after = local.now.date() if local is not None else today
    people = desk.contacts.of(row.draft.customer_id)
    return FollowUpFound(
        row=row,
        phone=readable_phone(row.phone) if row.phone else "",
        contacts=tuple((person.id, person.draft.name) for person in people),
        local=local,
        holiday=desk.local_times.next_holiday(country, after=after, language=language),
        days=working_days(desk, today, sorted({*POSTPONE, *NEXT}), country=country),
    )
