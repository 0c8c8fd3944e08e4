"""A small trading firm to write about, and tools to look at whole databases."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Connection, select

from tradetrust_desktop.domain.care import (
    SCALES,
    ComplaintDraft,
    FollowUpDraft,
    SurveyDraft,
    SurveyKind,
)
from tradetrust_desktop.domain.changes import Act, Kind
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.orders import LineDraft, OrderDraft, OrderKind, OrderStatus
from tradetrust_desktop.storage import (
    complaints,
    customers,
    derived,
    follow_ups,
    orders,
    row_counts,
    schema,
    search,
    settings_store,
    sqlite_only,
    surveys,
)
from tradetrust_desktop.storage.engine import Database

ORDER_COLUMNS = (
    "id",
    "created_ms",
    "changed_ms",
    "import_id",
    "number",
    "number_key",
    "customer_id",
    "country",
    "day",
    "kind",
    "status",
    "currency",
    "total_minor",
    "line_count",
)
DAY_ZERO = date(2024, 1, 15).toordinal()


def dump(connection: Connection) -> dict[str, list[str]]:
    """All rows of all tables that people filled."""
    return {
        table.name: sorted(repr(tuple(row)) for row in connection.execute(select(table)))
        for table in schema.RECORDS
    }


def faults(connection: Connection) -> list[str]:
    """Whatever does not agree with a full recount."""
    return [
        *derived.differences(connection),
        *row_counts.differences(connection),
        *search.differences(connection),
        *sqlite_only.broken_references(connection),
        *sqlite_only.structure_damage(connection),
    ]


class Firm:
    """Does what a rep does, by chance but the same for the same seed."""

    def __init__(self, database: Database, seed: int = 0) -> None:
        self.database = database
        self.chance = random.Random(seed)
        self.number = 0

    def customer(self, name: str = "Acme", **fields: str) -> bytes:
        key = self.database.new_id()
        with self.database.step(Act.CUSTOMER_ADD, params={"name": name}) as step:
            customers.add(step, key, CustomerDraft(name, **fields))
        return key

    def order(
        self,
        customer_id: bytes,
        day: date = date(2026, 1, 2),
        amounts: tuple[int, ...] = (1000,),
        **fields: object,
    ) -> bytes:
        key = self.database.new_id()
        self.number += 1
        draft = OrderDraft(f"A-{self.number}", customer_id, day, "EUR", lines=_lines(amounts))
        with self.database.step(Act.ORDER_ADD) as step:
            orders.add(step, key, replace(draft, **fields))
        return key

    def bulk(self, orders_: int = 30, customers_: int = 8, lines: int = 3) -> bytes:
        """An import: customers, orders and lines in bulk, and an order of before changed."""
        database, chance = self.database, self.chance
        import_id = database.new_id()
        with database.reading() as connection:
            known = self._ids(connection, schema.customers)
            old_orders = self._ids(connection, schema.orders)
        with database.step(Act.IMPORT_ORDERS, import_id=import_id) as step:
            step.insert(schema.imports, import_row(import_id))
            new = [database.new_id() for _ in range(customers_)]
            step.bulk_insert(
                schema.customers,
                ("id", "created_ms", "changed_ms", "import_id", "name", "name_key", "country"),
                [
                    (key, 1, 1, import_id, f"Firm {key.hex()}", f"firm {key.hex()}", "DE")
                    for key in new
                ],
            )
            rows = []
            for _ in range(orders_):
                self.number += 1
                rows.append(
                    (
                        database.new_id(),
                        1,
                        1,
                        import_id,
                        f"B-{self.number}",
                        f"b-{self.number}",
                        chance.choice(new + known),
                        chance.choice(["", "FR", "CN"]),
                        self._day().isoformat(),
                        chance.choice(["order", "order", "order", "credit_note"]),
                        "closed",
                        chance.choice(["EUR", "USD"]),
                        100 * lines,
                        lines,
                    )
                )
            step.bulk_insert(
                schema.orders,
                [
                    "id",
                    "created_ms",
                    "changed_ms",
                    "import_id",
                    "number",
                    "number_key",
                    "customer_id",
                    "country",
                    "day",
                    "kind",
                    "status",
                    "currency",
                    "total_minor",
                    "line_count",
                ],
                rows,
            )
            step.bulk_insert(
                schema.order_lines,
                ("order_id", "position", "item", "amount_minor"),
                ((row[0], place, "item", 100) for row in rows for place in range(1, lines + 1)),
            )
            if old_orders:
                key = chance.choice(old_orders)
                orders.replace_lines(step, key, _lines((7, 8)))
                step.update(schema.orders, key, {"total_minor": 15, "line_count": 2})
            step.touch(Kind.CUSTOMER, count=len(new))
            step.touch(Kind.ORDER, count=len(rows))
        return import_id

    def act(self) -> None:
        """One act by chance."""
        with self.database.reading() as connection:
            known = self._ids(connection, schema.customers)
            old_orders = self._ids(connection, schema.orders)
        chance = self.chance
        if not known or chance.random() < 0.15:
            self.customer(
                chance.choice(["Acme", "Zürich AG", "包装公司"]), country=chance.choice(["", "DE"])
            )
            return
        what = chance.choice(
            ["order"] * 4 + ["edit", "edit", "drop", "customer", "care", "setting"]
        )
        if what == "order":
            self.order(chance.choice(known), **self._order_fields())
        elif what == "edit" and old_orders:
            with self.database.step(Act.ORDER_EDIT) as step:
                key = chance.choice(old_orders)
                draft = orders.draft(step.connection, key)
                assert draft is not None
                fields = self._order_fields()
                amounts = fields.pop("amounts")
                draft = replace(
                    draft, customer_id=chance.choice(known), lines=_lines(amounts), **fields
                )
                orders.edit(step, key, draft)
        elif what == "drop" and old_orders:
            key = chance.choice(old_orders)
            with self.database.reading() as connection:
                used = connection.execute(
                    select(schema.complaints.c.id).where(schema.complaints.c.order_id == key)
                ).first()
            if used is None:
                with self.database.step(Act.ORDER_DELETE) as step:
                    orders.delete(step, key)
        elif what == "customer":
            with self.database.step(Act.CUSTOMER_EDIT) as step:
                key = chance.choice(known)
                draft = customers.draft(step.connection, key)
                assert draft is not None
                draft = replace(
                    draft, country=chance.choice(["", "DE", "BR"]), name=draft.name + "x"
                )
                customers.edit(step, key, draft)
        elif what == "care":
            self._care(chance.choice(known), chance.choice([None, *old_orders]))
        else:
            with self.database.step(Act.SETTING_EDIT) as step:
                settings_store.put(step, {chance.choice("abc"): chance.random()})

    def _care(self, customer_id: bytes, order_id: bytes | None) -> None:
        database, key = self.database, self.database.new_id()
        what = self.chance.randrange(3)
        if what == 0:
            with database.step(Act.COMPLAINT_ADD) as step:
                complaints.add(step, key, ComplaintDraft(customer_id, "late", 1, order_id=order_id))
        elif what == 1:
            with database.step(Act.FOLLOW_UP_ADD) as step:
                follow_ups.add(step, key, FollowUpDraft(customer_id, "call", self._day()))
        else:
            kind = self.chance.choice(list(SurveyKind))
            with database.step(Act.SURVEY_ADD) as step:
                score = self.chance.randint(*SCALES[kind])
                surveys.add(step, key, SurveyDraft(customer_id, kind, self._day(), score))

    def _order_fields(self) -> dict:
        chance = self.chance
        return {
            "day": self._day(),
            "amounts": tuple(chance.randrange(-500, 900) for _ in range(chance.randrange(4))),
            "country": chance.choice(["", "", "FR", "CN"]),
            "kind": chance.choice([OrderKind.ORDER] * 4 + [OrderKind.CREDIT_NOTE]),
            "status": chance.choice([OrderStatus.OPEN] * 4 + [OrderStatus.CANCELLED]),
            "currency": chance.choice(["EUR", "USD"]),
        }

    def _day(self) -> date:
        return date.fromordinal(DAY_ZERO + self.chance.randrange(900))

    @staticmethod
    def _ids(connection: Connection, table: schema.Table) -> list[bytes]:
        return list(connection.execute(select(table.c.id).order_by(table.c.id)).scalars())


def import_row(import_id: bytes, **fields: object) -> dict[str, object]:
    """A row of `imports`."""
    return {
        "id": import_id,
        "what": "orders",
        "file_name": "list.xlsx",
        "file_hash": "",
        "kept_file": "",
        "sheet": "Sheet1",
        "options": "{}",
        "report": "{}",
        **fields,
    }


def _lines(amounts: tuple[int, ...]) -> tuple[LineDraft, ...]:
    return tuple(
        LineDraft(f"item {place}", quantity_micro=1_000_000, amount_minor=amount)
        for place, amount in enumerate(amounts)
    )


@pytest.fixture
def firm(database: Database) -> Firm:
    return Firm(database)


@pytest.fixture
def whole(database: Database) -> Callable[[], list[str]]:
    """Whatever does not agree with a full recount of the open database."""

    def look() -> list[str]:
        with database.reading() as connection:
            return faults(connection)

    return look


@pytest.fixture
def dumped(database: Database) -> Callable[[], dict[str, list[str]]]:
    """All rows of the open database that people filled."""

    def look() -> dict[str, list[str]]:
        with database.reading() as connection:
            return dump(connection)

    return look


@pytest.fixture
def new_firm() -> Callable[[Database, int], Firm]:
    """Firms for databases that a test opens itself."""
    return Firm
