"""The timeline of a customer: all that was said, ordered, complained of, done and answered."""

from collections.abc import Collection, Sequence

from tradetrust_desktop.domain.interactions import EventKind, TimelineId, TimelineRow
from tradetrust_desktop.storage import timeline as stored
from tradetrust_desktop.storage.engine import Database


class Timeline:
    """Reads one database. Every method may run on any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(
        self, customer_id: bytes, *, kinds: Collection[EventKind] = frozenset()
    ) -> list[TimelineId]:
        """What the timeline holds, newest first; all kinds where none is named."""
        with self._database.reading() as connection:
            return stored.ids(connection, customer_id, kinds=kinds)

    def rows(self, ids: Sequence[TimelineId]) -> list[TimelineRow]:
        """The entries named, in their order; such as are gone are left out."""
        with self._database.reading() as connection:
            return stored.rows(connection, ids)
