"""The tab of the follow-ups."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.ui.follow_ups.columns import AgendaView, agenda_columns, agenda_delegate
from tradetrust_desktop.ui.follow_ups.groups import (
    SPANS,
    GroupedModel,
    grouped_ids,
    grouped_rows,
    heading_of,
)
from tradetrust_desktop.ui.follow_ups.new import NewFollowUpPage
from tradetrust_desktop.ui.follow_ups.page import FollowUpPage
from tradetrust_desktop.ui.widgets.record_tab import RecordTab
from tradetrust_desktop.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.domain.listing import ListQuery
    from tradetrust_desktop.ui.context import Context

_NEXT_DAYS = 30


class FollowUpsTab(RecordTab):
    """The agenda beside the month and the follow-up chosen."""

    page_scrolls = True

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._span = str(context.preferences.get("follow_ups.span", "all"))
        if self._span not in SPANS:
            self._span = "all"
        self._any = False
        super().__init__(
            context,
            name="follow_ups",
            records=lambda: context.desk.follow_ups,
            columns=agenda_columns(context),
            kinds=(Kind.FOLLOW_UP, Kind.CUSTOMER),
            empty_icon="calendar",
            list_width=760,
            row_height=52,
            lined=True,
            delegate=agenda_delegate(context),
            view=AgendaView,
            model=GroupedModel,
            parent=parent,
        )
        self.span = Segments(context.theme)
        self.span.chosen.connect(self._choose_span)
        self.list_page.toolbar.insertWidget(0, self.span)
        self.list_page.filter.setMaximumWidth(context.theme.px(260))
        self.list_page.toolbar.insertStretch(2, 1)
        self.list_page.columns_button.hide()
        page = FollowUpPage(context)
        page.delete_wanted.connect(self.delete_shown)
        page.plan_next.connect(self._plan_next)
        page.day_wanted.connect(self._begin_on)
        new = NewFollowUpPage(context)
        self.record_page, self.new_page = page, new
        if isinstance(self.view, AgendaView):
            self.view.ticked.connect(self._tick)
        self.finish()
        self.model.loaded.connect(self._fit)
        self.span.set_choice(self._span)

    def find_ids(self, query: ListQuery) -> Sequence[bytes]:
        """Ids with a heading before each group."""
        follow_ups, today = self.context.desk.follow_ups, self.context.today()
        found = grouped_ids(follow_ups, query, span=self._span, today=today)
        self._any = bool(found) or bool(follow_ups.ids(replace(query, text="", filters={})))
        return found

    def find_rows(self, ids: list[bytes]) -> Sequence[Any]:
        """Rows for headings and follow-ups."""
        return grouped_rows(self.context.desk.follow_ups, ids)

    def is_filtered(self) -> bool:
        """Whether anything narrows the list; a span does if there are others."""
        return super().is_filtered() or self._any

    def begin_for(self, customer_id: bytes) -> None:
        """Begin a follow-up with this customer."""
        if isinstance(self.new_page, NewFollowUpPage):
            self.new_page.customer.set_value(customer_id)
            self.new_page.what.line.setFocus()

    def reload(self) -> None:
        """Read list, page and month again."""
        super().reload()
        if isinstance(self.record_page, FollowUpPage):
            self.record_page.show_month()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        super().retranslate()
        self.span.set_options(
            [
                ("today", self.tr("Today")),
                ("week", self.tr("Week")),
                ("all", self.tr("All")),
            ]
        )
        self.list_page.new_button.set_named(self.tr("New follow-up"), self.tr("New follow-up"))
        self.empty_button.set_named(self.tr("Plan a follow-up"))
        self.empty.set_texts(
            self.tr("Nothing planned"),
            self.tr("Plan whom to call, write to or visit, and by when. It comes up in time."),
        )
        self.nothing_chosen.set_texts(
            self.tr("Nothing chosen"), self.tr("Choose a follow-up in the list to see it.")
        )

    def list_name(self) -> str:
        """What the list holds."""
        return self.tr("Follow-ups")

    def count_text(self, shown: int, total: int) -> str:
        """The footer; headings do not count."""
        del shown, total
        count = self.model.records() if isinstance(self.model, GroupedModel) else 0
        return self.tr("%n follow-up(s)", "", count)

    def _fit(self) -> None:
        if isinstance(self.view, AgendaView):
            self.view.fit_headings()
        current = self.view.current_id()
        if current is not None and heading_of(current) is not None:
            self.view.show_record(None)

    def _choose_span(self, span: str) -> None:
        self._span = span
        self.context.preferences.set("follow_ups.span", span)
        self.model.reload()

    def _tick(self, record_id: bytes) -> None:
        follow_ups, today = self.context.desk.follow_ups, self.context.today()

        def tick() -> Any:
            row = follow_ups.page(record_id)
            if row is None:
                return None
            done = None if row.draft.done else today
            return follow_ups.edit(record_id, draft=replace(row.draft, done=done), asked_by=self)

        self.context.tasks.write(tick, None, self.context.show_trouble)

    def _plan_next(self, customer_id: bytes) -> None:
        self.new_record()
        self.begin_for(customer_id)
        self._propose(self.context.today() + timedelta(days=_NEXT_DAYS))

    def _begin_on(self, day: date) -> None:
        self.new_record()
        self._propose(day)

    def _propose(self, day: date) -> None:
        if isinstance(self.new_page, NewFollowUpPage):
            self.new_page.set_due(day)
