"""What is said about the time at a customer's."""

from datetime import UTC, date, datetime

import pytest

from tradetrust_desktop.services.local_times import LocalTimes
from tradetrust_desktop.ui.widgets import local_time as texts


def ms(*parts):
    return round(datetime(*parts, tzinfo=UTC).timestamp() * 1000)


MONDAY = ms(2026, 11, 23, 8, 40)


@pytest.fixture(scope="module")
def times():
    return LocalTimes()


@pytest.fixture
def context(surroundings):
    return surroundings.context


def test_an_open_firm_in_the_agenda(context, times):
    at = times.at(MONDAY, country="PL", city="Łódź")
    assert texts.there(context, at, city="Łódź", country="PL") == "09:40 Łódź"
    assert texts.hours(context, at) == "open until 18:00"
    assert texts.from_here(context, at) == "now"
    assert texts.sign(at) == ""


def test_a_firm_that_still_sleeps(context, times):
    at = times.at(MONDAY, country="BR", city="São Paulo")
    assert texts.hours(context, at) == "opens 09:00"
    assert texts.from_here(context, at) == "from 20:00"
    assert texts.sign(at) == "moon"
    assert texts.clock_and_state(context, at) == "05:40, closed, opens 09:00"


def test_a_holiday_there(context, times):
    at = times.at(MONDAY, country="JP", city="Osaka")
    assert texts.hours(context, at) == "holiday today"
    assert texts.from_here(context, at) == "from Tue 08:00"
    assert texts.sign(at) == "flag"
    assert texts.holidays_ahead(context, at, None) == "holiday today: Labor Thanksgiving Day"


def test_the_weekend_says_which_day_opens(context, times):
    at = times.at(ms(2026, 11, 21, 8, 40), country="PL")
    assert texts.hours(context, at) == "opens Mon 09:00"
    assert texts.from_here(context, at) == "from Mon 16:00"


def test_the_header_of_a_customer(context, times):
    at = times.at(MONDAY, country="DE", city="Hamburg")
    assert texts.clock_and_state(context, at) == "09:40, working hours"
    assert texts.sentence(context, at, city="Hamburg") == "09:40 in Hamburg, working hours"
    assert texts.sentence(context, at, country="DE") == "09:40 in Germany, working hours"
    coming = (date(2026, 12, 24), "Christmas Eve")
    assert texts.holidays_ahead(context, at, coming) == "no holiday before 24 Dec"
    near = (date(2026, 11, 26), "Thanksgiving")
    assert texts.holidays_ahead(context, at, near) == "holiday on 26 Nov: Thanksgiving"


def test_a_guessed_zone_is_named_by_its_own_city_and_doubted(context, times):
    at = times.at(MONDAY, country="US", city="Springfield")
    assert texts.there(context, at, city="Springfield", country="US") == "03:40 New York"
    assert texts.doubt(context, at, country="US").startswith("United States has several")
    sure = times.at(MONDAY, country="US", city="Chicago")
    assert texts.doubt(context, sure, country="US") == ""


def test_another_moment_there_says_its_day_where_it_is_another(context):
    there = texts.moment_there(context, ms(2026, 11, 23, 7, 50), "Europe/Amsterdam", city="Utrecht")
    assert there == "08:50 in Utrecht"
    night = texts.moment_there(context, ms(2026, 11, 23, 20, 0), "Europe/Amsterdam", country="NL")
    assert night == "Mon 21:00 in Netherlands"


def test_a_zone_in_the_settings(context):
    assert texts.zone_text(context, "Asia/Shanghai") == "Beijing time, UTC+8"
    assert texts.zone_text(context, "America/St_Johns") == "St. John’s time, UTC−3:30"
    assert texts.zone_text(context, "Asia/Kolkata") == "Kolkata time, UTC+5:30"


def test_cities_of_zones_have_chinese_names(context):
    from tradetrust_desktop.ui.formats import Formats

    chinese = Formats("zh_CN")
    assert chinese.zone_city("America/New_York") == "纽约"
    assert chinese.zone_city("Asia/Ho_Chi_Minh") == "胡志明市"
