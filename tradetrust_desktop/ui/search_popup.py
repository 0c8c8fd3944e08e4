"""What a search found, below its field: by kind, with headings, the words found marked."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from tradetrust_desktop.domain.searching import Found
from tradetrust_desktop.ui.search_rows import HEADING, HIT, HitDelegate, Line
from tradetrust_desktop.ui.widgets.cards import label

if TYPE_CHECKING:
    from tradetrust_desktop.domain.searching import Hit
    from tradetrust_desktop.ui.context import Context

_WIDTH = 520
_BELOW = 8
"""Room that stays free below the popup."""


class SearchPopup(QFrame):
    """The list of hits; the keyboard stays in the field above."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self.setProperty("card", "true")
        self.hide()
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setItemDelegate(HitDelegate(theme, self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.itemClicked.connect(self._clicked)
        self._list.itemEntered.connect(self._pointed_at)
        self._nothing = label(role="strong", wrap=True)
        self._advice = label(role="quiet", wrap=True)
        self._empty = QWidget()
        empty = QVBoxLayout(self._empty)
        empty.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        empty.setSpacing(theme.px(4))
        empty.addWidget(self._nothing)
        empty.addWidget(self._advice)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, theme.px(4), 1, theme.px(4))
        column.addWidget(self._list)
        column.addWidget(self._empty)

    def show_hits(self, hits: list[Hit], typed: str, place: QPoint, least: int) -> None:
        """Show what was found for `typed` at `place` of the window, at least so wide."""
        px = self._context.theme.px
        self._list.clear()
        self._list.setAccessibleName(self.tr("Found"))
        kind = None
        for hit in hits:
            if hit.kind is not kind:
                kind = hit.kind
                heading = QListWidgetItem(self._heading(kind))
                heading.setData(HEADING, True)  # noqa: FBT003 - the value of a role
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self._list.addItem(heading)
            second = " · ".join(self._about(hit))
            item = QListWidgetItem(f"{hit.title}, {second}" if second else hit.title)
            item.setData(HIT, Line(hit, second, typed))
            self._list.addItem(item)
        self._list.setVisible(bool(hits))
        self._empty.setVisible(not hits)
        self._nothing.setText(self.tr("Nothing found for “{text}”").format(text=typed.strip()))
        self._advice.setText(
            self.tr(
                "Try fewer words, or only the beginning of the last one. Searched are names, "
                "numbers, items, phone numbers, mail addresses and notes."
            )
        )
        self._step(0, 1)
        self._place(place, max(px(_WIDTH), least), least)

    def hits(self) -> list[Hit]:
        """What is offered, from the top."""
        lines = (self._list.item(row).data(HIT) for row in range(self._list.count()))
        return [line.hit for line in lines if line is not None]

    def choice(self) -> Hit | None:
        """What Enter would open."""
        item = self._list.currentItem()
        line = item.data(HIT) if item is not None else None
        return None if line is None else line.hit

    def choice_text(self) -> str:
        """The choice in words, for screen readers; or that there is none."""
        item = self._list.currentItem()
        return self._nothing.text() if item is None else item.text()

    def move_choice(self, how: str) -> None:
        """Go to the "next" or "previous" hit, or to the first of the "next_group"."""
        count, row = self._list.count(), self._list.currentRow()
        if how == "next":
            self._step(row + 1, 1)
        elif how == "previous":
            self._step(row - 1, -1)
        else:
            heads = [at for at in range(count) if self._list.item(at).data(HEADING)]
            after = [at for at in heads if at > row]
            before = [at for at in heads if at < row - 1]
            if how == "next_group":
                self._step(after[0] if after else 0, 1)
            else:
                self._step(before[-1] if before else (heads or [0])[-1], 1)

    def _step(self, row: int, by: int) -> None:
        """Choose the first hit from a row on, around the ends, past headings."""
        count = self._list.count()
        for number in range(count):
            at = (row + number * by) % count
            if self._list.item(at).data(HIT) is not None:
                self._list.setCurrentRow(at)
                # the heading of the first of a group is seen with it
                self._list.scrollToItem(self._list.item(max(0, at - 1)))
                self._list.scrollToItem(self._list.item(at))
                return
        self._list.setCurrentRow(-1)

    def _place(self, place: QPoint, width: int, field: int) -> None:
        window, px = self.window(), self._context.theme.px
        if self._list.count():
            wanted = self._height_of_rows(window.height() - place.y() - px(_BELOW))
        else:
            inner = width - 2 - 2 * px(16)
            texts = (self._nothing, self._advice)
            wanted = sum(each.heightForWidth(inner) for each in texts) + px(4) + px(16) + px(8) + 2
        room = window.height() - place.y() - px(_BELOW)
        width = min(width, window.width() - 8)
        self.resize(width, min(wanted, room))
        left = max(4, min(place.x() + field - width, window.width() - width - 4))
        self.move(left, place.y())
        self.show()
        self.raise_()

    def _height_of_rows(self, room: int) -> int:
        """As high as the rows, or as many whole ones as there is room for."""
        height = 2 * self._context.theme.px(4) + 2
        for row in range(self._list.count()):
            more = self._list.sizeHintForRow(row)
            if height + more > room:
                break
            height += more
        return height

    def _clicked(self, item: QListWidgetItem) -> None:
        line = item.data(HIT)
        if line is not None:
            self.chosen.emit(line.hit)

    def _pointed_at(self, item: QListWidgetItem) -> None:
        if item.data(HIT) is not None:
            self._list.setCurrentItem(item)

    def _heading(self, kind: Found) -> str:
        return {
            Found.CUSTOMER: self.tr("Customers"),
            Found.CONTACT: self.tr("Contacts"),
            Found.ORDER: self.tr("Orders"),
            Found.ITEM: self.tr("Items"),
            Found.COMPLAINT: self.tr("Complaints"),
            Found.FOLLOW_UP: self.tr("Follow-ups"),
            Found.INTERACTION: self.tr("Communication"),
            Found.SURVEY: self.tr("Surveys"),
        }[kind]

    def _about(self, hit: Hit) -> list[str]:
        """The second line: whose, where, when, and the place in a longer text."""
        formats, today = self._context.formats, self._context.today()
        day = hit.day
        if hit.at_ms is not None:
            day = datetime.fromtimestamp(hit.at_ms / 1000, UTC).astimezone(formats.zone).date()
        parts = [hit.customer, hit.detail]
        if hit.country:
            parts.append(formats.country(hit.country))
        if day is not None:
            parts.append(formats.day(day, today=today))
        if hit.item is not None:
            number = formats.number(hit.lines)
            text = self.tr("in %n line(s) of orders", "", hit.lines)
            parts.append(text.replace(str(hit.lines), number))
        parts.append(hit.excerpt)
        return [part for part in parts if part]
