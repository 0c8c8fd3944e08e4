"""A new complaint, taken down in half a minute: who, what, how grave, when they wrote."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.care import Channel, ComplaintDraft, Origin, Priority
from tradetrust_desktop.domain.complaint_words import titled
from tradetrust_desktop.services import complaint_checks
from tradetrust_desktop.services.evidence import Sender
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.complaints.customer_note import CustomerNote, Known
from tradetrust_desktop.ui.complaints.first_reply import FirstReplyCard
from tradetrust_desktop.ui.complaints.follows import WhatFollows
from tradetrust_desktop.ui.complaints.found import FoundForYou
from tradetrust_desktop.ui.complaints.priority_cards import PriorityField
from tradetrust_desktop.ui.complaints.received_field import ReceivedField
from tradetrust_desktop.ui.complaints.staged import CaptureDrops, StagedFiles, keep_staged
from tradetrust_desktop.ui.widgets.about_customer import AboutCustomer
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.customer_field import CustomerField
from tradetrust_desktop.ui.widgets.fields import LongField
from tradetrust_desktop.ui.widgets.fitting_row import FittingRow
from tradetrust_desktop.ui.widgets.new_record import NewRecordPage
from tradetrust_desktop.ui.widgets.typed_fields import SegmentField

if TYPE_CHECKING:
    from tradetrust_desktop.domain.care import ClockRow
    from tradetrust_desktop.domain.problems import Problem
    from tradetrust_desktop.ui.context import Context

_HOW = (Channel.MAIL, Channel.PHONE, Channel.MESSENGER, Channel.MEETING)
_KEPT: Final = "complaints.draft"
_KEEP_MS: Final = 1_000


class NewComplaintPage(NewRecordPage):
    """Customer and a few words are enough; what is typed is kept until it is saved or discarded."""

    draft_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, lambda: context.desk.complaints, parent)
        theme, px = context.theme, context.theme.px
        self._copies = True
        self.plain_save_button = IconButton(theme)
        self.plain_save_button.clicked.connect(self.save_only)
        self.header.buttons.insertWidget(1, self.plain_save_button)
        self.discard_button = IconButton(theme, kind="quiet")
        self.discard_button.clicked.connect(self.discard)
        self.header.add_button(self.discard_button)
        self.draft_changed.connect(self._offer_discard)
        self.customer = CustomerField(context)
        there = label(role="note")
        inside = QHBoxLayout(self.customer.line)
        inside.setContentsMargins(0, 0, px(10), 0)
        inside.addStretch(1)
        inside.addWidget(there)
        self.note = CustomerNote(context, there)
        self.what = LongField(theme, lines=4)
        self.priority = PriorityField(context)
        self.received = ReceivedField(context)
        self.channel = SegmentField(theme, _HOW, name=words.channel, dense=True)
        self.found = FoundForYou(context)
        self.staged = StagedFiles(context)
        self._staged_caption = self.found.add_row(self.staged)
        self.mail_from: Sender | None = None
        """Whose mail was dropped here."""
        for name, field in (
            ("customer_id", self.customer),
            ("title", self.what),
            ("priority", self.priority),
            ("received_ms", self.received),
            ("channel", self.channel),
            ("stake_minor", self.found.stake),
            ("order_id", self.found.order),
        ):
            self.form.add(name, field)
        self.follows = WhatFollows(context)
        self.about = AboutCustomer(context)
        self.first_reply = FirstReplyCard(context)
        self._lay_out()
        self.customer.found.connect(self.about.show_customer)
        self.customer.found.connect(self.note.show_customer)
        self.note.read.connect(self._customer_known)
        self.what.typed.connect(lambda: self.found.read_text(self.what.value()))
        self.form.typed.connect(self._typed)
        self.found.changed.connect(self._typed)
        self.staged.changed.connect(self._typed)
        self.drops = CaptureDrops(self).drops
        self._write_later = QTimer(self)
        self._write_later.setSingleShot(True)
        self._write_later.setInterval(_KEEP_MS)
        self._write_later.timeout.connect(context.preferences.save)
        context.minute.ticked.connect(self._tick)
        self.saved.connect(lambda _key: self._forget())
        self.saved.connect(self._copy_reply)
        self.retranslate()

    def _lay_out(self) -> None:
        px = self.context.theme.px
        who = QVBoxLayout()
        who.setSpacing(px(4))
        who.addWidget(self.customer)
        who.addWidget(self.note)
        self.main.addLayout(who)
        self.main.addWidget(self.what)
        self.main.addWidget(self.priority)
        how = self.channel.layout()
        if how is not None:
            how.addWidget(self.found.origin)
        for field in (self.received, self.channel):  # captions stay on one line
            column = field.layout()
            if isinstance(column, QVBoxLayout):
                column.addStretch(1)
        row = FittingRow(self.received, self.channel, spacing=px(16))
        row.set_stretch(self.received, 1)
        self.main.addWidget(row)
        self.main.addWidget(self.found)
        self.main.addStretch(1)
        self.columns.setStretch(0, 2)
        self.columns.setStretch(1, 1)
        for card in (self.follows, self.first_reply, self.about):
            self.side.addWidget(card)
        self.side.addStretch(1)

    def title(self) -> str:
        """The title of the page."""
        return self.tr("New complaint")

    def begin(self) -> None:
        """Go on with the draft, or empty the page: they wrote just now until somebody says so."""
        if self.is_begun and self.has_draft():
            self.what.control.setFocus()
            return
        kept = self._kept_draft()
        customer = str(kept.get("customer", ""))
        self.customer.set_value(bytes.fromhex(customer) if customer else None)
        if not customer:
            self.customer.line.setText(str(kept.get("name", "")))
            self.about.show_customer(None)
            self.note.show_customer(None)
        self.what.set_value(str(kept.get("what", "")))
        self.priority.set_value(Priority(kept.get("priority", Priority.MEDIUM)))
        self.channel.set_value(Channel(kept.get("channel", Channel.MAIL)))
        self.received.set_place("")
        self.received.set_value(int(kept.get("received", self.context.now_ms())))
        self.follows.set_place("")
        self.found.begin(kept.get("found", {}))
        self.staged.set_paths(Path(each) for each in kept.get("files", ()))
        self.mail_from = _kept_sender(kept)
        if kept:
            self.found.read_text(self.what.value())
        super().begin()
        if customer:
            self.what.control.setFocus()
        self._preview()

    def begin_for(self, customer_id: bytes) -> None:
        """Begin for a customer; a draft for another one comes first, so that it is not lost."""
        known = self._kept_draft().get("customer", "")
        if known and known != customer_id.hex():
            self.context.notify(self.tr("Save or discard this draft first."))
            return
        self.customer.set_value(customer_id)
        self.what.control.setFocus()

    def draft(self) -> ComplaintDraft | tuple[Problem, ...]:
        """The complaint typed, or what is missing."""
        title, _ = titled(self.what.value())
        missing = self.customer.missing_with(title=title)
        stake = self.found.stake_typed()[2]
        if missing or stake:
            moment = complaint_checks.moment_problems(
                self.received.value(), now_ms=self.context.now_ms()
            )
            return (*missing, *moment, *((stake,) if stake else ()))
        customer_id = self.customer.value()
        return self._as_typed(customer_id) if customer_id else ()

    def save(self) -> None:
        """Keep the complaint and put the first reply to it on the clipboard."""
        self._copies = True
        super().save()

    def save_only(self) -> None:
        """Keep the complaint; the clipboard stays as it is."""
        self._copies = False
        super().save()

    def discard(self) -> None:
        """Leave without keeping anything; `give_up` leaves the draft in the list."""
        files, evidence = self.staged.paths(), self.context.desk.evidence
        if files:
            self.context.tasks.write(lambda: evidence.forget_staged(files))
        self._forget()
        self.give_up()

    def has_draft(self) -> bool:
        """Whether something was typed that is not saved yet."""
        return bool(self._kept_draft())

    def draft_title(self) -> str:
        """What it will be called."""
        return titled(str(self._kept_draft().get("what", "")))[0]

    def draft_customer(self) -> str:
        """The name of the customer typed so far."""
        return str(self._kept_draft().get("name", ""))

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        super().retranslate()
        self.header.set_line(
            self.tr("Ctrl+Enter saves and copies"),
            self.tr("Esc puts it away"),
            self.tr("Kept as a draft while you type"),
        )
        self.save_button.set_named(self.tr("Save and copy reply"))
        self.plain_save_button.set_named(
            self.tr("Save"), self.tr("Save without touching the clipboard")
        )
        self.discard_button.set_named(
            self.tr("Discard draft"), self.tr("Forget what is typed here")
        )
        self._offer_discard()
        self.customer.set_caption(self.tr("Customer"))
        self.what.set_caption(self.tr("What happened"))
        self.what.edit.setPlaceholderText(
            self.tr("The first line becomes the title, such as: 40 of 200 lamps broken")
        )
        self.priority.set_caption(self.tr("Priority"))
        self.channel.set_caption(self.tr("How"))
        for part in (
            self.customer,
            self.priority,
            self.received,
            self.channel,
            self.found,
            self.staged,
            self.about,
            self.first_reply,
        ):
            part.retranslate()
        self._staged_caption.setText(self.tr("Evidence"))
        self._name_moment()
        self.note.write()
        self.follows.write()

    # inside

    def _as_typed(self, customer_id: bytes) -> ComplaintDraft:
        title, description = titled(self.what.value())
        minor, currency, _ = self.found.stake_typed()
        category, subject = self.found.category.parts()
        known = self.note.known
        contact = known.contact_id if known and known.row.id == customer_id else None
        if self.mail_from is not None and self.mail_from.customer_id == customer_id:
            contact = self.mail_from.contact_id
        return ComplaintDraft(
            customer_id=customer_id,
            title=title,
            received_ms=self.received.value(),
            priority=self.priority.value(),
            channel=Channel(self.channel.value()),
            category=category,
            sub_category=subject,
            description=description,
            order_id=self.found.order_id(),
            origin=self.found.origin.value(),
            contact_id=contact,
            stake_minor=minor,
            stake_currency=currency,
        )

    def _customer_known(self, known: Known | None) -> None:
        if known is None:
            self.found.show_orders((), "")
            self.received.set_place("")
            self.follows.set_place("")
            return
        row = known.row
        self.found.show_orders(known.orders, known.currency)
        self.received.set_place(known.zone, city=row.city, country=row.country)
        self.follows.set_place(known.zone, city=row.city, country=row.country)
        self._preview()

    def _offer_discard(self) -> None:
        self.discard_button.setVisible(self.has_draft())

    def _copy_reply(self, key: bytes) -> None:
        if self._copies:
            self.first_reply.copy_saved(key)

    def _kept(self, result: tuple[bytes, object]) -> None:
        files = self.staged.paths()
        super()._kept(result)
        if files:
            keep_staged(self, result[0], files)

    def _name_moment(self) -> None:
        us = self.found.origin.value() is Origin.US
        self.received.set_caption(self.tr("When we knew") if us else self.tr("When they wrote"))

    def _typed(self, _name: str = "") -> None:
        self._name_moment()
        self._preview()
        self._keep()

    def _preview(self) -> None:
        draft = self._as_typed(self.customer.value() or b"")
        complaints = self.context.desk.complaints
        self.context.tasks.read(
            lambda: complaints.preview(draft),
            lambda clocks: self._previewed(draft, clocks),
            key=(id(self), "preview"),
        )

    def _previewed(self, draft: ComplaintDraft, clocks: tuple[ClockRow, ...]) -> None:
        self.follows.show_clocks(clocks, draft)
        self.first_reply.show_draft(draft, clocks)

    def _tick(self) -> None:
        if self.isVisible():
            self.follows.write()
            self.note.tick()

    # the draft

    def _kept_draft(self) -> dict[str, Any]:
        found = self.context.preferences.get(_KEPT, {})
        return found if isinstance(found, dict) else {}

    def _keep(self) -> None:
        customer = self.customer.value()
        what, name = self.what.edit.toPlainText(), self.customer.text()
        files = [str(path) for path in self.staged.paths()]
        if not (what.strip() or name or files):
            self._forget()
            return
        kept = {
            "customer": customer.hex() if customer else "",
            "name": name,
            "what": what,
            "priority": str(self.priority.value()),
            "channel": str(self.channel.value()),
            "received": self.received.value(),
            "found": self.found.kept(),
            "files": files,
        }
        if self.mail_from is not None:
            kept["sender"] = [self.mail_from.customer_id.hex(), self.mail_from.contact_id.hex()]
        if kept != self._kept_draft():
            self.context.preferences.set(_KEPT, kept)
            self._write_later.start()
            self.draft_changed.emit()

    def _forget(self) -> None:
        if self._kept_draft():
            self.context.preferences.set(_KEPT, {})
            self._write_later.start()
        self.draft_changed.emit()


def _kept_sender(kept: dict[str, Any]) -> Sender | None:
    found = kept.get("sender", ())
    return Sender(*(bytes.fromhex(each) for each in found)) if found else None
