"""What is usual in a country, to begin a new customer with."""

from tradetrust_desktop.domain.money import CURRENCIES
from tradetrust_desktop.domain.zones import city_zone, country_zone

_CODE = 2


def usual_of(country: str, *, city: str = "", language: str = "en") -> dict[str, str]:
    """Currency, time zone and language of a country (ISO 3166 alpha-2), by customer fields.

    The language is named in `language`. What is unknown is empty. Loads a library, so ask on
    a worker.
    """
    if len(country) != _CODE:
        return {"currency": "", "time_zone": "", "language": ""}
    from babel import Locale  # noqa: PLC0415
    from babel.languages import get_official_languages  # noqa: PLC0415
    from babel.numbers import get_territory_currencies  # noqa: PLC0415

    code = country.upper()
    currencies = [each for each in get_territory_currencies(code) if each in CURRENCIES]
    spoken = [each.split("_")[0] for each in get_official_languages(code, de_facto=True)]
    names = Locale.parse(language).languages
    return {
        "currency": currencies[0] if currencies else "",
        "time_zone": city_zone(code, city) or country_zone(code),
        "language": str(names.get(spoken[0], spoken[0])) if spoken else "",
    }
