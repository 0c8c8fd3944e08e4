"""Actions against causes stand in the agenda on their day."""

from typing import Any

from tests.ui.follow_ups.agenda_steps import DAY, HOUR_MS, TODAY
from tradetrust_desktop.domain.care import ComplaintDraft, ComplaintStatus
from tradetrust_desktop.domain.case import ActionDraft, ActionKind
from tradetrust_desktop.ui.follow_ups.columns import deadline_text
from tradetrust_desktop.ui.follow_ups.groups import DeadlineRow, GroupRow
from tradetrust_desktop.ui.follow_ups.month_marks import read_marks
from tradetrust_desktop.ui.follow_ups.tab import FollowUpsTab


def said(tab: FollowUpsTab) -> list[str]:
    found = []
    for place in range(tab.model.total()):
        row = tab.model.row_at(place)
        if isinstance(row, GroupRow):
            found.append(f"[{row.group}]")
        elif isinstance(row, DeadlineRow) and row.action is not None:
            found.append(deadline_text(tab.context, row))
    return found


def test_actions_stand_on_their_day_until_they_are_done_and_checked(
    surroundings: Any, shown: Any, desk: Any, firm: bytes, clock: Any
):
    draft = ComplaintDraft(firm, "Trips", clock.ms - HOUR_MS, status=ComplaintStatus.CLOSED)
    key, _ = desk.complaints.add(draft)
    for text, fields in (
        ("Stop the line", {"due": TODAY - 2 * DAY}),
        ("Seals in kits", {"due": TODAY}),
        ("New torque", {"done": TODAY - 40 * DAY, "check_due": TODAY + DAY}),
        ("Some day", {}),
        ("Against a cause alone", {"due": TODAY, "complaint_id": None, "cause": "seal"}),
    ):
        draft = ActionDraft(ActionKind.CORRECTIVE, text, **{"complaint_id": key, **fields})
        desk.actions.add(draft)
    tab = shown(FollowUpsTab(surroundings.context))
    late, today, check = "Stop the line", "Seals in kits", "Check whether it worked: New torque"
    assert said(tab) == ["[overdue]", late, "[today]", today, "[week]", check]
    tab.view.selectRow(1)
    surroundings.settle()
    card = tab.page.deadline
    assert card.isVisible()
    assert card.left.text() == "Due Sat 21 Nov"
    assert card.left.property("colour") == "red"
    card.open_button.click()
    assert surroundings.went_to[-1][:2] == ("complaints", key)
    zone = surroundings.context.formats.zone
    first, last = TODAY - 7 * DAY, TODAY + 7 * DAY
    found: list[Any] = []
    surroundings.context.tasks.read(
        lambda: read_marks(desk, first=first, last=last, zone=zone, language="en"), found.append
    )
    surroundings.settle()
    assert found[0].deadlines == {TODAY - 2 * DAY: 1, TODAY: 1, TODAY + DAY: 1}
    done = desk.actions.of(key)[0]
    changes = desk.actions.done(done.id, day=TODAY)
    surroundings.context.hub.post(changes)
    surroundings.settle()
    assert late not in said(tab)
