"""The investigation of a complaint of the sample: what it is about, why, and what is done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tradetrust_desktop.domain.case import ActionDraft, ActionKind, CaseLink, ShipmentDraft
from tradetrust_desktop.domain.money import MICRO

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from tradetrust_desktop.services.desk import Desk


def investigate(
    desk: Desk,
    complaint_id: bytes,
    about: Mapping[str, Any],
    *,
    day: Callable[[str], date],
    text: Callable[[Mapping[str, str]], str],
) -> None:
    """Link lines and a shipment of the complaint's order, and keep whys and actions."""
    page = desk.complaints.page(complaint_id)
    if page is None or page.row.draft.order_id is None:
        raise KeyError(complaint_id)
    order_id = page.row.draft.order_id
    order = desk.orders.page(order_id)
    if order is None:
        raise KeyError(order_id)
    place = {line.item: number for number, line in enumerate(order.draft.lines, start=1)}
    links = [
        CaseLink(order_id, place[item], quantity_micro=quantity * MICRO)
        for item, quantity in about["lines"].items()
    ]
    sent = about["shipment"]
    shipment_id, _ = desk.shipments.add(
        ShipmentDraft(
            order_id,
            carrier=sent["carrier"],
            container=sent["container"],
            bill=sent["bill"],
            etd=day(sent["etd"]),
            eta=day(sent["eta"]),
            arrived=day(sent["arrived"]),
        )
    )
    links.append(CaseLink(order_id, shipment_id=shipment_id))
    desk.investigation.set_links(complaint_id, links=links)
    page = desk.complaints.page(complaint_id)
    if page is not None:
        whys = "\n".join(text(each) for each in about["whys"])
        draft = replace(
            page.row.draft,
            batch=about["batch"],
            whys=whys,
            extent=about["extent"],
            share=about["share"],
        )
        desk.complaints.edit(complaint_id, draft=draft)
    for action in about["actions"]:
        desk.actions.add(
            ActionDraft(
                ActionKind(action["kind"]),
                text(action["text"]),
                complaint_id=complaint_id,
                department=text(action["department"]),
                person=text(action["person"]),
                due=day(action["due"]),
                done=day(action["done"]) if "done" in action else None,
            )
        )
