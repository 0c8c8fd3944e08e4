"""Lists of complaints come in by the same road as orders: known, new, rejected, taken back."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.services.order_lists import raw_sheet, records
from tradetrust_desktop.domain.care import Category, ComplaintStatus, Priority
from tradetrust_desktop.domain.case import (
    ActionDraft,
    ActionKind,
    CaseLink,
    RemedyDraft,
    RemedyKind,
)
from tradetrust_desktop.domain.clocks import State
from tradetrust_desktop.domain.complaint_clocks import standing
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.importing.values import ImportOptions, KeptBecause
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.orders import LineDraft, OrderDraft
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.reports import Audience
from tradetrust_desktop.services import complaint_import

HEAD = ["投诉编号", "客户名称", "投诉日期", "投诉内容", "优先级", "状态", "首次回复", "结案日期"]
OPEN = ["K-1", "Acme", "2026-11-20 16:00", "壁灯跳闸", "重大", "处理中", None, None]
DONE = [
    "K-2",
    "Casa Verde",
    "2026-09-01",
    "晚到 9 天",
    "一般",
    "已结案",
    "2026-09-01",
    "2026-09-05",
]


@pytest.fixture
def prepare(desk: Any, tmp_path: Path, monkeypatch: Any) -> Callable[..., Any]:
    """Prepares rows as if they stood in a file."""

    def from_rows(*rows: Sequence[object], head: Sequence[str] = HEAD, **options: Any) -> Any:
        path = tmp_path / "complaints.csv"
        path.write_text(repr(rows), encoding="utf-8")
        sheet = raw_sheet(path, [list(head), *map(list, rows)])
        monkeypatch.setattr(complaint_import, "read_raw", lambda *_, **__: sheet)
        return desk.complaint_import.prepare(path, options=ImportOptions(**options))

    return from_rows


def stored(desk: Any) -> dict[str, Any]:
    ids = desk.complaints.ids(ListQuery(filters={"state": "all"}))
    return {row.draft.external_number: row for row in desk.complaints.rows(ids)}


def test_a_list_becomes_complaints_with_their_customers(desk, prepare):
    preview = prepare(OPEN, DONE)
    assert (preview.complaints.new, preview.customers_new, preview.problems) == (2, 2, ())
    desk.complaint_import.commit(preview)
    found = stored(desk)
    assert found["K-1"].customer == "Acme"
    assert found["K-1"].number == "2026-001"
    assert found["K-1"].draft.priority is Priority.MAJOR
    assert found["K-1"].draft.status is ComplaintStatus.IN_PROGRESS
    assert found["K-2"].draft.status is ComplaintStatus.CLOSED


def test_nobody_says_that_an_old_case_was_late_or_in_time_unless_the_list_does(
    desk, prepare, clock
):
    unknown = [*DONE[:6], None, "2026-09-05"]
    desk.complaint_import.commit(prepare(OPEN, DONE, ["K-3", *unknown[1:]]))
    found = stored(desk)

    def states(number: str) -> list[State]:
        return [standing(row, clock.now_ms()).state for row in found[number].clocks]

    assert states("K-2") == [State.MET, State.NOT_NEEDED]
    assert states("K-3") == [State.NOT_NEEDED, State.NOT_NEEDED]
    assert states("K-1") == [State.BREACHED, State.BREACHED]


def test_the_same_list_again_changes_nothing_and_a_new_priority_changes_one(desk, prepare):
    desk.complaint_import.commit(prepare(OPEN, DONE))
    before = records(desk.database)
    again = prepare(OPEN, DONE)
    assert (again.complaints.same, again.complaints.new) == (2, 0)
    assert desk.complaint_import.commit(again)[0] is None
    assert records(desk.database) == before
    minor = [*OPEN[:4], "轻微", *OPEN[5:]]
    changed = prepare(minor, DONE)
    assert (changed.complaints.same, changed.complaints.changed) == (1, 1)
    desk.complaint_import.commit(changed)
    assert stored(desk)["K-1"].draft.priority is Priority.MINOR


@pytest.mark.parametrize(
    ("place", "value", "code"),
    [
        (2, "2026-11-25", Code.STILL_TO_COME),
        (2, "1900-01-05", Code.DATE_OUT_OF_RANGE),
        (2, "soon", Code.NOT_A_DATE),
        (2, None, Code.NO_DATE),
        (1, None, Code.NO_CUSTOMER),
        (3, None, Code.REQUIRED),
        (7, "2026-11-01", Code.ALREADY_PAST),
    ],
)
def test_what_cannot_be_taken_is_said_with_its_place_and_the_rest_is_kept(
    prepare, place, value, code
):
    wrong = [*OPEN]
    wrong[place] = value
    preview = prepare(DONE, wrong)
    assert (preview.complaints.new, preview.complaints.rejected) == (1, 1)
    [problem] = preview.problems
    assert (problem.code, problem.place.row) == (code, 3)


def test_a_list_without_what_is_needed_is_refused_as_a_whole(prepare):
    with pytest.raises(Refused) as refused:
        prepare(["K-1", "重大"], head=["投诉编号", "优先级"])
    assert {each.field for each in refused.value.problems} == {"customer", "received", "title"}


def test_days_that_can_be_read_two_ways_are_asked_for(prepare):
    row = [*OPEN[:2], "03/04/2026", *OPEN[3:]]
    with pytest.raises(Refused) as refused:
        prepare(row)
    assert [each.code for each in refused.value.problems] == [Code.DATE_ORDER_AMBIGUOUS]
    assert prepare(row, date_order="dmy").complaints.new == 1


def test_taken_back_all_is_as_before(desk, prepare):
    desk.customers.add(CustomerDraft("Acme"))
    desk.complaint_import.commit(prepare(OPEN))
    before = records(desk.database)
    second, _ = desk.complaint_import.commit(prepare([*OPEN[:4], "轻微", *OPEN[5:]], DONE))
    taken, _ = desk.order_import.take_back(second)
    assert taken.removed == {"complaints": 1, "customers": 1}
    assert taken.restored == {"complaints": 1}
    assert taken.kept == ()
    assert records(desk.database) == before


def test_what_was_touched_since_stays_and_is_named(desk, prepare):
    key, _ = desk.complaint_import.commit(prepare(OPEN, DONE))
    row = stored(desk)["K-1"]
    desk.complaints.set_status(row.id, status=ComplaintStatus.INVESTIGATING)
    taken, _ = desk.order_import.take_back(key)
    named = {(kept.kind, kept.name): kept.why for kept in taken.kept}
    assert named == {
        ("complaint", row.number): KeptBecause.CHANGED_LATER,
        ("customer", "Acme"): KeptBecause.HAS_COMPLAINT,
    }
    assert set(stored(desk)) == {"K-1"}


def test_the_import_is_one_step_for_undo(desk, prepare):
    before = records(desk.database)
    desk.complaint_import.commit(prepare(OPEN, DONE))
    desk.history.undo()
    assert records(desk.database) == before
    desk.history.redo()
    assert set(stored(desk)) == {"K-1", "K-2"}


def test_two_hundred_real_records_arrive(desk, shared_file):
    preview = desk.complaint_import.prepare(shared_file("cfpb/complaints_200.csv"))
    assert (preview.rows, preview.complaints.new, preview.customers_new) == (200, 200, 68)
    arrived = {column.field: column.arrived for column in preview.columns if column.field}
    assert arrived["received"] == arrived["customer"] == arrived["number"] == 200
    assert arrived["description"] == 80
    import_id, _ = desk.complaint_import.commit(preview)
    assert len(stored(desk)) == 200
    taken, _ = desk.order_import.take_back(import_id)
    assert taken.removed == {"complaints": 200, "customers": 68}
    assert stored(desk) == {}


def test_a_number_that_one_customer_has_twice_is_told_unless_both_rows_say_the_same(desk, prepare):
    other = ["K-1", "Casa Verde", *OPEN[2:]]
    again = [*OPEN[:3], "now the switch too", *OPEN[4:]]
    preview = prepare(OPEN, OPEN, other, again)
    assert (preview.complaints.new, preview.complaints.same) == (2, 1)
    assert [(p.code, p.value, p.place.row) for p in preview.problems] == [
        (Code.ALREADY_EXISTS, "K-1", 5)
    ]


@pytest.mark.parametrize("day", ["0001-01-01 00:00", "9999-12-31T23:59", "0001-01-01T00:00+14:00"])
def test_the_first_and_the_last_day_of_all_are_refused(prepare, day):
    (problem,) = prepare([*OPEN[:2], day, *OPEN[3:]]).problems
    assert problem.code in (Code.DATE_OUT_OF_RANGE, Code.STILL_TO_COME)
    assert problem.value == day


def test_taking_back_keeps_whatever_was_worked_on(desk, prepare, clock):
    """Whatever can hang on a complaint: nothing is lost with it, no reference breaks."""
    rows = [[f"K-{number}", "Acme", *OPEN[2:]] for number in range(9)]
    import_id, _ = desk.complaint_import.commit(prepare(*rows))
    keys = {number: row.id for number, row in stored(desk).items()}
    acme = desk.complaints.page(keys["K-0"]).row.draft.customer_id
    desk.actions.add(ActionDraft(ActionKind.CORRECTIVE, "test", complaint_id=keys["K-1"]))
    desk.remedies.decide(RemedyDraft(keys["K-2"], RemedyKind.REFUND, clock.today()))
    item = desk.playbooks.page(Category.QUALITY, language="en").checklist[0].id
    desk.playbooks.tick(keys["K-3"], item=item, language="en")
    title = desk.reports.eight_d(keys["K-4"], audience=Audience.CUSTOMER).title
    desk.reports.translate(keys["K-4"], text=title, twin="The lamp trips the breaker")
    desk.complaints.merge(keys["K-5"], merged=[keys["K-6"]])
    lines = (LineDraft("A", "Lamp", 1_000_000),)
    order, _ = desk.orders.add(OrderDraft("A-1", acme, clock.today(), "EUR", lines=lines))
    desk.investigation.add_links(keys["K-7"], links=[CaseLink(order, 1)])
    taken, _ = desk.order_import.take_back(import_id)
    assert taken.removed == {"complaints": 2, "customers": 0}
    assert set(stored(desk)) == {f"K-{number}" for number in range(1, 8)}
    assert {record.name for record in taken.kept if record.kind == "complaint"} == {
        f"2026-{number:03d}" for number in range(2, 9)
    }
    assert desk.copies.check() == []
