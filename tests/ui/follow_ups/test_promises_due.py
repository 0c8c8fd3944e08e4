"""Promises due stand among what is to be done, each of them once."""

from typing import Any

import pytest

from tradetrust_desktop.domain.care import ComplaintDraft
from tradetrust_desktop.domain.case import PromiseDraft
from tradetrust_desktop.domain.complaints import Closing
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui.customers import due
from tradetrust_desktop.ui.follow_ups import month_marks
from tradetrust_desktop.ui.follow_ups.columns import deadline_text, deadline_why
from tradetrust_desktop.ui.follow_ups.found import read_found
from tradetrust_desktop.ui.follow_ups.groups import (
    DeadlineRow,
    Wanted,
    agenda,
    agenda_rows,
)

HOUR = 3_600_000


@pytest.fixture
def complaint(desk: Any, firm: bytes, clock: Any) -> bytes:
    return desk.complaints.add(ComplaintDraft(firm, "Lamps fail", clock.ms - 90 * 24 * HOUR))[0]


@pytest.fixture
def found(surroundings: Any) -> Any:
    """What is read behind the window."""

    def read(work: Any) -> Any:
        here: list[Any] = []
        surroundings.context.tasks.read(work, here.append)
        surroundings.settle()
        return here[0]

    return read


@pytest.fixture
def shown(surroundings: Any, desk: Any, clock: Any, found: Any) -> Any:
    """What the agenda says of promises: for what, in which order."""

    def read(text: str = "") -> list[str]:
        zone = surroundings.context.formats.zone
        query = ListQuery(text=text)
        wanted = Wanted(query, "all", clock.today(), clock.ms, zone)
        rows = found(lambda: agenda_rows(desk, agenda(desk, wanted).ids))
        timed = [row for row in rows if isinstance(row, DeadlineRow)]
        return [deadline_why(row) for row in timed if row.clock.clock == "remedy"]

    return read


def promise(desk: Any, clock: Any, firm: bytes, complaint: bytes | None, text: str, hours: int):
    draft = PromiseDraft(firm, text, clock.ms, clock.ms + hours * HOUR, complaint_id=complaint)
    return desk.promises.add(draft)[0]


def test_the_first_promise_is_the_clock_of_its_complaint_and_the_others_stand_for_themselves(
    surroundings: Any, desk: Any, firm: bytes, clock: Any, complaint: bytes, shown: Any, found: Any
):
    promise(desk, clock, firm, complaint, "Second", 30)
    first = promise(desk, clock, firm, complaint, "First", 2)
    number = desk.complaints.page(complaint).row.number
    said, second = f"Complaint {number}: First", f"Complaint {number}: Second"

    assert shown() == [said, second]
    assert shown("second") == [second]
    desk.promises.keep(first)
    assert shown() == [second]

    third = promise(desk, clock, firm, complaint, "Third", 40)
    context = surroundings.context
    wanted = Wanted(ListQuery(), "all", clock.today(), clock.ms, context.formats.zone)
    key = next(each for each in found(lambda: agenda(desk, wanted).ids) if third in each)
    row = found(lambda: read_found(context, key))
    assert isinstance(row, DeadlineRow)
    assert deadline_text(context, row).startswith("Keep the promise to ")
    desk.promises.delete(third)
    assert found(lambda: read_found(context, key)) is None


def test_the_month_counts_every_promise_once(
    surroundings: Any, desk: Any, firm: bytes, clock: Any, complaint: bytes, found: Any
):
    today = clock.today()
    zone = surroundings.context.formats.zone

    def count() -> int:
        read = month_marks.read_marks
        marks = found(lambda: read(desk, first=today, last=today, zone=zone, language="en"))
        return sum(marks.deadlines.values())

    before = count()
    for text in ("One", "Two", "Three"):
        promise(desk, clock, firm, complaint, text, 1)
    assert count() == before + 3


def test_with_a_customer_is_due_what_no_complaint_stands_for(
    surroundings: Any, desk: Any, firm: bytes, clock: Any, complaint: bytes, shown: Any, found: Any
):
    card_of = due.DueCard(surroundings.context)

    def lines() -> list[str]:
        card_of.show_due(found(lambda: due.read(desk, firm)))
        return [line.what for line in card_of._lines() if line.what.startswith("Promised")]

    promise(desk, clock, firm, complaint, "First", 2)
    promise(desk, clock, firm, complaint, "Second", 30)
    promise(desk, clock, firm, None, "Samples", 50)
    assert lines() == ["Promised: Second", "Promised: Samples"]

    desk.complaints.close(complaint, closing=Closing("cause", "done", "prevented", 4))
    assert lines() == ["Promised: First", "Promised: Second", "Promised: Samples"]
    assert len(shown()) == 2  # closing ends no promise
    card_of.deleteLater()
