"""Numbers of orders, names, currencies, countries and terms as trade files write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradetrust_desktop.domain.money import CURRENCIES
from tradetrust_desktop.domain.orders import INCOTERMS, OrderStatus
from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.domain.reading.cells import CellError, FormulaWithoutValue
from tradetrust_desktop.domain.reading.countries import country_code, read_country
from tradetrust_desktop.domain.reading.country_names import NAMES
from tradetrust_desktop.domain.reading.currencies import (
    currency_within,
    named_currency,
    read_currency,
)
from tradetrust_desktop.domain.reading.terms import incoterm_of, read_status
from tradetrust_desktop.domain.reading.texts import read_id, read_name, read_text
from tradetrust_desktop.domain.reading.totals import is_total


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (536365.0, "536365"),
        (17850, "17850"),
        ("17850.0", "17850"),
        ("00123", "00123"),
        (" C-1001 ", "C-1001"),
        ("'0045", "0045"),
        ('="0045"', "0045"),
        ("20260304001\t", "20260304001"),
        ("ＰＯ－１２３", "PO-123"),
        ("1234567890123456", "1234567890123456"),
        ("PO\n123", "PO 123"),
        (None, ""),
        ("-", ""),
        ("N/A", ""),
        ("85123E", "85123E"),
        ("2026-03-04", "2026-03-04"),
    ],
)
def test_ids_arrive_exactly(cell: object, expected: str):
    assert read_id(cell) == expected


@pytest.mark.parametrize("cell", ["2.50623E+14", "1E+05", 2.50623e14 * 100, date(2026, 1, 2)])
def test_ids_that_a_spreadsheet_has_spoilt(cell: object):
    assert read_id(cell) is Code.SPOILT_NUMBER


def test_cells_without_a_value_are_told():
    assert read_id(CellError("#N/A")) is Code.CELL_ERROR
    assert read_text("#N/A") is Code.CELL_ERROR
    assert read_text(FormulaWithoutValue()) is Code.FORMULA_WITHOUT_VALUE


@pytest.mark.parametrize(
    ("cell", "name"),
    [("17850.0", "17850"), (17850, "17850"), (17850.0, "17850"), ("Studio 2.0", "Studio 2.0")],
)
def test_a_customer_known_by_a_number_is_one_however_it_is_written(cell: object, name: str):
    assert read_name(cell) == name


def test_text_is_one_line():
    assert read_text("  Acme\n Ltd.\u200b  ") == "Acme Ltd."
    assert read_text(12.0) == "12"
    assert read_text("无") == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("USD", "USD"), ("usd", "USD"), ("US$", "USD"),
        ("美元", "USD"), ("美金", "USD"), ("RMB", "CNY"),
        ("人民币", "CNY"), ("￥", "CNY"), ("元", "CNY"),
        ("€", "EUR"), ("欧元", "EUR"), ("HK$", "HKD"),
        ("£", "GBP"), ("日元", "JPY"), ("美元 USD", "USD"),
        ("人民币(CNY)", "CNY"), ("", ""), ("-", ""),
    ],
)  # fmt: skip
def test_currencies(text: str, code: str):
    assert read_currency(text) == code


@pytest.mark.parametrize("text", ["bananas", "USD/EUR", 5])
def test_currencies_nobody_knows(text: object):
    assert read_currency(text) is Code.UNKNOWN_CURRENCY


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("AMOUNT(USD)", "USD"), ("单价（人民币含税）", "CNY"), ("Unit price\n(USD)", "USD"),
        ("总金额（元）", "CNY"), ("金额 $", "USD"), ("金额", ""), ("单元", ""), ("TOP ITEM", ""),
        ("USD or EUR", ""), ("Amount US$", "USD"),
    ],
)  # fmt: skip
def test_currencies_within_headings(heading: str, code: str):
    assert currency_within(heading) == code


@given(st.sampled_from(sorted(CURRENCIES)))
def test_every_code_names_its_currency(code: str):
    assert named_currency(code) == code
    assert named_currency(code.lower()) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("USA", "US"), ("U.S.A.", "US"), ("美国", "US"), ("美国/USA", "US"), ("UK", "GB"),
        ("United Kingdom", "GB"), ("EIRE", "IE"), ("RSA", "ZA"),
        ("Hong Kong", "HK"), ("香港", "HK"),
        ("Czech Republic", "CZ"), ("Côte d'Ivoire", "CI"), ("Ivory Coast", "CI"), ("DEU", "DE"),
        ("德國", "DE"), ("Viet Nam", "VN"), ("Korea", "KR"),
        ("P.R. China", "CN"), ("Turkey", "TR"),
        ("United Arab Emirates", "AE"), ("UAE", "AE"),
        ("the Netherlands", "NL"), ("holland", "NL"),
        ("Germany (DE)", "DE"), ("沙特阿拉伯", "SA"), ("sverige", "SE"),
    ],
)  # fmt: skip
def test_countries(text: str, code: str):
    assert read_country(text) == code


def test_countries_nobody_knows_stay_text():
    assert read_country("Channel Islands") == "Channel Islands"
    assert read_country("European Community") == "European Community"
    assert read_country("美国/德国") == "美国/德国"
    assert read_country("-") == ""


def test_every_name_of_every_country_leads_back_to_it():
    for line in NAMES.splitlines():
        code, *names = line.split("|")
        assert {country_code(name) for name in (code, *names)} == {code}


@pytest.mark.parametrize(
    ("text", "term"),
    [("FOB Ningbo", "FOB"), ("cif", "CIF"), ("C&F Hamburg", "CFR"), ("EX WORKS", "EXW"),
     ("DAT", "DPU"), ("", ""), ("FOB 宁波", "FOB"), ("离岸价", "FOB")],
)  # fmt: skip
def test_incoterms(text: str, term: str):
    assert incoterm_of(text) == term


def test_incoterms_of_today_are_all_known():
    assert [incoterm_of(term) for term in INCOTERMS] == list(INCOTERMS)
    assert incoterm_of("by ship") == ""


@pytest.mark.parametrize(
    ("text", "status"),
    [("已发货", OrderStatus.SHIPPED), ("Shipped", OrderStatus.SHIPPED),
     ("生產中", OrderStatus.IN_PRODUCTION),
     ("in_production", OrderStatus.IN_PRODUCTION), ("Canceled", OrderStatus.CANCELLED),
     ("已完成", OrderStatus.CLOSED), ("-", None), (None, None), ("???", Code.UNKNOWN_STATUS)],
)  # fmt: skip
def test_states(text: str | None, status: object):
    assert read_status(text) is status


@pytest.mark.parametrize(
    "text",
    [
        "合计",
        "合 计",
        "总计：",
        "小计",
        "Total",
        "TOTAL:",
        "Grand Total",
        "Sub-total",
        "Total (USD)",
    ],
)
def test_words_of_totals(text: str):
    assert is_total(text)


@pytest.mark.parametrize(
    "text", ["Total S.A.", "TotalEnergies", "合计划有限公司", "A100", None, 12]
)
def test_words_of_no_totals(text: object):
    assert not is_total(text)


@given(st.text(max_size=40))
def test_no_text_breaks_them(text: str):
    for read in (read_id, read_text, read_currency, read_country, incoterm_of, read_status):
        read(text)
    is_total(text)
    currency_within(text)
