"""A list of what belongs to one customer, as a section of the customer's page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label, rule
from tradetrust_desktop.ui.widgets.paged_list import ListColumn, ListView, PagedModel
from tradetrust_desktop.ui.widgets.whole_rows import WholeRows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tradetrust_desktop.domain.listing import ListQuery
    from tradetrust_desktop.ui.context import Context


class RecordsSection(QWidget):
    """Rows of one customer; a double click or Enter opens the record in its own tab."""

    def __init__(
        self,
        context: Context,
        *,
        name: str,
        columns: Sequence[ListColumn[Any]],
        records: Callable[[], Any],
        opens: Callable[[bytes], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.records = records
        self.customer_id: bytes | None = None
        px = context.theme.px
        self.model: PagedModel[Any] = PagedModel(
            context.tasks,
            columns,
            ids=lambda query: records().ids(query),
            rows=lambda ids: records().rows(ids),
            parent=self,
        )
        self.view = ListView(
            context.theme, self.model, name=name, preferences=context.preferences, lined=True
        )
        self.top = QVBoxLayout()
        """Room above the list, for a row to add by."""
        self.top.setContentsMargins(px(16), px(8), px(16), px(8))
        self._empty = label(role="quiet", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(WholeRows(self.view))
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.top)
        self.line = rule()
        column.addWidget(self.line)
        column.addWidget(self._stack, 1)
        self.model.loaded.connect(self._loaded)
        if opens is not None:
            self.view.activated_record.connect(opens)
        context.theme.changed.connect(self.view.set_theme)

    def show_customer(self, customer_id: bytes) -> None:
        """Show the rows of this customer."""
        if customer_id != self.customer_id:
            self.customer_id = customer_id
            self.view.show_record(None)
            self.model.change_query(filters={"customer_id": customer_id.hex()})
        else:
            self.model.reload()

    def set_empty_text(self, text: str) -> None:
        """What is said while there are no rows."""
        self._empty.setText(text)

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.model.retranslate()

    def query(self) -> ListQuery:
        """What is shown."""
        return self.model.query

    def delete_with(self, delete: Callable[[bytes], object]) -> None:
        """Let the Delete key remove the row it stands on; undo brings it back."""
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.view)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)

        def remove() -> None:
            record_id = self.view.current_id()
            if record_id is not None and self.model.place_of(record_id) >= 0:
                self.view.show_record(None)
                self.context.tasks.write(lambda: delete(record_id), None, self.context.show_trouble)

        key.activated.connect(remove)

    def _loaded(self) -> None:
        self._stack.setCurrentIndex(0 if self.model.total() else 1)


class SectionWithButton(RecordsSection):
    """A section whose top row holds one button for a new record, and a quiet hint."""

    def __init__(self, context: Context, *, wanted: Callable[[], None], **how: Any) -> None:
        super().__init__(context, **how)
        self.button = IconButton(context.theme, "plus", small=True)
        self.button.clicked.connect(wanted)
        self.hint = label(role="note")
        row = QHBoxLayout()
        row.setSpacing(context.theme.px(12))
        row.addWidget(self.button)
        row.addWidget(self.hint)
        row.addStretch(1)
        self.top.addLayout(row)
