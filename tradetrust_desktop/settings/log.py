"""A log file that turns over, says what went wrong, and names no customer."""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import re
from pathlib import Path
from typing import Final

_SIZE: Final = 500_000
_KEPT: Final = 3
_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
_QUOTED: Final = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"|“[^”\n]*”")
_NUMBER: Final = re.compile(r"\d{5,}")


class _Plain(logging.Formatter):
    """Leaves out what may be somebody's name, mail or number: texts in quotes, long digits.

    A traceback keeps its files, lines and code; the message of the exception, which may
    quote the user's data, loses what stands in quotes.
    """

    def format(self, record: logging.LogRecord) -> str:
        return scrubbed(super().format(record))


def scrubbed(text: str) -> str:
    """A text for log or clipboard without quoted words, addresses and long numbers."""
    lines = []
    for line in text.splitlines():
        if line.startswith("  "):  # a place in the program or its code, never data
            lines.append(line)
            continue
        short = _QUOTED.sub("'…'", line)
        lines.append(_NUMBER.sub("…", _MAIL.sub("…", short)))
    home = str(Path.home())
    return "\n".join(lines).replace(home, "~") if len(home) > 1 else "\n".join(lines)


class _File(logging.handlers.RotatingFileHandler):
    """A log that cannot be written (full disk, no permission) stops nobody and says nothing."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - a name of logging
        del record

    def close(self) -> None:
        with contextlib.suppress(OSError):
            super().close()


def start_logging(path: Path) -> logging.Handler | None:
    """Write the program's records of INFO and above to `path`; None where that cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = _File(path, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8", delay=True)
    except OSError:
        return None
    handler.setFormatter(_Plain("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    return handler


def stop_logging(handler: logging.Handler | None) -> None:
    """Take the file away from the log again."""
    if handler is not None:
        logging.getLogger().removeHandler(handler)
        handler.close()
