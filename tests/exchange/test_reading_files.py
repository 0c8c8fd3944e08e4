"""What comes out of files of every kind."""

import json
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.exchange.hostile_files import sheet_xml, text_cell, write_xlsx
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.reading.cells import (
    Cell,
    CellError,
    FormulaWithoutValue,
    MergedRange,
)
from tradetrust_desktop.exchange.reading.number_formats import format_currency
from tradetrust_desktop.exchange.reading.stream import open_table

DATA = Path(__file__).parents[1] / "data"
SPECTRUM = sorted((DATA / "csv-spectrum").glob("*.csv"))


def rows_of(path: Path, **how: str) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    with open_table(path, **how) as stream:
        for chunk in stream.chunks():
            assert chunk.first_row == len(rows) + 1
            rows += [list(row) for row in zip(*chunk.columns, strict=True)]
        assert stream.rows == len(rows)
        assert stream.head == rows[:60]
    return rows


class TestText:
    @pytest.mark.parametrize("path", SPECTRUM, ids=lambda path: path.stem)
    def test_dialects_of_the_csv_spectrum(self, path: Path):
        expected = json.loads(
            (path.parent / "json" / f"{path.stem}.json").read_text("utf-8"), strict=False
        )
        header, *rows = rows_of(path)
        found = [dict(zip(header, (cell or "" for cell in row), strict=True)) for row in rows]
        assert found == expected

    @pytest.mark.parametrize(
        ("name", "encoding", "certain"),
        [
            ("premiere.utf16be.csv", "utf-16-be", True),
            ("premiere.utf16lebom.csv", "utf-16", True),
            ("premiere.utf32lebom.csv", "utf-32", True),
            ("premiere.win1252.csv", "cp1252", False),
        ],
    )
    def test_encodings(self, name: str, encoding: str, certain: bool):  # noqa: FBT001
        with open_table(DATA / "phpspreadsheet" / name) as stream:
            assert (stream.encoding, stream.encoding_certain) == (encoding, certain)
            assert stream.head == [
                ["première", "second", "troisième"],
                ["Quatrième", "cinquième", "sixième"],
            ]

    @pytest.mark.parametrize(
        "encoding", ["gb18030", "utf-8", "utf-16-le", "utf-16-be", "utf-8-sig"]
    )
    def test_chinese_in_any_encoding(self, tmp_path: Path, encoding: str):
        text = "订单号,客户名称,金额\r\n2026-001,宁波海天进出口有限公司,1200.50\r\n" * 3
        (tmp_path / "a.csv").write_bytes(text.encode(encoding))
        with open_table(tmp_path / "a.csv") as stream:
            assert stream.encoding == encoding
            assert stream.head[1] == ["2026-001", "宁波海天进出口有限公司", "1200.50"]

    def test_an_encoding_given_by_hand(self, tmp_path: Path):
        (tmp_path / "a.csv").write_bytes("Größe,Stück\nä,ö\n".encode("cp1252"))
        rows = rows_of(tmp_path / "a.csv", encoding="cp1252")
        assert rows == [["Größe", "Stück"], ["ä", "ö"]]

    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "^"])
    def test_delimiters(self, tmp_path: Path, delimiter: str):
        lines = [["No", "Name", "Amount"], ["1", "Smith, Jones; Co", "1,5"], ["2", "B", "2,5"]]
        text = "".join(delimiter.join(f'"{cell}"' for cell in line) + "\n" for line in lines)
        (tmp_path / "a.csv").write_text(text, "utf-8")
        assert rows_of(tmp_path / "a.csv") == lines

    def test_a_stated_delimiter_keeps_row_numbers(self):
        rows = rows_of(DATA / "phpspreadsheet" / "sep.csv")
        assert rows == [[None, None], ["A", "1"], ["2", "3"]]

    def test_lines_of_an_old_mac(self):
        assert rows_of(DATA / "phpspreadsheet" / "linend.mac.csv") == [["A", "1"], ["2", "3"]]

    def test_line_breaks_within_quotes(self):
        rows = rows_of(DATA / "phpspreadsheet" / "utf16be.line_break_in_enclosure.csv")
        text = str(rows[1][1]).replace("\r\n", "\n")
        assert text == "This is a test\nwith line breaks\nthat breaks the\ndelimiters"

    def test_leading_zeros_and_long_numbers_stay_text(self, tmp_path: Path):
        (tmp_path / "a.csv").write_text("no,code\n007,1234567890123456789\n", "utf-8")
        assert rows_of(tmp_path / "a.csv")[1] == ["007", "1234567890123456789"]

    def test_a_text_named_like_a_workbook(self, tmp_path: Path):
        (tmp_path / "a.xls").write_text("No\tName\n1\tAcme\n", "utf-8")
        assert rows_of(tmp_path / "a.xls") == [["No", "Name"], ["1", "Acme"]]

    def test_rows_of_different_length_are_filled(self, tmp_path: Path):
        (tmp_path / "a.csv").write_text("a,b,c\n1\n1,2,3,4\n", "utf-8")
        assert rows_of(tmp_path / "a.csv")[1] == ["1", None, None, None]

    def test_a_text_has_no_sheets_to_choose(self, tmp_path: Path):
        (tmp_path / "a.csv").write_text("a,b\n1,2\n", "utf-8")
        with pytest.raises(Refused) as caught, open_table(tmp_path / "a.csv", sheet="Sheet1"):
            pass
        assert caught.value.problems[0].code is Code.NO_SUCH_SHEET


class TestErrors:
    def test_of_a_workbook_come_out_with_their_text(self):
        rows = rows_of(DATA / "calamine" / "errors.xlsx")
        texts = ["#DIV/0!", "#NAME?", "#VALUE!", "#NULL!", "#REF!", "#NUM!", "#N/A"]
        assert rows == [[CellError(text)] for text in texts]

    def test_of_an_old_workbook_come_out_with_their_text(self):
        rows = rows_of(DATA / "tablib" / "errors.xls")
        assert rows[1] == [CellError(text) for text in ("#DIV/0!", "#NAME?", "#N/A", "#N/A")]

    def test_formulas_without_values_are_told_from_blanks(self, tmp_path: Path):
        sheet = sheet_xml(
            '<row r="1">' + text_cell("A1", "Amount") + "</row>"
            '<row r="2"><c r="A2"><f>1+1</f></c><c r="B2"><f>1+1</f><v>2</v></c></row>'
            '<row r="3"><c r="A3"><f>1+2</f><v></v></c><c r="B3" t="str"><f>""</f><v></v></c></row>'
            '<row r="5"><c r="C5"><f>SUM(A1:A3)</f><v/></c></row>'
        )
        rows = rows_of(write_xlsx(tmp_path / "a.xlsx", sheet))
        unknown = FormulaWithoutValue()
        assert rows[1] == [unknown, 2, None]
        assert rows[2] == [unknown, None, None]
        assert rows[4] == [None, None, unknown]

    def test_of_an_open_document_come_out_with_their_text(self, tmp_path: Path):
        rows = rows_of(_ods(tmp_path / "a.ods"))
        assert rows == [["Order", "Amount"], ["A1", CellError("#DIV/0!")], [None, 12.5]]


class TestWorkbooks:
    def test_merged_cells_are_named(self):
        with open_table(DATA / "calamine" / "merged_range.xls") as stream:
            assert MergedRange(1, 5, 2, 5) in stream.merged
            assert stream.head[0][4] == "E1"
            assert stream.head[1][4] is None

    def test_merged_cells_of_an_open_document_are_named(self, tmp_path: Path):
        with open_table(_ods(tmp_path / "a.ods")) as stream:
            assert stream.merged == (MergedRange(2, 1, 3, 1),)

    def test_hidden_sheets_are_marked_and_can_be_read(self):
        path = DATA / "poi" / "TwoSheetsOneHidden.xlsx"
        with open_table(path) as stream:
            shown = {info.name: info.visible for info in stream.sheets}
            assert sorted(shown.values()) == [False, True]
            assert shown[stream.sheet]
        hidden = next(name for name, visible in shown.items() if not visible)
        assert rows_of(path, sheet=hidden) == [[f"{hidden}A1"]]

    def test_a_sheet_that_is_not_there(self):
        path = DATA / "poi" / "TwoSheetsOneHidden.xlsx"
        with pytest.raises(Refused) as caught, open_table(path, sheet="Orders"):
            pass
        assert caught.value.problems[0].code is Code.NO_SUCH_SHEET

    def test_a_cover_sheet_is_passed_over(self, tmp_path: Path):
        from openpyxl import Workbook

        book = Workbook()
        book.active.title = "说明"
        book.active.append(["2026 年订单，请勿外传"])
        hidden = book.create_sheet("旧")
        hidden.sheet_state = "hidden"
        hidden.append(["订单号", "客户", "金额"])
        orders = book.create_sheet("订单")
        orders.append(["订单号", "客户", "金额"])
        orders.append(["A-1", "Acme", 12.5])
        book.save(tmp_path / "a.xlsx")
        with open_table(tmp_path / "a.xlsx") as stream:
            assert stream.sheet == "订单"
            assert stream.head[1] == ["A-1", "Acme", 12.5]

    def test_currencies_shown_by_number_formats_are_named(self):
        with open_table(DATA / "readxl" / "currency-formats-xlsx.xlsx") as stream:
            assert stream.currencies == {1: ("EUR",), 2: ("CHF",), 3: ("CHF", "EUR")}

    def test_days_of_the_1904_system(self):
        rows = rows_of(DATA / "calamine" / "date_1904.xlsx")
        assert [row[0] for row in rows[:2]] == [date(2021, 1, 1), date(2021, 1, 2)]
        assert rows[2][0] == pytest.approx(10.632, abs=0.001)  # a duration, as days
        assert rows_of(DATA / "poi" / "1904DateWindowing.xls")[0][0] == date(2000, 1, 1)

    def test_days_in_chinese_formats(self):
        rows = rows_of(DATA / "easyexcel" / "dataformat.xlsx")
        assert {row[0] for row in rows[1:]} == {datetime(2020, 1, 1, 1, 1, 1)}  # noqa: DTZ001

    def test_claimed_dimensions_are_not_believed(self):
        assert len(rows_of(DATA / "tablib" / "bad_dimensions.xlsx")) == 4

    def test_rows_and_columns_keep_their_place(self, tmp_path: Path):
        sheet = sheet_xml('<row r="3">' + text_cell("C3", "x") + text_cell("D3", "y") + "</row>")
        rows = rows_of(write_xlsx(tmp_path / "a.xlsx", sheet))
        assert rows == [[None] * 4, [None] * 4, [None, None, "x", "y"]]

    def test_a_workbook_named_like_an_old_one(self, tmp_path: Path):
        source = DATA / "tablib" / "bad_dimensions.xlsx"
        (tmp_path / "a.xls").write_bytes(source.read_bytes())
        assert rows_of(tmp_path / "a.xls") == rows_of(source)

    def test_rows_beyond_one_chunk_arrive_in_order(self, tmp_path: Path):
        rows = "".join(
            f'<row r="{n}"><c r="A{n}"><v>{n}</v></c>{text_cell(f"B{n}", f"c{n % 7}")}</row>'
            for n in range(1, 20_001)
        )
        found = rows_of(write_xlsx(tmp_path / "a.xlsx", sheet_xml(rows)))
        assert found == [[float(n), f"c{n % 7}"] for n in range(1, 20_001)]

    def test_truth_and_one_stay_apart(self, tmp_path: Path):
        sheet = sheet_xml(
            '<row r="1"><c r="A1" t="b"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>'
        )
        rows = rows_of(write_xlsx(tmp_path / "a.xlsx", sheet))
        assert [type(row[0]) for row in rows] == [bool, float]

    def test_the_hash_is_that_of_the_file(self):
        with open_table(DATA / "calamine" / "errors.xlsx") as stream:
            assert stream.file_hash == (
                "8d2b17a3170a47647f18798dc3dbe7504aaeb256f9b73485c69d103b0e0021f8"
            )


def _ods(path: Path) -> Path:
    """A sheet with an error and a cell merged over two rows."""
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    )

    def text(value: str, more: str = "") -> str:
        return (
            f'<table:table-cell office:value-type="string" {more}>'
            f"<text:p>{value}</text:p></table:table-cell>"
        )

    spanning, erring = 'table:number-rows-spanned="2"', 'calcext:value-type="error"'
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", "<manifest/>")
        package.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content {names}><office:body>'
            '<office:spreadsheet><table:table table:name="Orders">'
            f"<table:table-row>{text('Order')}{text('Amount')}</table:table-row>"
            f"<table:table-row>{text('A1', spanning)}{text('#DIV/0!', erring)}</table:table-row>"
            "<table:table-row><table:covered-table-cell/><table:table-cell "
            'office:value-type="float" office:value="12.5"><text:p>12.5</text:p>'
            "</table:table-cell></table:table-row>"
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    return path


@pytest.mark.parametrize(
    ("code", "currency"),
    [
        ("#,##0.00\\ [$€-407]", "EUR"),
        ("[$$-409]#,##0.00", "USD"),
        ("[$$-C0C]#,##0.00;[RED]-[$$-C0C]#,##0.00", "CAD"),
        ("[$¥-804]#,##0.00", "CNY"),
        ("[$¥-411]#,##0", "JPY"),
        ('"US$"#,##0.00', "USD"),
        ("[$USD]\\ #,##0.00", "USD"),
        ("￥#,##0.00", "CNY"),
        ("#,##0.00", ""),
        ("yyyy-mm-dd", ""),
        ("[$-804]yyyy年m月d日", ""),
        ("[RED]0.00%", ""),
    ],
)
def test_number_formats_show_currencies(code: str, currency: str):
    assert format_currency(code) == currency
