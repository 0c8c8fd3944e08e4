"""What the program knows about the user's own firm."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from tradetrust_desktop.domain.customers import Grade


@dataclass(frozen=True)
class Rhythm:
    """How often a customer hears from the firm, in days since the last real contact."""

    ideal: int
    most: int


RHYTHM: Final[Mapping[Grade, Rhythm]] = MappingProxyType(
    {
        Grade.STRATEGIC: Rhythm(14, 21),
        Grade.CORE: Rhythm(30, 45),
        Grade.ORDINARY: Rhythm(90, 120),
    }
)
"""What holds until the firm sets another."""


@dataclass(frozen=True)
class Firm:
    """Settings of the firm that travel with the data."""

    name: str = ""
    country: str = "CN"
    """ISO 3166 alpha-2."""
    zone: str = "Asia/Shanghai"
    """IANA name; "today" and the borders of months follow it."""
    base_currency: str = "CNY"
    """ISO 4217."""
    hours: str = "09:00-12:00,13:30-18:00"
    """The hours of a working day, as `working_time.read_ranges` reads them."""
    weekdays: str = "1-5"
    """The days that are worked, as `working_time.read_weekdays` reads them."""
    rhythm: Mapping[Grade, Rhythm] = field(default_factory=lambda: RHYTHM, hash=False)

    def rhythm_of(self, grade: str) -> Rhythm:
        """The contact rhythm of a grade; a customer without one counts as ordinary."""
        known = Grade(grade) if grade in set(Grade) else Grade.ORDINARY
        return self.rhythm.get(known, RHYTHM[known])


def as_kept(firm: Firm) -> dict[str, Any]:
    """The settings as the data file keeps them: JSON values."""
    return {
        "name": firm.name,
        "country": firm.country,
        "zone": firm.zone,
        "base_currency": firm.base_currency,
        "hours": firm.hours,
        "weekdays": firm.weekdays,
        "rhythm": {grade.value: [each.ideal, each.most] for grade, each in firm.rhythm.items()},
    }


def from_kept(kept: Mapping[str, Any]) -> Firm:
    """The settings from what the data file keeps; what is missing or spoilt is as usual."""
    plain = Firm()
    names = ("name", "country", "zone", "base_currency", "hours", "weekdays")
    texts = {name: str(kept.get(name) or getattr(plain, name)) for name in names}
    found = kept.get("rhythm")
    return Firm(**texts, rhythm=_rhythm(found if isinstance(found, Mapping) else {}))


def _rhythm(kept: Mapping[str, Any]) -> Mapping[Grade, Rhythm]:
    found = dict(RHYTHM)
    for grade in Grade:
        match kept.get(grade.value):
            case [int(ideal), int(most)]:
                found[grade] = Rhythm(ideal, most)
            case _:
                pass
    return found
