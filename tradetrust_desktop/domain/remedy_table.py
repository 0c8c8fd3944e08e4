"""Which remedies fit a complaint, in which order, for what reason, at what cost.

Four things decide: what it is about (category), how much is spoilt (extent), our share of the
responsibility, and what the relationship is worth. Each adds points to the kinds of remedy in
the tables below; what has none left is not offered, the rest is ordered by its points.

The costs are estimates for a trading firm and stand in `cost_share`: every remedy costs a
part of the amount at stake, which depends on how much is spoilt and how much of it we bear.
Where the lines concerned are linked with their quantity, their value counts as what is spoilt.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from tradetrust_desktop.domain.care import Category
from tradetrust_desktop.domain.case import Extent, RemedyKind, Share
from tradetrust_desktop.domain.customers import Grade
from tradetrust_desktop.domain.money import round_half_up

K = RemedyKind
MOST: Final = 4
"""So many are offered at most."""
LEAST: Final = 2
_WHOLE: Final = 1000


class Level(StrEnum):
    """What a relationship is worth to the firm."""

    LITTLE = "little"
    SOME = "some"
    MUCH = "much"


class Reason(StrEnum):
    """Why a remedy is offered; the sentence for it is in `ui`."""

    SAFETY = "safety"
    TAKEN_AWAY = "taken_away"
    MISSING = "missing"
    ONLY_SPOILT = "only_spoilt"
    ALL_SPOILT = "all_spoilt"
    AT_THEIR_COST = "at_their_cost"
    NOTHING_USABLE = "nothing_usable"
    IF_MORE = "if_more"
    FREIGHT_BACK = "freight_back"
    KEEP_GOODS = "keep_goods"
    CORRECT_INVOICE = "correct_invoice"
    MEANT_OTHERWISE = "meant_otherwise"
    PAID_BACK = "paid_back"
    OUR_PART = "our_part"
    OUR_FAULT = "our_fault"
    SAVES_DAYS = "saves_days"
    COSTS_OF_MOVING = "costs_of_moving"
    HELP_THERE = "help_there"
    PAPERS = "papers"
    GOODWILL = "goodwill"
    NEXT_ORDER = "next_order"
    NOT_OURS = "not_ours"
    THEY_OWE = "they_owe"
    SHOW_CAUSE = "show_cause"


@dataclass(frozen=True)
class Worth:
    """What is known of the relationship."""

    grade: str = ""
    revenue: tuple[tuple[str, int], ...] = ()
    """Currency and minor units of the last 365 days, the most telling currency first."""
    trust: int | None = None
    """Score from 0 to 100; None while nobody knows it."""


@dataclass(frozen=True)
class Stake:
    """The amount at stake in minor units, and how much of it is concerned for certain."""

    minor: int | None = None
    currency: str = ""
    concerned_minor: int | None = None
    """Value of the quantities linked; None where the extent has to do."""


@dataclass(frozen=True)
class Candidate:
    """A remedy that can be offered."""

    kind: RemedyKind
    rank: int
    """1 is preferred."""
    reason: Reason
    cost_minor: int | None = None
    """None where the amount at stake, the extent or our share is not known."""
    cost_currency: str = ""
    permille: int | None = None
    """The cost in thousandths of the amount at stake."""


_BASE: Final[Mapping[str, Mapping[RemedyKind, int]]] = {
    Category.QUALITY: {
        K.REPLACEMENT: 6, K.PRICE_REDUCTION: 5, K.PART_REFUND: 4, K.RETURN: 3, K.CREDIT: 3,
        K.EXTRA_SERVICE: 3, K.REFUND: 2, K.EXPLANATION: 2, K.FASTER_FREIGHT: 1,
    },
    Category.LOGISTICS: {
        K.FASTER_FREIGHT: 6, K.REPLACEMENT: 5, K.FREIGHT_PAID: 4, K.PART_REFUND: 4, K.CREDIT: 3,
        K.EXPLANATION: 3, K.PRICE_REDUCTION: 2, K.REFUND: 1, K.EXTRA_SERVICE: 1,
    },
    Category.PAYMENT: {
        K.EXPLANATION: 6, K.CREDIT: 4, K.PART_REFUND: 3, K.REFUND: 2, K.EXTRA_SERVICE: 2,
    },
    Category.PRICE: {
        K.PRICE_REDUCTION: 8, K.CREDIT: 5, K.PART_REFUND: 4, K.EXPLANATION: 4,
    },
    Category.CONTRACT: {
        K.EXPLANATION: 5, K.PRICE_REDUCTION: 4, K.CREDIT: 4, K.PART_REFUND: 3,
        K.FREIGHT_PAID: 3, K.EXTRA_SERVICE: 2, K.REFUND: 1,
    },
    Category.DOCUMENTS: {
        K.EXTRA_SERVICE: 6, K.EXPLANATION: 4, K.FREIGHT_PAID: 3, K.CREDIT: 3, K.PART_REFUND: 2,
        K.FASTER_FREIGHT: 2,
    },
    Category.POLICY: {
        K.EXPLANATION: 6, K.EXTRA_SERVICE: 4, K.FREIGHT_PAID: 3, K.CREDIT: 3, K.RETURN: 2,
        K.PRICE_REDUCTION: 2,
    },
    Category.COMMUNICATION: {
        K.EXPLANATION: 6, K.EXTRA_SERVICE: 5, K.CREDIT: 3,
    },
    Category.CREDIT: {
        K.EXPLANATION: 5, K.CREDIT: 4, K.PRICE_REDUCTION: 3, K.EXTRA_SERVICE: 2, K.PART_REFUND: 2,
    },
    Category.AFTER_SALES: {
        K.EXTRA_SERVICE: 6, K.REPLACEMENT: 5, K.PART_REFUND: 3, K.CREDIT: 3, K.EXPLANATION: 3,
        K.RETURN: 2, K.FASTER_FREIGHT: 2,
    },
    Category.TECHNICAL: {
        K.EXTRA_SERVICE: 6, K.REPLACEMENT: 4, K.EXPLANATION: 4, K.RETURN: 3,
        K.PRICE_REDUCTION: 3, K.CREDIT: 2, K.PART_REFUND: 2, K.REFUND: 1, K.FASTER_FREIGHT: 1,
    },
}  # fmt: skip
"""Points by what it is about. A kind that is missing is never offered for that category:
nothing is shipped again over a wrong price, and nobody is refunded for not paying."""

_UNKNOWN: Final[Mapping[RemedyKind, int]] = {
    K.EXPLANATION: 5, K.PART_REFUND: 4, K.CREDIT: 4, K.REPLACEMENT: 3, K.PRICE_REDUCTION: 3,
    K.EXTRA_SERVICE: 3,
}  # fmt: skip
"""For a category in words of the user's own."""

_EXTENT: Final[Mapping[str, Mapping[RemedyKind, int]]] = {
    Extent.SLIGHT: {
        K.REFUND: -4, K.RETURN: -4, K.REPLACEMENT: -2, K.FASTER_FREIGHT: -1,
        K.PRICE_REDUCTION: 2, K.CREDIT: 2, K.EXPLANATION: 1, K.EXTRA_SERVICE: 1,
    },
    Extent.PART: {
        K.REFUND: -2, K.RETURN: -2, K.REPLACEMENT: 2, K.PRICE_REDUCTION: 1, K.PART_REFUND: 1,
    },
    Extent.MOST: {
        K.REFUND: 1, K.RETURN: 1, K.REPLACEMENT: 2, K.FASTER_FREIGHT: 1, K.PART_REFUND: 1,
        K.PRICE_REDUCTION: -1, K.EXPLANATION: -1, K.EXTRA_SERVICE: -1, K.CREDIT: -1,
    },
    Extent.ALL: {
        K.REFUND: 4, K.RETURN: 3, K.REPLACEMENT: 3, K.FASTER_FREIGHT: 1,
        K.PRICE_REDUCTION: -3, K.CREDIT: -2, K.EXPLANATION: -2, K.EXTRA_SERVICE: -2,
        K.PART_REFUND: -5,
    },
    Extent.DANGER: {
        K.REPLACEMENT: 6, K.RETURN: 5, K.REFUND: 2, K.FASTER_FREIGHT: 2,
        K.PRICE_REDUCTION: -3, K.CREDIT: -4, K.PART_REFUND: -4, K.EXPLANATION: -1,
    },
}  # fmt: skip
"""What is slight is settled with little; what may hurt somebody leaves their hands."""

_SHARE: Final[Mapping[str, Mapping[RemedyKind, int]]] = {
    Share.NONE: {
        K.REFUND: -9, K.PART_REFUND: -6, K.REPLACEMENT: -6, K.RETURN: -9, K.PRICE_REDUCTION: -6,
        K.FREIGHT_PAID: -6, K.FASTER_FREIGHT: -7, K.CREDIT: -1, K.EXTRA_SERVICE: 1,
        K.EXPLANATION: 6,
    },
    Share.PART: {
        K.REFUND: -3, K.REPLACEMENT: -1, K.RETURN: -1, K.PART_REFUND: 2, K.PRICE_REDUCTION: 2,
        K.CREDIT: 1, K.EXPLANATION: 1,
    },
    Share.MOST: {K.REPLACEMENT: 1, K.PART_REFUND: 1},
    Share.ALL: {
        K.REFUND: 2, K.REPLACEMENT: 2, K.RETURN: 1, K.PART_REFUND: 1, K.FREIGHT_PAID: 1,
        K.FASTER_FREIGHT: 1, K.PRICE_REDUCTION: -1, K.EXPLANATION: -2,
    },
}  # fmt: skip
"""What is not ours is explained; what is ours alone is made good in kind or in money."""

_WORTH: Final[Mapping[Level, Mapping[RemedyKind, int]]] = {
    Level.LITTLE: {
        K.REFUND: -1, K.FASTER_FREIGHT: -2, K.EXTRA_SERVICE: -1, K.CREDIT: -1,
        K.PRICE_REDUCTION: 1, K.EXPLANATION: 1,
    },
    Level.SOME: {},
    Level.MUCH: {
        K.REPLACEMENT: 1, K.FASTER_FREIGHT: 2, K.EXTRA_SERVICE: 2, K.CREDIT: 1,
        K.FREIGHT_PAID: 1, K.EXPLANATION: -1,
    },
}  # fmt: skip
"""Who is worth much gets the goods sooner and more care; others what is quick and cheap."""

_SPOILT: Final[Mapping[str, int]] = {
    Extent.SLIGHT: 50, Extent.PART: 250, Extent.MOST: 600, Extent.ALL: 1000, Extent.DANGER: 1000,
}  # fmt: skip
"""Thousandths of the amount at stake; of dangerous goods none can stay."""
_BORNE: Final[Mapping[str, int]] = {
    Share.NONE: 0,
    Share.PART: 500,
    Share.MOST: 800,
    Share.ALL: 1000,
}
"""How much of the damage we bear, in thousandths."""
_GOODWILL: Final = {Level.LITTLE: 0, Level.SOME: 20, Level.MUCH: 50}
"""What we give besides, in thousandths of the amount at stake."""
_SERVICE: Final = {Level.LITTLE: 10, Level.SOME: 20, Level.MUCH: 40}
_GRADES: Final[Mapping[str, int]] = {Grade.STRATEGIC: 2, Grade.CORE: 1}
_TIMES: Final = 10
"""Revenue of a year that is so many times what is at stake makes a customer worth more."""
_DOUBT: Final = 50
"""Below this trust nobody is won with a credit that is paid some day."""

_MONEY_MATTERS: Final = (Category.PRICE, Category.PAYMENT, Category.CREDIT)
_PAPER_MATTERS: Final = (Category.DOCUMENTS, Category.POLICY)
_NEED_EXTENT: Final = (
    K.PART_REFUND, K.REPLACEMENT, K.RETURN, K.PRICE_REDUCTION, K.FASTER_FREIGHT, K.CREDIT,
)  # fmt: skip
_NEED_SHARE: Final = (K.PART_REFUND, K.REPLACEMENT, K.PRICE_REDUCTION, K.CREDIT)


def level_of(worth: Worth, stake: Stake) -> Level:
    """What a relationship is worth: its grade, and revenue that dwarfs what is at stake."""
    points = _GRADES.get(worth.grade, 0)
    revenue = dict(worth.revenue).get(stake.currency)
    if revenue is not None and stake.minor and revenue >= _TIMES * stake.minor:
        points += 1
    return (Level.LITTLE, Level.SOME, Level.MUCH)[min(points, 2)]


def candidates(
    *,
    category: str,
    extent: str = "",
    share: str = "",
    worth: Worth | None = None,
    stake: Stake | None = None,
) -> tuple[Candidate, ...]:
    """The remedies to offer, the preferred one first: two at least, four at most.

    What is not known yet (an empty extent or share) moves nothing.
    """
    worth, stake = worth or Worth(), stake or Stake()
    level = level_of(worth, stake)
    base = _BASE.get(category, _UNKNOWN)
    moves = (_EXTENT.get(extent, {}), _SHARE.get(share, {}), _WORTH[level])
    points = {
        kind: own + sum(move.get(kind, 0) for move in moves) - _doubted(kind, worth)
        for kind, own in base.items()
    }
    order = tuple(RemedyKind)
    ranked = sorted(points, key=lambda kind: (-points[kind], order.index(kind)))
    offered = [kind for kind in ranked if points[kind] > 0][:MOST]
    found = []
    for rank, kind in enumerate(offered if len(offered) >= LEAST else ranked[:LEAST], start=1):
        part = cost_share(
            kind, category=category, extent=extent, share=share, level=level, stake=stake
        )
        cost = permille = None
        if part is not None and stake.minor is not None:
            cost = _rounded(stake.minor * part)
            permille = _rounded(_WHOLE * part)
        found.append(
            Candidate(
                kind=kind,
                rank=rank,
                reason=reason_of(kind, category=category, extent=extent, share=share),
                cost_minor=cost,
                cost_currency=stake.currency if cost is not None else "",
                permille=permille,
            )
        )
    return tuple(found)


def missing(*, extent: str, share: str, stake: Stake) -> tuple[str, ...]:
    """What somebody has to say before costs can be estimated: "stake", "extent", "share"."""
    known = {"stake": stake.minor is not None, "extent": bool(extent), "share": bool(share)}
    return tuple(name for name, is_known in known.items() if not is_known)


def cost_share(
    kind: RemedyKind,
    *,
    category: str,
    extent: str,
    share: str,
    level: Level,
    stake: Stake,
) -> Fraction | None:
    """What a remedy costs us as a part of the amount at stake; None where too little is known.

    | remedy | estimate |
    |---|---|
    | refund | all of it |
    | part refund | what is spoilt x what we bear, and goodwill |
    | replacement | of what is spoilt 80 % for the goods and 12 % for freight, x what we
      bear |
    | return | what is spoilt, and 13 % of it for the freight back |
    | price reduction | half of what is spoilt (all, where the price itself was wrong) x what we
      bear, and goodwill |
    | freight paid by us | 8 % of the amount |
    | faster freight | 25 % of what is spoilt: air instead of sea; 10 % of the amount at least |
    | extra service | 1, 2 or 4 % of the amount by worth |
    | credit for the next order | half of what is spoilt x what we bear, and goodwill |
    | explanation | nothing |
    """
    spoilt, borne = _spoilt(extent, stake), _BORNE.get(share)
    if (kind in _NEED_EXTENT and spoilt is None) or (kind in _NEED_SHARE and borne is None):
        return None
    spoilt = spoilt or Fraction(0)
    ours = spoilt * Fraction(borne or 0, _WHOLE)
    goodwill = Fraction(_GOODWILL[level], _WHOLE)
    whole = Fraction(1)
    formulas: dict[RemedyKind, Fraction] = {
        K.REFUND: whole,
        K.PART_REFUND: min(whole, ours + goodwill),
        K.REPLACEMENT: ours * Fraction(92, 100),
        K.RETURN: spoilt * Fraction(113, 100),
        K.PRICE_REDUCTION: min(
            whole, (ours if category == Category.PRICE else ours / 2) + goodwill
        ),
        K.FREIGHT_PAID: Fraction(8, 100),
        K.FASTER_FREIGHT: max(Fraction(10, 100), spoilt * Fraction(25, 100)),
        K.EXTRA_SERVICE: Fraction(_SERVICE[level], _WHOLE),
        K.CREDIT: min(whole, ours / 2 + goodwill),
        K.EXPLANATION: Fraction(0),
    }
    return formulas[kind]


def reason_of(kind: RemedyKind, *, category: str, extent: str, share: str) -> Reason:
    """Why a remedy is offered: the first of its reasons whose condition holds."""
    whole = extent in (Extent.MOST, Extent.ALL)
    for when, reason in (
        (kind is K.REPLACEMENT and share == Share.NONE, Reason.AT_THEIR_COST),
        (kind is K.REPLACEMENT and category == Category.LOGISTICS, Reason.MISSING),
        (kind is K.REFUND and category in _MONEY_MATTERS, Reason.PAID_BACK),
        (kind is K.REPLACEMENT and extent == Extent.DANGER, Reason.SAFETY),
        (kind is K.RETURN and extent == Extent.DANGER, Reason.TAKEN_AWAY),
        (kind is K.EXPLANATION and share == Share.NONE and category == Category.PAYMENT,
         Reason.THEY_OWE),
        (kind is K.EXPLANATION and share == Share.NONE, Reason.NOT_OURS),
        (kind is K.CREDIT and share == Share.NONE, Reason.GOODWILL),
        (kind is K.REPLACEMENT and whole, Reason.ALL_SPOILT),
        (kind is K.RETURN and whole, Reason.FREIGHT_BACK),
        (kind in (K.PART_REFUND, K.PRICE_REDUCTION) and category in _MONEY_MATTERS,
         Reason.CORRECT_INVOICE),
        (kind is K.PRICE_REDUCTION and category == Category.CONTRACT, Reason.MEANT_OTHERWISE),
        (kind is K.PART_REFUND and share in (Share.MOST, Share.ALL), Reason.OUR_FAULT),
        (kind is K.EXTRA_SERVICE and category in _PAPER_MATTERS, Reason.PAPERS),
    ):  # fmt: skip
        if when:
            return reason
    return _USUAL_REASON[kind]


_USUAL_REASON: Final = {
    K.REFUND: Reason.NOTHING_USABLE,
    K.PART_REFUND: Reason.OUR_PART,
    K.REPLACEMENT: Reason.ONLY_SPOILT,
    K.RETURN: Reason.IF_MORE,
    K.PRICE_REDUCTION: Reason.KEEP_GOODS,
    K.FREIGHT_PAID: Reason.COSTS_OF_MOVING,
    K.FASTER_FREIGHT: Reason.SAVES_DAYS,
    K.EXTRA_SERVICE: Reason.HELP_THERE,
    K.CREDIT: Reason.NEXT_ORDER,
    K.EXPLANATION: Reason.SHOW_CAUSE,
}


def _doubted(kind: RemedyKind, worth: Worth) -> int:
    """Points that a remedy loses where the customer does not trust us."""
    doubts = worth.trust is not None and worth.trust < _DOUBT
    return 3 if doubts and kind is K.CREDIT else 0


def _spoilt(extent: str, stake: Stake) -> Fraction | None:
    """How much of the amount at stake is spoilt."""
    if stake.concerned_minor is not None and stake.minor:
        return min(Fraction(1), Fraction(stake.concerned_minor, stake.minor))
    return Fraction(_SPOILT[extent], _WHOLE) if extent in _SPOILT else None


def _rounded(value: Fraction) -> int:
    return round_half_up(value.numerator, value.denominator)
