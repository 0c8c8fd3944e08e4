"""The 8D report of a complaint: what is printed for the customer or for the factory.

One record serves two languages: what people wrote is in Chinese or in English, and has its twin
in the other where somebody translated it. What is not translated is listed before printing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from tradetrust_desktop.domain.case import ActionKind

CHINESE: Final = "zh_CN"
ENGLISH: Final = "en"
_HAN: Final = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LETTER: Final = re.compile(r"[^\W\d_]")


class ReportLanguage(StrEnum):
    """What a report is printed in."""

    CHINESE = CHINESE
    ENGLISH = ENGLISH
    BOTH = "both"
    """Side by side."""

    @property
    def spoken(self) -> tuple[str, ...]:
        """The languages of the text, in their order."""
        return (CHINESE, ENGLISH) if self is ReportLanguage.BOTH else (str(self),)


class Audience(StrEnum):
    """Who reads it."""

    CUSTOMER = "customer"
    """Sees the evidence marked for showing, and nothing about our supplier."""
    FACTORY = "factory"
    """Sees the supplier, the batch and all evidence, and nothing about money."""


def language_of(text: str) -> str | None:
    """What a text is written in; None where it is the same in both, as "SO-26-1402" is.

    A text with Chinese in it is Chinese, whatever names and numbers stand in it.
    """
    if _HAN.search(text):
        return CHINESE
    return ENGLISH if _LETTER.search(text) else None


def twin_language(text: str) -> str | None:
    """What the twin of a text is written in; None where it needs none."""
    own = language_of(text)
    return None if own is None else (ENGLISH if own == CHINESE else CHINESE)


@dataclass(frozen=True)
class PrintedText:
    """A text that somebody wrote, and its twin in the other language."""

    record_id: bytes
    field: str
    """Names the field of the record: "title" of a complaint, "text" of an action."""
    own: str
    twin: str = ""

    def said_in(self, language: str) -> str | None:
        """The text in a language; None where it is not translated. Empty stays empty."""
        own = language_of(self.own)
        if own is None or own == language:
            return self.own
        return self.twin.strip() or None


@dataclass(frozen=True)
class ListedText:
    """A text that comes with the program in both languages: an entry of a list."""

    chinese: str
    english: str

    def said_in(self, language: str) -> str | None:
        """The text in a language."""
        return self.chinese if language == CHINESE else self.english


@dataclass(frozen=True)
class ReportAction:
    """An action as printed."""

    kind: ActionKind
    text: PrintedText
    who: str
    """Department and person."""
    due: date | None
    done: date | None
    checked: date | None
    worked: bool | None


@dataclass(frozen=True)
class ReportEvidence:
    """A kept file as printed: its title, and the photograph itself."""

    title: PrintedText
    sha256: str
    name: str
    is_photo: bool


@dataclass(frozen=True)
class ReportLine:
    """What of an order is concerned."""

    order: str
    item: str
    description: str
    quantity: str
    """Decimal notation with a point; empty where nobody said."""


@dataclass(frozen=True)
class EightD:
    """All of an 8D report before it is put into words and pages."""

    complaint_id: bytes
    number: str
    external_number: str
    customer: str
    contact: str
    country: str
    """ISO 3166 alpha-2."""
    order: str
    product: str
    batch: str
    container: str
    supplier: str
    priority: str
    category: str
    responsible: str
    received: date
    closed: date | None
    owner: str
    title: PrintedText
    description: PrintedText
    lines: tuple[ReportLine, ...]
    cause: ListedText | None
    root_cause: PrintedText
    whys: PrintedText
    """One why a line."""
    remedy: PrintedText
    prevention: PrintedText
    outcome: PrintedText
    rating: int | None
    actions: tuple[ReportAction, ...]
    evidence: tuple[ReportEvidence, ...]
    firm: str = ""

    def actions_of(self, *kinds: ActionKind) -> tuple[ReportAction, ...]:
        """The actions of these kinds."""
        return tuple(action for action in self.actions if action.kind in kinds)

    def texts(self) -> Iterator[PrintedText]:
        """Everything printed that somebody wrote, in the order of the page."""
        yield self.title
        yield self.description
        yield from (action.text for action in self.actions_of(ActionKind.CONTAINING))
        yield self.root_cause
        yield self.whys
        yield from (action.text for action in self.actions_of(ActionKind.CORRECTIVE))
        yield self.remedy
        yield from (action.text for action in self.actions_of(ActionKind.PREVENTIVE))
        yield self.prevention
        yield self.outcome
        yield from (each.title for each in self.evidence)


def missing(report: EightD, language: ReportLanguage) -> tuple[PrintedText, ...]:
    """The texts that will be printed as "not translated", in the order of the page."""
    return tuple(
        text
        for text in report.texts()
        if any(text.said_in(spoken) is None for spoken in language.spoken)
    )
