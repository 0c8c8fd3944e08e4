"""The foot of the window: what undo would do, what runs, and the data file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from tradetrust_desktop.ui.icons import icon, pixmap
from tradetrust_desktop.ui.messages import act_text
from tradetrust_desktop.ui.shortcuts import key_text, with_key
from tradetrust_desktop.ui.widgets.cards import label

if TYPE_CHECKING:
    from tradetrust_desktop.domain.changes import StepSummary
    from tradetrust_desktop.ui.tasks import Tasks
    from tradetrust_desktop.ui.theme import Theme

_TOLD_MS = 8000


class StatusBar(QFrame):
    """28 px high; never in the way."""

    undo_wanted = Signal()

    def __init__(self, theme: Theme, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._undo: StepSummary | None = None
        self._title = ""
        self.setProperty("bar", "bottom")
        self.setFixedHeight(theme.px(28))
        px = theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(2), 0, px(12), 0)
        row.setSpacing(px(8))
        self.undo = QToolButton()
        self.undo.setProperty("kind", "quiet")
        self.undo.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.undo.clicked.connect(self.undo_wanted)
        self.told = label(role="note")
        row.addWidget(self.undo)
        row.addWidget(self.told)
        row.addStretch(1)
        self._running = QWidget()
        inner = QHBoxLayout(self._running)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(8))
        self.running_title = label(role="note")
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(px(140))
        self.percent = label(role="note")
        self.percent.setMinimumWidth(px(34))
        self.cancel = QToolButton()
        self.cancel.setProperty("kind", "quiet")
        self.cancel.clicked.connect(self._cancel)
        for part in (self.running_title, self.bar, self.percent, self.cancel):
            inner.addWidget(part)
        self._running.hide()
        row.addWidget(self._running)
        row.addStretch(1)
        self._mark = QLabel()
        self.file = label(role="note")
        row.addWidget(self._mark)
        row.addWidget(self.file)
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(_TOLD_MS)
        self._forget.timeout.connect(self._forget_told)
        tasks.file_started.connect(self._start)
        tasks.file_progressed.connect(self._progress)
        tasks.file_ended.connect(self._end)
        theme.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def set_undo(self, summary: StepSummary | None) -> None:
        """Say what undo would take back; None for nothing."""
        self._undo = summary
        self.undo.setVisible(summary is not None)
        if summary is not None:
            words = self.tr("Undo: {act}").format(act=act_text(summary))
            text = self.undo.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, self._theme.px(420)
            )
            self.undo.setText(f" {text}  {key_text('undo')}")
            self.undo.setAccessibleName(words)

    def tell(self, text: str) -> None:
        """Say something short that goes away by itself."""
        self.told.setText(text)
        self._forget.start()

    def set_file(self, text: str, *, safe: bool) -> None:
        """Describe the data file; `safe` shows the lock of an encrypted one."""
        self.file.setText(text)
        self._mark.setVisible(safe)

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.undo.setToolTip(with_key(self.tr("Undo the last change"), "undo"))
        self.cancel.setToolTip(self.tr("Stop this"))
        self.cancel.setAccessibleName(self.tr("Stop this"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.set_undo(self._undo)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _forget_told(self) -> None:
        self.told.setText("")

    def _dress(self) -> None:
        self.undo.setIcon(icon(self._theme, "undo", role="quiet"))
        self.cancel.setIcon(icon(self._theme, "cross", size=12, role="quiet"))
        ratio = self.devicePixelRatioF()
        self._mark.setPixmap(pixmap(self._theme, "lock", size=14, role="quiet", ratio=ratio))

    def _start(self, title: str) -> None:
        self._title = title
        self._running.setVisible(bool(title))
        self.running_title.setText(title)
        self.cancel.setEnabled(True)
        self._progress(0.0)

    def _progress(self, share: float) -> None:
        percent = max(0, min(100, round(share * 100)))
        self.bar.setValue(percent)
        self.percent.setText(f"{percent}\u00a0%")

    def _end(self) -> None:
        self._running.hide()

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.running_title.setText(self.tr("Stopping"))
        self._tasks.cancel_files()
