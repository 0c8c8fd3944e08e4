"""What tests of the agenda ask of it, and the moment at which they stand."""

from datetime import date, timedelta
from typing import Any

from tradetrust_desktop.domain.care import (
    FollowUpDraft,
)
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui.follow_ups.groups import (
    DeadlineRow,
    GroupRow,
    MoreRow,
)
from tradetrust_desktop.ui.follow_ups.tab import FollowUpsTab

TODAY = date(2026, 11, 23)  # a Monday; 20:40 at the firm's, 13:40 in Hamburg
DAY = timedelta(days=1)
HOUR_MS = 3_600_000


def agenda(tab: FollowUpsTab) -> list[str]:
    said = []
    for place in range(tab.model.total()):
        row = tab.model.row_at(place)
        if isinstance(row, GroupRow):
            said.append(f"[{row.group} {row.count}]")
        elif isinstance(row, MoreRow):
            said.append(f"+{row.count}")
        elif isinstance(row, DeadlineRow):
            said.append(f"({row.clock.clock})")
        else:
            said.append(row.draft.title)
    return said


def place_of(tab: FollowUpsTab, title: str) -> int:
    return agenda(tab).index(title)


def stored(surroundings: Any, key: bytes) -> FollowUpDraft:
    return surroundings.context.desk.follow_ups.page(key).draft


def log(surroundings: Any) -> list[Any]:
    interactions = surroundings.context.desk.interactions
    return [row.draft for row in interactions.rows(interactions.ids(ListQuery()))]


def open_(surroundings: Any, tab: FollowUpsTab, key: bytes) -> Any:
    tab.show_record(key)
    surroundings.settle()
    return tab.page.card


def undo(surroundings: Any) -> Any:
    summary, changes = surroundings.context.desk.history.undo()
    surroundings.context.hub.post(changes)
    surroundings.settle()
    return summary
