"""Files that leave the program, and come back."""

import csv
from datetime import date

import openpyxl
import pytest

from tests.made_firm import fill
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.orders import LineDraft, OrderDraft, OrderKind, OrderStatus
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.services.exports import ListColumn
from tradetrust_desktop.services.order_import import ImportOptions

LANGUAGES = ("zh_CN", "en")
KINDS = ("xlsx", "csv")


def counts(desk, path):
    preview = desk.order_import.prepare(path, options=ImportOptions())
    assert [problem.code for problem in preview.problems] == []
    return preview.orders, preview.credit_notes


def all_same(counted, number):
    return (counted.new, counted.changed, counted.same, counted.rejected) == (0, 0, number, 0)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_exported_orders_imported_again_are_all_the_same(desk, tmp_path, language, kind):
    fill(
        desk.database,
        orders_wanted=300,
        customers_wanted=40,
        currencies=("USD", "EUR", "JPY", "KWD"),
        lines=3,
    )
    found = desk.figures.at(date(2027, 1, 1))
    path = tmp_path / f"orders.{kind}"
    report = desk.exports.orders(path, language=language)
    assert (report.orders, report.lines) == (300, 900)
    orders, notes = counts(desk, path)
    assert orders.same + notes.same == 300
    assert all_same(orders, orders.same)
    assert all_same(notes, notes.same)
    assert notes.same >= found.credit_notes > 0


@pytest.mark.parametrize("kind", KINDS)
def test_orders_without_any_line_come_back_the_same(desk, tmp_path, kind):
    fill(desk.database, orders_wanted=60, customers_wanted=9, lines=0)
    path = tmp_path / f"orders.{kind}"
    desk.exports.orders(path, language="en")
    orders, notes = counts(desk, path)
    assert orders.same + notes.same == 60
    assert all_same(orders, orders.same)


@pytest.fixture
def typed(desk):
    """Orders as people type them: odd numbers, exact prices, one without lines."""
    customer, _ = desk.customers.add(
        CustomerDraft(name="=Łódź & Söhne, 上海", code="007", country="PL"), asked_by=None
    )
    screws = LineDraft(
        *("00123", 'Screw, 3 mm; "zinc"', 1_250_500_000, "pcs", 8_500),
        amount_minor=1063,
    )
    tools = LineDraft("+T-9", "工具", 2_000_000, "set", 99_990_000, 19998)
    drafts = [
        OrderDraft(
            *("0012345678901234", customer, date(2026, 2, 3), "USD"),
            customer_number="PO 77",
            status=OrderStatus.IN_PRODUCTION,
            total_minor=21061,
            incoterm="FOB",
            payment_terms="30 % T/T, 70 % L/C",
            promised_ship_date=date(2026, 4, 1),
            note="call before shipping",
            lines=(screws, tools),
        ),
        OrderDraft(
            *("G-1", customer, date(2026, 3, 1), "USD"),
            country="DE",
            kind=OrderKind.CREDIT_NOTE,
            total_minor=-1063,
            lines=(LineDraft("00123", "Screw", -1_250_500_000, "pcs", 8_500, -1063),),
        ),
    ]
    for draft in drafts:
        desk.orders.add(draft, asked_by=None)
    return desk, customer


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_typed_order_survives_the_way_out_and_back(
    typed, tmp_path, language, kind
):
    desk, _ = typed
    path = tmp_path / f"orders.{kind}"
    desk.exports.orders(path, language=language)
    orders, notes = counts(desk, path)
    assert all_same(orders, 1)
    assert all_same(notes, 1)


@pytest.mark.parametrize("kind", KINDS)
def test_an_order_without_lines_among_others_with_lines_comes_back_the_same(typed, tmp_path, kind):
    desk, customer = typed
    draft = OrderDraft("S-9", customer, date(2026, 5, 5), "USD", total_minor=5_000)
    desk.orders.add(draft, asked_by=None)
    path = tmp_path / f"orders.{kind}"
    desk.exports.orders(path, language="en")
    orders, notes = counts(desk, path)
    assert all_same(orders, 2)
    assert all_same(notes, 1)


def test_the_csv_opens_in_excel_and_keeps_exact_decimals(typed, tmp_path):
    desk, _ = typed
    path = tmp_path / "orders.csv"
    desk.exports.orders(path, language="en")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        first = next(csv.DictReader(stream))
    assert first["Order no."] == "0012345678901234"
    assert first["Quantity"] == "1250.5"
    assert first["Unit price"] == "0.0085"
    assert first["Amount"] == "10.63"
    assert first["Order date"] == "2026-02-03"
    assert first["Promised ship date"] == "2026-04-01"
    assert first["Customer"] == "=Łódź & Söhne, 上海"


def test_numbers_of_orders_are_text_and_days_are_days_in_the_workbook(typed, tmp_path):
    desk, _ = typed
    path = tmp_path / "orders.xlsx"
    desk.exports.orders(path, language="en")
    sheet = openpyxl.load_workbook(path).active
    header = [cell.value for cell in sheet[1]]
    first = dict(zip(header, sheet[2], strict=True))
    assert first["Order no."].value == "0012345678901234"
    assert first["Order no."].data_type == "s"
    assert first["Customer"].data_type == "s"
    assert first["Customer"].quotePrefix
    assert first["Order date"].value.date() == date(2026, 2, 3)
    assert first["Note"].value == "call before shipping"


def test_orders_of_no_data_are_a_table_without_rows(desk, tmp_path):
    for kind in KINDS:
        path = tmp_path / f"orders.{kind}"
        assert desk.exports.orders(path, language="en").orders == 0
        assert path.stat().st_size > 0


def test_another_kind_of_file_is_refused(desk, tmp_path):
    with pytest.raises(Refused):
        desk.exports.orders(tmp_path / "orders.pdf", language="en")
    assert list(tmp_path.glob("orders*")) == []


def test_a_folder_that_is_not_there_is_trouble_and_names_the_file(desk, tmp_path):
    path = tmp_path / "nowhere" / "orders.csv"
    with pytest.raises(StorageTrouble) as caught:
        desk.exports.orders(path, language="en")
    assert caught.value.code is TroubleCode.CANNOT_WRITE_FILE
    assert caught.value.detail == str(path)


@pytest.mark.parametrize("kind", KINDS)
def test_a_list_goes_out_as_it_is_seen(desk, tmp_path, kind):
    path = tmp_path / f"customers.{kind}"
    columns = [
        ListColumn("客户", "text"),
        ListColumn("首次下单", "day"),
        ListColumn("币种", "text"),
        ListColumn("金额", "amount", currency_from=2),
    ]
    rows = [("=Nord", date(2026, 1, 2), "JPY", 1200), ("Süd", None, "USD", 1250)]
    desk.exports.list_as_seen(path, name="客户", columns=columns, rows=rows, language="zh_CN")
    if kind == "csv":
        text = path.read_text(encoding="utf-8-sig")
        assert text.splitlines() == [
            "客户,首次下单,币种,金额",
            "=Nord,2026-01-02,JPY,1200",
            "Süd,,USD,12.50",
        ]
        return
    sheet = openpyxl.load_workbook(path).active
    assert sheet.title == "客户"
    (table,) = sheet.tables.values()
    assert table.ref == "A1:D3"
    assert [cell.value for cell in sheet[3]] == ["Süd", None, "USD", 12.5]
    assert sheet["D2"].number_format.startswith("#,##0;")


def test_a_picture_is_written_whole(desk, tmp_path):
    path = tmp_path / "chart.svg"
    desk.exports.picture(path, b"<svg/>")
    assert path.read_bytes() == b"<svg/>"
