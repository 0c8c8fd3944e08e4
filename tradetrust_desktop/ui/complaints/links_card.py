"""What a complaint is about: linked orders, lines and shipments, with how much is concerned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.investigation import LineChange, same_thing
from tradetrust_desktop.domain.problems import Problem, Refused
from tradetrust_desktop.ui.complaints.link_chooser import LinkChooser
from tradetrust_desktop.ui.messages import error_text
from tradetrust_desktop.ui.orders import typed
from tradetrust_desktop.ui.orders.shipment_form import ShipmentForm, container_hint
from tradetrust_desktop.ui.orders.shipments import shipment_days, shipment_name
from tradetrust_desktop.ui.theme import set_property
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, clear, label, rule
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tradetrust_desktop.domain.case import CaseLink
    from tradetrust_desktop.domain.changes import Changes
    from tradetrust_desktop.domain.investigation import LinkRow
    from tradetrust_desktop.ui.context import Context

_QUANTITY = 72


class LinksCard(Card):
    """Rows to read and to mend; the chooser and the shipment open below them."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._complaint_id = self._customer_id = b""
        self._order_id: bytes | None = None
        self._links: tuple[LinkRow, ...] = ()
        self._focus_new = False
        self.rows: list[LinkLine] = []
        theme, px = context.theme, context.theme.px
        self.add_button = IconButton(theme, "plus", kind="link")
        self.add_button.clicked.connect(self.choose)
        self.heading.addWidget(self.add_button)
        self.nothing = label(role="quiet", wrap=True)
        self.body.addWidget(self.nothing)
        self._list = QVBoxLayout()
        self._list.setSpacing(px(4))
        self.body.addLayout(self._list)
        self.chooser = LinkChooser(context)
        self.chooser.setVisible(False)
        self.shipment = ShipmentForm(context)
        self.shipment.setVisible(False)
        self.body.addWidget(self.chooser)
        self.body.addWidget(self.shipment)
        self.chooser.chosen.connect(self._link)
        self.chooser.given_up.connect(self._leave)
        self.chooser.shipment_wanted.connect(self._begin_shipment)
        self.shipment.kept.connect(self._shipment_kept)
        self.shipment.given_up.connect(self._leave_shipment)

    def show_links(
        self,
        links: tuple[LinkRow, ...],
        *,
        complaint_id: bytes,
        customer_id: bytes,
        order_id: bytes | None,
    ) -> None:
        """Show what a complaint is about; what is being chosen stays if it is the same one."""
        if complaint_id != self._complaint_id:
            self.chooser.setVisible(False)
            self.shipment.setVisible(False)
        self._complaint_id, self._customer_id = complaint_id, customer_id
        self._order_id, self._links = order_id, links
        self._write()

    def choose(self) -> None:
        """Choose what to link."""
        self.chooser.setVisible(True)
        self.shipment.setVisible(False)
        linked = [row.link for row in self._links]
        self.chooser.begin(self._customer_id, order_id=self._order_id, linked=linked)

    def retranslate(self) -> None:
        """Texts in the language in force; what is being chosen stays."""
        self.set_title(self.tr("What it is about"))
        self.add_button.set_named(
            self.tr("Link"), self.tr("Link lines and shipments of an order to this complaint")
        )
        self.nothing.setText(
            self.tr("Nothing is linked yet. Link lines and shipments to say which goods are meant.")
        )
        self.chooser.retranslate()
        self.shipment.retranslate()
        self._write()

    # inside

    def _write(self) -> None:
        self.nothing.setVisible(not self._links)
        shown = [line.row.link for line in self.rows]
        if len(shown) == len(self._links) and all(
            same_thing(old, new.link) for old, new in zip(shown, self._links, strict=True)
        ):
            for line, row in zip(self.rows, self._links, strict=True):
                line.show_row(row)
            return
        clear(self._list)
        self.rows = []
        for place, row in enumerate(self._links):
            if place:
                self._list.addWidget(rule())
            line = LinkLine(self._context, row)
            line.quantity_typed.connect(self._set_quantity)
            line.removed.connect(self._remove)
            line.taken_over.connect(self._take_over)
            line.edited.connect(self._edit_shipment)
            self._list.addWidget(line)
            self.rows.append(line)
        if self._focus_new and self.rows:
            self._focus_new = False
            self.rows[-1].set_focus()

    def _link(self, links: Sequence[CaseLink]) -> None:
        desk, complaint_id = self._context.desk, self._complaint_id
        self._focus_new = True
        self._do(
            lambda: desk.investigation.add_links(complaint_id, links=links, asked_by=self),
            self._leave,
        )

    def _remove(self, row: LinkRow) -> None:
        desk, key = self._context.desk, self._complaint_id
        self._do(lambda: desk.investigation.remove_link(key, link=row.link, asked_by=self))
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_over(self, row: LinkRow) -> None:
        desk, key = self._context.desk, self._complaint_id
        self._do(lambda: desk.investigation.take_over(key, link=row.link, asked_by=self))

    def _set_quantity(self, line: LinkLine, quantity: int | None) -> None:
        desk, key, link = self._context.desk, self._complaint_id, line.row.link

        def refused(error: Exception) -> None:
            if isinstance(error, Refused):
                line.say(error_text(error))
            else:
                self._context.show_trouble(error)

        self._context.tasks.write(
            lambda: desk.investigation.set_quantity(
                key, link=link, quantity_micro=quantity, asked_by=self
            ),
            None,
            refused,
        )

    def _do(self, work: Callable[[], Changes], done: Callable[[], None] | None = None) -> None:
        then = None if done is None else lambda _changes: done()
        self._context.tasks.write(work, then, self._context.show_trouble)

    def _leave(self) -> None:
        self.chooser.setVisible(False)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin_shipment(self, order_id: bytes) -> None:
        self.shipment.setVisible(True)
        self.shipment.begin(order_id)

    def _edit_shipment(self, row: LinkRow) -> None:
        if row.shipment is not None:
            self.chooser.setVisible(False)
            self.shipment.setVisible(True)
            self.shipment.begin(row.link.order_id, row.shipment)

    def _shipment_kept(self, _key: bytes) -> None:
        self._leave_shipment()

    def _leave_shipment(self) -> None:
        self.shipment.setVisible(False)
        if self.chooser.isHidden():
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        order_id = self.chooser.order.value()
        if order_id is not None:
            self.chooser.show_order(order_id)
        self.chooser.list.setFocus(Qt.FocusReason.OtherFocusReason)


class LinkLine(QWidget):
    """One linked thing: what it is, where it stands, how much of it is concerned."""

    quantity_typed = Signal(object, object)
    """The line itself, and the quantity in millionths or None."""
    removed = Signal(object)
    """Carries the `LinkRow`, as do the two below."""
    taken_over = Signal(object)
    edited = Signal(object)

    def __init__(self, context: Context, row: LinkRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.row = row
        theme, px = context.theme, context.theme.px
        self.name = ElidedLabel()
        self.about = ElidedLabel("note")
        self.change = label(role="note", wrap=True)
        set_property(self.change, "colour", "amber")
        self.take_button = IconButton(theme, kind="link", small=True)
        self.quantity = TextField(theme, inplace=True)
        self.quantity.setFixedWidth(px(_QUANTITY))
        self.quantity.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.of = label(role="quiet")
        self.open_button = IconButton(theme, "arrow-right", kind="quiet", square=True)
        self.edit_button = IconButton(theme, "pencil", kind="quiet", square=True)
        self.remove_button = IconButton(theme, "cross", kind="quiet", square=True)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.name)
        texts.addWidget(self.about)
        # a layout whose widgets are all hidden would hold the others to no width
        self._changed = QWidget()
        changed = QHBoxLayout(self._changed)
        changed.setContentsMargins(0, 0, 0, 0)
        changed.setSpacing(px(8))
        changed.addWidget(self.change, 1)
        changed.addWidget(self.take_button)
        texts.addWidget(self._changed)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, px(2), 0, px(2))
        whole.setSpacing(px(4))
        whole.addLayout(texts, 1)
        parts = (self.quantity, self.of, self.edit_button, self.open_button, self.remove_button)
        for part in parts:
            whole.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self.of.setMinimumHeight(px(28))
        self.quantity.committed.connect(self._commit)
        self.take_button.clicked.connect(lambda: self.taken_over.emit(self.row))
        self.edit_button.clicked.connect(lambda: self.edited.emit(self.row))
        self.remove_button.clicked.connect(lambda: self.removed.emit(self.row))
        self.open_button.clicked.connect(lambda: context.navigate("orders", self.row.link.order_id))
        self.show_row(row)

    def set_focus(self) -> None:
        """To how much is concerned, or the first button where that is not asked."""
        part = self.open_button if self.quantity.isHidden() else self.quantity
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, text: str) -> None:
        """What is wrong with the quantity."""
        self._say(text, "red")

    def show_row(self, row: LinkRow) -> None:
        """Show a link in the language in force; a quantity that is being typed stays."""
        self.row = row
        link, formats, today = row.link, self._context.formats, self._context.today()
        is_line = link.line_position is not None
        is_shipment = link.shipment_id is not None
        place = [row.order_number]
        if is_line:
            name = " ".join(part for part in (link.item, link.description) if part)
            place.append(self.tr("line %1").replace("%1", str(link.line_position)))
        elif is_shipment:
            name = self._shipment_name()
        else:
            name = self.tr("The whole order %1").replace("%1", row.order_number)
        name = name or self.tr("Line %1").replace("%1", str(link.line_position))
        self.name.set_whole(name)
        if row.shipment is not None:
            place += shipment_days(self._context, row.shipment.draft)
        else:
            place.append(formats.day(row.order_day, today=today))
        self.about.set_whole(formats.joined(part for part in place if part))
        self.quantity.setVisible(is_line)
        self.of.setVisible(is_line)
        if is_line and not self.quantity.is_being_edited():
            self.quantity.set_value(formats.micro(link.quantity_micro))
        ordered = " ".join(part for part in (formats.micro(row.ordered_micro), row.unit) if part)
        self.of.setText(self.tr("of %1").replace("%1", ordered) if ordered else "")
        self.edit_button.setVisible(is_shipment)
        self._write_change(row)
        self._name_parts(name)

    def _write_change(self, row: LinkRow) -> None:
        text = ""
        if row.change is LineChange.GONE:
            text = self.tr("The order has no line %1 any more.")
        elif row.change is LineChange.OTHER:
            now = " ".join(part for part in (row.item_now, row.description_now) if part)
            text = self.tr("Line %1 of the order is another item today: %2").replace("%2", now)
        hint = container_hint(row.shipment.draft.container) if row.shipment else ""
        text = text.replace("%1", str(row.link.line_position)) or hint
        self._say(text, "amber")
        self.take_button.setVisible(row.change is LineChange.OTHER)

    def _say(self, text: str, colour: str) -> None:
        self.change.setText(text)
        self._changed.setVisible(bool(text))
        set_property(self.change, "colour", colour)

    def _name_parts(self, name: str) -> None:
        self.take_button.set_named(
            self.tr("Take this one"), self.tr("Link the item that stands there today")
        )
        concerned = self.tr("How much of %1 is concerned").replace("%1", name)
        self.quantity.set_caption(concerned, shown=False)
        self.quantity.line.setToolTip(concerned)
        self.quantity.line.setPlaceholderText("–")
        for button, text in (
            (self.open_button, self.tr("Open the order")),
            (self.edit_button, self.tr("Change the shipment")),
            (self.remove_button, self.tr("Take %1 off this complaint").replace("%1", name)),
        ):
            button.set_named(text)

    def _shipment_name(self) -> str:
        row = self.row.shipment
        text = "" if row is None else shipment_name(self._context, row.draft)
        return self.tr("Shipment %1").replace("%1", text).strip()

    def _commit(self) -> None:
        text = self.quantity.value().split(" ")[0]
        try:
            quantity = typed.micro(text)
        except typed.BadInput as bad:
            self.say(error_text(Refused(Problem(bad.code, value=self.quantity.value()))))
            return
        self._changed.setVisible(False)
        self.quantity_typed.emit(self, quantity)
