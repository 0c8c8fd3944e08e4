"""The versions of what customers are promised, and how each of them counts time."""

import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, select

from tradetrust_desktop.domain.deadlines import HORIZON_YEARS, Reading, Rules
from tradetrust_desktop.domain.firm import Firm
from tradetrust_desktop.domain.firm import from_kept as firm_from_kept
from tradetrust_desktop.domain.policies import (
    Terms,
    Version,
    WorkTime,
    as_kept,
    from_kept,
    in_force,
)
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.domain.working_time import MONDAY_TO_FRIDAY, CountryDays
from tradetrust_desktop.storage import public_days, settings_store
from tradetrust_desktop.storage.schema import complaints, policies
from tradetrust_desktop.storage.steps import Step

DaysOf = Callable[[str, Iterable[int]], CountryDays]
"""What a country's calendar says for some years."""
FIRST: Final = 1
_SITTING_MS: Final = 3_600_000


def versions(connection: Connection) -> tuple[Version, ...]:
    """All versions in their order.

    The first is that of the program, and no row: every hour counts in it, so that it promises
    the same however the firm works; its calendar, asked for comparison only, is the firm's.
    """
    query = select(policies.c.version, policies.c.since_ms, policies.c.terms)
    rows = connection.execute(query.order_by(policies.c.version))
    first = Version(FIRST, 0, Terms(work=WorkTime().of_firm(_firm(connection))))
    return (first, *(Version(row[0], row[1], from_kept(json.loads(row[2]))) for row in rows))


def of(connection: Connection, number: int) -> Version:
    """A version by its number; where it is not there any more, the last before it."""
    return max(
        (each for each in versions(connection) if each.number <= max(number, FIRST)),
        key=lambda each: each.number,
    )


def number_at(connection: Connection, received_ms: int) -> int:
    """The number of the version that a complaint of this receipt keeps."""
    return in_force(versions(connection), received_ms).number


def add(step: Step, terms: Terms) -> int:
    """Keep terms as the next version, from now on; returns its number.

    One who sets several limits one after the other writes one version, as long as no complaint
    keeps it yet.
    """
    query = select(policies.c.version, policies.c.since_ms).order_by(policies.c.version.desc())
    last = step.connection.execute(query).first()
    number = (last[0] if last else FIRST) + 1
    text = json.dumps(as_kept(terms), ensure_ascii=False, sort_keys=True)
    if last and 0 <= step.now_ms() - last[1] < _SITTING_MS and not _is_kept(step, last[0]):
        step.update(policies, (last[0],), {"terms": text})
        return int(last[0])
    step.insert(policies, {"version": number, "since_ms": step.now_ms(), "terms": text})
    return number


def _is_kept(step: Step, number: int) -> bool:
    query = select(complaints.c.id).where(complaints.c.policy_version == number).limit(1)
    return step.connection.execute(query).first() is not None


def follow_firm(step: Step, firm: Firm) -> None:
    """After other hours or another place of the firm: promises given so far stay as they are.

    A new version is written where terms were ever chosen; the first needs none.
    """
    known = versions(step.connection)
    last = known[-1]
    work = last.terms.work.of_firm(firm)
    if last.number > FIRST and work != last.terms.work:
        add(step, replace(last.terms, work=work))


def rules(
    terms: Terms,
    *,
    first: datetime,
    last: datetime,
    whole: bool = False,
    days_of: DaysOf | None = None,
) -> Rules:
    """How terms count time between two moments and five years on, without pauses.

    Holidays are looked up only where working time counts, or `whole` asks for them anyway;
    `days_of` names them in another language than English.
    """
    days = CountryDays(weekdays=MONDAY_TO_FRIDAY, holidays={})
    if whole or terms.reading is not Reading.EVERY_HOUR:
        years = range(first.year - 1, last.year + HORIZON_YEARS + 2)
        with suppress(Refused):  # a country without a calendar has no holidays
            days = (days_of or _plain_days)(terms.work.country, years)
    return Rules(terms.reading, terms.work.calendar(days))


def _plain_days(country: str, years: Iterable[int]) -> CountryDays:
    return public_days.country_days(country, years=years)


def _firm(connection: Connection) -> Firm:
    return firm_from_kept(settings_store.get(connection, "firm", {}))
