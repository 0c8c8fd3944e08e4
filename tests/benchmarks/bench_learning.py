"""How quickly the page of what complaints teach has its figures, among 20,000 complaints."""

import json
import random
import tempfile
import time
from datetime import date
from pathlib import Path
from statistics import median

from tests.benchmarks.bench_complaints import COMPLAINTS, NOW_MS, fill
from tests.benchmarks.table import Row, against_floor, against_limit

LIMIT = 0.3
RATIO = 25
CATEGORIES = ("quality", "logistics", "payment", "price", "documents", "communication")
CAUSES = tuple(f"cause-{number}" for number in range(30))
SUPPLIERS = tuple(f"Supplier {number}" for number in range(200))


def run() -> list[Row]:
    """The slowest of the questions a user can ask, against the limit and against a floor.

    The floor is what any page pays that reads the same rows in one piece.
    """
    with tempfile.TemporaryDirectory() as name:
        return _measured(Path(name))


def _measured(folder: Path) -> list[Row]:
    from tradetrust_desktop.domain.learning import Dimension, Question
    from tradetrust_desktop.services.desk import Desk

    desk = Desk.open(folder, now_ms=lambda: NOW_MS, today=lambda: date(2026, 11, 23))
    fill(desk)
    _describe(desk)
    learning = desk.learning
    questions = [
        Question(months=months, dimension=dimension)
        for months in (12, None)
        for dimension in (Dimension.CATEGORY, Dimension.SUPPLIER, Dimension.PRODUCT)
    ]
    questions.append(Question(months=None, filters={"supplier": "supplier 7"}))
    took = [_median(lambda q=question: learning.learned(q)) for question in questions]
    everything = Question(months=None)
    assert learning.learned(everything).whole.count == COMPLAINTS
    floor = _median(lambda: _floor(desk))
    slowest = max(took)
    desk.close()
    name = f"what {COMPLAINTS:,} complaints teach, slowest question"
    return [
        against_limit(name, measured=slowest, limit=LIMIT),
        against_floor(
            "the same, beside a bare reading of the rows",
            measured=slowest,
            floor=floor,
            limit=RATIO,
        ),
    ]


def _floor(desk: object) -> None:
    with desk.database.reading() as connection:
        packed = connection.exec_driver_sql(
            "SELECT json_group_array(json_array(received_ms, category, rating)) FROM complaints"
        ).scalar()
    assert len(json.loads(packed)) == COMPLAINTS


def _median(act: object) -> float:
    found = []
    for _ in range(3):
        begin = time.perf_counter()
        act()
        found.append(time.perf_counter() - begin)
    return median(found)


def _describe(desk: object) -> None:
    """Give every complaint what the page sorts by."""
    from tradetrust_desktop.domain.changes import Act

    dice = random.Random(5)
    with desk.database.step(Act.COMPLAINTS_EDIT) as step:
        link = step.connection
        keys = [row[0] for row in link.exec_driver_sql("SELECT id FROM complaints")]
        link.connection.executemany(
            "UPDATE complaints SET category=?, cause=?, supplier=?, product=?, rating=? WHERE id=?",
            [
                (
                    *(dice.choice(CATEGORIES), dice.choice(CAUSES), dice.choice(SUPPLIERS)),
                    *(f"Lamp {dice.randrange(500)}", dice.randrange(1, 6), key),
                )
                for key in keys
            ],
        )
