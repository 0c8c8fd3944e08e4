"""The tab of the customers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.ui.customers.filters import CustomerFilters
from tradetrust_desktop.ui.customers.list_columns import customer_columns
from tradetrust_desktop.ui.customers.many import ManyCustomersPage
from tradetrust_desktop.ui.customers.new import NewCustomerPage
from tradetrust_desktop.ui.customers.page import CustomerPageView
from tradetrust_desktop.ui.shortcuts import with_key
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.record_tab import RecordTab

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.domain.listing import ListQuery
    from tradetrust_desktop.ui.context import Context


class CustomersTab(RecordTab):
    """The list of customers beside the page of one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            name="customers",
            records=lambda: context.desk.customers,
            columns=customer_columns(context),
            kinds=(
                *(Kind.CUSTOMER, Kind.ORDER, Kind.COMPLAINT, Kind.FOLLOW_UP, Kind.SURVEY),
                *(Kind.CONTACT, Kind.INTERACTION, Kind.PROMISE),
            ),
            empty_icon="people",
            parent=parent,
        )
        px = context.theme.px
        self._only: frozenset[bytes] | None = None
        self._only_text = ""
        self._everybody = 0
        self.filters = CustomerFilters(context)
        self.filters.changed.connect(self._narrow)
        self._arrange_toolbar()
        self._only_bar = QFrame()
        row = QHBoxLayout(self._only_bar)
        row.setContentsMargins(px(4), 0, 0, px(8))
        self._only_label = ElidedLabel("note")
        self._only_off = IconButton(context.theme, kind="link")
        self._only_off.clicked.connect(self.show_everybody)
        row.addWidget(self._only_label, 1)
        row.addWidget(self._only_off, 0, Qt.AlignmentFlag.AlignRight)
        self._only_bar.hide()
        self.list_page.below_toolbar.addWidget(self._only_bar)
        page = CustomerPageView(context)
        page.delete_wanted.connect(self.delete_shown)
        new = NewCustomerPage(context)
        new.known_wanted.connect(self._open_known)
        self.record_page, self.new_page = page, new
        self.many_page = ManyCustomersPage(context)
        self.finish()
        self._begin_list()

    def show_records(self, **how: Any) -> None:
        """`ids` with `text` lists just these; `section` opens that one of the page.

        `log` takes down a contact with the customer shown.
        """
        super().show_records(**how)
        if "ids" in how:
            self._only = frozenset(how["ids"])
            self._only_text = str(how.get("text", ""))
            self._only_label.set_whole(self._only_text)
            self._only_bar.show()
            self.filters.show_filters({})
            self.list_page.filter.blockSignals(True)  # noqa: FBT003 - Qt's own
            self.list_page.filter.clear()
            self.list_page.filter.blockSignals(False)  # noqa: FBT003
            self._wanted = None
            self.view.show_record(None)
            self.model.change_query(text="", filters={})
            self.list_page.show_list()
        section = how.get("section")
        if section and isinstance(self.record_page, CustomerPageView):
            self.record_page.sections.choose(str(section))
        if how.get("log") and isinstance(self.record_page, CustomerPageView):
            self.list_page.show_detail()
            self.record_page.log_of(self._wanted)

    def shown_about(self) -> dict[str, bytes]:
        """The customer whose page it is."""
        typing = self.list_page.detail.currentWidget() is self.new_page
        chosen = self._wanted
        if chosen is None or typing or self._many_chosen() or not self.list_page.isVisible():
            return {}
        return {"customer_id": chosen}

    def show_everybody(self) -> None:
        """Take the list back to all customers."""
        self._only = None
        self._only_bar.hide()
        self.model.reload()

    def show_all(self) -> None:
        self._only = None
        self._only_bar.hide()
        self.context.preferences.set("customers.filters", {})
        self.filters.show_filters({})
        super().show_all()
        self._words.hide()

    def find_ids(self, query: ListQuery) -> Sequence[bytes]:
        self._everybody = self.context.desk.customers.count()
        found = super().find_ids(query)
        only = self._only
        return found if only is None else [each for each in found if each in only]

    def is_filtered(self) -> bool:
        return self._only is not None or super().is_filtered()

    def retranslate(self) -> None:
        super().retranslate()
        self.filters.retranslate()
        self.list_page.new_button.setText(self.tr("New"))
        self.list_page.new_button.setToolTip(with_key(self.tr("New customer"), "new"))
        self._only_off.set_named(self.tr("Show all"))
        self.empty_button.set_named(self.tr("Add a customer"))
        self.empty.set_texts(
            self.tr("No customers yet"),
            self.tr("Import an order list in Orders and the customers come with it, or add one."),
        )
        self.nothing_chosen.set_texts(
            self.tr("No customer chosen"), self.tr("Choose one in the list to see its page.")
        )

    def list_name(self) -> str:
        return self.tr("Customers")

    def count_text(self, shown: int, total: int) -> str:
        del total
        formats = self.context.formats
        if shown != self._everybody:
            text = self.tr("%1 of %n customers", "", self._everybody)
            text = text.replace(str(self._everybody), formats.number(self._everybody))
            return text.replace("%1", formats.number(shown))
        text = self.tr("%n customers", "", shown)
        return text.replace(str(shown), formats.number(shown), 1)

    def focus_filter(self) -> None:
        """Show the field for words and go to it."""
        self._words.show()
        super().focus_filter()

    def reload(self) -> None:
        """Read list, page and one's own filters again."""
        super().reload()
        self.filters.read_own()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field for words goes when it is left empty."""
        field = self.list_page.filter
        kinds = (QEvent.Type.KeyPress, QEvent.Type.FocusOut)
        # a field that is being taken apart still tells that it loses the focus
        if watched is field and event.type() in kinds and isValid(field) and not field.text():
            if event.type() == QEvent.Type.FocusOut:
                self._words.hide()
            elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                self.view.setFocus()
                self._words.hide()
                return True
        return super().eventFilter(watched, event)

    def _arrange_toolbar(self) -> None:
        """Saved filters and conditions at the left; the field for words below, when asked for."""
        page, px = self.list_page, self.context.theme.px
        page.toolbar.removeWidget(page.filter)
        page.toolbar.insertWidget(0, self.filters.saved)
        page.toolbar.insertWidget(1, self.filters.button)
        page.toolbar.insertStretch(2, 1)
        self._words = QWidget()
        row = QHBoxLayout(self._words)
        row.setContentsMargins(0, 0, 0, px(8))
        row.addWidget(page.filter)
        self._words.hide()
        page.filter.installEventFilter(self)
        page.filter.textChanged.connect(lambda text: self._words.setVisible(True) if text else None)
        page.below_toolbar.addWidget(self._words)
        page.below_toolbar.addWidget(self.filters)

    def _begin_list(self) -> None:
        """The order and the conditions of the last time; at first by the next contact."""
        if not self.model.query.sort:
            self.model.query = self.query_of(sort="next_contact")
        kept = self.context.preferences.get("customers.filters", {})
        if isinstance(kept, dict):
            plain = {str(name): str(value) for name, value in kept.items()}
            self.model.query = self.query_of(filters=plain)
            self.filters.show_filters(plain)

    def _narrow(self, filters: dict[str, str]) -> None:
        self.context.preferences.set("customers.filters", dict(filters))
        self.model.change_query(filters=dict(filters))

    def _open_known(self, customer_id: bytes) -> None:
        self.new_page.is_begun = False
        self.show_record(customer_id)
