"""Line amounts and totals: what a stated amount means and what it comes to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tradetrust_desktop.domain.importing.orders import ReadOrder, part
from tradetrust_desktop.domain.importing.table import Bad, ProblemList, Table
from tradetrust_desktop.domain.importing.values import AmountMeans
from tradetrust_desktop.domain.money import (
    LARGEST_MINOR,
    MICRO,
    decimal_text,
    digits,
    line_amount,
    round_half_up,
)
from tradetrust_desktop.domain.orders import OrderKind
from tradetrust_desktop.domain.problems import Code

_ENOUGH_ORDERS = 2
"""From so many orders on, amounts that are equal within each order speak for themselves."""


@dataclass(frozen=True)
class AmountReading:
    """What the amount column means, and whether a person should be asked."""

    means: AmountMeans = AmountMeans.LINE
    doubtful: bool = False


def read_amounts_as(table: Table, orders: Sequence[ReadOrder]) -> AmountReading:
    """Decide whether the amount column holds line amounts or repeats the order's total.

    Equal on all lines of every order of several lines: the total. Quantity times price
    speaks first where it is there: amounts that fit it line by line are line amounts. In
    doubt are a single such order, amounts that fit neither reading, and totals that are
    repeated in most orders but not in all.
    """
    stated = table.fields.get("amount")
    if stated is None or not table.has_lines:
        return AmountReading()
    quantities, prices = table.column("quantity"), table.column("unit_price")
    counts = _Evidence()
    for order in orders:
        if len(order.rows) > 1:
            counts.take(
                part(stated, order.rows),
                part(quantities, order.rows),
                part(prices, order.rows),
                MICRO // 10 ** digits(order.currency),
            )
    return counts.reading()


class _Evidence:
    """What the orders of several lines say about the meaning of the amount column."""

    def __init__(self) -> None:
        self.orders = 0
        self.repeated = 0
        self.lines_fit = 0
        self.lines_differ = 0
        self.totals_fit = 0

    def take(
        self, stated: list[Any], quantities: list[Any], prices: list[Any], unit_micro: int
    ) -> None:
        """Look at one order of several lines; `unit_micro` is a minor unit in millionths."""
        amounts = [value for value in stated if isinstance(value, int)]
        if not amounts or not any(amounts):
            return
        self.orders += 1
        first = amounts[0]
        on_first_line_alone = len(amounts) == 1 and isinstance(stated[0], int)
        repeated = amounts.count(first) == len(stated) or on_first_line_alone
        self.repeated += repeated
        products = [
            round_half_up(q * p, MICRO) if isinstance(q, int) and isinstance(p, int) else None
            for q, p in zip(quantities, prices, strict=True)
        ]
        known = [
            (amount, product)
            for amount, product in zip(stated, products, strict=True)
            if isinstance(amount, int) and product is not None
        ]
        fit = sum(1 for amount, product in known if abs(amount - product) <= unit_micro)
        self.lines_fit += fit
        self.lines_differ += len(known) - fit
        if repeated and None not in products:
            total = sum(product for product in products if product is not None)
            self.totals_fit += abs(total - first) <= unit_micro * len(products)

    def reading(self) -> AmountReading:
        """The decision."""
        if self.repeated == 0:
            return AmountReading()
        if self.lines_fit > self.lines_differ:
            return AmountReading()
        all_repeated = self.repeated == self.orders
        if self.totals_fit * 2 > self.orders:
            return AmountReading(AmountMeans.ORDER_TOTAL, doubtful=not all_repeated)
        if all_repeated:
            doubtful = self.orders < _ENOUGH_ORDERS or self.lines_differ > 0
            return AmountReading(AmountMeans.ORDER_TOTAL, doubtful=doubtful)
        return AmountReading(doubtful=self.repeated * 2 > self.orders)


def fill_amounts(
    table: Table,
    orders: Sequence[ReadOrder],
    means: AmountMeans,
    problems: ProblemList,
) -> None:
    """Compute the amounts, totals and kinds of orders whose currency is known.

    A stated amount wins over quantity times price; a difference above one minor unit is
    noted, and the order kept. A line without both is noted and rejects its order. Where the
    amount is the order's total, lines share it in proportion to quantity times price, or
    the first line carries it alone. An order of which no line is positive and at least one
    negative is a credit note.
    """
    stated = table.fields.get("amount")
    quantities, prices = table.fields.get("quantity"), table.fields.get("unit_price")
    if not table.has_amounts:
        for order in orders:
            order.amounts = [0] * len(order.rows)
        return  # a file that tells what was ordered and not for how much
    blank: list[Any] = [None] * table.height
    for order in orders:
        rows = order.rows
        s = part(stated, rows) if stated is not None else None
        q = part(quantities if quantities is not None else blank, rows)
        p = part(prices if prices is not None else blank, rows)
        if s is not None and means is AmountMeans.ORDER_TOTAL and len(rows) > 1:
            amounts = _shares(order, s, q, p, problems)
        elif s is None:
            amounts = _products(q, p, order.currency)
        else:
            amounts = _stated(order, s, q, p, problems)
        _settle(order, amounts, problems, "amount" if s is not None else "unit_price")


def _products(q: list[Any], p: list[Any], currency: str) -> list[int | None]:
    scale = MICRO * MICRO // 10 ** digits(currency)
    twice = 2 * scale
    try:
        return [
            (a * b * 2 + scale) // twice if a >= 0 <= b else round_half_up(a * b, scale)
            for a, b in zip(q, p, strict=True)
        ]
    except TypeError:  # an empty or unreadable cell among them
        return [
            line_amount(a, b, currency) if isinstance(a, int) and isinstance(b, int) else None
            for a, b in zip(q, p, strict=True)
        ]


def _stated(
    order: ReadOrder, s: list[Any], q: list[Any], p: list[Any], problems: ProblemList
) -> list[int | None]:
    unit = MICRO // 10 ** digits(order.currency)
    amounts: list[int | None] = []
    for place, (amount, product) in enumerate(zip(s, _products(q, p, order.currency), strict=True)):
        if not isinstance(amount, int):
            amounts.append(None if isinstance(amount, Bad) else product)
            continue
        minor = round_half_up(amount, unit)
        amounts.append(minor)
        if product is not None and abs(minor - product) > 1:
            _note_difference(problems, order.rows[place], order.currency, minor, product)
    return amounts


def _shares(
    order: ReadOrder, s: list[Any], q: list[Any], p: list[Any], problems: ProblemList
) -> list[int | None]:
    """The order's total, stated on its lines, divided among them."""
    products = _products(q, p, order.currency)
    stated = [amount for amount in s if isinstance(amount, int)]
    if not stated:
        return products if not any(isinstance(amount, Bad) for amount in s) else [None] * len(s)
    total = round_half_up(stated[0], MICRO // 10 ** digits(order.currency))
    known = [product for product in products if product is not None]
    whole = sum(known)
    if len(known) < len(products) or whole == 0:
        return [total, *([0] * (len(s) - 1))]
    if abs(whole - total) > len(known):
        _note_difference(problems, order.rows[0], order.currency, total, whole)
    shares = [
        round_half_up(product * total * (1 if whole > 0 else -1), abs(whole)) for product in known
    ]
    largest = max(range(len(shares)), key=lambda place: abs(shares[place]))
    shares[largest] += total - sum(shares)
    return list(shares)


def _note_difference(
    problems: ProblemList, row: int, currency: str, stated: int, expected: int
) -> None:
    problems.add(
        row,
        Code.AMOUNT_DIFFERS,
        field="amount",
        value=decimal_text(stated, currency),
        params={
            "expected": decimal_text(expected, currency),
            "difference": decimal_text(stated - expected, currency),
            "currency": currency,
        },
    )


def _settle(order: ReadOrder, amounts: list[int | None], problems: ProblemList, field: str) -> None:
    if None in amounts:
        order.group.rejected = True
        for row, amount in zip(order.rows, amounts, strict=True):
            if amount is None and not problems.has(row):
                problems.add(row, Code.NO_AMOUNT, field=field)
    order.amounts = settled = [amount or 0 for amount in amounts]
    order.total_minor = sum(settled)
    least, most = min(settled), max(settled)
    if most <= 0 and least < 0:
        order.kind = OrderKind.CREDIT_NOTE
    if max(abs(order.total_minor), most, -least) > LARGEST_MINOR:
        order.group.rejected = True
        problems.add(
            order.rows[0], Code.NUMBER_TOO_LARGE, field=field, value=str(order.total_minor)
        )


def count_equal_lines(table: Table, orders: Sequence[ReadOrder]) -> int:
    """Lines that equal an earlier one of their order, cell by cell in what is imported."""
    items = table.fields.get("item") or table.column("description")
    count = 0
    for order in orders:
        rows = order.rows
        if len(set(part(items, rows))) < len(rows):
            lines = zip(*(part(column, rows) for column in table.cells), strict=True)
            count += len(rows) - len(set(lines))
    return count
