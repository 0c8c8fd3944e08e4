"""What the figures mean: shares with their interval, months, findings.

Nothing here is rounded; whoever shows a figure rounds it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final, Protocol, TypeVar

from tradetrust_desktop.domain.intervals import Z95, mean_interval, share_trend, wilson

FEW_ANSWERS: Final = 5
"""Below this a share is drawn grey and without a percentage."""
SATISFIED_FROM: Final = 4
"""An answer of 4 or 5 counts as satisfied."""
SMALLEST_CHANGE: Final = 0.01
"""A repeat purchase rate that moved by less than a point stands still."""


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    hits: int
    of: int

    @property
    def rate(self) -> float | None:
        """From 0 to 1; None where there is nothing to divide by."""
        return self.hits / self.of if self.of else None

    @property
    def low(self) -> float | None:
        """Lower end of the 95 % interval (Wilson)."""
        interval = wilson(self.hits, self.of)
        return interval[0] if interval else None

    @property
    def high(self) -> float | None:
        """Upper end of the 95 % interval (Wilson)."""
        interval = wilson(self.hits, self.of)
        return interval[1] if interval else None


class _Level(Protocol):
    @property
    def rate(self) -> float | None: ...

    @property
    def low(self) -> float | None: ...

    @property
    def high(self) -> float | None: ...


class _AnswerMonth(Protocol):
    @property
    def month(self) -> str: ...

    @property
    def n(self) -> int: ...

    @property
    def few(self) -> bool: ...

    @property
    def share(self) -> _Level: ...


AnswerMonth = TypeVar("AnswerMonth", bound=_AnswerMonth)
"""A month of answers, whatever was asked."""


@dataclass(frozen=True)
class SatisfactionMonth:
    """The answers of a month to "how satisfied are you", 1 to 5."""

    month: str
    counts: tuple[int, int, int, int, int] = (0, 0, 0, 0, 0)
    """How many gave 1, 2, 3, 4 and 5."""

    @property
    def n(self) -> int:
        """Number of answers."""
        return sum(self.counts)

    @property
    def few(self) -> bool:
        """Too few answers for a percentage."""
        return self.n < FEW_ANSWERS

    @property
    def share(self) -> Share:
        """Those who gave 4 or 5, of all who answered."""
        return Share(sum(self.counts[SATISFIED_FROM - 1 :]), self.n)

    @property
    def mean(self) -> float | None:
        """Mean answer, 1 to 5."""
        if not self.n:
            return None
        return sum(score * count for score, count in enumerate(self.counts, 1)) / self.n

    @property
    def mean_interval(self) -> tuple[float, float] | None:
        """95 % interval of the mean (Student's t); None below two answers."""
        return mean_interval(self.counts)


@dataclass(frozen=True)
class RepeatMonth:
    """Repeat purchase at the end of a month, over the 365 days that end there."""

    month: str
    day: date
    """The day measured: the month's last, or the day asked for in the running month."""
    customers: int
    """Customers with at least one order in the window."""
    repeaters: int
    """Those of them with orders on two or more different days of it."""
    complete: bool
    """False while the window starts before the first order: the rate still fills up."""

    @property
    def share(self) -> Share:
        """Repeaters of customers."""
        return Share(self.repeaters, self.customers)


@dataclass(frozen=True)
class SalesMonth:
    """What was ordered in a month; cancelled orders never count."""

    month: str
    orders: int = 0
    credit_notes: int = 0
    revenue: Mapping[str, int] = field(default_factory=dict)
    """Minor units by currency, net of credit notes booked in the month."""


@dataclass(frozen=True)
class CountrySales:
    """What was ordered in a country."""

    country: str
    """ISO 3166 code, or the text as it came."""
    orders: int
    revenue: Mapping[str, int]


@dataclass(frozen=True)
class Figures:
    """All figures as of one day; records after that day do not count."""

    on: date | None
    """None where there is neither a day asked for nor any record."""
    customers: int = 0
    customers_with_orders: int = 0
    orders: int = 0
    credit_notes: int = 0
    lines: int = 0
    revenue: Mapping[str, int] = field(default_factory=dict)
    by_currency: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Orders and credit notes in each currency."""
    sales: tuple[SalesMonth, ...] = ()
    repeat: tuple[RepeatMonth, ...] = ()
    repeat_all: Share = Share(0, 0)
    satisfaction: tuple[SatisfactionMonth, ...] = ()
    countries: tuple[CountrySales, ...] = ()
    """Ten at most, see `ranked`."""


class FindingCode(StrEnum):
    """What a row of months says; the sentence for it is in `ui`."""

    NOTHING = "nothing"
    """No answers, or no customers with orders: there is nothing to say."""
    FEW = "few"
    """Fewer than five answers in every month."""
    INCOMPLETE = "incomplete"
    """No month with a whole window of 365 days yet."""
    LEVEL = "level"
    """One month alone can be read: its level, without a change."""
    STEADY = "steady"
    """No real change over the months."""
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True)
class Finding:
    """A sentence as values: what the last readable month shows, against what."""

    code: FindingCode
    month: str = ""
    """The month spoken of: the last readable one."""
    rate: float | None = None
    low: float | None = None
    high: float | None = None
    n: int = 0
    """Satisfaction: answers of all months shown; repeat purchase: customers of the month."""
    change: float = 0.0
    """Signed, as a share: -0.04 is four points down."""
    since: str = ""
    """The month the change is counted from."""
    months: int = 0
    """How many months the statement spans."""
    may_be_chance: bool = False
    """The earlier value still lies within the present interval."""


def satisfaction_finding(months: Sequence[SatisfactionMonth]) -> Finding:
    """What the months say about satisfaction; see `answers_finding` (Cochran and Armitage)."""
    return answers_finding(
        months, lambda stretch: share_trend([(m.share.hits, m.share.of) for m in stretch])
    )


def answers_finding(
    months: Sequence[AnswerMonth], trend: Callable[[Sequence[AnswerMonth]], tuple[float, float]]
) -> Finding:
    """What months of answers say: the level of the last one with five answers or more.

    A change is named only where the trend over all months from the first such one on is beyond
    chance (5 %); `trend` gives its z value and the change fitted from first to last.
    """
    n = sum(month.n for month in months)
    if not n:
        return Finding(FindingCode.NOTHING)
    readable = [month for month in months if not month.few]
    if not readable:
        return Finding(FindingCode.FEW, n=n)
    first, last = readable[0], readable[-1]
    stretch = months[months.index(first) : months.index(last) + 1]
    z, change = trend(stretch)
    code = FindingCode.STEADY
    if len(readable) == 1:
        code, change = FindingCode.LEVEL, 0.0
    elif abs(z) > Z95:
        code = FindingCode.UP if change > 0 else FindingCode.DOWN
    else:
        change = 0.0
    return Finding(
        code,
        month=last.month,
        rate=last.share.rate,
        low=last.share.low,
        high=last.share.high,
        n=n,
        change=change,
        since=first.month,
        months=len(stretch),
    )


def repeat_finding(months: Sequence[RepeatMonth]) -> Finding:
    """What the months say about repeat purchase; incomplete ones are no part of it.

    The last month stands against the highest or lowest before it, whichever is further
    away. As the windows overlap, no test fits; the change is called possible chance while
    the earlier value lies within the present interval.
    """
    readable = [month for month in months if month.complete and month.customers]
    if not readable:
        any_customers = any(month.customers for month in months)
        return Finding(FindingCode.INCOMPLETE if any_customers else FindingCode.NOTHING)
    last = readable[-1]
    rate, low, high = last.share.rate or 0.0, last.share.low or 0.0, last.share.high or 0.0
    code, change, since, chance = FindingCode.LEVEL, 0.0, "", False
    if len(readable) > 1:
        # later months first: of two equal extremes the nearer one is named
        turn = max(reversed(readable[:-1]), key=lambda month: abs(rate - (month.share.rate or 0.0)))
        earlier = turn.share.rate or 0.0
        change, since = rate - earlier, turn.month
        chance = low <= earlier <= high
        if abs(change) < SMALLEST_CHANGE:
            code, change = FindingCode.STEADY, 0.0
        else:
            code = FindingCode.UP if change > 0 else FindingCode.DOWN
    return Finding(
        code,
        month=last.month,
        rate=rate,
        low=low,
        high=high,
        n=last.customers,
        change=change,
        since=since,
        months=len(readable),
        may_be_chance=chance,
    )


def ranked(countries: Sequence[CountrySales], *, most: int | None = 10) -> tuple[CountrySales, ...]:
    """Countries, the largest first: by revenue where all is in one currency.

    Sums in different currencies cannot be compared, so with several of them the number of
    orders decides. Orders without a country are in no row.
    """
    named = [row for row in countries if row.country]
    currencies = {currency for row in named for currency in row.revenue}

    def size(row: CountrySales) -> tuple[int, int, str]:
        revenue = sum(row.revenue.values()) if len(currencies) == 1 else 0
        return -revenue, -row.orders, row.country

    return tuple(sorted(named, key=size)[:most])


class Measure(StrEnum):
    """What a point of a chart measures."""

    SATISFACTION = "satisfaction"
    NPS = "nps"
    REPEAT_PURCHASE = "repeat_purchase"
    SALES = "sales"


@dataclass(frozen=True)
class Behind:
    """The records behind a point, by id."""

    customers: tuple[bytes, ...] = ()
    """Satisfaction: who answered; repeat purchase: all with an order in the window."""
    hits: tuple[bytes, ...] = ()
    """Those of them that make the share: gave 4 or 5; ordered on two or more days."""
    surveys: tuple[bytes, ...] = ()
    """The answers themselves."""
    orders: tuple[bytes, ...] = ()
    """The orders and credit notes of the month, for sales."""
