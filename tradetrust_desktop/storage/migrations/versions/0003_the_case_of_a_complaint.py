"""The case of a complaint: policies, links, actions, remedies, promises, evidence, texts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:  # noqa: PLR0915 - one table after the other
    op.create_table(
        "own_texts",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("language", sa.String(length=10), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "key", "language", name=op.f("pk_own_texts")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "policies",
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("since_ms", sa.BigInteger(), nullable=False),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("version", name=op.f("pk_policies")),
    )
    op.create_table(
        "shipments",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("changed_ms", sa.BigInteger(), nullable=False),
        sa.Column("order_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("carrier", sa.Text(), server_default="", nullable=False),
        sa.Column("forwarder", sa.Text(), server_default="", nullable=False),
        sa.Column("container", sa.Text(), server_default="", nullable=False),
        sa.Column("bill", sa.Text(), server_default="", nullable=False),
        sa.Column("etd", sa.Date(), nullable=True),
        sa.Column("eta", sa.Date(), nullable=True),
        sa.Column("arrived", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["order_id"], ["orders.id"], name=op.f("fk_shipments_order_id_orders")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shipments")),
    )
    with op.batch_alter_table("shipments", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_shipments_order_id"), ["order_id"], unique=False)

    op.create_table(
        "actions",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("changed_ms", sa.BigInteger(), nullable=False),
        sa.Column("complaint_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("cause", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), server_default="", nullable=False),
        sa.Column("person", sa.Text(), server_default="", nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("done", sa.Date(), nullable=True),
        sa.Column("check_due", sa.Date(), nullable=True),
        sa.Column("checked", sa.Date(), nullable=True),
        sa.Column("worked", sa.Boolean(), nullable=True),
        sa.Column("check_note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaints.id"], name=op.f("fk_actions_complaint_id_complaints")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actions")),
    )
    with op.batch_alter_table("actions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_actions_complaint_id"), ["complaint_id"], unique=False)

    op.create_table(
        "complaint_links",
        sa.Column("complaint_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("order_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("line_position", sa.Integer(), nullable=True),
        sa.Column("shipment_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("item", sa.Text(), server_default="", nullable=False),
        sa.Column("description", sa.Text(), server_default="", nullable=False),
        sa.Column("quantity_micro", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["complaint_id"],
            ["complaints.id"],
            name=op.f("fk_complaint_links_complaint_id_complaints"),
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["orders.id"], name=op.f("fk_complaint_links_order_id_orders")
        ),
        sa.ForeignKeyConstraint(
            ["shipment_id"], ["shipments.id"], name=op.f("fk_complaint_links_shipment_id_shipments")
        ),
        sa.PrimaryKeyConstraint("complaint_id", "position", name=op.f("pk_complaint_links")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("complaint_links", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_complaint_links_order_id"), ["order_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_complaint_links_shipment_id"), ["shipment_id"], unique=False
        )

    op.create_table(
        "complaint_merges",
        sa.Column("merged_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("kept_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["merged_id"], ["complaints.id"], name=op.f("fk_complaint_merges_merged_id_complaints")
        ),
        sa.ForeignKeyConstraint(
            ["kept_id"], ["complaints.id"], name=op.f("fk_complaint_merges_kept_id_complaints")
        ),
        sa.PrimaryKeyConstraint("merged_id", name=op.f("pk_complaint_merges")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("complaint_merges", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_complaint_merges_kept_id"), ["kept_id"], unique=False)

    op.create_table(
        "playbook_ticks",
        sa.Column("complaint_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("item", sa.String(length=60), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"],
            ["complaints.id"],
            name=op.f("fk_playbook_ticks_complaint_id_complaints"),
        ),
        sa.PrimaryKeyConstraint("complaint_id", "item", name=op.f("pk_playbook_ticks")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "remedies",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("changed_ms", sa.BigInteger(), nullable=False),
        sa.Column("complaint_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("cost_minor", sa.BigInteger(), nullable=True),
        sa.Column("cost_currency", sa.Text(), server_default="", nullable=False),
        sa.Column("decided", sa.Date(), nullable=False),
        sa.Column("approved_by", sa.Text(), server_default="", nullable=False),
        sa.Column("approval_note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaints.id"], name=op.f("fk_remedies_complaint_id_complaints")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remedies")),
    )
    with op.batch_alter_table("remedies", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_remedies_complaint_id"), ["complaint_id"], unique=False
        )

    op.create_table(
        "twin_texts",
        sa.Column("record_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("complaint_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaints.id"], name=op.f("fk_twin_texts_complaint_id_complaints")
        ),
        sa.PrimaryKeyConstraint("record_id", "field", name=op.f("pk_twin_texts")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("twin_texts", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_twin_texts_complaint_id"), ["complaint_id"], unique=False
        )

    op.create_table(
        "promises",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("changed_ms", sa.BigInteger(), nullable=False),
        sa.Column("customer_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("complaint_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("order_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("remedy_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("promised_by", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("made_ms", sa.BigInteger(), nullable=False),
        sa.Column("due_ms", sa.BigInteger(), nullable=False),
        sa.Column("kept_ms", sa.BigInteger(), nullable=True),
        sa.Column("dropped_ms", sa.BigInteger(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaints.id"], name=op.f("fk_promises_complaint_id_complaints")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name=op.f("fk_promises_customer_id_customers")
        ),
        sa.ForeignKeyConstraint(
            ["order_id"], ["orders.id"], name=op.f("fk_promises_order_id_orders")
        ),
        sa.ForeignKeyConstraint(
            ["remedy_id"], ["remedies.id"], name=op.f("fk_promises_remedy_id_remedies")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promises")),
    )
    with op.batch_alter_table("promises", schema=None) as batch_op:
        batch_op.create_index(
            "ix_promises_awaited",
            ["due_ms"],
            unique=False,
            sqlite_where=sa.text("kept_ms IS NULL AND dropped_ms IS NULL"),
        )
        batch_op.create_index(
            batch_op.f("ix_promises_complaint_id"), ["complaint_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_promises_customer_id"), ["customer_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_promises_order_id"), ["order_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_promises_remedy_id"), ["remedy_id"], unique=False)

    op.create_table(
        "evidence",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("changed_ms", sa.BigInteger(), nullable=False),
        sa.Column("complaint_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("interaction_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaints.id"], name=op.f("fk_evidence_complaint_id_complaints")
        ),
        sa.ForeignKeyConstraint(
            ["interaction_id"],
            ["interactions.id"],
            name=op.f("fk_evidence_interaction_id_interactions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_evidence_complaint_id"), ["complaint_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_evidence_interaction_id"), ["interaction_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_evidence_sha256"), ["sha256"], unique=False)

    with op.batch_alter_table("complaint_events", schema=None) as batch_op:
        batch_op.add_column(sa.Column("who", sa.Text(), server_default="", nullable=False))

    with op.batch_alter_table("complaint_clocks", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("reading", sa.String(length=20), server_default="every-hour", nullable=False)
        )
        batch_op.add_column(sa.Column("promised_ms", sa.BigInteger(), nullable=True))

    with op.batch_alter_table("complaints", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("policy_grade", sa.String(length=20), server_default="", nullable=False)
        )
        batch_op.add_column(sa.Column("import_id", sa.LargeBinary(length=16), nullable=True))
        batch_op.add_column(
            sa.Column("policy_version", sa.Integer(), server_default="1", nullable=False)
        )
        batch_op.add_column(
            sa.Column("ending", sa.String(length=20), server_default="", nullable=False)
        )
        batch_op.add_column(sa.Column("progress_due_ms", sa.BigInteger(), nullable=True))
        batch_op.add_column(
            sa.Column("external_number", sa.Text(), server_default="", nullable=False)
        )
        batch_op.add_column(sa.Column("sub_category", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("product", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("batch", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("container", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("supplier", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("carrier", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("responsible", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("owner", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("cause", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("whys", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("extent", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("share", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("outcome", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("lessons", sa.Text(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("chance", sa.Text(), server_default="", nullable=False))
        batch_op.create_index(batch_op.f("ix_complaints_import_id"), ["import_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_complaints_import_id_imports"), "imports", ["import_id"], ["id"]
        )


def downgrade() -> None:
    raise RuntimeError("no way back but the copy that is kept before every migration")
