"""The tables computed from the others; `storage.derived`, `items` and `search` fill them."""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from tradetrust_desktop.storage.columns import id_type, metadata, text

customer_totals: Final = Table(
    "customer_totals",
    metadata,
    Column("customer_id", id_type(), primary_key=True),
    Column("orders", Integer, nullable=False),
    Column("first_day", Date, index=True),
    Column("last_day", Date, index=True),
    sqlite_with_rowid=False,
)

order_days: Final = Table(
    "order_days",
    metadata,
    Column("customer_id", id_type(), primary_key=True),
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

customer_contact: Final = Table(
    "customer_contact",
    metadata,
    Column("customer_id", id_type(), primary_key=True),
    Column("last_ms", BigInteger),
    Column("last_day", Date),
    text("last_channel"),
    Column("planned", Date),
    text("planned_kind"),
    Column("next_day", Date),
    Column("name_key", Text, nullable=False),
    Column("open_complaints", Integer, nullable=False),
    Index(None, "next_day", "name_key"),
    sqlite_with_rowid=False,
)
"""The last real contact (no notes), the next follow-up planned, the complaints that are open.

`next_day` is that of the follow-up, else when the rhythm of the grade asks for a contact; with
the name beside it the index is the list of the customers in order of their next contact. A
customer with none of all these has no row. `storage.contact_days` fills it.
"""

customer_words: Final = Table(
    "customer_words",
    metadata,
    Column("name_key", Text, primary_key=True),
    Column("customer_id", id_type(), primary_key=True, index=True),
    Column("words", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""What the filter of the customers looks through, narrow and already in the order of names."""

order_items: Final = Table(
    "order_items",
    metadata,
    Column("id", id_type(), primary_key=True),
    Column("item", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("lines", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""Every item of the lines of orders once (number and description), with its number of lines.

The id follows from the texts, see `storage.items`.
"""

search_records: Final = Table(
    "search_records",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(20), nullable=False),
    Column("record_id", id_type(), nullable=False),
    Column("words", Text, nullable=False),
    UniqueConstraint("kind", "record_id"),
)
"""Which record an entry of the full-text indexes stands for, and its words.

The indexes themselves are in `sqlite_only`, one a kind; to take an entry out
they have to be told the words.
"""

row_counts: Final = Table(
    "row_counts",
    metadata,
    Column("table_name", String(40), primary_key=True),
    Column("rows", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""How many rows each table has to have, kept in the transaction of every step (see `check`)."""
