"""What an entry of the timeline says: icon, two lines, chips."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from tradetrust_desktop.domain.care import (
    SCALES,
    ComplaintRow,
    ComplaintStatus,
    FollowUpRow,
    Priority,
    SurveyRow,
)
from tradetrust_desktop.domain.interactions import InteractionRow, TimelineRow
from tradetrust_desktop.domain.orders import OrderKind, OrderRow, OrderStatus
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.customers import people_words
from tradetrust_desktop.ui.orders.texts import status_text

if TYPE_CHECKING:
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.widgets.chips import ChipKind

_GONE_OUT = (OrderStatus.SHIPPED, OrderStatus.DELIVERED, OrderStatus.CLOSED)
_STATUS_CHIPS: dict[ComplaintStatus, ChipKind] = {
    ComplaintStatus.REOPENED: "amber",
    ComplaintStatus.CLOSED: "green",
}


@dataclass(frozen=True)
class Told:
    """An entry as it is drawn."""

    icon: str
    first: str
    second: str
    chips: tuple[tuple[str, ChipKind], ...] = ()


def told(context: Context, row: TimelineRow) -> Told:
    """What an entry says."""
    match row.record:
        case InteractionRow() as record:
            return _interaction(context, record)
        case OrderRow() as record:
            return _order(context, record)
        case ComplaintRow() as record:
            return _complaint(row, record, comma(context))
        case FollowUpRow() as record:
            return _follow_up(record)
        case SurveyRow() as record:
            return _survey(context, record)
    raise TypeError(row.record)


def comma(context: Context) -> str:
    """What stands between the parts of a line."""
    return "，" if context.formats.chinese else ", "


def kind_text(row: TimelineRow) -> str:
    """The kind of an entry, for copies."""
    return people_words.event(row.id.kind)


class _Minutes(QObject):
    """A number of minutes, which has plural forms; only `tr` is known to have them."""

    def text(self, minutes: int) -> str:
        return self.tr("%n min", "", minutes)


def minutes_text(minutes: int) -> str:
    """How long a call took."""
    return _Minutes().text(minutes)


def _interaction(context: Context, record: InteractionRow) -> Told:
    draft = record.draft
    parts = [people_words.said_by(draft, record.contact)]
    if draft.minutes:
        parts.append(minutes_text(draft.minutes))
    second = comma(context).join(parts)
    if draft.detail:
        colon = "：" if context.formats.chinese else ": "
        second += colon + " ".join(draft.detail.split())
    chips: list[tuple[str, ChipKind]] = []
    if record.complaint_number:
        chips.append((record.complaint_number, "neutral"))
    if draft.is_proposal:
        chips.append((translate("Timeline", "proposal"), "accent"))
    if draft.sentiment in ("good", "bad"):
        kind: ChipKind = "green" if draft.sentiment == "good" else "amber"
        chips.append((people_words.sentiment(draft.sentiment), kind))
    return Told(people_words.icon(draft), draft.summary, second, tuple(chips))


def _order(context: Context, record: OrderRow) -> Told:
    number = record.number or record.customer_number
    pattern = translate("Timeline", "Credit note {number}")
    if record.kind is OrderKind.ORDER:
        pattern = translate("Timeline", "Order {number}")
    parts = [context.formats.money(record.total_minor, record.currency), record.incoterm]
    shipped = record.status in _GONE_OUT
    if record.promised_ship_date and not shipped and record.status is not OrderStatus.CANCELLED:
        day = context.formats.day(record.promised_ship_date, today=context.today())
        parts.append(translate("Timeline", "to be shipped by {day}").format(day=day))
    second = comma(context).join(part for part in parts if part)
    icon = "truck" if shipped else "box"
    chips: list[tuple[str, ChipKind]] = []
    if record.kind is OrderKind.ORDER:
        chips.append((status_text(record.status), "neutral"))
    return Told(icon, pattern.format(number=number), second, tuple(chips))


def _complaint(row: TimelineRow, record: ComplaintRow, comma_: str) -> Told:
    draft = record.draft
    values = {"number": record.number, "title": draft.title}
    chips: tuple[tuple[str, ChipKind], ...] = ()
    if row.what == "status":
        status = words.word(ComplaintStatus(row.after))
        first = translate("Timeline", "Complaint {number} {status}: {title}").format(
            status=status, **values
        )
    elif row.what == "priority":
        priority = words.word(Priority(row.after))
        first = translate("Timeline", "Complaint {number} is now {priority}: {title}").format(
            priority=priority, **values
        )
    else:
        first = translate("Timeline", "Complaint {number}: {title}").format(**values)
        kind = _STATUS_CHIPS.get(draft.status, "neutral")
        chips = ((words.word(draft.status), kind),)
    parts = [words.category(draft.category), words.word(draft.priority)]
    second = comma_.join(part for part in parts if part)
    return Told("flag", first, words.sentence(second), chips)


def _follow_up(record: FollowUpRow) -> Told:
    draft = record.draft
    kind = words.sentence(words.word(draft.kind))
    done = (
        translate("Timeline", "{kind}, done: {result}")
        if draft.result
        else translate("Timeline", "{kind}, done")
    )
    second = done.format(kind=kind, result=" ".join(draft.result.split()))
    return Told(words.follow_up_icon(draft.kind), draft.title, second)


def _survey(context: Context, record: SurveyRow) -> Told:
    draft = record.draft
    highest = SCALES[draft.kind][1]
    first = translate("Timeline", "{question}: {score} of {highest}").format(
        question=words.survey_question(draft.kind), score=draft.score, highest=highest
    )
    parts = [words.word(draft.kind), people_words.occasion(draft.occasion)]
    second = f"“{draft.comment}”" if draft.comment else context.formats.joined(parts)
    return Told("star", first, second)


def translate(context: str, text: str) -> str:
    """The text in the language in force; named as it is so that it is found for translation."""
    return QCoreApplication.translate(context, text)
