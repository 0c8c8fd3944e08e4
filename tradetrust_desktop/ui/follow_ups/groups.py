"""The rows of the agenda: headings, follow-ups, and deadlines of complaints among them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from operator import itemgetter
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt

from tradetrust_desktop.domain import actions
from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.instants import moment
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.domain.promises import is_open, timing
from tradetrust_desktop.ui.widgets.paged_list import PagedModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from tradetrust_desktop.domain.care import ClockRow, ComplaintRow, FollowUpRow
    from tradetrust_desktop.domain.case import ActionRow, PromiseRow
    from tradetrust_desktop.services.desk import Desk

_HEADING, _CLOCK, _MORE = b"group:", b"clock:", b"more:"
_PROMISE, _ACTION = b"promise:", b"action:"
_ID = 16
_FIRST_DAY = date(1970, 1, 1)
_DAY = timedelta(days=1)
_OF_WEEK = 5
"""How many of this week are shown where only today is asked for."""


class Group(StrEnum):
    """When a follow-up is due, seen from today."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"
    DAY = "day"
    """The one day that was chosen in the month."""
    DONE = "done"


_BY_DAY = (Group.WEEK, Group.LATER)
"""What is still to come comes by day; the rest by what is lost by waiting."""
SPANS: dict[str, tuple[Group, ...]] = {
    "today": (Group.OVERDUE, Group.TODAY, Group.WEEK),
    "week": (Group.OVERDUE, Group.TODAY, Group.WEEK),
    "all": (Group.OVERDUE, Group.TODAY, Group.WEEK, Group.LATER, Group.DONE),
}
"""Which groups a choice of the toolbar shows."""


@dataclass(frozen=True)
class GroupRow:
    """The heading of a group."""

    group: Group
    count: int
    done: int = 0
    """How many were done today, told beside those of today."""
    is_first: bool = False
    """The first heading names the two columns of times."""
    day: date | None = None


@dataclass(frozen=True)
class MoreRow:
    """Stands for the rest of the week."""

    count: int


@dataclass(frozen=True)
class DeadlineRow:
    """What a customer who complained waits for, or what is to be done against the cause."""

    id: bytes
    complaint: ComplaintRow
    clock: ClockRow
    promise: PromiseRow | None = None
    """What was promised: by a further promise, or by the one the clock of the remedy times."""
    action: ActionRow | None = None
    """Due on its day, whatever the time."""

    @property
    def due_ms(self) -> int:
        """When it is due; a clock that stands still is not in the agenda."""
        return self.clock.due_ms or 0


@dataclass(frozen=True)
class Agenda:
    """What the list shows and knows besides."""

    ids: list[bytes]
    is_any: bool
    """Whether anything was ever planned, shown or not."""
    places: list[tuple[str, str, str]]
    """Country, city and zone of the customers whose open follow-ups it shows."""
    next_ms: int | None
    """When the next deadline runs out, which moves it to another group."""


@dataclass(frozen=True)
class Wanted:
    """What the agenda is to show; `day` counts more than the span."""

    query: ListQuery
    span: str
    today: date
    now_ms: int
    zone: ZoneInfo
    day: date | None = None


def heading_of(record_id: bytes) -> GroupRow | None:
    """The heading that an id stands for; None for all else."""
    if not record_id.startswith(_HEADING):
        return None
    name, count, done, first, day = record_id.removeprefix(_HEADING).decode().split(":")
    shown = date.fromisoformat(day) if day else None
    return GroupRow(Group(name), int(count), int(done), first == "1", shown)


def deadline_of(record_id: bytes) -> tuple[bytes, Clock] | None:
    """The complaint and the clock that an id stands for; None for all else."""
    if not record_id.startswith(_CLOCK):
        return None
    rest = record_id.removeprefix(_CLOCK)
    if rest.startswith((_PROMISE, _ACTION), _ID):
        return rest[:_ID], Clock.REMEDY
    return rest[:_ID], Clock(rest[_ID:].decode())


def promise_of(record_id: bytes) -> bytes | None:
    """The further promise that an id stands for; None for all else."""
    return _part_of(record_id, _PROMISE)


def action_of(record_id: bytes) -> bytes | None:
    """The action against a cause that an id stands for; None for all else."""
    return _part_of(record_id, _ACTION)


def is_remedy(record_id: bytes) -> bool:
    """Whether an id stands for the clock of a remedy."""
    found = deadline_of(record_id)
    further = promise_of(record_id) or action_of(record_id)
    return found is not None and found[1] is Clock.REMEDY and further is None


def _part_of(record_id: bytes, sign: bytes) -> bytes | None:
    rest = record_id.removeprefix(_CLOCK)
    if rest == record_id or not rest.startswith(sign, _ID):
        return None
    return rest[_ID + len(sign) :]


def is_more(record_id: bytes) -> bool:
    """Whether an id stands for the rest of the week."""
    return record_id.startswith(_MORE)


def is_follow_up(record_id: bytes) -> bool:
    """Whether an id is that of a follow-up, and of nothing that stands among them."""
    return not record_id.startswith((_HEADING, _CLOCK, _MORE))


def agenda(desk: Desk, wanted: Wanted) -> Agenda:
    """What to show, in order; runs on the reader thread."""
    follow_ups, today = desk.follow_ups, wanted.today
    groups = (Group.DAY, Group.DONE) if wanted.day else SPANS[wanted.span]
    clocks = _deadlines(desk, wanted)
    done_today = follow_ups.count(
        replace(wanted.query, filters={**wanted.query.filters, "done": today.isoformat()})
    )
    found: list[bytes] = []
    for group in groups:
        ids = _together(desk, _of_group(wanted, group), clocks.get(group, ()))
        done = done_today if group is Group.TODAY else 0
        if not ids and not done:
            continue
        day = wanted.day.isoformat() if wanted.day and group is Group.DAY else ""
        heading = f"{group.value}:{len(ids)}:{done}:{0 if found else 1}:{day}"
        found.append(_HEADING + heading.encode())
        if group is Group.WEEK and wanted.span == "today" and len(ids) > _OF_WEEK + 1:
            found.extend(ids[:_OF_WEEK])
            found.append(_MORE + str(len(ids) - _OF_WEEK).encode())
        else:
            found.extend(ids)
    everything = replace(wanted.query, text="", filters={})
    return Agenda(
        ids=found,
        is_any=bool(found) or follow_ups.count(everything) > 0,
        places=follow_ups.places(_open_until(wanted)),
        next_ms=_next_ms(desk, wanted),
    )


def agenda_rows(desk: Desk, ids: Sequence[bytes]) -> list[Any]:
    """Rows of all kinds, in the order of `ids`; such as are gone are left out."""
    plain = [each for each in ids if is_follow_up(each)]
    records: dict[bytes, FollowUpRow] = {row.id: row for row in desk.follow_ups.rows(plain)}
    timed = {each: found for each in ids if (found := deadline_of(each)) is not None}
    complaints: dict[bytes, ComplaintRow] = {}
    if timed:
        keys = list(dict.fromkeys(key for key, _ in timed.values()))
        complaints = {row.id: row for row in desk.complaints.rows(keys)}
    parts = deadline_parts(desk, ids)
    rows: list[Any] = []
    for each in ids:
        heading = heading_of(each)
        if heading is not None:
            rows.append(heading)
        elif each in timed:
            row = deadline_row(each, complaints, parts)
            if row is not None:
                rows.append(row)
        elif is_more(each):
            rows.append(MoreRow(int(each.removeprefix(_MORE))))
        elif each in records:
            rows.append(records[each])
    return rows


@dataclass(frozen=True)
class DeadlineParts:
    """What deadlines besides those of clocks are made of."""

    promises: Mapping[bytes, PromiseRow]
    actions: Mapping[bytes, ActionRow]
    first: Mapping[bytes, PromiseRow]
    """By complaint: the promise that the clock of its remedy times."""
    zone: ZoneInfo
    """In which an action's day ends."""


def deadline_parts(desk: Desk, ids: Iterable[bytes]) -> DeadlineParts:
    """The promises and actions that ids of the agenda stand for."""
    listed = list(ids)
    given = [key for each in listed if (key := promise_of(each)) is not None]
    taken = [key for each in listed if (key := action_of(each)) is not None]
    timed = [found[0] for each in listed if (found := deadline_of(each)) and is_remedy(each)]
    awaited = {
        key: [row for row in desk.promises.of(complaint_id=key) if is_open(row.draft)]
        for key in timed
    }
    return DeadlineParts(
        {row.id: row for row in desk.promises.rows(given)} if given else {},
        {row.id: row for row in desk.actions.rows(taken)} if taken else {},
        {key: rows[0] for key, rows in awaited.items() if rows},
        ZoneInfo(desk.firm.get().zone),
    )


def deadline_row(
    record_id: bytes,
    complaints: Mapping[bytes, ComplaintRow],
    parts: DeadlineParts,
) -> DeadlineRow | None:
    """A deadline with its complaint; None where either is gone."""
    found = deadline_of(record_id)
    complaint = complaints.get(found[0]) if found else None
    if found is None or complaint is None:
        return None
    key = promise_of(record_id)
    if key is not None:
        promise = parts.promises.get(key)
        if promise is None:
            return None
        return DeadlineRow(record_id, complaint, timing(promise.draft), promise)
    key = action_of(record_id)
    if key is not None:
        action = parts.actions.get(key)
        if action is None:
            return None
        timed = actions.timing(action.draft, parts.zone)
        return DeadlineRow(record_id, complaint, timed, action=action)
    clock = next((each for each in complaint.clocks if each.clock == found[1]), None)
    if clock is None:
        return None
    promise = parts.first.get(found[0]) if found[1] is Clock.REMEDY else None
    return DeadlineRow(record_id, complaint, clock, promise)


def end_of_week(today: date) -> date:
    """The Sunday that ends the week; on a Sunday the one after, so that there is a week ahead."""
    ahead = 6 - today.weekday()
    return today + timedelta(days=ahead or 7)


def _together(desk: Desk, query: ListQuery, clocks: Sequence[tuple[date, bytes]]) -> list[bytes]:
    """Deadlines before the follow-ups: of the group, or of each day where it goes by day."""
    ids = desk.follow_ups.ids(query)
    if query.sort != "day" or not clocks:
        return [*(key for _, key in clocks), *ids]
    days = desk.follow_ups.due_days(query)
    joined = [*((day, 0, key) for day, key in clocks)]
    joined += [(day, 1, key) for day, key in zip(days, ids, strict=True)]
    joined.sort(key=itemgetter(0, 1))  # keeps the order within a day
    return [key for _, _, key in joined]


def _deadlines(desk: Desk, wanted: Wanted) -> dict[Group, list[tuple[date, bytes]]]:
    """Running deadlines by the group they stand in, each group by time."""
    if any(wanted.query.filters.values()):
        return {}
    today, last = wanted.today, end_of_week(wanted.today)
    if wanted.span == "all":
        last = today + timedelta(days=3660)
    first, last = (wanted.day, wanted.day) if wanted.day else (_FIRST_DAY, last)
    words = fold(wanted.query.text).split()
    found: dict[Group, list[tuple[date, bytes]]] = {}
    timed = [
        (stands.due_ms, f"{row.number} {row.customer} {row.draft.title}", row.id + name.encode())
        for row, stands in desk.complaints.deadlines(first=first, last=last)
        if stands.due_ms is not None and (name := str(stands.clock))
    ]
    timed += [
        (
            row.draft.due_ms,
            f"{row.complaint_number} {row.customer} {row.draft.text}",
            row.draft.complaint_id + _PROMISE + row.id,
        )
        for row in desk.promises.due(first=first, last=last)
        if row.draft.complaint_id is not None
    ]
    timed.sort(key=itemgetter(0))
    # what a customer waits for stands before what is ours alone
    timed += [
        (
            due_ms,
            f"{row.complaint_number} {row.draft.person} {row.draft.text}",
            row.draft.complaint_id + _ACTION + row.id,
        )
        for row in desk.actions.due(first=first, last=last)
        if row.draft.complaint_id is not None
        and (due_ms := actions.timing(row.draft, wanted.zone).due_ms) is not None
    ]
    for due_ms, text, key in timed:
        if not all(word in fold(text) for word in words):
            continue
        day = moment(due_ms).astimezone(wanted.zone).date()
        if wanted.day:
            group = Group.DAY
        elif due_ms < wanted.now_ms:
            group = Group.OVERDUE
        elif day <= today:
            group = Group.TODAY
        else:
            group = Group.WEEK if day <= end_of_week(today) else Group.LATER
        found.setdefault(group, []).append((day, _CLOCK + key))
    return found


def _next_ms(desk: Desk, wanted: Wanted) -> int | None:
    ahead = desk.complaints.deadlines(first=wanted.today, last=wanted.today + _DAY)
    due = [stands.due_ms for _, stands in ahead if stands.due_ms is not None]
    promised = desk.promises.due(first=wanted.today, last=wanted.today + _DAY)
    due += [row.draft.due_ms for row in promised]
    return min((at for at in due if at > wanted.now_ms), default=None)


def _open_until(wanted: Wanted) -> ListQuery:
    filters = {"state": "open"}
    if wanted.day:
        filters |= {"from": wanted.day.isoformat(), "to": wanted.day.isoformat()}
    elif wanted.span != "all":
        filters["to"] = end_of_week(wanted.today).isoformat()
    return ListQuery(text=wanted.query.text, filters={**wanted.query.filters, **filters})


def _of_group(wanted: Wanted, group: Group) -> ListQuery:
    today, week = wanted.today, end_of_week(wanted.today)
    day = wanted.day or today
    spans: dict[Group, dict[str, str]] = {
        Group.OVERDUE: {"state": "open", "to": (today - _DAY).isoformat()},
        Group.TODAY: {"state": "open", "from": today.isoformat(), "to": today.isoformat()},
        Group.WEEK: {
            "state": "open",
            "from": (today + _DAY).isoformat(),
            "to": week.isoformat(),
        },
        Group.LATER: {"state": "open", "from": (week + _DAY).isoformat()},
        Group.DAY: {"state": "open", "from": day.isoformat(), "to": day.isoformat()},
        Group.DONE: {"state": "done", **({"done": day.isoformat()} if wanted.day else {})},
    }
    done = group is Group.DONE
    by = "day" if group in _BY_DAY else "waiting"
    return ListQuery(
        text=wanted.query.text,
        filters={**wanted.query.filters, **spans[group]},
        sort="done" if done else by,
        descending=done,
    )


class GroupedModel(PagedModel[Any]):
    """Headings can neither be chosen nor opened."""

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """What can be done with a cell."""
        record_id = self.id_at(index.row())
        if record_id is not None and heading_of(record_id) is not None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def headings(self) -> list[int]:
        """The rows that are headings."""
        return [
            place
            for place in range(self.total())
            if (record_id := self.id_at(place)) and heading_of(record_id) is not None
        ]

    def first_record(self) -> int:
        """The row of the first follow-up or deadline; -1 where there is none."""
        for place in range(self.total()):
            record_id = self.id_at(place)
            if record_id and heading_of(record_id) is None and not is_more(record_id):
                return place
        return -1

    def records(self) -> int:
        """How many follow-ups and deadlines there are, shown or among the rest of the week."""
        found = (heading_of(self.id_at(place) or b"") for place in self.headings())
        return sum(row.count for row in found if row is not None)
