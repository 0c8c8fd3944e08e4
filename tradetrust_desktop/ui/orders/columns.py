"""The columns of the list of orders: for header, cells, sorting, copying and export alike."""

from PySide6.QtCore import QCoreApplication

from tradetrust_desktop.domain.orders import OrderRow, OrderStatus
from tradetrust_desktop.ui.context import Context
from tradetrust_desktop.ui.orders.texts import field_text, kind_text, status_text
from tradetrust_desktop.ui.widgets.paged_list import ListColumn


def order_columns(context: Context) -> tuple[ListColumn[OrderRow], ...]:
    """All columns there are; four are shown at first."""

    def colour(row: OrderRow) -> str:
        return "quiet" if row.status is OrderStatus.CANCELLED else "text"

    def quiet(row: OrderRow) -> str:
        del row
        return "quiet"

    return (
        ListColumn(
            "number",
            lambda: QCoreApplication.translate("OrderColumns", "Number"),
            lambda row: row.number or row.customer_number,
            width=86,
            colour=colour,
        ),
        ListColumn(
            "customer",
            lambda: field_text("customer"),
            lambda row: row.customer,
            width=110,
            stretch=True,
            colour=colour,
        ),
        ListColumn(
            "day",
            lambda: QCoreApplication.translate("OrderColumns", "Date"),
            lambda row: context.formats.day(row.day, today=context.today()),
            width=92,
            right=True,
            colour=quiet,
        ),
        ListColumn(
            "total_minor",
            lambda: field_text("amount"),
            lambda row: context.formats.money(row.total_minor, row.currency),
            width=120,
            right=True,
            colour=colour,
        ),
        ListColumn(
            "status",
            lambda: field_text("status"),
            lambda row: status_text(row.status),
            width=92,
            shown=False,
            colour=quiet,
        ),
        ListColumn(
            "country",
            lambda: field_text("country"),
            lambda row: context.formats.country(row.country),
            width=120,
            shown=False,
        ),
        ListColumn(
            "customer_number",
            lambda: field_text("customer_number"),
            lambda row: row.customer_number,
            width=120,
            shown=False,
        ),
        ListColumn(
            "kind",
            lambda: QCoreApplication.translate("OrderColumns", "Kind"),
            lambda row: kind_text(row.kind),
            width=92,
            shown=False,
        ),
        ListColumn(
            "currency",
            lambda: field_text("currency"),
            lambda row: row.currency,
            width=72,
            shown=False,
        ),
        ListColumn(
            "lines",
            lambda: QCoreApplication.translate("OrderColumns", "Lines"),
            lambda row: context.formats.number(row.lines),
            width=64,
            right=True,
            shown=False,
        ),
        ListColumn(
            "promised_ship_date",
            lambda: QCoreApplication.translate("OrderColumns", "Ships"),
            lambda row: context.formats.day(row.promised_ship_date, today=context.today()),
            width=92,
            right=True,
            shown=False,
        ),
        ListColumn(
            "incoterm",
            lambda: field_text("incoterm"),
            lambda row: row.incoterm,
            width=92,
            shown=False,
        ),
        ListColumn(
            "payment_terms",
            lambda: field_text("payment_terms"),
            lambda row: row.payment_terms,
            width=140,
            shown=False,
        ),
    )
