from datetime import date

import pytest

from tradetrust_desktop.domain.figures import (
    CountrySales,
    FindingCode,
    RepeatMonth,
    SatisfactionMonth,
    Share,
    ranked,
    repeat_finding,
    satisfaction_finding,
)
from tradetrust_desktop.domain.months import last_day, span


def answers(rates, *, n=40, first="2025-12"):
    months = span(first, "2099-12")[: len(rates)]
    return [
        SatisfactionMonth(month, (0, 0, n - round(n * rate), 0, round(n * rate)))
        for month, rate in zip(months, rates, strict=True)
    ]


def repeats(rates, *, customers=400, incomplete=0, first="2025-12"):
    months = span(first, "2099-12")[: len(rates)]
    return [
        RepeatMonth(m, last_day(m), customers, round(customers * rate), place >= incomplete)
        for place, (m, rate) in enumerate(zip(months, rates, strict=True))
    ]


def test_nothing_of_nothing_is_no_rate():
    share = Share(0, 0)
    assert (share.rate, share.low, share.high) == (None, None, None)
    assert SatisfactionMonth("2026-01").mean is None


def test_satisfaction_counts_4_and_5_and_the_mean_counts_all():
    month = SatisfactionMonth("2026-01", (1, 0, 2, 3, 4))
    assert month.n == 10
    assert month.share == Share(7, 10)
    assert month.mean == pytest.approx((1 + 6 + 12 + 20) / 10)
    assert not month.few
    assert SatisfactionMonth("2026-01", (0, 0, 0, 2, 2)).few


def test_satisfaction_that_only_wavers_is_called_steady():
    finding = satisfaction_finding(answers([0.82, 0.84, 0.80, 0.86, 0.82, 0.85]))
    assert finding.code is FindingCode.STEADY
    assert finding.rate == pytest.approx(0.85)
    assert finding.n == 240
    assert finding.months == 6
    assert finding.change == 0


def test_satisfaction_that_falls_beyond_chance_is_said_to_fall():
    finding = satisfaction_finding(answers([0.95, 0.90, 0.80, 0.70, 0.60]))
    assert finding.code is FindingCode.DOWN
    assert finding.change == pytest.approx(-0.36, abs=0.01)
    assert finding.since == "2025-12"


def test_a_month_below_five_answers_is_never_the_rate_of_the_finding():
    months = [*answers([0.8, 0.8]), SatisfactionMonth("2026-02", (0, 0, 0, 0, 4))]
    finding = satisfaction_finding(months)
    assert finding.month == "2026-01"
    assert finding.rate == pytest.approx(0.8)


@pytest.mark.parametrize(
    ("months", "code"),
    [
        ([], FindingCode.NOTHING),
        ([SatisfactionMonth("2026-01")], FindingCode.NOTHING),
        ([SatisfactionMonth("2026-01", (0, 0, 0, 0, 4))], FindingCode.FEW),
        ([SatisfactionMonth("2026-01", (0, 0, 0, 0, 5))], FindingCode.LEVEL),
    ],
)
def test_too_little_data_gives_no_sentence_about_change(months, code):
    assert satisfaction_finding(months).code is code


def test_repeat_purchase_stands_against_its_peak_and_says_when_that_may_be_chance():
    finding = repeat_finding(repeats([0.62, 0.63, 0.65, 0.63, 0.61]))
    assert finding.code is FindingCode.DOWN
    assert finding.since == "2026-02"
    assert finding.change == pytest.approx(-0.04)
    assert finding.may_be_chance
    sure = repeat_finding(repeats([0.62, 0.75, 0.61]))
    assert not sure.may_be_chance


def test_incomplete_months_are_no_part_of_a_finding():
    months = repeats([0.05, 0.20, 0.40, 0.60, 0.62], incomplete=3)
    finding = repeat_finding(months)
    assert finding.since == "2026-03"
    assert finding.change == pytest.approx(0.02)
    assert repeat_finding(months[:3]).code is FindingCode.INCOMPLETE


def test_a_move_of_less_than_a_point_is_no_move():
    assert repeat_finding(repeats([0.610, 0.605])).code is FindingCode.STEADY


def test_months_without_customers_say_nothing():
    months = [RepeatMonth("2026-01", date(2026, 1, 31), 0, 0, complete=True)]
    assert repeat_finding(months).code is FindingCode.NOTHING
    assert repeat_finding([]).code is FindingCode.NOTHING


def test_countries_are_ranked_by_revenue_in_one_currency_and_by_orders_in_several():
    rows = [CountrySales("DE", 9, {"EUR": 100}), CountrySales("FR", 1, {"EUR": 900})]
    assert [row.country for row in ranked(rows)] == ["FR", "DE"]
    mixed = [*rows, CountrySales("JP", 5, {"JPY": 1_000_000})]
    assert [row.country for row in ranked(mixed)] == ["DE", "JP", "FR"]


def test_ten_countries_at_most_and_none_without_a_name():
    rows = [CountrySales(f"C{n:02d}", n, {"USD": n}) for n in range(12)]
    rows.append(CountrySales("", 99, {"USD": 99}))
    found = ranked(rows)
    assert len(found) == 10
    assert found[0].country == "C11"
