"""The same work without a window, from the outside: what the commands promise to scripts."""

import csv
import json
from pathlib import Path

import pytest

from tradetrust_desktop import cli

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "orders.xlsx"
FIELDS = {
    "number", "customer_number", "customer", "customer_code", "country", "date", "currency",
    "item", "description", "quantity", "unit", "unit_price", "amount", "incoterm",
    "payment_terms", "promised_ship_date", "status",
}  # fmt: skip
HEAD = ["Order No", "Customer", "Country", "Order date", "Amount", "Currency"]


@pytest.fixture
def ask(folder, capsys):
    """Runs a command on the folder with --json; its exit code, its object, its complaint."""

    def run(*words: str | Path) -> tuple[int, dict, str]:
        texts = [str(word) for word in words]
        code = cli.main([*texts, "--data-dir", str(folder), "--json", "--language", "en"])
        printed = capsys.readouterr()
        if code == 2:
            assert printed.out == ""
            assert printed.err.count("\n") == 1
        else:
            assert printed.err == ""
        return code, json.loads(printed.out or "{}"), printed.err

    return run


@pytest.fixture
def table(tmp_path):
    """Writes an order list as csv."""

    def write(*rows: list[str], name: str = "orders.csv") -> Path:
        path = tmp_path / name
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEAD, *rows])
        return path

    return write


def test_an_order_list_goes_in_once_and_comes_out_whole(ask, folder):
    code, dry, _ = ask("import", "orders", SAMPLE, "--currency", "GBP", "--dry-run")
    assert code == 0
    assert dry["orders"]["new"] == 265
    assert dry["import_id"] is None
    code, figures, _ = ask("figures")
    assert (code, figures["orders"]) == (0, 0)

    code, done, _ = ask("import", "orders", SAMPLE, "--currency", "GBP")
    assert code == 0
    assert set(done) >= {
        "file", "sheet", "header_row", "rows", "orders", "credit_notes", "lines", "equal_lines",
        "customers", "columns", "problems", "problem_count", "import_id",
    }  # fmt: skip
    none = {"changed": 0, "same": 0, "rejected": 0}
    assert done["orders"] == {"new": 265, **none}
    assert done["credit_notes"] == {"new": 64, **none}
    assert (done["rows"], done["lines"], done["header_row"]) == (2809, 2809, 1)
    assert done["customers"] == {"new": 77, "known": 0, "doubtful": []}
    assert set(done["columns"]) <= FIELDS
    assert done["columns"]["number"] == {"heading": "InvoiceNo", "arrived": 2809}
    assert (done["problems"], done["problem_count"]) == ([], 0)

    code, again, _ = ask("import", "orders", SAMPLE, "--currency", "GBP")
    assert code == 0
    assert again["orders"] == {"new": 0, "changed": 0, "same": 265, "rejected": 0}
    assert again["customers"] == {"new": 0, "known": 77, "doubtful": []}
    code, check, _ = ask("check")
    assert (code, check["whole"]) == (0, True)

    code, back, _ = ask("import", "undo", done["import_id"])
    assert code == 0
    assert set(back) == {"removed", "restored", "kept"}
    assert back["kept"] == []
    _, figures, _ = ask("figures")
    assert (figures["customers"], figures["orders"], figures["lines"]) == (0, 0, 0)


def test_the_figures_are_those_of_the_file(ask):
    ask("import", "orders", SAMPLE, "--currency", "GBP")
    code, figures, _ = ask("figures")
    assert code == 0
    assert set(figures) == {
        "customers", "customers_with_orders", "orders", "credit_notes", "lines", "revenue",
        "revenue_by_month", "orders_by_month", "repeat_purchase_by_month", "repeat_purchase_all",
        "satisfaction_by_month", "top_countries",
    }  # fmt: skip
    assert (figures["customers"], figures["customers_with_orders"]) == (77, 76)
    assert (figures["orders"], figures["credit_notes"], figures["lines"]) == (265, 64, 2809)
    assert figures["revenue"] == {"GBP": "92719.71"}
    assert figures["orders_by_month"]["2011-10"] == 30
    everything = figures["repeat_purchase_all"]
    assert (everything["customers"], everything["repeaters"]) == (76, 53)
    assert everything["rate"] == pytest.approx(53 / 76)
    november = figures["repeat_purchase_by_month"]["2011-11"]
    assert set(november) == {"customers", "repeaters", "rate", "low", "high", "complete"}
    assert november["low"] < november["rate"] < november["high"]
    assert (november["complete"], figures["repeat_purchase_by_month"]["2011-06"]["complete"]) == (
        True,
        False,
    )
    code, early, _ = ask("figures", "--on", "2011-01-31")
    assert (code, early["orders"]) == (0, 33)


def test_figures_of_nothing_are_zeros_and_nulls(ask):
    code, figures, _ = ask("figures")
    assert code == 0
    assert (figures["customers"], figures["orders"], figures["revenue"]) == (0, 0, {})
    assert figures["repeat_purchase_all"] == {"customers": 0, "repeaters": 0, "rate": None}
    code, imports, _ = ask("import", "list")
    assert code == 0
    assert imports


def test_bad_rows_are_rejected_with_place_and_reason(ask, table, tmp_path):
    path = table(
        ["A-1", "Nordlicht", "Germany", "2026-03-04", "100.00", "EUR"],
        ["A-2", "", "Germany", "2026-03-05", "50.00", "EUR"],
        ["A-3", "Nordlicht", "Germany", "2026-03-32", "50.00", "EUR"],
    )
    out = tmp_path / "rejected.xlsx"
    code, done, _ = ask("import", "orders", path, "--rejected", out)
    assert code == 1
    assert (done["orders"]["new"], done["orders"]["rejected"]) == (1, 2)
    assert {(p["row"], p["code"]) for p in done["problems"]} == {
        (3, "no_customer"),
        (4, "not_a_date"),
    }
    for problem in done["problems"]:
        assert set(problem) == {"sheet", "row", "column", "value", "code", "text"}
        assert problem["text"]
    assert out.exists()


def test_an_import_that_takes_nothing_is_no_refusal(ask, table):
    code, done, _ = ask("import", "orders", table(["A-2", "", "DE", "2026-03-05", "50", "EUR"]))
    assert (code, done["orders"]["new"], done["orders"]["rejected"]) == (1, 0, 1)


def test_rows_without_a_customer_go_to_the_one_that_is_named(ask, table):
    path = table(["A-2", "", "DE", "2026-03-05", "50", "EUR"])
    code, done, _ = ask("import", "orders", path, "--no-customer-as", "Walk-in")
    assert (code, done["orders"]["new"], done["customers"]["new"]) == (0, 1, 1)


def test_days_that_can_be_read_two_ways_are_refused_unless_told(ask, table):
    path = table(["A-1", "Nordlicht", "Germany", "03/04/2026", "100.00", "EUR"])
    code, _, told = ask("import", "orders", path)
    assert code == 2
    assert "--date-order" in told
    code, _, _ = ask("import", "orders", path, "--date-order", "dmy")
    assert code == 0
    _, figures, _ = ask("figures")
    assert figures["orders_by_month"] == {"2026-04": 1}


def test_files_that_are_none_are_refused_in_one_sentence(ask, tmp_path):
    empty = tmp_path / "empty.xlsx"
    empty.touch()
    picture = tmp_path / "picture.xlsx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1000))
    for path in (tmp_path / "none.xlsx", empty, picture, tmp_path):
        code, _, told = ask("import", "orders", path)
        assert code == 2
        assert path.name in told
    code, _, told = ask("import", "orders", SAMPLE, "--sheet", "Nowhere")
    assert code == 2
    assert "Nowhere" in told
    code, _, _ = ask("import", "undo", "no id")
    assert code == 2


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv"])
def test_exported_orders_imported_again_are_all_the_same(ask, tmp_path, name):
    ask("import", "orders", SAMPLE, "--currency", "GBP")
    code, _, _ = ask("export", "orders", tmp_path / name)
    assert code == 0
    code, again, _ = ask("import", "orders", tmp_path / name)
    assert code == 0
    assert again["orders"] == {"new": 0, "changed": 0, "same": 265, "rejected": 0}
    assert again["credit_notes"] == {"new": 0, "changed": 0, "same": 64, "rejected": 0}
    assert again["customers"]["new"] == 0


def test_the_workbook_speaks_the_language_that_was_asked_for(ask, folder, tmp_path, capsys):
    import openpyxl

    ask("import", "orders", SAMPLE, "--currency", "GBP")
    titles = {}
    for language in ("zh_CN", "en"):
        path = tmp_path / f"{language}.xlsx"
        words = ["export", "workbook", str(path), "--language", language]
        assert cli.main([*words, "--data-dir", str(folder)]) == 0
        book = openpyxl.load_workbook(path)
        titles[language] = book.sheetnames
        book.close()
    capsys.readouterr()
    assert len(titles["zh_CN"]) == len(titles["en"]) >= 4
    assert set(titles["zh_CN"]).isdisjoint(titles["en"])


def test_a_file_that_cannot_be_written_is_trouble(ask, tmp_path):
    ask("import", "orders", SAMPLE, "--currency", "GBP")
    code = cli.main(
        ["export", "orders", str(tmp_path / "no" / "such" / "out.csv"), "--data-dir", str(tmp_path)]
    )
    assert code == 3
