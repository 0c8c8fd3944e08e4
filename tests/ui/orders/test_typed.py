"""Numbers and days as people type them."""

from datetime import date

import pytest

from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.ui.orders import typed

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("12", 12_000_000),
        (" 1,234.5 ", 1_234_500_000),
        ("0.0085", 8_500),
        ("−3", -3_000_000),
        ("１２", 12_000_000),
        (".5", 500_000),
    ],
)
def test_quantities_are_read_exactly(text: str, expected: int | None):
    assert typed.micro(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("about 500", Code.NOT_A_NUMBER),
        ("1,23", Code.NOT_A_NUMBER),
        ("1.5.2", Code.NOT_A_NUMBER),
        ("-", Code.NOT_A_NUMBER),
        ("0.00000001", Code.TOO_MANY_DECIMALS),
        ("99999999999999", Code.NUMBER_TOO_LARGE),
    ],
)
def test_what_is_no_quantity_is_refused_with_its_reason(text: str, code: Code):
    with pytest.raises(typed.BadInput) as refused:
        typed.micro(text)
    assert refused.value.code is code


def test_amounts_follow_the_places_of_their_currency():
    assert typed.minor("1,274.50", "USD") == 127_450
    assert typed.minor("USD 12", "USD") == 1_200
    assert typed.minor("5,000", "JPY") == 5_000
    assert typed.minor("1.234", "KWD") == 1_234
    assert typed.minor("", "USD") == 0
    with pytest.raises(typed.BadInput) as refused:
        typed.minor("5000.5", "JPY")
    assert refused.value.code is Code.TOO_MANY_DECIMALS


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-24",
        "2026/11/24",
        "2026年11月24日",
        "20261124",
        "24.11.2026",
        "24/11/2026",
        "24 Nov 2026",
        "24 Nov",
        "11月24日",
        "24/11",
    ],
)
def test_a_day_may_be_typed_in_any_usual_way(text: str):
    assert typed.day(text, today=TODAY) == date(2026, 11, 24)


def test_nothing_typed_is_no_day():
    assert typed.day("  ", today=TODAY) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2026/13/04", Code.NOT_A_DATE),
        ("31 Nov 2026", Code.NOT_A_DATE),
        ("soon", Code.NOT_A_DATE),
        ("2026-11-24-1", Code.NOT_A_DATE),
        ("1870-01-01", Code.DATE_OUT_OF_RANGE),
    ],
)
def test_what_is_no_day_is_refused_with_its_reason(text: str, code: Code):
    with pytest.raises(typed.BadInput) as refused:
        typed.day(text, today=TODAY)
    assert refused.value.code is code
