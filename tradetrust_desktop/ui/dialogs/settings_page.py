"""What the pages of the settings share: captions at the left, controls at the right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.ui.messages import spread
from tradetrust_desktop.ui.widgets.cards import label, rule

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QLabel

    from tradetrust_desktop.domain.problems import Problem
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.widgets.fields import Field

_CAPTION = 136
_LOWEST = 360


class FirmKeeper(QObject):
    """Keeps each setting of the firm as it is committed; what is wrong stays in its field."""

    kept = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.firm = context.firm

    def keep(self, fields: Mapping[str, Field], **values: Any) -> None:
        """Save some settings unless one is wrong; `fields` show the problems of theirs."""
        desk = self._context.desk
        wanted = replace(self.firm, **values)
        # what stands wrong in another field was never taken, so all that is found is of these
        problems = desk.firm.check(wanted)
        spread(problems, fields)
        if problems or wanted == self.firm:
            return
        before, self.firm = self.firm, wanted

        def failed(error: Exception) -> None:
            self.firm = before
            if isValid(self):
                self._refused(error, fields)
            else:  # the settings were closed meanwhile
                self._context.show_trouble(error)

        self._context.tasks.write(lambda: desk.firm.save(wanted), self._tell, failed)

    def _tell(self, _changes: object) -> None:
        self.kept.emit()

    def _refused(self, error: Exception, fields: Mapping[str, Field]) -> None:
        rest: Sequence[Problem] = ()
        if isinstance(error, Refused):
            rest = spread(error.problems, fields)
        if rest or not isinstance(error, Refused):
            self._context.show_trouble(error)


class SettingsPage(QScrollArea):
    """A page of captions and controls, no higher than the dialog: it scrolls where it must."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        px = context.theme.px
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner.setProperty("ground", "window")
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(px(24), px(20), px(24), px(20))
        self.column.setSpacing(px(16))
        self.title = label(role="heading")
        self.column.addWidget(self.title)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(px(16))
        self.grid.setVerticalSpacing(px(12))
        self.grid.setColumnMinimumWidth(0, px(_CAPTION))
        self.grid.setColumnStretch(1, 1)
        self.column.addLayout(self.grid)
        self.column.addStretch(1)
        self.setWidget(inner)
        self._captions: dict[str, QLabel] = {}

    def minimumSizeHint(self) -> QSize:
        """Never narrower than what it holds; lower it may be."""
        inner = self.widget()
        width = 0 if inner is None else inner.minimumSizeHint().width()
        return QSize(
            width + self.verticalScrollBar().sizeHint().width(), self.context.theme.px(_LOWEST)
        )

    def add(self, name: str, control: QWidget) -> None:
        """A line with a caption; its text is given to `set_captions` by the same name."""
        caption = label(role="quiet", wrap=True)
        caption.setMinimumHeight(self.context.theme.px(32))
        caption.setBuddy(control)
        self._captions[name] = caption
        line = self.grid.rowCount()
        self.grid.addWidget(caption, line, 0, Qt.AlignmentFlag.AlignTop)
        if control.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed:
            self.grid.addWidget(control, line, 1, Qt.AlignmentFlag.AlignLeft)
        else:
            self.grid.addWidget(control, line, 1)

    def add_wide(self, control: QWidget) -> None:
        """A line without a caption."""
        self.grid.addWidget(control, self.grid.rowCount(), 0, 1, 2)

    def add_rule(self) -> None:
        """A line between two parts."""
        self.grid.addWidget(rule(), self.grid.rowCount(), 0, 1, 2)

    def set_captions(self, texts: Mapping[str, str]) -> None:
        """Write the captions; fields have them as their names too."""
        for name, text in texts.items():
            caption = self._captions[name]
            caption.setText(text)
            buddy = caption.buddy()
            if hasattr(buddy, "set_caption"):
                buddy.set_caption(text, shown=False)

    def retranslate(self) -> None:
        """Texts in the language in force; what was typed stays. Each page writes its own."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def in_a_row(*parts: QWidget, spacing: int, stretch: bool = True) -> QWidget:
    """Widgets side by side, at the left."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for part in parts:
        row.addWidget(part)
    if stretch:
        row.addStretch(1)
    return both
