"""Several customers at once, likeness to known ones, and filters under names of one's own."""

import pytest

from tradetrust_desktop.domain.care import FollowUpDraft
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.saved_filters import SavedFilter


@pytest.fixture
def three(desk):
    return [
        desk.customers.add(CustomerDraft(name, tags=tags, grade="core"))[0]
        for name, tags in (("Acme", "fair, lamps"), ("Beta", ""), ("Casa", "Lamps"))
    ]


def fields(desk, keys, name):
    return [getattr(desk.customers.page(key).fields, name) for key in keys]


def test_fields_of_several_are_set_in_one_step_and_undone_together(desk, three):
    desk.customers.edit_many(three, values={"grade": "strategic", "owner": " Li "})
    assert fields(desk, three, "grade") == ["strategic"] * 3
    assert fields(desk, three, "owner") == ["Li"] * 3
    summary, _ = desk.history.undo()
    assert summary.params == {"count": "3"}
    assert fields(desk, three, "grade") == ["core"] * 3


def test_tags_are_added_and_removed_and_others_stay(desk, three):
    desk.customers.edit_many(three, values={"add_tags": "vip， Fair", "remove_tags": "LAMPS"})
    assert fields(desk, three, "tags") == ["fair, vip", "vip, Fair", "vip, Fair"]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"currency": "RNB"}, Code.UNKNOWN_CURRENCY),
        ({"grade": "best"}, Code.NOT_FOUND),
        ({"owner": "x" * 300}, Code.TOO_LONG),
    ],
)
def test_what_is_wrong_is_refused_for_all(desk, three, values, code):
    with pytest.raises(Refused) as refused:
        desk.customers.edit_many(three, values={**values, "source": "fair"})
    assert [each.code for each in refused.value.problems] == [code]
    assert fields(desk, three, "source") == [""] * 3


def test_only_named_fields_are_set_for_several(desk, three):
    with pytest.raises(ValueError, match="name"):
        desk.customers.edit_many(three, values={"name": "All the same"})


def test_one_of_several_is_named_in_the_step(desk, three):
    desk.customers.edit_many(three[:1], values={"grade": ""})
    assert desk.history.next_undo().params == {"name": "Acme"}


def test_those_with_records_stay_and_the_others_go_in_one_step(desk, three, clock):
    desk.follow_ups.add(FollowUpDraft(three[0], "Call", clock.today()))
    _, problems = desk.customers.delete_many(three)
    assert [(each.code, each.params["count"]) for each in problems] == [(Code.STILL_USED, "1")]
    assert desk.customers.ids(ListQuery()) == three[:1]
    with pytest.raises(Refused):
        desk.customers.delete_many(three[:1])
    desk.history.undo()
    assert desk.customers.ids(ListQuery()) == three


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ({"name": "NORDLICHT HANDELS"}, True),
        ({"name": "Nordlichd Handels GmbH"}, True),
        ({"name": "", "local_name": "北光贸易"}, True),
        ({"name": "北光贸易有限公司"}, True),
        ({"name": "Nova", "website": "https://www.nordlicht.de/en"}, True),
        ({"name": "Nova", "website": "nordlicht.dev"}, False),
        ({"name": "Nova", "website": "nordlicht"}, False),
        ({"name": "Handels GmbH"}, False),
        ({"name": "12345"}, False),
        ({"name": ""}, False),
    ],
)
def test_the_same_firm_is_known_by_name_local_name_and_website(desk, three, typed, found):
    known = CustomerDraft(
        "Nordlicht Handels GmbH", local_name="北光贸易有限公司", website="http://nordlicht.de"
    )
    key, _ = desk.customers.add(known)
    desk.customers.add(CustomerDraft("Handels Kontor Nord GmbH"))
    assert [row.id for row in desk.customers.similar(**typed)] == ([key] if found else [])


def test_each_filter_says_how_many_it_lists(desk, three, clock):
    desk.follow_ups.add(FollowUpDraft(three[0], "Call", clock.today()))
    queries = [ListQuery(), ListQuery(filters={"next": "week"}), ListQuery("casa")]
    assert desk.customers.count_each(queries) == [3, 1, 1]
    assert desk.customers.values_in_use()["tag"] == [("Lamps", 1), ("fair", 1), ("lamps", 1)]


def test_a_filter_is_kept_under_its_name_replaced_forgotten_and_undone(desk):
    kept = desk.saved_filters
    kept.keep("customers", saved=SavedFilter(" My  fair ", {"tag": "fair"}))
    kept.keep("customers", saved=SavedFilter("my FAIR", {"tag": "fair", "country": "DE"}))
    assert kept.of("customers") == (SavedFilter("my FAIR", {"tag": "fair", "country": "DE"}),)
    assert kept.of("orders") == ()
    kept.forget("customers", name="my FAIR")
    assert kept.of("customers") == ()
    desk.history.undo()
    desk.history.undo()
    assert kept.of("customers") == (SavedFilter("My fair", {"tag": "fair"}),)
    with pytest.raises(Refused):
        kept.forget("customers", name="none")
    with pytest.raises(Refused):
        kept.keep("customers", saved=SavedFilter("  ", {}))
