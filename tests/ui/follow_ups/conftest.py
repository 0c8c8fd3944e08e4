"""A customer in Hamburg with follow-ups and a complaint."""

from datetime import timedelta
from typing import Any

import pytest

from tests.ui.follow_ups.agenda_steps import HOUR_MS, TODAY
from tradetrust_desktop.domain.care import (
    ComplaintDraft,
    FollowUpDraft,
    Priority,
)
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.ui.follow_ups.tab import FollowUpsTab


@pytest.fixture
def firm(desk: Any) -> bytes:
    draft = CustomerDraft("Nordlicht Handels GmbH", country="DE", city="Hamburg")
    return desk.customers.add(draft)[0]


@pytest.fixture
def planned(desk: Any, firm: bytes) -> dict[str, bytes]:
    made = {}
    for title, ahead, done in (
        ("Later call", 20, None),
        ("Call today", 0, None),
        ("Late mail", -3, None),
        ("Call on Friday", 4, None),
        ("Done visit", -2, TODAY),
    ):
        draft = FollowUpDraft(firm, title, TODAY + timedelta(days=ahead), done=done)
        made[title] = desk.follow_ups.add(draft)[0]
    return made


@pytest.fixture
def tab(surroundings: Any, shown: Any, planned: dict[str, bytes]) -> FollowUpsTab:
    made = shown(FollowUpsTab(surroundings.context))
    made.choose_span("all")
    surroundings.settle()
    return made


@pytest.fixture
def complaint(desk: Any, firm: bytes, clock: Any) -> bytes:
    """Received 22 hours ago: the first reply is due in two, the proposal in 26."""
    received = clock.now_ms() - 22 * HOUR_MS
    return desk.complaints.add(ComplaintDraft(firm, "Broken", received, Priority.MEDIUM))[0]
