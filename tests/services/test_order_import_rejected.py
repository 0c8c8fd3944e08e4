"""The workbook of rejected rows: as many rows as failed, ready to be mended and imported."""

from datetime import date, datetime

import openpyxl
import pytest
from order_lists import HEAD, line

from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.reading.cells import CellError
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.exchange import rejected
from tradetrust_desktop.services.importing import reading
from tradetrust_desktop.services.importing.raw import read_raw
from tradetrust_desktop.services.order_import import Counts

ROWS = [
    ["List of March", None, None, None, None, None, None, None],
    [*HEAD, "Remark"],
    [*line("=1+1", None), "kept"],
    [*line("SO-2"), "first"],
    [*line("SO-2", quantity="about 5", item="B"), "+86 137"],
    [*line("007", day="2026/13/04", amount=CellError("#REF!")), None],
    [*line("SO-4"), None],
    [*line("SO-5", item="A"), None],
    [*line("SO-5", item="B", day=date(2026, 4, 1)), None],
]


def save(importer, tmp_path, rows=ROWS):
    preview = importer.prepare(rows)
    path = tmp_path / "rejected.xlsx"
    number = importer.service.save_rejected(
        preview, path, reason_heading="Why", reason_text=lambda problem: f"[{problem.code}]"
    )
    sheet = openpyxl.load_workbook(path).active
    return preview, number, [list(row) for row in sheet.iter_rows(values_only=True)], path


def test_rows_in_it_are_rows_rejected_each_with_its_reasons(importer, tmp_path):
    preview, number, rows, _ = save(importer, tmp_path)
    assert number == preview.rejected_rows == len(rows) - 1 == 6
    assert rows[0] == [*HEAD, "Remark", "Why"]
    assert [row[-1] for row in rows[1:]] == [
        "[no_customer]",
        "[order_rejected]",
        "[not_a_number]",
        "[not_a_date] [cell_error]",
        "[order_rejected]",
        "[two_days]",
    ]


def test_values_stand_there_as_they_came(importer, tmp_path):
    _, _, rows, path = save(importer, tmp_path)
    assert rows[1][0] == "=1+1"
    assert rows[3][7] == "+86 137"
    assert rows[3][4] == "about 5"
    assert rows[4][0] == "007"
    assert rows[4][6] == "#REF!"
    assert rows[6][2] == datetime(2026, 4, 1)  # noqa: DTZ001 - as cells have it
    sheet = openpyxl.load_workbook(path).active
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].quotePrefix


def test_mended_it_can_be_imported_as_it_is(importer, tmp_path):
    _, _, _, path = save(importer, tmp_path)
    importer(ROWS)
    book = openpyxl.load_workbook(path)
    sheet = book.active
    sheet["B2"] = "Acme"
    sheet["E4"] = 5
    sheet["C5"], sheet["G5"] = "2026-04-13", 10
    sheet["C7"] = date(2026, 3, 4)
    book.save(path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "read_raw", read_raw)
        preview = importer.service.prepare(path)
    assert preview.orders == Counts(new=4)
    assert len(preview.problems) == 1  # five pieces of 5 are not 10: told, and taken


def test_a_list_longer_than_a_sheet_goes_on_on_the_next(tmp_path, monkeypatch):
    monkeypatch.setattr(rejected, "ROWS_OF_SHEET", 3)
    path = tmp_path / "many.xlsx"
    rows = [[number, "why"] for number in range(5)]
    assert rejected.write_rejected(path, ["No", "Why"], rows, sheet="a/b:c") == 5
    book = openpyxl.load_workbook(path)
    assert [sheet.max_row for sheet in book.worksheets] == [3, 3, 2]
    assert book.worksheets[2]["A1"].value == "No"


def test_a_place_that_cannot_be_written_is_trouble_and_leaves_nothing(tmp_path):
    with pytest.raises(StorageTrouble) as trouble:
        rejected.write_rejected(tmp_path / "gone" / "x.xlsx", ["A"], [["b"]], sheet="S")
    assert trouble.value.code is TroubleCode.CANNOT_WRITE_FILE
    assert list(tmp_path.iterdir()) == []


def test_the_list_itself_is_never_overwritten(importer, tmp_path):
    source = tmp_path / "files" / "mine.xlsx"
    preview = importer.prepare(ROWS, name="mine.xlsx")
    before = source.read_bytes()
    link = tmp_path / "link.xlsx"
    link.symlink_to(source)
    for path in (source, link):
        with pytest.raises(Refused) as refused:
            importer.service.save_rejected(preview, path, reason_heading="Why", reason_text=str)
        assert [problem.code for problem in refused.value.problems] == [Code.OVERWRITES_SOURCE]
    assert source.read_bytes() == before


def test_a_workbook_is_not_written_under_another_ending(importer, tmp_path):
    preview = importer.prepare(ROWS)
    path = tmp_path / "rejected.csv"
    with pytest.raises(Refused) as refused:
        importer.service.save_rejected(preview, path, reason_heading="Why", reason_text=str)
    assert [problem.code for problem in refused.value.problems] == [Code.WRONG_ENDING]
    assert not path.exists()
