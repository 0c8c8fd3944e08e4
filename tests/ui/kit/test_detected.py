"""What a computer says about the firm that uses it."""

import pytest
from PySide6.QtCore import QLocale

from tradetrust_desktop.domain.firm import Firm
from tradetrust_desktop.ui.detected import detected_firm, firm_for
from tradetrust_desktop.ui.widgets.weekdays_field import as_text


def firm(zone, zone_country, locale):
    return firm_for(zone=zone, zone_country=zone_country, locale=QLocale(locale))


def test_a_chinese_computer_gives_the_chinese_settings():
    assert firm("Asia/Shanghai", "CN", "zh_CN") == Firm()


def test_the_zone_says_more_than_the_language():
    assert firm("Asia/Shanghai", "CN", "en_US") == Firm()


@pytest.mark.parametrize("name", ["PRC", "Asia/Chongqing"])
def test_old_names_of_the_zone_of_china_are_china(name):
    assert firm(name, "", "en_US") == Firm()


def test_a_german_computer_has_another_currency_and_no_lunch_of_two_hours():
    found = firm("Europe/Berlin", "DE", "de_DE")
    assert found == Firm(
        country="DE", zone="Europe/Berlin", base_currency="EUR", hours="09:00-18:00"
    )


def test_a_country_that_rests_on_friday_has_its_weekdays():
    found = firm("Asia/Riyadh", "SA", "en_US")
    assert (found.base_currency, found.weekdays) == ("SAR", "7-4")


def test_a_computer_on_utc_goes_by_its_formats():
    found = firm("Etc/UTC", "", "fr_FR")
    assert (found.country, found.zone, found.base_currency) == ("FR", "Europe/Paris", "EUR")


def test_a_bare_computer_says_nothing_and_china_stands_in():
    assert firm("Etc/UTC", "", "C") == Firm()
    assert firm("", "", "C") == Firm()


def test_what_this_computer_says_can_be_kept(desk):
    assert desk.firm.check(detected_firm()) == ()


@pytest.mark.parametrize(
    ("days", "text"),
    [
        ({1, 2, 3, 4, 5}, "1-5"),
        ({1, 2, 3, 4, 6}, "1-4,6"),
        ({7, 1, 2, 3, 4}, "7-4"),
        ({6, 7, 1}, "6-1"),
        ({1, 2, 3, 4, 5, 6, 7}, "1-7"),
        ({1, 4, 7}, "7-1,4"),
        (set(), ""),
    ],
)
def test_days_of_a_week_as_a_text_that_is_read_again(days, text):
    from tradetrust_desktop.domain.working_time import read_weekdays

    assert as_text(days) == text
    if text:
        assert read_weekdays(text) == days
