"""How a safety copy reads in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from tradetrust_desktop.services.copies import Copy
    from tradetrust_desktop.ui.formats import Formats


def copy_line(copy: Copy, formats: Formats) -> str:
    """When it was made, what for, and how large it is."""
    reasons = {
        "daily": QCoreApplication.translate("RestoreDialog", "copy of the day"),
        "import": QCoreApplication.translate("RestoreDialog", "before an import"),
        "migration": QCoreApplication.translate("RestoreDialog", "before a new version"),
        "restore": QCoreApplication.translate("RestoreDialog", "before another copy was restored"),
        "manual": QCoreApplication.translate("RestoreDialog", "made by hand"),
    }
    size = formats.number(max(1, round(copy.size / 1000)))
    words = (formats.day_time(copy.time_ms), reasons[copy.reason], f"{size} kB")
    return "    ".join(words)
