"""Check, backup and restore from the command line, and who is refused beside a window."""

import json
from pathlib import Path

import pytest

from tradetrust_desktop import cli
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.headless import Exit, Texts
from tradetrust_desktop.settings.preferences import LANGUAGES
from tradetrust_desktop.storage.lock import FolderLock

SAMPLE = Path(__file__).resolve().parents[1] / "resources" / "sample" / "orders.xlsx"


@pytest.fixture
def ask(folder, capsys):
    """Runs a command on the folder with --json; its exit code, its object, its complaint."""

    def run(*words: str) -> tuple[int, dict, str]:
        code = cli.main([*words, "--data-dir", str(folder), "--json", "--language", "en"])
        printed = capsys.readouterr()
        return code, json.loads(printed.out or "{}"), printed.err

    return run


@pytest.fixture
def names(folder, clock):
    """The names of the stored customers."""

    def read() -> list[str]:
        from tradetrust_desktop.domain.listing import ListQuery
        from tradetrust_desktop.services.desk import Desk

        desk = Desk.open(folder, now_ms=clock.now_ms, today=clock.today, read_only=True)
        try:
            return [row.name for row in desk.customers.rows(desk.customers.ids(ListQuery()))]
        finally:
            desk.close()

    return read


@pytest.fixture
def customer(folder, clock):
    """Adds a customer."""

    def add(name: str) -> None:
        from tradetrust_desktop.services.desk import Desk

        desk = Desk.open(folder, now_ms=clock.now_ms, today=clock.today)
        try:
            desk.customers.add(CustomerDraft(name=name))
        finally:
            desk.close()

    return add


def test_a_copy_brings_the_data_back_and_keeps_todays(ask, names, customer, folder):
    customer("Nordlicht")
    code, answer, _ = ask("backup")
    assert code == Exit.DONE
    copy = Path(answer["file"])
    assert copy.parent == folder / "copies"
    customer("Casa Verde")
    code, answer, _ = ask("restore", str(copy))
    assert code == Exit.DONE
    assert names() == ["Nordlicht"]
    code, _, _ = ask("restore", answer["kept"])
    assert code == Exit.DONE
    assert names() == ["Casa Verde", "Nordlicht"]


def test_a_copy_that_is_not_there_is_refused(ask, tmp_path):
    code, _, told = ask("restore", str(tmp_path / "none.db"))
    assert code == Exit.REFUSED
    assert "none.db" in told


def test_a_file_that_is_no_copy_changes_nothing(ask, names, customer, tmp_path):
    customer("Nordlicht")
    wrong = tmp_path / "wrong.db"
    wrong.write_bytes(b"no database" * 1000)
    code, _, told = ask("restore", str(wrong))
    assert code == Exit.TROUBLE
    assert told.count("\n") == 1
    assert names() == ["Nordlicht"]


def test_nothing_can_be_copied_where_there_is_nothing(ask, folder):
    code, _, told = ask("backup")
    assert code == Exit.REFUSED
    assert "tradetrust.db" in told
    assert not folder.exists()


def test_whole_data_pass_the_check(ask, customer):
    customer("Nordlicht")
    code, answer, _ = ask("check")
    assert (code, answer["whole"], answer["findings"]) == (Exit.DONE, True, [])


def test_a_flipped_byte_is_found_and_named(ask, customer, folder):
    customer("Nordlicht")
    path = folder / "tradetrust.db"
    data = bytearray(path.read_bytes())
    data[data.index(b"Nordlicht")] ^= 1
    path.write_bytes(data)
    code, answer, _ = ask("check")
    assert code == Exit.TROUBLE
    assert answer["whole"] is False
    assert all(finding["text"] for finding in answer["findings"])
    assert answer["findings"]


@pytest.mark.parametrize("words", [["figures"], ["import", "list"], ["check"]])
def test_reading_where_there_are_no_data_is_no_error_and_makes_none(ask, folder, words):
    code, _, told = ask(*words)
    assert (code, told) == (Exit.DONE, "")
    assert not folder.exists()


@pytest.mark.parametrize(
    "words",
    [
        ["import", "orders", str(SAMPLE), "--currency", "GBP"],
        ["import", "undo", "00" * 16],
        ["restore", "COPY"],
    ],
)
def test_a_command_that_writes_waits_for_the_window_to_close(ask, customer, folder, words):
    customer("Nordlicht")
    _, answer, _ = ask("backup")
    words = [answer["file"] if word == "COPY" else word for word in words]
    before = (folder / "tradetrust.db").read_bytes()
    lock = FolderLock(folder)
    try:
        code, _, told = ask(*words)
    finally:
        lock.release()
    assert code == Exit.TROUBLE
    assert "close the window first" in told
    assert (folder / "tradetrust.db").read_bytes() == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_a_sentence(language):
    from tradetrust_desktop.storage.check import FindingCode

    texts = Texts(language)
    for code in FindingCode:
        assert "D" in texts(f"check.{code}", detail="D")
