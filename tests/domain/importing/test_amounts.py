"""Amounts: shares of a total, credit notes, what cannot be kept."""

from hypothesis import given
from hypothesis import strategies as st

from tradetrust_desktop.domain.importing.amounts import fill_amounts, read_amounts_as
from tradetrust_desktop.domain.importing.groups import Group
from tradetrust_desktop.domain.importing.orders import ReadOrder
from tradetrust_desktop.domain.importing.table import ProblemList, Table
from tradetrust_desktop.domain.importing.values import AmountMeans
from tradetrust_desktop.domain.money import MICRO, line_amount
from tradetrust_desktop.domain.orders import OrderKind
from tradetrust_desktop.domain.problems import Code

MONEY = st.integers(-(10**12), 10**12)
CURRENCY = st.sampled_from(["USD", "JPY", "KWD"])


def filled(quantities, prices, stated=None, *, currency="USD", means=AmountMeans.LINE):
    fields = {"quantity": list(quantities), "unit_price": list(prices)}
    if stated is not None:
        fields["amount"] = list(stated)
    table = Table("S", range(2, 2 + len(fields["quantity"])), fields)
    order = ReadOrder(Group("1", "1", range(table.height)), "1", "1", currency=currency)
    problems = ProblemList(table)
    fill_amounts(table, [order], means, problems)
    return order, problems


@given(st.lists(st.tuples(MONEY, MONEY), min_size=1, max_size=20), CURRENCY)
def test_without_a_stated_amount_lines_are_quantity_times_price(pairs, currency):
    order, problems = filled(*zip(*pairs, strict=True), currency=currency)
    expected = [line_amount(q, p, currency) for q, p in pairs]
    if not order.group.rejected:
        assert order.amounts == expected
        assert order.total_minor == sum(expected)
        assert len(problems) == 0


@given(
    st.lists(st.tuples(MONEY, MONEY), min_size=2, max_size=20),
    st.integers(-(10**9), 10**9),
)
def test_shares_of_a_total_add_up_to_it(pairs, cents):
    stated = [cents * MICRO // 100] * len(pairs)
    order, _ = filled(*zip(*pairs, strict=True), stated, means=AmountMeans.ORDER_TOTAL)
    assert order.total_minor == cents
    assert sum(order.amounts) == cents


@given(st.lists(MONEY, min_size=1, max_size=10))
def test_a_credit_note_has_no_positive_and_a_negative_line(amounts):
    order, _ = filled([None] * len(amounts), [None] * len(amounts), amounts)
    wanted = max(order.amounts) <= 0 and min(order.amounts) < 0
    assert (order.kind is OrderKind.CREDIT_NOTE) == wanted


def test_an_amount_beyond_fifteen_digits_is_refused():
    order, problems = filled([9 * 10**15], [10**11])
    assert order.group.rejected
    assert [problem.code for problem in problems] == [Code.NUMBER_TOO_LARGE]


def test_a_file_without_amounts_tells_what_was_ordered():
    table = Table("S", range(2, 4), {"quantity": [MICRO, MICRO]})
    order = ReadOrder(Group("1", "1", range(2)), "1", "1", currency="USD")
    problems = ProblemList(table)
    fill_amounts(table, [order], AmountMeans.LINE, problems)
    assert (order.amounts, len(problems)) == ([0, 0], 0)


def reading(*orders, products=False):
    stated = [amount * MICRO for order in orders for amount in order]
    fields = {"item": ["x"] * len(stated), "amount": stated}
    if products:
        fields |= {"quantity": [MICRO] * len(stated), "unit_price": stated}
    table = Table("S", range(2, 2 + len(stated)), fields)
    read, start = [], 0
    for number, order in enumerate(orders):
        rows = range(start, start + len(order))
        read.append(ReadOrder(Group(str(number), "", rows), "", "", currency="USD"))
        start += len(order)
    found = read_amounts_as(table, read)
    return found.means, found.doubtful


def test_what_the_amount_column_means():
    line, total = AmountMeans.LINE, AmountMeans.ORDER_TOTAL
    assert reading([5], [7]) == (line, False)
    assert reading([5, 6], [7, 8]) == (line, False)
    assert reading([5, 5], [7, 7]) == (total, False)
    assert reading([5, 5], [7, 7], products=True) == (line, False)
    assert reading([5, 5]) == (total, True)
    assert reading([5, 5], [7, 7], [8, 9]) == (line, True)
    assert reading([5, 5], [7, 6], [8, 9]) == (line, False)
    assert reading([0, 0], [0, 0]) == (line, False)
