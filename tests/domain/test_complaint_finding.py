from datetime import date

import pytest

from tradetrust_desktop.domain.complaint_finding import KnownOrder, meant
from tradetrust_desktop.domain.orders import LineDraft

MICRO = 1_000_000


def line(description, quantity, price, item=""):
    price_micro = None if price is None else round(price * MICRO)
    amount = round(quantity * (price or 1) * 100)
    return LineDraft(item, description, quantity * MICRO, "PCS", price_micro, amount)


def order(number, *lines, theirs="", key=b"1"):
    return KnownOrder(key, number, theirs, date(2026, 11, 1), "USD", 0, lines)


LANTERNS = order("SO-26-1402", line("Garden lantern, glass", 200, 33.5, "GL-220"))
MIXED = order(
    "SO-26-1300",
    line("Wall lamp WL-318 户外壁灯", 640, 28.75, "WL318"),
    line("Solar spike light", 90, 4.2),
    theirs="PO 7781/26",
)
BOTH = (LANTERNS, MIXED)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("our order so 26 1300 came late", "SO-26-1300"),
        ("about SO-26-1300.", "SO-26-1300"),
        ("PO 7781/26 is incomplete", "SO-26-1300"),
        ("po7781-26 is incomplete", "SO-26-1300"),
        ("SO-26-13001 is another one", "SO-26-1402"),
        ("12 wall lamps trip the breaker", "SO-26-1300"),
        ("户外壁灯通电即跳闸", "SO-26-1300"),
        ("WL 318 leaks", "SO-26-1300"),
        ("the solar spikes do not charge", "SO-26-1300"),
        ("nothing that says anything", "SO-26-1402"),
        ("", "SO-26-1402"),
    ],
)
def test_the_order_is_the_one_named_then_that_of_the_goods_then_the_latest(text, number):
    assert meant(text, BOTH).order.number == number


@pytest.mark.parametrize(
    ("text", "quantity", "stake"),
    [
        ("40 of 200 lanterns arrived with broken glass", 40, 134_000),
        ("40 pieces out of the 200 are broken", 40, 134_000),
        ("20 % of the lanterns are broken", 40, 134_000),
        ("3 broken lanterns", 3, 10_050),
        ("40/200 lanterns", 40, 134_000),
        ("all lanterns shine too cold", None, None),
        ("400 of 200 lanterns", None, None),
        ("lanterns late by 9 days", None, None),
        ("0 of 200 lanterns", None, None),
    ],
)
def test_how_much_of_it_and_what_that_is_worth(text, quantity, stake):
    found = meant(text, BOTH)
    assert found.order is LANTERNS
    assert found.quantity_micro == (quantity and quantity * MICRO)
    assert found.stake_minor == stake


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("640 盏壁灯里有 12 盏跳闸", 12),
        ("12盏壁灯跳闸", 12),
        ("壁灯有 5% 漏水", 32),
        ("640 件 WALL LAMP 2 中有 40 件碎裂", 40),
    ],
)
def test_chinese_counts_too(text, quantity):
    found = meant(text, BOTH)
    assert found.order is MIXED
    assert found.quantity_micro == quantity * MICRO


def test_without_a_unit_price_the_share_of_the_line_counts():
    only = order("A-1000", line("cushion", 3, None))
    assert meant("1 of 3 cushions", [only]).stake_minor == 100
    assert meant("x", []) is None
