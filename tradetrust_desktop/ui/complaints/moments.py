"""Moments and stretches of time as the page of a complaint says them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from datetime import date

    from tradetrust_desktop.domain.care import ComplaintRow
    from tradetrust_desktop.ui.context import Context

_CHINA = "Asia/Shanghai"
_BETWEEN_CHINESE = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")


def spoken(context: Context, time_ms: int, *, time_only_on: date | None = None) -> str:
    """A moment here as "today 21:40" or "22 Nov 20:10"; the time alone on the day given."""
    formats, today = context.formats, context.today()
    day = datetime.fromtimestamp(time_ms / 1000, UTC).astimezone(formats.zone).date()
    clock = formats.clock(time_ms)
    if day == time_only_on:
        return clock
    if day == today:
        return translate("Moments", "today %1").replace("%1", clock)
    if day == today + timedelta(days=1):
        return translate("Moments", "tomorrow %1").replace("%1", clock)
    return f"{formats.day(day, today=today)} {clock}"


def day_here(context: Context, time_ms: int) -> date:
    """The day of a moment in the firm's zone."""
    return datetime.fromtimestamp(time_ms / 1000, UTC).astimezone(context.formats.zone).date()


def by(context: Context, time_ms: int) -> str:
    """Until when, for the space below a step: "by 21:40", "by 24 Nov 08:00"."""
    moment = spoken(context, time_ms, time_only_on=context.today())
    return translate("Moments", "by %1").replace("%1", moment)


def from_to(context: Context, start_ms: int, end_ms: int, now_ms: int) -> str:
    """A stretch: "22 Nov 20:10 to today 13:30", "15:00 to now, 16:40"."""
    start_day, end_day = day_here(context, start_ms), day_here(context, end_ms)
    same = start_day == end_day
    today_too = context.today() if same else None
    start = spoken(context, start_ms, time_only_on=today_too)
    if abs(end_ms - now_ms) < 60_000:  # noqa: PLR2004 - the minute that runs
        clock = context.formats.clock(end_ms)
        text = translate("Moments", "%1 to now, %2").replace("%2", clock)
    else:
        only = start_day if same else None
        text = translate("Moments", "%1 to %2")
        text = text.replace("%2", spoken(context, end_ms, time_only_on=only))
    return closed_up(text.replace("%1", start))


def closed_up(text: str) -> str:
    """The text without blanks between two Chinese words, which a word put in may bring along."""
    return _BETWEEN_CHINESE.sub("", text)


def there(context: Context, time_ms: int, complaint: ComplaintRow, zone: str) -> str:
    """A moment by the customer's clocks, "16:40 Riyadh"; empty where they are ours or unknown."""
    if not zone or zone == str(context.formats.zone):
        return ""
    local = datetime.fromtimestamp(time_ms / 1000, UTC).astimezone(ZoneInfo(zone))
    formats = context.formats
    place = complaint.city or formats.country(complaint.country) or formats.zone_city(zone)
    text = f"{local:%H:%M} {place}"
    if local.date() != day_here(context, time_ms):
        weekday = formats.locale.dayName(local.isoweekday(), QLocale.FormatType.ShortFormat)
        text = f"{weekday} {text}"
    return text


def our_place(context: Context) -> str:
    """Whose clock it is here: the city that stands for the firm's zone."""
    zone = str(context.formats.zone)
    if zone == _CHINA:  # all of China lives by the clock of its capital
        return translate("Moments", "Beijing")
    return context.formats.zone_city(zone)


def translate(context: str, text: str) -> str:
    """The text in the language in force; named as it is so that it is found for translation."""
    return QCoreApplication.translate(context, text)
