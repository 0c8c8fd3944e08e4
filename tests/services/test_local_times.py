"""Clocks and holidays at the customers'."""

import threading
from datetime import UTC, date, datetime

import pytest

from tradetrust_desktop.services import local_times
from tradetrust_desktop.services.local_times import LocalTimes


def ms(*parts):
    return round(datetime(*parts, tzinfo=UTC).timestamp() * 1000)


MONDAY = ms(2026, 11, 23, 8, 40)


def test_saudi_arabia_rests_on_friday_and_saturday():
    times = LocalTimes()
    friday = times.at(ms(2026, 11, 27, 9, 0), country="SA")
    sunday = times.at(ms(2026, 11, 29, 9, 0), country="SA")
    assert friday is not None
    assert sunday is not None
    assert not friday.is_working_day
    assert f"{friday.opens:%a %H:%M}" == "Sun 09:00"
    assert sunday.is_open


def test_a_holiday_there_is_named():
    found = LocalTimes().at(MONDAY, country="JP", city="Osaka")
    assert found is not None
    assert found.holiday == "Labor Thanksgiving Day"
    assert not found.is_open


def test_china_names_its_holidays_in_chinese():
    found = LocalTimes().at(ms(2026, 10, 1, 2, 0), country="CN", language="zh_CN")
    assert found is not None
    assert "国庆" in found.holiday


def test_the_last_night_of_a_year_knows_the_holiday_of_the_next():
    found = LocalTimes().at(ms(2026, 12, 31, 20, 0), country="PL")
    assert found is not None
    assert f"{found.opens:%d %b %H:%M}" == "04 Jan 09:00"


def test_the_zone_comes_from_what_is_known_of_the_customer():
    times = LocalTimes()
    assert times.zone_of(country="US") == "America/New_York"
    assert times.zone_of(country="US", city="Chicago") == "America/Chicago"
    assert times.zone_of(country="US", city="Chicago", zone="America/Denver") == "America/Denver"
    assert times.zone_of(country="") == ""
    assert times.at(MONDAY, country="") is None


def test_a_country_that_has_no_calendar_works_from_monday_to_friday():
    found = LocalTimes().at(MONDAY, country="ZZ", zone="Europe/Warsaw")
    assert found is not None
    assert found.is_open


def test_holidays_of_a_stretch_come_in_order_and_inside_it():
    found = LocalTimes().holidays("PL", first=date(2026, 12, 20), last=date(2027, 1, 6))
    assert list(found) == [
        date(2026, 12, 24), date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1),
        date(2027, 1, 6),
    ]  # fmt: skip


def test_the_next_holiday_is_later_than_the_day_and_near():
    times = LocalTimes()
    found = times.next_holiday("PL", after=date(2026, 11, 23))
    assert found is not None
    assert found[0] == date(2026, 12, 24)
    assert times.next_holiday("PL", after=date(2026, 11, 23), within_days=30) is None
    later = times.next_holiday("PL", after=date(2026, 12, 24))
    assert later is not None
    assert later[0] == date(2026, 12, 25)


def test_a_calendar_is_made_once_for_all_threads(monkeypatch: pytest.MonkeyPatch):
    made = []
    real = local_times.country_days

    def counted(country, **how):
        made.append(country.upper())
        return real(country, **how)

    monkeypatch.setattr(local_times, "country_days", counted)
    times = LocalTimes()
    threads = [
        threading.Thread(target=times.at, args=(MONDAY,), kwargs={"country": "pl"})
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    times.at(MONDAY, country="PL")
    assert made == ["PL", "PL"]  # this year and the next
