"""All imports there were, each of which can be taken back or repeated."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.ui.orders.take_back import TakeBackCard
from tradetrust_desktop.ui.orders.texts import grouped
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, Pairs, label
from tradetrust_desktop.ui.widgets.dense_table import STRETCH, DenseTable, RowsModel, TableCard
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.empty_page import EmptyPage
from tradetrust_desktop.ui.widgets.paged_model import ListColumn

if TYPE_CHECKING:
    from tradetrust_desktop.domain.importing.values import ImportRow, Preview
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.tasks import Cancel, Progress

_FACTS = ("time", "sheet", "new", "changed", "lines", "customers", "rejected", "state")


class ImportsPage(QWidget):
    """The list at the left, what one import did at the right."""

    closed = Signal()
    import_wanted = Signal()
    show_orders_wanted = Signal(bytes)
    repeated = Signal(object, object)
    """The preview of an import prepared again, and the path of its kept file."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._chosen: bytes | None = None
        theme = context.theme
        px = theme.px
        bar = self._bar()
        self.model: RowsModel[ImportRow] = RowsModel(theme, self._columns(context))
        self.table = DenseTable(
            theme,
            self.model,
            widths=(128, STRETCH, 64, 72, 76, 136),
            row_height=32,
        )
        self.table.setSelectionMode(DenseTable.SelectionMode.SingleSelection)
        self.table.selectionModel().currentRowChanged.connect(
            lambda current, _before: self._choose(current.row())
        )
        self.list_card = TableCard(theme, self.table)
        self.detail = Card(theme)
        self.name = ElidedLabel("heading")
        self.detail.body.addWidget(self.name)
        self._pairs = Pairs(theme, caption_width=124)
        self._values = {name: label(wrap=True) for name in _FACTS}
        self._captions = {
            name: self._pairs.add_row("", value) for name, value in self._values.items()
        }
        self.detail.body.addWidget(self._pairs)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        self.orders_button = IconButton(theme, "table", small=True)
        self.repeat_button = IconButton(theme, "refresh", small=True)
        self.orders_button.clicked.connect(self._show_orders)
        self.repeat_button.clicked.connect(self._repeat)
        buttons.addWidget(self.orders_button)
        buttons.addWidget(self.repeat_button)
        buttons.addStretch(1)
        self.detail.body.addSpacing(px(4))
        self.detail.body.addLayout(buttons)
        self.take_back = TakeBackCard(context)
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(px(16))
        side.addWidget(self.detail)
        side.addWidget(self.take_back)
        side.addStretch(1)
        holder = QWidget()
        holder.setLayout(side)
        holder.setFixedWidth(px(360))
        self._body = QWidget()
        row = QHBoxLayout(self._body)
        row.setContentsMargins(px(24), px(16), px(24), px(16))
        row.setSpacing(px(16))
        row.addWidget(self.list_card, 1)
        row.addWidget(holder)
        self.empty = EmptyPage(theme, "table")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._body, 1)
        column.addWidget(self.empty, 1)
        self._show_chosen(None)
        context.hub.follow(self, (Kind.IMPORT,), self.reload)
        self.retranslate()

    def reload(self) -> None:
        """Read the imports again; the one chosen stays chosen."""
        service = self._context.desk.order_import
        self._context.tasks.read(lambda: tuple(service.rows()), self._show, key=(id(self), "rows"))

    def retranslate(self) -> None:
        """Set all texts again."""
        self.title.setText(self.tr("Imports"))
        self.back_button.set_named(self.tr("Back to the orders"))
        self.new_button.set_named(self.tr("Import orders"))
        count = len(self.model.rows)
        self.list_card.set_heading(self.tr("All imports"), self.tr("%n file(s)", "", count))
        self.table.setAccessibleName(self.tr("All imports"))
        self.orders_button.set_named(self.tr("Show its orders"))
        self.repeat_button.set_named(
            self.tr("Repeat"), self.tr("Read the kept file again and show the preview")
        )
        captions = {
            "time": self.tr("When"),
            "sheet": self.tr("Sheet"),
            "new": self.tr("New"),
            "changed": self.tr("Changed"),
            "lines": self.tr("Lines"),
            "customers": self.tr("New customers"),
            "rejected": self.tr("Rejected"),
            "state": self.tr("State"),
        }
        for name, caption in captions.items():
            self._captions[name].setText(caption)
        self.empty.set_texts(
            self.tr("Nothing was imported yet"),
            self.tr("Every import is listed here, and can be taken back weeks later."),
        )
        self.model.retranslate()
        self._show_chosen(self._row())
        self.take_back.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _bar(self) -> QFrame:
        theme = self._context.theme
        px = theme.px
        bar = QFrame()
        bar.setProperty("bar", "top")
        bar.setFixedHeight(px(64))
        head = QHBoxLayout(bar)
        head.setContentsMargins(px(24), 0, px(24), 0)
        head.setSpacing(px(8))
        self.title = label(role="title")
        self.back_button = IconButton(theme, "chevron-left")
        self.back_button.clicked.connect(self.closed)
        self.new_button = IconButton(theme, "upload", kind="primary")
        self.new_button.clicked.connect(self.import_wanted)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.back_button)
        head.addWidget(self.new_button)
        return bar

    def _columns(self, context: Context) -> tuple[ListColumn[ImportRow], ...]:
        return (
            ListColumn(
                "time",
                lambda: self.tr("When"),
                lambda row: context.formats.day_time(row.time_ms, today=context.today()),
                colour=_colour,
            ),
            ListColumn("file", lambda: self.tr("File"), lambda row: row.file, colour=_colour),
            ListColumn(
                "new",
                lambda: self.tr("New"),
                lambda row: context.formats.number(row.orders_new + row.credit_notes_new),
                right=True,
                colour=_colour,
            ),
            ListColumn(
                "changed",
                lambda: self.tr("Changed"),
                lambda row: context.formats.number(row.orders_changed + row.credit_notes_changed),
                right=True,
                colour=_colour,
            ),
            ListColumn(
                "rejected",
                lambda: self.tr("Rejected"),
                lambda row: context.formats.number(row.rejected),
                right=True,
                colour=_colour,
            ),
            ListColumn("state", lambda: "", self._state, colour=lambda _: "quiet"),
        )

    def _show(self, rows: tuple[ImportRow, ...]) -> None:
        chosen = self._chosen
        self.model.set_rows(rows)
        self._body.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        places = [place for place, row in enumerate(rows) if row.id == chosen]
        if rows:
            self.table.selectRow(places[0] if places else 0)
        self.retranslate()

    def _row(self) -> ImportRow | None:
        return next((row for row in self.model.rows if row.id == self._chosen), None)

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self.model.rows):
            self._chosen = self.model.rows[place].id
            self._show_chosen(self._row())

    def _show_chosen(self, row: ImportRow | None) -> None:
        self.detail.setVisible(row is not None)
        self.take_back.setVisible(row is not None and row.taken_back_ms is None)
        if row is None:
            return
        formats = self._context.formats
        self.name.set_whole(row.file)
        texts = {
            "time": formats.day_time(row.time_ms, today=self._context.today()),
            "sheet": row.sheet or "–",
            "new": self._orders(row.orders_new, row.credit_notes_new),
            "changed": self._orders(row.orders_changed, row.credit_notes_changed),
            "lines": formats.number(row.lines),
            "customers": formats.number(row.customers_new),
            "rejected": self._orders(row.rejected, 0),
            "state": self._state(row) or self.tr("stands"),
        }
        for name, text in texts.items():
            self._values[name].setText(text)
        self.orders_button.setVisible(row.taken_back_ms is None)
        if row.taken_back_ms is None:
            self.take_back.offer(
                row.id,
                new=row.orders_new + row.credit_notes_new,
                changed=row.orders_changed + row.credit_notes_changed,
                customers=row.customers_new,
            )

    def _orders(self, orders: int, credit_notes: int) -> str:
        formats = self._context.formats
        text = grouped(self.tr("%n order(s)", "", orders), orders, formats)
        if credit_notes:
            more = self.tr("%n credit note(s)", "", credit_notes)
            more = grouped(more, credit_notes, formats)
            text = self.tr("{orders}, {more}").format(orders=text, more=more)
        return text

    def _state(self, row: ImportRow) -> str:
        if row.taken_back_ms is None:
            return ""
        day = self._context.formats.day_time(row.taken_back_ms, today=self._context.today())
        return self.tr("taken back {day}").format(day=day)

    def _show_orders(self) -> None:
        if self._chosen is not None:
            self.show_orders_wanted.emit(self._chosen)

    def _repeat(self) -> None:
        row = self._row()
        if row is None:
            return
        service = self._context.desk.order_import
        folder = self._context.desk.database.folder

        def work(progress: Progress, cancel: Cancel) -> Preview:
            return service.repeat(row.id, progress=progress, cancel=cancel)

        def done(preview: Preview) -> None:
            self.repeated.emit(preview, folder / "imports" / Path(row.kept_file).name)

        self._context.tasks.files(
            work,
            done,
            self._context.show_trouble,
            title=self.tr("Reading {file}").format(file=row.file),
        )


def _colour(row: ImportRow) -> str:
    return "quiet" if row.taken_back_ms is not None else "text"
