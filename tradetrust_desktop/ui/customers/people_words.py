"""Words for people and for what was said to them, in the language in force."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from tradetrust_desktop.domain.care import Channel, Occasion
from tradetrust_desktop.domain.contacts import PointKind, Purpose
from tradetrust_desktop.domain.interactions import Direction, EventKind
from tradetrust_desktop.ui import words

if TYPE_CHECKING:
    from tradetrust_desktop.domain.interactions import InteractionDraft

NOTE = "note"
"""Stands for an entry without a channel."""
SENTIMENTS = ("good", "neutral", "bad")

_DIRECTIONS: dict[Direction, Any] = {
    Direction.IN: QT_TRANSLATE_NOOP("People", "They"),
    Direction.OUT: QT_TRANSLATE_NOOP("People", "We"),
}
_SENTIMENTS: dict[str, Any] = {
    "good": QT_TRANSLATE_NOOP("People", "pleased"),
    "neutral": QT_TRANSLATE_NOOP("People", "neutral"),
    "bad": QT_TRANSLATE_NOOP("People", "unhappy"),
}
_POINTS: dict[PointKind, Any] = {
    PointKind.PHONE: QT_TRANSLATE_NOOP("People", "Phone"),
    PointKind.MAIL: QT_TRANSLATE_NOOP("People", "Mail"),
    PointKind.MESSENGER: QT_TRANSLATE_NOOP("People", "Messenger"),
}
_PURPOSES: dict[Purpose, Any] = {
    Purpose.CARE: QT_TRANSLATE_NOOP("People", "Greetings"),
    Purpose.MARKETING: QT_TRANSLATE_NOOP("People", "Marketing"),
    Purpose.SURVEY: QT_TRANSLATE_NOOP("People", "Surveys"),
}
_OCCASIONS: dict[str, Any] = {
    Occasion.ORDER: QT_TRANSLATE_NOOP("People", "after an order"),
    Occasion.COMPLAINT: QT_TRANSLATE_NOOP("People", "after a complaint"),
    Occasion.PERIODIC: QT_TRANSLATE_NOOP("People", "asked regularly"),
    Occasion.TRAINING: QT_TRANSLATE_NOOP("People", "after a training"),
}
_EVENTS: dict[EventKind, Any] = {
    EventKind.INTERACTION: QT_TRANSLATE_NOOP("People", "Contacts and notes"),
    EventKind.ORDER: QT_TRANSLATE_NOOP("People", "Orders"),
    EventKind.COMPLAINT: QT_TRANSLATE_NOOP("People", "Complaints"),
    EventKind.FOLLOW_UP: QT_TRANSLATE_NOOP("People", "Follow-ups"),
    EventKind.SURVEY: QT_TRANSLATE_NOOP("People", "Answers"),
}
# who, in a sentence of its own for each road and way: languages do not put them together alike
_WITH: dict[tuple[Channel, Direction], tuple[Any, Any]] = {
    (Channel.MAIL, Direction.IN): (
        QT_TRANSLATE_NOOP("People", "Mail from {who}"),
        QT_TRANSLATE_NOOP("People", "Mail from them"),
    ),
    (Channel.MAIL, Direction.OUT): (
        QT_TRANSLATE_NOOP("People", "Mail to {who}"),
        QT_TRANSLATE_NOOP("People", "Mail from us"),
    ),
    (Channel.MESSENGER, Direction.IN): (
        QT_TRANSLATE_NOOP("People", "Message from {who}"),
        QT_TRANSLATE_NOOP("People", "Message from them"),
    ),
    (Channel.MESSENGER, Direction.OUT): (
        QT_TRANSLATE_NOOP("People", "Message to {who}"),
        QT_TRANSLATE_NOOP("People", "Message from us"),
    ),
    (Channel.PLATFORM, Direction.IN): (
        QT_TRANSLATE_NOOP("People", "Platform, from {who}"),
        QT_TRANSLATE_NOOP("People", "Platform, from them"),
    ),
    (Channel.PLATFORM, Direction.OUT): (
        QT_TRANSLATE_NOOP("People", "Platform, to {who}"),
        QT_TRANSLATE_NOOP("People", "Platform, from us"),
    ),
    (Channel.PHONE, Direction.IN): (
        QT_TRANSLATE_NOOP("People", "Call from {who}"),
        QT_TRANSLATE_NOOP("People", "Call from them"),
    ),
    (Channel.PHONE, Direction.OUT): (
        QT_TRANSLATE_NOOP("People", "Call to {who}"),
        QT_TRANSLATE_NOOP("People", "Call from us"),
    ),
}
_TOGETHER: dict[Channel, tuple[Any, Any]] = {
    Channel.VIDEO: (
        QT_TRANSLATE_NOOP("People", "Video call with {who}"),
        QT_TRANSLATE_NOOP("People", "Video call"),
    ),
    Channel.MEETING: (
        QT_TRANSLATE_NOOP("People", "Meeting with {who}"),
        QT_TRANSLATE_NOOP("People", "Meeting"),
    ),
    Channel.FAIR: (
        QT_TRANSLATE_NOOP("People", "At a fair with {who}"),
        QT_TRANSLATE_NOOP("People", "At a fair"),
    ),
}
_ICONS: dict[Channel, str] = {
    Channel.PHONE: "phone",
    Channel.VIDEO: "video",
    Channel.MEETING: "person",
    Channel.FAIR: "people",
}


def direction(value: Direction) -> str:
    """Who began: they or we."""
    return _said(_DIRECTIONS[value])


def sentiment(value: str) -> str:
    """How they were; an unknown word comes back as it is."""
    return _said(_SENTIMENTS[value]) if value in _SENTIMENTS else value


def point(kind: PointKind) -> str:
    """A way to reach a person."""
    return _said(_POINTS[kind])


def purpose(value: Purpose) -> str:
    """What a person may be written to for."""
    return _said(_PURPOSES[value])


def occasion(value: str) -> str:
    """Why a customer was asked; an unknown one comes back as it is."""
    return _said(_OCCASIONS[value]) if value in _OCCASIONS else value


def event(kind: EventKind) -> str:
    """The entries of a kind, as the filter of the timeline names them."""
    return _said(_EVENTS[kind])


def channel_or_note(value: str) -> str:
    """A road, or that it is a note, as the beginning of a line."""
    if value == NOTE:
        return QCoreApplication.translate("People", "Note")
    return words.sentence(words.channel(value))


def said_by(entry: InteractionDraft, who: str) -> str:
    """What an entry of the log is: "Mail from Birgit Hansen", "Meeting", "Note"."""
    road = entry.channel
    if road is None:
        return QCoreApplication.translate("People", "Note")
    if entry.direction is Direction.INTERNAL:
        return QCoreApplication.translate("People", "Among us, {channel}").format(
            channel=words.channel(road)
        )
    named, unnamed = _TOGETHER.get(road) or _WITH[road, entry.direction]
    return _said(named).format(who=who) if who else _said(unnamed)


def icon(entry: InteractionDraft) -> str:
    """The icon of an entry of the log."""
    if entry.channel is None:
        return "pencil"
    if entry.channel in _ICONS:
        return _ICONS[entry.channel]
    return {Direction.IN: "arrow-in", Direction.OUT: "arrow-out"}.get(entry.direction, "mail")


def _said(text: str) -> str:
    return QCoreApplication.translate("People", text)
