"""The text of a reply: its gaps marked, its lines beginning at the side of its language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from tradetrust_desktop.domain.replies import gaps

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from tradetrust_desktop.ui.theme import Theme


class ReplyText(QPlainTextEdit):
    """As high as its text, so that a page scrolls and nothing within it. F6 goes to the next gap.

    `given_up` is Esc.
    """

    given_up = Signal()

    def __init__(
        self, theme: Theme, *, read_only: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._least = 0 if read_only else theme.px(18 * 10)
        self.setReadOnly(read_only)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if read_only:
            self.setProperty("flat", "true")
            self.setFrameShape(QFrame.Shape.NoFrame)
            self.document().setDocumentMargin(0)
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        self._marks = _Marks(self, theme)
        theme.changed.connect(self._marks.rehighlight)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_text(self, text: str, *, right_to_left: bool) -> None:
        """Show a text from its beginning; the cursor stays where it is the same one."""
        option = QTextOption(self.document().defaultTextOption())
        side = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        if option.textDirection() != side:
            option.setTextDirection(side)
            # plain text does not turn its alignment round by itself
            right = Qt.AlignmentFlag.AlignRight
            option.setAlignment(right if right_to_left else Qt.AlignmentFlag.AlignLeft)
            self.document().setDefaultTextOption(option)
        if text != self.toPlainText():
            self.setPlainText(text)
        self._fit()

    def gaps_left(self) -> int:
        """How many gaps nobody has filled."""
        return len(gaps(self.toPlainText()))

    def go_to_gap(self) -> bool:
        """Choose the next gap behind the cursor, or the first; False where none is left."""
        found = gaps(self.toPlainText())
        if not found:
            return False
        cursor = self.textCursor()
        at = cursor.selectionEnd() if cursor.hasSelection() else cursor.position()
        begin, end = next((gap for gap in found if gap[0] >= at), found[0])
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F6 goes to the next gap, Esc gives up."""
        if event.key() == Qt.Key.Key_F6:
            self.go_to_gap()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self, _size: object = None) -> None:
        height, block = 0.0, self.document().firstBlock()
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        frame = self.height() - self.viewport().height()
        wanted = round(height + 2 * self.document().documentMargin()) + max(frame, 0) + 2
        wanted = max(wanted, self._least)
        if wanted != self.height():
            self.setFixedHeight(wanted)


class _Marks(QSyntaxHighlighter):
    """Gaps stand out from what is written."""

    def __init__(self, edit: ReplyText, theme: Theme) -> None:
        super().__init__(edit.document())
        self._theme = theme

    def highlightBlock(self, text: str) -> None:
        style = QTextCharFormat()
        style.setBackground(self._theme.colour("amber_pale"))
        style.setForeground(self._theme.colour("amber"))
        for begin, end in gaps(text):
            self.setFormat(begin, end - begin, style)
