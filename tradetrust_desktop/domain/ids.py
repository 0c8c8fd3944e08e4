"""Ids that two laptops never invent twice: UUIDv7 (RFC 9562), as 16 bytes."""

import secrets
from collections.abc import Callable
from itertools import count


def id_source(now_ms: Callable[[], int]) -> Callable[[], bytes]:
    """A function that makes a new id per call, each larger than the one before.

    The time comes from `now_ms` (milliseconds since 1970, UTC); a clock set back does
    not make smaller ids within one source.
    """
    last_ms = 0
    counter = count(secrets.randbits(24))

    def new_id() -> bytes:
        nonlocal last_ms, counter
        now = now_ms()
        if now > last_ms:
            last_ms = now
            counter = count(secrets.randbits(24))
        tick = next(counter) & 0x3FFFFFF  # 26 bits: 12 beside the version, 14 beside the variant
        head = (last_ms << 16) | 0x7000 | (tick >> 14)
        tail = (0b10 << 62) | ((tick & 0x3FFF) << 48) | secrets.randbits(48)
        return head.to_bytes(8, "big") + tail.to_bytes(8, "big")

    return new_id


def id_text(key: bytes) -> str:
    """An id as 32 hexadecimal digits, for people and command lines."""
    return key.hex()


def id_from_text(text: str) -> bytes:
    """The id written as hexadecimal digits, hyphens allowed; ValueError if it is none."""
    key = bytes.fromhex(text.replace("-", ""))
    if len(key) != 16:  # noqa: PLR2004 - the length of a UUID
        raise ValueError(text)
    return key
