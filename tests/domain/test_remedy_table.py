"""Which remedies are offered, in which order, and at what cost."""

from itertools import product

import pytest

from tradetrust_desktop.domain.care import Category
from tradetrust_desktop.domain.case import Extent, RemedyKind, Share
from tradetrust_desktop.domain.customers import Grade
from tradetrust_desktop.domain.remedy_table import (
    Level,
    Reason,
    Stake,
    Worth,
    candidates,
    level_of,
    missing,
)

LAMPS = Stake(18_400_00, "USD")
USUAL = {
    "category": Category.QUALITY,
    "extent": Extent.PART,
    "share": Share.MOST,
    "worth": Worth(Grade.CORE),
    "stake": LAMPS,
}


def offered(**changed):
    return [each.kind.value for each in candidates(**{**USUAL, **changed})]


def costs(**changed):
    return {each.kind.value: each.cost_minor for each in candidates(**{**USUAL, **changed})}


@pytest.mark.parametrize(
    ("category", "extent", "share", "grade", "wanted"),
    [
        (
            Category.QUALITY,
            Extent.DANGER,
            Share.MOST,
            Grade.CORE,
            (
                "replacement:13542_40:safety return:20792_00:taken_away "
                "refund:18400_00:nothing_usable faster_freight:4600_00:saves_days"
            ),
        ),
        (
            Category.QUALITY,
            Extent.PART,
            Share.ALL,
            Grade.CORE,
            (
                "replacement:4232_00:only_spoilt part_refund:4968_00:our_fault "
                "price_reduction:2668_00:keep_goods extra_service:368_00:help_there"
            ),
        ),
        (
            Category.QUALITY,
            Extent.SLIGHT,
            Share.PART,
            "",
            (
                "price_reduction:230_00:keep_goods part_refund:460_00:our_part "
                "credit:230_00:next_order explanation:0:show_cause"
            ),
        ),
        (
            Category.LOGISTICS,
            Extent.PART,
            Share.NONE,
            Grade.STRATEGIC,
            (
                "explanation:0:not_ours extra_service:736_00:help_there credit:920_00:goodwill "
                "replacement:0:at_their_cost"
            ),
        ),
        (
            Category.PAYMENT,
            Extent.ALL,
            Share.NONE,
            "",
            "explanation:0:they_owe extra_service:184_00:help_there",
        ),
        (
            Category.PAYMENT,
            Extent.ALL,
            Share.ALL,
            Grade.CORE,
            "refund:18400_00:paid_back credit:9568_00:next_order explanation:0:show_cause",
        ),
        (
            Category.PRICE,
            Extent.PART,
            Share.ALL,
            "",
            (
                "price_reduction:4600_00:correct_invoice part_refund:4600_00:correct_invoice "
                "credit:2300_00:next_order explanation:0:show_cause"
            ),
        ),
        (
            Category.DOCUMENTS,
            Extent.SLIGHT,
            Share.ALL,
            Grade.CORE,
            (
                "extra_service:368_00:papers credit:828_00:next_order freight_paid:1472_00:"
                "costs_of_moving part_refund:1288_00:our_fault"
            ),
        ),
    ],
)
def test_golden_cases_have_their_order_reasons_and_costs(category, extent, share, grade, wanted):
    found = candidates(
        category=category, extent=extent, share=share, worth=Worth(grade), stake=LAMPS
    )

    said = " ".join(f"{each.kind}:{each.cost_minor}:{each.reason}" for each in found)
    assert said == wanted.replace("_00:", "00:").replace("_40:", "40:").replace("_20:", "20:")
    assert [each.rank for each in found] == list(range(1, len(found) + 1))


def test_each_of_the_four_inputs_changes_what_is_offered():
    usual = offered()

    assert usual != offered(category=Category.PRICE)
    assert usual != offered(extent=Extent.DANGER)
    assert usual != offered(share=Share.NONE)
    assert usual != offered(worth=Worth(""))
    assert costs() != costs(worth=Worth(Grade.STRATEGIC))


def test_every_combination_has_two_to_four_candidates_in_one_order_and_no_cost_below_zero():
    words = [*Category, "something else"], [*Extent, ""], [*Share, ""], ["", *Grade]
    for category, extent, share, grade in product(*words):
        given = {
            "category": category,
            "extent": extent,
            "share": share,
            "worth": Worth(grade),
            "stake": LAMPS,
        }
        found = candidates(**given)
        assert 2 <= len(found) <= 4, given
        assert len({each.kind for each in found}) == len(found)
        assert found == candidates(**given)
        for each in found:
            assert each.cost_minor is None or each.cost_minor >= 0, given
            assert each.cost_minor is None or each.permille <= 1130, given
        if extent and share:
            assert all(each.cost_minor is not None for each in found), given


def test_nothing_is_shipped_again_over_a_price_and_nobody_is_refunded_who_owes():
    goods = {"replacement", "return", "freight_paid", "faster_freight"}
    for extent, share, grade in product(Extent, Share, ["", *Grade]):
        one = {"extent": extent, "share": share, "worth": Worth(grade)}
        for category in (Category.PRICE, Category.PAYMENT, Category.CREDIT):
            assert not goods & set(offered(category=category, **one))
        owing = offered(category=Category.PAYMENT, **{**one, "share": Share.NONE})
        assert owing[0] == "explanation"
        assert not {"refund", "part_refund"} & set(owing)


def test_what_may_hurt_somebody_is_replaced_or_taken_back_first_wherever_it_is_ours():
    for category, share in product(
        (Category.QUALITY, Category.TECHNICAL, Category.AFTER_SALES), (Share.MOST, Share.ALL)
    ):
        found = candidates(**{**USUAL, "category": category, "extent": Extent.DANGER,
                              "share": share})  # fmt: skip
        assert found[0].kind is RemedyKind.REPLACEMENT
        assert found[0].reason is Reason.SAFETY


def test_who_is_worth_more_gets_more_and_who_doubts_us_no_credit():
    def credit(**worth):
        found = candidates(**{**USUAL, "extent": Extent.SLIGHT, "worth": Worth(**worth)})
        return {each.kind: each.cost_minor for each in found}

    assert costs(worth=Worth(Grade.STRATEGIC))["part_refund"] > costs()["part_refund"]
    assert RemedyKind.CREDIT in credit(grade=Grade.CORE, trust=60)
    assert RemedyKind.CREDIT not in credit(grade=Grade.CORE, trust=40)


def test_revenue_of_ten_times_the_stake_in_its_currency_raises_the_worth():
    def level(grade, *revenue, stake=LAMPS):
        return level_of(Worth(grade, tuple(revenue)), stake)

    assert level("") is Level.LITTLE
    assert level("", ("USD", 184_000_00)) is Level.SOME
    assert level("", ("USD", 183_999_99)) is Level.LITTLE
    assert level("", ("CNY", 999_999_00)) is Level.LITTLE
    assert level(Grade.CORE, ("EUR", 1), ("USD", 184_000_00)) is Level.MUCH
    assert level(Grade.STRATEGIC, stake=Stake()) is Level.MUCH


def test_the_value_of_the_quantities_linked_counts_instead_of_the_extent():
    known = Stake(18_400_00, "USD", concerned_minor=1_840_00)

    assert costs(stake=known, extent=Extent.ALL)["replacement"] == 1_354_24
    assert (
        costs(stake=Stake(18_400_00, "USD", 99_999_99))["replacement"]
        == costs(extent=Extent.ALL)["replacement"]
    )


def test_without_an_amount_the_order_stands_and_it_is_said_what_is_missing():
    found = candidates(**{**USUAL, "stake": Stake()})

    assert [each.kind.value for each in found] == offered()
    assert {each.cost_minor for each in found} == {None}
    assert missing(extent="", share=Share.NONE, stake=Stake()) == ("stake", "extent")
    unknown = candidates(category=Category.QUALITY, stake=LAMPS)
    assert {each.kind.value: each.cost_minor for each in unknown} == {
        "replacement": None,
        "price_reduction": None,
        "part_refund": None,
        "return": None,
    }
