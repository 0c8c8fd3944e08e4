"""The firm's own settings, which travel with the data."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from tradetrust_desktop.domain.changes import Act, Changes
from tradetrust_desktop.domain.customers import Grade
from tradetrust_desktop.domain.firm import Firm, Rhythm, as_kept, from_kept
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.working_time import (
    Calendar,
    CountryDays,
    read_ranges,
    read_weekdays,
)
from tradetrust_desktop.domain.zones import country_zone, is_zone
from tradetrust_desktop.services import checks
from tradetrust_desktop.storage import policies
from tradetrust_desktop.storage import settings_store as stored
from tradetrust_desktop.storage.engine import Database

MOST_DAYS: Final = 3650
"""A customer who hears from the firm more seldom has no rhythm."""


class FirmSettings:
    """What the user's firm is called, where it is, when it works, how often it calls."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self) -> Firm:
        """The settings as kept; defaults where nothing was ever set."""
        with self._database.reading() as connection:
            return from_kept(stored.get(connection, "firm", {}))

    def is_set(self) -> bool:
        """Whether anybody ever saved them."""
        with self._database.reading() as connection:
            return stored.get(connection, "firm") is not None

    def check(self, firm: Firm) -> tuple[Problem, ...]:
        """Everything that is wrong with what was typed.

        The fields are named as in `Firm`; those of a rhythm are "rhythm.<grade>.ideal" and
        "rhythm.<grade>.most".
        """
        return (
            *checks.lengths({"name": firm.name}, {}),
            *_country(firm.country),
            *_zone(firm.zone),
            *checks.needed("base_currency", firm.base_currency),
            *checks.currency("base_currency", firm.base_currency),
            *_working_time(firm),
            *_rhythm(firm.rhythm),
        )

    def save(self, firm: Firm, *, asked_by: object = None) -> Changes:
        """Keep the settings; Refused with all problems.

        Other hours or another place are another version of what is promised, from now on:
        what customers were promised before stays as it is.
        """
        checks.refuse(self.check(firm))
        with self._database.step(Act.SETTING_EDIT, asked_by=asked_by) as step:
            if stored.put(step, {"firm": as_kept(firm)}):
                policies.follow_firm(step, firm)
        return step.changes

    def begin_with(self, found: Firm, *, asked_by: object = None) -> Changes:
        """Take what was found on the computer, unless something was set before.

        It is no act of the user, so there is nothing to undo. What cannot be taken is ignored.
        """
        if self.is_set() or self.check(found):
            return Changes(asked_by=asked_by)
        with self._database.step(Act.SETTINGS_FOUND, asked_by=asked_by) as step:
            stored.put(step, {"firm": as_kept(found)})
            policies.follow_firm(step, found)
        return step.changes

    def calendar(self, firm: Firm, *, years: range, language: str = "en") -> Calendar:
        """The working time of a firm in some years: its hours and weekdays, its country's days.

        Loads a library the first time: not for painting. Refused where the settings are wrong.
        """
        from tradetrust_desktop.services.holidays import country_days  # noqa: PLC0415

        found = country_days(firm.country, years=years, language=language)
        return Calendar(
            zone=firm.zone,
            ranges=read_ranges(firm.hours),
            days=CountryDays(
                weekdays=read_weekdays(firm.weekdays),
                holidays=found.holidays,
                working_weekends=found.working_weekends,
                certain_until=found.certain_until,
            ),
        )

    def certain_until(self, country: str) -> date | None:
        """The last day for which a country has published its working weekends; None: no limit.

        Loads a library the first time: not for painting. An unknown country has no limit.
        """
        from tradetrust_desktop.services.holidays import country_days  # noqa: PLC0415

        try:
            return country_days(country, years=()).certain_until
        except Refused:
            return None


def _country(code: str) -> Iterator[Problem]:
    yield from checks.needed("country", code)
    if code and not country_zone(code):
        yield Problem(Code.UNKNOWN_COUNTRY, field="country", value=code)


def _zone(zone: str) -> Iterator[Problem]:
    yield from checks.needed("zone", zone)
    if zone and not is_zone(zone):
        yield Problem(Code.UNKNOWN_ZONE, field="zone", value=zone)


def _working_time(firm: Firm) -> Iterator[Problem]:
    try:
        read_ranges(firm.hours)
    except Refused as refused:
        yield from refused.problems
    try:
        read_weekdays(firm.weekdays)
    except Refused as refused:
        yield from refused.problems


def _rhythm(rhythm: Mapping[Grade, Rhythm]) -> Iterator[Problem]:
    for grade, each in rhythm.items():
        for name, days in (("ideal", each.ideal), ("most", each.most)):
            least = each.ideal if name == "most" else 1
            if not least <= days <= MOST_DAYS:
                yield Problem(
                    Code.OUT_OF_SCALE,
                    field=f"rhythm.{grade.value}.{name}",
                    value=str(days),
                    params={"low": str(least), "high": str(MOST_DAYS)},
                )
