"""Saving the rejected rows of an import, ready to be corrected."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tradetrust_desktop.ui.messages import problem_text
from tradetrust_desktop.ui.orders.saving import ask_where

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tradetrust_desktop.domain.importing.values import Preview
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.tasks import Cancel, Progress


def save_rejected(parent: QWidget, context: Context, preview: Preview) -> None:
    """Ask for a file and write the rows with a column of reasons."""
    translate = QCoreApplication.translate
    name = translate("RejectedRows", "{file} rejected.xlsx").format(file=Path(preview.file).stem)
    path = ask_where(
        parent,
        context,
        title=translate("RejectedRows", "Save the rejected rows"),
        name=name,
        kinds="Excel (*.xlsx)",
    )
    if path is None:
        return
    heading = translate("RejectedRows", "Reason")
    service = context.desk.order_import

    def work(progress: Progress, cancel: Cancel) -> int:
        del progress, cancel
        return service.save_rejected(
            preview, path, reason_heading=heading, reason_text=problem_text
        )

    def done(rows: int) -> None:
        del rows
        context.notify(translate("RejectedRows", "Saved: {file}").format(file=path.name))

    context.tasks.files(
        work,
        done,
        context.show_trouble,
        title=translate("RejectedRows", "Saving {file}").format(file=path.name),
    )
