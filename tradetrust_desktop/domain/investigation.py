"""What a complaint is about, seen against what the order says today."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tradetrust_desktop.domain.case import CaseLink, ShipmentDraft


class LineChange(StrEnum):
    """What became of a linked line since it was linked."""

    SAME = "same"
    OTHER = "other"
    """Another item stands in its place, or it is described differently."""
    GONE = "gone"
    """The order has no such line any more."""


@dataclass(frozen=True)
class ShipmentRow:
    """A shipment as a list shows it."""

    id: bytes
    draft: ShipmentDraft
    order_number: str = ""


@dataclass(frozen=True)
class LinkRow:
    """An order, a line or a shipment that a complaint is about, as its page shows it."""

    position: int
    """Among the links of the complaint, from 1."""
    link: CaseLink
    order_number: str
    order_day: date
    change: LineChange = LineChange.SAME
    item_now: str = ""
    """Item and description of the line as they are today."""
    description_now: str = ""
    ordered_micro: int | None = None
    """Quantity of the line today, in millionths of `unit`."""
    unit: str = ""
    shipment: ShipmentRow | None = None


def changed(link: CaseLink, now: tuple[str, str] | None) -> LineChange:
    """What became of a linked line; `now` is its item and description today, None for gone."""
    if link.line_position is None:
        return LineChange.SAME
    if now is None:
        return LineChange.GONE
    return LineChange.SAME if now == (link.item, link.description) else LineChange.OTHER


def same_thing(one: CaseLink, other: CaseLink) -> bool:
    """Whether two links mean the same order, line or shipment."""
    return (one.order_id, one.line_position, one.shipment_id) == (
        other.order_id,
        other.line_position,
        other.shipment_id,
    )
