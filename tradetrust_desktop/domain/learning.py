"""What complaints teach: how many of what, how quick we were, what comes again.

Nothing here is rounded, and no sum mixes currencies; whoever shows a figure rounds it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from math import ceil, floor
from typing import Final, NamedTuple

from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.deadlines import Reading
from tradetrust_desktop.domain.figures import FEW_ANSWERS, SATISFIED_FROM, Share
from tradetrust_desktop.domain.intervals import Z95, count_trend
from tradetrust_desktop.domain.prevention import Effect, Repeated

HALF: Final = 0.5
"""The first groups that make up half of all are worth naming, if they are few."""
MOST_NAMED: Final = 3
"""More of them are no finding: then nothing stands out."""
NONE: Final = Share(0, 0)
CLOCKS: Final = (Clock.FIRST_REPLY, Clock.PROPOSAL, Clock.CUSTOMER_TOLD, Clock.REMEDY)


class Dimension(StrEnum):
    """By what complaints are sorted into groups."""

    CATEGORY = "category"
    SUB_CATEGORY = "sub_category"
    CAUSE = "cause"
    PRODUCT = "product"
    SUPPLIER = "supplier"
    CARRIER = "carrier"
    COUNTRY = "country"
    RESPONSIBLE = "responsible"


@dataclass(frozen=True)
class Question:
    """Which complaints are looked at, and by what; an empty filter lets all pass."""

    months: int | None = 12
    """Whole months up to the running one; None for all there are."""
    dimension: Dimension = Dimension.CATEGORY
    filters: Mapping[str, str] = field(default_factory=dict)
    """country, product, supplier, carrier, category, grade; of names, any spelling."""


class Case(NamedTuple):
    """What counts of one complaint, flat, since there are many thousands.

    Kept is whether a clock was met in time: None while it runs, or was not needed. Used is the
    counted time until the message was sent, None where none was.
    """

    received_ms: int
    value: str
    """Its value in the dimension, as it is kept; empty where nobody said."""
    stake_minor: int | None = None
    stake_currency: str = ""
    was_reopened: bool = False
    answer: int | None = None
    """1 to 5: what the customer said afterwards."""
    reading: str | None = None
    """How the time for the proposal is counted."""
    first_reply_kept: bool | None = None
    proposal_kept: bool | None = None
    customer_told_kept: bool | None = None
    remedy_kept: bool | None = None
    first_reply_used_ms: int | None = None
    proposal_used_ms: int | None = None
    customer_told_used_ms: int | None = None
    remedy_used_ms: int | None = None


@dataclass(frozen=True)
class Times:
    """How long something took, in counted time: without pauses, as the deadline counts."""

    n: int = 0
    median_ms: float | None = None
    most_ms: float | None = None
    """The 90th percentile: nine of ten took no longer."""
    mean_ms: float | None = None

    @property
    def few(self) -> bool:
        """Too few for a 90th percentile."""
        return self.n < FEW_ANSWERS


@dataclass(frozen=True)
class Group:
    """The complaints that have a value in common, or all of them."""

    value: str
    """As it is written most often; empty where nobody said."""
    count: int = 0
    costs: Mapping[str, int] = field(default_factory=dict)
    """What the remedies decided cost, minor units by currency."""
    stakes: Mapping[str, int] = field(default_factory=dict)
    times: Mapping[Clock, Times] = field(default_factory=dict)
    kept: Mapping[Clock, Share] = field(default_factory=dict)
    reopened: Share = NONE
    satisfied: Share = NONE


class ParetoCode(StrEnum):
    """What a Pareto curve says; the sentence for it is in `ui`."""

    NOTHING = "nothing"
    FEW = "few"
    """Fewer than five complaints with a value."""
    ONE = "one"
    """All have the same value."""
    HALF = "half"
    """A few groups make up half or more."""
    SPREAD = "spread"
    """Nothing stands out."""


@dataclass(frozen=True)
class ParetoFinding:
    """How many groups, the largest first, make up which share."""

    code: ParetoCode
    groups: int = 0
    share: float = 0.0
    of: int = 0
    """Complaints with a value: unsaid ones are no group."""
    value: str = ""
    """The largest group."""


class TrendCode(StrEnum):
    """Whether there are more complaints than there were."""

    NOTHING = "nothing"
    FEW = "few"
    STEADY = "steady"
    RISING = "rising"
    FALLING = "falling"


@dataclass(frozen=True)
class TrendFinding:
    """The complaints of the first and of the last half of the months."""

    code: TrendCode
    total: int = 0
    months: int = 0
    earlier: int = 0
    later: int = 0
    half: int = 0
    """How many months each half has; of an odd number the middle one is in neither."""


@dataclass(frozen=True)
class Chance:
    """A wish of the market that a complaint showed."""

    complaint_id: bytes
    number: str
    customer: str
    received_ms: int
    text: str


@dataclass(frozen=True)
class Learned:
    """Everything the page of the complaints shows."""

    question: Question
    until: date
    months: tuple[str, ...]
    by_month: tuple[int, ...]
    whole: Group
    groups: tuple[Group, ...]
    """The largest first; the one without a value comes last."""
    pareto: ParetoFinding
    trend: TrendFinding
    withdrawn: int = 0
    merged: int = 0
    """Withdrawn and merged ones are in no other number here; a merged one counts by the other."""
    readings: tuple[Reading, ...] = ()
    """How the times were counted; several where the policy changed within the months."""
    repeated: tuple[Repeated, ...] = ()
    effects: tuple[Effect, ...] = ()
    chances: tuple[Chance, ...] = ()
    any_at_all: bool = True
    """False where no complaint was ever taken down."""


def percentile(values: Sequence[float], part: float) -> float | None:
    """The value below which a part of the values lies, between two neighbours in proportion.

    As spreadsheets reckon it (PERCENTILE.INC): 0.5 is the median.
    """
    if not values:
        return None
    ordered = sorted(values)
    place = (len(ordered) - 1) * part
    low, high = ordered[floor(place)], ordered[ceil(place)]
    return low + (high - low) * (place - floor(place))


def times(used_ms: Iterable[int | None]) -> Times:
    """Median, 90th percentile and mean of what was sent; None are left out."""
    known = sorted(each for each in used_ms if each is not None)
    if not known:
        return Times()
    return Times(
        len(known), percentile(known, 0.5), percentile(known, 0.9), sum(known) / len(known)
    )


def group(value: str, cases: Sequence[Case], costs: Mapping[str, int] | None = None) -> Group:
    """All figures of some complaints."""
    # column by column: there are hundreds of groups and tens of thousands of complaints
    columns = [*zip(*cases, strict=True)] or [()] * len(Case._fields)
    by_name = dict(zip(Case._fields, columns, strict=True))
    stakes: Counter[str] = Counter()
    for minor, currency in zip(by_name["stake_minor"], by_name["stake_currency"], strict=True):
        if minor:
            stakes[currency] += minor
    kept, took = {}, {}
    for clock in CLOCKS:
        decided = [each for each in by_name[f"{clock}_kept"] if each is not None]
        kept[clock] = Share(sum(map(bool, decided)), len(decided))
        took[clock] = times(by_name[f"{clock}_used_ms"])
    answers = [each for each in by_name["answer"] if each is not None]
    return Group(
        value,
        len(cases),
        costs=dict(costs or {}),
        stakes=dict(stakes),
        times=took,
        kept=kept,
        reopened=Share(sum(map(bool, by_name["was_reopened"])), len(cases)),
        satisfied=Share(sum(each >= SATISFIED_FROM for each in answers), len(answers)),
    )


def grouped(
    cases: Iterable[Case],
    costs: Iterable[tuple[str, str, int]],
    *,
    same: Callable[[str], str],
) -> tuple[Group, ...]:
    """The groups of a dimension, the largest first, the one without a value last.

    `costs` are value, currency and sum; `same` brings the spellings of a name together.
    """
    folded: dict[str, str] = {}

    def key_of(value: str) -> str:
        found = folded.get(value)
        if found is None:
            found = folded[value] = same(value)
        return found

    members: dict[str, list[Case]] = {}
    for case in cases:
        members.setdefault(key_of(case.value), []).append(case)
    sums: dict[str, Counter[str]] = {}
    for value, currency, minor in costs:
        sums.setdefault(key_of(value), Counter())[currency] += minor
    found = [
        group(_usual(case.value for case in each), each, sums.get(key))
        for key, each in members.items()
    ]
    return tuple(sorted(found, key=lambda each: (not each.value, -each.count, each.value)))


def pareto_finding(groups: Sequence[Group]) -> ParetoFinding:
    """How few groups make up half of the complaints."""
    named = [each for each in groups if each.value]
    of = sum(each.count for each in named)
    if not of:
        return ParetoFinding(ParetoCode.NOTHING)
    first = named[0].value
    if of < FEW_ANSWERS:
        return ParetoFinding(ParetoCode.FEW, len(named), 1.0, of, first)
    if len(named) == 1:
        return ParetoFinding(ParetoCode.ONE, 1, 1.0, of, first)
    added = number = 0
    while added < of * HALF:
        added += named[number].count
        number += 1
    few = number <= MOST_NAMED and number <= ceil(len(named) / 2)
    code = ParetoCode.HALF if few else ParetoCode.SPREAD
    return ParetoFinding(code, number, added / of, of, first)


def added_up(groups: Sequence[Group]) -> tuple[float, ...]:
    """The share of all complaints that each group and those before it make up."""
    of = sum(each.count for each in groups)
    added, found = 0, []
    for each in groups:
        added += each.count
        found.append(added / of)
    return tuple(found)


def trend_finding(counts: Sequence[int], days: Sequence[int]) -> TrendFinding:
    """Whether complaints became more: named only where it is beyond chance (5 %).

    `days` is how many days of each month have passed, so that a short or running month
    weighs less. The test is that for a linear trend in counts (Cochran and Armitage; Cox).
    """
    total = sum(counts)
    half = len(counts) // 2
    earlier, later = sum(counts[:half]), sum(counts[len(counts) - half :])
    if not total:
        return TrendFinding(TrendCode.NOTHING, months=len(counts))
    code = TrendCode.STEADY
    if total < FEW_ANSWERS:
        code = TrendCode.FEW
    else:
        z = count_trend(counts, days)
        if z > Z95 and later > earlier:
            code = TrendCode.RISING
        elif z < -Z95 and later < earlier:
            code = TrendCode.FALLING
    return TrendFinding(code, total, len(counts), earlier, later, half)


def _usual(spellings: Iterable[str]) -> str:
    counted = Counter(spellings)
    return min(counted, key=lambda text: (-counted[text], text), default="")
