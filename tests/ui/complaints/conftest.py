"""A complaint an hour old, and its page in front."""

from typing import Any

import pytest

from tests.ui.complaints.opened import Opened
from tradetrust_desktop.domain.care import ComplaintDraft, Priority
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.ui.complaints.page import ComplaintPage
from tradetrust_desktop.ui.widgets.list_page import scrolling

HOUR = 3_600_000


@pytest.fixture
def firm(desk: Any) -> bytes:
    draft = CustomerDraft("Najd Oasis Trading Est.", country="SA", city="Riyadh")
    return desk.customers.add(draft)[0]


@pytest.fixture
def complaint(desk: Any, firm: bytes, clock: Any) -> bytes:
    draft = ComplaintDraft(firm, "Lamps trip the breaker", clock.ms - HOUR, Priority.MAJOR)
    return desk.complaints.add(draft)[0]


@pytest.fixture
def opened(qapp: Any, qtbot: Any, surroundings: Any, shown: Any, complaint: bytes) -> Opened:
    page = ComplaintPage(surroundings.context)
    area = shown(scrolling(page), 888, 724)
    area.activateWindow()
    qtbot.waitUntil(lambda: qapp.activeWindow() is area)
    return Opened(page, surroundings, complaint)
