"""The tables of a complaint's case: links, actions, remedies, promises, evidence, own texts."""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
)
from sqlalchemy import text as sql

from tradetrust_desktop.storage.columns import id_type, metadata, record, text

policies: Final = Table(
    "policies",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("since_ms", BigInteger, nullable=False),
    Column("terms", Text, nullable=False),
)
"""Versions of what is promised after the first: `terms` is JSON (`domain.policies`)."""

shipments: Final = Table(
    "shipments",
    metadata,
    *record(
        Column("order_id", id_type(), ForeignKey("orders.id"), nullable=False, index=True),
        text("carrier"),
        text("forwarder"),
        text("container"),
        text("bill"),
        Column("etd", Date),
        Column("eta", Date),
        Column("arrived", Date),
    ),
)
"""How an order travelled; `bill` is the number of the bill of lading or air waybill."""

complaint_links: Final = Table(
    "complaint_links",
    metadata,
    Column("complaint_id", id_type(), ForeignKey("complaints.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("order_id", id_type(), ForeignKey("orders.id"), nullable=False, index=True),
    Column("line_position", Integer),
    Column("shipment_id", id_type(), ForeignKey("shipments.id"), index=True),
    text("item"),
    text("description"),
    Column("quantity_micro", BigInteger),
    sqlite_with_rowid=False,
)
"""What a complaint is about besides its order: an order, a line or a shipment each.

Item and description are those of the line when it was linked, so that a later import cannot
move the link in silence; `quantity_micro` is how much of it is concerned.
"""

complaint_merges: Final = Table(
    "complaint_merges",
    metadata,
    Column("merged_id", id_type(), ForeignKey("complaints.id"), primary_key=True),
    Column("kept_id", id_type(), ForeignKey("complaints.id"), nullable=False, index=True),
    Column("at_ms", BigInteger, nullable=False),
    Column("before", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Which complaint went into which; `before` (JSON) is what unmerging needs to know."""

actions: Final = Table(
    "actions",
    metadata,
    *record(
        Column("complaint_id", id_type(), ForeignKey("complaints.id"), index=True),
        text("cause"),
        Column("kind", String(20), nullable=False),
        Column("text", Text, nullable=False),
        text("department"),
        text("person"),
        Column("due", Date),
        Column("done", Date),
        Column("check_due", Date),
        Column("checked", Date),
        Column("worked", Boolean),
        text("check_note"),
    ),
)
"""Containing, corrective and preventive actions; one against a cause alone has no complaint."""

remedies: Final = Table(
    "remedies",
    metadata,
    *record(
        Column("complaint_id", id_type(), ForeignKey("complaints.id"), nullable=False, index=True),
        Column("kind", String(20), nullable=False),
        text("text"),
        Column("cost_minor", BigInteger),
        text("cost_currency"),
        Column("decided", Date, nullable=False),
        text("approved_by"),
        text("approval_note"),
    ),
)
"""What was decided for a complaint, with its cost."""

promises: Final = Table(
    "promises",
    metadata,
    *record(
        Column("customer_id", id_type(), ForeignKey("customers.id"), nullable=False, index=True),
        Column("complaint_id", id_type(), ForeignKey("complaints.id"), index=True),
        Column("order_id", id_type(), ForeignKey("orders.id"), index=True),
        Column("remedy_id", id_type(), ForeignKey("remedies.id"), index=True),
        Column("source", String(20), nullable=False),
        text("promised_by"),
        Column("text", Text, nullable=False),
        Column("made_ms", BigInteger, nullable=False),
        Column("due_ms", BigInteger, nullable=False),
        Column("kept_ms", BigInteger),
        Column("dropped_ms", BigInteger),
        text("note"),
    ),
    Index(
        "ix_promises_awaited",
        "due_ms",
        sqlite_where=sql("kept_ms IS NULL AND dropped_ms IS NULL"),
    ),
)
"""The ledger of promises. `dropped_ms`: the customer let us off, `note` says why."""

evidence: Final = Table(
    "evidence",
    metadata,
    *record(
        Column("complaint_id", id_type(), ForeignKey("complaints.id"), index=True),
        Column("interaction_id", id_type(), ForeignKey("interactions.id"), index=True),
        Column("sha256", String(64), nullable=False, index=True),
        Column("name", Text, nullable=False),
        Column("title", Text, nullable=False),
        Column("kind", String(20), nullable=False),
        Column("size", BigInteger, nullable=False),
        Column("shown", Boolean, nullable=False),
    ),
)
"""Files kept by their content; `name` is the file's own, `shown`: the customer may see it."""

twin_texts: Final = Table(
    "twin_texts",
    metadata,
    Column("record_id", id_type(), primary_key=True),
    Column("field", String(40), primary_key=True),
    Column("complaint_id", id_type(), ForeignKey("complaints.id"), nullable=False, index=True),
    Column("text", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""The same text in the second language, for a field of a complaint or of a part of it.

A text with Chinese in it has an English twin, any other a Chinese one.
"""

own_texts: Final = Table(
    "own_texts",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("key", String(60), primary_key=True),
    Column("language", String(10), primary_key=True),
    Column("text", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""What the user wrote instead of a text that came with the program.

`kind` "reply", "scenario", "playbook", "cause"; also "read": the languages somebody has read.
"""

playbook_ticks: Final = Table(
    "playbook_ticks",
    metadata,
    Column("complaint_id", id_type(), ForeignKey("complaints.id"), primary_key=True),
    Column("item", String(60), primary_key=True),
    Column("at_ms", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""What of a playbook was done for a complaint."""
