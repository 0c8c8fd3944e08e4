from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tradetrust_desktop.ui.minute import Minute, Turn, system_zone

_HOUR = 3_600_000


class Wall:
    """A clock and a calendar on the wall of an office in Shanghai."""

    def __init__(self) -> None:
        self.ms = round(datetime(2026, 11, 23, 15, 59, 30, tzinfo=UTC).timestamp() * 1000)
        self.zone = "Asia/Shanghai"

    def today(self):
        moment = datetime.fromtimestamp(self.ms / 1000, UTC)
        return moment.astimezone(ZoneInfo("Asia/Shanghai")).date()


@pytest.fixture
def wall():
    return Wall()


@pytest.fixture
def heard(qapp, wall):
    """What a minute says, in the order it says it; `minute` is the one that says it."""

    class Heard(list):
        minute = Minute(now_ms=lambda: wall.ms, today=wall.today, zone=lambda: wall.zone)

    told = Heard()
    told.minute.turned.connect(told.append)
    told.minute.ticked.connect(lambda: told.append("tick"))
    yield told
    told.minute.deleteLater()


def test_a_minute_ticks_once(heard, wall):
    wall.ms -= 60_000
    heard.minute.look()
    heard.clear()
    wall.ms += 20_000
    heard.minute.look()
    assert heard == []

    wall.ms += 20_000
    heard.minute.look()
    heard.minute.look()
    assert heard == ["tick"]


def test_midnight_in_the_firm_is_another_day(heard, wall):
    wall.ms += 60_000
    heard.minute.look()

    assert heard == [frozenset({Turn.DAY}), "tick"]


def test_a_night_asleep_is_another_day_and_another_clock(heard, wall):
    wall.ms += 9 * _HOUR
    heard.minute.look()

    assert heard == [frozenset({Turn.DAY, Turn.CLOCK}), "tick"]


def test_a_clock_set_back_by_two_hours_is_told(heard, wall):
    wall.ms -= 2 * _HOUR
    heard.minute.look()
    heard.minute.look()

    assert heard == [frozenset({Turn.CLOCK}), "tick"]


def test_the_second_that_a_network_takes_back_is_nothing(heard, wall):
    wall.ms -= 900
    heard.minute.look()

    assert heard == []


def test_another_zone_of_the_computer_is_told_and_the_day_of_the_firm_stays(heard, wall):
    wall.zone = "America/Sao_Paulo"
    heard.minute.look()

    assert heard == [frozenset({Turn.ZONE}), "tick"]


def test_the_timer_waits_for_the_turn_of_the_minute(heard):
    heard.minute.start()
    assert heard.minute._timer.isActive()
    assert 29_000 < heard.minute._timer.remainingTime() <= 30_000

    heard.minute.stop()
    assert not heard.minute._timer.isActive()


def test_the_zone_of_the_computer_is_read_anew(monkeypatch):
    monkeypatch.setenv("TZ", "America/Sao_Paulo")
    first = system_zone()
    here = datetime.fromtimestamp(0, UTC).astimezone().utcoffset()
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    other = system_zone()
    there = datetime.fromtimestamp(0, UTC).astimezone().utcoffset()
    monkeypatch.delenv("TZ")
    system_zone()

    assert (first, other) == ("America/Sao_Paulo", "Asia/Tokyo")
    assert (here, there) == (timedelta(hours=-3), timedelta(hours=9))
