"""The communication log and the timeline it is part of."""

from dataclasses import replace
from datetime import date

import pytest

from tradetrust_desktop.domain.care import (
    Channel,
    ComplaintDraft,
    ComplaintStatus,
    FollowUpDraft,
    SurveyDraft,
    SurveyKind,
)
from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.interactions import Direction, EventKind, InteractionDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.orders import OrderDraft
from tradetrust_desktop.domain.problems import Code, Refused

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR


@pytest.fixture
def customer(desk):
    return desk.customers.add(CustomerDraft(name="Nordlicht Handels GmbH", country="DE"))[0]


@pytest.fixture
def call(customer, clock):
    return InteractionDraft(
        customer,
        clock.ms - HOUR,
        "decides in January",
        Channel.PHONE,
        Direction.OUT,
        minutes=18,
    )


def codes(problems):
    return {(problem.field, problem.code) for problem in problems}


def test_a_call_and_the_next_one_are_one_act(desk, customer, call):
    following = FollowUpDraft(customer, "Ask for the decision", date(2026, 12, 23))

    key, changes = desk.interactions.add(call, following=following, asked_by="me")

    assert changes.counts == {Kind.INTERACTION: 1, Kind.FOLLOW_UP: 1}
    assert desk.interactions.page(key).draft == call
    (planned,) = desk.follow_ups.rows(desk.follow_ups.ids(ListQuery()))
    assert planned.draft == following
    desk.history.undo()
    assert desk.interactions.page(key) is None
    assert desk.follow_ups.ids(ListQuery()) == []


def test_an_entry_is_changed_and_deleted_and_comes_back(desk, call):
    key, _ = desk.interactions.add(replace(call, summary="  two \n words "))
    assert desk.interactions.page(key).draft.summary == "two words"
    desk.interactions.edit(key, draft=replace(call, direction=Direction.IN))
    assert desk.interactions.page(key).draft.direction is Direction.IN
    desk.interactions.delete(key)
    assert desk.interactions.page(key) is None
    desk.history.undo()
    assert desk.interactions.page(key).draft.direction is Direction.IN


def test_all_that_is_wrong_with_an_entry_is_said_at_once(desk, customer, clock):
    draft = InteractionDraft(customer, clock.ms + DAY, " ", minutes=1441, detail="x" * 20_001)
    following = FollowUpDraft(customer, "call", date(2026, 11, 22))

    found = desk.interactions.check(draft, following=following)

    assert codes(found) == {
        ("summary", Code.REQUIRED),
        ("detail", Code.TOO_LONG),
        ("at_ms", Code.STILL_TO_COME),
        ("minutes", Code.OUT_OF_SCALE),
        ("next_due", Code.ALREADY_PAST),
    }
    with pytest.raises(Refused):
        desk.interactions.add(draft)
    assert desk.interactions.ids(ListQuery()) == []


def test_a_message_meets_a_clock_of_its_complaint_until_it_is_taken_away(desk, customer, clock):
    complaint, _ = desk.complaints.add(
        ComplaintDraft(customer, "lantern glass broken", clock.ms - 2 * HOUR)
    )
    reply = InteractionDraft(
        customer, clock.ms - HOUR, "sorry", Channel.MAIL, Direction.OUT, complaint_id=complaint
    )

    def replied():
        clocks = desk.complaints.rows([complaint])[0].clocks
        return next(clock.met_ms for clock in clocks if clock.clock == "first_reply")

    key, _ = desk.interactions.add(reply)
    assert replied() == reply.at_ms
    desk.interactions.edit(key, draft=replace(reply, complaint_id=None))
    assert replied() is None
    desk.history.undo()
    assert replied() == reply.at_ms
    desk.interactions.delete(key)
    assert replied() is None


def test_the_first_message_to_the_customer_is_the_reply_and_stands_once(desk, customer, clock):
    complaint, _ = desk.complaints.add(ComplaintDraft(customer, "broken", clock.ms - 2 * HOUR))
    entry = InteractionDraft(
        customer, clock.ms - HOUR, "sorry", Channel.MAIL, Direction.OUT, complaint_id=complaint
    )
    desk.interactions.add(entry)
    assert desk.complaints.rows([complaint])[0].draft.status is ComplaintStatus.REPLIED
    assert [each.kind for each in desk.timeline.ids(customer)] == [
        EventKind.INTERACTION,
        EventKind.COMPLAINT,
    ]
    desk.history.undo()
    assert desk.complaints.rows([complaint])[0].draft.status is ComplaintStatus.NEW


@pytest.fixture
def lived(desk, customer, clock, call):
    """One record of each kind, on different days."""
    desk.orders.add(OrderDraft("SO-1", customer, date(2026, 11, 20), "USD", total_minor=100))
    desk.surveys.add(SurveyDraft(customer, SurveyKind.CSAT, date(2026, 11, 21), 4))
    desk.interactions.add(call)
    desk.complaints.add(ComplaintDraft(customer, "broken", clock.ms - 4 * DAY))
    desk.follow_ups.add(
        FollowUpDraft(customer, "send", date(2026, 11, 1), done=date(2026, 11, 2), result="sent")
    )
    desk.follow_ups.add(FollowUpDraft(customer, "still to do", date(2026, 12, 1)))
    other, _ = desk.customers.add(CustomerDraft(name="Casa Verde"))
    desk.interactions.add(replace(call, customer_id=other))
    return customer


def test_the_timeline_holds_all_kinds_newest_first(desk, lived):
    found = desk.timeline.rows(desk.timeline.ids(lived))

    assert [row.id.kind for row in found] == [
        EventKind.INTERACTION,
        EventKind.SURVEY,
        EventKind.ORDER,
        EventKind.COMPLAINT,
        EventKind.FOLLOW_UP,
    ]
    assert [row.at_ms for row in found] == sorted((row.at_ms for row in found), reverse=True)
    assert [row.has_time for row in found] == [True, False, False, True, False]
    assert found[2].record.number == "SO-1"


def test_the_timeline_shows_the_kinds_asked_for(desk, lived):
    kinds = {EventKind.ORDER, EventKind.SURVEY}
    assert {each.kind for each in desk.timeline.ids(lived, kinds=kinds)} == kinds


def test_a_record_known_by_its_day_comes_after_the_hours_of_that_day(desk, customer, call, clock):
    desk.interactions.add(replace(call, at_ms=clock.ms - 11 * HOUR))  # 09:00 in Shanghai
    desk.surveys.add(SurveyDraft(customer, SurveyKind.CSAT, clock.today(), 4))
    desk.interactions.add(replace(call, at_ms=clock.ms - 21 * HOUR))  # the evening before
    found = [each.kind for each in desk.timeline.ids(customer)]
    assert found == [EventKind.INTERACTION, EventKind.SURVEY, EventKind.INTERACTION]


def test_a_step_of_a_complaint_is_an_entry_of_its_own(desk, customer, clock):
    key, _ = desk.complaints.add(ComplaintDraft(customer, "broken", clock.ms - DAY))
    draft = desk.complaints.rows([key])[0].draft
    desk.complaints.edit(key, draft=replace(draft, priority="major"))
    newest, oldest = desk.timeline.rows(desk.timeline.ids(customer))
    assert (newest.what, newest.before, newest.after) == ("priority", "medium", "major")
    assert newest.at_ms == clock.ms
    assert oldest.id.position == 0
    assert oldest.record.draft.title == "broken"


def test_the_result_of_a_follow_up_that_stands_in_the_log_is_not_shown_twice(
    desk, customer, call, clock
):
    done = FollowUpDraft(customer, "call", clock.today(), done=clock.today(), result="reached")
    key, _ = desk.follow_ups.add(done)
    assert [each.kind for each in desk.timeline.ids(customer)] == [EventKind.FOLLOW_UP]
    desk.interactions.add(replace(call, follow_up_id=key))
    assert [each.kind for each in desk.timeline.ids(customer)] == [EventKind.INTERACTION]


def test_a_deleted_entry_leaves_no_hole(desk, lived):
    before = desk.timeline.ids(lived)
    desk.interactions.delete(before[0].record_id)
    assert [row.id for row in desk.timeline.rows(before)] == before[1:]
