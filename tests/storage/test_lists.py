from dataclasses import replace
from datetime import date

import pytest

from tradetrust_desktop.domain.care import (
    ComplaintDraft,
    ComplaintStatus,
    FollowUpDraft,
    FollowUpKind,
    Priority,
    SurveyDraft,
    SurveyKind,
)
from tradetrust_desktop.domain.changes import Act, Kind
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.orders import (
    LineDraft,
    OrderDraft,
    OrderKind,
    OrderRow,
    OrderStatus,
)
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.storage import (
    complaint_lists,
    complaints,
    customer_list,
    customers,
    follow_ups,
    orders,
    schema,
    settings_store,
    surveys,
)
from tradetrust_desktop.storage.logged_rows import from_json

YEAR_2026 = 1_780_000_000_000


@pytest.fixture
def listed(database):
    def look(module, text="", sort="", descending=False, **filters):  # noqa: FBT002
        query = ListQuery(text, {k.rstrip("_"): v for k, v in filters.items()}, sort, descending)
        with database.reading() as connection:
            if module is complaints:
                found = complaint_lists.ids(connection, query, now_ms=YEAR_2026)
            else:
                more = {"today": date(2026, 7, 1)} if module is customers else {}
                found = module.ids(connection, query, **more)
            return module.rows(connection, found)

    return look


def names(rows):
    return [row.name for row in rows]


def numbers(rows):
    return [row.number for row in rows]


def test_customers_come_by_name_and_are_filtered_by_any_words(firm, listed):
    for name in ("zebra", "Acme Ltd", "Émile SA", "包装公司"):
        firm.customer(name, city="Ulm" if name == "zebra" else "")
    assert names(listed(customers)) == ["Acme Ltd", "Émile SA", "zebra", "包装公司"]
    assert names(listed(customers, "emil")) == ["Émile SA"]
    assert names(listed(customers, "LTD acm")) == ["Acme Ltd"]
    assert names(listed(customers, "包装")) == ["包装公司"]
    assert names(listed(customers, "baozh")) == ["包装公司"]
    assert names(listed(customers, "ulm")) == ["zebra"]
    assert names(listed(customers, "%")) == []
    assert names(listed(customers, "_")) == []


def test_customers_are_sorted_by_every_column(firm, listed):
    first = firm.customer("A", code="9", country="DE", city="x", grade="core")
    second = firm.customer("B", code="1", country="AT", city="y", grade="strategic")
    firm.order(second, date(2026, 5, 1))
    firm.order(second, date(2026, 6, 1))
    firm.order(first, date(2026, 7, 1))
    for sort, expected in {
        "name": "AB",
        "code": "BA",
        "country": "BA",
        "city": "AB",
        "grade": "AB",
        "orders": "AB",
        "first_day": "BA",
        "last_day": "BA",
        "nonsense": "AB",
    }.items():
        assert "".join(names(listed(customers, sort=sort))) == expected, sort
        if sort != "nonsense":
            back = "".join(names(listed(customers, sort=sort, descending=True)))
            assert back == expected[::-1], sort


def test_customers_are_filtered_by_country_and_text_together(firm, listed):
    firm.customer("Acme", country="DE")
    firm.customer("Acme", country="FR")
    firm.customer("Other", country="DE")
    assert [row.country for row in listed(customers, "acme", country="DE")] == ["DE"]
    assert len(listed(customers, country="")) == 3


def test_a_customers_page_sums_up_by_currency(database, firm):
    key = firm.customer("Acme", country="DE", notes="likes tea")
    firm.order(key, date(2026, 1, 2), (1000, 500))
    firm.order(key, date(2026, 1, 3), (900,), currency="USD")
    firm.order(key, date(2026, 1, 4), (-200,), kind=OrderKind.CREDIT_NOTE)
    firm.order(key, date(2026, 1, 5), (999,), status=OrderStatus.CANCELLED)
    with database.step(Act.SURVEY_ADD) as step:
        answer = SurveyDraft(key, SurveyKind.CSAT, date(2026, 1, 9), 4)
        surveys.add(step, database.new_id(), answer)
    with database.reading() as connection:
        page = customers.page(connection, key)
        assert customers.page(connection, b"0" * 16) is None
    assert page.revenue == (("EUR", 1300), ("USD", 900))
    assert (page.row.orders, page.row.first_day, page.row.last_day) == (
        2,
        date(2026, 1, 2),
        date(2026, 1, 3),
    )
    assert (page.complaints, page.follow_ups, page.surveys) == (0, 0, 1)
    assert page.fields == CustomerDraft("Acme", country="DE", notes="likes tea")


def test_a_customer_with_records_is_not_deleted(database, firm, dumped):
    key = firm.customer("Acme")
    firm.order(key)
    before = dumped()
    with pytest.raises(Refused) as refused, database.step(Act.CUSTOMER_DELETE) as step:
        customers.delete(step, key)
    assert refused.value.problems[0].code is Code.STILL_USED
    assert refused.value.problems[0].params == {"orders": "1"}
    assert dumped() == before


def test_an_edit_that_changes_nothing_is_no_step(database, firm):
    key = firm.customer("Acme")
    with database.step(Act.CUSTOMER_EDIT) as step:
        assert not customers.edit(step, key, CustomerDraft("Acme"))
    assert step.changes.counts == {}
    with database.reading() as connection:
        assert connection.execute(schema.steps.select()).all()[-1].act == Act.CUSTOMER_ADD


def test_a_step_logs_what_was_before_and_what_is_after(database, firm, clock):
    key = firm.customer("Acme")
    clock.forward(ms=10)
    with database.step(Act.CUSTOMER_EDIT, params={"name": "Acme"}, asked_by="page") as step:
        customers.edit(step, key, CustomerDraft("Acme", city="Ulm"))
    assert step.changes.counts == {Kind.CUSTOMER: 1}
    assert step.changes.asked_by == "page"
    assert step.changes.touches(Kind.CUSTOMER)
    with database.reading() as connection:
        change = connection.execute(schema.step_changes.select()).mappings().all()[-1]
        row = connection.execute(schema.steps.select()).mappings().all()[-1]
    assert (row["who"], row["time_ms"], row["kind"]) == ("test", clock.ms, "act")
    assert (change["record_kind"], change["record_key"]) == ("customer", key.hex())
    before = from_json(schema.customers, change["before"])
    after = from_json(schema.customers, change["after"])
    assert before == {"city": "", "changed_ms": clock.ms - 10}
    assert after == {"city": "Ulm", "changed_ms": clock.ms}


def test_an_order_is_read_as_it_was_typed(database, firm):
    customer = firm.customer("Acme", country="DE")
    typed = OrderDraft(
        "00012 ",
        customer,
        date(2026, 1, 2),
        "EUR",
        customer_number="PO 7",
        incoterm="FOB",
        payment_terms="30 days",
        promised_ship_date=date(2026, 2, 1),
        note="fragile",
        status=OrderStatus.SHIPPED,
        lines=(
            LineDraft("a", "螺丝", 2_500_000, "pcs", 8_500, 2),
            LineDraft("b", amount_minor=-1),
        ),
    )
    key = database.new_id()
    with database.step(Act.ORDER_ADD) as step:
        orders.add(step, key, typed)
    with database.reading() as connection:
        page = orders.page(connection, key)
        assert orders.with_number(connection, "00012") == [key]
        assert orders.page(connection, b"0" * 16) is None
    assert page.draft == replace(typed, total_minor=1)
    assert page.row == OrderRow(
        id=key,
        number="00012 ",
        customer_id=customer,
        customer="Acme",
        customer_number="PO 7",
        country="DE",
        day=date(2026, 1, 2),
        kind=OrderKind.ORDER,
        status=OrderStatus.SHIPPED,
        currency="EUR",
        total_minor=1,
        lines=2,
        promised_ship_date=date(2026, 2, 1),
        incoterm="FOB",
        payment_terms="30 days",
    )


def test_lines_are_edited_added_and_removed(database, firm, whole):
    customer = firm.customer("Acme")
    key = firm.order(customer, amounts=(1, 2, 3))
    with database.reading() as connection:
        draft = orders.draft(connection, key)
    for lines in (draft.lines[:1], (*draft.lines, LineDraft("new", amount_minor=9)), ()):
        with database.step(Act.ORDER_EDIT) as step:
            assert orders.edit(step, key, replace(draft, lines=lines))
        with database.reading() as connection:
            assert orders.lines(connection, key) == lines
        assert whole() == []


def test_orders_come_latest_first_and_are_sorted_by_every_column(firm, listed):
    acme, other = firm.customer("Acme", country="DE"), firm.customer("Other", country="AT")
    firm.order(acme, date(2026, 1, 2), (5,), number="2", customer_number="x")
    firm.order(
        other,
        date(2026, 1, 3),
        (4, 4),
        number="1",
        customer_number="a",
        currency="USD",
        kind=OrderKind.CREDIT_NOTE,
        status=OrderStatus.SHIPPED,
        incoterm="FOB",
        payment_terms="cash",
        promised_ship_date=date(2026, 9, 9),
    )
    assert numbers(listed(orders)) == ["1", "2"]
    for sort in OrderRow.__dataclass_fields__:
        if sort in ("id", "customer_id"):
            continue
        up = numbers(listed(orders, sort=sort))
        assert up == numbers(listed(orders, sort=sort, descending=True))[::-1], sort
        key = {row.number: getattr(row, sort) for row in listed(orders)}
        values = [key[number] for number in up]
        assert None in values or values == sorted(values), sort


def test_orders_are_filtered(firm, listed):
    acme, other = firm.customer("Zürich AG", country="CH"), firm.customer("Other", country="AT")
    firm.order(acme, date(2026, 1, 2), number="N1", customer_number="PO-77")
    firm.order(other, date(2026, 2, 2), number="N2", country="CH", currency="USD")
    firm.order(
        other,
        date(2026, 3, 2),
        number="N3",
        kind=OrderKind.CREDIT_NOTE,
        status=OrderStatus.CLOSED,
    )
    for expected, filters in (
        (["N2", "N1"], {"country": "CH"}),
        (["N3"], {"kind": "credit_note"}),
        (["N3"], {"status": "closed"}),
        (["N2"], {"currency": "USD"}),
        (["N1"], {"customer_id": acme.hex()}),
        (["N3", "N2"], {"from_": "2026-02-02"}),
        (["N2", "N1"], {"to": "2026-02-02"}),
        (["N2"], {"country": "CH", "from_": "2026-02-01"}),
    ):
        assert numbers(listed(orders, **filters)) == expected, filters
    assert numbers(listed(orders, "zurich")) == ["N1"]
    assert numbers(listed(orders, "po-77")) == ["N1"]
    assert numbers(listed(orders, "n3 other")) == ["N3"]


def test_orders_are_filtered_by_their_import(firm, listed):
    firm.order(firm.customer("Acme"))
    import_id = firm.bulk(orders_=4)
    rows = listed(orders, import_id=import_id.hex())
    assert len(rows) == 4


def test_an_order_with_a_complaint_is_not_deleted(database, firm):
    customer = firm.customer("Acme")
    key = firm.order(customer)
    with database.step(Act.COMPLAINT_ADD) as step:
        draft = ComplaintDraft(customer, "late", YEAR_2026, order_id=key)
        complaints.add(step, database.new_id(), draft)
    with pytest.raises(Refused), database.step(Act.ORDER_DELETE) as step:
        orders.delete(step, key)


def test_complaints_are_numbered_by_year_listed_and_filtered(database, firm, listed):
    customer = firm.customer("Acme")
    keys = []
    for title, priority in (("late", Priority.MAJOR), ("broken 箱子", Priority.MINOR)):
        keys.append(database.new_id())
        with database.step(Act.COMPLAINT_ADD) as step:
            draft = ComplaintDraft(customer, title, YEAR_2026, priority=priority)
            complaints.add(step, keys[-1], draft)
    rows = listed(complaints)
    assert numbers(rows) == ["2026-002", "2026-001"]
    assert numbers(listed(complaints, "箱子")) == ["2026-002"]
    assert numbers(listed(complaints, sort="priority")) == ["2026-001", "2026-002"]
    changed = replace(rows[0].draft, status=ComplaintStatus.CLOSED)
    with database.step(Act.COMPLAINT_EDIT) as step:
        assert complaints.edit(step, keys[1], changed)
    assert numbers(listed(complaints, open="1")) == ["2026-001"]
    assert listed(complaints, status="closed")[0].draft == changed
    with database.step(Act.COMPLAINT_DELETE) as step:
        complaints.delete(step, keys[0])
    assert numbers(listed(complaints)) == ["2026-002"]


def test_follow_ups_come_open_ones_first_and_by_day(database, firm, listed):
    customer = firm.customer("Acme")
    drafts = [
        FollowUpDraft(customer, "done", date(2026, 1, 1), done=date(2026, 1, 2)),
        FollowUpDraft(customer, "later", date(2026, 5, 1), FollowUpKind.MAIL),
        FollowUpDraft(customer, "soon", date(2026, 2, 1)),
    ]
    keys = [database.new_id() for _ in drafts]
    for key, draft in zip(keys, drafts, strict=True):
        with database.step(Act.FOLLOW_UP_ADD) as step:
            follow_ups.add(step, key, draft)

    def titles(**how):
        return [row.draft.title for row in listed(follow_ups, **how)]

    assert titles() == ["soon", "later", "done"]
    assert titles(state="open") == ["soon", "later"]
    assert titles(state="done") == ["done"]
    assert titles(kind="mail") == ["later"]
    assert titles(to="2026-02-01") == ["soon", "done"]
    assert listed(follow_ups, kind="mail")[0].draft == drafts[1]
    with database.step(Act.FOLLOW_UP_EDIT) as step:
        follow_ups.edit(step, keys[2], replace(drafts[2], done=date(2026, 2, 3)))
    with database.step(Act.FOLLOW_UP_DELETE) as step:
        follow_ups.delete(step, keys[1])
    assert titles() == ["done", "soon"]


def test_answers_are_listed_and_deleted(database, firm, listed):
    customer = firm.customer("Acme", country="DE")
    keys = [database.new_id() for _ in range(2)]
    for key, day in zip(keys, (date(2026, 1, 1), date(2026, 2, 1)), strict=True):
        with database.step(Act.SURVEY_ADD) as step:
            surveys.add(step, key, SurveyDraft(customer, SurveyKind.NPS, day, 9, comment="好"))
    assert [row.draft.day.month for row in listed(surveys)] == [2, 1]
    assert len(listed(surveys, country="DE", kind="nps", from_="2026-01-15")) == 1
    assert len(listed(surveys, country="FR")) == 0
    with database.step(Act.SURVEY_DELETE) as step:
        surveys.delete(step, keys[0])
    assert [row.id for row in listed(surveys)] == [keys[1]]


def test_rows_that_are_gone_are_left_out(database, firm):
    key = firm.customer("Acme")
    with database.reading() as connection:
        assert len(customers.rows(connection, [b"0" * 16, key])) == 1
        assert customers.rows(connection, []) == []


def test_settings_keep_any_json(database):
    with database.step(Act.SETTING_EDIT) as step:
        assert settings_store.put(step, {"zone": "Asia/Shanghai", "rates": {"EUR": 1}})
    with database.step(Act.SETTING_EDIT) as step:
        assert not settings_store.put(step, {"zone": "Asia/Shanghai"})
        assert settings_store.put(step, {"rates": None})
    with database.reading() as connection:
        assert settings_store.get(connection, "zone") == "Asia/Shanghai"
        assert settings_store.get(connection, "none", 5) == 5
        assert settings_store.every(connection) == {"zone": "Asia/Shanghai", "rates": None}


def test_a_whole_letter_pasted_into_a_filter_asks_for_its_first_words(database, firm):
    key = firm.customer("Acme Tools")
    firm.customer("Beta")
    query = ListQuery(text="acme tools " * 3_000)
    with database.reading() as connection:
        assert customer_list.ids(connection, query, today=date(2026, 11, 23)) == [key]
        letter = ListQuery(text=" ".join(f"word{number}" for number in range(3_000)))
        assert complaint_lists.ids(connection, letter, now_ms=0) == []
        assert follow_ups.ids(connection, letter) == []
        assert orders.ids(connection, letter) == []
