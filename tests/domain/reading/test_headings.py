"""Headings, headers and columns of real trade files."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.reading.cells import Cell, MergedRange
from tradetrust_desktop.domain.reading.fields import Field
from tradetrust_desktop.domain.reading.header import find_header, header_at
from tradetrust_desktop.domain.reading.headings import candidates
from tradetrust_desktop.domain.reading.matching import match_all, match_columns
from tradetrust_desktop.domain.reading.profile import ColumnProfile, profile_columns

SEEN = {
    Field.NUMBER: "订单号 订单编号 单号 合同号 PI号 InvoiceNo OrderID OrderNumber *订单号",
    Field.CUSTOMER_NUMBER: "客户订单号 客户PO号",
    Field.CUSTOMER: "客户 客户名称 公司名称 Consignee CustomerName CompanyName 客户名称*",
    Field.CUSTOMER_CODE: "CustomerID CustomerKey 客户代码 客户编号",
    Field.COUNTRY: "国家 国家/地区 Country ShipCountry",
    Field.DATE: "下单日期 下单时间 订单日期 接单日期 签单日期 InvoiceDate OrderDate Date 日期",
    Field.CURRENCY: "币种 Currency 幣種",
    Field.ITEM: "StockCode ProductKey 货号 SKU 型号",
    Field.DESCRIPTION: "品名 商品名稱 Description ProductName",
    Field.QUANTITY: "数量 总量 柜数 Quantity OrderQuantity Qty. 数量(PCS)",
    Field.UNIT: "单位 计量单位* Unit",
    Field.UNIT_PRICE: "单价 单价（人民币含税） UnitPrice FOB单价(USD)",
    Field.AMOUNT: "金额 订单金额 总金额 货款 AMOUNT(USD) 訂單金額 Ammount",
    Field.INCOTERM: "贸易术语 Incoterms 成交方式",
    Field.PAYMENT_TERMS: "付款方式 PaymentTerms",
    Field.PROMISED_SHIP_DATE: "交货日期 交期 船期 RequiredDate",
    Field.STATUS: "状态 订单状态 Status",
}
SEEN_PHRASES = {
    "廠商訂單編號": Field.NUMBER,
    "PO NO.": Field.CUSTOMER_NUMBER,
    "P.O. Nº": Field.CUSTOMER_NUMBER,
    "Customer PO#": Field.CUSTOMER_NUMBER,
    "Order No.": Field.NUMBER,
    "S/C No.": Field.NUMBER,
    "订单编号/Order No.": Field.NUMBER,
    "Total value(USD)": Field.AMOUNT,
    "Total Amount USD": Field.AMOUNT,
    "Unit price\n(USD)": Field.UNIT_PRICE,
    "Unit Pirce": Field.UNIT_PRICE,
    "Cargo Descprition": Field.DESCRIPTION,
    "Item No.": Field.ITEM,
    "Order\nDate": Field.DATE,
    "Custmer Name": Field.CUSTOMER,
    "Delivery Date (ETD)": Field.PROMISED_SHIP_DATE,
}
NOT_FIELDS = (
    "定金", "尾款", "CBM", "N.W (kgs)", "FCA\nSVAY RIENG", "备注", "Freight", "Discount",
    "ShippedDate", "StockDate", "TerritoryKey", "OrderLineItem", "Contact Number",
    "Material Cost", "Birth date", "No.", "序号", "Profession", "",
)  # fmt: skip


def best(heading: str) -> Field | None:
    found = candidates(heading)
    return max(found, key=lambda field: found[field]) if found else None


@pytest.mark.parametrize(
    ("heading", "field"),
    [(heading, field) for field, text in SEEN.items() for heading in text.split()]
    + list(SEEN_PHRASES.items()),
)
def test_headings_seen_in_real_files(heading: str, field: Field):
    assert best(heading) is field


@pytest.mark.parametrize("heading", NOT_FIELDS)
def test_headings_that_mean_no_field(heading: str):
    assert best(heading) is None


@given(st.text(max_size=60))
def test_no_heading_breaks_it(heading: str):
    assert all(0 < score <= 1 for score in candidates(heading).values())


def profiles(*columns: list[Cell]) -> list[ColumnProfile]:
    found: list[ColumnProfile] = []
    profile_columns(found, columns)
    return found


class TestMatching:
    def test_of_the_online_retail_file(self):
        headings = (
            "InvoiceNo StockCode Description Quantity InvoiceDate UnitPrice CustomerID Country"
        )
        found = match_columns(headings.split())
        assert [field.value for field in sorted(found, key=lambda field: found[field].column)] == [
            "number", "item", "description", "quantity", "date", "unit_price", "customer_code",
            "country",
        ]  # fmt: skip

    def test_of_northwind(self):
        headings = (
            "OrderID CustomerID EmployeeID OrderDate RequiredDate ShippedDate ShipVia Freight "
            "ShipName ShipAddress ShipCity ShipRegion ShipPostalCode ShipCountry"
        )
        matches = match_columns(headings.split())
        found = {field.value: match.heading for field, match in matches.items()}
        assert found == {
            "number": "OrderID",
            "customer_code": "CustomerID",
            "date": "OrderDate",
            "promised_ship_date": "RequiredDate",
            "country": "ShipCountry",
        }

    def test_of_adventure_works(self):
        headings = (
            "OrderDate StockDate OrderNumber ProductKey CustomerKey TerritoryKey OrderLineItem "
            "OrderQuantity"
        )
        matches = match_columns(headings.split())
        found = {field.value: match.heading for field, match in matches.items()}
        assert found == {
            "date": "OrderDate",
            "number": "OrderNumber",
            "item": "ProductKey",
            "customer_code": "CustomerKey",
            "quantity": "OrderQuantity",
        }

    def test_never_chooses_on_a_tie(self):
        found = match_all(["订单号", "金额(USD)", "金额(RMB)"])
        assert Field.AMOUNT not in found.fields
        assert found.contested == {Field.AMOUNT: (1, 2)}

    def test_takes_the_surer_of_two(self):
        found = match_columns(["订单号", "合同号", "PI号", "客户"])
        assert found[Field.NUMBER].heading == "订单号"

    @pytest.mark.parametrize(
        ("headings", "field", "column"),
        [
            (["Item", "Item No.", "Qty"], Field.ITEM, 1),
            (["Price", "Unit Price"], Field.UNIT_PRICE, 1),
            (["Description", "Product Name"], Field.DESCRIPTION, 1),
            (["船期", "交货日期"], Field.PROMISED_SHIP_DATE, 1),
            (["Ship Date", "Required Date"], Field.PROMISED_SHIP_DATE, 1),
            (["Date", "Order Date", "Invoice Date"], Field.DATE, 1),
            (["收货人", "客户名称"], Field.CUSTOMER, 1),
            (["Status", "Order Status"], Field.STATUS, 1),
        ],
    )
    def test_prefers_the_fuller_heading(self, headings: list[str], field: Field, column: int):
        assert match_columns(headings)[field].column == column

    def test_content_rules_out_an_absurd_match(self):
        words: list[Cell] = ["as soon as possible", "by ship", "soon", "ask Mr Li"]
        found = match_columns(["订单号", "交期"], profiles(["1", "2", "3", "4"], words))
        assert Field.PROMISED_SHIP_DATE not in found

    def test_content_of_all_rows_counts_not_of_the_first_ten(self):
        found: list[ColumnProfile] = []
        profile_columns(found, [[f"word {n}" for n in range(10)]])
        assert Field.QUANTITY not in match_columns(["数量"], found)
        profile_columns(found, [[float(n) for n in range(2000)]])
        assert Field.QUANTITY in match_columns(["数量"], found)

    def test_content_decides_between_equal_headings(self):
        words: list[Cell] = ["T/T 30%", "L/C", "D/P", "O/A 60"]
        money: list[Cell] = [100.0, 200.5, 300.0, 12.0]
        found = match_columns(["Payment", "Amount"], profiles(money, money))
        assert Field.PAYMENT_TERMS not in found
        assert Field.PAYMENT_TERMS in match_columns(["Payment", "Amount"], profiles(words, money))

    def test_a_column_of_countries_is_known_without_a_heading_for_it(self):
        column: list[Cell] = ["德国", "USA", "France", "日本"]
        match = match_columns(["订单号", "区域市场"], profiles(["1", "2", "3", "4"], column))
        assert match[Field.COUNTRY].column == 1
        assert not match[Field.COUNTRY].sure

    def test_slips_are_not_sure(self):
        assert not match_columns(["Quantiy"])[Field.QUANTITY].sure
        assert match_columns(["Quantity"])[Field.QUANTITY].sure

    def test_profiles_of_parts_say_what_the_whole_says(self):
        column: list[Cell] = [
            None,
            1.5,
            "1,234.50",
            "13/02/2026",
            date(2026, 1, 2),
            "USD",
            "德国",
            "-",
        ]
        whole = profiles(column)[0]
        merged = ColumnProfile()
        for value in column:
            merged.merge(profiles([value])[0])
        assert merged == whole
        assert (whole.rows, whole.filled, whole.distinct) == (8, 7, 6)
        assert whole.first_value == 1.5
        assert whole.codes == {"USD"}


HEADINGS: list[Cell] = ["订单号", "客户名称", "下单日期", "币种", "金额"]
ROW: list[Cell] = ["A-1", "Acme", date(2026, 3, 4), "USD", 100.0]


class TestHeader:
    def test_in_the_first_row(self):
        header = find_header([HEADINGS, ROW])
        assert (header.rows, header.first_data_row, header.known) == ((1,), 2, True)
        assert header.headings == tuple(HEADINGS)

    def test_below_titles_and_an_address(self):
        titles: list[list[Cell]] = [
            ["宁波海天进出口有限公司", None, None, None, None],
            ["COMMERCIAL INVOICE", None, None, None, None],
            ["Invoice No.: 123", None, "Date:", date(2026, 1, 1), None],
        ]
        blank: list[Cell] = [None] * 5
        header = find_header([*titles, *[blank] * 15, HEADINGS, ROW])
        assert header.rows == (19,)

    def test_of_two_languages_in_two_rows(self):
        second: list[Cell] = ["Order No.", "Customer", "Order Date", "Currency", "Amount"]
        header = find_header([["订单汇总", None, None, None, None], HEADINGS, second, ROW])
        assert (header.rows, header.first_data_row) == ((2, 3), 4)
        assert header.headings[0] == "订单号\nOrder No."
        assert best(header.headings[4]) is Field.AMOUNT

    def test_with_units_in_a_second_row(self):
        units: list[Cell] = [None, None, None, None, "(USD)"]
        header = find_header([HEADINGS, units, ROW])
        assert (header.rows, header.first_data_row) == ((1, 2), 3)
        assert header.headings[4] == "金额\n(USD)"

    def test_with_groups_above(self):
        groups: list[Cell] = ["订单号", "客户", None, "金额", None]
        parts: list[Cell] = [None, "名称", "国家", "币种", "总金额"]
        merged = [MergedRange(1, 1, 2, 1), MergedRange(1, 2, 1, 3), MergedRange(1, 4, 1, 5)]
        header = find_header([groups, parts, ["A-1", "Acme", "德国", "USD", 12.0]], merged)
        assert (header.rows, header.first_data_row) == ((1, 2), 3)
        found = {
            field.value: match.column for field, match in match_columns(header.headings).items()
        }
        assert found == {"number": 0, "customer": 1, "country": 2, "currency": 3, "amount": 4}

    def test_nobody_understands_is_found_by_its_shape(self):
        rows: list[list[Cell]] = [
            ["Lots of people", None, None],
            ["Fee", "Fi", "Fo"],
            ["x", 1.0, date(2026, 1, 1)],
        ]
        header = find_header(rows)
        assert (header.rows, header.known) == ((2,), False)

    @pytest.mark.parametrize("rows", [[[1.0, 2.0], [3.0, 4.0]], [["a", 0.0], ["b", 1.0]], []])
    def test_that_is_not_there(self, rows: list[list[Cell]]):
        with pytest.raises(Refused) as caught:
            find_header(rows)
        assert caught.value.problems[0].code is Code.NO_HEADER

    def test_given_by_a_person(self):
        header = header_at([["x", "y"], ["订单号", "金额"], ["A-1", 1.0]], 2)
        assert header.headings == ("订单号", "金额")
        assert header.first_data_row == 3

    def test_in_real_files(self):
        easy: list[Cell] = ["材质*", "等级", "标准号*", "规格*", "品名*", "计量单位*", "单重"]
        header = find_header(
            [
                ["填写说明" * 60, *[None] * 6],
                easy,
                ["Q235", "HV200", "DIN", "M6", "垫圈", "千支", "5"],
            ]
        )
        assert header.rows == (2,)
