"""How the clocks of a complaint stand, in words, sign and colour: list, page and agenda alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tradetrust_desktop.domain.clocks import Clock, State, Urgency
from tradetrust_desktop.domain.complaint_clocks import ClockStanding, standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.domain.care import ClockRow
    from tradetrust_desktop.ui.widgets.chips import ChipKind

MINUTE_MS = 60_000
_HOUR = 60
_DAY = 24 * _HOUR
_FINE_BELOW = 10 * _HOUR


@dataclass(frozen=True)
class Said:
    """A state as it is shown."""

    text: str
    kind: ChipKind
    """The ground of a chip; "neutral" where nothing presses."""
    icon: str


def span(ms: int) -> str:
    """A length of time in hours and minutes, as "17 h 20 min" or "24 h"; full minutes count."""
    if 0 < ms < MINUTE_MS:  # else a limit just passed would be 0 min late
        return translate("Standing", "under 1 min")
    hours, minutes = divmod(max(0, ms) // MINUTE_MS, _HOUR)
    if not hours:
        return _filled(translate("Standing", "%1 min"), minutes)
    if not minutes:
        return _filled(translate("Standing", "%1 h"), hours)
    return _filled(translate("Standing", "%1 h %2 min"), hours, minutes)


def rough(ms: int) -> str:
    """A length of time for a row of a list: "40 min", "5 h", "1 d 4 h"."""
    if 0 < ms < MINUTE_MS:
        return translate("Standing", "under 1 min")
    minutes = max(0, ms) // MINUTE_MS
    if minutes < _HOUR:
        return _filled(translate("Standing", "%1 min"), minutes)
    hours = minutes // _HOUR
    if minutes < _DAY:
        return _filled(translate("Standing", "%1 h"), hours)
    days, hours = divmod(hours, 24)
    return (
        _filled(translate("Standing", "%1 d %2 h"), days, hours)
        if hours
        else _filled(translate("Standing", "%1 d"), days)
    )


def figure(ms: int) -> str:
    """A length of time for the large figure of the page: to the minute once it matters."""
    return span(ms) if ms < _FINE_BELOW * MINUTE_MS else rough(ms)


def clock_name(clock: Clock) -> str:
    """What is timed, as a caption."""
    return {
        Clock.FIRST_REPLY: translate("Standing", "First reply"),
        Clock.PROPOSAL: translate("Standing", "Proposal"),
        Clock.CUSTOMER_TOLD: translate("Standing", "Customer told"),
        Clock.REMEDY: translate("Standing", "Remedy"),
    }[clock]


def colour(urgency: Urgency | None) -> str:
    """The name of the colour of a running clock in the theme."""
    return "amber" if urgency in (Urgency.HALF_GONE, Urgency.QUARTER_LEFT) else "text"


def is_late(row: ClockRow, now_ms: int) -> bool:
    """Whether a clock is breached and somebody still waits for the message."""
    open_still = row.met_ms is None and row.ended_ms is None
    return open_still and standing(row, now_ms).state is State.BREACHED


def pressing(clocks: Sequence[ClockRow], now_ms: int) -> ClockStanding | None:
    """The clock that asks for something first: late, else the next due; None where none does."""
    running = [
        found
        for row in clocks
        if row.due_ms is not None
        and ((found := standing(row, now_ms)).state is State.RUNNING or is_late(row, now_ms))
    ]
    return min(running, key=lambda found: found.left_ms, default=None)


def chip(clocks: Sequence[ClockRow], now_ms: int, *, supplier: bool = False) -> Said:
    """What a row of a list says about all clocks of a complaint.

    `supplier`: it is the supplier who is waited for, where a wait pauses a clock.
    """
    first = pressing(clocks, now_ms)
    if first is not None:
        if first.state is State.BREACHED:
            return Said(_filled(_late(first.clock), rough(-first.left_ms)), "red", "alert")
        kind: ChipKind = "amber" if colour(first.urgency) == "amber" else "neutral"
        return Said(_filled(_left(first.clock), rough(first.left_ms)), kind, "clock")
    stands = [standing(row, now_ms) for row in clocks]
    if supplier and any(found.state is State.PAUSED for found in stands):
        return Said(translate("Standing", "waiting for supplier"), "neutral", "pause")
    if any(found.state is State.PAUSED for found in stands):
        return Said(translate("Standing", "waiting for customer"), "neutral", "pause")
    breached = [found for found in stands if found.state is State.BREACHED]
    if breached:
        worst = min(breached, key=lambda found: found.left_ms)
        if worst.left_ms < 0:
            return Said(_filled(_was_late(worst.clock), rough(-worst.left_ms)), "red", "alert")
        return Said(translate("Standing", "closed without an answer"), "red", "alert")
    if stands and all(found.state is State.MET for found in stands):
        kept = translate("Standing", "all on time")
        if len(stands) == 2:  # noqa: PLR2004 - "both"
            kept = translate("Standing", "both on time")
        return Said(kept, "green", "check")
    return Said(translate("Standing", "nothing due"), "neutral", "")


def _left(clock: Clock) -> str:
    return {
        Clock.FIRST_REPLY: translate("Standing", "first reply %1 left"),
        Clock.PROPOSAL: translate("Standing", "proposal %1 left"),
        Clock.CUSTOMER_TOLD: translate("Standing", "to be told, %1 left"),
        Clock.REMEDY: translate("Standing", "remedy %1 left"),
    }[clock]


def _late(clock: Clock) -> str:
    return {
        Clock.FIRST_REPLY: translate("Standing", "first reply %1 late"),
        Clock.PROPOSAL: translate("Standing", "proposal %1 late"),
        Clock.CUSTOMER_TOLD: translate("Standing", "to be told, %1 late"),
        Clock.REMEDY: translate("Standing", "remedy %1 late"),
    }[clock]


def _was_late(clock: Clock) -> str:
    return {
        Clock.FIRST_REPLY: translate("Standing", "first reply was %1 late"),
        Clock.PROPOSAL: translate("Standing", "proposal was %1 late"),
        Clock.CUSTOMER_TOLD: translate("Standing", "told %1 late"),
        Clock.REMEDY: translate("Standing", "remedy was %1 late"),
    }[clock]


def _filled(text: str, *values: object) -> str:
    for place, value in enumerate(values, 1):
        text = text.replace(f"%{place}", str(value))
    return text


def translate(context: str, text: str) -> str:
    """The text in the language in force; named as it is so that it is found for translation."""
    return QCoreApplication.translate(context, text)
