"""What was ordered, month by month and country by country, from `month_orders`."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, TypeAlias

from sqlalchemy import ColumnElement, Connection, case, func, select

from tradetrust_desktop.domain.figures import CountrySales, SalesMonth
from tradetrust_desktop.domain.months import first_day, last_day, month_of
from tradetrust_desktop.domain.orders import OrderKind, OrderStatus
from tradetrust_desktop.storage.schema import customers, month_orders, orders

COUNTS: Final = orders.c.status != OrderStatus.CANCELLED
"""Cancelled orders and credit notes count nowhere."""
order_country: Final[ColumnElement[str]] = case(
    (orders.c.country != "", orders.c.country), else_=customers.c.country
)
"""The order's own country, or else its customer's (join `customers`)."""

SalesRow: TypeAlias = tuple[str, str, int, int, int]
"""Country, currency, orders, credit notes, revenue in minor units."""


def sales_by_month(
    connection: Connection, *, until: date, country: str, since: str = ""
) -> dict[str, list[SalesRow]]:
    """What was sold by month, up to a day; a month cut short is counted from the orders."""
    running = month_of(until)
    later = select(orders.c.day).where(
        orders.c.day > until, orders.c.day <= last_day(running), COUNTS
    )
    cut_short = connection.scalar(later.limit(1)) is not None
    whole = month_orders.c.month < running if cut_short else month_orders.c.month <= running
    query = select(month_orders).where(whole)
    if country:
        query = query.where(month_orders.c.country == country)
    if since:
        query = query.where(month_orders.c.month >= since)
    by_month: dict[str, list[SalesRow]] = {}
    for month, *rest in connection.execute(query.order_by(month_orders.c.month)):
        by_month.setdefault(month, []).append(tuple(rest))
    if not cut_short:
        return by_month
    is_note = orders.c.kind == OrderKind.CREDIT_NOTE
    cut = (
        select(
            order_country.label("sold_in"),
            orders.c.currency,
            func.sum(case((is_note, 0), else_=1)),
            func.sum(case((is_note, 1), else_=0)),
            func.sum(orders.c.total_minor),
        )
        .join_from(orders, customers)
        .where(COUNTS, orders.c.day.between(first_day(running), until))
        .group_by("sold_in", orders.c.currency)
    )
    if country:
        cut = cut.where(order_country == country)
    rows = [_sales_row(row) for row in connection.execute(cut)]
    if rows:
        by_month[running] = rows
    return by_month


def _sales_row(row: Sequence[object]) -> SalesRow:
    country, currency, *numbers = row
    made, notes, revenue = (int(str(number)) for number in numbers)
    return str(country), str(currency), made, notes, revenue


def sales_month(month: str, rows: Iterable[SalesRow]) -> SalesMonth:
    """A month over all its countries."""
    rows = list(rows)
    return SalesMonth(
        month,
        orders=sum(row[2] for row in rows),
        credit_notes=sum(row[3] for row in rows),
        revenue=summed([[(row[1], row[4]) for row in rows]]),
    )


def summed(parts: Iterable[Iterable[tuple[str, int]]]) -> dict[str, int]:
    """Amounts added up by currency, never across currencies."""
    sums: dict[str, int] = {}
    for part in parts:
        for currency, minor in part:
            sums[currency] = sums.get(currency, 0) + minor
    return dict(sorted(sums.items()))


def counted_by_currency(parts: Iterable[Iterable[SalesRow]]) -> dict[str, tuple[int, int]]:
    """Orders and credit notes in each currency."""
    counts: dict[str, tuple[int, int]] = {}
    for part in parts:
        for _, currency, made, notes, _ in part:
            before = counts.get(currency, (0, 0))
            counts[currency] = before[0] + made, before[1] + notes
    return counts


def by_country(parts: Iterable[Iterable[SalesRow]]) -> list[CountrySales]:
    """The same rows by country, in no order."""
    found: dict[str, list[SalesRow]] = {}
    for part in parts:
        for row in part:
            found.setdefault(row[0], []).append(row)
    return [
        CountrySales(
            country, sum(row[2] for row in rows), summed([[(row[1], row[4]) for row in rows]])
        )
        for country, rows in found.items()
    ]


def number_of_lines(connection: Connection, on: date) -> int:
    """Lines of all orders and credit notes up to a day."""
    query = select(func.sum(orders.c.line_count)).where(COUNTS, orders.c.day <= on)
    return connection.scalar(query) or 0
