"""The check digit of a container's number (ISO 6346)."""

import pytest

from tradetrust_desktop.domain.containers import ContainerDoubt, doubt, tidied


@pytest.mark.parametrize("number", ["CSQU3054383", "csqu 305438-3", "MSKU9070323", ""])
def test_a_number_whose_check_digit_fits_raises_no_doubt(number):
    assert doubt(number) is None


@pytest.mark.parametrize(
    ("number", "expected"),
    [("CSQU3054384", "3"), ("MSKU9070329", "3"), ("CSQU305438", ""), ("1234", ""), ("货柜", "")],
)
def test_a_doubtful_number_says_what_would_fit(number, expected):
    assert doubt(number) == ContainerDoubt(expected)


def test_one_digit_changed_is_noticed():
    number = "CSQU3054383"
    for place in range(4, 10):
        for digit in "0123456789":
            other = number[:place] + digit + number[place + 1 :]
            assert (doubt(other) is None) == (other == number)


def test_blanks_and_dashes_are_no_part_of_it():
    assert tidied(" csqu-305438.3 ") == "CSQU3054383"
