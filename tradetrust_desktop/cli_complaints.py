"""The command that lists complaints with their deadlines."""

import argparse
from datetime import tzinfo

from tradetrust_desktop.domain.clocks import Clock, State
from tradetrust_desktop.domain.complaint_clocks import ClockStanding
from tradetrust_desktop.domain.instants import in_ms, moment
from tradetrust_desktop.domain.working_time import read_time
from tradetrust_desktop.headless import Answer, Headless, Texts
from tradetrust_desktop.services.standings import ComplaintStanding, Standings, Which

CLOCKS = (Clock.FIRST_REPLY, Clock.PROPOSAL, Clock.REMEDY)


def complaints(asked: argparse.Namespace, headless: Headless) -> Answer:
    """The complaints as they stand now or at a moment; the open ones unless others are asked for.

    Times carry the offset of the firm's zone, in which a time without one is read. `at` is when
    a deadline was met, missed or given up. A remedy that was not promised is not needed.
    """
    with headless.desk(read_only=True) as desk:
        standings = Standings(desk.database, now_ms=headless.now_ms)
        zone = standings.zone()
        on_ms = None if asked.on is None else in_ms(read_time(asked.on, zone, field="on"))
        found = standings.at(Which(asked.which), on_ms=on_ms)
    texts = headless.texts
    told = [_told(each, zone, texts) for each in found]
    return Answer(
        data={"complaints": [_as_json(each, zone) for each in found]},
        text="\n".join(told) if told else texts(f"complaints.none.{asked.which}"),
    )


def _as_json(found: ComplaintStanding, zone: tzinfo) -> dict[str, object]:
    return {
        "number": found.number,
        "customer": found.customer,
        "priority": str(found.priority),
        "status": str(found.status),
        "received": _iso(found.received_ms, zone),
        **{str(clock): _clock(found.clocks.get(clock), zone) for clock in CLOCKS},
    }


def _clock(stands: ClockStanding | None, zone: tzinfo) -> dict[str, str | None]:
    if stands is None:
        return {"due": None, "state": str(State.NOT_NEEDED), "at": None}
    return {
        "due": _iso(stands.due_ms, zone),
        "state": str(stands.state),
        "at": _iso(stands.at_ms, zone),
    }


def _iso(at_ms: int | None, zone: tzinfo) -> str | None:
    if at_ms is None:
        return None
    return moment(at_ms).astimezone(zone).isoformat(timespec="seconds")


def _told(found: ComplaintStanding, zone: tzinfo, texts: Texts) -> str:
    clocks = [
        texts(
            f"complaints.{stands.state}",
            what=texts(f"complaints.{clock}"),
            due=_plain(stands.due_ms, zone),
            at=_plain(stands.at_ms, zone),
        )
        for clock in CLOCKS
        if (stands := found.clocks.get(clock)) is not None
    ]
    head = texts(
        "complaints.one",
        number=found.number,
        customer=found.customer,
        priority=texts(f"complaints.priority.{found.priority}"),
        status=texts(f"complaints.status.{found.status}"),
        received=_plain(found.received_ms, zone),
    )
    return "\n".join([head, *(f"  {line}" for line in clocks)])


def _plain(at_ms: int | None, zone: tzinfo) -> str:
    if at_ms is None:
        return "-"
    return moment(at_ms).astimezone(zone).isoformat(" ", "minutes")
