"""The command that says until when a complaint must be answered, and what was counted."""

import argparse
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from tradetrust_desktop.domain.care import Priority
from tradetrust_desktop.domain.deadlines import (
    FIRST_POLICY,
    HORIZON_YEARS,
    Deadline,
    Pause,
    Reading,
    Rules,
)
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.working_time import (
    Calendar,
    CountryDays,
    Piece,
    read_ranges,
    read_time,
    read_weekdays,
)
from tradetrust_desktop.headless import Answer, Headless, Texts

# No limit with more fits into the horizon.
_MOST_HOURS: Final = 24 * 366 * HORIZON_YEARS


def deadline(asked: argparse.Namespace, headless: Headless) -> Answer:
    """The deadlines of first reply and proposal, with the derivation of the proposal's.

    Needs no data. A pause touches the proposal alone. `certain_until` is what the country has
    published, whether or not the reading asks the calendar.
    """
    zone = _zone(asked.zone)
    received = read_time(asked.received, zone, field="received")
    pauses = tuple(_pause(text, zone) for text in asked.pause)
    ends = [pause.end for pause in pauses if pause.end is not None]
    calendar = Calendar(
        zone=zone.key,
        ranges=read_ranges(asked.hours),
        days=_days(asked, received, max([received, *ends]), language=headless.language),
    )
    promised = FIRST_POLICY.budgets[Priority(asked.priority)]
    rules = Rules(Reading(asked.reading), calendar, pauses)
    first_reply = rules.without_pauses().deadline(
        received, _budget(asked.first_reply, promised.first_reply, field="first_reply")
    )
    proposal = rules.deadline(
        received, _budget(asked.proposal, promised.proposal, field="proposal")
    )
    certain = calendar.certain_until
    data = {
        "first_reply_due": _iso(first_reply.due, zone),
        "proposal_due": _iso(proposal.due, zone),
        "reading": str(rules.reading),
        "certain_until": certain.isoformat() if certain else None,
        "counted": [_stretch(piece, zone) for piece in proposal.counted],
        "skipped": [_stretch(piece, zone) for piece in _by_reason(proposal.skipped)],
    }
    return Answer(data, _told(first_reply, proposal, rules, zone, headless.texts))


def _days(
    asked: argparse.Namespace, received: datetime, last: datetime, *, language: str
) -> CountryDays:
    from tradetrust_desktop.services.holidays import country_days  # noqa: PLC0415 - quick --help

    years = range(received.year - 1, last.year + HORIZON_YEARS + 2)
    days = country_days(asked.country, years=years, language=language)
    if asked.weekdays is None:
        return days
    return CountryDays(
        weekdays=read_weekdays(asked.weekdays),
        holidays=days.holidays,
        working_weekends=days.working_weekends,
        certain_until=days.certain_until,
    )


def _zone(text: str) -> ZoneInfo:
    try:
        return ZoneInfo(text)
    except (ValueError, OSError, LookupError) as error:  # what it raises depends on the text
        raise Refused(Problem(Code.UNKNOWN_ZONE, field="zone", value=text)) from error


def _pause(text: str, zone: ZoneInfo) -> Pause:
    start, slash, end = text.partition("/")
    if slash:
        pause = Pause(read_time(start, zone, field="pause"), read_time(end, zone, field="pause"))
        if pause.end is not None and pause.start < pause.end:
            return pause
    raise Refused(Problem(Code.NOT_A_PAUSE, field="pause", value=text))


def _budget(text: str | None, promised: timedelta, *, field: str) -> timedelta:
    if text is None:
        return promised
    try:
        hours = float(text)
    except ValueError as error:
        raise Refused(Problem(Code.NOT_A_NUMBER, field=field, value=text)) from error
    budget = timedelta(hours=hours) if 0 < hours <= _MOST_HOURS else timedelta()
    if not budget:
        params = {"years": str(HORIZON_YEARS)}
        raise Refused(Problem(Code.NOT_A_BUDGET, field=field, value=text, params=params))
    return budget


def _iso(at: datetime | None, zone: ZoneInfo) -> str | None:
    return None if at is None else at.astimezone(zone).isoformat()


def _stretch(piece: Piece, zone: ZoneInfo) -> dict[str, str | None]:
    told = {"from": _iso(piece.start, zone), "to": _iso(piece.end, zone)}
    return told if piece.why is None else {**told, "reason": str(piece.why)}


def _by_reason(pieces: Iterable[Piece]) -> Sequence[Piece]:
    """Holidays that follow each other as one, whatever each is called."""
    found: list[Piece] = []
    for piece in pieces:
        if found and found[-1].why is piece.why and found[-1].end == piece.start:
            found[-1] = found[-1].until(piece.end)
        else:
            found.append(piece)
    return found


def _told(
    first_reply: Deadline, proposal: Deadline, rules: Rules, zone: ZoneInfo, texts: Texts
) -> str:
    lines = [
        texts("deadline.first_reply", due=_plain(first_reply.due, zone)),
        texts("deadline.proposal", due=_plain(proposal.due, zone)),
        texts(f"deadline.reading.{rules.reading}"),
    ]
    calendar = rules.calendar
    if calendar.certain_until is not None:
        lines.append(texts("deadline.certain_until", day=calendar.certain_until.isoformat()))
    if (
        rules.reading is not Reading.EVERY_HOUR
        and proposal.due is not None
        and not calendar.is_certain(proposal.due)
    ):
        lines.append(texts("deadline.uncertain"))
    lines.append(texts("deadline.stretches"))
    for piece in sorted([*proposal.counted, *proposal.skipped], key=lambda piece: piece.start):
        kind = texts("deadline.counted" if piece.why is None else f"deadline.why.{piece.why}")
        told = f"  {_plain(piece.start, zone)} – {_plain(piece.end, zone)}  {kind}"
        lines.append(f"{told} ({piece.name})" if piece.name else told)
    return "\n".join(lines)


def _plain(at: datetime | None, zone: ZoneInfo) -> str:
    if at is None:
        return "-"
    return at.astimezone(zone).isoformat(" ", "minutes" if not at.second else "seconds")
