"""All orders as one table, a row a line, under headings that the import knows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from tradetrust_desktop.exchange.workbook.content import Words
from tradetrust_desktop.exchange.workbook.tables import Column, Shape

_COLUMNS: Final = (
    ("number", Shape.CODE),
    ("customer_number", Shape.CODE),
    ("customer", Shape.TEXT),
    ("customer_code", Shape.CODE),
    ("country", Shape.CODE),
    ("date", Shape.DAY),
    ("currency", Shape.TEXT),
    ("item", Shape.CODE),
    ("description", Shape.TEXT),
    ("quantity", Shape.QUANTITY),
    ("unit", Shape.TEXT),
    ("unit_price", Shape.QUANTITY),
    ("amount", Shape.AMOUNT),
    ("incoterm", Shape.CODE),
    ("payment_terms", Shape.TEXT),
    ("promised_ship_date", Shape.DAY),
    ("status", Shape.TEXT),
    ("note", Shape.TEXT),
)
_OF_LINES: Final = ("item", "description", "quantity", "unit", "unit_price")
_CURRENCY: Final = "currency"


@dataclass(frozen=True)
class OrderTable:
    """The table to write, and what is in it."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[object]]
    orders: int
    lines: int


def table(
    orders: Iterable[tuple[tuple[Any, ...], Sequence[tuple[Any, ...]]]], *, words: Words
) -> OrderTable:
    """The orders as a table; where no order has lines, without the columns of lines."""
    pairs = list(orders)
    lines = sum(len(own) for _, own in pairs)
    known = [pair for pair in _COLUMNS if lines or pair[0] not in _OF_LINES]
    keys = [key for key, _ in known]
    columns = [
        Column(
            words(f"import.{key}"),
            shape,
            currency_from=keys.index(_CURRENCY) if shape is Shape.AMOUNT else None,
        )
        for key, shape in known
    ]
    rows: list[tuple[object, ...]] = []
    blank = (None,) * len(_OF_LINES)
    for head, own in pairs:
        front, currency, total, back = head[:6], head[6], head[7], head[8:]
        status = words(f"status.{back[3]}")
        back = (*back[:3], status, back[4])
        if not lines:
            rows.append((*front, currency, total, *back))
        elif not own:
            rows.append((*front, currency, *blank, total, *back))
        else:
            rows.extend((*front, currency, *line[:5], line[5], *back) for line in own)
    return OrderTable(words("sheet.orders"), columns, rows, len(pairs), lines)
