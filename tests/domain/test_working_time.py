"""Working time: what a day is worth, and what local times are when the clocks are set."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.working_time import (
    MONDAY_TO_FRIDAY,
    Calendar,
    CountryDays,
    DayRange,
    Why,
    joined,
    moment_of,
    read_ranges,
    read_weekdays,
    united_pieces,
)

EVERY_DAY = frozenset(range(1, 8))
ALWAYS = (DayRange(0, 1440),)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def calendar(zone="Asia/Shanghai", ranges=None, weekdays=MONDAY_TO_FRIDAY, **days) -> Calendar:
    mine = {name: days.pop(name) for name in ("worked", "off") if name in days}
    hours = read_ranges("09:00-12:00,13:30-18:00") if ranges is None else ranges
    return Calendar(zone, hours, CountryDays(weekdays, days.pop("holidays", {}), **days), **mine)


def worked(found: Calendar, start: str, end: str) -> timedelta:
    pieces = found.pieces(at(start), at(end))
    return sum((piece.length for piece in pieces if piece.why is None), timedelta())


@pytest.mark.parametrize(
    ("ranges", "weekdays"),
    [((), MONDAY_TO_FRIDAY), ((DayRange(540, 540),), MONDAY_TO_FRIDAY), (ALWAYS, frozenset())],
)
def test_a_calendar_without_working_time_cannot_be_made(ranges, weekdays):
    with pytest.raises(Refused) as refused:
        calendar(ranges=ranges, weekdays=weekdays)
    assert [problem.code for problem in refused.value.problems] == [Code.NO_WORKING_TIME]


def test_lunch_is_no_working_time():
    day = ("2026-09-29T00:00+08:00", "2026-09-30T00:00+08:00")
    assert worked(calendar(), *day) == timedelta(hours=7.5)
    assert calendar().ordinary_day == timedelta(hours=7.5)
    parts = [
        (p.why, p.length / timedelta(hours=1))
        for p in united_pieces(calendar().pieces(*map(at, day)))
    ]
    out = Why.OUTSIDE_HOURS
    assert parts == [(out, 9), (None, 3), (out, 1.5), (None, 4.5), (out, 6)]


def test_day_and_night_loses_no_minute_at_midnight():
    found = calendar(ranges=ALWAYS, weekdays=EVERY_DAY)
    assert worked(found, "2026-01-01T00:00Z", "2027-01-01T00:00Z") == timedelta(days=365)
    pieces = found.pieces(at("2026-01-01T00:00Z"), at("2027-01-01T00:00Z"))
    assert len(list(united_pieces(pieces))) == 1


def test_days_by_hand_come_before_working_weekends_and_those_before_holidays():
    saturday, monday, tuesday = date(2026, 10, 10), date(2026, 10, 12), date(2026, 10, 13)
    found = calendar(
        holidays={monday: "A", tuesday: "B", saturday: "C"},
        working_weekends=frozenset({saturday}),
        worked=frozenset({tuesday}),
    )
    assert found.why_off(saturday) == (None, "")
    assert found.why_off(monday) == (Why.HOLIDAY, "A")
    assert found.why_off(tuesday) == (None, "")
    assert found.why_off(date(2026, 10, 11)) == (Why.WEEKEND, "")
    closed = calendar(working_weekends=frozenset({saturday}), off={saturday: "Stocktaking"})
    assert closed.why_off(saturday) == (Why.DAY_OFF, "Stocktaking")


def test_the_end_of_certainty_is_a_day_of_the_calendars_zone():
    found = calendar(certain_until=date(2026, 12, 31))
    assert found.is_certain(at("2026-12-31T23:59+08:00"))
    assert not found.is_certain(at("2027-01-01T00:00+08:00"))
    assert calendar().is_certain(at("2090-01-01T00:00Z"))


@pytest.mark.parametrize(
    ("zone", "day", "minutes", "last", "expected"),
    [
        # 02:30 does not exist: it stands for the moment at which the clocks are set on
        ("Europe/Berlin", date(2026, 3, 29), 150, False, "2026-03-29T01:00Z"),
        ("America/New_York", date(2026, 3, 8), 150, True, "2026-03-08T07:00Z"),
        # 02:30 comes twice: a range opens with the first and closes with the last
        ("Europe/Berlin", date(2026, 10, 25), 150, False, "2026-10-25T00:30Z"),
        ("Europe/Berlin", date(2026, 10, 25), 150, True, "2026-10-25T01:30Z"),
        # midnight itself does not exist
        ("America/Sao_Paulo", date(2018, 11, 4), 0, False, "2018-11-04T03:00Z"),
        ("Africa/Cairo", date(2026, 4, 24), 30, False, "2026-04-23T22:00Z"),
        # half an hour is skipped
        ("Australia/Lord_Howe", date(2026, 10, 4), 135, False, "2026-10-03T15:30Z"),
        # a whole day is skipped
        ("Pacific/Apia", date(2011, 12, 30), 600, False, "2011-12-30T10:00Z"),
        # 24:00 is the next day's midnight
        ("Asia/Shanghai", date(2026, 1, 31), 1440, False, "2026-01-31T16:00Z"),
    ],
)
def test_local_times_that_are_skipped_or_come_twice(zone, day, minutes, last, expected):
    assert moment_of(day, minutes, ZoneInfo(zone), last=last) == at(expected)


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("Europe/Berlin", date(2026, 3, 29), 23),
        ("Europe/Berlin", date(2026, 10, 25), 25),
        ("America/New_York", date(2026, 11, 1), 25),
        ("America/Sao_Paulo", date(2018, 11, 4), 23),
        ("America/Sao_Paulo", date(2018, 2, 17), 25),
        ("America/Havana", date(2026, 11, 1), 25),
        ("Australia/Lord_Howe", date(2026, 4, 5), 24.5),
        ("Africa/Cairo", date(2026, 4, 24), 23),
        ("Pacific/Apia", date(2011, 12, 30), 0),
        ("America/St_Johns", date(2010, 11, 7), 25),
    ],
)
def test_a_day_is_as_long_as_the_clocks_make_it(zone, day, hours):
    found = calendar(zone, ALWAYS, EVERY_DAY)
    start, end = (moment_of(day, m, ZoneInfo(zone)) for m in (0, 1440))
    around = (start - timedelta(days=3), end + timedelta(days=3))
    assert end - start == timedelta(hours=hours)
    assert [p.why for p in united_pieces(found.pieces(*around))] == [None]


def test_touching_ranges_do_not_count_a_repeated_hour_twice():
    split = calendar("Europe/Berlin", (DayRange(0, 150), DayRange(151, 1440)), EVERY_DAY)
    day = ("2026-10-25T00:00+02:00", "2026-10-26T00:00+01:00")
    assert worked(split, *day) == timedelta(hours=25)


def test_midnight_that_comes_twice_ends_the_day_with_its_first_coming():
    """Havana sets its clocks from one o'clock on Sunday back to midnight."""
    found = calendar("America/Havana", ALWAYS, frozenset({6}))
    weekend = ("2026-10-31T00:00-04:00", "2026-11-02T00:00-05:00")
    assert worked(found, *weekend) == timedelta(hours=24)


def test_a_day_may_go_on_after_the_next_has_begun():
    """St. John's set its clocks from one past midnight on Sunday back to Saturday, 23:01."""
    found = calendar("America/St_Johns", (DayRange(540, 1410),), frozenset({6}))
    sunday = ("2010-11-07T00:00:30-02:30", "2010-11-07T12:00-03:30")
    assert worked(found, *sunday) == timedelta(minutes=29, seconds=30)


def test_ranges_that_touch_become_one():
    assert joined([DayRange(720, 800), DayRange(540, 720), DayRange(5, 5)]) == (DayRange(540, 800),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("09:00-12:00,13:30-18:00", (DayRange(540, 720), DayRange(810, 1080))),
        (" 13:30-18:00 , 9:00–12:00", (DayRange(540, 720), DayRange(810, 1080))),
        ("00:00-24:00", ALWAYS),
        ("09:00-12:00，12:00-18:00", (DayRange(540, 1080),)),
    ],
)
def test_working_hours_as_people_type_them(text, expected):
    assert read_ranges(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Code.NO_WORKING_TIME),
        (" , ", Code.NO_WORKING_TIME),
        ("09:00-09:00", Code.NO_WORKING_TIME),
        ("18:00-09:00", Code.NOT_HOURS),
        ("09:00-24:01", Code.NOT_HOURS),
        ("09:60-12:00", Code.NOT_HOURS),
        ("09:00-13:00,12:00-18:00", Code.NOT_HOURS),
        ("09:00", Code.NOT_HOURS),
        ("nine to five", Code.NOT_HOURS),
        ("٠٩:٠٠-١٢:٠٠", Code.NOT_HOURS),
    ],
)
def test_other_texts_are_no_working_hours(text, code):
    with pytest.raises(Refused) as refused:
        read_ranges(text)
    assert [problem.code for problem in refused.value.problems] == [code]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1-5", {1, 2, 3, 4, 5}), ("1-4, 6", {1, 2, 3, 4, 6}), ("7-4", {7, 1, 2, 3, 4}), ("3", {3})],
)
def test_weekdays_as_people_type_them(text, expected):
    assert read_weekdays(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [("", Code.NO_WORKING_TIME), ("0-5", Code.NOT_WEEKDAYS), ("1-8", Code.NOT_WEEKDAYS),
     ("Mon-Fri", Code.NOT_WEEKDAYS), ("1-3-5", Code.NOT_WEEKDAYS)],
)  # fmt: skip
def test_other_texts_are_no_weekdays(text, code):
    with pytest.raises(Refused) as refused:
        read_weekdays(text)
    assert [problem.code for problem in refused.value.problems] == [code]
