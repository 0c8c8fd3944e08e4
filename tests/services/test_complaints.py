"""What one can do with complaints: clocks, history, log, closing, lists."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tradetrust_desktop.domain.care import (
    ComplaintDraft,
    ComplaintStatus,
    FollowUpDraft,
    FollowUpKind,
    Origin,
    Priority,
    SurveyDraft,
    SurveyKind,
)
from tradetrust_desktop.domain.changes import Act, Kind
from tradetrust_desktop.domain.clocks import Clock, State, Urgency
from tradetrust_desktop.domain.complaint_clocks import loudest, standing
from tradetrust_desktop.domain.complaints import Closing
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.storage import complaint_clocks
from tradetrust_desktop.storage import complaints as stored

HOUR = 3_600_000
GOOD_CLOSE = Closing("no seals fitted", "24 spare lamps sent", "seal checked at packing", 4)


@pytest.fixture
def customer(desk):
    return desk.customers.add(CustomerDraft("Najd Oasis Trading Est.", country="SA"))[0]


@pytest.fixture
def complain(desk, customer, clock):
    """Takes a complaint down, one of an hour ago unless said otherwise."""

    def add(title="Wall lights trip the breaker", *, ago=1, **fields):
        draft = ComplaintDraft(customer, title, clock.ms - ago * HOUR, **fields)
        return desk.complaints.add(draft)[0]

    return add


@pytest.fixture
def said(desk, clock):
    """Logs a message about a complaint, one sent now unless said otherwise."""

    def log(key, *, at_ms=None, direction=Direction.OUT, is_proposal=False, **fields):
        at_ms = clock.ms if at_ms is None else at_ms
        entry = InteractionDraft(
            b"", at_ms, "what was said", direction=direction, is_proposal=is_proposal
        )
        return desk.complaints.log(key, entry=entry, **fields)

    return log


@pytest.fixture
def stands(desk, clock):
    """How a clock of a complaint stands now."""

    def look(key, which=Clock.PROPOSAL):
        row = desk.complaints.page(key).row
        return next(standing(c, clock.ms) for c in row.clocks if c.clock == which)

    return look


@pytest.fixture
def replays(desk):
    """Whether what is kept equals a replay of every history."""

    def look():
        with desk.database.reading() as connection:
            return all(
                row.clocks == complaint_clocks.replay(connection, row.id)
                for row in desk.complaints.rows(desk.complaints.ids(ListQuery()))
            )

    return look


def history(desk, key):
    return [(e.what, e.before, e.after, e.at_ms) for e in desk.complaints.page(key).events]


def codes(refused):
    return {(problem.field, problem.code) for problem in refused.value.problems}


def titles(desk, **query):
    ids = desk.complaints.ids(ListQuery(**query))
    return [row.draft.title for row in desk.complaints.rows(ids)]


def test_a_new_complaint_has_its_first_status_and_priority_and_both_clocks(
    desk, complain, clock, stands
):
    key = complain(priority=Priority.MAJOR)

    received = clock.ms - HOUR
    assert history(desk, key) == [
        ("status", "", "new", received),
        ("priority", "", "major", received),
    ]
    first, proposal = stands(key, Clock.FIRST_REPLY), stands(key)
    assert (first.due_ms, first.left_ms) == (received + 4 * HOUR, 3 * HOUR)
    assert (proposal.due_ms, proposal.state) == (received + 24 * HOUR, State.RUNNING)
    clock.forward(ms=11 * HOUR)
    assert stands(key, Clock.FIRST_REPLY).left_ms == -8 * HOUR
    assert stands(key).urgency is Urgency.HALF_GONE


def test_the_first_message_out_is_the_reply_and_a_marked_one_the_proposal(
    desk, complain, said, clock, stands
):
    key = complain()
    said(key, direction=Direction.INTERNAL)
    said(key, direction=Direction.IN)
    assert stands(key, Clock.FIRST_REPLY).is_open

    said(key)
    assert stands(key, Clock.FIRST_REPLY).state is State.MET
    assert desk.complaints.page(key).row.draft.status is ComplaintStatus.REPLIED
    summary = desk.history.next_undo()
    assert (summary.act, summary.params["status"]) == (Act.COMPLAINT_STATUS, "replied")

    clock.forward(ms=HOUR)
    said(key, is_proposal=True)
    page = desk.complaints.page(key)
    assert page.row.draft.status is ComplaintStatus.PROPOSED
    assert stands(key).at_ms == clock.ms
    assert [entry.draft.is_proposal for entry in page.log] == [True, False, False, False]
    assert {entry.complaint_number for entry in page.log} == {page.row.number}


def test_a_message_of_before_the_receipt_or_a_status_alone_meets_nothing(
    desk, complain, said, clock, stands
):
    key = complain()
    said(key, at_ms=clock.ms - 2 * HOUR)
    desk.complaints.set_status(key, status=ComplaintStatus.INVESTIGATING)
    assert stands(key, Clock.FIRST_REPLY).is_open

    message = InteractionDraft(b"", clock.ms - HOUR // 2, "We are looking", direction=Direction.OUT)
    desk.complaints.set_status(key, status=ComplaintStatus.AGREED, message=message)
    assert stands(key, Clock.FIRST_REPLY).at_ms == clock.ms - HOUR // 2
    assert history(desk, key)[-1][:3] == ("status", "investigating", "agreed")


def test_waiting_for_the_customer_stops_the_proposal_alone(desk, complain, clock, stands):
    key = complain()
    desk.complaints.set_status(key, status=ComplaintStatus.WAITING, note="asked for photos")
    clock.forward(ms=5 * HOUR)

    assert stands(key).state is State.PAUSED
    assert stands(key).left_ms == 47 * HOUR
    assert stands(key, Clock.FIRST_REPLY).left_ms == 18 * HOUR
    assert desk.complaints.page(key).events[-1].note == "asked for photos"

    desk.complaints.set_status(key, status=ComplaintStatus.INVESTIGATING)
    assert stands(key).left_ms == 47 * HOUR
    skipped = desk.complaints.why(key, Clock.PROPOSAL).deadline.skipped
    assert [piece.length for piece in skipped] == [timedelta(hours=5)]


def test_a_graver_priority_shortens_what_runs_and_never_below_a_quarter(
    desk, complain, clock, stands, replays
):
    key = complain(ago=30)
    draft = desk.complaints.page(key).row.draft
    desk.complaints.edit(key, draft=replace(draft, priority=Priority.MAJOR))

    assert stands(key).due_ms == clock.ms + 6 * HOUR
    assert stands(key, Clock.FIRST_REPLY).due_ms == draft.received_ms + 24 * HOUR  # breached
    assert ("priority", "medium", "major", clock.ms) in history(desk, key)
    assert replays()


def test_another_receipt_or_finder_is_replayed(desk, complain, clock, stands, replays):
    key = complain()
    desk.complaints.set_status(key, status=ComplaintStatus.WAITING)
    draft = desk.complaints.page(key).row.draft
    earlier = clock.ms - 10 * HOUR

    desk.complaints.edit(key, draft=replace(draft, received_ms=earlier, origin=Origin.US))

    told = stands(key, Clock.CUSTOMER_TOLD)
    assert told.due_ms == earlier + 24 * HOUR
    assert stands(key).left_ms == 38 * HOUR
    assert [event[3] for event in history(desk, key)] == [earlier, earlier, clock.ms]
    desk.complaints.edit(key, draft=replace(draft, received_ms=earlier))
    assert len(desk.complaints.page(key).row.clocks) == 2
    assert replays()


def test_undo_brings_clocks_and_history_back(desk, complain, said, clock):
    key = complain()
    before = desk.complaints.page(key)
    said(key)
    after = desk.complaints.page(key)

    desk.history.undo()
    assert desk.complaints.page(key) == before
    desk.history.redo()
    assert desk.complaints.page(key) == after


def test_closing_asks_for_what_a_good_close_has(desk, complain):
    key = complain()
    with pytest.raises(Refused) as refused:
        desk.complaints.close(key, closing=Closing(" ", "", "", None))
    needed = {(name, Code.REQUIRED) for name in ("root_cause", "remedy", "prevention", "rating")}
    assert codes(refused) == needed
    with pytest.raises(Refused) as refused:
        desk.complaints.set_status(key, status=ComplaintStatus.CLOSED)
    assert codes(refused) == needed
    with pytest.raises(Refused) as refused:
        desk.complaints.close(key, closing=replace(GOOD_CLOSE, rating=6))
    assert codes(refused) == {("rating", Code.OUT_OF_SCALE)}


def test_closing_plans_the_revisits_and_undo_takes_them_along(desk, complain, clock, stands):
    key = complain()

    changes = desk.complaints.close(key, closing=GOOD_CLOSE)

    assert changes.touches(Kind.COMPLAINT, Kind.FOLLOW_UP)
    page = desk.complaints.page(key)
    assert (page.row.draft.status, page.row.closed_ms) == (ComplaintStatus.CLOSED, clock.ms)
    revisits = [r.draft for r in desk.follow_ups.rows(desk.follow_ups.ids(ListQuery()))]
    assert [(r.kind, r.due, r.complaint_id) for r in revisits] == [
        (FollowUpKind.REVISIT, date(2026, 11, 30), key),
        (FollowUpKind.REVISIT, date(2026, 12, 23), key),
    ]
    assert stands(key).state is State.BREACHED  # closed without a word
    assert not stands(key).is_open
    desk.complaints.set_status(key, status=ComplaintStatus.REOPENED)
    assert desk.complaints.page(key).row.closed_ms is None
    desk.history.undo()
    desk.history.undo()
    assert desk.complaints.page(key).row.draft.root_cause == ""
    assert desk.follow_ups.ids(ListQuery()) == []


def test_a_complaint_deleted_leaves_messages_and_comes_back_whole(
    desk, customer, complain, said, clock, replays
):
    key = complain()
    said(key)
    day = clock.day
    visit, _ = desk.follow_ups.add(FollowUpDraft(customer, "Call", day, complaint_id=key))
    desk.surveys.add(SurveyDraft(customer, SurveyKind.CSAT, day, 4, complaint_id=key))
    before = desk.complaints.page(key)

    desk.complaints.delete(key)
    assert desk.complaints.page(key) is None
    assert desk.follow_ups.page(visit).draft.complaint_id is None

    desk.history.undo()
    assert desk.complaints.page(key) == before
    assert desk.follow_ups.page(visit).draft.complaint_id == key
    assert replays()


def test_several_get_one_priority_in_one_step_and_go_in_one(desk, complain, replays):
    keys = [complain(title) for title in ("a", "b", "c")]

    desk.complaints.edit_many(keys[:2], values={"priority": "minor", "category": "quality"})
    rows = desk.complaints.rows(keys)
    assert [row.draft.priority for row in rows] == ["minor", "minor", "medium"]
    assert [row.draft.category for row in rows] == ["quality", "quality", ""]
    assert replays()
    assert desk.history.next_undo().params["count"] == "2"
    desk.history.undo()
    assert {row.draft.priority for row in desk.complaints.rows(keys)} == {"medium"}

    desk.complaints.delete_many(keys)
    assert desk.complaints.ids(ListQuery()) == []
    desk.history.undo()
    assert len(desk.complaints.ids(ListQuery())) == 3
    for values in ({"priority": "grave"}, {"status": "closed"}):
        with pytest.raises(Refused):
            desk.complaints.edit_many(keys, values=values)


def test_all_problems_of_a_complaint_are_told_at_once(desk, customer, clock):
    stranger, _ = desk.customers.add(CustomerDraft("Acme"))
    other = desk.complaints.add(ComplaintDraft(stranger, "x", clock.ms))[0]
    draft = ComplaintDraft(
        *(customer, "x" * 201, -2_208_988_800_000),
        order_id=other,
        stake_minor=-5,
        rating=0,
    )
    with pytest.raises(Refused) as refused:
        desk.complaints.add(draft)
    assert codes(refused) == {
        ("title", Code.TOO_LONG),
        ("received_ms", Code.DATE_OUT_OF_RANGE),
        ("order_id", Code.NOT_FOUND),
        ("stake_currency", Code.REQUIRED),
        ("stake_minor", Code.OUT_OF_SCALE),
        ("rating", Code.OUT_OF_SCALE),
    }
    assert refused.value.problems[1].value == "1900-01-01"


def test_a_message_needs_words_and_a_time_that_has_come(desk, complain, clock):
    key = complain()
    with pytest.raises(Refused) as refused:
        desk.complaints.log(key, entry=InteractionDraft(b"", clock.ms + HOUR, " "))
    assert codes(refused) == {("summary", Code.REQUIRED), ("at_ms", Code.STILL_TO_COME)}
    with pytest.raises(Refused) as refused:
        desk.complaints.log(b"gone", entry=InteractionDraft(b"", clock.ms, "hello"))
    assert codes(refused) == {("", Code.NOT_FOUND)}


@pytest.fixture
def every_state(desk, complain, said, clock):
    """A complaint of each state, by title."""
    late = complain("late", ago=30, priority=Priority.MAJOR)
    today = complain("today", ago=21, priority=Priority.MAJOR)
    waiting = complain("waiting", ago=2)
    good = complain("good", ago=4)
    closed = complain("closed", ago=50)
    complain("calm", ago=3)
    said(late, at_ms=clock.ms - 29 * HOUR)
    said(today, at_ms=clock.ms - 20 * HOUR)
    said(waiting)
    desk.complaints.set_status(waiting, status=ComplaintStatus.WAITING)
    said(good, is_proposal=True)
    desk.complaints.close(closed, closing=GOOD_CLOSE)


def test_what_is_latest_comes_first_then_what_is_due_next(desk, every_state):
    by_left = titles(desk, sort="left")
    assert by_left == ["late", "today", "calm", "waiting", "good", "closed"]


def test_each_saved_filter_has_as_many_as_it_counts(desk, every_state, clock):
    shown = {
        state: titles(desk, sort="left", filters={"state": state})
        for state in ("late", "due_today", "waiting", "closed_month")
    }
    assert shown == {
        "late": ["late"],
        "due_today": ["today"],
        "waiting": ["waiting"],
        "closed_month": ["closed"],
    }
    counts = desk.complaints.counts()
    assert counts == {
        "open": 5,
        "late": 1,
        "due_today": 1,
        "waiting": 1,
        "waiting_supplier": 0,
        "silent": 0,
        "progress_due": 0,
        "reopened": 0,
        "closed_month": 1,
        "this_year": 6,
        "all": 6,
    }
    for state, number in counts.items():
        assert len(titles(desk, filters={"state": state})) == number
    clock.forward(days=60)
    assert desk.complaints.counts()["this_year"] == 0
    assert desk.complaints.counts()["closed_month"] == 0


def test_today_ends_at_midnight_of_the_firm(desk, complain, clock):
    complain("ends at one", ago=19, priority=Priority.MAJOR)  # due 01:00 in Shanghai
    assert titles(desk, filters={"state": "due_today"}) == []
    assert desk.complaints.counts()["due_today"] == 0
    assert desk.complaints.counts(today=clock.day + timedelta(days=1))["due_today"] == 1


def test_deadlines_of_some_days_are_those_still_awaited(desk, every_state, clock):
    found = desk.complaints.deadlines(first=clock.day - timedelta(days=7), last=clock.day)
    assert [(row.draft.title, stands.clock) for row, stands in found] == [
        ("late", Clock.PROPOSAL),
        ("today", Clock.PROPOSAL),
    ]
    assert found[0][1].left_ms == -6 * HOUR


def test_a_preview_is_what_the_complaint_will_have(desk, customer, clock):
    draft = ComplaintDraft(customer, "x", clock.ms, priority=Priority.MINOR, origin=Origin.US)
    found = desk.complaints.preview(draft)
    key, _ = desk.complaints.add(draft)
    assert desk.complaints.page(key).row.clocks == found
    assert [row.clock for row in found] == ["customer_told", "first_reply", "proposal"]


def test_the_loudest_clock_is_what_the_customer_waits_for(desk, every_state, clock):
    rows = desk.complaints.rows(desk.complaints.ids(ListQuery(sort="left")))
    loud = [loudest(row.clocks, clock.ms) for row in rows]
    assert [(found.clock, found.state) for found in loud] == [
        (Clock.PROPOSAL, State.BREACHED),
        (Clock.PROPOSAL, State.RUNNING),
        (Clock.FIRST_REPLY, State.RUNNING),
        (Clock.PROPOSAL, State.PAUSED),
        (Clock.FIRST_REPLY, State.MET),
        (Clock.FIRST_REPLY, State.BREACHED),
    ]
    assert [found.is_open for found in loud] == [True] * 4 + [False] * 2


def test_numbers_follow_the_year_of_the_firm(desk, customer, clock):
    clock.forward(days=60)
    new_year = 1_798_732_800_000  # 2026-12-31 16:00 UTC, midnight in Shanghai
    keys = [
        desk.complaints.add(ComplaintDraft(customer, "x", at_ms))[0]
        for at_ms in (new_year - 1, new_year)
    ]
    assert [row.number for row in desk.complaints.rows(keys)] == ["2026-001", "2027-001"]


def test_numbers_go_on_after_the_largest_of_their_year(desk, customer, clock):
    received = clock.ms - HOUR
    draft = ComplaintDraft(customer, "x", received)
    with desk.database.step(Act.COMPLAINTS_EDIT) as step:
        for number in ("2026-999", "2026-1000", "2025-2000"):
            stored.add(step, desk.database.new_id(), draft, number=number)
    key, _ = desk.complaints.add(draft)
    assert desk.complaints.rows([key])[0].number == "2026-1001"
