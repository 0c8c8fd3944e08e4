"""Whole tables for files that leave the program: read in one go, in a plain order."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, case, func, select

from tradetrust_desktop.domain.orders import OrderKind, OrderStatus
from tradetrust_desktop.storage.customers import country_of_order
from tradetrust_desktop.storage.schema import customers, order_lines, orders


def order_records(connection: Connection, *, until: date | None) -> list[tuple[Any, ...]]:
    """Orders and credit notes up to a day, by day and number.

    Fields: number, customer's number, customer, code, country, day, kind, status, currency,
    total in minor units, number of lines, Incoterm, payment terms, promised ship date.
    """
    query = (
        select(
            orders.c.number,
            orders.c.customer_number,
            customers.c.name,
            customers.c.code,
            country_of_order(),
            orders.c.day,
            orders.c.kind,
            orders.c.status,
            orders.c.currency,
            orders.c.total_minor,
            orders.c.line_count,
            orders.c.incoterm,
            orders.c.payment_terms,
            orders.c.promised_ship_date,
        )
        .join_from(orders, customers)
        .order_by(orders.c.day, orders.c.number_key, orders.c.id)
    )
    if until is not None:
        query = query.where(orders.c.day <= until)
    return [tuple(row) for row in connection.execute(query)]


def customer_records(connection: Connection, *, until: date | None) -> list[tuple[Any, ...]]:
    """Customers by name, with their orders and revenue up to a day.

    Fields: name, local name, code, country, city, grade, orders, first and last order day,
    revenue (minor units by currency).
    """
    counts = orders.c.status != OrderStatus.CANCELLED
    is_order = orders.c.kind == OrderKind.ORDER
    sums = (
        select(
            orders.c.customer_id,
            orders.c.currency,
            func.sum(case((is_order, 1), else_=0)),
            func.min(case((is_order, orders.c.day))),
            func.max(case((is_order, orders.c.day))),
            func.sum(orders.c.total_minor),
        )
        .where(counts)
        .group_by(orders.c.customer_id, orders.c.currency)
    )
    if until is not None:
        sums = sums.where(orders.c.day <= until)
    found: dict[bytes, list[tuple[Any, ...]]] = {}
    for customer_id, *rest in connection.execute(sums):
        found.setdefault(customer_id, []).append(tuple(rest))
    known = select(
        customers.c.id,
        customers.c.name,
        customers.c.local_name,
        customers.c.code,
        customers.c.country,
        customers.c.city,
        customers.c.grade,
    ).order_by(customers.c.name_key, customers.c.id)
    records = []
    for key, *head in connection.execute(known):
        rows = found.get(key, [])
        firsts = [row[2] for row in rows if row[2]]
        lasts = [row[3] for row in rows if row[3]]
        records.append(
            (
                *head,
                sum(row[1] for row in rows),
                min(firsts, default=None),
                max(lasts, default=None),
                {row[0]: row[4] for row in rows},
            )
        )
    return records


def orders_with_lines(connection: Connection) -> Iterator[tuple[tuple[Any, ...], list[Any]]]:
    """Every order and credit note with its lines, by day and number.

    The head has number, customer's number, customer, code, country, day, currency, total,
    Incoterm, payment terms, promised ship date, status, note; a line has item, description,
    quantity and unit price in millionths around the unit, and its amount in minor units.
    """
    heads = (
        select(
            orders.c.id,
            orders.c.number,
            orders.c.customer_number,
            customers.c.name,
            customers.c.code,
            country_of_order(),
            orders.c.day,
            orders.c.currency,
            orders.c.total_minor,
            orders.c.incoterm,
            orders.c.payment_terms,
            orders.c.promised_ship_date,
            orders.c.status,
            orders.c.note,
        )
        .join_from(orders, customers)
        .order_by(orders.c.day, orders.c.number_key, orders.c.id)
    )
    lines: dict[bytes, list[Any]] = {}
    for key, *line in connection.execute(
        select(
            order_lines.c.order_id,
            order_lines.c.item,
            order_lines.c.description,
            order_lines.c.quantity_micro,
            order_lines.c.unit,
            order_lines.c.unit_price_micro,
            order_lines.c.amount_minor,
        ).order_by(order_lines.c.order_id, order_lines.c.position)
    ):
        lines.setdefault(key, []).append(tuple(line))
    for key, *head in connection.execute(heads):
        yield tuple(head), lines.pop(key, [])
