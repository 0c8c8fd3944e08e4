"""Orders to look at, and files to import."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tradetrust_desktop.domain.customers import CustomerDraft
from tradetrust_desktop.domain.orders import LineDraft, OrderDraft, OrderKind, OrderStatus
from tradetrust_desktop.ui.orders.tab import OrdersTab

MICRO = 1_000_000
HEADINGS = [
    "订单号",
    "客户名称",
    "国别",
    "下单日期",
    "币种",
    "品名规格",
    "数量",
    "单价",
    "金额",
    "备注",
]


def line(item: str, quantity: float, price: float, amount_minor: int) -> LineDraft:
    """A line of pieces."""
    return LineDraft(
        item=item,
        description=f"{item} as agreed",
        quantity_micro=round(quantity * MICRO),
        unit="PCS",
        unit_price_micro=round(price * MICRO),
        amount_minor=amount_minor,
    )


@dataclass
class Known:
    """Ids of what is stored."""

    nordlicht: bytes
    aurora: bytes
    first: bytes
    """SO-1, of Nordlicht, 20 November, open, USD 1,120.00 in two lines."""
    second: bytes
    """SO-2, of Loja Aurora, 2 November, shipped, JPY 5,000 without lines."""
    note: bytes
    """CN-3, of Nordlicht, 4 October, a credit note of USD -50.00."""


@pytest.fixture
def known(desk: Any) -> Known:
    """Two customers, two orders and a credit note."""
    nordlicht, _ = desk.customers.add(CustomerDraft(name="Nordlicht Handels GmbH", country="DE"))
    aurora, _ = desk.customers.add(CustomerDraft(name="Loja Aurora Ltda", country="BR"))
    first, _ = desk.orders.add(
        OrderDraft(
            number="SO-1",
            customer_id=nordlicht,
            customer_number="PO-77",
            day=date(2026, 11, 20),
            currency="USD",
            incoterm="FOB Ningbo",
            lines=(line("GL-2140", 200, 4.85, 97_000), line("LN-22", 10, 15, 15_000)),
        )
    )
    second, _ = desk.orders.add(
        OrderDraft(
            number="SO-2",
            customer_id=aurora,
            day=date(2026, 11, 2),
            currency="JPY",
            status=OrderStatus.SHIPPED,
            total_minor=5_000,
        )
    )
    note, _ = desk.orders.add(
        OrderDraft(
            number="CN-3",
            customer_id=nordlicht,
            day=date(2026, 10, 4),
            currency="USD",
            kind=OrderKind.CREDIT_NOTE,
            total_minor=-5_000,
        )
    )
    return Known(nordlicht, aurora, first, second, note)


@pytest.fixture
def tab(surroundings: Any, known: Known, shown: Callable[[OrdersTab], OrdersTab]) -> OrdersTab:
    """The tab over the stored orders, the latest chosen."""
    return shown(OrdersTab(surroundings.context))


@pytest.fixture
def empty_tab(surroundings: Any, shown: Callable[[OrdersTab], OrdersTab]) -> OrdersTab:
    """The tab over an empty database."""
    return shown(OrdersTab(surroundings.context))


@pytest.fixture
def write_orders(tmp_path: Path) -> Callable[..., Path]:
    """Writes a workbook of order rows below three title rows."""
    from openpyxl import Workbook

    def write(
        *rows: list[Any],
        name: str = "orders.xlsx",
        headings: list[str] = HEADINGS,
        more_sheets: tuple[str, ...] = (),
    ) -> Path:
        workbook = Workbook()
        sheet = workbook.active
        sheet.title = "订单明细"
        for title in ("宁波海昌照明有限公司", "ERP 订单导出", "2026-09"):
            sheet.append([title])
        sheet.append(headings)
        for row in rows:
            sheet.append(row)
        for each in more_sheets:
            other = workbook.create_sheet(each)
            other.append(headings)
            other.append(rows[0])
        path = tmp_path / name
        workbook.save(path)
        return path

    return write


def order_row(number: Any, customer: Any, **other: Any) -> list[Any]:
    """A row of the file; `other` names what is not as usual."""
    usual = {
        "country": "挪威",
        "day": "2026/09/14",
        "currency": "USD",
        "item": "GL-2140 草坪灯",
        "quantity": 100,
        "price": 4.85,
        "amount": 485,
        "remark": "走散货",
    }
    values = {**usual, **other}
    return [number, customer, *values.values()]


@pytest.fixture
def problem_file(write_orders: Callable[..., Path]) -> Path:
    """Two new orders, one of a doubtful customer, three rows that are rejected."""
    return write_orders(
        order_row("SO-901", "Fjordlys Interiør AS"),
        order_row("SO-901", "Fjordlys Interiør AS", item="WL-318 壁灯", quantity=10, amount=48.5),
        order_row("SO-902", "Fjordlys Interiør AS"),
        order_row("SO-903", "NORDLICHT HANDELS", country="德国"),
        order_row("SO-904", "Fjordlys Interiør AS", day="2026/13/04"),
        order_row("SO-905", "Fjordlys Interiør AS", currency="RNB"),
        order_row("SO-906", None),
        ["合计", None, None, None, None, None, None, None, 2473.5, None],
    )


@pytest.fixture
def order_of(desk: Any) -> Callable[[bytes], Any]:
    """The stored order as it would be typed."""
    return lambda key: desk.orders.page(key).draft
