"""Follow-ups in groups by when they are due: the list with a heading above each group."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui.widgets.paged_list import PagedModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from tradetrust_desktop.domain.care import FollowUpRow
    from tradetrust_desktop.services.follow_ups import FollowUps

_MARK = b"group:"


class Group(StrEnum):
    """When a follow-up is due, seen from today."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"
    DONE = "done"


SPANS: dict[str, tuple[Group, ...]] = {
    "today": (Group.OVERDUE, Group.TODAY),
    "week": (Group.OVERDUE, Group.TODAY, Group.WEEK),
    "all": tuple(Group),
}
"""Which groups a choice of the toolbar shows."""


@dataclass(frozen=True)
class GroupRow:
    """The heading of a group."""

    group: Group
    count: int


def heading_of(record_id: bytes) -> tuple[Group, int] | None:
    """The group and its size if an id stands for a heading; None for a follow-up."""
    if not record_id.startswith(_MARK):
        return None
    name, count = record_id.removeprefix(_MARK).decode().split(":")
    return Group(name), int(count)


def grouped_ids(follow_ups: FollowUps, query: ListQuery, *, span: str, today: date) -> list[bytes]:
    """The ids of the groups of a span, each after the id of its heading; empty ones left out."""
    found: list[bytes] = []
    for group in SPANS[span]:
        ids = follow_ups.ids(_of_group(query, group, today))
        if ids:
            found.append(_MARK + f"{group.value}:{len(ids)}".encode())
            found.extend(ids)
    return found


def grouped_rows(follow_ups: FollowUps, ids: Sequence[bytes]) -> list[FollowUpRow | GroupRow]:
    """Rows for headings and follow-ups, in the order of `ids`."""
    records = {
        row.id: row for row in follow_ups.rows([each for each in ids if heading_of(each) is None])
    }
    rows: list[FollowUpRow | GroupRow] = []
    for each in ids:
        heading = heading_of(each)
        if heading is not None:
            rows.append(GroupRow(*heading))
        elif each in records:
            rows.append(records[each])
    return rows


def end_of_week(today: date) -> date:
    """The Sunday that ends the week; on a Sunday the one after, so that there is a week ahead."""
    ahead = 6 - today.weekday()
    return today + timedelta(days=ahead or 7)


def _of_group(query: ListQuery, group: Group, today: date) -> ListQuery:
    day = timedelta(days=1)
    week = end_of_week(today)
    spans: dict[Group, dict[str, str]] = {
        Group.OVERDUE: {"state": "open", "to": (today - day).isoformat()},
        Group.TODAY: {"state": "open", "from": today.isoformat(), "to": today.isoformat()},
        Group.WEEK: {
            "state": "open",
            "from": (today + day).isoformat(),
            "to": week.isoformat(),
        },
        Group.LATER: {"state": "open", "from": (week + day).isoformat()},
        Group.DONE: {"state": "done"},
    }
    done = group is Group.DONE
    return ListQuery(
        text=query.text,
        filters={**query.filters, **spans[group]},
        sort="done" if done else "",
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

    def records(self) -> int:
        """How many follow-ups there are among the rows."""
        return self.total() - len(self.headings())
