"""Checksums beside a database file at rest, by which a single altered byte is noticed.

SQLite looks at the structure of a file, not at what the cells hold, and a file without
a passphrase has no checksums of its own (with one, SQLCipher authenticates each page). So
whoever closes a database after writing leaves `<file>.sums` beside it: CRC-32 of every
block of 64 KiB, which no altered byte inside a block can pass. It costs about a tenth of a
second for 200 MB. The first write of the next session removes it, so that a killed
process leaves no sums rather than wrong ones; row counts and recounts in the database
itself still speak then. Damage that was found is written down in `<file>.altered`, since
the next sums would be those of the damaged file; putting a copy back removes it.
"""

import contextlib
import io
import os
import struct
import zlib
from pathlib import Path
from typing import Final

_MAGIC: Final = b"TTSUMS1\n"
_BLOCK: Final = 65_536
_HEAD: Final = struct.Struct(">8sQ")


def beside(path: Path) -> Path:
    """Where the sums of a file lie."""
    return path.with_name(path.name + ".sums")


def damage_note(path: Path) -> Path:
    """Where damage of a file is written down."""
    return path.with_name(path.name + ".altered")


def note_damage(path: Path, places: list[str]) -> None:
    """Write down where a file was found altered."""
    damage_note(path).write_text("\n".join(places), encoding="utf-8")


def noted_damage(path: Path) -> list[str]:
    """Where a file was found altered before; nothing where it never was."""
    try:
        return damage_note(path).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return []


def write(path: Path) -> None:
    """Leave the sums of a closed file beside it. Never call it while this process has it open.

    (Closing any handle of a file drops all POSIX locks that the process has on it.)
    """
    with path.open("rb") as file:
        size, sums = _of(file)
    body = _HEAD.pack(_MAGIC, size) + struct.pack(f">{len(sums)}I", *sums)
    part = beside(path).with_name(beside(path).name + ".part")
    with part.open("wb") as file:
        file.write(body + struct.pack(">I", zlib.crc32(body)))
        file.flush()
        os.fsync(file.fileno())
    part.replace(beside(path))


def forget(path: Path) -> None:
    """Remove the sums, because the file is about to change."""
    with contextlib.suppress(FileNotFoundError):
        beside(path).unlink()


def differences(path: Path, opened: io.BufferedReader | None = None) -> list[str] | None:
    """Where a file at rest differs from its sums; None where it has none.

    Places are "bytes 65536 to 131071", or "size", or "sums" where the sums are themselves
    damaged. `opened` is the file itself where the caller has to be the one who closes it.
    """
    try:
        body = beside(path).read_bytes()
    except FileNotFoundError:
        return None
    if len(body) < _HEAD.size + 4 or zlib.crc32(body[:-4]) != struct.unpack(">I", body[-4:])[0]:
        return ["sums"]
    magic, size = _HEAD.unpack_from(body)
    if magic != _MAGIC:
        return ["sums"]
    kept = struct.unpack(f">{(len(body) - _HEAD.size - 4) // 4}I", body[_HEAD.size : -4])
    if opened is None:
        with path.open("rb") as file:
            now_size, sums = _of(file)
    else:
        opened.seek(0)
        now_size, sums = _of(opened)
    found = [] if now_size == size else ["size"]
    found += [
        f"bytes {place * _BLOCK} to {(place + 1) * _BLOCK - 1}"
        for place, (then, now) in enumerate(zip(kept, sums, strict=False))
        if then != now
    ]
    return found


def _of(file: io.BufferedReader) -> tuple[int, list[int]]:
    sums = []
    size = 0
    while block := file.read(_BLOCK):
        sums.append(zlib.crc32(block))
        size += len(block)
    return size, sums
