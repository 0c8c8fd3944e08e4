"""The keys of a form that is typed where one reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_answered(
    form: QWidget,
    event: QKeyEvent,
    *,
    leave: Callable[[], object],
    keep: Callable[[], object] | None = None,
) -> bool:
    """Esc leaves; Enter presses the button that has the focus, and elsewhere keeps.

    False where the key means nothing to the form; without `keep` that is Enter in a field.
    """
    if event.key() == Qt.Key.Key_Escape:
        leave()
        return True
    if event.key() not in ENTER:
        return False
    here = form.window().focusWidget()
    if isinstance(here, QPushButton):
        here.click()
    elif keep is not None:
        keep()
    else:
        return False
    return True


def keep_by_ctrl_enter(form: QWidget, keep: Callable[[], object]) -> None:
    """Ctrl+Enter keeps from every field of the form, those of several lines too."""
    for keys in ("Ctrl+Return", "Ctrl+Enter"):
        shortcut = QShortcut(QKeySequence(keys), form)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(keep)
