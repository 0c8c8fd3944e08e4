"""The words for what records hold, in the language in force.

Written as they stand in a list ("major"); `sentence` makes the beginning of a line of them.
"""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tradetrust_desktop.domain.care import (
    Category,
    Channel,
    ComplaintStatus,
    FollowUpKind,
    Origin,
    Priority,
    SurveyKind,
)
from tradetrust_desktop.domain.customers import Grade, Source

_WORDS: dict[StrEnum, Any] = {
    Priority.MAJOR: QT_TRANSLATE_NOOP("Words", "major"),
    Priority.MEDIUM: QT_TRANSLATE_NOOP("Words", "medium"),
    Priority.MINOR: QT_TRANSLATE_NOOP("Words", "minor"),
    ComplaintStatus.NEW: QT_TRANSLATE_NOOP("Words", "new"),
    ComplaintStatus.REPLIED: QT_TRANSLATE_NOOP("Words", "replied"),
    ComplaintStatus.INVESTIGATING: QT_TRANSLATE_NOOP("Words", "investigating"),
    ComplaintStatus.PROPOSED: QT_TRANSLATE_NOOP("Words", "proposed"),
    ComplaintStatus.AGREED: QT_TRANSLATE_NOOP("Words", "agreed"),
    ComplaintStatus.IN_PROGRESS: QT_TRANSLATE_NOOP("Words", "in progress"),
    ComplaintStatus.CLOSED: QT_TRANSLATE_NOOP("Words", "closed"),
    ComplaintStatus.WAITING: QT_TRANSLATE_NOOP("Words", "waiting for the customer"),
    ComplaintStatus.WAITING_SUPPLIER: QT_TRANSLATE_NOOP("Words", "waiting for the supplier"),
    ComplaintStatus.REOPENED: QT_TRANSLATE_NOOP("Words", "reopened"),
    Grade.STRATEGIC: QT_TRANSLATE_NOOP("Words", "strategic"),
    Grade.CORE: QT_TRANSLATE_NOOP("Words", "core"),
    Grade.ORDINARY: QT_TRANSLATE_NOOP("Words", "ordinary"),
    SurveyKind.CSAT: QT_TRANSLATE_NOOP("Words", "CSAT"),
    SurveyKind.NPS: QT_TRANSLATE_NOOP("Words", "NPS"),
    SurveyKind.CES: QT_TRANSLATE_NOOP("Words", "CES"),
    FollowUpKind.CALL: QT_TRANSLATE_NOOP("Words", "call"),
    FollowUpKind.MAIL: QT_TRANSLATE_NOOP("Words", "mail"),
    FollowUpKind.VISIT: QT_TRANSLATE_NOOP("Words", "visit"),
    FollowUpKind.FAIR_MEETING: QT_TRANSLATE_NOOP("Words", "fair meeting"),
    FollowUpKind.SAMPLE: QT_TRANSLATE_NOOP("Words", "sample"),
    FollowUpKind.QUOTATION: QT_TRANSLATE_NOOP("Words", "quotation"),
    FollowUpKind.ORDER_CHECK: QT_TRANSLATE_NOOP("Words", "order check"),
    FollowUpKind.PAYMENT_REMINDER: QT_TRANSLATE_NOOP("Words", "payment reminder"),
    FollowUpKind.REVISIT: QT_TRANSLATE_NOOP("Words", "revisit"),
    FollowUpKind.CARE: QT_TRANSLATE_NOOP("Words", "care"),
    FollowUpKind.MARKET_INFORMATION: QT_TRANSLATE_NOOP("Words", "market information"),
    FollowUpKind.TRAINING: QT_TRANSLATE_NOOP("Words", "training"),
    FollowUpKind.SURVEY: QT_TRANSLATE_NOOP("Words", "survey"),
}
# the same letters mean other things here than above, so they stand apart
_CHANNELS: dict[str, Any] = {
    Channel.MAIL: QT_TRANSLATE_NOOP("Channels", "mail"),
    Channel.PHONE: QT_TRANSLATE_NOOP("Channels", "phone"),
    Channel.VIDEO: QT_TRANSLATE_NOOP("Channels", "video"),
    Channel.MESSENGER: QT_TRANSLATE_NOOP("Channels", "messenger"),
    Channel.MEETING: QT_TRANSLATE_NOOP("Channels", "in person"),
    Channel.FAIR: QT_TRANSLATE_NOOP("Channels", "fair"),
    Channel.PLATFORM: QT_TRANSLATE_NOOP("Channels", "platform"),
}
_SOURCES: dict[str, Any] = {
    Source.FAIR: QT_TRANSLATE_NOOP("Sources", "fair"),
    Source.PLATFORM: QT_TRANSLATE_NOOP("Sources", "platform"),
    Source.REFERRAL: QT_TRANSLATE_NOOP("Sources", "referral"),
    Source.SEARCH: QT_TRANSLATE_NOOP("Sources", "search"),
    Source.INBOUND: QT_TRANSLATE_NOOP("Sources", "inbound"),
}
_CATEGORIES: dict[str, Any] = {
    Category.QUALITY: QT_TRANSLATE_NOOP("Categories", "product quality"),
    Category.LOGISTICS: QT_TRANSLATE_NOOP("Categories", "logistics and delivery"),
    Category.PAYMENT: QT_TRANSLATE_NOOP("Categories", "payment and settlement"),
    Category.PRICE: QT_TRANSLATE_NOOP("Categories", "price and invoice"),
    Category.CONTRACT: QT_TRANSLATE_NOOP("Categories", "contract and terms"),
    Category.DOCUMENTS: QT_TRANSLATE_NOOP("Categories", "documents and customs"),
    Category.POLICY: QT_TRANSLATE_NOOP("Categories", "policy and regulation"),
    Category.COMMUNICATION: QT_TRANSLATE_NOOP("Categories", "communication and culture"),
    Category.CREDIT: QT_TRANSLATE_NOOP("Categories", "credit and performance"),
    Category.AFTER_SALES: QT_TRANSLATE_NOOP("Categories", "after-sales"),
    Category.TECHNICAL: QT_TRANSLATE_NOOP("Categories", "technical"),
}
_ORIGINS: dict[str, Any] = {
    Origin.CUSTOMER: QT_TRANSLATE_NOOP("Origins", "the customer wrote"),
    Origin.US: QT_TRANSLATE_NOOP("Origins", "found by us"),
}
_QUESTIONS: dict[str, Any] = {
    SurveyKind.CSAT: QT_TRANSLATE_NOOP("SurveyQuestions", "Satisfied"),
    SurveyKind.NPS: QT_TRANSLATE_NOOP("SurveyQuestions", "Recommends us"),
    SurveyKind.CES: QT_TRANSLATE_NOOP("SurveyQuestions", "Easy with us"),
}
_FOLLOW_UP_ICONS: dict[str, str] = {
    FollowUpKind.CALL: "phone",
    FollowUpKind.MAIL: "mail",
    FollowUpKind.VISIT: "person",
    FollowUpKind.FAIR_MEETING: "people",
    FollowUpKind.SAMPLE: "box",
    FollowUpKind.QUOTATION: "file",
    FollowUpKind.ORDER_CHECK: "check",
    FollowUpKind.PAYMENT_REMINDER: "clock",
    FollowUpKind.REVISIT: "refresh",
    FollowUpKind.CARE: "gift",
    FollowUpKind.MARKET_INFORMATION: "chart",
    FollowUpKind.TRAINING: "info",
    FollowUpKind.SURVEY: "star",
}


def word(value: StrEnum) -> str:
    """Priority, status, grade or kind as a word of a list."""
    return QCoreApplication.translate("Words", _WORDS[value])


def channel(value: str) -> str:
    """The road a message took; an unknown one comes back as it is."""
    known = _CHANNELS.get(value)
    return QCoreApplication.translate("Channels", known) if known else value


def source(value: str) -> str:
    """How the firm came to know a customer; an unknown one comes back as it is."""
    known = _SOURCES.get(value)
    return QCoreApplication.translate("Sources", known) if known else value


def category(value: str) -> str:
    """What a complaint is about; an unknown one comes back as it is."""
    known = _CATEGORIES.get(value)
    return QCoreApplication.translate("Categories", known) if known else value


def origin(value: str) -> str:
    """Who found out what is complained of; an unknown one comes back as it is."""
    known = _ORIGINS.get(value)
    return QCoreApplication.translate("Origins", known) if known else value


def grade(value: str) -> str:
    """A grade as a word; an unknown one comes back as it is."""
    return word(Grade(value)) if value in set(Grade) else value


def survey_question(kind: SurveyKind) -> str:
    """What was asked, in a word or two."""
    return QCoreApplication.translate("SurveyQuestions", _QUESTIONS[kind])


def follow_up_icon(kind: FollowUpKind) -> str:
    """The icon that stands for a kind of follow-up."""
    return _FOLLOW_UP_ICONS[kind]


def sentence(text: str) -> str:
    """A word as the beginning of a line."""
    return text[:1].upper() + text[1:]


def options(
    values: Iterable[StrEnum], name: Callable[[StrEnum], str] = word
) -> list[tuple[str, str]]:
    """Pairs of value and word, for a choice."""
    return [(value.value, sentence(name(value))) for value in values]
