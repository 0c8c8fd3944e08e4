"""The tables of what is kept about people, complaints, follow-ups and answers."""

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
    UniqueConstraint,
)
from sqlalchemy import text as sql

from tradetrust_desktop.storage.columns import id_type, metadata, record, text

contacts: Final = Table(
    "contacts",
    metadata,
    *record(
        Column("customer_id", id_type(), ForeignKey("customers.id"), nullable=False, index=True),
        Column("name", Text, nullable=False),
        text("role"),
        text("language"),
        text("channel"),
        text("birthday"),
        Column("is_main", Boolean, nullable=False),
        text("note"),
    ),
)
"""People at a customer. `channel` is the preferred one; `birthday` "1985-03-04" or "--03-04"."""

contact_points: Final = Table(
    "contact_points",
    metadata,
    Column("contact_id", id_type(), ForeignKey("contacts.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(20), nullable=False),
    Column("value", Text, nullable=False),
    text("label"),
    sqlite_with_rowid=False,
)
"""Mail addresses, phones (E.164) and messengers of a contact; positions count from 1."""

consents: Final = Table(
    "consents",
    metadata,
    Column("contact_id", id_type(), ForeignKey("contacts.id"), primary_key=True),
    Column("channel", String(20), primary_key=True),
    Column("purpose", String(20), primary_key=True),
    Column("given", Boolean, nullable=False),
    Column("day", Date, nullable=False),
    text("source"),
    sqlite_with_rowid=False,
)
"""What a contact agreed to or refused, per channel and purpose; no row: never asked."""

complaints: Final = Table(
    "complaints",
    metadata,
    *record(
        Column("number", String(20), nullable=False),
        Column("customer_id", id_type(), ForeignKey("customers.id"), nullable=False, index=True),
        Column("order_id", id_type(), ForeignKey("orders.id"), index=True),
        Column("received_ms", BigInteger, nullable=False, index=True),
        Column("channel", String(20), nullable=False),
        Column("priority", String(20), nullable=False),
        Column("status", String(20), nullable=False),
        text("category"),
        Column("title", Text, nullable=False),
        text("description"),
        Column("origin", String(20), nullable=False, server_default="customer"),
        Column("contact_id", id_type(), ForeignKey("contacts.id"), index=True),
        Column("stake_minor", BigInteger),
        text("stake_currency"),
        text("root_cause"),
        text("remedy"),
        text("prevention"),
        Column("rating", Integer),
        Column("rating_asked", Date),
        Column("import_id", id_type(), ForeignKey("imports.id"), index=True),
        Column("policy_version", Integer, nullable=False, server_default="1"),
        Column("policy_grade", String(20), nullable=False, server_default=""),
        Column("ending", String(20), nullable=False, server_default=""),
        Column("progress_due_ms", BigInteger),
        text("external_number"),
        text("sub_category"),
        text("product"),
        text("batch"),
        text("container"),
        text("supplier"),
        text("carrier"),
        text("responsible"),
        text("owner"),
        text("cause"),
        text("whys"),
        text("extent"),
        text("share"),
        text("outcome"),
        text("lessons"),
        text("chance"),
    ),
    UniqueConstraint("number"),
)
"""`stake_*` is the amount at stake; `rating` is 1 to 5, `rating_asked` the day it was asked for.

`policy_version` is that of the receipt, `policy_grade` the customer's grade when it was added,
`ending` "withdrawn" or "merged" for one closed so,
`progress_due_ms` when the next progress note is due (written by the act, as clocks are),
`external_number` its number where it was imported from, `whys` one why a line.
"""

complaint_events: Final = Table(
    "complaint_events",
    metadata,
    Column("complaint_id", id_type(), ForeignKey("complaints.id"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("what", String(20), nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    text("note"),
    text("who"),
    sqlite_with_rowid=False,
)
"""The history of status and priority of a complaint, from which its clocks are replayed."""

complaint_clocks: Final = Table(
    "complaint_clocks",
    metadata,
    Column("complaint_id", id_type(), ForeignKey("complaints.id"), primary_key=True),
    Column("clock", String(20), primary_key=True),
    Column("budget_ms", BigInteger, nullable=False),
    Column("due_ms", BigInteger),
    Column("half_ms", BigInteger),
    Column("quarter_ms", BigInteger, index=True),
    Column("met_ms", BigInteger),
    Column("ended_ms", BigInteger),
    Column("is_needed", Boolean, nullable=False),
    Column("used_ms", BigInteger, nullable=False),
    Column("reading", String(20), nullable=False, server_default="every-hour"),
    Column("promised_ms", BigInteger),
    Index(
        "ix_complaint_clocks_awaited",
        "due_ms",
        sqlite_where=sql("met_ms IS NULL AND ended_ms IS NULL"),
    ),
    sqlite_with_rowid=False,
)
"""How each clock of a complaint stands, written by the act that changed it.

`due_ms`, `half_ms` and `quarter_ms` (half, a quarter left) are empty while the clock is paused;
`used_ms` is counted until the pause, until met or ended, else 0. `is_needed` is false for one
that ended without being needed any more. `reading` is how the hours were counted, `promised_ms`
what was said where less is counted.
"""

follow_ups: Final = Table(
    "follow_ups",
    metadata,
    *record(
        Column("customer_id", id_type(), ForeignKey("customers.id"), nullable=False, index=True),
        Column("kind", String(20), nullable=False),
        Column("due", Date, nullable=False, index=True),
        Column("title", Text, nullable=False),
        text("note"),
        Column("done", Date),
        text("result"),
        Column("due_minute", Integer),
        Column("contact_id", id_type(), ForeignKey("contacts.id"), index=True),
        Column("complaint_id", id_type(), ForeignKey("complaints.id"), index=True),
        Column("order_id", id_type(), ForeignKey("orders.id"), index=True),
        Column("done_ms", BigInteger),
    ),
)
"""`due_minute` is the minute of the day in the firm's zone, empty for any time of the day."""

interactions: Final = Table(
    "interactions",
    metadata,
    *record(
        Column("customer_id", id_type(), ForeignKey("customers.id"), nullable=False),
        Column("contact_id", id_type(), ForeignKey("contacts.id"), index=True),
        Column("complaint_id", id_type(), ForeignKey("complaints.id"), index=True),
        Column("follow_up_id", id_type(), ForeignKey("follow_ups.id"), index=True),
        Column("at_ms", BigInteger, nullable=False),
        Column("day", Date, nullable=False),
        Column("channel", String(20), nullable=False),
        Column("direction", String(20), nullable=False),
        Column("summary", Text, nullable=False),
        text("detail"),
        text("sentiment"),
        Column("minutes", Integer),
        Column("is_proposal", Boolean, nullable=False),
    ),
    Index(None, "customer_id", "at_ms"),
)
"""The communication log and the notes. `day` is that of the firm's zone."""

surveys: Final = Table(
    "surveys",
    metadata,
    *record(
        Column("customer_id", id_type(), ForeignKey("customers.id"), nullable=False, index=True),
        Column("kind", String(20), nullable=False),
        Column("day", Date, nullable=False, index=True),
        Column("score", Integer, nullable=False),
        text("comment"),
        text("channel"),
        text("occasion"),
        Column("complaint_id", id_type(), ForeignKey("complaints.id"), index=True),
        Column("order_id", id_type(), ForeignKey("orders.id"), index=True),
    ),
)
