"""A tab on a desk of its own: the kit of the window without the window."""

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from tests.ui.watchdog import no_data_while_drawing
from tradetrust_desktop.services.local_times import LocalTimes
from tradetrust_desktop.settings.preferences import Preferences
from tradetrust_desktop.ui.change_hub import ChangeHub
from tradetrust_desktop.ui.context import Context
from tradetrust_desktop.ui.formats import Formats
from tradetrust_desktop.ui.minute import Minute
from tradetrust_desktop.ui.tasks import Tasks
from tradetrust_desktop.ui.theme import Theme


@dataclass
class Surroundings:
    """A Context with what a test wants to know about it."""

    context: Context
    went_to: list[tuple[str, bytes | None, dict[str, Any]]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    trouble: list[Exception] = field(default_factory=list)

    def settle(self) -> None:
        """Let all work come home."""
        for _ in range(3):
            self.context.tasks.wait_idle()
            QCoreApplication.processEvents()


@pytest.fixture
def surroundings(qapp: QApplication, desk: Any, clock: Any) -> Iterator[Surroundings]:
    """A context over an empty database, in English and light, at noon of 23 November 2026."""
    hub = ChangeHub()
    tasks = Tasks(hub)
    theme = Theme()
    theme.apply(qapp, "light")
    went_to: list[tuple[str, bytes | None, dict[str, Any]]] = []
    told: list[str] = []
    trouble: list[Exception] = []

    def go(tab: str, record_id: bytes | None = None, **how: Any) -> None:
        went_to.append((tab, record_id, how))

    context = Context(
        desk=desk,
        tasks=tasks,
        hub=hub,
        theme=theme,
        formats=Formats("en"),
        preferences=Preferences(),
        firm=desk.firm.get(),
        now_ms=clock.now_ms,
        today=clock.today,
        minute=Minute(now_ms=clock.now_ms, today=clock.today, zone=lambda: "Asia/Shanghai"),
        navigate=go,
        notify=told.append,
        show_trouble=trouble.append,
        language=lambda: context.formats.language,
    )
    made = Surroundings(context, went_to, told, trouble)
    tasks.trouble.connect(made.trouble.append)
    yield made
    tasks.wait_idle()
    tasks.close()
    theme.deleteLater()


@pytest.fixture
def shown(qtbot: Any, surroundings: Surroundings) -> Iterator[Callable[[QWidget], QWidget]]:
    """Shows a widget at the usual size and lets its work come home."""
    widgets: list[QWidget] = []

    def show(widget: QWidget, width: int = 1280, height: int = 720) -> QWidget:
        widgets.append(widget)
        surroundings.context.theme.dress(widget)
        widget.resize(width, height)
        widget.show()
        if hasattr(widget, "activate"):
            widget.activate()
        surroundings.settle()
        return widget

    yield show
    surroundings.settle()
    for widget in widgets:
        if isValid(widget):
            widget.close()
            widget.deleteLater()
    widgets.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


@pytest.fixture
def in_chinese(qapp: QApplication, surroundings: Surroundings) -> Iterator[Callable[[], None]]:
    """Switches the running program to Chinese."""
    from tradetrust_desktop.settings.resources import translation

    translator = QTranslator()

    def switch() -> None:
        assert translator.load(str(translation("zh_CN.qm")))
        surroundings.context.formats = Formats("zh_CN")
        qapp.installTranslator(translator)
        QCoreApplication.processEvents()

    yield switch
    qapp.removeTranslator(translator)


@pytest.fixture(autouse=True, scope="session")
def _calendars_are_loaded() -> None:
    """Clocks at the customers' are told at once, not a little after the start."""
    LocalTimes().load()


@pytest.fixture(autouse=True)
def _no_data_while_drawing() -> Iterator[None]:
    """Every test of the window also proves that drawing never waits for data."""
    with no_data_while_drawing():
        yield
