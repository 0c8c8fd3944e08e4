"""The ways to reach a person, and what they agreed to: rows edited where one reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from tradetrust_desktop.domain.care import Channel
from tradetrust_desktop.domain.contacts import Consent, Point, PointKind, Purpose
from tradetrust_desktop.domain.reaching import birthday_parts
from tradetrust_desktop.ui import words
from tradetrust_desktop.ui.customers import people_words
from tradetrust_desktop.ui.customers.due import Sign
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import clear
from tradetrust_desktop.ui.widgets.fields import ChoiceField, DateField, TextField
from tradetrust_desktop.ui.widgets.typed_fields import EnumField, write_day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tradetrust_desktop.domain.problems import Problem
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.formats import Formats

_ICONS = {PointKind.PHONE: "phone", PointKind.MAIL: "mail", PointKind.MESSENGER: "chat"}
_KINDS = tuple(PointKind)


class BirthdayField(TextField):
    """A birthday as one writes it; the year may be missing."""

    def __init__(self, context: Context, *, inplace: bool = False) -> None:
        self._context = context
        self._kept, self._shown = "", ""
        super().__init__(context.theme, inplace=inplace)

    def value(self) -> str:
        typed = super().value()
        return self._kept if typed == self._shown else typed

    def set_value(self, value: str) -> None:
        self._kept, self._shown = value, birthday_text(value, self._context.formats)
        super().set_value(self._shown)

    def retranslate(self) -> None:
        """Write the day as the language does, unless somebody types."""
        if not self.is_being_edited():
            self.set_value(self.value())


def birthday_text(kept: str, formats: Formats) -> str:
    """A kept birthday as people read it: "4 Mar 1985", "4 Mar"; what is none stays as it is."""
    parts = birthday_parts(kept)
    if parts is None:
        return kept
    year, month, day = parts
    patterns = ("M月d日", "yyyy年M月d日") if formats.chinese else ("d MMM", "d MMM yyyy")
    shown = QDate(2000 if year is None else year, month, day)
    return formats.locale.toString(shown, patterns[year is not None])


class Rows(QWidget):
    """Rows that come and go, and a line of buttons to add one by."""

    typed = Signal()
    committed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.rows: list[Any] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(context.theme.px(2))
        self.adding = QHBoxLayout()
        self.adding.setSpacing(context.theme.px(12))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, context.theme.px(2), 0, context.theme.px(4))
        outer.setSpacing(context.theme.px(2))
        outer.addLayout(self._column)
        outer.addLayout(self.adding)

    def is_being_edited(self) -> bool:
        """Whether the user is in one of the rows, so that a reload must not overwrite them."""
        return any(row.is_being_edited() for row in self.rows)

    def say(self, problems: Mapping[int, Problem]) -> None:
        """Say below each row what is wrong with it."""
        for place, row in enumerate(self.rows):
            row.say(problems.get(place))

    def take(self, row: Any) -> None:
        """Remove a row."""
        if row in self.rows:
            self.rows.remove(row)
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
            self.committed.emit()

    def put(self, row: Any) -> None:
        """Add a row at the end."""
        self.rows.append(row)
        self._column.addWidget(row)
        row.typed.connect(self.typed)
        row.committed.connect(self.committed)
        row.gone.connect(lambda: self.take(row))
        row.retranslate()

    def empty(self) -> None:
        """Remove all rows."""
        self.rows = []
        clear(self._column)


class PointsField(Rows):
    """Phones, mails and messengers of a person, in their order."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.add_buttons: dict[PointKind, IconButton] = {}
        for kind in (PointKind.PHONE, PointKind.MAIL, PointKind.MESSENGER):
            button = IconButton(context.theme, "plus", kind="link")
            button.clicked.connect(lambda _on=False, kind=kind: self.add_row(kind))
            self.add_buttons[kind] = button
            self.adding.addWidget(button)
        self.adding.addStretch(1)
        self.retranslate()

    def value(self) -> tuple[Point, ...]:
        """The ways to reach them; an empty row counts too, to keep places."""
        return tuple(row.value() for row in self.rows)

    def set_value(self, points: Sequence[Point], shown: Mapping[str, str]) -> None:
        """Show these; `shown` holds numbers as people read them."""
        if [row.point for row in self.rows] == list(points):
            return
        self.empty()
        for point in points:
            self.put(PointRow(self.context, point, shown.get(point.value, point.value)))

    def add_row(self, kind: PointKind) -> None:
        """An empty row to type into."""
        row = PointRow(self.context, Point(kind, ""), "")
        self.put(row)
        row.text.control.setFocus()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        for kind, button in self.add_buttons.items():
            name = people_words.point(kind)
            button.set_named(name, self.tr("Add: {kind}").format(kind=name))
        for row in self.rows:
            row.retranslate()


class PointRow(QWidget):
    """One way to reach a person, with what it is for; copied, dialled or written to by a click."""

    typed = Signal()
    committed = Signal()
    gone = Signal()

    def __init__(self, context: Context, point: Point, shown: str) -> None:
        super().__init__()
        self.context = context
        self.point = point
        theme, px = context.theme, context.theme.px
        self._shown = shown
        self.sign = Sign(theme)
        self.sign.show_icon(_ICONS[point.kind], "quiet")
        self.text = TextField(theme, inplace=True)
        self.label = TextField(theme, inplace=True)
        for field in (self.text, self.label):
            field.line.setMinimumWidth(px(40))
        self.text.set_value(shown)
        self.text.line.setToolTip(shown)
        self.label.set_value(point.label)
        self.copy_button = IconButton(theme, "copy", kind="quiet", square=True)
        self.open_button = IconButton(theme, _ICONS[point.kind], kind="quiet", square=True)
        self.gone_button = IconButton(theme, "cross", kind="quiet", square=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.sign, 0, top)
        row.addWidget(self.text, 5, top)
        row.addWidget(self.label, 2, top)
        for button in (self.copy_button, self.open_button, self.gone_button):
            row.addWidget(button, 0, top)
        for button in (self.copy_button, self.open_button, self.gone_button):
            stays = button.sizePolicy()
            stays.setRetainSizeWhenHidden(True)
            button.setSizePolicy(stays)
        self.open_button.setVisible(point.kind is not PointKind.MESSENGER and bool(point.value))
        self.copy_button.setVisible(bool(point.value))
        for field in (self.text, self.label):
            field.typed.connect(self.typed)
            field.committed.connect(self.committed)
        self.copy_button.clicked.connect(self.copy)
        self.open_button.clicked.connect(self.open)
        self.gone_button.clicked.connect(self.gone)

    def value(self) -> Point:
        """What is typed; a number that was not touched stays as it is kept."""
        typed = self.text.value()
        value = self.point.value if typed == self._shown else typed
        return Point(self.point.kind, value, self.label.value())

    def is_being_edited(self) -> bool:
        """Whether somebody types here, or has begun a row that is still empty."""
        inside = self.text.control.hasFocus() or self.label.control.hasFocus()
        return inside and (self.value() != self.point or not self.point.value)

    def say(self, problem: Problem | None) -> None:
        """Say what is wrong with it."""
        self.text.say(problem)

    def copy(self) -> None:
        """Put number or address on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.value() or self.point.value)
        self.context.notify(self.tr("Copied: {what}").format(what=self.text.value()))

    def open(self) -> None:
        """Hand it to the program of the computer that dials or writes."""
        scheme = "tel" if self.point.kind is PointKind.PHONE else "mailto"
        QDesktopServices.openUrl(QUrl(f"{scheme}:{self.point.value}"))

    def retranslate(self) -> None:
        """Texts in the language in force."""
        name = people_words.point(self.point.kind)
        self.text.set_caption(name, shown=False)
        self.text.line.setPlaceholderText(
            {
                PointKind.PHONE: self.tr("+49 40 2200450, or as dialled there"),
                PointKind.MAIL: self.tr("name@firm.example"),
                PointKind.MESSENGER: self.tr("Name or number there"),
            }[self.point.kind]
        )
        messenger = self.point.kind is PointKind.MESSENGER
        what = self.tr("Which messenger") if messenger else self.tr("Which one")
        self.label.set_caption(what, shown=False)
        hint = self.tr("WeChat, WhatsApp …") if messenger else self.tr("desk, mobile …")
        self.label.line.setPlaceholderText(hint)
        self.copy_button.set_named(self.tr("Copy"))
        writes = self.tr("Write a mail")
        self.open_button.set_named(writes if self.point.kind is PointKind.MAIL else self.tr("Call"))
        self.gone_button.set_named(self.tr("Remove"))


class ConsentsField(Rows):
    """What a person agreed to or refused; without a row they were never asked."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.add_button = IconButton(context.theme, "plus", kind="link")
        self.add_button.clicked.connect(self.add_row)
        self.adding.addWidget(self.add_button)
        self.adding.addStretch(1)
        self.retranslate()

    def value(self) -> tuple[Consent, ...]:
        """The consents as typed."""
        return tuple(row.value() for row in self.rows)

    def set_value(self, consents: Sequence[Consent]) -> None:
        """Show these."""
        if [row.consent for row in self.rows] == list(consents):
            return
        self.empty()
        for each in consents:
            self.put(ConsentRow(self.context, each))

    def add_row(self) -> None:
        """A further consent, for what nobody asked yet."""
        taken = {(row.value().purpose, row.value().channel) for row in self.rows}
        free = (
            (purpose, channel)
            for channel in Channel
            for purpose in Purpose
            if (purpose, channel) not in taken
        )
        purpose, channel = next(free, (Purpose.CARE, Channel.MAIL))
        row = ConsentRow(
            self.context, Consent(channel, purpose, given=True, day=self.context.today())
        )
        self.put(row)
        row.purpose.control.setFocus()
        self.committed.emit()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.add_button.set_named(self.tr("Consent"), self.tr("Write down what they agreed to"))
        for row in self.rows:
            row.retranslate()


class ConsentRow(QWidget):
    """For what, by which channel, agreed or refused, when and how we know."""

    typed = Signal()
    committed = Signal()
    gone = Signal()

    def __init__(self, context: Context, consent: Consent) -> None:
        super().__init__()
        self.context = context
        self.consent = consent
        theme, px = context.theme, context.theme.px
        self.purpose = EnumField(
            theme,
            tuple(Purpose),
            name=lambda member: people_words.purpose(Purpose(member)),
            inplace=True,
        )
        self.channel = EnumField(theme, tuple(Channel), name=words.channel, inplace=True)
        self.given = ChoiceField(theme, inplace=True)
        self.day = DateField(theme, inplace=True)
        self.source = TextField(theme, inplace=True)
        self.gone_button = IconButton(theme, "cross", kind="quiet", square=True)
        for choice in (self.purpose, self.channel, self.given):
            choice.box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.box.setMinimumContentsLength(5)
        first = QHBoxLayout()
        first.setSpacing(px(4))
        for field, stretch in ((self.purpose, 3), (self.channel, 3), (self.given, 3)):
            first.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.gone_button, 0, Qt.AlignmentFlag.AlignTop)
        second = QHBoxLayout()
        second.setSpacing(px(4))
        second.addWidget(self.day, 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.source, 1, Qt.AlignmentFlag.AlignTop)
        self.day.setFixedWidth(px(140))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, px(4))
        outer.setSpacing(0)
        outer.addLayout(first)
        outer.addLayout(second)
        self.given.set_options([("yes", ""), ("no", "")])
        self.purpose.set_value(consent.purpose)
        self.channel.set_value(consent.channel)
        self.given.set_value("yes" if consent.given else "no")
        self.day.set_value(consent.day)
        self.source.set_value(consent.source)
        for part in (self.purpose, self.channel, self.given, self.day, self.source):
            part.typed.connect(self.typed)
            part.committed.connect(self.committed)
        self.gone_button.clicked.connect(self.gone)

    def value(self) -> Consent:
        """The consent as typed."""
        return Consent(
            channel=Channel(self.channel.value()),
            purpose=Purpose(self.purpose.value()),
            given=self.given.value() == "yes",
            day=self.day.value(),
            source=self.source.value(),
        )

    def is_being_edited(self) -> bool:
        """Whether somebody types here."""
        return any(
            field.is_being_edited() for field in (self.day, self.source, self.purpose, self.channel)
        )

    def say(self, problem: Problem | None) -> None:
        """Say what is wrong with it."""
        self.source.say(problem)

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.purpose.retranslate()
        self.channel.retranslate()
        self.given.set_options([("yes", self.tr("agreed")), ("no", self.tr("refused"))])
        write_day(self.day, self.context.formats)
        self.purpose.set_caption(self.tr("For what"), shown=False)
        self.channel.set_caption(self.tr("By which channel"), shown=False)
        self.given.set_caption(self.tr("Agreed or refused"), shown=False)
        self.day.set_caption(self.tr("On which day"), shown=False)
        self.source.set_caption(self.tr("How we know"), shown=False)
        self.source.line.setPlaceholderText(self.tr("How we know: a form, a mail, at the fair"))
        self.gone_button.set_named(self.tr("Remove"))
