"""Net promoter score: what counts as what, how sure it is, and when it has really changed."""

import pytest

from tradetrust_desktop.domain.figures import FindingCode
from tradetrust_desktop.domain.intervals import score_trend, share_trend
from tradetrust_desktop.domain.recommendation import NetShare, NpsMonth, nps_finding


def test_half_promoters_and_a_fifth_detractors_are_thirty():
    month = NpsMonth("2026-11", promoters=50, passives=30, detractors=20)
    assert month.share.rate == pytest.approx(0.30)


@pytest.mark.parametrize(("n", "half"), [(10, 0.48), (30, 0.28), (100, 0.15), (400, 0.08)])
def test_the_interval_is_as_wide_as_known_for_so_many_answers(n, half):
    share = NetShare(promoters=n // 2, detractors=n // 5, of=n)
    assert share.rate - share.low == pytest.approx(half, abs=0.025)


def test_the_interval_stays_on_the_scale_and_never_closes():
    all_happy = NetShare(promoters=6, detractors=0, of=6)
    assert all_happy.high == 1.0
    assert all_happy.low < 1.0


def test_no_answers_have_no_score():
    assert NetShare(0, 0, 0).rate is None
    assert NetShare(0, 0, 0).low is None


def test_below_five_answers_nothing_is_said():
    assert nps_finding([NpsMonth("2026-11", promoters=4)]).code is FindingCode.FEW
    assert nps_finding([NpsMonth("2026-11")]).code is FindingCode.NOTHING


def test_a_fall_beyond_chance_is_named_and_a_wobble_is_not():
    falling = [
        NpsMonth("2026-09", promoters=30, passives=10, detractors=0),
        NpsMonth("2026-10", promoters=20, passives=10, detractors=10),
        NpsMonth("2026-11", promoters=8, passives=10, detractors=22),
    ]
    finding = nps_finding(falling)
    assert finding.code is FindingCode.DOWN
    assert finding.change < -0.8
    assert finding.since == "2026-09"
    wobbling = [
        NpsMonth("2026-10", promoters=5, passives=3, detractors=2),
        NpsMonth("2026-11", promoters=4, passives=4, detractors=2),
    ]
    assert nps_finding(wobbling).code is FindingCode.STEADY


def test_the_trend_of_two_answers_is_that_of_shares():
    shares = [(3, 10), (5, 12), (9, 11)]
    scores = [{1: hits, 0: of - hits} for hits, of in shares]
    assert score_trend(scores) == pytest.approx(share_trend(shares))
