"""Enter while a word is being composed belongs to the input method, not to the field."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Composing(QObject):
    """Keeps Enter from a field as long as its input method has letters that are not yet chosen.

    Most platforms never send that Enter; some do, and a half-typed word would be kept.
    """

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self.is_composing = False
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self.is_composing = bool(event.preeditString())
        elif event.type() == QEvent.Type.FocusOut:
            self.is_composing = False
        elif (
            self.is_composing
            and event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
            and isinstance(event, QKeyEvent)
            and event.key() in _ENTER
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)
