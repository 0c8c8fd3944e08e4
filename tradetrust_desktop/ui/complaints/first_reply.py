"""The first reply to a complaint that is being typed: ready to copy, live with what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tradetrust_desktop.domain.replies import Stage, gaps
from tradetrust_desktop.ui.complaints import reply_words
from tradetrust_desktop.ui.complaints.reply_text import ReplyText
from tradetrust_desktop.ui.icons import pixmap
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, label, rule
from tradetrust_desktop.ui.widgets.fitting_row import FittingRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.domain.care import ClockRow, ComplaintDraft
    from tradetrust_desktop.domain.replies import Reply
    from tradetrust_desktop.ui.context import Context


class FirstReplyCard(Card):
    """In the contact's language unless another is chosen; another customer chooses anew."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        theme, px = context.theme, context.theme.px
        self._draft: ComplaintDraft | None = None
        self._clocks: Sequence[ClockRow] = ()
        self._language = ""
        self.reply: Reply | None = None
        """What is shown."""
        self.languages = reply_words.LanguageRow(context)
        self.languages.chosen.connect(self._choose)
        self.name = label(role="heading")
        self.head = FittingRow(self.name, self.languages, spacing=px(8), below=px(4))
        self.head.set_stretch(self.name, 1)
        self.body.addWidget(self.head)
        self.text = ReplyText(theme, read_only=True)
        holder = QHBoxLayout()
        holder.setContentsMargins(-4, 0, -4, 0)  # its border is seen with the focus alone
        holder.addWidget(self.text)
        self.body.addLayout(holder)
        self.unread = label(role="note", wrap=True)
        self.body.addWidget(self.unread)
        self.body.addWidget(rule())
        self._sign = label()
        self.counts = label(role="note")
        self.copy_button = IconButton(theme, "copy", small=True)
        self.copy_button.clicked.connect(self.copy)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.counts, 1)
        foot.addWidget(self.copy_button)
        self.body.addLayout(foot)
        theme.changed.connect(self._write)
        self.setVisible(False)
        self.retranslate()

    def show_draft(self, draft: ComplaintDraft, clocks: Sequence[ClockRow]) -> None:
        """The reply to a complaint as typed, with the clocks it would get; none for nobody."""
        if self._draft is None or self._draft.customer_id != draft.customer_id:
            self._language = ""
        self._draft, self._clocks = draft, tuple(clocks)
        if draft.customer_id:
            self._read()
        else:
            self.reply = None
            self.setVisible(False)

    def copy(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._context.notify(reply_words.copied_text(self.text.gaps_left()))

    def copy_saved(self, complaint_id: bytes) -> None:
        """Put the reply on the clipboard as it is after saving: with the number given then."""
        replies, language = self._context.desk.replies, self._language
        self._context.tasks.read(
            lambda: replies.draft(complaint_id, stage=Stage.FIRST_REPLY, language=language),
            self._copied,
            self._context.show_trouble,
        )

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.name.setText(self.tr("First reply"))
        self.text.setAccessibleName(self.tr("Text of the first reply"))
        self.counts.setText(self.tr("Counts once you mark it sent"))
        self.copy_button.set_named(self.tr("Copy"), self.tr("Copy the text"))
        self.languages.retranslate()
        self._write()

    def _choose(self, language: str) -> None:
        self._language = language
        self._read()

    def _read(self) -> None:
        draft, clocks, language = self._draft, self._clocks, self._language
        if draft is None:
            return
        replies = self._context.desk
        self._context.tasks.read(
            lambda: replies.replies.draft_for(draft, clocks=clocks, language=language),
            lambda reply: self._take(draft, reply),
            self._context.show_trouble,
            key=(id(self), "reply"),
        )

    def _take(self, draft: ComplaintDraft, reply: Reply) -> None:
        if self._draft is None or self._draft.customer_id != draft.customer_id:
            return
        self.reply = reply
        self.text.show_text(reply.body, right_to_left=reply.is_right_to_left)
        self.languages.show_languages(reply.languages, reply.language)
        self._write()
        self.setVisible(True)

    def _copied(self, reply: Reply) -> None:
        QGuiApplication.clipboard().setText(reply.body)
        self._context.notify(reply_words.copied_text(len(gaps(reply.body))))

    def _write(self) -> None:
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(
            pixmap(self._context.theme, "clock", size=12, role="quiet", ratio=ratio)
        )
        reply = self.reply
        self.unread.setVisible(reply is not None and not reply.is_read)
        if reply is not None:
            self.unread.setText(reply_words.read_text(self._context, reply.language))
