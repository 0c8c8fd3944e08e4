"""A mail saved as a file (.eml): subject, words, sender and the moment it was sent."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from email.message import EmailMessage
    from pathlib import Path

_LARGEST: Final = 50 * 1024 * 1024
"""Bytes of a mail that are read; attachments may follow behind."""
_LONGEST: Final = 20_000
"""Characters of its words that are taken."""
_BLOCK: Final = re.compile(r"(?i)<\s*/?\s*(br|p|div|tr|li|h[1-6]|table)\b[^>]*>")
_HIDDEN: Final = re.compile(r"(?is)<(script|style|head|title)\b.*?</\1\s*>|<!--.*?-->")
_TAG: Final = re.compile(r"(?s)<[^>]*>")
_QUOTED: Final = re.compile(
    r"(?m)^(>.*|-{2,} ?(original message|ursprüngliche nachricht|原始邮件|forwarded message).*"
    r"|(on|am|le|el|在) .{5,120}(wrote|schrieb|a écrit|escribió|写道) ?[:：])$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Mail:
    """What a mail says; empty where it does not."""

    subject: str = ""
    text: str = ""
    sender: str = ""
    """The address alone, in lower case."""
    sender_name: str = ""
    sent_ms: int | None = None


def read(path: Path) -> Mail:
    """Read a mail; what is broken in it is left out. OSError where the file cannot be read."""
    from email import message_from_bytes, policy  # noqa: PLC0415 - slow to load

    with path.open("rb") as file:
        raw = file.read(_LARGEST)
    message = message_from_bytes(raw, policy=policy.default)
    sender, name = _sender(message)
    return Mail(
        subject=_one_line(_header(message, "subject")),
        text=_text(message),
        sender=sender,
        sender_name=name,
        sent_ms=_sent(message),
    )


def _header(message: EmailMessage, name: str) -> str:
    # headers of broken mails fail in many ways, each where it is looked at
    try:
        return str(message.get(name, "") or "").encode(errors="replace").decode()
    except Exception:  # noqa: BLE001
        return ""


def _sender(message: EmailMessage) -> tuple[str, str]:
    from email.utils import parseaddr  # noqa: PLC0415

    with contextlib.suppress(Exception):
        name, address = parseaddr(_header(message, "from"))
        return address.strip().lower(), _one_line(name)
    return "", ""


def _sent(message: EmailMessage) -> int | None:
    from email.utils import parsedate_to_datetime  # noqa: PLC0415

    try:
        found = parsedate_to_datetime(_header(message, "date"))
        if found.tzinfo is None:  # "-0000": the moment in UTC, the place unknown
            found = found.replace(tzinfo=UTC)
        return round(found.timestamp() * 1000)
    except Exception:  # noqa: BLE001
        return None


def _text(message: EmailMessage) -> str:
    best = ""
    for part in _parts(message):
        kind = part.get_content_type()
        if part.get_filename() or kind not in ("text/plain", "text/html"):
            continue
        text = _words(part)
        if kind == "text/html":
            text = _without_tags(text)
        text = _tidy(text)
        if text and (not best or kind == "text/plain"):
            best = text
            if kind == "text/plain":
                break
    return best[:_LONGEST]


def _parts(message: EmailMessage) -> list[Any]:
    try:
        return [part for part in message.walk() if not part.is_multipart()]
    except Exception:  # noqa: BLE001
        return []


def _words(part: Any) -> str:
    raw = b""
    with contextlib.suppress(Exception):
        raw = part.get_payload(decode=True) or b""
    charset = str(part.get_content_charset() or "utf-8")
    for name in (charset, "utf-8", "gb18030"):
        with contextlib.suppress(LookupError, UnicodeDecodeError):
            return raw.decode("gb18030" if name.lower() in ("gb2312", "gbk") else name)
    return raw.decode("latin-1")


def _without_tags(text: str) -> str:
    from html import unescape  # noqa: PLC0415

    return unescape(_TAG.sub("", _BLOCK.sub("\n", _HIDDEN.sub("", text))))


def _tidy(text: str) -> str:
    """Without what was quoted from earlier mails, and without empty lines in a row."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ").replace("\x00", "")
    text = text.encode(errors="replace").decode()  # some codings make halves of signs
    found = _QUOTED.search(text)
    if found and text[: found.start()].strip():
        text = text[: found.start()]
    lines = [line.rstrip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _one_line(text: str) -> str:
    return " ".join(text.split())
