"""Whether a write-ahead log that a killed process left has lost a finished act.

SQLite reads such a log up to the first frame whose checksum is wrong and says nothing about
what comes after. That is right for the torn end of an unfinished act. But if a frame that
finished an act (it carries the size of the database) stands behind a torn one of the same
log, then something was altered later, and a finished act would be lost in silence.
"""

import struct
from pathlib import Path
from typing import Final

_HEAD: Final = struct.Struct(">8I")
_FRAME: Final = struct.Struct(">6I")
_BIG_ENDIAN: Final = 0x377F0683
_LITTLE_ENDIAN: Final = 0x377F0682
_MASK: Final = 0xFFFFFFFF


def lost_acts(path: Path) -> bool:
    """Whether the log of a database that nobody has open lost an act that was finished.

    The file format is described in SQLite's documentation of the write-ahead log.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return False
    if len(content) < _HEAD.size:
        return False
    magic, _version, page_size, _number, salt, salt_too, *stated = _HEAD.unpack_from(content)
    if magic not in (_BIG_ENDIAN, _LITTLE_ENDIAN):
        return True
    order = ">" if magic == _BIG_ENDIAN else "<"
    sums = _sum(content[:24], order, (0, 0))
    if list(sums) != stated or page_size == 0:
        return True
    torn = False
    step = _FRAME.size + page_size
    for start in range(_HEAD.size, len(content) - step + 1, step):
        _page, finished, own, own_too, *kept = _FRAME.unpack_from(content, start)
        if (own, own_too) != (salt, salt_too):
            break  # of an earlier round of the log
        if torn:
            if finished:
                return True
            continue
        sums = _sum(content[start : start + 8], order, sums)
        sums = _sum(content[start + _FRAME.size : start + step], order, sums)
        torn = list(sums) != kept
    return False


def _sum(data: bytes, order: str, sums: tuple[int, int]) -> tuple[int, int]:
    first, second = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for one, other in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) & _MASK
        second = (second + other + first) & _MASK
    return first, second
