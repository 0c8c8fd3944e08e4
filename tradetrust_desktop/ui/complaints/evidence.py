"""The evidence of a complaint: kept files to open, show to the customer, rename and remove."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from tradetrust_desktop.domain.case import EvidenceKind, EvidenceState
from tradetrust_desktop.domain.interactions import Direction
from tradetrust_desktop.domain.problems import Refused
from tradetrust_desktop.ui.complaints import case_words
from tradetrust_desktop.ui.complaints.case_part import CasePart
from tradetrust_desktop.ui.complaints.drops import Drops
from tradetrust_desktop.ui.complaints.entry_form import Asked
from tradetrust_desktop.ui.complaints.evidence_rows import EvidenceRowView
from tradetrust_desktop.ui.complaints.thumbnails import Thumbnails, as_html, png
from tradetrust_desktop.ui.messages import problem_text
from tradetrust_desktop.ui.theme import set_property
from tradetrust_desktop.ui.widgets.buttons import IconButton
from tradetrust_desktop.ui.widgets.cards import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QPoint

    from tradetrust_desktop.domain.case import EvidenceRow
    from tradetrust_desktop.domain.complaints import ComplaintPage as Page
    from tradetrust_desktop.domain.problems import Problem
    from tradetrust_desktop.services.evidence import Added
    from tradetrust_desktop.ui.complaints.case_part import Case
    from tradetrust_desktop.ui.complaints.log import LogCard
    from tradetrust_desktop.ui.context import Context

_SHOWN: Final = 8


class EvidencePart(CasePart):
    """Above the log: a heading, a row for each file, and what could not be done with one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, px = context.theme, context.theme.px
        self._complaint: bytes | None = None
        self._files: tuple[EvidenceRow, ...] = ()
        self._all = False
        self._problems: tuple[Problem, ...] = ()
        self.thumbnails = Thumbnails(context, self)
        self.thumbnails.made.connect(self._write)
        self.heading = label(role="heading")
        self.heading.setMinimumHeight(px(22))
        self.add_button = IconButton(theme, kind="link")
        self.add_button.clicked.connect(self.choose)
        self.empty = label(role="note", wrap=True)
        self.problem = label(role="problem", wrap=True)
        self.problem.setVisible(False)
        self.rows: list[EvidenceRowView] = []
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.heading)
        top.addStretch(1)
        top.addWidget(self.add_button)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(-px(4), 0, -px(8), 0)
        self._list.setSpacing(0)
        self.more_button = IconButton(theme, kind="link")
        self.more_button.clicked.connect(self._show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(px(4))
        column.addLayout(top)
        column.addLayout(self._list)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.empty)
        column.addWidget(self.problem)

    # what the page calls

    def read(self, page: Page) -> tuple[EvidenceRow, ...]:
        """What is kept for the complaint."""
        return self.context.desk.evidence.of(page.row.id)

    def show_case(self, case: Case) -> None:
        """Show the evidence of a complaint; a title being typed stays if it is the same one."""
        if case.page.row.id != self._complaint:
            self._complaint = case.page.row.id
            self._all = False
            self._say(())
            for row in self.rows:
                row.leave()
        self._files = case.own
        self._write()

    def retranslate(self) -> None:
        """Texts in the language in force."""
        self.heading.setText(self.tr("Evidence"))
        self.add_button.set_named(self.tr("Add"), self.tr("Choose files to keep as evidence"))
        self.add_button.setAccessibleName(self.tr("Add evidence"))
        self.empty.setText(self.tr("Drop photos and mails anywhere on this page, or paste them."))
        self._say(self._problems)
        self._write()

    # acts

    def choose(self) -> None:
        """Ask for files and keep them."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Keep as evidence"))
        self.keep([Path(name) for name in names])

    def keep(self, sources: Sequence[Path]) -> None:
        """Copy files into the data folder; what cannot be kept is said below the list."""
        complaint, evidence = self._complaint, self.context.desk.evidence
        if not sources or complaint is None:
            return
        self._say(())

        def added(result: Added) -> None:
            if complaint == self._complaint:
                self._say(result.refused)

        self.context.tasks.files(
            lambda progress, cancel: evidence.add(
                complaint, sources=sources, progress=progress, cancel=cancel, asked_by=self
            ),
            added,
            self._failed,
            title=self.tr("Keeping the evidence"),
        )

    def keep_image(self, image: QImage) -> None:
        """Keep a picture that was pasted or dropped without a file."""
        complaint, evidence = self._complaint, self.context.desk.evidence
        if complaint is None:
            return
        name = picture_name(self.context)

        def work(progress: Any, cancel: Any) -> Added:
            path = evidence.stage(png(image), name=name)
            try:
                return evidence.add(
                    complaint, sources=[path], progress=progress, cancel=cancel, asked_by=self
                )
            finally:
                evidence.forget_staged([path])

        self.context.tasks.files(
            work,
            lambda result: self._say(result.refused),
            self._failed,
            title=self.tr("Keeping the evidence"),
        )

    def open(self, row: EvidenceRow) -> None:
        """Open a file in the program the computer has for it, once it was found whole."""
        evidence = self.context.desk.evidence
        self._say(())
        self.context.tasks.files(
            lambda _progress, _cancel: evidence.opened(row.id),
            lambda found: self._show_opened(*found),
            self._failed,
            title=self.tr("Opening %1").replace("%1", row.draft.title),
        )

    def show_in_folder(self, row: EvidenceRow) -> None:
        """Show where a copy of the file lies."""
        evidence = self.context.desk.evidence
        self.context.tasks.files(
            lambda _progress, _cancel: evidence.opened(row.id)[0],
            lambda path: open_outside(path.parent),
            self._failed,
        )

    def toggle_shown(self, row: EvidenceRow) -> None:
        """The customer may see it, or no longer."""
        self._edit(row, shown=not row.draft.shown)

    def delete(self, row: EvidenceRow) -> None:
        """Remove a file from the complaint; undo brings it back."""
        evidence = self.context.desk.evidence
        self.context.tasks.write(lambda: evidence.delete(row.id, asked_by=self), None, self._failed)

    def menu(self, view: EvidenceRowView, row: EvidenceRow) -> QMenu:
        """What one can do with a file."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self.open(row))
        menu.addAction(self.tr("Show in its folder")).triggered.connect(
            lambda: self.show_in_folder(row)
        )
        menu.addAction(self.tr("Rename") + "\tF2").triggered.connect(view.rename)
        kinds = menu.addMenu(self.tr("What it is"))
        for kind in EvidenceKind:
            action = kinds.addAction(case_words.evidence_kind(kind))
            action.setCheckable(True)
            action.setChecked(kind is row.draft.kind)
            action.triggered.connect(lambda _on=False, kind=kind: self._edit(row, kind=kind))
        text = (
            self.tr("Keep it internal") if row.draft.shown else self.tr("Let the customer see it")
        )
        menu.addAction(text).triggered.connect(lambda: self.toggle_shown(row))
        menu.addSeparator()
        menu.addAction(self.tr("Remove") + "\tDel").triggered.connect(lambda: self.delete(row))
        return menu

    # inside

    def _write(self, _made: str = "") -> None:
        shown = self._files if self._all else self._files[:_SHOWN]
        self.empty.setVisible(not self._files)
        rest = len(self._files) - len(shown)
        self.more_button.setVisible(rest > 0)
        self.more_button.set_named(self.tr("%n more", "", rest))
        focused = next((at for at, row in enumerate(self.rows) if row.file.hasFocus()), None)
        while len(self.rows) > len(shown):
            row = self.rows.pop()
            row.hide()
            self._list.removeWidget(row)
            row.deleteLater()
        while len(self.rows) < len(shown):
            self._add_row()
        images = [self.thumbnails.of(file) for file in shown]
        wide = any(image is not None for image in images)
        for view, file, image in zip(self.rows, shown, images, strict=True):
            self._write_row(view, file, image, wide=wide)
        if focused is not None and focused >= len(self.rows):
            last = self.rows[-1].file if self.rows else self.add_button
            last.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_row(self) -> None:
        view = EvidenceRowView(self.context.theme)
        place = len(self.rows)
        view.file.clicked.connect(lambda: self.open(self._files[place]))
        view.file.delete_wanted.connect(lambda: self.delete(self._files[place]))
        view.file.menu_wanted.connect(lambda at: self._popup(view, self._files[place], at))
        view.renamed.connect(lambda title: self._edit(self._files[place], title=title))
        view.shown_toggled.connect(lambda: self.toggle_shown(self._files[place]))
        self.rows.append(view)
        self._list.addWidget(view)

    def _write_row(
        self, view: EvidenceRowView, row: EvidenceRow, image: QImage | None, *, wide: bool
    ) -> None:
        if row.state is EvidenceState.WHOLE:
            seen = self.tr("may be shown") if row.draft.shown else self.tr("internal only")
            hint = self.tr("Click to change who may see it")
        else:
            lost = row.state is EvidenceState.LOST
            seen = self.tr("missing") if lost else self.tr("altered")
            hint = self.tr("Add the file again to mend it")
        view.show_file(row, image, seen=seen, hint=hint, wide=wide)
        kind = case_words.evidence_kind(row.draft.kind)
        size = self.context.formats.size(row.size)
        spoken = self.context.formats.joined((row.draft.title, kind, size, seen))
        view.file.setAccessibleName(spoken)
        view.file.setAccessibleDescription(self.tr("Enter opens, F2 renames, Delete removes"))
        about = self.context.formats.joined((row.name, kind, size))
        tip = f"<p>{_escaped(about)}</p>"
        view.file.setToolTip(tip + (as_html(image) if image is not None else ""))
        view.line.setAccessibleName(self.tr("Title"))

    def _popup(self, view: EvidenceRowView, row: EvidenceRow, at: QPoint) -> None:
        self.menu(view, row).popup(at)

    def _edit(self, row: EvidenceRow, **values: Any) -> None:
        evidence, draft = self.context.desk.evidence, replace(row.draft, **values)
        self.context.tasks.write(
            lambda: evidence.edit(row.id, draft=draft, asked_by=self), None, self._failed
        )

    def _show_opened(self, path: Path, problem: Problem | None) -> None:
        if problem is not None:
            self._say((problem,))
            open_outside(path.parent)
        elif not open_outside(path):
            self.context.notify(self.tr("No program on this computer opens this file."))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._say(error.problems)
            self._read_again()
        else:
            self.context.show_trouble(error)

    def _read_again(self) -> None:
        complaint, evidence = self._complaint, self.context.desk.evidence
        if complaint is None:
            return

        def take(files: tuple[EvidenceRow, ...]) -> None:
            if complaint == self._complaint:
                self._files = files
                self._write()

        self.context.tasks.read(lambda: evidence.of(complaint), take, key=(id(self), "again"))

    def _say(self, problems: Iterable[Problem]) -> None:
        self._problems = tuple(problems)
        self.problem.setText("\n".join(problem_text(each) for each in self._problems))
        self.problem.setVisible(bool(self._problems))

    def _show_all(self) -> None:
        self._all = True
        self._write()
        self.rows[_SHOWN].file.setFocus(Qt.FocusReason.OtherFocusReason)


def picture_name(context: Context) -> str:
    """What a picture without a file is called."""
    when = context.formats.day_time(context.now_ms(), today=context.today())
    text = QCoreApplication.translate("EvidencePart", "pasted %1").replace("%1", when)
    return text.replace(":", ".") + ".png"


def open_outside(path: Path) -> bool:
    """Open a file or a folder in the program that the computer has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def evidence_drops(page: QWidget, evidence: EvidencePart, log: LogCard) -> Drops:
    """What is dropped on the page or pasted into it: files are evidence, words an entry."""

    def said(text: str) -> None:
        before = log.form.summary.value() if log.form.is_typed_in() else ""
        if not before:
            log.ask(Asked(direction=Direction.IN))
        log.form.summary.set_value(f"{before}\n{text}".strip())

    drops = Drops(page)
    drops.watch(log.note, log.form.summary.edit)
    drops.files.connect(evidence.keep)
    drops.image.connect(evidence.keep_image)
    drops.text.connect(said)
    drops.hovered.connect(lambda on: set_property(log, "dropping", "true" if on else "false"))
    return drops
