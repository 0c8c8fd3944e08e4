"""The data that the window is measured with: the sample, long histories, 100,000 customers."""

import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tests.benchmarks.bench_list import write_customers

ENTRIES = 10_000
MESSAGES = 200
HOUR_MS = 3_600_000
BUSY, CALM = "Nordlicht", "Bergisch"
"""Customers of the sample: one gets all the entries."""


def fill(folder: Path) -> None:
    """Make the data folder."""
    from tradetrust_desktop.domain.listing import ListQuery
    from tradetrust_desktop.services.desk import Desk
    from tradetrust_desktop.services.order_import import ImportOptions
    from tradetrust_desktop.services.sample import Sample, load
    from tradetrust_desktop.settings.resources import resource

    desk = Desk.open(folder / "data", now_ms=now_ms, today=today)
    load(desk, Sample.read(resource("sample")), language="en")
    busy = desk.customers.ids(ListQuery(text=BUSY))[0]
    _write_entries(desk, busy)
    _write_messages(desk, busy)
    table = folder / "customers.csv"
    write_customers(table)
    desk.order_import.commit(desk.order_import.prepare(table, options=ImportOptions()))
    desk.close()


def _write_entries(desk: Any, customer_id: bytes) -> None:
    from tradetrust_desktop.domain.care import Channel
    from tradetrust_desktop.domain.changes import Act
    from tradetrust_desktop.domain.interactions import Direction, InteractionDraft

    begin = now_ms() - (ENTRIES + 1) * HOUR_MS
    with desk.database.gathering(Act.SAMPLE_ADD):
        for number in range(ENTRIES):
            desk.interactions.add(
                InteractionDraft(
                    customer_id=customer_id,
                    at_ms=begin + number * HOUR_MS,
                    summary=f"Asked about container {number}, answered the same day",
                    channel=Channel.MAIL,
                    direction=Direction.OUT if number % 2 else Direction.IN,
                )
            )


def _write_messages(desk: Any, customer_id: bytes) -> None:
    """A complaint of which was written back and forth for long."""
    from tradetrust_desktop.domain.care import Channel, ComplaintDraft
    from tradetrust_desktop.domain.changes import Act
    from tradetrust_desktop.domain.interactions import Direction, InteractionDraft

    begin = now_ms() - (MESSAGES + 1) * HOUR_MS
    with desk.database.gathering(Act.SAMPLE_ADD):
        complaint, _ = desk.complaints.add(
            ComplaintDraft(customer_id, "Pallets arrived wet", begin, description="Wet. " * 200)
        )
        for number in range(MESSAGES):
            entry = InteractionDraft(
                customer_id=customer_id,
                complaint_id=complaint,
                at_ms=begin + number * HOUR_MS,
                summary=f"Message {number} about the wet pallets and who pays for them",
                channel=Channel.MAIL,
                direction=Direction.OUT if number % 2 else Direction.IN,
            )
            desk.interactions.add(entry)


def now_ms() -> int:
    """The clock of the machine."""
    return time.time_ns() // 1_000_000


def today() -> date:
    """The day of the machine."""
    return datetime.now(UTC).date()
