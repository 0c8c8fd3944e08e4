import pytest

from tradetrust_desktop.domain.searching import (
    excerpt,
    holds,
    indexed,
    marks,
    phone_digits,
    phone_words,
    wanted,
)


def marked(text, typed):
    return [text[start:end] for start, end in marks(text, typed)]


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("Nordlicht Handels GmbH", "nord", ["Nord"]),
        ("Nordlicht Handels GmbH", "handels nord", ["Nord", "Handels"]),
        ("Zürich Ölmühle", "zurich olm", ["Zürich", "Ölm"]),
        ("Straße 7", "strass", ["Straß"]),
        ("深圳包装材料有限公司", "包装材料", ["包装材料"]),
        ("深圳包装材料有限公司", "料", ["料"]),
        ("A4包装", "a4包装", ["A4包装"]),
        ("Τρόφιμα Ελλάδα", "ellada", ["Ελλάδα"]),
        ("PO-2026/17", "po 2026", ["PO", "2026"]),
        ("Anorak", "nor", []),
        ("handelsname", "handel b", []),
        ("+49 40 1234567", "0049 (0)40/12 34", ["49 40 1234"]),
        ("😀 Lantern", "lan", ["Lan"]),
        ("", "x", []),
        ("x", "", []),
    ],
)
def test_what_was_typed_is_marked(text, typed, found):
    assert marked(text, typed) == found


def test_a_finished_word_is_marked_as_a_whole_word_only():
    assert marked("Handelshaus Handels", "handels nord") == ["Handels"]
    assert marked("Handelshaus Handels", "handels") == ["Handels", "Handels"]


def test_a_text_holds_what_has_all_words():
    assert holds("Nordlicht, Hamburg", "hamburg nord")
    assert not holds("Nordlicht, Hamburg", "hamburg nord 7")
    assert not holds("Nordlicht", "hamburg nord")


def test_whatever_is_indexed_under_its_own_words_is_found_and_marked():
    for text in ("Zürich AG", "包装 A4", "SO-12/7", "Łódź", "株式会社テスト", "Ελλάδα"):
        words = set(indexed(text).split())
        assert all(
            any(word.startswith(one) if goes_on else word == one for word in words)
            for one, goes_on in wanted(text)
        ), text
        assert holds(text, text), text


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("+49 40 1234567", "49401234567"),
        ("0049-40-1234567", "49401234567"),
        ("+49 (0)40 123 45 67", "49401234567"),
        ("040/1234567", "401234567"),
        ("(040) 1234567", "401234567"),
        ("138 1234 5678", "13812345678"),
        ("＋８６ １３８１２３４", "861381234"),
        ("1234", "1234"),
        ("123", ""),
        ("PO-1234", ""),
        ("1234 GmbH", ""),
        ("", ""),
    ],
)
def test_phone_numbers_are_read_in_any_notation(typed, digits):
    assert phone_digits(typed) == digits


@pytest.mark.parametrize("typed", ["+49 40 1234567", "040 1234567", "1234567", "40123", "4567"])
def test_a_phone_number_is_found_from_any_digit_on(typed):
    digits = phone_digits(typed)
    words = [word[1:] for word in phone_words("+49401234567")]
    assert any(word.startswith(digits) for word in words)


def test_phones_stand_apart_from_other_words():
    assert not {word[0] for word in phone_words("+49401234567")} & set("0123456789")
    assert indexed(phone_words("+49401234567")[0]) != phone_words("+49401234567")[0]


def test_an_excerpt_shows_the_place_in_one_line():
    text = "They want stronger cartons\nfor the next shipment, and every lantern wrapped. " * 3
    part = excerpt(["Nothing here", text], "lantern")
    assert part.startswith("…")
    assert "lantern" in part
    assert "\n" not in part
    assert len(part) <= 92
    assert excerpt(["short lantern"], "lantern") == "short lantern"
    assert excerpt(["Nothing", ""], "lantern") == ""


def test_a_letter_pasted_into_the_search_box_is_looked_for_by_its_first_words():
    assert wanted("glass " * 5_000) == [("glass", False)] * 60
    assert len(wanted("包装破损" * 5_000)) < 100
