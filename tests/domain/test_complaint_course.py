"""What happened to a complaint, as its clocks see it: endings, merges, promises, progress notes."""

from datetime import timedelta

import pytest

from tradetrust_desktop.domain.care import ComplaintEvent, ComplaintStatus, Origin, Priority
from tradetrust_desktop.domain.clocks import Clock, Ending, Sent, State
from tradetrust_desktop.domain.complaint_clocks import standing
from tradetrust_desktop.domain.complaint_course import Promised, Told, course, remedy_promise
from tradetrust_desktop.domain.complaint_replay import explained, progress_due_ms, replayed
from tradetrust_desktop.domain.deadlines import FIRST_POLICY, Reading, Rules
from tradetrust_desktop.domain.instants import in_ms, moment
from tradetrust_desktop.domain.working_time import Calendar, CountryDays, read_ranges

HOUR = 3_600_000
START = 1_795_392_000_000  # Monday 23 November 2026, 08:00 in Shanghai
CALENDAR = Calendar(
    "Asia/Shanghai",
    read_ranges("09:00-12:00,13:30-18:00"),
    CountryDays(frozenset(range(1, 6)), {}),
)
RULES = Rules(Reading.EVERY_HOUR, CALENDAR)


def told(*changes, received=0, priority="medium", sent=(), promises=(), merged=None):
    """A complaint; `changes` are (hour, status, priority or ending), messages (hour, proposal)."""
    events = [
        ComplaintEvent(START + received * HOUR, "status", "", "new"),
        ComplaintEvent(START + received * HOUR, "priority", "", priority),
    ]
    for hour, value in changes:
        what = "status" if value in set(ComplaintStatus) else "ending"
        what = "priority" if value in set(Priority) else what
        events.append(ComplaintEvent(START + hour * HOUR, what, "x", value))
    return Told(
        START + received * HOUR,
        events,
        sent=[Sent(moment(START + hour * HOUR), is_proposal=proposal) for hour, proposal in sent],
        promises=[Promised(*(t and START + t * HOUR for t in times)) for times in promises],
        merged_ms=None if merged is None else START + merged * HOUR,
    )


def clocks(one, *merged, rules=RULES, origin=Origin.CUSTOMER):
    found = course(one, origin=origin, merged=merged)
    return {row.clock: row for row in replayed(found, policy=FIRST_POLICY, rules=rules)}


def stands(one, *merged, clock="proposal", at=1000):
    return standing(clocks(one, *merged)[clock], START + at * HOUR).state


@pytest.mark.parametrize("how", ["withdrawn", "merged"])
def test_what_is_withdrawn_or_merged_needs_no_answer_unless_it_was_late_already(how):
    early = told((10, how), (10, "closed"))
    assert stands(early) is State.NOT_NEEDED
    assert stands(early, clock="first_reply") is State.NOT_NEEDED
    late = told((30, how), (30, "closed"))
    assert stands(late, clock="first_reply") is State.BREACHED
    assert stands(late) is State.NOT_NEEDED
    assert stands(told((10, "closed"))) is State.BREACHED


def test_a_withdrawal_taken_back_lets_the_clocks_run_as_if_nothing_had_been():
    back = told((10, "withdrawn"), (10, "closed"), (20, ""), (20, "reopened"))
    assert stands(back, at=30) is State.RUNNING
    assert stands(back, at=49) is State.BREACHED


def test_a_close_that_came_first_stays_on_record_whatever_happens_later():
    merged_later = told((10, "closed"), (20, "merged"))
    assert stands(merged_later) is State.BREACHED
    assert course(merged_later, origin=Origin.CUSTOMER).ended == (
        moment(START + 10 * HOUR),
        Ending.CLOSED,
    )


def test_the_kept_one_has_the_earliest_receipt_the_strictest_priority_and_all_messages():
    other = told(priority="major", sent=[(3, False)], merged=30)
    kept = told((30, "major"), received=8, priority="minor", sent=[(20, True)])
    found = clocks(kept, other)
    assert found["first_reply"].due_ms == START + 4 * HOUR
    assert found["first_reply"].met_ms == START + 3 * HOUR
    assert found["proposal"].due_ms == START + 24 * HOUR
    assert found["proposal"].met_ms == START + 20 * HOUR
    alone = clocks(kept)
    assert alone["first_reply"].due_ms == START + 32 * HOUR


def test_a_priority_set_on_the_kept_one_after_the_merge_holds_as_it_is():
    other = told(received=2, priority="major", merged=4)
    kept = told((4, "major"), (6, "minor"), priority="minor")
    changes = course(kept, origin=Origin.CUSTOMER, merged=[other]).priorities
    assert [(in_ms(each.at) - START) // HOUR for each in changes] == [0, 2, 6]
    assert [each.priority for each in changes] == ["minor", "major", "minor"]


def test_waiting_for_the_supplier_pauses_only_where_the_policy_says_so():
    history = told((10, "waiting_supplier"), (30, "investigating"), sent=[(1, False)])
    assert clocks(history)["proposal"].due_ms == START + 48 * HOUR
    found = course(history, origin=Origin.CUSTOMER)
    pausing = FIRST_POLICY.pausing | {ComplaintStatus.WAITING_SUPPLIER}
    policy = type(FIRST_POLICY)(2, Reading.EVERY_HOUR, FIRST_POLICY.budgets, pausing=pausing)
    rows = {row.clock: row for row in replayed(found, policy=policy, rules=RULES)}
    assert rows["proposal"].due_ms == START + 68 * HOUR
    assert rows["first_reply"].due_ms == START + 24 * HOUR


def test_a_remedy_is_due_as_promised_and_a_close_does_not_end_it():
    promise = told((40, "closed"), sent=[(1, False), (2, True)], promises=[(10, 110)])
    row = clocks(promise)["remedy"]
    assert (row.due_ms, row.half_ms, row.quarter_ms) == tuple(
        START + hour * HOUR for hour in (110, 60, 85)
    )
    assert (row.budget_ms, row.met_ms, row.ended_ms) == (100 * HOUR, None, None)
    assert stands(promise, clock="remedy", at=100) is State.RUNNING
    assert stands(promise, clock="remedy", at=111) is State.BREACHED
    assert "remedy" not in clocks(told())


@pytest.mark.parametrize(
    ("promise", "state"),
    [
        ((10, 110, 110), State.MET),
        ((10, 110, 111), State.BREACHED),
        ((10, 110, None, 90), State.NOT_NEEDED),
        ((10, 110, None, 120), State.BREACHED),
    ],
)
def test_a_promise_kept_late_or_dropped_late_is_breached_for_good(promise, state):
    assert stands(told(promises=[promise]), clock="remedy") is state


def test_withdrawn_or_merged_away_a_promise_is_not_needed_here():
    other = told((50, "merged"), (50, "closed"), promises=[(10, 110)], merged=50)
    assert stands(other, clock="remedy") is State.NOT_NEEDED
    assert stands(told(), other, clock="remedy", at=60) is State.RUNNING


def test_of_several_promises_the_one_that_presses_most_times_the_remedy():
    awaited, later = Promised(0, 90), Promised(0, 95)
    kept, late, very_late = Promised(0, 50, 40), Promised(0, 20, 30), Promised(0, 20, 35)
    dropped = Promised(0, 10, None, 5)
    every = [dropped, kept, late, very_late, later, awaited]
    for expected in (awaited, later, very_late, late, kept, dropped):
        assert remedy_promise(every) is expected
        every.remove(expected)
    assert remedy_promise(every) is None


def test_a_progress_note_is_due_48_hours_after_the_last_message_while_it_is_open():
    def due(*changes, sent):
        found = course(told(*changes, sent=sent), origin=Origin.CUSTOMER)
        due_ms = progress_due_ms(found, FIRST_POLICY)
        return None if due_ms is None else (due_ms - START) // HOUR

    assert due(sent=[]) is None, "the first reply has its own clock"
    assert due(sent=[(5, False)]) == 53
    assert due(sent=[(5, False), (20, True)]) == 68
    assert due((30, "waiting"), sent=[(5, False)]) is None
    assert due((30, "waiting"), (70, "investigating"), sent=[(5, False)]) == 118
    assert due((30, "waiting_supplier"), sent=[(5, False)]) == 53
    assert due((30, "closed"), sent=[(5, False)]) is None
    assert due((30, "closed"), (90, "reopened"), sent=[(5, False)]) == 138
    silent = type(FIRST_POLICY)(2, Reading.EVERY_HOUR, FIRST_POLICY.budgets, progress=timedelta())
    assert progress_due_ms(course(told(sent=[(5, False)]), origin=Origin.CUSTOMER), silent) is None


def test_what_was_said_stands_beside_what_is_counted():
    days = clocks(told(), rules=Rules(Reading.WORKING_DAYS, CALENDAR))["proposal"]
    assert (days.reading, days.promised_ms, days.budget_ms) == (
        "working-days",
        48 * HOUR,
        15 * HOUR,
    )
    hours = clocks(told())["proposal"]
    assert (hours.reading, hours.promised_ms, hours.budget_ms) == ("every-hour", None, 48 * HOUR)


def test_a_calendar_without_room_for_the_promise_falls_back_and_says_so():
    """Trap 1: nothing spins, and the row carries the reading by which it was really counted."""
    off = {moment(START + day * 24 * HOUR).date(): "" for day in range(-5, 366 * 6)}
    closed = Calendar("Asia/Shanghai", CALENDAR.ranges, CALENDAR.days, off=off)
    row = clocks(told(), rules=Rules(Reading.WORKING_HOURS, closed))["proposal"]
    assert (row.reading, row.due_ms) == ("every-hour", START + 48 * HOUR)


def test_the_other_readings_are_told_beside_the_one_that_counts():
    """Trap in the promise itself: "48 h" is a different day by each reading."""
    found = explained(
        Clock.PROPOSAL,
        course(told(), origin=Origin.CUSTOMER),
        policy=FIRST_POLICY,
        rules=RULES,
    )
    assert found.reading is Reading.EVERY_HOUR
    assert {reading: (in_ms(due) - START) / HOUR for reading, due in found.others.items()} == {
        Reading.WORKING_HOURS: 24 * 8 + 4,  # six days of 7.5 h, then 3 h on the next
        Reading.WORKING_DAYS: 34,
    }


def test_a_clock_that_a_complaint_does_not_have_is_not_explained():
    plain = course(told(), origin=Origin.CUSTOMER)
    for clock in (Clock.CUSTOMER_TOLD, Clock.REMEDY):
        assert explained(clock, plain, policy=FIRST_POLICY, rules=RULES) is None
    promised = course(told(promises=[(10, 110)]), origin=Origin.CUSTOMER)
    found = explained(Clock.REMEDY, promised, policy=FIRST_POLICY, rules=RULES)
    assert (in_ms(found.deadline.due) - START) // HOUR == 110
    assert found.reading is None
