"""Tells every view which kinds of records changed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from tradetrust_desktop.domain.changes import Changes, Kind


class ChangeHub(QObject):
    """One place to hear of changes. Visible views reload at once, hidden ones when shown."""

    changed = Signal(object)
    """Carries a `Changes`."""

    def post(self, changes: Changes) -> None:
        """Tell everybody; nothing happens for an act that changed nothing."""
        if any(changes.counts.values()):
            self.changed.emit(changes)

    def follow(self, view: QWidget, kinds: tuple[Kind, ...], reload: Callable[[], None]) -> None:
        """Call `reload` when records of `kinds` changed, as soon as `view` is visible.

        A change that the view itself asked for (`asked_by` is the view) is reported too;
        a view that must not reload then compares by itself.
        """
        _Follower(self, view, kinds, reload)


class _Follower(QObject):
    def __init__(
        self, hub: ChangeHub, view: QWidget, kinds: tuple[Kind, ...], reload: Callable[[], None]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._kinds = kinds
        self._reload = reload
        self._stale = False
        hub.changed.connect(self._hear)
        view.installEventFilter(self)

    def _hear(self, changes: Changes) -> None:
        if not changes.touches(*self._kinds):
            return
        if self._view.isVisible():
            self._reload()
        else:
            self._stale = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and self._stale:
            self._stale = False
            self._reload()
        return super().eventFilter(watched, event)
