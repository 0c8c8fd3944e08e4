"""Versions of what customers are promised, with the calendar by which the time is counted.

A complaint keeps the version of its receipt for good, so a version is never changed: other
terms are another version.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, Final, TypeAlias

from tradetrust_desktop.domain.care import ComplaintStatus, Priority
from tradetrust_desktop.domain.customers import Grade
from tradetrust_desktop.domain.deadlines import (
    FIRST_POLICY,
    HORIZON_YEARS,
    PAUSING,
    Budget,
    Policy,
    Reading,
)
from tradetrust_desktop.domain.firm import Firm
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.domain.working_time import (
    Calendar,
    CountryDays,
    read_ranges,
    read_weekdays,
)

_MINUTE: Final = timedelta(minutes=1)
MOST_MINUTES: Final = HORIZON_YEARS * 365 * 24 * 60
PROGRESS_HOURS: Final = 48
"""How often the customer hears how it goes, unless the firm sets another."""

Budgets: TypeAlias = Mapping[Priority, Budget]


@dataclass(frozen=True)
class WorkTime:
    """When the firm works, as a version keeps it; hours and weekdays as they are typed."""

    zone: str = Firm.zone
    country: str = Firm.country
    hours: str = Firm.hours
    weekdays: str = Firm.weekdays
    worked: frozenset[date] = frozenset()
    """Working days added by hand."""
    off: Mapping[date, str] = field(default_factory=dict, hash=False)
    """Days off added by hand, with their names."""

    def calendar(self, days: CountryDays) -> Calendar:
        """With what the country's calendar says. Refused where nobody could ever work."""
        return Calendar(
            zone=self.zone,
            ranges=read_ranges(self.hours),
            days=replace(days, weekdays=read_weekdays(self.weekdays)),
            worked=self.worked,
            off=self.off,
        )

    def of_firm(self, firm: Firm) -> "WorkTime":
        """The firm's hours and place; the days added by hand stay."""
        return replace(
            self,
            zone=firm.zone,
            country=firm.country,
            hours=firm.hours,
            weekdays=firm.weekdays,
        )


@dataclass(frozen=True)
class Terms:
    """What a version promises, and how the time is counted."""

    reading: Reading = FIRST_POLICY.reading
    budgets: Budgets = field(default_factory=lambda: FIRST_POLICY.budgets, hash=False)
    by_grade: Mapping[Grade, Budgets] = field(default_factory=dict, hash=False)
    """Other budgets for customers of a grade; grades and priorities left out have the usual."""
    customer_told: timedelta = FIRST_POLICY.customer_told
    supplier_pauses: bool = False
    """Waiting for the supplier stops the clock of the proposal, as waiting for the customer."""
    progress_hours: int = PROGRESS_HOURS
    """After how many hours the next progress note is due; 0: none are asked for."""
    work: WorkTime = field(default_factory=WorkTime)

    def policy(self, version: int, grade: str = "") -> Policy:
        """What a customer of a grade is promised."""
        own = self.by_grade.get(Grade(grade), {}) if grade in set(Grade) else {}
        waits = {ComplaintStatus.WAITING_SUPPLIER} if self.supplier_pauses else set()
        return Policy(
            version=version,
            reading=self.reading,
            budgets={**self.budgets, **own},
            customer_told=self.customer_told,
            pausing=PAUSING | waits,
            progress=timedelta(hours=self.progress_hours),
        )


@dataclass(frozen=True)
class Version:
    """Terms and since when they hold."""

    number: int
    since_ms: int
    """Complaints received from then on keep it; 0 for the first, which always held."""
    terms: Terms


def in_force(versions: Iterable[Version], received_ms: int) -> Version:
    """The version that a complaint of this receipt keeps: the latest that held already."""
    held = (version for version in versions if version.since_ms <= received_ms)
    return max(held, key=lambda version: version.number)


def as_kept(terms: Terms) -> dict[str, Any]:
    """The terms as the data file keeps them: JSON values, lengths in minutes."""
    work = terms.work
    return {
        "reading": terms.reading.value,
        "budgets": _budgets_kept(terms.budgets),
        "by_grade": {grade.value: _budgets_kept(own) for grade, own in terms.by_grade.items()},
        "customer_told": terms.customer_told // _MINUTE,
        "supplier_pauses": terms.supplier_pauses,
        "progress_hours": terms.progress_hours,
        "zone": work.zone,
        "country": work.country,
        "hours": work.hours,
        "weekdays": work.weekdays,
        "worked": sorted(day.isoformat() for day in work.worked),
        "off": {day.isoformat(): name for day, name in sorted(work.off.items())},
    }


def from_kept(kept: Mapping[str, Any]) -> Terms:
    """The terms from what the data file keeps; what is missing or spoilt is as usual.

    A calendar without working time is spoilt, too: what nobody could count by is never used.
    """
    plain = Terms()
    reading = kept.get("reading")
    told, hours = kept.get("customer_told"), kept.get("progress_hours")
    by_grade = _mapping(kept.get("by_grade"))
    return Terms(
        reading=Reading(reading) if reading in set(Reading) else plain.reading,
        budgets={**plain.budgets, **_budgets(kept.get("budgets"))},
        by_grade={grade: own for grade in Grade if (own := _budgets(by_grade.get(grade.value)))},
        customer_told=_length(told) or plain.customer_told,
        supplier_pauses=bool(kept.get("supplier_pauses")),
        progress_hours=hours if isinstance(hours, int) and hours >= 0 else plain.progress_hours,
        work=_work(kept),
    )


def _work(kept: Mapping[str, Any]) -> WorkTime:
    plain = WorkTime()
    names = ("zone", "country", "hours", "weekdays")
    texts = {name: str(kept.get(name) or getattr(plain, name)) for name in names}
    try:
        read_ranges(texts["hours"])
        read_weekdays(texts["weekdays"])
    except Refused:
        texts |= {"hours": plain.hours, "weekdays": plain.weekdays}
    worked, off = kept.get("worked"), _mapping(kept.get("off"))
    return WorkTime(
        **texts,
        worked=frozenset(_days(worked if isinstance(worked, list) else [])),
        off={day: str(off[day.isoformat()]) for day in _days(off)},
    )


def _days(texts: Iterable[object]) -> Iterable[date]:
    for text in texts:
        try:
            yield date.fromisoformat(str(text))
        except ValueError:
            continue


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _length(minutes: object) -> timedelta | None:
    """A promise of at most five years, beyond which no deadline is looked for."""
    if isinstance(minutes, int) and 0 < minutes <= MOST_MINUTES:
        return minutes * _MINUTE
    return None


def _budgets_kept(budgets: Budgets) -> dict[str, list[int]]:
    return {
        priority.value: [budget.first_reply // _MINUTE, budget.proposal // _MINUTE]
        for priority, budget in budgets.items()
    }


def _budgets(kept: object) -> dict[Priority, Budget]:
    found = {}
    for priority in Priority:
        match _mapping(kept).get(priority.value):
            case [first, proposal]:
                lengths = (_length(first), _length(proposal))
                if lengths[0] and lengths[1]:
                    found[priority] = Budget(lengths[0], lengths[1])
            case _:
                pass
    return found
