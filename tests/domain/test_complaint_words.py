"""What a text about a complaint tells."""

import pytest

from tradetrust_desktop.domain.care import Category
from tradetrust_desktop.domain.complaint_words import guessed, titled


@pytest.mark.parametrize(
    ("text", "title", "description"),
    [
        ("", "", ""),
        ("  Late again \n", "Late again", ""),
        ("Late again\n\nNine days. They ask why.", "Late again", "Nine days. They ask why."),
        ("x" * 80, "x" * 80, ""),
        ("x" * 81, "x" * 80, "x" * 81),
    ],
)
def test_the_first_line_is_the_title(text, title, description):
    assert titled(text) == (title, description)


def test_a_long_line_ends_at_a_pause_and_nothing_of_it_is_lost():
    text = "40 of 200 lanterns arrived with broken glass, cartons crushed on one side, they wait."
    assert titled(text) == (
        "40 of 200 lanterns arrived with broken glass, cartons crushed on one side",
        text,
    )
    words = "broken " * 20
    title, description = titled(words)
    assert title == ("broken " * 11).strip()
    assert description == words.strip()


def test_figures_are_no_pause():
    text = "The invoice says 12,400.50 but the contract says 11,900.00 for the same two containers"
    assert titled(text)[0].endswith("the same two")


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Two pallets lost on the way", Category.LOGISTICS),
        ("Consignee misspelt on the bill of lading", Category.DOCUMENTS),
        ("Invoice above contract", Category.PRICE),
        ("外箱破损 12 箱", Category.LOGISTICS),
        ("色差与样品不一致", Category.QUALITY),
        ("二百盏灯坏了四十盏", Category.QUALITY),
        ("They are angry", None),
        ("", None),
        ("A plate of food", None),
    ],
)
def test_the_category_is_guessed_from_whole_words(text, category):
    assert guessed(text) is category
