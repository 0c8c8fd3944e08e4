"""One program writes at a time: a lock the operating system lets go with the process."""

import errno
import os
import sys
from pathlib import Path
from typing import Final

from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode

LOCK_NAME: Final = "tradetrust.lock"


class FolderLock:
    """Held from construction until `release`; StorageTrouble WINDOW_OPEN if another holds it.

    The file itself may stay behind; what counts is the lock on it, which the system drops
    however the process ends.
    """

    def __init__(self, folder: Path) -> None:
        path = folder / LOCK_NAME
        try:
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            denied = error.errno in (errno.EACCES, errno.EPERM, errno.EROFS)
            code = TroubleCode.READ_ONLY if denied else TroubleCode.FOLDER_UNUSABLE
            raise StorageTrouble(code, str(folder)) from error
        try:
            _lock(self._handle)
        except OSError as error:
            os.close(self._handle)
            self._handle = -1
            held = error.errno in (errno.EAGAIN, errno.EACCES, errno.EDEADLK)
            code = TroubleCode.WINDOW_OPEN if held else TroubleCode.FOLDER_UNUSABLE
            raise StorageTrouble(code, str(folder)) from error

    def release(self) -> None:
        """Let others write; harmless when done twice."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


def is_held(folder: Path) -> bool:
    """Whether some program has this folder open for writing just now."""
    if not (folder / LOCK_NAME).exists():
        return False
    try:
        FolderLock(folder).release()
    except StorageTrouble as trouble:
        return trouble.code is TroubleCode.WINDOW_OPEN
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        # flock belongs to the open file, so a second opening in this process is refused as well
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
