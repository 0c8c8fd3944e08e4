"""The lines of an order as a table that can be typed into."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from tradetrust_desktop.domain import money
from tradetrust_desktop.domain.orders import LineDraft
from tradetrust_desktop.domain.problems import Code
from tradetrust_desktop.ui.orders import typed

if TYPE_CHECKING:
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.formats import Formats

COLUMNS: Final = (
    "position",
    "item",
    "description",
    "quantity",
    "unit",
    "unit_price",
    "amount",
)
NUMBERS: Final = frozenset({"position", "quantity", "unit_price", "amount"})

Index = QModelIndex | QPersistentModelIndex


class LinesModel(QAbstractTableModel):
    """Lines with one empty row below them, in which a new line is begun.

    What cannot be read stays in its cell, is named by `bad_cells`, and is not part of
    `lines()` until it is mended.
    """

    edited = Signal()
    """The user changed something; not emitted by `set_lines`."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._lines: list[LineDraft] = []
        self._bad: dict[tuple[int, int], tuple[str, Code]] = {}
        self._currency = "USD"

    def set_lines(self, lines: tuple[LineDraft, ...], currency: str) -> None:
        """Show these lines, forgetting what could not be read."""
        if tuple(self._lines) == lines and currency == self._currency and not self._bad:
            return
        self.beginResetModel()
        self._lines = list(lines)
        self._currency = currency
        self._bad.clear()
        self.endResetModel()

    def set_currency(self, currency: str) -> None:
        """Count in another currency; stated amounts keep their figures, not their minor units."""
        before, self._currency = self._currency, currency
        if money.digits(before) != money.digits(currency):
            for row, line in enumerate(self._lines):
                exact = money.as_decimal(line.amount_minor, before).scaleb(money.digits(currency))
                rounded = money.round_half_up(*exact.as_integer_ratio())
                self._lines[row] = replace(line, amount_minor=rounded)
        if self._lines:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._lines) - 1, len(COLUMNS) - 1)
            )

    def lines(self) -> tuple[LineDraft, ...]:
        """The lines as they may be saved."""
        return tuple(self._lines)

    def bad_cells(self) -> list[tuple[int, str, str, Code]]:
        """Row from 0, column, text and what is wrong with it, from the top."""
        return [(row, COLUMNS[column], *bad) for (row, column), bad in sorted(self._bad.items())]

    def total_minor(self) -> int:
        """The sum of the amounts."""
        return sum(line.amount_minor for line in self._lines)

    def remove(self, rows: list[int]) -> None:
        """Take lines out."""
        gone = sorted({row for row in rows if 0 <= row < len(self._lines)}, reverse=True)
        for row in gone:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._lines[row]
            self._bad = {
                (each - (each > row), column): bad
                for (each, column), bad in self._bad.items()
                if each != row
            }
            self.endRemoveRows()
        if gone:
            self.edited.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        if index.isValid() and COLUMNS[index.column()] != "position":
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        name = COLUMNS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(name)
        if role == Qt.ItemDataRole.DisplayRole:
            return {
                "position": self.tr("No."),
                "item": self.tr("Item"),
                "description": self.tr("Description"),
                "quantity": self.tr("Quantity"),
                "unit": self.tr("Unit"),
                "unit_price": self.tr("Unit price"),
                "amount": self.tr("Amount"),
            }[name]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        name, row = COLUMNS[index.column()], index.row()
        bad = self._bad.get((row, index.column()))
        found: Any = None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            found = _alignment(name)
        elif role == Qt.ItemDataRole.FontRole and name in NUMBERS:
            found = self._context.theme.font(tabular=True)
        elif role == Qt.ItemDataRole.ForegroundRole:
            found = self._context.theme.colour(self._colour(row, name, wrong=bad is not None))
        elif role == Qt.ItemDataRole.EditRole:
            found = bad[0] if bad is not None else self._edit_text(row, name)
        elif role == Qt.ItemDataRole.DisplayRole:
            found = bad[0] if bad is not None else self._shown_text(row, name)
        return found

    def _colour(self, row: int, name: str, *, wrong: bool) -> str:
        if wrong:
            return "red"
        return "quiet" if row >= len(self._lines) or name in ("position", "unit") else "text"

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, column, text = index.row(), index.column(), str(value).strip()
        fresh = row == len(self._lines)
        if fresh and not text:
            return False
        if not fresh and text == str(self.data(index, Qt.ItemDataRole.EditRole)):
            return False
        if fresh:
            self.beginInsertRows(QModelIndex(), row + 1, row + 1)
            self._lines.append(LineDraft())
            self.endInsertRows()
        self._bad.pop((row, column), None)
        try:
            self._lines[row] = self._changed(self._lines[row], COLUMNS[column], text)
        except typed.BadInput as bad:
            self._bad[row, column] = (text, bad.code)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))
        self.edited.emit()
        return True

    def _changed(self, line: LineDraft, name: str, text: str) -> LineDraft:
        if name == "amount":
            return replace(line, amount_minor=typed.minor(text, self._currency))
        if name in ("quantity", "unit_price"):
            changed = (
                replace(line, quantity_micro=typed.micro(text))
                if name == "quantity"
                else replace(line, unit_price_micro=typed.micro(text))
            )
            if changed.quantity_micro is None or changed.unit_price_micro is None:
                return changed
            amount = money.line_amount(
                changed.quantity_micro, changed.unit_price_micro, self._currency
            )
            if abs(amount) > money.LARGEST_MINOR:
                raise typed.BadInput(Code.NUMBER_TOO_LARGE)
            return replace(changed, amount_minor=amount)
        if name == "item":
            return replace(line, item=text)
        if name == "unit":
            return replace(line, unit=text)
        return replace(line, description=text)

    def _edit_text(self, row: int, name: str) -> str:
        if row >= len(self._lines):
            return ""
        line = self._lines[row]
        if name == "quantity":
            return _plain(line.quantity_micro)
        if name == "unit_price":
            return _plain(line.unit_price_micro)
        if name == "amount":
            return money.decimal_text(line.amount_minor, self._currency)
        return self._shown_text(row, name)

    def _shown_text(self, row: int, name: str) -> str:
        if name == "position":
            return ""  # counted by the view, so that a line keeps its values when it moves
        if row >= len(self._lines):
            return self.tr("Add a line") if name == "item" else ""
        line, formats = self._lines[row], self._context.formats
        if name == "quantity":
            return formats.micro(line.quantity_micro)
        if name == "unit_price":
            return _price(formats, line.unit_price_micro, money.digits(self._currency))
        if name == "amount":
            return formats.amount(line.amount_minor, self._currency)
        return str(getattr(line, name))


def _alignment(name: str) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if name in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _price(formats: Formats, micro: int | None, digits: int) -> str:
    """With the decimals of the currency at least, so that figures stand below each other."""
    if micro is None:
        return ""
    exact = money.micro_decimal(micro).normalize()
    exponent = exact.as_tuple().exponent
    own = -exponent if isinstance(exponent, int) else 0
    return formats.number(exact, places=max(own, digits))


def _plain(micro: int | None) -> str:
    return "" if micro is None else f"{money.micro_decimal(micro):f}"
