"""Every key of the program in one list: what the window listens to, and what the sheet shows.

No key is one that Chinese input methods keep for themselves (Shift, Ctrl+Space, Ctrl+. and
their like). IBus takes Ctrl+Shift+U where it is in use, and some take Ctrl+Shift+Z, so these
two acts have a second key.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget


class Group(StrEnum):
    """A heading of the sheet."""

    GO = "go"
    NEW = "new"
    CHANGE = "change"
    PROGRAM = "program"


_GROUPS: Final[dict[Group, Any]] = {
    Group.GO: QT_TRANSLATE_NOOP("Shortcuts", "Find your way"),
    Group.NEW: QT_TRANSLATE_NOOP("Shortcuts", "Take something down"),
    Group.CHANGE: QT_TRANSLATE_NOOP("Shortcuts", "In lists and on pages"),
    Group.PROGRAM: QT_TRANSLATE_NOOP("Shortcuts", "Program"),
}


@dataclass(frozen=True)
class Shortcut:
    """One act and its keys; the first is the one that tooltips show."""

    name: str
    keys: tuple[str, ...]
    group: Group
    source: Any
    """Its English sentence."""


SHORTCUTS: Final = (
    Shortcut("customers", ("Ctrl+1",), Group.GO, QT_TRANSLATE_NOOP("Shortcuts", "Customers")),
    Shortcut("complaints", ("Ctrl+2",), Group.GO, QT_TRANSLATE_NOOP("Shortcuts", "Complaints")),
    Shortcut("follow_ups", ("Ctrl+3",), Group.GO, QT_TRANSLATE_NOOP("Shortcuts", "Follow-ups")),
    Shortcut("orders", ("Ctrl+4",), Group.GO, QT_TRANSLATE_NOOP("Shortcuts", "Orders")),
    Shortcut("insights", ("Ctrl+5",), Group.GO, QT_TRANSLATE_NOOP("Shortcuts", "Insights")),
    Shortcut("search", ("Ctrl+K",), Group.GO, QT_TRANSLATE_NOOP("Shortcuts", "Search everything")),
    Shortcut("filter", ("Ctrl+F",), Group.GO, QT_TRANSLATE_NOOP("Shortcuts", "Filter the list")),
    Shortcut(
        "new",
        ("Ctrl+N",),
        Group.NEW,
        QT_TRANSLATE_NOOP("Shortcuts", "New record of the tab"),
    ),
    Shortcut(
        "new_complaint",
        ("Ctrl+Shift+C",),
        Group.NEW,
        QT_TRANSLATE_NOOP("Shortcuts", "New complaint"),
    ),
    Shortcut(
        "new_follow_up",
        ("Ctrl+Shift+U", "Ctrl+Shift+G"),
        Group.NEW,
        QT_TRANSLATE_NOOP("Shortcuts", "New follow-up"),
    ),
    Shortcut(
        "log_contact",
        ("Ctrl+Shift+L",),
        Group.NEW,
        QT_TRANSLATE_NOOP("Shortcuts", "Log a contact"),
    ),
    Shortcut(
        "import_orders", ("Ctrl+O",), Group.NEW, QT_TRANSLATE_NOOP("Shortcuts", "Import orders")
    ),
    Shortcut("edit", ("F2",), Group.CHANGE, QT_TRANSLATE_NOOP("Shortcuts", "Edit what is shown")),
    Shortcut(
        "save",
        ("Ctrl+Return", "Ctrl+Enter"),
        Group.CHANGE,
        QT_TRANSLATE_NOOP("Shortcuts", "Save a new record"),
    ),
    Shortcut(
        "give_up", ("Esc",), Group.CHANGE, QT_TRANSLATE_NOOP("Shortcuts", "Give up what is typed")
    ),
    Shortcut(
        "copy", ("Ctrl+C",), Group.CHANGE, QT_TRANSLATE_NOOP("Shortcuts", "Copy rows for Excel")
    ),
    Shortcut(
        "delete", ("Del",), Group.CHANGE, QT_TRANSLATE_NOOP("Shortcuts", "Delete what is selected")
    ),
    Shortcut(
        "undo", ("Ctrl+Z",), Group.CHANGE, QT_TRANSLATE_NOOP("Shortcuts", "Undo the last change")
    ),
    Shortcut(
        "redo", ("Ctrl+Y", "Ctrl+Shift+Z"), Group.CHANGE, QT_TRANSLATE_NOOP("Shortcuts", "Redo it")
    ),
    Shortcut("help", ("F1",), Group.PROGRAM, QT_TRANSLATE_NOOP("Shortcuts", "This page")),
    Shortcut("menu", ("F10",), Group.PROGRAM, QT_TRANSLATE_NOOP("Shortcuts", "Menu")),
    Shortcut("settings", ("Ctrl+,",), Group.PROGRAM, QT_TRANSLATE_NOOP("Shortcuts", "Settings")),
    Shortcut("quit", ("Ctrl+Q",), Group.PROGRAM, QT_TRANSLATE_NOOP("Shortcuts", "Quit")),
)
_BY_NAME: Final = {each.name: each for each in SHORTCUTS}


def sequences(name: str) -> list[QKeySequence]:
    """The keys of an act, for a QAction."""
    return [QKeySequence(key) for key in _BY_NAME[name].keys]


def key_text(name: str) -> str:
    """The first key of an act as this system writes it, "Ctrl+K" or "⌘K"."""
    return key_texts(name)[0]


def key_texts(name: str) -> list[str]:
    """All keys of an act as this system writes them, the first one first."""
    native = QKeySequence.SequenceFormat.NativeText
    found = (key.toString(native).replace("Return", "Enter") for key in sequences(name))
    return list(dict.fromkeys(found))


def with_key(text: str, name: str) -> str:
    """A tooltip: what the control does, and the key that does it too."""
    both = QCoreApplication.translate("Shortcuts", "{text} ({key})")
    return both.format(text=text, key=key_text(name))


def sheet() -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Headings, each with its acts and their keys, in the language in force."""

    def told(source: str) -> str:
        return QCoreApplication.translate("Shortcuts", source)

    return [
        (
            told(title),
            [
                (told(each.source), key_texts(each.name)[: 1 if each.name == "save" else None])
                for each in SHORTCUTS
                if each.group is group
            ],
        )
        for group, title in _GROUPS.items()
    ]


def listen(window: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
    """Make the window do these acts by their keys; what menu entries do listens by itself."""
    for name, act in acts.items():
        for key in sequences(name):
            QShortcut(key, window).activated.connect(act)
