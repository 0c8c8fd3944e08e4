"""The people at a customer: a list, and the one chosen, edited where one reads."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tradetrust_desktop.domain.care import Channel
from tradetrust_desktop.domain.contacts import ContactDraft, ContactRow, PointKind
from tradetrust_desktop.domain.problems import Problem, Refused
from tradetrust_desktop.domain.reaching import readable_phone
from tradetrust_desktop.services.contacts import called
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.customers.reach import BirthdayField, ConsentsField, PointsField
from tradetrust_desktop.ui.icons import icon
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import Pairs, label
from tradetrust_desktop.ui.widgets.fields import ChoiceField, LongField, TextField
from tradetrust_desktop.ui.widgets.list_page import scrolling
from tradetrust_desktop.ui.widgets.record_form import RecordForm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QLabel

    from tradetrust_desktop.services.desk import Desk
    from tradetrust_desktop.ui.context import Context

_LIST_WIDTH = 160
_FIELDS = ("name", "role", "language", "channel", "birthday", "note")


@dataclass(frozen=True)
class People:
    """The contacts of a customer, and their numbers as people read them."""

    rows: tuple[ContactRow, ...] = ()
    shown: Mapping[str, str] = field(default_factory=dict)


def read(desk: Desk, customer_id: bytes) -> People:
    """The contacts of a customer; runs on the reader thread."""
    rows = desk.contacts.of(customer_id)
    phones = {
        point.value for row in rows for point in row.draft.points if point.kind is PointKind.PHONE
    }
    return People(rows, {number: readable_phone(number) for number in phones})


class ContactsSection(QWidget):
    """The main contact stands first. Delete removes the chosen one; undo brings it back."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.customer_id: bytes | None = None
        self._people = People()
        self._chosen: bytes | None = None
        theme, px = context.theme, context.theme.px
        self.new_button = IconButton(theme, "plus", small=True)
        self.list = QListWidget()
        self.list.setFixedWidth(px(_LIST_WIDTH))
        self.list.setIconSize(QSize(px(12), px(12)))
        self.list.setWordWrap(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.editor = ContactEditor(context)
        self.editor.added.connect(self._added)
        self.editor.delete_wanted.connect(self.delete_chosen)
        self._nobody = label(role="quiet", wrap=True)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        scroll = _on_card(scrolling(self.editor))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nobody)
        self._stack.addWidget(scroll)
        left = QVBoxLayout()
        left.setSpacing(px(4))
        left.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.list, 1)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(px(16), px(8), 0, px(4))
        sides.setSpacing(px(8))
        sides.addLayout(left)
        sides.addWidget(self._stack, 1)
        self.new_button.clicked.connect(self.begin)
        self.list.currentRowChanged.connect(self._choose)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.delete_chosen)
        theme.changed.connect(self._fill)
        self.retranslate()

    def show_people(self, customer_id: bytes, people: People) -> None:
        """Show the contacts of this customer; what is being typed into one stays."""
        if customer_id != self.customer_id:
            self.customer_id, self._chosen = customer_id, None
            self.editor.leave()
        self._people = people
        known = {row.id for row in people.rows}
        if self._chosen not in known and not self.editor.is_new:
            self._chosen = people.rows[0].id if people.rows else None
        self._fill()
        self._show()

    def begin(self) -> None:
        """Begin a new contact."""
        if self.customer_id is None:
            return
        self._chosen = None
        with QSignalBlocker(self.list):
            self.list.setCurrentRow(-1)
        self.editor.begin(self.customer_id)
        self._stack.setCurrentIndex(1)
        self.editor.form.fields["name"].control.setFocus()

    def delete_chosen(self) -> None:
        """Delete the contact shown; one not kept yet is given up."""
        if self._chosen is None:
            self.editor.leave()
            self._chosen = self._people.rows[0].id if self._people.rows else None
            self._fill()
            self._show()
            return
        contacts, key = self.context.desk.contacts, self._chosen
        self._chosen = None
        self.context.tasks.write(
            lambda: contacts.delete(key, asked_by=self), None, self.context.show_trouble
        )

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        self.new_button.set_named(self.tr("New contact"))
        self.list.setAccessibleName(self.tr("Contacts"))
        self._nobody.setText(self.tr("Nobody yet. Add the person you write to."))
        self.editor.retranslate()
        self._fill()

    def _fill(self) -> None:
        room = QPixmap(self.list.iconSize())
        room.fill(Qt.GlobalColor.transparent)
        blank = QIcon(room)  # names begin below one another, with a star or without
        with QSignalBlocker(self.list):
            self.list.clear()
            for row in self._people.rows:
                second = row.draft.role or next((p.value for p in row.draft.points), "")
                item = QListWidgetItem("\n".join(part for part in (called(row.draft), second)))
                if row.draft.is_main:
                    item.setIcon(icon(self.context.theme, "star", size=12, role="accent"))
                    item.setToolTip(self.tr("Main contact"))
                else:
                    item.setIcon(blank)
                item.setSizeHint(QSize(self.context.theme.px(120), self.context.theme.px(44)))
                self.list.addItem(item)
            ids = [row.id for row in self._people.rows]
            self.list.setCurrentRow(ids.index(self._chosen) if self._chosen in ids else -1)

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self._people.rows):
            self._chosen = self._people.rows[place].id
            self.editor.leave()
            self._show()

    def _show(self) -> None:
        row = next((row for row in self._people.rows if row.id == self._chosen), None)
        if row is not None:
            self.editor.show_contact(row, self._people.shown)
        self._stack.setCurrentIndex(1 if row is not None or self.editor.is_new else 0)

    def _added(self, key: bytes) -> None:
        self._chosen = key
        self._fill()


class ContactEditor(QWidget):
    """The fields of a contact. Each is kept as one leaves it; what is refused is said below it."""

    added = Signal(bytes)
    delete_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.is_new = False
        self._id: bytes | None = None
        self._draft: ContactDraft | None = None
        self._saving = self._again = False
        theme, px = context.theme, context.theme.px
        self.form = RecordForm(self)
        made: dict[str, Any] = {
            "name": TextField(theme, inplace=True),
            "role": TextField(theme, inplace=True),
            "language": TextField(theme, inplace=True),
            "channel": ChoiceField(theme, inplace=True),
            "birthday": BirthdayField(context, inplace=True),
            "note": LongField(theme, lines=3, inplace=True),
        }
        self.points = PointsField(context)
        self.consents = ConsentsField(context)
        self.main = QCheckBox()
        self.delete_button = IconButton(theme, "trash", kind="link")
        pairs = Pairs(theme, caption_width=96)
        self._captions: dict[str, QLabel] = {}
        for name in ("name", "role"):
            self._captions[name] = pairs.add_row("", self.form.add(name, made[name]))
        self._captions["points"] = pairs.add_row("", self.points)
        for name in ("channel", "language", "birthday"):
            self._captions[name] = pairs.add_row("", self.form.add(name, made[name]))
        self._captions["consents"] = pairs.add_row("", self.consents)
        self._captions["note"] = pairs.add_row("", self.form.add("note", made["note"]))
        for name in ("points", "consents", "note"):
            self._captions[name].setAlignment(Qt.AlignmentFlag.AlignTop)
            self._captions[name].setContentsMargins(0, px(7), 0, 0)
        foot = QHBoxLayout()
        foot.addWidget(self.main)
        foot.addStretch(1)
        foot.addWidget(self.delete_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(4), px(4), px(16), px(12))
        outer.setSpacing(px(8))
        outer.addWidget(pairs)
        outer.addLayout(foot)
        outer.addStretch(1)
        self.form.committed.connect(lambda _name: self.write())
        self.form.typed.connect(lambda _name: self._check())
        for part in (self.points, self.consents):
            part.committed.connect(self.write)
            part.typed.connect(self._check)
        self.main.clicked.connect(self.write)
        self.delete_button.clicked.connect(self.delete_wanted)
        self.retranslate()

    def show_contact(self, row: ContactRow, shown: Mapping[str, str]) -> None:
        """Show a contact; what is being typed stays if it is the same one."""
        same = row.id == self._id
        self._id, self._draft, self.is_new = row.id, row.draft, False
        self.form.show_values(row.draft, keep_typed=same)
        if not (same and self.points.is_being_edited()):
            self.points.set_value(row.draft.points, shown)
        if not (same and self.consents.is_being_edited()):
            self.consents.set_value(row.draft.consents)
        self.main.setChecked(row.draft.is_main)
        self.delete_button.show()

    def begin(self, customer_id: bytes) -> None:
        """Begin a new contact."""
        self._id, self.is_new = None, True
        self._draft = ContactDraft(customer_id, "")
        self.form.show_values(self._draft, keep_typed=False)
        self.points.empty()
        self.consents.empty()
        self.main.setChecked(False)
        self.delete_button.hide()  # nothing is kept yet

    def leave(self) -> None:
        """Show none."""
        self._id = self._draft = None
        self.is_new = False

    def draft(self) -> ContactDraft | None:
        """The contact as typed."""
        if self._draft is None:
            return None
        typed = {name: self.form.fields[name].value() for name in _FIELDS}
        return replace(
            self._draft,
            **typed,
            is_main=self.main.isChecked(),
            points=tuple(point for point in self.points.value() if point.value),
            consents=self.consents.value(),
        )

    def write(self) -> None:
        """Keep what was typed, if it is another than before."""
        draft = self.draft()
        if draft is None or draft == self._draft:
            return
        if self._saving:
            self._again = True
            return
        # places in what is wrong are those of the rows, empty ones among them
        whole = replace(draft, points=self.points.value())
        contacts, key = self.context.desk.contacts, self._id
        self._saving = True

        def work() -> Any:
            if key is None:
                return contacts.add(whole, asked_by=self)
            return contacts.edit(key, draft=whole, asked_by=self)

        self.context.tasks.write(work, lambda made: self._kept(key, whole, made), self._refused)

    def retranslate(self) -> None:
        """Texts in the language in force; what is typed stays."""
        texts = {
            "name": self.tr("Name"),
            "role": self.tr("Role"),
            "points": self.tr("Reached by"),
            "channel": self.tr("Prefers"),
            "language": self.tr("Language"),
            "birthday": self.tr("Birthday"),
            "consents": self.tr("Consents"),
            "note": self.tr("Note"),
        }
        for name, text in texts.items():
            self._captions[name].setText(text)
            if name in self.form.fields:
                self.form.fields[name].set_caption(text, shown=False)
        channel, born = self.form.fields["channel"], self.form.fields["birthday"]
        if isinstance(channel, ChoiceField):
            channel.set_options([("", "–"), *words.options(Channel, words.channel)])
        if isinstance(born, BirthdayField):
            born.retranslate()
            born.line.setPlaceholderText(self.tr("4 Mar 1985, or without the year"))
        self.main.setText(self.tr("Main contact"))
        self.delete_button.set_named(self.tr("Delete the contact"))
        self.points.retranslate()
        self.consents.retranslate()

    def _kept(self, key: bytes | None, draft: ContactDraft, made: Any) -> None:
        self._saving = False
        current = self._id if key is not None else None
        if current == key and self._draft is not None:
            self._draft = draft
            if key is None and self.is_new:
                self._id, self.is_new = made[0], False
                self.added.emit(made[0])
            self._say(())
        if self._again:
            self._again = False
            self.write()

    def _check(self) -> None:
        draft = self.draft()
        if draft is None:
            return
        contacts = self.context.desk.contacts
        whole = replace(draft, points=self.points.value())
        self.context.tasks.read(
            lambda: contacts.check(whole),
            lambda problems: self._say(problems, touched_only=True),
            key=(id(self), "check"),
        )

    def _refused(self, error: Exception) -> None:
        self._saving = self._again = False
        if not isinstance(error, Refused) or self._say(error.problems):
            self.context.show_trouble(error)

    def _say(self, problems: tuple[Problem, ...], *, touched_only: bool = False) -> list[Problem]:
        """Say what is wrong where it is; returns what belongs nowhere."""
        rest = self.form.show_problems(problems, touched_only=touched_only)
        for name, part in (("points", self.points), ("consents", self.consents)):
            part.say(
                {
                    int(problem.field.partition(".")[2]): problem
                    for problem in rest
                    if problem.field.startswith(f"{name}.")
                }
            )
        return [each for each in rest if not each.field.startswith(("points.", "consents."))]


def _on_card(area: QScrollArea) -> QScrollArea:
    """A scrolling part that lies on a card instead of the window."""
    page = area.widget()
    if page is not None:
        page.setProperty("ground", "surface")
    return area
