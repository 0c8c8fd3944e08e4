"""Rows of a list as text that a table calculation takes, also very many of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.ui.widgets.paged_model import ListColumn, PagedModel

_AT_ONCE = 500
"""Rows read together: little enough that the list is read in between."""


class CopiedRows(QObject):
    """Puts rows on the clipboard: headings, then a line each, with tabs between the cells."""

    done = Signal(int)
    """So many rows are on the clipboard."""

    def __init__(self, model: PagedModel[Any], parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._turn = 0

    def start(self, places: Sequence[range], columns: Sequence[ListColumn[Any]]) -> None:
        """Copy the rows at these places; what is being copied still is given up."""
        self._turn += 1
        number = sum(len(part) for part in places)
        if not number:
            return
        lines = [_line(column.title() for column in columns)]
        if number <= _AT_ONCE:
            known = self._model.known_rows([place for part in places for place in part])
            if known is not None:
                self._finish([*lines, *_lines(known, columns)])
                return
        ids = [key for part in places for key in self._model.ids_in(part)]
        self._go_on(self._turn, ids, 0, lines, columns)

    def _go_on(
        self,
        turn: int,
        ids: list[bytes],
        start: int,
        lines: list[str],
        columns: Sequence[ListColumn[Any]],
    ) -> None:
        following = start + _AT_ONCE

        def read(new: list[str]) -> None:
            if turn != self._turn:
                return
            lines.extend(new)
            if following < len(ids):
                self._go_on(turn, ids, following, lines, columns)
            else:
                self._finish(lines)

        self._model.read_rows(ids[start:following], lambda rows: _lines(rows, columns), read)

    def _finish(self, lines: list[str]) -> None:
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")
        self.done.emit(len(lines) - 1)


def _lines(rows: Sequence[Any], columns: Sequence[ListColumn[Any]]) -> list[str]:
    return [_line(column.text(row) for column in columns) for row in rows]


def _line(cells: Any) -> str:
    return "\t".join(" ".join(cell.split()) for cell in cells)
