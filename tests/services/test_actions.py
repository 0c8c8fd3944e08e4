"""What is done against a cause, and whether it worked."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tradetrust_desktop.domain.care import ComplaintDraft
from tradetrust_desktop.domain.case import ActionDraft, ActionKind
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.problems import Code, Refused

DAY = timedelta(days=1)


@pytest.fixture
def complaint(desk, clock):
    customer, _ = desk.customers.add(CustomerDraft("Delta"))
    key, _ = desk.complaints.add(ComplaintDraft(customer, "Trips", clock.ms))
    return key


def test_actions_stand_by_kind_and_in_the_order_of_adding(desk, complaint):
    for kind, text in (("preventive", "c"), ("containing", "a"), ("corrective", "b")):
        desk.actions.add(ActionDraft(ActionKind(kind), f" {text} ", complaint_id=complaint))
    desk.actions.add(ActionDraft(ActionKind.CONTAINING, "a2", complaint_id=complaint))
    assert [row.draft.text for row in desk.actions.of(complaint)] == ["a", "a2", "b", "c"]
    assert {row.complaint_number for row in desk.actions.of(complaint)} == {"2026-001"}


def test_done_proposes_the_check_and_not_done_takes_it_back(desk, complaint, clock):
    key, _ = desk.actions.add(ActionDraft(ActionKind.CORRECTIVE, "b", complaint_id=complaint))
    with pytest.raises(Refused) as refused:
        desk.actions.checked(key, worked=True)
    assert refused.value.problems[0].code is Code.NOT_DONE_YET
    desk.actions.done(key, day=clock.day)
    draft = desk.actions.row(key).draft
    assert (draft.done, draft.check_due) == (clock.day, clock.day + 30 * DAY)
    clock.forward(days=31)
    desk.actions.checked(key, worked=False, note="again in May")
    draft = desk.actions.row(key).draft
    assert (draft.checked, draft.worked, draft.check_note) == (clock.day, False, "again in May")
    desk.actions.done(key, day=None)
    draft = desk.actions.row(key).draft
    assert (draft.done, draft.check_due, draft.checked, draft.worked) == (None,) * 4
    assert desk.history.undo()
    assert desk.actions.row(key).draft.worked is False


def test_a_day_of_checking_that_was_chosen_stays(desk, complaint, clock):
    draft = ActionDraft(
        ActionKind.CORRECTIVE, "b", complaint_id=complaint, check_due=clock.day + 5 * DAY
    )
    key, _ = desk.actions.add(draft)
    desk.actions.done(key, day=clock.day)
    assert desk.actions.row(key).draft.check_due == clock.day + 5 * DAY


def test_what_is_open_comes_by_day_whether_to_be_done_or_to_be_checked(desk, complaint, clock):
    today = clock.day

    def add(text, **fields):
        draft = ActionDraft(ActionKind.PREVENTIVE, text, complaint_id=complaint, **fields)
        return desk.actions.add(draft)[0]

    add("some day")
    add("late", due=today - DAY)
    add("next week", due=today + 7 * DAY)
    add("to be checked", due=today - 40 * DAY, done=today - 35 * DAY, check_due=today - 5 * DAY)
    add("checked", done=today, check_due=today, checked=today, worked=True)
    add("done for good", done=today)
    texts = [row.draft.text for row in desk.actions.open()]
    assert texts == ["to be checked", "late", "next week", "some day"]
    found = desk.actions.due(first=today - 3 * DAY, last=today + 7 * DAY)
    assert [row.draft.text for row in found] == ["late", "next week"]


def test_an_action_belongs_to_a_complaint_or_to_a_cause(desk, complaint):
    plain = ActionDraft(ActionKind.PREVENTIVE, "Seal every lamp")
    for draft, field in (
        (plain, "cause"),
        (replace(plain, complaint_id=bytes(16)), "complaint_id"),
        (replace(plain, text=" ", cause="seal"), "text"),
    ):
        with pytest.raises(Refused) as refused:
            desk.actions.add(draft)
        assert [problem.field for problem in refused.value.problems] == [field]
    key, _ = desk.actions.add(replace(plain, cause="seal"))
    assert [row.id for row in desk.actions.of_cause("seal")] == [key]
    assert desk.actions.of(complaint) == ()
    desk.actions.delete(key)
    with pytest.raises(Refused):
        desk.actions.delete(key)
    with pytest.raises(Refused):
        desk.actions.edit(key, draft=replace(plain, cause="seal"))


def test_what_was_done_is_not_in_the_future(desk, complaint, clock):
    key, _ = desk.actions.add(ActionDraft(ActionKind.CORRECTIVE, "b", complaint_id=complaint))
    with pytest.raises(Refused) as refused:
        desk.actions.done(key, day=clock.day + 9 * DAY)
    assert refused.value.problems[0].code is Code.STILL_TO_COME
