"""Figures from a database, against a plain recount in Python."""

from collections import defaultdict
from datetime import date, timedelta

import pytest

from tests.made_firm import fill
from tradetrust_desktop.domain.care import SurveyDraft, SurveyKind
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.figures import Measure, Share
from tradetrust_desktop.domain.months import last_day, month_of, span, window_start
from tradetrust_desktop.domain.orders import OrderDraft, OrderKind, OrderStatus
from tradetrust_desktop.storage.exports import order_records


@pytest.fixture
def firm(desk):
    fill(
        desk.database,
        orders_wanted=900,
        customers_wanted=60,
        first=date(2025, 1, 10),
        days=600,
        currencies=("USD", "USD", "EUR", "JPY"),
        lines=2,
        answers=120,
    )
    return desk


def records(desk):
    with desk.database.reading() as connection:
        return order_records(connection, until=None)


def recount(desk, on, country=""):
    """Order days by customer, and what was sold by month, straight from the rows."""
    days = defaultdict(set)
    sold = defaultdict(lambda: [0, 0, defaultdict(int)])
    for row in records(desk):
        _, _, customer, _, where, day, kind, status, currency, total, *_ = row
        if status == "cancelled" or day > on or (country and where != country):
            continue
        month = sold[month_of(day)]
        month[2][currency] += total
        if kind == "order":
            days[customer].add(day)
            month[0] += 1
        else:
            month[1] += 1
    return days, sold


def share_in(days, start, end):
    inside = [sum(start <= day <= end for day in own) for own in days.values()]
    return Share(sum(n > 1 for n in inside), sum(n > 0 for n in inside))


@pytest.mark.parametrize("on", [None, date(2026, 3, 17), date(2026, 2, 28), date(2025, 1, 20)])
def test_figures_agree_with_a_plain_recount(firm, on):
    found = firm.figures.at(on)
    on = on or max(row[5] for row in records(firm) if row[7] != "cancelled")
    assert found.on == on
    days, sold = recount(firm, on)
    assert found.customers == 60
    assert found.customers_with_orders == len(days)
    assert found.orders == sum(month[0] for month in sold.values())
    assert found.credit_notes == sum(month[1] for month in sold.values())
    assert found.lines == 2 * (found.orders + found.credit_notes)
    assert [month.month for month in found.sales] == list(span(min(sold), month_of(on)))
    for month in found.sales:
        assert month.revenue == dict(sold[month.month][2])
        assert (month.orders, month.credit_notes) == tuple(sold[month.month][:2])
    assert found.repeat_all == share_in(days, date.min, on)
    first = min(min(own) for own in days.values())
    for month in found.repeat:
        end = min(last_day(month.month), on)
        assert month.day == end
        assert month.share == share_in(days, window_start(end), end)
        assert month.complete == (window_start(end) >= first)


def test_a_window_that_starts_on_the_day_of_the_first_order_is_complete(desk):
    customer, _ = desk.customers.add(CustomerDraft(name="Nordlicht"), asked_by=None)
    for number, day in (("1", date(2024, 12, 1)), ("2", date(2025, 11, 30))):
        desk.orders.add(OrderDraft(number, customer, day, "EUR", total_minor=100), asked_by=None)
    last = desk.figures.at().repeat[-1]
    assert last.month == "2025-11"
    assert last.complete
    assert last.share == Share(1, 1)
    assert not desk.figures.at().repeat[-2].complete


def test_two_orders_on_one_day_are_no_repeat_purchase(desk):
    customer, _ = desk.customers.add(CustomerDraft(name="Nordlicht"), asked_by=None)
    for number in "12":
        draft = OrderDraft(number, customer, date(2025, 5, 5), "EUR", total_minor=100)
        desk.orders.add(draft, asked_by=None)
    assert desk.figures.at().repeat_all == Share(0, 1)


def test_cancelled_orders_count_nowhere_not_even_for_the_default_day(desk):
    customer, _ = desk.customers.add(CustomerDraft(name="Nordlicht"), asked_by=None)
    draft = OrderDraft("1", customer, date(2025, 5, 5), "EUR", total_minor=100)
    desk.orders.add(draft, asked_by=None)
    gone = OrderDraft(
        *("2", customer, date(2025, 9, 9), "EUR"), total_minor=900, status=OrderStatus.CANCELLED
    )
    desk.orders.add(gone, asked_by=None)
    found = desk.figures.at()
    assert found.on == date(2025, 5, 5)
    assert found.orders == 1
    assert found.revenue == {"EUR": 100}
    assert desk.figures.at(date(2025, 12, 31)).revenue == {"EUR": 100}


def test_a_credit_note_after_the_last_order_is_within_the_default_day(desk):
    customer, _ = desk.customers.add(CustomerDraft(name="Nordlicht"), asked_by=None)
    draft = OrderDraft("1", customer, date(2025, 5, 5), "EUR", total_minor=100)
    desk.orders.add(draft, asked_by=None)
    note = OrderDraft(
        *("2", customer, date(2025, 5, 9), "EUR"), total_minor=-40, kind=OrderKind.CREDIT_NOTE
    )
    desk.orders.add(note, asked_by=None)
    found = desk.figures.at()
    assert found.on == date(2025, 5, 9)
    assert found.revenue == {"EUR": 60}
    assert (found.orders, found.credit_notes) == (1, 1)


def test_an_empty_folder_gives_zeros(desk):
    found = desk.figures.at()
    assert (found.on, found.customers, found.orders, found.sales) == (None, 0, 0, ())
    trends = desk.figures.trends()
    assert (trends.until, trends.months, trends.orders) == (None, (), 0)
    assert desk.figures.countries() == ()


@pytest.mark.parametrize("country", ["", "DE"])
def test_trends_agree_with_a_plain_recount(firm, country):
    until = date(2026, 6, 20)
    trends = firm.figures.trends(months=12, country=country, until=until)
    days, sold = recount(firm, until, country)
    assert trends.months == span("2025-07", "2026-06")
    assert [month.month for month in trends.repeat] == list(trends.months)
    for month in trends.repeat:
        assert month.share == share_in(days, window_start(month.day), month.day)
    assert trends.orders == sum(sold[month][0] for month in trends.months)
    assert trends.customers_with_orders == share_in(days, date(2025, 7, 1), until).of
    assert len(trends.repeat_before) == len(trends.repeat)
    assert all(before is None or before.complete for before in trends.repeat_before)


def test_all_months_reach_back_to_the_first_record(firm):
    trends = firm.figures.trends(months=None)
    assert trends.months[0] == "2025-01"
    assert sum(month.n for month in trends.satisfaction) == 120


def test_only_csat_answers_up_to_the_day_count(desk):
    customer, _ = desk.customers.add(CustomerDraft(name="Nordlicht", country="DE"), asked_by=None)
    day = date(2025, 5, 5)
    for kind, score, when in (
        (SurveyKind.CSAT, 5, day),
        (SurveyKind.CSAT, 2, day),
        (SurveyKind.NPS, 9, day),
        (SurveyKind.CSAT, 4, day + timedelta(days=3)),
    ):
        desk.surveys.add(SurveyDraft(customer, kind, when, score), asked_by=None)
    (month,) = desk.figures.trends(months=1, until=day).satisfaction
    assert month.counts == (0, 1, 0, 0, 1)
    (other,) = desk.figures.trends(months=1, until=day, country="FR").satisfaction
    assert other.n == 0


def test_a_point_opens_to_the_records_it_is_made_of(firm):
    until = date(2026, 6, 20)
    trends = firm.figures.trends(months=12, until=until)
    for place in (0, 5, 11):
        month = trends.repeat[place]
        behind = firm.figures.behind(Measure.REPEAT_PURCHASE, month=month.month, until=until)
        assert Share(len(behind.hits), len(behind.customers)) == month.share
        assert set(behind.hits) <= set(behind.customers)
        answers = trends.satisfaction[place]
        behind = firm.figures.behind(Measure.SATISFACTION, month=month.month, until=until)
        assert len(behind.surveys) == answers.n
        sales = trends.sales[place]
        behind = firm.figures.behind(Measure.SALES, month=month.month, until=until)
        assert len(behind.orders) == sales.orders + sales.credit_notes


def test_a_month_after_the_day_has_nothing_behind_it(firm):
    behind = firm.figures.behind(Measure.SALES, month="2026-07", until=date(2026, 6, 20))
    assert behind.orders == ()
