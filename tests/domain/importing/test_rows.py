"""Rows that are no data, rows that stand twice, and the long list of problems."""

from datetime import date

from tradetrust_desktop.domain.importing.duplicates import counts_rows, duplicate_rows
from tradetrust_desktop.domain.importing.skipping import rows_of_data
from tradetrust_desktop.domain.importing.table import ProblemList, Table
from tradetrust_desktop.domain.problems import Code

FIELDS = {0: "number", 1: "customer", 2: "date", 3: "item", 4: "quantity"}
HEADINGS = dict(enumerate(["No", "Customer", "Date", "Item", "Qty"]))
DAY = date(2026, 3, 4)


def kept(*rows):
    columns = [list(column) for column in zip(*rows, strict=True)]
    found = rows_of_data(columns, FIELDS, HEADINGS)
    return found.rows, [(place, why) for place, why, _ in found.skipped]


def test_a_list_of_data_alone_is_taken_whole():
    assert kept(["1", "Acme", DAY, "x", 1], ["2", "Bolt", DAY, "y", 2]) == (None, [])


def test_empty_rows_are_left_out_without_a_word():
    row = ["1", "Acme", DAY, "x", 1]
    assert kept(row, [None] * 5, ["", " ", None, None, None], row) == ([0, 3], [])


def test_a_note_in_the_middle_is_no_note():
    row = ["1", "Acme", DAY, "x", 1]
    note = ["only words", None, None, None, None]
    assert kept(row, note, row) == (None, [])
    assert kept(row, row, note) == ([0, 1], [(2, "note")])


def test_a_number_below_the_list_is_data_that_lacks_something():
    row = ["1", "Acme", DAY, "x", 1]
    assert kept(row, ["2", None, None, None, 7]) == (None, [])


def test_a_line_of_an_item_called_total_is_a_line():
    row = ["1", "Acme", DAY, "x", 1]
    assert kept(row, ["1", "Acme", DAY, "Total", 1]) == (None, [])
    assert kept(row, [None, None, None, "Total", 1]) == ([0], [(1, "total")])


def test_a_running_number_counts_one_by_one():
    assert counts_rows([1, 2, 3])
    assert counts_rows(["7", "8"])
    assert not counts_rows([1, 3])
    assert not counts_rows([1])
    assert not counts_rows([1, None])
    assert not counts_rows(["a", "b"])


def test_duplicates_are_the_later_rows():
    assert duplicate_rows([[1, 2, 3, 4], ["a", "b", "a", "a"]], running={0}) == [2, 3]
    assert duplicate_rows([[1, 2, 3, 4], ["a", "b", "a", "a"]]) == []


def test_problems_come_in_the_order_of_their_rows_and_in_pages():
    table = Table("S", range(5, 100), {}, labels={"item": "C Item"})
    problems = ProblemList(table)
    problems.add_all(range(40, 42), Code.NO_CUSTOMER, field="customer")
    problems.add(3, Code.NO_AMOUNT, field="item", value="x", params={"a": "b"})
    problems.sort()
    assert [problem.place.row for problem in problems] == [8, 45, 46]
    assert [problem.code for problem in problems[1:]] == [Code.NO_CUSTOMER] * 2
    assert problems[0].place.column == "C Item"
    assert problems[0].params == {"a": "b"}
    assert problems.has(40)
    assert not problems.has(0)
    assert problems.by_row() == {3: [0], 40: [1], 41: [2]}
