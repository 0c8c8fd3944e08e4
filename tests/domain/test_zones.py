"""Which zone a country or a city keeps."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import tzdata

from tradetrust_desktop.domain.reading.country_names import NAMES
from tradetrust_desktop.domain.zones import SEVERAL, city_zone, country_zone, is_zone

COUNTRIES = [line[:2] for line in NAMES.splitlines() if line]


def listed():
    """Country to its zones, as the time zone database lists them."""
    table = Path(tzdata.__file__).parent / "zoneinfo" / "zone.tab"
    found: dict[str, set[str]] = {}
    for line in table.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            country, _, zone, *_ = line.split("\t")
            found.setdefault(country, set()).add(zone)
    return found


def test_each_country_has_a_zone_that_this_computer_knows():
    assert len(COUNTRIES) > 240
    assert [code for code in COUNTRIES if not is_zone(country_zone(code))] == []


def test_the_zone_of_a_country_is_one_that_the_database_lists_for_it():
    table = listed()
    wrong = [code for code in COUNTRIES if code in table and country_zone(code) not in table[code]]
    assert wrong == []


# Islands, a far south, a region that officially keeps the capital's time: few live there.
SMALL_PARTS = {"CL", "CN", "EC", "ES", "NZ", "PF", "PG", "PT", "UA"}


def test_a_country_counts_as_one_clock_only_where_its_parts_agree_or_are_small():
    days = (datetime(2026, 1, 15, 12, tzinfo=UTC), datetime(2026, 7, 15, 12, tzinfo=UTC))

    def clocks(zone):
        return tuple(day.astimezone(ZoneInfo(zone)).utcoffset() for day in days)

    several = {code for code, zones in listed().items() if len({clocks(z) for z in zones}) > 1}
    assert several - SMALL_PARTS == SEVERAL


@pytest.mark.parametrize(
    ("country", "city", "zone"),
    [
        ("BR", "São Paulo", "America/Sao_Paulo"),
        ("BR", "sao paulo", "America/Sao_Paulo"),
        ("BR", "Manaus", "America/Manaus"),
        ("BR", "圣保罗", "America/Sao_Paulo"),
        ("US", "Los Angeles", "America/Los_Angeles"),
        ("US", "LA", "America/Los_Angeles"),
        ("US", "New Orleans, LA", "America/Chicago"),
        ("US", "Springfield, IL 62701", "America/Chicago"),
        ("US", "Portland, ME", "America/New_York"),
        ("US", "Portland", "America/Los_Angeles"),
        ("US", "Dallas TX", "America/Chicago"),
        ("CA", "Vancouver (BC)", "America/Vancouver"),
        ("CA", "Richmond", "America/Vancouver"),
        ("AU", "Perth", "Australia/Perth"),
        ("AU", "Bunbury, WA", "Australia/Perth"),
        ("RU", "Владивосток", "Asia/Vladivostok"),
        ("ES", "Las Palmas", "Atlantic/Canary"),
        ("ID", "雅加达", "Asia/Jakarta"),
    ],
)
def test_a_well_known_city_has_its_zone(country, city, zone):
    assert city_zone(country, city) == zone
    assert ZoneInfo(zone).key == zone


@pytest.mark.parametrize(
    ("country", "city"), [("DE", "Portland"), ("US", "Nowhere"), ("US", ""), ("", "Perth")]
)
def test_an_unknown_city_has_none(country, city):
    assert city_zone(country, city) == ""


@pytest.mark.parametrize("name", ["", "Nowhere/Here", "../etc/passwd", "Asia", "Europe/Lódź"])
def test_what_is_no_zone_is_refused(name):
    assert not is_zone(name)
