"""Fields: a caption, a control, and below it what is wrong, said once.

All fields share: `value()`, `set_value(value)`, `set_problem(text)`, and the signals
`typed` (at every change by the user) and `committed` (Enter, or leaving it changed).
With `inplace` a field reads as text until one clicks; Esc gives up what was typed.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QDateTime, QEvent, QObject, QStringListModel, Qt, QTime, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDateEdit,
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from tradetrust_desktop.ui.messages import problem_text
from tradetrust_desktop.ui.theme import Theme, set_property
from tradetrust_desktop.ui.widgets.cards import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tradetrust_desktop.domain.problems import Problem


class Field(QWidget):
    """What all fields share; made by its subclasses."""

    typed = Signal()
    committed = Signal()

    def __init__(
        self,
        theme: Theme,
        control: QWidget,
        *,
        inplace: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._before: Any = None
        self._said: Problem | None = None
        self.caption = label(role="strong")
        self.caption.setVisible(False)
        self.caption.setBuddy(control)
        self.problem = label(role="problem", wrap=True)
        self.problem.setVisible(False)
        self.note = label(role="note", wrap=True)
        self.note.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for part in (self.caption, control, self.note, self.problem):
            column.addWidget(part)
        if inplace:
            control.setProperty("inplace", "true")
        control.installEventFilter(self)
        self.setFocusProxy(control)

    def set_caption(self, text: str, *, shown: bool = True) -> None:
        """The name of the field; with `shown=False` for screen readers alone."""
        self.caption.setText(text)
        self.caption.setVisible(shown and bool(text))
        self.control.setAccessibleName(text)

    def set_note(self, text: str) -> None:
        """A quiet sentence below the control; empty for none."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def set_problem(self, text: str) -> None:
        """Say what is wrong; empty when all is well."""
        self._said = None
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.control.setAccessibleDescription(text)
        set_property(self.control, "wrong", "true" if text else "false")

    def say(self, problem: Problem | None) -> None:
        """Say a problem, and say it again when the language changes; None when all is well."""
        self.set_problem(problem_text(problem) if problem else "")
        self._said = problem

    if TYPE_CHECKING:

        def value(self) -> Any:
            """What the field holds."""

        def set_value(self, value: Any) -> None:
            """Show a value without `typed` or `committed`."""

    def is_being_edited(self) -> bool:
        """Whether the user is in it and has changed it, so that a reload must not overwrite it."""
        return self.control.hasFocus() and self.value() != self._before

    def is_unfinished(self) -> bool:
        """Whether what stands there is no answer yet, so that nothing is said against it."""
        return False

    def remember(self) -> None:
        """Take the present value as the one Esc goes back to."""
        self._before = self.value()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._said is not None:
            self.say(self._said)
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.control:
            kind = event.type()
            # its own list of words or days takes the focus and gives it back: still the same visit
            popup = (
                isinstance(event, QFocusEvent) and event.reason() is Qt.FocusReason.PopupFocusReason
            )
            if kind == QEvent.Type.FocusIn and not popup:
                self.remember()
            elif kind == QEvent.Type.FocusOut and not popup:
                self._commit_if_changed()
            elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self.value() != self._before:
            self.set_value(self._before)
            self.set_problem("")
            self.typed.emit()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not isinstance(
            self.control, QPlainTextEdit
        ):
            self._commit_if_changed()
        return False

    def _commit_if_changed(self) -> None:
        if self.value() != self._before:
            self.remember()
            self.committed.emit()


class TextField(Field):
    """One line of text; the value is stripped of outer blanks."""

    def __init__(
        self, theme: Theme, *, inplace: bool = False, parent: QWidget | None = None
    ) -> None:
        self.line = _Line() if inplace else QLineEdit()
        self._theme = theme
        super().__init__(theme, self.line, inplace=inplace, parent=parent)
        self.line.textEdited.connect(self.typed)

    def value(self) -> str:
        return self.line.text().strip()

    def set_value(self, value: str) -> None:
        if value != self.line.text():
            self.line.setText(value)
            self.line.setCursorPosition(0)
        self.remember()

    def complete_from(self, words: Sequence[str]) -> None:
        """Offer words while typing, wherever the typed letters stand in them."""
        completer: QCompleter | None = self.line.completer()
        if completer is None:
            completer = QCompleter(self.line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.line.setCompleter(completer)
            self._offers = completer.popup()
            if self._offers is not None:
                self._theme.dress(self._offers)
        completer.setModel(QStringListModel(list(words), completer))


class LongField(Field):
    """Several lines of text. Ctrl+Enter commits."""

    def __init__(
        self, theme: Theme, *, lines: int = 4, inplace: bool = False, parent: QWidget | None = None
    ) -> None:
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        super().__init__(theme, self.edit, inplace=inplace, parent=parent)
        self.edit.setFixedHeight(theme.px(18 * lines + 20))
        self.edit.textChanged.connect(self.typed)

    def value(self) -> str:
        return self.edit.toPlainText().strip()

    def set_value(self, value: str) -> None:
        if value != self.edit.toPlainText():
            self.edit.blockSignals(True)  # noqa: FBT003
            self.edit.setPlainText(value)
            self.edit.blockSignals(False)  # noqa: FBT003
        self.remember()

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._commit_if_changed()
            return True
        return super()._key(event)


class ChoiceField(Field):
    """One of a list; the value is the name of the choice, commits as soon as it is chosen."""

    def __init__(
        self, theme: Theme, *, inplace: bool = False, parent: QWidget | None = None
    ) -> None:
        self.box = _Box()
        super().__init__(theme, self.box, inplace=inplace, parent=parent)
        self.box.activated.connect(self._chosen)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Pairs of name and text; the choice is kept."""
        before = self.value()
        self.box.clear()
        for name, text in options:
            self.box.addItem(text, name)
        if before is not None:
            self.set_value(before)

    def value(self) -> str:
        found = self.box.currentData()
        return found if isinstance(found, str) else ""

    def set_value(self, value: str) -> None:
        place = self.box.findData(value)
        if place < 0 and value:
            self.box.addItem(value, value)  # an unknown word stays visible
            place = self.box.count() - 1
        self.box.setCurrentIndex(place)
        self.remember()

    def _chosen(self) -> None:
        self.typed.emit()
        self._commit_if_changed()


class DateField(Field):
    """A day."""

    def __init__(
        self, theme: Theme, *, inplace: bool = False, parent: QWidget | None = None
    ) -> None:
        self.edit = _DateEdit()
        self.edit.setCalendarPopup(True)
        self.edit.setDateRange(QDate(1970, 1, 1), QDate(2199, 12, 31))
        super().__init__(theme, self.edit, inplace=inplace, parent=parent)
        self.edit.dateChanged.connect(self.typed)

    def set_format(self, pattern: str) -> None:
        """How the day is written, such as "d MMM yyyy"."""
        self.edit.setDisplayFormat(pattern)

    def value(self) -> date:
        found = self.edit.date()
        return date(found.year(), found.month(), found.day())

    def set_value(self, value: date) -> None:
        self.edit.blockSignals(True)  # noqa: FBT003
        self.edit.setDate(QDate(value.year, value.month, value.day))
        self.edit.blockSignals(False)  # noqa: FBT003
        self.remember()


class DateTimeField(Field):
    """A day and a time, without a zone."""

    def __init__(
        self, theme: Theme, *, inplace: bool = False, parent: QWidget | None = None
    ) -> None:
        self.edit = _MomentEdit()
        self.edit.setCalendarPopup(True)
        super().__init__(theme, self.edit, inplace=inplace, parent=parent)
        self.edit.dateTimeChanged.connect(self.typed)

    def set_format(self, pattern: str) -> None:
        """How it is written, such as "ddd d MMM, HH:mm"."""
        self.edit.setDisplayFormat(pattern)

    def value(self) -> datetime:
        day, time = self.edit.date(), self.edit.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())  # noqa: DTZ001

    def set_value(self, value: datetime) -> None:
        self.edit.blockSignals(True)  # noqa: FBT003
        self.edit.setDateTime(
            QDateTime(QDate(value.year, value.month, value.day), QTime(value.hour, value.minute))
        )
        self.edit.blockSignals(False)  # noqa: FBT003
        self.remember()


class _Box(QComboBox):
    """A combo box that the wheel does not change while one scrolls the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)

    def wheelEvent(self, event: Any) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What finds no room ends in dots; the style would cut it."""
        del event
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(kind, option, part, self).width()
        option.currentText = shortened(self, option.currentText, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(kind, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class _Line(QLineEdit):
    """A line edited where it stands: as long as nobody types, what finds no room ends in dots."""

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_LineEditContents
        box = self.style().subElementRect(part, option, self).adjusted(2, 0, -2, 0)
        text = shortened(self, self.text(), box.width())
        has_own = self.property("title")  # the heading of a page makes its dots itself
        if self.hasFocus() or has_own or text == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        panel = QStyle.PrimitiveElement.PE_PanelLineEdit
        self.style().drawPrimitive(panel, option, painter, self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)


def shortened(widget: QWidget, text: str, room: int) -> str:
    """A text as far as there is room for it, ending in dots where there is not."""
    return widget.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)


class _DateEdit(QDateEdit):
    """A date edit that the wheel does not change while one scrolls the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: Any) -> None:
        event.ignore()


class _MomentEdit(QDateTimeEdit):
    """Who comes with the Tab key begins at the hour: the day is mostly right already."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.TabFocusReason:
            self.setSelectedSection(QDateTimeEdit.Section.HourSection)

    def wheelEvent(self, event: Any) -> None:
        event.ignore()
