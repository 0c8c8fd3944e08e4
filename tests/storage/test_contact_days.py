"""The last and the next contact of a customer, kept right through every act, undo and redo."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from tradetrust_desktop.domain.care import Channel, ComplaintDraft, ComplaintStatus, FollowUpDraft
from tradetrust_desktop.domain.changes import Act
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.storage import (
    complaints,
    contact_days,
    customers,
    follow_ups,
    interactions,
    schema,
    settings_store,
)
from tradetrust_desktop.storage.history import History

TODAY = date(2026, 11, 23)


def moment(day, hour=4):
    return int(datetime(day.year, day.month, day.day, hour, tzinfo=UTC).timestamp() * 1000)


def spoke(database, customer, day, *, channel=Channel.PHONE, direction=Direction.OUT, hour=4):
    key = database.new_id()
    with database.step(Act.INTERACTION_ADD) as step:
        interactions.add(
            step,
            key,
            InteractionDraft(
                customer, moment(day, hour), "spoke", channel=channel, direction=direction
            ),
        )
    return key


def planned(database, customer, due, **fields):
    key = database.new_id()
    with database.step(Act.FOLLOW_UP_ADD) as step:
        follow_ups.add(step, key, FollowUpDraft(customer, "Call", due, **fields))
    return key


def row(database, customer):
    with database.reading() as connection:
        return customers.rows(connection, [customer])[0]


def listed(database, *, sort="next_contact", descending=False, **filters):
    with database.reading() as connection:
        query = ListQuery(filters=filters, sort=sort, descending=descending)
        keys = customers.ids(connection, query, today=TODAY)
        assert customers.count_of(connection, query, today=TODAY) == len(keys)
        return [each.name for each in customers.rows(connection, keys)]


def test_the_last_real_contact_counts_and_no_note(database, firm, whole):
    key = firm.customer("Acme", grade="core")
    spoke(database, key, date(2026, 11, 1))
    spoke(database, key, date(2026, 11, 20), channel=Channel.MAIL, direction=Direction.IN)
    spoke(database, key, date(2026, 11, 21), channel=None, direction=Direction.INTERNAL)
    spoke(database, key, date(2026, 11, 22), channel=Channel.PHONE, direction=Direction.INTERNAL)
    shown = row(database, key)
    assert (shown.last_contact, shown.last_channel) == (date(2026, 11, 20), "mail")
    assert (shown.next_contact, shown.next_kind) == (date(2026, 12, 20), "")
    assert whole() == []


@pytest.mark.parametrize(
    ("grade", "days"), [("strategic", 14), ("core", 30), ("ordinary", 90), ("", 90), ("vip", 90)]
)
def test_the_rhythm_of_the_grade_asks_for_the_next_contact(database, firm, whole, grade, days):
    key = firm.customer("Acme", grade=grade)
    spoke(database, key, date(2026, 1, 31))
    assert row(database, key).next_contact == date(2026, 1, 31) + timedelta(days=days)
    assert whole() == []


def test_an_open_follow_up_goes_before_the_rhythm_and_the_soonest_counts(database, firm, whole):
    key = firm.customer("Acme", grade="strategic")
    spoke(database, key, date(2026, 11, 1))
    planned(database, key, date(2027, 3, 1), kind="visit")
    first = planned(database, key, date(2027, 2, 1), kind="mail")
    assert (row(database, key).next_contact, row(database, key).next_kind) == (
        date(2027, 2, 1),
        "mail",
    )
    with database.step(Act.FOLLOW_UP_DONE) as step:
        step.update(schema.follow_ups, first, {"done": TODAY})
    assert row(database, key).next_kind == "visit"
    assert whole() == []


def test_a_follow_up_that_changes_its_customer_counts_for_the_new_one(database, firm, whole):
    old, new = firm.customer("Old"), firm.customer("New")
    key = planned(database, old, TODAY)
    with database.step(Act.FOLLOW_UP_EDIT) as step:
        step.update(schema.follow_ups, key, {"customer_id": new})
    assert row(database, old).next_contact is None
    assert row(database, new).next_contact == TODAY
    assert whole() == []


def test_open_complaints_are_counted_until_they_are_closed(database, firm, whole):
    customer, key = firm.customer("Acme"), database.new_id()
    with database.step(Act.COMPLAINT_ADD) as step:
        complaints.add(step, key, ComplaintDraft(customer, "late", 1))
    assert row(database, customer).open_complaints == 1
    assert listed(database, open_complaints="1") == ["Acme"]
    with database.step(Act.COMPLAINT_STATUS) as step:
        step.update(schema.complaints, key, {"status": ComplaintStatus.CLOSED})
    assert row(database, customer).open_complaints == 0
    assert listed(database, open_complaints="1") == []
    assert whole() == []


def test_another_rhythm_of_the_firm_moves_every_next_contact(database, firm, whole):
    key = firm.customer("Acme", grade="core")
    spoke(database, key, date(2026, 11, 1))
    with database.step(Act.SETTING_EDIT) as step:
        settings_store.put(step, {"firm": {"rhythm": {"core": [10, 20]}}})
    assert row(database, key).next_contact == date(2026, 11, 11)
    assert whole() == []
    history = History(database)
    history.undo()
    assert row(database, key).next_contact == date(2026, 12, 1)
    assert whole() == []


def test_another_grade_moves_the_next_contact_and_undo_moves_it_back(database, firm, whole):
    key = firm.customer("Acme", grade="core")
    spoke(database, key, date(2026, 11, 1))
    with database.step(Act.CUSTOMERS_EDIT) as step:
        customers.set_fields(step, key, {"grade": "strategic"})
    assert row(database, key).next_contact == date(2026, 11, 15)
    history = History(database)
    history.undo()
    assert row(database, key).next_contact == date(2026, 12, 1)
    history.redo()
    assert row(database, key).next_contact == date(2026, 11, 15)
    assert whole() == []


@pytest.mark.parametrize("seed", range(3))
def test_it_follows_random_acts_undone_and_redone(database, firm, whole, seed):
    chance = random.Random(seed)
    history = History(database)
    known = [firm.customer(f"Firm {n}", grade=chance.choice(["", "core"])) for n in range(4)]
    entries, plans = [], []
    for number in range(80):
        day = TODAY - timedelta(days=chance.randrange(-40, 200))
        customer = chance.choice(known)
        what = chance.randrange(7)
        if what == 0:
            entries.append(spoke(database, customer, day, hour=chance.randrange(24)))
        elif what == 1:
            entries.append(spoke(database, customer, day, channel=None))
        elif what == 2:
            plans.append(planned(database, customer, day))
        elif what == 3 and entries:
            with database.step(Act.INTERACTION_DELETE) as step:
                interactions.delete(step, entries.pop(chance.randrange(len(entries))))
        elif what == 4 and plans:
            with database.step(Act.FOLLOW_UP_DELETE) as step:
                step.delete(schema.follow_ups, plans.pop(chance.randrange(len(plans))))
        elif what == 5:
            with database.step(Act.COMPLAINT_ADD) as step:
                complaints.add(step, database.new_id(), ComplaintDraft(customer, "late", number))
        else:
            with database.step(Act.CUSTOMER_EDIT) as step:
                draft = customers.draft(step.connection, customer)
                customers.edit(step, customer, replace(draft, grade=chance.choice(["", "core"])))
    assert whole() == []
    with database.reading() as connection:
        before = connection.execute(select(schema.customer_contact)).all()
    assert before
    for _ in range(40):
        history.undo()
    assert whole() == []
    for _ in range(40):
        history.redo()
    assert whole() == []
    with database.writing() as connection:
        assert connection.execute(select(schema.customer_contact)).all() == before
        contact_days.rebuild(connection)
        assert connection.execute(select(schema.customer_contact)).all() == before


def test_a_recount_finds_a_wrong_row_and_a_missing_one(database, firm, whole):
    planned(database, firm.customer("Acme"), TODAY)
    with database.writing() as connection:
        connection.execute(schema.customer_contact.update().values(open_complaints=3))
    assert any("customer_contact" in place for place in whole())
    with database.writing() as connection:
        connection.execute(schema.customer_contact.delete())
    assert any("missing" in place for place in whole())


def test_the_list_goes_by_the_next_contact_and_who_has_none_follows_by_name(database, firm):
    for name, due in (("Delta", 3), ("Acme", 5), ("Casa", None), ("Beta", 3), ("Aaker", None)):
        key = firm.customer(name)
        if due:
            planned(database, key, date(2026, 11, due))
    assert listed(database) == ["Beta", "Delta", "Acme", "Aaker", "Casa"]
    assert listed(database, descending=True) == ["Acme", "Delta", "Beta", "Aaker", "Casa"]


def test_filters_by_days_go_by_the_day_given(database, firm):
    today = firm.customer("Today")
    planned(database, today, TODAY)
    planned(database, firm.customer("Late"), TODAY - timedelta(days=1))
    planned(database, firm.customer("Sunday"), TODAY + timedelta(days=6))
    planned(database, firm.customer("Next week"), TODAY + timedelta(days=7))
    firm.customer("Never")
    assert listed(database, next="overdue") == ["Late"]
    assert listed(database, next="week") == ["Today", "Sunday"]
    assert listed(database, next="planned") == ["Late", "Today", "Sunday", "Next week"]
    spoke(database, today, TODAY - timedelta(days=60))
    assert "Today" in listed(database, no_contact="60")
    spoke(database, today, TODAY - timedelta(days=59))
    assert "Today" not in listed(database, no_contact="60")
    assert "Never" in listed(database, no_contact="60")


def test_who_never_ordered_is_not_among_those_who_stopped(database, firm):
    old, new = firm.customer("Old"), firm.customer("New")
    firm.customer("Lead")
    firm.order(old, TODAY - timedelta(days=180))
    firm.order(new, TODAY - timedelta(days=179))
    assert listed(database, no_order="180") == ["Old"]


def test_filters_by_words_take_several_and_none(database, firm):
    firm.customer("Acme", grade="core", tags="fair, lamps", owner="Li")
    firm.customer("Beta", grade="strategic", tags="fairness")
    firm.customer("Casa", country="ES")
    assert listed(database, grade="core|strategic") == ["Acme", "Beta"]
    assert listed(database, grade="-") == ["Casa"]
    assert listed(database, tag="fair") == ["Acme"]
    assert listed(database, tag="lamps|fairness") == ["Acme", "Beta"]
    assert listed(database, owner="Li", grade="core") == ["Acme"]
    assert listed(database, owner="Li", country="ES") == []


@pytest.mark.parametrize("sort", ["owner", "tags", "grade", "last_contact", "open_complaints"])
@pytest.mark.parametrize("descending", [False, True])
def test_every_column_sorts_all_customers(database, firm, sort, descending):
    firm.customer("Acme", owner="Li", tags="a", grade="core")
    spoke(database, firm.customer("Beta", owner="Wu", tags="b"), TODAY)
    firm.customer("Casa")
    found = listed(database, sort=sort, descending=descending)
    assert sorted(found) == ["Acme", "Beta", "Casa"]
    if sort in ("owner", "tags"):
        assert found == (["Beta", "Acme", "Casa"] if descending else ["Acme", "Beta", "Casa"])


def test_a_customer_goes_with_its_people_and_log_and_all_comes_back(database, firm, whole):
    key, person = firm.customer("Acme"), database.new_id()
    with database.step(Act.CONTACT_ADD) as step:
        step.insert(
            schema.contacts, {"id": person, "customer_id": key, "name": "Ann", "is_main": True}
        )
        step.insert(
            schema.contact_points,
            {"contact_id": person, "position": 1, "kind": "mail", "value": "ann@acme.de"},
        )
        step.insert(
            schema.consents,
            {
                "contact_id": person,
                "channel": "mail",
                "purpose": "news",
                "given": True,
                "day": TODAY,
            },
        )
    spoke(database, key, TODAY)
    with database.step(Act.CUSTOMER_DELETE) as step:
        customers.delete(step, key)
    with database.reading() as connection:
        for table in ("contacts", "contact_points", "consents", "interactions", "customers"):
            assert connection.execute(select(schema.metadata.tables[table])).all() == []
    assert whole() == []
    History(database).undo()
    with database.reading() as connection:
        for table in ("contacts", "contact_points", "consents", "interactions", "customers"):
            assert len(connection.execute(select(schema.metadata.tables[table])).all()) == 1
    assert row(database, key).last_contact == TODAY
    assert whole() == []


def test_a_customer_with_a_follow_up_stays(database, firm):
    key = firm.customer("Acme")
    planned(database, key, TODAY)
    with pytest.raises(Refused), database.step(Act.CUSTOMER_DELETE) as step:
        customers.delete(step, key)
    assert row(database, key).name == "Acme"
