"""Where a file is to be kept, asked in the system's dialog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.ui.context import Context


def ask_where(
    parent: QWidget, context: Context, *, title: str, name: str, kinds: str
) -> Path | None:
    """The path for a new file, by default `name` in the folder used last; None for cancelled."""
    folder = str(context.preferences.get("orders.export_folder", "")) or str(Path.home())
    path, _ = QFileDialog.getSaveFileName(parent, title, str(Path(folder) / name), kinds)
    if not path:
        return None
    context.preferences.set("orders.export_folder", str(Path(path).parent))
    return Path(path)
