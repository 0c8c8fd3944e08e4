"""The case of a complaint of the sample: why it happened, what is done, kept and promised."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tradetrust_desktop.domain.case import (
    ActionDraft,
    ActionKind,
    CaseLink,
    PromiseDraft,
    ShipmentDraft,
)
from tradetrust_desktop.domain.money import MICRO
from tradetrust_desktop.domain.reports import Audience, ReportLanguage, missing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

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


def keep_files(
    desk: Desk,
    complaint_id: bytes,
    files: Sequence[Mapping[str, Any]],
    *,
    folder: Path,
    text: Callable[[Mapping[str, str]], str],
) -> None:
    """Keep files of the sample's folder as evidence of a complaint."""
    for about in files:
        source = folder / text(about["file"])
        (key,) = desk.evidence.add(complaint_id, sources=[source], shown=about["shown"]).ids
        row = desk.evidence.row(key)
        if row is not None:
            desk.evidence.edit(key, draft=replace(row.draft, title=text(about["title"])))


def promise(
    desk: Desk,
    complaint_id: bytes,
    about: Mapping[str, Any],
    *,
    at: Callable[[str], int],
    text: Callable[[Mapping[str, str]], str],
) -> None:
    """Note a promise given to the customer of a complaint, kept already or to be kept."""
    page = desk.complaints.page(complaint_id)
    if page is None:
        raise KeyError(complaint_id)
    desk.promises.add(
        PromiseDraft(
            customer_id=page.row.draft.customer_id,
            text=text(about["text"]),
            made_ms=at(about["made"]),
            due_ms=at(about["due"]),
            promised_by=text(about["by"]),
            complaint_id=complaint_id,
            kept_ms=at(about["kept"]) if "kept" in about else None,
        )
    )


def translate(
    desk: Desk,
    complaint_id: bytes,
    complaint: Mapping[str, Any],
    *,
    text: Callable[[Mapping[str, str]], str],
) -> None:
    """Give all that the 8D report of a complaint prints its twin in the other language."""
    twins = {}
    for said in _said(complaint):
        twins[text(said)] = next(each for each in said.values() if each != text(said))
    whys = [text(each) for each in complaint["case"]["whys"]]
    twins["\n".join(whys)] = "\n".join(twins[why] for why in whys)
    report = desk.reports.eight_d(complaint_id, audience=Audience.FACTORY)
    for each in missing(report, ReportLanguage.BOTH):
        desk.reports.translate(complaint_id, text=each, twin=twins[each.own])


def _said(value: Any) -> Iterator[Mapping[str, str]]:
    """Every text inside that differs from language to language."""
    if isinstance(value, dict):
        if "en" not in value:
            for each in value.values():
                yield from _said(each)
        elif len(set(value.values())) > 1:
            yield value
    elif isinstance(value, list):
        for each in value:
            yield from _said(each)
