"""The page of a complaint beside its usual way: waits, withdrawn, merged, closed in two goes."""

from typing import Any

from PySide6.QtWidgets import QLabel

from tests.ui.complaints.opened import Opened, reply
from tradetrust_desktop.domain.care import ComplaintDraft, ComplaintStatus
from tradetrust_desktop.domain.case import ActionDraft, ActionKind, PromiseDraft

HOUR = 3_600_000


def test_a_close_half_written_waits_while_another_complaint_is_looked_at(
    opened: Opened, firm: bytes, clock: Any
):
    other = opened.desk.complaints.add(ComplaintDraft(firm, "Carton torn", clock.ms - HOUR))[0]
    first, closing = opened.key, opened.page.closing
    opened.page.choose(ComplaintStatus.CLOSED)
    opened.type_in("No seal fitted")
    closing.rating.segments._buttons["asked"].click()
    opened.key = other
    opened.reread()
    assert closing.isHidden()
    opened.page.choose(ComplaintStatus.CLOSED)
    assert closing.root_cause.value() == ""
    closing.given_up.emit()
    opened.key = first
    opened.reread()
    assert closing.isVisible()
    assert closing.root_cause.value() == "No seal fitted"
    assert closing.rating.is_asked()


def test_before_closing_the_open_promises_and_actions_are_named(opened: Opened, clock: Any):
    desk = opened.desk
    due = clock.ms + 48 * HOUR
    draft = PromiseDraft(
        opened.draft.customer_id, "seals by air", clock.ms, due, complaint_id=opened.key
    )
    desk.promises.add(draft)
    desk.actions.add(ActionDraft(ActionKind.PREVENTIVE, "check seals", complaint_id=opened.key))
    opened.reread()
    opened.page.choose(ComplaintStatus.CLOSED)
    said = opened.page.closing.unfinished.text()
    assert "promised: seals by air, by 25 Nov" in said
    assert "to be done: check seals" in said


def test_the_days_of_the_revisits_can_be_kept_for_all(opened: Opened):
    closing = opened.page.closing
    opened.page.choose(ComplaintStatus.CLOSED)
    assert closing.usual_link.isHidden()
    closing.revisits[0].set_value(14)
    closing.revisits[0].typed.emit()
    assert closing.usual_link.isVisible()
    closing.usual_link.click()
    opened.settle()
    assert opened.desk.complaints.revisit_days() == (14, 30)
    assert closing.usual_link.isHidden()


def test_who_waits_too_long_is_reminded_then_closed_with_a_note(opened: Opened, clock: Any):
    notices = opened.page.notices
    reply(opened)
    opened.page.set_status(ComplaintStatus.WAITING)
    opened.settle()
    clock.forward(days=8)
    opened.reread()
    assert list(notices.links) == ["Remind"]
    notices.links["Remind"].click()
    opened.type_in("Have you found the photos?")
    opened.enter()
    assert notices.isHidden()
    clock.forward(days=8)
    opened.reread()
    assert list(notices.links) == ["Remind again", "Close"]
    assert opened.draft.status is ComplaintStatus.WAITING


def test_two_complaints_are_merged_from_the_menu_and_parted_by_a_link(
    opened: Opened, firm: bytes, clock: Any
):
    desk = opened.desk
    other = desk.complaints.add(ComplaintDraft(firm, "Lamps again", clock.ms - HOUR // 2))[0]
    opened.reread()
    menu = opened.page.menu()
    merging = next(each.menu() for each in menu.actions() if each.text() == "Merge with")
    merging.actions()[0].trigger()
    menu.deleteLater()
    opened.settle()
    assert desk.complaints.page(other).kept[0] == opened.key
    number = desk.complaints.page(other).row.number
    assert any(f"{number} merged into this one" in text for text in log_texts(opened))
    opened.key = other
    opened.reread()
    assert opened.page.step_button.isHidden()
    opened.page.notices.links["Unmerge"].click()
    opened.settle()
    assert desk.complaints.page(other).kept is None
    assert opened.page.step_button.isVisible()


def test_the_log_says_who_took_a_step_and_what_was_jumped_over(opened: Opened):
    reply(opened)
    opened.page.set_status(ComplaintStatus.IN_PROGRESS)
    opened.settle()
    who = opened.desk.database.who
    texts = log_texts(opened)
    assert "Status: in progress, skipped: investigating, proposed, agreed" in texts
    assert f"Every step by {who}" in texts  # said once where it was one
    opened.desk.database.who = "Li Na"
    opened.page.set_status(ComplaintStatus.AGREED)
    opened.settle()
    texts = log_texts(opened)
    assert any(text.endswith("set by Li Na") for text in texts)
    assert any("in progress" in text and text.endswith(f"set by {who}") for text in texts)
    assert not any(text.startswith("Every step") for text in texts)


def test_a_wait_for_the_supplier_and_a_withdrawal_stand_in_the_menu(opened: Opened):
    opened.choose("Wait for the supplier")
    opened.type_in("Photos of the packing")
    opened.enter()
    assert opened.draft.status is ComplaintStatus.WAITING_SUPPLIER
    assert opened.page.way.said(0).startswith("Awaiting supplier")
    assert opened.stored.row.clocks[0].met_ms is None  # what the supplier is asked is no reply
    opened.choose("Back from waiting")
    opened.choose("Withdrawn by the customer")
    assert opened.stored.row.ending == "withdrawn"
    assert opened.page.notices.isVisible()
    opened.press()
    assert opened.draft.status is ComplaintStatus.REOPENED
    assert opened.page.notices.isHidden()


def log_texts(opened: Opened) -> list[str]:
    """All that the log shows, each label for itself."""
    return [each.text() for each in opened.page.log.findChildren(QLabel) if each.isVisible()]
