"""What waits and what happened by itself, in the zone of the firm."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import insert

from tradetrust_desktop.domain.care import ComplaintDraft, FollowUpDraft
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.watching import Badges, Watched, due_moment
from tradetrust_desktop.storage.schema import complaint_clocks

_HOUR = 3_600_000
_DAY = 24 * _HOUR


def _ms(hour):
    """An hour of 23 November 2026 in UTC."""
    return round(datetime(2026, 11, 23, hour, tzinfo=UTC).timestamp() * 1000)


@pytest.fixture
def customer(desk):
    """A customer to complain and to be called."""
    return desk.customers.add(CustomerDraft(name="Nordlicht"))[0]


@pytest.fixture
def complaint(desk, customer, clock):
    """A complaint with one clock, as an act would have left it."""

    def add(due_ms, **fields):
        key, _ = desk.complaints.add(ComplaintDraft(customer, "Broken glass", clock.ms - _DAY))
        with desk.database.step("setting_edit") as step:
            step.connection.execute(
                complaint_clocks.delete().where(complaint_clocks.c.complaint_id == key)
            )
            step.connection.execute(
                insert(complaint_clocks),
                {
                    "complaint_id": key,
                    "clock": "first_reply",
                    "budget_ms": _DAY,
                    "due_ms": due_ms,
                    "quarter_ms": None if due_ms is None else due_ms - 6 * _HOUR,
                    "is_needed": True,
                    "used_ms": 0,
                    **fields,
                },
            )
        return key

    return add


def test_badges_count_what_is_late_and_what_runs_out_today(desk, customer, complaint, clock):
    # 20:40 in Shanghai: the day of the firm ends in a little more than three hours
    complaint(clock.ms - _HOUR)
    complaint(clock.ms + 3 * _HOUR)
    complaint(clock.ms + 5 * _HOUR)
    complaint(clock.ms - _HOUR, met_ms=clock.ms - 2 * _HOUR)
    complaint(clock.ms - _HOUR, ended_ms=clock.ms - 2 * _HOUR)
    complaint(None)
    for days in (-3, 0, 1):
        day = date.fromordinal(clock.day.toordinal() + days)
        desk.follow_ups.add(FollowUpDraft(customer, "Call", day))
    desk.follow_ups.add(FollowUpDraft(customer, "Called", clock.day, done=clock.day))

    found = desk.watch.badges(now_ms=clock.ms, today=clock.day)

    assert found == Badges(late=1, today=1, follow_ups=2)


def test_a_quarter_left_and_a_deadline_gone_are_told_in_their_minute(desk, complaint, clock):
    due = clock.ms + 6 * _HOUR
    key = complaint(due)

    assert desk.watch.since(clock.ms, clock.ms + _HOUR) == ()
    (quarter,) = desk.watch.since(clock.ms - 60_000, clock.ms)
    assert (quarter.kind, quarter.record_id, quarter.at_ms) == (
        Watched.QUARTER_LEFT,
        key,
        clock.ms,
    )
    assert (quarter.customer, quarter.title, quarter.clock) == (
        "Nordlicht",
        "Broken glass",
        "first_reply",
    )
    (gone,) = desk.watch.since(due - 60_000, due)
    assert (gone.kind, gone.at_ms, gone.number) == (Watched.DEADLINE_GONE, due, quarter.number)


def test_a_deadline_that_was_missed_as_a_whole_is_told_once(desk, complaint, clock):
    complaint(clock.ms + 6 * _HOUR)

    found = desk.watch.since(clock.ms - _DAY, clock.ms + _DAY)

    assert [event.kind for event in found] == [Watched.DEADLINE_GONE]


def test_what_was_answered_meanwhile_is_not_told(desk, complaint, clock):
    complaint(clock.ms, met_ms=clock.ms + _HOUR)

    assert desk.watch.since(clock.ms - _DAY, clock.ms + _DAY) == ()


def test_a_follow_up_is_told_at_its_time_or_at_nine_in_the_firm(desk, customer, clock):
    day = clock.day
    desk.follow_ups.add(FollowUpDraft(customer, "Any time", day))
    timed, _ = desk.follow_ups.add(FollowUpDraft(customer, "At three", day, due_minute=15 * 60))
    desk.follow_ups.add(FollowUpDraft(customer, "Done", day, done=day))
    nine = _ms(1)

    found = desk.watch.since(nine - 60_000, clock.ms)

    assert [(event.title, event.at_ms) for event in found] == [
        ("Any time", nine),
        ("At three", nine + 6 * _HOUR),
    ]
    assert desk.watch.since(nine, nine + 5 * _HOUR) == ()
    assert found[1].record_id == timed


def test_another_zone_of_the_firm_moves_the_morning(desk, customer, clock):
    desk.follow_ups.add(FollowUpDraft(customer, "Any time", clock.day))
    desk.firm.save(replace(desk.firm.get(), zone="America/Sao_Paulo"))

    (event,) = desk.watch.since(clock.ms - _DAY, clock.ms + _DAY)

    assert event.at_ms == _ms(12)


def test_a_clock_set_back_tells_nothing(desk, customer, clock):
    desk.follow_ups.add(FollowUpDraft(customer, "Any time", clock.day))

    assert desk.watch.since(clock.ms, clock.ms - _DAY) == ()


def test_a_follow_up_put_off_is_another_thing_to_tell(desk, customer, clock):
    key, _ = desk.follow_ups.add(FollowUpDraft(customer, "Call", clock.day))
    (first,) = desk.watch.since(clock.ms - _DAY, clock.ms)
    tomorrow = date.fromordinal(clock.day.toordinal() + 1)
    desk.follow_ups.edit(key, draft=FollowUpDraft(customer, "Call", tomorrow))
    (other,) = desk.watch.since(clock.ms, clock.ms + _DAY)

    assert first.record_id == other.record_id
    assert first.key != other.key


def test_summer_time_moves_the_moment_not_the_clock_on_the_wall():
    from zoneinfo import ZoneInfo

    berlin = ZoneInfo("Europe/Berlin")
    before = due_moment(date(2026, 3, 28), None, berlin)
    after = due_moment(date(2026, 3, 29), None, berlin)

    assert after - before == 23 * _HOUR
