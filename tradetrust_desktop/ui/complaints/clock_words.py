"""What the card of the clocks says about each of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tradetrust_desktop.domain.clocks import Clock, State
from tradetrust_desktop.domain.deadlines import Reading
from tradetrust_desktop.ui.complaints import standing_words
from tradetrust_desktop.ui.complaints.moments import closed_up, our_place, spoken, there
from tradetrust_desktop.ui.complaints.standing_words import translate

if TYPE_CHECKING:
    from tradetrust_desktop.domain.care import ClockRow, ComplaintRow
    from tradetrust_desktop.domain.complaint_clocks import ClockStanding
    from tradetrust_desktop.ui.context import Context


@dataclass(frozen=True)
class ClockSaid:
    """A clock in words, sign and colour."""

    state: str
    icon: str
    colour: str
    """A colour of the theme; "text" where nothing presses."""
    here: str
    """The moment it is about, by our clocks; empty where none is."""
    there: str
    """The same by the customer's; empty where their zone is not known."""
    note: str

    def spoken(self, name: str) -> str:
        """All of it as one sentence, for who hears it."""
        parts = (f"{name}: {self.state}", self.here, self.there, self.note)
        return ", ".join(part for part in parts if part)


def clock_said(
    context: Context, row: ClockRow, stands: ClockStanding, *, complaint: ComplaintRow, zone: str
) -> ClockSaid:
    """How a clock stands; `zone` is the customer's, or empty."""
    budget = _span(row, row.budget_ms)
    here = away = ""
    if stands.due_ms is not None and stands.is_open:
        moment = spoken(context, stands.due_ms)
        here = _with(translate("Clocks", "%1 %2"), moment, our_place(context))
        away = there(context, stands.due_ms, complaint, zone)
    limit = limit_text(row)
    if stands.clock is Clock.REMEDY:
        limit = translate("Clocks", "as promised to the customer")
    if stands.state is State.RUNNING:
        left = _with(translate("Clocks", "%1 left"), standing_words.figure(stands.left_ms))
        colour = standing_words.colour(stands.urgency)
        return ClockSaid(left, "clock", colour, here, away, limit)
    if stands.state is State.PAUSED:
        left = standing_words.figure(stands.left_ms)
        if row.reading != Reading.EVERY_HOUR:
            left = _span(row, stands.left_ms)
        note = _with(translate("Clocks", "%1 left once the wait is over"), left)
        return ClockSaid(translate("Clocks", "Paused"), "pause", "text", "", "", note)
    if stands.state is State.MET:
        used = standing_words.span(row.used_ms)
        note = _with(translate("Clocks", "took %1, limit %2"), used, budget)
        return ClockSaid(_met(stands.clock), "check", "green", "", "", note)
    if stands.state is State.NOT_NEEDED:
        return ClockSaid(translate("Clocks", "Not needed"), "check", "text", "", "", "")
    return _breached(context, row, stands, here=here, away=away, limit=limit)


def _breached(
    context: Context, row: ClockRow, stands: ClockStanding, *, here: str, away: str, limit: str
) -> ClockSaid:
    late = standing_words.figure(-stands.left_ms)
    if stands.is_open:
        text = _with(translate("Clocks", "%1 late"), late)
        if here:
            here = closed_up(_with(translate("Clocks", "was due %1"), here))
        return ClockSaid(text, "alert", "red", here, away, limit)
    if row.met_ms is None:
        note = limit
        if stands.left_ms < 0:
            note = _with(translate("Clocks", "%1 late when it was closed"), late)
        return ClockSaid(_never(stands.clock), "alert", "red", "", "", note)
    sent = spoken(context, row.met_ms)
    budget = _span(row, row.budget_ms)
    note = _with(translate("Clocks", "sent %1, limit %2"), sent, budget)
    if stands.clock is Clock.REMEDY and stands.due_ms is not None:
        note = _with(translate("Clocks", "promised for %1"), spoken(context, stands.due_ms))
    return ClockSaid(_with(_met_late(stands.clock), late), "alert", "red", "", "", note)


def limit_text(row: ClockRow) -> str:
    """What was promised, with how its hours are counted: "limit 48 h, every hour counts"."""
    promised = standing_words.span(row.promised_ms or row.budget_ms)
    reading = reading_words(Reading(row.reading))
    return _with(translate("Clocks", "limit %1, %2"), promised, reading)


def _span(row: ClockRow, length_ms: int) -> str:
    """A length as it was counted: hours, or hours of working time."""
    text = standing_words.span(length_ms)
    if row.reading == Reading.EVERY_HOUR:
        return text
    return _with(translate("Clocks", "%1 of working time"), text)


def reading_words(reading: Reading) -> str:
    """How the hours of a limit are counted."""
    return {
        Reading.EVERY_HOUR: translate("Clocks", "every hour counts"),
        Reading.WORKING_HOURS: translate("Clocks", "working hours count"),
        Reading.WORKING_DAYS: translate("Clocks", "working days count"),
    }[reading]


def why_text(context: Context, stands: ClockStanding | None) -> str:
    """What the link asks that opens the band."""
    if stands is not None and stands.is_open and stands.due_ms is not None:
        moment = spoken(context, stands.due_ms, time_only_on=context.today())
        return closed_up(_with(translate("Clocks", "Why %1?"), moment))
    return translate("Clocks", "How was it counted?")


def _met(clock: Clock) -> str:
    return {
        Clock.FIRST_REPLY: translate("Clocks", "Replied in time"),
        Clock.PROPOSAL: translate("Clocks", "Proposed in time"),
        Clock.CUSTOMER_TOLD: translate("Clocks", "Told in time"),
        Clock.REMEDY: translate("Clocks", "Promise kept"),
    }[clock]


def _met_late(clock: Clock) -> str:
    return {
        Clock.FIRST_REPLY: translate("Clocks", "Replied %1 late"),
        Clock.PROPOSAL: translate("Clocks", "Proposed %1 late"),
        Clock.CUSTOMER_TOLD: translate("Clocks", "Told %1 late"),
        Clock.REMEDY: translate("Clocks", "Promise kept %1 late"),
    }[clock]


def _never(clock: Clock) -> str:
    return {
        Clock.FIRST_REPLY: translate("Clocks", "Closed without a reply"),
        Clock.PROPOSAL: translate("Clocks", "Closed without a proposal"),
        Clock.CUSTOMER_TOLD: translate("Clocks", "Closed without telling them"),
        Clock.REMEDY: translate("Clocks", "Promise not kept"),
    }[clock]


def _with(text: str, *values: str) -> str:
    for place, value in enumerate(values, 1):
        text = text.replace(f"%{place}", value)
    return text
