"""Python's whole collection waits for a pause of the user: it would stop the picture for 0.1 s."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_THRESHOLDS: Final = (20_000, 50, 2_000)
"""Young objects are looked at as usual; all of them by themselves only after very many."""


class CollectInPauses(QObject):
    """Collects all garbage when another program comes to the front, or the window hides."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._usual = gc.get_threshold()
        gc.set_threshold(*_THRESHOLDS)
        app.applicationStateChanged.connect(self._state_changed)

    def stop(self) -> None:
        """Collect as Python usually does from now on."""
        gc.set_threshold(*self._usual)
        self._app.applicationStateChanged.disconnect(self._state_changed)
        self.deleteLater()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            gc.collect()
