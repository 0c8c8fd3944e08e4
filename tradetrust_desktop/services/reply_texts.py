"""The replies that come with the program, and how each language writes days and money.

Figures are Latin in all of them, in Arabic too: numbers of orders and amounts are compared
with invoices and bank papers, which are written so. Money carries its ISO code in place of a
sign, since "$" and "¥" are the sign of several currencies.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from tradetrust_desktop.domain import money
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.domain.replies import RIGHT_TO_LEFT, Stage, Template, isolated
from tradetrust_desktop.settings.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

_NBSP = "\u00a0"
_FIRST = {"fr": "1er", "pt": "1º"}
"""Those who count the first of a month."""


@dataclass(frozen=True)
class Wording:
    """All that the program knows to say in one language."""

    language: str
    kept: Mapping[str, Any]

    def template(self, stage: Stage) -> Template:
        """The template of a stage."""
        found = self.kept["stages"][stage]
        return Template(found["subject"], "\n\n".join(found["body"]))

    @property
    def gaps(self) -> Mapping[str, str]:
        """What missing facts are called."""
        found: Mapping[str, str] = self.kept["gaps"]
        return found

    def scenario(self, category: str, stage: Stage) -> str:
        """The paragraph for a category; empty where there is none."""
        return str(self.kept.get("scenarios", {}).get(category, {}).get(stage, ""))

    def remedy(self, kind: str) -> str:
        """What a kind of remedy is called."""
        return str(self.kept["remedies"][kind])

    def part(self, name: str) -> str:
        """The template of "salutation" or "signature"."""
        return str(self.kept[name])

    def day(self, day: date, *, this_year: int) -> str:
        """A day with its weekday, and with its year unless it is this one."""
        from babel.dates import format_date  # noqa: PLC0415

        pattern = self.kept["day" if day.year == this_year else "day_and_year"]
        text = format_date(day, pattern, locale=self.kept["locale"])
        if day.day == 1 and self.language in _FIRST:
            return text.replace("1 ", f"{_FIRST[self.language]} ", 1)
        return text

    def moment(self, at_ms: int, *, zone: str, city: str, now_ms: int) -> str:
        """A moment by the clocks of a place, which is named."""
        from babel.dates import format_time  # noqa: PLC0415

        there = ZoneInfo(zone)
        moment, now = (
            datetime.fromtimestamp(each / 1000, UTC).astimezone(there) for each in (at_ms, now_ms)
        )
        time = format_time(moment.time(), self.kept["time"], locale=self.kept["locale"])
        place = isolated(_place(self.kept["locale"], zone, city), language=self.language)
        text: str = self.kept["moment"]
        if self.language == "zh" and place[-1].isascii():
            text = text.replace("{place}", "{place} ")
        day = self.day(moment.date(), this_year=now.year)
        return text.replace("{day}", day).replace("{time}", time).replace("{place}", place)

    def money(self, minor: int, currency: str) -> str:
        """An amount with the code of its currency."""
        from babel.numbers import format_decimal  # noqa: PLC0415

        places = money.digits(currency)
        pattern = f"#,##0.{'0' * places}" if places else "#,##0"
        # Arabic text keeps the figures of invoices, see above
        locale = "en" if self.language in RIGHT_TO_LEFT else self.kept["locale"]
        amount = format_decimal(money.as_decimal(minor, currency), pattern, locale=locale)
        text: str = self.kept["money"]
        return text.replace("{code}", currency).replace("{amount}", amount).replace(" ", _NBSP)


@lru_cache(maxsize=8)
def wording(language: str) -> Wording:
    """What the program says in one of `domain.replies.LANGUAGES`."""
    path = resource("replies") / f"{language}.json"
    return Wording(language, json.loads(path.read_text(encoding="utf-8")))


def _place(locale: str, zone: str, city: str) -> str:
    """The city as the language calls it, else as it was typed; that of the zone where none was."""
    from babel import Locale  # noqa: PLC0415

    plain = zone.rpartition("/")[2].replace("_", " ")
    if city and fold(city) != fold(plain):
        return city
    known = Locale.parse(locale).time_zones.get(zone, {})
    return str(known.get("city", "")) or city or plain
