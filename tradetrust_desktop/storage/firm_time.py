"""Days and their borders in the zone of the firm."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from tradetrust_desktop.domain.firm import Firm
from tradetrust_desktop.domain.working_time import moment
from tradetrust_desktop.storage import settings_store

_SECOND: Final = 1000
_DAYS: Final = (date(1, 1, 3), date(9999, 12, 29))
"""Days whose borders can be told in any zone."""


def zone(connection: Connection) -> ZoneInfo:
    """The zone that "today" and the borders of months follow."""
    kept = settings_store.get(connection, "firm", {})
    return ZoneInfo(str(kept.get("zone", Firm().zone)))


def day_of(at_ms: int, zone: ZoneInfo) -> date:
    """The day on which a moment falls in a zone."""
    return datetime.fromtimestamp(at_ms / _SECOND, tz=UTC).astimezone(zone).date()


def start_ms(day: date, zone: ZoneInfo) -> int:
    """When a day begins in a zone; one that no calendar reaches counts as the last it does."""
    day = min(max(day, _DAYS[0]), _DAYS[1])
    return round(moment(datetime.combine(day, time()), zone).timestamp() * _SECOND)


def end_ms(day: date, zone: ZoneInfo) -> int:
    """When the day after a day begins, as `start_ms`."""
    return start_ms(min(day, _DAYS[1]) + timedelta(days=1), zone)
