"""Choosing a safety copy to go back to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tradetrust_desktop.ui.dialogs.copy_lines import copy_line
from tradetrust_desktop.ui.dialogs.fitted import FittedDialog
from tradetrust_desktop.ui.widgets.cards import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.services.copies import Copy
    from tradetrust_desktop.ui.formats import Formats
    from tradetrust_desktop.ui.theme import Theme


class RestoreDialog(FittedDialog):
    """The copies, newest first; `choice` is the file to go back to."""

    def __init__(
        self, theme: Theme, formats: Formats, copies: Sequence[Copy], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme.px(480), parent)
        if parent is None:
            theme.dress(self)
        self.choice: Path | None = None
        px = theme.px
        self.setWindowTitle(self.tr("Restore a copy"))
        self.list = QListWidget()
        self.list.setMinimumHeight(px(240))
        self.list.setProperty("framed", "true")
        self.list.setAccessibleName(self.tr("Safety copies"))
        for copy in copies:
            item = QListWidgetItem(copy_line(copy, formats))
            item.setData(Qt.ItemDataRole.UserRole, copy.path)
            item.setToolTip(copy.path.name)
            item.setSizeHint(QSize(0, px(28)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _: self._take())
        self.other = QPushButton(self.tr("Other file…"))
        self.other.clicked.connect(self._other)
        self.ok = QPushButton(self.tr("Restore this copy"))
        self.ok.setProperty("kind", "primary")
        self.ok.setDefault(True)
        self.ok.setEnabled(bool(copies))
        self.ok.clicked.connect(self._take)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(label(self.tr("Go back to a safety copy"), "heading"))
        column.addWidget(
            label(
                self.tr(
                    "All records become what they were then. The data of today are kept as "
                    "a copy, so that you can come back to them."
                ),
                wrap=True,
            )
        )
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.other)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.ok)
        column.addLayout(row)

    def choose(self, path: Path) -> None:
        """Mark a copy, if it is among them."""
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == path:
                self.list.setCurrentRow(row)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.choice = item.data(Qt.ItemDataRole.UserRole)
            self.accept()

    def _other(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Restore a copy"), "", self.tr("Copies (*.db);;All files (*)")
        )
        if name:
            self.choice = Path(name)
            self.accept()
