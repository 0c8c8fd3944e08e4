"""The command that prints a report, as scripts see it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tradetrust_desktop import cli
from tradetrust_desktop.domain.care import ComplaintDraft
from tradetrust_desktop.domain.customers import CustomerDraft


@pytest.fixture
def number(desk: Any, clock: Any) -> str:
    customer = desk.customers.add(CustomerDraft("Blue Harbor", country="US"))[0]
    draft = ComplaintDraft(customer, "Two pallets lost", clock.now_ms(), remedy="Sent again")
    key = desk.complaints.add(draft)[0]
    found: str = desk.complaints.page(key).row.number
    desk.close()
    return found


def report(folder: Path, *words: str) -> int:
    return cli.main(["report", "8d", *words, "--data-dir", str(folder)])


def test_a_report_is_printed_and_says_what_is_not_translated(qapp, desk, folder, number, capsys):
    out = folder.parent / "8d.pdf"
    assert report(folder, number, str(out), "--language", "en", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert out.read_bytes().startswith(b"%PDF")
    assert found == {
        "file": str(out),
        "number": number,
        "language": "en",
        "pages": 1,
        "untranslated": [],
    }
    assert report(folder, number, str(out), "--language", "both") in (0, 2)  # 2: no Chinese font
    printed = capsys.readouterr()
    assert "Two pallets lost; Sent again" in printed.out or "Simplified Chinese" in printed.err


def test_a_number_that_nobody_knows_is_one_sentence(qapp, desk, folder, number, capsys):
    assert report(folder, "2020-001", str(folder / "8d.pdf"), "--language", "en") == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "2020-001" in printed.err
    assert printed.err.count("\n") == 1


@pytest.mark.parametrize("name", ["tradetrust.db", "8d.txt", "8d", "."])
def test_only_a_pdf_is_ever_written_over(qapp, desk, folder, number, capsys, name):
    out = folder / name
    before = out.read_bytes() if out.is_file() else None
    assert report(folder, number, str(out), "--language", "en") == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert ".pdf" in printed.err
    assert (out.read_bytes() if out.is_file() else None) == before


def test_a_number_that_is_no_text_is_one_sentence(qapp, desk, folder, number, capsys):
    assert report(folder, "\udcff", str(folder / "8d.pdf"), "--language", "en") == 2
    assert capsys.readouterr().err.count("\n") == 1
