"""The tables, as SQLAlchemy Core sees them. Rows leave `storage` as values only.

Ids are UUIDv7 in 16 bytes. Times are integers, milliseconds since 1970 in UTC; days are
dates. Amounts are minor units, quantities and unit prices millionths. Tables named in
`DERIVED` are computed from the others and can be rebuilt at any time; they and the change
log are no part of a comparison of data.
"""

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> LargeBinary:
    return LargeBinary(16)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _record(*columns: Column[Any]) -> list[Column[Any]]:
    return [
        Column("id", _id(), primary_key=True),
        Column("created_ms", BigInteger, nullable=False),
        Column("changed_ms", BigInteger, nullable=False),
        *columns,
    ]


imports: Final = Table(
    "imports",
    metadata,
    *_record(
        Column("what", String(20), nullable=False),
        Column("file_name", Text, nullable=False),
        Column("file_hash", String(64), nullable=False),
        Column("kept_file", Text, nullable=False),
        Column("sheet", Text, nullable=False),
        Column("options", Text, nullable=False),
        Column("report", Text, nullable=False),
        Column("taken_back_ms", BigInteger),
    ),
)
"""One row an import: options and report are JSON; `kept_file` is the name inside the folder."""

customers: Final = Table(
    "customers",
    metadata,
    *_record(
        Column("import_id", _id(), ForeignKey("imports.id"), index=True),
        Column("name", Text, nullable=False),
        Column("name_key", Text, nullable=False, index=True),
        _text("local_name"),
        Column("code", Text, nullable=False, server_default="", index=True),
        _text("country"),
        _text("city"),
        _text("address"),
        _text("website"),
        _text("registration"),
        _text("industry"),
        _text("source"),
        _text("grade"),
        _text("currency"),
        _text("incoterm"),
        _text("payment_terms"),
        _text("language"),
        _text("time_zone"),
        _text("notes"),
    ),
)
"""`name_key` is the folded name (domain.names), to sort, filter and match by."""

orders: Final = Table(
    "orders",
    metadata,
    *_record(
        Column("import_id", _id(), ForeignKey("imports.id"), index=True),
        Column("number", Text, nullable=False),
        Column("number_key", Text, nullable=False, index=True),
        _text("customer_number"),
        Column("customer_id", _id(), ForeignKey("customers.id"), nullable=False, index=True),
        _text("country"),
        Column("day", Date, nullable=False),
        Column("kind", String(20), nullable=False),
        Column("status", String(20), nullable=False),
        Column("currency", String(3), nullable=False),
        Column("total_minor", BigInteger, nullable=False),
        Column("line_count", Integer, nullable=False),
        _text("incoterm"),
        _text("payment_terms"),
        Column("promised_ship_date", Date),
        _text("note"),
    ),
    Index(None, "day", "id"),
)
"""`number_key` is the number trimmed and case-folded; empty where only the customer's is known."""

order_lines: Final = Table(
    "order_lines",
    metadata,
    Column("order_id", _id(), ForeignKey("orders.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _text("item"),
    _text("description"),
    Column("quantity_micro", BigInteger),
    _text("unit"),
    Column("unit_price_micro", BigInteger),
    Column("amount_minor", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""Positions count from 1."""

complaints: Final = Table(
    "complaints",
    metadata,
    *_record(
        Column("number", String(20), nullable=False),
        Column("customer_id", _id(), ForeignKey("customers.id"), nullable=False, index=True),
        Column("order_id", _id(), ForeignKey("orders.id"), index=True),
        Column("received_ms", BigInteger, nullable=False, index=True),
        Column("channel", String(20), nullable=False),
        Column("priority", String(20), nullable=False),
        Column("status", String(20), nullable=False),
        _text("category"),
        Column("title", Text, nullable=False),
        _text("description"),
    ),
    UniqueConstraint("number"),
)

follow_ups: Final = Table(
    "follow_ups",
    metadata,
    *_record(
        Column("customer_id", _id(), ForeignKey("customers.id"), nullable=False, index=True),
        Column("kind", String(20), nullable=False),
        Column("due", Date, nullable=False, index=True),
        Column("title", Text, nullable=False),
        _text("note"),
        Column("done", Date),
        _text("result"),
    ),
)

surveys: Final = Table(
    "surveys",
    metadata,
    *_record(
        Column("customer_id", _id(), ForeignKey("customers.id"), nullable=False, index=True),
        Column("kind", String(20), nullable=False),
        Column("day", Date, nullable=False, index=True),
        Column("score", Integer, nullable=False),
        _text("comment"),
        _text("channel"),
        _text("occasion"),
    ),
)

settings: Final = Table(
    "settings",
    metadata,
    Column("name", String(60), primary_key=True),
    Column("value", Text, nullable=False),
)
"""Settings of the firm that travel with the data: JSON by name."""

import_layouts: Final = Table(
    "import_layouts",
    metadata,
    Column("layout", String(64), primary_key=True),
    Column("mapping", Text, nullable=False),
)
"""How the columns of a file with these headings were matched last (JSON)."""

match_verdicts: Final = Table(
    "match_verdicts",
    metadata,
    Column("name_key", Text, primary_key=True),
    Column("customer_id", _id(), ForeignKey("customers.id", ondelete="CASCADE"), primary_key=True),
    Column("same", Boolean, nullable=False),
)
"""The rep's yes or no to "is this the same customer?", so that it is asked once."""

# the change log

steps: Final = Table(
    "steps",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("time_ms", BigInteger, nullable=False),
    Column("who", Text, nullable=False),
    Column("kind", String(10), nullable=False),
    Column("act", String(40), nullable=False),
    Column("params", Text, nullable=False),
    Column("of_step", Integer, ForeignKey("steps.id")),
    Column("state", String(10), nullable=False),
    Column("import_id", _id()),
    sqlite_autoincrement=True,
)
"""One row a user's act. `kind`: act, undo, redo, barrier. `state` of an act: done, undone, gone."""

step_changes: Final = Table(
    "step_changes",
    metadata,
    Column("step_id", Integer, ForeignKey("steps.id"), primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("table_name", String(40), nullable=False),
    Column("record_kind", String(20), nullable=False),
    Column("record_key", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Index("ix_step_changes_record", "record_kind", "record_key"),
)
"""Row by row what a step changed, as JSON; a bulk import logs changed rows alone."""

step_blobs: Final = Table(
    "step_blobs",
    metadata,
    Column("step_id", Integer, ForeignKey("steps.id"), primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("table_name", String(40), nullable=False),
    Column("rows", LargeBinary, nullable=False),
)
"""Rows that the undoing of an import took away, compressed, so that redo brings them back."""

# derived tables

customer_totals: Final = Table(
    "customer_totals",
    metadata,
    Column("customer_id", _id(), primary_key=True),
    Column("orders", Integer, nullable=False),
    Column("first_day", Date, index=True),
    Column("last_day", Date, index=True),
    sqlite_with_rowid=False,
)

order_days: Final = Table(
    "order_days",
    metadata,
    Column("customer_id", _id(), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("country", Text, primary_key=True),
    Column("orders", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""Days on which a customer ordered (no credit notes, none cancelled), by the order's country."""

month_orders: Final = Table(
    "month_orders",
    metadata,
    Column("month", String(7), primary_key=True),
    Column("country", Text, primary_key=True),
    Column("currency", String(3), primary_key=True),
    Column("orders", Integer, nullable=False),
    Column("credit_notes", Integer, nullable=False),
    Column("revenue_minor", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""Per month ("2011-02"), country and currency: what was ordered, cancelled ones left out."""

month_repeat: Final = Table(
    "month_repeat",
    metadata,
    Column("month", String(7), primary_key=True),
    Column("country", Text, primary_key=True),
    Column("customers", Integer, nullable=False),
    Column("repeaters", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""At the end of a month, over 365 days: customers with an order day, and with two or more.

Country "*" stands for all countries together. There is a row wherever there is a customer,
also for the twelve months after the last order; a month without a row has none.
"""

customer_words: Final = Table(
    "customer_words",
    metadata,
    Column("name_key", Text, primary_key=True),
    Column("customer_id", _id(), primary_key=True, index=True),
    Column("words", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""What the filter of the customers looks through, narrow and already in the order of names."""

search_records: Final = Table(
    "search_records",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(20), nullable=False),
    Column("record_id", _id(), nullable=False),
    Column("words", Text, nullable=False),
    UniqueConstraint("kind", "record_id"),
)
"""Which record an entry of the full-text index stands for, and its words.

The index itself is in `sqlite_only`; to take an entry out it has to be told the words.
"""

row_counts: Final = Table(
    "row_counts",
    metadata,
    Column("table_name", String(40), primary_key=True),
    Column("rows", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""How many rows each table has to have, kept in the transaction of every step (see `check`)."""

CHANGE_LOG: Final = frozenset({"steps", "step_changes", "step_blobs"})
DERIVED: Final = frozenset(
    {
        "customer_totals",
        "order_days",
        "month_orders",
        "month_repeat",
        "customer_words",
        "search_records",
        "row_counts",
    }
)
RECORDS: Final = tuple(
    table for table in metadata.sorted_tables if table.name not in CHANGE_LOG | DERIVED
)
"""The tables that hold what people entered, those they refer to first."""
