"""How days, numbers and codes are said."""

from datetime import date
from decimal import Decimal

import pytest

from tradetrust_desktop.domain.changes import Act, StepSummary
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.storage.check import FindingCode
from tradetrust_desktop.ui import messages
from tradetrust_desktop.ui.formats import Formats

ENGLISH = Formats("en")
CHINESE = Formats("zh_CN")
TODAY = date(2026, 11, 23)
MOMENT = 1_795_422_300_000  # 2026-11-23 08:25 UTC


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (ENGLISH.day(date(2026, 9, 4), today=TODAY), "4 Sep"),
        (ENGLISH.day(date(2011, 2, 1), today=TODAY), "1 Feb 2011"),
        (ENGLISH.day(None), "–"),
        (CHINESE.day(date(2026, 9, 4), today=TODAY), "9月4日"),
        (CHINESE.day(date(2011, 2, 1), today=TODAY), "2011年2月1日"),
        (ENGLISH.weekday(TODAY), "Mon 23 Nov"),
        (CHINESE.weekday(TODAY), "11月23日 周一"),
        (ENGLISH.joined(["CSAT", "", "regularly"]), "CSAT, regularly"),
        (CHINESE.joined(["CSAT", "", "定期询问"]), "CSAT，定期询问"),
        (CHINESE.listed(["芬兰", "以色列"]), "芬兰、以色列"),
        (ENGLISH.before_chinese("Łódź"), "Łódź"),
        (CHINESE.before_chinese("Łódź"), "Łódź "),
        (CHINESE.before_chinese("罗兹"), "罗兹"),
        (ENGLISH.day_time(MOMENT, today=TODAY), "23 Nov, 16:25"),
        (CHINESE.day_time(MOMENT, today=TODAY), "11月23日 16:25"),
        (ENGLISH.month("2011-02"), "Feb 2011"),
        (CHINESE.month("2011-02"), "2011年2月"),
        (ENGLISH.month("2011-02", with_year=False), "Feb"),
        (ENGLISH.number(1_204), "1,204"),
        (ENGLISH.number(Decimal("-1274.5"), places=2), "\u22121,274.50"),
        (ENGLISH.money(127_400, "USD"), "USD\u00a01,274.00"),
        (ENGLISH.money(1_274, "JPY"), "JPY\u00a01,274"),
        (ENGLISH.money(1_274, "KWD"), "KWD\u00a01.274"),
        (ENGLISH.micro(8_500), "0.0085"),
        (ENGLISH.micro(1_200_000_000), "1,200"),
        (ENGLISH.percent(0.614), "61\u00a0%"),
        (ENGLISH.percent(None), "–"),
        (CHINESE.percent(0.614), "61%"),
        (ENGLISH.country("DE"), "Germany"),
        (CHINESE.country("DE"), "德国"),
        (ENGLISH.country("Freedonia"), "Freedonia"),
    ],
)
def test_it_is_said_as_people_say_it(said, expected):
    assert said == expected


@pytest.mark.parametrize("code", list(Code))
def test_every_problem_has_a_sentence(code):
    text = messages.problem_text(Problem(code, value="x1"))

    assert text
    assert "{" not in text
    assert "!" not in text


@pytest.mark.parametrize("code", list(TroubleCode))
def test_every_trouble_has_a_sentence(code):
    assert messages.trouble_text(StorageTrouble(code)).endswith((".", ")"))


@pytest.mark.parametrize("act", list(Act))
def test_every_act_has_words(act):
    assert messages.act_text(StepSummary(1, act, {"name": "Nordlicht"}, 0))


@pytest.mark.parametrize("act", [Act.IMPORT_ORDERS, Act.IMPORT_TAKEN_BACK])
def test_an_import_is_named_by_its_file(act):
    assert "orders.xlsx" in messages.act_text(StepSummary(1, act, {"file": "orders.xlsx"}, 0))


@pytest.mark.parametrize("code", list(FindingCode))
def test_every_finding_has_a_sentence(code):
    assert messages.finding_text(code, "orders").endswith("orders")


def test_equal_problems_are_said_once():
    twice = Refused(Problem(Code.REQUIRED, field="a"), Problem(Code.REQUIRED, field="b"))

    assert messages.error_text(twice) == "This is needed."
