"""The sample that comes with the program: real orders, and invented answers and complaints."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tradetrust_desktop.domain.care import (
    Channel,
    ComplaintDraft,
    ComplaintStatus,
    FollowUpDraft,
    FollowUpKind,
    Priority,
    SurveyDraft,
    SurveyKind,
)
from tradetrust_desktop.domain.importing.values import ImportOptions, ImportReport
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.services.desk import Desk


@dataclass(frozen=True)
class Sample:
    """What lies in the folder of the sample."""

    orders: Path
    currency: str
    """Of all its orders; the file does not say it."""
    today: date
    """The day that the invented records take as today: that of the last order."""
    records: Mapping[str, Any]

    @classmethod
    def read(cls, folder: Path) -> "Sample":
        """The sample of a folder such as `resources/sample`."""
        records = json.loads((folder / "invented.json").read_text(encoding="utf-8"))
        return cls(
            orders=folder / "orders.xlsx",
            currency=records["currency"],
            today=date.fromisoformat(records["today"]),
            records=records,
        )

    def now_ms(self) -> int:
        """That afternoon in China, for whoever shows the sample as it was then."""
        return _ms(datetime(self.today.year, self.today.month, self.today.day, 8, 40, tzinfo=UTC))


def load(
    desk: Desk,
    sample: Sample,
    *,
    language: str,
    progress: Callable[[float], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> ImportReport:
    """Import the sample orders; where they are new, add the invented records as well.

    Texts of the records are taken in the given language ("zh_CN" or "en").
    """
    options = ImportOptions(currency=sample.currency, remember_layout=False)
    preview = desk.order_import.prepare(
        sample.orders, options=options, progress=progress, cancel=cancel
    )
    report, _ = desk.order_import.commit(preview, progress=progress, cancel=cancel)
    if report.preview.orders.new:
        _add_records(desk, sample.records, language)
    return report


def _add_records(desk: Desk, records: Mapping[str, Any], language: str) -> None:
    customers = {row.code: row.id for row in desk.customers.rows(desk.customers.ids(ListQuery()))}
    orders = {row.number: row.id for row in desk.orders.rows(desk.orders.ids(ListQuery()))}
    for record in records["surveys"]:
        desk.surveys.add(
            SurveyDraft(
                customer_id=customers[record["customer"]],
                kind=SurveyKind.CSAT,
                day=date.fromisoformat(record["day"]),
                score=record["score"],
                comment=_in(record["comment"], language),
            )
        )
    for record in records["complaints"]:
        received = datetime.fromisoformat(record["received"]).replace(tzinfo=UTC)
        desk.complaints.add(
            ComplaintDraft(
                customer_id=customers[record["customer"]],
                title=_in(record["title"], language),
                received_ms=_ms(received),
                priority=Priority(record["priority"]),
                channel=Channel(record["channel"]),
                status=ComplaintStatus(record["status"]),
                description=_in(record["description"], language),
                order_id=orders[record["order"]],
            )
        )
    for record in records["follow_ups"]:
        done = record.get("done")
        desk.follow_ups.add(
            FollowUpDraft(
                customer_id=customers[record["customer"]],
                title=_in(record["title"], language),
                due=date.fromisoformat(record["due"]),
                kind=FollowUpKind(record["kind"]),
                note=_in(record["note"], language),
                done=date.fromisoformat(done) if done else None,
                result=_in(record.get("result", {}), language),
            )
        )


def _in(texts: Mapping[str, str], language: str) -> str:
    """The text in a language, in English where that has none, empty where there is no text."""
    return texts.get(language) or texts.get("en", "")


def _ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)
