"""How sure a share or a trend of shares is, given how few answers it rests on."""

from collections.abc import Mapping, Sequence
from math import comb, sqrt
from typing import Final

Z95: Final = 1.959963984540054
"""Two-sided 95 % point of the normal distribution."""


def wilson(hits: int, of: int, *, z: float = Z95) -> tuple[float, float] | None:
    """The 95 % score interval of a share (Wilson 1927), or None where there is nothing.

    It stays within 0 and 1 and keeps its promise for small numbers and for shares near
    the ends, where the textbook interval fails.
    """
    if of <= 0:
        return None
    share = hits / of
    z2 = z * z
    scale = 1 + z2 / of
    middle = (share + z2 / (2 * of)) / scale
    half = z * sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / scale
    low = 0.0 if hits == 0 else max(0.0, middle - half)
    high = 1.0 if hits == of else min(1.0, middle + half)
    return low, high


def mean_interval(counts: Sequence[int], *, first: int = 1) -> tuple[float, float] | None:
    """The 95 % interval of the mean of whole-number answers, or None below two answers.

    `counts[i]` answers gave the value `first + i`. Student's t with n - 1 degrees of
    freedom: exact for normal answers, and wider than the normal interval where answers are
    few. The interval never leaves the scale.
    """
    n = sum(counts)
    if n < 2:  # noqa: PLR2004 - one answer has no spread
        return None
    values = range(first, first + len(counts))
    mean = sum(value * count for value, count in zip(values, counts, strict=True)) / n
    spread = sum(c * (value - mean) ** 2 for value, c in zip(values, counts, strict=True))
    half = t95(n - 1) * sqrt(spread / (n - 1) / n)
    return max(float(first), mean - half), min(float(values[-1]), mean + half)


_T95: Final = (
    *(12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281),
    *(2.2010, 2.1788, 2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860),
)


def t95(freedom: int) -> float:
    """Two-sided 95 % point of Student's t, to 0.001; from 21 degrees on by expansion."""
    if freedom <= len(_T95):
        return _T95[freedom - 1]
    z = Z95
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    return z + first / freedom + second / freedom**2


def share_trend(points: Sequence[tuple[int, int]]) -> tuple[float, float]:
    """The z value and the fitted change, first to last, of shares at equal steps.

    `points` holds (hits, of) per step; steps without answers carry no weight. The test is
    Cochran and Armitage's for a linear trend in shares: |z| above 1.96 is a change that
    chance alone brings in one of twenty such rows. The change is that of the straight line
    through the shares, weighted by their answers. (0, 0) where no trend can be measured.
    """
    total = sum(of for _, of in points)
    hits = sum(hit for hit, _ in points)
    if not total:
        return 0.0, 0.0
    share = hits / total
    centre = sum(step * of for step, (_, of) in enumerate(points)) / total
    pull = sum((step - centre) * (hit - of * share) for step, (hit, of) in enumerate(points))
    weight = sum(of * (step - centre) ** 2 for step, (_, of) in enumerate(points))
    if not weight or hits in (0, total):
        return 0.0, 0.0
    z = pull / sqrt(share * (1 - share) * weight)
    return z, pull / weight * (len(points) - 1)


def score_trend(points: Sequence[Mapping[int, int]]) -> tuple[float, float]:
    """The z value and the fitted change, first to last, of mean answers at equal steps.

    `points` holds, per step, how many gave each answer. The linear-by-linear association of
    step and answer (Mantel 1963), of which `share_trend` is the case of two answers.
    """
    numbers = [sum(point.values()) for point in points]
    total = sum(numbers)
    sums = [sum(answer * count for answer, count in point.items()) for point in points]
    if not total:
        return 0.0, 0.0
    mean = sum(sums) / total
    spread = sum(
        count * (answer - mean) ** 2 for point in points for answer, count in point.items()
    )
    centre = sum(step * n for step, n in enumerate(numbers)) / total
    pull = sum(
        (step - centre) * (summed - n * mean)
        for step, (summed, n) in enumerate(zip(sums, numbers, strict=True))
    )
    weight = sum(n * (step - centre) ** 2 for step, n in enumerate(numbers))
    if not weight or not spread:
        return 0.0, 0.0
    z = pull / sqrt(spread / total * weight)
    return z, pull / weight * (len(points) - 1)


def count_trend(counts: Sequence[int], days: Sequence[int]) -> float:
    """The z value of a linear trend in counts at equal steps; 0 where none can be measured.

    If nothing changed, each of the counted falls on a step by the share that its `days` have
    of all; compared are the mean step found and the one expected (Cox and Lewis 1966).
    """
    total, length = sum(counts), sum(days)
    if not total or not length:
        return 0.0
    centre = sum(step * of for step, of in enumerate(days)) / length
    spread = sum(of * (step - centre) ** 2 for step, of in enumerate(days)) / length
    pull = sum(count * (step - centre) for step, count in enumerate(counts))
    return pull / sqrt(total * spread) if spread else 0.0


def at_most(hits: int, *, of: int, rate: float) -> float:
    """The exact binomial probability of so many hits or fewer."""
    return min(1.0, sum(comb(of, k) * rate**k * (1 - rate) ** (of - k) for k in range(hits + 1)))
