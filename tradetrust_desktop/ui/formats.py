"""Days, times, numbers and money as people of a language write them; nowhere else."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from unicodedata import east_asian_width
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QLocale

from tradetrust_desktop.domain import money

_NBSP = "\u00a0"


class Formats:
    """Formatting for one language ("en", "zh_CN") and the firm's zone."""

    def __init__(self, language: str, *, zone: str = "Asia/Shanghai") -> None:
        self.language = language
        self.chinese = language.startswith("zh")
        self.locale = QLocale("zh_CN" if self.chinese else "en_US")
        self.zone = ZoneInfo(zone)

    def day(self, day: date | None, *, today: date | None = None) -> str:
        """A day as "24 Nov"; with its year unless that is the year of `today`. None is a dash."""
        if day is None:
            return "–"
        same_year = today is not None and today.year == day.year
        if self.chinese:
            pattern = "M月d日" if same_year else "yyyy年M月d日"
        else:
            pattern = "d MMM" if same_year else "d MMM yyyy"
        return self.locale.toString(QDate(day.year, day.month, day.day), pattern)

    def weekday(self, day: date) -> str:
        """A day with its weekday, as "Tue 24 Nov"."""
        pattern = "M月d日 ddd" if self.chinese else "ddd d MMM"
        return self.locale.toString(QDate(day.year, day.month, day.day), pattern)

    def day_time(self, time_ms: int, *, today: date | None = None) -> str:
        """A moment (milliseconds since 1970, UTC) in the firm's zone, as "24 Nov 16:05"."""
        moment = datetime.fromtimestamp(time_ms / 1000, UTC).astimezone(self.zone)
        gap = " " if self.chinese else ", "
        return f"{self.day(moment.date(), today=today)}{gap}{moment:%H:%M}"

    def clock(self, time_ms: int) -> str:
        """The time of day of a moment in the firm's zone, as "16:05"."""
        moment = datetime.fromtimestamp(time_ms / 1000, UTC).astimezone(self.zone)
        return f"{moment:%H:%M}"

    def moment(self, time_ms: int, *, today: date) -> str:
        """The time alone on the day of `today`, else with its day: "16:05", "24 Nov, 16:05"."""
        moment = datetime.fromtimestamp(time_ms / 1000, UTC).astimezone(self.zone)
        if moment.date() == today:
            return self.clock(time_ms)
        return self.day_time(time_ms, today=today)

    def joined(self, parts: Iterable[str]) -> str:
        """The parts of one line, with the comma of the language; empty ones are left out."""
        return ("，" if self.chinese else ", ").join(part for part in parts if part)

    def listed(self, names: Iterable[str]) -> str:
        """Names in a row, as in "Italy, Spain"; empty ones are left out."""
        return ("、" if self.chinese else ", ").join(name for name in names if name)

    def before_chinese(self, name: str) -> str:
        """A name with a blank after it, where Chinese follows and it is not Chinese itself."""
        if self.chinese and name and east_asian_width(name[-1]) not in "WF":
            return f"{name} "
        return name

    def month(self, month: str, *, with_year: bool = True) -> str:
        """A month such as "2011-02", as "Feb 2011" or "Feb"."""
        year, number = (int(part) for part in month.split("-"))
        if self.chinese:
            pattern = "yyyy年M月" if with_year else "M月"
        else:
            pattern = "MMM yyyy" if with_year else "MMM"
        return self.locale.toString(QDate(year, number, 1), pattern)

    def number(self, value: Decimal | float, *, places: int | None = None) -> str:
        """A number with grouped thousands; all its decimals, or exactly `places`."""
        exact = value if isinstance(value, Decimal) else Decimal(str(value))
        if places is not None:
            exact = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
        text = f"{exact:,f}"
        if exact < 0:
            text = f"\u2212{text[1:]}"
        return text

    def micro(self, value_micro: int | None, *, places: int | None = None) -> str:
        """A quantity or unit price in millionths; empty when there is none."""
        if value_micro is None:
            return ""
        return self.number(money.micro_decimal(value_micro), places=places)

    def amount(self, minor: int, currency: str) -> str:
        """An amount without its currency, as "1,274.00"."""
        return self.number(money.as_decimal(minor, currency), places=money.digits(currency))

    def money(self, minor: int, currency: str) -> str:
        """An amount with its currency, as "USD 1,274.00"."""
        return f"{currency}{_NBSP}{self.amount(minor, currency)}"

    def size(self, number: int) -> str:
        """A number of bytes as "2.3 MB"."""
        places = 0 if number < 1024 * 1024 else 1
        kind = QLocale.DataSizeFormat.DataSizeTraditionalFormat
        return self.locale.formattedDataSize(number, places, kind)

    def percent(self, share: float | None, *, places: int = 0) -> str:
        """A share such as 0.61, as "61 %"; Chinese sets no space. None is a dash."""
        if share is None:
            return "–"
        gap = "" if self.chinese else _NBSP
        return f"{self.number(Decimal(str(share)) * 100, places=places)}{gap}%"

    def country(self, code: str) -> str:
        """The name of a country by its ISO code; what is no code comes back as it is."""
        return _territories(self.language).get(code, code)

    def countries(self) -> dict[str, str]:
        """ISO code to name, sorted by name."""
        names = _territories(self.language)
        known = {
            code: name
            for code, name in names.items()
            if len(code) == 2 and code not in _NO_COUNTRY  # noqa: PLR2004
        }
        return dict(sorted(known.items(), key=lambda pair: pair[1]))

    def currency(self, code: str) -> str:
        """The name of a currency with its code, as "US Dollar USD"."""
        return f"{_currencies(self.language).get(code, '')} {code}".strip()

    def language_name(self, code: str) -> str:
        """The name of a language by its code, as "Dutch"; what is no code comes back as it is."""
        return _languages(self.language).get(code.replace("-", "_"), code)

    def zone_city(self, zone: str) -> str:
        """The city that a zone is named after, as "New York" for America/New_York."""
        named = _zone_cities(self.language).get(zone, "")
        return named or zone.rpartition("/")[2].replace("_", " ")


_NO_COUNTRY = frozenset({"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"})


@lru_cache(maxsize=4)
def _territories(language: str) -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415

    return dict(Locale.parse(language).territories)


@lru_cache(maxsize=4)
def _currencies(language: str) -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415

    return dict(Locale.parse(language).currencies)


@lru_cache(maxsize=4)
def _languages(language: str) -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415

    return {str(code): name for code, name in Locale.parse(language).languages.items()}


@lru_cache(maxsize=4)
def _zone_cities(language: str) -> dict[str, str]:
    """Cities by zone, under the old names of zones as well as the new ones."""
    from babel import Locale  # noqa: PLC0415
    from babel.core import get_global  # noqa: PLC0415

    zones = Locale.parse(language).time_zones
    found = {str(zone): str(zones[zone]["city"]) for zone in zones if "city" in zones[zone]}
    for old, new in get_global("zone_aliases").items():
        if old in found:
            found.setdefault(new, found[old])
        elif new in found:
            found[old] = found[new]
    return found
