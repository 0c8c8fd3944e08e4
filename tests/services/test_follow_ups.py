"""What one can do with follow-ups: finish with a result and the next, postpone, several at once."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tradetrust_desktop.domain.care import (
    Channel,
    ComplaintDraft,
    FollowUpDraft,
    FollowUpKind,
)
from tradetrust_desktop.domain.changes import Act, Kind
from tradetrust_desktop.domain.clocks import Clock, State
from tradetrust_desktop.domain.complaint_clocks import standing
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.interactions import Direction
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.problems import Code, Refused

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
EVERYTHING = ListQuery()


@pytest.fixture
def customer(desk):
    return desk.customers.add(CustomerDraft("Kowalczyk i Synowie", country="PL", city="Łódź"))[0]


@pytest.fixture
def call(desk, customer):
    return desk.follow_ups.add(FollowUpDraft(customer, "Call Piotr", TODAY))[0]


def drafts(desk, **filters):
    ids = desk.follow_ups.ids(ListQuery(filters=filters))
    return [row.draft for row in desk.follow_ups.rows(ids)]


def log(desk):
    return [row.draft for row in desk.interactions.rows(desk.interactions.ids(EVERYTHING))]


def last_contact(desk):
    (row,) = desk.customers.rows(desk.customers.ids(EVERYTHING))
    return row.last_contact, row.last_channel


def codes(refused):
    return {(problem.field, problem.code) for problem in refused.value.problems}


def test_done_with_result_and_next_is_one_act_and_one_step_back(desk, customer, call, clock):
    following = FollowUpDraft(customer, " Call again ", TODAY + 30 * DAY)
    changes = desk.follow_ups.finish(
        call, result="He says yes", next=following, channel=Channel.PHONE, asked_by="me"
    )
    assert (changes.counts[Kind.FOLLOW_UP], changes.counts[Kind.INTERACTION]) == (2, 1)
    assert changes.asked_by == "me"
    (done,) = drafts(desk, state="done")
    assert (done.done, done.result) == (TODAY, "He says yes")
    assert drafts(desk, state="open") == [replace(following, title="Call again")]
    (entry,) = log(desk)
    assert (entry.summary, entry.channel, entry.direction) == (
        "He says yes",
        Channel.PHONE,
        Direction.OUT,
    )
    assert (entry.follow_up_id, entry.at_ms) == (call, clock.now_ms())

    summary, _ = desk.history.undo()

    assert (summary.act, summary.params) == (Act.FOLLOW_UP_DONE, {"name": "Call Piotr"})
    assert [draft.done for draft in drafts(desk)] == [None]
    assert log(desk) == []


def test_what_came_of_it_moves_the_last_contact_only_with_a_channel(desk, customer, call):
    check = desk.follow_ups.add(
        FollowUpDraft(customer, "Check the order", TODAY, FollowUpKind.ORDER_CHECK)
    )[0]
    desk.follow_ups.finish(check, result="All there")
    assert last_contact(desk) == (None, "")
    desk.follow_ups.finish(call, result="Agreed", channel=Channel.PHONE)
    assert last_contact(desk) == (TODAY, "phone")


def test_done_without_words_leaves_the_log_alone(desk, call):
    desk.follow_ups.finish(call, channel=Channel.PHONE)
    assert drafts(desk)[0].done == TODAY
    assert log(desk) == []


def test_done_twice_is_done_once(desk, customer, call):
    following = FollowUpDraft(customer, "Again", TODAY + DAY)
    for _ in range(2):
        desk.follow_ups.finish(call, result="yes", next=following, channel=Channel.PHONE)
    assert len(drafts(desk)) == 2
    assert len(log(desk)) == 1


def test_a_long_result_has_its_first_line_in_the_log_and_all_of_it_below(desk, call):
    desk.follow_ups.finish(call, result="Agreed.\nShips on 30 Nov.", channel=Channel.PHONE)
    (entry,) = log(desk)
    assert (entry.summary, entry.detail) == ("Agreed.", "Agreed.\nShips on 30 Nov.")


def test_a_call_about_a_complaint_is_its_first_reply(desk, customer, clock):
    received = clock.now_ms() - 3_600_000
    complaint = desk.complaints.add(ComplaintDraft(customer, "Broken", received))[0]
    call = desk.follow_ups.add(FollowUpDraft(customer, "Call back", TODAY, complaint_id=complaint))[
        0
    ]

    desk.follow_ups.finish(call, result="Told him we look into it", channel=Channel.PHONE)

    (row,) = desk.complaints.rows([complaint])
    states = {clock_.clock: standing(clock_, clock.now_ms() + 1).state for clock_ in row.clocks}
    assert states[Clock.FIRST_REPLY] is State.MET
    assert states[Clock.PROPOSAL] is State.RUNNING
    assert desk.follow_ups.page(call).complaint_number == row.number


def test_a_wrong_next_one_keeps_everything_as_it_was(desk, customer, call):
    wrong = FollowUpDraft(customer, " ", TODAY)
    with pytest.raises(Refused) as refused:
        desk.follow_ups.finish(call, result="yes", next=wrong, channel=Channel.PHONE)
    assert codes(refused) == {("title", Code.REQUIRED)}
    assert drafts(desk)[0].done is None
    assert log(desk) == []


def test_skipped_is_done_without_a_word_in_the_log(desk, call):
    desk.follow_ups.skip(call, reason="Skipped")
    (draft,) = drafts(desk)
    assert (draft.done, draft.result) == (TODAY, "Skipped")
    assert log(desk) == []
    assert desk.history.next_undo().act is Act.FOLLOW_UP_SKIP


def test_postponed_means_another_day_and_any_time_of_it(desk, call):
    desk.follow_ups.postpone(call, due=TODAY + DAY, due_minute=930)
    assert (drafts(desk)[0].due, drafts(desk)[0].due_minute) == (TODAY + DAY, 930)
    desk.follow_ups.postpone(call, due=TODAY + 7 * DAY)
    assert (drafts(desk)[0].due, drafts(desk)[0].due_minute) == (TODAY + 7 * DAY, None)
    assert desk.history.next_undo().act is Act.FOLLOW_UP_POSTPONE


def test_several_are_done_postponed_and_deleted_in_one_step_each(desk, customer, call):
    mail = desk.follow_ups.add(FollowUpDraft(customer, "Mail", TODAY - DAY))[0]
    both = [call, mail]

    desk.follow_ups.postpone_many({call: TODAY + DAY, mail: TODAY + 2 * DAY})
    assert {draft.due for draft in drafts(desk)} == {TODAY + DAY, TODAY + 2 * DAY}
    desk.follow_ups.finish_many(both)
    assert len(drafts(desk, state="done")) == 2
    desk.follow_ups.delete_many(both)
    assert drafts(desk) == []

    undone = [desk.history.undo()[0] for _ in range(3)]
    assert [(step.act, step.params) for step in undone] == [
        (Act.FOLLOW_UPS_DELETE, {"count": "2"}),
        (Act.FOLLOW_UPS_DONE, {"count": "2"}),
        (Act.FOLLOW_UPS_POSTPONE, {"count": "2"}),
    ]
    assert {draft.due for draft in drafts(desk)} == {TODAY, TODAY - DAY}


def test_a_follow_up_deleted_leaves_what_was_said_in_the_log(desk, call):
    desk.follow_ups.finish(call, result="Agreed", channel=Channel.PHONE)
    desk.follow_ups.delete(call)
    (entry,) = log(desk)
    assert (entry.summary, entry.follow_up_id) == ("Agreed", None)
    desk.history.undo()
    assert log(desk)[0].follow_up_id == call


@pytest.mark.parametrize("act", ["finish", "skip", "postpone"])
def test_what_is_gone_is_said_to_be_gone(desk, call, act):
    desk.follow_ups.delete(call)
    how = {"due": TODAY} if act == "postpone" else {}
    with pytest.raises(Refused) as refused:
        getattr(desk.follow_ups, act)(call, **how)
    assert codes(refused) == {("", Code.NOT_FOUND)}


def test_a_minute_outside_of_the_day_is_refused(desk, customer):
    draft = FollowUpDraft(customer, "Call", TODAY, due_minute=24 * 60)
    assert [(p.field, p.code) for p in desk.follow_ups.check(draft)] == [
        ("due_minute", Code.OUT_OF_SCALE)
    ]


def test_open_ones_are_counted_by_day_and_their_places_are_known(desk, customer, call):
    desk.follow_ups.add(FollowUpDraft(customer, "Mail", TODAY))
    desk.follow_ups.add(FollowUpDraft(customer, "Visit", TODAY + 40 * DAY))
    desk.follow_ups.add(FollowUpDraft(customer, "Past", TODAY - DAY, done=TODAY))
    assert desk.follow_ups.due_counts(first=TODAY - DAY, last=TODAY + 30 * DAY) == {TODAY: 2}
    query = ListQuery(filters={"state": "open"})
    assert desk.follow_ups.places(query) == [("PL", "Łódź", "")]
    assert desk.follow_ups.count(query) == 3
    assert desk.follow_ups.count(ListQuery(filters={"done": TODAY.isoformat()})) == 1


@pytest.mark.parametrize(
    ("country", "day", "found"),
    [
        ("US", date(2026, 11, 26), date(2026, 11, 27)),  # Thanksgiving
        ("DE", date(2026, 12, 25), date(2026, 12, 28)),  # Christmas and a weekend
        ("AE", date(2026, 11, 28), date(2026, 11, 30)),
        ("", date(2026, 11, 28), date(2026, 11, 30)),
        ("CN", date(2026, 2, 14), date(2026, 2, 14)),  # a Saturday worked for the New Year
    ],
)
def test_a_day_is_moved_over_what_nobody_works_there(desk, country, day, found):
    assert desk.local_times.working_day(day, country=country) == found
