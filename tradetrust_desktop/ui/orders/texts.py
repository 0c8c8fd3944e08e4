"""The words that the pages of the orders share."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from tradetrust_desktop.domain.orders import OrderKind, OrderStatus
from tradetrust_desktop.ui.formats import Formats
from tradetrust_desktop.ui.widgets.chips import ChipKind
from tradetrust_desktop.ui.widgets.fields import ChoiceField


def kind_text(kind: str) -> str:
    """The word for a kind of order."""
    translate = QCoreApplication.translate
    return {
        OrderKind.ORDER: translate("OrderWords", "Order"),
        OrderKind.CREDIT_NOTE: translate("OrderWords", "Credit note"),
    }.get(OrderKind(kind), kind)


def status_text(status: str) -> str:
    """The word for how far an order has come."""
    translate = QCoreApplication.translate
    return {
        OrderStatus.OPEN: translate("OrderWords", "Open"),
        OrderStatus.CONFIRMED: translate("OrderWords", "Confirmed"),
        OrderStatus.IN_PRODUCTION: translate("OrderWords", "In production"),
        OrderStatus.SHIPPED: translate("OrderWords", "Shipped"),
        OrderStatus.DELIVERED: translate("OrderWords", "Delivered"),
        OrderStatus.CLOSED: translate("OrderWords", "Closed"),
        OrderStatus.CANCELLED: translate("OrderWords", "Cancelled"),
    }[OrderStatus(status)]


def status_chip(status: str) -> ChipKind:
    """The ground a status is shown on."""
    if status == OrderStatus.CANCELLED:
        return "red"
    if status in (OrderStatus.DELIVERED, OrderStatus.CLOSED):
        return "green"
    return "accent" if status == OrderStatus.SHIPPED else "neutral"


def next_step(status: str) -> tuple[OrderStatus, str] | None:
    """The status that usually follows, and what a button calls that step; None at the end."""
    translate = QCoreApplication.translate
    return {
        OrderStatus.OPEN: (
            OrderStatus.CONFIRMED,
            translate("OrderWords", "Mark as confirmed"),
        ),
        OrderStatus.CONFIRMED: (
            OrderStatus.IN_PRODUCTION,
            translate("OrderWords", "Mark as in production"),
        ),
        OrderStatus.IN_PRODUCTION: (
            OrderStatus.SHIPPED,
            translate("OrderWords", "Mark as shipped"),
        ),
        OrderStatus.SHIPPED: (
            OrderStatus.DELIVERED,
            translate("OrderWords", "Mark as delivered"),
        ),
        OrderStatus.DELIVERED: (OrderStatus.CLOSED, translate("OrderWords", "Close the order")),
    }.get(OrderStatus(status))


def field_text(field: str) -> str:
    """What a column of a file, or a field of an order, is called; empty: left out."""
    translate = QCoreApplication.translate
    return {
        "": translate("OrderWords", "left out"),
        "number": translate("OrderWords", "Order number"),
        "customer_number": translate("OrderWords", "Customer's number"),
        "customer": translate("OrderWords", "Customer"),
        "customer_code": translate("OrderWords", "Customer code"),
        "country": translate("OrderWords", "Country"),
        "date": translate("OrderWords", "Order date"),
        "currency": translate("OrderWords", "Currency"),
        "item": translate("OrderWords", "Item"),
        "description": translate("OrderWords", "Description"),
        "quantity": translate("OrderWords", "Quantity"),
        "unit": translate("OrderWords", "Unit"),
        "unit_price": translate("OrderWords", "Unit price"),
        "amount": translate("OrderWords", "Amount"),
        "incoterm": translate("OrderWords", "Incoterm"),
        "payment_terms": translate("OrderWords", "Payment terms"),
        "promised_ship_date": translate("OrderWords", "Promised ship date"),
        "status": translate("OrderWords", "Status"),
    }.get(field, field)


def date_order_text(order: str) -> str:
    """How days are written, in words."""
    translate = QCoreApplication.translate
    return {
        "dmy": translate("OrderWords", "day, month, year"),
        "mdy": translate("OrderWords", "month, day, year"),
        "ymd": translate("OrderWords", "year, month, day"),
    }.get(order, order)


def grouped(text: str, count: int, formats: Formats) -> str:
    """A sentence with its count written in groups of thousands."""
    return text.replace(str(count), formats.number(count), 1)


def shrinking(field: ChoiceField, least: int = 6) -> ChoiceField:
    """A choice that does not ask for the room of its longest entry."""
    policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    field.box.setSizeAdjustPolicy(policy)
    field.box.setMinimumContentsLength(least)
    return field
