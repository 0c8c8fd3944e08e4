"""People at a customer, the communication log, the history and the clocks of complaints."""

import sqlalchemy as sa
from alembic import op

from tradetrust_desktop.storage.migrations.first_histories import write_histories

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:  # noqa: PLR0915 - one table after another
    op.create_table(
        "customer_contact",
        sa.Column("customer_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("last_ms", sa.BigInteger(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("last_channel", sa.Text(), server_default="", nullable=False),
        sa.Column("planned", sa.Date(), nullable=True),
        sa.Column("planned_kind", sa.Text(), server_default="", nullable=False),
        sa.Column("next_day", sa.Date(), nullable=True),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("open_complaints", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("pk_customer_contact")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("customer_contact", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_customer_contact_next_day_name_key"),
            ["next_day", "name_key"],
            unique=False,
        )

    op.create_table(
        "order_items",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_items")),
        sqlite_with_rowid=False,
    )
    _one_index_a_kind()
    op.create_table(
        "contacts",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("changed_ms", sa.BigInteger(), nullable=False),
        sa.Column("customer_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("channel", sa.Text(), server_default="", nullable=False),
        sa.Column("birthday", sa.Text(), server_default="", nullable=False),
        sa.Column("is_main", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name=op.f("fk_contacts_customer_id_customers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contacts")),
    )
    with op.batch_alter_table("contacts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contacts_customer_id"), ["customer_id"], unique=False)

    op.create_table(
        "consents",
        sa.Column("contact_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_consents_contact_id_contacts")
        ),
        sa.PrimaryKeyConstraint("contact_id", "channel", "purpose", name=op.f("pk_consents")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "contact_points",
        sa.Column("contact_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_contact_points_contact_id_contacts")
        ),
        sa.PrimaryKeyConstraint("contact_id", "position", name=op.f("pk_contact_points")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "complaint_clocks",
        sa.Column("complaint_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("clock", sa.String(length=20), nullable=False),
        sa.Column("budget_ms", sa.BigInteger(), nullable=False),
        sa.Column("due_ms", sa.BigInteger(), nullable=True),
        sa.Column("half_ms", sa.BigInteger(), nullable=True),
        sa.Column("quarter_ms", sa.BigInteger(), nullable=True),
        sa.Column("met_ms", sa.BigInteger(), nullable=True),
        sa.Column("ended_ms", sa.BigInteger(), nullable=True),
        sa.Column("is_needed", sa.Boolean(), nullable=False),
        sa.Column("used_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"],
            ["complaints.id"],
            name=op.f("fk_complaint_clocks_complaint_id_complaints"),
        ),
        sa.PrimaryKeyConstraint("complaint_id", "clock", name=op.f("pk_complaint_clocks")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("complaint_clocks", schema=None) as batch_op:
        batch_op.create_index(
            "ix_complaint_clocks_awaited",
            ["due_ms"],
            unique=False,
            sqlite_where=sa.text("met_ms IS NULL AND ended_ms IS NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_complaint_clocks_quarter_ms"), ["quarter_ms"], unique=False
        )

    op.create_table(
        "complaint_events",
        sa.Column("complaint_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.String(length=20), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"],
            ["complaints.id"],
            name=op.f("fk_complaint_events_complaint_id_complaints"),
        ),
        sa.PrimaryKeyConstraint("complaint_id", "position", name=op.f("pk_complaint_events")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "interactions",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("changed_ms", sa.BigInteger(), nullable=False),
        sa.Column("customer_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("contact_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("complaint_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("follow_up_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("direction", sa.String(length=20), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.Column("sentiment", sa.Text(), server_default="", nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("is_proposal", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"],
            ["complaints.id"],
            name=op.f("fk_interactions_complaint_id_complaints"),
        ),
        sa.ForeignKeyConstraint(
            ["contact_id"], ["contacts.id"], name=op.f("fk_interactions_contact_id_contacts")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name=op.f("fk_interactions_customer_id_customers")
        ),
        sa.ForeignKeyConstraint(
            ["follow_up_id"],
            ["follow_ups.id"],
            name=op.f("fk_interactions_follow_up_id_follow_ups"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interactions")),
    )
    with op.batch_alter_table("interactions", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_interactions_complaint_id"), ["complaint_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_interactions_contact_id"), ["contact_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_interactions_customer_id_at_ms"), ["customer_id", "at_ms"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_interactions_follow_up_id"), ["follow_up_id"], unique=False
        )

    with op.batch_alter_table("complaints", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("origin", sa.String(length=20), server_default="customer", nullable=False)
        )
        batch_op.add_column(sa.Column("contact_id", sa.LargeBinary(length=16), nullable=True))
        batch_op.add_column(sa.Column("stake_minor", sa.BigInteger(), nullable=True))
        batch_op.add_column(
            sa.Column("stake_currency", sa.Text(), server_default="", nullable=False)
        )
        batch_op.add_column(sa.Column("root_cause", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("remedy", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("prevention", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("rating", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("rating_asked", sa.Date(), nullable=True))
        batch_op.create_index(batch_op.f("ix_complaints_contact_id"), ["contact_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_complaints_contact_id_contacts"), "contacts", ["contact_id"], ["id"]
        )

    with op.batch_alter_table("customers", schema=None) as batch_op:
        batch_op.add_column(sa.Column("size", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("owner", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("tags", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(
            sa.Column("credit_rating", sa.Text(), server_default="", nullable=False)
        )
        batch_op.add_column(sa.Column("guarantee", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("birthday", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("culture", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("follow_ups", schema=None) as batch_op:
        batch_op.add_column(sa.Column("due_minute", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("contact_id", sa.LargeBinary(length=16), nullable=True))
        batch_op.add_column(sa.Column("complaint_id", sa.LargeBinary(length=16), nullable=True))
        batch_op.add_column(sa.Column("order_id", sa.LargeBinary(length=16), nullable=True))
        batch_op.add_column(sa.Column("done_ms", sa.BigInteger(), nullable=True))
        batch_op.create_index(
            batch_op.f("ix_follow_ups_complaint_id"), ["complaint_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_follow_ups_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_follow_ups_order_id"), ["order_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_follow_ups_order_id_orders"), "orders", ["order_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_follow_ups_contact_id_contacts"), "contacts", ["contact_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_follow_ups_complaint_id_complaints"),
            "complaints",
            ["complaint_id"],
            ["id"],
        )

    with op.batch_alter_table("surveys", schema=None) as batch_op:
        batch_op.add_column(sa.Column("complaint_id", sa.LargeBinary(length=16), nullable=True))
        batch_op.add_column(sa.Column("order_id", sa.LargeBinary(length=16), nullable=True))
        batch_op.create_index(batch_op.f("ix_surveys_complaint_id"), ["complaint_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_surveys_order_id"), ["order_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_surveys_order_id_orders"), "orders", ["order_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_surveys_complaint_id_complaints"), "complaints", ["complaint_id"], ["id"]
        )
    write_histories(op.get_bind())


def _one_index_a_kind() -> None:
    """The groups of a search are found each for itself; all are filled after the migration."""
    op.execute("DROP TABLE search_index")
    for kind in (
        "customer",
        "contact",
        "order",
        "item",
        "complaint",
        "follow_up",
        "interaction",
        "survey",
    ):
        op.execute(
            f"CREATE VIRTUAL TABLE search_index_{kind} USING fts5("
            "words, content='search_records', content_rowid='id', detail='none', columnsize=0, "
            "tokenize='unicode61 remove_diacritics 0')"
        )


def downgrade() -> None:
    raise RuntimeError("no way back but the copy that is kept before every migration")
