"""Where an action stands on a day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tradetrust_desktop.domain.actions import ActionState, check_day, standing
from tradetrust_desktop.domain.case import ActionDraft, ActionKind

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
PLAIN = ActionDraft(ActionKind.CORRECTIVE, "Weigh every carton")


@pytest.mark.parametrize(
    ("fields", "state", "next_day", "is_late"),
    [
        ({}, ActionState.OPEN, None, False),
        ({"due": TODAY}, ActionState.OPEN, TODAY, False),
        ({"due": TODAY - DAY}, ActionState.OVERDUE, TODAY - DAY, True),
        ({"done": TODAY}, ActionState.DONE, None, False),
        ({"done": TODAY, "due": TODAY - DAY}, ActionState.DONE, None, False),
        ({"done": TODAY, "check_due": TODAY + DAY}, ActionState.DONE, TODAY + DAY, False),
        ({"done": TODAY, "check_due": TODAY}, ActionState.CHECK_DUE, TODAY, True),
        ({"done": TODAY, "checked": TODAY, "worked": True}, ActionState.WORKED, None, False),
        ({"done": TODAY, "checked": TODAY, "worked": False}, ActionState.FAILED, None, False),
        ({"done": TODAY, "checked": TODAY}, ActionState.CHECKED, None, False),
    ],
)
def test_an_action_is_late_while_somebody_should_have_acted(fields, state, next_day, is_late):
    found = standing(replace(PLAIN, **fields), TODAY)
    assert (found.state, found.next_day, found.is_late) == (state, next_day, is_late)


def test_whether_it_worked_is_checked_thirty_days_after():
    assert check_day(TODAY) == date(2026, 12, 23)
