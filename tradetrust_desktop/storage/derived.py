"""Small tables computed from other records, so that no figure scans all of them.

A step of a few records remembers the state of the customers it touches before it changes
them and adds the difference afterwards; bulk work and `rebuild` count with SQL. All count
the same things, which `differences` proves.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    case,
    delete,
    func,
    insert,
    select,
    update,
)

from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.domain.orders import OrderKind, OrderStatus
from tradetrust_desktop.storage import contact_days, repeat_months, sqlite_only
from tradetrust_desktop.storage.schema import (
    customer_totals,
    customers,
    month_orders,
    month_repeat,
    order_days,
    orders,
)

COUNTED: Final = (customer_totals, order_days, month_orders, month_repeat)
"""The tables kept here; `contact_days` keeps one more."""

_FEW: Final = 2_000
"""Up to so many customers a step adds differences; beyond, counting all anew is quicker."""

_NOT_CANCELLED: Final = orders.c.status != OrderStatus.CANCELLED
_COUNTS: Final = and_(orders.c.kind == OrderKind.ORDER, _NOT_CANCELLED)
_COUNTRY: Final[ColumnElement[str]] = case(
    (orders.c.country != "", orders.c.country), else_=customers.c.country
)


@dataclass(frozen=True)
class _State:
    """What a customer's orders add to the derived tables."""

    days: Mapping[tuple[date, str], int]
    """Orders by day and country."""
    months: Mapping[tuple[str, str, str], tuple[int, int, int]]
    """Orders, credit notes and revenue by month, country and currency."""


@dataclass
class Touched:
    """What a step changed, as far as derived tables and search follow from it."""

    everything: bool = False
    """Nothing is known about what changed: make all anew."""
    import_id: bytes | None = None
    """Orders and customers of this import were added in bulk."""
    lines: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Item and description to how many more lines of orders have them, or fewer."""
    records: set[tuple[Kind, bytes]] = field(default_factory=set)
    before: dict[bytes, _State] = field(default_factory=dict)
    """Customers touched, as they were."""
    spoken: set[bytes] = field(default_factory=set)
    """Customers whose log, follow-ups, complaints or grade were touched."""
    rhythm: bool = False
    """The firm's settings were touched, and with them the days between contacts."""

    def remember(
        self, connection: Connection, customer_id: bytes, import_id: bytes | None = None
    ) -> None:
        """Keep a customer's orders as they are before a change; call it as often as you like.

        Orders of `import_id` are left out: they are new in this very step.
        """
        if customer_id not in self.before and not self.everything:
            self.before[customer_id] = _state(connection, customer_id, without=import_id)


def refresh(connection: Connection, touched: Touched) -> None:
    """Bring the derived tables up to date at the end of a step."""
    contact_days.refresh(connection, touched.spoken, anew=touched.everything or touched.rhythm)
    if touched.import_id is not None and not touched.everything:
        mine = select(orders.c.customer_id).where(orders.c.import_id == touched.import_id)
        buyers = list(connection.execute(mine.distinct().limit(_FEW + 1)).scalars())
        if len(buyers) > _FEW:
            _rebuild_figures(connection)
            return
        for customer_id in buyers:
            touched.remember(connection, customer_id, touched.import_id)
    if touched.everything or len(touched.before) > _FEW:
        _rebuild_figures(connection)
        return
    months: Counter[tuple[str, str, str, int]] = Counter()
    repeat = repeat_months.Coverage()
    for customer_id, old in touched.before.items():
        new = _state(connection, customer_id)
        if new == old:
            continue
        for state, sign in ((old, -1), (new, 1)):
            for key, numbers in state.months.items():
                for place, number in enumerate(numbers):
                    months[(*key, place)] += sign * number
            repeat.add(state.days, sign=sign)
        _write_customer(connection, customer_id, old, new)
    _add_months(connection, months)
    _add_repeat(connection, repeat)


def rebuild(connection: Connection) -> None:
    """Compute all derived tables anew; a million orders take seconds."""
    contact_days.rebuild(connection)
    _rebuild_figures(connection)


def _rebuild_figures(connection: Connection) -> None:
    for table in COUNTED:
        connection.execute(delete(table))
    for table in (order_days, customer_totals, month_orders):
        columns = [column.name for column in table.c]
        connection.execute(insert(table).from_select(columns, _counted(table)))
    rows = [
        dict(zip(("month", "country", "customers", "repeaters"), row, strict=True))
        for row in _repeat(connection)
    ]
    if rows:
        connection.execute(insert(month_repeat), rows)


def differences(connection: Connection) -> list[str]:
    """Derived rows that a full recount would not have, or would have besides; none if right.

    Reads only.
    """
    found = contact_days.differences(connection)
    for table in (order_days, customer_totals, month_orders):
        kept, counted = select(table), _counted(table)
        for first, second, what in ((kept, counted, "wrong"), (counted, kept, "missing")):
            odd = connection.execute(first.except_(second).limit(20))
            found += [f"{table.name}: {tuple(row)} is {what}" for row in odd]
    stored = {tuple(row) for row in connection.execute(select(month_repeat))}
    counted_rows = set(_repeat(connection))
    found += [f"month_repeat: {row} is wrong" for row in sorted(stored - counted_rows)]
    found += [f"month_repeat: {row} is missing" for row in sorted(counted_rows - stored)]
    return found


def _counted(table: Table) -> Select[Any]:
    """The rows a table has to have, in the order of its columns.

    Grouping ids, days and countries in SQL costs less than bringing the rows here.
    """
    joined = orders.join(customers, customers.c.id == orders.c.customer_id)
    if table is order_days:
        return (
            select(orders.c.customer_id, orders.c.day, _COUNTRY.label("land"), func.count())
            .select_from(joined)
            .where(_COUNTS)
            .group_by(orders.c.customer_id, orders.c.day, "land")
        )
    if table is customer_totals:
        return select(
            order_days.c.customer_id,
            func.sum(order_days.c.orders),
            func.min(order_days.c.day),
            func.max(order_days.c.day),
        ).group_by(order_days.c.customer_id)
    return _months().group_by("month", "land", orders.c.currency)


def _months() -> Select[Any]:
    is_order = case((orders.c.kind == OrderKind.ORDER, 1), else_=0)
    is_credit = case((orders.c.kind == OrderKind.ORDER, 0), else_=1)
    return (
        select(
            sqlite_only.month_of(orders.c.day).label("month"),
            _COUNTRY.label("land"),
            orders.c.currency,
            func.sum(is_order),
            func.sum(is_credit),
            func.sum(orders.c.total_minor),
        )
        .select_from(orders.join(customers, customers.c.id == orders.c.customer_id))
        .where(_NOT_CANCELLED)
    )


def _state(connection: Connection, customer_id: bytes, without: bytes | None = None) -> _State:
    query = (
        select(orders.c.day, _COUNTRY, orders.c.currency, orders.c.kind, orders.c.total_minor)
        .select_from(orders.join(customers, customers.c.id == orders.c.customer_id))
        .where(orders.c.customer_id == customer_id, _NOT_CANCELLED)
    )
    if without is not None:
        query = query.where(orders.c.import_id.is_distinct_from(without))
    days: Counter[tuple[date, str]] = Counter()
    months: dict[tuple[str, str, str], tuple[int, int, int]] = {}
    for day, country, currency, kind, total in sqlite_only.packed_rows(connection, query):
        is_order = kind == OrderKind.ORDER
        if is_order:
            days[day, country] += 1
        key = (f"{day:%Y-%m}", country, currency)
        number, credited, revenue = months.get(key, (0, 0, 0))
        months[key] = (number + is_order, credited + (not is_order), revenue + total)
    return _State(days, months)


def _write_customer(connection: Connection, customer_id: bytes, old: _State, new: _State) -> None:
    mine = order_days.c.customer_id == customer_id
    for key in old.days.keys() - new.days.keys():
        connection.execute(
            delete(order_days).where(
                mine, order_days.c.day == key[0], order_days.c.country == key[1]
            )
        )
    for key, number in new.days.items():
        if key not in old.days:
            connection.execute(
                insert(order_days),
                {"customer_id": customer_id, "day": key[0], "country": key[1], "orders": number},
            )
        elif old.days[key] != number:
            connection.execute(
                update(order_days)
                .where(mine, order_days.c.day == key[0], order_days.c.country == key[1])
                .values(orders=number)
            )
    if old.days == new.days:
        return
    connection.execute(delete(customer_totals).where(customer_totals.c.customer_id == customer_id))
    if new.days:
        connection.execute(
            insert(customer_totals),
            {
                "customer_id": customer_id,
                "orders": sum(new.days.values()),
                "first_day": min(day for day, _ in new.days),
                "last_day": max(day for day, _ in new.days),
            },
        )


def _add_months(connection: Connection, more: Mapping[tuple[str, str, str, int], int]) -> None:
    m = month_orders.c
    for key in {place[:3] for place, number in more.items() if number}:
        added = [more.get((*key, place), 0) for place in range(3)]
        where = and_(m.month == key[0], m.country == key[1], m.currency == key[2])
        found = connection.execute(
            select(m.orders, m.credit_notes, m.revenue_minor).where(where)
        ).first()
        numbers = [old + plus for old, plus in zip(found or (0, 0, 0), added, strict=True)]
        connection.execute(delete(month_orders).where(where))
        if numbers[0] or numbers[1]:
            connection.execute(
                insert(month_orders),
                {
                    "month": key[0],
                    "country": key[1],
                    "currency": key[2],
                    "orders": numbers[0],
                    "credit_notes": numbers[1],
                    "revenue_minor": numbers[2],
                },
            )


def _add_repeat(connection: Connection, coverage: repeat_months.Coverage) -> None:
    m = month_repeat.c
    for month, country, plus, plus_repeaters in coverage.rows():
        where = and_(m.month == month, m.country == country)
        found = connection.execute(select(m.customers, m.repeaters).where(where)).first()
        old, old_repeaters = found or (0, 0)
        connection.execute(delete(month_repeat).where(where))
        if old + plus:
            connection.execute(
                insert(month_repeat),
                {
                    "month": month,
                    "country": country,
                    "customers": old + plus,
                    "repeaters": old_repeaters + plus_repeaters,
                },
            )


def _repeat(connection: Connection) -> list[tuple[str, str, int, int]]:
    """Month, country, customers and repeaters, counted from `order_days`."""
    coverage = repeat_months.Coverage()
    current: bytes | None = None
    days: list[tuple[date, str]] = []
    for customer_id, day, country in _order_days(connection):
        if customer_id != current:
            coverage.add(days)
            days = []
            current = customer_id
        days.append((day, country))
    coverage.add(days)
    return list(coverage.rows())


def _order_days(connection: Connection) -> Iterator[tuple[bytes, Any, str]]:
    query = select(order_days.c.customer_id, order_days.c.day, order_days.c.country).order_by(
        order_days.c.customer_id, order_days.c.day
    )
    for rows in sqlite_only.row_batches(connection, query):
        yield from rows
