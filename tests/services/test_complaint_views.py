"""What the list of complaints can be asked for: conditions, groups, several changed at once."""

from datetime import date

import pytest

from tradetrust_desktop.domain.care import (
    ComplaintDraft,
    ComplaintStatus,
    FollowUpDraft,
    FollowUpKind,
    Priority,
)
from tradetrust_desktop.domain.complaints import GROUPS, skipped
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.silence import silence

HOUR = 3_600_000
DAY = 24 * HOUR


@pytest.fixture
def known(desk, clock):
    """Four complaints of two firms by their titles."""
    nord = desk.customers.add(CustomerDraft("Nordlicht Handels GmbH", country="DE"))[0]
    casa = desk.customers.add(CustomerDraft("Casa Verde Ltda.", country="BR"))[0]
    made = {}
    for title, firm, days, fields in (
        ("glass thin", nord, 1, {"category": "quality", "sub_category": "material"}),
        ("glass broken", nord, 40, {"category": "logistics", "supplier": "Ningbo Glass"}),
        ("late again", casa, 5, {"category": "logistics", "owner": "Li Wei", "carrier": "COSCO"}),
        ("wrong invoice", casa, 3, {"responsible": "us", "product": "WL-318", "cause": "typing"}),
    ):
        draft = ComplaintDraft(firm, title, clock.ms - days * DAY, **fields)
        made[title] = desk.complaints.add(draft)[0]
    return made


@pytest.fixture
def titles(desk, known):
    """The titles that a filter lists, in their order."""

    def found(text="", *, sort="received_ms", **filters):
        names = {key: title for title, key in known.items()}
        conditions = {name.rstrip("_"): value for name, value in filters.items()}
        query = ListQuery(text, filters=conditions, sort=sort)
        ids = desk.complaints.ids(query)
        assert desk.complaints.count_each([query]) == [len(ids)]
        return [names[key] for key in ids]

    return found


def test_every_condition_narrows_the_list(titles):
    assert titles(country="DE") == ["glass broken", "glass thin"]
    assert titles(customer="verde casa") == ["late again", "wrong invoice"]
    assert titles(category="quality|logistics", country="BR") == ["late again"]
    assert titles(category="quality", sub_category="material") == ["glass thin"]
    assert titles(supplier="Ningbo Glass") == ["glass broken"]
    assert titles(carrier="COSCO", owner="Li Wei") == ["late again"]
    assert titles(owner="-", category="-") == ["wrong invoice"]
    assert titles(responsible="us", product="WL-318", cause="typing") == ["wrong invoice"]
    assert titles(cause="-|typing", priority="medium") == titles()
    assert titles(from_="2026-11-20", to="2026-11-22") == ["wrong invoice", "glass thin"]
    assert titles("glass", state="open") == ["glass broken", "glass thin"]
    assert titles(from_="rubbish") == titles()


def test_groups_hold_all_of_the_list_in_its_order(desk, titles, known):
    query = ListQuery(sort="received_ms")
    for by in GROUPS:
        groups = desk.complaints.groups(query, by=by)
        assert sorted(key for group in groups for key in group.ids) == sorted(known.values())
        for group in groups:
            place = [desk.complaints.ids(query).index(key) for key in group.ids]
            assert place == sorted(place)
    by_customer = desk.complaints.groups(query, by="customer")
    assert [(g.value, len(g.ids)) for g in by_customer] == [
        ("Casa Verde Ltda.", 2),
        ("Nordlicht Handels GmbH", 2),
    ]
    owners = desk.complaints.groups(ListQuery(filters={"country": "BR"}), by="owner")
    assert [group.value for group in owners] == ["Li Wei", ""]  # nobody's come last
    assert desk.complaints.groups(query, by="") == ()


def test_several_get_category_owner_and_status_in_one_step(desk, known, clock):
    done = known["glass thin"]
    desk.complaints.withdraw(done)
    clock.forward(ms=HOUR)
    values = {"category": "logistics/late", "owner": " Zhou Min ", "status": "waiting_supplier"}
    desk.complaints.edit_many(list(known.values()), values=values)
    rows = desk.complaints.rows(list(known.values()))
    assert {(r.draft.category, r.draft.sub_category, r.draft.owner) for r in rows} == {
        ("logistics", "late", "Zhou Min")
    }
    status = {row.draft.title: row.draft.status for row in rows}
    assert status.pop("glass thin") is ComplaintStatus.CLOSED
    assert set(status.values()) == {ComplaintStatus.WAITING_SUPPLIER}
    desk.history.undo()
    assert desk.complaints.page(known["late again"]).row.draft.owner == "Li Wei"
    for values in ({"status": "closed"}, {"status": "replied"}, {"title": "x"}):
        with pytest.raises(Refused) as caught:
            desk.complaints.edit_many(list(known.values()), values=values)
        assert [problem.code for problem in caught.value.problems] == [Code.NOT_FOUND]


def test_a_silent_customer_is_found_after_seven_days_unless_reminded(desk, known, titles, clock):
    key = known["late again"]
    desk.complaints.set_status(key, status=ComplaintStatus.WAITING)
    assert titles(state="waiting") == ["late again"]
    clock.forward(ms=7 * DAY)
    assert titles(state="silent") == []
    clock.forward(ms=HOUR)
    assert titles(state="silent") == ["late again"]
    found = silence(desk.complaints.page(key), now_ms=clock.ms)
    assert found is not None
    assert not found.was_reminded
    entry = InteractionDraft(b"", clock.ms, "any news?", direction=Direction.OUT)
    desk.complaints.log(key, entry=entry)
    assert titles(state="silent") == []
    assert silence(desk.complaints.page(key), now_ms=clock.ms) is None
    clock.forward(ms=8 * DAY)
    assert titles(state="silent") == ["late again"]
    assert silence(desk.complaints.page(key), now_ms=clock.ms).was_reminded


def test_a_reopened_complaint_keeps_number_history_and_clocks_and_is_told_of_progress(
    desk, known, titles, clock
):
    key = known["glass thin"]
    entry = InteractionDraft(b"", clock.ms, "our proposal", direction=Direction.OUT)
    desk.complaints.log(key, entry=entry)
    before = desk.complaints.page(key)
    desk.complaints.withdraw(key)
    assert desk.complaints.page(key).row.progress_due_ms is None
    clock.forward(ms=10 * DAY)
    desk.complaints.set_status(key, status=ComplaintStatus.REOPENED)
    page = desk.complaints.page(key)
    assert page.row.number == before.row.number
    assert page.events[: len(before.events)] == before.events
    assert titles(state="reopened") == ["glass thin"]
    reply = page.row.clocks[0]
    assert (reply.clock, reply.met_ms) == ("first_reply", entry.at_ms)
    assert page.row.progress_due_ms == clock.ms + 48 * HOUR
    clock.forward(ms=49 * HOUR)
    assert titles(state="progress_due") == ["glass thin"]


def test_steps_that_were_jumped_over_are_known(desk, known, clock):
    key = known["glass thin"]
    for status in (ComplaintStatus.AGREED, ComplaintStatus.REPLIED, ComplaintStatus.IN_PROGRESS):
        clock.forward(ms=HOUR)
        desk.complaints.set_status(key, status=status)
    events = desk.complaints.page(key).events
    over = [skipped(events, place) for place in range(len(events))]
    assert [tuple(map(str, each)) for each in over if each] == [
        ("replied", "investigating", "proposed")
    ]


def test_a_revisit_brings_the_rating(desk, known, clock):
    key = known["wrong invoice"]
    customer = desk.complaints.page(key).row.draft.customer_id
    draft = FollowUpDraft(
        customer, "all well?", date(2026, 11, 23), FollowUpKind.REVISIT, complaint_id=key
    )
    revisit = desk.follow_ups.add(draft)[0]
    with pytest.raises(Refused):
        desk.follow_ups.finish(revisit, rating=6)
    desk.follow_ups.finish(revisit, result="happy", rating=5)
    assert desk.complaints.page(key).row.draft.rating == 5
    desk.history.undo()
    assert desk.complaints.page(key).row.draft.rating is None


def test_priorities_and_values_in_use_are_offered(desk, known):
    desk.complaints.edit_many([known["late again"]], values={"priority": Priority.MAJOR})
    found = desk.complaints.values_in_use(["country", "supplier", "category"])
    assert found == {
        "country": ["BR", "DE"],
        "supplier": ["Ningbo Glass"],
        "category": ["logistics", "quality"],
    }
