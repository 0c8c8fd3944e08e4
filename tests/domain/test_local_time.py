"""What time it is at a customer's, and whether anybody works there."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tradetrust_desktop.domain.local_time import Place, day_at, local_time, place_of
from tradetrust_desktop.domain.working_time import CountryDays, DayRange

WORKDAYS = CountryDays(weekdays=frozenset({1, 2, 3, 4, 5}), holidays={})
MONDAY = datetime(2026, 11, 23, 8, 40, tzinfo=UTC)


def at(zone, moment=MONDAY, days=WORKDAYS, **how):
    return local_time(moment, Place(zone, is_known=True), days, **how)


def wall(moment):
    """A moment as the clocks there show it."""
    return None if moment is None else f"{moment:%a %d %H:%M}"


@pytest.mark.parametrize(
    ("zone", "clock", "is_open"),
    [
        ("Europe/Warsaw", "09:40", True),
        ("America/Sao_Paulo", "05:40", False),
        ("Asia/Kolkata", "14:10", True),
        ("Asia/Kathmandu", "14:25", True),
        ("Australia/Adelaide", "19:10", False),
        ("America/St_Johns", "05:10", False),
    ],
)
def test_one_moment_by_the_clocks_of_many_places(zone, clock, is_open):
    found = at(zone)
    assert f"{found.now:%H:%M}" == clock
    assert found.is_open is is_open


def test_an_open_firm_says_until_when_and_a_closed_one_from_when():
    open_now, closed = at("Europe/Warsaw"), at("America/Sao_Paulo")
    assert (wall(open_now.closes), open_now.opens) == ("Mon 23 18:00", None)
    assert (closed.closes, wall(closed.opens)) == (None, "Mon 23 09:00")


def test_the_hours_begin_with_their_first_minute_and_end_before_their_last():
    nine = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    assert at("Europe/Warsaw", nine).is_open
    assert not at("Europe/Warsaw", nine - timedelta(seconds=1)).is_open
    six = nine + timedelta(hours=9)
    assert at("Europe/Warsaw", six - timedelta(seconds=1)).is_open
    assert wall(at("Europe/Warsaw", six).opens) == "Tue 24 09:00"


def test_after_friday_evening_they_open_on_monday():
    friday = datetime(2026, 11, 20, 20, 0, tzinfo=UTC)
    found = at("Europe/Warsaw", friday)
    assert found.is_working_day
    assert wall(found.opens) == "Mon 23 09:00"
    saturday = at("Europe/Warsaw", friday + timedelta(days=1))
    assert not saturday.is_working_day
    assert wall(saturday.opens) == "Mon 23 09:00"


def test_a_holiday_closes_and_has_its_name():
    days = CountryDays(
        weekdays=frozenset({1, 2, 3, 4, 5}),
        holidays={date(2026, 11, 23): "Labour Thanksgiving", date(2026, 11, 24): "Another"},
    )
    found = at("Asia/Tokyo", datetime(2026, 11, 23, 3, 0, tzinfo=UTC), days)
    assert (found.is_open, found.is_working_day) == (False, False)
    assert found.holiday == "Labour Thanksgiving"
    assert wall(found.opens) == "Wed 25 09:00"


def test_the_day_there_decides_not_the_day_here():
    days = CountryDays(
        weekdays=frozenset({1, 2, 3, 4, 5}), holidays={date(2026, 11, 24): "Tomorrow here"}
    )
    late = datetime(2026, 11, 23, 16, 30, tzinfo=UTC)
    assert at("Asia/Tokyo", late, days).holiday == "Tomorrow here"
    assert at("Europe/Warsaw", late, days).holiday == ""


def test_a_weekend_worked_in_exchange_for_a_holiday_is_a_working_day():
    days = CountryDays(
        weekdays=frozenset({1, 2, 3, 4, 5}),
        holidays={date(2026, 10, 10): "not really"},
        working_weekends=frozenset({date(2026, 10, 10)}),
    )
    found = at("Asia/Shanghai", datetime(2026, 10, 10, 2, 0, tzinfo=UTC), days)
    assert (found.is_open, found.holiday) == (True, "")


def test_a_lunch_break_closes_and_says_when_it_ends():
    hours = (DayRange(9 * 60, 12 * 60), DayRange(13 * 60 + 30, 18 * 60))
    noon = at("Asia/Shanghai", datetime(2026, 11, 23, 4, 30, tzinfo=UTC), hours=hours)
    assert wall(noon.opens) == "Mon 23 13:30"
    morning = at("Asia/Shanghai", datetime(2026, 11, 23, 2, 0, tzinfo=UTC), hours=hours)
    assert wall(morning.closes) == "Mon 23 12:00"


def test_opening_follows_the_clocks_that_are_set_on_at_the_weekend():
    saturday = datetime(2026, 3, 28, 12, 0, tzinfo=UTC)
    found = at("Europe/Berlin", saturday)
    assert found.now.utcoffset() == timedelta(hours=1)
    assert found.opens is not None
    assert found.opens.utcoffset() == timedelta(hours=2)
    assert found.opens.astimezone(UTC) == datetime(2026, 3, 30, 7, 0, tzinfo=UTC)


def test_a_country_without_any_working_day_opens_never():
    holidays = {date(2026, 11, 1) + timedelta(days=number): "off" for number in range(200)}
    days = CountryDays(weekdays=frozenset({1}), holidays=holidays)
    assert at("Europe/Warsaw", days=days).opens is None


def test_what_is_typed_counts_before_the_city_and_the_city_before_the_country():
    assert place_of(country="BR") == Place("America/Sao_Paulo", is_known=False)
    assert place_of(country="BR", city="Manaus") == Place("America/Manaus", is_known=True)
    typed = place_of(country="BR", city="Manaus", zone="America/Recife")
    assert typed == Place("America/Recife", is_known=True)
    assert place_of(country="PL") == Place("Europe/Warsaw", is_known=True)


def test_a_zone_that_does_not_exist_is_none_and_no_country_has_no_zone():
    assert place_of(country="PL", zone="Europe/Nowhere") == Place("Europe/Warsaw", is_known=True)
    assert place_of(country="", city="Hamburg") is None
    assert place_of(country="ZZ") is None


def test_a_moment_belongs_to_another_day_elsewhere():
    late = round(datetime(2026, 11, 23, 20, 0, tzinfo=UTC).timestamp() * 1000)
    assert day_at(late, "Asia/Shanghai") == date(2026, 11, 24)
    assert day_at(late, "America/New_York") == date(2026, 11, 23)
