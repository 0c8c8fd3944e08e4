"""The band of a deadline: which stretches it has, where they are drawn, what is said of them."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from tradetrust_desktop.domain.care import ClockRow, ComplaintStatus
from tradetrust_desktop.domain.deadlines import (
    Deadline,
    Reading,
    Rules,
    StatusChange,
    pauses_of,
)
from tradetrust_desktop.domain.working_time import Calendar, CountryDays, DayRange, Why
from tradetrust_desktop.ui.complaints.band import COLUMNS, BandView, legend
from tradetrust_desktop.ui.complaints.stretches import Band, Stretch, band

HOUR = 3_600_000
MINUTE = 60_000
RECEIVED = datetime(2026, 11, 22, 12, 10, tzinfo=UTC)  # 20:10 in Shanghai
WAITED = datetime(2026, 11, 23, 5, 30, tzinfo=UTC)
BACK = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
NOW = datetime(2026, 11, 23, 8, 40, tzinfo=UTC)
CALENDAR = Calendar(
    "Asia/Shanghai",
    (DayRange(9 * 60, 18 * 60),),
    CountryDays(weekdays=frozenset(range(1, 6)), holidays={}),
)


def ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def deadline(
    *, back: bool = True, reading: Reading = Reading.EVERY_HOUR, hours: int = 24
) -> Deadline:
    history = [StatusChange(WAITED, ComplaintStatus.WAITING)]
    if back:
        history.append(StatusChange(BACK, ComplaintStatus.INVESTIGATING))
    return Rules(reading, CALENDAR, pauses_of(history)).deadline(RECEIVED, timedelta(hours=hours))


def clock(*, due: datetime | None, met: datetime | None = None) -> ClockRow:
    return ClockRow(
        "proposal",
        24 * HOUR,
        ms(due) if due else None,
        None,
        None,
        ms(met) if met else None,
        None,
        is_needed=True,
        used_ms=0,
    )


def made(*, now: datetime = NOW, met: datetime | None = None, back: bool = True) -> Band:
    found = deadline(back=back)
    return band(found, clock(due=found.due, met=met), ms(now))


def lengths(found: Band) -> list[tuple[Stretch, float]]:
    return [(part.what, part.length_ms / HOUR) for part in found.parts]


def test_the_band_has_what_was_counted_what_not_and_what_is_left():
    assert lengths(made()) == [
        (Stretch.COUNTED, pytest.approx(17 + 20 / 60)),
        (Stretch.SKIPPED, 1.5),
        (Stretch.COUNTED, pytest.approx(1 + 40 / 60)),
        (Stretch.LEFT, 5),
    ]


def test_the_mark_stands_at_now_and_at_the_message_once_it_was_sent():
    assert made().mark_ms == ms(NOW)
    sent = NOW - timedelta(hours=1)
    found = made(met=sent)
    assert found.mark_ms == ms(sent)
    assert found.share(found.mark_ms) == pytest.approx(19.5 / 25.5)


def test_what_is_late_stands_behind_the_deadline():
    late = made(now=NOW + timedelta(hours=8))
    assert lengths(late)[-1] == (Stretch.LATE, 3)
    assert Stretch.LEFT not in {part.what for part in late.parts}


def test_a_wait_that_lasts_has_no_end_and_neither_has_what_is_left():
    found = made(back=False)
    wait, left = found.parts[-2:]
    assert (wait.what, wait.why, wait.is_open) == (Stretch.SKIPPED, Why.PAUSE, True)
    assert wait.end_ms == ms(NOW)
    assert (left.what, left.is_open) == (Stretch.LEFT, True)
    assert left.length_ms == 24 * HOUR - (17 * HOUR + 20 * MINUTE)


def test_stretches_are_as_wide_as_they_last_and_fill_the_bar(shown: Any, surroundings: Any):
    view = shown(BandView(surroundings.context), 806, 100)
    view.show_band(made(), colour="amber", now_ms=ms(NOW))
    boxes = [box for _, box in view.bar.boxes()]
    assert boxes[0].left() == 0
    assert boxes[-1].right() == pytest.approx(view.bar.width())
    for one, other in pairwise(boxes):
        assert one.right() == pytest.approx(other.left())
    width = view.bar.width() / 25.5
    assert boxes[1].width() == pytest.approx(1.5 * width)
    assert view.bar.mark_x() == pytest.approx(20.5 * width)


def test_each_stretch_is_told_with_its_times_and_reason(surroundings: Any):
    found = made()
    waits = {ms(WAITED): "asked for pictures"}
    said = legend(surroundings.context, found, now_ms=ms(NOW), waits=waits)
    assert [each.title for each in said] == [
        "Counted 17 h 20 min",
        "Not counted 1 h 30 min",
        "Counted 1 h 40 min",
        "5 h left",
    ]
    assert [each.note for each in said] == [
        "22 Nov 20:10 to today 13:30",
        "13:30 to 15:00, asked for pictures",
        "15:00 to now, 16:40",
        "until 21:40",
    ]


def test_the_legend_is_told_to_who_cannot_see_the_bar(shown: Any, surroundings: Any):
    view = shown(BandView(surroundings.context), 806, 100)
    view.show_band(made(), colour="amber", now_ms=ms(NOW))
    assert "Not counted 1 h 30 min, 13:30 to 15:00" in view.bar.accessibleName()


def test_many_stretches_are_added_up_by_their_reason(surroundings: Any):
    found = deadline(reading=Reading.WORKING_HOURS, hours=60)
    parts = band(found, clock(due=found.due), ms(NOW + timedelta(days=4)))
    assert len(parts.parts) > 2 * COLUMNS
    said = legend(surroundings.context, parts, now_ms=ms(NOW), waits={})
    assert len(said) <= 2 * COLUMNS
    notes = {each.note for each in said}
    assert {"outside working hours", "weekend"} & notes
