"""The import of orders in four steps, inside the tab: file, columns, preview, done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from tradetrust_desktop.domain.importing.values import ImportOptions, Preview
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.domain.trouble import StorageTrouble, TroubleCode
from tradetrust_desktop.ui.icons import pixmap
from tradetrust_desktop.ui.messages import error_text
from tradetrust_desktop.ui.orders.import_columns import ColumnsPage
from tradetrust_desktop.ui.orders.import_done import DonePage
from tradetrust_desktop.ui.orders.import_file import FilePage
from tradetrust_desktop.ui.orders.import_footer import WizardFooter
from tradetrust_desktop.ui.orders.import_preview import PreviewPage
from tradetrust_desktop.ui.orders.texts import grouped
from tradetrust_desktop.ui.widgets.cards import label
from tradetrust_desktop.ui.widgets.elided import ElidedLabel
from tradetrust_desktop.ui.widgets.steps_rail import StepsRail

if TYPE_CHECKING:
    from pathlib import Path

    from tradetrust_desktop.domain.changes import Changes
    from tradetrust_desktop.domain.importing.values import ImportReport
    from tradetrust_desktop.ui.context import Context
    from tradetrust_desktop.ui.tasks import Cancel, Progress

FILE: Final = 0
COLUMNS: Final = 1
PREVIEW: Final = 2
DONE: Final = 3


class ImportWizard(QWidget):
    """Nothing is written before the last button; *Back* keeps every answer."""

    closed = Signal()
    """The user left, with or without an import."""
    imported = Signal(bytes)
    """The id of an import that was written."""
    show_import_wanted = Signal(bytes)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.path: Path | None = None
        self.preview: Preview | None = None
        self.options = ImportOptions(doubtful_wait=True)
        self._step = FILE
        self._job = 0
        self._busy = ""
        self._again_wanted = False
        self._currency_asked = False
        theme = context.theme
        px = theme.px

        bar = QFrame()
        bar.setProperty("bar", "top")
        bar.setFixedHeight(px(64))
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(24), 0, px(24), 0)
        row.setSpacing(px(8))
        self.title = label(role="title")
        self._picture = QLabel()
        self.file_label = ElidedLabel("quiet")
        self.rail = StepsRail(theme)
        row.addWidget(self.title)
        row.addSpacing(px(8))
        row.addWidget(self._picture)
        row.addWidget(self.file_label, 1)
        row.addWidget(self.rail)

        self.file_page = FilePage(context)
        self.columns_page = ColumnsPage(context)
        self.preview_page = PreviewPage(context)
        self.done_page = DonePage(context)
        self.stack = QStackedWidget()
        for page in (self.file_page, self.columns_page, self.preview_page, self.done_page):
            self.stack.addWidget(page)
        self.footer = WizardFooter(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.stack, 1)
        column.addWidget(self.footer)

        self.file_page.chosen.connect(self.begin)
        self.file_page.sheet_chosen.connect(self._choose_sheet)
        self.columns_page.header_row_chosen.connect(self._choose_header_row)
        self.columns_page.edited.connect(self._tell)
        self.preview_page.answered.connect(self._answer)
        self.preview_page.change_columns_wanted.connect(self.back)
        self.done_page.show_orders_wanted.connect(self._show_orders)
        self.done_page.repeat_wanted.connect(self.restart)
        self.footer.cancel_wanted.connect(self.cancel)
        self.footer.back_wanted.connect(self.back)
        self.footer.next_wanted.connect(self.go_on)
        context.tasks.file_progressed.connect(self._progressed)
        context.theme.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    # what the tab calls

    def restart(self) -> None:
        """Forget everything and ask for a file."""
        self._job += 1
        self.path = None
        self.preview = None
        self.options = ImportOptions(doubtful_wait=True)
        self._busy = ""
        self._currency_asked = False
        self.file_page.reset()
        self._go(FILE)

    def begin(self, path: Path) -> None:
        """Read a file; the next step opens by itself."""
        self.restart()
        self.path = path
        self.file_page.show_reading(path)
        self._prepare(self.options, then=COLUMNS)

    def show_preview(self, preview: Preview, path: Path) -> None:
        """Go on with a file that was read already."""
        self.restart()
        self.path = path
        self.options = preview.options
        self._take(preview, COLUMNS)

    def is_busy(self) -> bool:
        """Whether a file is being read or written."""
        return bool(self._busy)

    def step(self) -> int:
        """Which step is shown, from 0."""
        return self._step

    # moving

    def go_on(self) -> None:
        """The filled button: to the next step, or do the import."""
        if self._busy:
            return
        if self._step == FILE and self.preview is not None:
            self._go(COLUMNS)
        elif self._step == COLUMNS:
            self._prepare(self.columns_page.options(self.options), then=PREVIEW)
        elif self._step == PREVIEW:
            self._commit()
        elif self._step == DONE:
            self._show_orders()

    def back(self) -> None:
        """One step back; answers stay."""
        if not self._busy and FILE < self._step < DONE:
            self._go(self._step - 1)

    def cancel(self) -> None:
        """Stop what runs and leave; an import that is being written is undone whole."""
        if self._busy:
            self.context.tasks.cancel_files()
        if self._busy == "commit":
            return
        self._job += 1
        self._busy = ""
        self.closed.emit()

    # work

    def _prepare(self, options: ImportOptions, *, then: int | None) -> None:
        path = self.path
        if path is None:
            return
        if self._busy:
            self._again_wanted = True
            return
        service = self.context.desk.order_import
        again = self.preview
        self._job += 1
        job = self._job
        self._set_busy("prepare")

        def work(progress: Progress, cancel: Cancel) -> Preview:
            return service.prepare(
                path, options=options, again=again, progress=progress, cancel=cancel
            )

        def done(preview: Preview) -> None:
            if job == self._job:
                self._set_busy("")
                self.options = options
                self._take(preview, then)

        def failed(error: Exception) -> None:
            if job == self._job:
                self._set_busy("")
                self._say_failed(error)

        title = self.tr("Reading {file}").format(file=path.name)
        self.context.tasks.files(work, done, failed, title=title)

    def _take(self, preview: Preview, then: int | None) -> None:
        self.preview = preview
        self.file_page.show_preview(preview)
        self.columns_page.show_preview(preview)
        self.preview_page.show_preview(preview)
        if self._again_wanted:
            self._again_wanted = False
            self._prepare(self.options, then=then)
            return
        if then is None:
            self._tell()
            return
        several = len([sheet for sheet in preview.sheets if sheet.visible]) > 1
        first_time = self._step == FILE and not self.options.sheet
        if then == COLUMNS and several and first_time:
            self._go(FILE)  # the sheet is asked where the file was
        elif preview.questions or self._currency_open(preview):
            self._go(COLUMNS)
        elif then == COLUMNS and preview.layout_remembered:
            self._go(PREVIEW)
        else:
            self._go(then)

    def _currency_open(self, preview: Preview) -> bool:
        """Whether a currency is assumed that nobody has seen yet."""
        return bool(preview.currency_assumed) and not self._currency_asked

    def _commit(self) -> None:
        preview = self.preview
        if preview is None:
            return
        service = self.context.desk.order_import
        self._job += 1
        job = self._job
        self._set_busy("commit")

        def work(progress: Progress, cancel: Cancel) -> tuple[ImportReport, Changes]:
            return service.commit(preview, progress=progress, cancel=cancel, asked_by=self)

        def done(result: tuple[ImportReport, Changes]) -> None:
            if job == self._job:
                self._set_busy("")
                report = result[0]
                self.done_page.show_report(report)
                self._go(DONE)
                if report.import_id is not None:
                    self.imported.emit(report.import_id)

        def failed(error: Exception) -> None:
            if job == self._job:
                self._set_busy("")
                self._say_failed(error)

        title = self.tr("Importing {file}").format(file=preview.file)
        self.context.tasks.files(work, done, failed, title=title)

    def _say_failed(self, error: Exception) -> None:
        if isinstance(error, StorageTrouble) and error.code is TroubleCode.CANCELLED:
            self.footer.say(self.tr("Stopped. Nothing was changed."))
        elif not isinstance(error, (Refused, StorageTrouble)):
            self.footer.say(error_text(error))
        elif self._step == FILE:
            self.file_page.show_problem(error)
            self.preview = None
        else:
            self.context.show_trouble(error)
        self._tell()

    # answers

    def _choose_sheet(self, sheet: str) -> None:
        self._prepare(replace(self.options, sheet=sheet, header_row=0, columns=None), then=COLUMNS)

    def _choose_header_row(self, row: int) -> None:
        self._prepare(replace(self.options, header_row=row, columns=None), then=COLUMNS)

    def _answer(self, key: str, verdict: str) -> None:
        self.options = replace(self.options, verdicts={**self.options.verdicts, key: verdict})
        self._prepare(self.options, then=None)

    def _show_orders(self) -> None:
        report = self.done_page.report
        self.closed.emit()
        if report is not None and report.import_id is not None:
            self.show_import_wanted.emit(report.import_id)

    # showing

    def retranslate(self) -> None:
        """Set all texts again."""
        self.title.setText(self.tr("Import orders"))
        for page in (self.file_page, self.columns_page, self.preview_page, self.done_page):
            page.retranslate()
        self.footer.retranslate()
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _go(self, step: int) -> None:
        self._step = step
        self.stack.setCurrentIndex(step)
        self.footer.say("")
        self._tell()
        if step == COLUMNS and self.preview is not None and self.preview.currency_assumed:
            self._currency_asked = True
        if step in (COLUMNS, PREVIEW, DONE):
            first = self.columns_page.questions.first_open() if step == COLUMNS else None
            (first or self.footer.next_button).setFocus()

    def _set_busy(self, what: str) -> None:
        footer, self._busy = self.footer, what
        waits = footer.next_button.hasFocus()
        self.stack.setEnabled(what != "commit")
        if not what and footer.bar.hasFocus():
            footer.next_button.setEnabled(True)  # as far as `_tell` leaves it
            footer.next_button.setFocus()
        footer.set_progress(0 if what else None)
        if what and waits:  # a button that goes grey would give the keys to the tabs above
            footer.bar.setFocus()
        self._tell()

    def _progressed(self, share: float) -> None:
        if self._busy:
            self.footer.set_progress(share)
            self.file_page.set_progress(share)

    def _tell(self) -> None:
        steps = (
            self.tr("File"),
            self.tr("Columns"),
            self.tr("Preview"),
            self.tr("Done"),
        )
        self.rail.set_steps(steps, len(steps) if self._step == DONE else self._step)
        name = self.path.name if self.path is not None else ""
        self.file_label.set_whole(name)
        self._picture.setVisible(bool(name))
        footer = self.footer
        footer.back_button.setVisible(FILE < self._step < DONE)
        footer.back_button.setEnabled(not self._busy)
        footer.cancel_button.setVisible(self._step != DONE)
        footer.set_note(self._note())
        text, enabled = self._next()
        footer.next_button.set_named(text)
        footer.next_button.setVisible(self._step != FILE or self.preview is not None)
        footer.next_button.setEnabled(enabled and not self._busy)

    def _note(self) -> str:
        if self._busy == "commit":
            return self.tr("Writing. Everything arrives, or nothing does.")
        if self._busy:
            return self.tr("Reading")
        if self._step == PREVIEW:
            return self.tr(
                "Nothing is written yet. A copy is made before; the import can be taken back "
                "any time."
            )
        if self._step == COLUMNS:
            return self.columns_page.note()
        return ""

    def _next(self) -> tuple[str, bool]:
        if self._step == DONE:
            report = self.done_page.report
            written = report is not None and report.import_id is not None
            return (self.tr("Show the orders") if written else self.tr("Close")), True
        if self._step == PREVIEW and self.preview is not None:
            count = _to_write(self.preview)
            if not count:
                return self.tr("Nothing to import"), False
            text = grouped(self.tr("Import %n order(s)", "", count), count, self.context.formats)
            return text, not self.preview.questions
        if self._step == COLUMNS:
            return self.tr("Go on to the preview"), self.columns_page.is_complete()
        return self.tr("Go on"), self.preview is not None

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(pixmap(self.context.theme, "table", role="quiet", ratio=ratio))


def _to_write(preview: Preview) -> int:
    return sum(counts.new + counts.changed for counts in (preview.orders, preview.credit_notes))
