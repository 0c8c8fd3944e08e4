"""What a text about a complaint tells."""

import pytest

from tradetrust_desktop.domain.care import Category
from tradetrust_desktop.domain.complaint_signs import OF_CATEGORY, OF_SUBJECT
from tradetrust_desktop.domain.complaint_subjects import SUBJECTS, Subject, joined, parted
from tradetrust_desktop.domain.complaint_words import guessed, guessed_subject, titled


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


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "40 of 200 lanterns arrived with broken glass, cartons crushed on one side.",
            Subject.TRANSIT_DAMAGE,
        ),
        ("Arrived 9 days late, asks why", Subject.LATE),
        ("Consignee misspelt on the B/L", Subject.BILL_OF_LADING),
        ("Invoice above contract", Subject.ABOVE_CONTRACT),
        ("Wall lights trip the breaker: it trips at once", Subject.SAFETY),
        ("Japanese manual missing", Subject.MANUAL),
        ("You promised the parts in August", Subject.PROMISE_BROKEN),
        ("The new tariff makes it 25 % dearer", Subject.TARIFF),
        ("Nobody answers our mails", Subject.NO_ANSWER),
        ("外箱破损 12 箱", Subject.TRANSIT_DAMAGE),
        ("色温与确认样不一致", Subject.UNLIKE_SAMPLE),
        ("户外壁灯通电即跳闸", Subject.SAFETY),
        ("说好的样品一直没寄，承诺没有兑现", Subject.PROMISE_BROKEN),
        ("信用证有不符点", Subject.LETTER_OF_CREDIT),
        ("提单收货人拼写有误", Subject.BILL_OF_LADING),
        ("起订量太高", Subject.MINIMUM),
        ("The quality", None),
        ("", None),
    ],
)
def test_the_sub_category_is_guessed_within_its_category(text, subject):
    category, found = guessed_subject(text)
    assert found is subject
    assert subject is None or subject in SUBJECTS[category]


def test_every_sub_category_has_signs_of_its_own_and_one_category():
    assert sorted(OF_SUBJECT) == sorted(Subject)
    assert sorted(OF_CATEGORY) == sorted(Category)
    every = [subject for subjects in SUBJECTS.values() for subject in subjects]
    assert sorted(every) == sorted(Subject)
    assert all(4 <= len(subjects) <= 7 for subjects in SUBJECTS.values())


def test_category_and_sub_category_are_one_choice_and_two_again():
    for category, subjects in SUBJECTS.items():
        assert parted(joined(category, "")) == (category, "")
        for subject in subjects:
            assert parted(joined(category, subject)) == (category, subject)
    assert parted("quality/late") == ("quality/late", "")
    assert parted("typed by hand") == ("typed by hand", "")
