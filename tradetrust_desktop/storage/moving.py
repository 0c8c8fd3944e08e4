"""Data that go along into another folder; those of the old one stay as they are."""

import shutil
from collections.abc import Collection
from pathlib import Path

from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.storage.copies import DATABASE, copy_file, disk


def holds_data(folder: Path) -> bool:
    """Whether a folder has a database, whole or not."""
    return (folder / DATABASE).exists()


def bring(source: Path, target: Path, *, without: Collection[str] = ()) -> None:
    """Copy the data of a folder into another one: database, copies, kept files.

    Nobody may have either open. `without` names folders that stay behind. The database comes
    last, so that a folder half filled holds no data. StorageTrouble FOLDER_UNUSABLE where
    there are data already or it cannot be made, otherwise what the disk says.
    """
    if holds_data(target):
        raise StorageTrouble(TroubleCode.FOLDER_UNUSABLE, str(target))
    with disk(target):
        target.mkdir(parents=True, exist_ok=True)
        for each in sorted(source.iterdir()):
            is_taken = each.is_dir() and each.name not in without
            if is_taken and not target.resolve().is_relative_to(each.resolve()):
                shutil.copytree(each, target / each.name, dirs_exist_ok=True)
    copy_file(source / DATABASE, target / DATABASE)
