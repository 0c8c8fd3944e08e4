"""The page of one order: how it stands, its fields edited in place, its lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from tradetrust_desktop.domain.orders import OrderDraft, OrderKind, OrderPage
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.ui.orders.form import OrderForm
from tradetrust_desktop.ui.orders.lines_editor import LinesEditor
from tradetrust_desktop.ui.orders.shipments import ShipmentsCard
from tradetrust_desktop.ui.orders.texts import kind_text, next_step, status_chip, status_text
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, Pairs
from tradetrust_desktop.ui.widgets.list_page import scrolling
from tradetrust_desktop.ui.widgets.page_header import PageHeader
from tradetrust_desktop.ui.widgets.paged_list import popup_below
from tradetrust_desktop.ui.widgets.record_tab import RecordPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLabel

    from tradetrust_desktop.services.orders import Orders
    from tradetrust_desktop.ui.context import Context

_LEFT: Final = ("customer_id", "number", "customer_number", "kind", "status")
_BELOW: Final = ("payment_terms", "note")
_RIGHT: Final = (
    "day",
    "promised_ship_date",
    "currency",
    "country",
    "incoterm",
)


class OrderDetail(RecordPage):
    """Each field is written when it is left; what is refused stays, with the reason below it."""

    delete_wanted = Signal()

    def __init__(self, context: Context, orders: Callable[[], Orders]) -> None:
        super().__init__(context)
        self._orders = orders
        self._page: OrderPage | None = None
        self._draft: OrderDraft | None = None
        theme = context.theme
        px = theme.px
        self.header = PageHeader(theme)
        self.step_button = IconButton(theme, "check", kind="primary")
        self.complaint_button = IconButton(theme, "alert")
        self.more_button = IconButton(theme, "dots", square=True)
        for button in (self.step_button, self.complaint_button, self.more_button):
            self.header.add_button(button)
        self.step_button.clicked.connect(self._go_on)
        self.complaint_button.clicked.connect(self._complain)
        self.more_button.clicked.connect(lambda: popup_below(self.menu(), self.more_button))
        self.customer_link = IconButton(theme, kind="link", small=True, parent=self)
        self.customer_link.clicked.connect(self._show_customer)
        self.import_link = IconButton(theme, "table", kind="link", small=True, parent=self)
        self.import_link.clicked.connect(self._show_import)

        self.form = OrderForm(context, inplace=True, parent=self)
        self.lines = LinesEditor(context, self.form.total, inplace=True)
        self._captions: dict[str, QLabel] = {}
        fields = Card(theme)
        sides = QHBoxLayout()
        sides.setSpacing(px(24))
        for names in (_LEFT, _RIGHT):
            pairs = Pairs(theme, caption_width=124)
            for name in names:
                self._captions[name] = pairs.add_row("", self.form.fields[name])
            holder = QVBoxLayout()
            holder.setContentsMargins(0, 0, 0, 0)
            holder.addWidget(pairs)
            holder.addStretch(1)
            sides.addLayout(holder, 1)
        fields.body.addLayout(sides)
        below = Pairs(theme, caption_width=124)
        for name in _BELOW:
            self._captions[name] = below.add_row("", self.form.fields[name])
        fields.body.setSpacing(0)
        fields.body.addWidget(below)

        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.header)
        column.addWidget(fields)
        column.addSpacing(px(4))
        column.addWidget(self.lines, 1)
        self.shipments = ShipmentsCard(context)
        column.addWidget(self.shipments)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(body))

        self.form.committed.connect(self._write_field)
        self.lines.edited.connect(self._write_lines)
        self.retranslate()

    # what the tab calls

    def load(self, record_id: bytes) -> OrderPage | None:
        return self._orders().page(record_id)

    def show_record(self, found: OrderPage) -> None:
        same = self._page is not None and self._page.id == found.id
        self._page, self._draft = found, found.draft
        if not same:
            self.form.show_problems(())
            self.lines.say(None)
        self.form.show(found.draft, found.row.customer, keep_typed=same)
        bad = same and self.lines.problems()
        if not bad:
            self.lines.show_lines(found.draft.lines, found.draft.currency)
        self.shipments.show_order(found.id)
        self._head()

    def retranslate(self) -> None:
        self.complaint_button.set_named(self.tr("Complaint"), self.tr("Record a complaint"))
        self.more_button.set_named(self.tr("More"))
        self.form.retranslate(captions=False)
        self.shipments.retranslate()
        for name, shown in self._captions.items():
            shown.setText(self.form.caption_of(name))
        self._head()

    def menu(self) -> QMenu:
        """What else can be done with the order."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Delete the order"), self.delete_wanted.emit)
        return menu

    # writing

    def _write_field(self, name: str) -> None:
        if self._draft is None or (name == "total_minor" and self._draft.lines):
            return
        problem = self.form.problem_of(name)
        if problem is not None:
            if name != "customer_id" or not self.form.customer.text():
                self.form.say(problem)  # a customer's field itself says that there is nobody
            return
        value = self.form.value_of(name)
        self.form.fields[name].set_problem("")
        if name == "currency":
            self._change_currency(str(value))
            return
        if value != getattr(self._draft, name):
            self._write(replace(self._draft, **{name: value}), name)

    def _change_currency(self, currency: str) -> None:
        if self._draft is None or currency == self._draft.currency:
            return
        total = self._draft.total_minor
        shown = self.form.total.line.text()
        self.lines.set_currency(currency)
        if not self._draft.lines:
            found = self.form.total.value()
            total = found if isinstance(found, int) else total
            self.form.total.line.setText(shown)
        lines = self.lines.model.lines()
        if lines:
            total = self.lines.model.total_minor()
        draft = replace(self._draft, currency=currency, lines=lines, total_minor=total)
        self._write(draft, "currency")

    def _write_lines(self) -> None:
        if self._draft is None or self.lines.problems():
            return
        lines = self.lines.model.lines()
        if lines != self._draft.lines:
            total = self.lines.model.total_minor() if lines else 0
            self._write(replace(self._draft, lines=lines, total_minor=total), "lines")

    def _write(self, draft: OrderDraft, name: str) -> None:
        page, before = self._page, self._draft
        if page is None:
            return
        self._draft = draft
        orders = self._orders()

        def failed(error: Exception) -> None:
            if self._page is not None and self._page.id == page.id and self._draft is draft:
                self._draft = before
                self._head()
            self._refused(error, name)

        self.context.tasks.write(
            lambda: orders.edit(page.id, draft=draft, asked_by=self), None, failed
        )
        self._head()

    def _refused(self, error: Exception, name: str) -> None:
        if not isinstance(error, Refused):
            self.context.show_trouble(error)
            return
        for problem in error.problems:
            if problem.field in ("lines", "total_minor") and name == "lines":
                self.lines.say(problem)
            elif not self.form.say(problem) and not self.form.say(replace(problem, field=name)):
                self.context.show_trouble(Refused(problem))

    def _go_on(self) -> None:
        step = next_step(self._draft.status) if self._draft else None
        if step is not None and self._draft is not None:
            self.form.fields["status"].set_value(step[0].value)
            self._write(replace(self._draft, status=step[0]), "status")

    # going elsewhere

    def _complain(self) -> None:
        if self._page is not None:
            self.context.navigate("complaints", new_for=self._page.row.customer_id)

    def _show_customer(self) -> None:
        if self._page is not None:
            self.context.navigate("customers", self._page.row.customer_id)

    def _show_import(self) -> None:
        if self._page is not None and self._page.import_id is not None:
            self.context.navigate("orders", import_id=self._page.import_id)

    # showing

    def _head(self) -> None:
        page, draft = self._page, self._draft
        if page is None or draft is None:
            return
        title = draft.number or draft.customer_number
        aside = draft.customer_number if draft.number else ""
        self.header.set_title(title, aside)
        step = next_step(draft.status) if draft.kind is OrderKind.ORDER else None
        self.step_button.setVisible(step is not None)
        if step is not None:
            self.step_button.set_named(step[1])
        self.customer_link.set_named(page.row.customer, self.tr("Show the customer"))
        country = self.context.formats.country(draft.country or page.row.country)
        parts: list[Any] = [(status_text(draft.status), status_chip(draft.status))]
        if draft.kind is OrderKind.CREDIT_NOTE:
            parts.append((kind_text(draft.kind), "amber"))
        parts += [self.customer_link, country, self.import_link]
        self.import_link.setVisible(page.import_id is not None)
        if page.import_id is not None:
            self.import_link.set_named(page.import_file, self.tr("Show all orders of this import"))
        self.header.set_line(*parts)
