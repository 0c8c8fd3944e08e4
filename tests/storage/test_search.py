import pytest

from tradetrust_desktop.domain.care import ComplaintDraft, FollowUpDraft
from tradetrust_desktop.domain.changes import Act, Kind
from tradetrust_desktop.domain.searching import Found
from tradetrust_desktop.storage import (
    complaints,
    customers,
    follow_ups,
    orders,
    schema,
    search,
    search_hits,
)
from tradetrust_desktop.storage.history import History


@pytest.fixture
def find(database):
    def look(text, limit=20):
        with database.reading() as connection:
            found = search_hits.find(connection, text, limit)
        return [(hit.kind, hit.title, hit.customer or hit.detail) for hit in found]

    return look


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("深圳包装材料有限公司", "包装"),
        ("深圳包装材料有限公司", "材料"),
        ("深圳包装材料有限公司", "装"),
        ("深圳包装材料有限公司", "包装材料"),
        ("深圳包装材料有限公司", "包装 深圳"),
        ("A4包装", "a4包装"),
        ("Zürich Ölmühle", "zurich"),
        ("Zürich Ölmühle", "ÖLMÜHLE"),
        ("Zürich Ölmühle", "olm"),
        ("Łódź Śnieg", "lodz snieg"),
        ("Acme Ltd.", "ltd acme"),
        ("Acme-Werke", "werke"),
        ("Ελλάδα Τρόφιμα", "ellada"),
        ("株式会社テスト", "テスト"),
    ],
)
def test_a_customer_is_found(firm, find, name, typed):
    firm.customer("Other")
    firm.customer(name)
    assert find(typed) == [(Found.CUSTOMER, name, "")]


@pytest.mark.parametrize(
    "typed", ["装包", "包料", "acm ltd", "", "  ", '"', "*", "a AND b", "退款"]
)
def test_what_is_not_there_is_not_found(firm, find, typed):
    firm.customer("深圳包装材料有限公司")
    firm.customer("Acme Ltd.")
    assert find(typed) == []


def test_notes_are_searched_for_words_of_two_characters(firm, find):
    firm.customer("Acme", notes="客户要求退款")
    assert [title for _, title, _ in find("退款")] == ["Acme"]


def test_an_order_is_found_by_number_customers_number_and_customer(firm, find):
    key = firm.customer("Zürich AG", city="Bern")
    firm.order(key, number="PO-2026/17", customer_number="4500012345")
    for typed in ("PO-2026/17", "po 2026", "45000123", "zurich 4500012345"):
        assert (Found.ORDER, "PO-2026/17", "Zürich AG") in find(typed), typed
    assert find("zurich")[0] == (Found.CUSTOMER, "Zürich AG", "Bern")


def test_complaints_and_follow_ups_are_found(database, firm, find):
    key = firm.customer("Acme")
    with database.step(Act.COMPLAINT_ADD) as step:
        number = complaints.add(
            step, database.new_id(), ComplaintDraft(key, "Container late", 1_700_000_000_000)
        )
    with database.step(Act.FOLLOW_UP_ADD) as step:
        from datetime import date

        follow_ups.add(
            step, database.new_id(), FollowUpDraft(key, "Ask about samples", date(2026, 1, 2))
        )
    assert find("container") == [(Found.COMPLAINT, "Container late", "Acme")]
    assert find(number) == [(Found.COMPLAINT, "Container late", "Acme")]
    assert find("sampl") == [(Found.FOLLOW_UP, "Ask about samples", "Acme")]


def test_a_new_name_is_found_also_through_the_orders_and_the_old_one_no_more(database, firm, find):
    key = firm.customer("Acme")
    firm.order(key, number="N1")
    with database.step(Act.CUSTOMER_EDIT) as step:
        draft = customers.draft(step.connection, key)
        customers.edit(step, key, draft.__class__(**{**draft.__dict__, "name": "Borealis"}))
    assert find("acme") == []
    assert [kind for kind, _, _ in find("boreal")] == [Found.CUSTOMER, Found.ORDER]
    History(database).undo()
    assert find("boreal") == []
    assert len(find("acme")) == 2


def test_what_was_deleted_is_not_found_until_undone(database, firm, find):
    key = firm.order(firm.customer("Acme"), number="XY77")
    with database.step(Act.ORDER_DELETE) as step:
        orders.delete(step, key)
    assert find("xy77") == []
    History(database).undo()
    assert [title for _, title, _ in find("xy77")] == ["XY77"]


def test_an_import_is_found_and_its_undoing_leaves_nothing(database, firm, find):
    firm.bulk(orders_=5, customers_=2)
    assert find("b 3") != []
    assert len(find("firm", limit=50)) > 2
    History(database).undo()
    assert find("firm") == []
    assert find("b 3") == []
    History(database).redo()
    assert find("b 3") != []


def test_no_more_than_the_limit_is_returned(firm, find):
    for number in range(8):
        firm.customer(f"Acme {number}")
    assert len(find("acme", limit=3)) == 3


def test_a_rebuild_finds_the_same(database, firm, find):
    for _ in range(40):
        firm.act()
    before = {word: sorted(find(word, 500)) for word in ("acme", "包装", "zur", "call", "a 1")}
    with database.writing() as connection:
        search.rebuild(connection)
    assert {word: sorted(find(word, 500)) for word in before} == before
    assert before["acme"]


def test_missing_entries_are_noticed(database, firm, whole):
    firm.customer("Acme")
    with database.writing() as connection:
        connection.execute(schema.search_records.delete())
    assert "customer" in whole()


@pytest.mark.parametrize("others", [0, 3000], ids=["most of it", "a part of it"])
def test_search_follows_rows_that_went_without_being_named(database, firm, find, whole, others):
    if others:
        firm.bulk(orders_=others, customers_=1, lines=1)
    import_id = firm.bulk(orders_=20, customers_=4, lines=1)
    with database.reading() as connection:
        mine = schema.orders.c.import_id == import_id
        number = connection.execute(schema.orders.select().where(mine)).first().number
    assert find(number) != []
    with database.step(Act.IMPORT_TAKEN_BACK) as step:
        of_import = schema.orders.select().with_only_columns(schema.orders.c.id).where(mine)
        step.connection.execute(
            schema.order_lines.delete().where(schema.order_lines.c.order_id.in_(of_import))
        )
        step.connection.execute(schema.orders.delete().where(mine))
        step.touch(Kind.ORDER, count=20)
    assert [hit for hit in find(number) if hit[1] == number] == []
    assert whole() == []
