"""What the tabs of customers, complaints and follow-ups share: list, page, new page, empty page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.empty_page import EmptyPage
from tradetrust_desktop.ui.widgets.list_page import ListPage, scrolling
from tradetrust_desktop.ui.widgets.paged_list import (
    ListColumn,
    ListDelegate,
    ListView,
    PagedModel,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tradetrust_desktop.domain.changes import Kind
    from tradetrust_desktop.domain.listing import ListQuery
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.widgets.many_page import ManyPage
    from tradetrust_desktop.ui.widgets.new_record import NewRecordPage


class _Counted(QObject):
    """Sentences with a number, which have plural forms; only `tr` is known to have them."""

    def copied(self, rows: int) -> str:
        return self.tr("%n rows copied", "", rows)


class RecordPage(QWidget):
    """The page of one record; a subclass fills it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    if TYPE_CHECKING:

        def load(self, record_id: bytes) -> Any | None:
            """What `show_record` needs; runs on the reader thread. None where it is gone."""

        def show_record(self, found: Any) -> None:
            """Show what `load` found."""

    def retranslate(self) -> None:
        """Set all texts again."""


class RecordTab(QWidget):
    """A list of records beside the page of one, with a page for a new one.

    A subclass sets `page` and `new_page` before it calls `finish`, and overrides the methods
    that give texts.
    """

    record_page: RecordPage
    new_page: NewRecordPage
    many_page: ManyPage | None = None
    """What is shown in the place of the page while several records are selected."""
    page_scrolls = False
    """Whether the page is higher than the lowest window, and has no list that scrolls itself."""

    def __init__(
        self,
        context: Context,
        *,
        name: str,
        records: Callable[[], Any],
        columns: Sequence[ListColumn[Any]],
        kinds: tuple[Kind, ...],
        empty_icon: str,
        list_width: int = 404,
        row_height: int = 32,
        lined: bool = False,
        delegate: type[ListDelegate] = ListDelegate,
        view: type[ListView] = ListView,
        model: type[PagedModel[Any]] = PagedModel,
        parent: QWidget | None = None,
    ) -> None:
        """`records` gives the service of the desk in force; `kinds` are those the tab shows."""
        super().__init__(parent)
        self.context = context
        self.name = name
        self.records = records
        self._wanted: bytes | None = None
        self._found: Any = None
        self.model: PagedModel[Any] = model(
            context.tasks,
            columns,
            ids=self.find_ids,
            rows=self.find_rows,
            parent=self,
        )
        self.view = view(
            context.theme,
            self.model,
            name=name,
            preferences=context.preferences,
            row_height=row_height,
            lined=lined,
            delegate=delegate,
        )
        self.list_page = ListPage(context, self.view, name=name, list_width=list_width)
        self.nothing_chosen = EmptyPage(context.theme, empty_icon)
        self.empty = EmptyPage(context.theme, empty_icon)
        self.empty_button = IconButton(context.theme, "plus", kind="primary")
        self.empty.add_button(self.empty_button)
        self.everything_button = IconButton(context.theme)
        self.everything_button.clicked.connect(self.show_all)
        self.list_page.list_empty.add_button(self.everything_button)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list_page)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._kinds = kinds

    def finish(self) -> None:
        """Connect the parts; the last line of a subclass's `__init__`."""
        context = self.context
        self.list_page.filter_typed.connect(lambda text: self.model.change_query(text=text))
        self.list_page.new_wanted.connect(self.new_record)
        self.empty_button.clicked.connect(self.new_record)
        self.view.opened.connect(self._open)
        self.view.chosen_changed.connect(self._show_many)
        self.view.copied.connect(self._tell_copied)
        self.model.loaded.connect(self._loaded)
        if self.many_page is not None:
            self.list_page.set_detail(self.many_page)
            self.many_page.delete_wanted.connect(self.delete_chosen)
        self.new_page.saved.connect(self._saved)
        self.new_page.given_up.connect(self._given_up)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.view)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete_chosen)
        self._record_holder = scrolling(self.record_page) if self.page_scrolls else self.record_page
        for page in (self.new_page, self._record_holder, self.nothing_chosen):
            self.list_page.set_detail(page)
        kept = context.preferences.get(f"{self.name}.sort", {})
        if isinstance(kept, dict) and kept.get("by"):
            self.model.query = self.query_of(
                sort=str(kept["by"]), descending=bool(kept.get("down"))
            )
        context.hub.follow(self, self._kinds, self.reload)
        context.theme.changed.connect(self.set_theme)
        self.retranslate()

    # what the window calls

    def activate(self) -> None:
        """The tab came to the front."""
        if not self.model.is_loaded:
            self.reload()

    def new_record(self) -> None:
        """Show the page for a new record."""
        self.stack.setCurrentIndex(0)
        self.list_page.set_detail(self.new_page)
        self.list_page.show_detail()
        self.new_page.begin()

    def focus_filter(self) -> None:
        """Go to the filter field."""
        self.list_page.focus_filter()

    def show_record(self, record_id: bytes) -> None:
        """Select a record and show its page, whether the list holds it or not."""
        self.view.show_record(record_id)
        self.list_page.show_detail()
        self._open(record_id)

    def shown_customer(self) -> bytes | None:
        """The customer that the record chosen belongs to; None where it belongs to nobody."""
        chosen = self.view.current_id()
        place = -1 if chosen is None else self.model.place_of(chosen)
        row = self.model.row_at(place) if place >= 0 else None
        if row is None and chosen == self._wanted:  # a record that the list does not hold
            row = getattr(self._found, "row", self._found)
        row = getattr(row, "complaint", row)  # a deadline of one
        found = getattr(getattr(row, "draft", row), "customer_id", None)
        return found if isinstance(found, bytes) else None

    def shown_about(self) -> dict[str, bytes]:
        """What a new record may begin with: what the one in front belongs to, as `begin_about`.

        Nothing while several are chosen, a new one is typed, or no record is in front.
        """
        typing = self.list_page.detail.currentWidget() is self.new_page
        if typing or self._many_chosen() or not self.list_page.isVisible():
            return {}
        customer_id = self.shown_customer()
        return {"customer_id": customer_id} if customer_id is not None else {}

    def begin_about(self, *, customer_id: bytes, **about: bytes) -> None:
        """Go on with the new record begun: it belongs to this customer, and to what is named."""
        del about
        self.begin_for(customer_id)

    def show_records(self, **how: Any) -> None:
        """Show the records asked for; `new_for` (a customer's id) begins a new one."""
        new_for = how.get("new_for")
        if isinstance(new_for, bytes):
            self.new_record()
            self.begin_for(new_for)

    def show_all(self) -> None:
        """Take away whatever narrows the list."""
        self.list_page.filter.clear()
        self.model.set_query(self.query_of(filters={}, text=""))
        self.view.setFocus()

    def retranslate(self) -> None:
        """Set all texts again; typed ones stay."""
        self.everything_button.set_named(QCoreApplication.translate("RecordTab", "Show all"))
        self.list_page.retranslate()
        self.model.retranslate()
        self.record_page.retranslate()
        self.new_page.retranslate()
        if self.many_page is not None:
            self.many_page.retranslate()
        self._count()
        self.view.setAccessibleName(self.list_name())

    def set_theme(self) -> None:
        """Icons and measures in the look in force."""
        self.list_page.set_theme()
        self.empty.set_theme()
        self.nothing_chosen.set_theme()

    # what a subclass says

    if TYPE_CHECKING:

        def list_name(self) -> str:
            """What the list holds, for screen readers."""

        def count_text(self, shown: int, total: int) -> str:
            """The footer: `shown` of `total`."""

    def begin_for(self, customer_id: bytes) -> None:
        """Begin a new record that belongs to this customer."""

    def find_ids(self, query: ListQuery) -> Sequence[bytes]:
        """Ids for the list; runs on the reader thread."""
        found: Sequence[bytes] = self.records().ids(query)
        return found

    def find_rows(self, ids: list[bytes]) -> Sequence[Any]:
        """Rows for the list; runs on the reader thread."""
        found: Sequence[Any] = self.records().rows(ids)
        return found

    def is_filtered(self) -> bool:
        """Whether anything narrows the list."""
        query = self.model.query
        return bool(query.text.strip() or any(query.filters.values()))

    # acts

    def delete_shown(self) -> None:
        """Delete the record shown; undo brings it back."""
        record_id = self.view.current_id()
        if record_id is not None:
            self._delete([record_id])

    def delete_chosen(self) -> None:
        """Delete all records selected in one step; what may not go stays and is told."""
        self._delete(self.view.chosen_ids() or [key for key in (self.view.current_id(),) if key])

    def _delete(self, ids: list[bytes]) -> None:
        from tradetrust_desktop.domain.problems import Refused  # noqa: PLC0415
        from tradetrust_desktop.domain.trouble import StorageTrouble  # noqa: PLC0415

        if not ids:
            return
        records = self.records()
        places = [self.model.place_of(key) for key in ids]
        neighbour = self._neighbour(min(places), max(places))
        refused: list[Exception] = []
        together = getattr(records, "delete_many", None) if len(ids) > 1 else None

        def work() -> tuple[Any, ...]:
            if together is not None:
                done = together(ids, asked_by=self)
                changes, problems = done if isinstance(done, tuple) else (done, ())
                if problems:
                    refused.append(Refused(*problems))
                return (changes,)
            made = []
            for key in ids:
                try:
                    made.append(records.delete(key, asked_by=self))
                except Refused as error:
                    refused.append(error)
                except (
                    StorageTrouble
                ) as error:  # what went before is told to the lists all the same
                    refused.append(error)
                    break
            return tuple(made)

        def gone(_made: tuple[Any, ...]) -> None:
            if refused:
                self.context.show_trouble(refused[0])
                return
            self._wanted = None
            self.view.show_record(neighbour)
            if neighbour is not None:
                self._open(neighbour)
            else:
                self.list_page.set_detail(self.nothing_chosen)

        self.context.tasks.write(work, gone)

    def reload(self) -> None:
        """Read list and page again."""
        self.model.reload()
        if self._wanted is not None:
            self._read_page(self._wanted)

    def query_of(self, **changes: Any) -> ListQuery:
        """The list's query with these fields changed."""
        from dataclasses import replace  # noqa: PLC0415

        return replace(self.model.query, **changes)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # inside

    def _neighbour(self, first: int, last: int) -> bytes | None:
        """The record after or before these places of the list."""
        for other in (last + 1, first - 1, last + 2, first - 2):
            if self.model.flags(self.model.index(other, 0)) & Qt.ItemFlag.ItemIsSelectable:
                return self.model.id_at(other)
        return None

    def _open(self, record_id: bytes) -> None:
        self._wanted = record_id
        self._read_page(record_id)

    def _read_page(self, record_id: bytes) -> None:
        self.context.tasks.read(
            lambda: self.record_page.load(record_id),
            lambda found: self._show_page(record_id, found),
            key=(id(self), "page"),
        )

    def _show_page(self, record_id: bytes, found: Any | None) -> None:
        if record_id != self._wanted:
            return
        if found is None:
            self._wanted = None
            self.view.show_record(None)
            self.list_page.set_detail(self.nothing_chosen)
            return
        self._found = found
        self.record_page.show_record(found)
        if self.new_page.is_begun and self.list_page.detail.currentWidget() is self.new_page:
            return
        if not self._many_chosen():
            self.list_page.set_detail(self._record_holder)

    def _many_chosen(self) -> bool:
        return self.many_page is not None and self.view.chosen_count() > 1

    def _show_many(self) -> None:
        """Several records: their page takes the place of one; the new record typed stays."""
        page = self.many_page
        if page is None or self.new_page.is_begun:
            return
        if self._many_chosen():
            page.choose(self.view.chosen_ids())
            self.list_page.set_detail(page)
        elif self.list_page.detail.currentWidget() is page:
            shown = self._wanted is not None
            self.list_page.set_detail(self._record_holder if shown else self.nothing_chosen)

    def _tell_copied(self, number: int) -> None:
        text = _Counted().copied(number)
        self.context.notify(text.replace(str(number), self.context.formats.number(number), 1))

    def _loaded(self) -> None:
        total = self.model.total()
        nothing = total == 0 and not self.is_filtered()
        typing = self.new_page.is_begun
        self.stack.setCurrentIndex(1 if nothing and not typing else 0)
        self.list_page.set_list_empty(
            total == 0 and not nothing,
            QCoreApplication.translate("RecordTab", "Nothing found"),
            QCoreApplication.translate("RecordTab", "Type less, or take the filter away."),
        )
        query = self.model.query
        self.context.preferences.set(
            f"{self.name}.sort", {"by": query.sort, "down": query.descending}
        )
        if self._wanted is None and not typing and self.view.current_id() is None:
            self.view.show_first()
        self._count()

    def _count(self) -> None:
        self.list_page.count.setText(self.count_text(self.model.total(), self.model.total()))

    def _saved(self, record_id: bytes) -> None:
        self.new_page.is_begun = False
        self.show_record(record_id)
        self.view.setFocus()

    def _given_up(self) -> None:
        self.new_page.is_begun = False
        shown = self._wanted is not None
        self.list_page.set_detail(self._record_holder if shown else self.nothing_chosen)
        self.list_page.show_list()
        self._loaded()
