"""What this computer says about the firm that uses it: zone, country, currency, weekdays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimeZone

from tradetrust_desktop.domain.firm import Firm
from tradetrust_desktop.domain.money import CURRENCIES
from tradetrust_desktop.domain.zones import country_zone, is_zone
from tradetrust_desktop.ui.widgets.weekdays_field import as_text

if TYPE_CHECKING:
    from collections.abc import Callable

_WITHOUT_LUNCH = "09:00-18:00"
_ALSO_CHINA = frozenset({"PRC", "Asia/Chongqing", "Asia/Chungking", "Asia/Harbin", "Asia/Beijing"})
"""Old names of China's zone, which belong to no country in Qt's tables."""


def detected_firm() -> Firm:
    """The settings a firm on this computer begins with; China's where nothing fits."""
    zone = QTimeZone.systemTimeZone()
    return firm_for(
        zone=bytes(zone.id().data()).decode(),
        zone_country=_code(zone.territory()),
        locale=QLocale.system(),
    )


def firm_for(*, zone: str, zone_country: str, locale: QLocale) -> Firm:
    """The settings for a zone, its country, and the formats of the system.

    The zone says more about where a firm is than the formats: many a computer in China
    speaks English. Without a zone of any country (UTC) the country of the formats counts.
    """
    if zone in _ALSO_CHINA:
        zone, zone_country = Firm.zone, Firm.country
    country = zone_country or _code(locale.territory())
    if locale.language() == QLocale.Language.C:
        country = zone_country
    if not country_zone(country):
        return Firm()
    here = locale if _code(locale.territory()) == country else _usual(country)
    currency = here.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    plain = Firm()
    return Firm(
        country=country,
        zone=zone if zone_country and is_zone(zone) else country_zone(country),
        base_currency=currency if currency in CURRENCIES else plain.base_currency,
        hours=plain.hours if country == plain.country else _WITHOUT_LUNCH,
        weekdays=as_text(day.value for day in here.weekdays()) or plain.weekdays,
    )


def _usual(country: str) -> QLocale:
    """The formats of a country, in whichever language."""
    return QLocale(QLocale.Language.AnyLanguage, QLocale.codeToTerritory(country))


def _code(territory: QLocale.Country) -> str:
    code: Callable[[QLocale.Country], str] = QLocale.territoryToCode
    found = code(territory)
    return found if len(found) == 2 else ""  # noqa: PLR2004 - ISO 3166 alpha-2, not "001"
