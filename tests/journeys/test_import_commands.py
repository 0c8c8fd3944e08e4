"""Imports on the command line: the one object printed, exit codes, refusals, known answers."""

import csv
import json
import sqlite3
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tradetrust_desktop import cli

KEYS = [
    "file",
    "sheet",
    "header_row",
    "rows",
    "orders",
    "credit_notes",
    "lines",
    "equal_lines",
    "customers",
    "columns",
    "problems",
    "problem_count",
    "import_id",
]
ROWS = [
    ["Order No", "Customer", "Country", "Order Date", "Item No", "Qty", "Unit Price", "Currency"],
    ["SO-1", "Acme", "Germany", "2026-03-04", "A", 2, 5, "USD"],
    ["SO-1", "Acme", "Germany", "2026-03-04", "B", 1, 0.5, "USD"],
    ["SO-2", "Bolt", "Norway", "2026-04-05", "A", 1, 7, "RNB"],
    ["CN-3", "Acme", "Germany", "2026-04-06", "A", -1, 5, "USD"],
]


@pytest.fixture
def tradetrust(folder, capsys):
    """Runs a command with --json: exit code, the printed object, what stood on standard error."""

    def run(*words: str):
        code = cli.main([*words, "--json", "--data-dir", str(folder)])
        printed = capsys.readouterr()
        return code, json.loads(printed.out) if printed.out else None, printed.err

    return run


def write_csv(path: Path, rows=ROWS) -> str:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return str(path)


def test_an_import_prints_what_it_did_to_the_letter(tradetrust, tmp_path):
    code, data, err = tradetrust("import", "orders", write_csv(tmp_path / "orders.csv"))
    assert (code, err) == (1, "")
    assert [key for key in data if key in KEYS] == KEYS
    assert (data["file"], data["header_row"], data["rows"], data["lines"]) == (
        "orders.csv",
        1,
        4,
        3,
    )
    assert data["orders"] == {"new": 1, "changed": 0, "same": 0, "rejected": 1}
    assert data["credit_notes"] == {"new": 1, "changed": 0, "same": 0, "rejected": 0}
    assert data["customers"] == {"new": 1, "known": 0, "doubtful": []}
    assert data["columns"]["quantity"] == {"heading": "Qty", "arrived": 3}
    (problem,) = data["problems"]
    assert list(problem) == ["sheet", "row", "column", "value", "code", "text"]
    assert (problem["row"], problem["column"], problem["value"]) == (4, "H Currency", "RNB")
    assert problem["code"] == "unknown_currency"
    assert data["problem_count"] == 1
    assert len(data["import_id"]) == 32


def test_a_trial_writes_nothing_at_all(tradetrust, folder, tmp_path):
    code, data, _ = tradetrust("import", "orders", write_csv(tmp_path / "o.csv"), "--dry-run")
    assert code == 1
    assert data["orders"]["new"] == 1
    assert data["import_id"] is None
    assert not (folder / "tradetrust.db").exists()


def test_imported_listed_undone(tradetrust, tmp_path):
    file = write_csv(tmp_path / "o.csv")
    _, first, _ = tradetrust("import", "orders", file)
    code, again, _ = tradetrust("import", "orders", file)
    assert (code, again["import_id"]) == (1, None)
    assert again["orders"]["same"] == 1
    code, listed, _ = tradetrust("import", "list")
    assert [row["import_id"] for row in listed["imports"]] == [first["import_id"]]
    code, undone, _ = tradetrust("import", "undo", first["import_id"])
    assert code == 0
    assert undone["removed"] == {"orders": 1, "credit_notes": 1, "lines": 3, "customers": 1}
    assert undone["kept"] == []
    assert tradetrust("import", "list")[1]["imports"][0]["taken_back"]
    code, data, err = tradetrust("import", "undo", first["import_id"])
    assert (code, data) == (2, None)
    assert err.count("\n") == 1
    assert tradetrust("check")[0] == 0


def test_the_workbook_of_rejected_rows_is_written(tradetrust, tmp_path):
    out = tmp_path / "rejected.xlsx"
    tradetrust("import", "orders", write_csv(tmp_path / "o.csv"), "--rejected", str(out))
    rows = list(openpyxl.load_workbook(out).active.iter_rows(values_only=True))
    assert len(rows) == 2
    assert rows[1][0] == "SO-2"
    assert "RNB" in rows[1][-1]


@pytest.mark.parametrize(
    ("rows", "words", "said"),
    [
        ([["Order No", "Item No", "Qty"], ["1", "A", 2]], (), "customer"),
        ([ROWS[0], ["SO-1", "Acme", "DE", "03/04/2026", "A", 2, 5, "USD"]], (), "--date-order"),
        (ROWS, ("--currency", "XYZ"), "XYZ"),
        ([["a"], ["b"]], (), "heading"),
    ],
)
def test_what_cannot_be_taken_is_refused_in_one_line(tradetrust, tmp_path, rows, words, said):
    code, data, err = tradetrust("import", "orders", write_csv(tmp_path / "o.csv", rows), *words)
    assert (code, data) == (2, None)
    assert err.count("\n") == 1
    assert said in err


def test_contradicting_days_are_refused_whatever_the_order(tradetrust, tmp_path):
    day = [3]
    rows = [ROWS[0], [*ROWS[1]], [*ROWS[3]]]
    rows[1][day[0]], rows[2][day[0]] = "13/04/2026", "04/13/2026"
    file = write_csv(tmp_path / "o.csv", rows)
    for words in ((), ("--date-order", "dmy"), ("--date-order", "mdy")):
        code, _, err = tradetrust("import", "orders", file, *words)
        assert code == 2
        assert "13/04/2026" in err


def test_a_file_that_is_not_there_is_refused(tradetrust, tmp_path):
    code, data, err = tradetrust("import", "orders", str(tmp_path / "none.xlsx"))
    assert (code, data, err.count("\n")) == (2, None, 1)


# known answers of real files


def figures(tradetrust):
    return tradetrust("figures")[1]


@pytest.mark.big
@pytest.mark.parametrize(
    ("words", "orders", "notes", "rejected", "net"),
    [
        ((), 18_536, 3_654, 135_080, "8300065.81"),
        (("--no-customer-as", "Counter"), 22_062, 3_838, 0, "9747747.93"),
    ],
)
def test_online_retail(tradetrust, shared_file, words, orders, notes, rejected, net):
    file = str(shared_file("uci/online_retail.xlsx"))
    code, data, err = tradetrust("import", "orders", file, "--currency", "GBP", *words)
    assert err == ""
    assert code == (1 if rejected else 0)
    assert data["rows"] == 541_909
    assert data["orders"]["new"] == orders
    assert data["orders"]["rejected"] == 22_062 - orders
    assert data["credit_notes"]["new"] == notes
    assert data["credit_notes"]["rejected"] == 3_838 - notes
    assert data["lines"] == 541_909 - rejected
    assert data["equal_lines"] == (5_225 if rejected else 5_268)
    assert data["problem_count"] == rejected
    assert data["customers"]["new"] == 4_372 + bool(words)
    assert len(data["problems"]) == min(rejected, 100)
    told = figures(tradetrust)
    assert told["revenue"] == {"GBP": net}
    assert (told["orders"], told["credit_notes"]) == (orders, notes)
    if rejected:
        assert (told["customers"], told["customers_with_orders"]) == (4_372, 4_339)
        assert told["repeat_purchase_all"]["repeaters"] == 2_790
        before = tradetrust("import", "list")[1]
        _, again, _ = tradetrust("import", "orders", file, "--currency", "GBP")
        assert again["import_id"] is None
        assert (again["orders"]["same"], again["credit_notes"]["same"]) == (orders, notes)
        assert tradetrust("import", "list")[1] == before
        _, undone, _ = tradetrust("import", "undo", data["import_id"])
        assert undone["kept"] == []
        assert undone["removed"]["lines"] == 541_909 - rejected
        assert figures(tradetrust)["customers"] == 0


@pytest.mark.big
def test_online_retail_of_february_2011(tradetrust, shared_file):
    file = str(shared_file("uci/online_retail_2011-02.csv"))
    _, data, _ = tradetrust(
        "import", "orders", file, "--currency", "GBP", "--no-customer-as", "Counter"
    )
    assert data["orders"]["new"] + data["credit_notes"]["new"] == 1_174 + 219
    assert figures(tradetrust)["revenue"] == {"GBP": "498062.65"}


@pytest.mark.big
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_northwind(tradetrust, shared_file, tmp_path, suffix):
    rows = northwind(shared_file("northwind/northwind_original.sqlite"))
    path = tmp_path / f"northwind{suffix}"
    if suffix == ".csv":
        write_csv(path, rows)
    else:
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("Orders")
        for row in rows:
            sheet.append(row)
        book.save(path)
    code, data, err = tradetrust("import", "orders", str(path), "--currency", "USD")
    assert (code, err) == (0, "")
    assert data["orders"]["new"] == 830
    assert data["customers"]["new"] == len({row[1] for row in rows[1:]})
    assert data["columns"]["promised_ship_date"]["heading"] == "RequiredDate"
    told = figures(tradetrust)
    # 81 discounts end in fractions of a cent, and each line rounds half up: 0.25 in all
    exact = sum((row[-1] for row in rows[1:]), Decimal())
    assert exact.quantize(Decimal("0.01")) == Decimal("1265793.04")
    assert told["revenue"] == {"USD": "1265793.29"}
    assert len(told["top_countries"]) <= 21
    assert {problem["code"] for problem in data["problems"]} == {"amount_differs"}


def northwind(path: Path) -> list[list[object]]:
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        found = base.execute(
            "SELECT o.OrderID, o.CustomerID, c.CompanyName, o.ShipCountry, o.OrderDate, "
            "o.RequiredDate, d.ProductID, d.Quantity, d.UnitPrice, d.Discount "
            "FROM Orders o JOIN [Order Details] d ON d.OrderID = o.OrderID "
            "JOIN Customers c ON c.CustomerID = o.CustomerID ORDER BY o.OrderID, d.ProductID"
        ).fetchall()
    finally:
        base.close()
    head = "OrderID CustomerID CompanyName ShipCountry OrderDate RequiredDate ProductID Quantity "
    rows: list[list[object]] = [[*head.split(), "UnitPrice", "Amount"]]
    for *cells, discount in found:
        quantity, price = cells[-2], cells[-1]
        rows.append([*cells, quantity * Decimal(str(price)) * (1 - Decimal(str(discount)))])
    return rows


@pytest.mark.big
def test_adventure_works(tradetrust, shared_file, tmp_path):
    file = shared_file("adventureworks/AdventureWorks_Sales_2017.csv")
    _, data, _ = tradetrust("import", "orders", str(file), "--dry-run")
    assert (data["rows"], data["lines"]) == (2_630, 2_630)
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.reader(lines))
    both_ways = [rows[0], *(row for row in rows[1:] if int(row[0].split("/")[1]) <= 12)]
    ambiguous = write_csv(tmp_path / "ambiguous.csv", both_ways)
    assert tradetrust("import", "orders", ambiguous, "--dry-run")[0] == 2
    code, data, _ = tradetrust("import", "orders", ambiguous, "--dry-run", "--date-order", "mdy")
    assert (code, data["rows"]) == (0, len(both_ways) - 1)
    mixed = [*rows[:-1], ["25/12/2016", *rows[-1][1:]]]
    contradicting = write_csv(tmp_path / "mixed.csv", mixed)
    for words in ((), ("--date-order", "mdy")):
        assert tradetrust("import", "orders", contradicting, "--dry-run", *words)[0] == 2


@pytest.mark.big
def test_every_shared_file_imports_or_gives_one_sentence(folder, shared_file, capsys):
    root = shared_file("README.md").parent
    files = [
        path
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name != "online_retail.xlsx"
    ]
    wrong = []
    for path in files:
        words = ("import", "orders", str(path), "--dry-run", "--json", "--data-dir", str(folder))
        code = cli.main(words)
        printed = capsys.readouterr()
        done = code in (0, 1) and json.loads(printed.out)["rows"] > 0 and not printed.err
        refused = code == 2 and not printed.out and printed.err.count("\n") == 1
        if not done and not refused:
            wrong.append((path.name, code, printed.err))
    assert wrong == []
    assert len(files) > 86
