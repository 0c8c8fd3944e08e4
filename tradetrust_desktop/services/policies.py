"""What customers who complain are promised: terms in versions, of which none is ever changed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from tradetrust_desktop.domain.care import Priority
from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.deadlines import HORIZON_YEARS, Rules
from tradetrust_desktop.domain.firm import as_kept, from_kept
from tradetrust_desktop.domain.instants import moment
from tradetrust_desktop.domain.policies import Terms, Version, WorkTime
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.working_time import read_ranges, read_weekdays
from tradetrust_desktop.domain.zones import country_zone, is_zone
from tradetrust_desktop.services import checks
from tradetrust_desktop.storage import policies as stored
from tradetrust_desktop.storage import settings_store
from tradetrust_desktop.storage.engine import Database

MOST_DAYS: Final = 1000
"""Days added by hand; a firm that needs more has another calendar."""
_LEAST: Final = timedelta(minutes=1)  # kept in minutes: less would be kept as none
MOST_PROGRESS: Final = 24 * 90
"""Hours between two progress notes; who hears nothing for longer is not being told."""


class Policies:
    """Versions of what is promised. Every method may run on any thread."""

    def __init__(self, database: Database, *, now_ms: Callable[[], int]) -> None:
        self._database = database
        self._now_ms = now_ms

    def current(self) -> Terms:
        """The terms for a complaint that comes in now."""
        return self.versions()[-1].terms

    def versions(self) -> tuple[Version, ...]:
        """All versions in their order; the first came with the program."""
        with self._database.reading() as connection:
            return stored.versions(connection)

    def certain_until(self, terms: Terms) -> date | None:
        """The last day for which the country published its working weekends; None: no limit.

        Loads a library the first time: not for painting.
        """
        now = moment(self._now_ms())
        return stored.rules(terms, first=now, last=now, whole=True).calendar.certain_until

    def check(self, terms: Terms) -> tuple[Problem, ...]:
        """Everything that is wrong with terms, each problem with its field.

        Fields are "zone", "country", "hours", "weekdays", "off", "worked", "progress_hours",
        "customer_told" and, for budgets, "major.first_reply", of a grade
        "core.major.first_reply". A budget must be more than nothing, and no more than five
        years of working time hold.
        """
        found = tuple(_calendar(terms.work))
        if found:
            return found
        return (
            *checks.within("progress_hours", terms.progress_hours, 0, MOST_PROGRESS),
            *self._budgets(terms),
        )

    def save(self, terms: Terms, *, asked_by: object = None) -> Changes:
        """Keep terms as a new version for what is received from now on; Refused with all problems.

        The hours and the place of the firm follow those of the terms. Nothing is written where
        nothing differs.
        """
        checks.refuse(self.check(terms))
        with self._database.step(Act.POLICY_EDIT, asked_by=asked_by) as step:
            if stored.versions(step.connection)[-1].terms == terms:
                return step.changes
            firm = from_kept(settings_store.get(step.connection, "firm", {}))
            stored.add(step, terms)
            work = terms.work
            moved = replace(
                firm,
                zone=work.zone,
                country=work.country,
                hours=work.hours,
                weekdays=work.weekdays,
            )
            if moved != firm:
                settings_store.put(step, {"firm": as_kept(moved)})
        return step.changes

    def _budgets(self, terms: Terms) -> Iterator[Problem]:
        now = moment(self._now_ms())
        year = timedelta(days=365)
        rules = stored.rules(terms, first=now - year, last=now + year)
        for name, length in _lengths(terms):
            # not only from now on: what was received a while ago keeps its version, too
            if length < _LEAST or any(
                _is_too_long(rules, length, now + year * years) for years in (-1, 0, 1)
            ):
                hours = f"{length / timedelta(hours=1):g}"
                params = {"years": str(HORIZON_YEARS)}
                yield Problem(Code.NOT_A_BUDGET, field=name, value=hours, params=params)


def _is_too_long(rules: Rules, length: timedelta, received: datetime) -> bool:
    try:
        rules.deadline(received, length)
    except Refused:
        return True
    return False


def _lengths(terms: Terms) -> Iterator[tuple[str, timedelta]]:
    tables = {"": terms.budgets, **{f"{grade}.": own for grade, own in terms.by_grade.items()}}
    for prefix, budgets in tables.items():
        for priority in Priority:
            if priority in budgets:
                yield f"{prefix}{priority}.first_reply", budgets[priority].first_reply
                yield f"{prefix}{priority}.proposal", budgets[priority].proposal
    yield "customer_told", terms.customer_told


def _calendar(work: WorkTime) -> Iterator[Problem]:
    if not is_zone(work.zone):
        yield Problem(Code.UNKNOWN_ZONE, field="zone", value=work.zone)
    if not country_zone(work.country):
        yield Problem(Code.UNKNOWN_COUNTRY, field="country", value=work.country)
    for read, text in ((read_ranges, work.hours), (read_weekdays, work.weekdays)):
        try:
            read(text)
        except Refused as refused:
            yield from refused.problems
    for name, days in (("off", work.off), ("worked", work.worked)):
        if len(days) > MOST_DAYS:
            yield Problem(Code.TOO_MANY_LINES, field=name, params={"limit": str(MOST_DAYS)})
    twice = sorted(work.worked & work.off.keys())
    if twice:
        yield Problem(Code.ALREADY_EXISTS, field="worked", value=twice[0].isoformat())
    yield from checks.lengths({"off": max(work.off.values(), key=len, default="")}, {})
