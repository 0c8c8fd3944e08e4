"""The tab of the complaints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from tradetrust_desktop.domain.care import ComplaintStatus
from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui.complaints.columns import complaint_delegate, complaint_list_columns
from tradetrust_desktop.ui.complaints.new import NewComplaintPage
from tradetrust_desktop.ui.complaints.page import ComplaintPage
from tradetrust_desktop.ui.widgets.buttons import MenuButton
from tradetrust_desktop.ui.widgets.paged_list import popup_below
from tradetrust_desktop.ui.widgets.record_tab import RecordTab
from tradetrust_desktop.ui.widgets.segments import Segments
from tradetrust_desktop.ui.widgets.two_line_list import TwoLineView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.ui.context import Context

_SAVED: dict[str, dict[str, str]] = {
    "open": {"open": "1"},
    "new": {"status": ComplaintStatus.NEW.value},
    "waiting": {"status": ComplaintStatus.WAITING.value},
    "all": {},
}


class ComplaintsTab(RecordTab):
    """The list of complaints beside the page of one."""

    page_scrolls = True

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            name="complaints",
            records=lambda: context.desk.complaints,
            columns=complaint_list_columns(context),
            kinds=(Kind.COMPLAINT, Kind.CUSTOMER),
            empty_icon="flag",
            list_width=392,
            row_height=60,
            lined=True,
            delegate=complaint_delegate(context),
            view=TwoLineView,
            parent=parent,
        )
        self._counts: dict[str, int] = {}
        self.saved = Segments(context.theme, saved=True)
        self.sort_button = MenuButton(context.theme)
        self.sort_button.clicked.connect(lambda: popup_below(self.sort_menu(), self.sort_button))
        self.list_page.toolbar.insertWidget(1, self.sort_button)
        self.list_page.columns_button.hide()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, context.theme.px(8))
        row.addWidget(self.saved, 0, Qt.AlignmentFlag.AlignLeft)
        self.list_page.below_toolbar.addLayout(row)
        page = ComplaintPage(context)
        page.delete_wanted.connect(self.delete_shown)
        self.record_page, self.new_page = page, NewComplaintPage(context)
        self.finish()
        kept = str(context.preferences.get("complaints.saved", "open"))
        self.saved.set_choice(kept)
        self.model.query = self.query_of(filters=dict(_SAVED.get(kept, _SAVED["open"])))
        self.saved.chosen.connect(self._choose_saved)

    def find_ids(self, query: ListQuery) -> Sequence[bytes]:
        """Ids for the list, and how many each saved filter has."""
        complaints = self.context.desk.complaints
        self._counts = {
            name: len(complaints.ids(ListQuery(filters=filters)))
            for name, filters in _SAVED.items()
        }
        return super().find_ids(query)

    def is_filtered(self) -> bool:
        """Whether anything narrows the list; a saved filter does if there are others."""
        return bool(self.model.query.text.strip()) or self._counts.get("all", 0) > 0

    def sort_menu(self) -> QMenu:
        """What the list can be sorted by."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for (by, down), text in self._sorts().items():
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked((by, down) == (self.model.query.sort, self.model.query.descending))
            action.triggered.connect(lambda _on=False, by=by, down=down: self._sort(by, down=down))
            menu.addAction(action)
        return menu

    def begin_for(self, customer_id: bytes) -> None:
        """Begin a complaint of this customer."""
        if isinstance(self.new_page, NewComplaintPage):
            self.new_page.customer.set_value(customer_id)
            self.new_page.what.line.setFocus()

    def show_records(self, **how: Any) -> None:
        """`customer` (a name) lists the complaints of that customer."""
        super().show_records(**how)
        if "customer" in how:
            self.saved.set_choice("all")
            self.list_page.filter.setText(str(how["customer"]))
            self.model.change_query(text=str(how["customer"]), filters={})

    def retranslate(self) -> None:
        """Texts in the language in force."""
        super().retranslate()
        self.list_page.new_button.set_named(self.tr("New complaint"), self.tr("New complaint"))
        self.empty_button.set_named(self.tr("Take down a complaint"))
        self.empty.set_texts(
            self.tr("No complaints"),
            self.tr("When a customer complains, take it down here. Who and what is enough."),
        )
        self.nothing_chosen.set_texts(
            self.tr("No complaint chosen"), self.tr("Choose one in the list to see its page.")
        )
        self._write_sort()

    def list_name(self) -> str:
        """What the list holds."""
        return self.tr("Complaints")

    def count_text(self, shown: int, total: int) -> str:
        """The footer, and the numbers of the saved filters with it."""
        del total
        self._write_saved()
        everything = self._counts.get("all", shown)
        if shown != everything:
            text = self.tr("%1 of %n complaints", "", everything)
            return text.replace("%1", self.context.formats.number(shown))
        return self.tr("%n complaints", "", shown)

    def _write_saved(self) -> None:
        names = {
            "open": self.tr("Open"),
            "new": self.tr("New"),
            "waiting": self.tr("Waiting"),
            "all": self.tr("All"),
        }
        self.saved.set_options(
            [
                (name, f"{text} {self._counts[name]}" if self._counts.get(name) else text)
                for name, text in names.items()
            ]
        )

    def _sorts(self) -> dict[tuple[str, bool], str]:
        return {
            ("", False): self.tr("Latest first"),
            ("received_ms", False): self.tr("Oldest first"),
            ("priority", False): self.tr("By priority"),
            ("customer", False): self.tr("By customer"),
        }

    def _write_sort(self) -> None:
        query = self.model.query
        sorts = self._sorts()
        self.sort_button.set_named(sorts.get((query.sort, query.descending), sorts["", False]))

    def _sort(self, by: str, *, down: bool) -> None:
        self.model.change_query(sort=by, descending=down)
        self._write_sort()

    def _choose_saved(self, name: str) -> None:
        self.context.preferences.set("complaints.saved", name)
        self.model.change_query(filters=dict(_SAVED[name]))
