"""What the calendar of a country says, from the package `holidays`, which works offline.

Of its categories public holidays alone count, not the observances, school or bank holidays
that make a promise of 48 hours last six days; and those of the whole country, not of one of
its parts. Names are in the language of the package; `services.holidays` translates the rest.
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Final

from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.working_time import FIRST_YEAR, LAST_YEAR, CountryDays

_WEEK: Final = frozenset(range(1, 8))
# China publishes the working weekends of a year in the November before it, since this one.
_YEARLY_NOTICE: Final = {"CN": 2007}
_NAMES: Final = {"zh_CN": "zh_CN", "en": "en_US"}


def country_days(country: str, *, years: Iterable[int], language: str = "en") -> CountryDays:
    """The calendar of a country for some years.

    Raises Refused(UNKNOWN_COUNTRY) for anything but an ISO 3166 code of two letters.
    """
    wanted = tuple(sorted(set(years) & set(range(FIRST_YEAR, LAST_YEAR + 1))))
    return _country_days(country, wanted, language)


@lru_cache(maxsize=64)
def _country_days(country: str, years: tuple[int, ...], language: str) -> CountryDays:
    import holidays  # noqa: PLC0415 - a tenth of a second, and only working time needs it

    code = country.upper()
    if code not in holidays.list_supported_countries(include_aliases=False):
        raise Refused(Problem(Code.UNKNOWN_COUNTRY, field="country", value=country))
    found = holidays.country_holidays(
        code,
        years=years,
        language=_spoken(code, language),
        categories="public",
        expand=False,
    )
    return CountryDays(
        weekdays=_WEEK - {day + 1 for day in found.weekend},
        holidays=dict(found.items()),
        working_weekends=frozenset(found.weekend_workdays),
        certain_until=_certain_until(code),
    )


@lru_cache(maxsize=8)
def _certain_until(country: str) -> date | None:
    """The end of the last year whose working weekends are published; None: no such notice."""
    import holidays  # noqa: PLC0415

    if country not in _YEARLY_NOTICE:
        return None
    years = range(_YEARLY_NOTICE[country], LAST_YEAR + 1)
    every = holidays.country_holidays(country, years=years, expand=False)
    return date(max(day.year for day in every.weekend_workdays), 12, 31)


def _spoken(country: str, language: str) -> str | None:
    """A language the package has the names of a country in; None for the country's own.

    Asked for another one it would take that of the system, and say other names elsewhere.
    """
    import holidays  # noqa: PLC0415

    known = holidays.country_holidays(country).supported_languages
    return next((name for name in (_NAMES.get(language), _NAMES["en"]) if name in known), None)
