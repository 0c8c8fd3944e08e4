"""How the clocks of a complaint stand: met, breached, paused, not needed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tradetrust_desktop.domain.care import ComplaintStatus, Origin, Priority
from tradetrust_desktop.domain.clocks import (
    Clock,
    Ending,
    PriorityChange,
    Sent,
    State,
    Urgency,
    met_at,
    promised,
    timed,
)
from tradetrust_desktop.domain.complaint_clocks import standing
from tradetrust_desktop.domain.complaint_course import Course
from tradetrust_desktop.domain.complaint_replay import replayed
from tradetrust_desktop.domain.deadlines import (
    FIRST_POLICY,
    Budget,
    Pause,
    Reading,
    Rules,
    StatusChange,
)
from tradetrust_desktop.domain.instants import in_ms
from tradetrust_desktop.domain.working_time import (
    MONDAY_TO_FRIDAY,
    Calendar,
    CountryDays,
    read_ranges,
)

CALENDAR = Calendar(
    "Asia/Shanghai", read_ranges("09:00-12:00,13:30-18:00"), CountryDays(MONDAY_TO_FRIDAY, {})
)
RULES = Rules(Reading.EVERY_HOUR, CALENDAR)
RECEIVED = datetime(2026, 9, 29, 2, tzinfo=UTC)
HOUR = 3_600_000


def after(hours: float) -> datetime:
    return RECEIVED + timedelta(hours=hours)


def stands(now: float, *, reading=Reading.EVERY_HOUR, promise=48, waits=(), met=None, ended=None):
    """How the clock of a proposal stands, that was `met` or `ended` after so many hours."""
    statuses = [StatusChange(RECEIVED, ComplaintStatus.NEW)]
    for start, end in waits:
        statuses.append(StatusChange(after(start), ComplaintStatus.WAITING))
        if end is not None:
            statuses.append(StatusChange(after(end), ComplaintStatus.INVESTIGATING))
    course = Course(
        RECEIVED,
        Origin.CUSTOMER,
        tuple(statuses),
        (PriorityChange(RECEIVED, Priority.MEDIUM),),
        () if met is None else (Sent(after(met), is_proposal=True),),
        (),
        None if ended is None else (after(ended[0]), ended[1]),
        is_over=ended is not None,
    )
    budget = Budget(timedelta(hours=24), timedelta(hours=promise))
    policy = replace(FIRST_POLICY, budgets={Priority.MEDIUM: budget})
    rows = replayed(course, policy=policy, rules=Rules(reading, CALENDAR))
    row = next(row for row in rows if row.clock == Clock.PROPOSAL)
    return standing(row, in_ms(after(now)))


def at(found) -> float | None:
    """After how many hours it was met, breached or ended."""
    return None if found.at_ms is None else (found.at_ms - in_ms(RECEIVED)) / HOUR


def test_a_reply_on_the_last_moment_meets_and_one_later_breaches_for_good():
    in_time = stands(100, met=48)
    assert (in_time.state, at(in_time), in_time.left_ms) == (State.MET, 48, 0)
    late = stands(100, met=50)
    assert (late.state, at(late), late.left_ms) == (State.BREACHED, 48, -2 * HOUR)


def test_what_was_left_is_kept_after_the_fact():
    early = stands(1000, met=12)
    assert (early.left_ms, early.urgency) == (36 * HOUR, None)


@pytest.mark.parametrize(
    ("now", "state", "urgency"),
    [
        (0, State.RUNNING, Urgency.CALM),
        (23.9, State.RUNNING, Urgency.CALM),
        (24, State.RUNNING, Urgency.HALF_GONE),
        (36, State.RUNNING, Urgency.QUARTER_LEFT),
        (48, State.RUNNING, Urgency.QUARTER_LEFT),
        (48.1, State.BREACHED, None),
    ],
)
def test_a_running_clock_gets_louder(now, state, urgency):
    found = stands(now)
    assert (found.state, found.urgency) == (state, urgency)


def test_half_and_quarter_mean_counted_time():
    working = Reading.WORKING_HOURS  # received at ten o'clock
    assert stands(4.5, reading=working, promise=6).urgency is Urgency.HALF_GONE  # lunch is free
    assert stands(3, reading=working, promise=6).urgency is Urgency.CALM


def test_while_paused_a_clock_has_no_colour_and_nothing_runs():
    found = stands(500, waits=[(40, None)])
    assert (found.state, found.urgency, found.left_ms) == (State.PAUSED, None, 8 * HOUR)
    assert stands(501, waits=[(40, 500)]).urgency is Urgency.QUARTER_LEFT
    assert stands(509, waits=[(40, 500)]).state is State.BREACHED


def test_a_breach_from_before_a_pause_stays():
    assert stands(500, waits=[(60, None)]).state is State.BREACHED
    assert at(stands(500, waits=[(60, None)])) == 48


@pytest.mark.parametrize(
    ("how", "state"),
    [
        (Ending.CLOSED, State.BREACHED),
        (Ending.WITHDRAWN, State.NOT_NEEDED),
        (Ending.MERGED, State.NOT_NEEDED),
    ],
)
def test_ended_without_the_message(how, state):
    found = stands(100, ended=(10, how))
    assert (found.state, at(found), found.left_ms) == (state, 10, 38 * HOUR)
    assert stands(5, ended=(10, how)).state is State.RUNNING
    assert stands(100, ended=(90, how)).state is State.BREACHED
    assert at(stands(100, ended=(90, how))) == 48
    assert stands(100, ended=(40, how), met=30).state is State.MET
    assert stands(100, ended=(40, how), met=45).state is state


def test_closed_while_waiting_without_a_proposal_is_breached():
    assert stands(100, waits=[(5, None)], ended=(60, Ending.CLOSED)).state is State.BREACHED


def test_trap_8_only_what_a_person_sent_after_the_receipt_meets_a_clock():
    sent = [
        Sent(after(-1)),
        Sent(after(1), by_hand=False),
        Sent(after(2), outgoing=False),
        Sent(after(5), is_proposal=True),
        Sent(after(3)),
    ]
    assert met_at(Clock.FIRST_REPLY, sent, received=RECEIVED) == after(3)
    assert met_at(Clock.CUSTOMER_TOLD, sent, received=RECEIVED) == after(3)
    assert met_at(Clock.PROPOSAL, sent, received=RECEIVED) == after(5)
    assert met_at(Clock.PROPOSAL, sent[:3], received=RECEIVED) is None
    assert met_at(Clock.FIRST_REPLY, [Sent(RECEIVED)], received=RECEIVED) == RECEIVED


def told(clock, *changes, met=None, rules=RULES):
    first = PriorityChange(RECEIVED, Priority.MEDIUM)
    return timed(
        clock, policy=FIRST_POLICY, rules=rules, received=RECEIVED,
        priorities=[*(PriorityChange(after(at), to) for at, to in changes), first], met=met,
    )  # fmt: skip


def test_each_clock_has_its_promise():
    clocks = (Clock.FIRST_REPLY, Clock.PROPOSAL, Clock.CUSTOMER_TOLD)
    hours = [promised(FIRST_POLICY, each, Priority.MAJOR) / timedelta(hours=1) for each in clocks]
    assert hours == [4, 24, 24]
    assert told(Clock.PROPOSAL).deadline.due == after(48)


def test_a_new_priority_takes_the_other_budget_from_the_receipt():
    assert told(Clock.PROPOSAL, (10, Priority.MAJOR)).deadline.due == after(24)
    assert told(Clock.PROPOSAL, (10, Priority.MINOR)).deadline.due == after(120)
    assert told(Clock.CUSTOMER_TOLD, (10, Priority.MAJOR)).deadline.due == after(24)


def test_a_budget_that_is_past_already_grants_a_quarter_from_the_change():
    found = told(Clock.PROPOSAL, (30, Priority.MAJOR))
    assert (found.deadline.due, found.granted_at) == (after(36), after(30))
    # and a later, milder one counts from the receipt again
    assert told(Clock.PROPOSAL, (30, Priority.MAJOR), (31, Priority.MINOR)).deadline.due == after(
        120
    )


def test_on_its_last_moment_a_clock_still_runs():
    assert told(Clock.PROPOSAL, (48, Priority.MINOR)).deadline.due == after(120)
    found = told(Clock.PROPOSAL, (24, Priority.MAJOR))
    assert (found.deadline.due, found.granted_at) == (after(30), after(24))


def test_met_and_breached_clocks_keep_their_deadline():
    assert told(Clock.FIRST_REPLY, (10, Priority.MAJOR), met=after(8)).deadline.due == after(24)
    assert told(Clock.FIRST_REPLY, (25, Priority.MAJOR)).deadline.due == after(24)
    once_major = told(Clock.PROPOSAL, (1, Priority.MAJOR), (25, Priority.MINOR))
    assert once_major.deadline.due == after(24)


def test_a_pause_touches_the_proposal_alone():
    rules = Rules(Reading.EVERY_HOUR, CALENDAR, (Pause(after(2), after(12)),))
    assert told(Clock.PROPOSAL, rules=rules).deadline.due == after(58)
    assert told(Clock.FIRST_REPLY, rules=rules).deadline.due == after(24)


def test_a_priority_changed_while_paused_keeps_the_pause():
    rules = Rules(Reading.EVERY_HOUR, CALENDAR, (Pause(after(2), after(12)),))
    assert told(Clock.PROPOSAL, (5, Priority.MAJOR), rules=rules).deadline.due == after(34)
    lasting = Rules(Reading.EVERY_HOUR, CALENDAR, (Pause(after(2)),))
    assert told(Clock.PROPOSAL, (50, Priority.MAJOR), rules=lasting).deadline.due is None
