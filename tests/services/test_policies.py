"""Versions of what customers are promised: kept for good, refused where nobody could count."""

import random
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tradetrust_desktop.domain.care import ComplaintDraft, ComplaintStatus, Origin, Priority
from tradetrust_desktop.domain.changes import Act
from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.customers import CustomerDraft, Grade
from tradetrust_desktop.domain.deadlines import FIRST_POLICY, Budget, Reading
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.policies import Terms, WorkTime, as_kept, from_kept
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.storage import complaint_clocks

HOUR = 3_600_000
CHINA = ZoneInfo("Asia/Shanghai")


def hours(number):
    return timedelta(hours=number)


def at_ms(text):
    return round(datetime.fromisoformat(text).replace(tzinfo=CHINA).timestamp() * 1000)


@pytest.fixture
def customer(desk):
    return desk.customers.add(CustomerDraft("Najd Oasis", country="SA", grade="core"))[0]


@pytest.fixture
def complain(desk, customer, clock):
    def add(*, ago=1, **fields):
        return desk.complaints.add(
            ComplaintDraft(customer, "Lamps", clock.ms - ago * HOUR, **fields)
        )[0]

    return add


@pytest.fixture
def due(desk):
    """When a clock of a complaint is due, as a firm in China reads it."""

    def look(key, clock=Clock.PROPOSAL):
        rows = {row.clock: row for row in desk.complaints.page(key).row.clocks}
        found = rows[clock].due_ms
        return found and datetime.fromtimestamp(found / 1000, CHINA).isoformat()[:16]

    return look


def test_until_somebody_chooses_the_terms_are_those_of_the_house(desk):
    (first,) = desk.policies.versions()
    assert (first.number, first.terms) == (1, Terms())
    assert desk.policies.current().policy(1) == FIRST_POLICY


def test_terms_come_back_from_the_data_as_they_were():
    terms = Terms(
        reading=Reading.WORKING_DAYS,
        budgets={**FIRST_POLICY.budgets, Priority.MAJOR: Budget(hours(2), hours(12.5))},
        by_grade={Grade.STRATEGIC: {Priority.MINOR: Budget(hours(8), hours(48))}},
        customer_told=hours(6),
        supplier_pauses=True,
        progress_hours=0,
        work=WorkTime(
            hours="00:00-24:00",
            worked=frozenset({date(2027, 2, 20)}),
            off={date(2027, 2, 4): "Spring clean"},
        ),
    )
    assert from_kept(as_kept(terms)) == terms


@pytest.mark.parametrize(
    "spoilt",
    [
        {},
        {"reading": "never", "budgets": {"major": [0, 1], "minor": "x"}, "worked": ["soon"]},
        {"hours": "9 to 5", "weekdays": "", "off": [], "by_grade": {"core": {"major": []}}},
        {"customer_told": -1, "progress_hours": "many", "budgets": {"major": [60, 10**9]}},
    ],
)
def test_what_is_spoilt_in_the_data_is_as_usual(spoilt):
    assert from_kept(spoilt) == Terms()


def test_a_complaint_keeps_the_version_of_its_receipt_for_good(desk, complain, due, clock):
    before = complain()
    kept = due(before)
    clock.forward(ms=HOUR)
    fast = replace(
        desk.policies.current(), budgets=dict.fromkeys(Priority, Budget(hours(1), hours(2)))
    )
    desk.policies.save(fast)
    clock.forward(ms=2 * HOUR)
    after, late_entry = complain(), complain(ago=4)

    rows = {key: desk.complaints.page(key).row for key in (before, after, late_entry)}
    assert [row.policy_version for row in rows.values()] == [1, 2, 1]
    assert rows[after].clocks[1].budget_ms == 2 * HOUR
    assert rows[late_entry].clocks[1].budget_ms == 48 * HOUR
    desk.complaints.set_status(before, status=ComplaintStatus.INVESTIGATING)
    assert due(before) == kept

    moved = replace(rows[after].draft, received_ms=clock.ms - 4 * HOUR)
    desk.complaints.edit(after, draft=moved)
    assert desk.complaints.page(after).row.policy_version == 1
    assert desk.complaints.page(after).row.clocks[1].budget_ms == 48 * HOUR


def test_saving_is_one_act_and_undone_as_one(desk):
    terms = replace(
        desk.policies.current(), supplier_pauses=True, work=WorkTime(hours="08:00-17:00")
    )
    desk.policies.save(terms)
    assert desk.history.next_undo().act is Act.POLICY_EDIT
    assert desk.firm.get().hours == "08:00-17:00"
    desk.policies.save(terms)
    assert len(desk.policies.versions()) == 2, "nothing differs, nothing is written"
    desk.history.undo()
    assert (desk.policies.current(), desk.firm.get().hours) == (Terms(), WorkTime.hours)
    desk.history.redo()
    assert desk.policies.current() == terms


def test_limits_set_one_after_the_other_are_one_version_until_a_complaint_keeps_it(
    desk, complain, clock
):
    def save(number):
        terms = desk.policies.current()
        desk.policies.save(replace(terms, customer_told=hours(number)))
        return [version.number for version in desk.policies.versions()]

    assert [save(5), save(6)] == [[1, 2], [1, 2]]
    desk.history.undo()
    assert desk.policies.current().customer_told == hours(5)
    complain(ago=0)
    assert save(7) == [1, 2, 3]
    clock.forward(ms=2 * HOUR)
    assert save(8) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("work", "field", "code"),
    [
        ({"weekdays": ""}, "weekdays", Code.NO_WORKING_TIME),
        ({"hours": ""}, "hours", Code.NO_WORKING_TIME),
        ({"hours": "09:00-09:00"}, "hours", Code.NO_WORKING_TIME),
        ({"hours": "nine"}, "hours", Code.NOT_HOURS),
        ({"zone": "Mars/Base"}, "zone", Code.UNKNOWN_ZONE),
        ({"country": "QQ"}, "country", Code.UNKNOWN_COUNTRY),
        (
            {"worked": frozenset({date(2027, 1, 4)}), "off": {date(2027, 1, 4): "x"}},
            "worked",
            Code.ALREADY_EXISTS,
        ),
    ],
)
def test_trap_1_a_calendar_nobody_could_work_by_is_refused_with_one_reason(desk, work, field, code):
    terms = replace(desk.policies.current(), work=WorkTime(**work))
    with pytest.raises(Refused) as refused:
        desk.policies.save(terms)
    assert [(p.field, p.code) for p in refused.value.problems] == [(field, code)]
    assert len(desk.policies.versions()) == 1


@pytest.mark.parametrize("length", [hours(0), hours(-1), hours(24 * 366 * 5 + 24)])
def test_a_budget_must_be_more_than_nothing_and_fit_into_five_years(desk, length):
    budgets = {**FIRST_POLICY.budgets, Priority.MINOR: Budget(hours(1), length)}
    terms = replace(desk.policies.current(), by_grade={Grade.CORE: budgets})
    with pytest.raises(Refused) as refused:
        desk.policies.save(terms)
    assert [(p.field, p.code) for p in refused.value.problems] == [
        ("core.minor.proposal", Code.NOT_A_BUDGET)
    ]


def test_a_budget_that_only_day_and_night_could_hold_is_refused_for_working_hours(desk):
    budgets = {**FIRST_POLICY.budgets, Priority.MINOR: Budget(hours(1), hours(24 * 365 * 2))}
    terms = replace(desk.policies.current(), budgets=budgets)
    assert desk.policies.check(terms) == ()
    worked = replace(terms, reading=Reading.WORKING_HOURS)
    assert [p.field for p in desk.policies.check(worked)] == ["minor.proposal"]


def test_another_zone_or_hours_of_the_firm_leave_old_promises_alone(desk, complain, due, clock):
    desk.policies.save(replace(desk.policies.current(), reading=Reading.WORKING_HOURS))
    key = complain(ago=0)
    kept = due(key)
    clock.forward(ms=HOUR)
    firm = replace(desk.firm.get(), hours="00:00-24:00", weekdays="1-7", zone="Europe/Berlin")
    desk.firm.save(firm)
    assert [v.number for v in desk.policies.versions()] == [1, 2, 3]
    desk.complaints.set_status(key, status=ComplaintStatus.INVESTIGATING)
    assert due(key) == kept
    assert due(complain(ago=0)) != kept
    assert desk.policies.current().work.zone == "Europe/Berlin"
    desk.history.undo()  # the complaint
    desk.history.undo()  # its status
    desk.history.undo()  # the firm, with the version
    assert [v.number for v in desk.policies.versions()] == [1, 2]
    desk.firm.save(replace(desk.firm.get(), name="Ningbo Lights"))
    assert len(desk.policies.versions()) == 2, "the name promises nothing"


def test_where_no_terms_were_chosen_the_firm_may_move_without_a_version(desk, complain, due):
    key = complain()
    kept = due(key)
    desk.firm.save(replace(desk.firm.get(), zone="Europe/Berlin", hours="08:00-16:00"))
    assert len(desk.policies.versions()) == 1
    desk.complaints.set_status(key, status=ComplaintStatus.INVESTIGATING)
    assert due(key) == kept


def test_budgets_by_grade_are_those_of_the_grade_when_it_was_added(desk, complain, customer, clock):
    strict = {Priority.MEDIUM: Budget(hours(3), hours(6))}
    desk.policies.save(replace(desk.policies.current(), by_grade={Grade.CORE: strict}))
    clock.forward(ms=2 * HOUR)
    draft = ComplaintDraft(customer, "Lamps", clock.ms)
    assert [row.budget_ms for row in desk.complaints.preview(draft)] == [3 * HOUR, 6 * HOUR]
    key = complain(ago=0)
    fields = desk.customers.page(customer).fields
    desk.customers.edit(customer, draft=replace(fields, grade="ordinary"))
    desk.complaints.set_status(key, status=ComplaintStatus.INVESTIGATING)
    assert desk.complaints.page(key).row.clocks[1].budget_ms == 6 * HOUR
    assert [row.budget_ms for row in desk.complaints.preview(draft)] == [24 * HOUR, 48 * HOUR]
    # a priority that the grade says nothing about has the usual budget
    desk.complaints.edit(
        key, draft=replace(desk.complaints.page(key).row.draft, priority=Priority.MINOR)
    )
    assert desk.complaints.page(key).row.clocks[1].budget_ms == 120 * HOUR


@pytest.mark.parametrize(
    ("reading", "first_reply", "proposal"),
    [
        (Reading.EVERY_HOUR, "2026-10-01T17:00", "2026-10-02T17:00"),
        (Reading.WORKING_DAYS, "2026-10-08T17:00", "2026-10-09T17:00"),
        (Reading.WORKING_HOURS, "2026-10-12T09:30", "2026-10-15T11:00"),
    ],
)
def test_the_three_readings_of_a_promise_in_the_data(
    desk, customer, due, clock, reading, first_reply, proposal
):
    """The golden case of the Golden Week, with China's working Saturday, through the program."""
    clock.ms = at_ms("2026-09-01T08:00")
    if reading is not Reading.EVERY_HOUR:
        desk.policies.save(replace(desk.policies.current(), reading=reading))
    clock.ms = at_ms("2026-09-30T17:05")
    key = desk.complaints.add(ComplaintDraft(customer, "Lamps", at_ms("2026-09-30T17:00")))[0]
    assert (due(key, Clock.FIRST_REPLY), due(key)) == (first_reply, proposal)
    row = desk.complaints.page(key).row.clocks[1]
    assert (row.reading, row.promised_ms or row.budget_ms) == (reading, 48 * HOUR)

    found = desk.complaints.why(key, Clock.PROPOSAL, language="zh_CN")
    assert found.certain_until >= date(2026, 12, 31)
    assert found.is_certain
    told = {other: due_.astimezone(CHINA).isoformat()[:16] for other, due_ in found.others.items()}
    assert told | {reading: proposal} == {
        Reading.EVERY_HOUR: "2026-10-02T17:00",
        Reading.WORKING_DAYS: "2026-10-09T17:00",
        Reading.WORKING_HOURS: "2026-10-15T11:00",
    }
    names = {piece.name for piece in found.deadline.skipped if piece.name}
    assert ("国庆节" in names) is (reading is not Reading.EVERY_HOUR)


def test_days_added_by_hand_come_before_the_countrys(desk, customer, due, clock):
    clock.ms = at_ms("2026-09-01T08:00")
    work = WorkTime(worked=frozenset({date(2026, 10, 1)}), off={date(2026, 10, 8): "Stocktaking"})
    desk.policies.save(replace(desk.policies.current(), reading=Reading.WORKING_DAYS, work=work))
    clock.ms = at_ms("2026-09-30T17:05")
    key = desk.complaints.add(ComplaintDraft(customer, "Lamps", at_ms("2026-09-30T17:00")))[0]
    assert due(key, Clock.FIRST_REPLY) == "2026-10-01T17:00"
    assert due(key) == "2026-10-09T17:00"
    skipped = desk.complaints.why(key, Clock.PROPOSAL).deadline.skipped
    assert "Stocktaking" in {piece.name for piece in skipped}


def test_the_supplier_pauses_where_it_was_chosen_and_a_new_policy_does_not_lose_the_pause(
    desk, complain, due, clock
):
    """Trap 6: the pause belongs to the complaint, whatever policy comes meanwhile."""
    desk.policies.save(replace(desk.policies.current(), supplier_pauses=True))
    clock.forward(ms=2 * HOUR)
    key = complain(ago=0)
    kept = clock.ms
    clock.forward(ms=HOUR)
    desk.complaints.set_status(key, status=ComplaintStatus.WAITING_SUPPLIER)
    assert due(key) is None
    desk.policies.save(replace(desk.policies.current(), supplier_pauses=False))
    clock.forward(ms=10 * HOUR)
    desk.complaints.set_status(key, status=ComplaintStatus.INVESTIGATING)
    row = desk.complaints.page(key).row.clocks[1]
    assert row.due_ms == kept + 58 * HOUR


def test_the_next_progress_note_is_kept_and_comes_back_with_undo(desk, complain, clock):
    key = complain()

    def next_note():
        return desk.complaints.page(key).row.progress_due_ms

    assert next_note() is None
    entry = InteractionDraft(b"", clock.ms, "We are looking", direction=Direction.OUT)
    desk.complaints.log(key, entry=entry)
    assert next_note() == clock.ms + 48 * HOUR
    desk.complaints.set_status(key, status=ComplaintStatus.WAITING)
    assert next_note() is None
    desk.history.undo()
    assert next_note() == clock.ms + 48 * HOUR
    desk.history.undo()
    assert next_note() is None


def test_a_new_priority_whose_time_is_past_gives_a_quarter_and_the_history_says_so(
    desk, complain, clock
):
    key = complain(ago=30, priority=Priority.MINOR)
    entry = InteractionDraft(b"", clock.ms - 20 * HOUR, "Received", direction=Direction.OUT)
    desk.complaints.log(key, entry=entry)
    draft = desk.complaints.page(key).row.draft
    desk.complaints.edit(key, draft=replace(draft, priority=Priority.MAJOR))

    page = desk.complaints.page(key)
    assert page.row.clocks[1].due_ms == clock.ms + 6 * HOUR
    assert page.row.clocks[1].budget_ms == 6 * HOUR
    event = page.events[-1]
    assert (event.what, event.before, event.after) == (
        "granted",
        "proposal",
        str(clock.ms + 6 * HOUR),
    )
    found = desk.complaints.why(key, Clock.PROPOSAL)
    assert found.granted_at.timestamp() * 1000 == clock.ms
    desk.history.undo()
    assert [event.what for event in desk.complaints.page(key).events].count("granted") == 0


def test_a_new_priority_with_time_left_says_nothing_more(desk, complain):
    key = complain(priority=Priority.MINOR)
    draft = desk.complaints.page(key).row.draft
    desk.complaints.edit(key, draft=replace(draft, priority=Priority.MAJOR))
    assert "granted" not in {event.what for event in desk.complaints.page(key).events}


def test_found_by_us_the_customer_is_told_within_the_version(desk, complain, clock):
    desk.policies.save(replace(desk.policies.current(), customer_told=hours(6)))
    clock.forward(ms=2 * HOUR)
    row = desk.complaints.page(complain(origin=Origin.US, ago=0)).row
    assert next((c.clock, c.budget_ms) for c in row.clocks) == ("customer_told", 6 * HOUR)


def test_until_when_the_calendar_is_certain(desk):
    assert desk.policies.certain_until(desk.policies.current()) >= date(2026, 12, 31)
    berlin = replace(desk.policies.current(), work=WorkTime("Europe/Berlin", "DE"))
    assert desk.policies.certain_until(berlin) is None


def test_while_every_hour_counts_no_calendar_of_holidays_is_loaded(desk, complain, monkeypatch):
    from tradetrust_desktop.storage import public_days

    def never(*_args, **_kwargs):
        raise AssertionError("the calendar was asked for")

    monkeypatch.setattr(public_days, "country_days", never)
    key = complain()
    desk.complaints.set_status(key, status=ComplaintStatus.WAITING)
    desk.complaints.preview(desk.complaints.page(key).row.draft)


def test_deadlines_of_the_last_year_of_all_are_looked_up_without_an_overflow(desk, complain):
    complain()
    far = date.max
    assert len(desk.complaints.deadlines(first=date(2026, 1, 1), last=far)) == 2
    assert desk.complaints.deadlines(first=far, last=far) == ()
    assert desk.complaints.deadlines(first=date.min, last=date.min) == ()


@pytest.mark.parametrize("reading", Reading)
def test_at_once_or_act_by_act_the_clocks_are_the_same(desk, complain, clock, reading):
    """What each act left is what the whole history, told up to that moment, gives at the end."""
    desk.policies.save(replace(desk.policies.current(), reading=reading, supplier_pauses=True))
    clock.forward(ms=2 * HOUR)
    key, chance, left = complain(origin=Origin.US), random.Random(reading.value), {}
    going = [each for each in ComplaintStatus if each is not ComplaintStatus.CLOSED]
    for _ in range(12):
        clock.forward(ms=chance.randrange(60_000, 20 * HOUR))
        draft = desk.complaints.page(key).row.draft
        match chance.randrange(3):
            case 0:
                desk.complaints.set_status(key, status=chance.choice(going))
            case 1:
                draft = replace(draft, priority=chance.choice(list(Priority)))
                desk.complaints.edit(key, draft=draft)
            case _:
                way, marked = chance.choice(list(Direction)), chance.random() < 0.1
                entry = InteractionDraft(b"", clock.ms, "Text", direction=way, is_proposal=marked)
                desk.complaints.log(key, entry=entry)
        left[clock.ms] = desk.complaints.page(key).row.clocks
    with desk.database.reading() as connection:
        for moment_ms, rows in left.items():
            assert rows == complaint_clocks.replay(connection, key, until_ms=moment_ms)
        assert rows == complaint_clocks.replay(connection, key)
