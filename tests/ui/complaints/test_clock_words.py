"""What the clocks of a complaint say: each state in words, sign and colour, in both languages."""

from typing import Any

import pytest

from tradetrust_desktop.domain.care import ClockRow, ComplaintDraft, ComplaintRow
from tradetrust_desktop.domain.complaint_clocks import standing
from tradetrust_desktop.ui.complaints import standing_words
from tradetrust_desktop.ui.complaints.clock_words import ClockSaid, clock_said, why_text

HOUR = 3_600_000
NOW = 1_795_437_600_000  # 20:40 in Shanghai, 23 November 2026


def clock(name: str = "proposal", *, left: float | None = None, **how: Any) -> ClockRow:
    """A clock of 24 h with so many hours left; None while it is paused."""
    due = None if left is None else NOW + round(left * HOUR)
    values: dict[str, Any] = {
        "clock": name,
        "budget_ms": 24 * HOUR,
        "due_ms": due,
        "half_ms": None if due is None else due - 12 * HOUR,
        "quarter_ms": None if due is None else due - 6 * HOUR,
        "met_ms": None,
        "ended_ms": None,
        "is_needed": True,
        "used_ms": 0,
    }
    return ClockRow(**{**values, **how})


def ago(hours: float) -> int:
    return NOW - round(hours * HOUR)


STATES = {
    "calm": clock(left=20.5),
    "half gone": clock(left=8),
    "quarter left": clock(left=4 + 50 / 60),
    "late": clock(left=-6),
    "paused": clock(used_ms=19 * HOUR),
    "met": clock(left=3, met_ms=ago(1), used_ms=round(1.5 * HOUR)),
    "met late": clock(left=-3, met_ms=ago(1), used_ms=26 * HOUR),
    "never": clock(left=3, ended_ms=ago(1), used_ms=2 * HOUR),
    "not needed": clock(left=3, ended_ms=ago(1), is_needed=False),
}


def said(surroundings: Any, row: ClockRow, zone: str = "Asia/Riyadh") -> ClockSaid:
    complaint = ComplaintRow(
        b"1", "2026-047", "Najd", ComplaintDraft(b"2", "Lamps", NOW), country="SA", city="Riyadh"
    )
    context = surroundings.context
    return clock_said(context, row, standing(row, NOW), complaint=complaint, zone=zone)


@pytest.mark.parametrize(
    ("state", "text", "icon", "colour"),
    [
        ("calm", "20 h left", "clock", "text"),
        ("half gone", "8 h left", "clock", "amber"),
        ("quarter left", "4 h 50 min left", "clock", "amber"),
        ("late", "6 h late", "alert", "red"),
        ("paused", "Paused", "pause", "text"),
        ("met", "Proposed in time", "check", "green"),
        ("met late", "Proposed 2 h late", "alert", "red"),
        ("never", "Closed without a proposal", "alert", "red"),
        ("not needed", "Not needed", "check", "text"),
    ],
)
def test_a_state_has_its_word_sign_and_colour(
    surroundings: Any, state: str, text: str, icon: str, colour: str
):
    found = said(surroundings, STATES[state])
    assert (found.state, found.icon, found.colour) == (text, icon, colour)


@pytest.mark.parametrize(
    ("state", "text"),
    [
        ("calm", "还剩 20 小时"),
        ("half gone", "还剩 8 小时"),
        ("quarter left", "还剩 4 小时 50 分"),
        ("late", "超时 6 小时"),
        ("paused", "计时暂停"),
        ("met", "已按时提方案"),
        ("met late", "提方案超时 2 小时"),
        ("never", "未提方案即关闭"),
        ("not needed", "无需"),
    ],
)
def test_a_state_has_its_word_in_chinese(surroundings: Any, in_chinese: Any, state: str, text: str):
    in_chinese()
    assert said(surroundings, STATES[state]).state == text


def test_what_is_due_is_told_by_both_clocks(surroundings: Any):
    found = said(surroundings, STATES["quarter left"])
    assert (found.here, found.there) == ("tomorrow 01:30 Beijing", "Mon 20:30 Riyadh")
    assert found.note == "limit 24 h, every hour counts"


def test_their_clock_is_left_out_where_it_is_ours_or_unknown(surroundings: Any):
    assert said(surroundings, STATES["calm"], "").there == ""
    assert said(surroundings, STATES["calm"], "Asia/Shanghai").there == ""


def test_what_was_met_tells_how_long_it_took(surroundings: Any):
    assert said(surroundings, STATES["met"]).note == "took 1 h 30 min, limit 24 h"


def test_the_link_asks_for_the_very_time(surroundings: Any):
    stands = standing(clock(left=1.5), NOW)
    assert why_text(surroundings.context, stands) == "Why 22:10?"
    assert why_text(surroundings.context, None) == "How was it counted?"


@pytest.mark.parametrize(
    ("minutes", "span", "rough", "figure"),
    [
        (0, "under 1 min", "under 1 min", "under 1 min"),
        (59, "59 min", "59 min", "59 min"),
        (60, "1 h", "1 h", "1 h"),
        (85, "1 h 25 min", "1 h", "1 h 25 min"),
        (1040, "17 h 20 min", "17 h", "17 h"),
        (1440, "24 h", "1 d", "1 d"),
        (1700, "28 h 20 min", "1 d 4 h", "1 d 4 h"),
    ],
)
def test_times_are_as_fine_as_their_place_asks(
    qapp: Any, minutes: int, span: str, rough: str, figure: str
):
    length = minutes * 60_000 + 59_000
    assert standing_words.span(length) == span
    assert standing_words.rough(length) == rough
    assert standing_words.figure(length) == figure
