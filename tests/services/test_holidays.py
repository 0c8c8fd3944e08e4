"""What calendars of countries say, as far as deadlines stand on it."""

from datetime import date, timedelta

import pytest

from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.services.holidays import country_days

CHINA = country_days("CN", years=[2026])


def test_china_works_on_weekends_in_exchange_for_holidays():
    year = {day for day in CHINA.working_weekends if day.year == 2026}
    assert year == {
        date(2026, 1, 4), date(2026, 2, 14), date(2026, 2, 28), date(2026, 5, 9),
        date(2026, 9, 20), date(2026, 10, 10),
    }  # fmt: skip
    assert CHINA.weekdays == {1, 2, 3, 4, 5}


def test_china_has_248_working_days_in_2026():
    days = (date(2026, 1, 1) + timedelta(days=number) for number in range(365))
    worked = [
        day
        for day in days
        if day in CHINA.working_weekends
        or (day.isoweekday() in CHINA.weekdays and day not in CHINA.holidays)
    ]
    assert worked[-1] == date(2026, 12, 31)
    assert len(worked) == 248


def test_chinas_calendar_says_until_when_it_is_certain():
    limit = CHINA.certain_until
    assert (limit.month, limit.day) == (12, 31)
    assert limit.year >= 2026
    later = country_days("CN", years=range(limit.year + 1, limit.year + 5))
    assert later.certain_until == limit
    assert [day for day in later.working_weekends if day > limit] == []


@pytest.mark.parametrize("country", ["DE", "HU", "US", "SA"])
def test_other_countries_have_no_limit(country):
    assert country_days(country, years=[2026]).certain_until is None


@pytest.mark.parametrize(
    ("country", "weekdays"),
    [("SA", {7, 1, 2, 3, 4}), ("EG", {7, 1, 2, 3, 4}), ("IR", {6, 7, 1, 2, 3, 4}),
     ("AE", {1, 2, 3, 4, 5}), ("HK", {1, 2, 3, 4, 5, 6})],
)  # fmt: skip
def test_weeks_differ(country, weekdays):
    assert country_days(country, years=[2026]).weekdays == weekdays


def test_only_public_holidays_of_the_whole_country_count():
    germany = country_days("de", years=[2026])
    assert date(2026, 10, 3) in germany.holidays
    observed = [date(2026, 11, 11), date(2026, 11, 18), date(2026, 6, 4), date(2026, 12, 24)]
    assert [day for day in observed if day in germany.holidays] == []


def test_a_holiday_of_the_next_year_may_be_kept_in_this_one():
    assert date(2027, 12, 31) in country_days("US", years=[2027]).holidays  # 1 January: Saturday


def test_names_of_days_follow_the_language():
    assert CHINA.holidays[date(2026, 10, 1)] == "National Day"
    chinese = country_days("CN", years=[2026], language="zh_CN")
    assert chinese.holidays[date(2026, 10, 1)] == "国庆节"


@pytest.mark.parametrize("country", ["", "XX", "CHN", "China", "C N"])
def test_an_unknown_country_is_refused(country):
    with pytest.raises(Refused) as refused:
        country_days(country, years=[2026])
    assert [problem.code for problem in refused.value.problems] == [Code.UNKNOWN_COUNTRY]


def test_years_that_no_calendar_knows_have_no_holidays():
    assert country_days("DE", years=[1500, 3000]).holidays == {}


# Where most of China's exports go.
MARKETS = """\
US HK VN JP KR IN RU DE NL MY MX GB TH SG AU ID AE BR PH SA PL IT FR ES CA TR BE ZA NG CL KZ
BD PK EG IL CZ SE DK NO GR PT AT CH HU RO CO PE AR KE GH MA QA KW
"""


def test_most_holidays_of_the_usual_markets_have_a_chinese_name():
    names = [
        name
        for country in MARKETS.split()
        for name in country_days(country, years=[2026], language="zh_CN").holidays.values()
    ]
    chinese = [name for name in names if "\u4e00" <= name[0] <= "\u9fff"]
    assert len(chinese) / len(names) > 0.95


def test_names_are_translated_without_their_remarks_and_one_by_one():
    japan = country_days("JP", years=[2026], language="zh_CN").holidays
    assert japan[date(2026, 11, 23)] == "勤劳感谢日"
    saudi = country_days("SA", years=[2026], language="zh_CN").holidays
    assert "开斋节假期" in saudi.values()
    assert not any("estimated" in name for name in saudi.values())
    assert country_days("JP", years=[2026]).holidays[date(2026, 11, 23)].startswith("Labor")
