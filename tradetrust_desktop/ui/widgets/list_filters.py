"""What narrows a list: a panel of conditions below its toolbar, and chips in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.filter_chips import FilterChips

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.widgets.fields import Field
    from tradetrust_desktop.ui.widgets.saved_filters import SavedFilterButton


class ListFilters(QWidget):
    """`button` stands in the toolbar and opens the panel; this widget stands below it.

    A subclass puts its fields in by `lay_out` and says what a condition means.
    """

    changed = Signal(object)
    """The mapping of conditions now in force."""

    def __init__(self, context: Context, *, kind: str, parent: QWidget | None = None) -> None:
        """One's own filters are kept under `kind`."""
        super().__init__(parent)
        self._context = context
        self._kind = kind
        self.filters: dict[str, str] = {}
        self.fields: dict[str, Field] = {}
        self.button = IconButton(context.theme, "filter")
        self.button.setCheckable(True)
        self.panel = QFrame()
        self.chips = FilterChips(context.theme)
        self.button.toggled.connect(self.open_panel)
        self.chips.removed.connect(self.remove)
        self.chips.cleared.connect(lambda: self.set_filters(self.always()))
        self.chips.kept.connect(self._keep)

    def lay_out(
        self,
        fields: Mapping[str, Field],
        own: SavedFilterButton,
        *parts: QWidget,
        between: int,
        wide: bool = False,
    ) -> None:
        """Fields in two columns, `between` apart, then `parts`, then the chips.

        The first of them takes a row to itself where it is to be `wide`.
        """
        px = self._context.theme.px
        grid = QGridLayout(self.panel)
        grid.setContentsMargins(0, 0, 0, px(12))
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(between)
        for place, (name, field) in enumerate(fields.items()):
            self.fields[name] = field
            field.committed.connect(lambda name=name: self.take(name))
            row, at = divmod(place + wide if place else 0, 2)
            columns = 2 if wide and not place else 1
            grid.addWidget(field, row, at, 1, columns, Qt.AlignmentFlag.AlignTop)
        for place in range(2):
            grid.setColumnStretch(place, 1)
        self.panel.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.panel, *parts, self.chips):
            column.addWidget(part)
        own.chosen.connect(self.set_filters)
        own.forgotten.connect(self._forget)

    def set_filters(self, filters: Mapping[str, str]) -> None:
        """Put other conditions in force."""
        self.show_filters(filters)
        self.changed.emit(self.filters)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Captions of two lines ask for their room at once, not at the next turn of the page."""
        grid = self.panel.layout()
        if grid is not None and grid.hasHeightForWidth():
            self.panel.setMinimumHeight(grid.totalHeightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.button.isChecked():
            self.button.setChecked(False)
            self.button.setFocus()
            return
        super().keyPressEvent(event)

    # what a subclass says

    if TYPE_CHECKING:

        def show_filters(self, filters: Mapping[str, str]) -> None:
            """Show what is in force without telling."""

        def read_own(self) -> None:
            """Read one's own filters again."""

        def open_panel(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signal
            """The panel was asked for, or is done with."""

        def take(self, name: str) -> None:
            """A field was given its value."""

    def remove(self, name: str) -> None:
        """Put a condition out of force."""
        self.set_filters({each: kept for each, kept in self.filters.items() if each != name})

    def always(self) -> dict[str, str]:
        """What stays in force when all conditions are taken away."""
        return {}

    def to_keep(self) -> dict[str, str]:
        """What of the conditions can be kept under a name."""
        return dict(self.filters)

    # one's own

    def _keep(self, name: str) -> None:
        from tradetrust_desktop.domain.saved_filters import SavedFilter  # noqa: PLC0415

        saved, kept = SavedFilter(name, self.to_keep()), self._context.desk.saved_filters
        self._context.tasks.write(
            lambda: kept.keep(self._kind, saved=saved), lambda _changes: self.read_own()
        )

    def _forget(self, name: str) -> None:
        kept = self._context.desk.saved_filters
        self._context.tasks.write(
            lambda: kept.forget(self._kind, name=name), lambda _changes: self.read_own()
        )
