"""How quickly a search answers among 100,000 customers and 1,000,000 order lines.

Texts are typed key by key, each key is a search; the slowest of these searches counts, each
as the median of three. Then an item is chosen: how long until the orders with it are known.
"""

import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from tests.benchmarks.table import Row, against_limit
from tests.made_firm import fill
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.services.desk import Desk
from tradetrust_desktop.storage import row_counts, schema, search, sqlite_only
from tradetrust_desktop.storage.engine import Database

CUSTOMERS = 100_000
ORDERS = 250_000
LINES = 4
CONTACTS = 100_000
ENTRIES = 100_000
FEW = 20_000
"""Complaints, follow-ups and answers, each."""
NOW = 1_795_437_600_000
TODAY = date(2026, 11, 23)
TYPED = (
    "a",
    "nordlumen 01234",
    "so-0123456",
    "screw 01234-a",
    "handels gmbh",
    "+49 40 1234567",
    "138 1234 5678",
    "anna.berg@example.com",
    "包装破损",
    "退款",
    "container late",
    "zzzz",
    "1",
    "s",
)
_NOTES = (
    "Container late again, asks for the new ETA",
    "客户要求退款，包装破损",
    "Prices for the spring order sent",
    "Sample approved, waits for the deposit",
    "Called about the invoice of March",
    "色差问题，等工厂回复",
)
_PHONES = ("+86138", "+4940", "+55119")
_FIRST = ("Anna", "Jan", "María", "王伟", "Łukasz", "Aylin", "Kenji", "Sofia", "李娜", "Peter")
_LAST = ("Berg", "Nowak", "García", "Yılmaz", "Satō", "Rossi", "Kim", "Dubois", "Novák", "Hansen")


def run() -> list[Row]:
    """The slowest key, and the orders of an item."""
    folder = Path(tempfile.mkdtemp(prefix="tradetrust-bench-"))
    desk = None
    try:
        desk = Desk.open(folder, now_ms=lambda: NOW, today=lambda: TODAY)
        _fill(desk.database)
        return _measured(desk)
    finally:
        if desk is not None:
            desk.close()
        shutil.rmtree(folder)


def _measured(desk: Desk) -> list[Row]:
    texts = list(dict.fromkeys(text[:end] for text in TYPED for end in range(1, len(text) + 1)))
    taken = {text: _median(lambda text=text: desk.search(text, limit=12)) for text in texts}
    for text in sorted(taken, key=taken.__getitem__, reverse=True)[:5]:
        sys.stdout.write(f"  {text!r}: {taken[text] * 1000:.1f} ms\n")
    hit = next(hit for hit in desk.search("screw 01234") if hit.item is not None)
    assert hit.item is not None
    query = ListQuery(filters={"item": hit.item[0], "description": hit.item[1]})
    assert len(desk.orders.ids(query)) == hit.lines
    size = f"{CUSTOMERS:,} customers, {ORDERS * LINES:,} order lines"
    return [
        against_limit(
            f"a key in the search over {size}, slowest of {len(texts)}",
            measured=max(taken.values()) * 1000,
            limit=50,
            unit="ms",
        ),
        against_limit(
            "the same, median",
            measured=statistics.median(taken.values()) * 1000,
            limit=20,
            unit="ms",
        ),
        against_limit(
            "the orders that hold an item",
            measured=_median(lambda: desk.orders.ids(query)) * 1000,
            limit=500,
            unit="ms",
        ),
    ]


def _median(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def _fill(database: Database) -> None:
    fill(
        database,
        orders_wanted=ORDERS,
        customers_wanted=CUSTOMERS,
        first=date(2022, 11, 10),
        days=1470,
        lines=LINES,
    )
    dice = random.Random(7)
    with database.writing() as connection:
        firms = list(
            connection.execute(
                schema.customers.select().with_only_columns(schema.customers.c.id)
            ).scalars()
        )

        def add(table: schema.Table, rows: list[dict[str, object]]) -> None:
            columns = list(rows[0])
            values = [list(row.values()) for row in rows]
            sqlite_only.add_rows(connection, table, columns, values)

        def made(count: int, /, **fields: object) -> list[dict[str, object]]:
            """Records of any customer; a field may be a function of a place in the list."""
            return [
                {
                    "id": database.new_id(),
                    "created_ms": NOW,
                    "changed_ms": NOW,
                    "customer_id": dice.choice(firms),
                    **{n: v(at) if callable(v) else v for n, v in fields.items()},
                }
                for at in range(count)
            ]

        def note(_at: int) -> str:
            return dice.choice(_NOTES)

        def day(_at: int) -> str:
            return (TODAY - timedelta(days=dice.randrange(1400))).isoformat()

        def moment(at: int) -> int:
            return NOW - at * 1_000_000

        people = made(
            CONTACTS,
            name=lambda _: f"{dice.choice(_FIRST)} {dice.choice(_LAST)}",
            role=lambda _: dice.choice(("Purchasing", "采购经理", "Managing director", "")),
            is_main=True,
        )
        add(schema.contacts, people)
        points = [
            {
                "contact_id": one["id"],
                "position": 1,
                "kind": "mail",
                "value": f"anna.berg{at}@example.com",
            }
            for at, one in enumerate(people)
        ]
        points += [
            {
                "contact_id": one["id"],
                "position": 2,
                "kind": "phone",
                "value": dice.choice(_PHONES) + str(dice.randrange(10**7, 10**8)),
            }
            for one in people
        ]
        add(schema.contact_points, points)
        entries = made(ENTRIES, at_ms=moment, channel="mail", direction="out", summary=note)
        for entry in entries:
            entry.update(day=day(0), detail=note(0), is_proposal=False)
        add(schema.interactions, entries)
        add(
            schema.complaints,
            made(
                FEW,
                number=lambda at: f"2026-{at}",
                received_ms=moment,
                channel="mail",
                priority="medium",
                status="new",
                title=note,
                description=note,
            ),
        )
        add(schema.follow_ups, made(FEW, kind="call", due=day, title=note))
        add(schema.surveys, made(FEW, kind="csat", day=day, score=4, comment=note))
        search.rebuild(connection)
        row_counts.refresh(connection, {}, {table.name for table in schema.RECORDS})
