"""Garbage is collected while nobody looks, and never by halves of a second in between."""

import gc
from typing import Any

from PySide6.QtCore import Qt

from tradetrust_desktop.ui.pauses import CollectInPauses


def test_everything_is_collected_when_another_program_comes_to_the_front(qapp: Any, monkeypatch):
    collected: list[bool] = []
    monkeypatch.setattr(gc, "collect", lambda: collected.append(True) or 0)
    usual = gc.get_threshold()
    pauses = CollectInPauses(qapp)
    assert gc.get_threshold()[2] > usual[2]
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert collected == []
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert collected == [True]
    pauses.stop()
    assert gc.get_threshold() == usual
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert collected == [True]
