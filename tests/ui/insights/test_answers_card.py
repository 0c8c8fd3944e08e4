"""The choice between satisfaction and recommendation on one chart."""

from datetime import date
from typing import Any

import pytest

from tradetrust_desktop.domain.care import SurveyDraft, SurveyKind
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.figures import Measure
from tradetrust_desktop.ui.insights.tab import InsightsTab


@pytest.fixture
def tab(surroundings: Any, shown: Any, desk: Any) -> InsightsTab:
    made = desk.customers.add(CustomerDraft("Firm", country="DE"))[0]
    for score in (10, 9, 9, 10, 9, 3):
        desk.surveys.add(SurveyDraft(made, SurveyKind.NPS, date(2026, 11, 2), score))
    return shown(InsightsTab(surroundings.context))


def choose(tab: InsightsTab, surroundings: Any, measure: Measure) -> None:
    tab.satisfaction.choice.set_choice(str(measure))
    tab.satisfaction.choice.chosen.emit(str(measure))
    surroundings.settle()


def test_recommendation_is_drawn_when_chosen_and_remembered(tab: InsightsTab, surroundings: Any):
    choose(tab, surroundings, Measure.NPS)
    assert tab.satisfaction.title.whole_text() == "NPS 67"
    assert surroundings.context.preferences.get("insights.answers", "") == "nps"
    assert "67" in tab.satisfaction.canvas.accessibleDescription()


def test_a_click_goes_to_those_who_answered_this_question(tab: InsightsTab, surroundings: Any):
    choose(tab, surroundings, Measure.NPS)
    tab.satisfaction.opened.emit(len(tab.trends.months) - 1)
    surroundings.settle()
    where, _, how = surroundings.went_to[-1]
    assert where == "customers"
    assert len(how["ids"]) == 1
    assert how["section"] == "surveys"


def test_the_choice_is_kept_in_a_new_window(tab: InsightsTab, surroundings: Any, shown: Any):
    choose(tab, surroundings, Measure.NPS)
    again = shown(InsightsTab(surroundings.context))
    assert again.satisfaction.measure is Measure.NPS
