"""What to know before one writes down a complaint: others still open, who wrote last, in what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from tradetrust_desktop.domain.interactions import Direction
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.ui.icons import pixmap
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.local_time import now_there

if TYPE_CHECKING:
    from tradetrust_desktop.domain.complaint_finding import KnownOrder
    from tradetrust_desktop.domain.customers import CustomerRow
    from tradetrust_desktop.domain.local_time import LocalTime
    from tradetrust_desktop.services.desk import Desk
    from tradetrust_desktop.ui.context import Context

_LOOKED_AT: Final = 30
_NAMED: Final = 3


@dataclass(frozen=True)
class Known:
    """What is known about a customer when a complaint comes in."""

    row: CustomerRow
    zone: str
    open_numbers: tuple[str, ...]
    orders: tuple[KnownOrder, ...]
    """The latest first."""
    currency: str
    wrote_last: str = ""
    """Name of the contact."""
    contact_id: bytes | None = None
    language: str = ""
    at: LocalTime | None = None


def look_up(desk: Desk, row: CustomerRow, *, now_ms: int, language: str) -> Known | None:
    """Read it; for the reader thread. None where the customer is gone."""
    key = row.id.hex()
    page = desk.customers.page(row.id)
    if page is None:
        return None
    place = {"country": row.country, "city": row.city, "zone": page.fields.time_zone}
    mine = ListQuery(filters={"customer_id": key})
    complaints = desk.complaints
    open_ = complaints.rows(
        complaints.ids(ListQuery(filters={"customer_id": key, "open": "1"}))[: _NAMED + 1]
    )
    people = {person.id: person.draft for person in desk.contacts.of(row.id)}
    said = desk.interactions.rows(desk.interactions.ids(mine)[:_LOOKED_AT])
    last = next(
        (
            entry.draft.contact_id
            for entry in said
            if entry.draft.direction is Direction.IN and entry.draft.contact_id in people
        ),
        next((who for who, person in people.items() if person.is_main), None),
    )
    wrote = any(entry.draft.contact_id == last for entry in said) if last else False
    person = people.get(last) if last else None
    return Known(
        row=row,
        zone=desk.local_times.zone_of(**place),
        open_numbers=tuple(complaint.number for complaint in open_),
        orders=desk.orders.latest_of(row.id, limit=_LOOKED_AT),
        currency=page.fields.currency,
        wrote_last=person.name if person and wrote else "",
        contact_id=last,
        language=(person.language if person else "") or page.fields.language,
        at=desk.local_times.at(now_ms, **place, language=language),
    )


class CustomerNote(QWidget):
    """The line below the customer, with a sign; hidden while nobody is chosen."""

    read = Signal(object)
    """A `Known`, when it has been looked up; None when nobody is chosen."""

    def __init__(self, context: Context, inside: QLabel, parent: QWidget | None = None) -> None:
        """`inside` shows place and time at the right end of the field."""
        super().__init__(parent)
        self._context = context
        self._inside = inside
        self._row: CustomerRow | None = None
        self.known: Known | None = None
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text = label(role="note", wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(context.theme.px(6))
        line.addWidget(self._sign)
        line.addWidget(self.text, 1)
        self.setVisible(False)
        context.theme.changed.connect(self.write)

    def show_customer(self, row: CustomerRow | None) -> None:
        """Look a customer up, or show nothing."""
        self._row = row
        if row is None:
            self._take(None)
            return
        context = self._context
        now_ms, language = context.now_ms(), context.language()
        desk = context.desk
        context.tasks.read(
            lambda: look_up(desk, row, now_ms=now_ms, language=language),
            self._take,
            key=(id(self), "known"),
        )

    def tick(self) -> None:
        """A minute later: the time there goes on."""
        known = self.known
        if known is not None and known.at is not None:
            moment = datetime.fromtimestamp(self._context.now_ms() / 1000, UTC)
            at = replace(known.at, now=moment.astimezone(known.at.now.tzinfo))
            self.known = replace(known, at=at)
            self.write()

    def write(self) -> None:
        """The sentence in the language in force."""
        known, context = self.known, self._context
        self.setVisible(known is not None)
        self._inside.setText("")
        self._leave_room()
        if known is None:
            return
        parts = [self._open(known.open_numbers)]
        language = context.formats.language_name(known.language)
        if known.wrote_last and language:
            text = self.tr("%1 wrote last, reads %2.")
            parts.append(text.replace("%1", known.wrote_last).replace("%2", language))
        elif known.wrote_last:
            parts.append(self.tr("%1 wrote last.").replace("%1", known.wrote_last))
        elif language:
            parts.append(self.tr("They read %1.").replace("%1", language))
        self.text.setText(("" if context.formats.chinese else " ").join(parts))
        name, role = ("alert", "amber") if known.open_numbers else ("check", "green")
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(pixmap(context.theme, name, size=12, role=role, ratio=ratio))
        if known.at is not None:
            row = known.row
            self._inside.setText(now_there(context, known.at, city=row.city, country=row.country))
            self._leave_room()

    def _leave_room(self) -> None:
        """Names that are long, or written from the right, end before place and time."""
        line = self._inside.parentWidget()
        if isinstance(line, QLineEdit):
            wide = self._inside.sizeHint().width() if self._inside.text() else 0
            line.setTextMargins(0, 0, wide + self._context.theme.px(8) if wide else 0, 0)

    def _open(self, numbers: tuple[str, ...]) -> str:
        if not numbers:
            return self.tr("No other open complaint.")
        shown = self._context.formats.listed(numbers[:_NAMED])
        if len(numbers) > _NAMED:
            return self.tr("Several open complaints, such as %1.").replace("%1", shown)
        return self.tr("%n open complaints: %1.", "", len(numbers)).replace("%1", shown)

    def _take(self, known: Known | None) -> None:
        if known is not None and (self._row is None or known.row.id != self._row.id):
            return
        self.known = known
        self.write()
        self.read.emit(known)
