"""What time it is there and whether one may call, in the short words of lists and headers.

All take what `desk.local_times.at` found; none asks a clock or loads a calendar.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate

if TYPE_CHECKING:
    from datetime import date

    from tradetrust_desktop.domain.local_time import LocalTime
    from tradetrust_desktop.ui.context import Context

_WEEK = timedelta(days=7)
_HOUR = 3600


def there(context: Context, at: LocalTime, *, city: str = "", country: str = "") -> str:
    """Clock and place, "09:40 Łódź". A guessed zone is named by its own city, not by theirs."""
    return f"{at.now:%H:%M} {_place(context, at, city, country)}"


def hours(context: Context, at: LocalTime) -> str:
    """When they close or open: "open until 18:00", "opens Mon 09:00" or "holiday today"."""
    if at.holiday:
        return QCoreApplication.translate("LocalTime", "holiday today")
    if at.closes is not None:
        return QCoreApplication.translate("LocalTime", "open until {time}").format(
            time=f"{at.closes:%H:%M}"
        )
    if at.opens is None:
        return QCoreApplication.translate("LocalTime", "closed")
    return QCoreApplication.translate("LocalTime", "opens {time}").format(
        time=_soon(context, at.opens, at.now)
    )


def sign(at: LocalTime) -> str:
    """The icon before `hours`: a flag for a holiday, a moon while nobody works, else none."""
    if at.holiday:
        return "flag"
    return "" if at.is_open else "moon"


def state(context: Context, at: LocalTime) -> str:
    """Whether they work: "working hours", "holiday today" or "closed, opens 09:00"."""
    if at.is_open:
        return QCoreApplication.translate("LocalTime", "working hours")
    if at.holiday:
        return hours(context, at)
    if at.opens is None:
        return QCoreApplication.translate("LocalTime", "closed")
    return QCoreApplication.translate("LocalTime", "closed, opens {time}").format(
        time=_soon(context, at.opens, at.now)
    )


def clock_and_state(context: Context, at: LocalTime) -> str:
    """The header's "09:40, working hours", below a caption that says whose time it is."""
    return QCoreApplication.translate("LocalTime", "{time}, {state}").format(
        time=f"{at.now:%H:%M}", state=state(context, at)
    )


def now_there(context: Context, at: LocalTime, *, city: str = "", country: str = "") -> str:
    """Where it is what time: "09:40 in Łódź", "罗兹现在 09:40"."""
    return QCoreApplication.translate("LocalTime", "{time} in {place}").format(
        time=f"{at.now:%H:%M}",
        place=context.formats.before_chinese(_place(context, at, city, country)),
    )


def sentence(context: Context, at: LocalTime, *, city: str = "", country: str = "") -> str:
    """Place, time and state in a line of their own: "09:40 in Łódź, working hours"."""
    return QCoreApplication.translate("LocalTime", "{now}, {state}").format(
        now=now_there(context, at, city=city, country=country), state=state(context, at)
    )


def moment_there(
    context: Context, time_ms: int, zone: str, *, city: str = "", country: str = ""
) -> str:
    """Another moment by their clocks: "08:50 in Utrecht", with its day where that differs."""
    moment = datetime.fromtimestamp(time_ms / 1000, UTC)
    local, here = moment.astimezone(ZoneInfo(zone)), moment.astimezone(context.formats.zone)
    time = f"{local:%H:%M}"
    if local.date() != here.date():
        time = f"{_weekday(context, local.date())} {time}"
    place = city or context.formats.country(country) or context.formats.zone_city(zone)
    # a context of its own: Chinese says "now" with the present time alone
    return QCoreApplication.translate("MomentThere", "{time} in {place}").format(
        time=time, place=place
    )


def from_here(context: Context, at: LocalTime) -> str:
    """When to call, by the firm's clocks: "now", "from 20:00" or "from Tue 08:00"."""
    if at.is_open:
        return QCoreApplication.translate("LocalTime", "now")
    if at.opens is None:
        return "–"
    zone = context.formats.zone
    return QCoreApplication.translate("LocalTime", "from {time}").format(
        time=_soon(context, at.opens.astimezone(zone), at.now.astimezone(zone))
    )


def holidays_ahead(context: Context, at: LocalTime, coming: tuple[date, str] | None) -> str:
    """Such as "no holiday before 24 Dec" or, today, what the day is called."""
    if at.holiday:
        return QCoreApplication.translate("LocalTime", "holiday today: {name}").format(
            name=at.holiday
        )
    if coming is None:
        return QCoreApplication.translate("LocalTime", "no holiday soon")
    day = context.formats.day(coming[0], today=at.now.date())
    if coming[0] - at.now.date() < _WEEK:
        return QCoreApplication.translate("LocalTime", "holiday on {day}: {name}").format(
            day=day, name=coming[1]
        )
    return QCoreApplication.translate("LocalTime", "no holiday before {day}").format(day=day)


def doubt(context: Context, at: LocalTime, *, country: str) -> str:
    """For a tooltip: that the zone is a guess, and the way to make it certain; else empty."""
    if at.is_known:
        return ""
    return QCoreApplication.translate(
        "LocalTime",
        "{country} has several time zones; this is the usual one. "
        "Enter the city or the time zone to be certain.",
    ).format(country=context.formats.country(country))


def zone_text(context: Context, zone: str) -> str:
    """A zone for settings: "Berlin time, UTC+1"."""
    moment = datetime.fromtimestamp(context.now_ms() / 1000, UTC).astimezone(ZoneInfo(zone))
    if zone == "Asia/Shanghai":  # all of China says Beijing
        city = QCoreApplication.translate("LocalTime", "Beijing")
    else:
        city = context.formats.zone_city(zone)
    return QCoreApplication.translate("LocalTime", "{city} time, {offset}").format(
        city=context.formats.before_chinese(city), offset=_offset(moment)
    )


def _offset(moment: datetime) -> str:
    seconds = round((moment.utcoffset() or timedelta()).total_seconds())
    hour, rest = divmod(abs(seconds), _HOUR)
    minutes = f":{rest // 60:02}" if rest else ""
    before = "\N{MINUS SIGN}" if seconds < 0 else "+"
    return f"UTC{before}{hour}{minutes}"


def _place(context: Context, at: LocalTime, city: str, country: str) -> str:
    if not at.is_known:
        return context.formats.zone_city(at.zone)
    return city or context.formats.country(country) or context.formats.zone_city(at.zone)


def _soon(context: Context, moment: datetime, now: datetime) -> str:
    """The time alone today, with the weekday within a week, else with the day."""
    time = f"{moment:%H:%M}"
    if moment.date() == now.date():
        return time
    if moment.date() - now.date() < _WEEK:
        return f"{_weekday(context, moment.date())} {time}"
    return f"{context.formats.day(moment.date(), today=now.date())} {time}"


def _weekday(context: Context, day: date) -> str:
    return context.formats.locale.toString(QDate(day.year, day.month, day.day), "ddd")
