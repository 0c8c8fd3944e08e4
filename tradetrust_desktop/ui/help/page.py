"""The page that F1 opens: how one works with the program, and every key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from tradetrust_desktop.settings.resources import resource
from tradetrust_desktop.ui.help.marked_text import rich_text
from tradetrust_desktop.ui.help.sheet import KeySheet
from tradetrust_desktop.ui.shortcuts import key_text, with_key
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.list_page import scrolling

if TYPE_CHECKING:
    from tradetrust_desktop.ui.context import Context

_KEY_NAME = re.compile(r"\{(\w+)\}")
_SHEET_WIDTH = 400


class HelpPage(QWidget):
    """The guide at the left, the sheet at the right; Esc or F1 lead back."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        px = theme.px
        self.setProperty("ground", "window")
        self.title = label(role="title")
        self.back = IconButton(theme, "chevron-left")
        self.back.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.back)
        self.guide = QTextBrowser()
        self.guide.setOpenLinks(False)
        self.guide.setProperty("guide", "true")
        self.guide.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.guide.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sheet = KeySheet(theme)
        self.beside = scrolling(self.sheet)
        self.beside.setProperty("sheet", "true")
        self.beside.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll it
        self.beside.setFixedWidth(px(_SHEET_WIDTH))
        both = QHBoxLayout()
        both.setSpacing(px(16))
        both.addWidget(self.guide, 1)
        both.addWidget(self.beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(16))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addLayout(both, 1)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.closed)
        theme.changed.connect(self._write)
        self.retranslate()

    def begin(self) -> None:
        """It came to the front: the arrow keys scroll at once."""
        self.guide.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.title.setText(self.tr("Guide and keys"))
        back = self.tr("Back")
        self.back.set_named(back, with_key(back, "help"))
        self.guide.setAccessibleName(self.tr("Guide"))
        self.beside.setAccessibleName(self.tr("Keys"))
        self.sheet.retranslate()
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _write(self) -> None:
        """Keep the place one reads at: a new look is no reason to begin again."""
        bar = self.guide.verticalScrollBar()
        before = bar.value() / (bar.maximum() or 1)
        path = resource(f"guide/guide.{self._context.language()}.md")
        marked = _KEY_NAME.sub(lambda found: key_text(found[1]), path.read_text(encoding="utf-8"))
        document = self.guide.document()
        document.setDefaultStyleSheet(self._look())
        document.setDocumentMargin(0)
        self.guide.setHtml(rich_text(marked))
        bar.setValue(round(before * bar.maximum()))

    def _look(self) -> str:
        theme = self._context.theme
        colours, px = theme.colours, theme.px
        text, heading = theme.font().pixelSize(), theme.font("heading").pixelSize()
        return (
            f"body, p, li {{ color: {colours.text}; font-size: {text}px; line-height: 140%; }}"
            f"p {{ margin: 0 0 {px(8)}px 0; }}"
            f"li {{ margin: 0 0 {px(4)}px 0; }}"
            f"ul {{ margin: 0 0 {px(8)}px 0; -qt-list-indent: 1; }}"
            f".heading {{ color: {colours.text}; font-size: {heading}px; font-weight: 600;"
            f" margin: {px(12)}px 0 {px(6)}px 0; }}"
            f".key {{ color: {colours.accent}; font-weight: 600; }}"
        )
