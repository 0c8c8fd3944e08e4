"""One customer with people, and the page that shows it."""

from collections.abc import Callable
from typing import Any

import pytest

from tradetrust_desktop.domain.care import Channel
from tradetrust_desktop.domain.contacts import ContactDraft, Point, PointKind
from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.ui.customers.page import CustomerPageView
from tradetrust_desktop.ui.customers.tab import CustomersTab


@pytest.fixture
def nordlicht(desk: Any) -> bytes:
    """A customer in Hamburg."""
    draft = CustomerDraft("Nordlicht Handels GmbH", country="DE", city="Hamburg")
    return desk.customers.add(draft)[0]


@pytest.fixture
def birgit(desk: Any, nordlicht: bytes) -> bytes:
    """The main contact there."""
    points = (
        Point(PointKind.PHONE, "040 2200450", "desk"),
        Point(PointKind.MAIL, "b.hansen@nordlicht.example"),
    )
    return desk.contacts.add(ContactDraft(nordlicht, "Birgit Hansen", "purchasing", points=points))[
        0
    ]


@pytest.fixture
def said(desk: Any, nordlicht: bytes, clock: Any) -> Callable[..., bytes]:
    """Adds an entry to the log, some hours ago."""

    def add(text: str, hours: float = 1, **fields: Any) -> bytes:
        fields = {"channel": Channel.MAIL, "direction": Direction.IN, **fields}
        at_ms = clock.ms - int(hours * 3_600_000)
        return desk.interactions.add(InteractionDraft(nordlicht, at_ms, text, **fields))[0]

    return add


@pytest.fixture
def opened(surroundings: Any, shown: Any, nordlicht: bytes) -> Callable[..., CustomerPageView]:
    """Opens the page of the customer, at one of its sections."""

    def open_page(section: str = "timeline") -> CustomerPageView:
        tab = shown(CustomersTab(surroundings.context))
        tab.show_record(nordlicht)
        surroundings.settle()
        tab.record_page.sections.choose(section)
        surroundings.settle()
        return tab.record_page

    return open_page
