"""Data that go along into another folder."""

import pytest

from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.services.copies import bring, holds_data
from tradetrust_desktop.services.desk import Desk


@pytest.fixture
def source(desk):
    """A folder with a firm, a copy and a kept file, closed."""
    from dataclasses import replace

    desk.firm.save(replace(desk.firm.get(), name="Haichang"))
    desk.copies.make()
    folder = desk.database.folder
    for name in ("imports", "sample", "log"):
        (folder / name).mkdir()
        (folder / name / "kept.txt").write_text(name, encoding="utf-8")
    desk.close()
    return folder


def test_the_data_are_there_whole_and_the_old_ones_stay(source, tmp_path, clock):
    target = tmp_path / "a" / "new one"
    bring(source, target, without=("sample", "log"))
    assert sorted(each.name for each in target.iterdir() if each.is_dir()) == [
        "copies",
        "imports",
    ]
    for folder in (source, target):
        opened = Desk.open(folder, now_ms=clock.now_ms, today=clock.today)
        assert opened.firm.get().name == "Haichang"
        assert len(opened.copies.list()) == 1
        assert list(opened.copies.check()) == []
        opened.close()
    assert (target / "imports" / "kept.txt").read_text(encoding="utf-8") == "imports"


def test_a_folder_inside_the_old_one_does_not_swallow_itself(source):
    target = source / "imports" / "new"
    bring(source, target)
    assert holds_data(target)
    assert not (target / "imports").exists()


def test_data_that_are_there_already_are_never_written_over(source, tmp_path):
    target = tmp_path / "other"
    target.mkdir()
    (target / "tradetrust.db").write_bytes(b"mine")
    with pytest.raises(StorageTrouble) as told:
        bring(source, target)
    assert told.value.code is TroubleCode.FOLDER_UNUSABLE
    assert (target / "tradetrust.db").read_bytes() == b"mine"


def test_a_folder_that_cannot_be_made_is_told(source, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(StorageTrouble):
        bring(source, tmp_path / "file" / "new")


def test_a_folder_holds_data_when_there_is_a_database(source, tmp_path):
    assert holds_data(source)
    assert not holds_data(tmp_path / "nowhere")
