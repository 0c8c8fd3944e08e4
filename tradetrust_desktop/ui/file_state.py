"""What the status bar says of the data file, and the copy of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.status_bar import StatusBar

_DAILY_COPY_MS: Final = 3000


class FileState(QObject):
    """Reads what there is to say, and says it."""

    def __init__(
        self,
        context: Context,
        status: StatusBar,
        *,
        is_sample: bool,
        is_empty: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._status = status
        self._is_sample = is_sample
        self._is_empty = is_empty
        self._daily = QTimer(self)
        self._daily.setSingleShot(True)
        self._daily.setInterval(_DAILY_COPY_MS)
        self._daily.timeout.connect(self._copy_of_the_day)

    def show_state(self) -> None:
        """Say which data are open and when they were copied."""
        desk = self._context.desk

        def work() -> int:  # the service is made on the worker, it is not needed to start
            return desk.copies.latest_ms()

        self._context.tasks.read(work, self._tell, key="file state")

    def begin_day(self) -> None:
        """Keep the copy of the day in a moment, when the window has come to rest."""
        self.show_state()
        if not self._is_empty():
            self._daily.start()

    def stop(self) -> None:
        """Keep no copy any more."""
        self._daily.stop()

    def _copy_of_the_day(self) -> None:
        desk = self._context.desk

        def work(_progress: object, _cancel: object) -> Path | None:
            desk.evidence.sweep()  # before the copy, which may name what lies there from then on
            return desk.copies.make_daily()

        self._context.tasks.files(work, self._copied, self._context.show_trouble)

    def _copied(self, _path: Path | None) -> None:
        self.show_state()

    def _tell(self, latest_ms: int) -> None:
        context = self._context
        name = self.tr("Sample data") if self._is_sample else context.desk.database.path.name
        if self._is_empty():
            state = self.tr("no records yet")
        elif latest_ms:
            state = self.tr("copy kept {when}").format(
                when=context.formats.moment(latest_ms, today=context.today())
            )
        else:
            state = self.tr("no copy yet")
        encrypted = context.desk.database.passphrase is not None
        kept = self.tr("encrypted") if encrypted else self.tr("not encrypted")
        self._status.set_file(
            self.tr("{file}, {kept}, {state}").format(file=name, kept=kept, state=state),
            safe=encrypted,
        )
