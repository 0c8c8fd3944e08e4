"""The Orders tab: the list beside the detail, and the import in its place while it runs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu, QStackedWidget

from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.ui.orders.columns import order_columns
from tradetrust_desktop.ui.orders.detail import OrderDetail
from tradetrust_desktop.ui.orders.empty import NoOrdersPage
from tradetrust_desktop.ui.orders.export import export_for_manager, export_list
from tradetrust_desktop.ui.orders.filters import OrderFilters
from tradetrust_desktop.ui.orders.imports import ImportsPage
from tradetrust_desktop.ui.orders.new_order import NewOrderPage
from tradetrust_desktop.ui.orders.wizard import ImportWizard
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.paged_list import popup_below
from tradetrust_desktop.ui.widgets.record_tab import RecordTab

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.domain.importing.values import Preview
    from tradetrust_desktop.domain.listing import ListQuery
    from tradetrust_desktop.ui.context import Context


class OrdersTab(RecordTab):
    """List and detail of orders and credit notes."""

    record_page: OrderDetail
    new_page: NewOrderPage

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            name="orders",
            records=lambda: context.desk.orders,
            columns=order_columns(context),
            kinds=(Kind.ORDER, Kind.CUSTOMER, Kind.IMPORT),
            empty_icon="table",
            list_width=488,
        )
        self._all = 0
        self.record_page = OrderDetail(context, lambda: context.desk.orders)
        self.new_page = NewOrderPage(context, lambda: context.desk.orders)
        self.record_page.delete_wanted.connect(self.delete_shown)
        self.filters = OrderFilters(context)
        self.filters.changed.connect(
            lambda: self.model.change_query(filters=self.filters.filters())
        )
        page = self.list_page
        page.below_toolbar.addWidget(self.filters)
        self.import_button = IconButton(context.theme, "upload")
        self.import_button.clicked.connect(self.choose_import)
        page.toolbar.insertWidget(1, self.import_button)
        self.more_button = IconButton(context.theme, "dots", square=True)
        self.more_button.clicked.connect(lambda: popup_below(self.menu(), self.more_button))
        page.toolbar.addWidget(self.more_button)
        self.no_orders = NoOrdersPage(context)
        self.stack.removeWidget(self.empty)
        self.empty.hide()
        self.stack.insertWidget(1, self.no_orders)
        self.wizard = ImportWizard(context)
        self.imports = ImportsPage(context)
        self.places = QStackedWidget()
        layout = self.layout()
        if layout is not None:
            layout.removeWidget(self.stack)
            layout.addWidget(self.places)
        for place in (self.stack, self.wizard, self.imports):
            self.places.addWidget(place)
        self.no_orders.dropped.connect(self.start_import)
        self.no_orders.choose_wanted.connect(self._choose_at_once)
        self.no_orders.new_wanted.connect(self.new_record)
        self.no_orders.imports_wanted.connect(self.show_imports)
        self.wizard.closed.connect(self._show_list)
        self.wizard.show_import_wanted.connect(self._show_import)
        self.imports.closed.connect(self._show_list)
        self.imports.import_wanted.connect(self.choose_import)
        self.imports.show_orders_wanted.connect(self._show_import)
        self.imports.repeated.connect(self._repeat)
        self.finish()

    # what the window calls

    def start_import(self, path: Path) -> None:
        """Begin the import of a file that was dropped on the window."""
        if self.wizard.is_busy():
            self.context.notify(self.tr("An import is running already."))
        else:
            self.wizard.begin(path)
        self.places.setCurrentWidget(self.wizard)

    def choose_import(self) -> None:
        """Begin an import; its first page asks for the file."""
        if not self.wizard.is_busy():
            self.wizard.restart()
        self.places.setCurrentWidget(self.wizard)

    def show_imports(self) -> None:
        """Show all imports there were."""
        self.imports.reload()
        self.places.setCurrentWidget(self.imports)

    def new_record(self) -> None:
        self.places.setCurrentWidget(self.stack)
        super().new_record()

    def focus_filter(self) -> None:
        self.places.setCurrentWidget(self.stack)
        super().focus_filter()

    def show_record(self, record_id: bytes) -> None:
        self.places.setCurrentWidget(self.stack)
        super().show_record(record_id)

    def set_theme(self) -> None:
        super().set_theme()
        self.imports.empty.set_theme()

    def show_records(self, **how: Any) -> None:
        """Show the orders asked for; names are those of `ListQuery.filters`.

        Also `new_for` (a customer's id begins a new order), `import_file` (a path), and
        `name` (what the filters mean, in words).
        """
        if "import_file" in how:
            self.start_import(Path(how["import_file"]))
            return
        super().show_records(**how)
        filters = {
            name.rstrip("_"): value.hex() if isinstance(value, bytes) else str(value)
            for name, value in how.items()
            if name not in ("new_for", "name", "text") and value
        }
        if filters:
            self.places.setCurrentWidget(self.stack)
            self.filters.set_filters(filters, str(how.get("name", "")))
            self.list_page.filter.setText(str(how.get("text", "")))
            self.model.set_query(
                replace(self.model.query, filters=filters, text=str(how.get("text", "")))
            )

    def show_all(self) -> None:
        """Take every filter away."""
        self.filters.set_filters({})
        self.list_page.filter.clear()
        self.model.set_query(replace(self.model.query, filters={}, text=""))
        self.view.setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        self.everything_button.set_named(self.tr("Show all orders"))
        self.list_page.new_button.setText(self.tr("New"))
        self.list_page.new_button.setToolTip(self.tr("New order"))
        self.import_button.set_named(self.tr("Import"), self.tr("Import orders from a file"))
        self.more_button.set_named(self.tr("More"))
        self.filters.retranslate()
        self.nothing_chosen.set_texts(
            self.tr("No order chosen"), self.tr("Choose one in the list to see its lines.")
        )

    def menu(self) -> QMenu:
        """What else can be done with the orders."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Export this list"), self.export_list)
        menu.addAction(self.tr("Export for the manager"), self.export_for_manager)
        menu.addSeparator()
        menu.addAction(self.tr("Imports"), self.show_imports)
        return menu

    def export_list(self) -> None:
        """Write the list as it is seen."""
        export_list(self, self.context, self.view.shown_columns(), self.model.query)

    def export_for_manager(self) -> None:
        """Write the manager's workbook."""
        export_for_manager(self, self.context)

    # what the kit asks

    def list_name(self) -> str:
        return self.tr("Orders")

    def count_text(self, shown: int, total: int) -> str:
        number = self.context.formats.number
        if self.is_filtered() and shown != self._all:
            return self.tr("{shown} of {all} orders").format(
                shown=number(shown), all=number(self._all)
            )
        return self.tr("%n order(s)", "", total).replace(str(total), number(total))

    def begin_for(self, customer_id: bytes) -> None:
        self.new_page.begin_for(customer_id)

    def shown_about(self) -> dict[str, bytes]:
        found = super().shown_about()
        return {**found, "order_id": self._wanted} if found and self._wanted else found

    def find_ids(self, query: ListQuery) -> Sequence[bytes]:
        orders = self.context.desk.orders
        self._all = orders.count()
        self.filters.set_countries(orders.countries())
        return orders.ids(query)

    # inside

    def _choose_at_once(self) -> None:
        self.choose_import()
        self.wizard.file_page.ask()

    def _show_list(self) -> None:
        self.places.setCurrentWidget(self.stack)
        if not self.no_orders.isVisible():
            self.view.setFocus()

    def _show_import(self, import_id: bytes) -> None:
        self.show_records(import_id=import_id, name=self.tr("Orders of one import"))

    def _repeat(self, preview: Preview, path: Path) -> None:
        self.wizard.show_preview(preview, path)
        self.places.setCurrentWidget(self.wizard)
