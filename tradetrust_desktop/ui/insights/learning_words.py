"""What complaints teach, in sentences: findings, shares, times, filters in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from tradetrust_desktop.domain.figures import FEW_ANSWERS
from tradetrust_desktop.domain.learning import Dimension, ParetoCode, TrendCode
from tradetrust_desktop.domain.prevention import EffectCode
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints import case_words
from tradetrust_desktop.ui.complaints.clock_words import reading_words
from tradetrust_desktop.ui.complaints.standing_words import clock_name, span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from tradetrust_desktop.domain.clocks import Clock
    from tradetrust_desktop.domain.figures import Share
    from tradetrust_desktop.domain.learning import Group, Learned, Times
    from tradetrust_desktop.domain.prevention import Effect, Repeated
    from tradetrust_desktop.ui.formats import Formats

_HOUR_MS = 3_600_000
_WHOLE_HOURS_FROM = 10
_WORDS_TO = 3
_RARE = 0.01
_YEARS = 2
NAMED = (ParetoCode.HALF, ParetoCode.ONE)
"""Findings that speak of the first groups, so that these are in colour."""


class _LearningCounts(QObject):
    """Sentences with a number, which have plural forms; only `tr` is known to have them."""

    def complaints(self, count: int) -> str:
        return self.tr("%n complaint(s)", "", count)

    def few(self, count: int) -> str:
        return self.tr("%n complaint(s), too few to say more", "", count)

    def withdrawn(self, count: int) -> str:
        return self.tr("%n withdrawn left out", "", count)

    def merged(self, count: int) -> str:
        return self.tr("%n merged counted once", "", count)

    def unsaid(self, count: int) -> str:
        return self.tr("%n without one", "", count)

    def in_months(self, months: int) -> str:
        return self.tr("no real change in %n month(s)", "", months)

    def late(self, count: int) -> str:
        return self.tr("%n late", "", count)

    def answers(self, count: int) -> str:
        return self.tr("%n answer(s)", "", count)

    def days(self, count: int) -> str:
        return self.tr("%n day(s)", "", count)


def counted() -> _LearningCounts:
    """Sentences with plural forms."""
    return _LearningCounts()


def dimension(name: Dimension) -> str:
    """By what complaints are sorted, as a choice."""
    translate = QCoreApplication.translate
    return {
        Dimension.CATEGORY: translate("Learning", "By category"),
        Dimension.SUB_CATEGORY: translate("Learning", "By sub-category"),
        Dimension.CAUSE: translate("Learning", "By root cause"),
        Dimension.PRODUCT: translate("Learning", "By product"),
        Dimension.SUPPLIER: translate("Learning", "By supplier"),
        Dimension.CARRIER: translate("Learning", "By carrier"),
        Dimension.COUNTRY: translate("Learning", "By country"),
        Dimension.RESPONSIBLE: translate("Learning", "By responsible party"),
    }[name]


def heading(name: Dimension) -> str:
    """The first column of the table."""
    translate = QCoreApplication.translate
    return {
        Dimension.CATEGORY: translate("Learning", "Category"),
        Dimension.SUB_CATEGORY: translate("Learning", "Sub-category"),
        Dimension.CAUSE: translate("Learning", "Root cause"),
        Dimension.PRODUCT: translate("Learning", "Product"),
        Dimension.SUPPLIER: translate("Learning", "Supplier"),
        Dimension.CARRIER: translate("Learning", "Carrier"),
        Dimension.COUNTRY: translate("Learning", "Country"),
        Dimension.RESPONSIBLE: translate("Learning", "Responsible"),
    }[name]


def filter_name(name: str) -> str:
    """What is filtered by, as the menu has it."""
    if name == "grade":
        return QCoreApplication.translate("Learning", "Grade")
    return heading(Dimension(name))


def value(name: str, code: str, *, formats: Formats, causes: Mapping[str, str]) -> str:
    """A value of a dimension or filter, in words; a dash of words where nobody said."""
    if not code:
        return QCoreApplication.translate("Learning", "Not stated")
    if name == Dimension.COUNTRY:
        return formats.country(code)
    if name == "grade":
        return words.sentence(words.grade(code))
    if name == Dimension.CATEGORY:
        return words.sentence(words.category(code))
    if name == Dimension.SUB_CATEGORY:
        return words.sentence(case_words.subject(code))
    if name == Dimension.RESPONSIBLE:
        return words.sentence(case_words.party(code))
    if name == Dimension.CAUSE:
        return causes.get(code, code)
    return code


def pareto_title(learned: Learned, *, formats: Formats, name: str) -> str:
    """The finding of the Pareto chart; `name` is its largest group in words."""
    translate = QCoreApplication.translate
    finding = learned.pareto
    share = formats.percent(finding.share)
    if finding.code is ParetoCode.NOTHING:
        if learned.whole.count:
            return translate("Learning", "Nobody has stated it yet")
        return translate("Learning", "No complaints in these months")
    if finding.code is ParetoCode.FEW:
        count = finding.of
        return _LearningCounts().few(count)
    if finding.code is ParetoCode.ONE:
        return translate("Learning", "All complaints: %1").replace("%1", name)
    if finding.code is ParetoCode.SPREAD:
        text = translate("Learning", "Nothing stands out: the first %1 make up %2")
    elif finding.groups == 1:
        text = translate("Learning", "%1 makes up %2 of complaints").replace("%1", name)
    else:
        text = translate("Learning", "%1 make up %2 of complaints")
        return text.replace("%1", _several(learned.question.dimension, finding.groups)).replace(
            "%2", share
        )
    return text.replace("%1", formats.number(finding.groups)).replace("%2", share)


def _several(name: Dimension, number: int) -> str:
    """Two or three of them, as a sentence begins."""
    translate = QCoreApplication.translate
    two = {
        Dimension.CATEGORY: translate("Learning", "Two categories"),
        Dimension.SUB_CATEGORY: translate("Learning", "Two sub-categories"),
        Dimension.CAUSE: translate("Learning", "Two causes"),
        Dimension.PRODUCT: translate("Learning", "Two products"),
        Dimension.SUPPLIER: translate("Learning", "Two suppliers"),
        Dimension.CARRIER: translate("Learning", "Two carriers"),
        Dimension.COUNTRY: translate("Learning", "Two countries"),
        Dimension.RESPONSIBLE: translate("Learning", "Two parties"),
    }
    three = {
        Dimension.CATEGORY: translate("Learning", "Three categories"),
        Dimension.SUB_CATEGORY: translate("Learning", "Three sub-categories"),
        Dimension.CAUSE: translate("Learning", "Three causes"),
        Dimension.PRODUCT: translate("Learning", "Three products"),
        Dimension.SUPPLIER: translate("Learning", "Three suppliers"),
        Dimension.CARRIER: translate("Learning", "Three carriers"),
        Dimension.COUNTRY: translate("Learning", "Three countries"),
        Dimension.RESPONSIBLE: translate("Learning", "Three parties"),
    }
    return three[name] if number == _WORDS_TO else two[name]


def pareto_subtitle(learned: Learned) -> str:
    """On how many complaints the Pareto chart rests."""
    of = learned.pareto.of
    unsaid = learned.whole.count - of
    parts = [_LearningCounts().complaints(of)]
    if unsaid:
        parts.append(_LearningCounts().unsaid(unsaid))
    parts.append(QCoreApplication.translate("Learning", "line: share added up"))
    return _joined(parts)


def trend_title(learned: Learned, *, formats: Formats) -> str:
    """Whether complaints became more."""
    translate = QCoreApplication.translate
    finding = learned.trend
    total, months = finding.total, finding.months
    if finding.code is TrendCode.NOTHING:
        return translate("Learning", "No complaints in these months")
    if finding.code is TrendCode.FEW:
        return _LearningCounts().few(total)
    if finding.code is TrendCode.STEADY:
        return formats.joined(
            (_LearningCounts().complaints(total), _LearningCounts().in_months(months))
        )
    if finding.code is TrendCode.RISING:
        text = translate(
            "Learning", "Complaints rise: %1 in the first %3 months, %2 in the last %3"
        )
    else:
        text = translate(
            "Learning", "Complaints fall: %1 in the first %3 months, %2 in the last %3"
        )
    for sign, number in (("%1", finding.earlier), ("%2", finding.later), ("%3", finding.half)):
        text = text.replace(sign, formats.number(number))
    return text


def trend_subtitle(learned: Learned) -> str:
    """What the chart of the months shows."""
    translate = QCoreApplication.translate
    parts = [translate("Learning", "By the month in which the customer wrote")]
    if learned.trend.code in (TrendCode.RISING, TrendCode.FALLING):
        parts.append(translate("Learning", "line: mean of each half"))
    parts.append(translate("Learning", "pale: the running month"))
    return _joined(parts)


def basis(learned: Learned, *, formats: Formats) -> str:
    """What the page rests on: the months, how many, what is left out, how hours count."""
    first, last = (formats.month(month) for month in (learned.months[0], learned.months[-1]))
    count = learned.whole.count
    text = QCoreApplication.translate("Learning", "%1 to %2: %3")
    parts = [
        text.replace("%1", first)
        .replace("%2", last)
        .replace("%3", _with_thousands(_LearningCounts().complaints(count), count, formats))
    ]
    if learned.withdrawn:
        withdrawn = learned.withdrawn
        parts.append(_LearningCounts().withdrawn(withdrawn))
    if learned.merged:
        merged = learned.merged
        parts.append(_LearningCounts().merged(merged))
    return _joined(parts)


def counting(learned: Learned) -> str:
    """How the times were counted."""
    translate = QCoreApplication.translate
    if not learned.readings:
        return ""
    if len(learned.readings) == 1:
        how = reading_words(learned.readings[0])
    else:
        how = translate("Learning", "each by the terms of its day")
    text = translate(
        "Learning", "Times as the deadline counts: %1, waiting for the customer left out"
    )
    return text.replace("%1", how)


def rate(share: Share, formats: Formats) -> str:
    """A share as a figure; a dash below five."""
    return "–" if share.of < FEW_ANSWERS else formats.percent(share.rate)


def sure(share: Share, formats: Formats) -> str:
    """How sure a share is, or how many there are."""
    translate = QCoreApplication.translate
    if not share.of:
        return translate("Learning", "none yet")
    if share.of < FEW_ANSWERS:
        text = translate("Learning", "%1 of %2, too few for a share")
        return text.replace("%1", str(share.hits)).replace("%2", str(share.of))
    text = translate("Learning", "n %1, 95 %: %2 to %3")
    number = formats.number(share.of)
    low, high = formats.percent(share.low), formats.percent(share.high)
    return (
        text.replace("%2", low.removesuffix("%").strip()).replace("%3", high).replace("%1", number)
    )


def length(ms: float | None, formats: Formats) -> str:
    """A time, short enough for a column: "40 min", "7.5 h", "36 h"."""
    if ms is None:
        return "–"
    if ms < _HOUR_MS:
        return span(round(ms))
    hours = ms / _HOUR_MS
    rounded = round(hours) if hours >= _WHOLE_HOURS_FROM else round(hours, 1)
    number = formats.number(int(rounded) if rounded == int(rounded) else rounded)
    return QCoreApplication.translate("Standing", "%1 h").replace("%1", number)


def took(times: Times, formats: Formats) -> tuple[str, str]:
    """Median and mean, and within what nine of ten were done."""
    translate = QCoreApplication.translate
    if not times.n:
        return translate("Learning", "none done yet"), ""
    first = (
        translate("Learning", "median %1, mean %2")
        .replace("%1", length(times.median_ms, formats))
        .replace("%2", length(times.mean_ms, formats))
    )
    if times.few:
        return first, translate("Learning", "n %1").replace("%1", str(times.n))
    return first, (
        translate("Learning", "90 % within %1, n %2")
        .replace("%1", length(times.most_ms, formats))
        .replace("%2", str(times.n))
    )


def sums(amounts: Mapping[str, int], formats: Formats) -> str:
    """A sum per currency, the largest first; never one of both."""
    ordered = sorted(amounts.items(), key=lambda pair: -pair[1])
    return "   ".join(formats.money(minor, code) for code, minor in ordered) or "–"


def repeated(found: Repeated, *, cause: str, formats: Formats) -> str:
    """That a cause came again."""
    text = QCoreApplication.translate("Learning", "%1: %2 since %3")
    count = found.count
    return (
        text.replace("%3", formats.day(found.since))
        .replace("%2", _LearningCounts().complaints(count))
        .replace("%1", cause)
    )


def planned(found: Repeated, *, formats: Formats) -> str:
    """Which action is on its way."""
    translate = QCoreApplication.translate
    action = found.planned
    if action is None:
        return ""
    day = formats.day(action.due)
    if action.person and action.due:
        text = translate("Learning", "Action planned: %1, by %2")
    elif action.due:
        text = translate("Learning", "Action planned by %2")
    elif action.person:
        text = translate("Learning", "Action planned: %1")
    else:
        text = translate("Learning", "Action planned, without a day")
    return text.replace("%2", day).replace("%1", action.person)


def effect(found: Effect, *, today: date, formats: Formats) -> str:
    """What an action against a cause brought, in one sentence with how sure it is."""
    translate = QCoreApplication.translate
    code = found.code
    if code is EffectCode.FELL:
        sure_words = translate("Learning", "fewer: chance alone brings that in %4 of cases")
    elif code is EffectCode.MAYBE:
        sure_words = translate("Learning", "fewer, but chance alone brings that in %4 of cases")
    elif code is EffectCode.SAME:
        sure_words = translate("Learning", "not fewer so far")
    else:
        sure_words = translate("Learning", "too little data to say")
    chance = "< 1 %" if found.chance < _RARE else formats.percent(found.chance)
    head = translate("Learning", "Action done %2: %3 in the 90 days before, %5 in the %6 since")
    days = found.days_after
    for sign, part in (
        ("%2", formats.day(found.done, today=today)),
        ("%3", str(found.before)),
        ("%5", str(found.after)),
        ("%6", _LearningCounts().days(days)),
    ):
        head = head.replace(sign, part)
    return _joined([head, sure_words.replace("%4", chance)])


def group_words(group: Group, *, name: str, of: int, formats: Formats) -> str:
    """The values of a bar, for the tooltip and for screen readers."""
    count = group.count
    share = formats.percent(count / of) if of else ""
    lines = [f"{name}: {formats.joined((_LearningCounts().complaints(count), share))}"]
    if group.costs:
        cost = QCoreApplication.translate("Learning", "cost %1")
        lines.append(cost.replace("%1", sums(group.costs, formats)))
    return "\n".join(lines)


def _joined(parts: list[str]) -> str:
    return QCoreApplication.translate("Learning", "; ").join(part for part in parts if part)


def _with_thousands(text: str, number: int, formats: Formats) -> str:
    return text.replace(str(number), formats.number(number), 1)


def in_time(clock: str) -> str:
    """The caption of a share: "First reply in time"."""
    return QCoreApplication.translate("Learning", "%1 in time").replace("%1", clock)


def first_sum(amounts: Mapping[str, int], formats: Formats) -> str:
    """The largest sum."""
    return sums(dict(sorted(amounts.items(), key=lambda pair: -pair[1])[:1]), formats)


def other_sums(amounts: Mapping[str, int], formats: Formats) -> str:
    """The sums in other currencies, which are never added to the first."""
    rest = sorted(amounts.items(), key=lambda pair: -pair[1])[1:]
    return sums(dict(rest), formats) if rest else ""


def records(parts: Iterable[str], *, months: tuple[str, str], count: int, formats: Formats) -> str:
    """What a list of complaints shows, in plain words: what, which filters, which months."""
    first, last = (formats.month(month) for month in months)
    between = QCoreApplication.translate("Learning", "%1 to %2")
    when = between.replace("%1", first).replace("%2", last) if first != last else first
    text = QCoreApplication.translate("Learning", "%1: %2")
    whole = text.replace("%2", _LearningCounts().complaints(count))
    return whole.replace("%1", formats.joined((*parts, when)))


def cause_records(name: str, *, since: date, count: int, formats: Formats) -> str:
    """The same of a root cause that came again."""
    text = QCoreApplication.translate("Learning", "%1, since %3: %2")
    whole = text.replace("%2", _LearningCounts().complaints(count)).replace(
        "%3", formats.day(since)
    )
    return whole.replace("%1", name)


def late_by(clock: Clock) -> str:
    """Those that missed a clock."""
    return QCoreApplication.translate("Learning", "%1 late").replace("%1", clock_name(clock))


def behind_words(name: str) -> str:
    """Those behind another figure."""
    translate = QCoreApplication.translate
    return {
        "reopened": translate("Learning", "Reopened"),
        "answered": translate("Learning", "Answered afterwards"),
        "costly": translate("Learning", "With a cost"),
    }[name]


def month_names(months: Sequence[str], *, formats: Formats) -> list[str]:
    """The names below the bars, with their year where it could be mistaken."""
    long = len({month[:4] for month in months}) > _YEARS
    return [formats.month(month, with_year=long) for month in months]


def month_words(month: str, count: int) -> str:
    """A bar of the months, for the tooltip and for screen readers."""
    text = QCoreApplication.translate("Learning", "%1: %2")
    return text.replace("%1", month).replace("%2", _LearningCounts().complaints(count))


def table(head: list[str], rows: Sequence[list[str]]) -> str:
    """Values as text with tabs."""
    return "".join("\t".join(row) + "\n" for row in (head, *rows))


def condition(name: str, value_words: str) -> str:
    """A filter in plain words: "Supplier: Ningbo Glass"."""
    text = QCoreApplication.translate("Learning", "%1: %2")
    return text.replace("%1", filter_name(name)).replace("%2", value_words)
