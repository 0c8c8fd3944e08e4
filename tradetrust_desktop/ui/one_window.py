"""A second start on the same data brings the first window to the front."""

import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 500
_SHOW = b"show"


def _name(folder: Path) -> str:
    return "tradetrust-" + sha256(str(folder.resolve()).encode()).hexdigest()[:20]


def wake_other(folder: Path, *, show: bool = True) -> bool:
    """Ask a window that is open on this folder to come to the front; False if there is none.

    With `show` False it stays where it is, as for a start at log-in.
    """
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    if show:
        _let_others_to_the_front()
        socket.write(_SHOW)
        socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return True


def _let_others_to_the_front() -> None:
    """Windows lets only the program that was started last bring a window to the front."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        ctypes.windll.user32.AllowSetForegroundWindow(-1)


class Doorbell(QObject):
    """Listens for second starts; without a place to listen the program works all the same."""

    def __init__(self, folder: Path, ring: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._ring = ring
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        if not self._server.listen(_name(folder)):
            QLocalServer.removeServer(_name(folder))  # left behind by a killed program
            self._server.listen(_name(folder))

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            if socket.bytesAvailable():
                self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if _SHOW in socket.readAll().data():
            self._ring()
