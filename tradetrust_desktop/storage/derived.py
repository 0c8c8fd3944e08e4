"""Small tables computed from the orders, kept in step with them. (work in progress)"""

from dataclasses import dataclass, field

from sqlalchemy import Connection

from tradetrust_desktop.domain.changes import Kind


@dataclass
class Touched:
    """What a step changed, as far as derived tables and search follow from it."""

    everything: bool = False
    everything_derived: bool = False
    records: set[tuple[Kind, bytes]] = field(default_factory=set)
    after: set[bytes] = field(default_factory=set)

    def before(self, connection: Connection, customer_id: bytes) -> None:
        """Remember a customer's orders as they are before the change."""


def refresh(connection: Connection, touched: Touched) -> None:
    """Bring the derived tables up to date after a step."""


def rebuild(connection: Connection) -> None:
    """Compute all derived tables anew."""
