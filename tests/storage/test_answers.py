"""Answers by month: each measure alone, and who stands behind a point."""

from datetime import date

import pytest

from tradetrust_desktop.domain.care import SurveyDraft, SurveyKind
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.figures import Measure

DAY = date(2026, 11, 10)


@pytest.fixture
def answered(desk):
    keys = []
    for place, (country, scores) in enumerate([("DE", (10, 9, 6)), ("FR", (7, 0, 8))]):
        key, _ = desk.customers.add(CustomerDraft(name=f"Firm {place}", country=country))
        keys.append(key)
        for score in scores:
            desk.surveys.add(SurveyDraft(key, SurveyKind.NPS, DAY, score))
        desk.surveys.add(SurveyDraft(key, SurveyKind.CSAT, DAY, 5))
    return keys


def test_recommendation_is_counted_beside_satisfaction(desk, answered):
    trends = desk.figures.trends(months=1, country="", until=DAY)
    month = trends.nps[-1]
    assert (month.promoters, month.passives, month.detractors) == (2, 2, 2)
    assert trends.satisfaction[-1].counts == (0, 0, 0, 0, 2)


def test_a_country_counts_its_own_answers(desk, answered):
    month = desk.figures.trends(months=1, country="DE", until=DAY).nps[-1]
    assert (month.promoters, month.passives, month.detractors) == (2, 0, 1)


def test_behind_a_point_stand_those_who_answered_and_the_promoters_among_them(desk, answered):
    behind = desk.figures.behind(Measure.NPS, month="2026-11", country="", until=DAY)
    assert set(behind.customers) == set(answered)
    assert behind.hits == (answered[0],)
    assert len(behind.surveys) == 6


def test_answers_to_recommendation_alone_already_make_a_trend(desk):
    key, _ = desk.customers.add(CustomerDraft(name="Alone", country="DE"))
    desk.surveys.add(SurveyDraft(key, SurveyKind.NPS, DAY, 9))
    assert desk.figures.trends(months=None, country="", until=None).nps[-1].promoters == 1
