"""What holds for every deadline, whatever the calendar, the zone and the history."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tradetrust_desktop.domain.care import ComplaintStatus
from tradetrust_desktop.domain.deadlines import (
    PAUSING,
    Pause,
    Reading,
    Rules,
    StatusChange,
    pauses_of,
)
from tradetrust_desktop.domain.working_time import Calendar, CountryDays, DayRange, joined

# Zone and a year in which its clocks are set: by an hour, by half of one, at midnight.
ZONES = (
    ("Asia/Shanghai", 2026),
    ("Europe/Berlin", 2026),
    ("America/New_York", 2026),
    ("America/Sao_Paulo", 2018),
    ("Australia/Lord_Howe", 2026),
    ("Africa/Cairo", 2026),
    ("America/Havana", 2026),
)
SETTING = {
    "Asia/Shanghai": (date(2026, 10, 1),),
    "Europe/Berlin": (date(2026, 3, 29), date(2026, 10, 25)),
    "America/New_York": (date(2026, 3, 8), date(2026, 11, 1)),
    "America/Sao_Paulo": (date(2018, 2, 17), date(2018, 11, 4)),
    "Australia/Lord_Howe": (date(2026, 4, 5), date(2026, 10, 4)),
    "Africa/Cairo": (date(2026, 4, 24), date(2026, 10, 29)),
    "America/Havana": (date(2026, 3, 8), date(2026, 11, 1)),
}
MINUTE = timedelta(minutes=1)

ranges = st.lists(
    st.tuples(st.integers(0, 1440), st.integers(0, 1440)).map(lambda ends: DayRange(*sorted(ends))),
    min_size=1,
    max_size=4,
).filter(joined)
# Ranges for which wall clock and elapsed time agree about what is inside, also on days on
# which the clocks are set: none begins or ends in an hour that comes twice or never.
plain_ranges = st.sampled_from(
    [(DayRange(0, 1440),), (DayRange(540, 720), DayRange(810, 1080)), (DayRange(480, 1320),)]
)


@st.composite
def calendars(draw, hours=ranges):
    zone, _ = draw(st.sampled_from(ZONES))
    near = st.sampled_from(SETTING[zone]).flatmap(
        lambda day: st.integers(-9, 9).map(lambda by: day + timedelta(days=by))
    )
    days = CountryDays(
        weekdays=draw(st.frozensets(st.integers(1, 7), min_size=1)),
        holidays=draw(st.dictionaries(near, st.just("H"), max_size=4)),
        working_weekends=draw(st.frozensets(near, max_size=2)),
    )
    return Calendar(zone, draw(hours), days, draw(st.frozensets(near, max_size=2)))


@st.composite
def moments(draw, calendar):
    day = draw(st.sampled_from(SETTING[calendar.zone]))
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return noon + timedelta(minutes=draw(st.integers(-4 * 1440, 4 * 1440)))


@st.composite
def cases(draw, hours=ranges):
    """A calendar, a receipt near a day on which its clocks are set, and a reading."""
    calendar = draw(calendars(hours))
    return calendar, draw(moments(calendar)), draw(st.sampled_from(Reading))


budgets = st.integers(1, 200 * 60).map(lambda minutes: timedelta(minutes=minutes))


def fitting(calendar: Calendar, budget: timedelta) -> timedelta:
    """A budget that fits into some weeks of this calendar."""
    return min(budget, max(MINUTE, calendar.ordinary_day * 8))


def works(calendar: Calendar, moment: datetime) -> bool:
    """Whether a minute is working time, by nothing but the clock on the wall."""
    local = moment.astimezone(ZoneInfo(calendar.zone))
    minute = local.hour * 60 + local.minute
    return calendar.why_off(local.date())[0] is None and any(
        span.start <= minute < span.end for span in calendar.ranges
    )


@settings(deadline=None)
@given(cases(), budgets, st.data())
def test_a_deadline_is_never_before_the_receipt_and_is_filled_without_gaps(case, budget, data):
    calendar, received, reading = case
    budget = fitting(calendar, budget)
    ends = sorted((data.draw(moments(calendar)), data.draw(moments(calendar))))
    rules = Rules(reading, calendar, (Pause(*ends),))
    found = rules.deadline(received, budget)
    assert found.due > received
    pieces = sorted([*found.counted, *found.skipped], key=lambda piece: piece.start)
    assert pieces[0].start == received
    assert pieces[-1].end == found.due
    assert all(one.end == two.start for one, two in pairwise(pieces))
    assert all(piece.start < piece.end for piece in pieces)
    counted = sum((piece.length for piece in found.counted), timedelta())
    assert counted == found.budget == rules.used(received, found.due)
    shared = (min(p.end, ends[1]) - max(p.start, ends[0]) for p in found.counted)
    assert max(shared) <= timedelta(), "time of a pause was counted"


@settings(deadline=None)
@given(cases(plain_ranges), budgets)
def test_a_deadline_is_in_working_time_unless_every_hour_counts(case, budget):
    calendar, received, reading = case
    found = Rules(reading, calendar).deadline(received, fitting(calendar, budget))
    if reading is Reading.EVERY_HOUR:
        assert found.due - received == found.budget
    else:
        assert works(calendar, found.due - MINUTE)


@settings(deadline=None, max_examples=40)
@given(cases(plain_ranges), st.integers(1, 20 * 60))
def test_counting_minute_by_minute_on_the_wall_gives_the_same(case, minutes):
    calendar, received, _ = case
    budget = fitting(calendar, timedelta(minutes=minutes))
    found = Rules(Reading.WORKING_HOURS, calendar).deadline(received, budget)
    left, moment = budget, received
    while left:
        left -= MINUTE if works(calendar, moment) else timedelta()
        moment += MINUTE
    assert found.due == moment


@settings(deadline=None)
@given(cases(), budgets, budgets)
def test_a_larger_budget_is_never_due_earlier(case, one, two):
    calendar, received, reading = case
    small, large = sorted((fitting(calendar, one), fitting(calendar, two)))
    day = timedelta(hours=24)
    if reading is Reading.WORKING_DAYS and small < day <= large:
        large = small  # hours and days are two scales
    rules = Rules(reading, calendar)
    assert rules.deadline(received, small).due <= rules.deadline(received, large).due


@st.composite
def histories(draw, calendar, received):
    steps = draw(
        st.lists(st.tuples(st.integers(0, 3 * 1440), st.sampled_from(ComplaintStatus)), max_size=8)
    )
    moment, changes = received, []
    for minutes, status in steps:
        moment += timedelta(minutes=minutes)
        changes.append(StatusChange(moment, status))
    return changes


@settings(deadline=None)
@given(cases(), budgets, st.data())
def test_at_once_or_after_each_change_the_deadline_is_the_same(case, budget, data):
    calendar, received, reading = case
    history = data.draw(histories(calendar, received))
    at_once = Rules(reading, calendar, pauses_of(history))
    budget = fitting(calendar, budget)
    # Once budgets are turned into working time, working days are working hours.
    counting = Reading.EVERY_HOUR if reading is Reading.EVERY_HOUR else Reading.WORKING_HOURS
    plain = Rules(counting, calendar)
    left, since = at_once.counted_budget(budget), received
    due, paused = None, False
    for change in history:
        if not paused:
            due = plain.deadline(since, left).due
            if due <= change.at:
                break
            left -= plain.used(since, change.at)
        paused, since, due = change.status in PAUSING, change.at, None
    else:
        due = None if paused else plain.deadline(since, left).due
    assert at_once.deadline(received, budget).due == due


@settings(deadline=None)
@given(cases(), st.data())
def test_what_happens_later_does_not_move_what_was_used(case, data):
    calendar, received, reading = case
    history = data.draw(histories(calendar, received))
    now = data.draw(moments(calendar))
    known = [change for change in history if change.at <= now]
    whole, then = (Rules(reading, calendar, pauses_of(changes)) for changes in (history, known))
    assert whole.used(received, now) == then.used(received, now)


@settings(deadline=None)
@given(cases(), budgets, st.data())
def test_a_pause_never_gives_less_and_never_more_than_it_took(case, budget, data):
    calendar, received, reading = case
    budget = fitting(calendar, budget)
    start = data.draw(moments(calendar))
    end = start + timedelta(minutes=data.draw(st.integers(1, 5 * 1440)))
    plain, paused = Rules(reading, calendar), Rules(reading, calendar, (Pause(start, end),))
    before, after = (rules.deadline(received, budget).due for rules in (plain, paused))
    assert after >= before
    lost = plain.used(max(start, received), min(end, before)) if start < before else timedelta()
    if lost == timedelta():
        assert after == before
    assert plain.used(received, after) <= plain.counted_budget(budget) + plain.used(start, end)


@pytest.mark.parametrize(("zone", "year"), ZONES[1:])
def test_day_and_night_hours_are_real_hours_through_the_whole_year(zone, year):
    always = Calendar(zone, (DayRange(0, 1440),), CountryDays(frozenset(range(1, 8)), {}))
    rules = Rules(Reading.WORKING_HOURS, always)
    for number in range(365):
        received = datetime(year, 1, 1, 22, tzinfo=UTC) + timedelta(days=number)
        due = rules.deadline(received, timedelta(hours=24)).due
        assert due == received + timedelta(hours=24)
