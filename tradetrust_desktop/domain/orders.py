"""What an order is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class OrderKind(StrEnum):
    """An order, or a credit note that lowers revenue and is no order."""

    ORDER = "order"
    CREDIT_NOTE = "credit_note"


class OrderStatus(StrEnum):
    """How far an order has come; cancelled orders never count in figures."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    IN_PRODUCTION = "in_production"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    CLOSED = "closed"
    CANCELLED = "cancelled"


INCOTERMS: Final = ("EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF")
"""Incoterms 2020."""


@dataclass(frozen=True)
class LineDraft:
    """A line of an order. Quantity and unit price in millionths, amount in minor units."""

    item: str = ""
    description: str = ""
    quantity_micro: int | None = None
    unit: str = ""
    unit_price_micro: int | None = None
    amount_minor: int = 0


@dataclass(frozen=True)
class OrderDraft:
    """An order as typed or read, not yet saved."""

    number: str
    customer_id: bytes
    day: date
    currency: str
    customer_number: str = ""
    country: str = ""
    """Empty: the customer's."""
    kind: OrderKind = OrderKind.ORDER
    status: OrderStatus = OrderStatus.OPEN
    total_minor: int = 0
    """The sum of the lines where there are lines."""
    incoterm: str = ""
    payment_terms: str = ""
    promised_ship_date: date | None = None
    note: str = ""
    lines: tuple[LineDraft, ...] = ()


@dataclass(frozen=True)
class OrderRow:
    """An order as a list shows it."""

    id: bytes
    number: str
    customer_id: bytes
    customer: str
    customer_number: str
    country: str
    """The order's own, or else the customer's."""
    day: date
    kind: OrderKind
    status: OrderStatus
    currency: str
    total_minor: int
    lines: int
    promised_ship_date: date | None
    incoterm: str
    payment_terms: str


@dataclass(frozen=True)
class OrderPage:
    """An order with its lines, as the detail shows it."""

    id: bytes
    draft: OrderDraft
    row: OrderRow
    import_id: bytes | None
    import_file: str
