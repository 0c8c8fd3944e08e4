"""Counting repeat purchase month by month, one pass over the order days.

At the end of a month the window is the 365 days that end with its last day. An order day
lies in the windows of a run of months: from its own to the last one that ends within 364
days after it. Of a customer's days in order, both ends of that run never go back; so the
months with at least one day are those that a day covers beyond the day before, and the
months with at least two are those that two neighbouring days share. That takes a few
additions a day, not one for each of its twelve months.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final, TypeAlias

ALL: Final = "*"
"""Stands for all countries together."""
WINDOW: Final = timedelta(days=365)

_Run: TypeAlias = tuple[int, int]


class Coverage:
    """Customers and repeaters by month and country, of the customers added so far."""

    def __init__(self) -> None:
        self._runs: dict[date | str, _Run] = {}
        # by country and month: how the count differs from that of the month before
        self._buyers: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        self._repeaters: dict[str, dict[int, int]] = defaultdict(lambda: defaultdict(int))

    def add(self, days: Iterable[tuple[date | str, str]], *, sign: int = 1) -> None:
        """Add (or with -1 take away) one customer: order days with their countries.

        Days are dates, or text as the database has it, not mixed.
        """
        whole = sorted(days)
        if not whole:
            return
        if len(whole) == 1:  # the most frequent case by far
            day, country = whole[0]
            run = self._run(day)
            for key in (ALL, country):
                self._cover(self._buyers[key], run, sign)
            return
        by_country: dict[str, list[_Run]] = {ALL: []}
        last: date | str | None = None
        for day, country in whole:
            run = self._run(day)
            if day != last:
                by_country[ALL].append(run)
                last = day
            by_country.setdefault(country, []).append(run)
        for key, runs in by_country.items():
            self._count(key, runs, sign)

    def _count(self, key: str, runs: list[_Run], sign: int) -> None:
        buyers = self._buyers[key]
        covered = shared = -1
        before = -1
        for first, last in runs:
            if last > covered:
                self._cover(buyers, (max(first, covered + 1), last), sign)
                covered = last
            if before > shared and first <= before:
                self._cover(self._repeaters[key], (max(first, shared + 1), before), sign)
                shared = before
            before = last

    @staticmethod
    def _cover(counts: dict[int, int], run: _Run, sign: int) -> None:
        counts[run[0]] += sign
        counts[run[1] + 1] -= sign

    def _run(self, day: date | str) -> _Run:
        run = self._runs.get(day)
        if run is None:
            first = day if isinstance(day, date) else date.fromisoformat(day)
            beyond = date.fromordinal(min(first.toordinal() + WINDOW.days, date.max.toordinal()))
            run = (_number(first), _number(beyond) - 1)
            self._runs[day] = run
        return run

    def rows(self) -> Iterator[tuple[str, str, int, int]]:
        """Month, country, customers and repeaters, wherever one of the two is not 0."""
        for country, changes in self._buyers.items():
            repeated = self._repeaters.get(country, {})
            months = sorted({*changes, *repeated})
            buyers = repeaters = 0
            for place, month in enumerate(months):
                buyers += changes.get(month, 0)
                repeaters += repeated.get(month, 0)
                end = months[place + 1] if place + 1 < len(months) else month + 1
                if buyers or repeaters:
                    for each in range(month, end):
                        yield _name(each), country, buyers, repeaters


def _number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _name(month: int) -> str:
    return f"{month // 12:04d}-{month % 12 + 1:02d}"
