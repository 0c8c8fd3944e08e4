"""The sample that comes with the program: real orders, and an invented firm around them.

Nothing in it has a fixed day: the orders are moved so that the last one was yesterday, and
everything invented is counted back from the moment of loading.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from zoneinfo import ZoneInfo

from tradetrust_desktop.domain.changes import Act
from tradetrust_desktop.domain.importing.values import ImportOptions, ImportReport
from tradetrust_desktop.services.desk import Desk
from tradetrust_desktop.services.sample_orders import write_moved
from tradetrust_desktop.services.sample_records import SampleRecords

PICTURED_MS: Final = round(datetime(2026, 11, 23, 8, 40, tzinfo=UTC).timestamp() * 1000)
"""Monday 23 November 2026, 16:40 in Ningbo: the moment that all pictures of the program show."""
_BEFORE: Final = re.compile(r"-(?:(\d+)h)?(?:(\d+)m)?", re.ASCII)
_DAY: Final = re.compile(r"([+-]\d+)d(?: (\d\d):(\d\d))?", re.ASCII)
_ORDERS_SHARE: Final = 0.4


@dataclass(frozen=True)
class Sample:
    """What lies in the folder of the sample."""

    folder: Path
    orders: Path
    last_day: date
    """Day of the last order, as the file has it."""
    records: Mapping[str, Any]

    @classmethod
    def read(cls, folder: Path) -> "Sample":
        """The sample of a folder such as `resources/sample`."""
        records = json.loads((folder / "invented.json").read_text(encoding="utf-8"))
        return cls(
            folder=folder,
            orders=folder / "orders.xlsx",
            last_day=date.fromisoformat(records["last_day"]),
            records=records,
        )


@dataclass(frozen=True)
class Moments:
    """The days of the sample as those of the moment of loading."""

    now_ms: int
    zone: ZoneInfo
    last_day: date

    @property
    def today(self) -> date:
        """The day of loading in the firm's zone."""
        return datetime.fromtimestamp(self.now_ms / 1000, UTC).astimezone(self.zone).date()

    def at(self, text: str) -> int:
        """Milliseconds of "-95m", "-30h", "-1h30m" (before now) or "-3d 16:05" (that day there)."""
        if before := _BEFORE.fullmatch(text):
            hours, minutes = (int(part or 0) for part in before.groups())
            return self.now_ms - (hours * 60 + minutes) * 60_000
        day, minute = self.due(text)
        if minute is None:
            raise ValueError(text)
        there = datetime.combine(day, time(minute // 60, minute % 60), self.zone)
        return round(there.timestamp() * 1000)

    def due(self, text: str) -> tuple[date, int | None]:
        """The day, and the minute of the day if there is one, of "+2d" or "+0d 17:00"."""
        found = _DAY.fullmatch(text)
        if found is None:
            raise ValueError(text)
        days, hour, minute = found.groups()
        at = None if hour is None else int(hour) * 60 + int(minute)
        return self.today + timedelta(days=int(days)), at

    def moved(self, day: str) -> date:
        """A day of the data set, moved with the orders."""
        yesterday = self.today - timedelta(days=1)
        return date.fromisoformat(day) + (yesterday - self.last_day)


def load(
    desk: Desk,
    sample: Sample,
    *,
    language: str,
    progress: Callable[[float], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> ImportReport | None:
    """Import the sample orders and add the invented firm; None where there are customers already.

    Texts are taken in the given language ("zh_CN" or "en"). Only the import can be cancelled.
    """
    if desk.customers.count():
        return None
    told = progress or (lambda _share: None)
    moments = Moments(
        desk.database.now_ms(), ZoneInfo(sample.records["firm"]["zone"]), sample.last_day
    )
    report = _import_orders(
        desk,
        sample,
        moments,
        progress=lambda share: told(share * _ORDERS_SHARE),
        cancel=cancel,
    )
    with desk.database.gathering(Act.SAMPLE_ADD):
        _name_firm(desk, sample.records["firm"], language)
        acts = SampleRecords(desk, moments, language=language, folder=sample.folder).acts(
            sample.records
        )
        for number, act in enumerate(acts, start=1):
            act()
            told(_ORDERS_SHARE + (1 - _ORDERS_SHARE) * number / len(acts))
    return report


def _import_orders(
    desk: Desk,
    sample: Sample,
    moments: Moments,
    *,
    progress: Callable[[float], None],
    cancel: Callable[[], bool] | None,
) -> ImportReport:
    currency = sample.records["currency"]
    with TemporaryDirectory() as folder:
        moved = Path(folder) / "orders.csv"
        write_moved(
            sample.orders,
            moved,
            last_day=moments.today - timedelta(days=1),
            currencies=currency["by_country"],
            usual=currency["usual"],
        )
        preview = desk.order_import.prepare(
            moved, options=ImportOptions(remember_layout=False), progress=progress, cancel=cancel
        )
        report, _ = desk.order_import.commit(preview, progress=progress, cancel=cancel)
    return report


def _name_firm(desk: Desk, firm: Mapping[str, Any], language: str) -> None:
    desk.firm.save(
        replace(
            desk.firm.get(),
            name=firm["name"].get(language, firm["name"]["en"]),
            country=firm["country"],
            zone=firm["zone"],
            base_currency=firm["base_currency"],
        )
    )
