"""The tab of the follow-ups."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from tradetrust_desktop.domain.care import FollowUpRow
from tradetrust_desktop.domain.changes import Kind
from tradetrust_desktop.ui.follow_ups.agenda_view import (
    AgendaView,
    agenda_delegate,
    agenda_model,
)
from tradetrust_desktop.ui.follow_ups.columns import agenda_columns, place_of
from tradetrust_desktop.ui.follow_ups.groups import (
    SPANS,
    Agenda,
    DeadlineRow,
    GroupedModel,
    Wanted,
    agenda,
    agenda_rows,
    deadline_of,
    heading_of,
    is_follow_up,
    is_more,
)
from tradetrust_desktop.ui.follow_ups.new import NewFollowUpPage
from tradetrust_desktop.ui.follow_ups.open_now import OpenNow
from tradetrust_desktop.ui.follow_ups.page import FollowUpPage
from tradetrust_desktop.ui.follow_ups.places import Places
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.record_tab import RecordTab
from tradetrust_desktop.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.domain.listing import ListQuery
    from tradetrust_desktop.ui.context import Context

_ALL_THE_ROOM = 100
_NOTHING = Agenda(ids=[], is_any=False, places=[], next_ms=None)


class FollowUpsTab(RecordTab):
    """The agenda beside the month and the follow-up chosen."""

    page_scrolls = True

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._span = str(context.preferences.get("follow_ups.span", "today"))
        if self._span not in SPANS:
            self._span = "today"
        self._day: date | None = None
        self._chooses = False
        self._agenda = _NOTHING
        self._places = Places(context)
        super().__init__(
            context,
            name="follow_ups",
            records=lambda: context.desk.follow_ups,
            columns=agenda_columns(context, self._places),
            kinds=(
                Kind.FOLLOW_UP,
                Kind.CUSTOMER,
                Kind.CONTACT,
                Kind.COMPLAINT,
                Kind.PROMISE,
                Kind.INTERACTION,
            ),
            empty_icon="calendar",
            list_width=760,
            row_height=52,
            lined=True,
            delegate=agenda_delegate(context, self._places),
            view=AgendaView,
            model=agenda_model(context, self._places),
            parent=parent,
        )
        self._places.setParent(self)
        self._build_toolbar()
        self.page = FollowUpPage(context)
        self.record_page, self.new_page = self.page, NewFollowUpPage(context)
        self.page.day_wanted.connect(self.show_day)
        self.page.card.delete_wanted.connect(self.delete_shown)
        self.page.card.finished.connect(self._go_on)
        self.page.several.done_wanted.connect(self._finish_chosen)
        self.page.several.delete_wanted.connect(self.delete_chosen)
        self.finish()
        self.list_page.detail.currentChanged.connect(self._keep_month)
        self._keep_month()
        self.model.loaded.connect(self._fit)
        self._places.renewed.connect(self._write_times)
        context.minute.ticked.connect(self._tick_minute)
        if isinstance(self.view, AgendaView):
            self.view.ticked.connect(self._tick)
            self.view.chosen_changed.connect(self._choose_several)
            self.view.activated_record.connect(self._activate)
        self.span.set_choice(self._span)

    def _build_toolbar(self) -> None:
        context, toolbar = self.context, self.list_page.toolbar
        theme = context.theme
        self.span = Segments(theme)
        self.span.chosen.connect(self.choose_span)
        self.sorted_by = ElidedLabel("note")
        self.day_button = IconButton(theme, "cross", small=True)
        self.day_button.clicked.connect(lambda: self.show_day(None))
        self.day_button.setVisible(False)
        self.list_page.filter.setMinimumWidth(theme.px(140))
        self.list_page.filter.setMaximumWidth(theme.px(170))
        toolbar.insertWidget(0, self.span)
        toolbar.insertWidget(2, self.day_button)
        toolbar.insertWidget(3, self.sorted_by, _ALL_THE_ROOM)
        toolbar.insertStretch(4, 1)
        self.open_now = OpenNow(context, self._places)
        self.list_page.below_toolbar.setContentsMargins(0, 0, 0, 0)
        self.list_page.below_toolbar.addWidget(self.open_now)
        self.list_page.columns_button.hide()

    # what the list asks for, on the reader thread

    def find_ids(self, query: ListQuery) -> Sequence[bytes]:
        """Ids with a heading before each group."""
        context = self.context
        wanted = Wanted(
            query=query,
            span=self._span,
            today=context.today(),
            now_ms=context.now_ms(),
            zone=context.formats.zone,
            day=self._day,
        )
        found = agenda(context.desk, wanted)
        self._places.learn(found.places)
        self._agenda = found
        return found.ids

    def find_rows(self, ids: list[bytes]) -> Sequence[Any]:
        """Rows for headings, follow-ups and deadlines; with them the times there."""
        rows = agenda_rows(self.context.desk, ids)
        shown = [row for row in rows if isinstance(row, (FollowUpRow, DeadlineRow))]
        days = [(place_of(row), row.draft.due) for row in shown if isinstance(row, FollowUpRow)]
        self._places.learn([place_of(row) for row in shown], days)
        return rows

    # what the window calls

    def show_records(self, **how: Any) -> None:
        """Like that of all tabs; `complaint_id`, `order_id`, `due` go to the new follow-up.

        `span` chooses that one of the toolbar, such as "today".
        """
        super().show_records(**how)
        if "span" in how:
            self.choose_span(str(how["span"]))
        if isinstance(how.get("new_for"), bytes) and isinstance(self.new_page, NewFollowUpPage):
            self.new_page.take(
                due=how.get("due"),
                complaint_id=how.get("complaint_id"),
                order_id=how.get("order_id"),
            )

    def new_record(self) -> None:
        """Show the page for a new record; the day chosen in the month is proposed."""
        super().new_record()
        if self._day is not None and isinstance(self.new_page, NewFollowUpPage):
            self.new_page.take(due=self._day)

    def edit_record(self) -> None:
        """Begin to edit the follow-up shown."""
        self.list_page.show_detail()
        if self.page.card.isVisible():
            self.page.card.title_field.control.setFocus()

    def begin_for(self, customer_id: bytes) -> None:
        """Begin a follow-up with this customer."""
        if isinstance(self.new_page, NewFollowUpPage):
            self.new_page.customer.set_value(customer_id)
            self.new_page.what.line.setFocus()

    def begin_about(self, *, customer_id: bytes, **about: bytes) -> None:
        """Begin a follow-up with this customer, about a complaint or an order of theirs."""
        self.begin_for(customer_id)
        if isinstance(self.new_page, NewFollowUpPage):
            self.new_page.take(
                complaint_id=about.get("complaint_id"), order_id=about.get("order_id")
            )

    def shown_about(self) -> dict[str, bytes]:
        """The customer in front, and what the follow-up or deadline in front belongs to."""
        found, chosen = super().shown_about(), self._wanted
        if not found or chosen is None:
            return found
        timed, row = deadline_of(chosen), self.page.card.row
        about = {} if timed is None else {"complaint_id": timed[0]}
        if row is not None and row.id == chosen:
            belongs = (("complaint_id", row.draft.complaint_id), ("order_id", row.draft.order_id))
            about = {name: key for name, key in belongs if key is not None}
        return {**found, **about}

    def reload(self) -> None:
        """Read list, page and month again."""
        super().reload()
        self.page.show_month()
        self._places.renew()

    def activate(self) -> None:
        """The tab came to the front."""
        if self.model.is_loaded:
            self._tick_minute()
        super().activate()

    # what the list shows

    def choose_span(self, span: str) -> None:
        """Today, the week, or all."""
        self._span, self._day = span, None
        self.span.set_choice(span)
        self.context.preferences.set("follow_ups.span", span)
        self._write_day()
        self._reload_and_choose()

    def show_all(self) -> None:
        """All follow-ups there are, of all days."""
        self.choose_span("all")
        super().show_all()

    def show_day(self, day: date | None) -> None:
        """Show one day alone; the same once more, or None, shows the span again."""
        self._day = None if day == self._day else day
        self._write_day()
        self.list_page.show_list()
        if day is not None:
            self.page.month.setFocus()
        self._reload_and_choose()

    def is_filtered(self) -> bool:
        """Whether anything narrows the list; a span does if there are others."""
        return super().is_filtered() or self._agenda.is_any or self._day is not None

    # acts

    def delete_shown(self) -> None:
        """Delete the follow-up shown; undo brings it back."""
        row = self.page.card.row
        if row is not None:
            self._delete([row.id])

    def delete_chosen(self) -> None:
        """Delete all follow-ups selected as one act; deadlines stay."""
        if isinstance(self.view, AgendaView):
            self._delete(self.view.chosen_follow_ups())

    def _delete(self, ids: list[bytes]) -> None:
        if not ids:
            return
        follow_ups, following = self.context.desk.follow_ups, self._following(ids)
        self.context.tasks.write(
            lambda: follow_ups.delete_many(ids, asked_by=self),
            lambda _: self._show_following(following),
            self.context.show_trouble,
        )

    def _finish_chosen(self) -> None:
        if isinstance(self.view, AgendaView):
            self._tick(self.view.chosen_follow_ups())

    def _tick(self, ids: list[bytes]) -> None:
        """Done today; what is done already is opened again, if it is the only one."""
        card, follow_ups = self.page.card, self.context.desk.follow_ups
        if len(ids) == 1 and card.row is not None and card.row.id == ids[0] and card.result.value():
            card.finish()  # what was typed is what came of it
            return

        def tick() -> Any:
            row = follow_ups.page(ids[0]) if len(ids) == 1 else None
            if row is not None and row.draft.done is not None:
                again = replace(row.draft, done=None)
                return follow_ups.edit(row.id, draft=again, asked_by=self)
            return follow_ups.finish_many(ids, asked_by=self)

        self.context.tasks.write(tick, None, self.context.show_trouble)

    # texts

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
        self.sorted_by.set_whole(self.tr("Sorted by what is lost by waiting"))
        self.list_page.new_button.set_named(self.tr("New follow-up"), self.tr("New follow-up"))
        self.empty_button.set_named(self.tr("Plan a follow-up"))
        self.empty.set_texts(
            self.tr("Nothing planned"),
            self.tr("Plan whom to call, write to or visit, and by when. It comes up in time."),
        )
        self.nothing_chosen.set_texts(
            self.tr("Nothing chosen"), self.tr("Choose a follow-up in the list to see it.")
        )
        self._write_day()
        if self.model.is_loaded:  # names of holidays are in the language
            self.page.show_month()
            self._places.renew()

    def list_name(self) -> str:
        """What the list holds."""
        return self.tr("Follow-ups")

    def count_text(self, shown: int, total: int) -> str:
        """The footer; headings do not count."""
        del shown, total
        count = self.model.records() if isinstance(self.model, GroupedModel) else 0
        return self.tr("%n follow-up(s)", "", count)

    def _write_day(self) -> None:
        day = self._day
        self.page.month.set_filtered(day)
        self.day_button.setVisible(day is not None)
        self.sorted_by.setVisible(day is None)
        if day is not None:
            text = self.context.formats.weekday(day)
            self.day_button.set_named(text, self.tr("Show all days again"))

    # inside

    def _reload_and_choose(self) -> None:
        """Other days are shown: what is chosen shall be among them."""
        self._chooses = True
        self.model.reload()

    def _fit(self) -> None:
        if isinstance(self.view, AgendaView):
            self.view.fit_headings()
        self.open_now.set_places(self._agenda.places)
        current = self.view.current_id()
        if self._chooses and (current is None or self.model.place_of(current) < 0):
            self._show_following(self._first())
        self._chooses = False

    def _first(self) -> bytes | None:
        model = self.model
        return model.id_at(model.first_record()) if isinstance(model, GroupedModel) else None

    def _open(self, record_id: bytes) -> None:
        if heading_of(record_id) is None and not is_more(record_id):
            super()._open(record_id)

    def _activate(self, record_id: bytes) -> None:
        """Enter: what came of a follow-up is typed, a deadline leads to its complaint.

        The last line of the week leads to the week.
        """
        if is_follow_up(record_id) and self.page.card.isVisible():
            self.page.card.result.control.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        timed = deadline_of(record_id)
        if timed is not None:
            self.context.navigate("complaints", timed[0])
        elif is_more(record_id):
            self.view.show_record(None)
            self.choose_span("week")

    def _choose_several(self) -> None:
        if isinstance(self.view, AgendaView):
            self.page.show_several(self.view.chosen_follow_ups())

    def _keep_month(self) -> None:
        """The month stays where nothing is chosen."""
        if self.list_page.detail.currentWidget() is self.nothing_chosen:
            self.page.show_nothing()
            self.list_page.set_detail(self._record_holder)

    def _following(self, ids: Sequence[bytes]) -> bytes | None:
        """What stands below these in the list, or else above."""
        places = [self.model.place_of(key) for key in ids]
        last, first = max(places), min(places)
        ahead = [*range(last + 1, self.model.total()), *range(first - 1, -1, -1)]
        for place in ahead:
            found = self.model.id_at(place)
            if found is not None and heading_of(found) is None and not is_more(found):
                return found
        return None

    def _go_on(self, record_id: bytes) -> None:
        """After a follow-up was closed: the next one of the list."""
        if self.view.current_id() == record_id:
            self._show_following(self._following([record_id]))

    def _show_following(self, following: bytes | None) -> None:
        self._wanted = None
        self.view.show_record(following)
        if following is not None:
            self._open(following)
        else:
            self.list_page.set_detail(self.nothing_chosen)

    def _tick_minute(self) -> None:
        if not self.isVisible():
            return
        due = self._agenda.next_ms
        if due is not None and due <= self.context.now_ms():
            self.model.reload()
        self._places.renew()
        self.page.tick()

    def _write_times(self) -> None:
        self.open_now.write()
        self.view.viewport().update()
        card = self.page.card
        if card.row is not None and is_follow_up(card.row.id):
            card.tick(self._places.now(place_of(card.row)))
