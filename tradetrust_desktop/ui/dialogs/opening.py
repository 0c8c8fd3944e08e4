"""What is asked when the data cannot be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.services.copies import listed
from tradetrust_desktop.ui.dialogs.restore import RestoreDialog
from tradetrust_desktop.ui.dialogs.told import ToldDialog
from tradetrust_desktop.ui.formats import Formats
from tradetrust_desktop.ui.messages import trouble_text

if TYPE_CHECKING:
    from pathlib import Path

    from tradetrust_desktop.ui.theme import Theme

_BY_A_COPY = (TroubleCode.DAMAGED, TroubleCode.NOT_A_DATABASE)
_BY_A_FOLDER = (TroubleCode.FOLDER_UNUSABLE, TroubleCode.READ_ONLY)


def ask_about(theme: Theme, trouble: StorageTrouble, folder: Path, *, language: str) -> str | None:
    """Show what is in the way, and the way on.

    Answers "again", None to quit, or a path: of a copy to restore, or of a folder to use instead.
    """
    again = ("again", QCoreApplication.translate("Opening", "Try again"))
    restore = ("restore", QCoreApplication.translate("Opening", "Restore a copy…"))
    leave = ("quit", QCoreApplication.translate("Opening", "Quit"))
    other = ("other", QCoreApplication.translate("Opening", "Choose another folder…"))
    mendable = trouble.code in _BY_A_COPY
    elsewhere = trouble.code in _BY_A_FOLDER
    dialog = ToldDialog(
        theme,
        title=QCoreApplication.translate("Opening", "The data cannot be opened"),
        sentence=trouble_text(trouble),
        buttons=[*([restore] if mendable else []), again, *([other] if elsewhere else []), leave],
    )
    dialog.exec()
    dialog.deleteLater()
    if dialog.choice == "again":
        return "again"
    if dialog.choice == "other":
        name = QFileDialog.getExistingDirectory(None, other[1], str(folder.parent))
        return name or "again"
    if dialog.choice != "restore":
        return None
    chooser = RestoreDialog(theme, Formats(language), listed(folder))
    chooser.exec()
    chooser.deleteLater()
    return str(chooser.choice) if chooser.choice else "again"
