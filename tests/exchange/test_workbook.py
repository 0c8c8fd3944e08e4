"""The manager's workbook as a file: cells, types, totals, charts, print set-up."""

import json
import re
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from tests.made_firm import fill
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.figures import Figures
from tradetrust_desktop.domain.firm import Firm
from tradetrust_desktop.domain.money import as_decimal
from tradetrust_desktop.domain.orders import OrderDraft, OrderStatus
from tradetrust_desktop.domain.reading.terms import read_status
from tradetrust_desktop.exchange.workbook import report
from tradetrust_desktop.exchange.workbook.content import OrderRecord, WorkbookContent
from tradetrust_desktop.services.exports import words_of
from tradetrust_desktop.settings.preferences import LANGUAGES as OF_THE_PROGRAM

LANGUAGES = ("zh_CN", "en")
SHEETS = {
    "en": ["Summary", "Orders", "Customers", "Trends", "Definitions"],
    "zh_CN": ["汇总", "订单", "客户", "趋势", "指标说明"],
}


@pytest.fixture(scope="module")
def made(tmp_path_factory, template):
    """A firm's workbook in both languages, with the figures it was made from."""
    import shutil

    from tradetrust_desktop.services.desk import Desk

    folder = tmp_path_factory.mktemp("firm")
    shutil.copy(template, folder / template.name)
    desk = Desk.open(folder, now_ms=lambda: 1_795_437_600_000, today=lambda: date(2026, 11, 23))
    fill(
        desk.database,
        orders_wanted=700,
        customers_wanted=80,
        currencies=("USD", "USD", "EUR", "JPY", "KWD"),
        answers=300,
    )
    desk.firm.save(Firm(name="=Haichang & Söhne"), asked_by=None)
    for language in LANGUAGES:
        desk.exports.workbook(folder / f"{language}.xlsx", language=language)
    found = desk.figures.at()
    desk.close()
    return folder, found


def cells_of(path, sheet):
    return CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python()


def parts(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def order(number="1", total=100, currency="USD", **more):
    plain = OrderRecord(
        *(number, "", "Nordlicht", "", "DE", date(2026, 3, 4), "order", "open"),
        *(currency, total, 0, "", "", None),
    )
    return plain._replace(**more)


def written(path, orders, *, language="en", most_rows=report.MOST_ROWS, figures=None):
    when = datetime(2026, 11, 23, 12, 0)  # noqa: DTZ001 - documents carry no zone
    content = WorkbookContent(Firm(), figures or Figures(None), orders, [], when, when)
    return report.write(path, content, words=words_of(language), most_rows=most_rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheets_come_in_their_order(made, language):
    folder, _ = made
    book = openpyxl.load_workbook(folder / f"{language}.xlsx")
    assert book.sheetnames == SHEETS[language]
    assert book.active.title == SHEETS[language][0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_order_stands_there_with_its_exact_amount_and_a_real_date(made, language):
    folder, found = made
    header, *rows = cells_of(folder / f"{language}.xlsx", SHEETS[language][1])[3:]
    place = {heading: number for number, heading in enumerate(header)}
    day, status, currency, amount = (
        ("Order date", "Status", "Currency", "Amount")
        if language == "en"
        else ("下单日期", "状态", "币种", "金额")
    )
    assert len(rows) == 700
    assert all(isinstance(row[place[day]], date) for row in rows)
    sums = {}
    for row in rows:
        if row[place[status]] not in ("Cancelled", "已取消"):
            code = row[place[currency]]
            sums[code] = sums.get(code, 0) + row[place[amount]]
    assert {code: round(value, 3) for code, value in sums.items()} == {
        code: float(as_decimal(minor, code)) for code, minor in found.revenue.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_totals_are_formulas_and_carry_the_programs_figures(made, language):
    folder, found = made
    sheet = SHEETS[language][0]
    path = folder / f"{language}.xlsx"
    formulas = openpyxl.load_workbook(path)[sheet]
    values = openpyxl.load_workbook(path, data_only=True)[sheet]
    assert [values[cell].value for cell in ("B6", "D6", "F6", "H6")] == [
        *(found.customers, found.customers_with_orders, found.orders, found.credit_notes),
    ]
    for row, (code, minor) in enumerate(found.revenue.items(), 11):
        assert values[f"B{row}"].value == code
        assert formulas[f"E{row}"].value.startswith("=SUMIFS(")
        assert values[f"E{row}"].value == float(as_decimal(minor, code))
        assert (values[f"C{row}"].value, values[f"D{row}"].value) == found.by_currency[code]


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_are_real_with_filters_and_headings_equal_to_their_cells(made, language):
    folder, _ = made
    book = openpyxl.load_workbook(folder / f"{language}.xlsx")
    for title in SHEETS[language][1:4]:
        ws = book[title]
        (table,) = ws.tables.values()
        assert table.autoFilter.ref == table.ref
        header = ws[table.ref][0]
        assert [column.name for column in table.tableColumns] == [cell.value for cell in header]
        assert ws.freeze_panes == f"B{header[0].row + 1}"
        assert ws.print_title_rows == f"${header[0].row}:${header[0].row}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_is_set_up_for_print(made, language):
    folder, _ = made
    book = openpyxl.load_workbook(folder / f"{language}.xlsx")
    for ws in book:
        assert ws.page_setup.orientation == "landscape"
        assert ws.sheet_properties.pageSetUpPr.fitToPage
        assert ws.page_setup.fitToWidth == 1
        assert "&P" in ws.oddFooter.right.text
        assert "&N" in ws.oddFooter.right.text
        assert ws.oddFooter.left.text == "=Haichang && Söhne"


@pytest.mark.parametrize("language", LANGUAGES)
def test_charts_have_axes_and_follow_cells_that_hold_numbers(made, language):
    folder, _ = made
    path = folder / f"{language}.xlsx"
    book = openpyxl.load_workbook(path, data_only=True)
    charts = {name: xml for name, xml in parts(path).items() if "/charts/chart" in name}
    assert len(charts) == 7
    for xml in charts.values():
        assert xml.count('<delete val="0"') == 2
        for reference in re.findall(r"<val><numRef><f>(.*?)</f>", xml):
            sheet, cells = reference.replace("'", "").split("!")
            column = [row[0].value for row in book[sheet][cells.replace("$", "")]]
            assert any(isinstance(value, int | float) for value in column)
            assert not any(isinstance(value, str) for value in column)


def test_incomplete_months_are_pale_in_the_chart_of_repeat_purchase(made):
    folder, found = made
    incomplete = sum(not month.complete for month in found.repeat)
    assert incomplete
    xml = next(
        xml for xml in parts(folder / "en.xlsx").values() if "Repeat purchase in 365 days" in xml
    )
    assert xml.count("<dPt>") == incomplete


def test_amounts_show_the_places_of_their_currency(made):
    folder, _ = made
    ws = openpyxl.load_workbook(folder / "en.xlsx")["Orders"]
    formats = {row[8].value: row[9].number_format for row in ws.iter_rows(min_row=5)}
    assert formats["USD"].startswith("#,##0.00;")
    assert formats["JPY"].startswith("#,##0;")
    assert formats["KWD"].startswith("#,##0.000;")


def test_no_figure_is_wider_than_its_column(made):
    folder, _ = made
    for language in LANGUAGES:
        book = openpyxl.load_workbook(folder / f"{language}.xlsx")
        for title in SHEETS[language][1:4]:
            ws = book[title]
            for cells in ws.iter_cols(min_row=5):
                room = ws.column_dimensions[cells[0].column_letter].width
                for cell in cells:
                    if isinstance(cell.value, int | float) and "#" in cell.number_format:
                        places = cell.number_format.split(";")[0].count("0", 5)
                        assert len(f"{cell.value:,.{places}f}") <= room


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_languages_are_never_mixed(made, language):
    folder, _ = made
    mine = set(words_texts(language))
    other = set(words_texts("en" if language == "zh_CN" else "zh_CN")) - mine
    for sheet in SHEETS[language]:
        for row in cells_of(folder / f"{language}.xlsx", sheet):
            assert not other.intersection(value for value in row if isinstance(value, str))


def words_texts(language):
    texts = words_of(language).texts
    flat = [text for text in texts.values() if isinstance(text, str)]
    return flat + [text for pair in texts["definitions"] for text in pair]


def test_both_languages_have_the_same_keys_and_places():
    english, chinese = (words_of(language).texts for language in ("en", "zh_CN"))
    assert english.keys() == chinese.keys()
    assert len(english["definitions"]) == len(chinese["definitions"])
    for key, text in english.items():
        if isinstance(text, str):
            assert sorted(re.findall(r"{\w+}", text)) == sorted(re.findall(r"{\w+}", chinese[key]))


def test_properties_name_title_firm_and_the_time_of_writing(made):
    folder, _ = made
    properties = openpyxl.load_workbook(folder / "zh_CN.xlsx").properties
    assert properties.title == "订单、销售额与复购"
    assert properties.creator == "=Haichang & Söhne"
    assert properties.created == datetime(2026, 11, 23, 12, 40)  # noqa: DTZ001


def test_zone_and_rates_are_written_in_it(made):
    folder, _ = made
    rows = cells_of(folder / "en.xlsx", "Definitions")
    facts = {row[0]: row[1] for row in rows}
    assert "Asia/Shanghai" in facts["Time zone"]
    assert facts["Exchange rates"].startswith("None were used")
    assert facts["Written"] == "2026-11-23 20:40"


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-5 %", "@SUM(A1)", '=HYPERLINK("x")'])
def test_text_that_looks_like_a_formula_stays_text(tmp_path, text):
    path = tmp_path / "book.xlsx"
    written(path, [order(number=text, customer=text)])
    sheet = openpyxl.load_workbook(path)["Orders"]
    for cell in ("A5", "B5"):
        assert sheet[cell].value == text
        assert sheet[cell].data_type == "s"
        assert sheet[cell].quotePrefix
    assert "<f>" not in parts(path)["xl/worksheets/sheet2.xml"]


@pytest.mark.parametrize("number", ["007", "1234567890123456", "2.50623E+14"])
def test_numbers_of_orders_stay_text_without_a_green_corner(tmp_path, number):
    path = tmp_path / "book.xlsx"
    written(path, [order(number=number)])
    cell = openpyxl.load_workbook(path)["Orders"]["A5"]
    assert (cell.value, cell.data_type, cell.number_format) == (number, "s", "@")
    assert 'numberStoredAsText="1"' in parts(path)["xl/worksheets/sheet2.xml"]


@pytest.mark.parametrize(
    "text", ["a\x07b", " leading", "line\nbreak", "<&>\"'", "𝔘nicode", "_x0041_"]
)
def test_odd_signs_do_not_break_the_file(tmp_path, text):
    path = tmp_path / "book.xlsx"
    written(path, [order(customer=text)])
    assert openpyxl.load_workbook(path)["Orders"]["B5"].value == text.replace(
        "\x07", "\ufffd"
    ).replace("_x0041_", "_x005F_x0041_")


def test_more_rows_than_a_sheet_holds_go_on_on_the_next_and_totals_count_both(tmp_path):
    path = tmp_path / "book.xlsx"
    orders = [order(number=str(n)) for n in range(25)]
    figures = Figures(
        date(2026, 3, 4), orders=25, revenue={"USD": 2500}, by_currency={"USD": (25, 0)}
    )
    report = written(path, orders, most_rows=14, figures=figures)
    assert report.split_sheets == 2
    book = openpyxl.load_workbook(path)
    assert [len(list(book[name].iter_rows(min_row=5))) for name in book.sheetnames[1:4]] == [
        10,
        10,
        5,
    ]
    assert book["Summary"]["F6"].value.count("COUNTIFS(") == 3
    said = [row[0] for row in cells_of(path, "Definitions")]
    assert "Several sheets" in said


def test_a_text_longer_than_a_cell_is_kept_whole_on_a_sheet_of_its_own(tmp_path):
    path = tmp_path / "book.xlsx"
    text = "".join(chr(0x4E00 + n % 5000) for n in range(70_000))
    report = written(path, [order(payment_terms=text)])
    assert report.long_texts == 1
    assert "".join(row[2] for row in cells_of(path, "Long texts")[1:]) == text
    assert "Long texts" in [row[0] for row in cells_of(path, "Definitions")]


def test_a_workbook_of_no_orders_opens_and_says_so(desk, tmp_path):
    path = tmp_path / "book.xlsx"
    report = desk.exports.workbook(path, language="en")
    assert report.orders == 0
    book = openpyxl.load_workbook(path)
    assert book["Summary"]["B3"].value == "There are no orders yet."
    assert all(ws.tables for ws in book.worksheets[1:4])


def test_a_file_that_cannot_be_written_leaves_the_old_one_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "book.xlsx"
    path.write_bytes(b"old")

    def full(*_args, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(report, "save", full)
    with pytest.raises(OSError, match="No space"):
        written(path, [order()])
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_the_day_of_the_figures_cuts_orders_and_customers(desk, tmp_path):
    customer, _ = desk.customers.add(CustomerDraft(name="Nordlicht"), asked_by=None)
    for number, day in (("1", date(2026, 1, 1)), ("2", date(2026, 2, 1))):
        draft = OrderDraft(number, customer, day, "EUR", total_minor=100)
        desk.orders.add(draft, asked_by=None)
    path = tmp_path / "book.xlsx"
    assert desk.exports.workbook(path, language="en", on=date(2026, 1, 15)).orders == 1
    assert cells_of(path, "Customers")[4][2] == 1


def test_headings_that_formulas_name_hold_no_sign_that_excel_would_want_escaped():
    for language in LANGUAGES:
        words = words_of(language)
        for key in ("kind", "status", "currency", "total", "country", "lines", "name", "orders"):
            assert words(f"column.{key}").isalpha()
        for key in ("orders", "customers", "trends"):
            assert words(f"table.{key}").isalpha()


def test_the_states_written_are_read_back():
    for language in LANGUAGES:
        words = words_of(language)
        for status in OrderStatus:
            assert read_status(words(f"status.{status.value}")) is status


@pytest.mark.parametrize("language", OF_THE_PROGRAM)
def test_a_language_has_all_words_of_workbooks(language):
    folder = Path(__file__).resolve().parents[2] / "resources" / "workbook"
    known, wanted = (
        json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        for name in (language, "en")
    )
    assert set(known) == set(wanted)
    assert len(known["definitions"]) == len(wanted["definitions"])
    assert all(known.values())
