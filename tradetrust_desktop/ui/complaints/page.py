"""The page of a complaint: its clocks, its way, what happened, what was said, and its close."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QScrollArea, QVBoxLayout, QWidget

from tradetrust_desktop.domain.care import ComplaintStatus
from tradetrust_desktop.domain.interactions import Direction
from tradetrust_desktop.ui.complaints import acts, page_data, status_menu
from tradetrust_desktop.ui.complaints.actions_part import ActionsPart
from tradetrust_desktop.ui.complaints.case_part import Case
from tradetrust_desktop.ui.complaints.clocks import ClocksCard
from tradetrust_desktop.ui.complaints.closing import ClosingCard
from tradetrust_desktop.ui.complaints.details import Details
from tradetrust_desktop.ui.complaints.entry_form import Asked
from tradetrust_desktop.ui.complaints.evidence import EvidencePart, evidence_drops
from tradetrust_desktop.ui.complaints.header import ComplaintHeader
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
from tradetrust_desktop.ui.widgets.laid_out import lay_out
from tradetrust_desktop.ui.widgets.paged_list import popup_below
from tradetrust_desktop.ui.widgets.record_tab import RecordPage

if TYPE_CHECKING:
    from tradetrust_desktop.ui.complaints.page_data import Found
    from tradetrust_desktop.ui.context import Context


class ComplaintPage(RecordPage):
    """The main button does the next sensible act; all else is edited where it stands."""

    delete_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._found: Found | None = None
        self.details = Details(context, self)
        self.header = ComplaintHeader(context, self.details.title)
        self.step_button = self.header.step_button
        self.step_button.clicked.connect(self.act)
        self.header.mail_button.clicked.connect(self.write_mail)
        self.more_button = self.header.more_button
        self.more_button.clicked.connect(lambda: popup_below(self.menu(), self.more_button))
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
        self.log.add_button.clicked.connect(lambda: self._scroll_to(self.log.form))
        self.sections = Sections(context)
        self.sections.left.addWidget(self.details.what)
        self.remedy = RemedyPart(context)
        self.remedy.propose_wanted.connect(self._propose)
        self.remedy.customer_wanted.connect(self.header.open_customer)
        self.remedy.asking.connect(self._show_decision)
        self.details.what.body.addWidget(self.remedy)
        self.remedy.card.leave_frame()  # what happened and what can be done about it are one card
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
        page = self.context.desk.complaints.page(record_id)
        if page is None:
            return None
        return page_data.read(
            self.context,
            page,
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
            lambda: page_data.local_time(self.context, row),
            lambda local: self.header.say_local(row.id, local),
            key=(id(self), "local"),
        )

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        for part in (
            self.header,
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

    def _write(self) -> None:
        found = self._found
        if found is None:
            return
        row = found.page.row
        self.header.show_complaint(found.page, found.local)
        self._show_step()
        self.clocks.show_complaint(row, zone=found.zone, waits=page_data.waits(found.page))
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

    def _withdraw(self) -> None:
        if self._found is None:
            return
        key, complaints = self._found.page.row.id, self.context.desk.complaints
        self.context.tasks.write(
            lambda: complaints.withdraw(key, asked_by=self), None, self.context.show_trouble
        )

    def _remind(self) -> None:
        """Open the log for a reminder; the wait goes on."""
        self.sections.open("case")
        self.log.ask(Asked(direction=Direction.OUT))
        self._scroll_to(self.log.form)

    def _ask(self, status: ComplaintStatus) -> None:
        if self._found is None:
            return
        ahead = acts.is_ahead(self._found.page, status)
        supplier = status is ComplaintStatus.WAITING_SUPPLIER
        self.sections.open("case")  # where the log stands
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

    def _show_decision(self) -> None:
        """All of the form of a remedy, down to its button."""
        if self.remedy.is_asking():
            self._scroll_to(self.remedy.decision)

    def _leave_closing(self) -> None:
        self.closing.leave()
        self._back_to_button()

    def _back_to_button(self) -> None:
        self._show_step()
        self.step_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll_to(self.header)

    def _scroll_area(self) -> QScrollArea | None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        return area

    def _scroll_to(self, part: QWidget) -> None:
        area = self._scroll_area()
        if area is not None:
            lay_out(part)
            area.ensureWidgetVisible(part, 0, self.context.theme.px(16))

    def _plan(self) -> None:
        if self._found is not None:
            row = self._found.page.row
            self.context.navigate("follow_ups", new_for=row.draft.customer_id, complaint_id=row.id)
