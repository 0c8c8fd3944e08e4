"""What is asked twice, too early, or of what has ended: one clear answer, and nothing lost."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.storage.conftest import dump
from tradetrust_desktop.domain.care import ComplaintDraft, ComplaintStatus, Priority
from tradetrust_desktop.domain.case import ActionDraft, ActionKind, PromiseDraft, RemedyDraft
from tradetrust_desktop.domain.case import RemedyKind as Remedy
from tradetrust_desktop.domain.complaints import Closing
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.deadlines import Budget
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.replies import Stage

HOUR = 3_600_000
DAY = timedelta(days=1)
GOOD = Closing("the seal", "sent new ones", "seals are tested", rating=4)


@pytest.fixture
def firm(desk):
    return desk.customers.add(CustomerDraft("Najd Oasis Trading Est.", country="SA"))[0]


@pytest.fixture
def complain(desk, firm, clock):
    def add(title="Lamps trip the breaker", **fields):
        return desk.complaints.add(ComplaintDraft(firm, title, clock.ms - HOUR, **fields))[0]

    return add


@pytest.fixture
def refused(desk):
    """What an act is refused for; nothing at all may have changed."""

    def content():
        with desk.database.reading() as connection:
            return dump(connection)

    def ask(act, *args, **how):
        before = content()
        with pytest.raises(Refused) as caught:
            act(*args, **how)
        assert content() == before
        return {(problem.field, problem.code) for problem in caught.value.problems}

    return ask


def draft_of(desk, key):
    return desk.complaints.page(key).row.draft


def test_what_is_closed_is_not_closed_again_and_gets_no_second_revisits(desk, complain, refused):
    key = complain()
    desk.complaints.close(key, closing=GOOD)
    planned = desk.follow_ups.ids(ListQuery())
    assert refused(desk.complaints.close, key, closing=GOOD) == {("", Code.CLOSED_ALREADY)}
    assert refused(desk.complaints.withdraw, key) == {("", Code.CLOSED_ALREADY)}
    assert desk.follow_ups.ids(ListQuery()) == planned
    desk.complaints.set_status(key, status=ComplaintStatus.REOPENED)
    desk.complaints.withdraw(key)
    assert refused(desk.complaints.close, key, closing=GOOD) == {("", Code.CLOSED_ALREADY)}
    assert refused(desk.complaints.set_status, key, status=None, note="x" * 20_001) == {
        ("note", Code.TOO_LONG)
    }


def test_no_edit_closes_a_complaint_without_what_a_good_close_has(desk, complain, refused):
    key = complain()
    closed = replace(draft_of(desk, key), status=ComplaintStatus.CLOSED)
    assert {code for _, code in refused(desk.complaints.edit, key, draft=closed)} == {Code.REQUIRED}
    whole = replace(closed, root_cause="seal", remedy="new ones", prevention="test", rating=4)
    desk.complaints.edit(key, draft=whole)
    assert draft_of(desk, key).status is ComplaintStatus.CLOSED


def test_one_that_was_merged_keeps_its_end_and_its_customer(desk, complain, refused):
    other = desk.customers.add(CustomerDraft("Bolt"))[0]
    kept, merged = complain(), complain(priority=Priority.MAJOR)
    desk.complaints.merge(kept, merged=[merged, merged])
    opened = replace(draft_of(desk, merged), status=ComplaintStatus.NEW)
    assert refused(desk.complaints.edit, merged, draft=opened) == {("", Code.MERGED_ALREADY)}
    assert refused(desk.complaints.withdraw, merged) == {("", Code.MERGED_ALREADY)}
    for key in (kept, merged):
        moved = replace(draft_of(desk, key), customer_id=other)
        assert refused(desk.complaints.edit, key, draft=moved) == {
            ("customer_id", Code.OTHER_CUSTOMER)
        }
    desk.complaints.unmerge(merged)
    desk.complaints.edit(merged, draft=replace(draft_of(desk, merged), customer_id=other))


def test_several_are_deleted_though_one_is_named_twice(desk, complain):
    one, two = complain(), complain()
    desk.complaints.delete_many([one, two, one])
    assert desk.complaints.ids(ListQuery()) == []


def test_a_promise_is_neither_kept_nor_dropped_before_it_was_given(desk, firm, refused, clock):
    draft = PromiseDraft(firm, "samples", clock.ms - HOUR, clock.ms + HOUR)
    key, _ = desk.promises.add(draft)
    early = clock.ms - 2 * HOUR
    assert refused(desk.promises.keep, key, at_ms=early) == {("kept_ms", Code.KEPT_TOO_EARLY)}
    dropped = replace(draft, dropped_ms=early)
    assert refused(desk.promises.edit, key, draft=dropped) == {("dropped_ms", Code.KEPT_TOO_EARLY)}


def test_a_promise_outlives_the_decision_that_was_taken_back_under_its_form(
    desk, firm, complain, clock
):
    key = complain()
    decision = RemedyDraft(key, Remedy.REFUND, clock.today())
    remedy, _ = desk.remedies.decide(decision, promise="money", promise_due_ms=clock.ms + HOUR)
    (row,) = desk.promises.of(complaint_id=key)
    desk.promises.keep(row.id)
    typed = replace(row.draft, text="the money", kept_ms=clock.ms)
    desk.remedies.delete(remedy)
    desk.promises.edit(row.id, draft=typed)
    (row,) = desk.promises.of(complaint_id=key)
    assert (row.draft.text, row.draft.remedy_id) == ("the money", None)


def test_a_decision_was_taken_on_a_day_that_has_been_and_promises_by_a_day(
    desk, complain, refused, clock
):
    key = complain()
    for day, code in (
        (date(9999, 12, 31), Code.DATE_OUT_OF_RANGE),
        (date(1, 1, 1), Code.DATE_OUT_OF_RANGE),
        (clock.today() + 3 * DAY, Code.STILL_TO_COME),
    ):
        decision = RemedyDraft(key, Remedy.REFUND, day)
        assert refused(desk.remedies.decide, decision) == {("decided", code)}
    decision = RemedyDraft(key, Remedy.REFUND, clock.today())
    assert refused(desk.remedies.decide, decision, promise="money") == {
        ("promise_due_ms", Code.REQUIRED)
    }


def test_an_action_is_not_checked_before_it_was_done(desk, complain, refused, clock):
    today = clock.today()
    draft = ActionDraft(ActionKind.CORRECTIVE, "test seals", complaint_id=complain())
    key, _ = desk.actions.add(replace(draft, check_due=today - 9 * DAY))
    desk.actions.done(key, day=today)
    assert desk.actions.row(key).draft.check_due > today
    assert refused(desk.actions.checked, key, worked=True, day=today - DAY) == {
        ("checked", Code.CHECKED_TOO_EARLY)
    }
    early = replace(draft, done=today, check_due=today - DAY)
    assert refused(desk.actions.add, early) == {("check_due", Code.CHECKED_TOO_EARLY)}


def test_a_limit_of_less_than_a_minute_is_no_limit(desk, refused):
    terms = desk.policies.current()
    short = {**terms.budgets, Priority.MEDIUM: Budget(timedelta(seconds=20), timedelta(hours=1))}
    assert refused(desk.policies.save, replace(terms, budgets=short)) == {
        ("medium.first_reply", Code.NOT_A_BUDGET)
    }


def test_texts_with_half_a_sign_are_kept_without_it(desk, firm, clock):
    draft = ComplaintDraft(firm, "broken \ud83d lamp", clock.ms, description="\udcff")
    key, _ = desk.complaints.add(draft)
    found = draft_of(desk, key)
    assert (found.title, found.description) == ("broken ? lamp", "?")
    desk.history.undo()
    desk.history.redo()
    assert draft_of(desk, key) == found


@pytest.mark.parametrize("received_ms", [10**17, -(10**15)])
def test_the_first_reply_waits_for_a_moment_that_can_be(desk, firm, clock, received_ms):
    draft = ComplaintDraft(firm, "Lamps", received_ms)
    assert desk.complaints.preview(draft) == ()
    assert desk.replies.draft_for(draft, clocks=()).stage is Stage.FIRST_REPLY
