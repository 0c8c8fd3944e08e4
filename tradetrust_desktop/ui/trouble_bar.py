"""A line under the top bar for what the surroundings refuse, with the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.ui.icons import icon, pixmap
from tradetrust_desktop.ui.messages import error_text
from tradetrust_desktop.ui.widgets.cards import label

if TYPE_CHECKING:
    from tradetrust_desktop.ui.theme import Theme

_MENDED_BY_A_COPY = (TroubleCode.DAMAGED, TroubleCode.NOT_A_DATABASE)


class TroubleBar(QFrame):
    """Stays until it is closed; never stops the work that can go on."""

    restore_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._error: Exception | None = None
        px = theme.px
        self.setProperty("bar", "trouble")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(6), px(8), px(6))
        row.setSpacing(px(8))
        self._mark = QLabel()
        self.text = label(wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.restore = QPushButton()
        self.restore.setProperty("small", "true")
        self.restore.clicked.connect(self.restore_wanted)
        self.shut = QToolButton()
        self.shut.clicked.connect(self.hide)
        row.addWidget(self._mark)
        row.addWidget(self.text, 1)
        row.addWidget(self.restore)
        row.addWidget(self.shut)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def tell(self, error: Exception) -> None:
        """Show what went wrong and what to do."""
        self._error = error
        self.text.setText(error_text(error))
        mendable = isinstance(error, StorageTrouble) and error.code in _MENDED_BY_A_COPY
        self.restore.setVisible(mendable)
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        if self._error is not None:
            self.text.setText(error_text(self._error))
        self.restore.setText(self.tr("Restore a copy…"))
        self.shut.setToolTip(self.tr("Close this line"))
        self.shut.setAccessibleName(self.tr("Close this line"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        self._mark.setPixmap(pixmap(self._theme, "alert", role="amber", ratio=ratio))
        self.shut.setIcon(icon(self._theme, "cross", size=12))
