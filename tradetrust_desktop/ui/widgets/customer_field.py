"""A customer by name: letters find the customers that hold them; a new name can be kept at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from tradetrust_desktop.domain.customers import CustomerDraft, CustomerRow
from tradetrust_desktop.domain.listing import ListQuery
from tradetrust_desktop.domain.problems import Code, Problem
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.fields import Field

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from tradetrust_desktop.ui.context import Context

_OFFERED = 12


class CustomerField(Field):
    """Its value is the customer's id, or None while the text names no customer."""

    found = Signal(object)
    """The CustomerRow that was chosen; None when the text names nobody."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.line = _Line()
        super().__init__(context.theme, self.line, parent=parent)
        self._context = context
        self._row: CustomerRow | None = None
        self._offered: list[CustomerRow] = []
        self._typing = False
        self._names = QStringListModel(self)
        self.completer = QCompleter(self._names, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(_OFFERED)
        self.completer.setWrapAround(False)
        self.completer.setWidget(self.line)
        self._offers = self.completer.popup()
        if self._offers is not None:
            context.theme.dress(self._offers)
        popup_chosen = self.completer.activated[str]  # type: ignore[index]  # the stubs know no overloads
        popup_chosen.connect(self._take_name)
        self.line.textEdited.connect(self._look)
        self.line.left.connect(self._leave)
        self.add_button = IconButton(context.theme, "plus", kind="link")
        self.add_button.setVisible(False)
        self.add_button.clicked.connect(self.add_as_new)
        column = self.layout()
        if column is not None:
            column.addWidget(self.add_button)

    # the field

    def value(self) -> bytes | None:
        return self._row.id if self._row else None

    def set_value(self, value: bytes | None) -> None:
        """Show a customer by id; the name comes a moment later."""
        if value is None:
            self._row = None
            self._typing = False
            self.line.clear()
            self.add_button.setVisible(False)
            self.remember()
            return
        self._typing = False
        customers = self._context.desk.customers
        self._context.tasks.read(lambda: customers.rows([value]), self._show_read)

    def text(self) -> str:
        """What is typed."""
        return self.line.text().strip()

    def row(self) -> CustomerRow | None:
        """The customer chosen."""
        return self._row

    def is_unfinished(self) -> bool:
        """Whether a name is still being typed."""
        return self._typing

    def missing(self) -> Problem | None:
        """What is wrong with the field: empty, or a name that nobody has."""
        self._settle()
        if self._row is not None:
            return None
        name = self.text()
        if not name:
            return Problem(Code.NO_CUSTOMER, field="customer_id")
        return Problem(Code.UNKNOWN_CUSTOMER, field="customer_id", value=name)

    def missing_with(self, *, title: str) -> tuple[Problem, ...]:
        """Without a customer there is no draft to check, so a missing title is told along."""
        missing = self.missing()
        if missing is None:
            return ()
        return (missing,) if title else (missing, Problem(Code.REQUIRED, field="title"))

    def add_as_new(self) -> None:
        """Keep the typed name as a new customer and choose it."""
        name = self.text()
        if not name or self._row is not None:
            return
        customers = self._context.desk.customers
        self._context.tasks.write(
            lambda: customers.add(CustomerDraft(name), asked_by=self),
            lambda kept: self.set_value_and_tell(kept[0]),
            self._context.show_trouble,
        )

    def set_value_and_tell(self, value: bytes) -> None:
        """Choose a customer as if the user had done it."""
        customers = self._context.desk.customers
        self._context.tasks.read(lambda: customers.rows([value]), self._choose_first)

    def retranslate(self) -> None:
        """Set the texts again."""
        self.line.setPlaceholderText(self.tr("Name of the customer"))
        self._offer_new()

    # inside

    def _look(self, text: str) -> None:
        before, self._row = self._row, None
        self._typing = True
        if before is not None:
            self.found.emit(None)
        self.typed.emit()
        wanted = text.strip()
        if not wanted:
            self._offered = []
            self._close_list()
            self.add_button.setVisible(False)
            return
        customers = self._context.desk.customers

        def look() -> list[CustomerRow]:
            known = customers.rows(list(customers.ids(ListQuery(text=wanted)))[:_OFFERED])
            # a slip of the keys still finds the firm
            rows = list(known) or list(customers.called_like(wanted))
            return sorted(rows, key=lambda row: row.name.casefold() != wanted.casefold())

        self._context.tasks.read(
            look, lambda rows: self._offer(wanted, rows), key=(id(self), "look")
        )

    def _offer(self, wanted: str, rows: list[CustomerRow]) -> None:
        if wanted != self.text() or self._row is not None:
            return
        self._offered = rows
        formats = self._context.formats
        self._names.setStringList(
            [
                f"{row.name}   {formats.country(row.country)}" if row.country else row.name
                for row in rows
            ]
        )
        self._offer_new()
        if rows and self.line.hasFocus():
            self.completer.complete()
            popup = self.completer.popup()
            if popup is not None:  # Enter takes the first one
                popup.setCurrentIndex(self.completer.completionModel().index(0, 0))
        else:
            self._close_list()

    def _offer_new(self) -> None:
        wanted = self.text()
        known = any(row.name.casefold() == wanted.casefold() for row in self._offered)
        self.add_button.setVisible(bool(wanted) and self._row is None and not known)
        self.add_button.set_named(self.tr("Add “%1” as a new customer").replace("%1", wanted))

    def _take_name(self, shown: str) -> None:
        place = self._names.stringList().index(shown)
        self._choose(self._offered[place])

    def _leave(self) -> None:
        was_typing, self._typing = self._typing, False
        self._settle()
        if was_typing and self._row is None and self.text():
            self.typed.emit()  # now it may be said that nobody is called so

    def _settle(self) -> None:
        """On leaving: a name typed in full is meant."""
        if self._row is not None or not self.text():
            return
        wanted = self.text().casefold()
        same = [row for row in self._offered if row.name.casefold() == wanted]
        if same:
            self._choose(same[0])

    def _choose_first(self, rows: list[CustomerRow]) -> None:
        if rows:
            self._choose(rows[0])

    def _choose(self, row: CustomerRow) -> None:
        self._show(row)
        self.typed.emit()
        self.committed.emit()

    def _show_read(self, rows: list[CustomerRow]) -> None:
        if rows and not self._typing:  # a name typed meanwhile is meant
            self._show(rows[0])
            if self.line.hasFocus():  # the next key may begin another name
                self.line.selectAll()

    def _close_list(self) -> None:
        popup = self.completer.popup()
        if popup is not None:
            popup.hide()

    def _show(self, row: CustomerRow) -> None:
        self._row = row
        self._typing = False
        self.line.setText(row.name)
        self.add_button.setVisible(False)
        self._close_list()
        self.set_problem("")
        self.remember()
        self.found.emit(row)


class _Line(QLineEdit):
    """Tells when it is left for another field (not for its own list of names)."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()
