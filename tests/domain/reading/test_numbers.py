"""Numbers as trade files write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.reading.cells import CellError, FormulaWithoutValue
from tradetrust_desktop.domain.reading.numbers import (
    DecimalMark,
    as_micro,
    gather,
    read_micro,
    read_number,
)

AMOUNTS = st.decimals(
    min_value=-(10**9), max_value=10**9, places=2, allow_nan=False, allow_infinity=False
)


def grouped(value: Decimal, group: str, point: str) -> str:
    return f"{value:,.2f}".translate(str.maketrans({",": group, ".": point}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,234.56", "1234.56"),
        ("1.234,56", "1234.56"),
        ("1 234,56", "1234.56"),
        ("1\u202f234,56", "1234.56"),
        ("1'234.50", "1234.50"),
        ("1,23,456.78", "123456.78"),
        ("１，２３４．５６", "1234.56"),
        ("12%", "0.12"),
        ("(500)", "-500"),
        ("（500.25）", "-500.25"),
        ("-500", "-500"),
        ("500-", "-500"),
        ("−5", "-5"),
        ("+5", "5"),
        ("USD 1,200.00", "1200.00"),
        ("US$1,200", "1200"),
        ("$-3.5", "-3.5"),
        ("(USD 500.00)", "-500.00"),
        ("¥1,200", "1200"),
        ("￥1200元", "1200"),
        ("1200元", "1200"),
        ("R$ 10,00", "10.00"),
        ("1.200,00 €", "1200.00"),
        ("3.5万", "35000"),
        ("3.5万元", "35000"),
        ("500 PCS", "500"),
        ("500件", "500"),
        ("'0.0085", "0.0085"),
        (".5", "0.5"),
        ("12.", "12"),
        ("1e3", "1000"),
    ],
)
def test_usual_notations(text: str, expected: str):
    assert read_number(text) == Decimal(expected)


@pytest.mark.parametrize("text", ["", " ", "-", "--", "—", "N/A", "/", "TBD", "待定", None])
def test_blanks(text: str | None):
    assert read_number(text) is None


@pytest.mark.parametrize(
    "text", ["abc", "1.2.3", "12-34", "1,2,3", "USD", "5 apples", "1..2", "%", "A100", True]
)
def test_what_is_no_number(text: str):
    assert read_number(text) is Code.NOT_A_NUMBER


def test_errors_and_unknown_formulas_are_told():
    assert read_number(CellError("#DIV/0!")) is Code.CELL_ERROR
    assert read_number("#REF!") is Code.CELL_ERROR
    assert read_number(FormulaWithoutValue()) is Code.FORMULA_WITHOUT_VALUE


def test_floats_keep_the_fifteen_digits_that_a_spreadsheet_has():
    assert read_number(0.1 + 0.2) == Decimal("0.3")
    assert read_number(2.55) == Decimal("2.55")
    assert read_number(float("inf")) is Code.NOT_A_NUMBER


def test_the_mark_of_the_column_decides_what_could_be_both():
    assert read_number("1.234", DecimalMark.POINT) == Decimal("1.234")
    assert read_number("1.234", DecimalMark.COMMA) == Decimal(1234)
    assert read_number("1,234", DecimalMark.POINT) == Decimal(1234)
    assert read_number("1,234", DecimalMark.COMMA) == Decimal("1.234")
    assert read_number("0,123", DecimalMark.POINT) == Decimal("0.123")


def test_a_column_shows_its_mark():
    assert gather(["1.234", "2.500"]).mark is DecimalMark.POINT
    assert gather(["1.234", "12,5"]).mark is DecimalMark.COMMA
    assert gather(["1.234.567", "1.234"]).mark is DecimalMark.COMMA
    assert gather(["1,234", "1.5"]).mark is DecimalMark.POINT


def test_millionths():
    assert read_micro("0.0085") == 8500
    assert read_micro(6.0) == 6_000_000
    assert read_micro("3.3333335") == 3_333_334
    assert read_micro("-0.0000005") == -1
    assert read_micro("1e15") is Code.NUMBER_TOO_LARGE
    assert as_micro(Decimal(9_000_000_000)) == 9_000_000_000_000_000
    assert as_micro(Decimal("9000000000.000001")) is Code.NUMBER_TOO_LARGE


@given(AMOUNTS)
def test_a_number_written_with_points_is_read_as_it_was(value: Decimal):
    assert read_number(grouped(value, ",", ".")) == value


@given(AMOUNTS)
def test_a_number_written_with_commas_is_read_as_it_was(value: Decimal):
    assert read_number(grouped(value, ".", ","), DecimalMark.COMMA) == value
    assert read_number(grouped(value, " ", ","), DecimalMark.COMMA) == value


@given(AMOUNTS, st.sampled_from(["USD {}", "{} EUR", "¥{}", "{}元", "US$ {}"]))
def test_a_currency_changes_nothing(value: Decimal, shape: str):
    assert read_number(shape.format(grouped(value, ",", "."))) == value


@given(AMOUNTS)
def test_a_float_is_read_as_the_decimal_that_was_typed(value: Decimal):
    assert read_number(float(value)) == value


@given(st.text(max_size=30))
def test_no_text_breaks_it(text: str):
    for mark in DecimalMark:
        value = read_number(text, mark)
        assert value is None or isinstance(value, (Decimal, Code))
        assert isinstance(read_micro(text, mark), (int, Code, type(None)))
