"""The tables, as SQLAlchemy Core sees them. Rows leave `storage` as values only.

Ids are UUIDv7 in 16 bytes. Times are integers, milliseconds since 1970 in UTC; days are
dates. Amounts are minor units, quantities and unit prices millionths. Tables named in
`DERIVED` are computed from the others and can be rebuilt at any time; they and the change
log are no part of a comparison of data.
"""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
)

from tradetrust_desktop.storage.care_tables import (
    complaint_clocks,
    complaint_events,
    complaints,
    consents,
    contact_points,
    contacts,
    follow_ups,
    interactions,
    surveys,
)
from tradetrust_desktop.storage.case_tables import (
    actions,
    complaint_links,
    complaint_merges,
    evidence,
    own_texts,
    playbook_ticks,
    policies,
    promises,
    remedies,
    shipments,
    twin_texts,
)
from tradetrust_desktop.storage.columns import id_type, metadata, record, text
from tradetrust_desktop.storage.derived_tables import (
    customer_contact,
    customer_totals,
    customer_words,
    month_orders,
    month_repeat,
    order_days,
    order_items,
    row_counts,
    search_records,
)

__all__ = [
    "CHANGE_LOG",
    "DERIVED",
    "RECORDS",
    "actions",
    "complaint_clocks",
    "complaint_events",
    "complaint_links",
    "complaint_merges",
    "complaints",
    "consents",
    "contact_points",
    "contacts",
    "customer_contact",
    "customer_totals",
    "customer_words",
    "customers",
    "evidence",
    "follow_ups",
    "import_layouts",
    "imports",
    "interactions",
    "match_verdicts",
    "metadata",
    "month_orders",
    "month_repeat",
    "order_days",
    "order_items",
    "order_lines",
    "orders",
    "own_texts",
    "playbook_ticks",
    "policies",
    "promises",
    "remedies",
    "row_counts",
    "search_records",
    "settings",
    "shipments",
    "step_blobs",
    "step_changes",
    "steps",
    "surveys",
    "twin_texts",
]

imports: Final = Table(
    "imports",
    metadata,
    *record(
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
    *record(
        Column("import_id", id_type(), ForeignKey("imports.id"), index=True),
        Column("name", Text, nullable=False),
        Column("name_key", Text, nullable=False, index=True),
        text("local_name"),
        Column("code", Text, nullable=False, server_default="", index=True),
        text("country"),
        text("city"),
        text("address"),
        text("website"),
        text("registration"),
        text("industry"),
        text("source"),
        text("grade"),
        text("currency"),
        text("incoterm"),
        text("payment_terms"),
        text("language"),
        text("time_zone"),
        text("notes"),
        text("size"),
        text("owner"),
        text("tags"),
        text("credit_rating"),
        text("guarantee"),
        text("birthday"),
        text("culture"),
    ),
)
"""`name_key` is the folded name (domain.names), to sort, filter and match by."""

orders: Final = Table(
    "orders",
    metadata,
    *record(
        Column("import_id", id_type(), ForeignKey("imports.id"), index=True),
        Column("number", Text, nullable=False),
        Column("number_key", Text, nullable=False, index=True),
        text("customer_number"),
        Column("customer_id", id_type(), ForeignKey("customers.id"), nullable=False, index=True),
        text("country"),
        Column("day", Date, nullable=False),
        Column("kind", String(20), nullable=False),
        Column("status", String(20), nullable=False),
        Column("currency", String(3), nullable=False),
        Column("total_minor", BigInteger, nullable=False),
        Column("line_count", Integer, nullable=False),
        text("incoterm"),
        text("payment_terms"),
        Column("promised_ship_date", Date),
        text("note"),
    ),
    Index(None, "day", "id"),
)
"""`number_key` is the number trimmed and case-folded; empty where only the customer's is known."""

order_lines: Final = Table(
    "order_lines",
    metadata,
    Column("order_id", id_type(), ForeignKey("orders.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    text("item"),
    text("description"),
    Column("quantity_micro", BigInteger),
    text("unit"),
    Column("unit_price_micro", BigInteger),
    Column("amount_minor", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""Positions count from 1."""

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
    Column(
        "customer_id", id_type(), ForeignKey("customers.id", ondelete="CASCADE"), primary_key=True
    ),
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
    Column("import_id", id_type()),
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

CHANGE_LOG: Final = frozenset({"steps", "step_changes", "step_blobs"})
DERIVED: Final = frozenset(
    {
        "customer_totals",
        "order_days",
        "month_orders",
        "month_repeat",
        "customer_contact",
        "customer_words",
        "order_items",
        "search_records",
        "row_counts",
    }
)
RECORDS: Final = tuple(
    table for table in metadata.sorted_tables if table.name not in CHANGE_LOG | DERIVED
)
"""The tables that hold what people entered, those they refer to first."""
