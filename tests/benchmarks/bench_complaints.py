"""How quickly the list of complaints answers among 20,000: filters, orders, groups, a word."""

import random
import tempfile
import time
from datetime import date
from pathlib import Path
from statistics import median

from tests.benchmarks.table import Row, against_limit

COMPLAINTS = 20_000
CUSTOMERS = 2_000
NOW_MS = 1_795_437_600_000
HOUR = 3_600_000
OPEN_ONE_IN = 20
LIMIT = 0.05


def run() -> list[Row]:
    """The slowest of all questions, each the median of three, and the counts of the filters."""
    with tempfile.TemporaryDirectory() as name:
        return _measured(Path(name))


def _measured(folder: Path) -> list[Row]:
    from tradetrust_desktop.domain.listing import ListQuery
    from tradetrust_desktop.services.desk import Desk
    from tradetrust_desktop.storage.complaint_lists import GROUPS, STATES

    desk = Desk.open(folder, now_ms=lambda: NOW_MS, today=lambda: date(2026, 11, 23))
    fill(desk)
    complaints = desk.complaints
    conditions = {
        "customer": "harbor 77",
        "country": "US",
        "priority": "major|medium",
        "supplier": "Haichang",
        "responsible": "-",
        "from": "2026-01-01",
        "to": "2026-06-30",
    }
    queries = {
        **{state: ListQuery(filters={"state": state}, sort="left") for state in STATES},
        **{sort: ListQuery(sort=sort) for sort in ("received_ms", "priority", "customer")},
        "by time left": ListQuery(sort="left"),
        **{
            f"{name} {value}": ListQuery(filters={name: value}, sort="left")
            for name, value in conditions.items()
        },
        "a word among the open": ListQuery("pallets", filters={"state": "open"}, sort="left"),
    }
    words = ListQuery("blue harbor 77", sort="left")
    took = {name: _median(lambda q=query: complaints.ids(q)) for name, query in queries.items()}
    slowest = max(took, key=lambda name: took[name])
    every = ListQuery(sort="left")
    grouped = {by: _median(lambda by=by: complaints.groups(every, by=by)) for by in GROUPS}
    most = max(grouped, key=lambda by: grouped[by])
    first = complaints.ids(queries["open"])[:100]
    rows = [
        (f"the slowest list of {COMPLAINTS:,} complaints ({slowest})", took[slowest], LIMIT),
        (f"the slowest grouping of all of them (by {most})", grouped[most], LIMIT),
        ("three words among all of them", _median(lambda: complaints.ids(words)), 2 * LIMIT),
        ("the counts of its filters", _median(complaints.counts), LIMIT),
        ("a page of 100 rows with their clocks", _median(lambda: complaints.rows(first)), LIMIT),
    ]
    desk.close()
    return [against_limit(name, measured=took, limit=limit) for name, took, limit in rows]


def _median(act: object) -> float:
    found = []
    for _ in range(3):
        begin = time.perf_counter()
        act()
        found.append(time.perf_counter() - begin)
    return median(found)


def fill(desk: object) -> None:
    """Histories as the program would have written them, without a step for each."""
    from tradetrust_desktop.domain.changes import Act, Kind
    from tradetrust_desktop.domain.customers import CustomerDraft
    from tradetrust_desktop.storage import complaint_clocks as clocks
    from tradetrust_desktop.storage import customers, sqlite_only
    from tradetrust_desktop.storage.schema import complaint_events, complaints, interactions

    dice = random.Random(7)
    database = desk.database
    with database.step(Act.CUSTOMERS_EDIT) as step:
        buyers = [database.new_id() for _ in range(CUSTOMERS)]
        for number, key in enumerate(buyers):
            country = ("US", "DE", "BR", "SA")[number % 4]
            customers.add(step, key, CustomerDraft(f"Blue Harbor {number}", country=country))
    made, events, said = [], [], []
    for number in range(COMPLAINTS):
        key, buyer = database.new_id(), dice.choice(buyers)
        is_open = number % OPEN_ONE_IN == 0
        ago = dice.randrange(1, 60) if is_open else dice.randrange(100, 17_000)
        at_ms = NOW_MS - ago * HOUR
        status = dice.choice(("new", "replied", "waiting")) if is_open else "closed"
        text = "Two pallets lost on the way" if number % 3 else "Glass thinner than sample"
        made.append(
            (
                *(key, at_ms, at_ms, f"{2000 + number // 999}-{number % 999:03d}", buyer, at_ms),
                *("mail", dice.choice(("major", "medium", "minor")), status, text, text * 9),
                dice.choice(("quality", "logistics", "price", "")),
                dice.choice(("Li Wei", "Zhou Min", "")),
                dice.choice(("Haichang", "Ningbo Glass", "")),
                *(dice.choice(("WL-318", "GL-20")), dice.choice(("seal", "packing", ""))),
            )
        )
        events.append((key, 1, at_ms, "status", "", "new"))
        events.append((key, 2, at_ms, "priority", "", made[-1][7]))
        if status != "new":
            events.append((key, 3, at_ms + HOUR, "status", "new", status))
            reply = (database.new_id(), at_ms, at_ms, buyer, key, at_ms + HOUR, "2026-01-01")
            said.append((*reply, "mail", "out", text, not is_open))
    with database.step(Act.COMPLAINTS_EDIT) as step:
        link = step.connection
        record = ["id", "created_ms", "changed_ms"]
        columns = [*record, "number", "customer_id", "received_ms", "channel", "priority"]
        fields = ["status", "title", "description", "category", "owner", "supplier", "product"]
        fields.append("cause")
        sqlite_only.add_rows(link, complaints, [*columns, *fields], made)
        columns = ["complaint_id", "position", "at_ms", "what", "before", "after"]
        sqlite_only.add_rows(link, complaint_events, columns, events)
        columns = [*record, "customer_id", "complaint_id", "at_ms", "day", "channel", "direction"]
        sqlite_only.add_rows(link, interactions, [*columns, "summary", "is_proposal"], said)
        clocks.fill(link)
        step.touch(Kind.COMPLAINT, count=COMPLAINTS)
