"""What the calendar of a country says: public holidays, weekend, working weekends."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final

from tradetrust_desktop.domain.working_time import CountryDays
from tradetrust_desktop.settings.resources import resource
from tradetrust_desktop.storage import public_days

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
    found = public_days.country_days(country, years=years, language=language)
    words = _words(language)
    names = {day: _translated(name, words) for day, name in found.holidays.items()}
    return replace(found, holidays=names)


def days_in(language: str) -> Callable[[str, Iterable[int]], CountryDays]:
    """`country_days` with the names in a language."""

    def days(country: str, years: Iterable[int]) -> CountryDays:
        return country_days(country, years=years, language=language)

    return days


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
