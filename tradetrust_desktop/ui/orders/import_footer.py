"""The bar below the import: cancel, what to know, progress, back, and the one filled button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from tradetrust_desktop.ui.context import Context


class WizardFooter(QFrame):
    """Stands below every step."""

    cancel_wanted = Signal()
    back_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        px = theme.px
        self._note = ""
        self._said = ""
        self.setProperty("bar", "bottom")
        self.setFixedHeight(px(56))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), 0, px(24), 0)
        row.setSpacing(px(8))
        self.cancel_button = IconButton(theme)
        self.back_button = IconButton(theme, "chevron-left")
        self.next_button = IconButton(theme, kind="primary")
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self.back_button.clicked.connect(self.back_wanted)
        self.next_button.clicked.connect(self.next_wanted)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(px(160))
        self.bar.hide()
        self.note = ElidedLabel("quiet")
        row.addWidget(self.cancel_button)
        row.addSpacing(px(4))
        row.addWidget(self.bar)
        row.addSpacing(px(4))
        row.addWidget(self.note, 1)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        self.retranslate()

    def set_note(self, text: str) -> None:
        """What to know at this step."""
        self._note = text
        self.note.set_whole(self._said or self._note)

    def say(self, text: str) -> None:
        """Something that happened, until it is taken back by an empty text."""
        self._said = text
        self.note.set_whole(self._said or self._note)

    def set_progress(self, share: float | None) -> None:
        """How far the work is; None when nothing runs."""
        self.bar.setVisible(share is not None)
        if share is not None:
            self.say("")
            self.bar.setValue(round(share * 1000))

    def retranslate(self) -> None:
        """Texts that never change with the step."""
        self.cancel_button.set_named(self.tr("Cancel"))
        self.back_button.set_named(self.tr("Back"))
        self.bar.setAccessibleName(self.tr("Progress"))
