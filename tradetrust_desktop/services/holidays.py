"""What the calendar of a country says: public holidays, weekend, working weekends.

The package `holidays` works offline. Of its categories public holidays alone count, not the
observances, school or bank holidays that make a promise of 48 hours last six days; and those
of the whole country, not of one of its parts.
"""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.working_time import FIRST_YEAR, LAST_YEAR, CountryDays
from tradetrust_desktop.settings.resources import resource

_WEEK: Final = frozenset(range(1, 8))
# China publishes the working weekends of a year in the November before it, since this one.
_YEARLY_NOTICE: Final = {"CN": 2007}
_NAMES: Final = {"zh_CN": "zh_CN", "en": "en_US"}
_JOINED: Final = "; "
_ABOUT: Final = re.compile(
    r" \((?:observed|estimated|observed, estimated|in lieu|substituted from .*)\)$"
)


def country_days(country: str, *, years: Iterable[int], language: str = "en") -> CountryDays:
    """The calendar of a country for some years, with the names of the days in a language.

    Names that the package has in English alone are translated by `resources/holidays`, as far
    as it knows them; the rest stay as they are. Raises Refused(UNKNOWN_COUNTRY) for anything
    but an ISO 3166 code of two letters.
    """
    import holidays  # noqa: PLC0415 - a tenth of a second, and only deadlines need it

    code = country.upper()
    if code not in holidays.list_supported_countries(include_aliases=False):
        raise Refused(Problem(Code.UNKNOWN_COUNTRY, field="country", value=country))
    wanted = sorted(set(years) & set(range(FIRST_YEAR, LAST_YEAR + 1)))
    found = holidays.country_holidays(
        code, years=wanted, language=_spoken(code, language), categories="public", expand=False
    )
    words = _words(language)
    return CountryDays(
        weekdays=_WEEK - {day + 1 for day in found.weekend},
        holidays={day: _translated(name, words) for day, name in found.items()},
        working_weekends=frozenset(found.weekend_workdays),
        certain_until=_certain_until(code),
    )


@lru_cache(maxsize=8)
def _certain_until(code: str) -> date | None:
    """The end of the last year whose working weekends are published; None: no such notice."""
    import holidays  # noqa: PLC0415

    if code not in _YEARLY_NOTICE:
        return None
    years = range(_YEARLY_NOTICE[code], LAST_YEAR + 1)
    every = holidays.country_holidays(code, years=years, expand=False)
    return date(max(day.year for day in every.weekend_workdays), 12, 31)


def _spoken(code: str, language: str) -> str | None:
    """A language the package has the names of a country in; None for the country's own.

    Asked for another one it would take that of the system, and say other names elsewhere.
    """
    import holidays  # noqa: PLC0415

    known = holidays.country_holidays(code).supported_languages
    return next((name for name in (_NAMES.get(language), _NAMES["en"]) if name in known), None)


def _translated(name: str, words: Mapping[str, str]) -> str:
    """The name in the language of the words; two on one day are translated one by one."""
    if not words:
        return name
    parts = (_ABOUT.sub("", part) for part in name.split(_JOINED))
    joined = words.get(_JOINED, _JOINED)
    return joined.join(dict.fromkeys(words.get(part, part) for part in parts))


@lru_cache(maxsize=4)
def _words(language: str) -> Mapping[str, str]:
    """English names of holidays to those of another language; none for English."""
    path = resource("holidays") / f"{language}.json"
    if not path.is_file():
        return {}
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return found
