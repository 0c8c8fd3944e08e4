"""No file can crash the program, freeze it or take more than its limit."""

import multiprocessing
import zipfile
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from tests.exchange import hostile_files
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.exchange.reading.limits import MIB, Limits
from tradetrust_desktop.exchange.reading.stream import open_table

DATA = Path(__file__).parents[1] / "data"
SMALL = Limits(memory=300 * MIB, seconds=60)
SLACK = 384 * MIB
"""What the limit inside the child leaves to an interpreter, should the parent look late."""


def refusal(path: Path, limits: Limits = SMALL, **how: object) -> Code:
    """The one problem for which a file is refused."""
    with pytest.raises(Refused) as caught, open_table(path, limits=limits, **how) as stream:
        for _ in stream.chunks():
            pass
    assert len(caught.value.problems) == 1
    assert caught.value.problems[0].value == path.name
    assert multiprocessing.active_children() == []
    return caught.value.problems[0].code


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


class TestRefusesBeforeReading:
    def test_a_file_that_is_not_there(self, tmp_path: Path):
        assert refusal(tmp_path / "gone.xlsx") is Code.NO_SUCH_FILE

    def test_a_folder(self, tmp_path: Path):
        assert refusal(tmp_path) is Code.FILE_NOT_A_TABLE

    def test_an_empty_file(self, tmp_path: Path):
        assert refusal(written(tmp_path / "a.xlsx", b"")) is Code.FILE_EMPTY

    def test_a_file_larger_than_allowed(self, tmp_path: Path):
        path = written(tmp_path / "a.csv", b"a,b\n1,2\n" * 100)
        assert refusal(path, Limits(file_size=200)) is Code.FILE_TOO_LARGE


class TestRefusesWhatIsNoTable:
    @pytest.mark.parametrize(
        "content",
        [
            b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
            b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)),
            b"%PDF-1.7\n1 0 obj",
            b"<html><table><tr><td>1</td></tr></table></html>",
            b'\xef\xbb\xbf  <?xml version="1.0"?><?mso-application?><Workbook></Workbook>',
            "<html><body>订单</body></html>".encode("utf-16"),
            b"BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n",
            b"\x7fELF\x02\x01\x01" + bytes(64),
            bytes(range(256)) * 8,
        ],
        ids=["png", "jpeg", "pdf", "html", "xml2003", "html16", "vcard", "program", "bytes"],
    )
    def test_whatever_its_name(self, tmp_path: Path, content: bytes):
        assert refusal(written(tmp_path / "orders.xls", content)) is Code.FILE_NOT_A_TABLE

    def test_a_zip_without_a_workbook(self, tmp_path: Path):
        with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as package:
            package.writestr("word/document.xml", "<a/>")
        assert refusal(tmp_path / "a.xlsx") is Code.FILE_NOT_A_TABLE

    def test_a_page_of_a_website(self):
        path = DATA / "phpspreadsheet" / "charset.gb18030.html"
        assert refusal(path) is Code.FILE_NOT_A_TABLE


class TestRefusesWhatIsBroken:
    @pytest.mark.parametrize("name", ["calamine/merge_cells.xlsx", "readxl/deaths.xlsx"])
    def test_half_a_workbook(self, tmp_path: Path, name: str):
        whole = (DATA / name).read_bytes()
        path = written(tmp_path / "half.xlsx", whole[: len(whole) // 2])
        assert refusal(path) is Code.FILE_UNREADABLE

    def test_half_an_old_workbook(self, tmp_path: Path):
        whole = (DATA / "calamine" / "merged_range.xls").read_bytes()
        path = written(tmp_path / "half.xls", whole[: len(whole) // 2])
        assert refusal(path) is Code.FILE_UNREADABLE

    def test_a_workbook_with_a_flipped_byte_in_its_sheet(self, tmp_path: Path):
        path = hostile_files.write_xlsx(
            tmp_path / "a.xlsx",
            hostile_files.sheet_xml(
                "".join(
                    f'<row r="{row}">{hostile_files.text_cell(f"A{row}", f"value {row}")}</row>'
                    for row in range(1, 500)
                )
            ),
        )
        data = bytearray(path.read_bytes())
        place = data.rindex(b"xl/worksheets/sheet1.xml", 0, data.index(b"PK\x01\x02")) + 400
        data[place] ^= 0xFF
        assert refusal(written(path, bytes(data))) is Code.FILE_UNREADABLE

    def test_a_workbook_without_rows(self):
        assert refusal(DATA / "calamine" / "empty_sheet.xlsx") is Code.FILE_EMPTY

    def test_entities_that_multiply(self):
        assert refusal(DATA / "poi" / "54764.xlsx") is Code.FILE_UNREADABLE

    def test_chains_that_run_in_circles(self, tmp_path: Path):
        path = hostile_files.circular(tmp_path / "a.xls", DATA / "calamine" / "merged_range.xls")
        assert refusal(path) is Code.FILE_UNREADABLE

    def test_a_text_that_ends_within_quotes(self, tmp_path: Path):
        path = written(tmp_path / "a.csv", b'a,b\n1,"12 inch\n2,3\n4,5\n')
        assert refusal(path) is Code.FILE_UNREADABLE


class TestRefusesWhatIsProtected:
    @pytest.mark.parametrize("name", ["calamine/pass_protected.xlsx", "poi/password.xls"])
    def test_by_a_password(self, name: str):
        assert refusal(DATA / name) is Code.FILE_PROTECTED


class TestKeepsItsLimits:
    @pytest.mark.parametrize(
        "make",
        [
            lambda path: hostile_files.swollen(path, 48 * MIB),
            hostile_files.last_corner,
            lambda path: hostile_files.last_corner(path, padding=17 * MIB),
            hostile_files.repeated,
        ],
        ids=["zip bomb", "last corner", "last corner in a large sheet", "repeated cell"],
    )
    def test_of_memory(self, tmp_path: Path, make: Callable[[Path], Path]):
        path = make(tmp_path / "a.xlsx")
        watched = _Peak()
        assert refusal(path, cancel=watched) is Code.FILE_TOO_LARGE
        assert watched.most < SMALL.memory + SLACK

    def test_where_the_zip_lies_about_sizes(self, tmp_path: Path):
        path = hostile_files.understated(tmp_path / "a.xlsx", 48 * MIB)
        watched = _Peak()
        assert refusal(path, cancel=watched) in {Code.FILE_TOO_LARGE, Code.FILE_UNREADABLE}
        assert watched.most < SMALL.memory + SLACK

    def test_of_declared_sizes_together(self, tmp_path: Path):
        rows = '<row r="1">' + hostile_files.text_cell("A1", "x") + "</row>"
        path = hostile_files.write_xlsx(tmp_path / "a.xlsx", hostile_files.sheet_xml(rows))
        assert refusal(path, Limits(unpacked=1000)) is Code.FILE_TOO_LARGE

    def test_of_one_endless_line(self, tmp_path: Path):
        path = written(tmp_path / "a.csv", b"1,2,3," * 400_000)
        assert refusal(path, Limits(line=1 * MIB)) is Code.FILE_TOO_LARGE

    def test_of_one_endless_field(self, tmp_path: Path):
        path = written(tmp_path / "a.csv", b'a,b\n"' + b"x\n" * 800_000 + b'",1\n')
        assert refusal(path) is Code.FILE_UNREADABLE

    def test_of_time(self, tmp_path: Path):
        path = written(tmp_path / "a.csv", b"a,b\n" + b"1,2\n" * 500_000)
        assert refusal(path, Limits(seconds=0.05)) is Code.FILE_TOOK_TOO_LONG

    def test_and_leaves_no_process_behind(self, tmp_path: Path):
        path = written(tmp_path / "a.csv", b"a,b\n" + b"1,2\n" * 500_000)
        with open_table(path) as stream:
            next(stream.chunks())
        assert multiprocessing.active_children() == []


class TestStops:
    def test_when_cancelled(self, tmp_path: Path):
        path = written(tmp_path / "a.csv", b"a,b\n" + b"1,2\n" * 100_000)
        with (
            pytest.raises(StorageTrouble) as caught,
            open_table(path, cancel=lambda: True),
        ):
            pass
        assert caught.value.code is TroubleCode.CANCELLED
        assert multiprocessing.active_children() == []

    def test_when_the_reading_process_dies(self, tmp_path: Path):
        path = written(tmp_path / "a.csv", b"a,b\n" + b"1,2\n" * 1_000_000)
        with open_table(path) as stream:
            chunks = stream.chunks()
            next(chunks)
            for process in multiprocessing.active_children():
                process.kill()
            with pytest.raises(Refused) as caught:
                list(chunks)
        assert caught.value.problems[0].code in {Code.FILE_TOO_LARGE, Code.FILE_UNREADABLE}


class _Peak:
    """Asked about every look of the parent; remembers the most that the child held."""

    def __init__(self) -> None:
        self.most = 0

    def __call__(self) -> bool:
        for process in multiprocessing.active_children():
            try:
                self.most = max(self.most, psutil.Process(process.pid).memory_info().rss)
            except psutil.NoSuchProcess:
                continue
        return False
