"""The card of the clocks: reading, other readings, the calendar, remedy and progress notes."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLabel

from tests.ui.complaints.opened import Opened, reply
from tradetrust_desktop.domain.care import ComplaintDraft, ComplaintStatus, Priority
from tradetrust_desktop.domain.case import PromiseDraft
from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.deadlines import Reading

HOUR = 3_600_000


def another(opened: Opened, clock: Any, **terms: Any) -> None:
    """Go on with a new complaint of now, under other terms."""
    desk = opened.desk
    desk.policies.save(replace(desk.policies.current(), **terms))
    clock.forward(ms=HOUR)
    draft = ComplaintDraft(opened.draft.customer_id, "Lamps", clock.ms, Priority.MEDIUM)
    opened.key = desk.complaints.add(draft)[0]
    opened.reread()


def test_every_deadline_stands_beside_its_reading_and_the_others_are_told(
    opened: Opened, clock: Any
):
    card = opened.page.clocks
    assert card.views[Clock.PROPOSAL].note.text() == "limit 24 h, every hour counts"
    another(opened, clock, reading=Reading.WORKING_DAYS)  # Monday, 21:40
    assert card.views[Clock.FIRST_REPLY].note.text() == "limit 24 h, working days count"
    assert card.views[Clock.PROPOSAL].here.text() == "25 Nov 18:00 Beijing"

    card.open_band(Clock.PROPOSAL)
    opened.settle()
    assert card.others.text().splitlines() == [
        "If every hour counted: 25 Nov 21:40, 3 h later",
        "If working hours counted: 2 Dec 12:00, 6 d 18 h later",
    ]
    assert card.certain.text() == "The calendar of China is certain until 31 Dec 2026."
    clock.forward(ms=HOUR)
    reply(opened)
    opened.reread()
    assert card.views[Clock.FIRST_REPLY].note.text() == (
        "took 0 min, limit 7 h 30 min of working time"
    )


def test_what_the_calendar_does_not_know_yet_may_still_move(opened: Opened, clock: Any):
    clock.forward(ms=24 * HOUR * 36)  # 29 December 2026
    another(opened, clock, reading=Reading.WORKING_HOURS)
    opened.page.clocks.open_band(Clock.PROPOSAL)
    opened.settle()
    assert "later days may still move" in opened.page.clocks.certain.text()


def test_the_remedy_has_its_clock_and_the_next_note_is_said_quietly(opened: Opened, clock: Any):
    card, desk = opened.page.clocks, opened.desk
    assert card.progress.isHidden()
    reply(opened)
    assert card.progress.text() == "Next progress note to the customer by 25 Nov 20:40"
    made = PromiseDraft(
        opened.draft.customer_id, "24 lamps", clock.ms, clock.ms + 50 * HOUR,
        complaint_id=opened.key,
    )  # fmt: skip
    desk.promises.add(made)
    opened.reread()
    view = card.views[Clock.REMEDY]
    assert (view.state.text(), view.note.text()) == ("2 d 2 h left", "as promised to the customer")
    card.open_band(Clock.REMEDY)
    opened.settle()
    assert card.others.isHidden()
    assert [said.title for said in card.band.said] == ["2 d 2 h left"]
    clock.forward(ms=51 * HOUR)
    card.tick()
    assert view.state.text() == "1 h late"
    assert card.progress.text().startswith("A progress note to the customer was due")


def test_waiting_for_the_supplier_says_so_where_it_pauses(opened: Opened, clock: Any):
    another(opened, clock, supplier_pauses=True)
    opened.desk.complaints.set_status(opened.key, status=ComplaintStatus.WAITING_SUPPLIER)
    clock.forward(ms=HOUR)
    opened.reread()
    card = opened.page.clocks
    assert card.views[Clock.PROPOSAL].state.text() == "Paused"
    card.open_band(Clock.PROPOSAL)
    opened.settle()
    assert any(said.note.endswith("waiting for the supplier") for said in card.band.said)


def test_the_log_says_what_a_new_priority_gave(opened: Opened, clock: Any):
    draft = ComplaintDraft(opened.draft.customer_id, "Late", clock.ms - 26 * HOUR, Priority.MINOR)
    opened.key = opened.desk.complaints.add(draft)[0]
    opened.desk.complaints.edit(opened.key, draft=replace(draft, priority=Priority.MAJOR))
    opened.reread()
    said = [event.what for event in opened.stored.events]
    assert said[-1] == "granted"
    shown = {child.text() for child in opened.page.log.findChildren(QLabel) if child.isVisible()}
    told = "Proposal: that time is past, so a quarter of it counts from now"
    assert any(text.startswith(told) for text in shown), shown
