"""Trouble with the surroundings: the disk, the file, another program."""

from enum import StrEnum


class TroubleCode(StrEnum):
    """What the surroundings refused. The sentence and the way on are in `ui.messages`."""

    LOCKED = "locked"
    WINDOW_OPEN = "window_open"
    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    DAMAGED = "damaged"
    NOT_A_DATABASE = "not_a_database"
    NEWER_THAN_PROGRAM = "newer_than_program"
    WRONG_PASSPHRASE = "wrong_passphrase"  # noqa: S105 - a code, no secret
    CANNOT_WRITE_FILE = "cannot_write_file"
    CANNOT_READ_FILE = "cannot_read_file"
    FOLDER_UNUSABLE = "folder_unusable"
    COPY_FAILED = "copy_failed"
    CANCELLED = "cancelled"


class StorageTrouble(Exception):  # noqa: N818 - the word of the architecture
    """The surroundings are in the way; `detail` names the file or folder concerned."""

    def __init__(self, code: TroubleCode, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else str(code))
        self.code = code
        self.detail = detail
