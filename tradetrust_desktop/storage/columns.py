"""What all tables are made of: one registry, names for keys and indexes, usual columns."""

from typing import Any, Final

from sqlalchemy import BigInteger, Column, LargeBinary, MetaData, Text

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def id_type() -> LargeBinary:
    """A UUIDv7 in 16 bytes."""
    return LargeBinary(16)


def text(name: str) -> Column[str]:
    """A text that is empty unless given."""
    return Column(name, Text, nullable=False, server_default="")


def record(*columns: Column[Any]) -> list[Column[Any]]:
    """A column list with id, created and changed times in front."""
    return [
        Column("id", id_type(), primary_key=True),
        Column("created_ms", BigInteger, nullable=False),
        Column("changed_ms", BigInteger, nullable=False),
        *columns,
    ]
