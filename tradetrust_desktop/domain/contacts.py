"""The people at a customer: personal data, kept with what they agreed to."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tradetrust_desktop.domain.care import Channel


class PointKind(StrEnum):
    """A way to reach a person."""

    MAIL = "mail"
    PHONE = "phone"
    MESSENGER = "messenger"


class Purpose(StrEnum):
    """What a contact may be written to for."""

    CARE = "care"
    """Greetings, thanks, birthdays."""
    MARKETING = "marketing"
    SURVEY = "survey"


@dataclass(frozen=True)
class Point:
    """An address of a person; phones are E.164, such as "+48425550173"."""

    kind: PointKind
    value: str
    label: str = ""
    """Which messenger, which desk."""


@dataclass(frozen=True)
class Consent:
    """What a person agreed to or refused. Nothing kept means: never asked, so not agreed."""

    channel: Channel
    purpose: Purpose
    given: bool
    day: date
    source: str = ""
    """How we know: a form, a mail, said at the fair."""


@dataclass(frozen=True)
class ContactDraft:
    """A person as typed; a name is needed, or a way to reach them."""

    customer_id: bytes
    name: str
    role: str = ""
    language: str = ""
    """A language code such as "de", or the text as typed."""
    channel: str = ""
    """The preferred `Channel`, or empty."""
    birthday: str = ""
    """ "1985-03-04", or "--03-04" where the year is not known."""
    is_main: bool = False
    """The one to turn to first; a customer has at most one."""
    note: str = ""
    points: tuple[Point, ...] = ()
    consents: tuple[Consent, ...] = ()


@dataclass(frozen=True)
class ContactRow:
    """A person as a list shows them."""

    id: bytes
    customer: str
    draft: ContactDraft
