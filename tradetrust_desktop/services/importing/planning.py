"""From the rows of a table to what is to be done with each order, given what is stored."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from tradetrust_desktop.domain.importing.amounts import (
    AmountReading,
    count_equal_lines,
    fill_amounts,
    read_amounts_as,
)
from tradetrust_desktop.domain.importing.comparing import (
    Comparer,
    Comparison,
    StoredOrder,
    kind_changed,
)
from tradetrust_desktop.domain.importing.customers import (
    FileCustomer,
    Matched,
    collect_customers,
    match_customers,
)
from tradetrust_desktop.domain.importing.groups import Group, group_rows
from tradetrust_desktop.domain.importing.orders import ReadOrder, part, read_orders
from tradetrust_desktop.domain.importing.table import BLANKS, ProblemList, Table
from tradetrust_desktop.domain.importing.values import AmountMeans, Counts, ImportOptions, Outcome
from tradetrust_desktop.domain.money import decimal_text
from tradetrust_desktop.domain.orders import OrderKind
from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.storage import bulk_orders

_LATEST: Final = timedelta(days=366)
"""Orders dated further ahead than this are slips of the pen."""


@dataclass
class Plan:
    """What an import is to do."""

    table: Table
    problems: ProblemList
    orders: list[ReadOrder]
    """Orders whose rows could be put together, in the order of the file."""
    done: list[Comparison]
    """For each of them what becomes of it."""
    lost: list[Group]
    """Rows that belong to no order: their number is missing or unreadable."""
    matched: Matched
    amounts: AmountReading
    means: AmountMeans
    currencies: tuple[str, ...]
    currency_assumed: str
    currency_from: str
    last_step: int
    """Newest step of the change log when the plan was made."""
    equal_lines: int = 0
    lines_gone: int = 0
    lines: int = 0
    customers_new: int = 0
    customers_known: int = 0
    by_kind: dict[OrderKind, Counts] = field(default_factory=dict)
    rows: Counts = field(default_factory=Counts)

    def taken(self, place: int) -> bool:
        """Whether the order at this position is, or becomes, what is stored."""
        return self.done[place].outcome in (Outcome.NEW, Outcome.CHANGED, Outcome.SAME)

    def arrived(self) -> dict[str, int]:
        """Field to how many of its cells were read and taken."""
        untaken = [order.rows for at, order in enumerate(self.orders) if not self.taken(at)]
        untaken += [group.rows for group in self.lost]
        if self.table.duplicates:
            untaken.append(self.table.duplicates)
        found = {}
        for name, column in self.table.fields.items():
            blank = BLANKS.get(name, "")
            number = len(column) - column.count(blank)
            for rows in untaken:
                values = part(column, rows)
                number -= len(values) - values.count(blank)
            found[name] = number
        return found

    def rejected_rows(self) -> list[int]:
        """Positions of all rows that are rejected, in their order."""
        rows = [
            row
            for order, done in zip(self.orders, self.done, strict=True)
            if done.outcome is Outcome.REJECTED
            for row in order.rows
        ]
        rows += [row for group in self.lost for row in group.rows]
        return sorted(rows + self.table.duplicates)


def make_plan(
    table: Table,
    options: ImportOptions,
    connection: bulk_orders.Reading,
    *,
    base_currency: str,
    today: date,
    breathe: Callable[[], None],
) -> Plan:
    """Decide what becomes of each order; reads what is stored and writes nothing.

    `breathe` is called between the parts; it may raise to end the work.
    """
    problems = ProblemList(table)
    groups = group_rows(table, problems)
    _leave_out_duplicates(table, groups, problems)
    breathe()
    orders = read_orders(
        table,
        groups,
        problems,
        customer_needed=not options.no_customer_as,
        latest=today + _LATEST,
    )
    breathe()
    customers = collect_customers(orders, options.no_customer_as)
    matched = match_customers(
        customers,
        bulk_orders.customers_to_match(connection),
        verdicts=options.verdicts,
        wait=options.doubtful_wait,
        row_number=table.rows.__getitem__,
    )
    breathe()
    stored = _stored(connection, table, orders, customers)
    assumed = _fill_currencies(table, orders, customers, stored, options, base_currency)
    amounts = read_amounts_as(table, [order for order in orders if not order.group.rejected])
    means = options.amount_means or amounts.means
    fill_amounts(table, orders, means, problems)
    breathe()
    plan = Plan(
        table=table,
        problems=problems,
        orders=orders,
        done=[],
        lost=[group for group in groups if not group.key],
        matched=matched,
        amounts=amounts,
        means=means,
        currencies=tuple(sorted({order.currency for order in orders if order.currency})),
        currency_assumed=assumed[0],
        currency_from=assumed[1],
        last_step=bulk_orders.last_step(connection),
    )
    _compare(plan, options, connection, stored, breathe)
    _count(plan)
    problems.sort()
    return plan


def _leave_out_duplicates(table: Table, groups: list[Group], problems: ProblemList) -> None:
    if not table.duplicates:
        return
    twice = set(table.duplicates)
    for row in table.duplicates:
        problems.add(row, Code.DUPLICATE_ROW)
    for group in list(groups):
        if not twice.isdisjoint(group.rows):
            group.rows = [row for row in group.rows if row not in twice]
            if not group.rows:
                groups.remove(group)


def _stored(
    connection: bulk_orders.Reading,
    table: Table,
    orders: list[ReadOrder],
    customers: list[FileCustomer],
) -> dict[int, StoredOrder]:
    """Position of each order of the file that is stored already, with what is stored."""
    if "number" in table.fields:
        by_number = bulk_orders.orders_by_number(
            connection, [order.number_key for order in orders if not order.group.rejected]
        )
        return {
            place: by_number[order.number_key]
            for place, order in enumerate(orders)
            if order.number_key in by_number
        }
    known = {
        customer.target.stored.id for customer in customers if customer.target.stored is not None
    }
    by_customer = bulk_orders.orders_of_customers(connection, known)
    found = {}
    for place, order in enumerate(orders):
        stored = customers[order.customer].target.stored if order.customer >= 0 else None
        if stored is not None:
            match = by_customer.get((stored.id, order.customer_number.casefold()))
            if match is not None:
                found[place] = match
    return found


def _fill_currencies(
    table: Table,
    orders: list[ReadOrder],
    customers: list[FileCustomer],
    stored: dict[int, StoredOrder],
    options: ImportOptions,
    base_currency: str,
) -> tuple[str, str]:
    """Give every order a currency; the one that was assumed most, and where it came from."""
    assumed: Counter[tuple[str, str]] = Counter()
    given = table.currency or options.currency
    for place, order in enumerate(orders):
        if order.currency or order.group.rejected:
            continue
        if given:
            order.currency = given
            if not table.currency:
                assumed[given, "option"] += 1
            continue
        own = customers[order.customer].target.stored if order.customer >= 0 else None
        if place in stored:
            order.currency = stored[place].currency
        elif own is not None and own.currency:
            order.currency = own.currency
            assumed[own.currency, "customer"] += 1
        else:
            order.currency = base_currency
            assumed[base_currency, "firm"] += 1
    if not assumed:
        return "", ""
    return max(assumed, key=lambda pair: (pair[1] == "firm", assumed[pair]))


def _compare(
    plan: Plan,
    options: ImportOptions,
    connection: bulk_orders.Reading,
    stored: dict[int, StoredOrder],
    breathe: Callable[[], None],
) -> None:
    comparer = Comparer(plan.table, options.keep)
    wanted = [order.id for order in stored.values()] if plan.table.has_lines else []
    lines = bulk_orders.lines_of(connection, wanted)
    breathe()
    customers = plan.matched.customers
    seen: set[tuple[int, str]] = set()
    rejected, new, waits = (
        Comparison(Outcome.REJECTED),
        Comparison(Outcome.NEW),
        Comparison(Outcome.TO_CONFIRM),
    )
    for place, order in enumerate(plan.orders):
        match = stored.get(place)
        if match is not None and not order.group.rejected and kind_changed(order, match):
            order.group.rejected = True
            plan.problems.add(
                order.rows[0],
                Code.KIND_CHANGED,
                field="amount",
                value=decimal_text(order.total_minor, order.currency),
            )
        if not order.number_key and not order.group.rejected:
            _refuse_twice(plan, order, seen)
        if order.group.rejected:
            plan.done.append(rejected)
            continue
        customer = customers[order.customer].target
        if customer.waits:
            plan.done.append(waits)
        elif match is None:
            plan.done.append(new)
        else:
            key = customer.stored.id if customer.stored is not None else b""
            found = comparer.compare(order, match, lines.get(match.id, ()), key)
            if found.total_differs is not None:
                _note_total(plan, order, found.total_differs)
            plan.done.append(found)


def _refuse_twice(plan: Plan, order: ReadOrder, seen: set[tuple[int, str]]) -> None:
    """Two names of a file may turn out to be one customer; one number is one order still."""
    target = plan.matched.customers[order.customer].target
    owner = hash(target.stored.id) if target.stored is not None else id(target)
    key = (owner, order.customer_number.casefold())
    if key in seen:
        order.group.rejected = True
        plan.problems.add(
            order.rows[0],
            Code.ALREADY_EXISTS,
            field="customer_number",
            value=order.customer_number,
        )
    seen.add(key)


def _note_total(plan: Plan, order: ReadOrder, total: int) -> None:
    plan.problems.add(
        order.rows[0],
        Code.TOTAL_KEPT,
        field="amount",
        value=decimal_text(order.total_minor, order.currency),
        params={
            "expected": decimal_text(total, order.currency),
            "difference": decimal_text(order.total_minor - total, order.currency),
            "currency": order.currency,
        },
    )


def _count(plan: Plan) -> None:
    orders: dict[OrderKind, Counter[str]] = {kind: Counter() for kind in OrderKind}
    rows: Counter[str] = Counter()
    new: set[str] = set()
    known: set[bytes] = set()
    taken = []
    for place, (order, done) in enumerate(zip(plan.orders, plan.done, strict=True)):
        orders[order.kind][done.outcome] += 1
        rows[done.outcome] += len(order.rows)
        plan.lines_gone += done.lines_gone
        if plan.taken(place):
            taken.append(order)
            target = plan.matched.customers[order.customer].target
            if target.stored is None:
                new.add(target.key)
            else:
                known.add(target.stored.id)
    orders[OrderKind.ORDER][Outcome.REJECTED] += len(plan.lost)
    rows[Outcome.REJECTED] += sum(len(group.rows) for group in plan.lost)
    rows[Outcome.REJECTED] += len(plan.table.duplicates)
    plan.by_kind = {kind: Counts(**counter) for kind, counter in orders.items()}
    plan.rows = Counts(**rows)
    plan.customers_new, plan.customers_known = len(new), len(known)
    if plan.table.has_lines:
        plan.lines = sum(len(order.rows) for order in taken)
        plan.equal_lines = count_equal_lines(plan.table, taken)
