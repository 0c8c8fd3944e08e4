"""Rows becoming groups: no row is lost, none counts twice."""

from hypothesis import given
from hypothesis import strategies as st

from tradetrust_desktop.domain.importing.groups import group_rows
from tradetrust_desktop.domain.importing.table import Bad, ProblemList, Table
from tradetrust_desktop.domain.problems import Code

SPOILT = Bad(Code.SPOILT_NUMBER, "2.5E+14")
NUMBERS = st.sampled_from(["", "", "1", "2", "a", "A", SPOILT])
NAMES = st.sampled_from(["", "", "Acme", "Bolt"])
ITEMS = st.sampled_from(["", "x", "y"])


def table_of(rows, *, by_customer=False):
    number = "customer_number" if by_customer else "number"
    columns = [list(column) for column in zip(*rows, strict=True)] or [[], [], []]
    fields = dict(zip((number, "customer", "item"), columns, strict=True))
    return Table("S", range(2, 2 + len(rows)), fields)


@given(st.lists(st.tuples(NUMBERS, NAMES, ITEMS), max_size=30), st.booleans())
def test_every_row_belongs_to_exactly_one_group(rows, by_customer):
    table = table_of(rows, by_customer=by_customer)
    problems = ProblemList(table)
    groups = group_rows(table, problems)
    found = [row for group in groups for row in group.rows]
    assert sorted(found) == list(range(len(rows)))
    assert all(list(group.rows) == sorted(group.rows) for group in groups)
    keys = [group.key for group in groups if group.key]
    assert len(keys) == len(set(keys))
    assert all(group.rejected == (not group.key) for group in groups)


@given(st.lists(st.tuples(NUMBERS, NAMES, ITEMS), max_size=30))
def test_rows_without_a_usable_number_are_all_told(rows):
    table = table_of(rows)
    problems = ProblemList(table)
    lost = [row for group in group_rows(table, problems) if not group.key for row in group.rows]
    told = {problem.place.row - 2 for problem in problems}
    assert told <= set(lost)
    assert {row for row in lost if rows[row][0] in ("", SPOILT)} >= told


def test_no_rows_make_no_groups():
    table = table_of([])
    assert group_rows(table, ProblemList(table)) == []


def test_equal_customers_numbers_of_two_customers_are_two_groups():
    table = table_of([("1", "Acme", "x"), ("1", "", "y"), ("1", "Bolt", "x")], by_customer=True)
    groups = group_rows(table, ProblemList(table))
    assert [list(group.rows) for group in groups] == [[0, 1], [2]]
    assert [group.number for group in groups] == ["1", "1"]
