"""Step 1 of the import: the file, and its sheet where there are several."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from tradetrust_desktop.ui.first_page import DropZone
from tradetrust_desktop.ui.icons import pixmap
from tradetrust_desktop.ui.messages import error_text
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, label
from tradetrust_desktop.ui.widgets.list_page import scrolling

if TYPE_CHECKING:
    from tradetrust_desktop.domain.importing.values import Preview, SheetChoice
    from tradetrust_desktop.ui.context import Context

_WIDTH = 880


class FilePage(QWidget):
    """A drop zone, then what was found in the file."""

    chosen = Signal(object)
    """The path of a file."""
    sheet_chosen = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._path: Path | None = None
        self._preview: Preview | None = None
        self._error: Exception | None = None
        theme = context.theme
        px = theme.px
        self.zone = DropZone(context)
        self.zone.dropped.connect(self.chosen)
        self.zone.choose_wanted.connect(self.ask)
        self.found = Card(theme)
        self._picture = QLabel()
        self.name = label(role="strong")
        self.sentence = label(role="quiet", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(self.name)
        words.addWidget(self.sentence)
        words.addWidget(self.bar)
        head.addLayout(words, 1)
        self.found.body.addLayout(head)
        self.other_button = IconButton(theme, "upload", small=True)
        self.other_button.clicked.connect(self.ask)
        head.addWidget(self.other_button, alignment=Qt.AlignmentFlag.AlignTop)
        self.sheets_title = label(role="strong")
        self.found.body.addWidget(self.sheets_title)
        self._sheets = QVBoxLayout()
        self._sheets.setSpacing(px(2))
        self.found.body.addLayout(self._sheets)
        self.group = QButtonGroup(self)
        self.group.buttonClicked.connect(lambda button: self._choose(button.property("sheet")))

        page = QWidget()
        sides = QHBoxLayout(page)
        sides.setContentsMargins(px(24), px(24), px(24), px(24))
        middle = QWidget()
        middle.setMaximumWidth(px(_WIDTH))
        sides.addStretch(1)
        sides.addWidget(middle, 100)
        sides.addStretch(1)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self.zone)
        column.addWidget(self.found)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(page))
        context.theme.changed.connect(self.retranslate)
        self.reset()

    def ask(self) -> None:
        """Ask for a file in the system's dialog."""
        kinds = self.tr("Tables") + " (*.xlsx *.xls *.ods *.csv *.xlsm *.tsv *.txt)"
        start = str(self._context.preferences.get("orders.import_folder", ""))
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), start, kinds)
        if path:
            self._context.preferences.set("orders.import_folder", str(Path(path).parent))
            self.chosen.emit(Path(path))

    def reset(self) -> None:
        """Nothing is chosen yet."""
        self._path = self._preview = self._error = None
        self.retranslate()

    def show_reading(self, path: Path) -> None:
        """A file is being read."""
        self._path, self._preview, self._error = path, None, None
        self.bar.setValue(0)
        self.retranslate()

    def set_progress(self, share: float) -> None:
        """How much of it is read."""
        self.bar.setValue(round(share * 1000))

    def show_preview(self, preview: Preview) -> None:
        """The file is read; its sheets may be chosen from."""
        self._preview, self._error = preview, None
        self._list_sheets(preview)
        self.retranslate()

    def show_problem(self, error: Exception) -> None:
        """The file cannot be taken; another one may be chosen."""
        self._error, self._preview = error, None
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts again."""
        path, preview, error = self._path, self._preview, self._error
        self.found.setVisible(path is not None)
        self.zone.setVisible(path is None or error is not None)
        self.other_button.setVisible(preview is not None)
        self.other_button.set_named(self.tr("Another file"))
        self.name.setText(path.name if path is not None else "")
        number = self._context.formats.number
        several = preview is not None and len(_visible(preview)) > 1
        self.bar.setVisible(preview is None and error is None)
        self.sheets_title.setVisible(several)
        self.sheets_title.setText(self.tr("Which sheet holds the orders?"))
        for button in self.group.buttons():
            button.setVisible(several)
        if error is not None:
            sentence = error_text(error)
        elif preview is not None:
            sentence = self.tr("{rows} rows of data on sheet {sheet}").format(
                rows=number(preview.rows), sheet=preview.sheet
            )
            if not preview.sheet:
                sentence = self.tr("{rows} rows of data").format(rows=number(preview.rows))
            if preview.encoding:
                sentence += f" · {preview.encoding}"
        else:
            sentence = self.tr("Reading the file")
        self.sentence.setText(sentence)
        role = "red" if error is not None else "quiet"
        picture = "alert" if error is not None else "table"
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(pixmap(self._context.theme, picture, role=role, ratio=ratio))
        self.zone.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _list_sheets(self, preview: Preview) -> None:
        names = [sheet.name for sheet in _visible(preview)]
        if names != [button.property("sheet") for button in self.group.buttons()]:
            for button in self.group.buttons():
                self.group.removeButton(button)
                button.hide()
                button.deleteLater()
            for name in names:
                button = QRadioButton(name.replace("&", "&&"))
                button.setProperty("sheet", name)
                self.group.addButton(button)
                self._sheets.addWidget(button)
        for button in self.group.buttons():
            button.setChecked(button.property("sheet") == preview.sheet)

    def _choose(self, sheet: str) -> None:
        if self._preview is None or sheet != self._preview.sheet:
            self.sheet_chosen.emit(sheet)


def _visible(preview: Preview) -> list[SheetChoice]:
    return [sheet for sheet in preview.sheets if sheet.visible]
