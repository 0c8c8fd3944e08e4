"""Deciding on a remedy, and keeping the ledger of what was promised."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.storage.conftest import dump
from tradetrust_desktop.domain.care import Category, ComplaintDraft
from tradetrust_desktop.domain.case import (
    Extent,
    PromiseDraft,
    PromiseSource,
    RemedyDraft,
    RemedyKind,
    Share,
)
from tradetrust_desktop.domain.changes import Act, Kind
from tradetrust_desktop.domain.customers import CustomerDraft, Grade
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.orders import OrderDraft
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.promises import PromiseState, state_of
from tradetrust_desktop.domain.remedy_table import Level

HOUR = 3_600_000
DAY = 24 * HOUR


@pytest.fixture
def customer(desk):
    draft = CustomerDraft("Najd Oasis Trading Est.", country="SA", grade=Grade.CORE)
    return desk.customers.add(draft)[0]


@pytest.fixture
def complaint(desk, customer, clock):
    draft = ComplaintDraft(
        customer,
        "Wall lights trip the breaker",
        clock.ms - HOUR,
        category=Category.QUALITY,
        stake_minor=18_400_00,
        stake_currency="USD",
        extent=Extent.PART,
        share=Share.MOST,
    )
    return desk.complaints.add(draft)[0]


@pytest.fixture
def promised(desk, customer, complaint, clock):
    """Gives a promise for the complaint, due after some hours."""

    def add(text="24 spare lamps by air", *, hours=48, **fields):
        draft = PromiseDraft(
            customer, text, clock.ms, clock.ms + hours * HOUR, complaint_id=complaint
        )
        return desk.promises.add(replace(draft, **fields))[0]

    return add


def decision(complaint, **fields):
    usual = {"cost_minor": 1_274_00, "cost_currency": "USD", "text": "seals and 24 lamps"}
    return RemedyDraft(complaint, RemedyKind.REPLACEMENT, date(2026, 11, 23), **{**usual, **fields})


def refusal(work):
    with pytest.raises(Refused) as found:
        work()
    return {(problem.field, problem.code) for problem in found.value.problems}


def content(desk):
    with desk.database.reading() as connection:
        return dump(connection)


def test_the_worth_is_found_from_grade_and_the_revenue_of_365_days(
    desk, customer, complaint, clock
):
    assert desk.remedies.candidates(complaint).level is Level.SOME
    for number, ago, currency, total in (
        ("A-1", 364, "USD", 200_000_00),
        ("A-2", 365, "USD", 999_999_00),
        ("A-3", 10, "EUR", 5_00),
    ):
        day = clock.today() - timedelta(days=ago)
        desk.orders.add(OrderDraft(number, customer, day, currency, total_minor=total))

    found = desk.remedies.candidates(complaint)

    assert found.worth.revenue == (("USD", 200_000_00), ("EUR", 5_00))
    assert (found.level, found.worth.grade, found.missing) == (Level.MUCH, Grade.CORE, ())
    assert found.candidates[0].kind is RemedyKind.REPLACEMENT
    assert desk.remedies.candidates(bytes(16)) is None


def test_a_decision_and_its_promise_are_one_act_that_undo_takes_back_whole(
    desk, complaint, customer, clock
):
    before = content(desk)
    key, changes = desk.remedies.decide(
        decision(complaint, approved_by=" Ms Wu ", approval_note="by phone"),
        promise=" 24 lamps in Riyadh ",
        promise_due_ms=clock.ms + 3 * DAY,
        promised_by="Lin",
    )

    (row,) = desk.remedies.of(complaint)
    assert (row.id, row.draft.cost_minor, row.draft.approved_by) == (key, 1_274_00, "Ms Wu")
    (promise,) = desk.promises.of(complaint_id=complaint)
    assert (promise.draft.text, promise.draft.remedy_id, promise.draft.promised_by) == (
        "24 lamps in Riyadh",
        key,
        "Lin",
    )
    assert (promise.customer, promise.draft.customer_id) == ("Najd Oasis Trading Est.", customer)
    assert changes.touches(Kind.PROMISE)
    assert changes.touches(Kind.COMPLAINT)
    assert desk.history.next_undo().act is Act.REMEDY_DECIDE
    after = content(desk)
    desk.history.undo()
    assert content(desk) == before
    desk.history.redo()
    assert content(desk) == after


def test_a_decision_says_all_that_is_wrong_with_it_and_its_promise(desk, complaint, clock):
    assert refusal(
        lambda: desk.remedies.decide(
            decision(complaint, cost_minor=-1, cost_currency="USX", text="x" * 3000),
            promise_due_ms=clock.ms - HOUR,
        )
    ) == {
        ("cost_minor", Code.OUT_OF_SCALE),
        ("cost_currency", Code.UNKNOWN_CURRENCY),
        ("text", Code.TOO_LONG),
        ("promise", Code.REQUIRED),
        ("promise_due_ms", Code.ALREADY_PAST),
    }
    assert refusal(lambda: desk.remedies.decide(decision(bytes(16)))) == {("", Code.NOT_FOUND)}
    assert desk.remedies.of(complaint) == ()


def test_a_cost_above_half_of_the_stake_asks_who_agreed(desk, complaint):
    def asks(**fields):
        draft = decision(complaint, **fields)
        return desk.remedies.asks_approval(draft, stake_minor=18_400_00, stake_currency="USD")

    assert not asks(cost_minor=9_200_00)
    assert asks(cost_minor=9_200_01)
    assert not asks(cost_minor=9_200_01, approved_by="Ms Wu")
    assert not asks(cost_minor=9_200_01, cost_currency="EUR")


def test_taking_a_decision_back_takes_what_it_still_promises_but_no_promise_kept(
    desk, complaint, clock
):
    key, _ = desk.remedies.decide(
        decision(complaint), promise="lamps", promise_due_ms=clock.ms + DAY
    )
    other, _ = desk.remedies.decide(
        decision(complaint), promise="seals", promise_due_ms=clock.ms + DAY
    )
    desk.remedies.edit(other, draft=decision(bytes(16), cost_minor=5))
    seals = next(p for p in desk.promises.of(complaint_id=complaint) if p.draft.text == "seals")
    desk.promises.keep(seals.id)

    desk.remedies.delete(key)
    desk.remedies.delete(other)

    assert desk.remedies.of(complaint) == ()
    (left,) = desk.promises.of(complaint_id=complaint)
    assert (left.draft.text, left.draft.remedy_id) == ("seals", None)
    assert refusal(lambda: desk.remedies.delete(key)) == {("", Code.NOT_FOUND)}


def test_a_promise_runs_is_due_soon_is_late_and_is_kept_in_time_or_late(desk, promised, clock):
    key = promised(hours=48)
    made = clock.ms

    def state(hours):
        (row,) = desk.promises.of()
        return state_of(row.draft, made + hours * HOUR)

    assert [state(hours) for hours in (23, 24, 48, 49)] == [
        PromiseState.RUNNING,
        PromiseState.SOON,
        PromiseState.SOON,
        PromiseState.LATE,
    ]
    clock.forward(ms=49 * HOUR)
    assert refusal(lambda: desk.promises.keep(key, at_ms=clock.ms + DAY)) == {
        ("kept_ms", Code.STILL_TO_COME)
    }
    assert refusal(lambda: desk.promises.keep(key, at_ms=made - 1))
    desk.promises.keep(key, at_ms=made + 48 * HOUR)
    assert state(60) is PromiseState.KEPT
    desk.promises.keep(key)
    assert state(60) is PromiseState.KEPT_LATE
    desk.promises.open_again(key)
    assert state(60) is PromiseState.LATE
    assert refusal(lambda: desk.promises.drop(key, note=" ")) == {("note", Code.REQUIRED)}
    desk.promises.drop(key, note="they wait for the next container")
    assert state(60) is PromiseState.LET_OFF
    assert desk.promises.open_of(desk.promises.of()[0].draft.complaint_id) == ()


def test_promises_are_listed_by_due_and_only_those_without_a_clock_of_their_own_are_due(
    desk, promised, complaint, customer, clock
):
    later, first = promised("later", hours=5), promised("first", hours=2)
    called = promised("sample", hours=3, complaint_id=None, source=PromiseSource.CALL)
    today = clock.today()

    assert [row.id for row in desk.promises.open_of(complaint)] == [first, later]
    assert [row.id for row in desk.promises.open_with(customer)] == [first, called, later]
    due = desk.promises.due(first=today, last=today + timedelta(days=1))
    assert [row.id for row in due] == [called, later]
    desk.promises.keep(first)
    due = desk.promises.due(first=today, last=today + timedelta(days=1))
    assert [row.id for row in due] == [called]


def test_a_promise_as_typed_is_refused_with_all_that_is_wrong(desk, promised, customer, clock):
    assert refusal(lambda: promised(" ", hours=-1, note="x" * 1001)) == {
        ("text", Code.REQUIRED),
        ("due_ms", Code.ALREADY_PAST),
        ("note", Code.TOO_LONG),
    }
    assert refusal(lambda: promised(hours=24 * 4000)) == {("due_ms", Code.DATE_OUT_OF_RANGE)}
    assert refusal(lambda: promised(complaint_id=bytes(16))) == {("complaint_id", Code.NOT_FOUND)}
    key = promised()
    draft = PromiseDraft(customer, "two days later", clock.ms, clock.ms + 4 * DAY)
    desk.promises.edit(key, draft=draft)
    assert desk.promises.of()[0].draft == draft
    desk.promises.delete(key)
    assert refusal(lambda: desk.promises.keep(key)) == {("", Code.NOT_FOUND)}


def test_a_complaint_takes_its_decisions_and_promises_along_and_undo_brings_all_back(
    desk, complaint, promised, clock
):
    promised()
    desk.remedies.decide(decision(complaint), promise="seals", promise_due_ms=clock.ms + DAY)
    before = content(desk)

    desk.complaints.delete(complaint)

    assert desk.promises.of() == ()
    assert desk.history.undo()
    assert content(desk) == before


def test_promises_given_on_the_phone_go_with_the_customer_and_leave_an_order_that_goes(
    desk, customer, promised, clock
):
    order, _ = desk.orders.add(OrderDraft("A-1", customer, date(2026, 11, 2), "USD"))
    promised(complaint_id=None, order_id=order, source=PromiseSource.ORDER)

    desk.orders.delete(order)
    (row,) = desk.promises.of()
    assert row.draft.order_id is None
    (complaint,) = desk.complaints.ids(ListQuery())
    assert refusal(lambda: desk.customers.delete(customer)) == {("", Code.STILL_USED)}
    desk.complaints.delete(complaint)
    before = content(desk)
    desk.customers.delete(customer)
    assert desk.promises.of() == ()
    desk.history.undo()
    assert content(desk) == before
