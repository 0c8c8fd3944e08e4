"""The first page of an empty database: three ways to begin, and the settings found."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tradetrust_desktop.settings.preferences import LANGUAGES
from tradetrust_desktop.settings.resources import resource
from tradetrust_desktop.ui.dropped import dropped_table
from tradetrust_desktop.ui.icons import pixmap
from tradetrust_desktop.ui.shortcuts import key_text
from tradetrust_desktop.ui.theme import set_property
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, label, rule
from tradetrust_desktop.ui.widgets.local_time import zone_text
from tradetrust_desktop.ui.widgets.working_hours import working_hours

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPaintEvent

    from tradetrust_desktop.ui.context import Context

_WIDTH = 880


class DropZone(QFrame):
    """Takes one file; its ground is pale while one hovers."""

    dropped = Signal(object)
    choose_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        px = context.theme.px
        self.setProperty("drop", "true")
        self.setAcceptDrops(True)
        self.setMinimumHeight(px(148))
        self.setMaximumHeight(px(212))
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(px(6))
        self._picture = QLabel(alignment=middle)
        self._title = label(role="heading")
        self._kinds = label(role="quiet", wrap=True)
        self._kinds.setAlignment(middle)
        self.choose = IconButton(context.theme, "table", kind="primary")
        self.choose.clicked.connect(self.choose_wanted)
        self._note = label(role="note", wrap=True)
        self._note.setAlignment(middle)
        column.addStretch(3)
        column.addWidget(self._picture, alignment=middle)
        column.addSpacing(px(2))
        column.addWidget(self._title, alignment=middle)
        column.addWidget(self._kinds)
        column.addSpacing(px(6))
        column.addWidget(self.choose, alignment=middle)
        column.addSpacing(px(6))
        column.addWidget(self._note)
        column.addStretch(2)
        context.theme.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Drop a table of orders here"))
        self._kinds.setText(
            self.tr(
                ".xlsx  .xls  .ods  .csv with Chinese or English column names; "
                "title and total rows are left out"
            )
        )
        self.choose.setText(self.tr("Choose a file"))
        self._note.setText(
            self.tr("First a preview, then the import; it can be taken back any time")
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style sheet has dots for dashes of one pixel, so they are drawn here."""
        super().paintEvent(event)
        theme, painter = self._context.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovering = self.property("hovering") == "true"
        pen = QPen(theme.colour("accent" if hovering else "outline"), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        around = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(around, theme.px(6), theme.px(6))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_table(event.mimeData()) is not None:
            event.acceptProposedAction()
            set_property(self, "hovering", "true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        set_property(self, "hovering", "false")

    def dropEvent(self, event: QDropEvent) -> None:
        set_property(self, "hovering", "false")
        path = dropped_table(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _dress(self) -> None:
        theme = self._context.theme
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(pixmap(theme, "upload", size=28, role="accent", ratio=ratio))


class FirstPage(QScrollArea):
    """What an empty program says: what to do first, and how it is set up."""

    import_wanted = Signal(object)
    """A path, or None when a file is still to be chosen."""
    new_customer_wanted = Signal()
    sample_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        px = context.theme.px
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        page = QWidget()
        page.setProperty("ground", "window")
        self.setWidget(page)
        sides = QHBoxLayout(page)
        sides.setContentsMargins(px(24), px(4), px(24), px(4))
        middle = QWidget()
        middle.setMaximumWidth(px(_WIDTH))
        sides.addStretch(1)
        sides.addWidget(middle, 100)
        sides.addStretch(1)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        # in a low window the air above and the height of the drop zone give way first
        air = QWidget()
        air.setMaximumHeight(px(42))
        column.addWidget(air, 1000)
        head = QVBoxLayout()
        head.setSpacing(px(4))
        self._title = label(role="title")
        self._about = label(role="quiet")
        head.addWidget(self._title)
        head.addWidget(self._about)
        column.addLayout(head)
        column.addSpacing(px(4))
        self.drop = DropZone(context)
        self.drop.dropped.connect(self.import_wanted)
        self.drop.choose_wanted.connect(lambda: self.import_wanted.emit(None))
        column.addWidget(self.drop, 1000)
        cards = QHBoxLayout()
        cards.setSpacing(px(16))
        self._by_hand, self._by_hand_text, self.add_button = self._card(cards, "plus")
        self._keys = label(key_text("new"), "note")
        self.add_button_row.addWidget(self._keys)
        self.add_button_row.addStretch(1)
        self.add_button.clicked.connect(self.new_customer_wanted)
        self._sample, self._sample_text, self.sample_button = self._card(cards, "people")
        self.add_button_row.addStretch(1)
        self.sample_button.clicked.connect(self.sample_wanted)
        column.addLayout(cards)
        column.addSpacing(px(12))
        column.addLayout(self._settings())
        column.addStretch(1)
        context.theme.changed.connect(self.show_settings)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self._title.setText(self.tr("Begin with your customers"))
        self._about.setText(self.tr("Choose any of three ways; the others stay open."))
        self._by_hand.set_title(self.tr("Add a customer by hand"))
        self._by_hand_text.setText(
            self.tr(
                "Name and country are enough; time zone, holidays and currency come with the "
                "country."
            )
        )
        self.add_button.setText(self.tr("Add a customer"))
        self._sample.set_title(self.tr("Look at sample data"))
        self._sample_text.setText(self._about_sample())
        self.sample_button.setText(self.tr("Open the sample"))
        self._settings_title.setText(self.tr("Set up as this computer is"))
        self._change.setText(self.tr("Change"))
        captions = {
            "language": self.tr("Language"),
            "zone": self.tr("Time zone"),
            "look": self.tr("Look"),
            "currency": self.tr("Base currency"),
            "hours": self.tr("Working time"),
            "data": self.tr("Data"),
        }
        for name, caption in captions.items():
            self._captions[name].setText(caption)
        self.show_settings()

    def show_settings(self) -> None:
        """Say again what language, look, zone, currency and working time are in force."""
        context = self._context
        theme, firm = context.theme, context.firm
        look = self.tr("dark") if theme.is_dark else self.tr("light")
        if theme.choice == "system":
            look = self.tr("as the system, now {look}").format(look=look)
        values = {
            "language": LANGUAGES[context.language()],
            "zone": zone_text(context, firm.zone),
            "look": look,
            "currency": context.formats.currency(firm.base_currency),
            "hours": working_hours(firm, context.formats),
            "data": self.tr("only on this computer; the program never goes online"),
        }
        for name, value in values.items():
            self._values[name].setText(value)
        desk, country = context.desk, firm.country
        context.tasks.read(
            lambda: desk.firm.certain_until(country), self._add_certain, key=(id(self), "certain")
        )

    def _add_certain(self, certain: date | None) -> None:
        """The calendar is read on a worker, since its library takes its time to load."""
        context = self._context
        country = context.formats.country(context.firm.country)
        if certain is None:
            days = self.tr("with the holidays of {country}").format(country=country)
        else:
            days = self.tr(
                "holidays and working weekends of {country} until the end of {year}"
            ).format(country=country, year=certain.year)
        self._values["hours"].setText(
            self.tr("{hours}; {days}").format(
                hours=working_hours(context.firm, context.formats), days=days
            )
        )

    def _about_sample(self) -> str:
        """What the sample holds, in the numbers that its description gives."""
        try:
            about = json.loads(resource("sample/about.json").read_text(encoding="utf-8"))
            numbers = {
                name: self._context.formats.number(int(about[name]))
                for name in ("customers", "orders", "complaints")
            }
        except (OSError, ValueError, LookupError, TypeError):
            return self.tr("A firm that is made up, in a folder of its own.")
        return self.tr(
            "{customers} made-up customers, {orders} orders and {complaints} complaints, in a "
            "folder of their own."
        ).format(**numbers)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _card(self, row: QHBoxLayout, name: str) -> tuple[Card, QLabel, QPushButton]:
        px = self._context.theme.px
        card = Card(self._context.theme, " ")
        text = label(role="quiet", wrap=True)
        button = IconButton(self._context.theme, name)
        card.body.addWidget(text)
        card.body.addStretch(1)
        card.body.addSpacing(px(8))
        self.add_button_row = QHBoxLayout()
        self.add_button_row.setSpacing(px(12))
        self.add_button_row.addWidget(button)
        card.body.addLayout(self.add_button_row)
        card.setMinimumHeight(px(132))
        row.addWidget(card, 1)
        return card, text, button

    def _settings(self) -> QVBoxLayout:
        px = self._context.theme.px
        column = QVBoxLayout()
        column.setSpacing(0)
        head = QHBoxLayout()
        self._settings_title = label(role="strong")
        self._change = QPushButton()
        self._change.setProperty("kind", "link")
        self._change.clicked.connect(self.settings_wanted)
        head.addWidget(self._settings_title, 1)
        head.addWidget(self._change)
        column.addLayout(head)
        column.addSpacing(px(4))
        column.addWidget(rule())
        grid = QGridLayout()
        grid.setSpacing(0)
        grid.setColumnMinimumWidth(0, px(88))
        grid.setColumnMinimumWidth(2, px(88))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self._captions: dict[str, QLabel] = {}
        self._values: dict[str, QLabel] = {}
        lines = (("language", "zone"), ("look", "currency"), ("hours",), ("data",))
        for line, names in enumerate(lines):
            grid.setRowMinimumHeight(line * 2, px(31))
            for side, name in enumerate(names):
                caption, value = label(role="quiet"), label(wrap=len(names) == 1)
                caption.setContentsMargins(0, 0, px(12), 0)
                self._captions[name], self._values[name] = caption, value
                grid.addWidget(caption, line * 2, side * 2)
                grid.addWidget(value, line * 2, side * 2 + 1, 1, 3 if len(names) == 1 else 1)
            grid.addWidget(rule(), line * 2 + 1, 0, 1, 4)
        column.addLayout(grid)
        return column
