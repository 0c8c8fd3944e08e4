from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tradetrust_desktop.domain import months

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 1))


def test_a_month_knows_its_last_day_in_leap_years():
    assert months.last_day("2024-02") == date(2024, 2, 29)
    assert months.last_day("2026-02") == date(2026, 2, 28)
    assert months.last_day("2026-12") == date(2026, 12, 31)


def test_months_are_counted_across_years():
    assert months.shifted("2026-01", -1) == "2025-12"
    assert months.shifted("2025-11", 14) == "2027-01"
    assert months.span("2025-11", "2026-02") == ("2025-11", "2025-12", "2026-01", "2026-02")
    assert months.span("2026-02", "2025-11") == ()


@given(DAYS, st.integers(-11, 11))
def test_going_forth_and_back_is_the_same_month(day, by):
    month = months.month_of(day)
    if 1 <= int(month[:4]) + by // 12 <= 9998:
        assert months.shifted(months.shifted(month, by), -by) == month


@given(DAYS)
def test_the_window_has_365_days(day):
    start = months.window_start(day)
    assert (day - start).days == 364 or start == date.min


def test_the_running_month_is_measured_on_the_day_asked_for():
    assert months.measured_on("2026-11", date(2026, 11, 23)) == date(2026, 11, 23)
    assert months.measured_on("2026-10", date(2026, 11, 23)) == date(2026, 10, 31)
