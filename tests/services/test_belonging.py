"""What the careless or unlucky do with records that hang on others, and with days."""

from dataclasses import replace
from datetime import date

import pytest

from tests.conftest import NOON
from tradetrust_desktop.domain.care import (
    Channel,
    ComplaintDraft,
    FollowUpDraft,
    SurveyDraft,
    SurveyKind,
)
from tradetrust_desktop.domain.complaints import Closing
from tradetrust_desktop.domain.contacts import ContactDraft
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.orders import OrderDraft
from tradetrust_desktop.domain.problems import Code, Refused

DAY = date(2026, 12, 1)
HOUR = 3_600_000


def refused(work):
    with pytest.raises(Refused) as found:
        work()
    return [(problem.code, problem.field) for problem in found.value.problems]


def draft(kind, customer_id, **links):
    makes = {
        "complaint": lambda: ComplaintDraft(customer_id, "late", NOON, **links),
        "follow_up": lambda: FollowUpDraft(customer_id, "call", DAY, **links),
        "survey": lambda: SurveyDraft(
            customer_id, SurveyKind.NPS, date(2026, 11, 2), score=3, **links
        ),
        "entry": lambda: InteractionDraft(customer_id, NOON, "said", **links),
        "order": lambda: OrderDraft("A-9", customer_id, date(2026, 11, 2), "EUR", **links),
    }
    return makes[kind]()


def adding(desk, kind):
    services = {
        "complaint": desk.complaints,
        "follow_up": desk.follow_ups,
        "survey": desk.surveys,
        "entry": desk.interactions,
        "order": desk.orders,
    }
    return services[kind].add


@pytest.fixture
def firms(desk):
    """Two customers, each with a contact, an order and a complaint."""

    class Firms:
        def __init__(self, name):
            self.id, _ = desk.customers.add(CustomerDraft(name))
            self.contact_id, _ = desk.contacts.add(ContactDraft(self.id, f"{name} buyer"))
            order = OrderDraft(f"{name}-1", self.id, date(2026, 1, 2), "EUR")
            self.order_id, _ = desk.orders.add(order)
            self.complaint_id, _ = desk.complaints.add(draft("complaint", self.id))

    return Firms("Acme"), Firms("Beta")


@pytest.mark.parametrize("kind", ["complaint", "follow_up", "survey", "entry", "order"])
def test_a_record_of_a_customer_that_is_gone_is_refused_by_name(desk, kind):
    gone, _ = desk.customers.add(CustomerDraft("Gone"))
    desk.customers.delete(gone)
    found = refused(lambda: adding(desk, kind)(draft(kind, gone)))
    assert (Code.NOT_FOUND, "customer_id") in found


@pytest.mark.parametrize(
    ("kind", "link"),
    [
        ("complaint", "contact_id"),
        ("complaint", "order_id"),
        ("follow_up", "contact_id"),
        ("follow_up", "order_id"),
        ("follow_up", "complaint_id"),
        ("survey", "order_id"),
        ("survey", "complaint_id"),
        ("entry", "contact_id"),
        ("entry", "complaint_id"),
    ],
)
def test_what_is_another_customers_or_gone_is_refused_at_its_field(desk, firms, kind, link):
    acme, beta = firms
    for key in (getattr(beta, link), bytes(16)):
        work = adding(desk, kind)
        assert refused(lambda w=work, k=key: w(draft(kind, acme.id, **{link: k}))) == [
            (Code.NOT_FOUND, link)
        ]
    adding(desk, kind)(draft(kind, acme.id, **{link: getattr(acme, link)}))


def test_a_message_about_a_complaint_is_not_given_anothers_contact(desk, firms):
    acme, beta = firms
    entry = draft("entry", acme.id, contact_id=beta.contact_id, direction=Direction.OUT)
    logging = lambda: desk.complaints.log(acme.complaint_id, entry=entry)  # noqa: E731
    assert refused(logging) == [(Code.NOT_FOUND, "contact_id")]
    assert desk.complaints.page(acme.complaint_id).log == ()


def test_the_next_step_of_a_customer_that_is_gone_keeps_nothing(desk, firms):
    acme, _ = firms
    key, _ = desk.follow_ups.add(draft("follow_up", acme.id))
    following = draft("follow_up", bytes(16))
    for work in (
        lambda: desk.follow_ups.finish(key, result="said yes", next=following),
        lambda: desk.interactions.add(draft("entry", acme.id), following=following),
    ):
        assert (Code.NOT_FOUND, "customer_id") in refused(work)
    assert desk.follow_ups.page(key).draft.done is None
    assert desk.timeline.ids(acme.id, kinds=["interaction"]) == []


def test_an_order_that_went_to_another_customer_does_not_lock_what_hangs_on_it(desk, firms):
    acme, beta = firms
    complaint, _ = desk.complaints.add(draft("complaint", acme.id, order_id=acme.order_id))
    follow_up, _ = desk.follow_ups.add(draft("follow_up", acme.id, order_id=acme.order_id))
    moved = replace(desk.orders.page(acme.order_id).draft, customer_id=beta.id)
    desk.orders.edit(acme.order_id, draft=moved)
    row = desk.complaints.page(complaint).row
    desk.complaints.edit(complaint, draft=replace(row.draft, title="very late"))
    planned = desk.follow_ups.page(follow_up).draft
    desk.follow_ups.edit(follow_up, draft=replace(planned, title="call again"))
    assert desk.follow_ups.page(follow_up).draft.title == "call again"


@pytest.mark.parametrize(
    ("year", "code"), [(9999, Code.STILL_TO_COME), (1900, Code.DATE_OUT_OF_RANGE)]
)
def test_a_moment_that_cannot_be_is_named_for_what_it_is(desk, firms, year, code):
    acme, _ = firms
    at_ms = (date(year, 1, 1) - date(1970, 1, 1)).days * 24 * HOUR
    entry = draft("entry", acme.id)
    assert refused(lambda: desk.interactions.add(replace(entry, at_ms=at_ms))) == [(code, "at_ms")]
    complaint = replace(draft("complaint", acme.id), received_ms=at_ms)
    assert refused(lambda: desk.complaints.add(complaint)) == [(code, "received_ms")]
    assert desk.complaints.preview(complaint) == ()


def test_an_answer_or_a_thing_done_is_never_of_next_year(desk, firms):
    acme, _ = firms
    answer = replace(draft("survey", acme.id), day=date(2027, 11, 23))
    assert refused(lambda: desk.surveys.add(answer)) == [(Code.STILL_TO_COME, "day")]
    done = replace(draft("follow_up", acme.id), done=date(2027, 11, 23))
    assert refused(lambda: desk.follow_ups.add(done)) == [(Code.STILL_TO_COME, "done")]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"rating_asked": date(9999, 1, 1)}, "rating_asked"),
        ({"rating_asked": date(1900, 1, 1)}, "rating_asked"),
        ({"rating": 4, "revisits": (0,)}, "revisits"),
        ({"rating": 4, "revisits": (-5,)}, "revisits"),
        ({"rating": 4, "revisits": (10**9,)}, "revisits"),
    ],
)
def test_a_close_with_a_day_that_cannot_be_is_refused(desk, firms, values, expected):
    acme, _ = firms
    closing = Closing("cause", "remedy", "prevention", **values)
    found = refused(lambda: desk.complaints.close(acme.complaint_id, closing=closing))
    assert {field for _, field in found} == {expected}


def test_a_reason_to_skip_or_a_call_of_more_than_a_day_is_refused(desk, firms):
    acme, _ = firms
    key, _ = desk.follow_ups.add(draft("follow_up", acme.id))
    found = refused(lambda: desk.follow_ups.skip(key, reason="x" * 30_000))
    assert found == [(Code.TOO_LONG, "result")]
    entry = replace(draft("entry", acme.id), channel=Channel.PHONE, minutes=-5)
    logging = lambda: desk.complaints.log(acme.complaint_id, entry=entry)  # noqa: E731
    assert refused(logging) == [(Code.OUT_OF_SCALE, "minutes")]


def test_a_long_message_about_a_complaint_can_be_edited_again(desk, firms):
    acme, _ = firms
    entry = replace(draft("entry", acme.id), summary="word " * 200)
    desk.complaints.log(acme.complaint_id, entry=entry)
    kept = desk.complaints.page(acme.complaint_id).log[0]
    longer = replace(kept.draft, summary=kept.draft.summary + " and more")
    desk.interactions.edit(kept.id, draft=longer)
    assert desk.complaints.page(acme.complaint_id).log[0].draft == longer


def test_after_the_clock_was_set_back_what_is_written_can_be_edited(desk, firms, clock):
    acme, _ = firms
    key, _ = desk.interactions.add(draft("entry", acme.id))
    clock.forward(days=-365)
    row = desk.complaints.page(acme.complaint_id).row
    desk.complaints.edit(acme.complaint_id, draft=replace(row.draft, category="quality"))
    entry = desk.interactions.page(key).draft
    desk.interactions.edit(key, draft=replace(entry, summary="said twice"))
    assert desk.interactions.page(key).draft.summary == "said twice"
    moved = replace(row.draft, received_ms=row.draft.received_ms + HOUR)
    assert refused(lambda: desk.complaints.edit(acme.complaint_id, draft=moved)) == [
        (Code.STILL_TO_COME, "received_ms")
    ]
