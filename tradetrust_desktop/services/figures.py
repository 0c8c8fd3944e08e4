"""What can be asked about the figures: as of a day, as trends, and what lies behind a point."""

from datetime import date

from tradetrust_desktop.domain.figures import (
    Behind,
    CountrySales,
    Figures,
    Measure,
)
from tradetrust_desktop.domain.trends import Trends
from tradetrust_desktop.storage import figures as stored
from tradetrust_desktop.storage.engine import Database


class FiguresService:
    """Reads figures; every method takes one consistent view of the data, on any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def at(self, on: date | None = None) -> Figures:
        """All figures as of a day, by default that of the last order or credit note.

        Records after the day do not count. Cancelled orders never do, not even for the
        default day. Customers are counted whether or not they have ordered.
        """
        with self._database.reading() as connection:
            return stored.figures(connection, on)

    def trends(
        self, *, months: int | None = 12, country: str = "", until: date | None = None
    ) -> Trends:
        """The last months up to a day, for the charts; `months=None` means all there are.

        By default up to the last day with an order, a credit note or an answer.
        """
        with self._database.reading() as connection:
            return stored.trends(connection, months=months, country=country, until=until)

    def countries(self) -> tuple[CountrySales, ...]:
        """Every country with an order, largest first, to choose from."""
        with self._database.reading() as connection:
            return stored.countries(connection)

    def behind(
        self, measure: Measure, *, month: str, country: str = "", until: date | None = None
    ) -> Behind:
        """The records a point of a chart is made of; `country` and `until` as in `trends`."""
        with self._database.reading() as connection:
            return stored.behind(connection, measure, month=month, country=country, until=until)
