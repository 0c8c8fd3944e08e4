"""Months as texts such as "2011-02", and the window of 365 days that ends with one."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

WINDOW_DAYS: Final = 365
"""Length of the trailing window of the repeat purchase rate, its last day included."""


def month_of(day: date) -> str:
    """The month a day lies in."""
    return f"{day.year:04d}-{day.month:02d}"


def first_day(month: str) -> date:
    """The first day of a month."""
    return date(int(month[:4]), int(month[5:]), 1)


def last_day(month: str) -> date:
    """The last day of a month."""
    year, number = int(month[:4]), int(month[5:])
    return date(year, number, monthrange(year, number)[1])


def shifted(month: str, by: int) -> str:
    """The month so many months later, or earlier where `by` is negative."""
    year, number = divmod(int(month[:4]) * 12 + int(month[5:]) - 1 + by, 12)
    return f"{year:04d}-{number + 1:02d}"


def span(first: str, last: str) -> tuple[str, ...]:
    """All months from the first to the last, both included; none if the last comes before."""
    count = (int(last[:4]) - int(first[:4])) * 12 + int(last[5:]) - int(first[5:]) + 1
    return tuple(shifted(first, step) for step in range(count))


def measured_on(month: str, until: date) -> date:
    """The day on which a month is measured: its last one, or `until` in the running month."""
    return min(last_day(month), until)


def window_start(end: date) -> date:
    """The first day of the 365 days that end on this day."""
    if end.toordinal() < WINDOW_DAYS:
        return date.min
    return end - timedelta(days=WINDOW_DAYS - 1)
