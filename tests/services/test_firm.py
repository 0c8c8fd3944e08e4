"""The settings of the user's own firm."""

from dataclasses import replace
from datetime import date

import pytest

from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.domain.customers import Grade
from tradetrust_desktop.domain.firm import RHYTHM, Firm, Rhythm, as_kept, from_kept
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.working_time import DayRange


def problems(refused):
    return {(problem.field, problem.code) for problem in refused.value.problems}


def test_working_time_and_rhythm_come_back_as_they_were_saved(desk):
    firm = Firm(
        name="Haichang",
        hours="08:30-12:00,13:00-17:30",
        weekdays="1-6",
        rhythm={**RHYTHM, Grade.CORE: Rhythm(20, 35)},
    )
    desk.firm.save(firm)
    assert desk.firm.get() == firm
    assert desk.firm.get().rhythm_of("core") == Rhythm(20, 35)
    assert desk.firm.get().rhythm_of("") == Rhythm(90, 120)


def test_everything_wrong_is_said_at_once(desk):
    wrong = Firm(
        name="x" * 201,
        country="ZZ",
        zone="Nowhere/Here",
        base_currency="",
        hours="18:00-09:00",
        weekdays="8",
        rhythm={**RHYTHM, Grade.CORE: Rhythm(45, 30), Grade.ORDINARY: Rhythm(0, 120)},
    )
    with pytest.raises(Refused) as refused:
        desk.firm.save(wrong)
    assert problems(refused) == {
        ("name", Code.TOO_LONG),
        ("country", Code.UNKNOWN_COUNTRY),
        ("zone", Code.UNKNOWN_ZONE),
        ("base_currency", Code.REQUIRED),
        ("hours", Code.NOT_HOURS),
        ("weekdays", Code.NOT_WEEKDAYS),
        ("rhythm.core.most", Code.OUT_OF_SCALE),
        ("rhythm.ordinary.ideal", Code.OUT_OF_SCALE),
    }
    assert not desk.firm.is_set()


@pytest.mark.parametrize(
    ("field", "value"), [("hours", ""), ("hours", "09:00-09:00"), ("weekdays", " ")]
)
def test_a_calendar_without_working_time_is_refused(desk, field, value):
    with pytest.raises(Refused) as refused:
        desk.firm.save(replace(Firm(), **{field: value}))
    assert problems(refused) == {(field, Code.NO_WORKING_TIME)}


def test_settings_of_an_older_program_get_the_usual_rest():
    kept = {"name": "Haichang", "zone": "Europe/Berlin", "rhythm": {"core": "often"}}
    assert from_kept(kept) == Firm(name="Haichang", zone="Europe/Berlin")
    assert from_kept(as_kept(Firm())) == Firm()


def test_what_the_computer_says_is_taken_once_and_is_nothing_to_undo(desk):
    found = Firm(country="DE", zone="Europe/Berlin", base_currency="EUR")
    assert desk.firm.begin_with(found).touches(Kind.SETTING)
    assert desk.firm.get() == found
    assert desk.history.next_undo() is None

    desk.firm.begin_with(Firm(country="FR", zone="Europe/Paris"))
    assert desk.firm.get() == found


def test_what_was_set_before_stays(desk):
    desk.firm.save(Firm(name="Haichang"))
    desk.firm.begin_with(Firm(country="DE", zone="Europe/Berlin"))
    assert desk.firm.get() == Firm(name="Haichang")


def test_a_computer_that_says_nonsense_changes_nothing(desk):
    assert not desk.firm.begin_with(Firm(zone="Nowhere")).touches(Kind.SETTING)
    assert not desk.firm.is_set()


def test_the_calendar_has_the_hours_of_the_firm_and_the_holidays_of_its_country(desk):
    firm = Firm(hours="08:00-12:00,13:00-17:00", weekdays="1-6")
    calendar = desk.firm.calendar(firm, years=range(2026, 2027))
    assert calendar.ranges == (DayRange(480, 720), DayRange(780, 1020))
    assert calendar.days.weekdays == {1, 2, 3, 4, 5, 6}
    assert calendar.why_off(date(2026, 10, 1))[0] is not None


def test_how_far_the_calendar_is_published(desk):
    certain = desk.firm.certain_until("CN")
    assert certain is not None
    assert (certain.month, certain.day) == (12, 31)
    assert desk.firm.certain_until("DE") is None
    assert desk.firm.certain_until("ZZ") is None
