"""Everything one can do with the data of one folder, in one place."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tradetrust_desktop.domain.searching import Hit
from tradetrust_desktop.services.complaints import Complaints
from tradetrust_desktop.services.contacts import Contacts
from tradetrust_desktop.services.customers import Customers
from tradetrust_desktop.services.firm import FirmSettings
from tradetrust_desktop.services.follow_ups import FollowUps
from tradetrust_desktop.services.history import History
from tradetrust_desktop.services.interactions import Interactions
from tradetrust_desktop.services.local_times import LocalTimes
from tradetrust_desktop.services.orders import Orders
from tradetrust_desktop.services.promises import Promises
from tradetrust_desktop.services.saved_filters import SavedFilters
from tradetrust_desktop.services.surveys import Surveys
from tradetrust_desktop.services.timeline import Timeline
from tradetrust_desktop.services.watch import Watch
from tradetrust_desktop.storage import search_hits
from tradetrust_desktop.storage.engine import Database

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from tradetrust_desktop.services.actions import Actions
    from tradetrust_desktop.services.causes import Causes
    from tradetrust_desktop.services.complaint_import import ComplaintImport
    from tradetrust_desktop.services.copies import Copies
    from tradetrust_desktop.services.evidence import Evidence
    from tradetrust_desktop.services.exports import Exports
    from tradetrust_desktop.services.figures import FiguresService
    from tradetrust_desktop.services.investigation import Investigation
    from tradetrust_desktop.services.learning import Learning
    from tradetrust_desktop.services.order_import import OrderImport
    from tradetrust_desktop.services.playbooks import Playbooks
    from tradetrust_desktop.services.policies import Policies
    from tradetrust_desktop.services.remedies import Remedies
    from tradetrust_desktop.services.replies import Replies
    from tradetrust_desktop.services.reports import Reports
    from tradetrust_desktop.services.shipments import Shipments

__all__ = ["Desk", "Hit"]


class Desk:
    """The services of one open database. Every method may be called from any thread.

    Those that load heavy libraries, or that the first list does not need, are made when they
    are first asked for, so that the window starts quickly.
    """

    def __init__(self, database: Database, *, today: Callable[[], date]) -> None:
        self.database = database
        self.today = today
        self.customers = Customers(database)
        self.contacts = Contacts(database, today=today)
        self.interactions = Interactions(database, now_ms=database.now_ms, today=today)
        self.timeline = Timeline(database)
        self.orders = Orders(database, today=today)
        self.complaints = Complaints(database, now_ms=database.now_ms)
        self.promises = Promises(database, now_ms=database.now_ms)
        self.follow_ups = FollowUps(database, today=today)
        self.surveys = Surveys(database, today=today)
        self.history = History(database)
        self.firm = FirmSettings(database)
        self.watch = Watch(database, firm=self.firm)
        self.saved_filters = SavedFilters(database)
        self.local_times = LocalTimes()

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        now_ms: Callable[[], int],
        today: Callable[[], date],
        passphrase: str | None = None,
        read_only: bool = False,
    ) -> Desk:
        """Open the data of a folder; StorageTrouble says what is in the way.

        `today` is the day here; days that matter to figures follow the firm's zone.
        """
        database = Database.open(folder, now_ms=now_ms, passphrase=passphrase, read_only=read_only)
        return cls(database, today=today)

    def close(self) -> None:
        """Let go of the file; harmless when done twice."""
        self.database.close()

    def search(self, text: str, *, limit: int = 20) -> list[Hit]:
        """What has all the words of a text, by kind and best first; every kind gets its share."""
        if not text.strip():
            return []
        with self.database.reading() as connection:
            return search_hits.find(connection, text, limit)

    @cached_property
    def actions(self) -> Actions:
        """Measures against causes, and whether they worked."""
        from tradetrust_desktop.services.actions import Actions  # noqa: PLC0415

        return Actions(self.database, today=self.today)

    @cached_property
    def causes(self) -> Causes:
        """Root causes, the usual and one's own."""
        from tradetrust_desktop.services.causes import Causes  # noqa: PLC0415

        return Causes(self.database)

    @cached_property
    def playbooks(self) -> Playbooks:
        """What to do and to avoid, by category."""
        from tradetrust_desktop.services.playbooks import Playbooks  # noqa: PLC0415

        return Playbooks(self.database)

    @cached_property
    def evidence(self) -> Evidence:
        """Files kept with complaints."""
        from tradetrust_desktop.services.evidence import Evidence  # noqa: PLC0415

        return Evidence(self.database)

    @cached_property
    def remedies(self) -> Remedies:
        """What may be offered, and what was decided."""
        from tradetrust_desktop.services.remedies import Remedies  # noqa: PLC0415

        return Remedies(self.database, now_ms=self.database.now_ms)

    @cached_property
    def investigation(self) -> Investigation:
        """What a complaint is about."""
        from tradetrust_desktop.services.investigation import Investigation  # noqa: PLC0415

        return Investigation(self.database)

    @cached_property
    def shipments(self) -> Shipments:
        """Containers and carriers of orders."""
        from tradetrust_desktop.services.shipments import Shipments  # noqa: PLC0415

        return Shipments(self.database, today=self.today)

    @cached_property
    def policies(self) -> Policies:
        """Deadlines as the firm sets them."""
        from tradetrust_desktop.services.policies import Policies  # noqa: PLC0415

        return Policies(self.database, now_ms=self.database.now_ms)

    @cached_property
    def replies(self) -> Replies:
        """Replies to complaints, in eight languages."""
        from tradetrust_desktop.services.replies import Replies  # noqa: PLC0415

        return Replies(
            self.database,
            now_ms=self.database.now_ms,
            firm=self.firm,
            local_times=self.local_times,
        )

    @cached_property
    def order_import(self) -> OrderImport:
        """Imports of order lists."""
        from tradetrust_desktop.services.order_import import OrderImport  # noqa: PLC0415

        return OrderImport(self.database, today=self.today)

    @cached_property
    def complaint_import(self) -> ComplaintImport:
        """Imports of complaint lists."""
        from tradetrust_desktop.services.complaint_import import ComplaintImport  # noqa: PLC0415

        return ComplaintImport(self.database)

    @cached_property
    def figures(self) -> FiguresService:
        """Figures and trends."""
        from tradetrust_desktop.services.figures import FiguresService  # noqa: PLC0415

        return FiguresService(self.database)

    @cached_property
    def exports(self) -> Exports:
        """Lists and the manager's workbook as files."""
        from tradetrust_desktop.services.exports import Exports  # noqa: PLC0415

        return Exports(self.database)

    @cached_property
    def reports(self) -> Reports:
        """8D reports, and the second language of what they print."""
        from tradetrust_desktop.services.reports import Reports  # noqa: PLC0415

        return Reports(self.database, causes=self.causes)

    @cached_property
    def learning(self) -> Learning:
        """What complaints teach."""
        from tradetrust_desktop.services.learning import Learning  # noqa: PLC0415

        return Learning(self.database, now_ms=self.database.now_ms)

    @cached_property
    def copies(self) -> Copies:
        """Safety copies: make, list, restore; and the check of everything."""
        from tradetrust_desktop.services.copies import Copies  # noqa: PLC0415

        return Copies(self.database)
