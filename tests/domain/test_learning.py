"""What is reckoned from complaints: golden numbers, done by hand or in a spreadsheet."""

from datetime import date, timedelta

import pytest

from tradetrust_desktop.domain.figures import Share
from tradetrust_desktop.domain.intervals import at_most, count_trend
from tradetrust_desktop.domain.learning import (
    Case,
    ParetoCode,
    Times,
    TrendCode,
    added_up,
    grouped,
    pareto_finding,
    percentile,
    times,
    trend_finding,
)
from tradetrust_desktop.domain.names import fold
from tradetrust_desktop.domain.prevention import (
    Against,
    EffectCode,
    effects,
    measured,
    repeated,
)

TODAY = date(2026, 11, 23)


def case(value, **fields):
    return Case(0, value, **fields)


def groups_of(*counts):
    cases = [case(f"g{place}") for place, count in enumerate(counts) for _ in range(count)]
    return grouped(cases, (), same=str)


def ago(days):
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("values", "part", "expected"),
    [
        ([], 0.5, None),
        ([7], 0.9, 7),
        ([3, 1, 2], 0.5, 2),
        ([1, 2, 3, 4], 0.5, 2.5),
        (range(1, 11), 0.9, 9.1),
        ([15, 20, 35, 40, 50], 0.4, 29),
    ],
)
def test_a_percentile_is_that_of_spreadsheets(values, part, expected):
    assert percentile(list(values), part) == pytest.approx(expected)


def test_times_leave_out_what_was_not_sent_and_say_how_many_were():
    assert times([None, None]) == Times()
    found = times([4, None, 1, 10, 2, 3])
    assert (found.n, found.median_ms, found.mean_ms) == (5, 3, 4)
    assert found.most_ms == pytest.approx(7.6)
    assert not found.few
    assert times([1, 2, 3, 4]).few


def test_groups_stand_largest_first_without_a_value_last_and_never_mix_currencies():
    cases = [
        case("Ningbo Glass", stake_minor=500, stake_currency="USD", answer=4, was_reopened=True),
        case("NINGBO  GLASS", stake_minor=700, stake_currency="EUR", answer=3),
        case("Ningbo Glass", stake_minor=50, stake_currency="USD", answer=5),
        case("", first_reply_kept=True, first_reply_used_ms=60),
        case(""),
        case(""),
        case(""),
        case("Aoki", first_reply_kept=False, first_reply_used_ms=90),
    ]
    costs = [("Ningbo Glass", "USD", 100), ("ningbo glass", "USD", 11), ("NINGBO GLASS", "CNY", 9)]
    first, second, unsaid = grouped(cases, costs, same=fold)
    assert (first.value, first.count) == ("Ningbo Glass", 3)
    assert first.stakes == {"USD": 550, "EUR": 700}
    assert first.costs == {"USD": 111, "CNY": 9}
    assert first.satisfied == Share(2, 3)
    assert first.reopened == Share(1, 3)
    assert (second.value, unsaid.value, unsaid.count) == ("Aoki", "", 4)
    assert second.kept["first_reply"] == Share(0, 1)
    assert unsaid.kept["first_reply"] == Share(1, 1)
    assert unsaid.kept["proposal"] == Share(0, 0)
    assert unsaid.times["first_reply"].median_ms == 60


def test_the_pareto_names_the_few_that_make_up_half():
    found = pareto_finding(groups_of(17, 13, 8, 6, 5, 3))
    assert (found.code, found.groups, found.of) == (ParetoCode.HALF, 2, 52)
    assert found.share == pytest.approx(30 / 52)
    curve = added_up(groups_of(17, 13, 8, 6, 5, 3))
    assert [round(share * 100) for share in curve] == [33, 58, 73, 85, 94, 100]


@pytest.mark.parametrize(
    ("counts", "code"),
    [
        ((), ParetoCode.NOTHING),
        ((3, 1), ParetoCode.FEW),
        ((9,), ParetoCode.ONE),
        ((6, 5), ParetoCode.HALF),
        ((5, 5, 5, 5, 5, 5, 5, 5), ParetoCode.SPREAD),
        ((2, 2, 2), ParetoCode.HALF),
    ],
)
def test_a_pareto_says_no_more_than_there_is(counts, code):
    assert pareto_finding(groups_of(*counts)).code is code


def test_complaints_without_a_value_are_no_cause():
    cases = [*[case("")] * 20, *[case("late")] * 5, *[case("glass")] * 2]
    found = pareto_finding(grouped(cases, (), same=str))
    assert (found.of, found.value, found.groups) == (7, "late", 1)
    assert found.share == pytest.approx(5 / 7)


def test_a_trend_in_counts_is_the_one_reckoned_by_hand():
    assert count_trend([0, 0, 4, 4], [30] * 4) == pytest.approx(8 / 10**0.5)
    assert count_trend([4, 4, 0, 0], [30] * 4) == pytest.approx(-8 / 10**0.5)
    assert count_trend([3, 3, 3], [30] * 3) == 0
    assert count_trend([], []) == 0
    assert count_trend([5], [30]) == 0


def test_more_complaints_are_named_only_beyond_chance():
    rising = trend_finding([0, 0, 4, 4], [30] * 4)
    assert (rising.code, rising.earlier, rising.later, rising.half) == (TrendCode.RISING, 0, 8, 2)
    assert trend_finding([4, 4, 0, 0], [30] * 4).code is TrendCode.FALLING
    assert trend_finding([2, 3, 2, 3], [30] * 4).code is TrendCode.STEADY
    assert trend_finding([0, 1, 1, 2], [30] * 4).code is TrendCode.FEW
    assert trend_finding([0, 0], [30] * 2).code is TrendCode.NOTHING
    odd = trend_finding([1, 2, 9, 2, 1], [30] * 5)
    assert (odd.earlier, odd.later, odd.half, odd.total) == (3, 3, 2, 15)


def test_a_running_month_weighs_by_its_days():
    level = [3, 3, 3, 3, 0]
    assert trend_finding(level, [30, 30, 30, 30, 1]).code is TrendCode.STEADY
    assert count_trend(level, [30] * 5) < count_trend(level, [30, 30, 30, 30, 1])


def test_the_same_cause_three_times_in_ninety_days_asks_for_an_action():
    received = {
        "packing": [ago(0), ago(50), ago(89)],
        "too old": [ago(0), ago(50), ago(90)],
        "worse": [ago(1), ago(2), ago(3), ago(4)],
    }
    assert [(each.cause, each.count) for each in repeated(received, (), today=TODAY)] == [
        ("worse", 4),
        ("packing", 3),
    ]


def test_an_action_on_its_way_is_named_instead_of_another_one():
    received = {"packing": [ago(1)] * 3}
    known = (
        Against("packing", due=ago(-9), done=None, person="Li Na"),
        Against("packing", due=ago(-5), done=None, person="Wang"),
        Against("other", due=ago(-1), done=None),
    )
    (found,) = repeated(received, known, today=TODAY)
    assert found.planned is known[1]


def test_what_an_action_was_done_against_asks_for_no_other_one():
    done = (Against("packing", due=None, done=ago(10)),)
    before = [ago(60), ago(40), ago(20), ago(10)]
    assert repeated({"packing": before}, done, today=TODAY) == ()
    (found,) = repeated({"packing": [*before, ago(9), ago(5), ago(1)]}, done, today=TODAY)
    assert (found.count, found.since) == (3, ago(9))


@pytest.mark.parametrize(
    ("before", "after", "days", "code", "chance"),
    [
        (6, 1, 90, EffectCode.FELL, 8 / 128),
        (4, 1, 90, EffectCode.MAYBE, 6 / 32),
        (4, 0, 90, EffectCode.FELL, 1 / 16),
        (3, 0, 90, EffectCode.FEW, 1),
        (5, 5, 90, EffectCode.SAME, 638 / 1024),
        (4, 7, 90, EffectCode.SAME, 1816 / 2048),
        (6, 0, 9, EffectCode.MAYBE, (90 / 99) ** 6),
        (6, 1, 9, EffectCode.SAME, None),
    ],
)
def test_whether_an_action_helped_is_an_exact_comparison(before, after, days, code, chance):
    done = TODAY - timedelta(days=days - 1)
    received = [done - timedelta(days=1 + n) for n in range(before)]
    received += [done + timedelta(days=n) for n in range(after)]
    found = measured("packing", received, done=done, today=TODAY)
    assert (found.before, found.after, found.days_after) == (before, after, days)
    assert found.code is code
    if chance is not None:
        assert found.chance == pytest.approx(chance)


def test_only_ninety_days_on_each_side_count():
    done = ago(200)
    received = [ago(291), ago(290), ago(201), ago(200), ago(111), ago(110), ago(3)]
    found = measured("packing", received, done=done, today=TODAY)
    assert (found.before, found.after, found.days_after) == (2, 2, 90)


def test_the_last_action_done_against_a_cause_is_the_one_measured():
    known = [
        Against("packing", due=None, done=ago(200)),
        Against("packing", due=None, done=ago(50)),
        Against("papers", due=None, done=ago(120)),
        Against("papers", due=None, done=None),
    ]
    found = effects({"packing": [ago(60)] * 5}, known, today=TODAY)
    assert [(each.cause, each.done, each.before) for each in found] == [
        ("packing", ago(50), 5),
        ("papers", ago(120), 0),
    ]


def test_the_binomial_is_exact():
    assert at_most(1, of=7, rate=0.5) == 8 / 128
    assert at_most(7, of=7, rate=0.3) == pytest.approx(1)
    assert at_most(0, of=3, rate=0.25) == 27 / 64
