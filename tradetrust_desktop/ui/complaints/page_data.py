"""What the page of a complaint shows, read at once on the reader thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from tradetrust_desktop.domain.care import ComplaintStatus
from tradetrust_desktop.domain.interactions import Direction
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints import acts

if TYPE_CHECKING:
    from tradetrust_desktop.domain.care import ComplaintRow
    from tradetrust_desktop.domain.complaints import ComplaintPage as Page
    from tradetrust_desktop.domain.local_time import LocalTime
    from tradetrust_desktop.ui.complaints.closing import Known as Closable
    from tradetrust_desktop.ui.context import Context

_ORDERS: Final = 100
_SAME_MS: Final = 1000


@dataclass(frozen=True)
class Found:
    """All that the page shows, read at once."""

    page: Page
    orders: tuple[tuple[bytes, str, Any], ...]
    """Id, number and day of the customer's latest orders, and of the one linked."""
    contacts: tuple[tuple[bytes, str], ...]
    currency: str
    """That of the customer's latest order; empty where there is none."""
    zone: str
    local: LocalTime | None
    parts: dict[str, Any]
    """What each part of the page read for itself."""
    closing: Closable


def read(context: Context, page: Page, *, parts: dict[str, Any], closing: Closable) -> Found:
    """The complaint with what can be chosen for it."""
    desk, row = context.desk, page.row
    customer = row.draft.customer_id
    ids = desk.orders.ids(ListQuery(filters={"customer_id": customer.hex()}, sort="day"))
    chosen = list(ids)[-_ORDERS:]
    if row.draft.order_id is not None and row.draft.order_id not in chosen:
        chosen.append(row.draft.order_id)
    orders = sorted(desk.orders.rows(chosen), key=lambda order: order.day, reverse=True)
    place = {"country": row.country, "city": row.city, "zone": row.time_zone}
    return Found(
        page=page,
        orders=tuple((order.id, order.number, order.day) for order in orders),
        contacts=tuple((each.id, each.draft.name) for each in desk.contacts.of(customer)),
        currency=next((order.currency for order in orders), ""),
        zone=desk.local_times.zone_of(**place),
        local=local_time(context, row),
        parts=parts,
        closing=closing,
    )


def local_time(context: Context, row: ComplaintRow) -> LocalTime | None:
    """The customer's time of day; None where their zone is unknown."""
    return context.desk.local_times.at(
        context.now_ms(),
        country=row.country,
        city=row.city,
        zone=row.time_zone,
        language=context.language(),
    )


def waits(page: Page) -> dict[int, str]:
    """What was waited for, by the moment the wait began: its note, or the message sent then."""
    found = {}
    for event in page.events:
        if event.what != "status" or event.after not in acts.WAITS:
            continue
        said = event.note or next(
            (
                entry.draft.summary
                for entry in page.log
                if entry.draft.direction is not Direction.IN
                and abs(entry.draft.at_ms - event.at_ms) < _SAME_MS
            ),
            "",
        )
        if not said and event.after == ComplaintStatus.WAITING_SUPPLIER:
            said = words.word(ComplaintStatus.WAITING_SUPPLIER)
        if said:
            found[event.at_ms] = said
    return found
