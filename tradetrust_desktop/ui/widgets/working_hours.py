"""Working days and hours in words: "Monday to Friday 09:00 to 12:00, 13:30 to 18:00"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.domain.working_time import read_ranges, read_weekdays
from tradetrust_desktop.ui.widgets.weekdays_field import as_text

if TYPE_CHECKING:
    from tradetrust_desktop.domain.firm import Firm
    from tradetrust_desktop.ui.formats import Formats


def working_hours(firm: Firm, formats: Formats) -> str:
    """When a firm works; empty where its settings cannot be read."""
    try:
        days = as_text(read_weekdays(firm.weekdays))
        ranges = read_ranges(firm.hours)
    except Refused:
        return ""
    between = QCoreApplication.translate("WorkingHours", ", ")
    named = (_days(run, formats) for run in days.split(","))
    hours = (_range(f"{_clock(span.start)}-{_clock(span.end)}") for span in ranges)
    return QCoreApplication.translate("WorkingHours", "{days} {hours}").format(
        days=between.join(named), hours=between.join(hours)
    )


def _days(run: str, formats: Formats) -> str:
    first, _, last = run.partition("-")
    # 周一 is what people write in Chinese; "Mon to Fri" would be a telegram
    form = QLocale.FormatType.ShortFormat if formats.chinese else QLocale.FormatType.LongFormat
    names = [formats.locale.dayName(int(day), form) for day in (first, last) if day]
    if len(names) == 1:
        return names[0]
    return QCoreApplication.translate("WorkingHours", "{first} to {last}").format(
        first=names[0], last=names[1]
    )


def _range(text: str) -> str:
    start, _, end = text.partition("-")
    return QCoreApplication.translate("WorkingHours", "{start} to {end}").format(
        start=start, end=end
    )


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
