"""Where nothing is found, one press takes away whatever narrows the list."""

from typing import Any

import pytest

from tradetrust_desktop.domain.care import ComplaintDraft, FollowUpDraft
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.ui.complaints.tab import ComplaintsTab
from tradetrust_desktop.ui.customers.tab import CustomersTab
from tradetrust_desktop.ui.follow_ups.tab import FollowUpsTab


@pytest.fixture
def _records(desk: Any, surroundings: Any):
    context = surroundings.context
    firm = desk.customers.add(CustomerDraft("Aurora"))[0]
    desk.complaints.add(ComplaintDraft(firm, "Lamps broken", context.now_ms()))
    desk.follow_ups.add(FollowUpDraft(firm, "Call", context.today()))


@pytest.mark.usefixtures("_records")
@pytest.mark.parametrize("kind", [CustomersTab, ComplaintsTab, FollowUpsTab])
def test_what_narrows_a_list_in_which_nothing_is_found_is_taken_away(
    kind: Any, surroundings: Any, shown: Any
):
    tab = shown(kind(surroundings.context))
    tab.activate()
    surroundings.settle()
    tab.list_page.filter.setText("xyzzy")
    tab.model.change_query(text="xyzzy", filters={"state": "waiting", "country": "FR"})
    surroundings.settle()
    assert tab.list_page.list_empty.isVisible()
    assert tab.everything_button.accessibleName() == "Show all"

    tab.everything_button.click()
    surroundings.settle()
    assert not tab.list_page.list_empty.isVisible()
    assert tab.model.total() >= 1
    assert tab.list_page.filter.text() == ""
    assert tab.view.hasFocus()
