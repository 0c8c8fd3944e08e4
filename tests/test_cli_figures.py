"""The commands that count and write files, as scripts see them."""

import json
from datetime import date

import pytest

from tests.made_firm import fill
from tradetrust_desktop.cli import main
from tradetrust_desktop.domain.care import SurveyDraft, SurveyKind
from tradetrust_desktop.domain.figures import Measure
from tradetrust_desktop.services.desk import Desk

KEYS = [
    *("customers", "customers_with_orders", "orders", "credit_notes", "lines", "revenue"),
    *("revenue_by_month", "orders_by_month", "repeat_purchase_by_month", "repeat_purchase_all"),
    *("satisfaction_by_month", "top_countries"),
]


@pytest.fixture
def firm(empty_folder, clock):
    """A folder with some orders and one answer."""
    desk = Desk.open(empty_folder, now_ms=clock.now_ms, today=clock.today)
    fill(
        desk.database,
        orders_wanted=80,
        customers_wanted=12,
        first=date(2025, 1, 10),
        days=500,
        currencies=("USD", "JPY"),
    )
    (customer, *_) = desk.figures.behind(Measure.REPEAT_PURCHASE, month="2025-12").customers
    answer = SurveyDraft(customer, SurveyKind.CSAT, date(2025, 12, 24), 4)
    desk.surveys.add(answer, asked_by=None)
    desk.close()
    return empty_folder


def asked(capsys, *words):
    assert main([*words, "--json"]) == 0
    out = capsys.readouterr()
    assert out.err == ""
    return json.loads(out.out)


def test_an_empty_folder_gives_zeros_and_null_for_nothing_of_nothing(folder, capsys):
    found = asked(capsys, "figures", "--data-dir", str(folder))
    assert list(found) == KEYS
    assert found["orders"] == 0
    assert found["revenue"] == {}
    assert found["repeat_purchase_all"] == {"customers": 0, "repeaters": 0, "rate": None}
    assert found["top_countries"] == []


def test_figures_are_numbers_and_money_is_exact_text(firm, capsys):
    found = asked(capsys, "figures", "--data-dir", str(firm))
    assert list(found) == KEYS
    assert set(found["revenue"]) == {"USD", "JPY"}
    assert found["revenue"]["USD"].split(".")[1].isdecimal()
    assert "." not in found["revenue"]["JPY"]
    assert sum(found["orders_by_month"].values()) == found["orders"]
    month = found["repeat_purchase_by_month"]["2026-01"]
    assert list(month) == ["customers", "repeaters", "rate", "low", "high", "complete"]
    assert month["low"] <= month["rate"] <= month["high"]
    assert month["complete"] is True
    assert found["repeat_purchase_by_month"]["2025-12"]["complete"] is False
    answer = found["satisfaction_by_month"]["2025-12"]
    assert list(answer) == ["n", "csat", "mean", "low", "high"]
    assert (answer["n"], answer["csat"], answer["mean"]) == (1, 1.0, 4.0)
    assert found["satisfaction_by_month"]["2026-01"]["csat"] is None
    assert list(found["top_countries"][0]) == ["country", "revenue", "orders"]


def test_orders_after_the_day_do_not_count(firm, capsys):
    everything = asked(capsys, "figures", "--data-dir", str(firm))
    early = asked(capsys, "figures", "--data-dir", str(firm), "--on", "2025-06-30")
    assert 0 < early["orders"] < everything["orders"]
    assert max(early["orders_by_month"]) == "2025-06"
    assert early["satisfaction_by_month"] == {}
    before = asked(capsys, "figures", "--data-dir", str(firm), "--on", "2024-12-31")
    assert before["orders"] == 0
    assert before["customers"] == 12


def test_a_person_reads_the_same_in_either_language(firm, capsys):
    for language, word in (("en", "Orders:"), ("zh_CN", "订单")):
        assert main(["figures", "--data-dir", str(firm), "--language", language]) == 0
        assert word in capsys.readouterr().out


@pytest.mark.parametrize("name", ["orders.xlsx", "orders.csv"])
def test_orders_are_written_and_counted(firm, capsys, tmp_path, name):
    out = tmp_path / name
    told = asked(capsys, "export", "orders", str(out), "--data-dir", str(firm))
    assert (told["orders"], told["lines"]) == (80, 160)
    assert out.stat().st_size > 1000


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_workbook_is_written_in_the_language_asked_for(firm, capsys, tmp_path, language):
    import openpyxl

    out = tmp_path / "book.xlsx"
    words = ["export", "workbook", str(out), "--data-dir", str(firm), "--language", language]
    assert asked(capsys, *words)["orders"] == 80
    first = openpyxl.load_workbook(out).sheetnames[0]
    assert first == {"en": "Summary", "zh_CN": "汇总"}[language]


@pytest.mark.parametrize("what", ["orders", "workbook"])
def test_a_file_of_another_kind_is_refused_in_one_sentence(firm, capsys, tmp_path, what):
    out = tmp_path / "orders.pdf"
    assert main(["export", what, str(out), "--data-dir", str(firm), "--json"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "orders.pdf" in told.err
    assert told.err.count("\n") == 1


def test_a_place_that_cannot_be_written_is_trouble(firm, capsys, tmp_path):
    out = tmp_path / "nowhere" / "book.xlsx"
    assert main(["export", "workbook", str(out), "--data-dir", str(firm)]) == 3
    assert str(out) in capsys.readouterr().err


def test_writing_from_an_empty_folder_leaves_that_folder_alone(folder, capsys, tmp_path):
    out = tmp_path / "orders.csv"
    assert asked(capsys, "export", "orders", str(out), "--data-dir", str(folder))["orders"] == 0
    assert not folder.exists()
