"""The page of the settings on where the data lie, and their safety copies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tradetrust_desktop.services.copies import holds_data
from tradetrust_desktop.ui.dialogs.copy_lines import copy_line
from tradetrust_desktop.ui.dialogs.settings_page import SettingsPage, in_a_row
from tradetrust_desktop.ui.dialogs.told import ToldDialog
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.services.copies import Copy
    from tradetrust_desktop.ui.context import Context

_ROW = 28
_ROWS = 6


class DataPage(SettingsPage):
    """The folder, and the copies in it. What closes the window is only asked for here."""

    copy_wanted = Signal()
    restore_wanted = Signal(object)
    """The copy that is chosen in the list, or None."""
    folder_chosen = Signal(object, object)
    """The folder to work with from now on, and the one whose data go along, or None."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        px = context.theme.px
        self._folder = context.desk.database.folder
        self._copies: Sequence[Copy] = ()
        self.folder = ElidedLabel()  # a path has no blanks to break at
        self.folder.set_whole(str(self._folder))
        self.folder.setMinimumHeight(px(32))
        self.open_folder = _button(self._open)
        self.other_folder = _button(self._choose)
        self.add("folder", self.folder)
        self.add("", in_a_row(self.open_folder, self.other_folder, spacing=px(8)))
        self.add_rule()
        self.copies = label(wrap=True)
        self.copies.setMinimumHeight(px(32))
        self.list = QListWidget()
        self.list.setProperty("framed", "true")
        self.list.setFixedHeight(px(_ROW * _ROWS + 12))
        self.list.itemActivated.connect(lambda _: self._restore())
        self.copy_button = _button(self.copy_wanted.emit)
        self.restore_button = _button(self._restore)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.copies)
        column.addWidget(self.list)
        column.addWidget(in_a_row(self.copy_button, self.restore_button, spacing=px(8)))
        self.add("copies", holder)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.title.setText(self.tr("Data"))
        self.set_captions(
            {"folder": self.tr("Data folder"), "": "", "copies": self.tr("Safety copies")}
        )
        self.open_folder.setText(self.tr("Open the folder"))
        self.other_folder.setText(self.tr("Choose another folder…"))
        self.copy_button.setText(self.tr("Make one now"))
        self.restore_button.setText(self.tr("Restore…"))
        self.list.setAccessibleName(self.tr("Safety copies"))
        self.show_copies()

    def show_copies(self) -> None:
        """Read again which copies there are."""
        desk = self.context.desk

        def work() -> Sequence[Copy]:
            return desk.copies.list()

        self.context.tasks.read(work, self._tell_copies, key=(id(self), "copies"))

    def _tell_copies(self, copies: Sequence[Copy]) -> None:
        formats = self.context.formats
        chosen = self.list.currentRow()
        self.list.clear()
        for copy in copies:
            item = QListWidgetItem(copy_line(copy, formats))
            item.setData(Qt.ItemDataRole.UserRole, copy.path)
            item.setToolTip(copy.path.name)
            item.setSizeHint(QSize(0, self.context.theme.px(_ROW)))
            self.list.addItem(item)
        self.list.setCurrentRow(max(chosen, 0))
        self.list.setVisible(bool(copies))
        if copies:
            when = formats.day_time(copies[0].time_ms, today=self.context.today())
            text = self.tr("%n kept, the newest of {when}", "", len(copies)).format(when=when)
        else:
            text = self.tr("none yet; one is made every day and before each import")
        self.copies.setText(text)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _restore(self) -> None:
        item = self.list.currentItem()
        self.restore_wanted.emit(item.data(Qt.ItemDataRole.UserRole) if item else None)

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Data folder"), str(self._folder.parent)
        )
        if name:
            self.take_folder(Path(name))

    def take_folder(self, folder: Path) -> None:
        """Ask what to do with a folder that was chosen, unless it is the one in use."""
        if folder.resolve() == self._folder.resolve():
            return
        if holds_data(folder):
            title = self.tr("Work with the data in this folder")
            sentence = self.tr(
                "{folder} holds data of TradeTrust. The window opens again with them; the data "
                "of the present folder stay where they are."
            )
            buttons = [("open", self.tr("Open these data")), ("cancel", self.tr("Cancel"))]
        else:
            title = self.tr("Work in this folder")
            sentence = self.tr(
                "There are no data in {folder} yet. Take a copy of the present ones along, or "
                "begin there with none? The present folder stays as it is."
            )
            buttons = [
                ("bring", self.tr("Take the data along")),
                ("open", self.tr("Begin with none")),
                ("cancel", self.tr("Cancel")),
            ]
        dialog = ToldDialog(
            self.context.theme,
            title=title,
            sentence=sentence.format(folder=folder),
            buttons=buttons,
            parent=self.window(),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def closed() -> None:
            if dialog.choice in ("open", "bring"):
                brought = self._folder if dialog.choice == "bring" else None
                self.folder_chosen.emit(folder, brought)

        dialog.finished.connect(closed)
        dialog.open()


def _button(act: object) -> QPushButton:
    made = QPushButton()
    made.setProperty("small", "true")
    made.clicked.connect(lambda _=False: act())  # type: ignore[operator]
    return made
