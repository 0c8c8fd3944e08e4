import pytest

from tradetrust_desktop.domain.reaching import (
    birthday,
    birthday_parts,
    e164,
    mail_address,
    readable_phone,
)


@pytest.mark.parametrize(
    ("typed", "country", "kept"),
    [
        ("040 2200450", "DE", "+49402200450"),
        ("+49 (0)40 / 2200-450", "CN", "+49402200450"),
        ("0049 40 2200450", "CN", "+49402200450"),
        ("11 98765-4321", "br", "+5511987654321"),
        ("＋86 138 0574 1234", "", "+8613805741234"),
        ("138 0574 1234", "CN", "+8613805741234"),
    ],
)
def test_a_phone_is_read_in_any_notation(typed, country, kept):
    assert e164(typed, country) == kept


@pytest.mark.parametrize(
    ("typed", "country"),
    [("040 2200450", ""), ("040 2200450", "Atlantis"), ("call me", "DE"), ("12", "DE")],
)
def test_what_is_no_phone_is_not_kept(typed, country):
    assert e164(typed, country) == ""


def test_a_phone_is_shown_in_groups_and_at_home_without_its_country():
    assert readable_phone("+49402200450", "DE") == "040 2200450"
    assert readable_phone("+49402200450", "BR") == "+49 40 2200450"
    assert readable_phone("not one") == "not one"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("b.hansen@nordlicht.example", "b.hansen@nordlicht.example"),
        (" Birgit Hansen <b.hansen@nordlicht.example> ", "b.hansen@nordlicht.example"),
        ("b.hansen@nordlicht", ""),
        ("b hansen@nordlicht.example", ""),
        ("nordlicht.example", ""),
    ],
)
def test_a_mail_address_has_a_name_and_a_domain(typed, kept):
    assert mail_address(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1985-3-4", "1985-03-04"),
        ("1985年3月4日", "1985-03-04"),
        ("4.3.1985", "1985-03-04"),
        ("4 March 1985", "1985-03-04"),
        ("Mar 4, 1985", "1985-03-04"),
        ("--03-04", "--03-04"),
        ("03-04", "--03-04"),
        ("3月4日", "--03-04"),
        ("4 Mar", "--03-04"),
        ("29 Feb", "--02-29"),
        ("", ""),
        ("29 Feb 1985", None),
        ("3/4/1985", None),
        ("in spring", None),
    ],
)
def test_a_birthday_is_read_as_people_write_it(typed, kept):
    assert birthday(typed) == kept


def test_the_parts_of_a_birthday_say_whether_the_year_is_known():
    assert birthday_parts("1985-03-04") == (1985, 3, 4)
    assert birthday_parts("--03-04") == (None, 3, 4)
    assert birthday_parts("") is None
