"""What one can do with customers, orders, complaints, follow-ups, answers and settings."""

from dataclasses import replace
from datetime import date

import pytest

from tradetrust_desktop.domain.care import (
    ComplaintDraft,
    ComplaintStatus,
    FollowUpDraft,
    SurveyDraft,
    SurveyKind,
)
from tradetrust_desktop.domain.changes import Act, Kind
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.firm import Firm
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.orders import LineDraft, OrderDraft
from tradetrust_desktop.domain.problems import Code, Refused

EVERYTHING = ListQuery()


def codes(refused):
    return {(problem.field, problem.code) for problem in refused.value.problems}


@pytest.fixture
def customer(desk):
    key, _ = desk.customers.add(CustomerDraft(name="Nordlicht Handels GmbH", country="DE"))
    return key


def order(customer, **changes):
    lines = (LineDraft("GL-1", "lantern", 2_000_000, "PCS", 4_850_000, 970),)
    fields = {"number": "SO-1", "day": date(2026, 11, 20), "currency": "USD", "lines": lines}
    return OrderDraft(customer_id=customer, **{**fields, **changes})


def test_a_customer_is_added_changed_and_deleted(desk):
    key, changes = desk.customers.add(CustomerDraft(name="  Casa Verde  "), asked_by="me")
    assert changes.counts == {Kind.CUSTOMER: 1}
    assert changes.asked_by == "me"
    page = desk.customers.page(key)
    assert page.fields.name == "Casa Verde"

    desk.customers.edit(key, draft=replace(page.fields, city="Madrid"))
    assert desk.customers.rows([key])[0].city == "Madrid"

    desk.customers.delete(key)
    assert desk.customers.page(key) is None
    assert desk.customers.count() == 0


def test_all_problems_of_a_customer_are_told_at_once(desk):
    draft = CustomerDraft(name=" ", currency="RNB", incoterm="FOO Ningbo", city="x" * 201)

    with pytest.raises(Refused) as refused:
        desk.customers.add(draft)

    assert codes(refused) == {
        ("name", Code.REQUIRED),
        ("currency", Code.UNKNOWN_CURRENCY),
        ("incoterm", Code.UNKNOWN_INCOTERM),
        ("city", Code.TOO_LONG),
    }
    assert desk.history.next_undo() is None


def test_similar_names_are_found_but_never_among_digits(desk, customer):
    desk.customers.add(CustomerDraft(name="17850"))

    found = desk.customers.similar("NORDLICHT HANDELS LTD")

    assert [row.id for row in found] == [customer]
    assert desk.customers.similar("17851") == []


def test_a_slip_of_the_keys_finds_a_firm_while_its_name_is_typed(desk, customer):
    assert [row.id for row in desk.customers.called_like("norlicht")] == [customer]
    assert desk.customers.called_like("aurora") == []
    assert desk.customers.called_like("nrd") == []


def test_an_edit_that_changes_nothing_is_no_step(desk, customer):
    fields = desk.customers.page(customer).fields

    changes = desk.customers.edit(customer, draft=fields)

    assert not changes.counts
    assert desk.history.next_undo().act is Act.CUSTOMER_ADD


def test_a_customer_with_orders_is_not_deleted(desk, customer):
    desk.orders.add(order(customer))

    with pytest.raises(Refused) as refused:
        desk.customers.delete(customer)

    assert codes(refused) == {("", Code.STILL_USED)}


def test_a_record_that_is_gone_is_said_to_be_gone(desk, customer):
    desk.customers.delete(customer)

    with pytest.raises(Refused) as refused:
        desk.customers.edit(customer, draft=CustomerDraft(name="Nordlicht"))

    assert codes(refused) == {("", Code.NOT_FOUND)}


def test_an_order_number_is_taken_once(desk, customer):
    key, _ = desk.orders.add(order(customer))

    with pytest.raises(Refused) as refused:
        desk.orders.add(order(customer, number=" so-1 "))

    assert codes(refused) == {("number", Code.ALREADY_EXISTS)}
    desk.orders.edit(key, draft=order(customer, note="confirmed by mail"))
    assert desk.orders.page(key).draft.note == "confirmed by mail"


def test_all_problems_of_an_order_are_told_at_once(desk):
    draft = OrderDraft("", b"", date(1950, 1, 1), "", total_minor=10**17)

    with pytest.raises(Refused) as refused:
        desk.orders.add(draft)

    assert codes(refused) == {
        ("number", Code.REQUIRED),
        ("customer_id", Code.NO_CUSTOMER),
        ("day", Code.DATE_OUT_OF_RANGE),
        ("currency", Code.REQUIRED),
        ("total_minor", Code.NUMBER_TOO_LARGE),
    }


def test_an_order_deleted_comes_back_with_its_lines(desk, customer):
    key, _ = desk.orders.add(order(customer))
    before = desk.orders.page(key)
    desk.orders.delete(key)

    summary, changes = desk.history.undo()

    assert (summary.act, summary.params["name"]) == (Act.ORDER_DELETE, "SO-1")
    assert changes.touches(Kind.ORDER)
    assert desk.orders.page(key) == before


def test_undo_and_redo_say_what_they_would_do(desk, customer):
    assert desk.history.next_undo().params["name"] == "Nordlicht Handels GmbH"
    assert desk.history.next_redo() is None

    desk.history.undo()

    assert desk.history.next_undo() is None
    assert desk.history.next_redo().act is Act.CUSTOMER_ADD
    assert desk.history.undo() is None
    desk.history.redo()
    assert desk.customers.count() == 1
    assert desk.history.redo() is None


def test_a_complaint_gets_the_number_of_its_year(desk, customer, clock):
    first, _ = desk.complaints.add(ComplaintDraft(customer, "Glass broken", clock.ms))
    second, _ = desk.complaints.add(ComplaintDraft(customer, "Late", clock.ms))

    assert [desk.complaints.page(key).row.number for key in (first, second)] == [
        "2026-001",
        "2026-002",
    ]
    draft = desk.complaints.page(first).row.draft
    desk.complaints.edit(first, draft=replace(draft, status=ComplaintStatus.REPLIED))
    assert desk.complaints.rows([first])[0].draft.status is ComplaintStatus.REPLIED
    desk.complaints.delete(first)
    assert desk.complaints.ids(EVERYTHING) == [second]


def test_a_complaint_cannot_come_from_the_future(desk, customer, clock):
    with pytest.raises(Refused) as refused:
        desk.complaints.add(ComplaintDraft(b"", " ", clock.ms + 86_400_000))

    assert codes(refused) == {
        ("customer_id", Code.NO_CUSTOMER),
        ("title", Code.REQUIRED),
        ("received_ms", Code.STILL_TO_COME),
    }


def test_a_follow_up_is_planned_done_and_deleted(desk, customer, clock):
    key, _ = desk.follow_ups.add(FollowUpDraft(customer, "Call Birgit", clock.day))
    draft = desk.follow_ups.page(key).draft

    desk.follow_ups.edit(key, draft=replace(draft, done=clock.day, result="She agrees"))

    assert desk.follow_ups.rows([key])[0].draft.result == "She agrees"
    desk.follow_ups.delete(key)
    assert desk.follow_ups.ids(EVERYTHING) == []


def test_answers_stay_on_their_scale(desk, customer, clock):
    with pytest.raises(Refused) as refused:
        desk.surveys.add(SurveyDraft(customer, SurveyKind.CSAT, clock.day, 6))
    assert codes(refused) == {("score", Code.OUT_OF_SCALE)}

    key, _ = desk.surveys.add(SurveyDraft(customer, SurveyKind.NPS, clock.day, 0))
    assert desk.history.next_undo().params["name"] == "Nordlicht Handels GmbH"
    desk.surveys.delete(key)
    assert desk.surveys.ids(EVERYTHING) == []


def test_the_firm_has_defaults_until_they_are_changed(desk):
    assert desk.firm.get() == Firm()
    assert not desk.firm.is_set()

    changes = desk.firm.save(Firm(name="Haichang", country="CN", base_currency="USD"))

    assert changes.touches(Kind.SETTING)
    assert desk.firm.get().name == "Haichang"
    with pytest.raises(Refused) as refused:
        desk.firm.save(Firm(zone="Nowhere/Here", base_currency="XYZ"))
    assert codes(refused) == {
        ("zone", Code.UNKNOWN_ZONE),
        ("base_currency", Code.UNKNOWN_CURRENCY),
    }


def test_search_finds_records_of_all_kinds(desk, customer, clock):
    desk.orders.add(order(customer))
    desk.complaints.add(ComplaintDraft(customer, "包装破损，要求退款", clock.ms))

    assert desk.search("nordl")[0].id == customer
    assert {hit.kind for hit in desk.search("退款")} == {Kind.COMPLAINT}
    assert desk.search("  ") == []


def test_copies_are_made_listed_and_checked(desk, customer):
    path = desk.copies.make()

    assert [copy.path for copy in desk.copies.list()] == [path]
    assert desk.copies.latest_ms() > 0
    assert list(desk.copies.check()) == []
    assert desk.copies.make_daily() is None  # there is one of today
