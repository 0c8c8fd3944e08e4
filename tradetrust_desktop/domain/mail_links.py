"""A mail draft as an address that the system's mail program opens (RFC 6068)."""

from typing import Final
from urllib.parse import quote

WINDOWS_LIMIT: Final = 2000
"""Longer addresses are cut or refused there; other systems take any length a mail has."""


def mail_link(address: str, *, subject: str, body: str, limit: int | None = None) -> str:
    """The address of a draft; without the body where the whole would be longer than `limit`.

    Then the body has to reach the draft by another road. Line ends become CR LF.
    """
    target = (
        f"mailto:{quote(address, safe='@')}?subject={quote(' '.join(subject.split()), safe='')}"
    )
    lines = body.replace("\r\n", "\n").replace("\n", "\r\n")
    whole = f"{target}&body={quote(lines, safe='')}"
    return target if limit is not None and len(whole) > limit else whole
