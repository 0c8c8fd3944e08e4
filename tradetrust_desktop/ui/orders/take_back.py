"""Taking back an import: asked once, with what goes and what stays; then what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tradetrust_desktop.domain.importing.values import KeptBecause, TakenBack
from tradetrust_desktop.ui.icons import pixmap
from tradetrust_desktop.ui.orders.texts import grouped
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, label

if TYPE_CHECKING:
    from tradetrust_desktop.domain.changes import Changes
    from tradetrust_desktop.ui.context import Context

_NAMED = 6


class TakeBackCard(Card):
    """Three faces: an offer, the question, and the answer of the service."""

    taken_back = Signal(bytes)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, " ", parent)
        self._context = context
        self._id: bytes | None = None
        self._created = (0, 0, 0)
        self._asking = False
        self._busy = False
        self._result: TakenBack | None = None
        px = context.theme.px
        self._mark = QLabel()
        self.heading.insertWidget(0, self._mark)
        self.sentence = label(role="quiet", wrap=True)
        self.more = label(role="quiet", wrap=True)
        self.begin_button = IconButton(context.theme, "undo", small=True)
        self.yes_button = IconButton(context.theme, "undo", kind="danger", small=True)
        self.no_button = IconButton(context.theme, small=True)
        self.begin_button.clicked.connect(self.ask)
        self.yes_button.clicked.connect(self.take_back)
        self.no_button.clicked.connect(self.leave)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self.begin_button, self.yes_button, self.no_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(self.sentence)
        words.addWidget(self.more)
        self.body.addLayout(words)
        self.body.addLayout(buttons)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        context.theme.changed.connect(self.retranslate)
        self.retranslate()

    def offer(self, import_id: bytes, *, new: int, changed: int, customers: int) -> None:
        """Offer to take back an import that made so many orders and customers."""
        if import_id != self._id or self._created != (new, changed, customers):
            self._id = import_id
            self._created = (new, changed, customers)
            self._asking = False
            self._result = None
        self.show()
        self.retranslate()

    def ask(self) -> None:
        """Say what would go, and ask."""
        self._asking = True
        self.retranslate()
        self.no_button.setFocus()

    def leave(self) -> None:
        """Leave the import as it is."""
        self._asking = False
        self.retranslate()

    def take_back(self) -> None:
        """Do it; it cannot be undone, but the import can be repeated."""
        import_id = self._id
        if import_id is None or self._busy:
            return
        self._busy = True
        self.retranslate()
        service = self._context.desk.order_import

        def work() -> tuple[TakenBack, Changes]:
            return service.take_back(import_id, asked_by=self)

        def done(result: tuple[TakenBack, Changes]) -> None:
            self._busy = self._asking = False
            self._result = result[0]
            self.retranslate()
            self.taken_back.emit(import_id)

        def failed(error: Exception) -> None:
            self._busy = self._asking = False
            self.retranslate()
            self._context.show_trouble(error)

        self._context.tasks.write(work, done, failed)

    def retranslate(self) -> None:
        """Set all texts again."""
        self.begin_button.set_named(self.tr("Take back this import"))
        self.yes_button.set_named(self.tr("Take it back"))
        self.no_button.set_named(self.tr("Leave it"))
        self.begin_button.setVisible(not self._asking and self._result is None)
        for button in (self.yes_button, self.no_button):
            button.setVisible(self._asking)
            button.setEnabled(not self._busy)
        mark, role = "undo", "quiet"
        if self._result is not None:
            self.set_title(self.tr("The import is taken back"))
            self.sentence.setText(self._went(self._result))
            self.more.setText(self._stayed(self._result))
            mark, role = "check", "green"
        elif self._asking:
            self.set_title(self.tr("Take back this import?"))
            self.sentence.setText(self._would_go())
            self.more.setText(
                self.tr(
                    "What somebody changed or linked to since then stays and is named. This "
                    "cannot be undone, but the import can be repeated."
                )
            )
            mark, role = "question", "amber"
        else:
            self.set_title(self.tr("If it was a mistake"))
            self.sentence.setText(self.tr("The import can be taken back today or weeks later."))
            self.more.setText("")
        self.more.setVisible(bool(self.more.text()))
        ratio = self.devicePixelRatioF()
        self._mark.setPixmap(pixmap(self._context.theme, mark, role=role, ratio=ratio))

    def _would_go(self) -> str:
        new, changed, customers = self._created
        parts = [self._grouped(self.tr("%n new order(s)", "", new), new)]
        if customers:
            parts.append(self._grouped(self.tr("%n new customer(s)", "", customers), customers))
        goes = self.tr("Goes: {what}.").format(what=self.tr(", ").join(parts))
        if not changed:
            return goes
        back = self._grouped(
            self.tr("Returns: the earlier values of %n order(s).", "", changed), changed
        )
        return f"{goes} {back}" if not self._context.formats.chinese else goes + back

    def _went(self, result: TakenBack) -> str:
        removed = result.removed.get("orders", 0) + result.removed.get("credit_notes", 0)
        restored = result.restored.get("orders", 0) + result.restored.get("credit_notes", 0)
        parts = [self._grouped(self.tr("%n order(s) went", "", removed), removed)]
        if result.removed.get("customers"):
            gone = result.removed["customers"]
            parts.append(self._grouped(self.tr("%n customer(s) went", "", gone), gone))
        if restored:
            parts.append(self.tr("%n order(s) have their earlier values", "", restored))
        return self.tr("{what}.").format(what=self.tr(", ").join(parts))

    def _stayed(self, result: TakenBack) -> str:
        if not result.kept:
            return self.tr("Nothing had to stay.")
        named = [
            self.tr("{name} ({why})").format(name=each.name, why=self._why(each.why))
            for each in result.kept[:_NAMED]
        ]
        rest = len(result.kept) - len(named)
        if rest:
            named.append(self.tr("%n more", "", rest))
        return self.tr("Stayed: {names}.").format(names=self.tr(", ").join(named))

    def _grouped(self, text: str, count: int) -> str:
        return grouped(text, count, self._context.formats)

    def _why(self, why: KeptBecause) -> str:
        return {
            KeptBecause.CHANGED_LATER: self.tr("changed since"),
            KeptBecause.LATER_IMPORT: self.tr("changed by a later import"),
            KeptBecause.HAS_COMPLAINT: self.tr("has a complaint"),
            KeptBecause.HAS_FOLLOW_UP: self.tr("has a follow-up"),
            KeptBecause.HAS_SURVEY: self.tr("has an answer"),
            KeptBecause.HAS_PROMISE: self.tr("has a promise"),
            KeptBecause.HAS_EVIDENCE: self.tr("has evidence"),
            KeptBecause.HAS_SHIPMENT: self.tr("has a shipment"),
            KeptBecause.HAS_CONTACT: self.tr("has a contact"),
            KeptBecause.HAS_INTERACTION: self.tr("has entries in the log"),
            KeptBecause.HAS_ORDERS: self.tr("has other orders"),
            KeptBecause.GONE: self.tr("was deleted since"),
        }[why]
