"""The tab of the complaints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.ui.complaints.columns import (
    ComplaintView,
    complaint_delegate,
    complaint_list_columns,
)
from tradetrust_desktop.ui.complaints.draft_row import DraftRow
from tradetrust_desktop.ui.complaints.many import ManyComplaintsPage
from tradetrust_desktop.ui.complaints.new import NewComplaintPage
from tradetrust_desktop.ui.complaints.page import ComplaintPage
from tradetrust_desktop.ui.complaints.saved import SHOWN, SavedComplaints
from tradetrust_desktop.ui.shortcuts import with_key
from tradetrust_desktop.ui.widgets.buttons import IconButton, MenuButton
from tradetrust_desktop.ui.widgets.paged_list import popup_below
from tradetrust_desktop.ui.widgets.record_tab import RecordTab

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.domain.listing import ListQuery
    from tradetrust_desktop.ui.context import Context

_LIST_WIDTH = 392
_FILTER_ROOM = 110
"""What the filter field and the gaps of the toolbar need at least."""


class ComplaintsTab(RecordTab):
    """The list of complaints beside the page of one."""

    page_scrolls = True

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            name="complaints",
            records=lambda: context.desk.complaints,
            columns=complaint_list_columns(context),
            kinds=(
                *(Kind.COMPLAINT, Kind.CUSTOMER, Kind.INTERACTION, Kind.EVIDENCE, Kind.ORDER),
                Kind.SETTING,  # root causes and playbooks are texts of the firm
            ),
            empty_icon="flag",
            list_width=_LIST_WIDTH,
            row_height=60,
            lined=True,
            delegate=complaint_delegate(context),
            view=ComplaintView,
            parent=parent,
        )
        self._counts: dict[str, int] = {}
        self._next_due: int | None = None
        self.saved = SavedComplaints(context)
        self.sort_button = MenuButton(context.theme)
        self.sort_button.clicked.connect(lambda: popup_below(self.sort_menu(), self.sort_button))
        self.list_page.toolbar.insertWidget(1, self.sort_button)
        self.list_page.columns_button.hide()
        self.all_button = IconButton(context.theme, kind="link", small=True)
        self.all_button.clicked.connect(lambda: self.choose_saved("all"))
        self.list_page.add_to_footer(self.all_button)
        self.list_page.below_toolbar.addWidget(self.saved)
        page = ComplaintPage(context)
        page.delete_wanted.connect(self.delete_shown)
        new = NewComplaintPage(context)
        self.draft_row = DraftRow(context, new)
        self.draft_row.clicked.connect(self.new_record)
        self.list_page.above_rows.addWidget(self.draft_row)
        self.record_page, self.new_page = page, new
        self.many_page = ManyComplaintsPage(context)
        self.model.query = self.query_of(sort="left")
        self.finish()
        if (self.model.query.sort, self.model.query.descending) not in self._sorts():
            self.model.query = self.query_of(sort="left", descending=False)
        kept = str(context.preferences.get("complaints.saved", "open"))
        self._set_saved(kept if kept in (*SHOWN, "all") else "open")
        self.saved.chosen.connect(self.choose_saved)
        context.minute.ticked.connect(self._tick)
        self.list_page.detail.currentChanged.connect(self._page_changed)

    def find_ids(self, query: ListQuery) -> Sequence[bytes]:
        """Ids for the list, and how many each saved filter has."""
        complaints = self.context.desk.complaints
        self._counts = complaints.counts()
        self._next_due = complaints.next_due_ms()
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
            self.new_page.begin_for(customer_id)

    def begin_about(self, *, customer_id: bytes, **about: bytes) -> None:
        """The customer in front is offered, and typed over if it is another one who wrote."""
        del about
        if isinstance(self.new_page, NewComplaintPage) and not self.new_page.has_draft():
            self.new_page.begin_for(customer_id)
            self.new_page.customer.line.setFocus()

    def shown_about(self) -> dict[str, bytes]:
        """The customer of the complaint in front, and the complaint."""
        found = super().shown_about()
        return {**found, "complaint_id": self._wanted} if found and self._wanted else found

    def choose_saved(self, name: str) -> None:
        """Show the complaints of a saved filter: one of `SHOWN`, or "all"."""
        self.context.preferences.set("complaints.saved", name)
        self._set_saved(name)
        self.model.reload()

    def show_all(self) -> None:
        """Every complaint there is."""
        self.context.preferences.set("complaints.saved", "all")
        self._set_saved("all")
        super().show_all()

    def show_records(self, **how: Any) -> None:
        """`customer` (a name) lists all of that customer, `state` those of a saved filter."""
        super().show_records(**how)
        if "state" in how:
            self.list_page.filter.clear()
            self.model.query = self.query_of(text="")
            self.choose_saved(str(how["state"]))
        if "customer" in how:
            self._set_saved("all")
            self.list_page.filter.setText(str(how["customer"]))
            self.model.change_query(text=str(how["customer"]))

    def retranslate(self) -> None:
        """Texts in the language in force."""
        super().retranslate()
        self.list_page.new_button.set_named(
            self.tr("New complaint"), with_key(self.tr("New complaint"), "new_complaint")
        )
        self.empty_button.set_named(self.tr("Take down a complaint"))
        self.empty.set_texts(
            self.tr("No complaints"),
            self.tr("When a customer complains, take it down here. Who and what is enough."),
        )
        self.nothing_chosen.set_texts(
            self.tr("No complaint chosen"), self.tr("Choose one in the list to see its page.")
        )
        self._write_sort()
        self.saved.write()
        self.draft_row.retranslate()

    def list_name(self) -> str:
        """What the list holds."""
        return self.tr("Complaints")

    def count_text(self, shown: int, total: int) -> str:
        """The footer, and the numbers of the saved filters with it."""
        del total
        formats = self.context.formats
        self.saved.set_counts({name: self._counts[name] for name in SHOWN if name in self._counts})
        every, year = self._counts.get("all", shown), self._counts.get("this_year", shown)
        self.all_button.setVisible(every > year and self.saved.choice() != "all")
        self.all_button.set_named(self.tr("All %1").replace("%1", formats.number(every)))
        if self.saved.choice() == "all" or shown > year:
            if shown == every:
                return self.tr("%n complaints", "", shown)
            text = self.tr("%1 of %n complaints", "", every)
        elif shown == year:
            return self.tr("%n this year", "", shown)
        else:
            text = self.tr("%1 of %n this year", "", year)
        return text.replace("%1", formats.number(shown))

    # inside

    def _page_changed(self, _place: int) -> None:
        if isinstance(self.view, ComplaintView):
            self.view.mute(muted=self.list_page.detail.currentWidget() is self.new_page)
        self.draft_row.update()

    def _tick(self) -> None:
        """A minute later: rewritten from what is known, unless a deadline has passed."""
        if self._next_due is not None and self.context.now_ms() > self._next_due:
            self._next_due = None
            self.model.reload()
        else:
            self.view.viewport().update()

    def _sorts(self) -> dict[tuple[str, bool], str]:
        return {
            ("left", False): self.tr("By time left"),
            ("received_ms", True): self.tr("Latest first"),
            ("priority", False): self.tr("By priority"),
            ("customer", False): self.tr("By customer"),
        }

    def _write_sort(self) -> None:
        query = self.model.query
        sorts = self._sorts()
        self.sort_button.set_named(sorts.get((query.sort, query.descending), sorts["left", False]))
        self._write_new()

    def _write_new(self) -> None:
        """One word where sorting and all words together would not fit beside the filter."""
        button, px = self.list_page.new_button, self.context.theme.px
        hint = button.toolTip()
        button.set_named(self.tr("New complaint"), hint)
        taken = button.sizeHint().width() + self.sort_button.sizeHint().width()
        if taken + px(_FILTER_ROOM) > px(_LIST_WIDTH):
            button.set_named(self.tr("New"), hint)

    def _sort(self, by: str, *, down: bool) -> None:
        self.model.change_query(sort=by, descending=down)
        self._write_sort()

    def _set_saved(self, name: str) -> None:
        self.saved.set_choice(name)
        self.model.query = self.query_of(filters={} if name == "all" else {"state": name})
