"""What leaves the program as a file: orders, lists, the manager's workbook, pictures.

The workbook library is loaded when something is exported, not before.
"""

import errno
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tradetrust_desktop.domain.firm import Firm
from tradetrust_desktop.domain.problems import Code, Problem, Refused
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.services.firm import FirmSettings
from tradetrust_desktop.settings.resources import resource
from tradetrust_desktop.storage import exports as stored
from tradetrust_desktop.storage import figures as stored_figures
from tradetrust_desktop.storage.engine import Database

if TYPE_CHECKING:
    from tradetrust_desktop.exchange.lists import Column
    from tradetrust_desktop.exchange.workbook.content import Words, WorkbookReport

_FULL = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True)
class OrdersReport:
    """What an export of orders wrote."""

    orders: int
    lines: int
    long_texts: int = 0
    """Texts longer than a cell of Excel holds; whole on a sheet of their own."""


@dataclass(frozen=True)
class ListColumn:
    """A column of a list as it is seen."""

    heading: str
    shape: str = "text"
    """text, code, day, count, amount (minor units), quantity (millionths), percent, mean."""
    currency_from: int | None = None
    """Place of the column with the currency of the amounts."""


class Exports:
    """Writes files; each appears whole or not at all.

    StorageTrouble says that a file cannot be written there, or that the disk is full.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def workbook(self, path: Path, *, language: str, on: date | None = None) -> "WorkbookReport":
        """Write the manager's workbook as of a day, in zh_CN or en.

        The default day is that of the last order or credit note.
        """
        from tradetrust_desktop.exchange.workbook import content, report  # noqa: PLC0415

        _kind(path, ".xlsx")
        firm = FirmSettings(self._database).get()
        with self._database.reading() as connection:
            figures = stored_figures.figures(connection, on)
            orders = stored.order_records(connection, until=figures.on)
            known = stored.customer_records(connection, until=figures.on)
        moment = datetime.fromtimestamp(self._database.now_ms() / 1000, UTC)
        made = content.WorkbookContent(
            firm=firm,
            figures=figures,
            orders=[content.OrderRecord._make(row) for row in orders],
            customers=[content.CustomerRecord._make(row) for row in known],
            created=moment.astimezone(_zone(firm)).replace(tzinfo=None),
            created_utc=moment.replace(tzinfo=None),
        )
        words = words_of(language)
        with _written(path):
            return report.write(path, made, words=words)

    def orders(self, path: Path, *, language: str) -> OrdersReport:
        """Write every order with its lines as .xlsx or .csv, in headings the import knows.

        Imported again, all of them are the same. Refused for any other kind of file.
        """
        from tradetrust_desktop.exchange import order_list  # noqa: PLC0415

        kind = _kind(path, ".xlsx", ".csv")
        firm = FirmSettings(self._database).get()
        with self._database.reading() as connection:
            table = order_list.table(stored.orders_with_lines(connection), words=words_of(language))
        long_texts = self._write_list(
            path,
            kind=kind,
            name=table.name,
            columns=table.columns,
            rows=table.rows,
            firm=firm,
            language=language,
        )
        return OrdersReport(table.orders, table.lines, long_texts)

    def list_as_seen(
        self,
        path: Path,
        *,
        name: str,
        columns: Sequence[ListColumn],
        rows: Iterable[Sequence[object]],
        language: str,
    ) -> int:
        """Write a list as it stands on the screen, .xlsx or .csv; how many texts were too long.

        `name` becomes the name of the sheet. Refused for any other kind of file.
        """
        from tradetrust_desktop.exchange.lists import Column, Shape  # noqa: PLC0415

        return self._write_list(
            path,
            kind=_kind(path, ".xlsx", ".csv"),
            name=name,
            columns=[Column(c.heading, Shape(c.shape), c.currency_from) for c in columns],
            rows=list(rows),
            firm=FirmSettings(self._database).get(),
            language=language,
        )

    def picture(self, path: Path, data: bytes) -> None:
        """Write a chart's PNG or SVG."""
        from tradetrust_desktop.exchange.replacing import replaced  # noqa: PLC0415

        with _written(path), replaced(path) as fresh:
            fresh.write_bytes(data)

    def _write_list(
        self,
        path: Path,
        *,
        kind: str,
        name: str,
        columns: "Sequence[Column]",
        rows: Sequence[Sequence[object]],
        firm: Firm,
        language: str,
    ) -> int:
        from tradetrust_desktop.exchange import lists  # noqa: PLC0415

        words = words_of(language)
        with _written(path):
            if kind == ".csv":
                lists.write_csv(path, columns=columns, rows=rows)
                return 0
            return lists.write_xlsx(
                path,
                name=name,
                columns=columns,
                rows=rows,
                print_texts=lists.PrintTexts(firm=firm.name, page=words("page")),
                created_utc=datetime.fromtimestamp(self._database.now_ms() / 1000, UTC).replace(
                    tzinfo=None
                ),
                family=words("font"),
                long_name=words("sheet.long_texts"),
            )


def words_of(language: str) -> "Words":
    """The words of workbooks in a language, zh_CN or en."""
    from babel import Locale  # noqa: PLC0415

    from tradetrust_desktop.exchange.workbook.content import Words  # noqa: PLC0415

    texts: dict[str, Any] = json.loads(
        (resource("workbook") / f"{language}.json").read_text(encoding="utf-8")
    )
    names = Locale.parse(language).territories
    return Words(language, texts, lambda code: str(names.get(code, code)) if code else "")


def _kind(path: Path, *allowed: str) -> str:
    kind = path.suffix.lower()
    if kind not in allowed:
        raise Refused(
            Problem(
                Code.WRONG_ENDING,
                field="file",
                value=path.name,
                params={"expected": " / ".join(allowed)},
            )
        )
    return kind


def _zone(firm: Firm) -> ZoneInfo:
    try:
        return ZoneInfo(firm.zone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo(Firm.zone)


@contextmanager
def _written(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        full = error.errno in _FULL
        code = TroubleCode.DISK_FULL if full else TroubleCode.CANNOT_WRITE_FILE
        raise StorageTrouble(code, str(path)) from error
