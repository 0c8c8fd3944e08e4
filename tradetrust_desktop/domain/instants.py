"""Moments as the data keep them, milliseconds since 1970 in UTC, and as rules count with them."""

from datetime import UTC, datetime, timedelta
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MS: Final = timedelta(milliseconds=1)


def moment(ms: int) -> datetime:
    """Milliseconds since 1970 as a moment in UTC, exactly."""
    return _EPOCH + ms * _MS


def in_ms(at: datetime) -> int:
    """A moment in milliseconds since 1970."""
    return (at - _EPOCH) // _MS


def length_ms(length: timedelta) -> int:
    """A length of time in whole milliseconds."""
    return length // _MS
