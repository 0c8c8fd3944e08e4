"""What the days of a month are marked with, read in one go on the reader thread."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tradetrust_desktop.domain.instants import moment
from tradetrust_desktop.domain.listing import ListQuery

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from zoneinfo import ZoneInfo

    from tradetrust_desktop.services.desk import Desk


@dataclass(frozen=True)
class MonthMarks:
    """By day: open follow-ups, running deadlines of complaints, holidays where customers are."""

    follow_ups: Mapping[date, int] = field(default_factory=dict)
    deadlines: Mapping[date, int] = field(default_factory=dict)
    holidays: Mapping[date, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """Country and name, by country."""

    def holiday_text(self, day: date) -> str:
        """The country, or the first and how many more: "PL+2"."""
        found = self.holidays.get(day, ())
        if not found:
            return ""
        first = found[0][0]
        return first if len(found) == 1 else f"{first}+{len(found) - 1}"


def read_marks(desk: Desk, *, first: date, last: date, zone: ZoneInfo, language: str) -> MonthMarks:
    """The marks of a span, both ends included; holidays of customers with something open."""
    running = desk.complaints.deadlines(first=first, last=last)
    deadlines = Counter(
        moment(stands.due_ms).astimezone(zone).date()
        for _, stands in running
        if stands.due_ms is not None
    )
    deadlines.update(
        moment(row.draft.due_ms).astimezone(zone).date()
        for row in desk.promises.due(first=first, last=last)
    )
    deadlines.update(
        day
        for row in desk.actions.due(first=first, last=last)
        if row.draft.complaint_id is not None
        and (day := row.draft.due if row.draft.done is None else row.draft.check_due) is not None
    )
    places = desk.follow_ups.places(ListQuery(filters={"state": "open"}))
    countries = {country for country, _, _ in places} | {row.country for row, _ in running}
    holidays: dict[date, list[tuple[str, str]]] = {}
    for country in sorted(countries - {""}):
        found = desk.local_times.holidays(country, first=first, last=last, language=language)
        for day, name in found.items():
            holidays.setdefault(day, []).append((country, name))
    return MonthMarks(
        follow_ups=desk.follow_ups.due_counts(first=first, last=last),
        deadlines=deadlines,
        holidays={day: tuple(names) for day, names in holidays.items()},
    )
