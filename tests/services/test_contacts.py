"""People at a customer, from typing to undo."""

from dataclasses import replace
from datetime import date

import pytest

from tradetrust_desktop.domain.care import Channel, FollowUpDraft
from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.domain.contacts import Consent, ContactDraft, Point, PointKind, Purpose
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.interactions import InteractionDraft
from tradetrust_desktop.domain.problems import Code, Refused

DAY = date(2026, 11, 2)


@pytest.fixture
def customer(desk):
    return desk.customers.add(CustomerDraft(name="Nordlicht Handels GmbH", country="DE"))[0]


def codes(problems):
    return {(problem.field, problem.code) for problem in problems}


def birgit(customer, **fields):
    points = (
        Point(PointKind.PHONE, "040 2200450", "desk"),
        Point(PointKind.MAIL, "Birgit Hansen <b.hansen@nordlicht.example>"),
        Point(PointKind.MESSENGER, "birgit.h", "WeChat"),
    )
    return replace(ContactDraft(customer, "Birgit Hansen", "purchasing", points=points), **fields)


def test_a_contact_is_kept_with_tidy_ways_to_reach_them(desk, customer):
    consent = Consent(Channel.MAIL, Purpose.MARKETING, given=True, day=DAY, source="fair")
    draft = birgit(customer, birthday="4 Mar", consents=(consent,))

    key, changes = desk.contacts.add(draft, asked_by="me")

    (kept,) = desk.contacts.of(customer)
    assert kept.id == key
    assert kept.draft.points == (
        Point(PointKind.PHONE, "+49402200450", "desk"),
        Point(PointKind.MAIL, "b.hansen@nordlicht.example"),
        Point(PointKind.MESSENGER, "birgit.h", "WeChat"),
    )
    assert kept.draft.birthday == "--03-04"
    assert kept.draft.consents == (consent,)
    assert kept.draft.is_main
    assert changes.counts == {Kind.CONTACT: 1}
    assert changes.asked_by == "me"


def test_a_contact_needs_a_name_or_one_way_to_reach_them(desk, customer):
    empty = ContactDraft(customer, "  ", points=(Point(PointKind.MAIL, " "),))
    with pytest.raises(Refused) as refused:
        desk.contacts.add(empty)
    assert codes(refused.value.problems) == {("name", Code.NAME_OR_WAY)}

    desk.contacts.add(ContactDraft(customer, "", points=(Point(PointKind.MESSENGER, "wx_18"),)))
    assert len(desk.contacts.of(customer)) == 1


def test_what_is_wrong_is_said_of_each_way_and_consent(desk, customer):
    twice = Consent(Channel.MAIL, Purpose.CARE, given=True, day=DAY)
    draft = ContactDraft(
        customer,
        "Birgit",
        birthday="31 Feb",
        points=(
            Point(PointKind.PHONE, "12"),
            Point(PointKind.MAIL, "ok@nordlicht.example"),
            Point(PointKind.MAIL, "nordlicht"),
        ),
        consents=(twice, replace(twice, given=False), replace(twice, day=date(2027, 1, 1))),
    )
    assert codes(desk.contacts.check(draft)) == {
        ("birthday", Code.NOT_A_DATE),
        ("points.0", Code.NOT_A_PHONE),
        ("points.2", Code.NOT_A_MAIL),
        ("consents.1", Code.ASKED_TWICE),
        ("consents.2", Code.DATE_OUT_OF_RANGE),
        ("consents.2", Code.ASKED_TWICE),
    }


def test_nobody_is_born_tomorrow(desk, customer):
    draft = birgit(customer, birthday="2026-11-24")
    assert codes(desk.contacts.check(draft)) == {("birthday", Code.NOT_A_DATE)}


def test_a_customer_has_one_main_contact(desk, customer):
    first, _ = desk.contacts.add(birgit(customer))
    second, _ = desk.contacts.add(ContactDraft(customer, "Arne Aaker", is_main=True))

    rows = desk.contacts.of(customer)
    assert [(row.id, row.draft.is_main) for row in rows] == [(second, True), (first, False)]

    desk.history.undo()
    assert [(row.id, row.draft.is_main) for row in desk.contacts.of(customer)] == [(first, True)]


def test_parts_that_stay_are_not_written_again(desk, customer):
    key, _ = desk.contacts.add(birgit(customer))
    (row,) = desk.contacts.of(customer)
    assert not desk.contacts.edit(key, draft=row.draft).counts

    fewer = replace(row.draft, points=row.draft.points[1:])
    desk.contacts.edit(key, draft=fewer)
    assert desk.contacts.rows([key])[0].draft == fewer


def test_what_was_said_survives_a_deleted_contact_and_undo_names_them_again(desk, customer, clock):
    key, _ = desk.contacts.add(birgit(customer))
    said, _ = desk.interactions.add(
        InteractionDraft(customer, clock.ms, "asks for lanterns", Channel.MAIL, contact_id=key)
    )
    planned, _ = desk.follow_ups.add(FollowUpDraft(customer, "call", DAY, contact_id=key))

    desk.contacts.delete(key)

    assert desk.contacts.of(customer) == ()
    assert desk.interactions.page(said).draft.contact_id is None
    assert desk.follow_ups.rows([planned])[0].draft.contact_id is None
    desk.history.undo()
    assert desk.interactions.page(said).contact == "Birgit Hansen"
    assert desk.follow_ups.rows([planned])[0].draft.contact_id == key


def test_a_contact_that_is_gone_is_said_to_be(desk, customer):
    key, _ = desk.contacts.add(birgit(customer))
    desk.contacts.delete(key)
    for act in (
        desk.contacts.delete,
        lambda gone: desk.contacts.edit(gone, draft=birgit(customer)),
    ):
        with pytest.raises(Refused) as refused:
            act(key)
        assert codes(refused.value.problems) == {("", Code.NOT_FOUND)}
