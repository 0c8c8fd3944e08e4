"""The tab of the complaints."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.domain.complaints import Group
from tradetrust_desktop.ui.complaints.columns import (
    ComplaintView,
    complaint_delegate,
    complaint_list_columns,
)
from tradetrust_desktop.ui.complaints.draft_row import DraftRow
from tradetrust_desktop.ui.complaints.export import export_list
from tradetrust_desktop.ui.complaints.filters import ONLY, ComplaintFilters
from tradetrust_desktop.ui.complaints.grouped import (
    GroupedComplaints,
    grouped_model,
    heading_of,
    with_headings,
)
from tradetrust_desktop.ui.complaints.many import ManyComplaintsPage
from tradetrust_desktop.ui.complaints.new import NewComplaintPage
from tradetrust_desktop.ui.complaints.page import ComplaintPage
from tradetrust_desktop.ui.complaints.saved import SHOWN
from tradetrust_desktop.ui.shortcuts import with_key
from tradetrust_desktop.ui.widgets.buttons import IconButton, MenuButton
from tradetrust_desktop.ui.widgets.paged_list import popup_below
from tradetrust_desktop.ui.widgets.record_tab import RecordTab
from tradetrust_desktop.ui.widgets.words_field import WordsField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.domain.listing import ListQuery
    from tradetrust_desktop.ui.context import Context

_LIST_WIDTH = 392
_GAPS = 48
"""What the margins and the gaps of the toolbar need."""


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
                Kind.PROMISE,
                Kind.SETTING,  # root causes and playbooks are texts of the firm
            ),
            empty_icon="flag",
            list_width=_LIST_WIDTH,
            row_height=60,
            lined=True,
            delegate=complaint_delegate(context),
            view=ComplaintView,
            model=grouped_model(context),
            parent=parent,
        )
        self._counts: dict[str, int] = {}
        self._next_due: int | None = None
        self._only: frozenset[bytes] | None = None
        self._just_saved: bytes | None = None
        self._group = str(context.preferences.get("complaints.group", ""))
        self.filters = ComplaintFilters(context)
        self.filters.changed.connect(self._narrow)
        self.saved = self.filters.saved
        self._arrange_toolbar()
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
        self._begin_list()
        context.minute.ticked.connect(self._tick)
        self.list_page.detail.currentChanged.connect(self._page_changed)

    def find_ids(self, query: ListQuery) -> Sequence[bytes]:
        """Ids for the list with its headings, and how many each saved filter has."""
        complaints, only = self.context.desk.complaints, self._only
        self._counts = complaints.counts()
        self._next_due = complaints.next_due_ms()
        if not self._group:
            found = complaints.ids(query)
            return found if only is None else [each for each in found if each in only]
        groups = complaints.groups(query, by=self._group)
        if only is not None:
            parts = (
                Group(each.by, each.value, tuple(key for key in each.ids if key in only))
                for each in groups
            )
            groups = tuple(each for each in parts if each.ids)
        return with_headings(groups)

    def find_rows(self, ids: list[bytes]) -> Sequence[Any]:
        """Complaints and headings, in their order; such as are gone are left out."""
        headings = {each: found for each in ids if (found := heading_of(each)) is not None}
        records = [each for each in ids if each not in headings]
        rows = {row.id: row for row in self.context.desk.complaints.rows(records)}
        every: dict[bytes, Any] = {**headings, **rows}
        return [every[each] for each in ids if each in every]

    def is_filtered(self) -> bool:
        """Whether anything narrows the list; a saved filter does if there are others."""
        return bool(self.model.query.text.strip()) or self._counts.get("all", 0) > 0

    def sort_menu(self) -> QMenu:
        """What the list can be sorted and grouped by."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for (by, down), text in self._sorts().items():
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked((by, down) == (self.model.query.sort, self.model.query.descending))
            action.triggered.connect(lambda _on=False, by=by, down=down: self._sort(by, down=down))
            menu.addAction(action)
        menu.addSeparator()
        for by, text in self._groups().items():
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setChecked(by == self._group)
            action.triggered.connect(lambda _on=False, by=by: self.group(by))
            menu.addAction(action)
        return menu

    def group(self, by: str) -> None:
        """Group the list by one of `GROUPS`, or not at all."""
        self._group = by
        self.context.preferences.set("complaints.group", by)
        self._write_sort()
        self.model.reload()

    def focus_filter(self) -> None:
        """Show the field for words and go to it."""
        self._words.show()
        super().focus_filter()

    def reload(self) -> None:
        """Read list, page and one's own filters again."""
        super().reload()
        self.filters.read_own()

    def export(self) -> None:
        """Write the list as it is seen: its filters, order and groups, with all columns."""
        ids = self.model.ids_in(range(self.model.total()))
        export_list(self, self.context, ids=ids, narrowed=self.narrowed_by())

    def narrowed_by(self) -> str:
        """What the list shows, in words; empty for all complaints."""
        named = [self.filters.words(name) for name in self.filters.filters]
        text = self.model.query.text.strip()
        return self.context.formats.joined([*named, *([text] if text else [])])

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
        """Show the complaints of a saved filter: one of `storage.complaint_lists.STATES`."""
        self.filters.set_filters({} if name == "all" else {"state": name})

    def show_all(self) -> None:
        """Every complaint there is."""
        self._only = None
        self._keep_filters({})
        self.filters.show_filters({})
        super().show_all()

    def show_records(self, **how: Any) -> None:
        """`filters` lists what meets these conditions, `state` those of a saved filter.

        `ids` with `text` lists just these; `customer` (a name) all of that customer.
        """
        super().show_records(**how)
        if not how.keys() & {"filters", "state", "ids", "customer"}:
            return
        self.list_page.filter.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.list_page.filter.clear()
        self.list_page.filter.blockSignals(False)  # noqa: FBT003
        self.model.query = self.query_of(text="")
        if "filters" in how:
            self.filters.set_filters(how["filters"])
        elif "state" in how:
            self.choose_saved(str(how["state"]))
        elif "ids" in how:
            self._only = frozenset(how["ids"])
            self.filters.only_text = str(how.get("text", ""))
            self.filters.set_filters({ONLY: "1"})
        else:
            self.filters.set_filters({})
            self.list_page.filter.setText(str(how["customer"]))
            self.model.change_query(text=str(how["customer"]))
        self.list_page.show_list()

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
        self.export_button.set_named(self.tr("Export"), self.tr("Write this list to a file"))
        self.learn_button.set_named(
            self.tr("What we learn"), self.tr("What complaints teach, in Insights")
        )
        self._write_sort()
        self.filters.retranslate()
        self.draft_row.retranslate()

    def list_name(self) -> str:
        """What the list holds."""
        return self.tr("Complaints")

    def count_text(self, shown: int, total: int) -> str:
        """The footer, and the numbers of the saved filters with it."""
        del total
        if isinstance(self.model, GroupedComplaints):
            shown = self.model.records()
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

    def _arrange_toolbar(self) -> None:
        """Conditions and sorting at the left, as pictured; words below, when asked for."""
        page, theme = self.list_page, self.context.theme
        self._words = WordsField(page, theme)
        self.sort_button = MenuButton(theme)
        self.sort_button.clicked.connect(lambda: popup_below(self.sort_menu(), self.sort_button))
        page.toolbar.insertWidget(0, self.filters.button)
        page.toolbar.insertWidget(1, self.sort_button)
        page.toolbar.insertStretch(2, 1)
        for first, then in pairwise((self.filters.button, self.sort_button, page.new_button)):
            QWidget.setTabOrder(first, then)
        page.below_toolbar.addWidget(self._words)
        page.below_toolbar.addWidget(self.filters)
        page.columns_button.hide()
        self.all_button = IconButton(theme, kind="link", small=True)
        self.all_button.clicked.connect(lambda: self.choose_saved("all"))
        self.export_button = IconButton(theme, kind="link", small=True)
        self.export_button.clicked.connect(self.export)
        self.learn_button = IconButton(theme, kind="link", small=True)
        self.learn_button.clicked.connect(
            lambda: self.context.navigate("insights", section="complaints")
        )
        page.add_to_footer(self.all_button)
        page.add_to_footer(self.learn_button)
        page.add_to_footer(self.export_button)

    def _begin_list(self) -> None:
        """The order and the conditions of the last time; at first what is open."""
        kept = self.context.preferences.get("complaints.filters", {"state": "open"})
        found = {str(k): str(v) for k, v in kept.items()} if isinstance(kept, dict) else {}
        self.model.query = self.query_of(filters=found)
        self.filters.show_filters(found)

    def _narrow(self, filters: dict[str, str]) -> None:
        if ONLY not in filters:
            self._only = None
        self._keep_filters(filters)
        asked = {name: value for name, value in filters.items() if name != ONLY}
        self.model.change_query(filters=asked)

    def _keep_filters(self, filters: dict[str, str]) -> None:
        kept = {name: value for name, value in filters.items() if name != ONLY}
        self.context.preferences.set("complaints.filters", kept)

    def _groups(self) -> dict[str, str]:
        return {
            "": self.tr("Not grouped"),
            "customer": self.tr("Group by customer"),
            "priority": self.tr("Group by priority"),
            "status": self.tr("Group by status"),
            "category": self.tr("Group by category"),
            "owner": self.tr("Group by owner"),
            "country": self.tr("Group by country"),
        }

    def _saved(self, record_id: bytes) -> None:
        super()._saved(record_id)
        self._just_saved = record_id

    def _show_page(self, record_id: bytes, found: Any | None) -> None:
        super()._show_page(record_id, found)
        if record_id != self._just_saved:
            return
        self._just_saved = None
        page = self.record_page
        if isinstance(page, ComplaintPage) and self.view.hasFocus():
            page.step_button.setFocus(Qt.FocusReason.OtherFocusReason)  # the reply comes next

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
        by = sorts.get((query.sort, query.descending), sorts["left", False])
        grouped = self._groups().get(self._group, "") if self._group else ""
        self.sort_button.set_named(by, self.context.formats.joined([by, grouped]))
        self._write_new()

    def _write_new(self) -> None:
        """One word where sorting and all words together would not fit beside the filter."""
        button, px = self.list_page.new_button, self.context.theme.px
        hint = button.toolTip()
        button.set_named(self.tr("New complaint"), hint)
        parts = (button, self.sort_button, self.filters.button)
        if sum(part.sizeHint().width() for part in parts) + px(_GAPS) > px(_LIST_WIDTH):
            button.set_named(self.tr("New"), hint)

    def _sort(self, by: str, *, down: bool) -> None:
        self.model.change_query(sort=by, descending=down)
        self._write_sort()
