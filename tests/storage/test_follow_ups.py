"""Follow-ups as lists need them: sorted by what is lost, with place and phone of the customer."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from tradetrust_desktop.domain.care import ComplaintDraft, FollowUpDraft
from tradetrust_desktop.domain.changes import Act
from tradetrust_desktop.domain.contacts import ContactDraft, Point, PointKind
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.storage import complaints, contacts, firm_time, follow_ups, schema


@pytest.fixture
def listed(database):
    def look(sort):
        with database.reading() as connection:
            found = follow_ups.ids(connection, ListQuery(sort=sort))
            return follow_ups.rows(connection, found)

    return look


def test_what_is_lost_by_waiting_comes_first(database, firm, listed):
    plain, core = firm.customer("Acme"), firm.customer("Bravo", grade="core")
    strategic = firm.customer("Casa", grade="strategic")
    complaint = database.new_id()
    with database.step(Act.COMPLAINT_ADD) as step:
        complaints.add(step, complaint, ComplaintDraft(plain, "late", 1))
    day = date(2026, 2, 1)
    for draft in (
        FollowUpDraft(plain, "ordinary", day),
        FollowUpDraft(core, "core, at noon", day, due_minute=720),
        FollowUpDraft(core, "core, any time", day),
        FollowUpDraft(core, "core, before", date(2026, 1, 1)),
        FollowUpDraft(strategic, "strategic", date(2026, 3, 1)),
        FollowUpDraft(plain, "complaint", date(2026, 4, 1), complaint_id=complaint),
    ):
        with database.step(Act.FOLLOW_UP_ADD) as step:
            follow_ups.add(step, database.new_id(), draft)
    assert [row.draft.title for row in listed("waiting")] == [
        "complaint",
        "strategic",
        "core, before",
        "core, at noon",
        "core, any time",
        "ordinary",
    ]


def test_a_follow_up_comes_with_place_and_phone(database, firm, listed):
    customer = firm.customer("Acme", country="PL", city="Łódź", time_zone="Europe/Warsaw")
    people = {name: database.new_id() for name in ("Main", "Other", "Silent")}
    for name, key in people.items():
        points = {"Main": ("+48425550173",), "Other": ("+48425550174",)}.get(name, ())
        typed = ContactDraft(
            customer,
            name,
            is_main=name == "Main",
            points=tuple(Point(PointKind.PHONE, number) for number in points),
        )
        with database.step(Act.CONTACT_ADD) as step:
            contacts.add(step, key, typed)
    day = date(2026, 2, 1)
    for place, who in enumerate((None, "Other", "Silent")):
        draft = FollowUpDraft(customer, f"{place}", day, contact_id=people[who] if who else None)
        with database.step(Act.FOLLOW_UP_ADD) as step:
            follow_ups.add(step, database.new_id(), draft)
    rows = listed("title")
    assert [(row.contact, row.phone) for row in rows] == [
        ("", "+48425550173"),
        ("Other", "+48425550174"),
        ("Silent", "+48425550173"),
    ]
    assert (rows[0].country, rows[0].city, rows[0].time_zone) == ("PL", "Łódź", "Europe/Warsaw")


def test_the_moment_of_a_tick_is_kept_for_the_day_itself_alone(database, firm):
    customer, day = firm.customer("Acme"), firm_time.day_of(database.now_ms(), ZoneInfo("UTC"))
    for done, known in ((day, database.now_ms()), (date(2026, 1, 1), None)):
        key = database.new_id()
        with database.step(Act.FOLLOW_UP_ADD) as step:
            follow_ups.add(step, key, FollowUpDraft(customer, "call", day))
        draft = FollowUpDraft(customer, "call", day, done=done)
        with database.step(Act.FOLLOW_UP_EDIT) as step:
            follow_ups.edit(step, key, draft)
        with database.step(Act.FOLLOW_UP_EDIT) as step:
            follow_ups.edit(step, key, replace(draft, result="said later"))
            assert step.row(schema.follow_ups, (key,))["done_ms"] == known
        with database.step(Act.FOLLOW_UP_EDIT) as step:
            follow_ups.edit(step, key, replace(draft, done=None))
            assert step.row(schema.follow_ups, (key,))["done_ms"] is None
