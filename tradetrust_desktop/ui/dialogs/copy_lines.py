"""How a safety copy reads in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from tradetrust_desktop.services.copies import Copy
    from tradetrust_desktop.ui.formats import Formats

_ROOM = "\u2007\u2007\u2007\u2008\u2007\u2007\u2007"
"""As wide as "000,000": spaces of a figure, and one of a comma."""


def copy_line(copy: Copy, formats: Formats) -> str:
    """When it was made, how large it is, and what for."""
    reasons = {
        "daily": QCoreApplication.translate("RestoreDialog", "copy of the day"),
        "import": QCoreApplication.translate("RestoreDialog", "before an import"),
        "migration": QCoreApplication.translate("RestoreDialog", "before a new version"),
        "restore": QCoreApplication.translate("RestoreDialog", "before another copy was restored"),
        "manual": QCoreApplication.translate("RestoreDialog", "made by hand"),
    }
    size = formats.number(max(1, round(copy.size / 1000)))
    # sizes stand below each other, and so do the words behind them
    words = (
        formats.day_time(copy.time_ms),
        f"{_ROOM[: -len(size)]}{size} kB",
        reasons[copy.reason],
    )
    return "    ".join(words)
