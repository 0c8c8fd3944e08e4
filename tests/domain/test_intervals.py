import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradetrust_desktop.domain.intervals import mean_interval, share_trend, t95, wilson

SHARES = st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [
        # Newcombe (1998), table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_agrees_with_the_published_table(hits, of, low, high):
    assert wilson(hits, of) == pytest.approx((low, high), abs=0.00006)


def test_no_answers_have_no_interval():
    assert wilson(0, 0) is None
    assert mean_interval((0, 0, 0, 0, 0)) is None
    assert mean_interval((0, 0, 1, 0, 0)) is None


@given(SHARES)
def test_the_share_lies_within_its_interval_and_the_interval_within_0_and_1(pair):
    hits, of = pair
    low, high = wilson(hits, of)
    assert 0 <= low <= hits / of <= high <= 1
    assert wilson(of - hits, of) == pytest.approx((1 - high, 1 - low))


@pytest.mark.parametrize(
    ("freedom", "value"), [(1, 12.706), (10, 2.228), (21, 2.0796), (30, 2.0423), (120, 1.9799)]
)
def test_students_t_agrees_with_the_tables(freedom, value):
    assert t95(freedom) == pytest.approx(value, abs=0.001)


def test_the_interval_of_a_mean_uses_students_t():
    # 3, 4, 5: mean 4, deviation 1, t(2) = 4.3027; the scale ends at 5
    low, high = mean_interval((0, 0, 1, 1, 1))
    assert low == pytest.approx(4 - 4.3027 / 3**0.5, abs=0.001)
    assert high == 5


def test_a_rising_share_is_seen_and_a_flat_one_is_not():
    z, change = share_trend([(50, 100), (60, 100), (70, 100), (80, 100)])
    assert z > 1.96
    assert change == pytest.approx(0.30)
    assert share_trend([(5, 10), (5, 10), (5, 10)]) == (pytest.approx(0), pytest.approx(0))


def test_steps_without_answers_carry_no_weight():
    assert share_trend([(0, 0), (0, 0)]) == (0.0, 0.0)
    assert share_trend([(5, 10), (0, 0), (7, 10)])[1] == pytest.approx(0.2)


def test_the_trend_agrees_with_the_textbook():
    # Armitage's test by hand: steps 0, 1, 2, pooled share 0.5, sum n (x - mean)^2 = 40
    z, _ = share_trend([(6, 20), (10, 20), (14, 20)])
    assert z == pytest.approx(8 / (0.25 * 40) ** 0.5)
