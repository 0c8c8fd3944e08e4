"""The page of a complaint: its clocks, its way, what happened, what was said, and its close."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QScrollArea, QVBoxLayout, QWidget

from tradetrust_desktop.domain.care import ComplaintStatus, Origin, Priority
from tradetrust_desktop.domain.clocks import Clock
from tradetrust_desktop.domain.interactions import Direction
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints import acts, case_words, status_menu
from tradetrust_desktop.ui.complaints.actions_part import ActionsPart
from tradetrust_desktop.ui.complaints.case_part import Case
from tradetrust_desktop.ui.complaints.clocks import ClocksCard
from tradetrust_desktop.ui.complaints.closing import ClosingCard
from tradetrust_desktop.ui.complaints.closing import Known as Closable
from tradetrust_desktop.ui.complaints.details import Details
from tradetrust_desktop.ui.complaints.entry_form import Asked
from tradetrust_desktop.ui.complaints.evidence import EvidencePart, evidence_drops
from tradetrust_desktop.ui.complaints.investigation import InvestigationPart
from tradetrust_desktop.ui.complaints.log import LogCard
from tradetrust_desktop.ui.complaints.log_rows import joined
from tradetrust_desktop.ui.complaints.notices import Notices
from tradetrust_desktop.ui.complaints.playbook import PlaybookPart, PlaybookPointer
from tradetrust_desktop.ui.complaints.promises import PromisesPart
from tradetrust_desktop.ui.complaints.remedy import RemedyPart
from tradetrust_desktop.ui.complaints.reply import ReplyCard
from tradetrust_desktop.ui.complaints.report import ReportPart
from tradetrust_desktop.ui.complaints.sections import Sections
from tradetrust_desktop.ui.complaints.way import WayOfComplaint
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.local_time import sentence
from tradetrust_desktop.ui.widgets.page_header import PageHeader
from tradetrust_desktop.ui.widgets.paged_list import popup_below
from tradetrust_desktop.ui.widgets.record_tab import RecordPage

if TYPE_CHECKING:
    from tradetrust_desktop.domain.complaints import ComplaintPage as Page
    from tradetrust_desktop.domain.local_time import LocalTime
    from tradetrust_desktop.ui.context import Context

_ORDERS = 100
_SAME_MS = 1000


@dataclass(frozen=True)
class Found:
    """All that the page shows, read at once."""

    page: Page
    orders: tuple[tuple[bytes, str, Any], ...]
    """Id, number and day of the customer's latest orders, and of the one linked."""
    contacts: tuple[tuple[bytes, str], ...]
    currency: str
    """That of the customer's latest order; empty where there is none."""
    zone: str
    local: LocalTime | None
    parts: dict[str, Any]
    """What each part of the page read for itself."""
    closing: Closable


class ComplaintPage(RecordPage):
    """The main button does the next sensible act; all else is edited where it stands."""

    delete_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._found: Found | None = None
        self.details = Details(context, self)
        self._build_header()
        self.clocks = ClocksCard(context)
        self.notices = Notices(context)
        self.notices.remind_wanted.connect(self._remind)
        self.notices.close_wanted.connect(lambda: self.choose(ComplaintStatus.CLOSED))
        self.way = WayOfComplaint(context)
        self.way.chosen.connect(self.choose)
        self.closing = ClosingCard(context)
        self.closing.closed.connect(self._back_to_button)
        self.closing.given_up.connect(self._leave_closing)
        self.reply = ReplyCard(context)
        self.reply.closed.connect(self._back_to_button)
        self.log = LogCard(context)
        self.log.written.connect(self._back_to_button)
        self.log.asking.connect(self._show_step)
        self.sections = Sections(context)
        self.sections.left.addWidget(self.details.what)
        self.remedy = RemedyPart(context)
        self.remedy.propose_wanted.connect(self._propose)
        self.remedy.customer_wanted.connect(self._open_customer)
        self.sections.left.addWidget(self.remedy)
        self.sections.left.addWidget(self.details.learned)
        self.sections.left.addWidget(self.details.data, 1)
        self.sections.add_part("remedy", self.remedy)
        self.promises = PromisesPart(context)
        self.sections.add_part("promises", self.promises, section="promises")
        self.sections.asking.connect(self._show_step)
        self.sections.right.addWidget(self.log, 1)
        self.evidence = EvidencePart(context)
        self.log.put_above(self.evidence)
        self.sections.add_part("evidence", self.evidence)
        self.drops = evidence_drops(self, self.evidence, self.log)
        self.playbook = PlaybookPart(context)
        self.sections.add_part("playbook", self.playbook, section="playbook")
        self.pointer = PlaybookPointer(context)
        self.pointer.opened.connect(lambda: self.sections.open("playbook"))
        self.details.what.heading.addWidget(self.pointer)
        self.sections.add_part("pointer", self.pointer)
        self.sections.add_part("investigation", InvestigationPart(context), section="investigation")
        self.sections.add_part("actions", ActionsPart(context), section="actions")
        self.sections.add_part("report", ReportPart(context), section="report")
        self._lay_out()
        context.minute.ticked.connect(self.tick)
        self.retranslate()

    def _lay_out(self) -> None:
        px = self.context.theme.px
        inset = self.details.title.inset  # its words begin where the cards do
        self.header.indent_line(inset)
        below = QVBoxLayout()
        below.setContentsMargins(inset, 0, 0, 0)
        below.setSpacing(px(12))
        below.addWidget(self.notices)
        below.addWidget(self.clocks)
        below.addSpacing(px(4))
        below.addWidget(self.way)
        below.addWidget(self.closing)
        below.addWidget(self.reply)
        below.addWidget(self.sections, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24) - inset, px(12), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.header)
        column.addLayout(below, 1)

    # what the tab calls

    def load(self, record_id: bytes) -> Found | None:
        """Read the complaint, and what can be chosen for it."""
        desk = self.context.desk
        page = desk.complaints.page(record_id)
        if page is None:
            return None
        row = page.row
        customer = row.draft.customer_id
        ids = desk.orders.ids(ListQuery(filters={"customer_id": customer.hex()}, sort="day"))
        chosen = list(ids)[-_ORDERS:]
        if row.draft.order_id is not None and row.draft.order_id not in chosen:
            chosen.append(row.draft.order_id)
        orders = sorted(desk.orders.rows(chosen), key=lambda order: order.day, reverse=True)
        place = {"country": row.country, "city": row.city, "zone": row.time_zone}
        return Found(
            page=page,
            orders=tuple((order.id, order.number, order.day) for order in orders),
            contacts=tuple((each.id, each.draft.name) for each in desk.contacts.of(customer)),
            currency=next((order.currency for order in orders), ""),
            zone=desk.local_times.zone_of(**place),
            local=self._local_time(row.country, row.city, row.time_zone),
            parts={**self.sections.read(page), "notices": self.notices.read(page)},
            closing=self.closing.read(page),
        )

    def show_record(self, found: Found) -> None:
        """Show the complaint."""
        another = self._found is None or self._found.page.row.id != found.page.row.id
        self._found = found
        self.reply.show_complaint(found.page)
        row = found.page.row
        if another:
            self.closing.set_aside()
        if another or row.draft.status is ComplaintStatus.CLOSED:
            self.closing.leave()
        self.closing.know(found.closing)
        self._write()
        if another and self.closing.is_half_written(row.id):
            self._open_closing(focused=False)
        area = self._scroll_area()
        if another and area is not None:
            area.verticalScrollBar().setValue(0)

    def tick(self) -> None:
        """Write what changes with the clock; the data are not asked for it."""
        found = self._found
        if found is None or not self.isVisible():
            return
        self.clocks.tick()
        self.way.show_steps(acts.steps(found.page))
        self.notices.tick()
        self.log.tick()
        self.sections.tick()
        row = found.page.row
        self.context.tasks.read(
            lambda: self._local_time(row.country, row.city, row.time_zone),
            lambda local: self._say_local(row.id, local),
            key=(id(self), "local"),
        )

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        self.mail_button.set_named(self.tr("Write mail"), self.tr("Write a reply from a template"))
        self.more_button.set_named(self.tr("More"))
        for part in (
            self.details,
            self.clocks,
            self.way,
            self.closing,
            self.reply,
            self.notices,
            self.log,
            self.sections,
        ):
            part.retranslate()
        self._write()

    # acts

    def act(self) -> None:
        """Do what sensibly comes next."""
        if self._found is not None:
            self.choose(acts.next_act(self._found.page))

    def choose(self, status: ComplaintStatus) -> None:
        """Go to a status; one that stands for a message or a close asks for it in place."""
        if self._found is None:
            return
        page = self._found.page
        present = page.row.draft.status
        if status is ComplaintStatus.CLOSED:
            if present is not status:
                self._open_closing()
        elif status in acts.WAITS or acts.asks_for_message(page, status):
            self._ask(status)
        else:
            self.set_status(status)

    def set_status(self, status: ComplaintStatus, *, note: str = "") -> None:
        """Write another status; undo takes it back."""
        if self._found is None:
            return
        key, complaints = self._found.page.row.id, self.context.desk.complaints
        self.context.tasks.write(
            lambda: complaints.set_status(key, status=status, note=note, asked_by=self),
            None,
            self.context.show_trouble,
        )

    def write_mail(self) -> None:
        """Write a reply in place, for what is likely to be said next."""
        if self.reply.isHidden():
            self.reply.begin()
        self._show_step()
        self._scroll_to(self.reply)

    def mark_chance(self) -> None:
        """Go to the field for the wish of the market."""
        self.sections.open("case")
        self.details.ask_chance()

    def menu(self) -> QMenu:
        """What else one can do with the complaint."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if self._found is not None:
            status_menu.add_statuses(
                menu,
                self._found.page,
                choose=self.choose,
                set_status=self.set_status,
                withdraw=self._withdraw,
            )
            status_menu.add_merging(menu, self._found.page, self.notices)
        plan = menu.addAction(self.tr("Plan a follow-up"))
        plan.triggered.connect(self._plan)
        chance = menu.addAction(self.tr("Mark as a market chance"))
        chance.triggered.connect(self.mark_chance)
        menu.addSeparator()
        delete = menu.addAction(self.tr("Delete the complaint"))
        delete.triggered.connect(self.delete_wanted)
        return menu

    # inside

    def _build_header(self) -> None:
        theme = self.context.theme
        self.header = PageHeader(theme)
        self.header.title.setVisible(False)
        self.header.insert_title(self.details.title)
        self.step_button = IconButton(theme, kind="primary")
        self.mail_button = IconButton(theme, "mail")
        self.more_button = IconButton(theme, "dots", square=True)
        for button in (self.step_button, self.mail_button, self.more_button):
            self.header.add_button(button)
        self.step_button.clicked.connect(self.act)
        self.mail_button.clicked.connect(self.write_mail)
        self.more_button.clicked.connect(lambda: popup_below(self.menu(), self.more_button))
        self.customer_link = IconButton(theme, kind="link", parent=self.header)
        self.customer_link.clicked.connect(self._open_customer)
        self.order_link = IconButton(theme, kind="link", parent=self.header)
        self.order_link.clicked.connect(self._open_order)
        self.local = ElidedLabel("quiet")
        self.local.setParent(self.header)

    def _write(self) -> None:
        found = self._found
        if found is None:
            return
        row = found.page.row
        self.header.set_aside(row.number)
        self.step_button.set_named(self._act_text(found.page))
        self._show_step()
        waits = _waits(found.page)
        self.clocks.show_complaint(row, zone=found.zone, waits=waits)
        self.way.show_steps(acts.steps(found.page))
        formats, today = self.context.formats, self.context.today()
        self.details.show_complaint(
            row,
            zone=found.zone,
            orders=[
                (key, joined(self.context, [number, formats.day(day, today=today)]))
                for key, number, day in found.orders
            ],
            contacts=found.contacts,
            currency=found.currency or self.context.firm.base_currency,
        )
        self.details.retranslate()
        self.log.show_complaint(found.page, zone=found.zone, contacts=found.contacts)
        case = Case(found.page, found.zone, found.local, found.currency, found.contacts)
        self.notices.show_case(replace(case, own=found.parts["notices"]))
        self.sections.show_case(case, found.parts)
        self._write_line(found)

    def _write_line(self, found: Found) -> None:
        row = found.page.row
        draft, formats = row.draft, self.context.formats
        self.customer_link.set_named(row.customer)
        order = self.tr("Order %1").replace("%1", row.order_number)
        self.order_link.set_named(order if row.order_number else "")
        stake = ""
        if draft.stake_minor is not None:
            amount = formats.money(draft.stake_minor, draft.stake_currency)
            stake = self.tr("%1 at stake").replace("%1", amount)
        major = draft.priority is Priority.MAJOR
        self.header.set_line(
            (words.word(draft.priority), "inverse" if major else "neutral"),
            (case_words.category(draft.category, draft.sub_category), "neutral"),
            self.customer_link,
            self.local,
            self.order_link,
            stake,
        )
        self.order_link.setVisible(bool(row.order_number))
        self._say_local(row.id, found.local)

    def _say_local(self, key: bytes, local: LocalTime | None) -> None:
        if self._found is None or self._found.page.row.id != key:
            return
        row = self._found.page.row
        text = ""
        if local is not None:
            text = sentence(self.context, local, city=row.city, country=row.country)
        self.local.set_whole(text)
        self.local.setVisible(bool(text))

    def _local_time(self, country: str, city: str, zone: str) -> LocalTime | None:
        return self.context.desk.local_times.at(
            self.context.now_ms(),
            country=country,
            city=city,
            zone=zone,
            language=self.context.language(),
        )

    def _act_text(self, page: Page) -> str:
        told = page.row.draft.origin is Origin.US and not acts.is_met(
            page.row.clocks, Clock.CUSTOMER_TOLD
        )
        reply = self.tr("Tell the customer") if told else self.tr("Log first reply")
        return {
            ComplaintStatus.REPLIED: reply,
            ComplaintStatus.INVESTIGATING: self.tr("Begin to investigate"),
            ComplaintStatus.PROPOSED: self.tr("Propose a solution"),
            ComplaintStatus.AGREED: self.tr("Mark as agreed"),
            ComplaintStatus.IN_PROGRESS: self.tr("Begin the remedy"),
            ComplaintStatus.CLOSED: self.tr("Close"),
            ComplaintStatus.REOPENED: self.tr("Reopen"),
        }[acts.next_act(page)]

    def _withdraw(self) -> None:
        if self._found is None:
            return
        key, complaints = self._found.page.row.id, self.context.desk.complaints
        self.context.tasks.write(
            lambda: complaints.withdraw(key, asked_by=self), None, self.context.show_trouble
        )

    def _remind(self) -> None:
        """Open the log for a reminder; the wait goes on."""
        self.log.ask(Asked(direction=Direction.OUT))
        self._scroll_to(self.log.form)

    def _ask(self, status: ComplaintStatus) -> None:
        if self._found is None:
            return
        ahead = acts.is_ahead(self._found.page, status)
        supplier = status is ComplaintStatus.WAITING_SUPPLIER
        self.log.ask(
            Asked(
                direction=Direction.INTERNAL if supplier else Direction.OUT,
                is_proposal=status is ComplaintStatus.PROPOSED,
                status=status if ahead else None,
                purpose=status,
            )
        )
        self._scroll_to(self.log.form)

    def _propose(self, text: str) -> None:
        """Open the message of the proposal with what was decided."""
        self._ask(ComplaintStatus.PROPOSED)
        self.log.form.summary.set_value(text)

    def _open_closing(self, *, focused: bool = True) -> None:
        if self._found is None:
            return
        self.closing.begin(self._found.page.row, focused=focused)
        self._show_step()
        if focused:
            self._scroll_to(self.closing)

    def _show_step(self) -> None:
        """One filled button: while something is asked for, it is the one that answers."""
        stands = self._found is None or self._found.page.kept is None
        asking = self.sections.is_asking() or not self.log.form.isHidden()
        free = self.closing.isHidden() and self.reply.isHidden() and not asking
        self.step_button.setVisible(stands and free)

    def _leave_closing(self) -> None:
        self.closing.leave()
        self._back_to_button()

    def _back_to_button(self) -> None:
        self._show_step()
        self.step_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _scroll_area(self) -> QScrollArea | None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        return area

    def _scroll_to(self, part: QWidget) -> None:
        area, layout = self._scroll_area(), self.layout()
        if area is not None and layout is not None:
            layout.activate()
            area.ensureWidgetVisible(part, 0, self.context.theme.px(16))

    def _open_customer(self) -> None:
        if self._found is not None:
            self.context.navigate("customers", self._found.page.row.draft.customer_id)

    def _open_order(self) -> None:
        if self._found is not None and self._found.page.row.draft.order_id is not None:
            self.context.navigate("orders", self._found.page.row.draft.order_id)

    def _plan(self) -> None:
        if self._found is not None:
            row = self._found.page.row
            self.context.navigate("follow_ups", new_for=row.draft.customer_id, complaint_id=row.id)


def _waits(page: Page) -> dict[int, str]:
    """What was waited for, by the moment the wait began: its note, or the message sent then."""
    found = {}
    for event in page.events:
        if event.what != "status" or event.after not in acts.WAITS:
            continue
        said = event.note or next(
            (
                entry.draft.summary
                for entry in page.log
                if entry.draft.direction is not Direction.IN
                and abs(entry.draft.at_ms - event.at_ms) < _SAME_MS
            ),
            "",
        )
        if not said and event.after == ComplaintStatus.WAITING_SUPPLIER:
            said = words.word(ComplaintStatus.WAITING_SUPPLIER)
        if said:
            found[event.at_ms] = said
    return found
