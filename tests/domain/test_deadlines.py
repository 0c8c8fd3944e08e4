"""Deadlines of complaints: the cases worked out beforehand, and the traps others fell into."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from tradetrust_desktop.domain.care import ComplaintStatus, Priority
from tradetrust_desktop.domain.deadlines import (
    FIRST_POLICY,
    Pause,
    Reading,
    Rules,
    StatusChange,
    pauses_of,
    strictest,
    united,
)
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.working_time import (
    MONDAY_TO_FRIDAY,
    Calendar,
    CountryDays,
    DayRange,
    Why,
    read_ranges,
)
from tradetrust_desktop.services.holidays import country_days

HOURS = read_ranges("09:00-12:00,13:30-18:00")
CHINA = Calendar("Asia/Shanghai", HOURS, country_days("CN", years=range(2025, 2033)))
ALWAYS = (DayRange(0, 1440),)


def at(text: str, zone: str = "Asia/Shanghai") -> datetime:
    read = datetime.fromisoformat(text)
    return (read if read.tzinfo else read.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC)


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


def due(received: str, promised: float, reading: Reading, *pauses: Pause, calendar=CHINA) -> str:
    found = Rules(reading, calendar, pauses).deadline(at(received), hours(promised))
    return found.due.astimezone(ZoneInfo(calendar.zone)).isoformat(timespec="minutes")


@pytest.mark.parametrize(
    ("reading", "first_reply", "proposal"),
    [
        (Reading.EVERY_HOUR, "2026-10-01T17:00+08:00", "2026-10-02T17:00+08:00"),
        (Reading.WORKING_DAYS, "2026-10-08T17:00+08:00", "2026-10-09T17:00+08:00"),
        (Reading.WORKING_HOURS, "2026-10-12T09:30+08:00", "2026-10-15T11:00+08:00"),
    ],
)
def test_three_readings_of_one_promise(reading, first_reply, proposal):
    assert due("2026-09-30T17:00", 24, reading) == first_reply
    assert due("2026-09-30T17:00", 48, reading) == proposal


def test_a_working_weekend_counts():
    day = ("2026-02-13T16:00", 24, Reading.WORKING_DAYS)
    assert due(*day) == "2026-02-14T16:00+08:00"
    unaware = CountryDays(MONDAY_TO_FRIDAY, CHINA.days.holidays)
    assert due(*day, calendar=Calendar("Asia/Shanghai", HOURS, unaware)) == "2026-02-24T16:00+08:00"


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("2026-03-28T22:00+01:00", "2026-03-29T23:00+02:00"),
        ("2026-10-24T22:00+02:00", "2026-10-25T21:00+01:00"),
    ],
)
@pytest.mark.parametrize("reading", [Reading.EVERY_HOUR, Reading.WORKING_HOURS])
def test_traps_2_and_3_a_night_in_which_the_clocks_are_set(received, expected, reading):
    """Hours are real ones, and day and night has no missing minute."""
    berlin = Calendar("Europe/Berlin", ALWAYS, CountryDays(frozenset(range(1, 8)), {}))
    assert due(received, 24, reading, calendar=berlin) == expected


WAITING = Pause(at("2026-09-29T15:00"), at("2026-10-08T11:00"))


def test_waiting_is_replayed_and_never_given_twice():
    received = ("2026-09-29T10:00", 15, Reading.WORKING_HOURS)
    assert due(*received, WAITING) == "2026-10-09T16:30+08:00"
    rules = Rules(Reading.WORKING_HOURS, CHINA, (WAITING,))
    found = rules.deadline(at("2026-09-29T10:00"), hours(15))
    held = [piece.length for piece in found.skipped if piece.why is Why.PAUSE]
    assert sum(held, timedelta()) == timedelta(minutes=750)


def test_what_was_counted_and_skipped_fills_the_time_to_the_deadline():
    rules = Rules(Reading.WORKING_HOURS, CHINA, (WAITING,))
    found = rules.deadline(at("2026-09-29T08:00"), hours(15))
    pieces = sorted([*found.counted, *found.skipped], key=lambda piece: piece.start)
    assert pieces[0].start == at("2026-09-29T08:00")
    assert pieces[-1].end == found.due
    assert all(one.end == two.start for one, two in pairwise(pieces))
    assert sum((piece.length for piece in found.counted), timedelta()) == hours(15)
    assert {piece.why for piece in found.skipped} == {
        Why.OUTSIDE_HOURS, Why.PAUSE, Why.HOLIDAY, Why.WEEKEND,
    }  # fmt: skip
    assert "National Day" in {piece.name for piece in found.skipped}


def test_the_policy_of_the_house():
    told = {
        priority: (budget.first_reply / hours(1), budget.proposal / hours(1))
        for priority, budget in FIRST_POLICY.budgets.items()
    }
    assert told == {
        Priority.MAJOR: (4, 24), Priority.MEDIUM: (24, 48), Priority.MINOR: (24, 120),
    }  # fmt: skip
    assert FIRST_POLICY.reading is Reading.EVERY_HOUR
    assert FIRST_POLICY.customer_told == hours(24)


@pytest.mark.parametrize(
    ("promised", "counted"), [(4, 4), (23, 23), (24, 7.5), (36, 11.25), (48, 15), (120, 37.5)]
)
def test_working_days_are_days_of_an_ordinary_day_and_less_than_one_is_hours(promised, counted):
    rules = Rules(Reading.WORKING_DAYS, CHINA)
    assert rules.counted_budget(hours(promised)) == hours(counted)


# The ten traps; 2 and 3 are above, 1 also in test_working_time.


@pytest.mark.parametrize("reading", Reading)
@pytest.mark.parametrize("promised", [0, -1, 24 * 366 * 5 + 1, 24 * 366 * 5000])
def test_trap_1_a_search_that_would_not_end_is_refused(reading, promised):
    sliver = Calendar("Asia/Shanghai", (DayRange(0, 1),), CHINA.days)
    with pytest.raises(Refused) as refused:
        Rules(reading, sliver).deadline(at("2026-01-01T00:00"), hours(promised))
    assert [problem.code for problem in refused.value.problems] == [Code.NOT_A_BUDGET]


def test_trap_1_closed_by_hand_for_years_is_refused_too():
    off = {date(2026, 1, 1) + timedelta(days=number): "" for number in range(366 * 6)}
    closed = Calendar("Asia/Shanghai", HOURS, CHINA.days, off=off)
    with pytest.raises(Refused):
        Rules(Reading.WORKING_HOURS, closed).deadline(at("2026-01-05T00:00"), hours(1))


def test_trap_4_two_ranges_a_day():
    assert due("2026-09-29T11:00", 2, Reading.WORKING_HOURS) == "2026-09-29T14:30+08:00"


@pytest.mark.parametrize("after", [ComplaintStatus.CLOSED, ComplaintStatus.AGREED])
def test_trap_5_a_pause_ends_with_whatever_status_follows(after):
    history = [
        StatusChange(at("2026-02-02T09:00"), ComplaintStatus.NEW),
        StatusChange(at("2026-02-03T09:00"), ComplaintStatus.WAITING),
        StatusChange(at("2026-08-03T09:00"), after),
    ]
    pauses = pauses_of(history)
    assert pauses == (Pause(at("2026-02-03T09:00"), at("2026-08-03T09:00")),)
    rules = Rules(Reading.EVERY_HOUR, CHINA, pauses)
    assert rules.used(at("2026-02-02T09:00"), at("2026-08-03T10:00")) == hours(25)


def test_trap_6_pauses_belong_to_the_complaint_whatever_the_policy():
    slow, fast = (Rules(reading, CHINA, (WAITING,)) for reading in Reading if "working" in reading)
    for rules, promised in ((slow, 15), (fast, 48)):
        found = rules.deadline(at("2026-09-29T10:00"), hours(promised))
        assert found.due == at("2026-10-09T16:30")


def test_trap_7_a_day_off_uses_nothing_up():
    rules = Rules(Reading.WORKING_HOURS, CHINA)
    assert rules.used(at("2026-10-01T09:00"), at("2026-10-08T09:30")) == hours(0.5)
    assert due("2026-10-01T09:00", 1, Reading.WORKING_HOURS) == "2026-10-08T10:00+08:00"


def test_trap_9_observances_and_other_calendars_do_not_delay():
    germany = Calendar("Europe/Berlin", HOURS, country_days("DE", years=[2026]))
    # St. Martin's Day, 11 November 2026, is a Wednesday
    day = ("2026-11-10T17:00+01:00", 24, Reading.WORKING_DAYS)
    assert due(*day, calendar=germany) == "2026-11-11T17:00+01:00"


def test_trap_10_a_deadline_falls_on_closing_not_on_the_next_opening():
    assert due("2026-09-29T09:00", 7.5, Reading.WORKING_HOURS) == "2026-09-29T18:00+08:00"
    assert due("2026-09-29T09:00", 3, Reading.WORKING_HOURS) == "2026-09-29T12:00+08:00"


def test_while_a_pause_lasts_nobody_knows_the_deadline():
    rules = Rules(Reading.WORKING_HOURS, CHINA, (Pause(WAITING.start),))
    found = rules.deadline(at("2026-09-29T10:00"), hours(15))
    assert found.due is None
    assert rules.used(at("2026-09-29T10:00"), at("2026-12-01T10:00")) == hours(3.5)
    assert rules.deadline(at("2026-09-29T10:00"), hours(3.5)).due == WAITING.start


def test_pauses_are_united_however_they_are_told():
    a, b, c, d = (at(f"2026-09-0{day}T09:00") for day in (1, 2, 3, 4))
    assert united([Pause(c, d), Pause(a, b), Pause(b, c), Pause(b, b)]) == (Pause(a, d),)
    assert united([Pause(a, d), Pause(b, c)]) == (Pause(a, d),)
    assert united([Pause(a), Pause(b, c)]) == (Pause(a),)
    assert united([Pause(a, c), Pause(b)]) == (Pause(a),)


def test_waiting_for_the_supplier_pauses_only_where_it_is_set():
    history = [
        StatusChange(at("2026-09-01T09:00"), ComplaintStatus.INVESTIGATING),
        StatusChange(at("2026-09-02T09:00"), ComplaintStatus.REPLIED),
    ]
    assert pauses_of(history) == ()
    assert pauses_of(history, pausing={ComplaintStatus.INVESTIGATING}) == (
        Pause(at("2026-09-01T09:00"), at("2026-09-02T09:00")),
    )


def test_the_strictest_priority_is_the_gravest():
    assert strictest([Priority.MINOR, Priority.MAJOR, Priority.MEDIUM]) is Priority.MAJOR
