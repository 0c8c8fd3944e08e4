"""Order lists made in a test, without a file format and without a reading process."""

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import select

from tradetrust_desktop.domain.reading.cells import Chunk, MergedRange
from tradetrust_desktop.exchange.reading.source import SheetInfo
from tradetrust_desktop.services.importing import reading
from tradetrust_desktop.services.importing.raw import RawSheet
from tradetrust_desktop.services.order_import import ImportOptions, OrderImport, Preview
from tradetrust_desktop.storage.engine import Database
from tradetrust_desktop.storage.schema import RECORDS

HEAD = ["Order No", "Customer", "Order Date", "Item No", "Quantity", "Unit Price", "Amount"]
DAY = date(2026, 3, 4)


def line(number="SO-1", customer="Acme", day=DAY, item="A", quantity=2, price=5, amount=10):
    """A row of a list whose every row is complete; None leaves a cell empty."""
    return [number, customer, day, item, quantity, price, amount]


class Importer:
    """Imports rows as if they stood in a sheet named Orders."""

    def __init__(self, database: Database, folder: Path, patch, *, today) -> None:
        self.database = database
        self.service = OrderImport(database, today=today)
        self._folder = folder
        self._patch = patch
        self._number = 0

    def prepare(
        self,
        rows: Sequence[Sequence[object]],
        *,
        merged: Sequence[MergedRange] = (),
        name: str = "",
        **options: object,
    ) -> Preview:
        self._number += 1
        path = self._folder / (name or f"orders-{self._number}.xlsx")
        path.write_text(repr(rows), encoding="utf-8")
        sheet = raw_sheet(path, rows, merged)
        self._patch.setattr(reading, "read_raw", lambda *_, **__: sheet)
        return self.service.prepare(path, options=ImportOptions(**options))

    def __call__(self, rows, **options):
        """Prepare and commit; the report."""
        report, self.changes = self.service.commit(self.prepare(rows, **options))
        return report

    def orders(self) -> dict[str, dict[str, object]]:
        """Stored orders by number, each with its lines by item."""
        from tradetrust_desktop.storage.schema import customers, order_lines, orders

        with self.database.reading() as connection:
            found = {}
            query = select(orders, customers.c.name.label("customer")).join(customers)
            for row in connection.execute(query).mappings():
                lines = connection.execute(
                    select(order_lines)
                    .where(order_lines.c.order_id == row["id"])
                    .order_by(order_lines.c.position)
                ).mappings()
                key = row["number"] or row["customer_number"]
                found[key] = {**row, "lines": [dict(one) for one in lines]}
        return found

    def customers(self) -> dict[str, dict[str, object]]:
        from tradetrust_desktop.storage.schema import customers

        with self.database.reading() as connection:
            rows = connection.execute(select(customers)).mappings()
            return {str(row["name"]): dict(row) for row in rows}


def raw_sheet(path: Path, rows, merged=()) -> RawSheet:
    width = max(map(len, rows))
    padded = [[*row, *[None] * (width - len(row))] for row in rows]
    raw = RawSheet(
        path=path,
        file_hash=hashlib.sha256(path.read_bytes()).hexdigest(),
        sheets=(SheetInfo("Orders"),),
        sheet="Orders",
        encoding="",
        merged=tuple(merged),
        head=[list(row) for row in padded[:60]],
    )
    raw.add(Chunk(1, tuple(list(column) for column in zip(*padded, strict=True))))
    raw.finish()
    return raw


def records(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of records, imports left out: what "as before" means."""
    with database.reading() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for table in RECORDS
            if table.name != "imports"
        }


def codes(preview: Preview) -> list[str]:
    return [str(problem.code) for problem in preview.problems]
