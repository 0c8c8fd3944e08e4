"""The sentences above the charts say what the finding says, no more."""

from datetime import date

import pytest

from tradetrust_desktop.domain.figures import (
    Finding,
    FindingCode,
    RepeatMonth,
    SatisfactionMonth,
)
from tradetrust_desktop.domain.trends import Trends
from tradetrust_desktop.ui.formats import Formats
from tradetrust_desktop.ui.insights import sentences

EN = Formats("en")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("finding", "title"),
    [
        (Finding(FindingCode.NOTHING), "No answers yet"),
        (Finding(FindingCode.LEVEL, month="2026-11", rate=0.85), "Satisfaction 85 %"),
        (
            Finding(FindingCode.LEVEL, month="2026-09", rate=0.85),
            "Satisfaction 85 % in September",
        ),
    ],
)
def test_the_title_says_the_level(qapp: object, finding: Finding, title: str):
    assert plain(sentences.satisfaction_title(finding, formats=EN, last="2026-11")) == title


def test_a_change_names_its_points_and_its_month(qapp: object):
    down = Finding(
        FindingCode.DOWN, month="2026-11", rate=0.61, change=-0.0395, since="2026-06", months=6
    )
    said = plain(sentences.repeat_title(down, formats=EN, last="2026-11"))
    assert said.startswith("Repeat purchase 61 %, down 4 point")
    assert said.endswith("since June")


def test_a_month_of_another_year_is_named_with_its_year(qapp: object):
    up = Finding(FindingCode.UP, month="2026-02", rate=0.61, change=0.05, since="2025-11", months=4)
    said = sentences.repeat_title(up, formats=EN, last="2026-02")
    assert said.endswith("since November 2025")
    assert ", up 5 point" in said


def trends(finding: Finding, *, complete: bool = True) -> Trends:
    month = RepeatMonth("2026-11", date(2026, 11, 30), 100, 61, complete)
    return Trends(
        until=date(2026, 11, 30),
        country="",
        months=("2026-11",),
        customers_with_orders=100,
        orders=300,
        satisfaction=(SatisfactionMonth("2026-11"),),
        nps=(),
        nps_finding=Finding(FindingCode.NOTHING),
        satisfaction_finding=Finding(FindingCode.NOTHING),
        repeat=(month,),
        repeat_before=(None,),
        repeat_finding=finding,
        sales=(),
    )


def test_a_fall_within_the_interval_is_called_possible_chance(qapp: object):
    finding = Finding(
        FindingCode.DOWN,
        month="2026-11",
        rate=0.61,
        low=0.56,
        high=0.65,
        change=-0.04,
        since="2026-06",
        may_be_chance=True,
    )
    said = plain(sentences.repeat_subtitle(trends(finding), formats=EN))
    assert said == (
        "Two or more order days in 365; the interval is 56 to 65 %, so the fall may be chance"
    )


def test_incomplete_months_are_explained_and_make_no_title(qapp: object):
    finding = Finding(FindingCode.INCOMPLETE)
    assert "%" not in sentences.repeat_title(finding, formats=EN, last="2026-11")
    said = sentences.repeat_subtitle(trends(finding, complete=False), formats=EN)
    assert "under 365 days" in said
    assert "interval" not in said


def test_few_answers_have_no_percentage(qapp: object):
    few = SatisfactionMonth("2026-02", (0, 0, 1, 1, 2))
    assert "%" not in sentences.satisfaction_point(few, formats=EN)
    enough = SatisfactionMonth("2026-02", (0, 0, 1, 1, 3))
    said = plain(sentences.satisfaction_point(enough, formats=EN))
    assert "80 % (38 to 96 %)" in said
    assert "mean 4.4" in said


def test_a_point_of_repeat_purchase_names_its_customers(qapp: object):
    month = RepeatMonth("2026-11", date(2026, 11, 30), 100, 61, complete=False)
    before = RepeatMonth("2025-11", date(2025, 11, 30), 50, 31, complete=True)
    said = plain(sentences.repeat_point(month, before, formats=EN))
    assert "61 of 100 customers bought again" in said
    assert "Incomplete" in said
    assert "A year before: 62 %" in said
