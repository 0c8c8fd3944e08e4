"""Queries for the figures: over the derived tables, and over orders where a month is cut short.

Months before the day asked for come from `month_orders` and `month_repeat`. The running
month is counted anew, since its window ends on that day. Nothing here scans all orders but
the number of lines in `figures`.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, and_, case, exists, func, or_, select

from tradetrust_desktop.domain.care import SurveyKind
from tradetrust_desktop.domain.figures import (
    Behind,
    CountrySales,
    Figures,
    Measure,
    RepeatMonth,
    SatisfactionMonth,
    Share,
    ranked,
    repeat_finding,
    satisfaction_finding,
)
from tradetrust_desktop.domain.months import (
    first_day,
    last_day,
    measured_on,
    month_of,
    shifted,
    span,
    window_start,
)
from tradetrust_desktop.domain.orders import OrderKind
from tradetrust_desktop.domain.recommendation import NpsMonth, nps_finding
from tradetrust_desktop.domain.trends import Trends
from tradetrust_desktop.storage import answers
from tradetrust_desktop.storage.sales import (
    COUNTS,
    by_country,
    counted_by_currency,
    number_of_lines,
    order_country,
    sales_by_month,
    sales_month,
    summed,
)
from tradetrust_desktop.storage.schema import (
    customer_totals,
    customers,
    month_orders,
    month_repeat,
    order_days,
    orders,
    surveys,
)

ALL_COUNTRIES = "*"
"""How `month_repeat` names all countries together."""

_IS_ORDER = and_(COUNTS, orders.c.kind == OrderKind.ORDER)


def figures(connection: Connection, on: date | None) -> Figures:
    """All figures as of a day; by default that of the last order or credit note that counts."""
    known = connection.scalar(select(func.count()).select_from(customers)) or 0
    on = on or last_order_day(connection)
    if on is None:
        return Figures(on=None, customers=known)
    by_month = sales_by_month(connection, until=on, country="")
    first_month = min(by_month, default=month_of(on))
    months = span(first_month, month_of(on))
    sales = tuple(sales_month(month, by_month.get(month, ())) for month in months)
    everyone = _repeat_between(connection, date.min, on, country="")
    satisfied = answers.satisfaction(connection, until=on, country="")
    return Figures(
        on=on,
        customers=known,
        customers_with_orders=everyone.of,
        orders=sum(month.orders for month in sales),
        credit_notes=sum(month.credit_notes for month in sales),
        lines=number_of_lines(connection, on),
        revenue=summed(month.revenue.items() for month in sales),
        by_currency=counted_by_currency(by_month.values()),
        sales=sales,
        repeat=_repeat(connection, months, until=on, country="") if by_month else (),
        repeat_all=everyone,
        satisfaction=tuple(
            satisfied.get(month, SatisfactionMonth(month))
            for month in (span(min(satisfied), month_of(on)) if satisfied else ())
        ),
        countries=ranked(by_country(rows for rows in by_month.values())),
    )


def trends(
    connection: Connection, *, months: int | None, country: str, until: date | None
) -> Trends:
    """The last months up to a day, one entry each; all months there are for None."""
    until = until or last_known_day(connection)
    if until is None:
        return Trends(
            until=None,
            country=country,
            months=(),
            customers_with_orders=0,
            orders=0,
            satisfaction=(),
            satisfaction_finding=satisfaction_finding(()),
            nps=(),
            nps_finding=nps_finding(()),
            repeat=(),
            repeat_before=(),
            repeat_finding=repeat_finding(()),
            sales=(),
        )
    last = month_of(until)
    shown = _months_shown(connection, months, last=last, country=country)
    sold = sales_by_month(connection, until=until, country=country, since=shown[0])
    satisfied = answers.satisfaction(
        connection, until=until, country=country, since=first_day(shown[0])
    )
    satisfaction = tuple(satisfied.get(month, SatisfactionMonth(month)) for month in shown)
    promoted = answers.recommendation(
        connection, until=until, country=country, since=first_day(shown[0])
    )
    nps = tuple(promoted.get(month, NpsMonth(month)) for month in shown)
    running, buyers = _repeat_and_buyers(
        connection, until, since=first_day(shown[0]), country=country
    )
    repeat = _repeat(connection, shown, until=until, country=country, running=running)
    before = _repeat(
        connection, [shifted(month, -12) for month in shown], until=until, country=country
    )
    sales = tuple(sales_month(month, sold.get(month, ())) for month in shown)
    return Trends(
        until=until,
        country=country,
        months=shown,
        customers_with_orders=buyers,
        orders=sum(month.orders for month in sales),
        satisfaction=satisfaction,
        satisfaction_finding=satisfaction_finding(satisfaction),
        nps=nps,
        nps_finding=nps_finding(nps),
        repeat=repeat,
        repeat_before=tuple(row if row.complete and row.customers else None for row in before),
        repeat_finding=repeat_finding(repeat),
        sales=sales,
    )


def countries(connection: Connection) -> tuple[CountrySales, ...]:
    """Every country with an order, largest first."""
    rows = connection.execute(
        select(
            month_orders.c.country,
            month_orders.c.currency,
            func.sum(month_orders.c.orders),
            func.sum(month_orders.c.credit_notes),
            func.sum(month_orders.c.revenue_minor),
        ).group_by(month_orders.c.country, month_orders.c.currency)
    )
    return ranked(by_country([[tuple(row) for row in rows]]), most=None)


def last_order_day(connection: Connection) -> date | None:
    """The day of the last order or credit note that is not cancelled."""
    return connection.scalar(
        select(orders.c.day).where(COUNTS).order_by(orders.c.day.desc()).limit(1)
    )


def last_known_day(connection: Connection) -> date | None:
    """The last day with an order, a credit note or an answer."""
    ordered = last_order_day(connection)
    answered = connection.scalar(select(func.max(surveys.c.day)))
    return max((day for day in (ordered, answered) if day), default=None)


def first_order_day(connection: Connection, country: str = "") -> date | None:
    """The day of the first order that counts, in a country or in all."""
    query = select(func.min(month_orders.c.month)).where(month_orders.c.orders > 0)
    if country:
        query = query.where(month_orders.c.country == country)
    month = connection.scalar(query)
    if month is None:
        return None
    found: date | None = connection.scalar(
        _in_country(select(func.min(orders.c.day)), country).where(
            _IS_ORDER, orders.c.day.between(first_day(month), last_day(month))
        )
    )
    return found


def behind(
    connection: Connection, measure: Measure, *, month: str, country: str, until: date | None
) -> Behind:
    """The records a point of a chart is made of, customers by name, the rest by day."""
    until = until or last_known_day(connection)
    if until is None or first_day(month) > until:
        return Behind()
    end = measured_on(month, until)
    if measure is Measure.SATISFACTION:
        return answers.behind(
            connection, SurveyKind.CSAT, start=first_day(month), end=end, country=country
        )
    if measure is Measure.NPS:
        return answers.behind(
            connection, SurveyKind.NPS, start=first_day(month), end=end, country=country
        )
    if measure is Measure.REPEAT_PURCHASE:
        return _behind_repeat(connection, window_start(end), end, country)
    query = _in_country(select(orders.c.id), country).where(
        COUNTS, orders.c.day.between(first_day(month), end)
    )
    return Behind(orders=tuple(connection.scalars(query.order_by(orders.c.day, orders.c.number))))


# months


def _months_shown(
    connection: Connection, months: int | None, *, last: str, country: str
) -> tuple[str, ...]:
    if months is not None:
        return span(shifted(last, 1 - months), last)
    query = select(func.min(month_orders.c.month))
    if country:
        query = query.where(month_orders.c.country == country)
    first_answer = connection.scalar(
        answers.answered_in(select(func.min(surveys.c.day)), country).where(
            surveys.c.kind.in_((SurveyKind.CSAT, SurveyKind.NPS))
        )
    )
    starts = [connection.scalar(query), month_of(first_answer) if first_answer else None]
    return span(min((start for start in starts if start), default=last), last) or (last,)


# repeat purchase


def _repeat(
    connection: Connection,
    months: Sequence[str],
    *,
    until: date,
    country: str,
    running: Share | None = None,
) -> tuple[RepeatMonth, ...]:
    """`running` is the share on the last day, where it is known already."""
    first = first_order_day(connection, country)
    stored = {
        month: (customers_, repeaters)
        for month, customers_, repeaters in connection.execute(
            select(month_repeat.c.month, month_repeat.c.customers, month_repeat.c.repeaters).where(
                month_repeat.c.country == (country or ALL_COUNTRIES),
                month_repeat.c.month.between(months[0], months[-1]),
            )
        )
    }
    rows = []
    for month in months:
        end = measured_on(month, until)
        start = window_start(end)
        if first is None or first > end:
            counted = (0, 0)
        elif end == last_day(month):
            counted = stored.get(month, (0, 0))  # months without a buyer have no row
        else:
            share = running or _repeat_between(connection, start, end, country=country)
            counted = share.of, share.hits
        complete = first is not None and start >= first
        rows.append(RepeatMonth(month, end, *counted, complete=complete))
    return tuple(rows)


def _edges(start: date, end: date, country: str) -> Select[tuple[bytes, date, date]]:
    """First and last order day of each customer within two days.

    One pass over the order days in the order they lie in, which for a million of them took
    half the time of looking each customer up.
    """
    query = (
        select(
            order_days.c.customer_id,
            func.min(order_days.c.day).label("earliest"),
            func.max(order_days.c.day).label("latest"),
        )
        .where(order_days.c.day.between(start, end))
        .group_by(order_days.c.customer_id)
    )
    return query.where(order_days.c.country == country) if country else query


def _repeat_between(connection: Connection, start: date, end: date, *, country: str) -> Share:
    edges = _edges(start, end, country).subquery()
    of, hits = connection.execute(
        select(
            func.count(), func.sum(case((edges.c.earliest < edges.c.latest, 1), else_=0))
        ).select_from(edges)
    ).one()
    return Share(hits or 0, of)


def _repeat_and_buyers(
    connection: Connection, end: date, *, since: date, country: str
) -> tuple[Share, int]:
    """Repeat purchase over the window that ends on a day, and who ordered since another day.

    In one country both in one pass, as both end on the same day; over all countries the
    totals of the customers know almost everything about the second.
    """
    window = window_start(end)
    if not country:
        between = exists().where(
            order_days.c.customer_id == customer_totals.c.customer_id,
            order_days.c.day.between(since, end),
        )
        known = select(func.count()).select_from(customer_totals)
        total = known.where(
            customer_totals.c.first_day <= end,
            customer_totals.c.last_day >= since,
            or_(customer_totals.c.first_day >= since, customer_totals.c.last_day <= end, between),
        )
        share = _repeat_between(connection, window, end, country="")
        return share, connection.scalar(total) or 0
    edges = (
        select(
            func.min(case((order_days.c.day >= window, order_days.c.day))).label("earliest"),
            func.max(order_days.c.day).label("latest"),
        )
        .where(order_days.c.day.between(min(window, since), end))
        .where(order_days.c.country == country)
        .group_by(order_days.c.customer_id)
    )
    found = edges.subquery()
    of, hits, buyers = connection.execute(
        select(
            func.count(found.c.earliest),
            func.sum(case((found.c.earliest < found.c.latest, 1), else_=0)),
            func.sum(case((found.c.latest >= since, 1), else_=0)),
        )
    ).one()
    return Share(hits or 0, of), buyers or 0


def _behind_repeat(connection: Connection, start: date, end: date, country: str) -> Behind:
    edges = _edges(start, end, country).subquery()
    found = connection.execute(
        select(edges.c.customer_id, edges.c.earliest < edges.c.latest)
        .join(customers, customers.c.id == edges.c.customer_id)
        .order_by(customers.c.name_key, customers.c.id)
    ).all()
    return Behind(
        customers=tuple(row[0] for row in found),
        hits=tuple(row[0] for row in found if row[1]),
    )


def _in_country(query: Select[Any], country: str) -> Select[Any]:
    if not country:
        return query
    return query.join(customers, customers.c.id == orders.c.customer_id).where(
        order_country == country
    )
