"""The figures of all complaints of the months, side by side; a link leads to their records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.learning import CLOCKS
from tradetrust_desktop.ui.complaints.standing_words import clock_name
from tradetrust_desktop.ui.insights import learning_words as said
from tradetrust_desktop.ui.theme import set_property
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from tradetrust_desktop.domain.figures import Share
    from tradetrust_desktop.domain.learning import Learned
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.theme import Theme

ALWAYS = (Clock.FIRST_REPLY, Clock.PROPOSAL)
"""Clocks that every complaint has; the others are shown where any was timed."""
_LEAST = 172


@dataclass(frozen=True)
class Shown:
    """What a tile says."""

    caption: str
    figure: str
    notes: tuple[str, ...]
    link: str = ""
    is_few: bool = False


class Tile(QFrame):
    """A figure with what it rests on; `opened` asks for the records behind it."""

    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.px
        self.setProperty("card", "true")
        self.caption = ElidedLabel("note")
        self.figure = ElidedLabel("title")
        self.notes = (ElidedLabel("note"), ElidedLabel("note"), ElidedLabel("note"))
        self.link = IconButton(theme, kind="link", small=True)
        self.link.clicked.connect(self.opened)
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.caption, 1)
        top.addWidget(self.link, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(8), px(12), px(10))
        column.setSpacing(px(2))
        column.addLayout(top)
        column.addWidget(self.figure)
        for note in self.notes:
            column.addWidget(note)
        column.addStretch(1)
        self.caption.setMinimumHeight(px(22))

    def say(self, shown: Shown) -> None:
        """Show these words."""
        self.caption.set_whole(shown.caption)
        self.figure.set_whole(shown.figure)
        set_property(self.figure, "role", "quiet" if shown.is_few else "title")
        said_notes = [text for text in shown.notes if text]
        for place, note in enumerate(self.notes):
            text = said_notes[place] if place < len(said_notes) else ""
            note.set_whole(text)
            note.setVisible(bool(text))
        self.link.setVisible(bool(shown.link))
        self.link.set_named(shown.link)
        self.link.setAccessibleName(f"{shown.caption}: {shown.link}")
        self.setAccessibleName(f"{shown.caption}: {shown.figure}. {'. '.join(shown.notes)}")


class Tiles(QWidget):
    """`opened` names what is wanted: a clock (those late by it), or "reopened" and the like."""

    opened = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        names = (*map(str, CLOCKS), "reopened", "answered", "costly", "staked")
        self.tiles = {name: Tile(context.theme, self) for name in names}
        for name, tile in self.tiles.items():
            tile.opened.connect(lambda name=name: self.opened.emit(name))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(context.theme.px(12))
        self._columns = 0

    def show_learned(self, learned: Learned) -> None:
        """Show the figures of all complaints asked for."""
        formats, whole = self._context.formats, learned.whole
        for clock in CLOCKS:
            kept, times = whole.kept[clock], whole.times[clock]
            late = kept.of - kept.hits
            first, second = said.took(times, formats)
            self.tiles[str(clock)].say(
                Shown(
                    said.in_time(clock_name(clock)),
                    said.rate(kept, formats),
                    (said.sure(kept, formats), first, second),
                    link=said.counted().late(late) if late else "",
                    is_few=not kept.of,
                )
            )
            self.tiles[str(clock)].setVisible(clock in ALWAYS or kept.of > 0)
        translate = QCoreApplication.translate
        self._say_share("reopened", translate("Learning", "Reopened"), whole.reopened)
        self._say_share("answered", translate("Learning", "Satisfied after"), whole.satisfied)
        self.tiles["costly"].say(
            Shown(
                translate("Learning", "Cost of remedies"),
                said.first_sum(whole.costs, formats),
                (said.other_sums(whole.costs, formats),),
                link=translate("Learning", "Show") if whole.costs else "",
                is_few=not whole.costs,
            )
        )
        self.tiles["staked"].say(
            Shown(
                translate("Learning", "Amount at stake"),
                said.first_sum(whole.stakes, formats),
                (said.other_sums(whole.stakes, formats),),
                is_few=not whole.stakes,
            )
        )
        self._columns = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _say_share(self, name: str, caption: str, share: Share) -> None:
        formats = self._context.formats
        translate = QCoreApplication.translate
        count = share.of if name == "answered" else share.hits
        link = translate("Learning", "Show") if count else ""
        rated = translate("Learning", "answers of 4 and 5") if name == "answered" else ""
        notes = (said.sure(share, formats), rated)
        self.tiles[name].say(
            Shown(caption, said.rate(share, formats), notes, link=link, is_few=not share.of)
        )

    def _arrange(self) -> None:
        """As many beside each other as have room, in even rows."""
        shown = [tile for tile in self.tiles.values() if not tile.isHidden()]
        gap = self._grid.spacing()
        fitting = max(1, (self.width() + gap) // (self._context.theme.px(_LEAST) + gap))
        rows = -(-len(shown) // fitting)
        columns = -(-len(shown) // max(rows, 1))
        if columns == self._columns:
            return
        before, self._columns = self._grid.columnCount(), columns
        for tile in self.tiles.values():
            self._grid.removeWidget(tile)
        for place, tile in enumerate(shown):
            self._grid.addWidget(tile, place // columns, place % columns)
        for column in range(max(before, columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
