"""Would they recommend us: answers from 0 to 10, their score per month, what the months say.

The net promoter score is the share of 9 and 10 less the share of 0 to 6, here from -1 to 1.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from tradetrust_desktop.domain.figures import FEW_ANSWERS, Finding, answers_finding
from tradetrust_desktop.domain.intervals import Z95, score_trend

PROMOTER_FROM = 9
DETRACTOR_TO = 6


@dataclass(frozen=True)
class NetShare:
    """A share less another of the same answers, with its 95 % interval."""

    promoters: int
    detractors: int
    of: int

    @property
    def rate(self) -> float | None:
        """From -1 to 1; None where there are no answers."""
        return (self.promoters - self.detractors) / self.of if self.of else None

    @property
    def low(self) -> float | None:
        """Lower end of the 95 % interval; None where there are no answers."""
        return None if self.rate is None else max(-1.0, self.rate - self._half)

    @property
    def high(self) -> float | None:
        """Upper end of the 95 % interval; None where there are no answers."""
        return None if self.rate is None else min(1.0, self.rate + self._half)

    @property
    def _half(self) -> float:
        """Half the interval: the normal one of a mean of 1, 0 and -1.

        A quarter of an answer more on either side keeps it from closing where all agree
        (Bonett and Price 2012 add as much for differences of shares).
        """
        n = self.of + 1
        up, down = (self.promoters + 0.25) / n, (self.detractors + 0.25) / n
        return Z95 * sqrt((up + down - (up - down) ** 2) / n)


@dataclass(frozen=True)
class NpsMonth:
    """The answers of a month to "would you recommend us", 0 to 10."""

    month: str
    promoters: int = 0
    passives: int = 0
    detractors: int = 0

    @property
    def n(self) -> int:
        """Number of answers."""
        return self.promoters + self.passives + self.detractors

    @property
    def few(self) -> bool:
        """Too few answers for a score."""
        return self.n < FEW_ANSWERS

    @property
    def share(self) -> NetShare:
        """The score with its interval."""
        return NetShare(self.promoters, self.detractors, self.n)


def nps_finding(months: Sequence[NpsMonth]) -> Finding:
    """What the months say about recommendation; see `answers_finding`."""
    return answers_finding(
        months,
        lambda stretch: score_trend(
            [{1: month.promoters, 0: month.passives, -1: month.detractors} for month in stretch]
        ),
    )
