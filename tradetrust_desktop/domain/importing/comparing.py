"""What an order of the file changes in an order that is stored."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import count, repeat
from typing import Any, Final, TypeAlias

from tradetrust_desktop.domain.importing.orders import ReadOrder, part
from tradetrust_desktop.domain.importing.table import Table
from tradetrust_desktop.domain.importing.values import Keep, Outcome
from tradetrust_desktop.domain.orders import OrderKind

Line: TypeAlias = tuple[str, str, int | None, str, int | None, int]
"""Item, description, quantity, unit, unit price (both in millionths), amount in minor units."""

LINE_COLUMNS: Final = (
    "item",
    "description",
    "quantity_micro",
    "unit",
    "unit_price_micro",
    "amount_minor",
)
_OF_LINES: Final = ("item", "description", "quantity", "unit", "unit_price", "amount")
_AMOUNT: Final = len(LINE_COLUMNS) - 1


@dataclass(slots=True)
class StoredOrder:
    """An order as it is stored, as far as a file may change it."""

    id: bytes
    number: str
    customer_number: str
    customer_id: bytes
    country: str
    day: date
    currency: str
    kind: str
    status: str
    total_minor: int
    line_count: int
    incoterm: str
    payment_terms: str
    promised_ship_date: date | None
    customer_country: str = ""


@dataclass(slots=True)
class Comparison:
    """What is to be done with one order of the file."""

    outcome: Outcome
    stored: StoredOrder | None = None
    values: dict[str, object] = field(default_factory=dict)
    """Columns of the stored order that change."""
    lines: list[Line] | None = None
    """The lines that replace the stored ones; None where those stay untouched."""
    lines_gone: int = 0
    total_differs: int | None = None
    """The stored total, where a file without lines says another one of an order with lines."""


class LineBuilder:
    """Makes the lines of orders out of the columns of a table."""

    def __init__(self, table: Table) -> None:
        self._columns = [table.fields.get(name) for name in _OF_LINES[:_AMOUNT]]
        self._blanks = ("", "", None, "", None)

    def lines(self, order: ReadOrder) -> list[Line]:
        """The lines of an order whose amounts are known."""
        return list(zip(*self._parts(order), order.amounts, strict=False))

    def rows(self, order: ReadOrder, key: bytes) -> Iterator[tuple[object, ...]]:
        """The same with the order's id and the position in front."""
        return zip(repeat(key), count(1), *self._parts(order), order.amounts, strict=False)

    def _parts(self, order: ReadOrder) -> list[Any]:
        return [
            repeat(blank) if column is None else part(column, order.rows)
            for column, blank in zip(self._columns, self._blanks, strict=True)
        ]


class Comparer:
    """Compares orders of the file with stored ones under the user's choice per column."""

    def __init__(self, table: Table, keep: Mapping[str, Keep]) -> None:
        self._keep = keep
        self._builder = LineBuilder(table)
        self._lines_keep = self._of_lines(table) if table.has_lines else Keep.LEAVE
        self._no_amounts = not table.has_amounts

    def _of_lines(self, table: Table) -> Keep:
        """Lines are replaced as a whole if any of their columns replaces."""
        chosen = {self._keep.get(name, Keep.REPLACE) for name in _OF_LINES if name in table.fields}
        for keep in (Keep.REPLACE, Keep.FILL):
            if keep in chosen:
                return keep
        return Keep.LEAVE

    def compare(
        self, order: ReadOrder, stored: StoredOrder, lines: Sequence[Line], customer_id: bytes
    ) -> Comparison:
        """What changes; a credit note never becomes an order nor the other way round.

        `customer_id` is that of the order's customer in the file, empty for one that is
        new; `lines` are those that are stored.
        """
        found = Comparison(Outcome.SAME, stored)
        self._head(order, stored, customer_id, found.values)
        if self._lines_keep is Keep.REPLACE or (self._lines_keep is Keep.FILL and not lines):
            self._lines(order, stored, lines, found)
        elif not stored.line_count:
            if order.total_minor != stored.total_minor and self._writes(
                "amount", stored.total_minor
            ):
                found.values["total_minor"] = order.total_minor
        elif abs(order.total_minor - stored.total_minor) > 1 and self._lines_keep is Keep.LEAVE:
            found.total_differs = stored.total_minor
        if found.values or found.lines is not None:
            found.outcome = Outcome.CHANGED
        return found

    def _writes(self, name: str, old: object) -> bool:
        keep = self._keep.get(name, Keep.REPLACE)
        return keep is Keep.REPLACE or (keep is Keep.FILL and not old)

    def _head(
        self,
        order: ReadOrder,
        stored: StoredOrder,
        customer_id: bytes,
        values: dict[str, object],
    ) -> None:
        new: dict[str, Any] = {
            "customer_number": order.customer_number,
            "country": order.country,
            "day": order.day,
            "currency": order.currency,
            "status": order.status,
            "incoterm": order.incoterm,
            "payment_terms": order.payment_terms,
            "promised_ship_date": order.promised_ship_date,
        }
        for name, value in new.items():
            old = getattr(stored, name)
            if name == "country" and not old and value == stored.customer_country:
                continue  # the order follows its customer's country
            if value and value != old and self._writes("date" if name == "day" else name, old):
                values[name] = value
        if customer_id != stored.customer_id:
            named = "customer_code" if order.code else "customer"
            if self._writes(named, stored.customer_id):
                values["customer_id"] = customer_id

    def _lines(
        self, order: ReadOrder, stored: StoredOrder, old: Sequence[Line], found: Comparison
    ) -> None:
        new = self._builder.lines(order)
        if not old and len(new) == 1 and not any(new[0][:_AMOUNT]):
            # neither item nor quantity: the row is no line but says what the order comes to
            if order.total_minor != stored.total_minor:
                found.values["total_minor"] = order.total_minor
            return
        if new != old:
            new = [
                _carried(line, old[place], keep_amount=self._no_amounts)
                if place < len(old)
                else line
                for place, line in enumerate(new)
            ]
        if new == list(old):
            return
        found.lines = new
        gone = Counter(_name(line) for line in old) - Counter(_name(line) for line in new)
        found.lines_gone = gone.total()
        total = sum(line[5] for line in new)
        if total != stored.total_minor:
            found.values["total_minor"] = total
        if len(new) != stored.line_count:
            found.values["line_count"] = len(new)


def _carried(new: Line, old: Line, *, keep_amount: bool) -> Line:
    """A line whose empty cells erase nothing: what stood in the same line there stays.

    With `keep_amount`, for a file that tells no amounts, that holds for the amount as well.
    """
    if new[0] != old[0] or (new[1] and old[1] and new[1] != old[1] and not new[0]):
        return new
    return (
        new[0],
        new[1] or old[1],
        old[2] if new[2] is None else new[2],
        new[3] or old[3],
        old[4] if new[4] is None else new[4],
        old[5] if keep_amount and new[2] in (None, old[2]) else new[5],
    )


def _name(line: Line) -> str:
    return line[0] or line[1]


def kind_changed(order: ReadOrder, stored: StoredOrder) -> bool:
    """Whether the file has a credit note where an order is stored, or the other way round."""
    return order.kind is not OrderKind(stored.kind)
