"""The timeline of a customer: a line for notes, a filter by kind, and the entries."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from tradetrust_desktop.domain.interactions import (
    EventKind,
    InteractionDraft,
    InteractionRow,
    TimelineId,
    TimelineRow,
)
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.ui.customers import people_words
from tradetrust_desktop.ui.customers.timeline_words import kind_text, told
from tradetrust_desktop.ui.icons import icon as themed_icon
from tradetrust_desktop.ui.icons import paint_icon
from tradetrust_desktop.ui.messages import problem_text
from tradetrust_desktop.ui.widgets.buttons import MenuButton
from tradetrust_desktop.ui.widgets.cards import label, rule
from tradetrust_desktop.ui.widgets.chips import chip_width, paint_chip
from tradetrust_desktop.ui.widgets.composing import Composing
from tradetrust_desktop.ui.widgets.paged_list import ListColumn, popup_below
from tradetrust_desktop.ui.widgets.paged_model import PagedModel
from tradetrust_desktop.ui.widgets.two_line_list import TwoLineDelegate, TwoLineView
from tradetrust_desktop.ui.widgets.whole_rows import WholeRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.domain.listing import ListQuery
    from tradetrust_desktop.ui.context import Context

_ROW = 46
_DAY_WIDTH = 74
_ICON_WIDTH = 26
_KINDS = tuple(EventKind)
_OPENS = {
    EventKind.ORDER: "orders",
    EventKind.COMPLAINT: "complaints",
    EventKind.FOLLOW_UP: "follow_ups",
}


def packed(named: TimelineId) -> bytes:
    """The name of an entry as lists keep them."""
    return bytes([_KINDS.index(named.kind)]) + named.record_id + named.position.to_bytes(4, "big")


def unpacked(key: bytes) -> TimelineId:
    """The entry that `packed` named."""
    return TimelineId(_KINDS[key[0]], key[1:17], int.from_bytes(key[17:], "big"))


class TimelineSection(QWidget):
    """Entries newest first. Enter or a double click opens a record, or edits an entry."""

    edit_wanted = Signal(object)
    """Carries the `InteractionRow` to be changed."""
    section_wanted = Signal(str)
    """An entry is looked after in another section of the page."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.customer_id: bytes | None = None
        self.kind = ""
        theme, px = context.theme, context.theme.px
        self.note = QLineEdit()
        self.note.setProperty("inplace", "true")
        self.note.setProperty("leading", "true")
        self._pencil = self.note.addAction(
            themed_icon(theme, "pencil", role="quiet"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._composing = Composing(self.note)
        self.note.returnPressed.connect(self.keep_note)
        self.note.textEdited.connect(lambda: self._say(""))
        self.problem = label(role="problem", wrap=True)
        self.problem.setContentsMargins(px(16), 0, px(16), px(8))
        self.problem.hide()
        self.kinds = MenuButton(theme, kind="quiet")
        self.kinds.clicked.connect(lambda: popup_below(self.kinds_menu(), self.kinds))
        self.model: PagedModel[TimelineRow] = PagedModel(
            context.tasks, _columns(context), ids=self._find, rows=self._rows, parent=self
        )
        self.view = TimelineView(
            theme, self.model, name="", row_height=_ROW, lined=True, delegate=_delegate(context)
        )
        self.view.activated_record.connect(self._open)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.view)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.delete_chosen)
        self._empty = label(role="quiet", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(WholeRows(self.view))
        self._stack.addWidget(self._empty)
        row = QHBoxLayout()
        row.setContentsMargins(px(8), px(4), px(8), px(4))
        row.setSpacing(px(8))
        row.addWidget(self.note, 1)
        row.addWidget(self.kinds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.problem)
        column.addWidget(rule())
        column.addWidget(self._stack, 1)
        self.model.loaded.connect(self._loaded)
        theme.changed.connect(self._dress)
        self.retranslate()

    def show_customer(self, customer_id: bytes) -> None:
        """Show the entries of this customer; another one's half-typed note is dropped."""
        if customer_id != self.customer_id:
            self.customer_id = customer_id
            self.note.clear()
            self._say("")
            self.view.show_record(None)
            self.model.change_query(filters={"customer_id": customer_id.hex(), "kind": self.kind})
        else:
            self.model.reload()

    def show_kind(self, kind: str) -> None:
        """Show the entries of one kind; "" for all."""
        self.kind = kind
        self._name_kind()
        self.model.first_page = 0
        if self.customer_id is not None:
            self.model.change_query(filters={**self.model.query.filters, "kind": kind})

    def keep_note(self) -> None:
        """Keep the line as a note of this moment."""
        text = self.note.text().strip()
        if not text or self.customer_id is None:
            return
        draft = InteractionDraft(self.customer_id, self.context.now_ms(), text)
        log = self.context.desk.interactions
        self.note.clear()
        self.context.tasks.write(
            lambda: log.add(draft, asked_by=self),
            lambda _kept: self.view.scrollToTop(),
            lambda error: self._not_kept(text, error),
        )

    def delete_chosen(self) -> None:
        """Delete the entry one stands on, to be undone; orders and complaints stay."""
        row = self._current()
        if row is None:
            return
        desk, key = self.context.desk, row.id.record_id
        records: Any = {
            EventKind.INTERACTION: desk.interactions,
            EventKind.SURVEY: desk.surveys,
            EventKind.FOLLOW_UP: desk.follow_ups,
        }.get(row.id.kind)
        if records is None:
            self.context.notify(self.tr("Orders and complaints are deleted in their own tabs"))
            return
        self.view.show_record(None)
        self.context.tasks.write(
            lambda: records.delete(key, asked_by=self), None, self.context.show_trouble
        )

    def kinds_menu(self) -> QMenu:
        """The kinds to choose from."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for kind in ("", *EventKind):
            text = people_words.event(EventKind(kind)) if kind else self.tr("All kinds")
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(kind == self.kind)
            action.triggered.connect(lambda _on=False, kind=kind: self.show_kind(str(kind)))
        return menu

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        self.note.setPlaceholderText(self.tr("Add a note, Enter keeps it"))
        self.note.setAccessibleName(self.tr("Note"))
        self.view.setAccessibleName(self.tr("Timeline"))
        self._name_kind()
        self._name_empty()
        self.model.retranslate()

    def _name_kind(self) -> None:
        text = people_words.event(EventKind(self.kind)) if self.kind else self.tr("All kinds")
        self.kinds.set_named(text, self.tr("Which entries are shown"))
        room = self.kinds.fontMetrics().horizontalAdvance(text) + self.context.theme.px(46)
        self.kinds.setFixedWidth(room)
        self._name_empty()

    def _name_empty(self) -> None:
        if self.kind:
            self._empty.setText(self.tr("Nothing of this kind."))
        else:
            self._empty.setText(
                self.tr("Nothing yet. Type a note above, or log the first contact (Ctrl+Shift+L).")
            )

    def _find(self, query: ListQuery) -> Sequence[bytes]:
        kind = query.filters.get("kind", "")
        found = self.context.desk.timeline.ids(
            bytes.fromhex(query.filters["customer_id"]),
            kinds=frozenset({EventKind(kind)} if kind else ()),
        )
        return [packed(each) for each in found]

    def _rows(self, keys: list[bytes]) -> Sequence[TimelineRow]:
        return self.context.desk.timeline.rows([unpacked(key) for key in keys])

    def _current(self) -> TimelineRow | None:
        key = self.view.current_id()
        place = -1 if key is None else self.model.place_of(key)
        return None if place < 0 else self.model.row_at(place)

    def _open(self, key: bytes) -> None:
        named = unpacked(key)
        row = self._current()
        if named.kind in _OPENS:
            self.context.navigate(_OPENS[named.kind], named.record_id)
        elif named.kind is EventKind.SURVEY:
            self.section_wanted.emit("surveys")
        elif row is not None and isinstance(row.record, InteractionRow):
            self.edit_wanted.emit(row.record)

    def _loaded(self) -> None:
        self._stack.setCurrentIndex(0 if self.model.total() else 1)

    def _not_kept(self, text: str, error: Exception) -> None:
        if not self.note.text():
            self.note.setText(text)
        if isinstance(error, Refused):
            self._say(problem_text(error.problems[0]))
        else:
            self.context.show_trouble(error)

    def _say(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _dress(self) -> None:
        self.view.set_theme()
        self._pencil.setIcon(themed_icon(self.context.theme, "pencil", role="quiet"))


class TimelineView(TwoLineView):
    """The entries; F2 edits the one it stands on, as Enter does."""

    def keyPressEvent(self, event: Any) -> None:
        current = self.current_id()
        if event.key() == Qt.Key.Key_F2 and current is not None:
            self.activated_record.emit(current)
            return
        super().keyPressEvent(event)


def _columns(context: Context) -> list[ListColumn[TimelineRow]]:
    """What an entry says, column by column for copying."""
    translate = QCoreApplication.translate

    def when(row: TimelineRow) -> str:
        if row.has_time:
            return context.formats.day_time(row.at_ms)
        return context.formats.day(_day(context, row))

    def column(name: str, title: Any, text: Any) -> ListColumn[TimelineRow]:
        first = name == "what"
        return ListColumn(name, title, text, sortable=False, shown=first, stretch=first)

    return [
        column(
            "what",
            lambda: translate("Timeline", "What"),
            lambda row: told(context, row).first,
        ),
        column("when", lambda: translate("Timeline", "When"), when),
        column("kind", lambda: translate("Timeline", "Kind"), kind_text),
        column(
            "more",
            lambda: translate("Timeline", "More"),
            lambda row: told(context, row).second,
        ),
    ]


def _day(context: Context, row: TimelineRow) -> Any:
    moment = datetime.fromtimestamp(row.at_ms / 1000, UTC)
    return moment.astimezone(context.formats.zone).date()


def _delegate(context: Context) -> type[TimelineDelegate]:
    class Delegate(TimelineDelegate):
        surroundings = context

    return Delegate


class TimelineDelegate(TwoLineDelegate):
    """Day over time at the left, icon, two lines, chips at the right."""

    surroundings: Context

    def paint_cell(self, painter: QPainter, box: QRectF, column: ListColumn[Any], row: Any) -> None:
        """Draw an entry."""
        del column
        px, formats = self.theme.px, self.surroundings.formats
        said = told(self.surroundings, row)
        first = QRectF(box.left(), box.top() + px(4), px(_DAY_WIDTH), px(19))
        second = QRectF(box.left(), box.top() + px(22), px(_DAY_WIDTH), px(18))
        when, today = _day(self.surroundings, row), self.surroundings.today()
        day = formats.day(when, today=today)
        if when.year != today.year:
            year, rest = _parted(day, chinese=formats.chinese)
            self.write(painter, first, rest)
            self.write(painter, second, year, colour="quiet", role="note")
        else:
            self.write(painter, first, day)
            if row.has_time:
                self.write(painter, second, formats.clock(row.at_ms), colour="quiet", role="note")
        left = box.left() + px(_DAY_WIDTH)
        paint_icon(painter, self.theme, said.icon, left, first.center().y() - px(8), role="quiet")
        left += px(_ICON_WIDTH)
        right = box.right()
        for text, kind in reversed(said.chips):
            paint_chip(painter, self.theme, text, kind, right, first.center().y())
            right -= chip_width(self.theme, text) + px(6)
        room = right - left - (px(6) if said.chips else 0)
        self.write(painter, QRectF(left, first.top(), room, first.height()), said.first)
        below = QRectF(left, second.top(), box.right() - left, second.height())
        self.write(painter, below, said.second, colour="quiet", role="note")


def _parted(day: str, *, chinese: bool) -> tuple[str, str]:
    """Year, and the rest of a day that is written with its year."""
    if chinese:
        year, _, rest = day.partition("年")
        return f"{year}年", rest
    rest, _, year = day.rpartition(" ")
    return year, rest
