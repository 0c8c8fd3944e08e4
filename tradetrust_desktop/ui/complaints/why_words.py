"""What else there is to say about a deadline: other readings, the calendar, progress notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.deadlines import Reading
from tradetrust_desktop.domain.instants import in_ms
from tradetrust_desktop.ui.complaints import standing_words
from tradetrust_desktop.ui.complaints.moments import closed_up, spoken
from tradetrust_desktop.ui.complaints.standing_words import translate

if TYPE_CHECKING:
    from datetime import datetime

    from tradetrust_desktop.domain.complaint_replay import Explained
    from tradetrust_desktop.ui.context import Context


def others_text(context: Context, found: Explained) -> str:
    """When it would be due by the other readings, and how far off that is; empty for none."""
    said = [
        _other(context, reading, due, found.deadline.due)
        for reading, due in found.others.items()
        if due is not None and found.deadline.due is not None
    ]
    return "\n".join(said)


def calendar_text(context: Context, found: Explained) -> str:
    """Until when the calendar that counts is certain; empty where no end is known."""
    if found.certain_until is None:
        return ""
    text = translate("WhyDeadline", "The calendar of %1 is certain until %2.")
    if not found.is_certain:
        text = translate(
            "WhyDeadline", "The calendar of %1 is certain until %2; later days may still move."
        )
    day = context.formats.day(found.certain_until)
    return _with(text, context.formats.country(found.country), day)


def granted_note(context: Context, found: Explained) -> str:
    """That a new priority gave a quarter of its time; empty where it did not."""
    if found.granted_at is None:
        return ""
    text = translate("WhyDeadline", "Counted from the new priority, %1: a quarter of its time.")
    return _with(text, spoken(context, in_ms(found.granted_at)))


def granted_text(clock: Clock) -> str:
    """A turn of the history: the time of the new priority was past already."""
    return {
        Clock.FIRST_REPLY: translate(
            "WhyDeadline", "First reply: that time is past, so a quarter of it counts from now"
        ),
        Clock.CUSTOMER_TOLD: translate(
            "WhyDeadline", "Customer told: that time is past, so a quarter of it counts from now"
        ),
    }.get(
        clock,
        translate("WhyDeadline", "Proposal: that time is past, so a quarter of it counts from now"),
    )


def progress_text(context: Context, due_ms: int | None) -> str:
    """When the customer is to hear how it goes; empty where nothing is due."""
    if due_ms is None:
        return ""
    text = translate("WhyDeadline", "Next progress note to the customer by %1")
    if due_ms < context.now_ms():
        text = translate("WhyDeadline", "A progress note to the customer was due %1")
    return closed_up(_with(text, spoken(context, due_ms)))


def _other(context: Context, reading: Reading, due: datetime, real: datetime) -> str:
    text = {
        Reading.EVERY_HOUR: translate("WhyDeadline", "If every hour counted: %1"),
        Reading.WORKING_HOURS: translate("WhyDeadline", "If working hours counted: %1"),
        Reading.WORKING_DAYS: translate("WhyDeadline", "If working days counted: %1"),
    }[reading]
    said = _with(text, spoken(context, in_ms(due)))
    off = in_ms(due) - in_ms(real)
    if not off:
        return said + translate("WhyDeadline", ", the same")
    how = translate("WhyDeadline", ", %1 later")
    if off < 0:
        how = translate("WhyDeadline", ", %1 earlier")
    return said + _with(how, standing_words.rough(abs(off)))


def _with(text: str, *values: str) -> str:
    for place, value in enumerate(values, 1):
        text = text.replace(f"%{place}", value)
    return text
