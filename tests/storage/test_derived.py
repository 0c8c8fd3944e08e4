import calendar
from collections import defaultdict
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from tradetrust_desktop.domain.changes import Act, Kind
from tradetrust_desktop.domain.orders import OrderKind, OrderStatus
from tradetrust_desktop.storage import customers, derived, orders, schema
from tradetrust_desktop.storage.repeat_months import Coverage


def table(database, which):
    with database.reading() as connection:
        return [tuple(row) for row in connection.execute(select(which))]


def by_definition(days):
    """Repeat purchase counted month by month and window by window, as the blueprint says."""
    found = {}
    first = min(day for _, day, _ in days)
    for number in range(first.year * 12 + first.month - 1, 2030 * 12):
        year, month = divmod(number, 12)
        end = date(year, month + 1, calendar.monthrange(year, month + 1)[1])
        start = end - timedelta(days=364)
        per = defaultdict(lambda: defaultdict(set))
        for customer, day, country in days:
            if start <= day <= end:
                per["*"][customer].add(day)
                per[country][customer].add(day)
        for country, buyers in per.items():
            key = (f"{year:04d}-{month + 1:02d}", country)
            found[key] = (len(buyers), sum(len(own) > 1 for own in buyers.values()))
    return found


def test_repeat_purchase_is_counted_as_defined(database, firm):
    for _ in range(120):
        firm.act()
    firm.bulk(orders_=60)
    days = [row[:3] for row in table(database, schema.order_days)]
    assert len(days) > 60
    stored = {row[:2]: row[2:] for row in table(database, schema.month_repeat)}
    assert stored == by_definition(days)
    assert any(repeaters for _, repeaters in stored.values())


@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [
        (date(2025, 1, 31), date(2026, 1, 30), False),  # the window ends with the month's last day
        (date(2025, 2, 1), date(2026, 1, 31), True),
        (date(2025, 1, 31), date(2026, 1, 31), False),
        (date(2024, 2, 29), date(2025, 2, 28), False),
        (date(2024, 3, 1), date(2025, 2, 28), True),
    ],
)
def test_the_window_is_365_days_up_to_the_last_of_the_month(first, second, shared):
    coverage = Coverage()
    coverage.add([(first, "DE"), (second, "DE")])
    months = {row[0] for row in coverage.rows() if row[1] == "*" and row[3]}
    assert (f"{second:%Y-%m}" in months) is shared


def test_two_orders_of_one_day_are_no_repeat_purchase(database, firm):
    key = firm.customer("Acme", country="DE")
    firm.order(key, date(2026, 1, 5))
    firm.order(key, date(2026, 1, 5), country="FR")
    rows = {row[:2]: row[2:] for row in table(database, schema.month_repeat)}
    assert rows["2026-01", "*"] == (1, 0)
    assert rows["2026-01", "FR"] == (1, 0)
    firm.order(key, date(2026, 2, 1))
    rows = {row[:2]: row[2:] for row in table(database, schema.month_repeat)}
    assert rows["2026-01", "*"] == (1, 0)
    assert rows["2026-02", "*"] == (1, 1)
    assert rows["2026-02", "DE"] == (1, 1)
    assert rows["2026-02", "FR"] == (1, 0)


def test_credit_notes_lower_revenue_and_are_no_orders(database, firm):
    key = firm.customer("Acme", country="DE")
    firm.order(key, date(2026, 1, 5), (1000,))
    firm.order(key, date(2026, 1, 9), (-300,), kind=OrderKind.CREDIT_NOTE)
    firm.order(key, date(2026, 1, 9), (7777,), status=OrderStatus.CANCELLED)
    assert table(database, schema.month_orders) == [("2026-01", "DE", "EUR", 1, 1, 700)]
    assert table(database, schema.customer_totals) == [(key, 1, date(2026, 1, 5), date(2026, 1, 5))]


def test_a_customer_who_moves_takes_the_orders_without_own_country_along(database, firm, whole):
    key = firm.customer("Acme", country="DE")
    firm.order(key, date(2026, 1, 5))
    firm.order(key, date(2026, 1, 6), country="FR")
    with database.step(Act.CUSTOMER_EDIT) as step:
        step.update(schema.customers, key, {"country": "AT"})
    assert {row[1] for row in table(database, schema.month_orders)} == {"AT", "FR"}
    assert whole() == []


def test_an_order_that_changes_its_customer_counts_for_the_new_one(database, firm, whole):
    old, new = firm.customer("Old"), firm.customer("New")
    key = firm.order(old)
    with database.step(Act.ORDER_EDIT) as step:
        step.update(schema.orders, key, {"customer_id": new})
    assert [row[0] for row in table(database, schema.customer_totals)] == [new]
    assert whole() == []


def test_nothing_stays_when_the_last_order_goes(database, firm):
    key = firm.order(firm.customer("Acme"))
    with database.step(Act.ORDER_DELETE) as step:
        orders.delete(step, key)
    for which in derived.COUNTED:
        assert table(database, which) == []


@pytest.mark.parametrize("seed", range(4))
def test_figures_follow_random_acts(database, new_firm, whole, seed):
    firm = new_firm(database, seed)
    for number in range(60):
        firm.act()
        if number % 20 == 19:
            firm.bulk(orders_=10, customers_=2)
            assert whole() == []
    assert whole() == []


def test_a_rebuild_changes_nothing_that_was_right(database, firm):
    for _ in range(40):
        firm.act()
    firm.bulk()
    before = {which.name: sorted(table(database, which)) for which in derived.COUNTED}
    with database.writing() as connection:
        derived.rebuild(connection)
    assert {which.name: sorted(table(database, which)) for which in derived.COUNTED} == before


@pytest.mark.parametrize("which", derived.COUNTED, ids=lambda which: which.name)
def test_a_recount_finds_a_wrong_row_and_a_missing_one(database, firm, whole, which):
    firm.order(firm.customer("Acme"))
    firm.order(firm.customer("Other"), date(2026, 3, 4))
    number = list(which.c)[-1] if which is not schema.customer_totals else which.c.orders
    with database.writing() as connection:
        connection.execute(which.update().values({number: number + 1}))
    assert any(which.name in place for place in whole())
    with database.writing() as connection:
        derived.rebuild(connection)
        connection.execute(which.delete())
    assert any(which.name in place for place in whole())


def test_bulk_rows_without_keys_refresh_what_carries_the_import(database, firm, whole):
    firm.bulk(orders_=5, customers_=1)
    with database.step(Act.IMPORT_TAKEN_BACK) as step:
        step.connection.execute(schema.order_lines.delete())
        step.connection.execute(schema.orders.delete())
        step.touch(Kind.ORDER, count=5)
    assert step.changes.counts == {Kind.ORDER: 5}
    assert whole() == []
    with database.reading() as connection:
        assert customers.count(connection) == 1
        assert orders.count(connection) == 0
