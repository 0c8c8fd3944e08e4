"""Real files from the file to its columns: header, fields, order of days, values."""

import json
from pathlib import Path

import pytest

from tests.conftest import SHARED
from tradetrust_desktop.domain.orders import OrderStatus
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.reading.dates import DateDecision, DateOrder, read_date
from tradetrust_desktop.domain.reading.fields import Field
from tradetrust_desktop.domain.reading.header import HeaderGuess, find_header
from tradetrust_desktop.domain.reading.matching import Matching, match_all
from tradetrust_desktop.domain.reading.numbers import read_micro
from tradetrust_desktop.domain.reading.profile import ColumnProfile, profile_columns
from tradetrust_desktop.domain.reading.terms import read_status
from tradetrust_desktop.domain.reading.texts import read_id
from tradetrust_desktop.exchange.reading.stream import open_table

DATA = Path(__file__).parents[1] / "data"


def understood(path: Path) -> tuple[HeaderGuess, Matching, list[ColumnProfile]]:
    profiles: list[ColumnProfile] = []
    with open_table(path) as stream:
        header = find_header(stream.head, stream.merged, name=path.name)
        for chunk in stream.chunks():
            skip = max(0, header.first_data_row - chunk.first_row)
            profile_columns(profiles, [column[skip:] for column in chunk.columns])
    return header, match_all(header.headings, profiles), profiles


@pytest.mark.parametrize(
    ("name", "rows", "known", "fields"),
    [
        ("easyexcel/t01.xls", (2,), True, {"description": "品名*", "unit": "计量单位*"}),
        ("readxl/deaths.xlsx", (5,), False, {"customer": "Name"}),
        ("calamine/header-row.xlsx", (9,), False, {}),
        (
            "phpspreadsheet/issue.2316.xlsx",
            (1,),
            True,
            {"number": "廠商訂單編號", "customer": "收件人姓名", "description": "商品名稱"},
        ),
        ("tablib/bad_dimensions.xlsx", (1,), True, {"quantity": "Qty", "unit_price": "Price"}),
        ("easyexcel/office_bom.csv", (1,), False, {"customer": "姓名"}),
    ],
)
def test_headers_of_real_files(
    name: str,
    rows: tuple[int, ...],
    known: bool,  # noqa: FBT001
    fields: dict[str, str],
):
    header, matching, _ = understood(DATA / name)
    assert (header.rows, header.known) == (rows, known)
    found = {field.value: match.heading for field, match in matching.fields.items()}
    assert found == fields


@pytest.mark.parametrize("name", ["calamine/no-header.xlsx", "calamine/errors.xlsx"])
def test_files_without_a_header(name: str):
    with pytest.raises(Refused) as caught:
        understood(DATA / name)
    assert caught.value.problems[0].code is Code.NO_HEADER
    assert caught.value.problems[0].value == Path(name).name


@pytest.mark.big
def test_a_month_of_online_retail():
    path = SHARED / "uci" / "online_retail_2011-02.csv"
    if not path.is_file():
        pytest.skip("the shared files are not on this machine")
    _, matching, profiles = understood(path)
    columns = {field: match.column for field, match in matching.fields.items()}
    assert {field.value for field in columns} == {
        "number", "item", "description", "quantity", "date", "unit_price", "customer_code",
        "country",
    }  # fmt: skip
    assert profiles[columns[Field.DATE]].date_evidence.decision is DateDecision.CERTAIN
    orders, credit_notes, net = set(), set(), 0
    with open_table(path) as stream:
        for chunk in stream.chunks():
            for row in zip(*chunk.columns, strict=True):
                number = read_id(row[columns[Field.NUMBER]])
                quantity = read_micro(row[columns[Field.QUANTITY]])
                price = read_micro(row[columns[Field.UNIT_PRICE]])
                if isinstance(quantity, int) and isinstance(price, int):
                    (credit_notes if str(number).startswith("C") else orders).add(number)
                    net += quantity * price
    assert (len(orders), len(credit_notes)) == (1174, 219)
    assert round(net / 10**12, 2) == 498_062.65


@pytest.mark.big
def test_days_of_adventure_works_are_month_first():
    path = SHARED / "adventureworks" / "AdventureWorks_Sales_2017.csv"
    if not path.is_file():
        pytest.skip("the shared files are not on this machine")
    _, matching, profiles = understood(path)
    column = matching.fields[Field.DATE].column
    assert profiles[column].date_evidence.order is DateOrder.MDY
    with open_table(path) as stream:
        texts = [value for chunk in stream.chunks() for value in chunk.columns[column]][1:]
    days = [read_date(text, DateOrder.MDY) for text in dict.fromkeys(texts)]
    assert days == sorted(days)  # the file runs through its year day by day
    assert len(days) == 365


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_what_the_program_writes_it_reads(language: str):
    path = Path(__file__).parents[2] / "resources" / "workbook" / f"{language}.json"
    words = json.loads(path.read_text("utf-8"))
    headings = {field: words[f"import.{field}"] for field in Field}
    found = match_all(list(headings.values()))
    assert {field: match.heading for field, match in found.fields.items()} == headings
    assert all(match.sure for match in found.fields.values())
    assert [read_status(words[f"status.{status}"]) for status in OrderStatus] == list(OrderStatus)
