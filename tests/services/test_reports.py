"""What an 8D report says, and its second language."""

from datetime import date
from typing import Any

import pytest

from tradetrust_desktop.domain.care import ComplaintDraft, Priority
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.problems import Code, Refused
from tradetrust_desktop.domain.reports import Audience, ReportLanguage, missing
from tradetrust_desktop.storage.schema import actions, evidence

HOUR = 3_600_000


@pytest.fixture
def complaint(desk: Any, clock: Any) -> bytes:
    customer = desk.customers.add(CustomerDraft("Najd Oasis Trading Est.", country="SA"))[0]
    draft = ComplaintDraft(
        customer,
        "壁灯通电即跳闸",
        clock.now_ms() - HOUR,
        Priority.MAJOR,
        category="quality",
        supplier="Haixin",
        batch="2609",
        root_cause="Gasket left out",
    )
    return desk.complaints.add(draft)[0]


def keep(desk: Any, table: Any, **values: Any) -> bytes:
    key = desk.database.new_id()
    with desk.database.step("complaint_edit") as step:
        step.insert(table, {"id": key, **values})
    return key


def test_the_customer_sees_the_evidence_that_is_marked_for_showing(desk, complaint):
    for title, shown in (("没有密封圈", True), ("供应商的检测记录", False)):
        keep(
            desk,
            evidence,
            complaint_id=complaint,
            sha256=title,
            name="a.jpg",
            title=title,
            kind="photo",
            size=1,
            shown=shown,
        )
    seen = desk.reports.eight_d(complaint, audience=Audience.CUSTOMER).evidence
    assert [each.title.own for each in seen] == ["没有密封圈"]
    assert len(desk.reports.eight_d(complaint, audience=Audience.FACTORY).evidence) == 2


def test_a_second_language_is_kept_changed_and_undone(desk, complaint):
    def english() -> str:
        return desk.reports.eight_d(complaint, audience=Audience.CUSTOMER).title.twin

    title = desk.reports.eight_d(complaint, audience=Audience.CUSTOMER).title
    desk.reports.translate(complaint, text=title, twin="Wall lights trip the breaker")
    assert english() == "Wall lights trip the breaker"
    desk.reports.translate(complaint, text=title, twin="Wall lamps trip")
    desk.history.undo()
    assert english() == "Wall lights trip the breaker"
    desk.complaints.delete(complaint)
    desk.history.undo()
    assert english() == "Wall lights trip the breaker"
    desk.reports.translate(complaint, text=title, twin=" ")
    assert english() == ""


def test_the_second_language_is_not_the_first(desk, complaint):
    title = desk.reports.eight_d(complaint, audience=Audience.CUSTOMER).title
    with pytest.raises(Refused) as refused:
        desk.reports.translate(complaint, text=title, twin="壁灯跳闸")
    assert [problem.code for problem in refused.value.problems] == [Code.OTHER_LANGUAGE]


def test_actions_are_printed_with_what_became_of_them(desk, complaint):
    keep(
        desk,
        actions,
        complaint_id=complaint,
        kind="corrective",
        text="加密封圈检测",
        department="Quality",
        person="Li Na",
        due=date(2026, 12, 1),
        done=date(2026, 11, 30),
        checked=date(2026, 12, 30),
        worked=True,
    )
    report = desk.reports.eight_d(complaint, audience=Audience.FACTORY)
    [action] = report.actions
    assert (action.who, action.done, action.worked) == ("Quality Li Na", date(2026, 11, 30), True)
    lacking = missing(report, ReportLanguage.ENGLISH)
    assert [text.own for text in lacking] == ["壁灯通电即跳闸", "加密封圈检测"]


def test_a_number_that_nobody_knows_is_refused(desk, complaint):
    number = desk.complaints.page(complaint).row.number
    assert desk.reports.by_number(f" {number} ") == complaint
    with pytest.raises(Refused):
        desk.reports.by_number("2026-999")


def test_a_report_speaks_of_the_merged_complaints_too(desk, complaint, clock):
    row = desk.complaints.page(complaint).row
    other = ComplaintDraft(row.draft.customer_id, "Lamps trip", clock.now_ms() - HOUR)
    merged = desk.complaints.add(other)[0]
    keep(desk, actions, complaint_id=merged, kind="containing", text="Stock set aside")
    assert desk.reports.eight_d(complaint, audience=Audience.CUSTOMER).actions == ()
    desk.complaints.merge(complaint, merged=[merged])
    [action] = desk.reports.eight_d(complaint, audience=Audience.CUSTOMER).actions
    assert action.text.own == "Stock set aside"
