"""What a finding says, as title and subtitle of a chart, and a point, as a tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QObject

from tradetrust_desktop.domain.figures import Finding, FindingCode
from tradetrust_desktop.domain.months import first_day

if TYPE_CHECKING:
    from tradetrust_desktop.domain.figures import RepeatMonth, SatisfactionMonth, Share
    from tradetrust_desktop.domain.recommendation import NpsMonth
    from tradetrust_desktop.domain.trends import Trends
    from tradetrust_desktop.ui.formats import Formats


class _Counted(QObject):
    """Sentences with a number, which have plural forms; only `tr` is known to have them."""

    def few(self, count: int) -> str:
        return self.tr("Satisfaction: %n answer(s), too few to say", "", count)

    def among(self, count: int) -> str:
        return self.tr("Share of 4 and 5 among %n answer(s)", "", count)

    def few_nps(self, count: int) -> str:
        return self.tr("Recommendation: %n answer(s), too few to say", "", count)

    def among_nps(self, count: int) -> str:
        return self.tr("9 and 10 less 0 to 6 among %n answer(s)", "", count)

    def answers(self, count: int) -> str:
        return self.tr("%n answer(s)", "", count)

    def up(self, points: int) -> str:
        return self.tr("%1 %2, up %n point(s) since %3", "", points)

    def down(self, points: int) -> str:
        return self.tr("%1 %2, down %n point(s) since %3", "", points)

    def steady(self, months: int) -> str:
        return self.tr("%1 %2, no real change in %n month(s)", "", months)


def month_name(formats: Formats, month: str, *, beside: str = "") -> str:
    """A month written out; with its year unless it is that of the month `beside`."""
    day = first_day(month)
    same = beside[:4] == month[:4]
    if formats.chinese:
        pattern = "M月" if same else "yyyy年M月"
    else:
        pattern = "MMMM" if same else "MMMM yyyy"
    return formats.locale.toString(QDate(day.year, day.month, 1), pattern)


def satisfaction_title(finding: Finding, *, formats: Formats, last: str) -> str:
    """The title of the satisfaction chart; `last` is the last month shown."""
    translate = QCoreApplication.translate
    code = finding.code
    if code is FindingCode.NOTHING:
        return translate("Findings", "No answers yet")
    if code is FindingCode.FEW:
        count = finding.n
        return _Counted().few(count)
    name = translate("Findings", "Satisfaction")
    return _with_change(
        name, finding, value=formats.percent(finding.rate), formats=formats, last=last
    )


def satisfaction_subtitle(finding: Finding) -> str:
    """What the satisfaction chart shows."""
    translate = QCoreApplication.translate
    if finding.code is FindingCode.NOTHING:
        return translate("Findings", "Answers are typed in on a customer's page")
    count = finding.n
    basis = _Counted().among(count)
    rest = translate("Findings", "band: 95 % interval; grey below 5")
    return translate("Findings", "; ").join((basis, rest))


def nps_title(finding: Finding, *, formats: Formats, last: str) -> str:
    """The title of the chart of recommendation; `last` is the last month shown."""
    translate = QCoreApplication.translate
    if finding.code is FindingCode.NOTHING:
        return translate("Findings", "Nobody was asked yet whether they recommend us")
    if finding.code is FindingCode.FEW:
        count = finding.n
        return _Counted().few_nps(count)
    name = translate("Findings", "NPS")
    value = nps_score(finding.rate, formats)
    return _with_change(name, finding, value=value, formats=formats, last=last)


def nps_subtitle(finding: Finding) -> str:
    """What the chart of recommendation shows."""
    if finding.code is FindingCode.NOTHING:
        return satisfaction_subtitle(finding)
    count = finding.n
    basis = _Counted().among_nps(count)
    translate = QCoreApplication.translate
    rest = translate("Findings", "band: 95 % interval; grey below 5")
    return translate("Findings", "; ").join((basis, rest))


def nps_score(rate: float | None, formats: Formats) -> str:
    """A score from -1 to 1 as one has it in the head: from -100 to 100."""
    return "–" if rate is None else formats.number(round(rate * 100))


def nps_point(month: NpsMonth, *, formats: Formats) -> str:
    """The values of a month, for the tooltip and for screen readers."""
    translate = QCoreApplication.translate
    count = month.n
    answers = _Counted().answers(count)
    name = formats.month(month.month)
    if month.few:
        few = translate("Findings", "%1: %2, too few for a score")
        return few.replace("%1", name).replace("%2", answers)
    text = translate("Findings", "%1: %2 (%3 to %4) of %5")
    share = month.share
    return (
        text.replace("%1", name)
        .replace("%2", nps_score(share.rate, formats))
        .replace("%3", nps_score(share.low, formats))
        .replace("%4", nps_score(share.high, formats))
        .replace("%5", answers)
    )


def repeat_title(finding: Finding, *, formats: Formats, last: str) -> str:
    """The title of the repeat purchase chart; `last` is the last month shown."""
    translate = QCoreApplication.translate
    code = finding.code
    if code is FindingCode.NOTHING:
        return translate("Findings", "No orders in these months")
    if code is FindingCode.INCOMPLETE:
        return translate("Findings", "Repeat purchase: the first 365 days still fill up")
    name = translate("Findings", "Repeat purchase")
    return _with_change(
        name, finding, value=formats.percent(finding.rate), formats=formats, last=last
    )


def repeat_subtitle(trends: Trends, *, formats: Formats) -> str:
    """What the repeat purchase chart shows, and how sure it is."""
    translate = QCoreApplication.translate
    finding = trends.repeat_finding
    basis = translate("Findings", "Two or more order days in 365")
    if finding.code is FindingCode.NOTHING:
        return basis
    parts = [basis]
    if finding.low is not None and finding.high is not None:
        pattern = translate("Findings", "the interval is %1 to %2")
        if finding.may_be_chance and finding.code is FindingCode.DOWN:
            pattern = translate("Findings", "the interval is %1 to %2, so the fall may be chance")
        elif finding.may_be_chance and finding.code is FindingCode.UP:
            pattern = translate("Findings", "the interval is %1 to %2, so the rise may be chance")
        low = formats.number(round(finding.low * 100))
        parts.append(pattern.replace("%1", low).replace("%2", formats.percent(finding.high)))
    if any(month.customers and not month.complete for month in trends.repeat):
        parts.append(translate("Findings", "pale: orders of under 365 days"))
    return translate("Findings", "; ").join(parts)


def satisfaction_point(month: SatisfactionMonth, *, formats: Formats) -> str:
    """The values of a month, for the tooltip and for screen readers."""
    translate = QCoreApplication.translate
    count = month.n
    answers = _Counted().answers(count)
    name = formats.month(month.month)
    if month.few:
        few = translate("Findings", "%1: %2, too few for a percentage")
        return few.replace("%1", name).replace("%2", answers)
    mean = formats.number(month.mean or 0.0, places=1)
    text = translate("Findings", "%1: %2 of %3, mean %4")
    return (
        text.replace("%1", name)
        .replace("%2", _share(month.share, formats))
        .replace("%3", answers)
        .replace("%4", mean)
    )


def repeat_point(month: RepeatMonth, before: RepeatMonth | None, *, formats: Formats) -> str:
    """The values of a month, for the tooltip and for screen readers."""
    translate = QCoreApplication.translate
    text = translate("Findings", "%1: %2, %3 of %4 customers bought again")
    lines = [
        text.replace("%1", formats.month(month.month))
        .replace("%2", _share(month.share, formats))
        .replace("%3", formats.number(month.repeaters))
        .replace("%4", formats.number(month.customers))
    ]
    if not month.complete:
        lines.append(translate("Findings", "Incomplete: fewer than 365 days of orders before it"))
    if before is not None:
        earlier = translate("Findings", "A year before: %1")
        lines.append(earlier.replace("%1", formats.percent(before.share.rate)))
    return "\n".join(lines)


def _share(share: Share, formats: Formats) -> str:
    low, high = share.low, share.high
    text = formats.percent(share.rate)
    if low is None or high is None:
        return text
    pattern = QCoreApplication.translate("Findings", "%1 (%2 to %3)")
    return (
        pattern.replace("%1", text)
        .replace("%2", formats.number(round(low * 100)))
        .replace("%3", formats.percent(high))
    )


def _with_change(name: str, finding: Finding, *, value: str, formats: Formats, last: str) -> str:
    translate = QCoreApplication.translate
    rate = value
    count = finding.months
    points = max(1, round(abs(finding.change) * 100))
    since = month_name(formats, finding.since, beside=finding.month) if finding.since else ""
    if finding.code is FindingCode.UP:
        pattern = _Counted().up(points)
    elif finding.code is FindingCode.DOWN:
        pattern = _Counted().down(points)
    elif finding.code is FindingCode.STEADY:
        pattern = _Counted().steady(count)
    else:
        pattern = translate("Findings", "%1 %2")
    if finding.month != last:
        told = translate("Findings", "%1 in %2")
        month = month_name(formats, finding.month, beside=last)
        rate = told.replace("%1", rate).replace("%2", month)
    return pattern.replace("%1", name).replace("%2", rate).replace("%3", since)
