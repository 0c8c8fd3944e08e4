"""The words for choosing a remedy and for promises, in the language in force."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tradetrust_desktop.domain.case import Extent, RemedyKind, Share
from tradetrust_desktop.domain.promises import PromiseState
from tradetrust_desktop.domain.remedy_table import Reason
from tradetrust_desktop.ui import words

_EXTENTS: dict[str, Any] = {
    Extent.SLIGHT: QT_TRANSLATE_NOOP("Extents", "slight"),
    Extent.PART: QT_TRANSLATE_NOOP("Extents", "part of it"),
    Extent.MOST: QT_TRANSLATE_NOOP("Extents", "most of it"),
    Extent.ALL: QT_TRANSLATE_NOOP("Extents", "all of it"),
    Extent.DANGER: QT_TRANSLATE_NOOP("Extents", "dangerous or lost"),
}
_SHARES: dict[str, Any] = {
    Share.NONE: QT_TRANSLATE_NOOP("Shares", "none"),
    Share.PART: QT_TRANSLATE_NOOP("Shares", "in part"),
    Share.MOST: QT_TRANSLATE_NOOP("Shares", "mostly"),
    Share.ALL: QT_TRANSLATE_NOOP("Shares", "all of it"),
}
_REMEDIES: dict[str, Any] = {
    RemedyKind.REFUND: QT_TRANSLATE_NOOP("Remedies", "refund in full"),
    RemedyKind.PART_REFUND: QT_TRANSLATE_NOOP("Remedies", "refund in part"),
    RemedyKind.REPLACEMENT: QT_TRANSLATE_NOOP("Remedies", "replace or reship"),
    RemedyKind.RETURN: QT_TRANSLATE_NOOP("Remedies", "return against refund"),
    RemedyKind.PRICE_REDUCTION: QT_TRANSLATE_NOOP("Remedies", "price reduction"),
    RemedyKind.FREIGHT_PAID: QT_TRANSLATE_NOOP("Remedies", "freight paid by us"),
    RemedyKind.FASTER_FREIGHT: QT_TRANSLATE_NOOP("Remedies", "faster freight"),
    RemedyKind.EXTRA_SERVICE: QT_TRANSLATE_NOOP("Remedies", "extra service"),
    RemedyKind.CREDIT: QT_TRANSLATE_NOOP("Remedies", "credit for the next order"),
    RemedyKind.EXPLANATION: QT_TRANSLATE_NOOP("Remedies", "explanation with evidence"),
}
_REASONS: dict[str, Any] = {
    Reason.SAFETY: QT_TRANSLATE_NOOP("RemedyReasons", "What may hurt somebody is replaced"),
    Reason.TAKEN_AWAY: QT_TRANSLATE_NOOP(
        "RemedyReasons", "Takes it out of use; the freight back is ours too"
    ),
    Reason.MISSING: QT_TRANSLATE_NOOP("RemedyReasons", "What was lost or broken is sent again"),
    Reason.ONLY_SPOILT: QT_TRANSLATE_NOOP("RemedyReasons", "Only what is spoilt is sent again"),
    Reason.ALL_SPOILT: QT_TRANSLATE_NOOP("RemedyReasons", "Too much is spoilt to mend it there"),
    Reason.AT_THEIR_COST: QT_TRANSLATE_NOOP("RemedyReasons", "We deliver fast, they pay for it"),
    Reason.NOTHING_USABLE: QT_TRANSLATE_NOOP("RemedyReasons", "They can use none of it"),
    Reason.IF_MORE: QT_TRANSLATE_NOOP(
        "RemedyReasons", "Only worth it if more of it turns out to be spoilt"
    ),
    Reason.FREIGHT_BACK: QT_TRANSLATE_NOOP(
        "RemedyReasons", "They cannot use it; the freight back is ours too"
    ),
    Reason.KEEP_GOODS: QT_TRANSLATE_NOOP(
        "RemedyReasons", "Quickest: they keep the goods and mend them there"
    ),
    Reason.CORRECT_INVOICE: QT_TRANSLATE_NOOP("RemedyReasons", "Puts right what was charged wrong"),
    Reason.MEANT_OTHERWISE: QT_TRANSLATE_NOOP(
        "RemedyReasons", "Settles what each side had understood otherwise"
    ),
    Reason.PAID_BACK: QT_TRANSLATE_NOOP("RemedyReasons", "Money that is not ours goes back"),
    Reason.OUR_PART: QT_TRANSLATE_NOOP("RemedyReasons", "Pays for the part that is ours"),
    Reason.OUR_FAULT: QT_TRANSLATE_NOOP("RemedyReasons", "Pays for what is spoilt, without a trip"),
    Reason.SAVES_DAYS: QT_TRANSLATE_NOOP("RemedyReasons", "Wins back days by air"),
    Reason.COSTS_OF_MOVING: QT_TRANSLATE_NOOP(
        "RemedyReasons", "Moving the goods shall not cost them more"
    ),
    Reason.HELP_THERE: QT_TRANSLATE_NOOP(
        "RemedyReasons", "Help on the spot costs little and is remembered"
    ),
    Reason.PAPERS: QT_TRANSLATE_NOOP("RemedyReasons", "New papers by courier, at our cost"),
    Reason.GOODWILL: QT_TRANSLATE_NOOP("RemedyReasons", "Goodwill that admits no fault"),
    Reason.NEXT_ORDER: QT_TRANSLATE_NOOP("RemedyReasons", "Brings the next order along"),
    Reason.NOT_OURS: QT_TRANSLATE_NOOP("RemedyReasons", "It was not us: show it early and kindly"),
    Reason.THEY_OWE: QT_TRANSLATE_NOOP("RemedyReasons", "They owe: show the account, agree a day"),
    Reason.SHOW_CAUSE: QT_TRANSLATE_NOOP(
        "RemedyReasons", "They want to know why, and what changes"
    ),
}
_PROMISE_STATES: dict[str, Any] = {
    PromiseState.RUNNING: QT_TRANSLATE_NOOP("PromiseStates", "%1 left"),
    PromiseState.SOON: QT_TRANSLATE_NOOP("PromiseStates", "due soon, %1 left"),
    PromiseState.LATE: QT_TRANSLATE_NOOP("PromiseStates", "%1 late"),
    PromiseState.KEPT: QT_TRANSLATE_NOOP("PromiseStates", "kept in time"),
    PromiseState.KEPT_LATE: QT_TRANSLATE_NOOP("PromiseStates", "kept %1 late"),
    PromiseState.LET_OFF: QT_TRANSLATE_NOOP("PromiseStates", "let off"),
}


def extent(value: str) -> str:
    """How much is spoilt; an unknown one comes back as it is."""
    known = _EXTENTS.get(value)
    return QCoreApplication.translate("Extents", known) if known else value


def share(value: str) -> str:
    """How much of it is our doing; an unknown one comes back as it is."""
    known = _SHARES.get(value)
    return QCoreApplication.translate("Shares", known) if known else value


def remedy(value: str) -> str:
    """What can be offered."""
    return QCoreApplication.translate("Remedies", _REMEDIES[value])


def remedy_reason(value: str) -> str:
    """Why it is offered."""
    return QCoreApplication.translate("RemedyReasons", _REASONS[value])


def promise_state(value: str, span: str) -> str:
    """How a promise stands; `span` is how much time is left, or how late it is."""
    return QCoreApplication.translate("PromiseStates", _PROMISE_STATES[value]).replace("%1", span)


def remedy_line(value: str) -> str:
    """What can be offered, as the beginning of a line."""
    return words.sentence(remedy(value))
