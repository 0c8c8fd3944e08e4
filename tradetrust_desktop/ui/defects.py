"""What happens to a defect: the log has it, one dialog says so, the program lives on."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, qVersion

from tradetrust_desktop import __version__
from tradetrust_desktop.settings.log import scrubbed

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.ui.theme import Theme

_log = logging.getLogger(__name__)


class Defects(QObject):
    """Catches what nobody expected, on every thread; `stop` gives the hooks back."""

    _caught = Signal(object)

    def __init__(self, theme: Theme, window: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._theme = theme
        self._window = window
        self._open: QObject | None = None
        self.count = 0
        self._before = (sys.excepthook, threading.excepthook)
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def stop(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def tell(self, error: BaseException) -> None:
        """Show a defect that was logged already."""
        self._caught.emit(error)

    def _hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        _log.error("Defect", exc_info=(kind, error, trace))
        self._caught.emit(error)

    def _thread_hook(self, arguments: threading.ExceptHookArgs) -> None:
        error = arguments.exc_value
        if error is not None and not isinstance(error, SystemExit):
            self._hook(arguments.exc_type, error, arguments.exc_traceback)

    def _show(self, error: BaseException) -> None:
        self.count += 1
        if self._open is not None:  # one dialog is enough, the log has them all
            return
        from tradetrust_desktop.ui.dialogs.told import ToldDialog  # noqa: PLC0415

        dialog = ToldDialog(
            self._theme,
            title=self.tr("Something in the program went wrong"),
            sentence=self.tr(
                "Your data are as they were before the last step. You can go on working. "
                "To have it mended, copy the text below and send it to whoever looks after "
                "the program; names and numbers of customers were left out."
            ),
            buttons=[("close", self.tr("Go on")), ("copy", self.tr("Copy the text"))],
            text=defect_text(error),
            parent=self._window(),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._closed)
        self._open = dialog
        dialog.open()

    def _closed(self) -> None:
        self._open = None


def defect_text(error: BaseException) -> str:
    """What happened, where, in which surroundings; without the user's data."""
    lines = traceback.format_exception(error)
    around = (
        f"TradeTrust {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()}"
    )
    return f"{around}\n{scrubbed(''.join(lines))}"
