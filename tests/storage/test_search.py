import pytest

from tradetrust_desktop.domain.care import (
    ComplaintDraft,
    FollowUpDraft,
    SurveyDraft,
    SurveyKind,
)
from tradetrust_desktop.domain.changes import Act, Kind
from tradetrust_desktop.domain.contacts import ContactDraft, Point, PointKind
from tradetrust_desktop.domain.interactions import InteractionDraft
from tradetrust_desktop.domain.searching import Found
from tradetrust_desktop.storage import (
    complaints,
    contacts,
    customers,
    follow_ups,
    interactions,
    orders,
    schema,
    search,
    search_hits,
    surveys,
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


def contact(database, customer_id, name="Anna Berg", *points, **fields):
    key = database.new_id()
    with database.step(Act.CONTACT_ADD) as step:
        contacts.add(step, key, ContactDraft(customer_id, name, points=points, **fields))
    return key


@pytest.mark.parametrize(
    "typed",
    [
        "anna",
        "berg purch",
        "anna acme",
        "anna.berg@acme.example",
        "+49 40 1234567",
        "0049401234567",
        "040/123 45 67",
        "(040) 1234",
        "４０１２３４",
        "4567",
    ],
)
def test_a_contact_is_found_by_name_address_and_phone_in_any_notation(database, firm, find, typed):
    points = (
        Point(PointKind.PHONE, "+49401234567"),
        Point(PointKind.MAIL, "anna.berg@acme.example"),
    )
    contact(database, firm.customer("Acme"), "Anna Berg", *points, role="Purchasing")
    contact(database, firm.customer("Other"), "Jan Nowak", Point(PointKind.PHONE, "+48421112222"))
    assert [hit for hit in find(typed) if hit[0] is Found.CONTACT] == [
        (Found.CONTACT, "Anna Berg", "Acme")
    ]


def test_a_contact_is_found_by_a_new_phone_and_no_more_by_the_old_one(database, firm, find, whole):
    owner = firm.customer("Acme")
    key = contact(database, owner, "Anna", Point(PointKind.PHONE, "+49401234567"))
    new = ContactDraft(owner, "Anna", points=(Point(PointKind.PHONE, "+49309998888"),))
    with database.step(Act.CONTACT_EDIT) as step:
        contacts.edit(step, key, new)
    assert find("040 1234567") == []
    assert [title for _, title, _ in find("030 9998888")] == ["Anna"]
    History(database).undo()
    assert [title for _, title, _ in find("040 1234567")] == ["Anna"]
    assert find("030 9998888") == []
    assert whole() == []


def test_the_log_is_found_by_summary_detail_and_customer(database, firm, find, whole):
    key = firm.customer("Acme")
    draft = InteractionDraft(key, 1_700_000_000_000, "Prices sent", detail="客户要求退款")
    with database.step(Act.INTERACTION_ADD) as step:
        interactions.add(step, database.new_id(), draft)
    for typed in ("prices", "退款", "acme prices"):
        assert find(typed) == [(Found.INTERACTION, "Prices sent", "Acme")], typed
    History(database).undo()
    assert find("prices") == []
    assert whole() == []


def test_answers_are_found_by_what_was_written_and_not_without(database, firm, find, whole):
    from datetime import date

    key = firm.customer("Acme")
    for comment in ("Packing could be stronger", ""):
        with database.step(Act.SURVEY_ADD) as step:
            draft = SurveyDraft(key, SurveyKind.CSAT, date(2026, 1, 2), 4, comment)
            surveys.add(step, database.new_id(), draft)
    assert find("packing") == [(Found.SURVEY, "Packing could be stronger", "Acme")]
    assert len([hit for hit in find("acme") if hit[0] is Found.SURVEY]) == 1
    assert whole() == []


def test_hits_come_by_kind_and_every_kind_gets_its_share(database, firm, find):
    key = firm.customer("Acme")
    for number in range(30):
        firm.order(key, number=f"N{number}")
    contact(database, key, "Anna")
    found = [kind for kind, _, _ in find("acme", limit=6)]
    assert found == [Found.CUSTOMER, Found.CONTACT, *[Found.ORDER] * 4]


def test_what_is_called_so_comes_first_then_what_begins_so_then_the_latest(firm, find):
    from datetime import date

    key = firm.customer("Other")
    firm.order(key, date(2026, 1, 1), number="77")
    for day in range(1, 29):
        firm.order(key, date(2026, 2, day), number=f"X-77-{day}")
        firm.order(key, date(2025, 2, day), number=f"77{day}")
    titles = [title for _, title, _ in find("77", limit=40)]
    assert titles[0] == "77"
    assert titles[1] == "7728"
    assert titles.index("771") < titles.index("X-77-28") < titles.index("X-77-27")


def test_a_letter_just_begun_narrows_once_something_has_it(firm, find):
    key = firm.customer("Acme")
    firm.order(key, number="CA-17")
    firm.order(key, number="CA-27")
    assert [title for _, title, _ in find("ca-2")] == ["CA-27"]
    assert {title for _, title, _ in find("ca-9")} == {"CA-17", "CA-27"}
    assert find("ca-99") == []
    assert find("1") == []
    assert [title for _, title, _ in find("a")] == ["Acme"]


def test_the_place_in_a_longer_text_is_told(database, firm):
    firm.customer("Acme", notes="They asked twice whether 包装 may be stronger next time")
    with database.reading() as connection:
        (hit,) = search_hits.find(connection, "包装")
        (same,) = search_hits.find(connection, "acme")
    assert "包装" in hit.excerpt
    assert same.excerpt == ""


def test_a_customer_whose_name_stays_takes_no_orders_along(database, firm, whole):
    key = firm.customer("Acme")
    firm.order(key)
    table = schema.search_records

    def entry():
        with database.reading() as connection:
            query = table.select().where(table.c.kind == "order")
            return connection.execute(query).one().id

    before = entry()
    with database.step(Act.CUSTOMER_EDIT) as step:
        step.update(schema.customers, key, {"notes": "prefers mail"})
    assert entry() == before
    with database.step(Act.CUSTOMER_EDIT) as step:
        step.update(schema.customers, key, {"local_name": "艾科米"})
    assert entry() != before
    assert whole() == []
