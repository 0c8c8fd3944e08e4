"""The orders of the sample as a list of today: days moved, with currency, status, ship date."""

import csv
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from tradetrust_desktop.domain.orders import OrderStatus
from tradetrust_desktop.domain.reading.countries import country_code
from tradetrust_desktop.exchange.reading.stream import open_table

_ADDED: Final = ("Currency", "Order status", "Promised ship date")
_STAGES: Final = (
    (2, OrderStatus.OPEN),
    (6, OrderStatus.CONFIRMED),
    (14, OrderStatus.IN_PRODUCTION),
    (28, OrderStatus.SHIPPED),
)
"""How far an order of so many days at most has come; older ones are delivered."""
_PRODUCTION: Final = timedelta(days=21)
"""From the order to the promised ship date."""


def write_moved(
    source: Path, target: Path, *, last_day: date, currencies: Mapping[str, str], usual: str
) -> None:
    """Write the order list again so that its last order falls on a day.

    `currencies` are ISO codes by ISO country, `usual` the one of all others. Numbers of
    invoices, items and customers, quantities and prices stay what they are.
    """
    with (
        open_table(source) as table,
        target.open("w", encoding="utf-8", newline="") as file,
    ):
        rows = (list(row) for chunk in table.chunks() for row in zip(*chunk.columns, strict=True))
        heading, *lines = rows
        place = {str(name): number for number, name in enumerate(heading)}
        at, country, number = place["InvoiceDate"], place["Country"], place["InvoiceNo"]
        by = last_day - max(_day(line[at]) for line in lines)
        currency = _currencies(lines, place, currencies, usual)
        writer = csv.writer(file)
        writer.writerow([*heading, *_ADDED])
        for line in lines:
            moved = line[at] + by
            line[at] = f"{moved:%Y-%m-%d %H:%M}"
            credit = str(line[number]).startswith("C")
            age = (last_day - moved.date()).days
            promised = moved.date() + _PRODUCTION
            status = OrderStatus.DELIVERED if credit else _stage(age)
            line[country] = str(line[country])
            added = (
                currency[_plain(line[place["CustomerID"]])],
                status,
                "" if credit or status is OrderStatus.DELIVERED else promised.isoformat(),
            )
            writer.writerow([*map(_plain, line), *added])


def _currencies(
    lines: Sequence[Sequence[object]],
    place: Mapping[str, int],
    currencies: Mapping[str, str],
    usual: str,
) -> dict[str, str]:
    """One currency a customer, by the country of the first line."""
    found: dict[str, str] = {}
    for line in lines:
        country = country_code(str(line[place["Country"]])) or ""
        found.setdefault(_plain(line[place["CustomerID"]]), currencies.get(country, usual))
    return found


def _stage(age: int) -> OrderStatus:
    return next((status for most, status in _STAGES if age <= most), OrderStatus.DELIVERED)


def _day(value: object) -> date:
    if not isinstance(value, datetime):
        raise TypeError(value)
    return value.date()


def _plain(value: object) -> str:
    """A number without the point that a worksheet puts behind whole ones."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
