"""A reply written in place: for its stage, in the customer's language, filled from the record."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from tradetrust_desktop.domain.care import Channel
from tradetrust_desktop.domain.interactions import Direction, InteractionDraft
from tradetrust_desktop.domain.mail_links import WINDOWS_LIMIT, mail_link
from tradetrust_desktop.domain.replies import Stage, plain, proposed_stage
from tradetrust_desktop.ui.complaints import reply_words
from tradetrust_desktop.ui.complaints.reply_template import TemplateEditor
from tradetrust_desktop.ui.complaints.reply_text import ReplyText
from tradetrust_desktop.ui.icons import pixmap
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Card, label
from tradetrust_desktop.ui.widgets.fields import ChoiceField, TextField
from tradetrust_desktop.ui.widgets.fitting_row import FittingRow
from tradetrust_desktop.ui.widgets.flow import Flow
from tradetrust_desktop.ui.widgets.form_keys import keep_by_ctrl_enter
from tradetrust_desktop.ui.widgets.paged_list import popup_below

if TYPE_CHECKING:
    from tradetrust_desktop.domain.complaints import ComplaintPage
    from tradetrust_desktop.domain.replies import Reply
    from tradetrust_desktop.ui.context import Context

_Place = tuple[bytes, Stage, str]


class ReplyCard(Card):
    """What is typed stays with its complaint, stage and language until it was sent.

    Ctrl+Enter marks it as sent, F6 goes to the next gap, Esc closes the card and keeps the text.
    """

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        theme, px = context.theme, context.theme.px
        self._page: ComplaintPage | None = None
        self.reply: Reply | None = None
        """The reply as it was filled last; None until one was read."""
        self._typed: dict[_Place, tuple[str, str]] = {}
        self.languages = reply_words.LanguageRow(context)
        self.languages.chosen.connect(lambda language: self._ask(language=language))
        self.heading.addWidget(self.languages)
        self.stage = ChoiceField(theme)
        self.stage.set_options([(str(each), str(each)) for each in Stage])
        self.stage.committed.connect(lambda: self._ask(stage=Stage(self.stage.value())))
        self.signed = TextField(theme)
        self.signed.committed.connect(self._sign)
        self.subject = TextField(theme)
        self.subject.typed.connect(self._keep_typed)
        self.copy_subject_button = IconButton(theme, "copy", square=True)
        self.copy_subject_button.clicked.connect(self.copy_subject)
        self.text = ReplyText(theme)
        self.text.textChanged.connect(self._keep_typed)
        self.text.given_up.connect(self.close_card)
        self.template = TemplateEditor(context)
        self.template.left.connect(self._leave_template)
        self._sign_label = label()
        self._counts = label(role="note")
        self.gap_button = IconButton(theme, kind="link")
        self.gap_button.clicked.connect(self.text.go_to_gap)
        self._unread = label(role="note")
        self.read_button = IconButton(theme, kind="link")
        self.read_button.clicked.connect(self._mark_read)
        self.sent_button = IconButton(theme, kind="primary")
        self.sent_button.clicked.connect(self.mark_sent)
        self.copy_button = IconButton(theme, "copy")
        self.copy_button.clicked.connect(self.copy)
        self.mail_button = IconButton(theme, "mail")
        self.mail_button.clicked.connect(self.open_mail)
        self.more_button = IconButton(theme, "dots", square=True)
        self.more_button.clicked.connect(lambda: popup_below(self.menu(), self.more_button))
        self.cancel_button = IconButton(theme, kind="link")
        self.cancel_button.clicked.connect(self.close_card)
        self._lay_out(px(8))
        keep_by_ctrl_enter(self, self.mark_sent)
        theme.changed.connect(self._write)
        self.setVisible(False)
        self.retranslate()

    def show_complaint(self, page: ComplaintPage) -> None:
        """Whose reply it is; another complaint closes the card, the same one fills it anew."""
        another = self._page is None or self._page.row.id != page.row.id
        self._page = page
        if another:
            self.setVisible(False)
            self.reply = None
        elif not self.isHidden() and self.reply is not None:
            self._ask(focused=False)

    def begin(self, stage: Stage | None = None) -> None:
        """Open for a stage, or for the one that comes next, with the cursor in the text."""
        if self._page is None:
            return
        self.reply = None
        self._leave_template()
        self._ask(stage=stage)
        self.setVisible(True)

    def close_card(self) -> None:
        """Close; what was typed is there when it is opened again."""
        self.setVisible(False)
        self.closed.emit()

    # acts

    def copy(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._context.notify(reply_words.copied_text(self.text.gaps_left()))

    def copy_subject(self) -> None:
        """Put the subject on the clipboard."""
        QGuiApplication.clipboard().setText(self.subject.value())
        self._context.notify(self.tr("Subject copied."))

    def open_mail(self) -> None:
        """Open it as a draft in the system's mail program."""
        if self.reply is None:
            return
        body = self.text.toPlainText()
        limit = WINDOWS_LIMIT if sys.platform == "win32" else None
        link = mail_link(self.reply.address, subject=self.subject.value(), body=body, limit=limit)
        if "&body=" not in link:
            # a draft as a file would lie on the disk unencrypted
            QGuiApplication.clipboard().setText(body)
            self._context.notify(
                self.tr("Too long for a mail address: the text is copied, paste it into the mail.")
            )
        if not QDesktopServices.openUrl(QUrl.fromEncoded(link.encode())):
            self._context.notify(self.tr("No mail program answered. Copy the text instead."))

    def mark_sent(self) -> None:
        """Log the reply as sent just now, with its whole text: from then on it counts."""
        page, reply = self._page, self.reply
        if page is None or reply is None or not self.template.isHidden():
            return
        draft, place = page.row.draft, self._place(reply)
        entry = InteractionDraft(
            draft.customer_id,
            self._context.now_ms(),
            plain(self.subject.value()),
            Channel.MAIL,
            Direction.OUT,
            contact_id=draft.contact_id,
            complaint_id=page.row.id,
            detail=self.text.toPlainText().strip(),
            is_proposal=reply.stage is Stage.PROPOSAL,
        )
        complaints = self._context.desk.complaints

        def logged(_changes: object) -> None:
            self._typed.pop(place, None)
            self.close_card()
            self._context.notify(self.tr("Logged as sent."))

        self._context.tasks.write(
            lambda: complaints.log(page.row.id, entry=entry, asked_by=self),
            logged,
            self._context.show_trouble,
        )

    def menu(self) -> QMenu:
        """What else one can do with a reply."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        reply = self.reply
        if reply is None:
            return menu
        again = menu.addAction(self.tr("Fill it from the record again"))
        again.setEnabled(self._place(reply) in self._typed)
        again.triggered.connect(self._fill_again)
        edit = menu.addAction(self.tr("Edit the template"))
        edit.triggered.connect(self._edit_template)
        menu.addSeparator()
        name = self._context.formats.language_name(reply.language)
        text = (
            self.tr("Nobody here reads %1") if reply.is_read else self.tr("Somebody here reads %1")
        )
        read = menu.addAction(text.replace("%1", name))
        read.triggered.connect(self._mark_read)
        return menu

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        stage = self.stage.value()
        self.stage.set_options([(str(each), reply_words.stage_word(each)) for each in Stage])
        self.stage.set_value(stage)
        self.stage.set_caption(self.tr("What for"))
        self.signed.set_caption(self.tr("Signed by"))
        self.subject.set_caption(self.tr("Subject"))
        self.text.setAccessibleName(self.tr("Text of the reply"))
        self.copy_subject_button.set_named(self.tr("Copy the subject"))
        self.sent_button.set_named(self.tr("Mark as sent"), self.tr("Log it as sent (Ctrl+Enter)"))
        self.copy_button.set_named(self.tr("Copy"), self.tr("Copy the text"))
        self.mail_button.set_named(self.tr("Open as mail"))
        self.more_button.set_named(self.tr("More"))
        self.cancel_button.set_named(self.tr("Close"), self.tr("What is typed is kept (Esc)"))
        self._counts.setText(self.tr("Counts once you mark it sent"))
        self.languages.retranslate()
        self.template.retranslate()
        self._write()

    # inside

    def _lay_out(self, gap: int) -> None:
        row = FittingRow(self.stage, self.signed, spacing=gap * 2)
        self.body.addWidget(row)
        subject = QHBoxLayout()
        subject.setSpacing(gap)
        subject.addWidget(self.subject, 1)
        subject.addWidget(self.copy_subject_button, 0, Qt.AlignmentFlag.AlignBottom)
        self._writing = QWidget()
        column = QVBoxLayout(self._writing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addLayout(subject)
        column.addWidget(self.text)
        notes = QHBoxLayout()
        notes.setSpacing(gap)
        notes.addWidget(self._sign_label, 0, Qt.AlignmentFlag.AlignVCenter)
        notes.addWidget(self._counts)
        notes.addWidget(self.gap_button)
        notes.addStretch(1)
        column.addLayout(notes)
        unread = QHBoxLayout()
        unread.setSpacing(gap)
        unread.addWidget(self._unread)
        unread.addWidget(self.read_button)
        unread.addStretch(1)
        column.addLayout(unread)
        buttons = Flow(spacing=gap, line_spacing=gap)
        buttons.set_parts(
            *(self.sent_button, self.mail_button, self.copy_button),
            *(self.cancel_button, self.more_button),
        )
        column.addWidget(buttons)
        self.body.addWidget(self._writing)
        self.body.addWidget(self.template)
        self.template.setVisible(False)

    def _place(self, reply: Reply) -> _Place:
        key = self._page.row.id if self._page else b""
        return key, reply.stage, reply.language

    def _ask(self, *, stage: Stage | None = None, language: str = "", focused: bool = True) -> None:
        """Read a reply: of the stage and language in force unless another is given."""
        page, desk = self._page, self._context.desk
        if page is None:
            return
        if self.reply is not None:
            stage, language = stage or self.reply.stage, language or self.reply.language
        key, now_ms = page.row.id, self._context.now_ms()

        def read() -> Reply:
            replies = desk.replies
            chosen = stage or proposed_stage(
                page.row, now_ms=now_ms, remedy_due_ms=replies.open_promise_ms(key)
            )
            return replies.draft(key, stage=chosen, language=language)

        self._context.tasks.read(
            read,
            lambda reply: self._take(key, reply, focused=focused),
            self._context.show_trouble,
            key=(id(self), "reply"),
        )

    def _take(self, key: bytes, reply: Reply, *, focused: bool) -> None:
        if self._page is None or self._page.row.id != key:
            return
        self.reply = reply
        subject, body = self._typed.get(self._place(reply), (reply.subject, reply.body))
        self.stage.set_value(str(reply.stage))
        if not self.signed.is_being_edited():
            self.signed.set_value(reply.signed)
        side = Qt.LayoutDirection.RightToLeft
        if not reply.is_right_to_left:
            side = Qt.LayoutDirection.LeftToRight
        self.subject.line.setLayoutDirection(side)
        self.subject.set_value(subject)
        self.text.blockSignals(True)  # noqa: FBT003 - it was not typed
        self.text.show_text(body, right_to_left=reply.is_right_to_left)
        self.text.blockSignals(False)  # noqa: FBT003
        self.languages.show_languages(reply.languages, reply.language)
        self._write()
        if focused and self.template.isHidden() and not self.isHidden():
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_typed(self) -> None:
        reply = self.reply
        if reply is None:
            return
        now = (self.subject.value(), self.text.toPlainText())
        if now == (reply.subject, reply.body):
            self._typed.pop(self._place(reply), None)
        else:
            self._typed[self._place(reply)] = now
        self._write_gaps()

    def _fill_again(self) -> None:
        if self.reply is not None:
            self._typed.pop(self._place(self.reply), None)
            self._ask()

    def _edit_template(self) -> None:
        if self.reply is not None:
            self._turn(writing=False)
            self.template.begin(self.reply.stage, self.reply.language)

    def _leave_template(self) -> None:
        self._turn(writing=True)
        if self.reply is not None:
            self._ask()

    def _turn(self, *, writing: bool) -> None:
        """Between the reply and its template, which stays that of one stage and language."""
        self.template.setVisible(not writing)
        self._writing.setVisible(writing)
        for part in (self.stage, self.signed, self.languages):
            part.setEnabled(writing)

    def _sign(self) -> None:
        replies, name = self._context.desk.replies, self.signed.value()
        self._context.tasks.write(
            lambda: replies.sign(name, asked_by=self),
            lambda _changes: self._ask(focused=False),
            self._context.show_trouble,
        )

    def _mark_read(self) -> None:
        reply, replies = self.reply, self._context.desk.replies
        if reply is None:
            return
        self._context.tasks.write(
            lambda: replies.mark_read(reply.language, is_read=not reply.is_read, asked_by=self),
            lambda _changes: self._ask(focused=False),
            self._context.show_trouble,
        )

    def _write(self) -> None:
        reply = self.reply
        title = self.tr("Mail")
        if reply is not None and reply.contact:
            title = self.tr("Mail to %1").replace("%1", reply.contact)
        self.set_title(title)
        ratio = self.devicePixelRatioF()
        self._sign_label.setPixmap(
            pixmap(self._context.theme, "clock", size=12, role="quiet", ratio=ratio)
        )
        unread = reply is not None and not reply.is_read
        self._unread.setVisible(unread)
        self.read_button.setVisible(unread)
        if reply is not None:
            self._unread.setText(reply_words.read_text(self._context, reply.language))
            name = self._context.formats.language_name(reply.language)
            text = self.tr("Somebody here reads %1")
            self.read_button.set_named(text.replace("%1", name))
        self._write_gaps()

    def _write_gaps(self) -> None:
        count = self.text.gaps_left()
        self.gap_button.setVisible(count > 0)
        self.gap_button.set_named(reply_words.gaps_text(count), self.tr("Go to the next one (F6)"))
