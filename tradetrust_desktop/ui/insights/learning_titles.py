"""What complaints teach, said in the titles of the cards below the charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.figures import FEW_ANSWERS
from tradetrust_desktop.ui.insights import learning_words as said

if TYPE_CHECKING:
    from collections.abc import Callable

    from tradetrust_desktop.domain.learning import Group, Learned
    from tradetrust_desktop.ui.formats import Formats


class _Titles(QObject):
    """Titles with a number, which have plural forms; only `tr` is known to have them."""

    def causes(self, count: int) -> str:
        return self.tr("%n cause(s) came three times or more in 90 days", "", count)

    def chances(self, count: int) -> str:
        return self.tr("Customers showed us %n chance(s)", "", count)


def causes(learned: Learned) -> str:
    """How many root causes come again."""
    count = len(learned.repeated)
    if count:
        return _Titles().causes(count)
    return QCoreApplication.translate("Learning", "No cause came three times in 90 days")


def chances(count: int) -> str:
    """How many wishes of the market the complaints hold."""
    if count:
        return _Titles().chances(count)
    return QCoreApplication.translate("Learning", "Market chances")


def groups(learned: Learned, *, name: Callable[[Group], str], formats: Formats) -> str:
    """Where proposals come in time least often, if that differs among groups of five or more."""
    known = [
        (share.rate, group)
        for group in learned.groups
        if group.value
        and (share := group.kept.get(Clock.PROPOSAL)) is not None
        and share.of >= FEW_ANSWERS
        and share.rate is not None
    ]
    rates = [rate for rate, _ in known]
    if not known or min(rates) == max(rates):
        return said.dimension(learned.question.dimension)
    lowest, group = min(known, key=lambda pair: pair[0])
    text = QCoreApplication.translate("Learning", "%1: %2 of proposals in time, the lowest share")
    return text.replace("%2", formats.percent(lowest)).replace("%1", name(group))


def groups_note(learned: Learned) -> str:
    """By what the rows are sorted, and what grey means."""
    text = QCoreApplication.translate("Learning", "%1; below 5 grey and without a percentage")
    return text.replace("%1", said.dimension(learned.question.dimension))
